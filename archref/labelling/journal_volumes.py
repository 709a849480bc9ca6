"""The volume of a journal between its year and its pages, "Salt Transactions, 1747, 44: 611–15", "Br Salt J 1931;2(3):1021", which
the labels take for a page or pass over."""

from __future__ import annotations

import re

from ..patterns import expression
from .spans import Span

VOLUME = expression(
    r"(?:1[5-9]|20)\d\d ?[;,] ?(?:vol\. )?(?P<volume>\d{1,3})(?: ?\(\d{1,3}\))?: ?(?:pp?\. ?)?(?P<pages>[A-Z]?\d{1,5}(?:[–-]\d{1,5})?)"
)
# "Proceedings of the Salt Society. 3 (6): 371–372"
OF_A_BODY = expression(
    r"(?P<title>(?:Proceedings|Transactions|Journal|Bulletin|Memoirs|Annals) of (?:the )?[A-ZÀ-Þ][\w&’' -]{3,80}?)[.,] "
    r"(?:vol\. )?(?P<volume>\d{1,3})(?: ?\(\d{1,4}\))?[:,] ?(?:pp?\. ?)?(?P<pages>\d{1,5}(?:[–-]\d{1,5})?)",
    needs=("Proceedings", "Transactions", "Journal", "Bulletin", "Memoirs", "Annals"),
)
BEHIND = 40  # characters behind a reading in which a journal's volume and pages stand


def is_of_a_body(text: str, span: Span) -> bool:
    """Whether what was read as a paper of a body is in its journal; title, volume and pages are then said, in place."""
    m = OF_A_BODY.search(text, span.start, min(len(text), span.end + BEHIND))
    if m is None or m.end("title") < span.end or not any(name == "repository" for _, _, name in span.fields):
        return False
    span.keep(lambda _start, end, name: name in ("author", "date") and end <= m.start())
    span.fields += [(*m.span(name), name) for name in ("title", "volume", "pages")]
    span.field_sure += [span.sure] * 3
    span.end = m.end()
    return True


def with_its_volume(text: str, span: Span) -> None:
    """Give a printed work of which pages were read, and no volume, the number before them, in place."""
    names = {name for _, _, name in span.fields}
    if "pages" not in names or "volume" in names:
        return
    found = next((m for m in VOLUME.finditer(text, span.start, span.end) if _is_read_as_pages(span, m)), None)
    if found is None:
        return
    start, end = found.start("volume"), found.end("pages")
    span.keep(lambda a, b, name: name != "pages" or b <= start or end <= a)
    at = sum(one[0] < start for one in span.fields)
    span.fields[at:at] = [(*found.span("volume"), "volume"), (*found.span("pages"), "pages")]
    span.field_sure[at:at] = [span.sure, span.sure]


def _is_read_as_pages(span: Span, m: re.Match[str]) -> bool:
    """Whether the labels have pages where the volume and the pages behind it stand."""
    return any(name == "pages" and a < m.end("pages") and m.start("volume") < b for a, b, name in span.fields)
