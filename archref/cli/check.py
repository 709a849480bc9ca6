"""`archref check`: what cannot be right in the sources of files."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from . import complain
from .checked import CheckedUnit, Checking
from .inputs import as_usage_errors, check_number, document_options, open_stream
from .output import check_target, deliver, replace_file

if TYPE_CHECKING:
    from ..checking.settings import CheckSettings
    from ..corrections import Corrections
    from .streaming import Stream

FORMATS = ("text", "json", "sarif", "github", "markdown")


def _codes(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip() for part in value for code in part.split(",") if code.strip())


@click.command("check", short_help="Say what cannot be right in the files' sources.")
@document_options
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

    if fix and diff:
        raise click.UsageError("--diff writes nothing; leave --fix out")
    if fix and "-" in files:
        raise click.UsageError("standard input has no place to write to; use --diff to see what --fix would change")
    check_number(files, number)
    check_target(out, files)

    meta = click.get_current_context().meta
    if meta.get("archref.corrections") is None:
        meta["archref.corrections"] = _corrections(files)
    known = (encoding, volume, number, date, grammar or _grammar(files))
    work = Checking(select, ignore, meta.get("archref.index"), tuple(_looked_up(lookup)), fix, diff)
    units, order, failed = _checked(files, known, work)
    if diff:
        lines = [line for unit in units for line in unit.lines]
        deliver("".join(lines), out)
        return int(failed or (bool(lines) and not exit_zero))
    for unit in units if fix else ():
        for name, left in unit.left.items():
            _say_left(name, left)
    found = sorted((located for unit in units for located in unit.found), key=lambda located: order[located.file])
    text = write(found, form)
    if text or out is not None:
        deliver(text, out)
    return int(failed or (bool(found) and not exit_zero))


def _checked(
    files: tuple[str, ...], known: tuple[Any, ...], work: Checking
) -> tuple[list[CheckedUnit], dict[str, int], bool]:
    """What stands together, each checked by itself, in the order of the files; the files' places in it; whether something
    could not be read.

    What has been mended is checked again; so is what cites beyond the end of a volume that stands beside it.
    """
    stream, units = _once(files, known, work)
    failed = stream.failed
    volumes: dict[str, int] = {}
    for volume, last in (pair for unit in units for pair in unit.volumes.items()):
        volumes[volume] = max(last, volumes.get(volume, 0))
    again = {name for unit in units if unit.mended or _reaches_beyond(unit, volumes) for name in unit.files}
    if again:
        paths = tuple(path for name, path in stream.files.items() if name in again)
        more, rest = _once(paths, known, replace(work, mend=False, volumes=volumes))
        units = [unit for unit in units if again.isdisjoint(unit.files)] + rest
        failed = failed or more.failed
    order = {name: n for n, name in enumerate(stream.files)}
    units.sort(key=lambda unit: order[unit.files[0]])
    return units, order, failed


def _reaches_beyond(unit: CheckedUnit, volumes: dict[str, int]) -> bool:
    if "-" in unit.files:
        return False  # it can be read once
    return any(last > volumes.get(v, last) and v not in unit.volumes for v, last in unit.cited.items())


def _once(files: tuple[str, ...], known: tuple[Any, ...], work: Checking) -> tuple[Stream, list[CheckedUnit]]:
    """What stands together in the files, each checked, and what is mended written as it comes."""
    from ..checking import UnknownRule
    from ..checking.settings import CheckSettingsError

    encoding, volume, number, date, grammar = known
    stream = open_stream(files, encoding, volume, number, date, grammar, work, whole=True)
    units: list[CheckedUnit] = []
    try:
        with as_usage_errors():
            for _, unit in stream:
                _write(unit)
                units.append(unit)
    except (UnknownRule, CheckSettingsError) as error:
        raise click.UsageError(str(error)) from error
    finally:
        if mended := sum(unit.mended for unit in units):
            complain(f"{mended} {'finding was' if mended == 1 else 'findings were'} mended", "note")
    return stream, units


def _write(unit: CheckedUnit) -> None:
    """Write the files that are mended. What cannot be mended is told."""
    for said in unit.said:
        complain(said)
    for made in unit.written:
        replace_file(made.path, made.data, b"", "")
        unit.mended += made.findings
    unit.written.clear()


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


def _say_left(name: str, left: int) -> None:
    """Say where sure fixes are left, which the file's format does not allow."""
    what = "a finding that can be mended surely stands" if left == 1 else f"{left} findings that can be mended stand"
    complain(f"{name}: {what} where the file has other signs than its text; mend it there by hand", "note")
