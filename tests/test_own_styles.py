"""The styles written here: valid, and clean whatever an item holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archref.csl import find_style, render
from archref.csl.catalogue import describe
from archref.csl.styles import own_style_names
from archref.export.csl_item import TYPES, variables

STYLES = own_style_names()
STRAY = re.compile(
    r", ,|\.\.|,,|\( ?\)|\[ ?\]|  |“”|‘’| [,.;:]|[\ue000-\ue03f]|[;,:](?=[;,:.])|\.;|“[ ,.]|\([ ,;]|[ ,;]\)|^[,.;: ]|[,;: ]$"
)
TEXTS = sorted(
    v for v, kind in variables().items() if kind in ("string", "number") and v not in ("abstract", "note", "keyword")
)
NAMES = sorted(v for v, kind in variables().items() if kind == "names")


def marked(variable: str) -> str:
    """A value that is found again: a word that no style or other variable has."""
    return "Q" + re.sub("[^a-z]", "", variable.lower()) + "q"


def item_of(type: str, given: list[str], dated: bool) -> dict:
    item: dict = {"id": "a", "type": type}
    for variable in given:
        if variable in NAMES:
            item[variable] = [{"family": marked(variable), "given": "Xx"}]
        elif variable == "title-short" and "title" not in given:
            continue
        else:
            item[variable] = marked(variable)
    if dated:
        item["issued"] = {"date-parts": [[1978, 12, 19]]}
    return item


def stray(text: str) -> re.Match[str] | None:
    """The first mark that stands where none may; the stop of "n.d." and of the whole is none."""
    return STRAY.search(text.replace("n.d.", "nd").removesuffix("."))


def clean(item: dict, style: str) -> None:
    clusters = [{"cites": [{"id": "a"}]}, {"cites": [{"id": "a", "locator": "77", "label": "page"}]}]
    rendered = render([item], clusters, style)
    for text in [*rendered.notes, *rendered.bibliography]:
        assert not stray(text), (style, item, text)
        for variable in item:
            word = marked(variable)
            # a short title begins as the title does
            assert len(re.findall(rf"\b{word}\b", text)) <= 1, (style, variable, item, text)
        assert text.count("1978") <= 1, (style, item, text)


@pytest.mark.parametrize("style", STYLES)
def test_valid_csl(style):
    import citeproc
    from lxml import etree

    schema = etree.RelaxNG(etree.parse(citeproc.SCHEMA_PATH))
    assert schema.validate(etree.parse(find_style(style))), schema.error_log
    assert describe(style).own and describe(style).kind == "note"


@pytest.mark.parametrize("style", STYLES)
def test_every_kind_of_item_with_all_and_with_next_to_nothing(style):
    for type in sorted(TYPES):
        published = [name for name in TEXTS if not name.startswith("archive")]
        for held in (
            TEXTS,
            [*TEXTS, *NAMES],
            [*published, *NAMES],
            [*published, "author"],
            ["title"],
            ["title", "author"],
            ["author"],
            ["container-title"],
        ):
            clean(item_of(type, held, True), style)


@given(
    st.sampled_from(sorted(TYPES)), st.lists(st.sampled_from([*TEXTS, *NAMES]), unique=True, max_size=12), st.booleans()
)
def test_nothing_twice_nothing_empty_no_stray_mark(type, given, dated):
    for style in STYLES:
        clean(item_of(type, given, dated), style)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "item",
    [
        {"id": "a"},
        {"id": "a", "type": "book"},
        {"id": "a", "type": "document", "title": "Paper", "issued": {"literal": "n.d."}, "archive": "Archive"},
        {"id": "a", "type": "book", "title": "Book", "author": [{"literal": "x" * 3000}]},
        {"id": "a", "type": "nonsense", "title": "Odd", "issued": "no date", "author": "Someone"},
    ],
)
def test_strange_items_give_an_entry_or_say_why(style, item):
    rendered = render([item], [{"cites": [{"id": "a"}]}], style)
    assert rendered.bibliography or rendered.diagnostics
    for text in [*rendered.notes, *rendered.bibliography]:
        assert "None" not in text and not stray(text)


PAPERS = [
    {"id": "t", "type": "document", "title": "Telegram 319188 to Mexico", "title-short": "Telegram 319188 to Mexico",
     "issued": {"date-parts": [[1978, 12, 19]]}, "archive": "National Archives", "archive-place": "College Park, MD",
     "archive_collection": "RG 59, Central Foreign Policy File", "archive_location": "D780524-1038"},
    {"id": "l", "type": "personal_communication", "author": [{"family": "Kennan", "given": "George F."}],
     "recipient": [{"family": "Bohlen", "given": "Charles"}], "issued": {"date-parts": [[1945, 1, 26]]},
     "archive": "Mudd Library", "archive_collection": "Kennan Papers", "archive_location": "Box 28"},
]  # fmt: skip


def test_chicago_with_archival_detail_and_short_forms_that_tell():
    clusters = [{"cites": [{"id": id}]} for id in "tltl"]
    rendered = render(PAPERS, clusters, "chicago-archival-notes")
    assert rendered.notes == [
        "Telegram 319188 to Mexico, December 19, 1978, D780524-1038, Central Foreign Policy File, RG 59, National Archives, College Park, MD.",
        "George F. Kennan to Charles Bohlen, January 26, 1945, Box 28, Kennan Papers, Mudd Library.",
        "Telegram 319188 to Mexico.",
        "Kennan to Bohlen, January 26, 1945.",
    ]
    assert rendered.bibliography[1].startswith(
        "National Archives, College Park, MD. RG 59, Central Foreign Policy File."
    )


def test_national_archives_from_the_record_up_and_from_the_repository_down():
    rendered = render(PAPERS, [{"cites": [{"id": "t"}]}], "national-archives")
    assert rendered.notes == [
        "Telegram 319188 to Mexico, December 19, 1978; D780524-1038; Central Foreign Policy File; "
        "General Records of the Department of State, Record Group 59; National Archives, College Park, MD."
    ]
    assert rendered.bibliography[1] == (
        "National Archives, College Park, MD. Record Group 59, General Records of the Department of State; "
        "Central Foreign Policy File. D780524-1038. Telegram 319188 to Mexico, December 19, 1978."
    )


def test_a_record_group_named_twice_is_printed_once():
    item = {**PAPERS[0], "archive_collection": "RG 59, Records of the Department of State, Central Files, 1964–66"}
    (entry,) = render([item], [], "national-archives").bibliography
    assert entry.count("Records of the Department of State") == 1 and "; Central Files, 1964–66." in entry


def test_pages_in_docs_are_current():
    import importlib.util

    folder = Path(__file__).parent.parent / "docs" / "styles"
    spec = importlib.util.spec_from_file_location("make_style_pages", folder / "make.py")
    make = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make)
    for name in STYLES:
        written = (folder / f"{name}.md").read_text("utf-8")
        assert written == make.page(name), f"docs/styles/{name}.md is not current; run docs/styles/make.py"
