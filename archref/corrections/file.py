"""The file of corrections: TOML with a table [[correction]] for each, read and written here."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..users_toml import NotToml, parse_toml
from .applying import CorrectionsRun
from .model import LONGEST, TYPES, Correction, CorrectionsError, WordsInContext, fields_known, is_several

LARGEST = 5_000_000  # bytes of a file
MOST = 20_000  # corrections in one
PLACE = ("words", "note", "document", "before", "after", "at")
KEYS = (*PLACE, "citation", "type", "fields", "antecedent")
HEAD = (
    "# Corrections of a manuscript's citations, for archref (--corrections FILE). The words say where each belongs.\n"
)


class Corrections:
    """The corrections of one manuscript, in the order in which they are written.

    >>> from archref.corrections import Corrections
    >>> found = Corrections.parse('[[correction]]\\nwords = "RG 59"\\nnote = "3"\\ncitation = false\\n')
    >>> len(found), next(iter(found)).place.words
    (1, 'RG 59')
    """

    def __init__(self, corrections: Iterable[Correction] = ()) -> None:
        self._all = list(corrections)

    def __iter__(self) -> Iterator[Correction]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def begun(self) -> CorrectionsRun:
        """The corrections as they are used up along a manuscript."""
        return CorrectionsRun(self._all)

    @classmethod
    def read(cls, path: str | os.PathLike[str]) -> Corrections:
        """The corrections in a file. Raises CorrectionsError with one line."""
        shown = repr(os.fspath(path))
        try:
            data = Path(path).read_bytes()
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise CorrectionsError(f"cannot read the corrections {shown}: {reason}") from None
        if len(data) > LARGEST:
            raise CorrectionsError(f"{shown} is too large for a file of corrections ({len(data):,} bytes)")
        try:
            return cls.parse(data.decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise CorrectionsError(f"{shown} is not UTF-8; write the corrections anew") from None
        except CorrectionsError as error:
            raise CorrectionsError(f"{shown}: {error}") from None

    @classmethod
    def parse(cls, text: str) -> Corrections:
        """The corrections in the text of a file. Raises CorrectionsError with one line."""
        if len(text) > LARGEST:
            raise CorrectionsError(f"this is too large for corrections ({len(text):,} characters)")
        try:
            written = parse_toml(text)
        except NotToml as error:
            raise CorrectionsError(f"this is not TOML: {error}") from None
        return cls.of(written.get("correction", []) if not (wrong := set(written) - {"correction"}) else _no(wrong))

    @classmethod
    def of(cls, tables: Any) -> Corrections:
        """The corrections of tables as in the file, which may come from elsewhere. Raises CorrectionsError."""
        if not isinstance(tables, list):
            raise CorrectionsError("corrections are tables [[correction]]")
        if len(tables) > MOST:
            raise CorrectionsError(f"there are {len(tables):,} corrections, more than {MOST:,}")
        return cls(_correction(table, f"correction {i}") for i, table in enumerate(tables, 1))

    def dumps(self) -> str:
        """The file's text."""
        return HEAD + "".join(f"\n[[correction]]\n{_table(c.as_dict(), 'correction')}" for c in self._all)


def read_again(path: str | os.PathLike[str]) -> Corrections:
    """The corrections in a file that is asked for again and again: read anew only where it has changed. Raises
    CorrectionsError."""
    try:
        state = os.stat(path)
    except (OSError, ValueError):
        return Corrections.read(path)  # which says what is wrong
    return _read_once(os.fspath(path), state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=8)
def _read_once(path: str, changed: int, size: int) -> Corrections:
    return Corrections.read(path)


def _no(wrong: Iterable[str]) -> Any:
    raise CorrectionsError(f"there is no {sorted(wrong)[0]!r} in a file of corrections; each is a table [[correction]]")


def _correction(table: Any, where: str) -> Correction:
    if not isinstance(table, Mapping):
        raise CorrectionsError(f"{where} is no table")
    for key in table:
        if key not in KEYS:
            near = get_close_matches(str(key), KEYS, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(KEYS)}"
            raise CorrectionsError(f"{where} has {key!r}; {hint}")
    citation = table.get("citation", True)
    if not isinstance(citation, bool):
        raise CorrectionsError(f"{where}: citation is true or false")
    kind = table.get("type")
    if kind is not None and kind not in TYPES:
        raise CorrectionsError(f"{where} has the type {kind!r}; there are {', '.join(TYPES)}")
    antecedent = table.get("antecedent")
    return Correction(
        _place({key: value for key, value in table.items() if key in PLACE}, where),
        citation,
        kind,
        _fields(table.get("fields", {}), where),
        None if antecedent is None else _place(antecedent, f"{where}, antecedent"),
    )


def _place(table: Any, where: str) -> WordsInContext:
    if not isinstance(table, Mapping) or not set(table) <= set(PLACE):
        raise CorrectionsError(f"{where}: a place is words, with {', '.join(PLACE[1:])}")
    for key, value in table.items():
        if not isinstance(value, str) or len(value) > LONGEST:
            raise CorrectionsError(f"{where}: {key} is a text of at most {LONGEST:,} characters")
    if not str(table.get("words", "")).strip():
        raise CorrectionsError(f"{where} has no words; they are those of the citation")
    return WordsInContext(**table)


def _fields(table: Any, where: str) -> dict[str, Any]:
    if not isinstance(table, Mapping):
        raise CorrectionsError(f"{where}: fields are a table, e.g. fields = {{ box = '4' }}")
    found: dict[str, Any] = {}
    for name, value in table.items():
        if name not in fields_known():
            near = get_close_matches(str(name), fields_known(), 1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(fields_known())}"
            raise CorrectionsError(f"{where} has the field {name!r}; {hint}")
        several = [str(part) for part in value] if isinstance(value, list) else [str(value)] if value != "" else []
        if any(len(part) > LONGEST for part in several) or isinstance(value, Mapping):
            raise CorrectionsError(f"{where}: the field {name} is a text, or a list of texts")
        found[name] = several if is_several(name) else "; ".join(several)
    return found


def _table(table: Mapping[str, Any], name: str) -> str:
    lines = [f"{key} = {_value(value)}\n" for key, value in table.items() if not isinstance(value, Mapping)]
    for key, value in table.items():
        if isinstance(value, Mapping):
            lines.append(f"[{name}.{key}]\n{_table(value, f'{name}.{key}')}")
    return "".join(lines)


def _value(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    # a string of JSON is one of TOML, but for DEL and halves of characters
    written = json.dumps(str(value).encode("utf-8", "replace").decode("utf-8"), ensure_ascii=False)
    return written.replace("\x7f", "\\u007f")
