"""What the labelling says of the words that it was shown is put back at its place."""

import pytest

from archref.grammar import load
from archref.labelling.spans import Span
from archref.recognising import by_forms
from archref.recognising.own_words import OwnFormMatch, RewordedText, shown

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


GRAMMAR = r"""
[[form]]
name = "hall"
kind = "repository"
names = ["Chandlers’ Hall", "Hall of the Chandlers"]

[[form]]
name = "colt-books"
kind = "collection"
names = ["Colt Books"]

[[form]]
name = "hall-mark"
kind = "segment"
pattern = '''(?P<file_number>HC \d+/\d+)'''

[[form]]
name = "hall-chest"
kind = "segment"
pattern = '''ch\. (?P<box>\d+)(?:/(?P<folder>\d+))?'''

[[form]]
name = "hall-number"
kind = "segment"
pattern = '''(?P<file_number>\d{4}|\d\d\.\d\d)'''

[[form]]
name = "hall-leaf"
kind = "citation"
type = "archival"
anchors = ["leaf"]
pattern = '''leaf (?P<identifier>\d+)'''

[[form]]
name = "radio-message"
kind = "citation"
type = "telegram"
anchors = ["Funkspruch"]
pattern = '''(?P<form>Funkspruch) (?P<numbers>\d+)(?: HC \d+/\d+)?'''
"""

# a text, what the labelling is shown of it, and the fields that the forms say, by their words
TEXTS = [
    # a shelfmark between commas, brackets, quotation marks, behind "see" and "and"
    ('Vane, HC 12/7, Chandlers’ Hall.', 'Vane, FO 371/1234, National Archives.', [('HC 12/7', 'file_number'), ('Chandlers’ Hall', 'repository')]),
    ('Vane, HC 12/7 and HC 12/8; HC 1/1.', 'Vane, FO 371/1234 and FO 371/1234; FO 371/1234.', [('HC 12/7', 'file_number'), ('HC 12/8', 'file_number'), ('HC 1/1', 'file_number')]),
    ('See HC 12/7.', 'See FO 371/1234.', [('HC 12/7', 'file_number')]),
    ('“HC 12/7”', '“FO 371/1234”', [('HC 12/7', 'file_number')]),
    ('[HC 12/7] (HC 1/1)', '[FO 371/1234] (FO 371/1234)', [('HC 12/7', 'file_number'), ('HC 1/1', 'file_number')]),
    ('Vane: HC 12/7)', 'Vane: FO 371/1234)', [('HC 12/7', 'file_number')]),
    ('HC 12/7\nHC 12/8', 'FO 371/1234\nFO 371/1234', [('HC 12/7', 'file_number'), ('HC 12/8', 'file_number')]),
    ('He left, and HC 12/7.', 'He left, and FO 371/1234.', [('HC 12/7', 'file_number')]),
    # and none in words
    ('Vane HC 12/7.', 'Vane HC 12/7.', []),
    ('Vane, HC 12/77x.', 'Vane, HC 12/77x.', []),
    ('XHC 12/7.', 'XHC 12/7.', []),
    ('Vane, HC 12/7 fell.', 'Vane, HC 12/7 fell.', []),
    ('Vane. HC 12/7.', 'Vane. HC 12/7.', []),
    # right behind an archive's name
    ('Chandlers’ Hall HC 12/7.', 'National Archives FO 371/1234.', [('Chandlers’ Hall', 'repository'), ('HC 12/7', 'file_number')]),
    ('Chandlers’ Halls HC 12/7.', 'Chandlers’ Halls HC 12/7.', []),
    ('Colt Books HC 12/7, of May.', 'Colt Papers FO 371/1234, of May.', [('Colt Books', 'levels'), ('HC 12/7', 'file_number')]),
    # several fields
    ('Chandlers’ Hall, ch. 3/12.', 'National Archives, box 7, folder 3.', [('Chandlers’ Hall', 'repository'), ('3', 'box'), ('12', 'folder')]),
    ('Chandlers’ Hall, ch. 3, of May.', 'National Archives, box 7, of May.', [('Chandlers’ Hall', 'repository'), ('3', 'box')]),
    ('Chandlers’ Hall, ch. 3; the ch. 4 is.', 'National Archives, box 7; the ch. 4 is.', [('Chandlers’ Hall', 'repository'), ('3', 'box')]),
    # figures, where an archive is named in the line, and no date
    ('Chandlers’ Hall, 4412, box 3.', 'National Archives, FO 371/1234, box 3.', [('Chandlers’ Hall', 'repository'), ('4412', 'file_number')]),
    ('4412, Chandlers’ Hall, of May.', 'FO 371/1234, National Archives, of May.', [('4412', 'file_number'), ('Chandlers’ Hall', 'repository')]),
    ('(4412, Chandlers’ Hall)', '(FO 371/1234, National Archives)', [('4412', 'file_number'), ('Chandlers’ Hall', 'repository')]),
    ('Box 3, 4412, of May.', 'Box 3, 4412, of May.', []),
    ('Chandlers’ Hall, 4412.\nBox 3, 4412.', 'National Archives, FO 371/1234.\nBox 3, 4412.', [('Chandlers’ Hall', 'repository'), ('4412', 'file_number')]),
    ('Box 3, 4412.\nChandlers’ Hall, 4413.', 'Box 3, 4412.\nNational Archives, FO 371/1234.', [('Chandlers’ Hall', 'repository'), ('4413', 'file_number')]),
    ('Chandlers’ Hall, 3 May 1931.', 'National Archives, 3 May 1931.', [('Chandlers’ Hall', 'repository')]),
    ('Chandlers’ Hall, 1931.', 'National Archives, 1931.', [('Chandlers’ Hall', 'repository')]),
    ('Chandlers’ Hall, see 4412.', 'National Archives, see 4412.', [('Chandlers’ Hall', 'repository')]),
    ('Chandlers’ Hall, 44.12, Vane.', 'National Archives, FO 371/1234, Vane.', [('Chandlers’ Hall', 'repository'), ('44.12', 'file_number')]),
    ('HC 12/7, 4412, Vane.', 'FO 371/1234, 4412, Vane.', [('HC 12/7', 'file_number')]),
    # a name and a collection
    ('Colt Books, HC 12/7.', 'Colt Papers, FO 371/1234.', [('Colt Books', 'levels'), ('HC 12/7', 'file_number')]),
    ('Hall of the Chandlers; Chandlers’ Hall.', 'National Archives; National Archives.', [('Hall of the Chandlers', 'repository'), ('Chandlers’ Hall', 'repository')]),
    # a citation by itself is left out, with what stands in it
    ('Funkspruch 12, HC 12/7.', '\n, FO 371/1234.', [('HC 12/7', 'file_number')]),
    ('Funkspruch 12 HC 12/7, Chandlers’ Hall.', '\n, National Archives.', [('Chandlers’ Hall', 'repository')]),
    ('Chandlers’ Hall, Funkspruch 12 HC 12/7; HC 1/2, box 3.', 'National Archives, \n; FO 371/1234, box 3.', [('Chandlers’ Hall', 'repository'), ('HC 1/2', 'file_number')]),
    # a citation of a paper is a piece of it
    ('Vane, leaf 12, Chandlers’ Hall.', 'Vane, FO 371/1234, National Archives.', [('12', 'identifier'), ('Chandlers’ Hall', 'repository')]),
    ('Vane, 3 leaf 12.', 'Vane, 3 leaf 12.', []),
]  # fmt: skip


@pytest.fixture(scope="module")
def grammar(tmp_path_factory):
    path = tmp_path_factory.mktemp("grammar") / "own.toml"
    path.write_text(GRAMMAR, "utf-8")
    return load((str(path),))


@pytest.mark.parametrize(("text", "words", "fields"), TEXTS, ids=range(len(TEXTS)))
def test_a_text_and_what_is_shown_of_it(grammar, text, words, fields):
    seen = shown(text, 0, grammar, by_forms(text, grammar, -1, alone=True))
    assert seen.text == words
    (whole,) = seen.back([Span(0, len(words), "archival", [], 0.9, [])])
    assert (whole.start, whole.end) == (0, len(text))
    assert [(text[a:b], name) for a, b, name in whole.fields] == fields


def test_what_stands_before_the_notes_is_shown_as_it_is(grammar):
    text = "Chandlers’ Hall, HC 12/7.\n  1. Chandlers’ Hall, HC 12/7; Funkspruch 12."
    found = by_forms(text, grammar, -1)
    assert (
        shown(text, text.index("  1."), grammar, found).text
        == "Chandlers’ Hall, HC 12/7.\n  1. National Archives, FO 371/1234; \n."
    )


def test_without_a_grammar_of_a_users_own_the_text_is_shown_as_it_is():
    text = "Chandlers’ Hall, HC 12/7."
    seen = shown(text, 0, load(), [])
    span = Span(0, 5, "archival", [], 0.9, [])
    assert seen.text is text and seen.back([span]) == [span]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("(London, 1969), 89–94.Google Scholar See also Vane", "(London, 1969), 89–94. See also Vane"),
        ("FO 84/920,Google ScholarVane to Colt", "FO 84/920,Vane to Colt"),
        ("Vane, Salt, 3.[Retour au texte principal]", "Vane, Salt, 3."),
        ("Quill, “Tin”, 7.CrossRefGoogle Scholar", "Quill, “Tin”, 7."),
        ("found by Google Scholar and others", "found by Google Scholar and others"),
    ],
)
def test_buttons_of_web_pages_are_not_shown(printed, said):
    assert shown(printed, 0, load(), []).text == said
