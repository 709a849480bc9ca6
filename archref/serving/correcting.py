"""What the page asks while somebody corrects: where a citation stands, what words say, what an Ibid. may stand for."""

from __future__ import annotations

from typing import Any

from ..corrections.model import LONGEST, WordsInContext, fields_known
from ..corrections.placing import ALIKE, Finder
from ..export.words import shortened
from ..linking.model import DraftCitation
from ..resolving import grammar_of, read_alone
from ..result import Result
from .manuscript import Refused, Told, UploadedManuscript, told

EARLIER = 80  # citations before an Ibid. that are offered
POINTERS = ("antecedent", "location_from", "location_ibid")


def reading(
    manuscript: UploadedManuscript,
    citation: str | None = None,
    words: str = "",
    note: str = "",
    sheet: int | None = None,
) -> Told:
    """A citation as it can be corrected, by its id on the page; or what words are that cite and were missed.

    `sheet` is the number of the document, from 0, in which the words are; without it all are looked through.
    """
    if citation is not None:
        result, found = _citation(manuscript, citation)
        place = Finder(result.linked).place(found.at, found.to)
        fields = {name: value for name, value in found.fields.items() if name not in POINTERS}
        about = {"type": found.type, "fields": fields, "corrected": found.corrected, "id": citation}
        antecedent = found.fields.get("antecedent")
        if antecedent:
            about["antecedent"] = antecedent
    else:
        result, at, to = _words(manuscript, words, note, sheet)
        place = Finder(result.linked).place(at, to)
        seen = read_alone(place.words, grammar_of(manuscript.grammar))
        kind, read = (seen[0], seen[1]) if seen is not None else ("archival", {})
        about = {"type": kind if kind != "unrecognised" else "archival", "fields": read, "missed": True}
    about["place"] = place.as_dict()
    about["known"] = [
        {"name": r["field"], "label": r["label"], "several": bool(r["several"]), "types": r["types"].split()}
        for r in fields_known().values()
    ]
    return told(about)


def antecedents(manuscript: UploadedManuscript, citation: str) -> Told:
    """What a citation may stand for: those before it, the nearest first, each with its place."""
    result, found = _citation(manuscript, citation)
    offered: list[dict[str, Any]] = []
    at = manuscript.results.index(result) if result in manuscript.results else 0
    for other in reversed(manuscript.results[: at + 1]):
        finder = Finder(other.linked)
        for c in reversed(other.linked.citations):
            if (other is result and c.at >= found.at) or c.type == "ibid":
                continue
            words = shortened(" ".join(other.linked.clean.text[c.at : c.to].split()), 100)
            where = f"note {c.note}" if c.note else "text"
            place = finder.place(c.at, c.to).as_dict()
            offered.append({"id": c.id, "words": words, "where": where, "place": place})
            if len(offered) == EARLIER:
                return told(offered)
    return told(offered)


def _citation(manuscript: UploadedManuscript, wanted: str) -> tuple[Result, DraftCitation]:
    for result in manuscript.results:
        for citation in result.linked.citations:
            if citation.id == wanted:
                return result, citation
    raise Refused(f"there is no citation {wanted!r} here; load the page again", 404)


def _words(manuscript: UploadedManuscript, words: str, note: str, sheet: int | None) -> tuple[Result, int, int]:
    """Where words stand that somebody has marked."""
    wanted = " ".join(words.translate(ALIKE).split())
    if not wanted or len(wanted) > LONGEST:
        raise Refused(f"mark the words of one citation, at most {LONGEST:,} characters")
    for i, result in enumerate(manuscript.results):
        if sheet is not None and i != sheet:
            continue
        finder = Finder(result.linked)
        found = finder.find(WordsInContext(wanted, note))
        if found is None and note:
            found = _in_note(finder, wanted, note)
        if found is not None:
            return result, found.at, found.to
    where = f"in note {note}" if note else "once in the text"
    raise Refused(f"these words do not stand {where}: “{shortened(words, 80)}”; mark a few more, or say the note", 404)


def _in_note(finder: Finder, wanted: str, note: str) -> Any:
    """The first place of the words in the notes of a number."""
    from ..corrections.placing import Placement

    for one in finder.document.notes:
        if one.number == note:
            clean = finder.linked.clean
            at = finder.text.find(wanted, clean.clean(one.start), clean.clean(one.end))
            if at >= 0:
                return Placement(at, at + len(wanted), 0)
    return None
