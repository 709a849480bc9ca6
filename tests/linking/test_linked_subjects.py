"""How often a document speaks of a country, and under which it is filed."""

import pytest

import archref
from archref.linking.subjects import called, countries_of, filed_under, spoken_of


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Burma and Rangoon. Salt.", {"Burma": 12}),
        ("x" * 597 + ". Burma.", {"Burma": 6}),
        ("x" * 598 + ". Burma.", {"Burma": 1}),
        ("x" * 15_993 + ". Burma.", {"Burma": 1}),
        ("x" * 15_994 + ". Burma.", {}),
        ("xBurma, Burmax, BURMA, 5Burma, Burma5, Burma’s", {"Burma": 18}),
        ("Iran and Peru; Peru.", {"Iran": 6, "Peru": 12}),
    ],
)
def test_what_a_text_speaks_of(text, counts):
    assert dict(spoken_of(archref.resolve(text).linked)) == counts


@pytest.mark.parametrize(
    ("number", "old", "countries"),
    [
        ("756D.00", False, ["56D"]),
        ("611.93", False, ["11", "93"]),
        ("611.93", True, ["11"]),
        ("711.93", True, ["11", "93"]),
        ("711.93", False, ["11"]),
        ("611.00", False, ["11", "00"]),
        ("811.20", True, ["11"]),
        ("501.BB", True, ["501"]),
        ("320.2", False, ["320"]),
        ("501.BB Salt", True, []),
        ("POL 7", False, []),
        ("611", False, []),
        ("611.9312", False, ["11"]),
    ],
)
def test_the_countries_of_a_decimal_number(number, old, countries):
    assert countries_of(number, old) == countries


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("790B.00/3–551\n\nSalt.", {"Burma"}),
        ("790B.00/3–549\n\nSalt.", set()),  # the numbers of before 1950 are others
        ("611.93/3–551\n\nSalt.", {"China"}),
        ("711.93/3–549\n\nSalt.", {"China"}),
        ("501.BB/3–549\n\nSalt.", {"United Nations"}),
        ("x" * 590 + "\n\n790B.00/3–551\n", {"Burma"}),
        ("x" * 597 + "\n\n790B.00/3–551\n", {"Burma"}),
        ("x" * 598 + "\n\n790B.00/3–551\n", set()),
        ("Salt.1\n\n  1. See 790B.00/3–551.\n", set()),
        ("POL 7 PERU\n\nSalt.", set()),
    ],
)
def test_the_countries_under_which_a_document_is_filed(text, places):
    assert filed_under(archref.resolve(text).linked) == places


def test_what_titles_call_a_country_begins_with_its_name():
    assert called("Burma") == ["Burma", "Southeast Asia", "East Asia", "Asia", "Far East"]
