"""Corrections made on a document's citations, before they are linked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..grammar import Form, Grammar
from ..linking.model import DraftCitation, LinkedDocument
from .model import Correction
from .placing import Finder

# the form that a citation of a type has which a person names; its item is made as that form says
FORMS = {
    "archival": "archival-in-a-note",
    "published": "published-in-a-note",
    "ibid": "ibid-in-a-note",
    "unrecognised": "unread-clause",
}
New = Callable[[int, int, str, dict[str, Any], Form], DraftCitation]
FormReading = Callable[[str], tuple[str, dict[str, Any], Form] | None]


class CorrectionsRun:
    """The corrections along one manuscript: each is used once, and what Ibid. stand for is remembered."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self.corrections = list(corrections)
        self._waiting = dict(enumerate(self.corrections))
        self._antecedents: dict[int, DraftCitation] = {}

    def waiting(self) -> list[int]:
        """The numbers of those that have found no place so far."""
        return list(self._waiting)

    def unplaced(self) -> list[str]:
        """The words of the corrections that have found no place so far."""
        return [correction.place.words for correction in self._waiting.values()]

    def apply(self, linked: LinkedDocument, grammar: Grammar, new: New, read: FormReading) -> None:
        """Correct a document's citations. `new` makes a citation at a stretch of the clean text, `read` says what words
        by themselves cite."""
        if not self._waiting and not self._antecedents:
            return
        finder = Finder(linked)
        taken: set[tuple[int, int]] = set()
        wanted: list[tuple[DraftCitation, int]] = []
        for number, correction in list(self._waiting.items()):
            found = finder.find(correction.place, taken)
            if found is None:
                continue
            del self._waiting[number]
            taken.add((found.at, found.to))
            if not correction.citation:
                linked.denied.append((found.at, found.to))
                linked.citations[:] = [c for c in linked.citations if not _mostly(c, found.at, found.to)]
                continue
            citation = self._corrected(linked, found.at, found.to, correction, grammar, new, read)
            if correction.antecedent is not None:
                wanted.append((citation, number))
        linked.citations.sort(key=lambda c: (c.at, -c.to))
        self._find_antecedents(linked, finder)
        for citation, number in wanted:
            antecedent = self._antecedents.get(number)
            if antecedent is not None and antecedent is not citation:
                if citation.type == "ibid":
                    citation.told = antecedent
                else:  # a short form
                    citation.named = (antecedent,)

    def _corrected(
        self,
        linked: LinkedDocument,
        at: int,
        to: int,
        correction: Correction,
        grammar: Grammar,
        new: New,
        read: FormReading,
    ) -> DraftCitation:
        there = [c for c in linked.citations if (c.at, c.to) == (at, to)] or [
            c for c in linked.citations if _mostly(c, at, to)
        ]
        kind, fields, form = correction.type, {}, None
        if there:
            citation = there[0]
            kind, fields, form = kind or citation.type, dict(citation.fields), citation.form
            if kind != citation.type:
                form = None
        elif kind is None or not correction.fields:
            seen = read(linked.clean.text[at:to])
            if seen is not None and kind in (None, seen[0]):
                kind, fields, form = seen
        kind = kind or "unrecognised"
        for name, value in correction.fields.items():
            if value in ("", []):
                fields.pop(name, None)
            else:
                fields[name] = value
        form = form or _form(grammar, kind)
        linked.citations[:] = [c for c in linked.citations if c in there[:1] or not _over(c, at, to)]
        if there and there[0].type == kind and (there[0].at, there[0].to) == (at, to):
            corrected = there[0]
            corrected.fields = fields
        else:
            linked.citations[:] = [c for c in linked.citations if c not in there]
            corrected = new(at, to, kind, fields, form)
            linked.citations.append(corrected)
        corrected.corrected, corrected.sure, corrected.field_sure = True, None, None
        return corrected

    def _find_antecedents(self, linked: LinkedDocument, finder: Finder) -> None:
        """The citations of this document that corrections name as antecedents."""
        for number, correction in enumerate(self.corrections):
            if correction.antecedent is None or number in self._antecedents:
                continue
            found = finder.find(correction.antecedent)
            if found is None:
                continue
            near = [c for c in linked.citations if _mostly(c, found.at, found.to) or _over(c, found.at, found.to)]
            if near:
                self._antecedents[number] = next((c for c in near if (c.at, c.to) == (found.at, found.to)), near[0])


def _form(grammar: Grammar, kind: str) -> Form:
    if kind in FORMS:
        return grammar.by_name[FORMS[kind]]
    return next(form for form in grammar.by_name.values() if form.type == kind)


def _over(citation: DraftCitation, at: int, to: int) -> bool:
    return citation.at < to and citation.to > at


def _mostly(citation: DraftCitation, at: int, to: int) -> bool:
    """Whether most of a citation lies in a stretch."""
    shared = min(citation.to, to) - max(citation.at, at)
    return shared > 0 and 2 * shared > citation.to - citation.at
