"""Printed works in bibliographies: what their notes say of them, in full."""

import pytest

import archref
from archref.records.names import names_of_work


def listed(text):
    return archref.bibliography(archref.resolve(text)).strip().split("\n")


@pytest.mark.parametrize(
    ("note", "entry"),
    [
        (
            "Ada Quill, “Salt and Statecraft,” Harbour Quarterly 12, no. 3 (March 1961): 19–21.",
            "Quill, Ada. “Salt and Statecraft.” Harbour Quarterly 12, no. 3 (1961): 19–21.",
        ),
        (
            "Ada Quill, Salt and Statecraft: A Harbour’s Tale (Assen: Blank & Sons, 1953), 35.",
            "Quill, Ada. Salt and Statecraft: A Harbour’s Tale. Blank & Sons, 1953.",
        ),
        (
            "Jane Roe, “New Rules Proposed,” The Washington Post, May 3, 1979, p. A3.",
            "Roe, Jane. “New Rules Proposed.” The Washington Post, May 3, 1979.",
        ),
        (
            "Quill, Ada. The Salt of the Sea. Salem, MA: Harbour University Press, 2015.",
            "Quill, Ada. The Salt of the Sea. Harbour University Press, 2015.",
        ),
        ("See Ada Quill, Salt of the Sea, London, 1898.", "Quill, Ada. Salt of the Sea. London, 1898."),
    ],
)
def test_an_entry_says_what_the_note_says(note, entry):
    assert listed(note) == [entry]


def test_what_has_no_field_in_the_contract_stands_in_the_record_alone():
    (cited,) = archref.resolve("Ada Quill, Salt of the Sea (Assen: Blank, 1953), 35.").as_dict()["citations"]
    assert cited["fields"] == {"author": "Ada Quill", "title": "Salt of the Sea", "date": "1953", "pages": ["35"]}


def test_two_articles_of_one_issue_are_two_works():
    text = "“Salt,” The New York Times, May 2, 1975, p. A1; “Tin Falls,” The New York Times, May 2, 1975, p. A6."
    assert len(listed(text)) == 2


def test_an_ibid_with_another_page_is_the_same_article():
    text = "1. Ada Quill, “Salt and Statecraft,” Harbour Quarterly 12 (March 1961): 19–21.\n2. Ibid., 20.\n"
    assert len({c.record for c in archref.resolve(text).citations}) == 1


@pytest.mark.parametrize(
    ("printed", "families"),
    [
        ("Quill, Ada", ["Quill"]),
        ("Quill, A. B., and C. Reed", ["Quill", "Reed"]),
        ("Quill, A. and Reed, B.", ["Quill", "Reed"]),
        ("Ada Quill, Jon Reed, and Eve Fox", ["Quill", "Reed", "Fox"]),
        ("Quill, Ada, Jon Reed, and Eve Fox", ["Quill", "Reed", "Fox"]),
    ],
)
def test_names_of_a_note_and_of_a_list(printed, families):
    assert [name["family"] for name in names_of_work(printed)[1]] == families


@pytest.mark.parametrize(
    "names",
    [
        "A & B < C, , , Ada Vane",
        "Quill, , Ada, and Jon Reed",
        "Ada Quill, , Jon Reed, eds.",
        "Vane and , , Colt",
    ],
)
def test_nothing_between_commas_is_nobody(names):
    assert all(part for name in names_of_work(names)[1] for part in name.values())
    result = archref.resolve(f"They met.1\n\n  1. {names}, Salt Roads (London: Blank, 1950), 33.\n")
    assert [c.type for c in result.citations] == ["published"]


@pytest.mark.parametrize("printed", ["Quill and Reed", "CIA, Office of Salt", "Department of Salt, Inland Office"])
def test_what_may_be_no_person_s_name_stays_whole(printed):
    assert names_of_work(printed)[1] == [{"literal": printed}]


def test_who_edited_a_work_is_its_editor():
    assert names_of_work("Quill, Ada, ed.") == ("editor", [{"family": "Quill", "given": "Ada"}])


@pytest.mark.parametrize(
    "text",
    [
        "Documents on Harbours, 1919–1939, 1st ser., vol. 4, no. 242.",
        "See Salt Documents, 1950–1955, vol. I, pp. 750–767.",
    ],
)
def test_a_volume_of_another_series_is_none_of_foreign_relations(text):
    assert [c for c in archref.resolve(text).as_dict()["citations"] if c["type"] == "frus"] == []


def test_an_ibid_with_volume_and_page_of_a_printed_work_takes_no_archive():
    _, ibid = archref.resolve("FRUS 1944, 5:455; Vane to Colt, 6 May 1944, ibid., 5:460.").as_dict()["citations"]
    assert (ibid["type"], ibid["fields"]["volume"], ibid["fields"]["pages"]) == ("ibid", "5", ["460"])
    assert ibid["fields"]["antecedent"] == "c1"


def test_public_papers_by_volume():
    (cited,) = archref.resolve(
        "Public Papers of the Presidents: Lyndon B. Johnson, 1967, 2 vols. (Washington, D.C., 1968), 1:561–63."
    ).as_dict()["citations"]
    assert cited["fields"] == {
        "title": "Public Papers of the Presidents: Lyndon B. Johnson, 1967", "date": "1968", "volume": "1",
        "pages": ["561-63"],
    }  # fmt: skip
