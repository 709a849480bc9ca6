"""What editions of letters print from, and the library by its symbol: "RC (DNA: RG 26, Correspondence, box 3)", "FC in PHi".

The first is the kind of the text, a letter as received, a file copy, a transcript, and no part of the place.
"""

from __future__ import annotations

from ..patterns import expression
from .spans import Span

KIND = r"(?:RC|FC|MS|Tr|PrC|Dft|Dupl|Trip|Extr|Enc|ALS|ADS|ADf|ADfS|LS|TLS|(?:Letterbook|Press|File|Retained) copy|Draft|Copy|Transcript)"
HELD = expression(
    rf"(?<![\w.])(?P<kind>{KIND}(?:, (?:\d{{1,2}} )?(?:copy|copies|draft))?)(?P<join> \(| in |, )(?P<house>[A-Z][a-z]{{0,2}}(?:[A-Z][A-Za-z]{{0,3}}|-[A-Z][A-Za-z]{{0,3}}){{1,2}})(?=[:)]|, )"
)


def held_by_symbol(text: str, span: Span) -> None:
    """Give a citation of an archive its library by the symbol behind the kind of the text, in place; where it has nothing before
    that, it begins with the library."""
    m = HELD.search(text, max(0, span.start - 24), span.end)
    if m is None or (m["join"] == ", " and text[m.end() : m.end() + 1] != ":"):
        return
    if m.start("house") >= span.end or m.end("house") < span.start:
        return
    begin, end = m.span("house")
    if any(name == "repository" and not (a < end and m.start() < b) for a, b, name in span.fields):
        return
    cut = []
    sure = []
    for (a, b, name), how in zip(span.fields, span.field_sure, strict=True):
        if a < end and m.start() < b:  # the kind and the symbol are of no other field
            before = a + len(text[a : m.start()].rstrip(" .,;(")) if a < m.start() else a
            if before > a:
                cut.append((a, before, name))
            elif b > end + 2 and name != "repository":
                cut.append((end + 2, b, name))
            else:
                continue
        else:
            cut.append((a, b, name))
        sure.append(how)
    span.fields, span.field_sure = cut, sure
    if not any(a < m.start() for a, _, _ in cut):
        closed = text[span.end - 1 : span.end] == ")" and text.count("(", begin, span.end) < text.count(
            ")", begin, span.end
        )
        span.start, span.end = begin, span.end - closed
        span.fields = [(a, min(b, span.end), name) for a, b, name in span.fields]
    span.add(begin, end, "repository")
