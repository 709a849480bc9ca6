"""Numbers: what counts as numeric, ordinals, roman numerals, page ranges, and the plural of labels."""

from __future__ import annotations

import re
from typing import Any

from citeproc import model

from .markup import plain
from .node import Node
from .run import Run

_ONE = r"[A-Za-z]*\d+[A-Za-z]*(?:\.\d+)*"
_NUMERIC = re.compile(rf"\s*{_ONE}(?:\s*[,&–-]\s*{_ONE})*\s*")
_PIECES = re.compile(r"\s*([,&–-]|and)\s*")
_RANGE = re.compile(r"(?<![\w./-])(\d+)\s*[-–]\s*(\d+)(?![\w./-])")
_MANY = re.compile(r"\d\s*(?:[-–,&;]|and)\s*[A-Za-z]?\d|^[ivxlc]+\s*[-–,&]\s*[ivxlc]+$", re.I)


def is_numeric(text: str) -> bool:
    """Whether a variable holds numbers alone: 12, 3A, 2nd, 12-15, "1, 3 & 5"."""
    return bool(text) and _NUMERIC.fullmatch(plain(text)) is not None


def is_plural(variable: str, text: str) -> bool:
    if variable.startswith("number-of-"):
        return text.strip().isdigit() and int(text) != 1
    return _MANY.search(plain(text)) is not None


def value(run: Run, variable: str) -> str:
    """What a number variable holds for the run's item and cite."""
    if variable == "locator":
        return run.cite.locator if run.cite is not None else ""
    if variable == "first-reference-note-number":
        return str(run.cite.first_note) if run.cite is not None and run.cite.first_note else ""
    if variable == "citation-number":
        return str(run.item.order or "")
    return run.item.fields.get(variable, "")


def as_text(run: Run, variable: str, text: str) -> str:
    """A number variable as cs:text prints it: page ranges in the style's form, other ranges with a dash.

    A file number such as 893.00/1-1449 is no range and stays as it is.
    """
    if variable == "page" or (variable == "locator" and run.cite is not None and run.cite.label == "page"):
        dash = run.style.term("page-range-delimiter") or "–"
        return _RANGE.sub(lambda m: m[1] + dash + shorten(m[1], m[2], run.style.get("page-range-format")), text)
    dash = run.style.term("page-range-delimiter") or "–"
    return _RANGE.sub(lambda m: m[1] + dash + m[2], text)


def shorten(first: str, last: str, form: str | None) -> str:
    """The end of a page range: 321-28 for 321-328 in Chicago's form."""
    if not form or len(last) > len(first):
        return last
    last = first[: len(first) - len(last)] + last  # 321-8 means 321-328
    if form == "expanded" or first == last:
        return last
    same = next(i for i, (a, b) in enumerate(zip(first, last, strict=True)) if a != b)
    if form == "minimal":
        return last[same:]
    if form == "minimal-two":
        return last[min(same, max(0, len(last) - 2)) :]
    number = int(first)
    if number < 100 or number % 100 == 0:
        return last
    if number % 100 < 10:
        return last[same:]
    if form in ("chicago", "chicago-15") and len(first) == 4 and len(last) - same >= 3:
        return last
    return last[min(same, len(last) - 2) :]


class Number(Node, model.Number):
    def ready(self) -> None:
        super().ready()
        self.variable, self.form = self.get("variable"), self.get("form", "numeric")

    def put(self, run: Run) -> str:
        run.called += 1
        variable = self.variable
        text = "" if variable in run.suppressed else value(run, variable)
        if not text:
            return ""
        run.filled += 1
        if run.trail is not None:
            run.trail.append(variable)
        if is_numeric(text):
            text = self._formed(text, run) if self.form != "numeric" else as_text(run, variable, text)
        return self.dress(text, run)

    def _formed(self, text: str, run: Run) -> str:
        out = []
        for i, piece in enumerate(_PIECES.split(text.strip())):
            if i % 2:
                out.append({",": ", ", "-": "–", "–": "–"}.get(piece, f" {piece} "))
            else:
                out.append(formed(int(piece), self.form, run, variable=self.variable) if piece.isdigit() else piece)
        return "".join(out)


def formed(number: int, form: str, run: Run, variable: str = "") -> str:
    """A whole number as an ordinal or a roman numeral, in the style's language."""
    if form == "roman":
        return roman(number)
    if form == "long-ordinal" and 1 <= number <= 10 and (text := run.style.term(f"long-ordinal-{number:02}")):
        return text
    if form in ("ordinal", "long-ordinal"):
        return str(number) + run.style.ordinal(number, variable)
    return str(number)


def roman(number: int) -> str:
    return model.romanize(number).lower() if 0 < number < 4000 else str(number)


class Label(Node, model.Label):
    def ready(self) -> None:
        super().ready()
        self.variable, self.form, self.plural = self.get("variable"), self.get("form"), self.get("plural")

    def put(self, run: Run) -> str:
        variable = self.variable
        text = value(run, variable)
        if not text or variable in run.suppressed:
            return ""
        term = run.cite.label if variable == "locator" and run.cite is not None else variable
        return self.word(run, term, is_plural(variable, text))

    def word(self, run: Run, term: str, many: bool) -> str:
        """The label for a term, which names an item's role or the kind of number."""
        many = self.plural == "always" or (many and self.plural != "never")
        word: Any = run.style.term(term, self.form, many)
        return self.dress(word, run) if word else ""
