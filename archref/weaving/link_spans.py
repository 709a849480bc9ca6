"""The places of a document that lead somewhere, and where: one list for every format.

A reference to several documents or pages is several places, "Documents 13", "21" and "22": each number leads to its
own. What is ambiguous is no place. Offsets are indices into `Document.text`, end exclusive.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..document import Document
from ..linking.model import DraftCitation, DraftLink
from ..patterns import expression
from ..result import Result

PAGE_LEAD = r"\b(?:pages?|pp?\.)"
LEADS = {
    "document": expression(r"(?i)\b(?:documents?|docs?\.|nos?\.)"),
    "note": expression(r"(?i)\b(?:footnotes?|notes?|fns?\.|nn?\.)"),
    "page": expression(rf"(?i){PAGE_LEAD}"),
}
NUMBER = expression(r"(?<![\w.])[A-Za-z]?\d+[a-z]?(?!\w)|(?<!\w)[ivxlcIVXLC]+(?!\w)")
ASIDE = expression(
    r"(?i)(?:the )?(?:first |second )?footnotes? \d[\d, and–-]*, |ante, |post, "
)  # before "ibid., p. 977"
AGAIN = expression(r"(?i)ibid\.?, (?=documents?\b)")
THERETO = expression(r"(?i),? and (?=footnotes\b|footnote \d+ thereto)")
FOLLOWING = expression(r" ff?\b\.?")
REFERENCES = frozenset(("document", "note", "page", "frus"))


class Goal(NamedTuple):
    """Where a place leads: into a volume of Foreign Relations, the document's own where `volume` is None, or to the
    citation that an Ibid. stands for."""

    volume: str | None = None
    document: str | None = None
    note: str | None = None
    page: str | None = None
    citation: DraftCitation | None = None


def goal_of(kind: str, number: str, volume: str | None = None) -> Goal:
    """The document or page of that number."""
    return Goal(volume, document=number) if kind == "document" else Goal(volume, page=number)


@dataclass(slots=True)
class LinkSpan:
    """A stretch of the text that leads to `goal`, or (`goal` None) that cites a source without being a reference.

    `core` is the part of it that must not be missing: the number. `citation` is the citation it belongs to.
    `further`: it is a later number of a list, "21" in "Documents 13, 21".
    """

    start: int
    end: int
    core: tuple[int, int]
    kind: str  # document, note, page, frus, ref, ibid, source
    goal: Goal | None = None
    citation: DraftCitation | None = None
    further: bool = False

    def kind_of(self) -> str:
        """What is cited there: the type of a source, else the kind of reference."""
        return self.citation.type if self.goal is None and self.citation is not None else self.kind


def link_spans(result: Result) -> list[LinkSpan]:
    """The places of one document, in order, the outer before the inner; none crosses another."""
    document, linked = result.linked.document, result.linked
    cited = {c.start: c for c in reversed(linked.citations)}
    found: list[LinkSpan] = []
    said = {(link.start, link.end) for link in linked.links if link.type in REFERENCES and link.target}
    for link in linked.links:
        if link.target is None:
            continue
        if link.type in REFERENCES:
            found += references(document, link, cited.get(link.start))
        elif link.type == "ref" and link.target.get("note"):
            goal = Goal(note=str(link.target["note"]))
            found.append(LinkSpan(link.start, link.end, (link.start, link.end), "ref", goal))
        elif link.type == "ibid" and (link.start, link.end) not in said:
            citation = cited.get(link.start)
            antecedent = citation.antecedent if citation is not None else None
            if antecedent is not None:
                goal = Goal(citation=antecedent)
                found.append(LinkSpan(link.start, link.end, (link.start, link.end), "ibid", goal, citation))
    taken = {(s.start, s.end) for s in found} | said
    for citation in linked.citations:
        if citation.record is not None and citation.type not in ("document", "frus", "ibid", "unrecognised"):
            if (citation.start, citation.end) not in taken:
                span = citation.start, citation.end
                found.append(LinkSpan(*span, span, "source", None, citation))
    return nested(found)


def nested(found: Sequence[LinkSpan]) -> list[LinkSpan]:
    """The places in order; of two that cross, or are the same, the one that leads somewhere stays."""
    kept = _Near()
    for link_span in sorted(found, key=lambda s: (s.goal is None, s.kind in ("ref", "ibid"), s.start, -s.end)):
        if link_span.end > link_span.start and not any(_cross(link_span, other) for other in kept.near(link_span)):
            kept.add(link_span)
    return sorted(kept.link_spans, key=lambda s: (s.start, -s.end))


def flat(found: Sequence[LinkSpan]) -> list[LinkSpan]:
    """The places for a format whose links hold no others: a source with a reference in it gives way."""
    all_ = _Near()
    for link_span in found:
        all_.add(link_span)
    return [s for s in found if s.goal is not None or not any(o is not s for o in all_.near(s))]


class _Near:
    """Places in order, of which those that share characters with another are found without looking at all."""

    def __init__(self) -> None:
        self.link_spans: list[LinkSpan] = []
        self.longest = 0

    def add(self, link_span: LinkSpan) -> None:
        insort(self.link_spans, link_span, key=lambda s: s.start)
        self.longest = max(self.longest, link_span.end - link_span.start)

    def near(self, link_span: LinkSpan) -> Iterator[LinkSpan]:
        i = bisect_right(self.link_spans, link_span.start - self.longest, key=lambda s: s.start)
        while i < len(self.link_spans) and self.link_spans[i].start < link_span.end:
            if self.link_spans[i].end > link_span.start:
                yield self.link_spans[i]
            i += 1


def _cross(a: LinkSpan, b: LinkSpan) -> bool:
    if (a.start, a.end) == (b.start, b.end):
        return True
    inside = a.start <= b.start and b.end <= a.end or b.start <= a.start and a.end <= b.end
    return not inside or (a.goal is not None and b.goal is not None)


def references(document: Document, link: DraftLink, citation: DraftCitation | None = None) -> Iterator[LinkSpan]:
    """The places of one link of a kind in `REFERENCES` with a target: one for each number that it names."""
    target = link.target or {}
    volume = target.get("volume")
    numbers = {kind: _all(target, kind) for kind in ("note", "document", "page")}
    if (volume or numbers["page"]) and not numbers["document"]:
        numbers["note"] = []  # a footnote on a page is found on that page
    kind = next((k for k in ("note", "document", "page") if numbers[k]), "")
    here = (link.start, link.end)
    if not kind:
        yield LinkSpan(*here, here, link.type, Goal(volume), citation)
        return
    single = numbers["document"][0].partition("-")[0] if numbers["document"] else None
    begun = link.start
    if kind == "note" and single and (thereto := THERETO.search(document.text, link.start, link.end)):
        # "Document 136 and footnotes 4 and 5": the document itself is meant too
        place = _parts(document.text, link.start, thereto.start(), "document", [single])[0]
        yield LinkSpan(
            _begin(document.text, link, "document", place[1]),
            place[2],
            place[1:],
            link.type,
            Goal(volume, single),
            citation,
        )
        begun = thereto.end()
    parts = _parts(document.text, begun, link.end, kind, numbers[kind])
    before = begun
    for i, (value, start, end) in enumerate(parts):
        if i == 0 and begun == link.start:
            begin = _begin(document.text, link, kind, start)
        else:  # "p. 3 and pp. 28": with its own word
            begin = next((m.start() for m in LEADS[kind].finditer(document.text, before, start)), start)
        before = end
        finish = _finish(document.text, link, end) if i + 1 == len(parts) else end
        goal = Goal(volume, single, note=value) if kind == "note" else goal_of(kind, value, volume)
        yield LinkSpan(begin, finish, (start, end), link.type, goal, citation, i > 0)


def _begin(text: str, link: DraftLink, kind: str, number: int) -> int:
    """Where a link begins: with the words that lead up to its number, not what else stands before ("Tab A, ")."""
    if link.type == "frus":
        footnote = ASIDE.match(text, link.start, number)
        start = footnote.end() if footnote and kind != "note" else link.start
        again = AGAIN.match(text, start, number) if kind == "document" else None
        return again.end() if again else start
    kinds = ("note", "document") if kind == "note" else (kind,)
    leads = [m.start() for k in kinds for m in LEADS[k].finditer(text, link.start, number)]
    return min(leads, default=link.start)


def _finish(text: str, link: DraftLink, number: int) -> int:
    """Where a link ends: before "ff."."""
    following = FOLLOWING.search(text, number, link.end)
    return following.start() if following else link.end


def _all(target: dict[str, Any], kind: str) -> list[str]:
    """The numbers of a kind that a target names, a range by its ends."""
    if kind in target:
        return [str(target[kind])]
    return [end for value in target.get(kind + "s", ()) for end in str(value).split("-", 1) if end]


def _parts(text: str, start: int, end: int, kind: str, values: list[str]) -> list[tuple[str, int, int]]:
    """Each number with its place; the whole link for the first where its number is not printed ("supra")."""
    best: list[tuple[str, int, int]] = []
    for begin in [*(m.end() for m in LEADS[kind].finditer(text, start, end)), start]:
        found = list(_in_order(text, begin, end, values))
        if len(found) > len(best):
            best = found
        if len(best) == len(values):
            break
    return best or [(values[0], start, end)]


def _in_order(text: str, start: int, end: int, values: list[str]) -> Iterator[tuple[str, int, int]]:
    """The numbers found one behind the other; the second of a range may be short, "1031–37"."""
    here = start
    for i, value in enumerate(values):
        for m in NUMBER.finditer(text, here, end):
            if m.group() == value or (i and len(m.group()) < len(value) and value.endswith(m.group())):
                yield value, m.start(), m.end()
                here = m.end()
                break
