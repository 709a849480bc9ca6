"""Volumes of the series in documents with numbers: the document's own years, editorial notes, supplements."""

from __future__ import annotations

import pytest

import archref


def linked(note: str, text: str | None = None) -> list[tuple[str, dict]]:
    text = text or (
        "[Page 112]\n\n45. Telegram From the Embassy in Italy to the Department of State1\n\nThe salt was weighed again.2\n\n"
        f"  1. Source: Department of State, Central Files, 611.65/3–2062. Secret.\n  2. {note}"
    )
    found = archref.resolve(text).as_dict()["links"]
    return [(x["type"], x["target"]) for x in found if x["start"] >= text.rindex(note) and x["type"] != "ibid"]


def volumes(note: str, text: str | None = None) -> list[str]:
    return [target["volume"] for kind, target in linked(note, text) if kind == "frus"]


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("See vols. XI–XIII.", ["frus1961-63v11", "frus1961-63v13"]),
        ("See Foreign Relations, 1964–1968, vols. I–V.", ["frus1964-68v01", "frus1964-68v05"]),
        ("See volumes XI–XII.", ["frus1961-63v11", "frus1961-63v12"]),
        ("See Volume XI.", ["frus1961-63v11"]),
        ("See 1958–1960, vol. XI.", ["frus1958-60v11"]),
        ("See volume XI, Cuban Missile Crisis and Aftermath.", ["frus1961-63v11"]),
        ("See volume XI, Years of Salt.", []),
        ("See Foreign Relations, vol. XI, Document 12.", ["frus1961-63v11"]),
        ("Printed in Foreign Relations, volume XI, Documents 12 and 13.", ["frus1961-63v11"]),
        ("See Foreign Relations, vol. I.", ["frus1961-63v01"]),
        ("See vol. XI, Documents 12 and 13, and footnote 2 to Document 14.", ["frus1961-63v11", "frus1961-63v11"]),
    ],
)
def test_a_volume_is_named(note, found):
    assert volumes(note) == found


@pytest.mark.parametrize(
    "note",
    [
        "See the Supplement, Document 12.",
        "See Supplement, Document 12.",
        "See Document 12 in the Supplement.",
        "See Document 12 of the microfiche supplement.",
    ],
)
def test_a_document_of_the_supplement_is_none_of_the_volume(note):
    assert linked(note) == []


@pytest.mark.parametrize("heading", ["45. Editorial Note", "[45. Editorial Note]", "45. EDITORIAL NOTE"])
@pytest.mark.parametrize(("year", "volume"), [("1962", "frus1961-63v11"), ("1957", "frus1955-57v11")])
def test_an_editorial_note_is_of_the_years_of_its_first_date(heading, year, volume):
    note = "See volume XI."
    text = (
        f"[Page 112]\n\n{heading}\n\nOn January 3, {year}, the Council met. Salt was weighed in 1952 and 1953. {note}"
    )
    assert volumes(note, text) == [volume]


@pytest.mark.parametrize("heading", ["Editorial Note", "[Editorial Note]", "Editorial note"])
def test_the_whole_of_an_editorial_note_is_its_editors(heading):
    text = f"[Page 345]\n\n{heading}\n\nThe President spoke on May 3, 1948. For the comment, see page 367."
    assert linked("see page 367", text) == [("page", {"page": "367"})]
