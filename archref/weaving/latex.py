r"""LaTeX: references and sources become `\href`, what leads to a place in the file `\hyperlink`, with `\hypertarget` there.

A file with a preamble loads hyperref if it does not yet, with links that look like the text; a chapter that another
file takes in says what the commands are where nothing else does, so that either compiles as before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from ..document import Document
from ..origin import Source
from ..patterns import expression
from ..reading.latex import BODY
from ..reading.latex import documents as read
from .insertions import Insertion, most, weave
from .latex_markup import markup
from .meaning import PlaceMeaning
from .nesting import NestingRules
from .weaver import NAME, FormatWeaver
from .weaver import insert as insert_links
from .work import Resolve, WovenSource

LOADED = expression(r"(?m)^[^%\n]*\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]*\]\s*)?\{[^{}]*\bhyperref\b")
PACKAGE = "\\usepackage[hidelinks]{hyperref}"
DEFAULTS = "".join(f"\\providecommand{{\\{name}}}[2]{{#2}}" for name in ("href", "hyperlink", "hypertarget"))
TARGETS = expression(r"(?:\\hypertarget\{[^{}]*\}\{\}(?:\\[A-Za-z]+\{)*)+$")
TARGET = expression(r"\\hypertarget\{([^{}]*)\}")
COMMENT = expression(r"(?<!\\)%[^\n]*")  # each line has one at most
FAR = 400  # characters looked back over for targets
SAFE = "/:?=&%#~+,;@!*'()._-"


def insert(source: Source, documents: Iterable[Document], resolve: Resolve) -> WovenSource:
    """What goes into a LaTeX file."""
    return insert_links(_Latex(source), documents, resolve)


class _Latex(FormatWeaver):
    def __init__(self, source: Source) -> None:
        super().__init__(source)
        found = markup(source.text)
        self.rules = NestingRules(found.between, frozenset(("brace",)), frozenset(("note",)), ("{", "}"))
        self.links = found.links
        self.comments = [m.start() for m in COMMENT.finditer(source.text)]

    def place(self, start: int, end: int, core: tuple[int, int]) -> tuple[int, int] | None:
        place = super().place(start, end, core)
        if place is None:
            return None
        start, end = place
        comment = self._comment(end)
        if comment is not None:  # what is set behind its sign is not read
            end = comment
        return (start, end) if start <= core[0] and core[1] <= end else None

    def _comment(self, end: int) -> int | None:
        """Where a comment begins in the line before a place."""
        last = bisect_left(self.comments, end) - 1
        if last < 0 or self.source.text.find("\n", self.comments[last], end) >= 0:
            return None
        return self.comments[last]

    def link(self, start: int, end: int, meaning: PlaceMeaning) -> list[Insertion] | None:
        if meaning.href.startswith("#"):
            opens = f"\\hyperlink{{{meaning.href[1:]}}}{{"
        else:
            address = re.sub(r"([%#&])", r"\\\1", quote(meaning.href, SAFE))
            opens = f"\\href{{{address}}}{{"
        return [Insertion(start, end, opens, "}", meaning.href)]

    def note(self, listed: int, text: int, name: str) -> tuple[str | None, Insertion]:
        there = [n for n in self.named(text) if n.startswith(f"{NAME}-note-")]
        return there[0] if there else None, self.name(text, name)

    def name(self, at: int, name: str) -> Insertion:
        return Insertion(at, at, f"\\hypertarget{{{name}}}{{}}", "")

    def named(self, at: int) -> list[str]:
        found = TARGETS.search(self.source.text, max(0, at - FAR), at)
        return TARGET.findall(found.group()) if found else []

    def settled(self, made: list[Insertion], texts: Sequence[str]) -> list[Insertion]:
        loads = self._loads()

        def alike(some: list[Insertion]) -> bool:
            woven, _ = weave(self.source.text, [*loads, *some])
            return [document.text for document in read(Source("", "latex", woven))] == list(texts)

        kept = most(made, alike)
        return [*loads, *kept] if kept else []

    def _loads(self) -> list[Insertion]:
        """What makes the commands known."""
        text = self.source.text
        line = "\r\n" if "\r\n" in text else "\n"
        body = BODY.search(text)
        if body is not None:
            there = LOADED.search(text, 0, body.start())
            return [] if there else [Insertion(body.start(), body.start(), PACKAGE + line, "")]
        return [] if DEFAULTS in text else [Insertion(0, 0, DEFAULTS + line, "")]
