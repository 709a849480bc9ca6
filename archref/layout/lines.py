"""The lines of a text with what the eye sees of them: how far set in, which columns, what stands above and below."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from ..patterns import expression

LONGEST = 240  # characters of a line that is laid out; what is longer is a paragraph
COLUMN = expression(r"[ \u00a0]{2,}[\t \u00a0]*|\t[\t \u00a0]*")  # what parts two cells
# the fond that a text describes: "Reference code(s)   GB 206 MS 611"
DESCRIBED = expression(
    r"(?m)^[ \t]{0,20}(?:(?:Reference codes?(?:\(s\))?|Signatur|Bestand|Cote|Segnatura|Signatura)[: \t]{1,30}(?:GB \d{1,4} )?|GB \d{3,4} )"
    r"(?P<fond>[A-Z][\w.]{0,5}(?: [A-Z][\w.]{0,4})? ?\d{1,6})[ \t\r]*$"
)


@dataclass(frozen=True)
class PageLine:
    """A line from `start` to `end` of the text, without its end."""

    text: str
    start: int
    end: int

    @cached_property
    def words(self) -> str:
        """The line without the blanks around it."""
        return self.text[self.start : self.end].strip()

    @cached_property
    def set_in(self) -> int:
        """The column of its first word."""
        whole = self.text[self.start : self.end].expandtabs()
        return len(whole) - len(whole.lstrip())

    @cached_property
    def cells(self) -> list[str]:
        """What stands in its columns."""
        return [cell for cell in COLUMN.split(self.words) if cell]

    @cached_property
    def gap(self) -> int:
        """The widest blank between two of its cells."""
        return max((m.end() - m.start() + 6 * m[0].count("\t") for m in COLUMN.finditer(self.words)), default=0)

    @property
    def is_laid_out(self) -> bool:
        """Whether it is short enough to be no paragraph, and not blank."""
        return 0 < len(self.words) <= LONGEST


class PageLines:
    """The lines of a text, each made when it is asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0]
        at = text.find("\n")
        while at >= 0:
            self.starts.append(at + 1)
            at = text.find("\n", at + 1)
        self._made: dict[int, PageLine] = {}

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def fonds(self) -> frozenset[str]:
        """The numbers of the fonds that the text describes."""
        return frozenset(m["fond"] for m in DESCRIBED.finditer(self.text))

    def number_at(self, at: int) -> int:
        """Which line a place of the text is in."""
        return bisect_right(self.starts, at) - 1

    def __getitem__(self, i: int) -> PageLine:
        line = self._made.get(i)
        if line is None:
            end = self.starts[i + 1] - 1 if i + 1 < len(self.starts) else len(self.text)
            line = self._made[i] = PageLine(self.text, self.starts[i], end)
        return line

    def above(self, i: int, blank: int = 1) -> int | None:
        """The next line with words above, behind no more than so many blank ones."""
        return self._beside(i, -1, blank)

    def below(self, i: int, blank: int = 1) -> int | None:
        """The next line with words below."""
        return self._beside(i, 1, blank)

    def _beside(self, i: int, step: int, blank: int) -> int | None:
        for n in range(i + step, i + step * (blank + 2), step):
            if not 0 <= n < len(self):
                return None
            if self[n].words:
                return n
        return None
