"""The tables of facts: complete enough, found by the names as printed, read once and quickly."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archref import data
from archref.data.comparing import all_normalised
from archref.data.files import names_in, rows_of
from archref.identifiers import document_number


def test_tables_have_their_columns():
    assert len(data.volumes()) > 600 and set(data.volumes()["frus1969-76v01"]) >= {
        "id", "subseries", "volume", "volume_arabic", "part", "title", "complete_title", "editors", "general_editor",
        "year", "publisher", "isbn13", "coverage_from", "coverage_to", "status", "source",
    }  # fmt: skip
    assert len(data.posts()) > 280 and {"Bogotá", "Bogota", "Ankara", "Teheran"} <= data.post_names()
    assert data.record_groups()["84"].startswith("Records of the Foreign Service Posts")
    assert data.markings()["Nodis"]["kind"] == "caption_distribution"
    assert all(row["place"] is not None and row["kind"] for row in data.repositories().values())
    assert data.volumes() is data.volumes()


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("National Archives", "National Archives and Records Administration"),
        ("The National Archives", "National Archives and Records Administration"),
        ("The National Archives, Kew", "The National Archives (United Kingdom)"),
        ("NARA", "National Archives and Records Administration"),
        ("National Archives and Record Administration", "National Archives and Records Administration"),
        ("National Archives, College Park, Maryland", "National Archives and Records Administration"),
        ("Department of State", "Department of State"),
        ("Carter Library", "Jimmy Carter Presidential Library"),
        ("the Carter library", "Jimmy Carter Presidential Library"),
        ("JCPL", "Jimmy Carter Presidential Library"),
        ("LBJL", "Lyndon B. Johnson Presidential Library"),
        ("Lyndon Baines Johnson Library, Austin, Texas", "Lyndon B. Johnson Presidential Library"),
        ("JFKL", "John F. Kennedy Presidential Library"),
        ("RNPL", "Richard Nixon Presidential Library"),
        ("DDEL", "Dwight D. Eisenhower Presidential Library"),
        ("HSTL", "Harry S. Truman Presidential Library"),
        ("GRFL", "Gerald R. Ford Presidential Library"),
        ("RAC", "Rockefeller Archive Center"),
        ("TNA", "The National Archives (United Kingdom)"),
        ("BNA", "The National Archives (United Kingdom)"),
        ("Public Record Office", "The National Archives (United Kingdom)"),
        ("Hoover Institution Archives", "Hoover Institution on War, Revolution and Peace"),
        ("Library of Congress", "Library of Congress"),
        ("Washington National Record Center", "Washington National Records Center"),
        ("Center of Military History, Washington, D.C.", "Center of Military History, Department of the Army"),
        ("Nixon Presidential Materials", "Nixon Presidential Materials Project, National Archives"),
        ("Yale University", "Yale University Library"),
        ("PAAA", "Politisches Archiv des Auswärtigen Amts"),
    ],
)
def test_repository_as_printed(printed, canonical):
    assert data.repository(printed)["canonical"] == canonical


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Department of State Bulletin",
        "Department of State Publication 5692",
        "CIA memorandum",
        "jfkl",
        "Box 5",
        ", ,",
    ],
)
def test_no_repository(text):
    assert data.repository(text) is None


def test_a_name_as_the_table_prints_it_and_as_it_is_compared_are_of_one_repository():
    for row in data.repositories().values():
        for name in (row["canonical"], *names_in(row, "variants")):
            printed, compared = data.repository.__wrapped__(name), data.repository.__wrapped__(f"{name} ")
            assert printed == compared, name


def test_no_name_stands_for_two_repositories():
    seen: dict[str, str] = {}
    for row in data.repositories().values():
        for name in (row["canonical"], *row["variants"].split("; ")):
            if name:
                assert seen.setdefault(name.casefold(), row["canonical"]) == row["canonical"], name


def test_volumes_load_quickly():
    program = (
        "import time, csv, importlib.resources\nfrom archref.data import volumes\n"
        "start = time.process_time(); volumes(); print(time.process_time() - start)"
    )
    times = [
        float(subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout)
        for _ in range(3)
    ]
    assert min(times) < 0.05


PLAUSIBLE = range(1861, 2031)


def test_ids_are_unique_and_years_plausible():
    """The file itself, since a dictionary by id would hide a row that stands twice."""
    for name, key in (("volumes", "id"), ("posts", "name"), ("record_groups", "number"), ("repositories", "canonical")):
        rows = rows_of(f"{name}.csv")
        assert len({row[key] for row in rows}) == len(rows), name
        assert all(row[key].strip() == row[key] != "" for row in rows), name
    assert len({row["marking"] for row in rows_of("markings.csv")}) == len(rows_of("markings.csv"))
    for row in data.volumes().values():
        assert row["title"] or row["complete_title"], row["id"]
        years = [int(row[c]) for c in ("coverage_from", "coverage_to") if row[c]]
        assert years == sorted(years), row["id"]
        printed = [int(row["year"])] if row["year"] else []
        assert all(year in PLAUSIBLE for year in printed + years[1:]), row["id"]
        assert not printed or not years or printed[0] >= years[-1], row["id"]
    for number in data.record_groups():
        assert 0 < int(number) < 700


def test_every_fact_says_where_it_comes_from():
    for name, column in (
        ("volumes", "source"), ("posts", "evidence"), ("record_groups", "title_evidence"),
        ("repositories", "source"),
    ):  # fmt: skip
        missing = [row for row in rows_of(f"{name}.csv") if not row[column].strip()]
        assert missing == [], name
    for row in data.markings().values():
        assert row["example"] or row["count_in_source_notes"] == "0", row["marking"]  # known, and not seen in print


def test_missions_sit_at_known_posts_and_addresses_are_whole():
    for place, seats in data.missions().items():
        assert seats and set(seats) <= set(data.posts()), place
    for row in data.addresses().values():
        assert row["address"].startswith("https://") and row["site"] and row["source"]
        assert row["address"].format_map(dict.fromkeys(PARTS, "x")).isprintable()
    assert set(data.record_group_naids()) <= set(data.record_groups())


PARTS = ("volume", "document", "footnote", "page", "naid", "query", "symbol", "congress", "law", "year", "book")


def test_codes_of_posts_are_the_rule_or_their_own_entry():
    for row in data.posts().values():
        assert row["code_status"] in document_number._BY_EVIDENCE or not row["code"], row["name"]
        if row["code"] and row["code"] != document_number.derive(row["station_name"]):
            assert row["code_status"] in ("verified_document_number", "attested_code"), row["name"]


@given(st.lists(st.text("The the Saltú .,'\"-\tſİ"), max_size=6))
def test_many_names_are_compared_as_each_by_itself(names):
    assert all_normalised(names) == [data.normalised(name) for name in names]
