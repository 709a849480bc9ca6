"""Fields are data: quotation marks, markup, scripts, notes with variables, controls, dates that cannot be."""

from __future__ import annotations

import re

import pytest
from csl_alone import BOOK, TITLE, maker

from archref.csl import render


@pytest.fixture
def style(tmp_path):
    return maker(tmp_path)


def note(path: str, output: str = "text", locale: str | None = None, **fields) -> str:
    printed = render([{**BOOK, **fields}], None, path, locale, output).notes[0]
    return re.sub(r"\.(?=[”’]*$)", "", printed)  # the layout's full stop


QUOTED = '<text variable="title" quotes="true"/>'


@pytest.mark.parametrize(
    ("locale", "title", "printed"),
    [
        ("en-US", "On “Salt”", "“On ‘Salt’”"),
        ("de-DE", "On “Salt” again", "„On “Salt” again“"),
        ("cs-CZ", "On “Salt” again", "„On “Salt” again“"),
        ("de-DE", 'On "Salt" again', "„On ‚Salt‘ again“"),
        ("es-ES", "Un « oublié » ici", "«Un “oublié” ici»"),
        ("en-US", 'A lone " mark', '“A lone " mark”'),
        ("en-US", 'The "half " one', '“The "half " one”'),
    ],
)
def test_quotation_marks_of_a_title(style, locale, title, printed):
    assert note(style(QUOTED), locale=locale, title=title) == printed


@pytest.mark.parametrize(
    ("locale", "title"),
    [
        ("ja-JP", "Die „Ordnung“ der 「時」"),
        ("ja-JP", "「時」 und „Zeit"),
        ("de-DE", "「時」 in der „Zeit“"),
        ("pl-PL", "‚Czas’ 『時』 „i miara”"),
    ],
)
def test_opening_marks_of_another_language_stay(style, locale, title):
    """Beside marks of the style's own language, which are read."""
    assert note(style(), locale=locale, title=title) == title


def test_a_style_s_own_texts_have_marks_and_markup(style):
    assert note(style("<text value=\"'friend'\"/>")) == "“friend”"
    bold = style('<group font-weight="bold"><text value="&lt;b&gt;friend&lt;/b&gt;"/></group>')
    assert note(bold, "html") == '<b><span style="font-weight:normal">friend</span></b>'


@pytest.mark.parametrize(
    ("given", "printed"), [("דוד", "ד. Bull"), ("عبد الله", "ع. ا. Bull"), ("Иван", "И. Bull"), ("de", "de Bull")]
)
def test_initials_in_every_script(style, given, printed):
    path = style('<names variable="author"><name initialize-with=". "/></names>')
    assert note(path, author=[{"family": "Bull", "given": given}]) == printed


def test_words_that_join_names_by_their_script(style):
    path = style('<names variable="author"><name and="text" form="short"/></names>')
    people = [{"family": "כהן", "given": "ד"}, {"family": "לוי", "given": "ש"}]
    assert note(path, locale="he-IL", author=people) == "כהן ולוי"
    assert note(path, locale="ja-JP", author=people) == "כהןとלוי"
    assert note(path, locale="ar", author=people) == "כהן و לוי"


@pytest.mark.parametrize(
    ("element", "printed"),
    [
        ('<name prefix="trans. "/>', "trans. Jan van der Meer"),
        ('<name><name-part name="given" prefix="(" suffix=")"/></name>', "(Jan) van der Meer"),
        ('<name><name-part name="family" text-case="uppercase"/></name>', "Jan VAN DER MEER"),
        (
            '<name name-as-sort-order="all"><name-part name="family" text-case="uppercase"/>'
            '<name-part name="given" prefix="(" suffix=")"/></name>',
            "MEER, (Jan VAN DER)",
        ),
    ],
)
def test_affixes_and_cases_of_names(style, element, printed):
    people = [{"family": "Meer", "given": "Jan", "non-dropping-particle": "van der"}]
    assert note(style(f'<names variable="author">{element}</names>'), author=people) == printed


def test_a_name_in_quotation_marks_is_one(style):
    path = style('<names variable="author"><name name-as-sort-order="all"/></names>')
    assert note(path, author=[{"family": '"van Dyke"', "given": "Di"}]) == "van Dyke, Di"
    assert note(path, author=[{"family": "van Dyke", "given": "Di"}]) == "Dyke, Di van"


def test_no_names_at_all_before_et_al(style):
    path = style('<names variable="author"><name et-al-min="1" et-al-use-first="0"/></names>' + TITLE)
    assert note(path) == "Present at the Creation"


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("out-of-date seals", "Out-of-Date Seals"),
        ("salt of &lt;i&gt;the&lt;/i&gt; earth", "Salt of &lt;i&gt;the&lt;/i&gt; Earth"),
        ('the keeper of <span class="nocase">the</span> seals', "The Keeper of the Seals"),
        ("water, H<sub>2</sub>o and salt", "Water, H2o and Salt"),
    ],
)
def test_title_case(style, title, printed):
    assert note(style('<text variable="title" text-case="title"/>'), title=title) == printed


def test_variables_that_stand_in_the_note(style):
    path = style(
        '<group delimiter=", "><date variable="original-date"><date-part name="year"/></date><text variable="genre"/>'
        '<names variable="translator"/><text variable="title"/></group>'
    )
    extra = "On fees.\noriginal-date: 1848\ngenre: memoir\ntranslator: Reed || Jon\ntitle: Other"
    assert note(path, note=extra) == "1848, memoir, Jon Reed, Present at the Creation"
    assert note(path, note="genre: memoir\nA sentence.\noriginal-date: 1848") == "memoir, Present at the Creation"


def test_brackets_within_brackets_of_a_note(style):
    path = style(
        '<group prefix="(" suffix=")" delimiter=" "><text variable="title"/>'
        '<date variable="issued" prefix="(" suffix=")"><date-part name="year"/></date></group>'
    )
    assert note(path) == "(Present at the Creation [1969])"
    assert note(path, title="A (small) rising") == "(A (small) rising [1969])"


def test_raised_characters_and_scripts_without_italics_in_html(style):
    italic = style('<text variable="title" font-style="italic"/>')
    assert note(italic, "html", title="2ª edición") == "<i>2<sup>a</sup> edición</i>"
    assert note(italic, "text", title="2ª edición") == "2ª edición"
    assert note(italic, "html", title="書簡と官僚") == "書簡と官僚"
    assert note(style('<text variable="title" font-style="normal"/>'), "html", title="Salt") == "Salt"


@pytest.mark.parametrize("output", ["text", "html", "markdown", "rst"])
def test_no_control_reaches_an_output(style, output):
    path = style(f'<group delimiter=", "><names variable="author"/>{TITLE}<text variable="locator"/></group>')
    item = {**BOOK, "title": "Sal\x07t \u202eroad\u2066", "author": [{"family": "Va\x00ne", "given": "A\u202e"}]}
    made = render([item], [{"cites": [{"id": "Book", "locator": "7\u202e", "prefix": "\x1bSee"}]}], path, None, output)
    assert made.notes == ["See A Vane, Salt road, 7."]
    assert [line for line in made.diagnostics if "control" in line] == ["Book: title holds control characters, which are left out"]  # fmt: skip


@pytest.mark.parametrize(
    ("issued", "printed", "said"),
    [
        ({"date-parts": [[1950, 2, 31]]}, "February 1950", "no day 31 in month 2 of 1950"),
        ({"date-parts": [[1952, 2, 29]]}, "February 29, 1952", ""),
        ({"date-parts": [[1950, 60]]}, "1950", "no month 60"),
        ({"date-parts": [[1950], [1948]]}, "1948–1950", "backwards"),
        ({"date-parts": [[1950, 24], [1950, 21]]}, "Winter–Spring 1950", ""),
        ({"date-parts": [[1950, -1, 3]]}, "1950", "no month -1"),
    ],
)
def test_dates_that_cannot_be(style, issued, printed, said):
    path = style('<date variable="issued" form="text"/>')
    made = render([{**BOOK, "issued": issued}], None, path)
    assert made.notes == [f"{printed}."]
    assert [said in line for line in made.diagnostics] == ([True] if said else [])


@pytest.mark.parametrize(
    ("locale", "printed"),
    [
        ("en-US", "March 2–4, 1987"), ("es-MX", "el 2–4 de marzo de 1987"), ("pt-BR", "2–4 de março de 1987"),
        ("hu-HU", "1987. március 2–4"), ("ja-JP", "1987年3月2–4日"), ("de-DE", "2.–4. März 1987"),
    ],
)  # fmt: skip
def test_ranges_of_days_by_locale(style, locale, printed):
    issued = {"date-parts": [[1987, 3, 2], [1987, 3, 4]]}
    assert note(style('<date variable="issued" form="text"/>'), locale=locale, issued=issued) == printed


def test_the_letter_stands_behind_the_last_year(style):
    path = style(
        '<date variable="issued"><date-part name="year"/></date>', citation=' disambiguate-add-year-suffix="true"'
    )
    range_ = {"date-parts": [[1821], [1824]]}
    made = render([{**BOOK, "id": id, "issued": range_} for id in "ab"], None, path)
    assert made.notes == ["1821–1824a.", "1821–1824b."]


def test_a_value_that_is_no_text_and_a_locale_that_is_unknown_are_said(style):
    made = render([{**BOOK, "number": True}], None, style(TITLE, root=' default-locale="xx-XX"'))
    assert made.notes == ["Present at the Creation."]
    assert "Book: number is true, which is no text; it is left out" in made.diagnostics
    assert "the style's default-locale 'xx-XX' is unknown; it prints by en-US" in made.diagnostics


@pytest.mark.parametrize(
    ("page", "printed"),
    [
        ("110-5", "110–115"), ("N110 - 5", "N110-5"), ("8n11564-8n11568", "8n11564–11568"), ("327\\-30", "327-30"),
        ("213 & 235", "213 & 235"), ("213, and 235", "213, and 235"),
    ],
)  # fmt: skip
def test_pages(style, page, printed):
    path = style('<text variable="page"/>', root=' page-range-format="expanded"')
    assert note(path, page=page).replace("8n11564–8n", "8n11564–") == printed


def test_ordinals_by_gender(style):
    path = style('<number variable="edition" form="ordinal"/>')
    assert note(path, locale="fr-FR", edition="1") == "1ʳᵉ"
    assert note(style('<number variable="issue" form="ordinal"/>'), locale="fr-FR", issue="1") == "1ᵉʳ"


@pytest.mark.parametrize(
    ("element", "short", "printed"),
    [
        ('variable="container-title-short" form="short"', None, "Tolls"),
        ('variable="container-title-short"', None, "Tolls"),
        ('variable="container-title-short" form="short"', "J. Seals", "Tolls, J. Seals"),
        ('variable="container-title" form="short"', None, "Tolls, Journal of Seals"),
        ('variable="container-title" form="short"', "J. Seals", "Tolls, J. Seals"),
    ],
)
def test_a_short_title_that_a_style_asks_for_by_its_name_is_not_made_up(style, element, short, printed):
    fields = {"title": "Tolls", "container-title": "Journal of Seals", "journalAbbreviation": short}
    given = {name: text for name, text in fields.items() if text}
    assert note(style(f'<group delimiter=", ">{TITLE}<text {element}/></group>'), **given) == printed


@pytest.mark.parametrize(
    ("outer", "inner", "printed"),
    [
        ("true", "false", "“‘Salt’ Again”"),
        ("true", "true", "“‘“Salt” Again’”"),
        ("false", "false", "“Salt” Again"),
        ("false", "true", "“‘Salt’ Again”"),
    ],
)
def test_marks_within_texts_that_a_style_leaves_unquoted(style, outer, inner, printed):
    """A text without marks of its own within one that has them."""
    macros = f'<macro name="t"><text variable="title" quotes="{inner}"/></macro>'
    path = style(f'<text macro="t" quotes="{outer}"/>', macros=macros)
    for title in ("“Salt” Again", '"Salt" Again'):
        assert note(path, title=title) == printed


@pytest.mark.parametrize("tags", [("&amp;lt;sup&amp;gt;", "&amp;lt;/sup&amp;gt;"), ("&lt;sup&gt;", "&lt;/sup&gt;")])
@pytest.mark.parametrize(
    ("element", "word", "html"),
    [
        ('<number variable="edition" form="ordinal"/>', "3e", "3<sup>e</sup>"),
        ('<text term="edition"/>', "éde", "éd<sup>e</sup>"),
        ('<label variable="edition" plural="always"/>', "éds", "éd<sup>s</sup>"),
    ],
)
def test_tags_of_a_style_s_words(style, tags, element, word, html):
    """Be they escaped once or twice, as an affix's or a fixed text's characters may be."""
    e, s = (f"{tags[0]}{letter}{tags[1]}" for letter in "es")
    terms = (
        f'<term name="ordinal">{e}</term><term name="edition"><single>éd{e}</single><multiple>éd{s}</multiple></term>'
    )
    path = style(element, macros=f"<locale><terms>{terms}</terms></locale>")
    assert note(path, edition="3").lower() == word
    assert note(path, "html", edition="3").lower() == html
