"""The archive that stands before brackets with several shelfmarks holds each that names none."""

import pytest
from counting import MOST, growth

import archref
from archref.linking.archive_brackets import archives_before_brackets


def placed(text):
    found = archref.resolve(text).citations
    return [(c.fields.get("file_number"), c.fields.get("repository") or c.inferred.get("repository", {}).get("value")) for c in found]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The salt correspondence is at The National Archives, Kew (CO 446, CO 583; in particular CO 583/91).",
            [("CO 446", "The National Archives"), ("CO 583", "The National Archives"), ("CO 583/91", "The National Archives")],
        ),
        ("The National Archives, Kew (FO 84, FO 97, ADM 123).", [(n, "The National Archives") for n in ("FO 84", "FO 97", "ADM 123")]),
        ("The board’s minutes are held at the Salt Archives (DE/P/T4573, DE/P/T4574).", [("DE/P/T4573", "Salt Archives"), ("DE/P/T4574", "Salt Archives")]),
        ("Le fonds est conservé aux Archives nationales (F7 12497, F7 12985).", [("F7 12497", "Archives nationales"), ("F7 12985", "Archives nationales")]),
    ],
)  # fmt: skip
def test_each_has_the_archive(text, wanted):
    assert placed(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "He died in Kew (near London), and the National Archives (which see) are there.",
        "The Archive (open daily) is shut",
        "Ada Vane (CO 446/3)",
        "Port Archive (CO 3\n\nnot closed",
    ],
)
def test_none_before_other_brackets(text):
    houses = [found.house for found in archives_before_brackets(text)]
    assert not [house for house in houses if "Vane" in house or "Kew" in house or "Port" in house]


def test_it_is_told_why():
    first = archref.resolve("It is at The National Archives, Kew (CO 446, CO 583).").citations[0]
    assert first.inferred["repository"] == {
        "value": "The National Archives",
        "from": "brackets",
        "why": "'The National Archives' stands before the brackets",
    }


@pytest.mark.parametrize("unit", ["Archive (", "Salt Archive (CO 3) ", "(", "Of the ", " A, A"])
def test_its_cost_is_that_of_the_text(unit):
    assert growth(lambda n: [*archives_before_brackets(unit * n)], 2_000) < MOST


@pytest.mark.parametrize(
    "text",
    [
        "Vane to Colt, June 4, 1961, RG 59, 611.00/6-461, NARA (citing Reed to Quill, May 1, 1961, RG 84, Box 3).",
        "Vane to Colt, 3 May 1951, box 3, Salt Library (quoting Reed to Quill, 1 May 1951, Reed Papers, box 7).",
        "FO 371/1234, Public Record Office (the reply of 4 May 1951 is in Reed Papers, box 7).",
    ],
)
def test_the_archive_of_a_paper_before_is_its_own(text):
    last = archref.resolve(text).citations[-1]
    assert last.fields["box"] and last.inferred.get("repository", {}).get("from") != "brackets"
