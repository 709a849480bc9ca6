"""Where cited messages are kept: their records carry the archive, the film and file numbers."""

from __future__ import annotations

import pytest

import archref

FILE = "Department of State, Central Files, 611.23/"


def places(note: str) -> dict[str, str | None]:
    """The file or film number that the record of each message carries."""
    text = f"The talks went on.1\n\n  1. {note}"
    result = archref.resolve(text).as_dict()
    records = {r["id"]: r for r in result["records"]}
    found = {}
    for citation in result["citations"]:
        if citation["type"] == "telegram":
            keys = records[citation["record"]]["keys"]
            found[citation["fields"]["numbers"][0]] = keys.get("film_number") or keys.get("file_number")
    return found


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (f"Telegram 5530 from Lima, May 3, reported this. ({FILE}5–356)", {"5530": "611.23/5-356"}),
        (f"Not printed. (Telegram 5530 from Lima, May 3; {FILE}5–356)", {"5530": "611.23/5-356"}),
        (f"Telegram 5530 from Lima, May 3, is in {FILE}5–356.", {"5530": "611.23/5-356"}),
        ("See telegram 5530, 3 p. m., from Lima, 611.23/5–356.", {"5530": "611.23/5-356"}),
        (
            "Telegram 5530 from Lima, May 3. (National Archives, RG 59, Central Foreign Policy File, D780186–0188)",
            {"5530": "D780186-0188"},
        ),
        # the parenthesis behind a sentence is of the message that it begins with
        (
            f"Telegram 5530 from Lima, May 3, answered telegram 4411 to Lima. ({FILE}5–356)",
            {"5530": "611.23/5-356", "4411": None},
        ),
        # the next sentence is of another message
        (
            f"Telegram 5530 from Lima, May 3, reported this. Telegram 5531 from Lima, May 4, did not. ({FILE}5–456)",
            {"5530": None, "5531": "611.23/5-456"},
        ),
        (
            f"Telegram 5530 from Lima and telegram 88 from Quito; both {FILE}5–356.",
            {"5530": "611.23/5-356", "88": "611.23/5-356"},
        ),
        (
            f"Telegram 5530, May 3, and telegram 88, May 9; {FILE}5–356 and 611.23/5–956.",
            {"5530": "611.23/5-356", "88": "611.23/5-956"},
        ),
        ("Telegram 5530 from Lima, May 3. See Foreign Relations, 1950, vol. VI, p. 3.", {"5530": None}),
        (f"Telegram 5530 from Lima is not printed. A memorandum is in {FILE}5–356.", {"5530": None}),
    ],
)
def test_the_location_of_a_message(note, expected):
    assert places(note) == expected


def test_an_ibid_is_a_location_too():
    note = f"Not printed. ({FILE}5–356) Telegram 5530 from Lima, May 3; ibid., 611.23/5–456."
    assert places(note) == {"5530": "611.23/5-456"}
