"""What type of citation a span is, where its words and fields say otherwise than the weights."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from ..patterns import expression
from .editions import is_printed, printed_type
from .joining import ITEM, PAPER, WRITTEN
from .journal_volumes import is_of_a_body
from .official_papers import is_of_parliament
from .printed_works import HOLDING
from .reference_lists import as_entry, begins_an_entry
from .spans import OF_WORKS, Span
from .tokens import tokens
from .words import classes_of, phrases

# "204-1-36", "AP-361-1390", "L/AG/34/29/4"; no day and no ISBN
KEPT_NUMBER = expression(
    r"(?<![\w/.-])(?!\d{4}-\d\d-\d\d)(?:[A-Z]{1,4}-)?\d{1,5}-\d{1,4}-\d{1,6}(?![\w-])|(?<![\w/.-])[A-Z]{2,4}-\d{2,5}-\d{2,5}(?![\w-])"
    r"|(?<![\w/.:-])[A-Z]{1,4}(?:/[A-Z\d]+){2,}/\d+(?![\w/])"
)
GOES_ON = expression(r"\.{0,2}(?![.\w])(?! (?:in|dans|en|em|da|por|par|by|dle|za)\b)")
LONG_WORD = expression(r"[^\W\d_]{3}")
BACK = frozenset(("again", "earlier"))  # classes of words that lead back to what was cited before
PLACE_NAMED = expression(r"\b[Aa]\. ?a\. ?O\b")  # "am angeführten Ort", which is no single word
HELD = frozenset(HOLDING)

TypeInstead = Callable[[str, Span], str | None]  # the type that a span has instead, None where it keeps its own


def retype(text: str, span: Span) -> None:
    """Give a span the type that its words and fields tell, asked in `STAGES` one after another."""
    for stage in STAGES:
        told = stage.get(span.type)
        if told is not None:
            span.type = told(text, span) or span.type


def retype_kept(text: str, span: Span) -> None:
    """No printed work has a box, or a number that only archives give."""
    if span.type == "published" and is_kept(text, span):
        span.type = "archival"


def is_kept(text: str, span: Span) -> bool:
    """Whether the fields of a printed work are those of a paper in its place, or it has a number that only archives give."""
    names = {name for _, _, name in span.fields}
    kept = bool(names & {"box", "record_group", "lot"}) or (names >= HELD and not names & OF_WORKS)
    parted = text.count("-", span.start, span.end) > 1 or text.count("/", span.start, span.end) > 2
    return kept or (parted and KEPT_NUMBER.search(text, span.start, span.end) is not None)


def _in_print(text: str, span: Span) -> str | None:
    """ "American State Papers, Military Affairs, II, 210"."""
    if not as_entry(text, span) and (is_printed(text, span) or begins_an_entry(text, span)):
        return printed_type(text, span)
    return "published" if is_of_parliament(text, span) or is_of_a_body(text, span) else None


def _short_form(text: str, span: Span) -> str | None:
    """ "Quill, Salt, 44": an ibid. without the words of one, "ibid.", "op. cit.", "a.a.O.", is a work that its words name."""
    words = tokens(text, span.start, span.end).words
    back = any(BACK & set(classes_of(word.lower())) for word in words)
    return None if back or PLACE_NAMED.search(text, span.start, span.end) else "published"


@cache
def _opus() -> re.Pattern[str]:
    # "i. m." and "a.a.O." as they are written, for "I. M. Quill" is somebody
    every = (re.escape(words).replace(r"\ ", r"\s?") for words in phrases("opus"))
    words = "|".join(f"(?i:{one})" if LONG_WORD.search(one) else one for one in every)
    return re.compile(rf"(?:(?<=[,;:.)”»] )|^)(?:{words})(?:{GOES_ON.pattern})")


def _cited_before(text: str, span: Span) -> str | None:
    """Of a printed work words say that it was cited before: "Stańko, Sól, dz. cyt., s. 3"; not "cit. in Quill". They are no
    field of it."""
    m = _opus().search(text, span.start, span.end)
    if m is None or any(a < m.start() and m.end() <= b for a, b, _ in span.fields):
        return None
    span.keep(lambda begin, end, _: begin < m.start() or m.end() < end)
    return "ibid"


def _paper(text: str, span: Span) -> str | None:
    """ "Ibid., Vane to Colt, 2 May 1951": an ibid. with a writer, reader or kind and nothing of a path is a paper of its own, in
    the place cited before."""
    names = {name for _, _, name in span.fields}
    return "archival" if names <= PAPER and names & WRITTEN and says_ibid(text, span) else None


def _place_again(text: str, span: Span) -> str | None:
    """ "Ivi, c. 12r": without a writer, reader, date or kind, and begun with the word that leads back, a place cited before."""
    names = {name for _, _, name in span.fields}
    if names & (WRITTEN | ITEM | {"repository"}):
        return None
    first = next(iter(tokens(text, span.start, span.end).words), "")
    return "ibid" if "again" in classes_of(first.lower()) else None


def says_ibid(text: str, span: Span) -> bool:
    """Whether an ibid. of any language stands in a citation outside its fields."""
    for begin, end in span.gaps():
        for word in tokens(text, begin, end).words:
            if "again" in classes_of(word.lower()):
                return True
    return False


STAGES: tuple[dict[str, TypeInstead], ...] = (
    {"published": _cited_before, "ibid": _short_form},
    {"archival": _in_print},
    {"ibid": _paper, "archival": _place_again},
)
