"""What a form in a user's file must be: each mistake is told in one line, before anything is read with the form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..patterns import expression
from .forms import ANYWHERE, CONTEXTS, Form, field_of, renamed

KINDS = ("citation", "repository", "collection", "ibid", "segment", "clause")
GONE = {
    "mark": 'a sign of a location is a form of kind "segment" now, which is read before and behind its item alike',
    "repository-name": 'write the names out in a form of kind "repository", which is read at either end of a location',
}
TYPES = ("archival", "telegram", "frus", "document", "ibid", "published", "numbered", "unrecognised")
KEYS: dict[str, type] = {
    "name": str, "type": str, "kind": str, "anchors": list, "names": list, "pattern": str, "before": str,
    "before_optional": bool, "context": str, "weak": bool, "quote": str, "csl": dict, "example": list,
    "anchors_from": str, "reach": int, "priority": int,
}  # fmt: skip
SAID = {str: "a text in quotation marks", list: "a list", bool: "true or false", dict: "a table", int: "a whole number"}
BY_NUMBER = expression(r"(?<!\\)(?:\\\\)*\\[1-9]|\(\?\(\d")


def of_table(table: Mapping[str, Any]) -> str | None:
    """What is wrong with the keys and values of a form as they stand in the file; None for nothing."""
    unknown = sorted(set(table) - KEYS.keys())
    if unknown:
        return f"unknown key {unknown[0]!r}; known are {', '.join(sorted(KEYS))}"
    for key, value in table.items():
        if not isinstance(value, KEYS[key]) or (isinstance(value, bool) and KEYS[key] is int):
            return f"{key} must be {SAID[KEYS[key]]}"
        if key in ("names", "anchors") and not all(isinstance(v, str) and v.strip() for v in table[key]):
            return f"{key} must be a list of words in quotation marks, none of them empty"
    kind, type_ = table.get("kind", "citation"), table.get("type", "archival")
    if kind in GONE:
        return f"the kind {kind!r} is gone: {GONE[kind]}"
    if kind not in KINDS:
        return f"unknown kind {kind!r}; known are {', '.join(KINDS)}"
    if type_ not in TYPES:
        return f"unknown type {type_!r}; known are {', '.join(TYPES)}"
    return _context(table.get("context", ""), kind)


def _context(context: str, kind: str) -> str | None:
    by_kind: dict[str, set[str]] = {"segment": {"ibid"}, "citation": set(CONTEXTS), "collection": set(ANYWHERE)}
    known = by_kind.get(kind, set())
    if not context or context in known:
        return None
    if not known:
        return f"a form of kind {kind!r} has no context; take {context!r} out"
    return f"unknown context {context!r} of a form of kind {kind!r}; known are {', '.join(sorted(known))}"


def of_examples(examples: list[Any]) -> str | None:
    """What is wrong with the shape of a form's examples; None for nothing."""
    for example in examples:
        if not isinstance(example, dict) or not isinstance(example.get("text"), str):
            return 'an example has a text: [[form.example]] with text = "…"'
        if not isinstance(example.get("quote", ""), str) or not isinstance(example.get("fields", {}), dict):
            return "an example's quote is a text in quotation marks and its fields are a table"
        if example.get("quote", "") not in example["text"]:
            return f"the example's quote {example['quote']!r} does not stand in its text"
    return None


def of_csl(csl: Mapping[str, Any]) -> str | None:
    """The variables that a user's form fills are CSL's, each by a field of the form."""
    from ..data import csl_variables

    for variable, field_name in csl.items():
        if variable != "type" and variable not in csl_variables():
            from difflib import get_close_matches

            near = get_close_matches(variable, csl_variables(), 1)
            known = f"; nearest is {near[0]!r}" if near else ""
            return f"csl: no variable of CSL is called {variable!r}{known}"
        if not isinstance(field_name, str):
            return f"csl: {variable} names a field of the form, in quotation marks"
    return None


def of_patterns(form: Form) -> str | None:
    """What is wrong with the regular expressions of a form; None for nothing."""
    for part in (form.pattern_text, form.before_text):
        try:
            compiled = re.compile(part)
        except (re.error, OverflowError, RecursionError) as error:
            return f"the regular expression is not valid: {error}"
        if part and part == form.pattern_text and compiled.match("") and form.kind in ("segment", "repository"):
            return "the pattern matches an empty text; let it ask for at least one character"
    if form.quote and form.quote not in form.pattern.groupindex:
        return f"quote names a group of the pattern, and none is called {form.quote!r}"
    missing = [g for g in CONTEXTS.get(form.context, ()) if g not in form.pattern.groupindex]
    if missing and form.kind == "citation":
        return f"the context {form.context!r} asks for a group {missing[0]!r} in the pattern"
    return _segment(form) if form.kind == "segment" else None


def _segment(form: Form) -> str | None:
    """All segments are one pattern in the end, in which each field has one group."""
    if not form.pattern.groupindex:
        return "a segment says what it is: name a group after its field, as in (?P<file_number>HC \\d+)"
    seen: dict[str, str] = {}
    for group in form.pattern.groupindex:
        first = seen.setdefault(field_of(group), group)
        if first != group:
            return (
                f"a segment has one group for each field, and {group!r} is a second for {field_of(group)!r}; put the "
                f"alternatives into one group, or write two segments"
            )
    if BY_NUMBER.search(form.pattern_text):
        return "a segment refers to its own groups by name, (?P=box), and not by number"
    try:
        re.compile(f"(?:x)|(?:{renamed(form.pattern_text, 0)})")
    except re.error as error:
        return f"the regular expression cannot stand beside others: {error}; write (?i:…) for flags"
    return None
