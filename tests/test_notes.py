"""`archref notes`: first and later forms, ibid. and locators."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

import archref
from archref.cli import main

TEXT = (
    "The harbor was closed.1 It opened again.2 Nobody knew why.3 The law came later.4 So did the fleet.5\n\n"
    "  1. Telegram 88 from Lima, May 4, 1976, reported it. (National Archives, RG 59, Central Foreign Policy File, D760171–0412)\n"
    "  2. Ibid.\n"
    "  3. See Foreign Relations, 1977–1980, vol. XXVI, Arms Control and Nonproliferation, Document 305, footnote 4; "
    "see also ibid., Document 306.\n"
    "  4. Telegram 88 from Lima, May 4, 1976. (National Archives, RG 59, Central Foreign Policy File, D760171–0412)\n"
    "  5. Public Papers: Carter, 1978, Book I, pp. 5–9. See ibid., p. 11.\n"
)


def lines(style, format="text", text=TEXT):
    return archref.notes(archref.resolve(text), style=style, format=format).splitlines()


def test_first_and_later_forms_in_chicago():
    first, ibid, _, later, papers = lines("chicago-notes-bibliography-17th-edition")
    assert first.startswith("1. “Telegram 88 from Lima,” May 4, 1976, D760171-0412, RG 59, Central Foreign Policy File")
    assert ibid in ("2. “Telegram 88 from Lima.”", "2. Ibid.")
    assert later == "4. “Telegram 88 from Lima.”"
    assert "5–9; see " in papers and papers.endswith("11.")


def test_ibid_documents_and_footnotes_in_the_house_style():
    first, ibid, volume, later, papers = lines("foreign-relations-notes")
    assert first.endswith("(National Archives, RG 59, Central Foreign Policy File, D760171–0412)")
    assert ibid == "2. Ibid." and later == "4. Telegram 88 from Lima, May 4, 1976"
    assert volume == (
        "3. See Foreign Relations, 1977–1980, vol. XXVI, Arms Control and Nonproliferation, Document 305, footnote 4; "
        "see also Foreign Relations, 1977–1980, vol. XXVI, Arms Control and Nonproliferation, Document 306"
    )
    assert papers == "5. Public Papers: Carter, 1978, Book I, pp. 5–9; see ibid., p. 11"


def test_documents_of_a_volume_stand_behind_it():
    (note,) = lines(
        "foreign-relations-notes", text="See Foreign Relations, 1977–1980, vol. XXVI, Documents 12–15 and 20."
    )
    assert note.startswith("line 1. See Foreign Relations") and note.endswith("Documents 12–15 and 20")


def test_a_source_note_cites_the_paper_in_its_archive():
    text = "305. Letter From Roe to Doe1\n\nWashington, May 4, 1976.\n\nDear Doe.\n\n  1. Source: Carter Library, Harbor Papers, Box 4. Secret.\n"
    (note,) = archref.notes(
        archref.resolve(text, volume="frus1977-80v26", date="1976-05-04"), style="foreign-relations-notes"
    ).splitlines()
    assert note.startswith("1. Letter From Roe to Doe, May 4, 1976. ") and note.endswith(
        "(Carter Library, Harbor Papers, Box 4)"
    )


@pytest.mark.parametrize(
    ("format", "mark"), [("markdown", "[^2]: "), ("rst", ".. [2] "), ("html", '<p class="csl-note" id="note-2">')]
)
def test_forms(format, mark):
    printed = lines("foreign-relations-notes", format)
    assert sum(line.strip().startswith(mark) for line in printed) == 1


def test_json_has_cites_and_text():
    (document,) = json.loads("\n".join(lines("foreign-relations-notes", "json")))
    assert [note["label"] for note in document["notes"]] == ["1", "2", "3", "4", "5"]
    assert document["notes"][1]["cites"] == [{"id": document["notes"][0]["cites"][0]["id"]}]


def test_each_document_begins_anew_and_labels_differ():
    results = archref.resolve_many([TEXT, TEXT])
    printed = archref.notes(results, style="foreign-relations-notes", format="markdown", names=["a.txt", "b.txt"])
    assert "## a.txt" in printed and "## b.txt" in printed
    assert printed.count("[^1-1]: Telegram") == printed.count("[^2-1]: Telegram") == 1
    assert printed.count("D760171–0412") == 2


def test_what_cannot_be_printed_is_said(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("A port.1 Another.2\n\n  1. See Document 12.\n  2. Ibid.\n", "utf-8")
    done = CliRunner().invoke(main, ["notes", str(path)])
    assert done.exit_code == 0 and done.stdout == ""
    assert "no source of" in done.stderr and len(done.stderr.splitlines()) == 1


def test_the_command_takes_style_and_format(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    done = CliRunner().invoke(main, ["notes", str(path), "--style", "foreign-relations-notes"])
    assert done.exit_code == 0 and done.stdout.splitlines()[1] == "2. Ibid."
    assert CliRunner().invoke(main, ["notes", str(path), "--style", "foreign-relation-notes"]).exit_code == 2
