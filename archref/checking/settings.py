"""Settings of a project: `archref.toml`, or `[tool.archref]` of `pyproject.toml`, found upwards from a file.

The keys of checking stand at the top or in a table `check`: select, extend-select, ignore, exclude (patterns of files),
per-file-ignores (patterns with what is ignored there), corrections (a file, from the folder of the settings), grammar (files with
forms of one's own, likewise). What other tables hold is others'.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatch
from functools import lru_cache
from typing import Any

from ..users_toml import NotToml, read_toml
from .model import Rule
from .registry import UnknownRule, selected

LISTS = ("select", "extend-select", "ignore", "exclude", "grammar")
KEYS = (*LISTS, "per-file-ignores", "corrections")


class CheckSettingsError(ValueError):
    """A settings file that cannot be read or says what cannot be; one line that says what to do."""


@dataclass(frozen=True)
class CheckSettings:
    """What a project wants; `folder` is where its patterns of files begin, `corrections` the path of a file or "", `grammar`
    those of files with forms."""

    folder: str = ""
    file: str = ""
    select: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    per_file: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())
    corrections: str = ""
    grammar: tuple[str, ...] = ()

    def excludes(self, path: str) -> bool:
        """Whether a file is not to be checked."""
        return any(self._matches(path, pattern) for pattern in self.exclude)

    def rules(self, path: str, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> list[Rule]:
        """The rules for a file. What the command line selects goes before, what it ignores comes to it.

        Raises SettingsError for a rule that the settings name and that there is not, UnknownRule for one of the others.
        """
        selected(select, ignore)
        there = [codes for pattern, codes in self.per_file if self._matches(path, pattern)]
        less = [*self.ignore, *(c for codes in there for c in codes)]
        given = tuple(select)
        try:
            return selected(given or self.select, [*less, *ignore], () if given else self.extend)
        except UnknownRule as error:
            raise CheckSettingsError(f"{self.file}: {error}") from error

    def _matches(self, path: str, pattern: str) -> bool:
        full = os.path.abspath(path)
        inside = os.path.relpath(full, self.folder) if self.folder else path
        inside = inside.replace(os.sep, "/")
        return (
            fnmatch(inside, pattern)
            or fnmatch(os.path.basename(full), pattern)
            or inside.startswith(pattern.rstrip("/") + "/")
        )


def settings_of(path: str) -> CheckSettings:
    """The settings that hold for a file: those of the nearest folder above it that has some. Raises SettingsError."""
    folder = os.path.dirname(os.path.abspath(path)) if path != "-" else os.getcwd()
    return _of_folder(folder)


@lru_cache(maxsize=512)
def _of_folder(folder: str) -> CheckSettings:
    own = os.path.join(folder, "archref.toml")
    if os.path.isfile(own):
        return _read(own, _load(own))
    shared = os.path.join(folder, "pyproject.toml")
    if os.path.isfile(shared):
        tools = _load(shared).get("tool", {})
        said = tools.get("archref") if isinstance(tools, dict) else None
        if said is not None:
            return _read(shared, said)
    above = os.path.dirname(folder)
    return CheckSettings() if above == folder else _of_folder(above)


def forget() -> None:
    """Read settings anew from now on; for a server that runs while they change."""
    _of_folder.cache_clear()


def _load(path: str) -> dict[str, Any]:
    try:
        return read_toml(path)
    except OSError as error:
        raise CheckSettingsError(f"{path} cannot be read: {error.strerror}; mend it") from error
    except NotToml as error:
        raise CheckSettingsError(f"{path} cannot be read as TOML: {error}; mend it") from error


def _read(path: str, said: Any) -> CheckSettings:
    if not isinstance(said, dict):
        raise CheckSettingsError(f"{path}: archref is a table there, not a value")
    values = {k: v for k, v in said.items() if k in KEYS or not isinstance(v, dict)}
    more = said.get("check", {})
    if not isinstance(more, dict):
        raise CheckSettingsError(f"{path}: check is a table, not a value")
    values |= more
    for key, value in values.items():
        if key not in KEYS:
            near = get_close_matches(key, KEYS, 1)
            raise CheckSettingsError(
                f"{path}: there is no setting {key!r}; {f'did you mean {near[0]}?' if near else 'there are ' + ', '.join(KEYS)}"
            )
        if key in LISTS and not _strings(value):
            such = "own.toml" if key == "grammar" else "ARC102"
            raise CheckSettingsError(f'{path}: {key} is a list of strings, such as ["{such}"]')
    per_file = values.get("per-file-ignores", {})
    if not isinstance(per_file, dict) or not all(_strings(v) for v in per_file.values()):
        raise CheckSettingsError(
            f'{path}: per-file-ignores is a table of patterns with lists, such as {{"notes/*.md" = ["ARC7"]}}'
        )
    corrections = values.get("corrections", "")
    if not isinstance(corrections, str):
        raise CheckSettingsError(f'{path}: corrections is the name of a file, such as "corrections.toml"')
    select, extend, ignore, exclude, grammar = (tuple(values.get(k, ())) for k in LISTS)
    there = tuple((k, tuple(v)) for k, v in per_file.items())
    folder = os.path.dirname(path)
    told = _placed(folder, corrections) if corrections else ""
    forms = tuple(_placed(folder, name) for name in grammar)
    return CheckSettings(folder, path, select, extend, ignore, exclude, there, told, forms)


def _placed(folder: str, name: str) -> str:
    return os.path.join(folder, os.path.expanduser(name))


def _strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) for v in value)
