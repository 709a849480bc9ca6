"""Messages, numbered papers, files and people as the editors of Foreign Relations name them."""

from __future__ import annotations

import pytest

import archref


def cited(text: str, kind: str) -> list[dict]:
    return [c["fields"] for c in archref.resolve(text).as_dict()["citations"] if c["type"] == kind]


@pytest.mark.parametrize(
    ("text", "series", "numbers"),
    [
        ("It was reported in Todel 6, June 15.", "Todel", ["6"]),
        ("See Sectos 5 and 6.", "Secto", ["5", "6"]),
        ("See Poltos 132, 133, and 140.", "Polto", ["132", "133", "140"]),
        ("Gadels 12 and 14 were sent.", "Gadel", ["12", "14"]),
        ("In Topad 1951 to Tokyo he agreed.", "Topad", ["1951"]),
        ("Vanto 12, May 3, is printed.", "Vanto", ["12"]),
        ("The Commission (Ecbus 622) agreed.", "Ecbus", ["622"]),
        ("See Telmar 73, Martel 116 being lost.", "Telmar", ["73"]),
        ("Deldi 4 from Delhi came.", "Deldi", ["4"]),
        ("Telegram Socec 25 for Vane came.", "Socec", ["25"]),
        ("Telegram Dideul 25, May 3, came.", "Dideul", ["25"]),
    ],
)
def test_messages_of_a_series(text, series, numbers):
    first = cited(text, "telegram")[0]
    assert (first["series"], first["numbers"]) == (series, numbers)


@pytest.mark.parametrize("text", ["telegram Tokyo 12", "telegram Quito 14", "telegram Delhi 3"])
def test_posts_are_no_series(text):
    assert not any("series" in fields for fields in cited(f"See {text}.", "telegram"))


def test_a_message_with_two_numbers():
    assert cited("See telegram 678, Frito 288.", "telegram") == [
        {"form": "telegram", "numbers": ["678"]},
        {"series": "Frito", "numbers": ["288"]},
    ]


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("The memorandum (US/MC/162) was read.", "US/MC/162"),
        ("See USDel/MC/1/2, December 10.", "USDel/MC/1/2"),
        ("He signed CIEP Decision Memorandum No. 14.", "CIEP Decision Memorandum No. 14"),
        ("See CIEP Study Memorandum 22.", "CIEP Study Memorandum 22"),
        ("In Presidential Determination No. 78–18 he agreed.", "Presidential Determination No. 78-18"),
        ("It took NSC Action Nos. 687 and 699.", "NSC Action Nos. 687 and 699"),
        ("See NSC Actions Nos. 824, 965, and 1012.", "NSC Actions Nos. 824, 965, and 1012"),
    ],
)
def test_numbered_papers(text, identifier):
    assert cited(text, "numbered") == [{"identifier": identifier}]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("POL 33–4 Somali–US", "POL 33-4 Somali-US"),
        ("POL 33 IRAN–IRAQ/Shatt al-Arab", "POL 33 IRAN-IRAQ/Shatt al-Arab"),
        ("DEF(ANF)", "DEF(ANF)"),
        ("AID(US) S VIET", "AID(US) S VIET"),
        ("POL Libya–US", "POL Libya-US"),
        ("711.11–E1/9–2359", "711.11-E1/9-2359"),
        ("711.11–EI2/9–2359", "711.11-EI2/9-2359"),
    ],
)
def test_file_numbers(number, expected):
    (fields,) = cited(f"He wrote so. (Department of State, Central Files, {number})", "archival")
    assert fields["file_number"] == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("500.C 1113/8–2648", "500.C 1113/8-2648"),
        ("851G.01/6–2249, 6–2149", ["851G.01/6-2249", "851G.01/6-2149"]),
        ("560.AL/2–148 and 2–548", ["560.AL/2-148", "560.AL/2-548"]),
        ("560.AL/7–948, 8–1848, 8–2048", ["560.AL/7-948", "560.AL/8-1848", "560.AL/8-2048"]),
    ],
)
def test_file_numbers_alone(number, expected):
    assert cited(f"He wrote so. ({number})", "archival") == [{"file_number": expected}]


@pytest.mark.parametrize(
    ("number", "expected"),
    [("Korea 320.2", "Korea 320.2"), ("Israel 470", "Israel 470"), ("Saudi Arabia 091.3", "Saudi Arabia 091.3")],
)
def test_files_of_the_secretary_of_defense(number, expected):
    (fields,) = cited(
        f"He wrote so. (Washington National Records Center, OSD Files: FRC 70 A 4662, {number})", "archival"
    )
    assert (fields["file_number"], fields["levels"]) == (expected, ["OSD Files"])


@pytest.mark.parametrize("title", ["Libya 1973–76", "Israel 1967", "Chile 12"])
def test_a_country_with_its_years_is_no_file_number(title):
    (fields,) = cited(f"He wrote so. (Carter Library, Vane Papers, {title})", "archival")
    assert "file_number" not in fields


@pytest.mark.parametrize(
    ("accession", "expected"),
    [
        ("FRC 330 70 A 1266", "330-70-A-1266"),
        ("FRC 330 69 A 7425", "330-69-A-7425"),
        ("FRC 330–68–A–4023", "330-68-A-4023"),
        ("FRC 71 A 4546", "71-A-4546"),
        ("FRC 330 74 0142", "330-74-0142"),
    ],
)
def test_accessions_with_their_record_group(accession, expected):
    (fields,) = cited(f"He wrote so. (Washington National Records Center, OSD Files: {accession}, Box 3)", "archival")
    assert fields["accession"] == expected


@pytest.mark.parametrize(
    ("text", "repository"),
    [
        ("Source: CIA, Salt Registry Files, Job 80B01086A, Box 1.", "CIA"),
        ("Source: FBI, Files", "FBI"),
        ("Source: OMB, Salt Files, Box 3. Secret.", "OMB"),
    ],
)
def test_agencies_by_their_letters(text, repository):
    (fields,) = cited(text, "archival")
    assert fields["repository"] == repository and "Source" not in fields["levels"]


@pytest.mark.parametrize("text", ["Convoy U.S. 27", "a U.S. 18 percent share", "the U.S. 82nd Airborne Division"])
def test_the_united_states_are_no_bill_of_the_senate(text):
    assert archref.resolve(f"He spoke of the {text}.").as_dict()["citations"] == []


LEAD = "Source: Department of State, Central Files, POL 7. Secret. "


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Drafted by Richard A. Vane, Jr. (EUR/SE).", ["Richard A. Vane, Jr. (EUR/SE)"]),
        ("Drafted by Ada Quill, Sr., and John H. Colt, III.", ["Ada Quill, Sr.", "John H. Colt, III"]),
        ("Drafted by Richard A. Vane, Jr.", ["Richard A. Vane, Jr."]),
        ("Drafted in S by William E. Vane.", ["William E. Vane"]),
        ("Drafted in S/S–S by John P. Quill.", ["John P. Quill"]),
        ("Drafted in the Office of Soviet Affairs by Vane and John H. Colt.", ["Vane", "John H. Colt"]),
        ("Drafted in the Bureau of Far Eastern Affairs by Quill.", ["Quill"]),
    ],
)
def test_who_drafted(text, people):
    assert archref.resolve(LEAD + text).as_dict()["source"]["drafted_by"] == people


@pytest.mark.parametrize(
    ("text", "volume", "columns"),
    [
        ("Parliamentary Debates, House of Commons, 5th Series, vol. 542, cols. 596–600.", "542", ["596-600"]),
        ("Parliamentary Debates, House of Lords, 5th series, vol. 160, col. 419.", "160", ["419"]),
        ("Parliamentary Debates, Commons, Fifth Series, volume 555, columns 988 and 990.", "555", ["988", "990"]),
        ("Parliamentary Debates (Commons), 5th ser., vol. 12, cols. 9–14.", "12", ["9-14"]),
    ],
)
def test_columns_of_debates(text, volume, columns):
    document = f"[Page 12]\n\n611.41/1–2054\n\nLetter From Vane to Colt\n\nText.1\n\n  1. For the speech, see {text}"
    (fields,) = cited(document, "published")
    assert fields == {"title": "Parliamentary Debates", "volume": volume, "pages": columns}
