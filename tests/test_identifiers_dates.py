"""Dates from every printed form."""

import pytest

from archref.identifiers.dates import month, parse_date


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("December 19, 1978", "1978-12-19"),
        ("December 19 1978", "1978-12-19"),
        ("19 December 1978", "1978-12-19"),
        ("Dec. 19, 1978", "1978-12-19"),
        ("19 Dec. 1978", "1978-12-19"),
        ("19-Dec-78", "1978-12-19"),
        ("December 19th, 1978", "1978-12-19"),
        ("the 19th of December, 1978", "1978-12-19"),
        ("Tuesday, December 19, 1978", "1978-12-19"),
        ("19. Dezember 1978", "1978-12-19"),
        ("19 décembre 1978", "1978-12-19"),
        ("December 1978", "1978-12"),
        ("December, 1978", "1978-12"),
        ("Dec 1978", "1978-12"),
        ("early December 1978", "1978-12"),
        ("mid-March 1964", "1964-03"),
        ("July 3", "--07-03"),
        ("3 July", "--07-03"),
        ("Sept. 5", "--09-05"),
        ("February 29", "--02-29"),
        ("22 May 64", "1964-05-22"),
        ("May 22, 64", "1964-05-22"),
        ("5 Feb 71", "1971-02-05"),
        ("22 May ’64", "1964-05-22"),
        ("Jan. 20, 1841", "1841-01-20"),
        ("9 Septmeber 1964", "1964-09-09"),
        ("Febuary 3, 1950", "1950-02-03"),
        ("Novmber 3, 1950", "1950-11-03"),
        ("Decemeber 3, 1950", "1950-12-03"),
        ("1978", "1978"),
        ("26–27 January 1966", "1966-01-26/1966-01-27"),
        ("January 26–27, 1966", "1966-01-26/1966-01-27"),
        ("January 26/27, 1966", "1966-01-26/1966-01-27"),
        ("January 26–27", "--01-26/--01-27"),
        ("January 30–February 2, 1966", "1966-01-30/1966-02-02"),
        ("30 January–2 February 1966", "1966-01-30/1966-02-02"),
        ("December 30, 1965–January 2, 1966", "1965-12-30/1966-01-02"),
        ("January–March 1975", "1975-01/1975-03"),
        ("Jan–Mar, 1975", "1975-01/1975-03"),
        ("August 1974–December 1976", "1974-08/1976-12"),
        ("1977–1981", "1977/1981"),
        ("1964–66", "1964/1966"),
        ("1910–12", "1910/1912"),
        ("1978-12-19", "1978-12-19"),
        ("1978-12", "1978-12"),
        ("--12-19", "--12-19"),
        ("  December  19,\n1978. ", "1978-12-19"),
        ("5 March 1965 ,", "1965-03-05"),
    ],
)
def test_printed_forms(printed, iso):
    assert parse_date(printed) == iso


@pytest.mark.parametrize(
    "text",
    ["", "undated", "n.d.", "February 30, 1978", "April 31", "1978-13-01", "12/19/78", "12", "May", "Box 12",
     "December 19, 1978, 10 a.m.", "April 5 6 7", "1964–1962", "telegram 5 from Paris, July 5", "42 May 1964",
     "1965, 1966", "27–26 January 1966", "," * 100_000, "1 " * 50_000, "May " * 50_000],
)  # fmt: skip
def test_what_is_no_date(text):
    assert parse_date(text) is None


def test_months():
    assert [month(m) for m in ("JANUARY", "Sept.", "Marsh", "Mary", "Mayor", "Junta", "Augst")] == [1, 9, 3, 0, 0, 0, 8]


def test_fast_enough():
    from time import process_time

    start = process_time()
    for _ in range(2000):
        parse_date("December 19, 1978")
    assert process_time() - start < 0.5
