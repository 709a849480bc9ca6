"""Dates: the locale's forms, the style's own parts, ranges, seasons, literals; years before 1 and before 1000."""

from __future__ import annotations

from typing import Any

from citeproc import model

from ..raw_dates import When
from . import case
from .markup import SEAM
from .node import StyleNode
from .numbers import formed
from .quotes import read_text
from .state import PrintingState

# The specification has "AD" behind every year before 1000. As in the reference processor it stands where it tells
# something: 870 is a year to everyone who reads of it.
_AD_BEFORE = 500
_PARTS = ("year", "month", "day")


class Date(StyleNode, model.Date):
    holds_parts = True

    def ready(self) -> None:
        super().ready()
        self.variable, self.form = self.get("variable"), self.get("form")
        self.own = {part.get("name"): part for part in self.kids}
        wanted = self.get("date-parts")
        self.wanted = frozenset(wanted.split("-")) if wanted else frozenset(_PARTS)

    def put(self, run: PrintingState) -> str:
        date = run.item.dates.get(self.variable)
        if date is None or self.variable in run.suppressed or (run.comparing and self.variable == "accessed"):
            run.missed = True
            return ""
        if run.sorting is not None:
            text = self._sort_key(date)
        else:
            text = self._literal(date) if date.literal else self._print(date, run)
            if text and date.literal:
                run.filled = True
                run.spend(self.variable)
                return self.affix(text)  # words of the item's own
        if not text:
            run.missed = True
            return ""
        run.filled = True
        run.spend(self.variable)
        return self.dress(text, run)

    def _literal(self, date: When) -> str:
        """A date in words prints where its year would, with the year's affixes."""
        if self.form:
            return read_text(date.literal) if "year" in self.wanted else ""
        year = self.own.get("year")
        return "" if year is None else year.before + SEAM + read_text(date.literal) + SEAM + year.after

    def _sort_key(self, date: When) -> str:
        if date.literal:
            return ""
        shown = self.wanted if self.form else frozenset(self.own)
        years = [date.begin] + ([date.end] if date.end else [])
        return "-".join(
            f"{y + 10000:05}{m if 'month' in shown else 0:02}{d if 'day' in shown else 0:02}" for y, m, d in years
        )

    def _print(self, date: When, run: PrintingState) -> str:
        if self.form:
            template = run.style.date_form(self.form)
            shown = [part for part in template.kids if part.get("name") in self.wanted] if template is not None else []
            between = self.between or (template.between if template is not None else "")
        else:
            shown, between = list(self.kids), self.between
        parts = [
            DatePart(part, self.own.get(part.get("name")) if self.form else None, bool(self.form)) for part in shown
        ]
        if date.end is None or date.end == date.begin:
            return _join([p for p in parts if p.known(date.begin, date)], date.begin, date, run, between)
        return _range(parts, date, run, between)


class Date_Part(StyleNode, model.Date_Part):
    pass


class DatePart:
    """A part of a date: the locale's element, with what the style's own element changes of it."""

    def __init__(self, element: Any, own: Any, localized: bool) -> None:
        self.name = element.get("name")
        self.element = element
        self.own = own
        self.localized = localized

    def get(self, name: str, default: str = "") -> str:
        if self.own is not None and name not in ("prefix", "suffix") and self.own.get(name) is not None:
            return self.own.get(name)
        return self.element.get(name, default)

    def known(self, end: tuple[int, int, int], date: When) -> bool:
        year, month, day = end
        return {"year": bool(year), "month": self._has_month(month, date), "day": bool(day)}[self.name]

    def _has_month(self, month: int, date: When) -> bool:
        """A season that is given as a month has no number."""
        return 0 < month <= 12 or bool(date.season) or (bool(month) and not self.get("form").startswith("numeric"))

    def text(self, end: tuple[int, int, int], date: When, run: PrintingState) -> str:
        year, month, day = end
        text = {"year": self._year, "month": self._month, "day": self._day}[self.name](year, month, day, date, run)
        nodes = [self.element] if self.own is None else [self.own, self.element]
        if any(node.no_periods for node in nodes):
            text = text.replace(".", "")
        if wanted := next((node.text_case for node in nodes if node.text_case), None):
            text = case.change(text, wanted, run.style.is_english(run.item), run.style.capitals_of(run.item))
        node = next((node for node in nodes if node.opening), nodes[0])
        return node.opening + text + node.closing if text else ""

    def _year(self, year: int, month: int, day: int, date: When, run: PrintingState) -> str:
        text = "" if self._is_known(year, run) else self._number(year, run)
        if run.item.year_suffix and not run.style.prints_letter and not run.lettered:
            text += run.item.year_suffix
            run.lettered = True
        return text

    def _is_known(self, year: int, run: PrintingState) -> bool:
        """Whether the cite before has printed this year of its own in the same place."""
        run.years += (year,)
        at = len(run.years) - 1
        return at < len(run.known_years) and run.known_years[at] == year

    def _number(self, year: int, run: PrintingState) -> str:
        if self.get("form") == "short":
            return f"{abs(year) % 100:02}"
        text = str(abs(year))
        return text + run.style.term("bc" if year < 0 else "ad") if year < _AD_BEFORE else text

    def _month(self, year: int, month: int, day: int, date: When, run: PrintingState) -> str:
        if month > 12 or not month:
            season = date.season or (month - 1) % 4 + 1
            return run.style.term(f"season-{season:02}")
        form = self.get("form", "long")
        if form == "numeric":
            return str(month)
        if form == "numeric-leading-zeros":
            return f"{month:02}"
        return run.style.term(f"month-{month:02}", "short" if form == "short" else None)

    def _day(self, year: int, month: int, day: int, date: When, run: PrintingState) -> str:
        form = self.get("form", "numeric")
        if form == "numeric-leading-zeros":
            return f"{day:02}"
        if form == "ordinal" and (day == 1 or not run.style.first_day_only):
            return formed(day, "ordinal", run, f"month-{month:02}")
        return str(day)


def _join(
    parts: list[DatePart],
    end: tuple[int, int, int],
    date: When,
    run: PrintingState,
    between: str,
    bare: bool = False,
    closes: bool = True,
    opens: bool = False,
) -> str:
    """Parts of a date with their affixes; bare: without what would go before the first; closes: nothing follows;
    opens: a dash follows, without what would go behind the last.
    """
    out = []
    for i, part in enumerate(parts):
        last = i == len(parts) - 1
        before, after = part.get("prefix") if i or not bare else "", "" if opens and last else part.get("suffix")
        if closes and last and part.localized and part.own is None and part.name != "year":
            after = after.rstrip(" ,/-")  # the year that the suffix leads to is not shown
        out.append(SEAM.join(filter(None, (before, part.text(end, date, run), after))))
    return (SEAM + between + SEAM if between else SEAM).join(out)


def _range(parts: list[DatePart], date: When, run: PrintingState, between: str) -> str:
    """Both ends, with what they share printed once: March 3–5, 1979."""
    assert date.end is not None
    begin, end = date.begin, date.end
    shown = [part for part in parts if part.known(begin, date) or part.known(end, date)]
    names = [name for name in _PARTS if any(part.name == name for part in shown)]
    differ = next((name for name in names if begin[_PARTS.index(name)] != end[_PARTS.index(name)]), None)
    if differ is None:
        return _join([p for p in shown if p.known(begin, date)], begin, date, run, between)
    inner = set(names[names.index(differ) :])
    places = [i for i, part in enumerate(shown) if part.name in inner]
    first, last = places[0], places[-1]
    if last - first + 1 != len(places):  # the parts that differ do not stand together
        first, last = 0, len(shown) - 1
    lead, middle, trail = shown[:first], shown[first : last + 1], shown[last + 1 :]
    dash = next((part.get("range-delimiter") for part in middle if part.name == differ), "") or "–"
    lettered, run.lettered = run.lettered, True  # a letter stands behind the last year
    before = [p for p in middle if p.known(begin, date)]
    left = _join(before, begin, date, run, between, closes=False, opens=True)
    run.lettered = lettered
    after = [p for p in middle if p.known(end, date)]
    right = _join(after, end, date, run, between, bare=True, closes=not trail)
    head = _join(lead, begin, date, run, between, closes=False) if lead else ""
    tail = _join(trail, end, date, run, between) if trail else ""
    whole = (SEAM + between + SEAM if between else SEAM).join(filter(None, (head, left + dash + right, tail)))
    return whole
