"""What a record's item says, and when two citations are one thing."""

from __future__ import annotations

import doctest

import pytest

import archref
from archref.records import names

LETTER = "Bennett to Rusk, 20 May 1967, NSF: Portugal, box 2, Johnson Library."


def items(*notes):
    return [r.csl for result in archref.resolve_many(notes) for r in result.records]


def test_examples_of_names():
    done = doctest.testmod(names)
    assert done.attempted and not done.failed


def test_a_letter_is_its_writer_and_recipient():
    (item,) = items(LETTER)
    assert item["type"] == "personal_communication" and "title" not in item
    assert item["author"] == [{"literal": "Bennett"}] and item["recipient"] == [{"literal": "Rusk"}]
    assert archref.bibliography(archref.resolve(LETTER)).startswith("Bennett. To Rusk. May 20, 1967. Box 2.")


def test_a_titled_paper_keeps_writer_and_recipient():
    (item,) = items(
        "Holcomb to the Department of State, “Report on the Harbor,” 13 May 1948, Harbor papers, box 2, Johnson Library."
    )
    assert item["type"] == "document" and item["title"] == "Report on the Harbor"
    assert item["recipient"] == [{"literal": "the Department of State"}]


def test_a_place_has_its_collection_for_a_title():
    (item,) = items("ACP, box 393, Truman Library.")
    assert item["title"] == "ACP" and item["archive_location"] == "Box 393" and item["archive"] == "Truman Library"


def test_a_lot_belongs_to_its_series_and_a_folder_does_not():
    (item,) = items("  1. Source: Department of State, Harbor Staff Files: Lot 64 D 563, Box 2, China. Secret.")
    assert item["title"] == "Harbor Staff Files, Lot 64 D 563" and item["archive_location"] == "Box 2, China"


def test_one_paper_cited_twice_is_one_record_and_a_doubtful_one_is_not():
    assert len({r["id"] for r in items(LETTER, LETTER.replace("NSF: Portugal, box 2", "NSF"))}) == 1
    assert len({r["id"] for r in items(LETTER, LETTER.replace("box 2", "box 3"))}) == 2
    assert len({r["id"] for r in items(LETTER, LETTER.replace("20 May", "21 May"))}) == 2


def test_persons_that_are_not_said_again_are_those_before():
    found = items(
        "Rusk to Verwoerd, 12 May 1964 and 19 May 1964; Roe to Doe, 2 June 1964, NSF: Harbors, box 2, Johnson Library."
    )
    assert [(i["author"][0]["literal"], i["issued"]["date-parts"][0][2]) for i in found] == [
        ("Rusk", 12),
        ("Rusk", 19),
        ("Roe", 2),
    ]
    found = items(
        "Roe to Doe, “Nets,” 24 August 1961, NSF: Peru, box 4, Kennedy Library; same to same, “Lines,” 25 May 1962, ibid."
    )
    assert [i["author"] for i in found] == [[{"literal": "Roe"}]] * 2


def test_an_estimate_is_one_thing_by_either_name_and_has_its_year():
    found = items("See NIE 11-8-64. See also National Intelligence Estimate 11-8-64.")
    assert len(found) == 1 and found[0]["issued"] == {"date-parts": [[1964]]}


def test_a_document_of_a_volume_has_its_number_and_day_and_the_part_of_the_volume():
    text = (
        "20. Memorandum of Conversation1\n\nText.\n\n  1. Source: Department of State, Harbor Files, Box 2. Secret.\n"
    )
    result = archref.resolve(text, volume="frus1952-54v12p2", date="1952-07-23")
    item = result.records[0].csl
    assert (item["volume"], item["part-number"], item["section"]) == ("12", "2", "Document 20")
    assert "editor" not in item and item["original-date"] == {"date-parts": [[1952, 7, 23]]}
    assert "July 23, 1952. In Foreign" in archref.bibliography(result, style="chicago-archival-notes")
    assert "vol. XII, Part 2," in archref.bibliography(result, style="foreign-relations-notes")


@pytest.mark.parametrize(("box", "printed"), [("3-5", "Boxes 3-5"), ("6700-01", "Box 6700-01"), ("7", "Box 7")])
def test_several_boxes_are_boxes(box, printed):
    (item,) = items(f"Harbor Papers, box {box}, Truman Library.")
    assert item["archive_location"].replace("–", "-") == printed


@pytest.mark.parametrize("name", ["President Carter", "J. Kennedy and C. J. Dalrymple", "Ludwig van der Rohe"])
def test_persons_have_a_family_name(name):
    assert all("family" in part for part in names.csl_names(name))


@pytest.mark.parametrize("name", ["de Gaulle", "U.S. embassy, London", "Secretary of State", "NEA", "MacArthur II"])
def test_what_is_no_plain_person_stays_whole(name):
    assert names.csl_names(name) == [{"literal": name}]


def test_where_a_message_is_kept_is_no_entry_of_its_own():
    text = (
        "A port.1 Another.2\n\n"
        "  1. In telegram 88 from Lima, May 4, 1966, the Embassy agreed. (National Archives, RG 59, Central Files 1964–66, "
        "POL 17–2 PERU)\n  2. National Archives, RG 59, Central Files 1964–66, POL 33 PERU.\n"
    )
    printed = archref.bibliography(archref.resolve(text), style="national-archives").splitlines()
    assert len(printed) == 2
    assert sum("POL 17-2 PERU. Telegram 88 from Lima" in line for line in printed) == 1


def test_a_message_between_its_parties_and_its_place_is_one_paper_with_its_number():
    result = archref.resolve(
        "Vane to Colt, telegram no. 1521, July 29, 1964, box 3, NSF, Johnson Library.\n\n"
        "Vane to Colt, despatch 1522, July 29, 1964, box 3, NSF, Johnson Library.\n\n"
        "Vane to Colt, telegram 1523, July 29, 1964, box 3, NSF, Johnson Library."
    ).as_dict()
    assert [c["type"] for c in result["citations"]] == ["archival"] * 3
    assert result["citations"][0]["fields"] == {
        "author": "Vane", "recipient": "Colt", "genre": "telegram", "date": "1964-07-29", "box": "3",
        "levels": ["NSF"], "repository": "Johnson Library",
    }  # fmt: skip
    assert [record["csl"]["number"] for record in result["records"]] == ["1521", "1522", "1523"]


def test_a_short_telegram_keeps_its_number_too():
    (record,) = archref.resolve("Vane to Colt, tel. 1211, 14 Aug. 1941, 711.23/2177, RG 59, NARA.").as_dict()["records"]
    assert record["csl"]["number"] == "1211"


@pytest.mark.parametrize(
    ("notes", "listed"),
    [
        (("Vane Papers, Box 3, Kennedy Library.", "(Kennedy Library)"), ["Vane Papers. Box 3. Kennedy Library"]),
        (("(Kennedy Library)", "Vane Papers, Box 3, John F. Kennedy Presidential Library."), ["Vane Papers. Box 3."]),
        (
            ("National Archives, Washington.", "National Archives, RG 59, Central Files 1970–73, POL 7 PERU."),
            ["RG 59, Central Files 1970–73."],
        ),
        (("(Kennedy Library)",), ["Kennedy Library. Boston"]),  # all there is
        (("(Johnson Library)", "Vane Papers, Box 3, Kennedy Library."), ["Johnson Library.", "Vane Papers."]),
    ],
)
def test_an_archive_alone_is_listed_where_nothing_of_it_is(notes, listed):
    found = archref.bibliography(archref.resolve_many(notes)).splitlines()
    assert len(found) == len(listed) and all(line.startswith(words) for line, words in zip(found, listed, strict=True))
