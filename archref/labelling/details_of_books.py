"""What catalogues and reviews print of a book beside the work: its ISBN, its price, how many pages it has. None of it is a page
that is cited, a volume or an identifier, whatever the labels take it for. A page in Roman figures is one."""

from __future__ import annotations

from ..patterns import expression
from .spans import Span

DETAILS = expression(
    r"\b(?:e-?)?ISBN(?:-1[03])?:? ?[\dXx –-]{9,20}"
    r"|(?:[$£€₹¥]|\b(?:US\$|A\$|EUR|Fr\.|DM|Rs\.?|Price:?)) ?£?\d+(?:[.,]\d\d)?(?: \((?:cloth|paper|pbk|hbk|hb|pb|hardback|paperback)\))?"
    r"|\b\d{1,4}(?:[.,]\d\d)? ?(?:€|EUR|DM|F)(?!\w)"
    # "Pp. xii + 344", "xiv, 301 pp.", "471 p."; "p. 3" and "pp. 4–9" are pages
    r"|\b[Pp]p?\. ?[ivxlc]{1,8} ?[,+] ?\d{1,4}(?![\d–-])|\b[ivxlc]{1,8}(?:, | ?\+ ?)\d{1,4} ?(?:pp?|S|págs?)(?!\w)"
    r"|(?<=[.,;:] )\d{2,4} ?(?:pp?|págs?|Seiten|pages|S)(?!\w|\.? ?\d)|(?<=\. )Pp\. \d{2,4}(?=\.)"
)
# "(London: Quill, 1954), vii": behind the year of an imprint a small numeral by itself is a page
ROMAN_PAGE = expression(r"(?<=\d\d\d\d\)), (?P<page>[ivxl]{1,7})(?=[.;,)]? ?(?:$|\n|[.;)] |[.;)]$|; ))")
OF_PAGES = frozenset(("pages", "volume", "identifier"))


def without_details(text: str, span: Span) -> None:
    """Take what such details are off the fields of a printed work, in place.

    >>> text = "Ada Vane, Salt (Lynn: Quill, 1954). Pp. xii + 344. $45.00"
    >>> span = Span(0, 57, "published", [(0, 8, "author"), (40, 49, "pages"), (51, 57, "identifier")], 1.0, [1.0] * 3)
    >>> without_details(text, span)
    >>> span.fields
    [(0, 8, 'author')]
    """
    for m in DETAILS.finditer(text, span.start, min(len(text), span.end + 2)):
        for i, (start, end, name) in enumerate(span.fields):
            if name in OF_PAGES and start < m.start() < end:  # "55. ISBN 978-0-19-000000-1"
                span.fields[i] = (start, start + len(text[start : m.start()].rstrip(" .,;(")), name)
        span.keep(lambda start, end, name, m=m: name not in OF_PAGES or end <= m.start() or m.end() <= start)  # type: ignore[misc]


def with_a_roman_page(text: str, span: Span) -> None:
    """ "Ada Vane, Salt (London: Quill, 1954), vii": the page that the labels take for a volume."""
    for i, (start, end, name) in enumerate(span.fields):
        if name != "volume" or any(a >= end for a, _, other in span.fields if other == "pages"):
            continue
        m = ROMAN_PAGE.match(text, start - 2)
        if m is not None and m.span("page") == (start, end):
            span.fields[i] = (start, end, "pages")
