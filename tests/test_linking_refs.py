"""Ref lines of telegrams, and what later uses of their letters mean."""

from __future__ import annotations

import pytest

import archref

NOTES = (
    "\n\n  1. Source: National Archives, RG 59, Central Foreign Policy File, D780471–0188. Secret.\n"
    "  2. Telegram 216300 to Lima, October 3, is not printed.\n  3. See Document 296.\n"
    "  4. Telegrams 5530 and 5531 from Lima are not printed."
)
HEAD = "12. Telegram From the Department of State to the Embassy in Peru1\n\n290114. Subject: Talks.\n\n"


def refs(line: str, rest: str = "", notes: str = NOTES) -> list[tuple[str, str, str | None]]:
    """(letter, text of the entry, its note)."""
    text = HEAD + line + "\n\n" + rest + notes
    return [(r["letter"], text[r["start"] : r["end"]], r.get("note")) for r in archref.resolve(text).as_dict()["refs"]]


def uses(rest: str, line: str = "Refs: (A) State 216300,2 (B) Bogota 91,3 (C) Lima 5530.4") -> list[tuple[str, dict]]:
    text = HEAD + line + "\n\n" + rest + NOTES
    links = archref.resolve(text).as_dict()["links"]
    return [(text[x["start"] : x["end"]], x["target"]) for x in links if x["type"] == "ref"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Refs: (A) State 216300,2 (B) Bogota 91,3 (C) Lima 5530.4",
            [("A", "State 216300", "2"), ("B", "Bogota 91", "3"), ("C", "Lima 5530", "4")],
        ),
        ("Ref: A. State 216300;2 B. Bogota 91.3", [("A", "State 216300", "2"), ("B", "Bogota 91", "3")]),
        ("REFTELS: A) State 216300,2 B) Bogota 91.3", [("A", "State 216300", "2"), ("B", "Bogota 91", "3")]),
        ("Ref: State 216300.2", [("", "State 216300", "2")]),
        ("Reftel: Lima 5530.4", [("", "Lima 5530", "4")]),
        # one note for two letters, and a letter without a note
        (
            "Refs: (A) Lima 5530, (B) Lima 5531,4 (C) Quito 88.",
            [("A", "Lima 5530", "4"), ("B", "Lima 5531", "4"), ("C", "Quito 88", None)],
        ),
        # the note that names the telegram serves it, though its marker stands elsewhere
        ("Refs: (A) State 216300, (B) Quito 88.", [("A", "State 216300", "2"), ("B", "Quito 88", None)]),
    ],
)
def test_ref_lines(line, expected):
    marks = "The talks went on." + "".join(
        f" They ended.{n}" for n in "234" if f"{n}" not in line[-3:] and f",{n}" not in line
    )
    got = refs(line, marks)
    assert [(letter, entry.rstrip("., "), note) for letter, entry, note in got] == [
        (letter, entry.rstrip("., "), note) for letter, entry, note in expected
    ]


def test_a_word_of_the_text_is_no_ref_line():
    assert refs("The talks went on with ref to State 216300 and no more.2", "They ended.3 He left.4") == []


@pytest.mark.parametrize(
    ("rest", "letters"),
    [
        ("As said in Ref B, the talks went on.", [("Ref B", "B")]),
        ("Reftel B said so.", [("Reftel B", "B")]),
        ("As in reftel (B).", [("reftel (B)", "B")]),
        ("See refs (A) and (C).", [("refs (A)", "A"), ("C", "C")]),
        ("See Refs A, B and C.", [("Refs A", "A"), ("B", "B"), ("C", "C")]),
        ("As para 8, ref A says.", [("ref A", "A")]),
        ("As para 8 of ref (A) says.", [("ref (A)", "A")]),
        ("REF B and REFTEL C said so.", [("REF B", "B"), ("REFTEL C", "C")]),
        ("See ref. B.", [("ref. B", "B")]),
        ("Reference B said so.", [("Reference B", "B")]),
        ("As Ref D says.", []),
        ("This reflects A and B.", []),
        ("They prefer A to B.", []),
    ],
)
def test_later_uses_of_a_letter(rest, letters):
    got = uses(rest)
    assert [(words, target["letter"]) for words, target in got] == letters
    notes = {"A": "2", "B": "3", "C": "4"}
    assert all(target["note"] == notes[target["letter"]] for _, target in got)


def test_ref_and_document_are_one_record():
    text = HEAD + "Refs: (A) State 216300,2 (B) Bogota 91.3\n\nThe talks went on.4" + NOTES
    result = archref.resolve(text, volume="frus1977-80v24").as_dict()
    ref = next(r for r in result["refs"] if r["letter"] == "B")
    cited = {c["id"]: c for c in result["citations"]}
    document = next(c for c in result["citations"] if c["type"] == "document")
    assert cited[ref["citation"]]["record"] == document["record"]
    record = next(r for r in result["records"] if r["id"] == document["record"])
    assert (record["keys"]["volume"], record["keys"]["document"]) == ("frus1977-80v24", "296")


def test_the_telegram_at_the_ref_line_and_in_its_note_are_one_record():
    text = HEAD + "Refs: (A) State 216300,2 (B) Bogota 91.3\n\nThe talks went on.4" + NOTES
    result = archref.resolve(text).as_dict()
    telegrams = [c for c in result["citations"] if c["type"] == "telegram" and "216300" in c["fields"]["numbers"]]
    assert len(telegrams) == 2
    assert len({c["record"] for c in telegrams}) == 1


@pytest.mark.parametrize(
    "line",
    ["Reference: Embtel 1.2 In salt.", "Ref: Deptel No. 7.2 In salt.", "Ref:\n\nCERP D–6;2 Embassy Telegram 2148."],
)
def test_a_ref_of_one_figure(line):
    text = f"45. Telegram From the Embassy in Italy1\n\n4. {line}\n\nVane\n\n  1. Source: Salt.\n  2. Not printed."
    assert [(ref["letter"], ref.get("note")) for ref in archref.resolve(text).as_dict()["refs"]] == [("", "2")]


def test_a_ref_without_a_figure_is_none():
    text = "45. Telegram From the Embassy in Italy1\n\n4. Ref: your letter.2 In salt.\n\nVane\n\n  1. Salt.\n  2. Sic."
    assert archref.resolve(text).as_dict()["refs"] == []


def test_a_number_s_stop_ends_no_ref_line():
    text = "45. Telegram From the Embassy in Italy1\n\n4. Ref: Despatch No. 113, August 2.2 In salt.\n\n  1. Salt.\n  2. Sic."
    (ref,) = archref.resolve(text).as_dict()["refs"]
    assert (text[ref["start"] : ref["end"]], ref["note"]) == ("Despatch No. 113, August 2", "2")
