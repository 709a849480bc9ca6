"""What a caller knows of a text, checked and brought into one form before anything is read.

Each function takes a value as it was handed in and gives it back as the library uses it. What has the wrong type is a
TypeError, what cannot be such a thing a ValueError; the messages are one line and say what is wanted.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from .patterns import expression

_NUMBER = expression(r"(?=.{0,15}[0-9])[A-Za-z0-9][A-Za-z0-9.()/–-]{0,15}")
_DAY = expression(r"\d{4}-\d\d-\d\d")


def volume(value: object) -> str | None:
    """The id of a volume of *Foreign Relations*, in any case, or a printed reference to one.

    A volume that is not in the table is taken where its id has the form of one: the series goes on.

    >>> volume("FRUS1977-80v26"), volume("Foreign Relations, 1969–1976, vol. I"), volume("frus1989-92v99")
    ('frus1977-80v26', 'frus1969-76v01', 'frus1989-92v99')
    """
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError(f"volume is an id such as 'frus1977-80v26', not {_named(value)}")
    from .identifiers import frus_volume

    if not value.strip() or len(value) > 300:
        raise ValueError(f"no volume has the id {_shown(value)}; an id is such as 'frus1977-80v26'")
    found = frus_volume.compact(value)
    if not (frus_volume.is_valid(found) or frus_volume.has_form(found)):
        from difflib import get_close_matches

        near = get_close_matches(found, frus_volume.known(), 1)
        hint = f"nearest is {near[0]!r}" if near else "an id is such as 'frus1977-80v26'"
        raise ValueError(f"no volume has the id {_shown(value)}; {hint}")
    return found


def number(value: object) -> str | None:
    """A document's number in its volume.

    >>> number(305), number(" 305a ")
    ('305', '305a')
    """
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(f"number is a document's number such as '305', not {_named(value)}")
    found = str(value).strip()
    if not _NUMBER.fullmatch(found):
        raise ValueError(f"no document has the number {_shown(found)}; a number is such as '305' or '12a'")
    return found


def day(value: object) -> str | None:
    """A day in ISO form.

    >>> day(date(1979, 1, 16)), day("1979-01-16")
    ('1979-01-16', '1979-01-16')
    """
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        raise TypeError(f"date is a day such as '1979-01-16' or a datetime.date, not {_named(value)}")
    found = value.strip()
    try:
        if not _DAY.fullmatch(found):
            raise ValueError
        date.fromisoformat(found)
    except ValueError:
        raise ValueError(f"{_shown(value)} is no date; write it as 1979-01-16") from None
    return found


def grammar(value: object) -> tuple[str, ...]:
    """Paths of grammar files; one path alone is one file.

    >>> grammar("mine.toml"), grammar(None)
    (('mine.toml',), ())
    """
    if value is None:
        return ()
    if isinstance(value, str | os.PathLike):
        return (os.fspath(value),)
    files = list(value) if isinstance(value, Iterable) and not isinstance(value, bytes) else None
    if files is None or not all(isinstance(f, str | os.PathLike) for f in files):
        raise TypeError(f"grammar is the path of a TOML file or several, not {_named(value)}")
    return tuple(os.fspath(f) for f in files)


def confidence(value: object) -> float | None:
    """A number from 0 to 1."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"confidence is a number from 0 to 1, not {_named(value)}")
    if not 0 <= value <= 1:
        raise ValueError(f"confidence is from 0 to 1, not {value}")
    return float(value)


def several(value: Any, what: str) -> Any:
    """An iterable of texts or results, which a single text is not: its letters would be taken one by one."""
    if isinstance(value, str | bytes) or not isinstance(value, Iterable):
        raise TypeError(f"{what}, not {_named(value)}")
    return value


def _named(value: object) -> str:
    return "None" if value is None else type(value).__name__


def _shown(value: str) -> str:
    return repr(value if len(value) <= 60 else value[:57] + "…")
