"""The HTTP API's answers: texts in, the JSON of the contract out. Nothing is remembered from one to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import archref

from ..checking import UnknownRule
from ..corrections import Corrections, CorrectionsError
from ..result import Result
from .manuscript import Refused, Told, UploadedManuscript, told
from .printing import as_json, printed, styles

KNOWN = ("volume", "number", "date", "confidence")
KEYS = {
    "resolve": (),
    "check": ("select", "ignore"),
    "bibliography": ("style", "format", "locale", "archival", "sections"),
    "notes": ("style", "format", "locale"),
    "sources": ("level", "format"),
}


def api(manuscript: UploadedManuscript, what: str, body: Mapping[str, Any]) -> Told:
    """Answer a request of the API. Raises Refused for what the caller got wrong."""
    if what == "styles":
        return styles(manuscript, str(body.get("q", ""))[:200])
    unknown = set(body) - {"text", "texts", "corrections", *KNOWN, *KEYS[what]}
    if unknown:
        known = ", ".join(("text", "texts", "corrections", *KNOWN, *KEYS[what]))
        raise Refused(f"there is no {sorted(unknown)[0][:80]!r} in this request; there are {known}")
    results = _results(body, manuscript.grammar)
    one = "texts" not in body
    if what == "resolve":
        found = [result.as_dict() for result in results]
        return told(found[0] if one else {"results": found})
    asked = {key: _text(body, key) for key in KEYS[what] if key in body and key not in ("select", "ignore")}
    if what == "check":
        return _check(results, body)
    if what == "sources":
        return _sources(results, asked)
    style, form = asked.pop("style", "chicago-notes-bibliography"), asked.pop("format", "text")
    if what == "notes":
        return _notes(results, style, form, asked.get("locale"))
    text, said = printed(manuscript, style, form, results=results, **asked)
    return as_json(text, said, style=style, format=form)


def _results(body: Mapping[str, Any], grammar: Sequence[str]) -> list[Result]:
    if ("text" in body) == ("texts" in body):
        raise Refused('a request has a "text", or several "texts"')
    texts = body["texts"] if "texts" in body else [body["text"]]
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise Refused('"text" is a string, "texts" a list of strings')
    known = {"grammar": grammar} | {key: body[key] for key in KNOWN if body.get(key) is not None}
    try:
        corrections = Corrections.of(body.get("corrections", []))
        if "texts" not in body:
            return [archref.resolve(texts[0], corrections=corrections, **known)]
        if "number" in known or "date" in known:
            raise Refused('"number" and "date" are one document\'s; give them with a "text"')
        return archref.resolve_many(texts, corrections=corrections, **known)
    except (CorrectionsError, TypeError, ValueError) as error:
        if isinstance(error, Refused):
            raise
        raise Refused(str(error)) from error


def _check(results: list[Result], body: Mapping[str, Any]) -> Told:
    wanted = {key: body[key] for key in ("select", "ignore") if key in body}
    for key, value in wanted.items():
        if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
            raise Refused(f'"{key}" is a list of codes, e.g. ["ARC102"]')
    try:
        return told({"findings": [finding.as_dict() for finding in archref.check(results, **wanted)]})
    except UnknownRule as error:
        raise Refused(str(error)) from error


def _sources(results: list[Result], asked: Mapping[str, str]) -> Told:
    try:
        tree = archref.sources(results, asked.get("level", "series"))
        if asked.get("format", "json") == "json":
            return told(tree.as_dict())
        return as_json(tree.render(asked["format"]), [], format=asked["format"])
    except ValueError as error:
        raise Refused(str(error)) from error


def _notes(results: list[Result], style: str, form: str, locale: str | None) -> Told:
    from ..csl import style_names

    if style not in style_names():
        raise Refused(f"no style is called {style[:200]!r}")
    said: list[str] = []
    try:
        return as_json(archref.notes(results, style, form, locale, said), said, style=style, format=form)
    except ValueError as error:
        raise Refused(str(error)) from error


def _text(body: Mapping[str, Any], key: str) -> str:
    value = given_text(body[key])
    if value is None:
        raise Refused(f'"{key}" is a text')
    return value


def given_text(value: object) -> str | None:
    """A value that is a text of a bearable length; None for any other."""
    return value if isinstance(value, str) and len(value) <= 1000 else None
