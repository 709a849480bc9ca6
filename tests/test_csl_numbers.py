"""Numbers, dates and texts: what citeproc-py alone gets wrong, and the mended print beside it."""

from __future__ import annotations

import pytest
from csl_alone import BOOK, library, maker, ours

from archref.csl import render


@pytest.fixture
def style(tmp_path):
    return maker(tmp_path)


def differs(path: str, items: list[dict], right: list[str], clusters=None) -> bool:
    """Whether the library alone prints anything else than `right`."""
    try:
        return library(path, items, clusters)[0] != right
    except Exception:  # it has many ways to fail
        return True


NUMBERED = '<group delimiter=" "><label variable="number" form="short"/><text variable="number"/></group>'


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("87-195", "nos. 87–195."),
        ("SNIE 65-61", "no. SNIE 65-61."),
        ("100-3-60", "nos. 100-3–60."),
        ("893.00/1-1449", "no. 893.00/1-1449."),
        ("D780524-1038", "nos. D780524-1038."),
        ("xii-xx", "nos. xii–xx."),
        ("I-IV", "no. I–IV."),
        ("12a-13b", "nos. 12a–13b."),
        ("no. 5", "no. 5."),
        ("1, 3 & 5", "nos. 1, 3 & 5."),
        ("1,234", "no. 1,234."),
        ("31 & 32 Vict. c. 45", "nos. 31 & 32 Vict. c. 45."),
        ("3-A", "nos. 3-A."),
        ("12a-c", "no. 12a-c."),
        ("12a-c, 15", "nos. 12a-c, 15."),
        ("12, n. 5", "no. 12, n. 5."),
    ],
)
def test_what_is_a_range_and_what_is_plural(style, number, printed):
    assert ours(style(NUMBERED), [{**BOOK, "number": number}])[0] == [printed]


def test_the_library_takes_no_number_for_a_range_or_each_hyphen_for_one(style):
    right = ["nos. 87–195.", "no. SNIE 65-61.", "nos. xii–xx."]
    items = [{**BOOK, "id": str(i), "number": n} for i, n in enumerate(("87-195", "SNIE 65-61", "xii-xx"))]
    assert differs(style(NUMBERED), items, right)
    assert ours(style(NUMBERED), items)[0] == right


@pytest.mark.parametrize(
    ("locator", "printed"),
    [("fol. 3", "fol. 3."), ("pp. 5-6", "pp. 5–6."), ("3r-4v", "pp. 3r–4v."), ("I-3", "p. I–3.")],
)
def test_labels_typed_into_a_locator(style, locator, printed):
    path = style('<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>')
    clusters = [[{"id": "Book", "locator": locator, "label": "page"}]]
    assert " " not in locator or differs(path, [BOOK], [printed], clusters)
    assert ours(path, [BOOK], clusters)[0] == [printed]


def test_a_locator_is_printed_once(style):
    path = style(
        '<group delimiter=", "><text variable="title"/><text variable="locator"/><text variable="locator"/></group>'
    )
    clusters = [[{"id": "Book", "locator": "7", "label": "page"}]]
    assert library(path, [BOOK], clusters)[0] == ["Present at the Creation, 7, 7."]
    assert ours(path, [BOOK], clusters)[0] == ["Present at the Creation, 7."]


OWN = (
    '<date variable="issued"><date-part name="month"/><date-part name="day" prefix=" "/>'
    '<date-part name="year" prefix=", "/></date>'
)


@pytest.mark.parametrize(
    ("parts", "printed"),
    [
        ([[1961, 1, 21], [1961, 1, 23]], "January 21–23, 1961."),
        ([[1961, 1, 21], [1961, 2, 3]], "January 21–February 3, 1961."),
        ([[1961, 12, 30], [1962, 1, 2]], "December 30, 1961–January 2, 1962."),
        ([[1961, 1, 21], [1961, 3]], "January–March, 1961."),
    ],
)
def test_ranges_of_dates(style, parts, printed):
    item = {**BOOK, "issued": {"date-parts": parts}}
    one_month, uneven = parts[0][:2] == parts[1][:2], len(parts[0]) != len(parts[1])
    assert not (one_month or uneven) or differs(style(OWN), [item], [printed])
    assert ours(style(OWN), [item])[0] == [printed]


def test_words_for_a_date_have_the_years_affixes(style):
    path = style('<date variable="issued"><date-part name="year" prefix="(" suffix=")"/></date>')
    item = {**BOOK, "issued": {"literal": "undated"}}
    assert differs(path, [item], ["(undated)."])
    assert ours(path, [item])[0] == ["(undated)."]


@pytest.mark.parametrize(
    ("title", "locale", "printed"),
    [
        ('The "special" relationship', "en-US", "The “special” relationship."),
        ("The 'special' relationship", "en-US", "The “special” relationship."),
        ("The “special” relationship", "en-GB", "The “special” relationship."),
        ('The "special" relationship', "en-GB", "The ‘special’ relationship."),
        ("« Non » à l'Europe : la fin", "fr-FR", "«\u202fNon\u202f» à l’Europe\u202f: la fin."),
    ],
)
def test_quotation_marks_by_kind_and_locale(style, title, locale, printed):
    path = style('<text variable="title"/>', root=f' default-locale="{locale}"')
    item = {**BOOK, "title": title}
    assert ours(path, [item])[0] == [printed]
    assert title in printed or differs(path, [item], [printed])


def test_unquoted_titles_have_outer_marks(style):
    path = style('<text variable="title" quotes="false"/>')
    item = {**BOOK, "title": "The ‘Great Debate’ of 1951"}
    assert differs(path, [item], ["The “Great Debate” of 1951."])
    assert ours(path, [item])[0] == ["The “Great Debate” of 1951."]


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("the u.s. and what comes next: a view", "The u.s. and What Comes next: A View."),
        ("on and off-line", "On and Off-Line."),
        ("iPhone diplomacy", "iPhone Diplomacy."),
        ("what it was about", "What It Was About."),
        ("state-building in south-east asia", "State-Building in South-East Asia."),
    ],
)
def test_title_case(style, title, printed):
    path = style('<text variable="title" text-case="title"/>')
    assert ours(path, [{**BOOK, "title": title, "language": "en"}])[0] == [printed]


def test_title_case_spares_other_languages(style):
    path = style('<text variable="title" text-case="title"/>')
    item = {**BOOK, "title": "die zweite schöpfung", "language": "de"}
    assert ours(path, [item])[0] == ["die zweite schöpfung."]


OF = '<macro name="of"><group delimiter=" "><text value="of"/><text variable="title"/>{}</group></macro>'


def test_words_about_a_variable_that_a_substitute_has_used(style):
    """They go with it, but not where the last element of their group misses nothing: as the reference processor has it."""
    cite = (
        '<group delimiter=", "><names variable="author"><substitute><text macro="of"/></substitute></names>'
        '<text macro="of"/><text variable="genre"/></group>'
    )
    item = {"id": "a", "type": "book", "title": "Something"}
    assert ours(style(cite, macros=OF.format("")), [item])[0] == ["of Something."]
    none = '<macro name="none"><choose><if variable="note"><text variable="note"/></if></choose></macro>'
    path = style(cite, macros=OF.format('<text macro="none"/>') + none)
    assert ours(path, [item])[0] == ["of Something, of."]


def test_sorting_by_letters_numbers_and_words(style):
    titles = ["Vol. 2", "Vol. 10", "Smith Jones", "Smithfield", "Smith-Jones", "Zizek", "Đình", "Dz", "«Non»", "Nun"]
    items = [{"id": str(i), "type": "book", "title": title} for i, title in enumerate(reversed(titles))]
    path = style(bibliography='<sort><key variable="title"/></sort><layout><text variable="title"/></layout>')
    right = ["Đình", "Dz", "«Non»", "Nun", "Smith Jones", "Smithfield", "Smith-Jones", "Vol. 2", "Vol. 10", "Zizek"]
    assert library(path, items)[1] != right
    assert ours(path, items)[1] == right


def test_sorting_by_a_macro_with_a_date(style):
    """Its words do not count: what has no date, or one in words, comes last either way."""
    macro = (
        '<macro name="m"><choose><if variable="issued"><date variable="issued"><date-part name="year"/></date></if>'
        '<else><text term="no date"/></else></choose></macro>'
    )
    dates = {"none": None, "words": {"literal": "undated"}, "old": {"raw": "79"}, "new": {"raw": "1965"}}
    items = [{"id": id, "type": "book", "title": id, **({"issued": d} if d else {})} for id, d in dates.items()]
    for way, right in (("ascending", ["old", "new"]), ("descending", ["new", "old"])):
        sort = f'<sort><key macro="m" sort="{way}"/></sort><layout><text variable="title"/></layout>'
        path = style(bibliography=sort, macros=macro)
        assert ours(path, items)[1] == [*right, "none", "words"]
        assert library(path, items)[1] != [*right, "none", "words"]


def test_a_dash_that_was_typed_stays(style):
    path = style('<text variable="issue"/>', root=' default-locale="fr-FR"')
    assert ours(path, [{**BOOK, "issue": "1–2"}, {**BOOK, "id": "b", "issue": "1-2"}])[0] == ["1–2.", "1\u20112."]


def test_several_types_mean_any_of_them(style):
    path = style('<choose><if type="report book"><text value="yes"/></if><else><text value="no"/></else></choose>')
    assert library(path, [BOOK])[0] == ["no."]
    assert ours(path, [BOOK])[0] == ["yes."]


def test_when_a_page_was_read_tells_no_works_apart(style):
    cite = (
        '<names variable="author"/><choose><if variable="issued"><date variable="issued"><date-part name="year"/></date>'
        '</if><else><date variable="accessed"><date-part name="year"/></date></else></choose>'
    )
    page = {"id": "a", "type": "webpage", "title": "A", "author": [{"literal": "Office "}]}
    items = [{**page, "accessed": {"raw": "2024"}}, {**page, "id": "b", "accessed": {"raw": "2023"}}]
    path = style(cite, citation=' disambiguate-add-year-suffix="true"')
    assert ours(path, items)[0] == ["Office2024a.", "Office2023b."]


@pytest.mark.parametrize(
    ("edition", "case", "printed"),
    [
        ("2., überarb. Aufl.", "capitalize-first", "2., Überarb. Aufl."),
        ("2., ungek. Aufl.", "capitalize-first", "2., Ungek. Aufl."),
        ("3., erw. Aufl.", "capitalize-first", "3., erw. Aufl."),  # "3, erw. 4" is one text too
        ("2, rev. ed.", "capitalize-first", "2, rev. Ed."),
        ("2nd, rev.", "capitalize-first", "2nd, rev."),
        ("revised, and enlarged", "capitalize-first", "Revised, and Enlarged"),
        ("new and old", "uppercase", "NEW and OLD"),
        ("third", "capitalize-first", "Third"),
    ],
)
@pytest.mark.parametrize("element", ["text", "number"])
def test_several_numbers_have_their_case_each(style, element, edition, case, printed):
    path = style(f'<{element} variable="edition" text-case="{case}"/>')
    assert ours(path, [{**BOOK, "edition": edition}])[0] == [printed + "." * (not printed.endswith("."))]


ORDINAL = '<term name="ordinal-0{}">{}</term>'


@pytest.mark.parametrize(
    ("locale", "terms", "number", "printed"),
    [
        ("fr-FR", ORDINAL.format(2, "e"), "2", "2ᵉ."),
        ("fr-FR", ORDINAL.format(3, "3e"), "3", "3ᵉ."),
        ("fr-FR", '<term name="ordinal">e</term>', "2", "2e."),
        ("en-US", ORDINAL.format(2, "d"), "2", "2d."),
        ("en-US", ORDINAL.format(2, "d"), "3", "3rd."),
    ],
)
def test_ordinals_of_a_style_replace_the_languages_as_a_whole_or_word_for_word(style, locale, terms, number, printed):
    own = f'<locale xml:lang="{locale[:2]}"><terms>{terms}</terms></locale>'
    path = style('<number variable="issue" form="ordinal"/>', macros=own)
    assert render([{**BOOK, "issue": number}], None, path, locale).notes == [printed]


@pytest.mark.parametrize(
    ("locale", "label", "printed"),
    [
        ("nb-NO", "line", "linje."),
        ("it-IT", "canon", "canone."),
        ("tr-TR", "canon", "kitap."),
        ("en-US", "canon", "can."),
        ("nb-NO", "page", "s."),
    ],
)
def test_a_short_word_that_a_language_lacks_is_its_long_one(style, locale, label, printed):
    path = style('<label variable="locator" form="short"/>')
    cited = [{"note": 1, "cites": [{"id": "Book", "locator": "3", "label": label}]}]
    assert render([BOOK], cited, path, locale).notes == [printed]


@pytest.mark.parametrize(
    ("issued", "printed"),
    [
        ({"literal": "n.d. [c. 1790]"}, "n.d. [c. 1790]."),
        ({"literal": "winter"}, "winter."),
        ({"date-parts": [[1790, 3]]}, "MARCH."),
    ],
)
def test_a_date_in_words_of_the_item_keeps_its_case(style, issued, printed):
    part = "year" if "literal" in issued else "month"
    path = style(f'<date variable="issued" text-case="uppercase"><date-part name="{part}"/></date>')
    assert ours(path, [{**BOOK, "issued": issued}])[0] == [printed]
