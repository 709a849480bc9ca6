"""Notes with their citations marked, "⟦a {author Vane} to {recipient Colt}⟧", in and out."""

from archref.labelling.spans import Span
from archref.training.written import read

LETTERS = {"archival": "a", "published": "p", "ibid": "i"}


def taken(line):
    """The text of a marked line and its spans, each as sure as another."""
    note = read(line)
    for span in note.citations:
        span.sure = 0.9
        span.field_sure = [0.9] * len(span.fields)
    return note.text, note.citations


def put(text: str, spans: list[Span]) -> str:
    """The text with marks again."""
    signs = []
    for span in spans:
        signs += [(span.start, 2, f"⟦{LETTERS[span.type]} "), (span.end, 1, "⟧")]
        for start, end, name in span.fields:
            signs += [(start, 3, "{" + name + " "), (end, 0, "}")]
    out, at = "", 0
    for place, _, sign in sorted(signs):
        out += text[at:place] + sign
        at = place
    return out + text[at:]
