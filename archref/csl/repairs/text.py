"""cs:text: variables, macros, terms and fixed values."""

from __future__ import annotations

from citeproc import model

from . import film_numbers, numbers
from .markup import TERM
from .node import Node
from .run import Run
from .variables import NUMBERS


class Text(Node, model.Text):
    def ready(self) -> None:
        super().ready()
        self.variable = self.get("variable") or ""
        self.short = self.get("form") == "short"
        self.is_number = self.variable in NUMBERS
        if self.get("macro"):
            self.put = self._macro  # type: ignore[method-assign]
        elif self.get("term"):
            self.put = self._term  # type: ignore[method-assign]
        elif self.get("value") is not None:
            self.fixed = self.get("value").replace("'", "’")
            self.put = self._value  # type: ignore[method-assign]
        else:
            self.put = self._variable  # type: ignore[method-assign]

    def _macro(self, run: Run) -> str:
        text = run.style.macros[self.get("macro")].put(run)
        if not text:
            return ""
        return self.dress(text, run)

    def _term(self, run: Run) -> str:
        word = run.style.term(self.get("term"), self.get("form"), self.get("plural") == "true")
        if not word:
            return ""
        return self.affix(self._cased(word, run) if self.text_case else TERM + self._cased(word, run))

    def _cased(self, word: str, run: Run) -> str:
        from . import case

        word = word.replace(".", "") if self.no_periods else word
        return case.change(word, self.text_case, run.style.is_english(run.item))

    def _value(self, run: Run) -> str:
        return self.dress(self.fixed, run)

    def _variable(self, run: Run) -> str:
        variable = self.variable
        if variable == "year-suffix" and not run.item.year_suffix:
            return ""  # made by the processor: a group does not wait for it
        run.called += 1
        if variable in run.suppressed:
            return ""
        fields = run.item.fields
        if self.short and variable + "-short" in fields:
            text = fields[variable + "-short"]
        elif variable == "year-suffix":
            text = run.item.year_suffix
        elif self.is_number:
            text = numbers.value(run, variable)
            text = numbers.as_text(run, variable, text) if text else ""
        else:
            text = fields.get(variable, "")
            if text and run.style.dashes_film_numbers:
                text = film_numbers.dash(variable, text)
            if not text and variable.endswith("-short"):
                text = fields.get(variable[:-6], "") if variable == "container-title-short" and self.short else ""
        if not text:
            return ""
        run.filled += 1
        if run.trail is not None:
            run.trail.append(variable)
        return self.dress(text, run)
