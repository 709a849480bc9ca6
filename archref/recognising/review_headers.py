"""The head of a review: "The Writing Office: A History. By Ada Vane. Lynn: Quill Press, 2014. Pp. xii + 344. $45.00."

A paragraph by itself, which begins with the title and who wrote it, or with him in capitals, and ends with where it was
printed and how many pages it has. The labels, which are shown one line of it after the other, see no work in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..grammar import Grammar
from ..patterns import expression
from .candidates import FoundCitation

PARAGRAPH = expression(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+){0,7}")
LONGEST = 700  # characters of a head
SURE = 0.9
EXTENT = expression(
    r"\b[Pp]p?\.\s?(?:[ivxlc]{1,8}\s?[,+]\s?)?\d{2,4}\b|\b(?:[ivxlc]{1,8}\s?[,+]\s?)?\d{2,4}\s(?:pp?|S|págs?)\."
)
_NAME = r"(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w’'-]+|and|et|und|y|e|&|d[eu]|la|v[ao]n|der)"
BY = expression(
    r"(?<=[.?!”’])\s(?:[Bb]y|[Ee]dited\sby|[Ee]ds?\.\sby|[Pp]ar|[Ss]ous\sla\sdirection\sde|[Vv]on|[Hh](?:rsg|g)\.\svon|"
    rf"[Hh]erausgegeben\svon|[Aa]\scura\sdi|[Dd]i|[Pp]or|[Ee]ditado\spor)\s(?P<author>{_NAME}(?:,?\s{_NAME}){{1,14}})(?=\.\s)"
)
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ’'-]+"
# "REES, ADA. The Drovers’ Bank", "ADA VANE. Salt"
CAPITALS = expression(
    rf"(?P<author>{_CAPITALS}(?:,?\s(?:{_CAPITALS}|[A-ZÀ-Þ]\.|and|&)){{1,9}})\.?\s(?P<title>[A-ZÀ-Þ][^.?!]{{3,200}})[.?!]\s"
)
# a town and a publisher, and the year behind one or the other stop
IMPRINT = expression(
    r"(?<=[.)]\s)(?P<place>[A-ZÀ-Þ][\w’'-]+(?:[\s-][A-ZÀ-Þ][\w’'-]+){0,2}(?:,\s[A-Z][\w.]{1,14})?(?:\sand\s[A-Z]\w+)?):\s"
    r"(?P<publisher>[A-ZÀ-Þ][^:;\n.]{1,40}(?:\n[^:;\n.]{1,40})?)[,.]\s(?P<date>(?:1[5-9]|20)\d\d)\b(?![–-]\d)"
)
LEAD = expression(r"\s*(?:\d{1,3}[.)]\s)?")
SPACES = expression(r"\s+")


def review_headers(text: str, grammar: Grammar) -> Iterator[FoundCitation]:
    """The works that heads of reviews name. Linear in the text."""
    if EXTENT.search(text) is None:
        return
    for paragraph in PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        if end - start <= LONGEST and (found := _work(text, LEAD.match(text, start, end).end(), end, grammar)):  # type: ignore[union-attr]
            yield found


def _work(text: str, start: int, end: int, grammar: Grammar) -> FoundCitation | None:
    extent = EXTENT.search(text, start, end)
    # the last that looks so: a title has a colon and years too
    imprint = max(IMPRINT.finditer(text, start, end), key=lambda m: m.start(), default=None) if extent else None
    if extent is None or imprint is None:
        return None
    by = BY.search(text, start, imprint.start() + 1)
    head = by or CAPITALS.match(text, start, imprint.start() + 1)
    if head is None:
        return None
    title = text[start : by.start()].rstrip(".") if by is not None else head["title"]
    if not title[:1].isupper() and title[:1] not in "“‘«\"'":
        return None
    fields = {"author": _one_line(head["author"]), "title": _one_line(title), "date": imprint["date"]}
    printed = {"place": _one_line(imprint["place"]), "publisher": _one_line(imprint["publisher"])}
    stop = extent.end() if imprint.end() <= extent.start() <= imprint.end() + len(", Pp. ") else imprint.end()
    return FoundCitation(
        start, stop, "published", fields, grammar.by_name["published-in-a-note"], printed=printed, sure=SURE
    )


def _one_line(words: str) -> str:
    return SPACES.sub(" ", words).strip(" .,")


def with_review_headers(text: str, found: Sequence[FoundCitation], grammar: Grammar) -> list[FoundCitation]:
    """What is found, with the works of such heads in place of what was read in their words, in order."""
    heads = list(review_headers(text, grammar))
    if not heads:
        return list(found)
    kept, at = [], 0
    for one in found:
        while at < len(heads) and heads[at].end <= one.start:
            at += 1
        if at == len(heads) or one.end <= heads[at].start:
            kept.append(one)
    return sorted([*kept, *heads], key=lambda f: f.start)
