"""What the commands have in common: the files they read and what the user knows of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, TypeVar

import click

from .. import given
from ..document import Document
from . import complain
from .progress import Progress

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(slots=True)
class Inputs:
    """The documents that could be read, each with the name of its file; `failed` where one could not."""

    names: list[str]
    documents: list[Document]
    failed: bool

    @property
    def texts(self) -> list[str]:
        """The documents' texts, in order."""
        return [document.text for document in self.documents]


def document_options(command: Command) -> Command:
    """The FILE arguments and the options about them that every command takes.

    --from, --fail-fast and --index are kept in the context, where `read_inputs` and `resolve_inputs` find them.
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
                "--index",
                metavar="PATH",
                expose_value=False,
                callback=_keep,
                help="Fill in titles and dates from this index (archref index add makes one).",
            ),
        )
    ):
        command = option(command)
    return command


def read_inputs(files: tuple[str, ...], encoding: str | None) -> Inputs:
    """The documents of each file ("-": standard input), of each in a folder, of each that a pattern matches.

    One that cannot be read is reported and left out, or with --fail-fast ends the command with exit code 1.
    """
    from ..reading import InputError, read
    from ..reading.files import expand

    if files.count("-") > 1:
        raise click.UsageError("standard input (-) can be read once; give - a single time")
    context = click.get_current_context()
    form, fail_fast = context.meta.get("archref.from"), context.meta.get("archref.fail_fast", False)
    inputs = Inputs([], [], False)
    wanted: list[str] = []

    def failed(error: InputError) -> None:
        if fail_fast:
            raise click.ClickException(str(error)) from error
        complain(str(error))
        inputs.failed = True

    for name in files:
        try:
            wanted += expand([name], context.params.get("out"))
        except InputError as error:
            failed(error)
    with Progress("files read") as progress:
        for done, name in enumerate(wanted):
            progress(done, len(wanted))
            try:
                documents = list(read(name, form=form, encoding=encoding))
            except InputError as error:
                failed(error)
                continue
            shown = click.format_filename(name)
            if not any(document.text.strip() for document in documents):
                what = "standard input" if name == "-" else shown
                complain(f"{what} is empty; there is nothing to find in it", "warning")
            for remark in (r for document in documents for r in document.remarks):
                complain(f"{shown}: {remark}", "warning")
            inputs.names += [shown] * len(documents)
            inputs.documents += documents
    return inputs


def resolve_inputs(
    inputs: Inputs, volume: str | None, number: str | None, date: str | None, grammar: tuple[str, ...] = ()
) -> list[Any]:
    """A result for each document, in order; Ibid. and records reach from one to the next.

    What the user says of the volume, number and date goes before what the files say.
    """
    import archref

    from ..grammar import GrammarError
    from ..index import IndexFailed

    check_number(tuple(inputs.names), number)
    index = click.get_current_context().meta.get("archref.index")
    known = {"index": index} if index else {}
    total = len(inputs.documents)

    def told(progress: Progress) -> Iterator[Document]:
        for done, document in enumerate(inputs.documents):
            progress(done, total)
            document.volume = volume or document.volume
            document.number = number or document.number
            document.date = date or document.date
            yield document

    try:
        with Progress("documents resolved") as progress:
            return archref.resolve_many(told(progress), grammar=grammar, **known)
    except (GrammarError, IndexFailed) as error:
        raise click.UsageError(str(error)) from error


def check_number(files: tuple[str, ...], number: str | None) -> None:
    """A document's number belongs to one document."""
    if number is not None and len(files) > 1:
        raise click.UsageError("--number is one document's; give it with a single FILE")


def _format(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is not None:
        from ..reading import InputError
        from ..reading.formats import named

        try:
            ctx.meta["archref.from"] = named(value).name
        except InputError as error:
            raise click.BadParameter(str(error)) from error


def _keep(ctx: click.Context, param: click.Parameter, value: bool | str | None) -> None:
    ctx.meta[f"archref.{param.name}"] = value


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
