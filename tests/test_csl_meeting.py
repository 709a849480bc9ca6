"""Where two parts of a style meet: quotation marks and what follows them, blanks, dots, blocks, brackets."""

from __future__ import annotations

import pytest
from csl_alone import BOOK, TITLE, maker, ours

from archref.csl import render

TOLLS = {**BOOK, "title": "Tolls", "publisher": "Hale", "archive": "Kew"}
QUOTED = '<text variable="title" quotes="true"/>'
PREFIXED = '<text variable="publisher" font-style="italic" prefix=", "/>'


@pytest.fixture
def style(tmp_path):
    return maker(tmp_path)


@pytest.mark.parametrize(
    ("follows", "printed"),
    [
        ('<text variable="publisher" prefix=", "/>', "“Tolls,” Hale."),
        ('<text value=", at "/><text variable="publisher"/>', "“Tolls”, at Hale."),
        ('<text value=". At "/><text variable="publisher"/>', "“Tolls.” At Hale."),
        (PREFIXED, "“Tolls”, Hale."),
        (f'<choose><if variable="publisher">{PREFIXED}</if></choose>', "“Tolls”, Hale."),
        (f"<group>{PREFIXED}</group>", "“Tolls,” Hale."),
        (f'<group><choose><if variable="publisher">{PREFIXED}</if></choose></group>', "“Tolls,” Hale."),
    ],
)
def test_which_commas_go_inside_quotation_marks(style, follows, printed):
    """Those of affixes, but not of an element with a format beside the quoted one, nor those of a fixed text."""
    assert ours(style(QUOTED + follows), [TOLLS])[0] == [printed]


@pytest.mark.parametrize(
    ("suffix", "printed"),
    [
        (", on fees", "“Tolls”, on fees."),
        (", and more", "“Tolls”, and more."),
        (". On fees", "“Tolls.” On fees."),
        ("on fees", "“Tolls” on fees."),
    ],
)
def test_a_comma_that_opens_a_cites_suffix_stays_outside_quotation_marks(style, suffix, printed):
    assert ours(style(QUOTED), [TOLLS], [[{"id": "Book", "suffix": suffix}]])[0] == [printed]


def test_inner_marks_that_a_style_has_straight(style):
    terms = """<term name="open-inner-quote">'</term><term name="close-inner-quote">'</term>"""
    path = style(QUOTED, macros=f"<locale><terms>{terms}</terms></locale>")
    for title, printed in (("On “fair” tolls", "“On 'fair' tolls.”"), ("The King’s tolls", "“The King’s tolls.”")):
        assert ours(path, [{**TOLLS, "title": title}])[0] == [printed]


@pytest.mark.parametrize(
    ("follows", "printed"),
    [
        ('<text variable="publisher" prefix="  "/>', "Tolls  Hale."),
        ('<text variable="publisher" prefix="&#9;"/>', "Tolls\tHale."),
        ('<text variable="publisher" prefix="&#10; "/>', "Tolls Hale."),
        ('<group prefix=" "><text variable="publisher" prefix=" "/></group>', "Tolls Hale."),
    ],
)
def test_blanks_of_one_affix_stay_and_those_that_meet_are_one(style, follows, printed):
    assert ours(style(TITLE + follows), [TOLLS])[0] == [printed]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ('<name and="text" prefix=" "/>', "by Ada Vane and Bo Colt."),
        ('<name and="symbol" prefix=" "/>', "by Ada Vane & Bo Colt."),
        ('<name name-as-sort-order="all"><name-part name="given" prefix=" "/></name>', "byVane, Ada, Colt, Bo."),
    ],
)
def test_names_with_blanks_in_their_affixes(style, name, printed):
    item = {**TOLLS, "author": [{"family": "Vane", "given": "Ada"}, {"family": "Colt", "given": "Bo"}]}
    assert ours(style(f'<names variable="author" prefix="by">{name}</names>'), [item])[0] == [printed]


@pytest.mark.parametrize("title", ["Why?", "Tolls!", "Tolls", "Tolls;"])
def test_three_dots_stay_three(style, title):
    path = style('<group delimiter=", "><text variable="title" suffix="..."/><text variable="publisher"/></group>')
    assert ours(path, [{**TOLLS, "title": title}])[0] == [f"{title}..., Hale."]


@pytest.mark.parametrize(
    ("blocks", "printed"),
    [
        ('<text variable="publisher" display="block"/>', "Tolls Hale."),
        ('<text variable="publisher" display="block" prefix=", "/>', "Tolls, Hale."),
        ('<text variable="publisher" display="block" prefix=" "/>', "Tolls Hale."),
        (
            '<text variable="archive" display="left-margin"/><text variable="publisher" display="right-inline" prefix=" "/>',
            "Tolls Kew Hale.",
        ),
    ],
)
def test_one_blank_parts_a_block_and_none_stands_before_a_comma(style, blocks, printed):
    assert ours(style(TITLE, f"<layout>{TITLE}{blocks}</layout>"), [TOLLS])[1] == [printed.rstrip(".")]


@pytest.mark.parametrize(
    ("affixes", "printed"),
    [
        ('prefix=" [" suffix=")"', "Tolls [1969]."),
        ('prefix=" [" suffix="]"', "Tolls [1969]."),
        ('prefix=" (" suffix=")"', "Tolls (1969)."),
        ('suffix=")"', "Tolls1969)."),
    ],
)
def test_a_bracket_closes_the_one_that_a_style_opened(style, affixes, printed):
    path = style(f'{TITLE}<date variable="issued" {affixes}><date-part name="year"/></date>')
    assert ours(path, [TOLLS])[0] == [printed]


@pytest.mark.parametrize(
    ("locale", "typed", "printed"),
    [("fr-FR", "En ligne : ", "En ligne\u202f: "), ("fr-FR", "Où ? ", "Où\u202f? "), ("en-US", "Online: ", "Online: ")],
)
def test_a_fixed_text_has_the_narrow_spaces_that_fields_have(style, locale, typed, printed):
    path = style(f'<text value="{typed}"/>{TITLE}')
    assert render([TOLLS], None, path, locale).notes == [f"{printed}Tolls."]


def test_a_note_is_parted_from_the_text_where_its_style_says_so(style, tmp_path):
    path = style(TITLE)
    text = (tmp_path / "t.csl").read_text("utf-8").replace('suffix="."', 'prefix=" (" suffix=")"')
    (tmp_path / "t.csl").write_text(text, "utf-8")
    assert ours(path, [TOLLS])[0] == [" (Tolls)"]


@pytest.mark.parametrize(("dash", "second"), [("", "1902"), ("———", "———, 1902"), ("Id.", "Id., 1902")])
def test_nothing_for_a_repeated_author_takes_his_comma_with_it(style, dash, second):
    layout = '<group delimiter=", "><names variable="author"/><date variable="issued"><date-part name="year"/></date></group>'
    path = style(TITLE, f'<bibliography subsequent-author-substitute="{dash}"><layout>{layout}</layout></bibliography>')
    items = [{**BOOK, "id": str(year), "issued": {"date-parts": [[year]]}} for year in (1901, 1902)]
    assert ours(path, items)[1] == ["Dean Acheson, 1901", second]


def test_a_label_stays_where_its_names_are_said_before(style):
    names = (
        '<names variable="author"><label form="short" prefix=" (" suffix=")"/><substitute><names variable="editor"/>'
    )
    layout = f'<group delimiter=", ">{names}<text variable="title"/></substitute></names>{TITLE}</group>'
    path = style(TITLE, f'<bibliography subsequent-author-substitute=""><layout>{layout}</layout></bibliography>')
    vane = [{"family": "Vane", "given": "Ada"}]
    items = [{"id": title, "type": "book", "title": title, "editor": vane} for title in ("Tolls", "Weirs")]
    assert ours(path, items)[1] == ["Ada Vane (ed.), Tolls", "(ed.), Weirs"]


@pytest.mark.parametrize(
    ("display", "after", "before", "printed"),
    [
        ("left-margin", "", "", "Tolls Hale"),
        ("left-margin", "", " ", "Tolls Hale"),
        ("left-margin", " ", "", "Tolls  Hale"),
        ("block", " ", " ", "Tolls  Hale"),
        ("block", " ", "", "Tolls Hale"),
    ],
)
def test_blanks_at_the_edge_of_a_block(style, display, after, before, printed):
    layout = (
        f'<text variable="title" display="{display}" suffix="{after}"/>'
        f'<text variable="publisher" display="right-inline" prefix="{before}"/>'
    )
    assert ours(style(TITLE, f"<layout>{layout}</layout>"), [TOLLS])[1] == [printed]


@pytest.mark.parametrize("quotes", ["", ' quotes="true"'])
@pytest.mark.parametrize(
    ("title", "printed"),
    [("Why pay?", "Why pay?"), ("Pay!", "Pay!"), ("Hale & Co.", "Hale & Co."), ("Tolls", "Tolls.")],
)
def test_a_stop_behind_a_comma_behind_a_mark(style, quotes, title, printed):
    """A style's comma before what is not there gives way to the stop, and the stop to the mark before the comma."""
    text = f'<text variable="title" suffix=","{quotes}/>'
    expected = f"“{printed}”" if quotes else printed
    for more in ("", '<group suffix=".">{}</group>'):
        assert ours(style(more.format(text) or text), [{**TOLLS, "title": title}])[0] == [expected]


@pytest.mark.parametrize(
    ("cite", "printed"),
    [
        (f'<group delimiter="&amp;#8212;">{TITLE}<text variable="publisher"/></group>', "Tolls—Hale."),
        (f'{TITLE}<text variable="publisher" prefix=" &amp;#x2014; "/>', "Tolls — Hale."),
        (f'{TITLE}<text value="&amp;#167;"/>', "Tolls§."),
        ('<names variable="author"><name name-as-sort-order="all" sort-separator="&amp;#8212;"/></names>', "Vane—Ada."),
    ],
)
def test_characters_that_a_style_has_escaped_twice(style, cite, printed):
    item = {**TOLLS, "author": [{"family": "Vane", "given": "Ada"}]}
    assert ours(style(cite), [item])[0] == [printed]


@pytest.mark.parametrize("dash", ["&#8212;", "&amp;#8212;", "&amp;#x2014;", "—"])
def test_a_dash_for_an_author_that_a_style_has_escaped_twice(style, dash):
    names = '<names variable="author"/><text variable="title" prefix=", "/>'
    path = style(
        bibliography=f'<bibliography subsequent-author-substitute="{dash}"><layout>{names}</layout></bibliography>'
    )
    items = [{**BOOK, "id": title, "title": title} for title in ("Fees", "Tolls")]
    assert ours(path, items)[1] == ["Dean Acheson, Fees", "—, Tolls"]
