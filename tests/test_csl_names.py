"""Names: what citeproc-py alone gets wrong, and the mended print beside it."""

from __future__ import annotations

import pytest
from csl_alone import BOOK, TITLE, library, maker, ours

from archref.csl import render


@pytest.fixture
def style(tmp_path):
    return maker(tmp_path)


def people(*names) -> dict:
    return {
        **BOOK,
        "author": [{"literal": n} if isinstance(n, str) else {"family": n[0], "given": n[1]} for n in names],
    }


def mended(path: str, item: dict, right: str) -> None:
    """The library alone does not print `right`; the mended engine does."""
    try:
        alone = library(path, [item])[0]
    except Exception as error:  # it has many ways to fail
        alone = [repr(error)]
    assert alone != [right]
    assert ours(path, [item])[0] == [right]


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("Wm. Roger", "Wm. R. Bull."),
        ("Th. J.", "Th. J. Bull."),
        ("(Bill) William", "(Bill) William Bull."),
        ("Anne-marie", "A. Bull."),
        ("Jean-Pierre", "J.-P. Bull."),
    ],
)
def test_initials_of_abbreviations_and_compounds(style, given, printed):
    path = style('<names variable="author"><name initialize-with=". "/></names>')
    assert ours(path, [people(("Bull", given))])[0] == [printed]
    if given != "Jean-Pierre":
        assert library(path, [people(("Bull", given))])[0] != [printed]


def test_initials_that_a_style_wants_apart(style):
    path = style('<names variable="author"><name initialize="false" initialize-with="."/></names>')
    mended(path, people(("Bull", "J. R."), ("Meyer", "John")), "J.R. Bull, John Meyer.")


@pytest.mark.parametrize(
    ("family", "given", "printed"),
    [
        ("van der Meer", "Jan", "Meer, Jan van der."),
        ("d'Estaing", "V.", "Estaing, V. d’."),
        ("Tocqueville", "Alexis de", "Tocqueville, Alexis de."),
        ("Stettinius", "Edward R., Jr.", "Stettinius, Edward R., Jr."),
        ("De la Cruz", "Ana", "De la Cruz, Ana."),
    ],
)
def test_particles_and_suffixes_that_were_typed_into_a_name(style, family, given, printed):
    path = style('<names variable="author"><name name-as-sort-order="all"/></names>')
    assert ours(path, [people((family, given))])[0] == [printed]
    if family not in ("De la Cruz", "Tocqueville", "Stettinius"):
        assert library(path, [people((family, given))])[0] != [printed]


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        (["Vane, Ada Bo", "Vane, Ada; Colt, Ida"], "1 0"),
        (["Vane, Ada", "Vane, Ada Bo", "Vane, Ada; Colt, Bo"], "0 2 1"),
        (["Ким, Ада Борис", "Ким, Ада; Ким, Вера"], "1 0"),
        (["Vane, Ada; Zorn, Bo", "Vane, Ada; Quill, Cy"], "1 0"),
    ],
)
def test_initials_joined_by_a_no_break_space_sort_as_one_word(style, authors, expected):
    """A person stands before one who has more initials, whoever comes second."""
    people = [
        [dict(zip(("family", "given"), name.split(", "), strict=True)) for name in a.split("; ")] for a in authors
    ]
    items = [{"id": str(i), "type": "book", "title": str(i), "author": names} for i, names in enumerate(people)]
    macro = '<macro name="names"><names variable="author"><name initialize-with=".&#160;"/></names></macro>'
    path = style(bibliography=f'<sort><key macro="names"/></sort><layout>{TITLE}</layout>', macros=macro)
    assert " ".join(ours(path, items)[1]) == expected


@pytest.mark.parametrize(
    ("family", "printed", "inverted"),
    [
        ("de’ Bardi", "Ada de’ Bardi.", "Bardi, Ada de’."),
        ("de' Bardi", "Ada de’ Bardi.", "Bardi, Ada de’."),
        ("d’Orme", "Ada d’Orme.", "Orme, Ada d’."),
        ("van ’t Hek", "Ada van ’t Hek.", "Hek, Ada van ’t."),
        ("al-Rashid", "Ada al-Rashid.", "Rashid, Ada al-."),
    ],
)
def test_the_blank_behind_a_particle_s_apostrophe_stays(style, family, printed, inverted):
    path = style('<names variable="author"><name/></names>')
    assert ours(path, [people((family, "Ada"))])[0] == [printed]
    path = style('<names variable="author"><name name-as-sort-order="all"/></names>')
    assert ours(path, [people((family, "Ada"))])[0] == [inverted]


def test_an_institution_among_names(style):
    path = style('<names variable="author"><name and="text" delimiter-precedes-last="never"/></names>')
    mended(
        path,
        people(("Rusk", "Dean"), ("Ball", "George"), "Department of State"),
        "Dean Rusk, George Ball, and Department of State.",
    )
    path = style(
        '<names variable="author"><name and="text" delimiter-precedes-et-al="after-inverted-name" et-al-min="2" '
        'et-al-use-first="1" name-as-sort-order="first"/></names>'
    )
    mended(path, people("Department of State", ("Rusk", "Dean")), "Department of State, et al.")


SHORT = '<names variable="author"><name form="short" and="text"/></names>'
GIVEN = ' disambiguate-add-givenname="true" givenname-disambiguation-rule="{}"'


def test_namesakes_are_told_apart_wherever_they_are_cited(style):
    items = [people(("Smith", "Ann")), {**people(("Smith", "Bob")), "id": "b", "title": "Another"}]
    path = style(SHORT, citation=GIVEN.format("primary-name"))
    assert library(path, items)[0] == ["Smith.", "Smith."]
    assert ours(path, items)[0] == ["Ann Smith.", "Bob Smith."]
    initials = '<names variable="author"><name form="short" initialize-with=". "/></names>'
    path = style(initials, citation=GIVEN.format("primary-name-with-initials"))
    assert ours(path, items)[0] == ["A. Smith.", "B. Smith."]


def test_one_person_under_two_spellings_of_initials_is_one(style):
    items = [people(("Garthoff", "Raymond L.")), {**people(("Garthoff", "R. L.")), "id": "b"}]
    initials = '<names variable="author"><name form="short" initialize-with=". "/></names>'
    path = style(initials, citation=GIVEN.format("primary-name-with-initials"))
    assert ours(path, items)[0] == ["Garthoff.", "Garthoff."]


def test_a_namesake_who_is_not_printed_in_cites_changes_nothing(style):
    item = {**people(("Khrushchev", "Nikita")), "editor": [{"family": "Khrushchev", "given": "Sergei"}]}
    assert ours(style(SHORT, citation=GIVEN.format("primary-name")), [item])[0] == ["Khrushchev."]


DASHED = (
    '<bibliography subsequent-author-substitute="———"{}><layout><group delimiter=". "><names variable="author">'
    '<name name-as-sort-order="all" and="text"/><substitute><text variable="title" quotes="true"/></substitute></names>'
    '<text variable="title"/></group></layout></bibliography>'
)


@pytest.mark.parametrize(
    ("rule", "second"),
    [
        ("", "———. B"),
        ("complete-each", "——— and ———. B"),
        ("partial-each", "——— and ———. B"),
        ("partial-first", "——— and Ball, George. B"),
    ],
)
def test_dashes_for_repeated_names(style, rule, second):
    path = style(bibliography=DASHED.format(f' subsequent-author-substitute-rule="{rule}"' if rule else ""))
    pair = (("Rusk", "Dean"), ("Ball", "George"))
    items = [{**people(*pair), "title": "A"}, {**people(*pair), "id": "b", "title": "B"}]
    assert library(path, items)[1][1] != second
    assert ours(path, items)[1][1] == second


def test_dash_for_a_title_in_the_authors_place(style):
    items = [{"id": i, "type": "document", "title": "Memorandum of Conversation"} for i in "ab"]
    path = style(bibliography=DASHED.format(""))
    assert "———" not in library(path, items)[1][1]
    assert ours(path, items)[1] == ["“Memorandum of Conversation”", "“———”"]


def test_names_that_differ_in_what_et_al_hides_are_not_dashed(style):
    one = '<bibliography subsequent-author-substitute="———"><layout><names variable="author"><name name-as-sort-order="all"/></names></layout></bibliography>'
    items = [people(("Smith", "Ann")), {**people(("Smith", "Adam")), "id": "b"}]
    assert ours(style(bibliography=one), items)[1] == ["Smith, Ann", "Smith, Adam"]


def order(path: str, items: list[dict]) -> list[str]:
    return render(items, [], path).ids


def test_names_sort_without_and(style):
    path = style(
        bibliography='<sort><key macro="m"/></sort><layout><text variable="title"/></layout>',
        macros='<macro name="m"><names variable="author"><name and="text" name-as-sort-order="all"/></names></macro>',
    )
    two, three = people(("Smith", "A"), ("Zed", "B")), people(("Smith", "A"), ("Bell", "C"), ("Q", "Z"))
    assert order(path, [{**two, "id": "two"}, {**three, "id": "three"}]) == ["three", "two"]
    assert library(path, [two, {**three, "id": "b", "title": "Three"}])[1] == ["Present at the Creation", "Three"]


@pytest.mark.parametrize(
    ("demote", "right"),
    [("never", ["a", "bell", "van"]), ("sort-only", ["a", "van", "bell"]), ("", ["a", "van", "bell"])],
)
def test_particles_in_sorting(style, demote, right):
    path = style(
        bibliography='<sort><key variable="author"/></sort><layout><text variable="title"/></layout>',
        root=f' demote-non-dropping-particle="{demote}"' if demote else "",
    )
    families = {"van": "van Aa", "bell": "Bell", "a": "A"}
    assert order(path, [{**people((family, "J")), "id": id} for id, family in families.items()]) == right


def test_a_french_particle_stays_with_its_name(style):
    path = style('<names variable="author"/>', root=' default-locale="fr-FR"')
    mended(path, people(("le Carré", "Jean")), "Jean le\u00a0Carré.")


def test_suffixes_have_the_marks_of_initials(style):
    item = {**BOOK, "author": [{"family": "King", "given": "Martin Luther", "suffix": "Jr."}]}
    path = style('<names variable="author"><name initialize-with=""/></names><text value=" wrote"/>')
    mended(path, item, "ML King Jr wrote.")


def test_the_first_element_of_a_choice_in_a_substitute(style):
    path = style(
        '<names variable="author"><substitute><choose><if type="report"><text variable="publisher"/>'
        '<text variable="title"/></if></choose></substitute></names>'
    )
    item = {"id": "r", "type": "report", "title": "A Report", "publisher": "CIA"}
    mended(path, item, "CIA.")


@pytest.mark.parametrize(
    ("language", "first", "inverted"),
    [
        ("hu", "Szabó M.", "Szabó Márta."),
        ("vi", "Szabó M.", "Szabó Márta."),
        ("ja", "Szabó M.", "Szabó Márta."),
        ("zh-TW", "Szabó M.", "Szabó Márta."),
        ("de", "M. Szabó.", "Szabó, Márta."),
        ("", "M. Szabó.", "Szabó, Márta."),
    ],
)
def test_works_in_languages_whose_family_names_stand_first(style, language, first, inverted):
    item = {**people(("Szabó", "Márta")), "language": language}
    assert ours(style('<names variable="author"><name initialize-with=". "/></names>'), [item])[0] == [first]
    assert ours(style('<names variable="author"><name name-as-sort-order="all"/></names>'), [item])[0] == [inverted]


@pytest.mark.parametrize(
    ("family", "given", "printed"),
    [
        ("Xu", "志明", "Xu, 志明."),
        ("Kim", "명희", "Kim, 명희."),
        ("Ким", "Ольга", "Ким, О."),
        ("Cruz", "José", "Cruz, J."),
    ],
)
def test_a_given_name_in_characters_has_no_initials(style, family, given, printed):
    path = style('<names variable="author"><name initialize-with=". " name-as-sort-order="all"/></names>')
    assert ours(path, [people((family, given))])[0] == [printed]


@pytest.mark.parametrize(
    ("language", "family", "printed"),
    [
        ("el", "Παπαδάκης", "ΠΑΠΑΔΑΚΗΣ."),
        ("el", "Ἀριστοτέλης", "ΑΡΙΣΤΟΤΕΛΗΣ."),
        ("el-GR", "Ήρα", "ΗΡΑ."),
        ("en", "Παπαδάκης", "ΠΑΠΑΔΆΚΗΣ."),
        ("el", "Muñoz", "MUÑOZ."),
    ],
)
def test_capitals_of_greek_have_no_accents(style, language, family, printed):
    part = '<name form="short"><name-part name="family" text-case="uppercase"/></name>'
    path = style(f'<names variable="author">{part}</names>')
    assert ours(path, [{**people((family, "A")), "language": language}])[0] == [printed]


@pytest.mark.parametrize(("given", "shown"), [("true", "Vane, Colt, Moss, et al."), ("false", "Vane et al.")])
def test_an_entry_has_the_names_that_tell_its_cites_apart(style, given, shown):
    """Where a style tells cites apart by given names too, as in the reference processor."""
    citation = f' disambiguate-add-names="true" disambiguate-add-givenname="{given}"'
    name = '<names variable="author"><name form="short"/></names>'
    least = ' et-al-min="3" et-al-use-first="1"'
    layout = f"<bibliography{least}><layout>{name}</layout></bibliography>"
    path = style(name, layout, citation=least + citation)
    items = [
        {**people(*((family, "A") for family in ("Vane", "Colt", third, "Kerr"))), "id": third}
        for third in ("Moss", "Nye")
    ]
    assert ours(path, items)[1] == [shown, shown.replace("Moss", "Nye")]


@pytest.mark.parametrize(("kind", "ibid"), [("in-text", True), ("note", False)])
def test_ibid_means_the_cite_that_is_printed_last(style, tmp_path, kind, ibid):
    cite = '<choose><if position="ibid"><text value="ibid"/></if><else><names variable="author"/></else></choose>'
    path = style(cite)
    file = tmp_path / "t.csl"
    sort = '<sort><key variable="author"/></sort><layout delimiter'
    file.write_text(file.read_text("utf-8").replace('"note"', f'"{kind}"').replace("<layout delimiter", sort), "utf-8")
    items = [{**people((family, "A")), "id": family} for family in ("Vane", "Colt", "Moss")]
    first = [[{"id": "Colt"}, {"id": "Moss"}, {"id": "Vane"}]]
    for order in ([0, 1, 2], [2, 0, 1], [1, 2, 0]):
        clusters = [[first[0][i] for i in order], [{"id": "Vane"}]]
        assert ours(path, items, clusters)[0] == ["A Colt; A Moss; A Vane.", "ibid." if ibid else "A Vane."]


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ('<text variable="first-reference-note-number" prefix=" n. "/>', ["Vane et al.", "Vane et al. n. 1"]),
        ("", ["Vane, Colt, Moss, et al.", "Vane, Colt, Moss, et al."]),
    ],
)
def test_the_number_of_its_first_note_tells_a_cite_apart_before_names_do(style, number, shown):
    path = style(
        f'<names variable="author"><name form="short"/></names>{number}',
        citation=' et-al-min="3" et-al-use-first="1" disambiguate-add-names="true"',
    )
    items = [
        {**people(*((family, "A") for family in ("Vane", "Colt", third, "Kerr"))), "id": third}
        for third in ("Moss", "Nye")
    ]
    notes = ours(path, items, [[{"id": "Moss"}], [{"id": "Nye"}], [{"id": "Moss"}]])[0]
    assert [note.rstrip(".") for note in (notes[0], notes[2])] == [text.rstrip(".") for text in shown]
