"""Citations and their fields in brackets: one that begins in a bracket ends in it, and each field has both of its own."""

from __future__ import annotations

from ..patterns import expression
from .printed_works import HOLDING
from .spans import PLACE, Span

SENTENCE_BEFORE = expression(r"[.?!][”\"’»]? \((?=[A-ZÀ-Þ])")
WEAK = frozenset(("genre", "title"))
SHORT_NAME = expression(r" [(\[][A-Z][A-Za-z.]{0,3}[A-Z.][)\]]")
CAPTION = 300  # characters before a citation in which its bracket opens
BRACKET, PAGE_BEHIND = expression(r"[()]"), expression(r"\)(?P<page> \d{1,4})$")


def from_its_bracket(text: str, span: Span) -> None:
    """ "… the opinion of the Congress.” (Vane Papers, box 3)": a word of the sentence before is no kind of a paper."""
    first = min((a for a, _, name in span.fields if name in PLACE), default=span.start)
    m = SENTENCE_BEFORE.search(text, span.start, first + 1)
    if m is None or any(a < m.end() and name not in WEAK for a, _, name in span.fields):
        return
    span.keep(lambda start, _end, _name: start >= m.end())
    span.start, span.end = m.end(), before_its_bracket(text, m.end(), span.end)


def before_its_bracket(text: str, start: int, end: int) -> int:
    """The end of what begins behind a bracket, before the one that closes it."""
    return end - (text[end - 1] == ")" and text.count(")", start, end) > text.count("(", start, end))


def within_its_bracket(text: str, span: Span) -> None:
    """ "Fig. 4. The delegates (National Archives, College Park) 102": what begins in a bracket ends in it, and a page behind one
    that closes is of no citation."""
    line = text.rfind("\n", max(0, span.start - CAPTION), span.start) + 1
    before = text[max(line, span.start - CAPTION) : span.start]
    deep = 0
    for m in BRACKET.finditer(text, span.start, span.end):
        deep += 1 if m[0] == "(" else -1
        if deep < 0 and before.count("(") > before.count(")"):
            _end_at(span, m.start())
            return
    page = PAGE_BEHIND.search(text, span.start, span.end)
    if page is not None and not any(b > page.start("page") for _, b, _ in span.fields):
        _end_at(span, page.start("page"))


def _end_at(span: Span, end: int) -> None:
    span.end = end
    span.fields = [(a, min(b, end), name) for a, b, name in span.fields]
    span.keep(lambda start, _end, _name: start < end)


def close_brackets(text: str, span: Span) -> None:
    """Give a field the bracket that closes one of its own, and make one of two that a bracket joins."""
    kept: list[tuple[int, int, str]] = []
    sure: list[float] = []
    _without_short_name(text, span)
    for (begin, end, name), how_sure in zip(span.fields, span.field_sure, strict=True):
        words = text[begin:end]
        if kept and kept[-1][2] == name and text[kept[-1][1] : begin] == " (" and words.count(")") > words.count("("):
            kept[-1] = (kept[-1][0], end, name)
            sure[-1] = min(sure[-1], how_sure)
            continue
        if ") (" in words and words.find(")") < words.find("("):
            end = begin + words.find(")")  # "…, box 3, Reports, 1–2/77) (declass)": of the sentence
        elif words.count("(") > words.count(")") and text[end : end + 1] == ")":
            end += 1
        elif words.endswith(")") and words.count("(") < words.count(")"):
            end -= 1
        kept.append((begin, end, name))
        sure.append(how_sure)
    span.fields, span.field_sure = kept, sure
    if kept:
        span.end = max(span.end, kept[-1][1])


def _without_short_name(text: str, span: Span) -> None:
    """ "Quill Papers (QP), box 3": what the work calls it from here on is no field of its own."""
    for i in reversed(range(1, len(span.fields))):
        (_, before, _), (begin, end, name) = span.fields[i - 1 : i + 1]
        if name in HOLDING and SHORT_NAME.fullmatch(text, before, end + (text[end - 1 : end] not in (")", "]"))):
            del span.fields[i], span.field_sure[i]
