"""Volumes and pages in scholars' notes that are of the work spoken of, and not of this series or this volume."""

import pytest

import archref


def _of_the_series(note):
    return [c for c in archref.resolve(note).as_dict()["citations"] if c["type"] in ("frus", "document")]


@pytest.mark.parametrize(
    "note",
    [
        "Nehru and Quill papers, vol. 33, pp. 55-56; both are in the Colt Memorial Library.",
        "L. N. C., vol. 1, p. 833.",
        "Bound in “Political Pamphlets,” vol. xii, p. 5.",
        "His connection with Salem ceases; the letters are given in vol. vii.",
        "Vane, Expansion of the Port (1959), concludes (pp. 93–4) that Quill was right.",
        "Similar sentences stand in the reports for 1935–6 (p. 22) and 1937–8 (p. 32).",
        "[p.52] The earliest survey of the harbour is lost.",
        "Footnote 33: [(return)]\nVane: The Free Port, p. 9.",
    ],
)
def test_what_is_of_another_work(note):
    assert _of_the_series(note) == []


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        ("See vol. XIV, p. 690.", {"volume": "14", "pages": ["690"]}),
        ("See footnote 33: it was lost.", {"footnotes": ["33"]}),
        ("FRUS, 1961–1962, Vol. X, Cuba, 273; Vane, Salt, 4.", {"subseries": "1961–1962", "volume": "10", "title": "Cuba", "pages": ["273"]}),
        ("FRUS, 1961–1963, Vol. XI, Berlin (Washington: GPO, 1996), 238, 250.", {"subseries": "1961–1963", "volume": "11", "title": "Berlin", "pages": ["238", "250"]}),
    ],
)  # fmt: skip
def test_what_is_of_the_series(note, fields):
    assert [c["fields"] for c in _of_the_series(note)] == [fields]


@pytest.mark.parametrize(
    "note",
    [
        "23 1 TO = 3.97 gallons; 1 SHO = 0.397 gallons.",
        "4 Raoul Vane, caissier-comptable et ancien président de l’Union régionale.",
        "5 Pierre Colt, conducteur de travaux et secrétaire de l’Union des syndicats.",
        "P.L. 665.",
        "They met at 10:45 a.m., 3 May 1961, in Lima.",
        "REF: LIMA 8812. PLEASE TELL THE MINISTRY.",
    ],
)
def test_a_measure_and_a_person_cite_no_archive(note):
    assert [c for c in archref.resolve(note).as_dict()["citations"] if c["type"] == "archival"] == []


@pytest.mark.parametrize(
    "line",
    [
        "0F05;AL           # Po         TIBETAN MARK CLOSING YIG MGO SGAB MA",
        "1B052;HENTAIGANA LETTER SE-1;Lo;0;L;;;;;N;;;;;",
        "1400;BA           # Pd         CANADIAN SYLLABICS HYPHEN",
        "3400..4DBF;ID     # Lo  [6592] CJK UNIFIED IDEOGRAPH-3400..CJK UNIFIED IDEOGRAPH-4DBF",
        "../Modules/FindSalt2.cmake",
        "1. RGB #00AAD4, CMYK: C100 M20 Y0 K0",
    ],
)
def test_tables_of_characters_paths_and_colours_cite_nothing(line):
    assert [c["type"] for c in archref.resolve(line).as_dict()["citations"] if c["type"] != "unrecognised"] == []


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Vane to Colt, 12 May\n1949; Colt to Vane, 3 June 1949, FO 371/1234, TNA.", "FO 371/1234"),
        ("1949; [Vane] to Colt, 3 June 1949, FO 371/1234, TNA.", "FO 371/1234"),
        ("1949;Vane to Colt, 3 June 1949, FO 371/1234, TNA.", "FO 371/1234"),
        ("1949 ; Colt à Vane, 3 juin 1949, Archives nationales, F/7/12345.", "F/7/12345"),
        ("| Vane to Colt, 3 May 1951 | 611.41/5–351 | National Archives, RG 59 |", "611.41/5-351"),
        ("HStA Dresden, Loc. 4 = 12, Brief an Vane, 3. Mai 1651.", None),
        ("Bodleian Library, MS 12345.", "MS 12345"),
        ("British Library, MS 32123.", "MS 32123"),
        ("REF: FO 371/1234, Vane to Colt, 3 May 1951.", "FO 371/1234"),
    ],
)
def test_what_looks_a_little_like_a_table_and_cites_papers(line, number):
    found = [c for c in archref.resolve(line).as_dict()["citations"] if c["type"] == "archival"]
    assert found
    assert number is None or any(c["fields"].get("file_number") == number for c in found)
