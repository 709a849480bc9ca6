"""A title with a year in it, behind which a subtitle follows: "COLT (Jean), Tanger 1905. Une crise, Paris, 1976" is one work,
and not one of 1905 and another of 1976."""

from __future__ import annotations

from collections.abc import Iterable

from ..patterns import expression
from .spans import Span

# between the author and the year, and between the year and the subtitle
NAMED = expression(r", (?=[^\W\d_a-z][^\W\d_]{2})[\w’' -]{3,60} ")
SUBTITLE = expression(r"(?:\.| ?:) ")
TWO_NAMES = expression(
    r"[^,]{1,80}?[ .][^,]{1,80}(?P<comma>, )(?P<title>[^\W\d_a-z][^\W\d_]{2}[\w’' -]*)"
)  # "Henri Colt, Tanger"


def with_their_subtitles(text: str, spans: Iterable[Span]) -> list[Span]:
    """The spans, those two joined that are the title and the subtitle of one work."""
    joined: list[Span] = []
    for span in spans:
        if span.type == "published":
            _within(text, span)
        both = joined and span.type == joined[-1].type == "published"
        if both and (title := _title(text, joined[-1], span)) is not None:
            before = joined[-1]
            rest = [(one, sure) for one, sure in zip(span.fields, span.field_sure, strict=True) if one[2] != "title"]
            before.fields = [before.fields[0], (*title, "title"), *(one for one, _ in rest)]
            before.field_sure = [before.field_sure[0], span.sure, *(sure for _, sure in rest)]
            before.end, before.sure = span.end, max(before.sure, span.sure)
        else:
            joined.append(span)
    return joined


def _title(text: str, first: Span, second: Span) -> tuple[int, int] | None:
    """Where the title of both stands, if the first has an author and a year, and the second a title, a year and no author."""
    # of one name alone the next is perhaps his given one: "Vane, Ada 1905. Salt"
    if not second.fields:
        return None
    names = [name for _, _, name in first.fields]
    said = [name for _, _, name in second.fields]
    if names != ["author", "date"] or said[0] != "title" or "date" not in said or "author" in said:
        return None
    (_, author, _), (year, end, _) = first.fields
    if end != first.end or second.fields[0][0] != second.start or not text[year:end].isdigit():
        return None
    if (
        " " not in text[first.start : author]
        or not NAMED.fullmatch(text, author, year)
        or not SUBTITLE.fullmatch(text, end, second.start)
    ):
        return None
    return author + len(", "), second.fields[0][1]


def _within(text: str, span: Span) -> None:
    """ "Henri Colt, Tanger 1905. Une ville (Paris: Quill, 1969)", of which the labels have read the whole, the year apart."""
    names = [name for _, _, name in span.fields]
    if names[:3] != ["author", "date", "title"] or "date" not in names[3:]:
        return
    (start, end, _), (year, behind, _), (title, stop, _) = span.fields[:3]
    m = TWO_NAMES.fullmatch(text, start, end)
    if (
        m is None
        or text[end:year] != " "
        or not text[year:behind].isdigit()
        or not SUBTITLE.fullmatch(text, behind, title)
    ):
        return
    span.fields[:3] = [(start, m.start("comma"), "author"), (m.start("title"), stop, "title")]
    del span.field_sure[1]
