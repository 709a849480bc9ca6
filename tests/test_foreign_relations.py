"""Volumes of Foreign Relations as their editors cite them: by part, title, supplement, and what stands around them."""

from __future__ import annotations

import pytest

import archref


def links(text: str, kind: str = "frus", **known: str) -> list[dict]:
    found = archref.resolve(text, **known).as_dict()["links"]
    return [link.get("target") or link["candidates"] for link in found if link["type"] == kind]


@pytest.mark.parametrize(
    ("text", "volume", "expected"),
    [
        ("1. See Part 2, Document 45.", "frus1958-60v07p1", [("p2", ["45"])]),
        ("1. See Part 2, Document 81, footnote 10.", "frus1958-60v07p1", [("p2", ["81"])]),
        ("1. For the letter, see Part 1, Documents 12–15 and 20.", "frus1958-60v07p2", [("p1", ["12-15", "20"])]),
        (
            "1. See volume VII, Part 1, Documents 311–315, and Part 2, Documents 271–272.",
            "frus1958-60v08",
            [("p1", ["311-315"]), ("p2", ["271-272"])],
        ),
    ],
)
def test_documents_of_a_sibling_part(text, volume, expected):
    found = [(t["volume"], t["documents"]) for t in links(text, volume=volume)]
    assert found == [(f"frus1958-60v07{part}", documents) for part, documents in expected]
    assert links(text, "document", volume=volume) == []


@pytest.mark.parametrize(
    "text",
    [
        "1. See Part 2, Document 45.",
        "1. For the reply, see Part 1, Documents 3 and 4.",
        "1. Not printed; but see Part 2, Document 7, footnote 2.",
    ],
)
def test_a_part_of_a_volume_that_is_not_known_is_no_document_of_the_own(text):
    result = archref.resolve(text).as_dict()
    assert result["links"] == []
    assert [d["code"] for d in result["diagnostics"]] == ["unknown-volume"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("1. See Part 1 of this volume, pages 311 ff.", {"volume": "frus1948v01p1", "pages": ["311"]}),
        ("1. Memorandum of June 3, Part 1 of this volume, p. 388.", {"volume": "frus1948v01p1", "pages": ["388"]}),
        ("1. It is in Part 2 of this volume, pp. 700–702.", {"volume": "frus1948v01p2", "pages": ["700-702"]}),
        ("1. The Berlin talks, Part I of this volume, page 20.", {"volume": "frus1948v01p1", "pages": ["20"]}),
    ],
)
def test_a_part_of_this_volume(text, target):
    assert links(text, volume="frus1948v01p2") == [target]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Foreign Relations, 1969–1976, China, 1969–1972, Document 12", "frus1969-76v17"),
        ("Foreign Relations, 1969–1976, Southeast Asia, 1969–1972.", "frus1969-76v20"),
        ("Foreign Relations, 1969–1976, Vietnam, 1969–1970.", "frus1969-76v06"),
        ("Foreign Relations, 1969–1976, Documents on China, 1969–1972, Document 4.", "frus1969-76ve13"),
        ("Foreign Relations, 1918, Supplement 1, The World War, vol. I, pp. 12–17", "frus1918Supp01v01"),
        ("Foreign Relations, 1917, Supplement 2, The World War, vol. II, p. 4.", "frus1917Supp02v02"),
        ("Foreign Relations, 1915, Supplement, The World War, p. 40.", "frus1915Supp"),
        ("Foreign Relations, 1918, Russia, vol. II, p. 40", "frus1918Russiav02"),
        ("Foreign Relations, 1919, Russia, p. 12.", "frus1919vRussia"),
        ("Foreign Relations, [1917], pp. 4–5.", "frus1917"),
        ("The Conference of Berlin (The Potsdam Conference), 1945, vol. II, p. 1474", "frus1945Berlinv02"),
        ("Foreign Relations, The Conferences at Malta and Yalta, 1945, 984.", "frus1945Malta"),
        ("Foreign Relations, The Conference of Berlin (Potsdam), 1945, vol. I, p. 3.", "frus1945Berlinv01"),
        ("See The Conferences at Cairo and Tehran, 1943, p. 514.", "frus1943CairoTehran"),
        ("Foreign Relation, 1947, vol. i, p. 798.", "frus1947v01"),
        (
            "Foreign Relations, 1969–1976, volume II, Organization and Management of U.S. Foreign Policy, 1969–1972, "
            "Document 13",
            "frus1969-76v02",
        ),
    ],
)
def test_volumes_by_title_supplement_and_conference(text, target):
    (found,) = links(text)
    assert found["volume"] == target


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See volumes VII and VIII.", ["frus1952-54v07", "frus1952-54v08"]),
        ("Documentation is in volumes III, X, and XVI.", ["frus1952-54v03", "frus1952-54v10", "frus1952-54v16"]),
        ("volume XV, Part 2, page 1475", ["frus1952-54v15p2"]),
        ("See vol VIII, p. 24.", ["frus1952-54v08"]),
        ("See vol.VIII, p. 24.", ["frus1952-54v08"]),
        ("See 1950 vol. I, p. 3.", ["frus1950v01"]),
        ("See 1949, vol. IX, pp. 3 ff.", ["frus1949v09"]),
    ],
)
def test_volumes_of_the_own_subseries_and_slips_of_typing(text, expected):
    found = [t if isinstance(t, dict) else t[0] for t in links(text, volume="frus1952-54v14p2")]
    assert [t["volume"].removesuffix("p1") for t in found] == expected
    assert links(text, "document") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "See Document 253, Foreign Relations, 1969–1976, volume XVII.",
            [{"volume": "frus1969-76v17", "documents": ["253"]}, {"volume": "frus1969-76v17"}],
        ),
        (
            "Printed as Documents 12 and 14, Foreign Relations, 1964–1968, volume XI.",
            [{"volume": "frus1964-68v11", "documents": ["12", "14"]}, {"volume": "frus1964-68v11"}],
        ),
        (
            "Foreign Relations, 1948, volume VI, especially telegram 417, June 2, from Seoul, page 1214; telegram 716, "
            "August 13, page 1227.",
            [{"volume": "frus1948v06", **more} for more in ({}, {"pages": ["1214"]}, {"pages": ["1227"]})],
        ),
        (
            "See the following documents in Foreign Relations, 1947, vol. I: telegram 12, May 3, p. 777, and telegram 14, "
            "May 9, p. 778.",
            [{"volume": "frus1947v01", **more} for more in ({}, {"pages": ["777"]}, {"pages": ["778"]})],
        ),
        (
            "Foreign Relations, 1952–1954, vol. VIII, pp. 1348 ff., and 1955–1957, vol. XIV, pp. 20 ff.",
            [{"volume": "frus1952-54v08", "pages": ["1348"]}, {"volume": "frus1955-57v14", "pages": ["20"]}],
        ),
        (
            "See Foreign Relations, 1961–1963, vol. IX, Document 24, footnote 3, and Document 36.",
            [
                {"volume": "frus1961-63v09", "documents": ["24"], "notes": ["3"]},
                {"volume": "frus1961-63v09", "documents": ["36"]},
            ],
        ),
    ],
)
def test_what_stands_beside_a_volume_belongs_to_it(text, expected):
    assert links(text) == expected
    assert links(text, "document") == [] and links(text, "page") == []


@pytest.mark.parametrize(
    "text",
    [
        "(Department of State, Central Files, 611.41/1–2050) See volume XI, Document 204.",
        "(Department of State, Central Files, 711.56/3–1451) See volume XXX, Document 4.",
        "(Department of State, Central Files, 611.94/6–552) See volume XIV, Document 204.",
    ],
)
def test_a_volume_that_is_guessed_exists_and_has_numbered_documents(text):
    assert links(text) == []


def test_a_new_sentence_is_not_of_the_volume_before_it():
    text = (
        "See Foreign Relations, 1948, volume VI, especially telegram 417, page 1214. See telegram 12, May 3, page 27."
    )
    assert links(text) == [{"volume": "frus1948v06"}, {"volume": "frus1948v06", "pages": ["1214"]}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. For documentation, see volume VI.", ["frus1952-54v06p1"]),
        ("1. The study is printed in volume II.", ["frus1952-54v02p1"]),
        ("1. On this, see volume IX. 2. See volume III.", ["frus1952-54v09p1", "frus1952-54v03"]),
        ("1. See volumes VII and XV.", ["frus1952-54v07p1", "frus1952-54v15p1"]),
    ],
)
def test_a_volume_of_the_own_years_as_a_whole_begins_with_its_first_part(text, expected):
    result = archref.resolve(f"Text.1\n\n{text}", volume="frus1952-54v14p2").as_dict()
    assert [link["target"] for link in result["links"]] == [{"volume": volume} for volume in expected]
    said = [c["inferred"].get("part", {}).get("value") for c in result["citations"]]
    assert said == ["1" if volume.endswith("p1") else None for volume in expected]


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Relations, 1952–1954, vol. XIII",
        "Foreign Relations, 1952–1954, volume II.",
        "See Foreign Relations, 1951, volume VI, and the letter.",
        "Foreign Relations, 1952–1954, vol. VI, Document 3.",
    ],
)
def test_one_cited_with_its_years_may_be_either_part(text):
    (found,) = links(text)
    assert [one["volume"][-2:] for one in found] == ["p1", "p2"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. See Document 132, vol. IX.", [("frus1964-68v09", ["132"]), ("frus1964-68v09", None)]),
        ("1. See Documents 12 and 14, volume XII; he agreed.", [("frus1964-68v12", ["12", "14"]), ("frus1964-68v12", None)]),
        ("1. It is Document 7, vol. XX.", [("frus1964-68v20", ["7"]), ("frus1964-68v20", None)]),
        (
            "1. See volumes XII and XIII, Document 12.",
            [("frus1964-68v12", None), ("frus1964-68v13", None), ("frus1964-68v13", ["12"])],
        ),
    ],
)  # fmt: skip
def test_a_document_beside_a_volume_is_of_that_volume(text, expected):
    found = [(t["volume"], t.get("documents")) for t in links(text, volume="frus1964-68v10")]
    assert found == expected
    assert links(text, "document", volume="frus1964-68v10") == []
    assert links(text, "document") == []


@pytest.mark.parametrize(
    "between",
    [" as ", ", Human Rights and Humanitarian Affairs, as ", " (", ", where it is printed as ", ", published as "],
)
def test_a_document_that_a_volume_prints_is_its_own(between):
    text = f"Printed in Foreign Relations, 1977–1980, vol. II{between}Document 215."
    assert links(text)[-1] == {"volume": "frus1977-80v02", "documents": ["215"]}
    assert links(text, "document") == []


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("Foreign Relations, 1947, vol. I: Report by Vane to the Board, December 4, 1947, p. 777.", ["777"]),
        ("Foreign Relations, 1947, vol. I: Letter from Vane to Colt, May 3, 1947, p. 12; Report by Vane, June 4, 1947, pp. 20–22.", ["12", "20-22"]),
        ("these papers in Foreign Relations, 1947, vol. I: Recommendation by the Board, December 4, 1947, p. 777, and telegram 12, December 22, p. 778.", ["777", "778"]),
    ],
)  # fmt: skip
def test_documents_listed_behind_a_volume_are_in_it(text, pages):
    found = links(f"[Page 30]\n\nLetter From Vane to Colt\n\nText.1\n\n  1. See {text}")
    assert found == [{"volume": "frus1947v01"}, *({"volume": "frus1947v01", "pages": [page]} for page in pages)]


def test_a_work_behind_a_volume_and_its_page_is_another():
    found = links("See Foreign Relations, 1947, vol. I, p. 3: Quill, Salt Report, December 4, 1947, p. 777.")
    assert found == [{"volume": "frus1947v01", "pages": ["3"]}]


def test_years_without_such_a_volume_are_not_concluded():
    text = "He wrote. (Department of State, Central Files, 611.41/1–2050) See volume XI, Document 204."
    result = archref.resolve(text).as_dict()
    assert not result["links"] and not any("inferred" in c for c in result["citations"])


@pytest.mark.parametrize(
    "text",
    [
        "see the editorial note under date of June 22, 1954, volume XIV.",
        "see the memorandum of conversation, May 3, 1953, volume VIII.",
        "it is in NSC 5407, February 17, 1954, volume VI.",
    ],
)
def test_a_volume_behind_the_day_of_its_document(text):
    source = "Source: Department of State, Central Files, 611.41/1–2054. Secret."
    document = f"[Page 12]\n\n611.41/1–2054\n\nLetter From Vane to Colt\n\nText.1 More.2\n\n  1. {source}\n  2. On this, {text}"
    (found,) = links(document, volume="frus1952-54v14p2")
    assert found["volume"].startswith("frus1952-54v")
