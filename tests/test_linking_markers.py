"""Which digits are footnote markers. In the texts here each true marker stands between braces."""

from __future__ import annotations

import re
import time

import pytest

import archref


def marked(body: str, *notes: str | tuple[str, str]) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """(number, place) of the markers that are meant and of those that are found; the notes count from 1."""
    numbered = [n if isinstance(n, tuple) else (str(i), n) for i, n in enumerate(notes, 1)]
    meant, plain = [], ""
    for piece in re.split(r"(\{[^}]*\})", body):
        if piece.startswith("{"):
            meant.append((piece[1:-1], len(plain)))
            plain += piece[1:-1]
        else:
            plain += piece
    text = plain + "\n\n" + "\n".join(f"  {number}. {note}" for number, note in numbered)
    found = archref.resolve(text).as_dict()["markers"]
    assert all(text[m["start"] : m["end"]] == m["note"] for m in found)
    return meant, [(m["note"], m["start"]) for m in found]


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        ("The Posts{1} agreed.{2}", ["All.", "Not printed."]),
        (
            "See State 216300,{1} Lima 5530{2} and telegram 307629{3} on this.",
            ["Telegram 216300.", "Not printed.", "Dated May 3."],
        ),
        ("Your telegram 322255.{1} The talks went on.{2}", ["Telegram 322255, May 3.", "Not printed."]),
        ("The talks of October 9, 1952{1} went on until May 3, 1953.{2}", ["See Document 3.", "Not printed."]),
        ("He wrote on June 1{1} and on June 3.{2}", ["In a letter of June 1.", "Not printed."]),
        ("The letter of May 24{1} was read on May 31.{2}", ["Dated May 24.", "Not found."]),
        ("The Ambassador’s{1} note of 250456Z{2} came.", ["Haynes.", "Not printed."]),
        ("He spoke of “peace”{1} (and war){2}; then he left.{3}", ["Sic.", "Sic.", "At noon."]),
        ("It came to 5.5 million dollars in 1951{1} and $3.2 million in all.{2}", ["Estimate.", "Estimate."]),
        ("The meeting began at 10:15 and ended at 11:30.{1}", ["Local time."]),
        ("Of it 50%{1} was salt, 12.5%{2} was sand and 3.52 tons were ash.", ["Estimate.", "Estimate."]),
        ("Crop\t1961\t1962{1}\t1963{2}\nSalt\t12\t13\t14\nAsh\t1\t2\t3", ["Estimate.", "Planned."]),
        ("Embtels 811{1} and 812{2} came.", ["Telegram 811 from Lima.", "Telegram 812 from Lima."]),
    ],
)
def test_markers_are_told_from_what_they_are_glued_to(body, notes):
    meant, found = marked(body, *notes)
    assert found == meant


def test_two_markers_run_together():
    meant, found = marked("The talks{1}{2} went on.{3}", "In Lima.", "Not printed.", "Until noon.")
    assert found == meant


def test_a_note_is_referred_to_again():
    meant, found = marked("The talks{1} went on.{2} The second talks{1} did not.{3}", "In Lima.", "At noon.", "Sic.")
    assert found == meant


def test_notes_may_begin_with_nought():
    meant, found = marked(
        "Telegram From Lima{0}\n\nThe talks went on.{1}", ("0", "Source: Files."), ("1", "Not printed.")
    )
    assert found == meant


def test_notes_may_have_symbols():
    meant, found = marked(
        "The talks{*} went on.{1} He left.{†}", ("*", "Sic."), ("1", "Not printed."), ("†", "At noon.")
    )
    assert found == meant


def test_numbers_may_be_missing_and_come_twice():
    notes = [("1", "In Lima."), ("3", "At noon."), ("1", "Footnote in the source text."), ("4", "Sic.")]
    meant, found = marked("The talks{1} went on.{3} They ended{1} there.{4}", *notes)
    assert found == meant


def test_one_doubtful_place_does_not_move_the_rest():
    body = "He had 31 talks{1} by May 3,{2} with 41 men{3} and 12 more in the 5 years to 1952{4} there.{5}"
    meant, found = marked(body, "In Lima.", "Dated May 3.", "Sic.", "Not printed.", "At noon.")
    assert found == meant


def test_a_note_whose_marker_is_not_there_has_none():
    meant, found = marked("The talks{1} went on.{3}", "In Lima.", "Not printed.", "At noon.")
    assert found == meant


def test_no_notes_no_markers():
    assert archref.resolve("The talks of 19521 went on.2\n\nHe left.3").as_dict()["markers"] == []


def test_page_breaks_are_no_markers():
    meant, found = marked("[Page 12]\n\nThe talks{1} went on.\n\n[Page 13]\n\nHe left.{2}", "In Lima.", "At noon.")
    assert found == meant


@pytest.mark.slow
def test_time_grows_with_the_text():
    def seconds(n: int) -> float:
        body = " ".join(f"Embtel {i}1{i % 9}, May {i % 31}{i % 7}." for i in range(n))
        text = body + "\n\n" + "\n".join(f"  {i}. Telegram {i}1." for i in range(1, n))
        before = time.process_time()
        archref.resolve(text)
        return time.process_time() - before

    seconds(100)
    assert seconds(4000) < 12 * max(seconds(1000), 0.02)


def test_the_first_note_may_have_markers_before_the_one_that_fits():
    meant, found = marked(
        "The tariff (Tab A){1} was dear, and the note (Tab B){1} came. He wrote so.{1} He left the room.{2}",
        "Not attached.",
        "See the minutes.",
    )
    assert found == meant


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        # decimals and numbers in the cells of a table
        ("The costs{1}\n\nFood\t12.1\t14.4\t13.2\nTotal:\t141.1\t145.3\t146.3\n\nHe left.{2}{3}", ["Estimate."] * 3),
        ("The forces{1}\n\nShips\t1329\t1251\nPlanes\t1498\t1577\n\nHe left.{2}", ["Estimate."] * 2),
        ("The costs{1}\n\nYear\tJul 70\tJul 71\tJul 72\nShips\t5\t6\t7\n\nHe left.{2}", ["Estimate."] * 2),
        ("The costs{1}\n\nFood{2}\t12.1\t14.4\nWine\t.2\t.1\t.3\n\nHe left.{3}", ["Estimate."] * 3),
        # the numbers of an outline
        ("The aim{1}\n\nA.1. To provide salt under V.A.1 and section II.A.1, above.{2}", ["Sic."] * 2),
        ("Article XXIII:2 and Section IX.A.2 hold,{1} he said.{2}", ["Sic."] * 2),
        ("The Ambassador to the U.S.{1} wrote to the Department in D.C.{2}", ["Quill."] * 2),
        # numbers before what they count
        ("It may amount to .2 million,{1} or 14.2 million dollars.{2}", ["Sic."] * 2),
        (
            "It varies between .1 and .2.{1} A number of .2 and 60 per cent is high.{2} It is .2, or less than .1.",
            ["Sic."] * 2,
        ),
        ("Salt is dear in Lima .{1} It is not in Quito .{2}", ["Sic."] * 2),
        ("It fell{1} to $41 million, and [12 lines of the text] are lost,{2} he said.", ["Sic."] * 2),
        ("The offer of November 14.{1} The reply of May 2.{2} He left.", ["Sic."] * 2),
        # the number of a paper with its revision
        (
            "The revision of NSC 13/3{1} and of NIE 65–54{2} is due.",
            ["NSC 13/3, not printed.", "NIE 65–54, not printed."],
        ),
        ("In NSC 125/2{1} of May and CFEP 520/6{2} it stands.", ["NSC 125/2, not printed.", "CFEP 520/6, May 3."]),
        # two markers of a heading
        (
            "12. Talk\n\nLima, July 5, 1973.{1}{2}\n\nHe had 31 men and 12 ships in the 2 ports.",
            ["Source: Files.", "Sic."],
        ),
    ],
)
def test_numbers_that_are_no_markers(body, notes):
    meant, found = marked(body, *notes)
    assert found == meant


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        (
            "The forces{1}\n\nRECOMMENDED FORCES{a}\n\nShips\t12\t336{b}\nForce Weapons{c}\t\t\n\nHe left.{2}",
            ["1", "a", "b", "c", "2"],
        ),
        (
            "The forces{1}\n\nShips (old){a}\t5\nKC–135{b}\t6\n\nIt is about our own.{c} Others came.",
            ["1", "a", "b", "c"],
        ),
        ("The costs{1}\n\nU.S.{a} (Atlas)\t5\nIn China and Africa\t6\nSoviet Posture{b}\t7", ["1", "a", "b"]),
        ("One talk{1} of wealth;{║} a report{║║} came.", ["1", "║", "║║"]),
    ],
)
def test_lettered_and_barred_notes(body, notes):
    meant, found = marked(body, *((n, "Sic.") for n in notes))
    assert found == meant


def test_a_list_of_notes_may_begin_above_one_and_repeat():
    numbers = ["2", "3", "4", "5", "6", "7", "8", "8", "9", "10", "8", "8", "8"]
    body = "The talks " + " went on,".join(f"{{{n}}}" for n in numbers) + " he said."
    text = re.sub(r"[{}]", "", body) + "\n\n" + "\n".join(f"  {n}. Sic." for n in numbers)
    result = archref.resolve(text).as_dict()
    assert [n["number"] for n in result["notes"]] == numbers


def test_a_lettered_list_within_a_note_is_part_of_it():
    text = "The talks went on.1 He left.2\n\n  1. The points were:\n  a. Salt.\n  b. Wine.\n  2. Not printed."
    notes = archref.resolve(text).as_dict()["notes"]
    assert [n["number"] for n in notes][:1] + [n["number"] for n in notes][-1:] == ["1", "2"]
    assert "a" not in [n["number"] for n in notes]


@pytest.mark.parametrize(
    "body",
    [
        "They note from NIE 65–54{1} and the embassy that salt is dear.{2}",
        "1. In JCSM-907-62{1} I forwarded the views on salt.{2}",
        "CM-128-62\n\nSUBJECT\n\nSalt{1} and SNIE 86.1–60{2} on it",
        "See CSAM-12-63 and SE–61,{1} and NIE 1-62.{2} The talks went on.",
    ],
)
def test_papers_that_end_with_their_year(body):
    meant, found = marked(body, "Not printed.", "Not found.")
    assert found == meant


@pytest.mark.parametrize("date", ["12 March 2004", "March 12, 2004", "3 May 1774", "January 1954"])
def test_the_year_of_a_date_keeps_its_last_digit(date):
    """Note 4 has no mark in the text: the year is no mark of it."""
    notes = "\n".join(f"{n}. Quill, Salt, {n}5." for n in range(1, 5))
    text = f"He wrote.1 She left.2 It was late.3 They met (Interview with Ada Quill, {date}). All was well.\n\nNotes\n\n{notes}\n"
    result = archref.resolve(text)
    assert [m for m in result.links if m.kind == "note" and text[m.start : m.end].startswith("4")] == []
    assert any(date in c.text for c in result.citations)
