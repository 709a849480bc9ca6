"""What is gathered of many results for one bibliography: each thing once, and what many things share once too."""

from archref.records import Record
from archref.records.listing import ListedRecords


def record(n, day=3):
    item = {
        "id": f"r{n}",
        "type": "personal_communication",
        "title": f"Letter {n}",
        "author": [{"family": "Vane", "given": "Ada"}],
        "issued": {"date-parts": [[1978, 11, day]]},
        "archive": "Elm Road Observatory",
    }
    return Record(f"r{n}", item, {})


def gathered(*records):
    listed = ListedRecords()
    for one in records:
        listed.add([one])
    return listed.items()


def test_things_of_one_writer_and_day_share_them():
    one, two, three = gathered(record(1), record(2), record(3, day=4))
    assert one["author"] is two["author"] is three["author"] and one["issued"] is two["issued"]
    assert [item["issued"]["date-parts"][0][2] for item in (one, two, three)] == [3, 3, 4]
    assert [item["title"] for item in (one, two, three)] == ["Letter 1", "Letter 2", "Letter 3"]


def test_a_text_that_looks_like_a_value_stays_a_text():
    said = record(1)
    said.csl["note"] = repr(said.csl["issued"])
    (item,) = gathered(said)
    assert item["note"] == "{'date-parts': [[1978, 11, 3]]}" and item["issued"] == {"date-parts": [[1978, 11, 3]]}
