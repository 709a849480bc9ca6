"""What counts as a number, a range or several, and how ranges print; the specification leaves most of it open.

A number is digits with letters before or after (12, 3A, 2nd, S20) or a small roman numeral; a text whose first piece
is one counts as numeric, and as plural if more pieces follow. The pieces are parted by hyphen, comma, "&" or "and".
A file number such as 893.00/1-1449 is none of that and stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable

from ...patterns import expression
from .markup import plain

_PARTING = expression(r"(\s*(?<!\\)[-–]\s*|\s*&\s*|,?\s+(?:and|et|und|y|e|en|och|og|i|a|и)\s+|[,;]\s+)")
_NUMBER = expression(r"((?:\d*[A-Za-z]+)?)(\d+)([A-Za-z]*)")
_SMALL_ROMAN = expression(r"x[lc][ivx]*|[ivx]+")
_ROMAN = expression(r"[ivxlcdm]+|[IVXLCDM]+")
_HAS_FIGURE = expression(r"\d")
_OWN_LABEL = expression(r"[a-z]{1,4}[. ]")  # 12, n. 3
_LETTERED = expression(r"\d+[A-Za-z]+")
_FRACTION = expression(r"\d+(?:/\d+)+")

# labels that are typed before a locator: they go before the cite's own label
_LABELS = {
    "app.": "appendix", "art.": "article-locator", "bk.": "book", "ch.": "chapter", "col.": "column", "fig.": "figure",
    "fol.": "folio", "l.": "line", "n.": "note", "no.": "issue", "op.": "opus", "p.": "page", "para.": "paragraph",
    "pp.": "page", "pt.": "part", "r.": "rule", "sec.": "section", "sv.": "sub-verbo", "vol.": "volume",
    "vrs.": "verse",
}  # fmt: skip
# and those that say again what their variable is
_OWN = {"issue": ("no.",), "number": ("no.", "vol.", "p.", "pp."), "page": ("p.", "pp."), "volume": ("vol.",)}


def typed_label(locator: str) -> tuple[str | None, str]:
    """A locator such as "fol. 3" as its label, None if there is none, and the rest."""
    word, blank, rest = locator.partition(" ")
    label = _LABELS.get(word) if blank else None
    return (label, rest) if label and _is_number(_pieces(rest)[0]) else (None, locator)


def without_own_label(variable: str, text: str) -> str:
    word, blank, rest = text.partition(" ")
    return rest if blank and word in _OWN.get(variable, ()) and is_numeric(rest) else text


def is_numeric(text: str) -> bool:
    """Whether a variable holds numbers: 12, 3A, 2nd, 12-15, xii, "1, 3 & 5"."""
    text = plain(text).strip()
    return bool(text) and (_is_number(_pieces(text)[0]) or _FRACTION.fullmatch(text) is not None)


def is_plural(variable: str, text: str) -> bool:
    text = plain(text).strip()
    pieces = _pieces(text)
    if not _is_number(pieces[0]):
        return False
    if len(pieces) > 2 and _is_part(pieces):
        pieces = pieces[2:]
    several = len(pieces) > 2 and not _OWN_LABEL.match(pieces[2])
    return several or (variable.startswith("number-of-") and text != "1")


def _is_part(pieces: list[str]) -> bool:
    """Whether the first hyphen is that of one number with its parts: 12a-c."""
    return pieces[1] == "-" and _LETTERED.fullmatch(pieces[0]) is not None and pieces[2].isalpha()


def pieces(text: str) -> list[str]:
    """Numbers and what parts them, in turn."""
    return _pieces(text.strip())


def dashed(
    text: str, dash: str, form: str | None = None, and_sign: str = "&", shape: Callable[[str], str] = str
) -> str:
    """`text` with a dash in its ranges; form: how far the end of a page range is shortened, None for not at all;
    shape: how each of its numbers is written.

    A hyphen behind a backslash is none of a range. Of three numbers or more in a chain (100-3-60) the last two are the range.
    """
    found = _pieces(text)
    if not _is_number(found[0]) and not _ROMAN.fullmatch(found[0]):
        return "".join(part if i % 2 else shape(part) for i, part in enumerate(found)).replace("\\-", "-")
    out = shape(found[0])
    for i in range(1, len(found), 2):
        between, last = found[i], found[i + 1]
        if between.strip() in ("-", "–") and "".join(found[i + 2 : i + 3]).strip() not in ("-", "–"):
            ended = _range(found[i - 1], last, form)
            typed = dash if "-" in between or form is not None else "–"
            if ended is not None:
                between, last = typed, ended
            elif _HAS_FIGURE.search(found[i - 1] + last):
                between = between.strip()
        elif between.strip() == "&":
            between = f" {and_sign} "
        out += between + shape(last)
    return out.replace("\\-", "-")


def _range(first: str, last: str, form: str | None) -> str | None:
    """The end of the range from `first` to `last` as it prints, None for what is no range."""
    if _ROMAN.fullmatch(first) and (_ROMAN.fullmatch(last) or _is_number(last)):
        return last
    begin, end = _NUMBER.fullmatch(first), _NUMBER.fullmatch(last)
    if not begin or not end or bool(begin[1]) != bool(end[1]) or first.endswith(tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")):
        return None
    if begin[1] != end[1] and not (begin[1] + end[1]).isalpha():
        return None
    if form is None or begin[1] != end[1]:
        return last
    short = shorten(begin[2], end[2], form)
    prefix = end[1] if form == "expanded" else ""
    return prefix + short + end[3]


def shorten(first: str, last: str, form: str | None) -> str:
    """The end of a page range: 321-28 for 321-328 in Chicago's form."""
    if not form or len(last) > len(first):
        return last
    last = first[: len(first) - len(last)] + last  # 321-8 means 321-328
    if form == "expanded" or first == last or int(last) < int(first):
        return last
    same = next(i for i, (a, b) in enumerate(zip(first, last, strict=True)) if a != b)
    if form == "minimal":
        return last[same:]
    if form == "minimal-two":
        return last[min(same, max(0, len(last) - 2)) :]
    number = int(first)
    if number < 100 or number % 100 == 0:
        return last
    if number % 100 < 10:
        return last[same:]
    if form in ("chicago", "chicago-15") and len(first) == 4 and len(last) - same >= 3:
        return last
    return last[min(same, len(last) - 2) :]


def _pieces(text: str) -> list[str]:
    return _PARTING.split(text)


def _is_number(piece: str) -> bool:
    return bool(_NUMBER.fullmatch(piece) or _SMALL_ROMAN.fullmatch(piece))
