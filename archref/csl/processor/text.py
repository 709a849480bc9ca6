"""cs:text: variables, macros, terms and fixed values."""

from __future__ import annotations

from citeproc import model

from ...patterns import expression
from . import case, numbers
from .labels import citation_label
from .markup import ALONE, AUTHOR, AUTHORED, FORMATS, OUTSIDE, SEAM, TERM
from .node import STOP, StyleNode
from .punctuation import POINTS
from .quotes import read_text
from .state import PrintingState
from .variables import LANGUAGES, NUMBERS

_ITALIC, _NORMAL = FORMATS["font-style", "italic"], FORMATS["font-style", "normal"]
_UPRIGHT = expression(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SLANTED = expression(r"[A-Za-zÀ-ɏͰ-ӿ]")
_NO_TITLE = frozenset(("locator", "year-suffix", "citation-label"))  # what says nothing of what the work is


class Text(StyleNode, model.Text):
    def ready(self) -> None:
        self.holds_parts = bool(self.get("macro"))
        super().ready()
        self.is_words = not self.get("macro")
        self.slants = _ITALIC in self.opening and bool(self.get("variable"))
        self.variable = self.get("variable") or ""
        self.short = self.get("form") == "short"
        self.is_number = self.variable in NUMBERS
        if self.get("macro"):
            self.put = self._macro  # type: ignore[method-assign]
        elif self.get("term"):
            self.put = self._term  # type: ignore[method-assign]
        elif self.get("value") is not None:
            fixed = read_text(self.get("value"))
            fixed = STOP.sub("", fixed) if self.no_periods else fixed
            alone = fixed and set(fixed) <= POINTS
            self.fixed = (ALONE if alone else OUTSIDE if fixed.startswith(",") else "") + fixed
            self.put = self._value  # type: ignore[method-assign]
        else:
            self.put = self._variable  # type: ignore[method-assign]

    def _macro(self, run: PrintingState) -> str:
        text = run.style.macros[self.get("macro")].put(run)
        if not text:
            return ""
        if self.no_periods:
            text = STOP.sub("", text)
        return self.affix(text)  # a case is for texts, not for macros

    def _term(self, run: PrintingState) -> str:
        word = run.style.term(self.get("term"), self.get("form"), self.get("plural") == "true")
        if not word:
            return ""
        run.worded = True
        return self.affix(self._cased(word, run) if self.text_case else TERM + self._cased(word, run))

    def _cased(self, word: str, run: PrintingState) -> str:
        word = word.replace(".", "") if self.no_periods else word
        return case.change(word, self.text_case, True)

    def _value(self, run: PrintingState) -> str:
        run.worded = True
        return self.dress(self.fixed, run)

    def cased(self, text: str, run: PrintingState) -> str:
        if self.is_number:  # "revised and expanded" is two texts
            return numbers.cased(text, self.text_case)
        english = self.variable not in LANGUAGES or run.style.is_english(run.item)
        return case.change(text, self.text_case, english, run.style.capitals_of(run.item))

    def _variable(self, run: PrintingState) -> str:
        variable = self.variable
        run.titled = run.titled or variable not in _NO_TITLE  # even where it is empty, as in the reference processor
        if variable == "year-suffix" and not run.item.year_suffix:
            run.filled = True  # made by the processor: a group does not wait for it
            return ""
        if variable in run.suppressed:
            run.missed = True
            return ""
        fields = run.item.fields
        if self.short and variable + "-short" in fields:
            text = fields[variable + "-short"]
        elif variable == "year-suffix":
            text = run.item.year_suffix
        elif variable == "citation-label":
            text = citation_label(run.item) + run.item.year_suffix
        elif self.is_number:
            text = numbers.value(run, variable)
            text = numbers.as_text(run, variable, text) if text else ""
        else:
            text = fields.get(variable, "")
        if not text:
            run.missed = True
            return ""
        if run.style.instructed is not None and not self.is_number:
            text = run.style.instructed(variable, text, run.area, fields.get("title", ""))
        run.filled = True
        run.spend(variable)
        if variable == "locator":
            run.suppress(variable)  # a cite prints it once
        if run.in_place:
            return self._in_place(text, run)
        return self.dress(text, run)

    def affix(self, text: str) -> str:
        """With the element's format; but a text in a script that has no italics stands upright."""
        if self.slants and not text.isascii() and _UPRIGHT.search(text) and not _SLANTED.search(text):
            opening, self.opening = self.opening, self.opening.replace(_ITALIC, _NORMAL)
            dressed = super().affix(text)
            self.opening = opening
            return dressed
        return super().affix(text)

    def _in_place(self, text: str, run: PrintingState) -> str:
        """A text in the author's place, marked so that a dash may stand for it: within its quotation marks, but where
        the style dashes each name for itself.
        """
        run.in_place = False
        run.authored = ()
        run.opened = (text,)
        if not run.style.dashes_each:
            return self.dress(AUTHOR + text + AUTHORED, run)
        dressed = self.dress(text, run)
        at = len(self.before) + len(SEAM) if self.before else 0
        end = len(dressed) - (len(self.after) + len(SEAM) if self.after else 0)
        return dressed[:at] + AUTHOR + dressed[at:end] + AUTHORED + dressed[end:]
