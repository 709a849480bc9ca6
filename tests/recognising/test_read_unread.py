"""Clauses of a note that cite something which could not be read."""

import pytest

from archref.recognising.unread import unread

# a note, and its clauses that cite
CASES = [
    ("Interview with Jane Colt, Riverby, 3 May 1961.", ["Interview with Jane Colt, Riverby, 3 May 1961"]),
    ("Author’s interview with Colt, Riverby.", ["Author’s interview with Colt, Riverby"]),
    (
        "See “Salt and its uses” in the paper of 5 May; and Colt, Tin (1961)",
        ["“Salt and its uses” in the paper of 5 May", "Colt, Tin (1961)"],
    ),
    ("Colt, Salt of the coast, diss. Riverby", ["Colt, Salt of the coast, diss. Riverby"]),
    (
        "Colt, Salt, p. 5; Quill, Tin, no. 4; Reed, Lead, fols. 3–5",
        ["Colt, Salt, p. 5", "Quill, Tin, no. 4", "Reed, Lead, fols. 3–5"],
    ),
    ("Salt was dear, 44 men", []),
    ("the salt was dear (1961)", []),
    ("Colt, 3 May 1961; Quill, May 3, 1961.", ["Colt, 3 May 1961", "Quill, May 3, 1961"]),
    ("For salt, see Colt, Tin (1961)", ["Colt, Tin (1961)"]),
    ("Quoted in Colt, Tin (1961), ", ["Colt, Tin (1961)"]),
    ("x (1961)", []),
    ("Colt (61)", []),
    (
        "Colt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt (1961)",
        [],
    ),
    ("Colt and\nQuill (1961)", ["Quill (1961)"]),
    ("“Salt” 5", []),
    ("‘salt and tin,’ 5", []),
    ("Cf. Colt’s thesis.", ["Colt’s thesis"]),
    ("Colt (of Riverby, 1961) said", ["Colt (of Riverby, 1961) said"]),
    ("see also Colt, vol. 3", ["Colt, vol. 3"]),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("note", "found"), CASES, ids=range(len(CASES)))
def test_the_clauses_that_cite(note, found):
    assert [note[start:end] for start, end in unread(note, 0, len(note), ())] == found


NOTE = "Colt, Tin (1961); Quill, Salt (1962); Reed, Lead (1963)"


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        ((), ["Colt, Tin (1961)", "Quill, Salt (1962)", "Reed, Lead (1963)"]),
        (("Quill, Salt",), ["Colt, Tin (1961)", "Reed, Lead (1963)"]),
        (("Colt", "1962"), ["Reed, Lead (1963)"]),
        (("Colt, Tin", "Lead"), ["Quill, Salt (1962)"]),
        (("Tin (1961); Quill",), ["Reed, Lead (1963)"]),
        (("Tin (1961)",), ["Quill, Salt (1962)", "Reed, Lead (1963)"]),
    ],
)
def test_a_clause_with_a_citation_is_read(cited, found):
    places = [(NOTE.index(words), NOTE.index(words) + len(words)) for words in cited]
    assert [NOTE[start:end] for start, end in unread(NOTE, 0, len(NOTE), places)] == found


def test_only_the_note_is_read():
    assert [NOTE[start:end] for start, end in unread(NOTE, 17, 36, ())] == ["Quill, Salt (1962)"]


@pytest.mark.parametrize(("letters", "told"), [(0, False), (1, True), (492, True), (493, False)])
def test_a_clause_has_so_many_characters_at_least_and_at_most(letters, told):
    clause = f"C{'x' * letters} (1961)"
    assert list(unread(clause, 0, len(clause), [])) == ([(0, len(clause))] if told else [])
