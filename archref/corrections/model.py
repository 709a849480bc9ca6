"""A correction: a place in a manuscript, and what is cited there."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ..packaged import packaged_text

TYPES = ("archival", "telegram", "frus", "document", "ibid", "published", "numbered", "unrecognised")
LONGEST = 2000  # characters of a citation's words


class CorrectionsError(ValueError):
    """A mistake in a file of corrections; the message says where it stands and what to do."""


@dataclass(frozen=True, slots=True)
class WordsInContext:
    """Words in a manuscript and what they stand among.

    `words` are those of the place. `note` is the number of the note they stand in, "" for the text; `before` and `after`
    are the words around them, `at` those of the text before the note's marker; `document` is the number or the heading of
    the document. All but `words` may be missing: they tell the place from others with the same words.
    """

    words: str
    note: str = ""
    document: str = ""
    before: str = ""
    after: str = ""
    at: str = ""

    def as_dict(self) -> dict[str, str]:
        found = {name: getattr(self, name) for name in ("words", "note", "document", "before", "after", "at")}
        return {name: value for name, value in found.items() if value}


@dataclass(frozen=True, slots=True)
class Correction:
    """What is cited at a place.

    `citation` is False where nothing is. Else `type` is the citation's type (None: as it was read), `fields` are the fields
    that are otherwise than read, an empty value for one that is not there, and `antecedent` is what an Ibid. or a short
    form stands for.
    """

    place: WordsInContext
    citation: bool = True
    type: str | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)
    antecedent: WordsInContext | None = None

    def as_dict(self) -> dict[str, Any]:
        """As in the file."""
        found: dict[str, Any] = self.place.as_dict()
        if not self.citation:
            found["citation"] = False
            return found
        if self.type is not None:
            found["type"] = self.type
        if self.fields:
            found["fields"] = dict(self.fields)
        if self.antecedent is not None:
            found["antecedent"] = self.antecedent.as_dict()
        return found


@cache
def fields_known() -> dict[str, dict[str, str]]:
    """The rows of the table of fields, by the field's name."""
    text = packaged_text("corrections/fields.csv")
    return {row["field"]: row for row in csv.DictReader(text.splitlines())}


def is_several(name: str) -> bool:
    """Whether a field holds a list."""
    return bool(fields_known().get(name, {}).get("several"))
