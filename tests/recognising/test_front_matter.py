"""Front matter of books: lists of abbreviations, of persons and of pictures."""

import pytest

import archref
from archref.recognising.abbreviations import Abbreviations, declared
from archref.recognising.words_of_other_trades import is_somebody

LIST = """CONTENTS
Abbreviations xi
Introduction 1

ABBREVIATIONS

SL Salt Library, Lima
FO Foreign Office Records, Public Record Office, London
VP James Vane Papers, Salt Library, Lima
"""


def test_the_list_is_found_behind_the_table_of_contents():
    assert declared(LIST)["VP"] == "James Vane Papers, Salt Library, Lima"


def test_its_lines_cite_nothing_and_hold_for_what_follows():
    found = archref.resolve(
        f"{LIST}\nHe wrote (Vane to Colt, May 3, 1911, box 3, VP; minute by Colt, FO 371/1234)."
    ).citations
    assert [c.text for c in found] == ["Vane to Colt, May 3, 1911, box 3, VP", "minute by Colt, FO 371/1234"]
    assert found[1].fields["file_number"] == "FO 371/1234"


def test_a_class_at_kew_is_no_archive_whatever_the_list_says():
    said = Abbreviations({"FO": "Foreign Office Records, Public Record Office", "SRO": "Salt Record Office"})
    assert [*said.repositories_in("FO 371/1, SRO, box 3")] == ["SRO"]


@pytest.mark.parametrize(
    ("words", "fields", "somebody"),
    [
        (
            "Reed, Sir Arthur (1855–1920), Permanent Under-Secretary, Foreign Office",
            ["author", "title", "date", "levels"],
            True,
        ),
        ("Vane, James (b. 1870); secretary", ["author", "date"], True),
        ("Colt, Ada (née Quill) (1861–1933), consul", ["author", "date"], False),
        ("Reed, Sir Arthur (1855–1920), Vane Papers", ["author", "date", "levels", "box"], False),
        ("Reed to Colt (1911), minute", ["author", "recipient", "date"], False),
        ("Letters (1855–1920), Vane", ["genre", "date"], False),
    ],
)
def test_a_person_with_years_of_life(words, fields, somebody):
    assert is_somebody(words, dict.fromkeys(fields, "")) == somebody


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("See National Archives, College Park, RG 59, box 3.", "National Archives"),
        ("Bancroft Library, Berkeley, Vane Papers, box 3.", "Bancroft Library"),
        ("National Archives, Washington, RG 59, box 3.", "National Archives"),
        ("Rare Book Library, Salt College, Vane Papers, box 3.", "Rare Book Library, Salt College"),
    ],
)
def test_towns_are_no_levels(text, house):
    (cited,) = archref.resolve(text).citations
    assert cited.fields["repository"] == house
    assert cited.fields.get("levels", ["Vane Papers"]) == ["Vane Papers"]
