"""The lines of a text as the labelling is shown them: long ones in parts that end with a sentence."""

import pytest

from archref.labelling.names import trie_of
from archref.recognising.lines import LONGEST, OwnNames, lines
from archref.recognising.own_words import RewordedText

SALT = "Salt came in. "  # fourteen characters


def words(text, start=0):
    return [(line.start, line.end, line.words) for line in lines(RewordedText(text), start)]


def test_each_line_that_has_words_is_shown():
    assert words("See Quill.\n\nIbid., 4.") == [(0, 10, "See Quill."), (12, 21, "Ibid., 4.")]
    assert words("See Quill.\nIbid., 4.", 4) == [(4, 10, "Quill."), (11, 20, "Ibid., 4.")]
    assert words("\n\n") == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Brine71. Ada Brine, On Salt", "Ada Brine, On Salt"),
        ("  Brine1971a. Ada Brine, On Salt", "Ada Brine, On Salt"),
        ("B1998. L. Brine, On Salt", "L. Brine, On Salt"),
        ("VaneBrine08. Ada Brine, On Salt", "Ada Brine, On Salt"),
        ("FO371. Vane to Colt", "FO371. Vane to Colt"),
        ("RG59. Vane to Colt", "RG59. Vane to Colt"),
        ("CO1871. vane", "CO1871. vane"),
        ("Brine171. Ada Brine", "Brine171. Ada Brine"),
    ],
)
def test_what_a_work_is_called_by_in_a_list_is_no_part_of_it(text, shown):
    assert [w for _, _, w in words(f"See it.\n{text}\n")] == ["See it.", shown]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("x" * LONGEST, [LONGEST]),
        ("x" * (LONGEST + 1), [LONGEST, LONGEST + 1]),
        (SALT * 300, [14 * 285, 14 * 300]),  # behind the last sentence of what is looked at at once
        ("x" * 1990 + SALT + "X" * 3000, [2004, 5004]),
        ("x" * 1980 + SALT + "X" * 3000, [LONGEST, 4994]),  # no part is shorter than half
        ("x" * 3985 + SALT + "X" * 3000, [3999, 6999]),
        ("x" * 3990 + SALT + "X" * 3000, [LONGEST, 7004]),
        ("x" * 2500 + "; Salt" + "x" * 2000, [2502, 4506]),
        ("x" * 2500 + "; salt" + "x" * 2000, [LONGEST, 4506]),
        ("x" * 9000, [LONGEST, 2 * LONGEST, 9000]),
    ],
)
def test_a_long_line_is_shown_in_parts(text, ends):
    found = words(text)
    assert [end for _, end, _ in found] == ends
    assert [start for start, _, _ in found] == [0, *ends[:-1]]
    assert "".join(one for _, _, one in found) == text


def test_what_a_line_cites_stands_at_its_place():
    note = "12. Vane to Colt, 3 May 1951, Vane Papers, box 3, Kennedy Library."
    own = OwnNames({})
    first = f"{note}\n"
    for before, number in (("", "12"), ("A line.\n", "12"), ("A line.\n", "34"), ("Two\nlines.\n", "5")):
        text = before + first.replace("12.", f"{number}.")
        (read,) = [read for line in lines(RewordedText(text), 0) for read in line.cited(text, own)]
        assert text[read.start : read.end] == note[4:-1]
        read.fields["levels"].append("changed")  # what one has is its own
        read.fields["box"] = "4"
        read.field_sure.clear()
    (again,) = [read for line in lines(RewordedText(first), 0) for read in line.cited(first, own)]
    assert again.fields["levels"] == ["Vane Papers"] and again.fields["box"] == "3" and again.field_sure


def test_names_of_the_works_own_are_read_as_those_of_archives():
    assert OwnNames({"RLA": "Regional Library of Ash"}).key == frozenset({"RLA"})
    assert OwnNames({}).trie == trie_of({})
