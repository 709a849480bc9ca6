"""Notes that were written to learn from: their marks are read, and what is marked wrongly is told by its place."""

import pytest

from archref.training.material import written_notes
from archref.training.written import doubts, notes, read


def marked(line):
    note = read(line)
    return note.text, [
        (c.type, note.text[c.start : c.end], [(name, note.text[a:b]) for a, b, name in c.fields])
        for c in note.citations
    ]


def test_marks_are_taken_out_and_tell_citations_and_fields():
    text, citations = marked(
        "3. See ⟦a {author Vane} to {recipient Colt}, box {box 3}⟧; ⟦p {title The Quay}, {pages 4–5}⟧.\\n4. ⟦i Ibid.⟧"
    )
    assert text == "3. See Vane to Colt, box 3; The Quay, 4–5.\n4. Ibid."
    assert citations == [
        ("archival", "Vane to Colt, box 3", [("author", "Vane"), ("recipient", "Colt"), ("box", "3")]),
        ("published", "The Quay, 4–5", [("title", "The Quay"), ("pages", "4–5")]),
        ("ibid", "Ibid.", []),
    ]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("⟦a {box 3}", "without ⟧"),
        ("{box 3}⟧", "{box 3}"),
        ("box 3⟧", "without ⟦"),
        ("⟦a ⟦p x⟧⟧", "in a citation"),
        ("⟦z x⟧", "⟦z"),
        ("⟦a {shelf 3}⟧", "shelf"),
        ("⟦p {box 3}⟧", "box"),
        ("⟦a {box 3⟧", "{"),
    ],
)
def test_what_is_marked_wrongly_is_told(line, word):
    with pytest.raises(ValueError, match=f"f.txt, line 7.*{word.replace('{', '[{]')}"):
        read(line, where="f.txt, line 7")


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        ("⟦a {date no day}⟧", "no date"),
        ("⟦a {box box 3}⟧", "too much"),
        ("⟦p {title “Quay,”}⟧", "too much"),
        ("⟦a {date 3 May 1951}, {box 3}⟧", None),
    ],
)
def test_doubts(line, doubt):
    assert any(doubt in d for d in doubts(read(line))) if doubt else not list(doubts(read(line)))


def test_the_notes_of_the_package_are_marked_rightly_and_no_two_are_alike():
    found = list(notes())
    assert len(found) > 100
    assert len({n.text for n in found}) == len(found)
    assert all(n.language and n.work for n in found)
    doubtful = [d for n in found for d in doubts(n) if not d.startswith("no date")]
    assert not doubtful


def test_a_share_of_the_written_notes_is_of_whole_hands():
    all_of_them, some = written_notes(), written_notes(0.4)
    hands = {note.work for note in some}
    assert [note for note in all_of_them if note.work in hands] == some == written_notes(0.4)
    assert 0.3 < len(some) / len(all_of_them) < 0.5
    assert not written_notes(0)


def test_a_line_end_may_stand_in_a_field():
    note = read(r"⟦a {date 3\nMay 1951}, {repository Salt\nLibrary}⟧.\n2. More")
    assert note.text == "3\nMay 1951, Salt\nLibrary.\n2. More"
    assert [note.text[a:b] for a, b, _ in note.citations[0].fields] == ["3\nMay 1951", "Salt\nLibrary"]
