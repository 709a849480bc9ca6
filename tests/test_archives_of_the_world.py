"""Locations in the archives of many countries, in the orders in which scholars cite them: item first, location first."""

import pytest

import archref

CASES = [
    # location first, the item last
    (
        "MAE, Série Amérique 1964–1970, Pérou, vol. 576, Vane to MAE, 12 March 1966.",
        {"repository": "MAE", "levels": ["Série Amérique 1964–1970", "Pérou"], "volume": "576", "author": "Vane",
         "recipient": "MAE", "date": "1966-03-12"},
    ),
    (
        "BArch Koblenz, N 1351/21, Vane diary, 3 July 1953.",
        {"repository": "BArch Koblenz", "file_number": "N 1351/21", "author": "Vane", "genre": "diary", "date": "1953-07-03"},
    ),
    (
        "NAA, A1838, 3034/10/6 Part 4, Memorandum by Colt, 5 March 1963.",
        {"repository": "NAA", "levels": ["A1838"], "file_number": "3034/10/6 Part 4", "genre": "Memorandum",
         "author": "Colt", "date": "1963-03-05"},
    ),
    (
        "Library and Archives Canada (hereafter LAC), RG 25, volume 6110, file 50366-40, Vane to Colt, 4 November 1956.",
        {"repository": "Library and Archives Canada", "record_group": "25", "volume": "6110", "file_number": "50366-40",
         "author": "Vane", "recipient": "Colt", "date": "1956-11-04"},
    ),
    (
        "RGASPI, fond 558, op. 11, d. 342, l. 56, Vane to Colt, 3 September 1935.",
        {"repository": "RGASPI", "file_number": "fond 558, op. 11, d. 342", "pages": ["56"], "author": "Vane",
         "recipient": "Colt", "date": "1935-09-03"},
    ),
    (
        "PA/AA, Zwischenarchiv, 112641, German Embassy Lima to Foreign Office Bonn, no. 1234, 3 May 1976.",
        {"repository": "PA/AA", "levels": ["Zwischenarchiv"], "file_number": "112641", "author": "German Embassy Lima",
         "recipient": "Foreign Office Bonn", "date": "1976-05-03"},
    ),
    # the item first
    (
        "Vane to Colt, 3 June 1964, MG 26 N3, vol. 45, file 313.4, Library and Archives Canada.",
        {"repository": "Library and Archives Canada", "levels": ["MG 26 N3"], "volume": "45", "file_number": "313.4",
         "author": "Vane", "recipient": "Colt", "date": "1964-06-03"},
    ),
    (
        "Vane to Colt, March 3, 1957, ISA MFA 2448/8.",
        {"repository": "ISA", "file_number": "MFA 2448/8", "author": "Vane", "recipient": "Colt", "date": "1957-03-03"},
    ),
    (
        "Diary entry for 14 August 1969, box 4, folder 7, Vane Diaries, Nixon Library.",
        {"repository": "Nixon Library", "levels": ["Vane Diaries"], "box": "4", "folder": "7", "genre": "Diary entry",
         "date": "1969-08-14"},
    ),
    (
        "Vane to Colt, 6 June 1967, “Salt Crisis,” folder 2, box 18, NSC Histories, NSF, LBJL.",
        {"repository": "LBJL", "levels": ["NSC Histories", "NSF"], "box": "18", "folder": "2", "author": "Vane",
         "recipient": "Colt", "title": "Salt Crisis", "date": "1967-06-06"},
    ),
    (
        "Vane Diaries, 3 January 1951, Hoover Institution.",
        {"repository": "Hoover Institution", "levels": ["Vane Diaries"], "date": "1951-01-03"},
    ),
    (
        "Oral history interview with Jane Colt, July 8, 1971, AC 71-13, LBJL, 22–24.",
        {"repository": "LBJL", "file_number": "AC 71-13", "genre": "Oral history interview", "date": "1971-07-08",
         "pages": ["22-24"]},
    ),
    # the item between the parts of its location
    (
        "Vane Papers, box 12, telcon, Vane and Colt, 3 Feb. 1965, Mudd Library, Princeton.",
        {"repository": "Mudd Library", "levels": ["Vane Papers"], "box": "12", "genre": "telcon", "date": "1965-02-03"},
    ),
    (
        "FCO 8/1814, Lima to FCO, 4 May 1972, UKNA.",
        {"repository": "UKNA", "file_number": "FCO 8/1814", "author": "Lima", "recipient": "FCO", "date": "1972-05-04"},
    ),
    # marks of any shape beside a repository that is known
    ("Churchill Archives Centre, Cambridge, VANE 20/138A/23.", {"repository": "Churchill Archives Centre", "file_number": "VANE 20/138A/23"}),
    (
        "Bodleian Library, Oxford, MS. Eng. c. 4778, fols. 12–15.",
        {"repository": "Bodleian Library", "file_number": "MS. Eng. c. 4778", "pages": ["12-15"]},
    ),
    (
        "NAI, New Delhi, Ministry of External Affairs, 1(12)-AMS/58.",
        {"repository": "NAI", "levels": ["Ministry of External Affairs"], "file_number": "1(12)-AMS/58"},
    ),
    (
        "Archivio Centrale dello Stato, Presidenza del Consiglio dei Ministri, 1951–1954, b. 412, fasc. 15.2.",
        {"repository": "Archivio Centrale dello Stato", "levels": ["Presidenza del Consiglio dei Ministri, 1951–1954"],
         "box": "412", "folder": "15.2"},
    ),
    (
        "AVPRF, fond 0100, opis 46, papka 374, delo 121, listy 20–26.",
        {"repository": "AVPRF", "file_number": "fond 0100, opis 46, papka 374, delo 121", "pages": ["20-26"]},
    ),
    (
        "AGN, DGIPS, caja 1458, exp. 23, f. 12.",
        {"repository": "AGN", "levels": ["DGIPS"], "box": "1458", "folder": "23", "pages": ["12"]},
    ),
    # the folder between its box and what is above it
    (
        "Vane Papers, box 67, “Memoranda, May 1951,” HSTL.",
        {"repository": "HSTL", "levels": ["Vane Papers"], "box": "67", "folder": "Memoranda, May 1951"},
    ),
    (
        "Vane-Colt Series, box 6, August 1957 (2), Whitman File, Dwight D. Eisenhower Library, Abilene, Kansas.",
        {"repository": "Dwight D. Eisenhower Library", "levels": ["Vane-Colt Series", "Whitman File"], "box": "6",
         "folder": "August 1957 (2)"},
    ),
    # an abbreviation that is set up, one at the end
    (
        "National Archives and Records Administration (NARA), RG 218, Geographic File 1954–56, box 8, CCS 381 Peru.",
        {"repository": "National Archives and Records Administration", "record_group": "218",
         "levels": ["Geographic File 1954–56"], "box": "8", "folder": "CCS 381 Peru"},
    ),
    (
        "Department of State to Embassy Lima, 12 March 1967, RG 59, Central Foreign Policy Files, 1967–69, POL PERU-US, box 2249, NA.",
        {"repository": "NA", "record_group": "59", "levels": ["Central Foreign Policy Files, 1967–69"],
         "file_number": "POL PERU-US", "box": "2249", "author": "Department of State", "recipient": "Embassy Lima",
         "date": "1967-03-12"},
    ),
    # a diary by its entries
    (
        "Entry for May 3, 1954, Vane Diary, box 1, Henry Vane Papers, Dwight D. Eisenhower Library.",
        {"repository": "Dwight D. Eisenhower Library", "levels": ["Vane Diary", "Henry Vane Papers"], "box": "1",
         "genre": "Entry", "date": "1954-05-03"},
    ),
    (
        "Vane diary entry for May 3, 1954, box 1, Henry Vane Papers, Dwight D. Eisenhower Library.",
        {"repository": "Dwight D. Eisenhower Library", "levels": ["Henry Vane Papers"], "box": "1",
         "author": "Vane", "genre": "diary entry", "date": "1954-05-03"},
    ),
    # decimal files before 1944, and the record group behind the repository
    (
        "Vane to Colt, 14 Aug. 1941, 711.23/2177, NARA RG 59, box 3732.",
        {"repository": "NARA", "record_group": "59", "box": "3732", "file_number": "711.23/2177", "author": "Vane",
         "recipient": "Colt", "date": "1941-08-14"},
    ),
    (
        "Vane to Colt, 8 Feb. 1917, 763.72/3217½, M367, roll 28, RG 59, National Archives.",
        {"repository": "National Archives", "record_group": "59", "levels": ["M367", "roll 28"],
         "file_number": "763.72/3217½", "author": "Vane", "recipient": "Colt", "date": "1917-02-08"},
    ),
    (
        "Vane to Colt, 7 Dec. 1956, Central Decimal File 320.11/12–756, RG 59, NARA.",
        {"repository": "NARA", "record_group": "59", "levels": ["Central Decimal File"],
         "file_number": "320.11/12-756", "author": "Vane", "recipient": "Colt", "date": "1956-12-07"},
    ),
    (
        "Vane to Colt, 7 Dec. 1956, decimal file 320.11/12–756, RG 59, NARA.",
        {"repository": "NARA", "record_group": "59", "file_number": "320.11/12-756", "author": "Vane",
         "recipient": "Colt", "date": "1956-12-07"},
    ),
    # a class that begins as an archive is called, a series that sounds like an item, names and genres of other tongues
    (
        "Vane to Colt, 23 Nov. 1861, PRO 30/22/96, TNA.",
        {"repository": "TNA", "file_number": "PRO 30/22/96", "author": "Vane", "recipient": "Colt",
         "date": "1861-11-23"},
    ),
    (
        "Vane to Colt, 29 July 1861, Despatches from U.S. Ministers to Mexico, 1823–1906, M97, reel 29, National Archives.",
        {"repository": "National Archives", "file_number": "M97", "author": "Vane", "recipient": "Colt",
         "levels": ["Despatches from U.S. Ministers to Mexico, 1823–1906", "reel 29"], "date": "1861-07-29"},
    ),
    (
        "Telegram from de Vane to Colt, 13 May 1944, MAE, Guerre 1939–1945, vol. 240.",
        {"repository": "MAE", "levels": ["Guerre 1939–1945"], "volume": "240", "genre": "Telegram",
         "author": "de Vane", "recipient": "Colt", "date": "1944-05-13"},
    ),
    (
        "Vermerk Harlow, 14.3.1952, BArch Koblenz, NL Harlow, N 1351/10, Bl. 47.",
        {"repository": "BArch Koblenz", "levels": ["NL Harlow"], "file_number": "N 1351/10", "pages": ["47"],
         "genre": "Vermerk", "author": "Harlow", "date": "1952-03-14"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fields"), CASES, ids=[text[:30] for text, _ in CASES])
def test_a_note_is_one_citation_with_item_and_location(text, fields):
    (cited,) = archref.resolve(text).as_dict()["citations"]
    assert (cited["start"], cited["end"]) == (0, len(text) - 1)
    assert cited["type"] == "archival" and cited["fields"] == fields


@pytest.mark.parametrize(
    "text",
    [
        "The treaty of 1951, A 12/3, was signed.",
        "They met at 10:45 a.m., 3 May 1961, in Lima.",
        "Vane, NSC 68, and the salt tax of 1950.",
        "The AJ, 12 May 1961, and the SMA, 3 June 1962, were papers of the harbour.",
        "Grain rose from 12/6 to 13/4 in the London market.",
    ],
)
def test_a_number_is_no_mark_without_a_repository(text):
    assert [c for c in archref.resolve(text).as_dict()["citations"] if c["type"] == "archival"] == []


def test_an_abbreviation_that_several_archives_have_names_none():
    from archref.data import repository

    assert repository("NAI") is None
    assert repository("TNA")["canonical"] == "The National Archives (United Kingdom)"


def test_a_long_dash_in_a_file_number_and_a_lot_like_an_accession():
    def fields(text):
        return archref.resolve(text).as_dict()["citations"][0]["fields"]

    assert fields("(Department of State, Central Files, 684A.85/7—1556)")["file_number"] == "684A.85/7-1556"
    assert fields("(National Archives, RG 59, USUN Files, Lot 84–83–0001, Salt)")["lot"] == "84-83-0001"


def test_a_repository_behind_and_has_its_own_files():
    first, second = archref.resolve(
        "On this see the extensive file in BArch, R 43/1234, and MAE, Série Asie 1944–1955, vol. 178, ff. 33–35."
    ).as_dict()["citations"]
    assert first["fields"] == {"repository": "BArch", "file_number": "R 43/1234"}
    assert second["fields"] == {
        "repository": "MAE", "levels": ["Série Asie 1944–1955"], "volume": "178", "pages": ["33-35"],
    }  # fmt: skip


def test_a_file_ends_where_a_printed_volume_is_cited():
    first, second = archref.resolve("Vane to Colt, July 30, 1956, 974.7301/7-3056, FRUS 1955–57, XVI, 60.").as_dict()[
        "citations"
    ]
    assert first["fields"]["file_number"] == "974.7301/7-3056" and "levels" not in first["fields"]
    assert (second["type"], second["fields"]["volume"], second["fields"]["pages"]) == ("frus", "16", ["60"])
