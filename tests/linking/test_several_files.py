"""Papers in several files: each number is one value, and nothing that shares or prints them falls over a list."""

import itertools

import pytest

import archref
from archref.recognising.path import _assemble

HOLDERS = ("National Archives, RG 59, Central Files, {}", "RG 59, Central Decimal File, {}", "Department of State, Central Files, {}")  # fmt: skip
NUMBERS = {
    "851G.01/6–2249, 6–2149": ["851G.01/6-2249", "851G.01/6-2149"],
    "690D.91/4–1161, 5–1261 and 6–161": ["690D.91/4-1161", "690D.91/5-1261", "690D.91/6-161"],
}
SHARED = (
    "{held}. Telegram 300 to Bamako, April 2, asked for figures. (Ibid., {other})",
    "{other}; Vane to Colt, March 2, 1950, {other}, {held}.",
    "Vane to Colt, March 2, 1950 ({other}), and Colt to Vane, March 5, 1950, {held}.",
    "Telegram 5, {other}, telegram 6, {held}; minutes, {held}",
)
OTHERS = ("690D.91/4–1161", "AID 15 MALI", "Box 4")


def _numbers(text):
    cited = archref.resolve(text).as_dict()["citations"]
    return [c["fields"]["file_number"] for c in cited if isinstance(c["fields"].get("file_number"), list)]


@pytest.mark.parametrize("printed", NUMBERS)
@pytest.mark.parametrize("holder", HOLDERS[::2])
def test_every_number_is_one_value(holder, printed):
    assert _numbers(f"Source: {holder.format(printed)}. Secret; Priority.") == [NUMBERS[printed]]


@pytest.mark.parametrize(
    ("pieces", "number"),
    [
        (["POL 1"], "POL 1"),
        (["POL 1", "POL 2"], ["POL 1", "POL 2"]),
        (["POL 1", "POL 2", "AID 15"], ["POL 1", "POL 2", "AID 15"]),
        (["POL 1", ["851G.01/6-2249", "851G.01/6-2149"]], ["POL 1", "851G.01/6-2249", "851G.01/6-2149"]),
        ([["851G.01/6-2249", "851G.01/6-2149"], "POL 1"], ["851G.01/6-2249", "851G.01/6-2149", "POL 1"]),
    ],
)
def test_numbers_of_one_place_stand_beside_one_another(pieces, number):
    assert _assemble([("file_number", piece) for piece in pieces]) == {"file_number": number}


@pytest.mark.parametrize(("holder", "printed", "shared"), [*itertools.product(HOLDERS, [*NUMBERS, "POL 1, POL 2 US, and AID 15 MALI"], SHARED)])  # fmt: skip
def test_whoever_shares_several_files_is_linked_and_printed(holder, printed, shared):
    texts = [shared.format(held=holder.format(printed), other=other) for other in OTHERS]
    results = archref.resolve_many(texts)
    for result in results:
        for cited in result.as_dict()["citations"]:
            number = cited["fields"].get("file_number", "")
            assert all(isinstance(one, str) for one in (number if isinstance(number, list) else [number]))
    archref.check(results)
    for form in ("html", "bibtex", "ris", "csl-json"):
        assert archref.bibliography(results, format=form)
    assert archref.notes(results)
    assert archref.sources(results)
