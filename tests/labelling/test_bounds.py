"""Where citations end and begin: which places are asked, what is made of the answers, and what is learnt from."""

from dataclasses import dataclass, field

import pytest

from archref.labelling.bounds import APART, SOONER, CitationBounds, joints, stretches
from archref.labelling.labels import Labels
from archref.labelling.spans import decode
from archref.labelling.tokens import tokens
from archref.training.bounding import HERE, ONE, of_joints, of_stretches, owners_of
from archref.training.written import read

# a word with its label: "Vane!author" begins a citation with its author, "to:" goes on without a field, "See" stands outside


def labelled(marked):
    """The text and the labels of words that are marked so."""
    words, names, before = [], [], ""
    for part in marked.split():
        word, sign, name = (
            part.partition("!") if "!" in part else part.partition(":") if ":" in part else (part, "", "")
        )
        words.append(word)
        names.append(
            "o" if not sign else sign + (f"{'I' if name == before and sign == ':' else 'B'}.{name}" if name else "x")
        )
        before = name
    read_tokens = tokens(" ".join(words))
    assert len(read_tokens) == len(names), "one label a token"
    n = len(names)
    labels = Labels(names, [0.9] * n, {i: 0.2 if name == "o" else 0.9 for i, name in enumerate(names)})
    labels.begins = {i: 0.4 for i, name in enumerate(names) if name != "o" and i}
    labels.others = {i: (":I.title", 0.3) for i, name in enumerate(names) if name == "o"}
    return read_tokens, labels


@dataclass
class Answer:
    """Weights that always give one answer, and keep what they were asked."""

    odds: float
    asked: list = field(default_factory=list)

    def set(self, rows):
        self.asked += rows

    def marginal(self, name, at):
        assert name in (APART, SOONER) and at == 0
        return self.odds


def mended(marked, apart, sooner):
    read_tokens, labels = labelled(marked)
    made = CitationBounds(Answer(apart), Answer(sooner)).mended(read_tokens, labels)
    return [
        (read_tokens.text[s.start : s.end], [(name, read_tokens.text[a:b]) for a, b, name in s.fields])
        for s in decode(read_tokens, made.names)
    ]


@pytest.mark.parametrize(
    ("odds", "joined", "parted"),
    [
        (0.2, 1, 1),
        (0.29, 1, 1),
        (0.31, 1, 2),
        (0.5, 1, 2),
        (0.51, 2, 2),
    ],  # held apart: joined where that is likely enough
)
def test_how_likely_a_joint_must_be(odds, joined, parted):
    assert len(mended("Vane!author ,: Quill:author", odds, 0.0)) == joined
    assert len(mended("Vane!author , Quill!author", odds, 0.0)) == parted


@pytest.mark.parametrize(
    ("marked", "count"),
    [
        ("1762!date . OAH!repository", 2),  # an archive behind a full stop
        ("1762!date , OAH!repository", 1),
        ("1762!date . OAH!levels", 1),
        ("Vane!author . Mudd!repository", 1),  # where his paper is
    ],
)
def test_an_archive_behind_a_full_stop_begins_anew(marked, count):
    assert len(mended(marked, 0.0, 0.0)) == count


JOINED = "Vane!author ,: box: 3:box and: Quill:author ,: box: 4:box"
PARTED = "Vane!author ,: box: 3:box and Quill!author ,: box: 4:box"


@pytest.mark.parametrize("marked", [JOINED, PARTED])
def test_a_joint_divides_or_joins_as_the_weights_say(marked):
    assert [words for words, _ in mended(marked, 0.0, 0.0)] == ["Vane , box 3 and Quill , box 4"]
    apart = mended(marked, 1.0, 0.0)
    assert [words for words, _ in apart][0] == "Vane"  # every joint is asked, the comma before "box" too
    assert ("author", "Quill") in [f for _, fields in apart for f in fields]


@pytest.mark.parametrize(
    ("marked", "places"),
    [
        (JOINED, [("Vane", "box"), ("3", "Quill"), ("Quill", "box")]),
        (PARTED, [("Vane", "box"), ("3", "Quill"), ("Quill", "box")]),
        ("Vane!author box: 3:box", []),  # nothing that joins
        ("Vane!author ,: ;: box: 3:box", [("Vane", "box")]),
        ("Report!genre on salt , CO!file_number", [("Report", "CO")]),  # words between
        ("Report!genre on salt ; CO!file_number", []),
        ("Report!genre . On salt , CO!file_number", []),
        ("Report!genre " + "salt " * 18 + "CO!file_number", [("Report", "CO")]),
        ("Report!genre " + "salt " * 19 + "CO!file_number", []),
        ("3!date ,:date 1908:date", []),  # a day is one
        ("See Vane!author", []),
    ],
)
def test_the_places_where_a_citation_may_end(marked, places):
    read_tokens, labels = labelled(marked)
    found = [(read_tokens.words[j.last], read_tokens.words[j.first]) for j in joints(read_tokens, labels)]
    assert found == places


def test_what_is_said_on_both_sides_of_a_joint():
    read_tokens, labels = labelled("Vane!author ,: box: 3:box ;: Quill:author ,: 5:date ,: box: 4:box")
    signs = [j.signs for j in joints(read_tokens, labels)][1]
    assert signs["between=;"] == signs["left=box"] == signs["right=author"] == signs["again=True"] == 1.0
    assert signs["both=2"] == 1.0  # author and box stand on either side
    assert signs["left kept=True"] == signs["right kept=True"] == signs["right says=True"] == 1.0
    assert signs["apart=False"] == 1.0 and signs["begins"] < 0


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("Account in CO!file_number 1:file_number", ["Account in"]),
        ("3 See Account in CO!file_number", ["Account in"]),  # the note's number and what leads to it stay outside
        ("They met . Account in CO!file_number", ["Account in"]),
        ("They met at St . Account in CO!file_number", ["They met at St . Account in"]),  # no stop behind two letters
        ("They met ; Account in CO!file_number", ["Account in"]),
        ("See CO!file_number", []),
        ("Bibliography Archives CO!file_number", []),  # a heading
        ("CO!file_number and KV!file_number", []),  # what joins is no stretch
        ("CO!file_number ; Account in KV!file_number", ["Account in"]),
    ],
)
def test_the_words_before_a_citation_that_may_be_its_own(marked, words):
    read_tokens, labels = labelled(marked)
    found = [" ".join(read_tokens.words[s.start : s.first]) for s in stretches(read_tokens, labels)]
    assert found == words


def test_a_citation_that_begins_sooner_takes_the_likeliest_labels():
    assert mended("3 Account in CO!file_number 1:file_number", 0.0, 1.0) == [
        ("Account in CO 1", [("genre", "Account"), ("file_number", "CO 1")])
    ]
    assert mended("3 Salt and pepper in CO!file_number 1:file_number", 0.0, 1.0) == [
        ("Salt and pepper in CO 1", [("title", "Salt and pepper"), ("file_number", "CO 1")])
    ]
    assert mended("3 Account in CO!file_number 1:file_number", 0.0, 0.5) == [("CO 1", [("file_number", "CO 1")])]


def test_signs_of_a_stretch():
    read_tokens, labels = labelled("They met . “ Salt ” account in CO!file_number 1:file_number")
    signs = next(stretches(read_tokens, labels)).signs
    for name in (
        "quoted=True",
        "last=in",
        "field=file_number",
        "says=False",
        "before=.",
        "has=file_number",
        "whole=False",
    ):
        assert signs[name] == 1.0, name
    assert signs["mean"] == signs["most"] == pytest.approx(-1.386, abs=0.01)


LEARNT = [
    ("⟦a {author Vane} , box {box 3}⟧ and ⟦a {author Quill} , box {box 4}⟧", JOINED, [ONE, APART, ONE]),
    ("⟦a {author Vane} , box {box 3} and {author Quill} , box {box 4}⟧", JOINED, [ONE, ONE, ONE]),
    ("⟦a {author Vane}⟧ , box 3 and ⟦a {author Quill} , box {box 4}⟧", JOINED, [ONE]),
]


@pytest.mark.parametrize(("true", "marked", "outcomes"), LEARNT)
def test_what_is_learnt_of_joints(true, marked, outcomes):
    note = read(true)
    read_tokens, labels = labelled(marked)
    assert note.text == read_tokens.text
    owners = owners_of(read_tokens, note.citations)
    assert [outcome for _, outcome in of_joints(read_tokens, labels, owners)] == outcomes


@pytest.mark.parametrize(
    ("true", "outcomes"),
    [
        ("3 ⟦a Account in {file_number CO 1}⟧", [SOONER]),
        ("3 Account ⟦a in {file_number CO 1}⟧", [SOONER]),  # one token later is near enough
        ("3 Account in ⟦a {file_number CO 1}⟧", [HERE]),
        ("3 Account in CO 1", []),
    ],
)
def test_what_is_learnt_of_stretches(true, outcomes):
    note = read(true)
    read_tokens, labels = labelled("3 Account in CO!file_number 1:file_number")
    owners = owners_of(read_tokens, note.citations)
    assert [outcome for _, outcome in of_stretches(read_tokens, labels, owners)] == outcomes
