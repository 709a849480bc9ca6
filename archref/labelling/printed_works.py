"""What a printed work that the labels have read says: whose work it is, its title, pages and address, and whether it is one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..patterns import expression
from .editions import is_house
from .spans import FIELDS, Span
from .words import classes_of, given_abroad, months

WHO = r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3}"
HOLDING = ("repository", "levels")
PAGE_ALONE = expression(r"(?:[Pp]{1,2}|S|[Pp]ages?)\.? ?[\d–, -]+")
SENTENCE = expression(r"(?:He|She|They|We|I|It|This|There) [a-zß-ÿ]{2}")
NAME = expression(r"[A-ZÀ-ÞА-Я][^\W\d_]{2,}")
WHERE = frozenset(("date", "pages"))
WHO_CITES = expression(
    rf"(?:[Cc]it(?:\.|ato|ata|ado|ada)? (?:in|da|en|por)|[Cc]itée?s? (?:par|dans)|[Zz]it(?:\.|iert) (?:nach|in|bei)|"
    rf"(?:[Qq]uot|[Cc]it)ed (?:in|by|from)) (?P<who>{WHO}), $"
)
LONGEST = 120  # characters before a reading in which its title can stand
_SMALL = r"(?:of|the|and|in|on|for|to|a|an|de|du|des|la|le|les|der|die|das|und|von|di|della|e|y|el|los)"
WORD = expression(r"(\w+)\.? +")
EDITED_BY = expression(
    rf"(?<![\w’'-])(?P<title>[A-ZÀ-Þ][\w’'-]*(?: (?:[A-ZÀ-Þ][\w’'-]*|{_SMALL})){{0,9}}),? "
    r"\(?(?:[Ee]ds?\.(?: by)?|[Ee]dited by|[Hh](?:rs)?g\. v(?:\.|on)|éd\. par|a cura di) $"
)
SECOND_EDITOR = expression(rf",? (?:and|&|und|et) {WHO}(?=,? \(?[Ee]ds?\b)")
WEB_ADDRESS = expression(r"https?://[^\s<>()\[\]]*[^\s<>()\[\].,;:]")
# an address that a blank has cut: "https://doi.org/10.1300 /J111", "…v42- n03"
BROKEN = expression(r"https?://(?:dx\.)?doi\.org/10\.\d{4,9}(?:/?(?=\s|$)(?: ?/\S+)?|/\S*-(?=\s|$)(?: ?\S+)?)")
# "Matsch, Erwin: Der Dienst": a given name before the colon, as lists in German have it
GIVEN = expression(
    r"(?P<given>[A-ZÀ-Þ][\w’'-]{0,30}\.?(?: [A-ZÀ-Þ][\w’'-]{0,30}\.?){0,2})(?: \((?:Hg|Hrsg|Bearb|[Ee]ds?)\.?\))?: (?=\S)"
)
INITIALS = expression(r"(?:[A-ZÀ-Þ][a-z]{0,2}\.[ -]?)+")
# behind the name of an archive a title, and where and when it was printed
ISSUED = expression(
    r", (?P<title>[A-ZÀ-Þ][^()\n;]{4,200}?)(?:,? [Vv]ols?\. ?[\dIVXivx–-]{1,7})? \([^()\n]{2,80}, (?:1[5-9]|20)\d\d\)"
)
SURE_ISSUED = 0.85
# "The text is printed in", "Vane’s remarks are in": what leads to a title that begins behind it
SAID_TO_BE_IN = expression(
    r"[^.;:()“”\"]{3,100}? (?:is|are|was|were|appears?|appeared|(?:can|may) be)(?: [a-z]{3,12}){0,2} (?P<in>in|by|from) (?:the )?(?=[A-ZÀ-Þ“])"
)
EDITED = expression(r"(?P<title>[A-ZÀ-Þ][^()“”\"\n]{3,160}?),? \(?(?:[Ee]ds?\.(?: by)?|[Ee]dited by) ")
LAST_PAGES = expression(r",? (?:and|und|et|e|y) (?P<pages>\d{1,4}n?(?:[-–]\d{1,4})?)(?=[.;)\n]|$)")


def say_printed(text: str, span: Span) -> None:
    """Give a printed work the fields that its words say, in place."""
    _issued_by(text, span)
    _printed(span)
    _without_lead(text, span)
    _who_cites(text, span)
    _title_before(text, span)
    _title_of_an_edition(text, span)
    _all_editors(text, span)
    _given_name(text, span)
    _whole_address(text, span)
    _last_pages(text, span)


def names_no_work(text: str, span: Span) -> bool:
    """ "See p. 5", "He spoke of la gloire (Paris, 1801)": a page alone, a sentence."""
    if PAGE_ALONE.fullmatch(text, span.start, span.end):
        return True
    return not any(name == "author" for _, _, name in span.fields) and SENTENCE.match(text, span.start) is not None


def names_nobody(text: str, span: Span, said: Mapping[str, Any]) -> bool:
    """ "P.L. 665", "above, pp. 193–94", "April 2007), pp. 162–70": whether a number or a day is all that is said, without a
    word that can be whose work it is, as "Quill, 44" has."""
    if not said.keys() <= WHERE:
        return False
    return all(m[0].lower() in months() for m in NAME.finditer(text, span.start, span.end))


def _issued_by(text: str, span: Span) -> None:
    """ "National Archives of Lynn, Annual Report for 1978 (Lynn: Quill, 1980)": an archive before a title and an imprint has
    issued the work, and keeps none."""
    names = [name for _, _, name in span.fields]
    if names[:1] != ["repository"] or "author" in names or span.fields[0][0] != span.start:
        return
    start, end, _ = span.fields[0]
    m = ISSUED.match(text, end, span.end)
    if m is None or not is_house(text[start:end]):
        return
    span.keep(lambda a, _end, name: a >= m.end("title") or name in WHERE)
    span.fields[:0] = [(start, end, "author"), (*m.span("title"), "title")]
    span.sure = max(span.sure, SURE_ISSUED)
    span.field_sure[:0] = [span.sure, span.sure]


def _printed(span: Span) -> None:
    """Leave a printed work the fields that it can have: what stands for an archive or a series is its title."""
    names = [name for _, _, name in span.fields]
    if (
        "title" not in names
        and (held := next((i for i, name in enumerate(names) if name in HOLDING), None)) is not None
    ):
        last = held
        while last + 1 < len(names) and names[last + 1] in HOLDING:
            last += 1
        span.fields[held] = (span.fields[held][0], span.fields[last][1], "title")
    kept = [i for i, (_, _, name) in enumerate(span.fields) if name in FIELDS["published"]]
    span.fields = [span.fields[i] for i in kept]
    span.field_sure = [span.field_sure[i] for i in kept]


def _without_lead(text: str, span: Span) -> None:
    """ "Senator Vane’s remarks are in Congressional Record, 107": a sentence before a title is no part of it."""
    first = min(span.fields, default=(0, 0, ""))
    if first[2] not in ("title", "author") or (m := SAID_TO_BE_IN.match(text, first[0], first[1])) is None:
        return
    i = span.fields.index(first)
    span.start = m.end()
    span.fields[i] = (m.end(), first[1], "title" if m["in"] == "in" else first[2])


def _title_of_an_edition(text: str, span: Span) -> None:
    """ "Feet of Fines, Lynn, ed. J. Colt, ii (Lynn Record Society, 1950)": the title stands before the editor, and the series in
    the bracket is none."""
    author = next(((a, b) for a, b, name in span.fields if name == "author"), None)
    if author is None or min(span.fields)[0] != author[0]:
        return
    m = EDITED.fullmatch(text, span.start, author[0])
    titles = [i for i, (_, _, name) in enumerate(span.fields) if name == "title"]
    if m is None or any(text.rfind("(", author[1], span.fields[i][0]) < 0 for i in titles):
        return
    span.keep(lambda _start, _end, name: name != "title")
    span.fields.insert(0, (*m.span("title"), "title"))
    span.field_sure.insert(0, span.sure)


def _who_cites(text: str, span: Span) -> None:
    """ "cit. in Quill, Le vie del sale": who stands between what says that he cites and his title is the author."""
    first = span.fields[0] if span.fields else (0, 0, "")
    if first[2] == "title" and (m := WHO_CITES.fullmatch(text, span.start, first[0])):
        span.start = m.start("who")
        span.fields.insert(0, (*m.span("who"), "author"))
        span.field_sure.insert(0, span.sure)


def _title_before(text: str, span: Span) -> None:
    """ "the essays in Memory, ed. James Quill (Harbour Press, 2008)": a reading that begins with the editor has its title
    before him."""
    first = min(span.fields, default=(0, 0, ""))
    if first[2] != "author" or any(name == "title" for _, _, name in span.fields):
        return
    if m := EDITED_BY.search(text, max(0, first[0] - LONGEST), first[0]):
        start, end = m.span("title")
        while (word := WORD.match(text, start, end)) and "lead" in classes_of(word[1].lower()):
            start = word.end()
        span.start = min(span.start, start)
        span.fields.insert(0, (start, end, "title"))
        span.field_sure.insert(0, span.sure)


def _all_editors(text: str, span: Span) -> None:
    """ "Quill, Henry, Jr., and Jane Colt, eds.": the second of two is an author too."""
    for i, (start, end, name) in enumerate(span.fields):
        if name == "author" and (m := SECOND_EDITOR.match(text, end, span.end)):
            if not any(a < m.end() and m.start() < b for a, b, _ in span.fields):
                span.fields[i] = (start, m.end(), name)
            return


def _given_name(text: str, span: Span) -> None:
    """ "Matsch, Erwin: Der Dienst": the given name before the colon is the author's, and no part of the title."""
    for i in range(len(span.fields) - 1):
        (start, end, name), (begin, stop, title) = span.fields[i : i + 2]
        if name != "author" or title != "title" or text[end:begin] != ", " or not text[start:end].isalpha():
            continue
        m = GIVEN.match(text, begin, stop)
        first = re.split(r"[ .-]", m["given"])[0].lower() if m else ""
        if m and (INITIALS.fullmatch(m["given"]) or "given" in classes_of(first) or first in given_abroad()):
            span.fields[i : i + 2] = [(start, m.end("given"), name), (m.end(), stop, title)]
        return


def _whole_address(text: str, span: Span) -> None:
    """What stands in the address of a printed work is no field of its own: "https://doi.org/10.1300/J111v42n03_06" is one."""
    for m in WEB_ADDRESS.finditer(text, span.start, span.end):
        broken = BROKEN.match(text, m.start())
        end = broken.end() if broken else m.end()
        inside = [i for i, (a, _, _) in enumerate(span.fields) if m.start() <= a < end]
        named = [] if broken or "." not in m[0] else [i for i in inside if span.fields[i][2] == "identifier"]
        if named:
            span.fields[named[0]] = (*m.span(), "identifier")
        kept = [i for i in range(len(span.fields)) if i not in inside or i in named[:1]]
        span.fields, span.field_sure = [span.fields[i] for i in kept], [span.field_sure[i] for i in kept]


def _last_pages(text: str, span: Span) -> None:
    """ "Quill, Salt, 45, 47–48, and 50n": the last of several pages, where the others end the reading."""
    if span.fields and max(span.fields)[2] == "pages" and (m := LAST_PAGES.match(text, span.end)):
        span.end = m.end()
        span.add(*m.span("pages"), "pages")
