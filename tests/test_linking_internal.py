"""References within a volume: documents, footnotes, pages, supra and infra."""

from __future__ import annotations

import pytest

import archref


def links(note: str, **known: str) -> list[tuple[str, dict]]:
    text = f"The talks.1 They went on.2 He left.3 He came.4 Sic.5\n\n  1. {note}\n" + "\n".join(
        f"  {i}. Sic." for i in range(2, 6)
    )
    found = archref.resolve(text, **known).as_dict()["links"]
    return [(x["type"], x["target"]) for x in found]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("See Document 296.", [("document", {"document": "296"})]),
        ("See Documents 12–15.", [("document", {"documents": ["12-15"]})]),
        ("See Documents 12, 15, and 18.", [("document", {"documents": ["12", "15", "18"]})]),
        ("See footnote 3 above.", [("note", {"note": "3"})]),
        ("See footnotes 3 and 2.", [("note", {"notes": ["3", "2"]})]),
        ("See footnotes 2–4.", [("note", {"notes": ["2-4"]})]),
        ("See footnote 9 below.", []),  # there is none
        ("See footnote 9, Document 63.", [("note", {"document": "63", "note": "9"})]),
        ("See Document 63, footnote 4.", [("note", {"document": "63", "note": "4"})]),
        ("See Document 63 and footnote 4 thereto.", [("note", {"document": "63", "note": "4"})]),
        (
            "Telegram 1143 is Document 359; see footnote 5 thereto.",
            [("document", {"document": "359"}), ("note", {"document": "359", "note": "5"})],
        ),
        (
            "See Document 60 and footnote 4, Document 74.",
            [("document", {"document": "60"}), ("note", {"document": "74", "note": "4"})],
        ),
        ("See page 138.", [("page", {"page": "138"})]),
        ("Not printed, but see pp. 12–15.", [("page", {"pages": ["12-15"]})]),
        ("See U.N. Document 782.", []),
        ("See NAC Document 60–337.", []),
        ("See Senate Document 45.", []),
        ("See “Basic Documents 1977–1980, Document 409.”", []),
        ("The infra structure was poor.", []),
    ],
)  # fmt: skip
def test_what_a_reference_means(note, expected):
    assert links(note) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Supra.", [("document", {"document": "304"})]),
        ("Infra.", [("document", {"document": "306"})]),
        ("See footnote 3, supra.", [("note", {"document": "304", "note": "3"})]),
        ("See Document 12 and infra.", [("document", {"document": "12"}), ("document", {"document": "306"})]),
        ("Ante, p. 366.", [("page", {"page": "366"})]),
    ],
)
def test_supra_and_infra_are_the_neighbours(note, expected):
    assert links(note, number="305") == expected


def test_supra_has_no_target_where_no_number_is_known():
    assert links("Supra.") == []


def test_the_heading_gives_the_number():
    text = "305. Letter From Haynes to Barlow1\n\nDear Sir.2\n\n  1. Not printed.\n  2. Infra."
    assert [x["target"] for x in archref.resolve(text).as_dict()["links"]] == [{"document": "306"}]


@pytest.mark.slow
def test_a_list_of_many_references_is_no_burden():
    text = "; ".join(f"Documents {i} and {i + 1} in Foreign Relations, 1969–1976, vol. I" for i in range(3000))
    result = archref.resolve(text).as_dict()
    assert len(result["links"]) > 3000


def test_the_same_number_in_two_texts_is_two_documents_unless_the_volume_is_known():
    texts = ["The talks.1\n\n  1. See Document 12.", "The talks.1\n\n  1. See Document 12."]

    def records(**known: str) -> set[str]:
        results = archref.resolve_many(texts, **known)
        return {c["record"] for r in results for c in r.as_dict()["citations"]}

    assert len(records()) == 2
    assert len(records(volume="frus1969-76v01")) == 1


def test_a_footnote_of_an_ibid_is_of_the_volumes_record():
    text = "The talks.1 More.2\n\n  1. See Foreign Relations, 1950, vol. VI, p. 12.\n  2. See footnote 2, ibid., p. 13."
    result = archref.resolve(text).as_dict()
    assert {c["record"] for c in result["citations"] if c["type"] in ("frus", "ibid")} == {result["records"][0]["id"]}


def test_a_document_named_before_its_volume_is_of_that_volume():
    text = "See Document 132 in Foreign Relations, 1969–1976, vol. I."
    result = archref.resolve(text, volume="frus1969-76v20").as_dict()
    document = next(c for c in result["citations"] if c["type"] == "document")
    record = next(r for r in result["records"] if r["id"] == document["record"])
    assert record["keys"] == {"document": "132", "volume": "frus1969-76v01"}


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("11.Memorandum of Conversation", "11"),
        ("198.Telegram From the Consulate in Lima", "198"),
        ("[306.Letter From Vane to Colt]", "306"),
        ("3.5 million tons of salt", None),
    ],
)
def test_a_heading_without_a_blank_behind_its_number(heading, number):
    result = archref.resolve(f"[Page 26]\n\n{heading}1\n\nHe wrote.\n\n  1. See supra.").as_dict()
    assert result.get("number") == number
    assert [link["target"] for link in result["links"]] == ([{"document": str(int(number) - 1)}] if number else [])
