"""Cites in their notes: positions, and what tells works apart. citeproc-py alone knows no note's number."""

from __future__ import annotations

from pathlib import Path

import pytest
from csl_alone import BOOK, library, maker, ours

from archref.csl import render

OTHER = {**BOOK, "id": "other", "title": "Another"}
WHERE = (
    '<choose><if position="ibid-with-locator"><text value="ibid+"/></if><else-if position="ibid"><text value="ibid"/>'
    '</else-if><else-if position="subsequent"><text value="again"/></else-if><else><text value="first"/></else></choose>'
)


@pytest.fixture
def style(tmp_path):
    return maker(tmp_path)


def notes(path: str, *clusters) -> list[str]:
    made = [
        {"note": note, "cites": [{"id": c} if isinstance(c, str) else {"id": c[0], "locator": c[1]} for c in cites]}
        for note, *cites in clusters
    ]
    return [note.rstrip(".") for note in render([BOOK, OTHER], made, path).notes]


def test_ibid_is_for_the_note_before(style):
    path = style(WHERE)
    assert notes(path, (1, "Book"), (2, "Book")) == ["first", "ibid"]
    assert notes(path, (1, "Book"), (4, "Book")) == ["first", "again"]
    assert notes(path, (1, "Book", "other"), (2, "other")) == ["first; first", "again"]
    assert library(path, [BOOK], [[{"id": "Book"}], [{"id": "Book"}]])[0] == ["first.", "ibid."]


def test_ibid_and_locators(style):
    path = style(WHERE)
    assert notes(path, (1, "Book"), (2, ("Book", "7")), (3, ("Book", "7")), (4, ("Book", "8")), (5, "Book")) == [
        "first", "ibid+", "ibid", "ibid+", "again",
    ]  # fmt: skip


def test_two_clusters_in_one_note(style):
    path = style(WHERE)
    assert notes(path, (1, "Book"), (1, "Book"), (2, "Book")) == ["first", "ibid", "again"]
    assert notes(path, (1, "Book"), (1, "other"), (2, "Book")) == ["first", "first", "again"]


def test_numbers_that_begin_again_begin_a_chapter(style):
    assert notes(style(WHERE), (1, "Book"), (2, "Book"), (1, "Book"), (2, "other")) == [
        "first", "ibid", "first", "first",
    ]  # fmt: skip


NUMBERED = (
    '<group delimiter=" "><names variable="author"><name form="short"/></names><choose><if disambiguate="true">'
    '<text variable="title"/></if></choose><text variable="first-reference-note-number" prefix="(n " suffix=")"/></group>'
)


def works(count: int) -> list[dict]:
    return [{**BOOK, "id": str(i), "title": f"Work {i}"} for i in range(count)]


def test_two_works_are_told_apart_by_their_notes_numbers(style):
    clusters = [[{"id": c}] for c in "0101"]
    assert ours(style(NUMBERED), works(2), clusters)[0][2:] == ["Acheson (n 1).", "Acheson (n 2)."]


def test_three_works_need_what_the_style_keeps(style):
    clusters = [[{"id": c}] for c in "012012"]
    alone = library(style(NUMBERED), works(3), clusters)[0][3:]
    right = ["Acheson Work 0 (n 1).", "Acheson Work 1 (n 2).", "Acheson Work 2 (n 3)."]
    assert alone != right
    assert ours(style(NUMBERED), works(3), clusters)[0][3:] == right


def test_conditions_hold_one_more_at_a_time(style):
    cite = (
        '<group delimiter=" "><text variable="title"/><choose><if disambiguate="true"><text variable="genre"/></if>'
        '</choose><choose><if disambiguate="true"><text variable="publisher"/></if></choose></group>'
    )
    one, two = ({**BOOK, "id": i, "genre": f"genre {i}", "publisher": "Norton"} for i in "ab")
    assert ours(style(cite), [one, two])[0] == ["Present at the Creation genre a.", "Present at the Creation genre b."]
    two["genre"], two["publisher"] = one["genre"], "Praeger"
    assert ours(style(cite), [one, two])[0] == [
        "Present at the Creation genre a Norton.",
        "Present at the Creation genre a Praeger.",
    ]


SEE = '<text term="note" prefix="{}"/>'


@pytest.mark.parametrize(
    ("cite", "printed"),
    [
        (SEE.format("see "), "see Note 1969"),
        (SEE.format("(cf. "), "(cf. Note 1969"),
        (f'<group prefix="see ">{SEE.format("")}</group>', "see Note 1969"),
        (f'<group prefix="so ">{SEE.format("see ")}</group>', "so see Note 1969"),
        (f'<text value="so "/>{SEE.format("")}', "so note 1969"),
        (f'<text variable="title"/>{SEE.format(", see ")}', "Present at the Creation, see note 1969"),
    ],
)
def test_a_term_that_opens_a_note_behind_words_of_its_affix(style, cite, printed):
    """Has a capital as at the very beginning; one behind a text of its own has none, nor one in the text."""
    year = '<date variable="issued" prefix=" "><date-part name="year"/></date>'
    path = style(cite + year)
    assert notes(path, (1, "Book")) == [printed]
    text = Path(path).read_text("utf-8").replace('class="note"', 'class="in-text"')
    Path(path).write_text(text, "utf-8")
    assert notes(path, (1, "Book")) == [printed.replace("Note", "note")]
