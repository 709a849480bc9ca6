"""A whole article: what its body cites in brackets and below tables, its notes, and the lists behind them."""

import pytest

import archref
from archref.reading.plain import read_plain

ARTICLE = """The carriers sat down (CO 96/698/5, f. 3).1 They rose (Quill 1961: 33), as he says.2

Table 1. Loads
Salt   12   13
Source: CO 96/698/6, f. 3; TNA, CO 100/81.

Notes

1. Ada Quill, Salt (London, 1959), p. 4.
2. Ibid., p. 7.

Archival Sources

The National Archives, Kew
     CO 96/677/11 Original Correspondence

REFERENCES

Milburn, J. 1970. "The Hold-up." Journal of Salt 11 (3): 57–74.
Southgate, R. 1981. Salt and Power. Cambridge: Harbour University Press.
"""


def said(text):
    return [(c.type, " ".join(c.text.split())) for c in archref.resolve(text).citations]


def test_body_tables_notes_and_lists():
    assert said(ARTICLE) == [
        ("archival", "CO 96/698/5, f. 3"),
        ("archival", "CO 96/698/6, f. 3"),
        ("archival", "TNA, CO 100/81"),
        ("published", "Ada Quill, Salt (London, 1959), p. 4"),
        ("ibid", "Ibid., p. 7"),
        ("archival", "CO 96/677/11 Original Correspondence"),
        ("published", 'Milburn, J. 1970. "The Hold-up." Journal of Salt 11 (3): 57–74'),
        ("published", "Southgate, R. 1981. Salt and Power. Cambridge: Harbour University Press"),
    ]


def test_the_last_note_ends_before_the_heading_of_a_list():
    notes = read_plain(ARTICLE).notes
    assert [ARTICLE[note.start : note.end].strip() for note in notes] == [
        "Ada Quill, Salt (London, 1959), p. 4.",
        "Ibid., p. 7.",
    ]


def test_a_line_within_a_note_ends_none():
    for behind in ("\nReferences to salt are many.\n", " He left.\nIndex\n\nmore", "\n\nSources of salt, 3.\n"):
        text = f"It was so.1\n\nNotes\n\n1. Quill, Salt, 4.{behind}"
        assert read_plain(text).notes[-1].end == len(text.rstrip())


def test_what_the_body_says_outside_of_brackets_is_no_citation():
    text = "He saw the minister of 3 May 1951 in Lima.1\n\nNotes\n\n1. Ada Quill, Salt (London, 1959), p. 4.\n"
    assert said(text) == [("published", "Ada Quill, Salt (London, 1959), p. 4")]


PROSE = "The talks went on in Lima until the harvest was in, and nobody spoke of the treaty. It was a long summer, and the ministers stayed away.\n\n"


@pytest.mark.parametrize(
    ("line", "cited"),
    [
        ("Source: FO 371/156845, BK 1083/14.", ["FO 371/156845, BK 1083/14"]),
        ("[W.O. 1/98, ff. 112–13. Copy.]", ["W.O. 1/98, ff. 112–13"]),
        ("Source: Board of Trade, Statistical Abstract (London: HMSO, 1913), 44.", ["Board of Trade, Statistical Abstract (London: HMSO, 1913), 44"]),
        ("Source: Vane to Colt, box 3, Vane Papers, Bancroft Library.", ["Vane to Colt, box 3, Vane Papers, Bancroft Library"]),
        ("Source: RFC 2616, section 14", []),
        ("Sources: setup.py, README 1.2", []),
        ("[build 12/34 of May 3, 2011]", []),
        ("[Unreleased]", []),
    ],
)  # fmt: skip
def test_a_line_that_names_its_source_in_running_text(line, cited):
    assert [c.text for c in archref.resolve(f"{PROSE}{line}\n\n{PROSE}").citations] == cited
