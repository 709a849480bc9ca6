"""Cites that stand together or are told apart: collapse, letters, expanded names, labels, numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from csl_alone import maker

from archref.csl import render

CITE = (
    '<group delimiter=" "><names variable="author"><name form="short"/></names>'
    '<date variable="issued"><date-part name="year"/></date><text variable="locator" prefix="at "/></group>'
)


@pytest.fixture
def style(tmp_path):
    return maker(tmp_path)


def work(id: str, *names: str, year: int = 1950, **more) -> dict:
    people = [dict(zip(("family", "given"), name.split(", "), strict=False)) for name in names]
    return {"id": id, "type": "book", "title": id, "author": people, "issued": {"date-parts": [[year]]}, **more}


def cited(path: str, items: list[dict], *clusters: list) -> list[str]:
    given = [
        {"note": i, "cites": [cite if isinstance(cite, dict) else {"id": cite} for cite in cluster]}
        for i, cluster in enumerate(clusters, 1)
    ]
    return [note.removesuffix(".") for note in render(items, given, path).notes]


VANE = [work(f"v{i}", "Vane, Ada") for i in range(4)] + [work("later", "Vane, Ada", year=1961)]
LETTERS = ' collapse="{}" disambiguate-add-year-suffix="true" year-suffix-delimiter=","'


@pytest.mark.parametrize(
    ("how", "cites", "printed"),
    [
        ("year", ["v0", "v1", "later"], "Vane 1950a; 1950b; 1961"),
        ("year-suffix", ["v0", "v1", "later"], "Vane 1950a,b; 1961"),
        ("year-suffix-ranged", ["v0", "v1", "v2", "v3"], "Vane 1950a–d"),
        ("year-suffix-ranged", ["v0", "v1", {"id": "v2", "locator": "7"}], "Vane 1950a,b,c at 7"),
        ("year-suffix", ["v0", {"id": "v1", "prefix": "cf."}], "Vane 1950a; cf. b"),
    ],
)
def test_years_and_letters_collapse(style, how, cites, printed):
    assert cited(style(CITE, citation=LETTERS.format(how)), VANE, cites) == [printed]


VANE_EDITS = {"author": [], "editor": [{"family": "Vane", "given": "Ada"}]}


@pytest.mark.parametrize(
    ("first", "second", "printed"),
    [
        ({}, VANE_EDITS, "Vane 1950; Vane (ed.) 1961"),
        (VANE_EDITS, {}, "Vane (ed.) 1950; Vane 1961"),
        (VANE_EDITS, VANE_EDITS, "Vane (ed.) 1950; 1961"),
        ({"editor": VANE_EDITS["editor"]}, {}, "Vane 1950; 1961"),
    ],
)
def test_an_editor_is_not_drawn_together_with_an_author_of_that_name(style, first, second, printed):
    label = '<name form="short"/><label form="short" prefix=" (" suffix=")"/>'
    names = f'<names variable="author">{label}<substitute><names variable="editor"/></substitute></names>'
    cite = f'<group delimiter=" ">{names}<date variable="issued"><date-part name="year"/></date></group>'
    items = [{**work("a", "Vane, Ada"), **first}, {**work("b", "Vane, Ada", year=1961), **second}]
    assert cited(style(cite, citation=' collapse="year"'), items, ["a", "b"]) == [printed]


def test_letters_that_are_not_all_there_are_no_range(style):
    path = style(CITE, citation=LETTERS.format("year-suffix-ranged"))
    assert cited(path, VANE, ["v2"], ["v0", "v1", "v3"])[1] == "Vane 1950b–d"
    assert cited(path, VANE, ["v0", "v1", "v2", "v3"], ["v0", "v2", "v3"])[1] == "Vane 1950a,c,d"


def test_delimiters_around_what_is_collapsed(style):
    items = [work("a", "Vane, Ada"), work("b", "Vane, Ada", year=1961), work("c", "Colt, Bo")]
    after = style(CITE, citation=' collapse="year" after-collapse-delimiter=" / " cite-group-delimiter=", "')
    assert cited(after, items, ["a", "b", "c"]) == ["Vane 1950; 1961 / Colt 1950"]
    grouped = style(CITE, citation=' cite-group-delimiter=", "')
    assert cited(grouped, items, ["a", "b", "c"]) == ["Vane 1950, Vane 1961; Colt 1950"]
    assert cited(style(CITE), items, ["a", {"id": "c", "prefix": ", and"}]) == ["Vane 1950, and Colt 1950"]


@pytest.mark.parametrize(
    ("cites", "printed"),
    [
        ([{"id": "a"}, {"id": "b", "locator": "4"}, {"id": "d"}], "1; 2 at 4; 4"),
        ([{"id": "a"}, {"id": "b", "locator": "4r", "label": "folio"}, {"id": "d"}], "1; 2 at 4r; 4"),
        (["a", "b", "c", "e"], "1–3 / 5"),
        (["a", "b", "c", "e", "f"], "1–3 / 5; 6"),
    ],
)
def test_only_a_range_of_numbers_has_the_delimiter_of_what_is_collapsed(style, cites, printed):
    items = [work(id, "Vane, Ada") for id in "abcdef"]
    number = '<text variable="citation-number"/><text variable="locator" prefix=" at "/>'
    path = style(number, citation=' collapse="citation-number" after-collapse-delimiter=" / "')
    assert cited(path, items, list("abcdef"), cites)[1] == printed


EXPANDED = (
    ' et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" disambiguate-add-givenname="true"'
    ' givenname-disambiguation-rule="by-cite"'
)


@pytest.mark.parametrize(
    ("first", "second", "printed"),
    [
        (("Vane, A", "Colt, B", "Reed, C"), ("Vane, A", "Harrow, D", "Reed, C"), "Vane, Colt, et al.; Vane, Harrow, et al"),
        (("Vane, A", "Colt, B", "Reed, C"), ("Vane, A", "Colt, B", "Reed, D"), "Vane, Colt, C Reed; Vane, Colt, D Reed"),
        (("Vane, A", "Colt, B", "Reed, C"), ("Vane, E", "Colt, B", "Reed, C"), "A Vane et al.; E Vane et al"),
    ],
)  # fmt: skip
def test_names_are_expanded_no_further_than_it_takes(style, first, second, printed):
    names = '<names variable="author"><name form="short"/></names>'
    items = [work("a", *first), work("b", *second)]
    assert cited(style(names, citation=EXPANDED), items, ["a", "b"]) == [printed]


@pytest.mark.parametrize(
    ("initials", "names", "entries"),
    [
        ("", ["Vane, Ada", "Vane, Bo", "Colt, Cy"], ["Ada Vane", "Bo Vane", "C. Colt"]),
        ("", ["Vane, Ada M.", "Vane, Amy", "Colt, Cy"], ["Ada M. Vane", "Amy Vane", "C. Colt"]),
        ('initialize-with=". "', ["Vane, Ada", "Vane, Bo"], ["A. Vane", "B. Vane"]),
        ('initialize-with=". "', ["Vane, Ada", "Vane, Amy"], ["Ada Vane", "Amy Vane"]),
    ],
)
def test_entries_have_the_given_names_that_tell_their_cites_apart(style, initials, names, entries):
    """Also where the bibliography has initials, which the cites have not."""
    cite = CITE.replace("<name ", f"<name {initials} ")
    layout = '<layout><names variable="author"><name initialize-with=". "/></names></layout>'
    path = style(cite, layout, citation=' disambiguate-add-givenname="true"')
    items = [work(str(i), name) for i, name in enumerate(names)]
    assert render(items, None, path).bibliography == entries


def test_no_letter_where_the_first_note_tells_works_apart(style):
    later = (
        '<choose><if position="subsequent"><names variable="author"/><text variable="first-reference-note-number"'
        f' prefix=" (n. " suffix=")"/></if><else>{CITE}</else></choose>'
    )
    items = [work("a", "Vane, Ada"), work("b", "Vane, Ada")]
    path = style(later, citation=' disambiguate-add-year-suffix="true"')
    assert cited(path, items, ["a"], ["b"], ["a"]) == ["Vane 1950", "Vane 1950", "Ada Vane (n. 1)"]
    assert cited(style(CITE, citation=' disambiguate-add-year-suffix="true"'), items, ["a"]) == ["Vane 1950a"]


@pytest.mark.parametrize(
    ("item", "label"),
    [
        (work("a", "Vane, Ada"), "Vane50"),
        (work("a", "Vane, Ada", "Colt, Bo"), "VaCo50"),
        (work("a", "Vane, Ada", "Colt, Bo", "Reed, C"), "VaCR50"),
        (work("a", *("Vane, A",) * 5), "VVVV50"),
        (work("a", "van der Meer, Jan"), "Meer50"),
        ({"id": "a", "title": "Port rolls", "type": "book"}, "Port00"),
        (work("a", "Vane, Ada", **{"citation-label": "Own7"}), "Own7"),
    ],
)
def test_labels(style, item, label):
    assert cited(style('<text variable="citation-label"/>'), [item], ["a"]) == [label]


def test_alike_labels_get_letters_in_the_order_of_the_bibliography(style):
    entry = '<sort><key variable="citation-label"/></sort><layout><text variable="citation-label"/></layout>'
    path = style('<text variable="citation-label"/>', entry, citation=' disambiguate-add-year-suffix="true"')
    items = [work("a", "Vane, Ada"), work("b", "Vane, Eve"), work("c", "Colt, Bo")]
    assert render(items, [], path).bibliography == ["Colt50", "Vane50a", "Vane50b"]


def test_works_are_numbered_as_they_are_cited(style):
    path = style('<text variable="citation-number"/>', '<layout><text variable="title"/></layout>')
    items = [work("a", "Vane, Ada"), work("b", "Colt, Bo"), work("c", "Reed, Jo")]
    rendered = render(items, [{"cites": [{"id": "c"}]}, {"cites": [{"id": "a"}, {"id": "c"}]}], path)
    assert rendered.notes == ["1.", "2; 1."]
    assert rendered.ids == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("prefix", "printed"),
    [
        ("", "Ibid"), ("See", "See ibid"), ("So he said.", "So he said. Ibid"), ("Nonsense.", "Nonsense. ibid"),
        ("He asked “Why?”", "He asked “Why?” Ibid"),
    ],
)  # fmt: skip
def test_a_term_behind_a_prefix_that_ends_a_sentence(style, prefix, printed):
    assert cited(style('<text term="ibid" strip-periods="true"/>'), VANE, [{"id": "v0", "prefix": prefix}]) == [printed]


def test_a_label_beside_the_text_of_another_variable(style):
    path = style('<group delimiter=" "><label variable="page" form="short"/><text variable="locator"/></group>')
    assert cited(path, VANE, [{"id": "v0", "locator": "7"}]) == ["p. 7"]
    after = style('<group delimiter=" "><text variable="locator"/><label variable="locator" form="short"/></group>')
    assert cited(after, VANE, [{"id": "v0", "locator": "7-9"}], ["v0"]) == ["7–9 pp", ""]


@pytest.mark.parametrize(
    ("subsequent", "first", "second", "printed"),
    [
        ("", ["Vane, A", "Colt, B"], ["Vane, A", "Colt, B", "Reed, C"], "Vane, Colt; Vane, Colt, Reed"),
        ("", ["Vane, A", "Reed, C"], ["Vane, A", "Colt, B", "Reed, C"], "Vane, Colt, Reed; Vane, Reed"),
        (' et-al-subsequent-min="3" et-al-subsequent-use-first="1"', ["Vane, A", "Colt, B"], ["Vane, A", "Colt, B", "Reed, C"],
         "Vane, Colt; Vane et al."),
        (' et-al-subsequent-min="3" et-al-subsequent-use-first="1"', ["Vane, A", "Abel, C"], ["Vane, A", "Colt, B", "Reed, C"],
         "Vane, Abel; Vane et al."),
    ],
)  # fmt: skip
def test_later_cites_sort_by_the_names_of_the_first(style, subsequent, first, second, printed):
    """However few of them they print."""
    names = '<names variable="author"><name form="short"/></names>'
    sort = '<citation{}><sort><key macro="names"/></sort>'
    path = style(names, macros=f'<macro name="names">{names}</macro>', citation=subsequent)
    text = Path(path).read_text("utf-8").replace(f"<citation{subsequent}>", sort.format(subsequent))
    Path(path).write_text(text, "utf-8")
    items = [work("a", *second), work("b", *first)]
    assert cited(path, items, ["a"], ["b"], ["a", "b"])[2] == printed.removesuffix(".")
