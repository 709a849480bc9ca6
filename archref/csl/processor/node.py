"""What all printing elements share: affixes, formats, quotation marks and case, read once from the style.

The library reads every attribute anew for each item, and puts formatted strings together piece by piece.
"""

from __future__ import annotations

from typing import Any

from ...character_references import characters_of
from ...patterns import expression
from . import case
from .markup import (
    BRACKET_CLOSE,
    BRACKET_OPEN,
    CLOSE,
    END,
    FORMATS,
    LEAD,
    MARKS,
    OPEN,
    OUTSIDE,
    SEAM,
    TERM,
    UNQUOTED,
    UNQUOTED_END,
    plain,
)
from .state import PrintingState

_OPENS_WITH_TERM = expression(rf"[{MARKS}]*?[{TERM}{LEAD}]")
STOP = expression(r"\.(?![a-z])")  # of an abbreviation, not within a word


def unescaped(text: str) -> str:
    """A style's text with its character references and tags; some were escaped twice when they were written."""
    return characters_of(text) if "&" in text and ";" in text else text


_BRANCHES = ("choose", "if", "else-if", "else")


def _opens_its_parent(node: Any) -> bool:
    """Whether nothing stands before an element in what it is a part of."""
    while node.getprevious() is None:
        node = node.getparent()
        if node is None or node.tag.rsplit("}", 1)[-1] not in _BRANCHES:
            return True
    return node.tag.rsplit("}", 1)[-1] in _BRANCHES[1:] and _opens_its_parent(node.getparent())


class StyleNode:
    """Mixed into citeproc-py's element classes; `ready` is called once, after the style is read."""

    kids: tuple[Any, ...] = ()
    before = after = between = ""
    opening = closing = ""
    block = ""  # a display, which holds the affixes too
    text_case: str | None = None
    no_periods = False
    is_choose = False
    is_words = False  # prints anything but dates
    holds_parts = False  # round brackets around it are told from those within; around a lone text they are part of it

    def ready(self) -> None:
        given = self.attrib  # type: ignore[attr-defined]
        self.kids = tuple(self)  # type: ignore[arg-type]
        self.before, self.after = (self._affix(given.get(name, "")) for name in ("prefix", "suffix"))
        self.between = plain(given.get("delimiter", ""))
        pairs = sorted(pair for pair in given.items() if pair in FORMATS and pair[0] != "display")
        marks = "".join(FORMATS[pair] for pair in reversed(pairs))
        self.opening, self.closing = marks, END * len(marks)
        if marks and not _opens_its_parent(self):
            self.before = OUTSIDE * bool(self.before) + self.before
        self.block = FORMATS.get(("display", given.get("display", "")), "")
        if given.get("quotes") == "true":
            self.opening, self.closing = OPEN + self.opening, self.closing + CLOSE
        elif given.get("quotes") == "false":
            self.opening, self.closing = UNQUOTED + self.opening, self.closing + UNQUOTED_END
        self.text_case = given.get("text-case")
        self.no_periods = given.get("strip-periods") == "true"

    def _affix(self, text: str) -> str:
        text = plain(text)
        if not self.holds_parts or self.getroottree().getroot().get("class") != "note":  # type: ignore[attr-defined]
            return text
        return text.replace("(", BRACKET_OPEN).replace(")", BRACKET_CLOSE)

    def put(self, run: PrintingState) -> str:
        """The element's text for the run's item, or ""."""
        raise NotImplementedError(self.tag)  # type: ignore[attr-defined]

    def collect(self, run: PrintingState, out: list[str]) -> None:
        """Add the element's text to the parts of its group."""
        text = self.put(run)
        if text and not (run.dates_only and self.is_words):
            out.append(text)

    def join(self, parts: list[str], between: str | None = None) -> str:
        between = self.between if between is None else between
        return f"{SEAM}{between}{SEAM}".join(parts) if between else SEAM.join(parts)

    def dress(self, text: str, run: PrintingState) -> str:
        """`text` with the element's case, format, quotation marks and affixes."""
        if self.no_periods:
            text = STOP.sub("", text)
        if self.text_case:
            text = self.cased(text, run)
        return self.affix(text)

    def cased(self, text: str, run: PrintingState) -> str:
        """`text` in the element's case."""
        return case.change(text, self.text_case, True)

    def affix(self, text: str) -> str:
        if not text:
            return ""
        if self.opening:
            text = self.opening + text + self.closing
        if self.before:
            text = (LEAD if _OPENS_WITH_TERM.match(text) else "") + self.before + SEAM + text
        if self.after:
            text = text + SEAM + self.after
        return self.block + text + END if self.block else text
