"""Quotation marks inside fields: curled, and flipped to inner marks inside quotation marks.

The library prints a title's quotation marks as they were typed.
"""

from __future__ import annotations

import re

from ...patterns import expression
from .markup import (
    CLOSE,
    CLOSE_SINGLE,
    CURLY_CLOSE,
    CURLY_OPEN,
    CURLY_SINGLE_CLOSE,
    CURLY_SINGLE_OPEN,
    GUILLEMET_CLOSE,
    GUILLEMET_OPEN,
    MARKS,
    OPEN,
    OPEN_SINGLE,
    UNQUOTED,
    UNQUOTED_END,
    read_markup,
)

_APOSTROPHE = expression(rf"(?<=[\w.{MARKS}])['’](?=[\w{MARKS}])|['’](?=\d\ds?\b)|(?<=[sS])['’](?=\s)")
_BEFORE = rf"\s(\[/—–{MARKS}\"-"
_STRAIGHT = expression(rf"(?:(?:(?<=^)|(?<=[{_BEFORE}']))(\")|(?:(?<=^)|(?<=[{_BEFORE}]))('))(?=[\w(\[.{MARKS}\"'$£])")
_FRENCH = expression(r" (?=[:;?!»])|(?<=«) ")
_KEPT = "\ue03f"  # an apostrophe, while marks are paired

_OUTER, _INNER, _NONE = "outer", "inner", "none"
_WITHIN = {_OUTER: _INNER, _INNER: _OUTER}
_OPENING = {OPEN: _OUTER, OPEN_SINGLE: _INNER, UNQUOTED: _NONE}
_CLOSING = {CLOSE, CLOSE_SINGLE, UNQUOTED_END}
_CURLY = {
    CURLY_OPEN: "“",
    CURLY_SINGLE_OPEN: "‘",
    CURLY_CLOSE: "”",
    CURLY_SINGLE_CLOSE: "’",
    GUILLEMET_OPEN: "«",
    GUILLEMET_CLOSE: "»",
}
_CURLY_PAIRS = {
    (CURLY_OPEN, CURLY_CLOSE): ("“", "”"),
    (CURLY_SINGLE_OPEN, CURLY_SINGLE_CLOSE): ("‘", "’"),
    (GUILLEMET_OPEN, GUILLEMET_CLOSE): ("«", "»"),
}
# a guillemet with the narrow space that French has within it
_ALL = expression(f"{GUILLEMET_OPEN}\u202f?|\u202f?{GUILLEMET_CLOSE}|[{''.join((*_OPENING, *_CLOSING, *_CURLY))}]")

# marks that are typed as they are and that only the locale can tell: „German“, „Polish”, ‚inner‘, 「Japanese」
_TYPED_STARTS, _TYPED_ENDS = frozenset("„‚「『"), frozenset("“”‘’」』")
_WITH_TYPED = expression(f"{_ALL.pattern}|[{''.join(sorted(_TYPED_STARTS | _TYPED_ENDS))}]")


def read_text(text: str) -> str:
    """A text that was typed, with its inline markup and quotation marks as marks, blanks kept."""
    return curl(_FRENCH.sub("\u202f", read_markup(text)))


def curl(text: str) -> str:
    """`text` with its pairs of quotation marks as marks and its apostrophes curled; a lone mark stays.

    Of straight marks the kind that comes first in a field is the outer one.
    """
    if not any(c in text for c in "\"'“”‘’«"):
        return text
    if "«" in text and text.count("«") == text.count("»"):
        text = text.replace("«", GUILLEMET_OPEN).replace("»", GUILLEMET_CLOSE)
    if text.count("“") == text.count("”"):
        text = text.replace("“", CURLY_OPEN).replace("”", CURLY_CLOSE)
    text = _APOSTROPHE.sub(_KEPT, text)
    if "‘" in text and text.count("‘") == text.count("’"):
        text = text.replace("‘", CURLY_SINGLE_OPEN).replace("’", CURLY_SINGLE_CLOSE)
    first = _STRAIGHT.search(text)
    if first:
        other = "'" if first[0] == '"' else '"'
        text = _pair_straight(text, first[0], OPEN, CLOSE)
        text = _pair_straight(text, other, OPEN_SINGLE, CLOSE_SINGLE)
    return text.replace(_KEPT, "’").replace("'", "’")


def _pair_straight(text: str, mark: str, opening: str, closing: str) -> str:
    if mark not in text:
        return text
    out: list[str] = []
    opened = -1
    for i, c in enumerate(text):
        if c != mark:
            out.append(c)
        elif opened < 0 and _STRAIGHT.match(text, i):
            opened = len(out)
            out.append(c)
        elif opened >= 0 and text[i - 1] != " ":
            out[opened] = opening
            out.append(closing)
            opened = -1
        else:
            out.append(c)
    return "".join(out)


def settle(text: str, marks: tuple[str, str, str, str]) -> str:
    """The marks of quotation as characters, an inner pair inside an outer one and the other way round.

    marks: the locale's open, close, inner open, inner close. Curly marks in a field that are neither pair of the
    locale's stay as they were typed.
    """
    printed = {_OUTER: marks[:2], _INNER: marks[2:], _NONE: ("", "")}
    opening, closing = dict(_OPENING), set(_CLOSING)
    for pair, chars in _CURLY_PAIRS.items():
        if chars in (marks[:2], marks[2:]):
            opening[pair[0]] = _OUTER if chars == marks[:2] else _INNER
            closing.add(pair[1])
    typed = {c: (kind, end) for c, (kind, end) in _typed(marks).items() if 0 < text.count(c) == text.count(end)}
    stack: list[tuple[str, str]] = []  # what was opened, and the typed mark that closes it

    def open_(kind: str, end: str = "") -> str:
        around = next((opened for opened, _ in reversed(stack) if opened != _NONE), None)
        if kind != _NONE and stack:  # within none alone the field's outer marks are outer ones
            kind = _WITHIN[around] if around else _OUTER
        stack.append((kind, end))
        return printed[stack[-1][0]][0]

    def write(found: re.Match[str]) -> str:
        c = found[0].strip("\u202f")
        if c in typed:
            return open_(*typed[c])
        if (c in _TYPED_STARTS or c in _TYPED_ENDS) and not (stack and stack[-1][1] == c):
            return c  # of another language, or a lone one
        if c in opening:
            char = open_(opening[c])
        elif c in closing or c in _TYPED_ENDS:
            char = printed[stack.pop()[0] if stack else _OUTER][1]
        else:
            char = _CURLY[c]
        return found[0].replace(c, char) if char in _CURLY.values() and char in "«»" else char

    return (_WITH_TYPED if typed else _ALL).sub(write, text)


def _typed(marks: tuple[str, str, str, str]) -> dict[str, tuple[str, str]]:
    """The locale's own opening marks that no other language opens with, such as „, with their kind and what closes them."""
    pairs = ((marks[0], _OUTER, marks[1]), (marks[2], _INNER, marks[3]))
    return {start: (kind, end) for start, kind, end in pairs if start in _TYPED_STARTS and end in _TYPED_ENDS}
