"""What stands in which kind of text, for the conditions of forms."""

from archref.grammar import load
from archref.recognising import by_forms

NOTE, BOOK, NOTES, DOCUMENT, PAGED = range(5)
KNOWN = {
    NOTE: {"alone": True},  # one note of a scholar
    BOOK: {},  # a text, with its notes where there are any
    NOTES: {"edition": True, "pages_are_internal": True},  # the notes of a document of an edition
    DOCUMENT: {"edition": True, "pages_are_internal": True},  # the document with its notes
    PAGED: {"pages_are_internal": True},  # a text whose pages are cited
}


def held(context: str, kind: int, text: str) -> str:
    """The text, with what the forms of a condition read in it between ⟦ and ⟧."""
    notes = text.find("\n1. ")
    end = -1 if kind == NOTE else 0 if kind == NOTES else notes if notes >= 0 else len(text)
    found = [f for f in by_forms(text, load(), end, **KNOWN[kind]) if f.form.context == context]
    for one in reversed(found):
        text = f"{text[: one.start]}⟦{text[one.start : one.end]}⟧{text[one.end :]}"
    return text
