"""Small styles and items of our own: affixes of substitutes, joins, dates, brackets, order of letters, forms of output."""

from __future__ import annotations

import pytest

from archref.csl import bibliography, render

HEAD = """<style xmlns="http://purl.org/net/xbiblio/csl" class="{kind}" version="1.0" {more}><info><title>t</title>
<id>t</id><updated>2020-01-01T00:00:00+00:00</updated></info>"""
BOOK = {"id": "b", "type": "book", "title": "Tolls", "editor": [{"family": "Vane", "given": "Ada"}]}


@pytest.fixture
def printed(tmp_path):
    def act(layout, items, more="", kind="note", sort="", output="text", macros="", bibliography="<bibliography>"):
        path = tmp_path / "s.csl"
        body = f"<layout>{layout}</layout>"
        path.write_text(
            f"{HEAD.format(kind=kind, more=more)}{macros}<citation>{body}</citation>"
            f"{bibliography}{sort}{body}</bibliography></style>",
            "utf-8",
        )
        return render(items, [], str(path), output=output).bibliography

    return act


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ('suffix="; "', '<names variable="editor" suffix=", "/>', "Ada Vane; Tolls"),
        ('suffix=". "', '<names variable="editor" prefix="R"/>', "Ada Vane. Tolls"),
        ('suffix="; "', '<names variable="editor" suffix=", "><name/></names>', "Ada Vane, Tolls"),
        ("", '<names variable="editor" suffix=", "/>', "Ada VaneTolls"),
    ],
)
def test_a_short_substitute_has_the_affixes_of_the_names_it_stands_for(printed, outer, inner, expected):
    names = f'<names variable="author" {outer}><name/><substitute>{inner}</substitute></names>'
    assert printed(names + '<text variable="title"/>', [BOOK]) == [expected]


def test_affixes_of_a_name_are_not_an_institutions(printed):
    items = [{**BOOK, "author": [{"literal": "Toll Board"}]}, {**BOOK, "id": "c", "author": [{"family": "Colt"}]}]
    layout = '<names variable="author"><name suffix="."/></names>'
    assert printed(layout, items) == ["Toll Board", "Colt."]


def test_a_sign_for_and_has_no_spaces(tmp_path):
    names = [{"family": name, "given": "A"} for name in ("Vane", "Colt", "Quill")]
    path = tmp_path / "s.csl"
    path.write_text(
        HEAD.format(kind="note", more="")
        + '<locale><terms><term name="and">–</term></terms></locale><citation><layout><names variable="author">'
        + '<name form="short" and="text" delimiter="/"/></names></layout></citation></style>',
        "utf-8",
    )
    items = [{**BOOK, "author": names}, {**BOOK, "id": "c", "author": names[:2]}]
    assert render(items, None, str(path)).notes == ["Vane/Colt–Quill", "Vane–Colt"]


@pytest.mark.parametrize(
    ("locale", "names", "expected"),
    [
        ("cs-CZ", ["Dub", "Chyba", "Hora", "Čech", "Cyril"], ["Cyril", "Čech", "Dub", "Hora", "Chyba"]),
        ("sv-SE", ["Öberg", "Åkesson", "Zorn", "Ärlig", "Olsson"], ["Olsson", "Zorn", "Åkesson", "Ärlig", "Öberg"]),
        ("es-ES", ["Nuño", "Ñández", "Ortiz", "Nzeki"], ["Nuño", "Nzeki", "Ñández", "Ortiz"]),
        ("ru-RU", ["Adams", "Яров", "Зимина", "Vane"], ["Зимина", "Яров", "Adams", "Vane"]),
        ("de-DE", ["Zorn", "Özil", "Otto", "Ozon"], ["Otto", "Özil", "Ozon", "Zorn"]),
        # a language's own script first, but in Japanese after Latin; then all others in the order of Unicode's table
        ("ja-JP", ["Зимина", "高木", "Vane", "かとう", "カノ"], ["Vane", "かとう", "カノ", "高木", "Зимина"]),
        ("el-GR", ["Vane", "Зимина", "ברקאי", "Ζήνων"], ["Ζήνων", "Vane", "Зимина", "ברקאי"]),
        ("ko-KR", ["Vane", "高木", "かとう", "김", "박"], ["김", "박", "高木", "Vane", "かとう"]),
        ("he-IL", ["Vane", "高木", "ქობულ", "ברקאי"], ["ברקאי", "Vane", "ქობულ", "高木"]),
        ("en-US", ["高木", "김", "ברקאי", "ქობულ", "Vane"], ["Vane", "ქობულ", "ברקאי", "김", "高木"]),
    ],
)
def test_names_sort_in_the_order_of_the_styles_language(printed, locale, names, expected):
    items = [{"id": name, "type": "book", "author": [{"family": name, "given": "A"}]} for name in names]
    layout = '<names variable="author"><name form="short"/></names>'
    sort = '<sort><key variable="author"/></sort>'
    assert printed(layout, items, f'default-locale="{locale}"', sort=sort) == expected


def test_a_months_full_stop_is_not_doubled(printed):
    item = {**BOOK, "issued": {"date-parts": [[2015, 9, 9]]}}
    layout = """<date variable="issued"><date-part name="day" suffix=" "/><date-part name="month" form="short" suffix=". "/>
    <date-part name="year"/></date>"""
    (text,) = printed(layout, [item])
    assert text.endswith(". 2015") and ".." not in text


@pytest.mark.parametrize(
    ("volume", "form", "expected"),
    [("3rd ser., 4", "roman", "3rd ser., iv"), ("1-2", "ordinal", "1st–2nd"), ("NF 9", "roman", "NF 9")],
)
def test_numbers_beside_words_have_their_form(printed, volume, form, expected):
    assert printed(f'<number variable="volume" form="{form}"/>', [{**BOOK, "volume": volume}]) == [expected]


def test_german_marks_in_a_title_become_inner_ones(printed):
    item = {**BOOK, "title": "Die „Aktenkunde“ heute"}
    assert printed('<text variable="title" quotes="true"/>', [item], 'default-locale="de-DE"') == [
        "„Die ‚Aktenkunde‘ heute“"
    ]
    assert printed('<text variable="title"/>', [item], 'default-locale="de-DE"') == ["Die „Aktenkunde“ heute"]


def test_brackets_of_a_lone_text_are_its_own(printed):
    item = {**BOOK, "volume": "2"}
    lone = (
        '<group prefix="(" suffix=")"><text variable="title"/><text variable="volume" prefix=" (" suffix=")"/></group>'
    )
    held = lone.replace('<text variable="volume"', "<group").replace(
        'suffix=")"/></group>', 'suffix=")"><text variable="volume"/></group></group>'
    )
    assert printed(lone, [item]) == ["(Tolls (2))"]
    assert printed(held, [item]) == ["(Tolls [2])"]


def test_latex_and_rich_text_keep_italics_and_escape():
    item = {"id": "b", "type": "book", "title": "Tolls & Ways 100%_{é}", "author": [{"family": "Vane", "given": "Ada"}]}
    assert bibliography([item], format="latex") == "Vane, Ada. \\textit{Tolls \\& Ways 100\\%\\_\\{é\\}}. n.d.\n"
    rich = bibliography([item], format="rtf")
    assert rich.startswith("{\\rtf1") and rich.rstrip().endswith("}")
    assert "{\\i Tolls & Ways 100%_\\{\\u233?\\}}" in rich


@pytest.mark.parametrize(
    ("behind", "expected"),
    [(". ", "Vane (1950). Tolls"), (", ", "Vane (1950), Tolls"), (": ", "Vane (1950): Tolls")],
)
def test_no_blank_stands_between_what_is_set_in_the_margin_and_a_mark(printed, behind, expected):
    item = {**BOOK, "author": [{"family": "Vane"}], "issued": {"date-parts": [[1950]]}}
    year = '<date variable="issued" display="left-margin" prefix="(" suffix=")"><date-part name="year"/></date>'
    layout = (
        f'<group delimiter="{behind}"><group><names variable="author" suffix=" "/>{year}</group>'
        '<text variable="title"/></group>'
    )
    assert printed(layout, [item]) == [expected]


def test_an_entry_ends_without_a_blank(printed):
    assert printed('<text variable="title" display="left-margin" suffix=". "/>', [BOOK]) == ["Tolls."]


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", " "])
def test_two_blanks_of_a_kind_that_meet_are_one(printed, blank):
    layout = f'<group delimiter="{blank}"><text value="vol" suffix=".{blank}"/><text variable="volume" prefix="{blank}"/></group>'
    assert printed(layout, [{**BOOK, "volume": "2"}]) == [f"vol.{blank}2"]


@pytest.mark.parametrize(
    ("language", "name", "expected"),
    [("tr", "Yıldız Demir", "YILDIZ DEMİR"), ("az", "Əliyev", "ƏLİYEV"), ("en", "Irving Ives", "IRVING IVES")],
)
def test_a_name_is_in_the_capitals_of_its_works_language(printed, language, name, expected):
    family, _, given = name.rpartition(" ") if " " in name else (name, "", "")
    item = {**BOOK, "language": language, "author": [{"family": given or family, "given": family if given else ""}]}
    parts = "".join(f'<name-part name="{part}" text-case="uppercase"/>' for part in ("family", "given"))
    assert printed(f'<names variable="author"><name>{parts}</name></names>', [item]) == [expected]
    (literal,) = printed(
        f'<names variable="author"><name>{parts}</name></names>', [{**item, "author": [{"literal": name}]}]
    )
    assert literal == expected


EDITED = [{"family": "Vane", "given": "Ada"}]


@pytest.mark.parametrize(
    ("roles", "more", "expected"),
    [
        ("editor translator", {}, "Ada Vane (editor & translator)"),
        ("translator editor", {}, "Ada Vane (editor & translator)"),
        ("editor translator composer", {}, "Ada Vane (editor), Ada Vane (translator)"),
        ("editor translator", {"translator": [{"family": "Colt"}]}, "Ada Vane (editor), Colt (translator)"),
    ],
)
def test_one_person_who_edits_and_translates(printed, roles, more, expected):
    """Has one label where the style asks for these two roles and no other."""
    layout = f'<names variable="{roles}" delimiter=", "><label prefix=" (" suffix=")"/></names>'
    assert printed(layout, [{**BOOK, "editor": EDITED, "translator": EDITED, **more}]) == [expected]


NESTED = (
    '<macro name="other"><names variable="author"><name/><substitute>'
    '<names variable="translator"/><text variable="{}"/></substitute></names></macro>'
)
OUTER = (
    '<names variable="author"><name/><substitute><names variable="editor"/><text macro="other"/></substitute></names>'
)


@pytest.mark.parametrize(
    ("instead", "more", "expected"),
    [
        ("title", {}, "Tolls (Hale)"),
        ("publisher", {}, "Hale (Tolls)"),
        ("title", {"translator": [{"family": "Colt", "given": "Bo"}]}, "Bo Colt (Tolls, Hale)"),
        ("title", {"editor": [{"family": "Vane", "given": "Ada"}]}, "Ada Vane (Tolls, Hale)"),
        ("genre", {}, "(Tolls, Hale)"),
    ],
)
def test_a_substitute_within_a_substitute(printed, instead, more, expected):
    """What it prints is spent for the rest of the entry, as in the one around it."""
    layout = OUTER + (
        '<group prefix=" (" suffix=")" delimiter=", "><text variable="title"/><text variable="publisher"/></group>'
    )
    item = {"id": "b", "type": "book", "title": "Tolls", "publisher": "Hale", **more}
    assert printed(layout, [item], macros=NESTED.format(instead))[0].strip() == expected


@pytest.mark.parametrize("dash", ["", "—"])
def test_words_beside_names_that_the_entry_before_has_too(printed, dash):
    """Names that were printed in the author's place are empty where they would stand again, and so are their groups."""
    names = '<names variable="author"><name/><substitute><names variable="editor"/></substitute></names>'
    group = '<group delimiter=" " prefix=", "><text value="in"/><names variable="editor"/></group>'
    rule = f'<bibliography subsequent-author-substitute="{dash}">'
    items = [{**BOOK, "id": title, "title": title} for title in ("Fees", "Tolls", "Wharves")]
    layout = f'{names}<text variable="title" prefix=" "/>{group}'
    entries = printed(layout, items, bibliography=rule)
    assert [entry.strip() for entry in entries] == ["Ada Vane Fees", f"{dash} Tolls".strip(), f"{dash} Wharves".strip()]
