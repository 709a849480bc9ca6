"""The facts beside the checkout and what archref makes of them."""

import csv

import pytest

from archref import data
from archref.identifiers import document_number

pytestmark = pytest.mark.corpus


def rows(shared, name):
    with open(shared / "facts" / f"{name}.csv", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_station_codes_by_the_rule(shared):
    named = [row for row in rows(shared, "station_codes_verified") if row["station_name"]]
    assert len(named) == 283
    others = [row for row in named if document_number.derive(row["station_name"]) != row["code"]]
    assert [row["code"] for row in others] == ["NATO"]  # the second code of USNATO, an entry of its own
    for row in named:
        assert row["code"] in document_number.station_code(row["station_name"]), row


def test_document_numbers_that_were_seen_are_made_again(shared):
    """Each released message that is named as evidence has the number made from station, year and serial."""
    seen = 0
    for row in rows(shared, "station_codes_verified"):
        for word in row["evidence"].replace(",", " ").split():
            if (
                document_number.is_valid(word)
                and row["station_name"]
                and document_number.parse(word).station == row["code"]
            ):
                year, _, serial = document_number.parse(word)
                station = row["station_name"].title() if row["code"] != "STATE" else "State"
                made = [c.value for c in document_number.candidates(serial, year, station)]
                assert document_number.compact(word) in made, row
                seen += 1
    assert seen > 25


LEFT_OUT = {  # what the files themselves call doubtful
    "record_groups": {"34"},  # a misprint of 84
    "markings": {"Niact Drafted by Merchant", "Exdis Cables)", "Nodis . Received at 7:12 a.m"},  # cut wrongly
}


@pytest.mark.parametrize(
    ("name", "key", "ours"),
    [
        ("volumes", "id", data.volumes), ("posts", "name", data.posts),
        ("record_groups", "number", data.record_groups), ("markings", "marking", data.markings),
    ],
)  # fmt: skip
def test_facts_are_carried_over(shared, name, key, ours):
    missing = {row[key] for row in rows(shared, name)} - set(ours())
    assert missing - LEFT_OUT.get(name, set()) == set()
