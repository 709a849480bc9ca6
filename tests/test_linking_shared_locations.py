"""Items that share a location, and items whose location is an ibid."""

from __future__ import annotations

import pytest

import archref


def archival(text: str) -> list[dict]:
    return [c for c in archref.resolve(text).as_dict()["citations"] if c["type"] == "archival"]


def test_items_before_one_location_share_all_of_it():
    first, second = archival(
        "Haynes to Barlow, 1 May 1964; Barlow to Komer, 2 May 1964, NSF: Africa, box 3, Kennedy Library."
    )
    assert first["fields"] == {
        "author": "Haynes", "recipient": "Barlow", "date": "1964-05-01", "location_from": second["id"],
    }  # fmt: skip
    assert first["resolved"] == {
        "author": "Haynes", "recipient": "Barlow", "date": "1964-05-01",
        "levels": ["NSF", "Africa"], "box": "3", "repository": "Kennedy Library",
    }  # fmt: skip
    assert "location_from" not in second["fields"] and "resolved" not in second
    assert first["record"] != second["record"]


def test_an_item_with_part_of_a_location_shares_the_library_alone():
    first, _, last = archival(
        "Haynes to Rusk, 24 June 1964, CF: South Africa, box 71; Barlow to Rusk, 8 July 1964; "
        "Barlow to Komer, 9 September 1964, CF: Africa, box 6, Johnson Library."
    )
    assert first["fields"]["location_from"] == last["id"]
    assert first["resolved"]["levels"] == ["CF", "South Africa"]
    assert (first["resolved"]["box"], first["resolved"]["repository"]) == ("71", "Johnson Library")


def test_the_record_has_the_whole_location():
    result = archref.resolve(
        "Haynes to Barlow, 1 May 1964; Barlow to Komer, 2 May 1964, NSF: Africa, box 3, Kennedy Library."
    )
    record = result.as_dict()["records"][0]["csl"]
    assert record["archive"] == "Kennedy Library"
    assert record["archive_location"] == "Box 3"


def test_files_of_one_series_go_on():
    first, second = archival("Not printed. (Department of State, Central Files, 740.5/9–1356 and 740.5/9–2556)")
    assert second["fields"] == {"file_number": "740.5/9-2556", "location_from": first["id"]}
    assert second["resolved"] == {
        "repository": "Department of State", "levels": ["Central Files"], "file_number": "740.5/9-2556",
    }  # fmt: skip


def test_files_with_their_items_go_on_in_one_repository():
    first, second, third = archival(
        "TNA, PREM 13/692, Vane to Colt, 29 July 1965; FO 371/1234, minute by Peck, 3 May 1965; "
        "and DO 35/12, Home to Vane, 4 May 1957."
    )
    assert second["fields"] == {
        "file_number": "FO 371/1234", "genre": "minute", "author": "Peck", "date": "1965-05-03",
        "location_from": first["id"],
    }  # fmt: skip
    assert (third["fields"]["recipient"], third["fields"]["location_from"]) == ("Vane", first["id"])
    assert third["resolved"]["repository"] == "TNA"


def test_what_stands_within_a_file_is_not_in_the_next_one():
    _, second = archival("TNA, CAB 128/39, CC(65)26, 6 May 1965; PREM 13/692, Vane to Colt, 29 July 1965.")
    assert (second["resolved"]["repository"], second["resolved"].get("levels")) == ("TNA", None)


def test_a_further_box_goes_on():
    first, second = archival("Central Intelligence Agency, Job 79-01025A, Box 13, Folder 1 and Box 142, Folder 4.")
    assert second["fields"]["location_from"] == first["id"]
    assert second["resolved"]["job"] == "79-01025A"
    assert (second["resolved"]["box"], second["resolved"]["folder"]) == ("142", "4")


def test_a_file_number_alone_takes_nothing():
    cited = archival("They are filed under 890.0145/7–2748 and 891.6363/10–2148.")
    assert [c["fields"] for c in cited] == [{"file_number": "890.0145/7-2748"}, {"file_number": "891.6363/10-2148"}]


def test_a_location_that_begins_with_its_repository_serves_nothing_before_it():
    text = (
        "  1. Not printed. (PPS Files: Lot 64 D 563, Box 20) A copy is in the Johnson Library. "
        "(Johnson Library, National Security File, Country File, Box 3)"
    )
    assert all("location_from" not in c["fields"] for c in archival(text))


def test_an_item_that_is_ibid_takes_the_location_of_the_citation_before():
    first, second = archival(
        "Haynes to Rusk, 24 March 1965, NSF: Congo, box 4, Johnson Library. Barlow to Komer, 17 May 1965, ibid."
    )
    assert second["fields"]["location_ibid"] is True
    assert second["resolved"] == {
        "author": "Barlow", "recipient": "Komer", "date": "1965-05-17",
        "levels": ["NSF", "Congo"], "box": "4", "repository": "Johnson Library",
    }  # fmt: skip
    links = archref.resolve(
        "Haynes to Rusk, 24 March 1965, NSF: Congo, box 4, Johnson Library. Barlow to Komer, 17 May 1965, ibid."
    ).as_dict()["links"]
    assert [(link["type"], link["target"]) for link in links] == [("ibid", {"citation": first["id"]})]


def test_an_item_before_an_ibid_item_shares_what_that_one_takes():
    cited = archival(
        "Rusk to Haynes, 1 May 1964, NSF: Congo, box 4, Johnson Library; Haynes to Rusk, 13 May 1964; "
        "Barlow to Komer, 10 June 1964, ibid."
    )
    assert cited[1]["fields"]["location_from"] == cited[2]["id"]
    assert cited[1]["resolved"]["box"] == "4"
    assert cited[1]["resolved"]["author"] == "Haynes"


def test_a_long_list_of_items_is_no_burden():
    text = "; ".join(f"Haynes to Barlow, {1 + i % 28} May 1964" for i in range(1500))
    assert len(archival(text + ", NSF: Africa, box 3, Kennedy Library.")) >= 1


def test_numbers_and_dates_of_a_list_share_the_location_of_its_head():
    head, second, third = archival("NA, VOC 6515, 6476, 6580.")
    assert second["fields"] == {"file_number": "6476", "location_from": head["id"]}
    assert third["fields"] == {"file_number": "6580", "location_from": head["id"]}
    assert third["resolved"] == {"repository": "NA", "file_number": "6580"}


def test_another_inventory_is_of_the_same_archive():
    head, other, third = archival("GAA, inventory 255: 9/4/1753. Inventory 247: 22/6/1762, 29/6/1762.")
    assert other["fields"]["location_from"] == head["id"]
    assert other["resolved"] == {"repository": "GAA", "levels": ["Inventory 247"], "date": "1762-06-22"}
    assert third["fields"]["location_from"] == other["id"]
    assert third["resolved"] == {"repository": "GAA", "levels": ["Inventory 247"], "date": "1762-06-29"}


@pytest.mark.parametrize(
    ("second", "resolved"),
    [
        ("Colt to Vane, 12 June 1962, NSF: Chile, box 154, ibid.", {"levels": ["NSF", "Chile"], "box": "154"}),
        ("Colt to Vane, 12 June 1962, CF: Chile, box 1813, ibid.", {"levels": ["CF", "Chile"], "box": "1813"}),
        ("Colt to Vane, 12 June 1962, box 6, ibid.", {"levels": ["NSF", "Peru"], "box": "6"}),
    ],
)
def test_an_ibid_behind_a_box_names_the_repository(second, resolved):
    text = f"Vane to Colt, 4 May 1961, NSF: Peru, box 5, Kennedy Library.\n{second}\n"
    cited = archref.resolve(text).as_dict()["citations"]
    assert len(cited) == 2 and cited[1]["fields"]["location_ibid"] is True
    assert text[cited[1]["start"] : cited[1]["end"]] == second
    found = cited[1]["resolved"]
    assert found["repository"] == "Kennedy Library" and found["author"] == "Colt"
    assert {name: found[name] for name in resolved} == resolved


def test_several_boxes_are_all_in_one_library():
    text = "Vane to Colt, 3 May 1964, NSF: Peru, box 81; Colt to Vane, 4 May 1964, NSF: Chile, box 82, both in Johnson Library."
    first, second = archref.resolve(text).as_dict()["citations"]
    assert first["fields"]["location_from"] == second["id"] and second["fields"]["repository"] == "Johnson Library"


def test_an_item_s_ibid_behind_a_printed_volume_is_no_archive():
    text = (
        "1. Vane to Colt, 4 May 1961, NSF: Peru, box 5, Kennedy Library.\n"
        "2. Foreign Relations, 1961–1963, vol. XII, Document 5; Colt to Vane, 6 May 1961, ibid., doc. 7.\n"
    )
    links = archref.resolve(text).as_dict()["links"]
    assert {"volume": "frus1961-63v12", "documents": ["7"]} in [link.get("target") for link in links]
    assert not any(c["fields"].get("location_ibid") for c in archref.resolve(text).as_dict()["citations"])


@pytest.mark.parametrize(
    ("text", "files"),
    [
        ("TNA, CAB 120/311: Vane to Colt, 5 June 1941; Colt to Peck, 7 June 1941; Peck to Colt, 9 June 1941.", ["CAB 120/311"] * 3),
        ("CAB 120/311: Vane to Colt, 5 June 1941; Colt to Peck, 7 June 1941.", ["CAB 120/311"] * 2),
        ("TNA, FO 371/1234, minute by Vane, 5 June 1941; Colt to Peck, 7 June 1941.", ["FO 371/1234"] * 2),
        # behind an item that has its file last, another item has none of it
        ("Vane to Colt, 5 June 1941, FO 371/1234; Colt to Peck, 7 June 1941.", ["FO 371/1234", None]),
    ],
)  # fmt: skip
def test_what_follows_a_file_and_its_item_lies_there_too(text, files):
    assert [{**c["fields"], **c.get("resolved", {})}.get("file_number") for c in archival(text)] == files
