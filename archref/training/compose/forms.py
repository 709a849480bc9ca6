"""Forms of citations as lines of a table: slots, words that are a field, and alternatives.

`<title>` is a slot that the caller fills, `<title=Pennsylvania Archives>` or `<title={DNB|ANB}>` words that are a field, `{ no. <n>|, <n>|}` one of the
alternatives, here the last of them nothing; alternatives may hold others. A line may begin with its weight: "4* <author>, …".
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate

from ...packaged import packaged_table
from ...patterns import expression
from .draft import Part

Slot = Callable[[], "str | Sequence[Part]"]
FormNode = str | tuple[str, str] | list["list[FormNode]"]  # words; a slot and its words; alternatives
_MARK = expression(r"[<{|}]")
_WEIGHT = expression(r"(\d+)\* ")


@lru_cache(maxsize=4000)
def parsed(form: str) -> list[FormNode]:
    nodes, at = _sequence(form, 0)
    if at != len(form):
        raise ValueError(f"form {form!r}: character {at} ends no alternative")
    return nodes


def _sequence(form: str, at: int) -> tuple[list[FormNode], int]:
    nodes: list[FormNode] = []
    while at < len(form):
        m = _MARK.search(form, at)
        if m is None:
            nodes.append(form[at:])
            return nodes, len(form)
        if m.start() > at:
            nodes.append(form[at : m.start()])
        at = m.start()
        if form[at] in "|}":
            return nodes, at
        if form[at] == "<":
            end = form.index(">", at)
            name, _, words = form[at + 1 : end].partition("=")
            nodes.append((name, words))
            at = end + 1
            continue
        choices: list[list[FormNode]] = []
        while form[at] != "}":
            choice, at = _sequence(form, at + 1)
            if at >= len(form):
                raise ValueError(f"form {form!r}: an alternative does not end")
            choices.append(choice)
        nodes.append(choices)
        at += 1
    return nodes, at


def expand(form: str, slots: Mapping[str, Slot], rng: random.Random) -> list[Part]:
    """The parts that a form makes; a slot that gives words alone gives no field.

    >>> expand("<title=Salt>, {<n>}", {"n": lambda: [("4", "pages")]}, random.Random(1))
    [('Salt', 'title'), (', ', ''), ('4', 'pages')]
    """
    parts: list[Part] = []
    _expand(parsed(form), slots, rng, parts)
    return parts


def _expand(nodes: list[FormNode], slots: Mapping[str, Slot], rng: random.Random, parts: list[Part]) -> None:
    for node in nodes:
        if isinstance(node, str):
            parts.append((node, ""))
        elif isinstance(node, tuple):
            name, words = node
            if words[:1] == "{":
                words = rng.choice(words[1:-1].split("|"))
            made = slots[name]() if not words else [(words, name)]
            parts += [(made, "")] if isinstance(made, str) else made
        else:
            _expand(rng.choice(node), slots, rng, parts)


class WeightedForms:
    """Lines of a table by their weights."""

    def __init__(self, lines: str) -> None:
        self.forms, weights = [], []
        for line in lines.strip().split("\n"):
            m = _WEIGHT.match(line)
            weights.append(int(m.group(1)) if m else 1)
            self.forms.append(line[m.end() :] if m else line)
        self.sums = list(accumulate(weights))

    def __call__(self, rng: random.Random) -> str:
        return rng.choices(self.forms, cum_weights=self.sums)[0]


@cache
def choices(name: str) -> dict[str, WeightedForms]:
    """The sections of a table of forms, compose/<name>.toml."""
    raw = packaged_table(f"training/compose/{name}.toml")
    return {section: WeightedForms(lines) for section, lines in raw.items()}
