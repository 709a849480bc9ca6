"""Readings in which two citations were taken for one: a message and its place, a printed work and the papers behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..patterns import expression
from .brackets import before_its_bracket
from .division import divided
from .joining import MESSAGE
from .spans import OF_WORKS, PLACE, Span

# a printed work by its imprint and page, behind which an archive stands in brackets
IMPRINT = expression(
    r"\([A-ZÀ-Þ][\w.’& -]{1,40}: [^()\d]{2,60}, (?:1[5-9]|20)\d\d\)(?:,? (?:pp?\. ?)?\d{1,4}(?:[–-]\d{1,4})?)?(?P<between> \()",
    needs=("(",),
)
HOUSED = ("repository", "record_group")


def told_apart(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Each citation by itself, in order."""
    for span in spans:
        if span.type == "other":
            yield from _form_and_place(span)
            continue
        if span.type != "archival":
            yield span
            continue
        for whole in _work_and_archive(text, span):
            for part in divided(text, whole) if whole.type == "archival" else (whole,):
                yield from _message_and_place(text, part) if part.type == "archival" else (part,)


def _work_and_archive(text: str, span: Span) -> Iterator[Span]:
    """ "Quill, Salt (Salem: Press, 1961), 33 (Vane Papers, box 3)": a printed work, and papers behind it."""
    m = IMPRINT.search(text, span.start, span.end)
    behind = m is not None and any(a >= m.end() and name in PLACE for a, _, name in span.fields)
    if m is None or not behind or any(a < m.start() and name in PLACE for a, _, name in span.fields):
        yield span
        return
    cut, begin = m.span("between")
    work = Span(span.start, cut, "published", list(span.fields), span.sure, list(span.field_sure))
    work.keep(lambda _, end, name: end <= cut and name in OF_WORKS)
    stop = before_its_bracket(text, begin, span.end)
    papers = Span(begin, stop, "archival", list(span.fields), span.sure, list(span.field_sure))
    papers.keep(lambda start, _end, _name: start >= begin)
    yield from (work, papers)


def _form_and_place(span: Span) -> Iterator[Span]:
    """What a form reads, and the archive behind it, which a form does not: "Telegram 44 to Lima, May 3, 1978, NA, RG 59"."""
    first = next((i for i, (_, _, name) in enumerate(span.fields) if name in HOUSED), 0)
    if not first:
        yield span
        return
    end, start = span.fields[first - 1][1], span.fields[first][0]
    yield Span(span.start, end, span.type, span.fields[:first], span.sure, span.field_sure[:first])
    yield Span(start, span.end, "archival", span.fields[first:], span.sure, span.field_sure[first:])


def _message_and_place(text: str, span: Span) -> Iterator[Span]:
    """ "Telegram 44 from Lima, 3 May 1951, FO 371/1234": a message by its number is one citation, its place another."""
    names = [name for _, _, name in span.fields]
    first = next((i for i, name in enumerate(names) if name in PLACE), 0)
    if not first or "author" in names or not MESSAGE.match(text, span.start, span.end):
        yield span
        return
    end, start = span.fields[first - 1][1], span.fields[first][0]
    yield Span(span.start, end, span.type, span.fields[:first], span.sure, span.field_sure[:first])
    yield Span(start, span.end, span.type, span.fields[first:], span.sure, span.field_sure[first:])
