"""Quotation marks inside fields: curled, and flipped to inner marks inside quotation marks.

The library prints a title's quotation marks as they were typed.
"""

from __future__ import annotations

import re

from .markup import CLOSE, MARKS, OPEN

_APOSTROPHE = re.compile(rf"(?<=[\w.{MARKS}])['’](?=[\w{MARKS}])|['’](?=\d\ds?\b)|(?<=[sS])['’](?=\s)")
_STRAIGHT = re.compile(rf"(?:(?<=^)|(?<=[\s(\[/—–{MARKS}\"'-]))(\"|')(?=[\w(\[.{MARKS}\"'$£])")


def curl(text: str) -> str:
    """`text` with its pairs of quotation marks as marks and its apostrophes curled; a lone mark stays."""
    if not any(c in text for c in "\"'“”‘’«"):
        return text
    text = text.replace("“", OPEN).replace("”", CLOSE) if text.count("“") == text.count("”") else text
    text = _APOSTROPHE.sub("\ue03f", text)
    text = _pair_single(text)
    text = _pair_straight(text, '"')
    text = _pair_straight(text, "'")
    return text.replace("\ue03f", "’").replace("'", "’")


def _pair_single(text: str) -> str:
    if "‘" not in text or text.count("‘") != text.count("’"):
        return text
    return text.replace("‘", OPEN).replace("’", CLOSE)


def _pair_straight(text: str, mark: str) -> str:
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
        elif opened >= 0:
            out[opened] = OPEN
            out.append(CLOSE)
            opened = -1
        else:
            out.append(c)
    return "".join(out)


def settle(text: str, marks: tuple[str, str, str, str]) -> str:
    """The marks of quotation as characters: outer and inner by turns. marks: open, close, inner open, inner close."""
    if OPEN not in text and CLOSE not in text:
        return text
    depth = 0
    out = []
    for c in text:
        if c == OPEN:
            c = marks[0] if depth % 2 == 0 else marks[2]
            depth += 1
        elif c == CLOSE:
            depth = max(0, depth - 1)
            c = marks[1] if depth % 2 == 0 else marks[3]
        out.append(c)
    return "".join(out)
