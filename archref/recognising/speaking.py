"""Whose words stand at a place of an edition: its editors', the document's own, those of a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..patterns import expression

if TYPE_CHECKING:
    from .scan import Scan

# a caption, "Fig. 3: …", a line below a table, or a line of its own in brackets: "Source: FO 371/12, f. 3.", "[W.O. 1/98, ff. 112–13. Copy.]"
SOURCES = expression(
    r"[ \t]*(?:(?:(?:P|Pp|Fig|Figs|Figure|Pl|Plate|Abb|Tafel|Ill|Illus|Map|Photo)\.? \d{1,3}(?:[–-]\d{1,3})?(?:\.\d{1,2})? ?:|Sources?|SOURCES?|Quellen?|Fuentes?|Fonti|Fonte|Källa|Bron(?:nen)?|Źródł[oa]) ?:|\[[^\[\]\n]{8,200}\][ \t]*(?=\n|$))"
)
SOURCE_TEXT = expression(r"\[[^\[\]\n]{0,40}(?:[Ff]ootnotes?|[Nn]otes?) in (?:the )?(?:source|original)")


def editors_speak(scan: Scan, begin: int) -> bool:
    """In the notes, in a text that is all the editors', or between square brackets in a document's body."""
    return begin >= scan.body_end or in_brackets(scan.text, begin)


def of_the_source(scan: Scan, begin: int) -> bool:
    """In a note that is the document's own: before "[Footnote in the source text.]"."""
    if begin < scan.body_end or scan.body_end in (0, len(scan.text)) or in_brackets(scan.text, begin):
        return False
    return SOURCE_TEXT.search(scan.text, begin, scan.line_end) is not None


def quoted(scan: Scan, begin: int) -> bool:
    """In a note's quotation: the next quotation marks before it and behind it are one that opens and one that closes."""
    low = max(scan.text.rfind("\n", 0, begin) + 1, scan.body_end)
    opened, closes = scan.text.rfind("“", low, begin), scan.text.find("”", begin, scan.line_end)
    if opened <= scan.text.rfind("”", low, begin) or closes < 0 or in_brackets(scan.text, begin):
        return False
    return scan.text.find("“", begin, closes) < 0


def in_brackets(text: str, at: int) -> bool:
    low = max(0, at - 400)
    return text.rfind("[", low, at) > text.rfind("]", low, at)


def in_parenthesis(text: str, at: int) -> bool:
    """Whether a place of running text is in round or square brackets, which may go over lines and over no paragraph."""
    low = max(0, at - 400, text.rfind("\n\n", max(0, at - 400), at))
    return max(text.rfind("(", low, at), text.rfind("[", low, at)) > max(
        text.rfind(")", low, at), text.rfind("]", low, at)
    )


def names_a_source(text: str, start: int) -> bool:
    """Whether a line of running text tells where what stands above it was found. It ends with the text or with "\\n"."""
    return SOURCES.match(text, start) is not None
