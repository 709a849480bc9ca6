"""The examples of a grammar are its tests: a user's are tried when the file is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from ..grammar import Form, Grammar, GrammarError, load
from ..grammar.loading import at_form
from . import by_forms, recognise
from .abbreviations import declared
from .candidates import Found


@lru_cache(maxsize=8)
def load_proved(files: tuple[str, ...] = ()) -> Grammar:
    """The grammar with the forms of a user's `files`, whose examples hold; GrammarError on a mistake in one."""
    grammar = load(files)
    for form in grammar.forms:
        for example in form.examples if form.own else ():
            problem = prove(grammar, form, example)
            if problem:
                raise GrammarError(at_form(form, problem))
    return grammar


def prove(grammar: Grammar, form: Form, example: Mapping[str, Any]) -> str | None:
    """What is wrong with a form's example, or None where it holds: its text gives the quote and fields."""
    text = example["text"]
    quote = example.get("quote", text)
    wanted = dict(example.get("fields", {}))
    got = _read(grammar, form, text)
    same = [f for f in got if text[f.start : f.end] == quote]
    if not same:
        return f"the example {text!r} gives {[text[f.start : f.end] for f in got]} instead of {quote!r}"
    if form.kind != "segment" and same[0].form.name != form.name and same[0].form.kind != form.kind:
        return f"the example {text!r} is taken by the form {same[0].form.name!r}"
    if form.kind == "segment" and not form.pattern.search(text, same[0].start, same[0].end):
        return f"the pattern finds nothing in {quote!r}"
    if same[0].fields != wanted:
        return f"the example {text!r} gives {same[0].fields} instead of {wanted}"
    if "record" in example and (same[0].printed or {}) != example["record"]:
        return f"the example {text!r} gives its record {same[0].printed} instead of {example['record']}"
    return None


def _read(grammar: Grammar, form: Form, text: str) -> list[Found]:
    """What is read in an example: what the labelling finds by the labelling, all else by the forms alone."""
    if form.kind == "clause":
        return recognise(text, grammar, body_end=0, declared=declared(text))
    found = by_forms(text, grammar, -1, form.context == "page", declared=declared(text))
    if form.own and form.kind in ("segment", "repository"):
        found += recognise(text, grammar, body_end=0, declared=declared(text))
    return found
