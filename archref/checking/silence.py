"""What the author has silenced in the file: "archref: ignore ARC102" in a comment of the file's format.

It holds for the line that it ends, for the next line where it has a line of its own, and for the whole file as
"archref: ignore-file ARC102". Without codes it holds for all rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..origin import Source
from ..patterns import expression

if TYPE_CHECKING:
    from .model import Finding
    from .work import CheckedDocument, CheckedWork

SAID = expression(
    r"archref:[ \t]*ignore(?P<file>-file)?\b(?P<codes>[ \t]*:?[ \t]*(?:[A-Za-z]+\d*[A-Za-z\d-]*[ \t]*,?[ \t]*)*)"
)
CODE = expression(r"ARC\d*|[a-z]+(?:-[a-z]+)+", re.I)
OPENS = {
    "markdown": r"<!--|\[//\]: #",
    "html": r"<!--",
    "tei": r"<!--",
    "rst": r"^[ \t]*\.\. ",
    "latex": r"(?<!\\)%",
    "text": r"^[ \t]*(?:#|//|%|<!--|\.\.[ \t])|<!--",
}
LONGEST_OPENING = 20  # characters of the opening of a comment
ALONE = expression(r"[ \t]*(?:<!--|\[//\]: #|\.\.|%+|#|//)?[ \t(\"']*$")


class Silence:
    """What is silenced in one source."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.whole: list[frozenset[str]] = []
        self.lines: dict[int, list[frozenset[str]]] = {}
        if "archref:" not in source.text or source.converted:
            return
        opens = re.compile(OPENS.get(source.format, r"<!--"), re.M)
        start = looked = -1  # of a line with several remarks no word is looked at twice
        opened = False
        for m in SAID.finditer(source.text):
            line = source.text.rfind("\n", max(0, looked), m.start()) + 1
            if line > start or start < 0:
                start, looked, opened = line, line, False
            opened = opened or opens.search(source.text, max(start, looked - LONGEST_OPENING), m.start()) is not None
            looked = m.start()
            if not opened and "<!--" not in source.text[max(0, m.start() - 200) : m.start()]:
                continue
            codes = frozenset(c.group().upper() for c in CODE.finditer(m["codes"]))
            if m["file"]:
                self.whole.append(codes)
                continue
            line, _ = source.position(m.start())
            alone = ALONE.match(source.text, start, m.start()) is not None
            self.lines.setdefault(line + 1 if alone else line, []).append(codes)

    def __bool__(self) -> bool:
        return bool(self.whole or self.lines)

    def covers(self, finding: Finding, offset: int) -> bool:
        """Whether a finding at an offset of the source is silenced."""
        sets = [*self.whole, *self.lines.get(self.source.position(offset)[0], ())]
        return any(not codes or any(_speaks(c, finding) for c in codes) for codes in sets)


def _speaks(code: str, finding: Finding) -> bool:
    return finding.code.startswith(code) or finding.name.upper() == code


def silenced(work: CheckedWork, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that nothing silences."""
    known: dict[int, Silence] = {}
    of_part: list[Silence] = []
    for part in work.parts:
        source = _source(part)
        if id(source) not in known:
            known[id(source)] = Silence(source)
        of_part.append(known[id(source)])
    for finding in findings:
        silence = of_part[finding.document]
        if silence:
            origin = work.parts[finding.document].document.origin
            at = origin.span(finding.start, finding.start + 1)[0] if origin is not None else finding.start
            if silence.covers(finding, at):
                continue
        yield finding


def _source(part: CheckedDocument) -> Source:
    origin = part.document.origin
    return origin.source if origin is not None else Source("", "text", part.text)
