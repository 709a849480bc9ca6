"""The conditions of cs:if. match applies to each value of each test, as the specification has it.

The library compares each attribute as a whole, does not know near-note's distance and reads locators as variables.
"""

from __future__ import annotations

from collections.abc import Callable

from citeproc import model

from . import numbers
from .node import StyleNode
from .numeric import is_numeric
from .state import PrintingState
from .variables import NUMBERS

ConditionTest = Callable[[PrintingState], bool]


class If(StyleNode, model.If):
    def ready(self) -> None:
        super().ready()
        types = frozenset((self.get("type") or "").split())
        tests: list[ConditionTest] = [_type(types)] if types else []
        for name, make in _MAKERS.items():
            for value in (self.get(name) or "").split():
                tests.append(make(value))
        match = self.get("match", "all")
        if types and len(tests) == 1:  # the common case, at one look
            wanted = match != "none"
            self.holds = lambda run: (run.item.type in types) is wanted
        elif len(tests) == 1 and match != "none":
            self.holds = tests[0]
        elif match == "any":
            self.holds = lambda run: any(test(run) for test in tests)
        elif match == "none":
            self.holds = lambda run: not any(test(run) for test in tests)
        else:
            self.holds = lambda run: all(test(run) for test in tests)


class Else_If(If, model.Else_If):  # the library takes the element's name from the class
    pass


class Else(StyleNode, model.Else):
    def ready(self) -> None:
        super().ready()
        self.holds = lambda run: True


def _type(types: frozenset[str]) -> ConditionTest:
    """An item has one type, so that even "all" of several means any of them."""
    return lambda run: run.item.type in types


def _variable(value: str) -> ConditionTest:
    if value == "locator":
        return lambda run: run.cite is not None and bool(run.cite.locator)
    if value == "first-reference-note-number":
        return lambda run: run.cite is not None and bool(run.cite.first_note)
    if value == "year-suffix":
        return lambda run: bool(run.item.year_suffix)
    if value == "citation-number":
        return lambda run: bool(run.item.order)
    return lambda run: run.item.has(value)


def _is_numeric(value: str) -> ConditionTest:
    if value == "locator":
        return lambda run: run.cite is not None and is_numeric(run.cite.locator)
    if value in NUMBERS or value == "call-number":
        return lambda run: is_numeric(numbers.value(run, value))
    return lambda run: value in ("title", "version") and run.item.fields.get(value, "")[-1:].isdigit()


def _is_uncertain(value: str) -> ConditionTest:
    return lambda run: (date := run.item.dates.get(value)) is not None and date.circa


def _locator(value: str) -> ConditionTest:
    value = {"sub verbo": "sub-verbo"}.get(value, value)
    return lambda run: run.cite is not None and bool(run.cite.locator) and run.cite.label == value


def _position(value: str) -> ConditionTest:
    return lambda run: run.cite is not None and value in run.cite.positions


def _disambiguate(value: str) -> ConditionTest:
    """Of the conditions that a cite meets, as many hold as it takes to tell its item apart: the first ones."""

    def test(run: PrintingState) -> bool:
        run.asked += 1
        if run.passed >= run.item.disambiguate:
            return False
        run.passed += 1
        return True

    return test if value == "true" else lambda run: not test(run)


_MAKERS: dict[str, Callable[[str], ConditionTest]] = {
    "variable": _variable,
    "is-numeric": _is_numeric,
    "is-uncertain-date": _is_uncertain,
    "locator": _locator,
    "position": _position,
    "disambiguate": _disambiguate,
}
