"""An archive in which a sentence says that nothing was found is not cited; what stands in a file is."""

import re

import pytest

import archref
from archref.labelling.absence import is_absent, rows

HOUSE = {"repository": "Salt Library", "levels": ["Vane Papers"]}


@pytest.mark.parametrize("number", range(len(rows())))
def test_each_row_is_asked_for_its_example(number):
    words, example = rows()[number]
    assert re.search(words, example)
    assert not any(re.search(other, example) for i, (other, _) in enumerate(rows()) if i != number)


@pytest.mark.parametrize("example", [example for _, example in rows()])
@pytest.mark.parametrize("before", ["", "He wrote again in May. ", "Colt answered him.\n\n"])
def test_the_sentence_says_it(example, before):
    at = len(before) + example.index("rch") if "rch" in example else len(before) + 4
    assert is_absent(before + example, at, at + 3, HOUSE)
    assert not is_absent(example + " He wrote so. Vane Papers hold it.", len(example) + 15, len(example) + 26, HOUSE)


@pytest.mark.parametrize(
    "field", [{"box": "3"}, {"file_number": "FO 371/1"}, {"author": "Vane"}, {"date": "1911"}, {"folder": "Salt"}]
)
def test_a_paper_or_a_file_is_cited_whatever_is_said_of_another(field):
    text = "The original was not found in the Vane Papers, Salt Library."
    assert is_absent(text, 34, 59, HOUSE) and not is_absent(text, 34, 59, HOUSE | field)


def archives(text):
    return [c.text for c in archref.resolve(text).citations if c.type == "archival"]


@pytest.mark.parametrize(
    "text",
    [
        "Weder unter den Beständen des AVA noch unter jenen des HHStA konnte ein Hinweis gefunden werden.",
        "Weder unter den Akten des AVA., IM., noch im HHSTA., Kab. Kanzlei, konnte ein Hinweis gefunden werden.",
        "Der Akt im AVA, JM, ist skartiert.",
        "No copy of the letter has been found in the Vane Papers, Library of Congress.",
        "Le rapport est introuvable aux Archives nationales.",
    ],
)
def test_where_nothing_was_found_nothing_is_cited(text):
    assert archives(text) == []


def test_the_file_beside_it_is():
    text = "The enclosure has not been found. See Vane to Colt, May 3, 1951, FO 371/1234, TNA."
    assert archives(text) == ["Vane to Colt, May 3, 1951, FO 371/1234, TNA"]
    assert archives("The letter is not in Vane Papers, box 3, Library of Congress; it was destroyed.")
