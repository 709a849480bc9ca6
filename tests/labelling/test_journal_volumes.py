"""Journals' volumes between year and pages, and the numbered notes of an encyclopedia with their marks."""

import pytest

import archref


def works(text):
    return [dict(c.fields) for c in archref.resolve(text).citations if c.type == "published"]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Salt History, 2003, 47: 331–354.", {"title": "Salt History", "date": "2003", "volume": "47", "pages": ["331-354"]}),
        ("Harbour History, 1931, 218: 1199–1200.", {"title": "Harbour History", "date": "1931", "volume": "218", "pages": ["1199-1200"]}),
        ("2. ^ “Obituary: Mr. Wm. Colt”. Proceedings of the Royal Geographical Society. 3 (6): 371–372.", {"title": "Proceedings of the Royal Geographical Society", "volume": "3", "pages": ["371-372"]}),
    ],
)  # fmt: skip
def test_a_volume_is_no_page(text, fields):
    assert works(text) == [fields]


def test_marks_of_an_encyclopedia_are_no_part_of_a_work():
    text = (
        "The road is old.\n\n^ Vane, Ada (1998). “Salt roads”. The Journal of Salt. 12 (4): 33–41.\n"
        "^ a b c Colt, John (2001). Rivers of the North. Harbour Press. p. 55.\n"
    )
    first, second = works(text)
    assert (first["author"], first["pages"]) == ("Vane, Ada", ["33-41"])
    assert (second["author"], second["title"]) == ("Colt, John", "Rivers of the North")


def test_a_time_and_a_list_of_files_stay():
    assert not works("He left on 3 May 1961, 12:30, by ship.")
    (cited,) = archref.resolve("Vane Papers, 1961, box 12: 331–354, Salem Library.").citations
    assert cited.type == "archival"
