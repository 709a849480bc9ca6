"""Items out in each format and back, and what other programs make of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archref.export import export_names, write
from archref.export.bibtex import read_bibtex, write_biblatex
from archref.export.csl_item import TYPES, conform, schema_names, variables
from archref.export.csl_json import read_csl_json, write_csl_json
from archref.export.ris import read_ris, write_ris

ITEMS = json.loads((Path(__file__).parent / "test_csl_reference" / "first" / "items.json").read_text("utf-8"))
LINE = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp", "Co"]), min_size=1, max_size=30)


def test_biblatex_round_trip():
    for item, again in zip(ITEMS, read_bibtex(write_biblatex(ITEMS)), strict=True):
        if item["id"] == "i46":  # BibLaTeX has one kind of particle
            item, again = {**item, "author": None}, {**again, "author": None}
        assert again == item


def test_biblatex_prints_once_where_a_paper_lies():
    entry = write_biblatex([{**ITEMS[0], "note": "Copy"}])
    assert (
        'howpublished = "D780524-1038, RG 59, Central Foreign Policy File, National Archives, College Park, MD"'
        in entry
    )
    assert 'library = "National Archives, College Park, MD"' in entry and 'note = "Copy"' in entry
    book = write_biblatex([{"id": "a", "type": "book", "title": "T", "archive": "A", "note": "N"}])
    assert 'note = "A"' in book and 'addendum = "N"' in book


def test_biblatex_names_the_whole_work_and_its_volume():
    item = {"id": "a", "type": "chapter", "title": "Document 5", "container-title": "Papers", "volume": "26",
            "volume-title": "Arms", "editor": [{"family": "Roe", "given": "Jane"}]}  # fmt: skip
    entry = write_biblatex([item])
    assert 'maintitle = "{Papers}"' not in entry and "@incollection" in entry
    assert 'maintitle = "Papers"' in entry and 'booktitle = "Arms"' in entry
    assert read_bibtex(entry) == [item]
    assert "@collection" in write_biblatex([{**item, "type": "book"}])


def test_what_biblatex_has_no_field_for_is_said_in_words():
    letter = {"id": "l", "type": "personal_communication", "author": [{"family": "Marsh", "given": "Ellen"}],
              "recipient": [{"family": "Reyes", "given": "Paul"}]}  # fmt: skip
    treaty = {"id": "t", "type": "treaty", "title": "Convention", "number": "TIAS 7503", "volume": "23",
              "container-title": "UST", "page": "3435"}  # fmt: skip
    written = write_biblatex([letter, treaty])
    assert 'titleaddon = "To Paul Reyes"' in written and 'howpublished = "TIAS 7503, 23 UST 3435"' in written
    assert read_bibtex(written) == [letter, treaty]


def test_a_service_is_an_eprint_and_an_archive_is_not():
    item = {"id": "a", "type": "article-journal", "title": "T", "archive": "JSTOR", "archive_location": "123"}
    entry = write_biblatex([item])
    assert 'eprinttype = "jstor"' in entry and "note" not in entry
    assert read_bibtex(entry) == [item]


def test_a_file_of_others_is_read():
    said: list[str] = []
    items = read_bibtex(
        "@proceedings{P, title={Big Book}, editor={Doe, Jane}, year=1999}\n"
        "@inproceedings{q, author={A B}, title={Part}, subtitle={One}, crossref={P}}\n"
        "@book{q, title={Twice}}\n"
        "@online{w, title={Page}, organization={Site}, urldate={2020-01-02}, date={1999~}}",
        said,
    )
    assert items[1]["container-title"] == "Big Book" and items[1]["title"] == "Part: One"
    assert items[1]["issued"] == {"date-parts": [[1999]]} and items[1]["editor"][0]["family"] == "Doe"
    assert items[2]["accessed"] == {"date-parts": [[2020, 1, 2]]} and items[2]["issued"]["circa"] is True
    assert len(said) == 1 and "q" in said[0]


def test_accents_written_as_commands():
    title = r"{Bogot{\'a}} and S{\~a}o {\o}re: ``A \& B'' \textit{now}"
    assert read_bibtex("@book{a, title={" + title + "}}")[0]["title"].startswith("Bogotá and São øre: “A & B”")


def test_ris_round_trip():
    lost = ("interviewer", "event-place", "reviewed-author")  # RIS has no tag for them
    for item, again in zip(ITEMS, read_ris(write_ris(ITEMS)), strict=True):
        if item["id"] in ("i43", "i45", "i46", "i65"):  # nor for particles, nor for a comma in an institution
            again = {**again, "author": item["author"]}
        assert again == {key: value for key, value in item.items() if key not in lost}


def test_ris_of_others_is_read():
    text = "TY  - JOUR\r\nA1  - Doe, Jane\r\nT1  - A title\r\n going on\r\n\r\nJF  - History\r\nPY  - 1999/03/02/\r\nUR  - http://a.b/c;d"
    assert read_ris(text) == [
        {"id": "ris-1", "type": "article-journal", "author": [{"family": "Doe", "given": "Jane"}], "title": "A title going on",
         "container-title": "History", "issued": {"date-parts": [[1999, 3, 2]]}, "URL": "http://a.b/c;d"}
    ]  # fmt: skip
    with pytest.raises(ValueError, match="RIS"):
        read_ris("nothing of the kind")


def schema() -> dict[str, set[str]]:
    """What CSL 1.0.2 allows, from the schema that citeproc-py carries."""
    import citeproc

    folder = Path(citeproc.__file__).parent / "data" / "schema" / "schemas" / "styles"
    text = (folder / "csl-variables.rnc").read_text("utf-8")
    found = {
        name: set(re.findall(r'"([\w-]+)"', body))
        for name, body in re.findall(r"variables\.(\w+) =([^=]*?)(?=\n  \n|\n})", text)
    }
    found["types"] = set(
        re.findall(r'^\s+\|? ?"([\w-]+)"', (folder / "csl-types.rnc").read_text("utf-8"), re.MULTILINE)
    )
    return found


def test_the_table_of_variables_is_the_specification_s():
    allowed = schema()
    mine = variables()
    assert allowed["types"] == TYPES
    for kind, name in (("names", "names"), ("date", "dates"), ("number", "numbers")):
        set_by_processors = {"locator", "first-reference-note-number", "citation-number"}
        assert {v for v, k in mine.items() if k == kind} == allowed[name] - set_by_processors
    strings = {v for v, k in mine.items() if k == "string"}
    assert allowed["strings"] | allowed["titles"] - {"year-suffix"} >= strings - {
        "shortTitle",
        "journalAbbreviation",
        "collection-title-short",
    }


VALUES = st.one_of(st.none(), st.integers(), st.booleans(), LINE, st.lists(LINE, max_size=2), st.dictionaries(LINE, LINE, max_size=2),
                   st.lists(st.dictionaries(st.sampled_from(["family", "given", "literal", "odd"]), LINE, max_size=2), max_size=2),
                   st.fixed_dictionaries({"date-parts": st.lists(st.lists(st.integers(1, 12), max_size=4), max_size=3)}))  # fmt: skip
STRANGE = st.dictionaries(st.one_of(st.sampled_from(["id", "type", *variables()]), LINE), VALUES, max_size=6)


def valid(item: dict) -> bool:
    """Whether the CSL-JSON schema takes a written item."""
    kinds = {schema_names().get(name, name): kind for name, kind in variables().items()}
    for name, value in item.items():
        kind = kinds.get(name)
        if name in ("id", "type"):
            good = isinstance(value, str) and value and (name == "id" or value in TYPES)
        elif name == "custom":
            good = isinstance(value, dict)
        elif kind == "names":
            good = all(isinstance(n, dict) and "odd" not in n for n in value)
        elif kind == "date":
            good = isinstance(value, dict) and all(1 <= len(p) <= 3 for p in value.get("date-parts", [[1]]))
        else:
            good = kind is not None and isinstance(value, (str, int)) and (kind == "number" or isinstance(value, str))
        if not good:
            return False
    return {"id", "type"} <= set(item)


def test_the_part_of_a_volume_is_printed_by_every_program():
    item = {
        "id": "a",
        "type": "book",
        "title": "T",
        "volume": "12",
        "part-number": "2",
        "editor-translator": [{"literal": "X"}],
    }
    (written,) = json.loads(write_csl_json([item]))
    assert written["volume"] == "12, part 2" and valid(written)
    assert read_csl_json(write_csl_json([item])) == [item]


@given(st.lists(STRANGE, max_size=3))
def test_whatever_comes_in_is_valid_csl_json_and_every_format_takes_it(items):
    made = conform(items)
    assert all(valid(item) for item in json.loads(write_csl_json(items))) and len({item["id"] for item in made}) == len(
        items
    )
    assert conform(made) == made and [item["id"] for item in read_csl_json(write_csl_json(items))] == [
        i["id"] for i in made
    ]
    for name in export_names():
        assert isinstance(write(items, name), str)


def test_strange_items_go_out_and_come_back():
    odd = [
        {"id": "a"},
        {"id": "b", "type": "book", "issued": {"literal": "n.d."}},
        {"id": "d", "type": "book", "title": "} in the {middle", "publisher": "} {"},
        {"id": "c", "type": "nonsense", "author": [{"literal": "x" * 3000}], "title": ""},
    ]
    for name, read in (
        ("bibtex", read_bibtex),
        ("biblatex", read_bibtex),
        ("ris", read_ris),
        ("csl-json", read_csl_json),
    ):
        back = read(write(odd, name))
        assert [item["id"] for item in back] == ["a", "b", "d", "c"], name
        assert back[1]["issued"] == {"literal": "n.d."} and back[3]["author"] == odd[3]["author"], name
        assert back[2]["title"] == odd[2]["title"] and back[2]["publisher"] == odd[2]["publisher"], name


def test_pandoc_reads_what_is_written():
    pypandoc = pytest.importorskip("pypandoc", reason="pypandoc_binary is not installed")
    mine = {item["id"]: item for item in ITEMS}
    read = json.loads(pypandoc.convert_text(write_csl_json(ITEMS), "csljson", format="csljson"))
    assert [item["id"] for item in read] == list(mine)
    for item in json.loads(pypandoc.convert_text(write_biblatex(ITEMS), "csljson", format="biblatex")):
        wanted = mine[item["id"]]
        for name in ("volume", "volume-title", "container-title", "publisher-place", "page", "DOI"):
            if name in wanted and wanted["type"] not in ("treaty", "legislation", "webpage", "post-weblog"):
                assert item.get(name) == wanted[name], (item["id"], name)
        if "title" in wanted and wanted["type"] != "interview":  # capitals stay; pandoc curls quotation marks
            assert re.sub("[^A-Za-z ]", "", item["title"]) == re.sub("[^A-Za-z ]", "", wanted["title"])
        if wanted.get("issued", {}).get("date-parts"):
            assert item["issued"]["date-parts"] == wanted["issued"]["date-parts"]
