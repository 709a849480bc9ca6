"""The examples of a grammar are its tests: a user's are tried when the file is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from ..fields import convert
from ..grammar import Form, Grammar, GrammarError, load
from ..grammar.loading import at_form
from . import by_forms, recognise
from .abbreviations import Abbreviations, declared
from .candidates import FoundCitation
from .unread import unread

LOCATING = frozenset(
    ("repository", "collection", "segment")
)  # what the labels are shown too, behind an item or in brackets


def load_proved(files: tuple[str, ...] = ()) -> Grammar:
    """The grammar with the forms of a user's `files`, whose examples hold; GrammarError on a mistake in one."""
    return _proved(load(files))


@lru_cache(maxsize=8)
def _proved(grammar: Grammar) -> Grammar:
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
    got = _read(grammar, form, example)
    same = [f for f in got if text[f.start : f.end] == quote]
    if not same:
        return f"the example {text!r} gives {[text[f.start : f.end] for f in got]} instead of {quote!r}"
    by_labels = form.kind in LOCATING and same[0].form.kind == "clause"
    if form.kind != "segment" and same[0].form.name != form.name and same[0].form.kind != form.kind and not by_labels:
        return f"the example {text!r} is taken by the form {same[0].form.name!r}"
    if same[0].fields != wanted:
        return f"the example {text!r} gives {same[0].fields} instead of {wanted}"
    if form.kind == "segment" and not _says(form, quote, wanted):
        return f"the pattern gives none of the fields of {quote!r}"
    if "record" in example and (same[0].printed or {}) != example["record"]:
        return f"the example {text!r} gives its record {same[0].printed} instead of {example['record']}"
    return None


def _says(form: Form, quote: str, fields: Mapping[str, Any]) -> bool:
    """Whether a segment is what some of the fields were read by."""
    for m in form.pattern.finditer(quote):
        said = [(name, convert(name, m[group])) for group, name in form.groups if m[group] is not None]
        if said and all(value == fields.get(name) for name, value in said):
            return True
    return False


def _read(grammar: Grammar, form: Form, example: Mapping[str, Any]) -> list[FoundCitation]:
    """What is read in an example: what the labelling finds by the labelling, all else by the forms alone.

    `edition = true` in an example says that it is of a document of an edition, whose pages are its own; `italics` are
    the words of it that its author has set so.
    """
    text = example["text"]
    edition = example.get("edition", False)
    if form.kind == "clause":
        set_off = [(text.index(title), text.index(title) + len(title)) for title in example.get("italics", ())]
        found = recognise(text, grammar, body_end=0, declared=Abbreviations(declared(text)), emphasis=set_off)
        left = unread(text, 0, len(text), [(f.start, f.end) for f in found])
        return found + [FoundCitation(start, end, form.type, {}, form) for start, end in left]
    alone = not edition and "\n" not in text.strip()
    found = by_forms(text, grammar, 0 if edition else -1, edition, edition, alone)
    if form.own and form.kind in LOCATING:
        found += recognise(text, grammar, body_end=0, declared=Abbreviations(declared(text)))
    return found
