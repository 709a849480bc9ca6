"""cs:layout: one entry of the bibliography, one cite of a note."""

from __future__ import annotations

from citeproc import model

from ...patterns import expression
from . import case, punctuation, quotes
from .markup import ASIDE, BRACKET_CLOSE, BRACKET_OPEN, END, FORMATS, LEAD, OUTSIDE, SEAM, STARTS, TERM, plain
from .node import StyleNode
from .state import Cite, PrintingState


class Layout(StyleNode, model.Layout):
    holds_parts = True

    def put(self, run: PrintingState) -> str:
        """The item's text, without the layout's own affixes and format."""
        parts: list[str] = []
        for kid in self.kids:
            kid.collect(run, parts)
        return self.join(parts, "")

    def affix(self, text: str) -> str:
        """A layout's format covers its affixes too."""
        if not text:
            return ""
        before = self.before + SEAM if self.before else ""
        if self.after:  # within the block that the entry ends with
            at = len(text) - 1 if _ends_in_block(text) else len(text)
            text = text[:at] + SEAM + self.after + text[at:]
        return self.opening + before + text + self.closing

    def entry(self, run: PrintingState) -> str:
        """A whole entry of the bibliography, still marked; its first field apart where the style aligns the rest."""
        text = self._aligned(run)
        return text if run.unnamed else _capital_term(text)

    def _aligned(self, run: PrintingState) -> str:
        if run.style.area("bibliography").get("second-field-align") is None:
            return self.affix(self.put(run))
        parts: list[str] = []
        for kid in self.kids:
            kid.collect(run, parts)
        if len(parts) < 2:
            return self.affix(self.join(parts, ""))
        first, rest = parts[0], self.join(parts[1:], "")
        margin, inline = FORMATS["display", "left-margin"], FORMATS["display", "right-inline"]
        rest = rest + (SEAM + self.after if self.after else "")
        return f"{margin}{self.before}{first}{ASIDE}{END}{inline}{rest}{END}"

    def cite(self, run: PrintingState, cite: Cite, opens: bool = False) -> str:
        """A cite with its prefix and suffix, which stay where the style prints nothing between them. opens: it is the
        first of its cluster, so that a note begins with it.
        """
        text = self.put(run)
        if not run.style.in_text and (_SENTENCE.search(plain(cite.prefix)) if cite.prefix else opens):
            text = _capital_term(text)
        before = cite.prefix + (" " if cite.prefix and cite.prefix[-1] not in " ([“‘—–/" else "")
        after = (" " if cite.suffix and cite.suffix[0] not in " ,.;:)]!?—–" else "") + cite.suffix
        seam = SEAM + OUTSIDE if after.startswith(",") else SEAM
        return (before + SEAM if before else "") + text + (seam + after if cite.suffix else "")


_BLOCKS = frozenset(mark for (kind, _), mark in FORMATS.items() if kind == "display")


def _ends_in_block(text: str) -> bool:
    """Whether the last thing that ends in a text is a block of its own."""
    if text[-1:] != END:
        return False
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        if text[at] == END:
            depth += 1
        elif text[at] in STARTS:
            depth -= 1
            if not depth:
                return text[at] in _BLOCKS
    return False


# a prefix of several words that ends a sentence
_SENTENCE = expression(r"\S\s+\S[^.?!]*[.?!][”’\"')\]]*\s*$")


def settle(text: str, run: PrintingState) -> str:
    """An entry with its seams, terms and quotation marks settled; only marks of format are left."""
    if TERM in text:
        text = text.replace(TERM, "").replace(LEAD, "")
    style = run.style
    if BRACKET_OPEN in text or BRACKET_CLOSE in text:
        text = _brackets(text)
    return quotes.settle(punctuation.settle(text, style.in_quote), style.quote_marks)


def _brackets(text: str) -> str:
    """The round brackets of a style's affixes; those within others are square ones. One without its partner, which
    stands in a lone text's affix, is round and holds nothing; it closes a square one that the style opened.
    """
    opened: list[int] = []
    pairs: dict[int, int] = {}
    places = [at for at, c in enumerate(text) if c in (BRACKET_OPEN, BRACKET_CLOSE)]
    for at in places:
        if text[at] == BRACKET_OPEN:
            opened.append(at)
        elif opened:
            pairs[opened.pop()] = at
    out = list(text)
    closing: list[int] = []
    for at in places:
        while closing and closing[-1] < at:
            closing.pop()
        if at in pairs:
            out[at], out[pairs[at]] = ("[", "]") if len(closing) % 2 else ("(", ")")
            closing.append(pairs[at])
        elif out[at] == BRACKET_OPEN:
            out[at] = "("
        elif out[at] == BRACKET_CLOSE:
            before = text[:at]
            out[at] = "]" if before.rfind("[") > max(before.rfind(c) for c in "](" + BRACKET_OPEN) else ")"
    return "".join(out)


def _capital_term(text: str) -> str:
    """A term that opens an entry or a note, be it in brackets or behind words of its own affix, with a capital."""
    seen = False
    for at, c in enumerate(text):
        if c == LEAD:
            at = text.index(TERM, at)
            return text[:at] + case.capitalize_first(text[at:])
        if c.isalnum():
            return text[:at] + case.capitalize_first(text[at:]) if seen else text
        seen = seen or c == TERM
    return text
