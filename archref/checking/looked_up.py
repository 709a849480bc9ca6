"""What look-ups have found elsewhere, for rules to compare with: the findings of `archref.lookup.look_up`, or the file that
`archref lookup --format json` wrote."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from ..identity import CitedThing, RecordMatch, identify

if TYPE_CHECKING:
    from collections.abc import Iterator

# names that one record alone has; what is known by another may be one of several
NARROW = frozenset(("document_number", "film_number", "frus_document", "naid"))
KNOWN = {f.name for f in fields(RecordMatch)}


class LookedUpFailed(ValueError):
    """A file that is none of `archref lookup --format json`; the message is one line that says what to do."""


class LookedUp:
    """Records elsewhere, by the names of what was looked up and by the words that were asked with."""

    def __init__(self, found: Iterable[Any] = ()) -> None:
        self._by: dict[tuple[str, str], list[RecordMatch]] = {}
        for one in found:
            said = one if isinstance(one, Mapping) else one.as_dict()
            matches = list(_matches(said))
            keys = {(i["kind"], i["value"]) for i in said.get("identities", ()) if i["kind"] in NARROW}
            for key in (*sorted(keys), ("text", str(said.get("text", "")))):
                self._by.setdefault(key, []).extend(matches)

    def of(self, thing: CitedThing) -> list[RecordMatch]:
        """The records that were found for a thing, by a name of its own or by its words, each once."""
        keys = [(i.kind, i.value) for i in identify(thing) if i.kind in NARROW]
        found: dict[tuple[str, str, str], RecordMatch] = {}
        for key in (*keys, ("text", thing.text)):
            for match in self._by.get(key, ()):
                found.setdefault((match.source, match.title, match.date), match)
        return list(found.values())

    def __bool__(self) -> bool:
        return bool(self._by)


def read_looked_up(path: str | os.PathLike[str]) -> list[Mapping[str, Any]]:
    """The findings of a file that `archref lookup --format json` wrote. Raises LookedUpFailed."""
    try:
        with open(path, encoding="utf-8") as stream:
            said = json.load(stream)
    except (OSError, ValueError, RecursionError) as error:
        why = getattr(error, "strerror", None) or "it is no JSON"
        raise LookedUpFailed(f"{os.fspath(path)!r} cannot be read ({why}); {HINT}") from None
    try:
        LookedUp(said)
    except (AttributeError, KeyError, TypeError) as error:
        raise LookedUpFailed(f"{os.fspath(path)!r} holds no findings of a look-up; {HINT}") from error
    return list(said)


HINT = "archref lookup QUERY… --format json -o FILE writes one"


def _matches(said: Mapping[str, Any]) -> Iterator[RecordMatch]:
    for one in (said, *said.get("services", ())):
        for kind in ("answers", "candidates"):
            for match in one.get(kind, ()):
                values = {name: match[name] for name in KNOWN & match.keys()}
                values |= {name: tuple(values[name]) for name in ("agrees", "differs") if name in values}
                yield RecordMatch(**values)
