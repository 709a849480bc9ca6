"""`archref check`: what cannot be right in the sources of files."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from . import complain
from .inputs import base_options, check_number, results_of
from .keeping import all_of_it
from .output import check_target, deliver, replace_file

if TYPE_CHECKING:
    from ..checking import Finding
    from ..checking.fixing import Mended
    from ..checking.settings import CheckSettings
    from ..corrections import Corrections
    from ..document import Document
    from ..result import Result

FORMATS = ("text", "json", "sarif", "github", "markdown")


@dataclass(slots=True)
class Inputs:
    """The documents that are checked: the names of their files, and what was resolved."""

    names: list[str]
    results: list[Result]
    failed: bool

    @property
    def documents(self) -> list[Document]:
        """The documents as they were read."""
        return [result.linked.document for result in self.results]


def _codes(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for part in value for code in part.split(",") if code.strip())


@click.command("check", short_help="Say what cannot be right in the files' sources.")
@base_options
@click.option(
    "--select", metavar="CODES", multiple=True, callback=_codes, help="Only these rules: ARC102, ARC1, a name, ALL."
)
@click.option("--ignore", metavar="CODES", multiple=True, callback=_codes, help="Not these rules.")
@click.option(
    "--lookup",
    metavar="FILE",
    multiple=True,
    help="Compare with what archref lookup --format json -o FILE has found.",
)
@click.option("--fix", is_flag=True, help="Mend in the files what can be mended surely.")
@click.option("--diff", is_flag=True, help="Print what --fix would change and write nothing.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 also where something is found.")
def command(
    files: tuple[str, ...],
    out: str | None,
    encoding: str | None,
    volume: str | None,
    number: str | None,
    date: str | None,
    grammar: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    lookup: tuple[str, ...],
    fix: bool,
    diff: bool,
    form: str,
    exit_zero: bool,
) -> int:
    """Read the sources of FILE... as an editor would, and say what cannot be right, with a code for each kind.

    Exits with 1 where something is found. `archref rule CODE` explains a rule. Settings are read from archref.toml or
    [tool.archref] of pyproject.toml; "archref: ignore CODE" in a comment silences a line.
    """
    from ..checking.formats import write
    from ..checking.located import locate

    if fix and diff:
        raise click.UsageError("--diff writes nothing; leave --fix out")
    if fix and "-" in files:
        raise click.UsageError("standard input has no place to write to; use --diff to see what --fix would change")
    check_number(files, number)
    check_target(out, files)

    meta = click.get_current_context().meta
    meta["archref.jobs"] = 1  # what is mended needs the files as they were read
    if meta.get("archref.corrections") is None:
        meta["archref.corrections"] = _corrections(files)

    grammar = grammar or _grammar(files)

    elsewhere = _looked_up(lookup)

    def checked() -> tuple[Inputs, list[Finding]]:
        read = results_of(files, encoding, volume, number, date, grammar, all_of_it)
        kept = [i for i, name in enumerate(read.names) if not _settings(name).excludes(name)]
        inputs = Inputs([read.names[i] for i in kept], [read.results[i] for i in kept], read.failed)
        return inputs, _findings(inputs, select, ignore, elsewhere)

    inputs, found = checked()
    failed = inputs.failed
    if diff:
        changed = _changed(inputs, found)
        deliver("".join(line for made in changed for line in _unified(made, inputs)), out)
        return int(failed or (bool(changed) and not exit_zero))
    if fix:
        mended = _mend(inputs, found)
        if mended:
            inputs, found = checked()
            complain(f"{mended} {'finding was' if mended == 1 else 'findings were'} mended", "note")
        _left(inputs, found)
    text = write(locate(found, inputs.names, inputs.documents), form)
    if text or out is not None:
        deliver(text, out)
    return int(failed or (bool(found) and not exit_zero))


def _settings(name: str) -> CheckSettings:
    from ..checking.settings import CheckSettingsError, settings_of

    try:
        return settings_of(name)
    except CheckSettingsError as error:
        raise click.UsageError(str(error)) from error


def _settings_of_all(files: tuple[str, ...]) -> list[CheckSettings]:
    return [_settings(os.path.join(name, "*") if os.path.isdir(name) else name) for name in files]


def _grammar(files: tuple[str, ...]) -> tuple[str, ...]:
    """The files of forms that the settings of the files name; all files are one work."""
    return tuple(dict.fromkeys(path for settings in _settings_of_all(files) for path in settings.grammar))


def _corrections(files: tuple[str, ...]) -> Corrections | None:
    """Those that the settings of the files name; all files are one work."""
    from ..corrections import Corrections, CorrectionsError

    named = sorted({settings.corrections for settings in _settings_of_all(files) if settings.corrections})
    if len(named) > 1:
        raise click.UsageError(f"the settings name the corrections {' and '.join(named)}; give one with --corrections")
    try:
        return Corrections.read(named[0]) if named else None
    except CorrectionsError as error:
        raise click.UsageError(str(error)) from error


def _looked_up(files: tuple[str, ...]) -> list[Any]:
    from ..checking.looked_up import LookedUpFailed, read_looked_up

    try:
        return [found for file in files for found in read_looked_up(file)]
    except LookedUpFailed as error:
        raise click.UsageError(str(error)) from error


def _findings(
    inputs: Inputs, select: tuple[str, ...], ignore: tuple[str, ...], elsewhere: Sequence[Any]
) -> list[Finding]:
    """What the rules of each file find in it; all documents are one work."""
    from contextlib import ExitStack

    from ..checking import UnknownRule, check
    from ..checking.settings import CheckSettingsError

    try:
        codes = {
            name: {r.code for r in _settings(name).rules(name, select, ignore)} for name in dict.fromkeys(inputs.names)
        }
    except (UnknownRule, CheckSettingsError) as error:
        raise click.UsageError(str(error)) from error
    wanted = sorted(set().union(*codes.values()))
    if not wanted:
        return []
    with ExitStack() as stack:
        path = click.get_current_context().meta.get("archref.index")
        index = None
        if path:
            from ..index import open_index

            index = stack.enter_context(open_index(path))
        found = check(inputs.results, select=wanted, index=index, lookup=elsewhere)
    return [f for f in found if f.code in codes[inputs.names[f.document]]]


def _changed(inputs: Inputs, found: Sequence[Finding]) -> list[Mended]:
    """What sure fixes change, by source."""
    from ..checking.fixing import mended

    sources = {id(d.origin.source): d.origin.source for d in inputs.documents if d.origin is not None}
    changed = [mended(source, found, inputs.documents) for source in sources.values()]
    return [made for made in changed if made.findings]


def _unified(made: Mended, inputs: Inputs) -> list[str]:
    """The lines of a file that change; of a package those of its text."""
    from difflib import unified_diff

    def ended(line: str) -> str:
        return line if line.endswith(("\n", "\r")) else line + "\n\\ No newline at end of file\n"

    old, new = made.source.text, made.text()
    if made.source.parts:
        documents = [d for d in inputs.documents if d.origin is not None and d.origin.source is made.source]
        old, new = "\n".join(d.text for d in documents), "\n".join(made.texts)
    lines = unified_diff(old.splitlines(True), new.splitlines(True), made.source.name, made.source.name)
    return [ended(line) for line in lines]


def _mend(inputs: Inputs, found: Sequence[Finding]) -> int:
    """Write the sure fixes into the files; how many were made. A file that cannot be mended is told, and stays."""
    from functools import partial

    from ..checking.fixing import file_of
    from ..reading import InputError, documents
    from ..reading.formats import named

    count = 0
    for made in _changed(inputs, found):
        source = made.source
        data = b""
        try:
            if source.parts:
                with open(source.name, "rb") as stream:
                    data = stream.read()
            written = file_of(made, data, partial(documents, path=source.name, form=named(source.format)))
        except (InputError, OSError) as error:
            complain(str(error))
            continue
        replace_file(source.name, written, b"", "")
        count += made.findings
    return count


def _left(inputs: Inputs, found: Sequence[Finding]) -> None:
    """Say where sure fixes are left, which the file's format does not allow."""
    from collections import Counter

    from ..checking.fixing import sure_fixes

    for name, left in Counter(inputs.names[finding.document] for finding, _ in sure_fixes(found)).items():
        what = (
            "a finding that can be mended surely stands" if left == 1 else f"{left} findings that can be mended stand"
        )
        complain(f"{name}: {what} where the file has other signs than its text; mend it there by hand", "note")
