"""Credits of pictures name an archive, and behind the book's pages the shelfmarks in brackets."""

import pytest
from counting import MOST, growth

import archref
from archref.recognising.picture_credits import picture_credits


def told(text):
    return [
        (c.text, c.fields.get("repository") or c.inferred.get("repository", {}).get("value"))
        for c in archref.resolve(text).citations
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "© The British Library Board: 47 (Add. MS 43532, f. 88), 49, 92 (IOR/L/MIL/17/15/66). TNA: 71 (CAB 37/122/181).",
            [("Add. MS 43532, f. 88", "The British Library Board"), ("IOR/L/MIL/17/15/66", "The British Library Board"), ("CAB 37/122/181", "TNA")],
        ),
        ("Salt Library: pp. 12–13 (MS 43), 14. Ada Vane: 15.", [("MS 43", "Salt Library")]),
        ("Courtesy of the Salt Archives, Lima: 12, 14 (SA/3/4); 16 (SA/3/5).", [("SA/3/4", "Salt Archives, Lima"), ("SA/3/5", "Salt Archives, Lima")]),
        ("Courtesy of the Salt Museum, Lima (WA1943.62)", [("Salt Museum, Lima (WA1943.62)", "Salt Museum")]),
    ],
)  # fmt: skip
def test_each_shelfmark_is_a_place_in_the_archive(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The Archive: 47 (May 1911), 49",
        "Vane: 47 (MS 12)",
        "American Archivist 12: 47 (B 4)",
        "They met at the library: 12 (of 14) came.",
        "Salt Library: 12, 14.",
    ],
)
def test_what_looks_like_them(text):
    assert [*picture_credits(text)] == []


def test_an_archive_of_a_country_is_not_that_of_another():
    text = "Source: National Archives of Zambia, Annual Report for 1978 (Lusaka: Vane, 1980), p. 6."
    assert [c.type for c in archref.resolve(text).citations] == ["published"]
    assert told("National Archives of Zambia, HM 12/4.") == [
        ("National Archives of Zambia, HM 12/4", "National Archives of Zambia")
    ]


@pytest.mark.parametrize("unit", [": ", "A: 1 (", "Library: 1 (B 2), ", "1, ", "Library: 1, ", "A"])
def test_its_cost_is_that_of_the_text(unit):
    assert growth(lambda n: [*picture_credits("Salt Library: 1" + unit * n)], 2_000) < MOST
