"""Rewriting rules for composed notes: forms are rows of a table, and a note is one of the many texts that they make.

A form is text with
`@name` one of the forms of the rule of that name (or what a function of that name gives),
`@~name` the same choice throughout one note, as an author keeps to one way of printing boxes or dates,
`@^name` with a capital at its beginning,
`<a|b|>` one of the alternatives, the last of them nothing,
`{field=…}` words that are a field, `{archival: …}` words that are a citation.
In the words of a field `‖` ends the field, `‡` parts a level from what follows, `∥` one from what precedes.
A form may begin with its weight: "4* @person to @person".
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from ...labelling.spans import KINDS
from ...patterns import expression
from .draft import Draft, Part

_WEIGHT = expression(r"(\d+)\* ")
_NAME = expression(r"@([~^]?)([a-z_0-9]+)")
_EDGES = expression(r"([ “]*)(.*?)([ ,]*(?:,?”~?)?)$", re.DOTALL)
_CUTS = expression("[‖‡∥]")
_OPENING = expression(r"\{([a-z_]+)([=:]) ?")


@dataclass(slots=True)
class Scene:
    """What holds for one note: its chance, the years that it is about, and the choices that are kept."""

    rng: random.Random
    first: int
    last: int
    kept: dict[str, object] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)  # names of rules that stand for others in this note


DrawnWords = Callable[[Scene], str]


@dataclass(slots=True)
class Call:
    name: str
    mark: str


@dataclass(slots=True)
class Alternatives:
    options: list[list[RuleNode]]


@dataclass(slots=True)
class Marked:
    """A field, or a citation where `cited`."""

    name: str
    cited: bool
    body: list[RuleNode]


RuleNode = str | Call | Alternatives | Marked


@dataclass(slots=True)
class CompositionRule:
    forms: list[str]
    bodies: list[list[RuleNode] | None]
    weights: list[int]  # cumulated


class CompositionRules:
    """The rules of a table, and functions for what is drawn and not listed."""

    def __init__(self, table: Mapping[str, Sequence[str]], sources: Mapping[str, DrawnWords]) -> None:
        self._sources = sources
        self._rules = {name: _rule(forms) for name, forms in table.items()}
        clash = self._rules.keys() & sources.keys()
        if clash:
            raise ValueError(f"rules and functions of the same name: {', '.join(sorted(clash))}")

    def compose(self, name: str, scene: Scene) -> Draft:
        """A text of the rule `name` with its citations; KeyError for a name that no rule has."""
        draft = Draft()
        self._write(Call(name, ""), scene, draft, None, "")
        return draft

    def words(self, name: str, scene: Scene) -> str:
        """A text of the rule `name` alone."""
        return self.compose(name, scene).text

    def check(self) -> list[str]:
        """The names that forms call and no rule has, and forms that do not parse."""
        wrong: list[str] = []
        for name, rule in self._rules.items():
            for i, form in enumerate(rule.forms):
                try:
                    body = self._body(rule, i)
                except ValueError as error:
                    wrong.append(f"{name}: {form}: {error}")
                    continue
                wrong += [f"{name}: {c}" for c in _calls(body) if c not in self._rules and c not in self._sources]
        return wrong

    def _write(self, node: RuleNode, scene: Scene, draft: Draft, parts: list[Part] | None, name: str) -> None:
        if isinstance(node, str):
            _put(draft, parts, node, name)
        elif isinstance(node, Alternatives):
            for inner in node.options[int(scene.rng.random() * len(node.options))]:
                self._write(inner, scene, draft, parts, name)
        elif isinstance(node, Marked):
            self._mark(node, scene, draft, parts)
        else:
            self._call(node, scene, draft, parts, name)

    def _mark(self, node: Marked, scene: Scene, draft: Draft, parts: list[Part] | None) -> None:
        inner: list[Part] = []
        if node.cited:
            for n in node.body:
                self._write(n, scene, draft, inner, "")
            draft.cite(node.name, _trimmed(inner))
            return
        for n in node.body:
            self._write(n, scene, draft, inner, node.name)
        if parts is None:
            raise ValueError(f"the field {node.name} stands outside every citation")
        parts += [("".join(words for words, _ in inner), node.name)] if inner else []

    def _call(self, node: Call, scene: Scene, draft: Draft, parts: list[Part] | None, name: str) -> None:
        if node.name in scene.aliases:
            node = Call(scene.aliases[node.name], node.mark)
        if node.mark == "^":
            inner = Draft()
            collected: list[Part] = []
            self._call(Call(node.name, ""), scene, inner, collected, name)
            if collected and collected[0][0]:
                words, field_name = collected[0]
                collected[0] = (words[0].upper() + words[1:], field_name)
            for words, field_name in collected:
                _put(draft, parts, words, field_name)
            return
        source = self._sources.get(node.name)
        if source is not None:
            if node.mark == "~":
                key = f"~{node.name}"
                same = scene.kept.setdefault(key, source(scene) if key not in scene.kept else "")
                _put(draft, parts, str(same), name)
            else:
                _put(draft, parts, source(scene), name)
            return
        rule = self._rules[node.name]
        if node.mark == "~":
            choice = scene.kept.get(node.name)
            if not isinstance(choice, int):
                choice = scene.kept[node.name] = _chosen(rule, scene)
        else:
            choice = _chosen(rule, scene)
        for inner_node in self._body(rule, choice):
            self._write(inner_node, scene, draft, parts, name)

    @staticmethod
    def _body(rule: CompositionRule, i: int) -> list[RuleNode]:
        body = rule.bodies[i]
        if body is None:
            body = rule.bodies[i] = _parse(rule.forms[i])
        return body


def _chosen(rule: CompositionRule, scene: Scene) -> int:
    if rule.weights[-1] == len(rule.forms):
        return int(scene.rng.random() * len(rule.forms))
    at = scene.rng.random() * rule.weights[-1]
    return next(i for i, w in enumerate(rule.weights) if at < w)


def _put(draft: Draft, parts: list[Part] | None, words: str, name: str) -> None:
    if parts is None:
        draft.plain(words)
        return
    if parts and words[:1] == "." != words[1:2] and parts[-1][0].endswith("."):
        words = words[1:]  # one full stop serves an initial and the end
    if parts and parts[-1][1] == name == "":
        parts[-1] = (parts[-1][0] + words, "")
    else:
        parts.append((words, name))


def _trimmed(parts: list[Part]) -> list[Part]:
    """Spaces and quotation marks at the edges of fields belong between them; "~" behind a title moves a comma before its closing mark."""
    out: list[Part] = []
    for words, name in parts:
        if out and out[-1][0][-1:] == "~":  # the comma stands within already, or nothing follows
            gap, _ = out[-1]
            gap = gap[:-1] if words[:1] == "," else gap[:-1].replace(",", "")
            out[-1] = (gap, "")
            words = words[1:] if words[:1] == "," else words
        if name:
            mark = _CUTS.search(words)
            if mark is not None:
                before, after = words[: mark.start()], words[mark.end() :]
                cut = {"‖": [(before, name), (after, "")], "‡": [(before, "levels"), (", ", ""), (after, name)]}
                pieces = cut.get(mark.group(), [(before, name), (", ", ""), (after, "levels")])
                out += _trimmed([(w.replace("‖", "").replace("‡", ", ").replace("∥", ", "), n) for w, n in pieces])
                continue
        m = _EDGES.match(words) if name else None
        if m is None:
            out.append((words, name))
        else:
            out += [(m.group(1), ""), (m.group(2), name), (m.group(3), "")]
            out = [part for part in out if part[0]]
    if out and out[-1][0][-1:] == "~":
        out[-1] = (out[-1][0][:-1].replace(",", ""), "")
    return [part for part in out if part[0]]


def _rule(forms: Sequence[str]) -> CompositionRule:
    texts, weights = [], []
    for form in forms:
        m = _WEIGHT.match(form)
        weights.append(int(m.group(1)) if m else 1)
        texts.append(form[m.end() :] if m else form)
    return CompositionRule(texts, [None] * len(texts), list(accumulate(weights)))


def _parse(form: str) -> list[RuleNode]:
    nodes, at = _sequence(form, 0, "")
    if at != len(form):
        raise ValueError(f"unbalanced at {at}")
    return nodes


def _sequence(form: str, at: int, stops: str) -> tuple[list[RuleNode], int]:
    nodes: list[RuleNode] = []
    while at < len(form) and form[at] not in stops:
        sign = form[at]
        if sign == "@":
            m = _NAME.match(form, at)
            if m is None:
                raise ValueError(f"no name behind @ at {at}")
            nodes.append(Call(m.group(2), m.group(1)))
            at = m.end()
        elif sign == "<":
            options: list[list[RuleNode]] = []
            while True:
                option, at = _sequence(form, at + 1, "|>")
                if at >= len(form):
                    raise ValueError("< without >")
                options.append(option)
                if form[at] == ">":
                    break
            nodes.append(Alternatives(options))
            at += 1
        elif sign == "{":
            m = _OPENING.match(form, at)
            if m is None:
                raise ValueError(f"no name behind {{ at {at}")
            if m.group(2) == ":" and m.group(1) not in KINDS:
                raise ValueError(f"no type of citation: {m.group(1)}")
            body, at = _sequence(form, m.end(), "}")
            if at >= len(form):
                raise ValueError("{ without }")
            nodes.append(Marked(m.group(1), m.group(2) == ":", body))
            at += 1
        else:
            end = at
            while end < len(form) and form[end] not in "@<{" and form[end] not in stops:
                end += 1
            nodes.append(form[at:end])
            at = end
    return nodes, at


def _calls(nodes: Sequence[RuleNode]) -> list[str]:
    found: list[str] = []
    for node in nodes:
        if isinstance(node, Call):
            found.append(node.name)
        elif isinstance(node, Alternatives):
            for option in node.options:
                found += _calls(option)
        elif isinstance(node, Marked):
            found += _calls(node.body)
    return found
