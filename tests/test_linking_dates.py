"""Dates that are not printed, each with its reason."""

from __future__ import annotations

import pytest

import archref


def inferred(text: str, **known: str) -> list[dict | None]:
    result = archref.resolve(text, **known).as_dict()
    return [c.get("inferred", {}).get("date") for c in result["citations"] if c["type"] == "telegram"]


def document(source: str, note: str, heading: str = "12. Letter From Haynes to Barlow") -> str:
    return f"{heading}1\n\nThe talks went on.2\n\n  1. Source: {source}. Secret.\n  2. {note}"


FILE = "Department of State, Central Files, 611.41/"


@pytest.mark.parametrize(
    ("place", "date", "source"),
    [
        ("National Archives, RG 59, Central Foreign Policy File, D780502–0123", "1978-12-06", "film_number"),
        ("Department of State, Central Files, 611.41/12–658", "1958-12-06", "file_number"),
    ],
)
def test_the_year_comes_from_the_location(place, date, source):
    (found,) = inferred(document("Kennedy Library, Papers", f"Telegram 307629, December 6. ({place})"))
    assert (found["value"], found["from"]) == (date, source)
    assert place.rpartition(" ")[2].replace("–", "-") in found["why"]


def test_a_printed_year_stays():
    assert inferred(document(FILE + "12–658", "Telegram 307629, December 6, 1957.")) == [None]


def test_fields_hold_only_what_is_printed():
    result = archref.resolve(document(FILE + "12–658", "Telegram 307629, December 6.")).as_dict()
    telegram = next(c for c in result["citations"] if c["type"] == "telegram")
    assert telegram["fields"]["date"] == "--12-06"
    record = next(r for r in result["records"] if r["id"] == telegram["record"])
    assert record["csl"]["issued"] == {"date-parts": [[1958, 12, 6]]}


@pytest.mark.parametrize(
    ("own", "cited", "date"),
    [
        ("12–658", "November 30", "1958-11-30"),
        ("1–656", "December 30", "1955-12-30"),
        ("12–3055", "January 5", "1956-01-05"),
    ],
)
def test_the_year_comes_from_the_document_and_the_nearest_month(own, cited, date):
    (found,) = inferred(document(FILE + own, f"Telegram 307629, {cited}."))
    assert (found["value"], found["from"]) == (date, "document")


def test_the_caller_may_know_the_date():
    (found,) = inferred("Telegram 307629, December 6.", date="1978-12-20")
    assert found == {
        "value": "1978-12-06", "from": "document",
        "why": "the document's own year is known from the date that the caller gave",
    }  # fmt: skip


@pytest.mark.parametrize(
    "source",
    [
        "National Archives, RG 59, Central Foreign Policy File, P850103–2677",  # filmed years later
        "Johnson Library, National Security File, Country File",
    ],
)
def test_what_tells_no_year_gives_none(source):
    assert inferred(
        document(source, "Telegram 307629, December 6. He wrote again on May 3, 1969, and May 5, 1969.")
    ) == [None]


def test_the_same_telegram_with_its_date():
    text = document(
        "Kennedy Library, Papers", "Telegram 307629, December 6, 1978, is not printed. See telegram 307629."
    )
    assert inferred(text)[1]["from"] == "same_number"


@pytest.mark.parametrize(
    ("second", "value"),
    [
        ("telegram 8812 from Lima", "1956-05-03"),  # dated by its file, the second by the first
        ("telegram 8812 from Lima, May 3", "1956-05-03"),
        ("telegram 8812 from Quito", None),
        ("telegram 8813 from Lima", None),
    ],
)
def test_a_telegram_cited_again_has_the_date_that_was_found(second, value):
    text = document("Kennedy Library, Papers", f"Telegram 8812 from Lima, May 3. ({FILE}5–356) See {second}.")
    found = inferred(text)[1]
    assert (found and found["value"]) == value
    result = archref.resolve(text).as_dict()
    records = [c["record"] for c in result["citations"] if c["type"] == "telegram"]
    assert (len(set(records)) == 1) == (value is not None)


def test_another_day_is_another_telegram():
    text = document("Kennedy Library, Papers", "Telegram 307629, December 6, 1978. See telegram 307629, May 3.")
    assert inferred(text)[1] is None


def test_the_number_runs_through_the_year():
    heading = "12. Telegram From the Department of State to the Embassy in Peru"
    text = (
        f"{heading}1\n\n12960. Subject: Talks. Ref: (A) State 319188, (B) State 8804. The talks went on.\n\n"
        "  1. Source: National Archives, RG 59, Central Foreign Policy File, D790021–0234. Secret."
    )
    found = inferred(text)
    assert [(f["value"], f["from"]) for f in found] == [("1978", "number"), ("1979", "number")]


def test_a_file_of_december_with_a_document_of_january():
    text = (
        "[Page 12]\n\n891.24/12–947: Telegram\n\nThe Secretary of State to Haynes\n\nSee telegram 12 from Lima, January 3.1\n\n"
        "  1. Foreign Relations, 1947, vol. V, p. 12. See also vol. VI, p. 3."
    )
    assert inferred(text)[0]["value"] == "1948-01-03"
    assert archref.resolve(text).as_dict()["links"][-1]["target"]["volume"] == "frus1948v06"


def test_a_telegrams_record_carries_the_film_number_of_its_own_location():
    text = document(
        "National Archives, RG 59, Central Foreign Policy File, D780471–0188",
        "Telegram 8812 from Lima, November 3, reported this. (National Archives, RG 59, Central Foreign Policy File, "
        "D780454–0611) Telegram 8813 from Lima, November 4, did too. (Ibid.)",
    )
    result = archref.resolve(text).as_dict()
    records = {r["id"]: r for r in result["records"]}
    first, second = [records[c["record"]] for c in result["citations"] if c["type"] == "telegram"]
    assert first["keys"]["film_number"] == "D780454-0611"
    assert "film_number" not in second["keys"]
    assert first is not second
    assert second["csl"]["archive"] == "National Archives"
