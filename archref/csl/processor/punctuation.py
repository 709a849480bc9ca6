"""Punctuation where two parts meet: never doubled, and inside closing quotation marks where the locale wants it.

The library drops a mark only if it is repeated at once, and always leaves commas outside the quotation marks.
"""

from __future__ import annotations

from .markup import (
    ALONE,
    AUTHOR,
    AUTHORED,
    BLOCK,
    CLOSING,
    KEEP,
    KEPT,
    LEAD,
    OPENING,
    OUTSIDE,
    SEAM,
    STARTS,
    TERM,
    UNQUOTED,
    UNQUOTED_END,
)

# what stays of a mark that ends one part and a mark that opens the next
_MEET = {
    "!": {".": "!", ":": "!"},
    "?": {".": "?", ":": "?"},
    ".": {},
    ":": {"!": "!", "?": "?", ".": ":"},
    ",": {".": "."},
    ";": {"!": "!", "?": "?", ":": ";", ".": ";"},
}
POINTS = frozenset(_MEET)
_PARTING = frozenset(";:")  # what a stop that is a text of its own does not give way to
_ELLIPSIS = "..."  # typed as three stops, none of which gives way
_BLANKS = frozenset(" \u00a0\u202f")  # two of a kind that meet are one
_SILENT = OPENING | {ALONE, OUTSIDE, TERM, LEAD, KEEP, KEPT, AUTHOR, AUTHORED, UNQUOTED, UNQUOTED_END}


def meet(left: str, right: str) -> str:
    """The marks left of two that meet: at most both, in order."""
    return left if left == right else _MEET[left].get(right, left + right)


def settle(text: str, inside: bool) -> str:
    """`text` with its seams closed. inside: full stops and commas go inside closing quotation marks."""
    if SEAM not in text:
        return text
    parts = text.split(SEAM)
    out = list(parts[0])
    for part in parts[1:]:
        _append(out, part, inside)
    return "".join(out)


def _append(out: list[str], part: str, inside: bool) -> None:
    i = next((i for i, c in enumerate(part) if c not in STARTS and c not in _SILENT), -1)
    if i < 0:
        out.extend(part)
        return
    marks, rest = part[:i], part[i:]
    last = _last(out)
    if rest[0] in _BLANKS and last >= 0 and out[last] == rest[0]:
        rest = rest if BLOCK.search(marks) else rest[1:]  # a block of its own keeps its blanks
    elif rest[0] in POINTS and last >= 0:
        if rest.startswith(_ELLIPSIS) and out[last] != ".":
            pass
        elif ALONE not in marks or out[last] not in _PARTING:
            rest = _place(out, last, rest, inside and OUTSIDE not in marks)
    out.extend(marks)
    out.extend(rest)


def _place(out: list[str], last: int, rest: str, inside: bool) -> str:
    """Settle the mark that opens `rest` against the end of `out`; what is left of `rest`."""
    point = rest[0]
    at = last
    while at >= 0 and _is_mark(out[at]):
        at -= 1
    quoted = not CLOSING.isdisjoint(out[at + 1 : last + 1])
    before = out[at] if at >= 0 else ""
    if not quoted:
        if before in POINTS:
            both = meet(before, point)
            _change(out, at, both[0])
            return both[1:] + rest[1:]
        return rest
    if before in POINTS:
        both = meet(before, point)
        if len(both) == 1 and both == before:
            return rest[1:]  # the mark within the quotation marks says it already
        if inside and point in ".,":
            out[at + 1 : at + 1] = list(both[1:])
            _change(out, at, both[0])
            return rest[1:]
        return rest
    if inside and point in ".,":
        out.insert(at + 1, point)
        return rest[1:]
    return rest


def _change(out: list[str], at: int, mark: str) -> None:
    """Another mark at a place of `out`; it may be one with the mark before it ("Why?," and a stop)."""
    if out[at] != mark and at and out[at - 1] in POINTS and len(both := meet(out[at - 1], mark)) == 1:
        out[at - 1 : at + 1] = both
    else:
        out[at] = mark


def _is_mark(c: str) -> bool:
    return "\ue000" <= c <= "\ue03f"


def _last(out: list[str]) -> int:
    """Where the last character stands that is more than a format's end, or -1."""
    at = len(out) - 1
    while at >= 0 and _is_mark(out[at]) and out[at] not in CLOSING:
        at -= 1
    return at
