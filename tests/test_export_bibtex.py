"""Items out as BibTeX and CSL-JSON and back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archref.export.bibtex import read_bibtex, write_bibtex
from archref.export.csl_json import read_csl_json, write_csl_json

ITEMS = json.loads((Path(__file__).parent / "test_csl_reference" / "first" / "items.json").read_text("utf-8"))
KEPT = ("id", "type", "title", "title-short", "archive", "archive-place", "archive_collection", "archive_location",
        "author", "recipient", "container-title", "volume", "publisher")  # fmt: skip


def test_round_trip():
    back = read_bibtex(write_bibtex(ITEMS))
    assert len(back) == len(ITEMS)
    for item, again in zip(ITEMS, back, strict=True):
        for key in KEPT:
            if item["id"] == "i46" and key == "author":
                continue  # BibTeX has one kind of particle
            assert again.get(key) == item.get(key), (item["id"], key)


def test_dates_round_trip():
    for date in ([[1978]], [[1978, 12]], [[1978, 12, 19]], [[1979], [1981]]):
        item = {"id": "a", "type": "book", "title": "T", "issued": {"date-parts": date}}
        assert read_bibtex(write_bibtex([item]))[0]["issued"] == {"date-parts": date}


def test_corporate_authors_stand_in_braces():
    item = {"id": "a", "type": "document", "title": "T", "author": [{"literal": "Department of State and the Army"}]}
    written = write_bibtex([item])
    assert "{Department of State and the Army}" in written
    assert read_bibtex(written)[0]["author"] == item["author"]


def test_where_it_lies_is_printed_by_plain_bibtex():
    written = write_bibtex([ITEMS[0]])
    assert "@misc{i01," in written
    assert "D780524-1038, RG 59, Central Foreign Policy File, National Archives, College Park, MD" in written


def test_special_characters():
    title = r"100% of $5 & #1_a {b} ~ ^ \ é"
    written = write_bibtex([{"id": "a", "type": "book", "title": title}])
    assert r"100\% of \$5 \& \#1\_a" in written and "é" in written
    assert read_bibtex(written)[0]["title"] == title


def test_keys_are_unique_and_legal():
    items = [{"id": id, "type": "book", "title": "T"} for id in ("a b", "a,b", "A-B", "", "ü")]
    keys = [item["id"] for item in read_bibtex(write_bibtex(items))]
    assert len({key.lower() for key in keys}) == 5


def test_not_bibtex():
    with pytest.raises(ValueError, match="BibTeX"):
        read_bibtex("@book{a, title = {unfinished")


def test_csl_json_round_trip():
    assert read_csl_json(write_csl_json(ITEMS)) == ITEMS
    assert read_csl_json('{"items": []}') == []
    for bad in ("nonsense", "3", "[3]"):
        with pytest.raises(ValueError, match="JSON"):
            read_csl_json(bad)


@pytest.mark.parametrize("title", ["``", "a '' b", "The ``Salt'' Talks", "Rock 'n'''", "`<i>a''b</i>`"])
def test_quotes_typed_as_tex_types_them_come_back(title):
    assert read_bibtex(write_bibtex([{"id": "a", "type": "book", "title": title}]))[0]["title"] == title


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=40))
def test_any_title_round_trips(title):
    title = " ".join(title.split())
    if not title or "--" in title or "<" in title:
        return
    back = read_bibtex(write_bibtex([{"id": "a", "type": "book", "title": title}]))
    assert back[0]["title"] == title
