"""What parliaments print: papers by session and volume, "PP 1852–3, LXXXVI", and debates by volume, part and column,
"Congressional Record, 107, pt. 15: 20887", whose numbers the labels take for others of a book or an archive."""

from __future__ import annotations

from ..patterns import expression
from .spans import Span

_YEARS = r"(?P<date>(?:1[6-9]|20)\d\d)(?:[–-]\d{1,4})?"
PAPERS = expression(
    rf"\b(?:B?PP|P\. ?P\.|Parl(?:iamentary|\.) Papers)(?: \((?:H\. ?C|Commons)\.?\))?,? {_YEARS}(?: [\[(]\d{{1,4}}[\])])?,? (?:vol\. )?(?P<volume>[IVXLC]+)(?!\w)",
    needs=("PP", "P.", "Parl"),
)
# "107, pt. 15: 20887": a volume, a part of it, a page
PART = expression(r"(?<![\w.:–-])(?P<volume>\d{1,3}),? (?P<part>(?:pt\.|[Pp]art) \d{1,2})[:,] ?(?=\d|pp?\.)")
VOLUME_AND_PAGE = expression(r"(?P<volume>\d{1,3}): ?(?P<pages>\d{1,6}(?:[–-]\d{1,6})?)")
RECORD = expression(r"Cong(?:ressional|\.) Rec(?:ord|\.)")
# "10. 55 Cong. Rec. 1234": the volume before the title, which is no note's number
VOLUME = expression(r"[^\n]{2} (?P<volume>\d{1,3}) $")
OF_WORKS = frozenset(("author", "date", "pages", "title"))


def is_of_parliament(text: str, span: Span) -> bool:
    """Whether what was read as a paper is one that a parliament has printed; its volume and its year are then said."""
    m = PAPERS.search(text, span.start, span.end)
    if m is None or any(name == "repository" and start < m.start() for start, _, name in span.fields):
        return False
    bracket = text.rfind(" (", span.start, m.start())
    span.keep(lambda start, _end, name: name in OF_WORKS and (name == "pages" or start < m.start()) and name != "date")
    if bracket > 0 and not any(name == "author" for _, _, name in span.fields):
        span.keep(lambda _start, _end, name: name != "title")
        span.add(span.start, bracket, "title")
    span.add(*m.span("volume"), "volume")
    span.add(*m.span("date"), "date")
    order = sorted(range(len(span.fields)), key=span.fields.__getitem__)
    span.fields, span.field_sure = [span.fields[i] for i in order], [span.field_sure[i] for i in order]
    return True


def of_the_record(text: str, span: Span) -> None:
    """The volume of a printed work that has parts, and of the Congressional Record before its page or its title, in place."""
    if (m := PART.search(text, span.start, span.end)) is not None:
        _volume(span, m.span("volume"), m.end("part"))
    if RECORD.search(text, span.start, span.end) is None:
        return
    for i, (start, end, name) in enumerate(span.fields):
        if name == "pages" and (m := VOLUME_AND_PAGE.fullmatch(text, start, end)):
            span.fields[i] = (*m.span("pages"), "pages")
            _volume(span, m.span("volume"), m.end("volume"))
            break
    begins = RECORD.match(text, span.start) is not None and not any(name == "volume" for _, _, name in span.fields)
    if begins and (m := VOLUME.search(text, max(0, span.start - 8), span.start)):
        span.start = m.start("volume")
        _volume(span, m.span("volume"), m.end("volume"))


def _volume(span: Span, place: tuple[int, int], end: int) -> None:
    """Make what stands there the volume; no other field has it or the part behind it."""
    span.keep(lambda a, b, name: name != "volume" and (b <= place[0] or end <= a))
    at = sum(one[0] < place[0] for one in span.fields)
    span.fields.insert(at, (*place, "volume"))
    span.field_sure.insert(at, span.sure)
