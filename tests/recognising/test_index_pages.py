"""The index of a book cites nothing; lists of letters, boxes and works in the order of the alphabet do."""

import textwrap

import pytest
from counting import MOST, growth

import archref
from archref.recognising.index_pages import index_pages, is_of_an_index, stands_in

INDEX = """Adams, Quentin, 12, 44–45, 101
Agricultural Bank, 33, 35, 78n
Archives of Salt House, 5, 17, 203
Bell, Sir Arthur: and tariff, 19–22; correspondence with Colt, 44, 46; death of, 91
British Museum, 7, 18, 66
Colt, James, 3, 12–14, 88; interview with, 47; on the treaty of 1911, 50
Embassy in Lima, 22, 23, 40–41
Fisheries, 60. See also Herring; Salt
Foreign Office, 12, 16, 34–38, 99
Geneva conference (1954), 120–25, 131
Herring. See Fisheries
Johns Hopkins University, 11, 16, 144
Library of Congress, 2, 8
National Archives, 1, 68, 75, 81
Quill, Ada, 1–9, 33n4, 77; The Salt Road, 12, 13
Vane Papers, 7, 9, 101"""
NOTE = "Vane to Colt, May 3, 1951, FO 371/1234, TNA."
FORMS = {
    "one line an entry": INDEX,
    "a blank line between": INDEX.replace("\n", "\n\n"),
    "a letter over each": INDEX.replace("\nB", "\n\nB\n\nB").replace("\nC", "\n\nC\n\nC"),
    "broken lines": "\n".join("\n".join(textwrap.wrap(x, 44, subsequent_indent="  ")) for x in INDEX.split("\n")),
    "lines below": INDEX.replace("; ", "\n   ").replace(": ", "\n   "),
}


@pytest.mark.parametrize("form", FORMS)
def test_an_index_cites_nothing(form):
    text = FORMS[form]
    assert index_pages(text) == [(0, len(text))]
    assert archref.resolve(text).citations == []


@pytest.mark.parametrize("form", FORMS)
def test_what_stands_before_it_is_read(form):
    found = archref.resolve(f"The talks went on.{{1}}\n\n1. {NOTE}\n\nINDEX\n\n{FORMS[form]}").citations
    assert [c.text for c in found] == [NOTE[:-1]]


NAMES = "Adams Bell Colt Deeds Ember Fish Grey Hill Index Jade".split()


@pytest.mark.parametrize(
    "line",
    [
        "{name} Papers, Box {n}",
        "{name} to Vane, May {n}, 1951",
        "{name} to Vane, {n} May 1951",
        "{name} Papers, box 3, folder {n}",
        "{name}, Salt, p. {n}",
        "{name}. Salt and sea. Journal of Salt 3, {n}",
        "{name}, FO 371/{n}",
        "{name}, Salt (Salem, 1961), {n}",
        "{name}, “Salt,” Journal of Salt 3 (1961): {n}",
        "RG 59, {name} File, Box 12, {n}",
        "{n}. {name}, Salt, {n}",
    ],
)
def test_lists_that_cite_are_none(line):
    assert index_pages("\n".join(line.format(name=name, n=n) for n, name in enumerate(NAMES, 15))) == []


def test_too_few_lines_and_lines_without_order_are_none():
    lines = INDEX.split("\n")
    assert index_pages("\n".join(lines[:7])) == []
    assert index_pages("\n".join(lines[i * 7 % 16] for i in range(16))) == []
    assert index_pages("\n".join(["Salt, 12, 14"] * 12)) == []


@pytest.mark.parametrize(
    ("words", "fields", "index"),
    [
        ("Johns Hopkins University, 11, 16, 144", ["repository", "volume", "pages"], True),
        ("National Library of Australia, 1, 68, 75–77, 81n", ["repository", "file_number"], True),
        ("Salt Museum, Laboratory of Botany, 24, 34, 42", ["repository", "levels", "box", "pages"], True),
        ("Vane Papers, 7, 9, 44, 101", ["levels", "pages"], True),
        ("Salt County Deeds, 3, 44, 45", ["levels", "volume", "pages"], False),
        ("Salt Library, 11, 16", ["repository", "pages"], False),
        ("Salt Library, 16, 11, 144", ["repository", "pages"], False),
        ("Salt Library, box 11, 16, 144", ["repository", "box", "pages"], False),
        ("Salt Library, 11, 16, 144", ["repository", "date", "pages"], False),
    ],
)
def test_a_name_with_its_pages_alone(words, fields, index):
    assert is_of_an_index(words, dict.fromkeys(fields, "")) == index


def test_places():
    assert [stands_in([(2, 5), (9, 12)], at) for at in (1, 2, 4, 5, 9, 11, 12)] == [
        False, True, True, False, True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize("unit", ["Salt, {i}, 12, 14\n", "a, 1, 1, 1, 1, ", "Salt see 1, ", "{i}, 12\n", "Salt: {i}; "])
def test_its_cost_is_that_of_the_text(unit):
    assert growth(lambda n: index_pages("".join(unit.replace("{i}", str(i)) for i in range(n))), 4_000) < MOST
