"""Corrections: a file that says what is cited, made again at the same words when the manuscript was edited."""

import tomllib

import pytest
from click.testing import CliRunner

import archref
from archref.cli import main
from archref.corrections import Correction, Corrections, CorrectionsError, WordsInContext
from archref.corrections.placing import Finder

BODY = (
    "The talks began late.1 Nobody expected much of them.2 The delegates left early.3 A reply was drafted at once.4"
    " The anchovy had gone.5\n\n"
)
NOTES = (
    "Carter Library, Brzezinski Material, Box 62, Peru.",
    "Vane to Colt, 2 November 1965, NSF: Peru, box 2, LBJL.",
    "Ibid., box 7.",
    "Ibid.",
    "Ibid.",
)


def text(body=BODY, notes=NOTES):
    return body + "".join(f"  {i}. {note}\n" for i, note in enumerate(notes, 1))


def place(result, citation):
    found = next(c for c in result.linked.citations if c.id == citation)
    return Finder(result.linked).place(found.at, found.to)


@pytest.fixture(scope="module")
def read():
    return archref.resolve(text())


def with_a_chapter_before(words):
    """The text with two notes and their sentences before all others, so that each note has another number."""
    for n in range(5, 0, -1):
        words = (
            words.replace(f"  {n}. ", f"  {n + 2}. ")
            .replace(f".{n} ", f".{n + 2} ")
            .replace(f".{n}\n\n", f".{n + 2}\n\n")
        )
    first, _, notes = words.partition("\n\n")
    return f"It was a cold year.1 Salt was dear.2 {first}\n\n  1. Ibid.\n  2. Salt Museum, box 9.\n{notes}"


EDITS = {
    "as it was": lambda words: words,
    "notes before it": with_a_chapter_before,
    "other words in the body": lambda words: words.replace(
        "Nobody expected much of them", "Some had expected a little more"
    ),
    "another word in a neighbour": lambda words: words.replace("2 November 1965", "3 November 1965"),
    "other quotes and spaces": lambda words: words.replace("Ibid., box 7", "Ibid.,  box 7"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_correction_is_made_again_after_an_edit(read, edit):
    given = Corrections([Correction(place(read, "c3"), antecedent=place(read, "c1"))])
    result = archref.resolve(edit(text()), corrections=Corrections.parse(given.dumps()))
    (ibid,) = [c for c in result.citations if c.fields.get("box") == "7"]
    assert result.citation(ibid.antecedent).text.startswith("Carter Library")
    assert ibid.resolved["repository"] == "Carter Library" and ibid.as_dict()["corrected"] is True
    assert result.diagnostics == []


def test_one_of_two_like_it_is_corrected_and_the_other_is_not(read):
    given = Corrections([Correction(place(read, "c5"), citation=False)])
    for edit in EDITS.values():
        result = archref.resolve(edit(text()), corrections=given)
        notes = [c.note for c in result.citations if c.text == "Ibid."]
        last = len(result.document.notes)
        assert str(last) not in notes and str(last - 1) in notes


def test_fields_go_before_what_is_read_and_reach_records_and_bibliography(read):
    given = Corrections([Correction(place(read, "c2"), fields={"author": "Quill", "box": "12", "recipient": ""})])
    result = archref.resolve(text(), corrections=given)
    fields = result.citations[1].fields
    assert (fields["author"], fields["box"], "recipient" in fields) == ("Quill", "12", False)
    listed = archref.bibliography(result)
    assert "Quill" in listed and "Box 12" in listed and "Vane" not in listed
    # what leads back to it follows
    assert result.citations[2].resolved["repository"] == "LBJL"


def test_a_type_can_be_another(read):
    given = Corrections([Correction(place(read, "c1"), type="published", fields={"title": "Peru", "author": "Carter"})])
    (first, *_) = archref.resolve(text(), corrections=given).citations
    assert first.type == "published" and first.fields["title"] == "Peru"


def test_words_that_were_missed_become_a_citation():
    plain = "It was said often.1\n\n  1. So the ledger that Quill kept, leaf 12.\n"
    given = [{"words": "the ledger that Quill kept, leaf 12", "note": "1", "type": "archival"}]
    given[0]["fields"] = {"title": "Ledger", "author": "Quill", "pages": "12", "repository": "Salt Museum"}
    assert not any("ledger" in c.text for c in archref.resolve(plain).citations if c.type == "archival")
    result = archref.resolve(plain, corrections=Corrections.of(given))
    (citation,) = result.citations
    assert citation.text == "the ledger that Quill kept, leaf 12" and citation.fields["pages"] == ["12"]
    assert "Ledger" in archref.bibliography(result)


def test_missed_words_without_more_are_read_by_themselves():
    prose = "She found it in Carter Library, Brzezinski Material, Box 62, Peru and left."
    given = Corrections.of([{"words": "Carter Library, Brzezinski Material, Box 62, Peru"}])
    (citation,) = archref.resolve(prose, corrections=given).citations
    assert citation.type == "archival" and citation.fields["box"] == "62"


def test_what_finds_no_place_is_said_and_nothing_is_guessed(read):
    gone = Corrections([Correction(WordsInContext("RG 84, Lima Embassy Files, box 3", "3"), citation=False)])
    result = archref.resolve(text(), corrections=gone)
    (said,) = result.diagnostics
    assert said.code == "correction-without-place" and "RG 84" in said.message
    assert len(result.citations) == len(read.citations)
    # two places, and nothing that tells them apart
    twins = "A.1 A.2\n\n  1. Ibid.\n  2. Ibid.\n"
    result = archref.resolve(twins, corrections=Corrections([Correction(WordsInContext("Ibid.", "9"), citation=False)]))
    assert [d.code for d in result.diagnostics].count("correction-without-place") == 1


def test_corrections_reach_over_chapters(read):
    second = "The next began.1\n\n  1. Ibid., box 9.\n"
    both = archref.resolve_many([text(), second])
    given = Corrections([Correction(place(both[1], both[1].citations[0].id), antecedent=place(both[0], "c1"))])
    found = archref.resolve_many([text(), second], corrections=given)
    assert found[1].citations[0].antecedent == "c1"
    assert found[1].citations[0].resolved["repository"] == "Carter Library"


def test_the_file_comes_back_as_it_was_written(read):
    hard = 'a "b" \\ c\td\u007f é “ü”'
    given = Corrections(
        [
            Correction(
                WordsInContext(hard, "3", "Heading", "before", "after", "at"), fields={"levels": ["x", hard], "box": ""}
            ),
            Correction(place(read, "c3"), antecedent=place(read, "c1")),
            Correction(place(read, "c4"), citation=False),
        ]
    )
    written = given.dumps()
    tomllib.loads(written)
    assert list(Corrections.parse(written)) == list(given)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("words = 3", "there is no 'words'"),
        ("[[correction]]\nwords = 3", "correction 1: words is a text"),
        ("[[correction]]\nnote = '3'", "correction 1 has no words"),
        ("[[correction]]\nwords = 'a'\nwrds = 'b'", "did you mean 'words'"),
        ("[[correction]]\nwords = 'a'\ntype = 'book'", "there are archival"),
        ("[[correction]]\nwords = 'a'\n[correction.fields]\nbix = '3'", "did you mean 'box'"),
        ("[[correction]]\nwords = 'a'\ncitation = 'no'", "citation is true or false"),
        ("[[correction]]\nwords = 'a'\n[correction.antecedent]\nnote = '3'", "antecedent has no words"),
        ("[[correction]", "not TOML"),
    ],
)
def test_a_mistake_in_the_file_is_one_line(wrong, said, tmp_path):
    with pytest.raises(CorrectionsError) as caught:
        Corrections.parse(wrong)
    assert said in str(caught.value) and "\n" not in str(caught.value)
    path = tmp_path / "corrections.toml"
    path.write_text(wrong, encoding="utf-8")
    done = CliRunner().invoke(main, ["find", str(path), "--corrections", str(path)])
    assert done.exit_code == 2 and said in done.stderr and done.stderr.count("\n") == 1


def test_the_commands_take_the_file(read, tmp_path):
    chapter, out = tmp_path / "chapter.txt", tmp_path / "linked.html"
    chapter.write_text(text(), encoding="utf-8")
    path = tmp_path / "corrections.toml"
    gone = Correction(WordsInContext("no such words anywhere", "3"), citation=False)
    path.write_text(Corrections([Correction(place(read, "c2"), fields={"box": "12"}), gone]).dumps(), encoding="utf-8")
    run = CliRunner()
    done = run.invoke(main, ["bib", str(chapter), "--corrections", str(path)])
    assert done.exit_code == 0 and "Box 12" in done.stdout
    assert "no such words anywhere" in done.stderr and done.stderr.count("\n") == 1
    done = run.invoke(main, ["link", str(chapter), "--to", "html", "-o", str(out), "--corrections", str(path)])
    assert done.exit_code == 0, done.stderr
    done = run.invoke(main, ["bib", str(chapter), "--corrections", str(tmp_path / "none.toml")])
    assert done.exit_code == 2 and "cannot read the corrections" in done.stderr


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("REF: LIMA 8812. PLEASE TELL THE MINISTRY.", "REF: LIMA 8812", []),
        ("Refs: (A) Salt Harbour 12, (B) Lima 8812.", "Salt Harbour 12", ["Lima 8812"]),
        ("See Foreign Relations, 1969–1976, volumes IX and X.", "X", ["Foreign Relations, 1969–1976, volumes IX"]),
    ],
)
def test_what_is_no_citation_is_not_added_by_a_later_step(text, words, left):
    gone = Corrections([Correction(WordsInContext(words), citation=False)])
    whole, result = archref.resolve(text), archref.resolve(text, corrections=gone)
    assert not result.diagnostics
    assert [text[c.start : c.end] for c in result.citations] == left
    assert len(whole.citations) == len(left) + 1
