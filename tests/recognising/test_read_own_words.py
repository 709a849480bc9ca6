"""What the labelling says of the words that it was shown is put back at its place."""

import pytest

from archref.labelling.spans import Span
from archref.recognising.own_words import OwnFormMatch, RewordedText

TEXT = "Colt Files, K:12 §7, RLA, of May."
SHOWN = "Colt Files, FO 371/1234, National Archives, of May."


def back(kind, start, end, *fields):
    """The words of a span of what is shown, and of its fields, in the text."""
    at, name = TEXT.index("K:12"), TEXT.index("RLA")
    pieces = [
        OwnFormMatch(at, at + 7, [(at, at + 7, "file_number")], "FO 371/1234", SHOWN.index("FO")),
        OwnFormMatch(name, name + 3, [(name, name + 3, "repository")], "National Archives", SHOWN.index("National")),
    ]
    places = [(SHOWN.index(words), SHOWN.index(words) + len(words), field) for words, field in fields]
    span = Span(SHOWN.index(start), SHOWN.index(end) + len(end), kind, places, 0.9, [0.5] * len(places))
    (found,) = RewordedText(SHOWN, pieces).back([span])
    assert len(found.field_sure) == len(found.fields) and found.sure == 0.9
    return TEXT[found.start : found.end], [(TEXT[a:b], field) for a, b, field in found.fields]


FILE, KEEPER = ("K:12 §7", "file_number"), ("RLA", "repository")

CASES = [
    (("archival", "Colt", "Archives"), "Colt Files, K:12 §7, RLA", [FILE, KEEPER]),
    (("archival", "FO", "1234"), "K:12 §7", [FILE]),
    (("archival", "371", "National"), "K:12 §7, RLA", [FILE, KEEPER]),
    (("archival", "Colt", "May", ("Colt Files", "levels"), ("May", "date")), "Colt Files, K:12 §7, RLA, of May",
     [("Colt Files", "levels"), FILE, KEEPER, ("May", "date")]),
    (("archival", "Colt", "1234", ("Colt Files, FO", "levels")), "Colt Files, K:12 §7", [("Colt Files, ", "levels"), FILE]),
    (("archival", "FO", "May", ("1234, National Archives, of May", "title")), "K:12 §7, RLA, of May",
     [FILE, KEEPER, (", of May", "title")]),
    (("archival", "FO", "Archives", ("371", "box")), "K:12 §7, RLA", [FILE, KEEPER]),
    (("archival", "Files", "Archives", ("Files, FO 371", "file_number")), "K:12 §7, RLA", [FILE, KEEPER]),
    (("archival", "Colt", "Archives", ("Files, FO 371", "file_number")), "Colt Files, K:12 §7, RLA", [FILE, KEEPER]),
    (("ibid", "FO", "1234", ("FO 371/1234", "file_number")), "K:12 §7", [FILE]),
    (("published", "Colt", "Archives", ("Colt Files, FO 371/1234", "title")), "Colt Files, K:12 §7, RLA",
     [("Colt Files, K:12 §7", "title")]),
    (("archival", "of", "May", ("May", "date")), "of May", [("May", "date")]),
    (("archival", "Colt", "Files", ("Colt", "author")), "Colt Files", [("Colt", "author")]),
]  # fmt: skip


@pytest.mark.parametrize(("span", "words", "fields"), CASES, ids=range(len(CASES)))
def test_a_span_is_put_back(span, words, fields):
    kind, start, end, *labelled = span
    assert back(kind, start, end, *labelled) == (words, fields)
