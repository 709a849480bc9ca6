"""A call to a document or a footnote that the volume does not have."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import countable
from ...patterns import expression
from ..model import Finding, Named
from ..work import CheckedDocument, CheckedWork

HEAD = Named("ARC605", "no-such-document", "error")
LARGE = expression(
    r"Document (?:(?<=[Ss]ee Document )|(?<= as Document )|(?<=[Ss]ee also Document ))(\d{4,5})(?=[.;)])"
)  # which no volume has
LEAST, SHARE = 3, 0.75  # documents that make a volume, and how much of the numbers between they are


def find(work: CheckedWork) -> Iterator[Finding]:
    volumes: dict[str, dict[str, CheckedDocument]] = {}
    for part in work.parts:
        if part.document.number:
            volumes.setdefault(part.document.volume or "", {})[part.document.number] = part
    known = {v: sorted(int(n) for n in documents if countable(n)) for v, documents in volumes.items()}
    for part in work.parts:
        documents = volumes.get(part.document.volume or "", {}) if part.document.number else {}
        numbers = known.get(part.document.volume or "", [])
        last = numbers[-1] if numbers else 0
        whole = len(numbers) >= LEAST and len(numbers) >= SHARE * (last - numbers[0] + 1)
        for link in part.result.linked.links:
            target = link.target or {}
            if link.type not in ("document", "note") or not documents:
                continue
            for value in _several(target, "document"):
                if value in documents or not whole:
                    continue
                if countable(value) and (int(value) > last if part.form == "tei" else numbers[0] < int(value) < last):
                    message = f"there is no Document {value} among the {len(documents)} documents here, which end with {last}; mend the number"
                    yield HEAD.at(part, link.start, link.end, message)
            if "document" in target:
                yield from _notes(part, documents, link.start, link.end, target)
        for m in LARGE.finditer(part.text, part.document.body_end) if whole and part.form == "tei" else ():
            message = f"there is no Document {m[1]}; the documents here end with {last}; mend the number"
            yield HEAD.at(part, m.start(1), m.end(1), message)
        for c in part.citations if documents else ():
            if c.type == "document" and c.fields.keys() == {"footnotes", "direction"} and c.beside is None:
                yield from _notes(part, documents, c.start, c.end, {"notes": c.fields.get("footnotes", [])})


def _several(target: dict[str, object], name: str) -> list[str]:
    values = [target[name]] if name in target else target.get(name + "s", [])
    return [str(v) for v in values if "-" not in str(v)] if isinstance(values, list) else []


def _notes(
    part: CheckedDocument, documents: dict[str, CheckedDocument], start: int, end: int, target: dict[str, object]
) -> Iterator[Finding]:
    """A footnote beyond the last of the document that is named, or of this one."""
    named = _several(target, "document")
    other = documents.get(named[0]) if len(named) == 1 else part if not named else None
    for note in _several(target, "note"):
        if other is None or not other.notes or not countable(note):
            continue
        notes = [int(n.number) for n in other.notes if countable(n.number)]
        if notes and int(note) > max(notes):
            where = f"Document {other.document.number}" if named else "this document"
            message = f"{where} has no footnote {note}, its last is {max(notes)}; mend the number"
            yield HEAD.at(part, start, end, message, severity="warning")


_HEAD = "{}. Letter From the Ambassador to the Secretary of State1\n\nThe harvest was late.2\n\n"
_NOTES = "  1. Source: National Archives, RG 59, Central Foreign Policy File, D790024–0450. Secret.\n  2. {}\n"


def _volume(**notes: str) -> str:
    """Documents of a volume, parted by form feeds."""
    return "\f".join(_HEAD.format(n[1:]) + _NOTES.format(note) for n, note in notes.items())


_PLAIN = "Not printed."

RULE = HEAD.rule(
    find,
    what="A document of the volume, or one of its footnotes, is referred to that is not there.",
    why="Documents were taken out or numbered anew after the note was written.",
    mend="Mend the number. The rule needs the volume, or at least the documents around.",
    finds={
        _volume(d12="See Document 14.", d13=_PLAIN, d15=_PLAIN): "Document 14",
        _volume(d12=_PLAIN, d13=_PLAIN, d15="See footnote 7, Document 13."): "footnote 7, Document 13",
        _volume(d12=_PLAIN, d13="See footnote 9 above.", d14=_PLAIN): "footnote 9 above",
    },
    silent=(
        _volume(d12="See Document 13.", d13=_PLAIN, d15=_PLAIN),
        _volume(d12="See Document 40.", d13=_PLAIN),
        _volume(d12=_PLAIN, d13="See footnote 2, Document 12.", d14=_PLAIN),
    ),
)
