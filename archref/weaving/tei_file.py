"""A TEI file that takes elements: what it has, where an element fits, and the <ref>s that go in."""

from __future__ import annotations

import re
from bisect import bisect_right
from html import escape

from ..origin import Source
from ..patterns import expression
from ..reading.xml import TAG
from .existing import Existing, overlapping
from .insertions import Insertion
from .nesting import NestingRules, fit, of_pattern
from .tei_ids import Edition, survey
from .work import BROKEN, CONFLICT, UNFINISHED, WovenSource

INLINE = frozenset("hi gloss term persName placeName orgName name date title emph foreign rs".split())
BLOCKS = frozenset(
    "p head item list row cell table figure label l lg ab quote div dateline opener closer signed salute byline".split()
)
FURTHEST = 20_000  # characters looked back over for the element around a place
ROOT = expression(r"<([\w.-]+:)?(?:TEI|teiCorpus|text)[\s>]")
LITERAL = expression(r"<!\[CDATA\[(?s:.*?)\]\]>")


class TeiFile:
    """One file in the making; `done` is the work so far, `prefix` that of the TEI namespace with its colon."""

    def __init__(self, source: Source) -> None:
        root = ROOT.search(source.text)
        self.prefix = root[1] or "" if root else ""
        self.source = source
        self.done = WovenSource(source)
        name = rf"(?:{re.escape(self.prefix)})?([\w.:-]+)"
        self.tag = re.compile(rf"<(/?){name}((?:[^<>\"']++|\"[^\"]*\"|'[^']*')*+)>|{TAG}|{LITERAL.pattern}")
        self.for_ref = NestingRules(of_pattern(self.tag), INLINE, BLOCKS | {"note", "ref", "bibl"})
        self.for_bibl = NestingRules(of_pattern(self.tag), INLINE, BLOCKS | {"note", "bibl"})
        self._literals = [m.span() for m in LITERAL.finditer(source.text)]
        self._edition: Edition | None = None

    def edition(self, volume: str | None = None) -> Edition:
        """The ids and links of the file; `volume` is what its documents say it is, told the first time."""
        if self._edition is None:
            self._edition = survey(self.source.text, volume, self.prefix)
        return self._edition

    def refer(self, start: int, end: int, core: tuple[int, int], target: str, words: str) -> None:
        """Put a <ref> around a stretch, unless one is there: where that leads elsewhere it is told."""
        if there := overlapping(self.edition().refs, start, end):
            self._existing(there, target, start, end, words)
        elif end - start == len(words) and core == (start, end) and not self._literal(start):
            self._ref(start, end, target)  # as a number of an index: there is no tag in it
        elif place := self.fit(start, end, core, self.for_ref):
            self._ref(*place, target)
        else:
            message = f"leads to {target}, but no <ref> fits there between the other tags"
            self.done.keep(start, end, BROKEN, words, message)

    def _existing(self, there: list[Existing], target: str, start: int, end: int, words: str) -> None:
        if target in [e.target for e in there]:
            self.done.there += 1
        else:
            led = " and ".join(e.target for e in there if e.target)
            if not led:
                message = "stands in a <ref> without target; give it one, or take it out for it to be linked"
                self.done.keep(start, end, UNFINISHED, words, message)
                return
            self.done.keep(start, end, CONFLICT, words, f"leads to {led} in the file, not to {target} as found here")

    def _ref(self, start: int, end: int, target: str) -> None:
        opens = f'<{self.prefix}ref target="{escape(target)}">'
        self.done.insertions.append(Insertion(start, end, opens, f"</{self.prefix}ref>", target))

    def fit(self, start: int, end: int, core: tuple[int, int], rules: NestingRules) -> tuple[int, int] | None:
        """The part of a stretch that an element can stand around."""
        place = fit(self.source.text, start, end, core, rules)
        return None if place is None or self._literal(place[0]) or self._literal(place[1]) else place

    def _literal(self, at: int) -> bool:
        """Whether a place is in a section of characters, in which tags are none."""
        i = bisect_right(self._literals, (at, at)) - 1
        return i >= 0 and self._literals[i][0] < at < self._literals[i][1]

    def parent(self, at: int) -> str:
        """The name of the element around a place; "" where it is not found near."""
        text, depth, here = self.source.text, 0, at
        limit = max(0, at - FURTHEST)
        while (here := text.rfind("<", limit, here)) >= 0:
            m = self.tag.match(text, here)
            if m is None or not m[2] or m[3].endswith("/"):
                continue
            if m[1]:
                depth += 1
            elif depth:
                depth -= 1
            else:
                return m[2]
        return ""
