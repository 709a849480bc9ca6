"""Where a note goes on from a paper to who cites or prints it: the table's own examples, and more."""

import re

import pytest

import archref
from archref.labelling.cited_by import cited_by, rows

MORE = [
    "SHD, 1 K 12, note de Colt, 3 mai 1911 ; | document cité dans Quill, Le sel, p. 4.",
    "ACS, b. 12 (| citato in Vane, Il sale, p. 4).",
    "AGN, leg. 12, | cit. por Vane, La sal, p. 44; también AGI.",
    "MOL, K 12. | Közli: Vane, Só, 44.",
    "RA, UD, P 12. Tryckt bok i Lima.",  # no such words
    "Vane cité par Colt, p. 4.",  # not behind a stop
    "AN, F7 12, cité Vane, p. 4.",
    "Quill, op. cit. por Vane, p. 4.",
]


@pytest.mark.parametrize("marked", [example for _, example in rows()] + MORE)
def test_what_stands_before_and_behind_is_apart(marked):
    text = marked.replace("|", "").replace("  ", " ").replace("( ", "(") if "|" in marked else marked
    before = marked.split("|")[0]
    assert [*cited_by(text, 0, len(text))] == ([len(before)] if "|" in marked else [])
    assert [*cited_by("Salt. " + text, 6, 6 + len(text))] == [6 + at for at in cited_by(text, 0, len(text))]


@pytest.mark.parametrize("number", range(len(rows())))
def test_each_row_is_asked_for_its_example(number):
    words, example = rows()[number]
    others = [w for i, (w, _) in enumerate(rows()) if i != number]

    behind = example.split("| ")[1]
    assert re.match(rf"(?:{words})[ :]", behind)
    assert not any(re.match(rf"(?:{w})[ :]", behind) for w in others)


@pytest.mark.parametrize(
    ("text", "paper", "work"),
    [
        ("AN, BB/18/1776, dépêche du préfet, 20 avril 1888, cote citée par Paul Vane, Les Routes du sel, Paris, 1990, p. 33.", "1888", "Paul Vane"),
        ("Vane a Colt, 3 maggio 1911, ACS, b. 12, cit. in Quill, Le vie del sale, Roma 1990, p. 44.", "b. 12", "Quill"),
        ("AHU, Índia, cx. 58, Vane ao rei, 24 de Janeiro de 1686. Também em AHU, Índia, cx. 59.", "1686", "AHU"),
    ],
)  # fmt: skip
def test_a_paper_ends_before_who_cites_it(text, paper, work):
    first, second = archref.resolve(text).citations
    assert first.type == "archival" and text[first.start : first.end].endswith(paper)
    assert text[second.start :].startswith(work)
