"""`archref link`: the same files with their links."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

import click

from . import complain
from .delivery import Delivery
from .inputs import base_options, check_number
from .output import check_target, deliver_bytes, replace_file
from .progress import ProgressLine

ENDINGS = {"html": ".html", "markdown": ".md"}  # of files made of plain text
SHOWN = 60  # characters of a text in a message


@dataclass(frozen=True, slots=True)
class LinkJob:
    """What is to be done with one file."""

    path: str
    out: str | None
    to: str | None
    form: str | None
    encoding: str | None
    known: dict[str, str | None]
    grammar: tuple[str, ...]
    index: str | None
    confidence: float | None
    corrections: Any
    in_place: bool
    suffix: str
    diff: bool


@dataclass(slots=True)
class LinkOutcome:
    """What came of one file: messages with their kind, and what is to be printed."""

    messages: list[tuple[str, str]] = field(default_factory=list)
    printed: bytes | None = None
    failed: bool = False


@click.command("link", short_help="Give the files back with their links.")
@base_options
@click.option("--in-place", is_flag=True, help="Write over each file; what it held is kept beside it.")
@click.option("--backup", metavar="SUFFIX", help="The ending of what is kept with --in-place.  [default: .bak]")
@click.option("--diff", is_flag=True, help="Print what would change and write nothing.")
@click.option("--to", type=click.Choice(["html", "markdown"]), help="What plain text becomes, which has no links.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="TEI volumes done at once.  [default: one a core]")
def command(
    files: tuple[str, ...],
    out: str | None,
    encoding: str | None,
    volume: str | None,
    number: str | None,
    date: str | None,
    grammar: tuple[str, ...],
    in_place: bool,
    backup: str | None,
    diff: bool,
    to: str | None,
    jobs: int | None,
) -> int:
    """Give FILE... back with what they cite linked; nothing else in them changes.

    TEI gets <ref target> and <bibl>, as the Foreign Relations edition has them, HTML and EPUB anchors, Markdown,
    reStructuredText, LaTeX and ODT links, Word hyperlinks. Links that are there stay; where one leads elsewhere than
    found here that is said. What may mean one thing or another is not linked. One file goes to
    standard output or OUT, several into the folder OUT, or --in-place.
    """
    from ..grammar import GrammarError
    from ..index import IndexFailed

    meta = click.get_current_context().meta
    _check(files, out, in_place, backup, diff)
    if to is not None and (in_place or diff):
        raise click.UsageError("--to makes another file of each text; give -o OUT, without --in-place and --diff")
    check_number(files, number)
    failed: list[str] = []
    wanted = _wanted(files, out, meta.get("archref.fail_fast", False), failed)
    outs = _outs(wanted, out, in_place or diff, ENDINGS.get(to or ""))
    known = {"volume": volume, "number": number, "date": date}
    suffix = ".bak" if backup is None else backup
    orders = [
        LinkJob(
            path, at, to, meta.get("archref.from"), encoding, known, grammar, meta.get("archref.index"),
            meta.get("archref.confidence"), meta.get("archref.corrections"), in_place, suffix, diff,
        )
        for path, at in zip(wanted, outs, strict=True)
    ]  # fmt: skip
    try:
        with ProgressLine("files linked") as progress, Delivery(out) as changes:
            for done, outcome in enumerate(_outcomes(orders, jobs or os.cpu_count() or 1)):
                progress(done + 1, len(orders))
                for kind, message in outcome.messages:
                    complain(message, kind)
                if outcome.printed is not None:
                    if diff:
                        changes.write(outcome.printed.decode("utf-8", "surrogatepass"))
                    else:
                        deliver_bytes(outcome.printed, None)
                if outcome.failed:
                    failed.append("")
                    if meta.get("archref.fail_fast"):
                        return 1
    except (GrammarError, IndexFailed) as error:
        raise click.UsageError(str(error)) from error
    return int(bool(failed))


def _check(files: tuple[str, ...], out: str | None, in_place: bool, backup: str | None, diff: bool) -> None:
    if in_place and out is not None:
        raise click.UsageError("--in-place writes over each file; leave -o out")
    if in_place and "-" in files:
        raise click.UsageError("standard input has no place to write to; use -o OUT instead of --in-place")
    if backup is not None and (not in_place or os.sep in backup):
        raise click.UsageError("--backup is the ending of the copy that --in-place keeps, e.g. .orig")
    if diff and in_place:
        raise click.UsageError("--diff writes nothing; leave --in-place out")
    if files.count("-") > 1:
        raise click.UsageError("standard input (-) can be read once; give - a single time")


def _wanted(files: tuple[str, ...], out: str | None, fail_fast: bool, failed: list[str]) -> list[str]:
    """The files that the arguments name; one that is not there is told and left out."""
    from ..reading import InputError
    from ..reading.files import expand

    wanted: list[str] = []

    def passed_over(error: InputError) -> None:
        complain(str(error))
        failed.append("")

    for name in files:
        try:
            wanted += expand([name], out, passed_over)
        except InputError as error:
            if fail_fast:
                raise click.ClickException(str(error)) from error
            complain(str(error))
            failed.append(name)
    return list(dict.fromkeys(wanted))


def _outs(wanted: list[str], out: str | None, elsewhere: bool, ending: str | None) -> list[str | None]:
    """Where each file goes: OUT, a file of its name (with that ending) in the folder OUT, or standard output."""
    if elsewhere:
        return [None] * len(wanted)
    if out is not None and out.endswith(("/", os.sep)) and not os.path.exists(out):
        try:
            os.mkdir(out)  # "linked/" says that it is a folder
        except OSError as error:
            raise click.UsageError(f"cannot make the folder {out!r}: {error.strerror or error}") from error
    if out is not None and out != "-" and os.path.isdir(out):
        names = [os.path.join(out, os.path.basename(path)) for path in wanted]
        if ending:
            names = [os.path.splitext(name)[0] + ending for name in names]
        if len(set(names)) < len(names):
            raise click.UsageError(f"two of the files have one name, and {out!r} can hold one of them; link them apart")
        for path, name in zip(wanted, names, strict=True):
            check_target(name, [path])
        return list(names)
    if len(wanted) > 1:
        what = f"{out!r} is no folder" if out else "they cannot all be printed"
        raise click.UsageError(f"{len(wanted)} files to link, and {what}; give -o a folder, or use --in-place")
    check_target(out, wanted)
    return [out] * len(wanted)


def _outcomes(orders: list[LinkJob], jobs: int) -> Iterator[LinkOutcome]:
    """The outcomes in the order of the files. Volumes stand by themselves and several are done at once, a few ahead of the
    one that is handed on; the chapters of a manuscript are done in order, since one may set up what the next refers to."""
    from ..parallel import Lost, in_order
    from ..weaving.resolver import resolver

    apart = {i for i, order in enumerate(orders) if _is_volume(order)}
    volumes = [order for i, order in enumerate(orders) if i in apart]
    done: Iterator[tuple[LinkJob, LinkOutcome | Lost]]
    if len(volumes) > 1 and jobs > 1:
        done = in_order(_alone, volumes, min(jobs, len(volumes)))
    else:
        done = ((order, _alone(order)) for order in volumes)
    with ExitStack() as stack:
        together: Any = None
        for i, order in enumerate(orders):
            if i in apart:
                outcome = next(done)[1]
                if isinstance(outcome, Lost):
                    said = f"{order.path!r} was not finished: its process was ended; try --jobs 1"
                    outcome = LinkOutcome([("error", said)], failed=True)
                yield outcome
            else:
                if together is None:
                    together = stack.enter_context(
                        resolver(
                            order.grammar,
                            order.index,
                            together=True,
                            confidence=order.confidence,
                            corrections=order.corrections,
                        )  # fmt: skip
                    )
                yield _one(order, together)


def _is_volume(order: LinkJob) -> bool:
    from ..reading import InputError
    from ..reading.formats import tell

    if order.form or order.path == "-":
        return order.form == "tei"
    try:
        with open(order.path, "rb") as stream:
            return tell(stream.read(65536), order.path).name == "tei"
    except (OSError, ValueError, InputError):
        return False


def _alone(order: LinkJob) -> LinkOutcome:
    from ..weaving.resolver import resolver

    with resolver(order.grammar, order.index, confidence=order.confidence, corrections=order.corrections) as resolve:
        return _one(order, resolve)


def _one(order: LinkJob, resolve: Any) -> LinkOutcome:
    """Link one file and write it."""
    from ..reading import InputError
    from ..weaving.diff import unified
    from ..weaving.files import link

    outcome = LinkOutcome()
    shown = "standard input" if order.path == "-" else click.format_filename(order.path)
    try:
        linked = link(order.path, resolve, to=order.to, form=order.form, encoding=order.encoding, known=order.known)
        outcome.messages = _told(shown, linked)
        if order.diff:
            lines = "".join(unified(linked.source, linked.insertions, shown))
            outcome.printed = lines.encode("utf-8", "surrogatepass")
        elif order.in_place:
            if linked.changed:
                copy = replace_file(order.path, linked.data, linked.original, order.suffix)
                if copy:
                    outcome.messages.append(("note", f"what {shown} held is in {click.format_filename(copy)}"))
        elif order.out is not None and order.out != "-":
            deliver_bytes(linked.data, order.out)
        else:
            outcome.printed = linked.data
    except (InputError, click.ClickException) as error:
        message = error.format_message() if isinstance(error, click.ClickException) else str(error)
        outcome.messages.append(("error", message))
        outcome.failed = True
    return outcome


def _told(shown: str, linked: Any) -> list[tuple[str, str]]:
    """What was left as it is, each thing once with its first place and how often it is so, and the count of all."""
    source = linked.source
    said = [("warning", f"{shown}: {remark}") for remark in linked.remarks]
    alike: dict[str, list[Any]] = {}
    for kept in sorted(linked.kept):
        alike.setdefault(kept.message, []).append(kept)
    for message, found in alike.items():
        first = found[0]
        line, column = source.position(first.start)
        words = first.words if len(first.words) <= SHOWN else first.words[: SHOWN - 1] + "…"
        more = f" (and {len(found) - 1:,} more)" if len(found) > 1 else ""
        said.append(("warning", f"{shown}:{line}:{column}: “{words}”{more} {message}"))
    links = sum(1 for i in linked.insertions if i.target)
    marked = sum(1 for i in linked.insertions if i.closes and not i.target)
    parts = [f"{links:,} links", f"{marked:,} sources marked"]
    parts += [f"{linked.there:,} there already"] if linked.there else []
    parts += [f"{linked.without:,} without an address"] if linked.without else []
    parts += [f"{linked.undecided:,} undecided"] if linked.undecided else []
    return [*said, ("note", f"{shown}: {', '.join(parts)}")]
