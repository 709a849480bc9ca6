"""Dates in any language of the table of months, as they stand in notes."""

import pytest

from archref.labelling.date_field import iso_of
from archref.labelling.dates import dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on 3 May 1951", ["1951-05-03"]),
        ("May 3, 1951", ["1951-05-03"]),
        ("18. November 1943", ["1943-11-18"]),
        ("17 de septiembre de 1909", ["1909-09-17"]),
        ("11 gennaio 1939", ["1939-01-11"]),
        ("1er février 1788", ["1788-02-01"]),
        ("4 de março de 1911", ["1911-03-04"]),
        ("1946. március 19.", ["1946-03-19"]),
        ("5 октября 1932", ["1932-10-05"]),
        ("12 stycznia 1968", ["1968-01-12"]),
        ("3. desember 1940", ["1940-12-03"]),
        ("21. listop. 1618", ["1618-11-21"]),
        ("19. jula 1937", ["1937-07-19"]),
        ("26 серпня 1941", ["1941-08-26"]),
        ("9. октобар 1908", ["1908-10-09"]),
        ("1849. ápr. 14.", ["1849-04-14"]),
        ("7 Jany. 1787", ["1787-01-07"]),
        ("Octr. 4, 1780", ["1780-10-04"]),
        ("17May77", ["1977-05-17"]),
        ("9Apr1953", ["1953-04-09"]),
        ("Mar66", ["1966-03"]),
        ("Mar12", ["--03-12"]),
        ("23 Oct 39", ["1939-10-23"]),
        ("Oct 39", ["1939-10"]),
        ("12.9.1931", ["1931-09-12"]),
        ("21/09/1944", ["1944-09-21"]),
        ("12/21/42", ["1942-12-21"]),
        ("5/6/42", ["1942-05-06"]),
        ("1932-10-05", ["1932-10-05"]),
        ("2.XI.1910", ["1910-11-02"]),
        ("July 3", ["--07-03"]),
        ("26–27 January 1966", ["1966-01-26/1966-01-27"]),
        ("Nov. 12, 1779, to May 27, 1780", ["1779-11-12/1780-05-27"]),
        ("1860–82", ["1860/1882"]),
        ("1784–1906", ["1784/1906"]),
        ("box 12, folder 3", []),
        ("31 February 1951", []),
        ("May I ask", []),
        ("FO 371/1234", []),
        ("3 May 1951; Colt, 4 May 1951", ["1951-05-03", "1951-05-04"]),
    ],
)
def test_a_date_has_its_iso_form(text, iso):
    assert [found for _, _, found in dates(text)] == iso


def test_a_date_says_where_it_stands():
    text = "Vane to Colt, 3 May 1951, box 2"
    ((start, end, _),) = dates(text)
    assert text[start:end] == "3 May 1951"
    assert list(dates(text, 0, start)) == []


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("3 May 1951", "1951-05-03"),
        ("12 and 14 June 1921", "1921-06"),
        ("12., 14. und 20. Juni 1921", "1921-06"),
        ("Nov. 7, 9 and 11, 1814", "1814-11"),
        ("3 et 5 mai 1921", "1921-05"),
        ("12–14 June 1921", "1921-06-12/1921-06-14"),
        ("3 May and 5 June 1951", "1951-05-03"),
        ("May–June 1921", "1921-05/1921-06"),
        ("Oct.-Dec. 1950", "1950-10/1950-12"),
        ("[12 May 1921]", "1921-05-12"),
        ("May 12[?], 1921", "1921-05-12"),
        ("June 3", "--06-03"),
        ("Salt 12", None),
    ],
)
def test_what_date_a_field_says(words, iso):
    assert iso_of(words, 0, len(words)) == iso


@pytest.mark.parametrize("behind", ["12 May [1921], FO 371", "12 May, [?1921]", "12 May [c. 1921]"])
def test_a_year_that_an_editor_supplied_belongs_to_the_day(behind):
    assert iso_of(behind, 0, 6) == "1921-05-12"


@pytest.mark.parametrize(
    ("text", "iso"),
    [("PM 3/5 1948", "1948-05-03"), ("25/12-1948", "1948-12-25"), ("A 12/3/5 1948", "1948"), ("13/13 1948", None)],
)
def test_a_day_before_its_year_in_the_north(text, iso):
    assert iso_of(text, len(text) - 4, len(text)) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("3 Auguſt 1780", "1780-08-03"),  # a long s
        ("3 KASIM 1920", "1920-11-03"),  # the small letter has no dot
        ("1780 Auguſt 3", "1780-08-03"),
        ("12 HAZİRAN 1931", "1931-06-12"),
        ("4-6 Auguſt 1780", "1780-08-04/1780-08-06"),
    ],
)
def test_a_month_may_have_letters_that_are_others_in_lower_case(text, iso):
    assert [found for _, _, found in dates(text)] == [iso]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Brief an Vane, 15. April 19231", ["1923-04-15"]),  # a note's figure that was raised
        ("May 3, 19512 and later", ["1951-05-03"]),
        ("le 4 mai 18487, p. 3", ["1848-05-04"]),
        ("3 May 195123", ["--05-03"]),
        ("NL-HaNA, 2.10.39, inv. nr. 44", []),  # a finding aid's number
        ("nummer toegang 2.14.97, 3", []),
        ("toegang 1.04.02 inv.nr. 56", []),
        ("den 2.10.39, Vane", ["1939-10-02"]),
    ],
)
def test_figures_that_stand_behind_a_year_or_are_no_day(text, found):
    assert [iso for _, _, iso in dates(text)] == found


@pytest.mark.parametrize(
    "text, iso",
    [
        ("3rdMay 1951", "1951-05-03"),  # a blank that was lost
        ("15ten Oktober 1848", "1848-10-15"),
        ("15tenOktober 1848", "1848-10-15"),
        ("2temmuz 1911", "1911-07-02"),  # Turkish, not "2te"
        ("3 Mayor 1951", "1951"),
        ("4 xber 1660", "1660-12-04"),
    ],
)
def test_an_ordinal_glued_to_its_month(text, iso):
    assert [found for _, _, found in dates(text)] == [iso]


@pytest.mark.parametrize(
    "text, iso",
    [
        ("16 pluviôse an II", "1794-02-04"),
        ("1er vendémiaire, an 4", "1795-09-23"),
        ("le 18 brumaire de l’an VIII", "1799-11-09"),
        ("4 THERM. AN X", "1802-07-23"),
        ("30 ventose an iii", "1795-03-20"),
        ("31 pluviôse an II", None),  # they have thirty days
        ("3 nivôse an XV", None),  # the Republic had fourteen years
        ("3 nuit an II", None),
    ],
)
def test_days_of_the_french_republic(text, iso):
    assert [found for _, _, found in dates(text)] == ([iso] if iso else [])
