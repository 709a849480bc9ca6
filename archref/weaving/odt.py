"""OpenDocument text: references and sources become <text:a>, with the record as title; what a link in the file leads
to gets a bookmark. What another program keeps as a field of its own, as Zotero does, is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from ..document import Document
from ..export.words import shortened
from ..origin import Source
from ..patterns import expression
from ..reading import odt as reader
from ..reading.markup import attributes
from . import weaver
from .existing import Existing
from .insertions import Insertion
from .meaning import PlaceMeaning
from .nesting import NestingRules, Tag, of_pattern
from .packaged import WovenPackage, encoded
from .weaver import NAME, FormatWeaver
from .work import Resolve, WovenSource

PATTERN = expression(r"<(/?)([\w.-]+:[\w.-]+)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|<!--(?s:.*?)-->")
INLINE = frozenset(("text:span",))
PARTING = frozenset(
    "text:p text:h text:a text:note text:line-break text:ruby draw:frame office:annotation table:table "
    "text:reference-mark-start text:reference-mark-end".split()
)
LINK = expression(r"<text:a\b([^>]*)>(?s:.*?)</text:a>")
# what a program makes anew: indexes, and the marks that Zotero and others set around their citations
INDEX = expression(r"<text:(bibliography|meta-field|[\w-]*index|table-of-content)\b[^>]*>(?s:.*?)</text:\1>")
# fields, which hold no other element: ODF 1.3, 7.3
FIELD = expression(r"<text:(?!(?:p|h|span|a|meta|ruby-base)\b)([\w-]+)\b[^<>]*(?<!/)>[^<]*</text:\1>")
WORDS = expression(r"<field:fieldmark-start\b(?s:.*?)<field:fieldmark-end\b[^<>]*>")
MARK = expression(r"<text:reference-mark-start\b([^>]*)/>")
MARK_END = expression(r'<text:reference-mark-end text:name="([^"]*)"/>')
OURS = expression(r'(?:<text:bookmark text:name="[^"]*"/>(?:<text:(?:span|a)\b[^>]*>)*)+$')
NAMED = expression(r'text:name="([^"]*)"')
FAR, TIP = 2000, 250


def insert(package: reader.OdtPackage, documents: Iterable[Document], resolve: Resolve) -> WovenSource:
    """What goes into an .odt."""
    form = _Odt(package)
    work = weaver.insert(form, documents, resolve)
    made = WovenPackage(work.source, work.insertions, work.kept, work.there, work.without)
    made.texts = form.texts
    return made


def encode(source: Source, work: WovenSource, data: bytes) -> bytes:
    """The package with what goes in. Raises InputError rather than hand back one that is not read as before."""
    return encoded(source, work, data, lambda written: reader.documents(reader.unpack(written, source.name, "odt")))


class _Odt(FormatWeaver):
    def __init__(self, package: reader.OdtPackage) -> None:
        super().__init__(package.source)
        text = package.source.text
        made = (m.span() for kind in (INDEX, FIELD, WORDS) for m in kind.finditer(text))
        self.wholes = _outermost([*made, *_marked(text)])
        plain = of_pattern(PATTERN, parting=PARTING)

        def tags(source: str, start: int, end: int) -> Iterator[Tag]:
            first = bisect_right(self.wholes, start, key=lambda whole: whole[1])
            last = bisect_left(self.wholes, end, key=lambda whole: whole[0])
            whole = [Tag(a, b, "", "whole") for a, b in self.wholes[first:last]]
            yield from sorted([*plain(source, start, end), *whole])

        self.rules = NestingRules(tags, INLINE, PARTING)
        self.links = [Existing(*m.span(), attributes(m[1]).get("xlink:href"), None) for m in LINK.finditer(text)]
        self.texts: list[str] = []
        self.related = "xlink:" in text and re.search(r"xmlns:xlink\s*=", text) is not None

    def settled(self, made: list[Insertion], texts: Sequence[str]) -> list[Insertion]:
        self.texts = list(texts)
        return made

    def link(self, start: int, end: int, meaning: PlaceMeaning) -> list[Insertion] | None:
        tip = f' office:title="{escape(shortened(meaning.title, TIP))}"' if meaning.title else ""
        declared = "" if self.related else ' xmlns:xlink="http://www.w3.org/1999/xlink"'
        opens = f'<text:a{declared} xlink:type="simple" xlink:href="{escape(meaning.href)}"{tip}>'
        return [Insertion(start, end, opens, "</text:a>", meaning.href)]

    def note(self, listed: int, text: int, name: str) -> tuple[str | None, Insertion | None]:
        there = [n for n in self.named(text) if n.startswith(f"{NAME}-note-")]
        return there[0] if there else None, self.name(text, name)

    def name(self, at: int, name: str) -> Insertion | None:
        place = self._place(at)
        return Insertion(place, place, f'<text:bookmark text:name="{name}"/>', "")

    def named(self, at: int) -> list[str]:
        place = self._place(at)
        found = OURS.search(self.source.text, max(0, place - FAR), place)
        return NAMED.findall(found.group()) if found else []

    def _place(self, at: int) -> int:
        """Where a bookmark for a character stands: before what is made anew around it."""
        i = bisect_right(self.wholes, at, key=lambda whole: whole[0]) - 1
        if i >= 0 and at < self.wholes[i][1] and MARK.match(self.source.text, self.wholes[i][0]):
            return self.wholes[i][0]
        return at


def _outermost(wholes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(wholes, key=lambda whole: (whole[0], -whole[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _marked(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that reference marks with content stand around."""
    ends: dict[str, list[int]] = {}
    for m in MARK_END.finditer(text):
        ends.setdefault(m[1], []).append(m.start())
    for m in MARK.finditer(text):
        name = NAMED.search(m[1])
        if name is not None:
            there = ends.get(name[1], ())
            behind = bisect_right(there, m.start())
            if behind < len(there):
                yield m.start(), there[behind]
