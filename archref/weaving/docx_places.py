"""Where in a Word file's runs a link or bookmark can stand, and how the runs around it are divided for it.

A link stands where the schema has a place for one (ECMA-376 part 1, 17.16.22: between the runs of a paragraph, of a
smart tag, of custom XML or of a control in a line), and never in a change: an insertion is divided, and the link stands
around its part. In controls around whole paragraphs LibreOffice shows a link's code, so they take none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from ..patterns import expression
from .docx_runs import PARTING, Container, Runs, RunText
from .insertions import Insertion

HOSTS = frozenset("p smartTag customXml sdtContent dir bdo".split())
INNER = HOSTS - {"p"} | {"sdt"}  # what a link may stand in, in its paragraph
FAR = 200  # characters in which spaces at an end are looked for
DIVIDED = frozenset(("ins", "moveTo"))
# XML's white space, which Word drops at the ends of a text unless the text is marked
BLANK = r"(?:[ \t\r\n]|&#(?:0*(?:9|10|13|32)|[xX]0*(?:9|[aA]|[dD]|20));)+"
LEADING, TRAILING = expression(BLANK), expression(rf"{BLANK}$")
SPACE = expression(r"\bxml:space\s*=\s*[\"'](\w*)[\"']")
OWN = expression(r"(:id\s*=\s*[\"'])\d+(?=[\"'])")
LITERAL = expression(r"<!\[CDATA\[(?P<inside>[\s\S]*?)(?:\]\]>|\Z)")


class DocxPlace(NamedTuple):
    """A place between runs: what ends there so that something can stand, and what begins again behind it."""

    at: int
    before: str = ""
    behind: str = ""


class DocxPlaces:
    """The places of one file."""

    def __init__(self, source: str, runs: Runs) -> None:
        self.source, self.runs = source, runs
        self._literals: dict[int, list[tuple[int, int]]] = {}  # by where a text begins

    def within(self, start: int, end: int, core: tuple[int, int]) -> tuple[int, int] | None:
        """The largest part of a stretch that a link can stand around and that holds `core`; None where there is none."""
        texts = self.runs.between(start, end)
        held = [i for i, t in enumerate(texts) if t.end > core[0] and t.start < core[1]]
        if not held or _host(texts[held[0]], texts[held[-1]]) is None:
            return None
        first, last = 0, len(texts) - 1
        while first < held[0] and _host(texts[first], texts[held[-1]]) is None:
            first += 1
        while last > held[-1] and _host(texts[first], texts[last]) is None:
            last -= 1
        for i in range(first, held[0] + 1):
            place = max(start, texts[i].start), min(end, texts[last].end)
            if self.around(*place):
                return place
        for j in range(last, held[-1] - 1, -1):
            place = max(start, texts[held[0]].start), min(end, texts[j].end)
            if self.around(*place):
                return place
        return None

    def around(self, start: int, end: int) -> tuple[DocxPlace, DocxPlace] | None:
        """Where a link around a stretch begins and ends; None where none can stand around all of it."""
        texts = self.runs.between(start, end)
        host = _host(texts[0], texts[-1]) if texts else None
        if host is None:
            return None
        start, end = max(start, texts[0].start), min(end, texts[-1].end)
        if leading := LEADING.match(self.source, start, texts[0].end):
            start = leading.end()
        if trailing := TRAILING.search(self.source, max(texts[-1].start, end - FAR), end):
            end = trailing.start()
        if start >= end:
            return None
        first, last = self._before(texts[0], start, host), self._behind(texts[-1], end, host)
        return (first, last) if first and last else None

    def mark(self, at: int) -> DocxPlace | None:
        """Where a bookmark for a character stands: directly before it, or before what Word makes anew around it."""
        whole = self.runs.whole(at)
        text = self.runs.at(at)
        if text is None:  # a sign that is no text: before the next words of its paragraph
            text = self.runs.next(at)
            if text is None or f"</{self.runs.part(at).word}:p>" in self.source[at : text.start]:
                return None
            at, whole = text.start, self.runs.whole(text.start)
        if whole is not None:
            return DocxPlace(whole.place) if whole.paragraph is not None else None
        return self._before(text, at, None)

    def spaces(self, made: Iterable[Insertion]) -> Iterator[Insertion]:
        """What keeps the spaces of the texts that are divided as they were."""
        cuts: dict[int, tuple[RunText, list[int]]] = {}
        for i in made:
            for at, words in ((i.start, i.opens), (i.end, i.closes)):
                if words.startswith("</") and (text := self.runs.cut(at)) is not None:
                    cuts.setdefault(text.tag, (text, []))[1].append(at)
        for text, places in cuts.values():
            yield from self._spaced(text, min(places), max(places))

    def _spaced(self, text: RunText, first: int, last: int) -> Iterator[Insertion]:
        """Where a text is first and last divided: a space before the one, none behind the other."""
        tag = self.source[text.tag : text.start]
        kept = SPACE.search(tag)
        if kept and kept[1] == "preserve":
            return
        word = self.runs.part(text.tag).word
        start, end = f"<{word}:t>", f"</{word}:t>"
        again = f'<{word}:t xml:space="preserve">'
        leading = LEADING.match(self.source, text.start, first)
        trailing = TRAILING.search(self.source, max(first, text.start), text.end)
        left = TRAILING.search(self.source, text.start, first)
        if left and (leading is None or leading.end() < first):
            if leading is None and kept is None:
                yield Insertion(text.start - 1, text.start - 1, ' xml:space="preserve"', "")
            else:
                at = leading.end() if leading else text.start
                yield Insertion(at, at, f"{end}{again}", "")
        if trailing and last < text.end:
            at = max(trailing.start(), last)
            yield Insertion(at, at, f"{end}{start}", "")

    def _before(self, text: RunText, at: int, host: Container | None) -> DocxPlace | None:
        """The place before a character, in `host`: outside of what begins with it, all else divided there."""
        edge = at == text.start and not self.source[text.inner : text.tag].strip()
        place = self._cut(text, at, text.run, edge)
        if place is None or host is None:
            return place
        return self._outwards(text, place, host, edge, lambda c: c.start if c.first == text.run else None)

    def _behind(self, text: RunText, at: int, host: Container) -> DocxPlace | None:
        """The place behind a character, likewise."""
        edge = at == text.end and not self.source[text.after : text.stop].strip()
        place = self._cut(text, at, text.behind, edge)
        if place is None:
            return None
        return self._outwards(text, place, host, edge, lambda c: c.outer if c.last == text.behind else None)

    def _outwards(
        self, text: RunText, place: DocxPlace, host: Container, edge: bool, outside: Callable[[Container], int | None]
    ) -> DocxPlace | None:
        """A place carried out of the containers between a text and `host`: past one that it stands at the edge of, by
        what `outside` gives, else dividing it; None where one cannot be divided."""
        here, before, behind = place
        container = text.within
        while container is not None and container is not host:
            passed = outside(container) if edge else None
            if passed is not None:
                here = passed
            elif container.name in DIVIDED:
                edge = False
                before, behind = self._divided(container, before, behind)
            else:
                return None
            container = container.around
        return DocxPlace(here, before, behind)

    def _cut(self, text: RunText, at: int, outside: int, edge: bool) -> DocxPlace | None:
        """A place in a text, outside of its run where nothing of it stands on that side."""
        if edge:
            return DocxPlace(outside)
        if self._is_literal(text, at):
            return None
        word = self.runs.part(at).word
        return DocxPlace(
            at, f"</{word}:t></{word}:r>", f'<{word}:r>{self._own(text.format)}<{word}:t xml:space="preserve">'
        )

    def _is_literal(self, text: RunText, at: int) -> bool:
        """Whether a place is among characters of which none is markup. Those of a text are looked for once, however many
        links it has."""
        if text.start not in self._literals:
            found = LITERAL.finditer(self.source, text.start, text.end)
            self._literals[text.start] = [m.span("inside") for m in found]
        literals = self._literals[text.start]
        last = bisect_right(literals, at, key=itemgetter(0)) - 1
        return last >= 0 and at <= literals[last][1]

    def _divided(self, container: Container, before: str, behind: str) -> tuple[str, str]:
        tag = self.source[container.start : container.inner]
        name = tag[1:].split(None, 1)[0].rstrip(">")
        return f"{before}</{name}>", f"{self._own(tag)}{behind}"

    def _own(self, tag: str) -> str:
        """Tags that are written once more, their changes with numbers of their own."""
        return OWN.sub(lambda m: f"{m[1]}{self.runs.number()}", tag) if ":id" in tag else tag


def _host(first: RunText, last: RunText) -> Container | None:
    """The innermost element that both texts stand in and a link can stand in; None where there is none."""
    if first.within is None or last.within is None:
        return None
    others = first.within.chain()
    host = next((c for c in last.within.chain() if c in others), None)
    while host is not None and host.name in DIVIDED:
        host = host.around
    if host is None or host.name not in HOSTS:
        return None
    around = host.chain()
    paragraph = next((i for i, c in enumerate(around) if c.name in PARTING), None)
    if paragraph is None or around[paragraph].name != "p":
        return None
    if any(c.name not in INNER for c in around[:paragraph]):
        return None
    return None if any(c.name in ("sdt", "field") for c in around[paragraph:]) else host
