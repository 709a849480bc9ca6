"""What the user has set once for every command: the table [defaults] of the configuration.

    [defaults]
    style = "chicago-archival-notes"
    volume = "frus1977-80v26"
    grammar = ["chandlers.toml"]     # from the folder of the configuration

    [defaults.bib]                   # of one command
    format = "markdown"

A key is an option's name without its dashes. What stands on the command line goes before it.
"""

from __future__ import annotations

import os
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

SHARED = ("corrections", "encoding", "engine", "format", "grammar", "index", "level", "locale", "style", "volume")
FILES = ("corrections", "grammar", "index")  # paths, from the folder of the configuration


def defaults_of(command: click.Command, commands: tuple[str, ...]) -> dict[str, Any]:
    """The defaults of a command by its parameters' names; `click.UsageError` for a mistake in them,
    `click.ClickException` for a configuration that cannot be read."""
    from ..configuration import ConfigurationFailed, read_configuration

    try:
        path, written = read_configuration()
    except ConfigurationFailed as error:
        raise click.ClickException(str(error)) from error
    table = written.get("defaults", {})
    if not isinstance(table, dict):
        raise click.UsageError(f"{str(path)!r}: [defaults] is a table")
    own = table.get(command.name or "", {})
    shared = {key: value for key, value in table.items() if key not in commands}
    options = {
        name[2:]: param
        for param in command.params
        if isinstance(param, click.Option)
        for name in param.opts
        if name.startswith("--")
    }
    _check(path, "defaults", shared, SHARED)
    if not isinstance(own, dict):
        raise click.UsageError(f"{str(path)!r}: [defaults.{command.name}] is a table")
    _check(path, f"defaults.{command.name}", own, tuple(options))
    found: dict[str, Any] = {}
    for key, value in {**shared, **own}.items():
        param = options.get(key)
        if param is None or param.name is None:
            continue  # of other commands
        if key not in own and isinstance(param.type, click.Choice) and value not in param.type.choices:
            continue  # a format of other commands
        found[param.name] = _placed(path, value) if key in FILES else value
    return found


def _check(path: Path, table: str, given: dict[str, Any], known: tuple[str, ...]) -> None:
    for key in given:
        if key not in known:
            near = get_close_matches(key, known, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(sorted(known))}"
            raise click.UsageError(f"{str(path)!r}: [{table}] has no {key!r}; {hint}")


def _placed(path: Path, value: Any) -> Any:
    if isinstance(value, list):
        return [_placed(path, part) for part in value]
    return os.path.join(path.parent, os.path.expanduser(value)) if isinstance(value, str) else value
