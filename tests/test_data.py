"""The tables of facts: complete enough, found by the names as printed, read once and quickly."""

import subprocess
import sys

import pytest

from archref import data


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


def test_no_name_stands_for_two_repositories():
    seen: dict[str, str] = {}
    for row in data.repositories().values():
        for name in (row["canonical"], *row["variants"].split("; "), *row["abbreviations"].split("; ")):
            if name:
                assert seen.setdefault(name.casefold(), row["canonical"]) == row["canonical"], name


def test_volumes_load_quickly():
    program = (
        "import time, csv, importlib.resources\nfrom archref.data import volumes\n"
        "start = time.perf_counter(); volumes(); print(time.perf_counter() - start)"
    )
    times = [
        float(subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout)
        for _ in range(3)
    ]
    assert min(times) < 0.05
