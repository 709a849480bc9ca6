"""What of a citation's stretch and fields is put right once its type is known."""

from __future__ import annotations

from ..identifiers.months import MONTH
from ..patterns import expression
from .joining import BOTH_IN
from .names import repositories
from .printed_works import WHO
from .spans import Span
from .tokens import tokens

LEAD = expression(r"(?:Both|(?:All|Each) (?:in|from|at))(?: (?:in|from|at))?(?: the)? (?=[A-ZÀ-Þ])")
NAMED = expression(r"[A-Z][\w.&’' -]*\w")  # a place by its name
ADDRESSEES = expression(rf"(?:, {WHO}){{1,8}}, and {WHO}(?=, (?:\d{{1,2}} )?{MONTH})")
LISTED = frozenset(("levels", "pages"))  # fields that a citation has more than once
ADDRESS = expression(
    r"[,.;:]? ?[(<]?(?:[Aa]vailable (?:in|at|from):? ?|[Rr]etrieved (?:[\w ,]{0,30} )?from |accessed (?:[\w ]{0,30}, ))?[(<]?https?://"
)  # where a copy can be read
NEXT_SENTENCE = expression(
    r"(?<=\d)\. (?=[A-ZÀ-Þ][a-zà-ÿ’']+ (?:[a-zà-ÿ’']+ ){1,8}(?:cfr|cf|vgl|see|vedi|voir|véase|zie|se)\b)"
)


def without_lead(text: str, span: Span) -> None:
    """ "Both National Archives, RG 59": what says that a place is of several items stands before it."""
    m = LEAD.match(text, span.start, span.end)
    if m is None:
        return
    span.start = m.end()
    span.fields = [(max(begin, m.end()), max(end, m.end()), name) for begin, end, name in span.fields]


def all_addressed(text: str, span: Span) -> None:
    """ "Vane to Reed, Shaw, Ada Quill, and Colt, May 3": a list of names up to "and" are those that it went to."""
    if text.find(", and ", span.start, span.end) < 0:
        return
    for i, (begin, end, name) in enumerate(span.fields):
        m = ADDRESSEES.match(text, end, span.end) if name == "recipient" and span.type == "archival" else None
        if m is not None:
            kept = [k for k, (a, _, _) in enumerate(span.fields) if k <= i or a >= m.end()]
            sure = span.field_sure
            span.fields = [(begin, m.end(), name) if k == i else span.fields[k] for k in kept]
            span.field_sure = [sure[k] for k in kept]
            return


def place_of_all(text: str, span: Span) -> None:
    """ "… All in Port files": what stands behind these words is a place, also where no label says so."""
    for m in BOTH_IN.finditer(text, span.start, span.end):
        named = NAMED.match(text, m.end(), span.end)
        if named and not any(end > m.end() for _, end, _ in span.fields):
            span.add(named.start(), named.end(), "levels")


def each_once(text: str, span: Span) -> None:
    """Of a field that a citation has once, and that was read twice, keep the surer; an archive's name before that of a known
    archive is that of a part of it: "Vane Papers, LC"."""
    best: dict[str, int] = {}
    for i, (_, _, name) in enumerate(span.fields):
        if name in LISTED:
            continue
        if name not in best or span.field_sure[i] > span.field_sure[best[name]]:
            best[name] = i
    houses = [i for i, (_, _, name) in enumerate(span.fields) if name == "repository"]
    known = [i for i in houses if repositories(tokens(text, *span.fields[i][:2]).words)] if len(houses) > 1 else []
    if len(known) == 1:
        best["repository"] = known[0]  # whatever is surer
    house = best.get("repository", 0)
    span.fields = [
        (a, b, "levels" if name == "repository" and i < house else name) for i, (a, b, name) in enumerate(span.fields)
    ]
    kept = [i for i, (_, _, name) in enumerate(span.fields) if name in LISTED or best[name] == i]
    if len(kept) < len(span.fields):
        span.field_sure = [span.field_sure[i] for i in kept]
        span.fields = [span.fields[i] for i in kept]


def without_address(text: str, span: Span) -> None:
    """End a paper before the address at which its copy can be read, which stands behind it."""
    m = ADDRESS.search(text, span.start, span.end) if text.find("http", span.start, span.end) >= 0 else None
    if m is None or m.start() == span.start:
        return
    span.end = m.start()
    kept = [(f, sure) for f, sure in zip(span.fields, span.field_sure, strict=True) if f[0] < span.end]
    span.fields = [(a, min(b, span.end), name) for (a, b, name), _ in kept]
    span.field_sure = [sure for _, sure in kept]


def within_its_sentence(text: str, span: Span) -> None:
    """ "Ibid., p. 205. Per il seguito cfr. serie X": what is cited in the next sentence is no part of it."""
    m = NEXT_SENTENCE.search(text, span.start, span.end)
    if m is not None:
        span.end = m.start()
        span.keep(lambda _, end, __: end <= m.start())
