"""Quotation marks inside fields: curled, and flipped to inner marks inside quotation marks.

The library prints a title's quotation marks as they were typed.
"""

from __future__ import annotations

import re

from .markup import CLOSE, CLOSE_SINGLE, MARKS, OPEN, OPEN_SINGLE

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
    return text.replace("‘", OPEN_SINGLE).replace("’", CLOSE_SINGLE)


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
            out[opened] = OPEN if mark == '"' else OPEN_SINGLE
            out.append(CLOSE if mark == '"' else CLOSE_SINGLE)
            opened = -1
        else:
            out.append(c)
    return "".join(out)


def settle(text: str, marks: tuple[str, str, str, str]) -> str:
    """The marks of quotation as characters, an inner pair inside an outer one and the other way round.

    marks: open, close, inner open, inner close. Single marks in a field are inner ones where nothing encloses them.
    """
    if OPEN not in text and OPEN_SINGLE not in text:
        return text
    stack: list[int] = []  # 0 for an outer pair, 2 for an inner one
    out = []
    for c in text:
        if c in (OPEN, OPEN_SINGLE):
            stack.append(2 - stack[-1] if stack else (0 if c == OPEN else 2))
            c = marks[stack[-1]]
        elif c in (CLOSE, CLOSE_SINGLE):
            c = marks[(stack.pop() if stack else 0) + 1]
        out.append(c)
    return "".join(out)
