"""Formatting inside a plain string.

While an entry is put together, a quotation mark, an italic passage or the seam between two parts is one private
character (U+E000 to U+E03F) in an ordinary string, so joining stays cheap and punctuation can be settled once, at the
end, over the whole entry.
"""

from __future__ import annotations

import re

from ...controls import without_controls
from ...patterns import expression

SEAM = "\ue000"  # two parts were joined here
OPEN, CLOSE = "\ue001", "\ue002"  # outer quotation marks: the style's own, or straight ones in a field
OPEN_SINGLE, CLOSE_SINGLE = "\ue008", "\ue009"  # straight marks of the other kind in the same field
CURLY_OPEN, CURLY_CLOSE = "\ue032", "\ue033"  # double curly marks in a field
CURLY_SINGLE_OPEN, CURLY_SINGLE_CLOSE = "\ue034", "\ue035"
UNQUOTED, UNQUOTED_END = "\ue030", "\ue031"  # the style says quotes="false" between these
TERM = "\ue003"  # a locale's term follows: capitalised if it opens the entry
LEAD = "\ue025"  # words of the style that lead to a term follow; what it opens, the term opens
KEEP, KEPT = "\ue004", "\ue005"  # no change of case between these
AUTHOR, AUTHORED = "\ue006", "\ue007"  # the first names of an entry
NAME, NAMED = "\ue00a", "\ue00b"  # one of them, where they are told apart
ALONE = "\ue00c"  # a text of punctuation alone follows
OUTSIDE = "\ue00d"  # a text follows whose comma or stop stays outside the quotation marks before it
ASIDE = "\ue00e"  # ends a first field that the style sets apart from the rest of its entry
END = "\ue00f"  # ends the innermost format
# characters that are settled at the end and, unlike marks, count as characters where punctuation meets
BRACKET_OPEN, BRACKET_CLOSE = "\ue040", "\ue041"  # round brackets of a note style's affixes
GUILLEMET_OPEN, GUILLEMET_CLOSE = "\ue042", "\ue043"  # in a field

FORMATS: dict[tuple[str, str], str] = {
    ("font-style", "italic"): "\ue010",
    ("font-style", "oblique"): "\ue011",
    ("font-style", "normal"): "\ue012",
    ("font-variant", "small-caps"): "\ue013",
    ("font-variant", "normal"): "\ue014",
    ("font-weight", "bold"): "\ue015",
    ("font-weight", "light"): "\ue016",
    ("font-weight", "normal"): "\ue017",
    ("text-decoration", "underline"): "\ue018",
    ("text-decoration", "none"): "\ue019",
    ("vertical-align", "sup"): "\ue01a",
    ("vertical-align", "sub"): "\ue01b",
    ("vertical-align", "baseline"): "\ue01c",
    ("field", "i"): "\ue01d",  # italic in a field: upright again inside italics
    ("field", "b"): "\ue01e",
    ("field", "sc"): "\ue01f",
    ("field", "none"): "\ue024",  # no decoration at all
    ("display", "block"): "\ue020",
    ("display", "left-margin"): "\ue021",
    ("display", "right-inline"): "\ue022",
    ("display", "indent"): "\ue023",
}
OPENING = frozenset({OPEN, OPEN_SINGLE, CURLY_OPEN, CURLY_SINGLE_OPEN})
CLOSING = frozenset({CLOSE, CLOSE_SINGLE, CURLY_CLOSE, CURLY_SINGLE_CLOSE})
MARKS = "\ue000-\ue03f"
MARK = expression(f"[{MARKS}]")
_PRIVATE = expression(f"[{MARKS}{BRACKET_OPEN}-{GUILLEMET_CLOSE}]")
STARTS = {mark: form for form, mark in FORMATS.items()}
BLOCK = expression(f"[{''.join(mark for (kind, _), mark in FORMATS.items() if kind == 'display')}]")

_TAG = expression(r"<(/?)(i|b|sc|sup|sub|em|strong|span)((?:\s+(?:class|style)=(?:\"[^\"<>]*\"|'[^'<>]*'))*)\s*>", re.I)
_TAG_FORMS = {
    "i": ("field", "i"),
    "em": ("field", "i"),
    "b": ("field", "b"),
    "strong": ("field", "b"),
    "sc": ("field", "sc"),
    "sup": ("vertical-align", "sup"),
    "sub": ("vertical-align", "sub"),
}


def plain(text: str) -> str:
    """`text` without its marks."""
    return _PRIVATE.sub("", text)


def read_markup(text: str) -> str:
    """A field's inline markup (<i>, <b>, <sup>, <sub>, <sc>, <span class="nocase">) as marks.

    A tag without its partner, and any other tag, stays as it is written.
    """
    text = _PRIVATE.sub("", without_controls(text))
    if "<" not in text:
        return text
    found = list(_TAG.finditer(text))
    starts: list[int] = []
    marks: dict[int, str] = {}
    for i, tag in enumerate(found):
        if not tag[1]:
            starts.append(i)
            continue
        while starts:  # the nearest start of that name; starts between are left as text
            j = starts.pop()
            if found[j][2].lower() == tag[2].lower():
                marks[j], marks[i] = _pair(found[j])
                break
    out, end = [], 0
    for i, tag in enumerate(found):
        if i in marks:
            out += [text[end : tag.start()], marks[i]]
            end = tag.end()
    return "".join(out) + text[end:]


def _pair(tag: re.Match[str]) -> tuple[str, str]:
    name, attributes = tag[2].lower(), tag[3].lower()
    if name == "span":
        if "nocase" in attributes:
            return KEEP, KEPT
        if "nodecor" in attributes:
            return FORMATS["field", "none"] + KEEP, KEPT + END
        if "small-caps" not in attributes:
            return "", ""
        name = "sc"
    mark = FORMATS[_TAG_FORMS[name]]
    return (mark + KEEP, KEPT + END) if name in ("sc", "sup", "sub") else (mark, END)
