"""What the commands have in common: the files they read and what the user knows of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar

import click

from .. import given
from . import complain
from .keeping import its_text
from .one_document import check_number as check_number

if TYPE_CHECKING:
    from .streaming import Stream

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(slots=True)
class Resolved:
    """The results of the documents that could be read, each with the name of its file; `failed` where one could not."""

    names: list[str]
    results: list[Any]
    failed: bool = False


jobs_option = click.option(
    "--jobs",
    type=click.IntRange(1),
    metavar="N",
    expose_value=False,
    callback=lambda ctx, param, value: _keep(ctx, param, value),  # which stands below
    help="TEI volumes read at once.  [default: one a core]",
)


def document_options(command: Command) -> Command:
    """`base_options` with --jobs, for the commands that read files one after the other."""
    return base_options(jobs_option(command))


def base_options(command: Command) -> Command:
    """The FILE arguments and the options about them that every command takes.

    --from, --fail-fast, --confidence, --index, --corrections and --jobs are kept in the context, where `open_stream` finds them.
    """
    for option in reversed(
        (
            click.argument("files", metavar="FILE...", nargs=-1, required=True),
            click.option("-o", "--output", "out", metavar="OUT", help="Write to this file, whole or not at all."),
            click.option(
                "--from",
                metavar="FORMAT",
                expose_value=False,
                callback=_format,
                help="The files' format, where content and name do not tell it: tei, html, markdown, rst, docx, latex …",
            ),
            click.option(
                "--fail-fast",
                is_flag=True,
                expose_value=False,
                callback=_keep,
                help="Stop at the first file that cannot be read; else it is reported and the others are done.",
            ),
            click.option("--encoding", metavar="NAME", callback=_encoding, help="The files' encoding, if not UTF-8."),
            click.option(
                "--volume", metavar="ID", callback=volume_id, help="The volume the files are from, e.g. frus1977-80v26."
            ),
            click.option(
                "--number", metavar="N", callback=_number, help="The document's number in it, where none is printed."
            ),
            click.option("--date", metavar="ISO", callback=iso_date, help="The document's date, e.g. 1979-01-16."),
            click.option("--grammar", metavar="FILE", multiple=True, help="A TOML file with forms of your own."),
            click.option(
                "--confidence",
                type=click.FloatRange(0, 1),
                expose_value=False,
                callback=_keep,
                help="How sure a reading of notes must be, from 0 to 1; what is less sure is told as unrecognised.",
            ),
            click.option(
                "--index",
                metavar="PATH",
                expose_value=False,
                callback=_keep,
                help="Fill in titles and dates from this index (archref index add makes one).",
            ),
            click.option(
                "--corrections",
                metavar="FILE",
                expose_value=False,
                callback=_corrections,
                help="What you have said of the citations (archref serve writes the file); it goes before what is read.",
            ),
        )
    ):
        command = option(command)
    return command


def results_of(
    files: tuple[str, ...],
    encoding: str | None,
    volume: str | None,
    number: str | None,
    date: str | None,
    grammar: tuple[str, ...],
    keep: Callable[[Any], Any] = its_text,
) -> Resolved:
    """A result for each document of the files ("-": standard input), of each in a folder, of each that a pattern
    matches, in order.

    `keep` is a function of `keeping`: what is kept of each. A file that cannot be read is reported and left out, or with
    --fail-fast ends the command with exit code 1.
    """
    stream = open_stream(files, encoding, volume, number, date, grammar, keep)
    found = Resolved([], [])
    with as_usage_errors():
        for name, result in stream:
            found.names.append(name)
            found.results.append(result)
    found.failed = stream.failed
    return found


def open_stream(
    files: tuple[str, ...],
    encoding: str | None,
    volume: str | None,
    number: str | None,
    date: str | None,
    grammar: tuple[str, ...],
    take: Callable[[Any], Any],
    late: bool = False,
    whole: bool = False,
) -> Stream:
    """The documents of the files one after the other, each as what `take` makes of its result; `late` and `whole` as of
    `Stream`.

    What the user says of the volume, number and date goes before what the files say.
    """
    from ..reading import InputError
    from ..reading.files import expand
    from ..resolving import grammar_of
    from .streaming import Stream

    if files.count("-") > 1:
        raise click.UsageError("standard input (-) can be read once; give - a single time")
    context = click.get_current_context()
    wanted: list[str] = []
    failed = False

    def passed_over(error: InputError) -> None:
        nonlocal failed
        if context.meta.get("archref.fail_fast", False):
            raise click.ClickException(str(error)) from error
        complain(str(error))
        failed = True

    for name in files:
        try:
            wanted += expand([name], context.params.get("out"), passed_over)
        except InputError as error:
            passed_over(error)
    check_number(tuple(wanted), number)
    index = context.meta.get("archref.index")
    with as_usage_errors():
        grammar_of(grammar)  # a mistake in it is told before anything is read
        if index:
            from ..index import Index

            with Index(index) as opened:
                opened.sources()
    stream = Stream(
        wanted, take, context.meta.get("archref.jobs"), late=late, whole=whole, form=context.meta.get("archref.from"), encoding=encoding,
        volume=volume, number=number, date=date, grammar=grammar, index=index,
        confidence=context.meta.get("archref.confidence"), corrections=context.meta.get("archref.corrections"),
    )  # fmt: skip
    stream.failed = failed
    return stream


@contextmanager
def as_usage_errors() -> Iterator[None]:
    """A mistake in a grammar file, and an index that is none, end the command with one line."""
    from ..grammar import GrammarError
    from ..index import IndexFailed

    try:
        yield
    except (GrammarError, IndexFailed) as error:
        raise click.UsageError(str(error)) from error


def _format(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is not None:
        from ..reading import InputError
        from ..reading.formats import named

        try:
            ctx.meta["archref.from"] = named(value).name
        except InputError as error:
            raise click.BadParameter(str(error)) from error


def _keep(ctx: click.Context, param: click.Parameter, value: bool | int | float | str | None) -> None:
    ctx.meta[f"archref.{param.name}"] = value


def _corrections(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is not None:
        from ..corrections import Corrections, CorrectionsError

        try:
            ctx.meta["archref.corrections"] = Corrections.read(value)
        except CorrectionsError as error:
            raise click.BadParameter(str(error)) from error


def iso_date(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Accept a day in ISO form; a click callback."""
    return _checked(given.day, value)


def volume_id(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Accept the id of a volume; a click callback."""
    return _checked(given.volume, value)


def _number(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    return _checked(given.number, value)


def _checked(check: Callable[[object], str | None], value: str | None) -> str | None:
    try:
        return check(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def _encoding(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        try:
            b"a".decode(value)  # an empty string would be decoded by any name
        except UnicodeDecodeError:
            pass  # a real encoding with wider units
        except (LookupError, ValueError):
            near = get_close_matches(value.lower(), _encodings(), 3, 0.5)
            hint = f"nearest: {', '.join(near)}" if near else "e.g. cp1252, mac-roman, utf-16"
            raise click.BadParameter(f"no encoding is called {value!r}; {hint}") from None
    return value


def _encodings() -> list[str]:
    from encodings.aliases import aliases

    return sorted({name.replace("_", "-") for name in aliases.values()} | {"utf-8-sig"})
