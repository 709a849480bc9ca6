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
