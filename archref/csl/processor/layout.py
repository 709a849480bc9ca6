"""cs:layout: one entry of the bibliography, one cite of a note."""

from __future__ import annotations

from citeproc import model

from . import case, punctuation, quotes
from .markup import END, FORMATS, MARK, SEAM, TERM
from .node import Node
from .state import Cite, Run


class Layout(Node, model.Layout):
    def put(self, run: Run) -> str:
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
        return self.opening + before + text + (SEAM + self.after if self.after else "") + self.closing

    def entry(self, run: Run) -> str:
        """A whole entry of the bibliography, still marked; its first field apart where the style aligns the rest."""
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
        return f"{margin}{self.before}{first}{END}{inline}{rest}{END}"

    def cite(self, run: Run, cite: Cite) -> str:
        text = self.put(run)
        if not text:
            return ""
        before = cite.prefix + (" " if cite.prefix and cite.prefix[-1] not in " ([“‘—–/" else "")
        after = (" " if cite.suffix and cite.suffix[0] not in " ,.;:)]!?—–" else "") + cite.suffix
        return (before + SEAM if before else "") + text + (SEAM + after if cite.suffix else "")


def settle(text: str, run: Run) -> str:
    """An entry with its seams, terms and quotation marks settled; only marks of format are left."""
    if TERM in text:
        text = _terms(text, run)
    style = run.style
    return quotes.settle(punctuation.settle(text, style.in_quote), style.quote_marks)


def _terms(text: str, run: Run) -> str:
    """A term that opens an entry or a note is capitalised."""
    if run.area == "bibliography" or run.style.get("class") != "in-text":
        at = 0
        seen = False
        while at < len(text) and MARK.match(text, at):
            seen = seen or text[at] == TERM
            at += 1
        if seen:
            text = text[:at] + case.capitalize_first(text[at:])
    return text.replace(TERM, "")
