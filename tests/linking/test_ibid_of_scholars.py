"""What stands behind a scholar's Ibid. is a part of whatever was cited last: its volume, its page, its file."""

import pytest

import archref

BOOK = "Vane, Salt and Tin, p. 233."
PAPER = "Vane to Colt, 3 May 1951, Vane Papers, vol. 4, p. 7, Library of Congress."
FILE = "Vane to Colt, 3 May 1951, FO 371/1234, TNA."


def _of(*notes):
    """The last citation of the last note, and those before it in order."""
    found = [c for result in archref.resolve_many(notes) for c in result.as_dict()["citations"]]
    return found[-1], found[:-1]


@pytest.mark.parametrize(
    ("ibid", "fields"),
    [
        ("Ibid., I, 351.", {"volume": "1", "pages": ["351"]}),
        ("Ibid., II: 77.", {"volume": "2", "pages": ["77"]}),
        ("Ibid., vol. 2, 35.", {"volume": "2", "pages": ["35"]}),
        ("Ibid., p. 9.", {"pages": ["9"]}),
    ],
)
@pytest.mark.parametrize("before", [(), (FILE,), (PAPER,)])
def test_a_numeral_and_a_number_are_a_volume_and_a_page_of_the_work_before(before, ibid, fields):
    found, others = _of(*before, BOOK, ibid)
    assert {k: v for k, v in found["fields"].items() if k != "antecedent"} == fields
    assert found["fields"]["antecedent"] == others[-1]["id"]
    assert found["resolved"]["title"] == "Salt and Tin"


@pytest.mark.parametrize("ibid", ["Ibid., I, 351.", "Ibid., vol. 2, 35.", "Ibid., p. 9."])
def test_another_volume_of_a_work_is_that_work(ibid):
    found, others = _of(BOOK, ibid)
    assert found["record"] == others[-1]["record"]


def test_another_volume_of_a_journal_is_another_thing():
    found, others = _of("Colt, “Salt,” Salem Historical Review 4 (1951): 33.", "Ibid., 5, 44.")
    assert found["fields"]["volume"] == "5"
    assert found["record"] != others[-1]["record"]


@pytest.mark.parametrize(
    ("ibid", "said"),
    [
        ("Ibid., vol. 5, 33.", {"volume": "5", "pages": ["33"]}),
        ("Ibid., vol. 6, 4 May 1951.", {"volume": "6", "date": "1951-05-04"}),
        ("Ibid., vol. 7.", {"volume": "7"}),
    ],
)
def test_another_volume_of_papers_holds_another_paper(ibid, said):
    found, others = _of("Hines, Recollections of Washington, vol. 3, p. 26.", PAPER, ibid)
    assert found["fields"]["antecedent"] == others[-1]["id"]
    assert found["resolved"] == {"repository": "Library of Congress", "levels": ["Vane Papers"], **said}


@pytest.mark.parametrize("number", ["FO 371/1235", "CAB 128/39", "ADM 1/4562"])
def test_a_file_behind_an_ibid_is_its_number(number):
    found, _ = _of(FILE, f"Ibid., {number}.")
    assert found["resolved"] == {"repository": "TNA", "file_number": number}


@pytest.mark.parametrize(
    "note",
    [
        "Losch, a.a.O. S. 91.",
        "Ebd. S. 12.",
        "Vgl. Quell, Das Salz im Hafen, Bonn 1950, S. 44, sowie Ebd. S. 316.",
        "Siehe die Salzordnung, S. 178 und S. 296.",
    ],
)
def test_a_german_page_is_no_bill_of_the_senate(note):
    assert not any("identifier" in c["fields"] for c in archref.resolve(note).as_dict()["citations"])


@pytest.mark.parametrize(
    "note",
    [
        "The Senate passed its own version (S. 1450) in May.",
        "The Act failed; see S. 91.",
        "The bill, S. 643, was signed on March 2.",
        "H.R. 5728 was enacted in place of S. 2047.",
    ],
)
def test_a_bill_is_told_by_what_is_said_around_it(note):
    found = [c["fields"].get("identifier", "") for c in archref.resolve(note).as_dict()["citations"]]
    assert any(identifier.startswith("S. ") for identifier in found)
