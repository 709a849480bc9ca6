"""Entries of a list of works by author and year, which the labels take for papers: "Quill, A., 2014. “Speed under Sail,”
Working Papers no. 14/10, School of Economics". Whose work it is, its year and its title say what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..patterns import expression
from .editions import KEPT, OF_PRINT, is_house
from .same_author import DASHES_ALONE
from .spans import Span
from .words import classes_of

# "ROMANO, SILVIA 1989", "Weber, F. (1911)": whose work it is and its year, as bibliographies begin
ENTRY = expression(
    r"[^\W\d_][\w’'-]{3,}, (?P<given>[A-ZÀ-ÞА-ЯΑ-Ω][\w’'-]*\.?) ?(?:[A-ZÀ-ÞА-ЯΑ-Ω][\w’'-]*(?:\. ?| |, ?)){0,2}"
    r"(?:\(?b\. )?[\[(]?[1IlΙ][4-9][\dlO]{2}[a-z]?(?![\d/–-])"
)
_SURNAME = (
    r"(?:(?:d[aeiou]s?|van|von|der|den|de|la|le|du|ter|ten|al) ){0,3}[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?"
)
_INITIALS = r"(?:[^\W\d_a-z]\.[ -]{0,2}){1,4}"
_GIVEN = rf"(?:{_INITIALS}|[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z]\.)?)"
# between a name and a surname is a blank: without it one in capitals could be parted anywhere
_BEFORE = rf"(?:{_INITIALS} ?|[^\W\d_a-z][\w’'-]+ (?:[^\W\d_a-z]\. ?)?)"
_FIRST, _FURTHER = rf"{_SURNAME}, {_GIVEN}", rf"(?:{_SURNAME}, {_INITIALS}|{_BEFORE}{_SURNAME})"
_NAMED = r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,3}"  # "Ada B. Quill"
# several authors, a year, and the beginning of a title, which is in quotation marks where names stand as they are spoken
WHOLE = expression(
    rf"(?:(?P<authors>{_FIRST}(?:(?:, |; |,? (?:and|&|y|et|und|e) ){_FURTHER}){{0,9}})"
    rf"|(?P<spoken>{_NAMED}(?:(?:, |; |,? (?:and|&|y|et|und|e) ){_NAMED}){{0,9}})(?=[.,:]? ?[\[(]?\d{{4}}[a-z]?[\])]?[.,:]? [“\"‘'«]))"
    r"(?: \(eds?\.\)|, eds?\.)?[.,:]? ?[\[(]?(?P<year>(?:1[4-9]|20)\d\d)[a-z]?[\])]?[.,:]? (?=[“\"‘'«]?[^\W\d_a-z])"
)
# how an entry of such a list begins: its authors, and a stop, a year in brackets or a colon before what they wrote
_GIVEN_IN_FULL = r"[^\W\d_a-z][\w’'-]+(?:\.(?= [^\W\d_a-z]\.))?(?: [^\W\d_a-z]\.){0,3}"  # "Sol. T."
HEAD = expression(
    rf"\s*(?P<authors>{_SURNAME}, (?:{_INITIALS}|{_GIVEN_IN_FULL})(?:(?:, |; |,? (?:and|&|y|et|und|e) ){_FURTHER}){{0,9}}|{DASHES_ALONE})"
    r"(?: \((?:eds?|[Hh](?:rs)?g)\.\)|, eds?\.)?"
    # no initial, and no surname of one who is named as he is spoken: "On Salt, Ada C. Quill, The Sea"
    r"(?:(?P<colon>: ?)|\. ?|(?<=\.) (?!\w+, )|(?<=\. )(?!\w+, )| ?(?=\())(?:[\[(]?(?:1[4-9]|20)\d\d[a-z]?[\])]?[.,:]? )?"
    r"(?=[“\"‘'«„]?[^\W\d_a-z](?!\.))"
)
# what such lists have beside what a publisher prints, whatever number and institution stand behind it
_UNPUBLISHED = (
    r"(?:(?:[Ww]orking|[Dd]iscussion|[Oo]ccasional|[Rr]esearch|[Tt]echnical|[Ss]taff|[Pp]olicy|[Cc]onference) [Pp]apers?"
    r"|[Uu]npublished|[Mm]imeo(?:graph)?|[Tt]hesis|[Dd]issertation|Ph\.? ?D\.?,?(?: [Dd]iss)?|[Dd]iss(?=\.)|[Mm]anuscript\W*$)(?!\w)"
)
UNPUBLISHED = expression(rf"\b{_UNPUBLISHED}")
TITLE = expression(
    r"[“\"‘'«](?P<quoted>[^“”\"\n]{3,250}?)[.,]?[”\"’'»](?!\w)"
    rf"|(?P<plain>[^.?!\n]{{3,250}}?)(?=[.?!](?:\s|$)|$|,? (?:[A-Z][\w&’'-]* ){{0,4}}{_UNPUBLISHED})"
)
INITIALS = expression(_INITIALS)
ANOTHER = expression(r"\w+, ")  # "Colt, Ada. Quill, Ben": perhaps a second author
TO_A_COLON = expression(r"[^.“”\"‘«»:]{1,120}: ")
# "Ms. on file, Salt Museum": where it is kept, also where no archive of the table is named
ON_FILE = expression(r"\b(?:on file|in (?:the )?(?:possession|collections?|files) of)\b")
# "^ a b Vane, Ada", "2. ^ “Salt”": what leads from a numbered note of an encyclopedia back to its marks
BACK = expression(r"^[ \t]*(?:\d{1,4}\.[ \t]+)?(?P<links>\^(?: [a-z]{1,2}(?= )){0,26}[ \t]*)(?=\S)", re.MULTILINE)
NEAR = 3  # lines from one entry's beginning to the next
SURE = 0.9  # how sure such a beginning makes an entry


def entries_of_a_list(lines: Sequence[str]) -> set[int]:
    """The numbers of the lines that begin an entry of a list, where others near by do too. Linear."""
    heads = [i for i, line in enumerate(lines) if HEAD.match(line)]
    return {i for a, b in pairwise(heads) if b - a <= NEAR for i in (a, b)}


def begins_an_entry(text: str, span: Span) -> bool:
    """Whether the archive that is read is a name before another and a year: who wrote a printed work, and no archive."""
    first, *others = span.fields or [(0, 0, "")]
    start, end, name = first
    if name not in OF_PRINT or start != span.start or any(n in KEPT for _, _, n in others if n != "file_number"):
        return False
    if is_house(text[start:end]):
        return False
    m = ENTRY.match(text, start)
    return m is not None and (m["given"][-1] == "." or "given" in classes_of(m["given"].lower()))


def as_entry(text: str, span: Span) -> bool:
    """Whether what was read as a paper is an entry of such a list; its author, year and title are then those of the entry."""
    m = WHOLE.match(text, span.start, span.end + len(". T"))
    if m is None or is_house((m["authors"] or m["spoken"]).split(",")[0]):
        return False
    if ON_FILE.search(text, m.end(), span.end):
        return False
    behind = [(text[start:end], name) for start, end, name in span.fields if start >= m.end()]
    if UNPUBLISHED.search(text, m.end(), span.end) is None and any(_keeps(words, name) for words, name in behind):
        return False
    span.type = "published"
    span.keep(lambda start, _end, name: start >= m.end() and name in ("pages", "volume"))
    span.add(*m.span("authors" if m["authors"] else "spoken"), "author")
    span.add(*m.span("year"), "date")
    span.end = max(span.end, m.end("year"))
    title = TITLE.match(text, m.end(), span.end)
    if title is not None:
        span.sure = max(span.sure, SURE)
        span.add(*_without_blanks(text, title), "title")
    order = sorted(range(len(span.fields)), key=span.fields.__getitem__)
    span.fields, span.field_sure = [span.fields[i] for i in order], [span.field_sure[i] for i in order]
    return True


def of_an_entry(text: str, span: Span) -> None:
    """ "Colt, Ada. The Land Belongs to Us. Lynn, 1984", "Colt, A. 1991. Carriers: A History. Lynn": the author ends where the
    title begins, and the title begins behind him and the year, and not behind its colon."""
    m = HEAD.match(text, span.start, span.end)
    if m is None or m["colon"]:
        return
    first = min(span.fields, default=(m.end(), 0, ""))
    within = [start for start, _, name in span.fields if name == "title" and start < m.end("authors")]
    if within and (first[2] == "title" or INITIALS.fullmatch(text, within[0], m.end())):
        # "Hunt" of "Colt, A. B., and K. S. Hunt, eds. The Right to the Land" is no title, nor is "L.S. Salt" of "Colt, L.S. Salt"
        span.keep(lambda start, _end, name: name != "author" and (name != "title" or start >= m.end()))
        span.fields.insert(0, (*m.span("authors"), "author"))
        span.field_sure.insert(0, span.sure)
    names = [name for _, _, name in span.fields]
    if names[:1] != ["author"] or span.fields[0][0] != m.start("authors"):
        return
    title = names.index("title") if "title" in names else -1
    if m.end() < span.fields[0][1] and not ANOTHER.match(text, m.end()):
        span.fields[0] = (*m.span("authors"), "author")
        if title >= 0 and text.find(". ", m.end(), span.fields[title][0]) < 0:
            span.fields[title] = (m.end(), span.fields[title][1], "title")
    elif title >= 0 and TO_A_COLON.fullmatch(text, m.end(), max(m.end(), span.fields[title][0])):
        span.fields[title] = (m.end(), span.fields[title][1], "title")
    if title < 0 and (found := _title_at(text, span, m.end())):
        span.fields.insert(1, (*found, "title"))
        span.field_sure.insert(1, span.field_sure[0])


def _title_at(text: str, span: Span, at: int) -> tuple[int, int] | None:
    """The title that begins there and ends with its sentence, or where a town and a year, or a page, stand behind it."""
    whole = TITLE.match(text, at, span.end)
    if whole is None or whole["quoted"]:
        return None
    start, end = _without_blanks(text, whole)
    stop, name = min(((a, name) for a, _, name in span.fields if start < a < end), default=(end, ""))
    if name:
        end = start + len(text[start:stop].rstrip(" ,(:"))
        town = text.rfind(", ", start, end)
        end = town if name == "date" and town > start else end
    return start, end


def of_a_thesis(text: str, span: Span) -> None:
    """ "Reed, A. B. (1999). Salt and the Sea. PhD thesis, University of Salem": its title is no university's name."""
    i = next((i for i, (_, _, name) in enumerate(span.fields) if name == "title"), -1)
    if (
        i < 0
        or not text.startswith("Universi", span.fields[i][0])
        or UNPUBLISHED.search(text, span.start, span.end) is None
    ):
        return
    m = WHOLE.match(text, span.start, span.end)
    title = TITLE.match(text, m.end(), span.end) if m is not None else None
    if title is not None and title.end() <= span.fields[i][0]:
        span.fields[i] = (*_without_blanks(text, title), "title")


def _keeps(words: str, name: str) -> bool:
    """Whether a field says where a paper is kept."""
    return name in KEPT - OF_PRINT or (name in OF_PRINT and is_house(words))


def _without_blanks(text: str, title: re.Match[str]) -> tuple[int, int]:
    start, end = title.span("quoted") if title["quoted"] else title.span("plain")
    return start, start + len(text[start:end].rstrip(" ,"))
