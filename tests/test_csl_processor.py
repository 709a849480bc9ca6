"""What citeproc-py alone gets wrong, and the mended print beside it: each test shows both."""

from __future__ import annotations

import pytest
from csl_alone import BOOK, TITLE, library, maker, ours

from archref.csl import raw_dates, render
from archref.csl.processor.numeric import is_numeric, shorten


@pytest.fixture
def style(tmp_path):
    return maker(tmp_path)


def test_initialize_false_keeps_given_names(style):
    path = style('<names variable="author"><name initialize="false" initialize-with=". "/></names>')
    assert library(path, [BOOK])[0] == ["D. Acheson."]
    assert ours(path, [BOOK])[0] == ["Dean Acheson."]
    spaced = {**BOOK, "author": [{"family": "Kennan", "given": "George F."}, {"family": "X", "given": "J.F."}]}
    assert ours(path, [spaced])[0] == ["George F. Kennan, J. F. X."]


def test_punctuation_goes_inside_closing_quotation_marks(style):
    path = style('<group delimiter=", "><text variable="title" quotes="true"/><text value="telegram"/></group>')
    assert library(path, [BOOK])[0] == ["“Present at the Creation”, telegram."]
    assert ours(path, [BOOK])[0] == ["“Present at the Creation,” telegram."]
    british = style(
        '<group delimiter=", "><text variable="title" quotes="true"/><text value="telegram"/></group>',
        root=' default-locale="en-GB"',
    )
    assert ours(british, [BOOK])[0] == ["‘Present at the Creation’, telegram."]


def test_quotes_in_titles_are_curled_and_flipped(style):
    path = style('<text variable="title" quotes="true"/>')
    item = {**BOOK, "title": 'On "the Knot" and Acheson\'s Years'}
    assert library(path, [item])[0] == ['“On "the Knot" and Acheson\'s Years”.']
    assert ours(path, [item])[0] == ["“On ‘the Knot’ and Acheson’s Years.”"]


def test_locator_does_not_leak_into_the_bibliography(style):
    entry = '<layout><group delimiter=", "><text variable="title"/><text variable="locator"/></group></layout>'
    path = style(bibliography=entry)
    clusters = [[{"id": "Book", "locator": "12", "label": "page"}]]
    assert library(path, [BOOK], clusters)[1] == ["Present at the Creation, 12"]
    assert ours(path, [BOOK], clusters)[1] == ["Present at the Creation"]


def test_near_note_follows_the_notes_numbers(style):
    path = style(
        '<choose><if position="near-note"><text value="near"/></if><else-if position="subsequent">'
        '<text value="far"/></else-if><else><text variable="title"/></else></choose>'
    )
    with pytest.raises(KeyError):
        library(path, [BOOK], [[{"id": "Book"}], [{"id": "Book"}]])
    notes = [{"note": n, "cites": [{"id": "Book"}]} for n in (1, 4, 20)]
    assert render([BOOK], notes, path).notes == ["Present at the Creation.", "near.", "far."]


def test_ids_keep_their_case(style):
    from citeproc.source.json import CiteProcJSON

    assert list(CiteProcJSON([BOOK])) == ["book"]
    path = style(bibliography=f"<layout>{TITLE}</layout>")
    both = [BOOK, {**BOOK, "id": "book", "title": "Another"}]
    assert render(both, [], path).ids == ["Book", "book"]


def test_item_without_id_or_type(style):
    path = style()
    with pytest.raises(UnboundLocalError):
        library(path, [{"title": "Alone", "id": "a"}])
    assert ours(path, [{"title": "Alone"}])[0] == ["Alone."]


@pytest.mark.parametrize("variable", ["compiler", "contributor"])
def test_variables_younger_than_the_library(style, variable):
    path = style(f'<names variable="{variable}"/>')
    item = {"id": "a", "type": "book", variable: [{"family": "Smith", "given": "Ann"}]}
    with pytest.raises((AttributeError, TypeError)):
        library(path, [item])
    assert ours(path, [item])[0] == ["Ann Smith."]


def test_raw_dates_print(style):
    path = style('<date variable="issued" form="text"/>')
    item = {**BOOK, "issued": {"raw": "1978-12-19"}}
    assert "1978" not in library(path, [item])[0][0]
    assert ours(path, [item])[0] == ["December 19, 1978."]
    assert ours(path, [{**BOOK, "issued": {"literal": "n.d."}}])[0] == ["n.d."]


def test_cites_of_one_note_keep_their_order(style):
    path = style()
    items = [BOOK, {**BOOK, "id": "other", "title": "Another"}]
    clusters = [[{"id": "Book"}], [{"id": "other"}, {"id": "Book"}]]
    assert library(path, items, clusters)[0][1] == "Present at the Creation; Another."
    assert ours(path, items, clusters)[0][1] == "Another; Present at the Creation."


def test_sorting_ignores_punctuation_and_accents(style):
    names = ["Zürich", "Über", "“Old” World", "Umbria"]
    items = [{"id": str(i), "type": "book", "title": title} for i, title in enumerate(names)]
    path = style(bibliography=f'<sort><key variable="title"/></sort><layout>{TITLE}</layout>')
    right = ["“Old” World", "Über", "Umbria", "Zürich"]
    assert library(path, items)[1] != right
    assert ours(path, items)[1] == right


def test_repeated_author_becomes_a_dash(style):
    entry = (
        '<bibliography subsequent-author-substitute="———"><layout suffix="."><group delimiter=". ">'
        '<names variable="author"><name name-as-sort-order="all"/></names><text variable="title"/></group></layout>'
        "</bibliography>"
    )
    path = style(bibliography=entry)
    items = [BOOK, {**BOOK, "id": "b", "title": "Power and Diplomacy"}]
    assert "———" not in library(path, items)[1][1]
    assert ours(path, items)[1] == ["Acheson, Dean. Present at the Creation.", "———. Power and Diplomacy."]


def test_year_suffixes(style):
    entry = (
        '<layout><names variable="author"/><date variable="issued" prefix=" "><date-part name="year"/></date></layout>'
    )
    cite = (
        '<names variable="author"><name form="short"/></names> <date variable="issued"><date-part name="year"/></date>'
    )
    path = style(cite, entry, citation=' disambiguate-add-year-suffix="true"', root="")
    items = [BOOK, {**BOOK, "id": "b", "title": "Power and Diplomacy"}]
    assert library(path, items)[1] == ["Dean Acheson 1969", "Dean Acheson 1969"]
    assert ours(path, items)[1] == ["Dean Acheson 1969a", "Dean Acheson 1969b"]


def test_group_with_empty_variables_prints_nothing(style):
    path = style(
        '<group delimiter=", "><text variable="title"/><group><text value="in "/><text macro="m"/></group></group>',
        macros='<macro name="m"><choose><if variable="title"><text variable="container-title"/></if></choose></macro>',
    )
    assert ours(path, [BOOK])[0] == ["Present at the Creation."]


def test_file_numbers_pass_unharmed(style):
    path = style('<group delimiter=" "><number variable="number"/><text variable="archive_location"/></group>')
    item = {"id": "a", "type": "document", "number": "893.00/1-1449", "archive_location": "D780524-1038"}
    assert "893.00/1-1449" not in library(path, [item])[0][0]
    assert ours(path, [item])[0] == ["893.00/1-1449 D780524-1038."]


def test_no_double_punctuation_at_seams(style):
    path = style('<group delimiter=". "><text variable="title" quotes="true"/><text value="1969"/></group>')
    for title, printed in {
        "Who Goes There?": "“Who Goes There?” 1969.",
        "Etc.": "“Etc.” 1969.",
        "Wait …": "“Wait ….” 1969.",
    }.items():
        assert ours(path, [{**BOOK, "title": title}])[0] == [printed]


@pytest.mark.parametrize(
    ("suffix", "then", "printed"),
    [
        (" ;", '<text value="."/>', "Tolls ;."),
        (":", '<text value="."/>', "Tolls:."),
        (";", '<text value="!"/>', "Tolls;!"),
        (",", '<text value="."/>', "Tolls."),
        (".", '<text value="."/>', "Tolls."),
        ("?", '<text value="."/>', "Tolls?"),
        (";", '<text value=". In"/>', "Tolls; In"),
        (";", '<text value="In" prefix=". "/>', "Tolls; In"),
    ],
)
def test_a_stop_that_is_a_text_of_its_own_stands_behind_a_semicolon(style, suffix, then, printed):
    path = style(bibliography=f'<layout><text variable="title" suffix="{suffix}"/>{then}</layout>')
    assert ours(path, [{**BOOK, "title": "Tolls"}])[1] == [printed]


def test_particles_suffixes_and_institutions(style):
    path = style('<names variable="author"><name name-as-sort-order="all" and="text"/></names>')
    people = [
        {"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"},
        {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
        {"literal": "Department of State and the Army"},
    ]
    item = {**BOOK, "author": people}
    assert ours(path, [item])[0] == [
        "Gaulle, Charles de, King, Martin Luther, Jr., and Department of State and the Army."
    ]


@pytest.mark.parametrize(
    ("raw", "begin", "end"),
    [
        ("1978-12-19", (1978, 12, 19), None),
        ("December 19, 1978", (1978, 12, 19), None),
        ("19 Dec. 1978", (1978, 12, 19), None),
        ("1978", (1978, 0, 0), None),
        ("1978-12-19/1979-01-02", (1978, 12, 19), (1979, 1, 2)),
        ("1961–1963", (1961, 0, 0), (1963, 0, 0)),
    ],
)
def test_raw_dates(raw, begin, end):
    when = raw_dates.read_date({"raw": raw})
    assert (when.begin, when.end) == (begin, end)


def test_what_is_no_date_stays_text():
    assert raw_dates.read_date({"raw": "undated"}).literal == "undated"
    assert raw_dates.read_date({"date-parts": [[None]]}) is None


@pytest.mark.parametrize(
    ("first", "last", "printed"),
    [("3", "10", "10"), ("71", "72", "72"), ("100", "104", "104"), ("107", "108", "8"), ("321", "328", "28"),
     ("498", "532", "532"), ("1087", "1089", "89"), ("321", "28", "28")],
)  # fmt: skip
def test_chicago_page_ranges(first, last, printed):
    assert shorten(first, last, "chicago-16") == printed


def test_numeric():
    assert all(map(is_numeric, ["12", "3A", "2nd", "12-15", "1, 3 & 5"]))
    assert not any(map(is_numeric, ["", "XXVI and a half", "893.00/1-1449 B"]))
