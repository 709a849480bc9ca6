"""Number variables as they print: ordinals, roman numerals, page ranges, and the plural of their labels.

What counts as a number is in `numeric`.
"""

from __future__ import annotations

from typing import Any

from citeproc import model

from ...patterns import expression
from . import case, numeric
from .node import StyleNode
from .state import PrintingState
from .variables import NUMBERS

# what parts two texts of a number, with a short word that a number may follow ("12, rev. ed.")
_TWO = expression(r"(,?\s+and\s+|\s*&\s*|,\s+(?!\S*\s*\d)(?:[a-z]{1,4}\.(?:\s+|$))?)")
_DIGITS = expression(r"[0-9]{1,9}")
_UNDASHED = ("section",)  # no variable of numbers in the reference processor


def value(run: PrintingState, variable: str) -> str:
    """What a number variable holds for the run's item and cite."""
    if variable == "locator":
        return run.cite.locator if run.cite is not None else ""
    if variable == "first-reference-note-number":
        return str(run.cite.first_note) if run.cite is not None and run.cite.first_note else ""
    if variable == "citation-number":
        return str(run.item.order or "")
    text = run.item.fields.get(variable, "")
    return numeric.without_own_label(variable, text) if text and variable in NUMBERS else text


def as_text(run: PrintingState, variable: str, text: str) -> str:
    """A number variable as cs:text prints it: page ranges in the style's form, other ranges with a dash."""
    if variable in _UNDASHED:
        return text
    dash = run.style.term("page-range-delimiter") or "–"
    sign = run.style.form_of("and", "symbol") or "&"
    if variable == "page":
        return numeric.dashed(text.replace("–", "-"), dash, run.style.get("page-range-format"), sign)
    if variable == "locator" and run.cite is not None and run.cite.label == "page":
        # a dash that was typed keeps the end that was typed with it
        return text if "–" in text else numeric.dashed(text, dash, run.style.get("page-range-format"), sign)
    return numeric.dashed(text, dash, None, sign)


def cased(text: str, wanted: str | None) -> str:
    """The numbers and words of a text each in a case: "2., Überarb. Aufl." is two of them."""
    return "".join(part if i % 2 else case.change(part, wanted, True) for i, part in enumerate(_TWO.split(text)))


class Number(StyleNode, model.Number):
    is_words = True

    def ready(self) -> None:
        super().ready()
        self.variable, self.form = self.get("variable"), self.get("form", "numeric")

    def put(self, run: PrintingState) -> str:
        variable = self.variable
        text = "" if variable in run.suppressed else value(run, variable)
        if not text:
            run.missed = True
            return ""
        run.filled = True
        run.spend(variable)
        if variable == "locator":
            run.suppress(variable)  # a cite prints it once
        text = self._formed(text, run) if self.form != "numeric" else as_text(run, variable, text)
        return self.dress(text, run)

    def cased(self, text: str, run: PrintingState) -> str:
        return cased(text, self.text_case)

    def _formed(self, text: str, run: PrintingState) -> str:
        """The numbers of a text in the element's form, words and numbers with letters as they stand."""
        dash = run.style.term("page-range-delimiter") or "–"
        sign = run.style.form_of("and", "symbol") or "&"

        def shape(piece: str) -> str:
            return formed(int(piece), self.form, run, variable=self.variable) if _DIGITS.fullmatch(piece) else piece

        return numeric.dashed(text, dash, None, sign, shape)


def formed(number: int, form: str, run: PrintingState, variable: str = "") -> str:
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


class Label(StyleNode, model.Label):
    is_words = True

    def ready(self) -> None:
        super().ready()
        self.variable, self.form, self.plural = self.get("variable"), self.get("form"), self.get("plural")

    def put(self, run: PrintingState) -> str:
        """The label's word. Styles put the label of one variable beside the text of another ("p." of the pages before a
        locator), so that, as in the reference processor, a variable that is empty leaves a word like any other: it
        prints where its group does.
        """
        variable = self.variable
        text = value(run, variable)
        if text and variable in run.suppressed and variable != "locator" and variable not in (run.trail or ()):
            return ""
        if variable == "locator":
            term = run.cite.label if run.cite is not None and text else "page"
        else:
            term = variable
        return self.word(run, term, bool(text) and numeric.is_plural(variable, text))

    def word(self, run: PrintingState, term: str, many: bool) -> str:
        """The label for a term, which names an item's role or the kind of number."""
        many = self.plural == "always" or (many and self.plural != "never")
        word: Any = run.style.term(term, self.form, many)
        if not word:
            return ""
        run.worded = True
        return self.dress(word.replace(".", "") if self.no_periods else word, run)
