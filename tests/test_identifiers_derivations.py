"""What follows from an identifier: dates, stations, volumes, titles."""

import subprocess
import sys

import pytest

from archref.data import volumes
from archref.identifiers import (
    InvalidIdentifier,
    decimal_file,
    document_number,
    film_number,
    frus_volume,
    frus_volumes_meant,
    roman,
)


@pytest.mark.parametrize(
    ("number", "date"),
    [
        ("611.41/1–2050", (1950, 1, 20)),
        ("611.41/12–858", (1958, 12, 8)),
        ("793B.00/6–1851", (1951, 6, 18)),
        ("756D.5–MSP/8–1458", (1958, 8, 14)),
        ("110.11–DU/12–1755", (1955, 12, 17)),
        ("891.20 Mission/1–1448", (1948, 1, 14)),
        ("848a.OO/2-1848", (1948, 2, 18)),
        ("684A.86/7–I256", (1956, 7, 12)),
        ("611.41/6–2 1951", (1951, 6, 2)),
        ("340.210/ 2–1458", (1958, 2, 14)),
        ("740.00119 Council/6–446", (1946, 6, 4)),
        ("600.0012/12-1362", (1962, 12, 13)),
        ("740.5/123", None),
        ("793.00/12552", None),
        ("790B.00/2–132", None),
        ("794A.5 MAP/16–3151", None),
        ("611.41/2–2951", None),
        ("756D.00/6–3358", None),
    ],
)
def test_slash_date(number, date):
    assert decimal_file.slash_date(number) == date


@pytest.mark.parametrize(
    ("reel", "day"),
    [
        ("D780524-1038", "1978-12-19"),
        ("D780260–1134", "1978-06-20"),
        ("D760217–1017", "1976-06-05"),
        ("D760335–0357", "1976-09-03"),
        ("D750254–0652", "1975-07-23"),
        ("D750010–1075", "1975-01-10"),
        ("D770132–0029", "1977-04-15"),
        ("D790451–0362", "1979-10-02"),
        ("D740242–0932", "1974-08-31"),
    ],
)
def test_the_reel_tells_the_date_within_days(reel, day):
    first, last = film_number.approximate_date(reel)
    assert first <= day <= last
    assert first[:4] == last[:4] == str(film_number.year(reel))


def test_reels_that_tell_no_date():
    assert [
        film_number.approximate_date(r) for r in ("P850103-2677", "N790001-0234", "D74035–0200", "D789999-0001")
    ] == [None] * 4


def test_document_numbers():
    assert document_number.make("BELGRA", 1978, "4620") == "1978BELGRA04620"
    assert document_number.make("STATE", 1979, 5) == "1979STATE000005"
    for station, year, number in (
        ("STATE", 1972, 5),
        ("STATE", 1980, 5),
        ("12", 1978, 5),
        ("STATE", 1978, "A-5"),
        ("STATE", 1978, ""),
    ):
        with pytest.raises(InvalidIdentifier):
            document_number.make(station, year, number)


@pytest.mark.parametrize(
    ("post", "codes"),
    [
        ("Belgrade", ["BELGRA"]),
        ("Hong Kong", ["HONGK"]),
        ("New Delhi", ["NEWDE"]),
        ("Kuala Lumpur", ["KUALA"]),
        ("Port of Spain", ["PORTO"]),
        ("Bogotá", ["BOGOTA"]),
        ("Bogota", ["BOGOTA"]),
        ("USUN", ["USUNN"]),
        ("USNATO", ["USNATO", "NATO"]),
        ("Mexico City", ["MEXICO"]),
        ("Jidda", ["JIDDA"]),
        ("Tel Aviv", ["TELAV"]),
        ("Department of State", ["STATE"]),
        ("The Hague", ["THEHA"]),
        ("Dar-es-Salaam", ["DARES"]),
        ("Atlantis City", ["ATLANT"]),
        ("", []),
        ("123", []),
    ],
)
def test_station_codes(post, codes):
    assert document_number.station_code(post) == codes


@pytest.mark.parametrize(
    ("reference", "ids"),
    [
        (("1969–1976", "I"), ["frus1969-76v01"]),
        (("1969-1976", "1"), ["frus1969-76v01"]),
        (("1964–68", "XIV"), ["frus1964-68v14"]),
        (("1964–1968", "volume xiv"), ["frus1964-68v14"]),
        (("1950", "vi"), ["frus1950v06"]),
        (("1948", "v", "Part 1"), ["frus1948v05p1"]),
        (("1948", "v"), ["frus1948v05p1", "frus1948v05p2"]),
        (("1952–1954", "XII", "2"), ["frus1952-54v12p2"]),
        (("1969–1976", "E–9", "1"), ["frus1969-76ve09p1"]),
        (("1969–1976", "vol. E-9", "part 2"), ["frus1969-76ve09p2"]),
        (("1969–1976", "E–15", "2"), ["frus1969-76ve15p2", "frus1969-76ve15p2Ed2"]),
        (("1977–1980", "XI"), ["frus1977-80v11p1", "frus1977-80v11p2"]),
        (("1945", "ii"), ["frus1945v02"]),
        (("1958–1960", "V"), ["frus1958-60v05"]),
        (("1958–1960", "V, American Republics, Microfiche Supplement"), ["frus1958-60v05mSupp"]),
        (("1961–1963", "XI, Microfiche Supplement"), ["frus1961-63v10-12mSupp"]),
        (("1945", None), []),
        (("1861", None), ["frus1861"]),
        (("1969–1976", "99"), []),
        (("1964–1966", "V"), []),
        (("1969–1976", "XII", "Part 7"), []),
        (("no year", "V"), []),
    ],
)
def test_volume_ids(reference, ids):
    assert frus_volumes_meant.volume_id(*reference) == ids


@pytest.mark.parametrize(
    ("subseries", "volume", "title", "ids"),
    [
        ("1945", None, "The Conferences at Malta and Yalta, 1945", ["frus1945Malta"]),
        ("1945", "I", "Conference of Berlin (Potsdam)", ["frus1945Berlinv01"]),
        ("1943", None, "The Conferences at Cairo and Tehran", ["frus1943CairoTehran"]),
        ("1944", None, "The Conference at Quebec", ["frus1944Quebec"]),
        ("1952–1954", None, "Guatemala", ["frus1952-54Guat"]),
        ("1931–1941", "II", "Japan", ["frus1931-41v02"]),
        ("1919", "III", "The Paris Peace Conference", ["frus1919Parisv03"]),
        ("1918", "II", "Russia", ["frus1918Russiav02"]),
        ("1942", None, "China", ["frus1942China"]),
        ("1945–1950", None, "Emergence of the Intelligence Establishment", ["frus1945-50Intel"]),
        ("1969–1976", "XV", "Soviet Union, June 1972–August 1974", ["frus1969-76v15"]),
        ("1977–1980", "XVIII", "Middle East Regional; Arabian Peninsula", ["frus1977-80v18"]),
    ],
)
def test_volume_ids_by_title(subseries, volume, title, ids):
    assert frus_volumes_meant.volume_id(subseries, volume, title=title) == ids


def test_every_numbered_volume_is_found_by_its_number_and_again_by_its_citation():
    for row in volumes().values():
        if row["status"] == "superseded":
            continue
        if row["volume"] and "Supp" not in row["id"]:
            assert row["id"] in frus_volumes_meant.volume_id(
                row["subseries"], row["volume"], row["part"] or None, title=row["title"] or row["complete_title"]
            )
        if row["volume"] and not row["id"].endswith("Ed2"):
            assert frus_volume.validate(frus_volume.format(row["id"])) == row["id"]


def test_volumes_that_are_not_known_are_made_up_only_on_request():
    assert frus_volumes_meant.volume_id("1989–1992", "V") == []
    assert frus_volumes_meant.volume_id("1989–1992", "V", synthesise=True) == ["frus1989-92v05"]
    assert frus_volumes_meant.volume_id("1969–1976", "E–20", "2", synthesise=True) == ["frus1969-76ve20p2"]


def test_titles_editors_years():
    assert frus_volume.title("frus1969-76v12") == "Soviet Union, January 1969–October 1970"
    assert frus_volume.editors("frus1969-76ve01") == ["Susan K. Holly", "William B. McAllister"]
    assert frus_volume.year("frus1969-76v42") == "2017"
    assert (frus_volume.title("frus3000v01"), frus_volume.editors("x"), frus_volume.year("x")) == (None, [], None)
    assert all(frus_volume.title(name) for name in volumes())


def test_roman_numerals_both_ways():
    for value in range(1, 400):
        assert roman.to_arabic(roman.to_roman(value)) == value
        assert roman.to_arabic(roman.to_roman(value).lower()) == value
    for text in ("", "IC0", "12", "E", "XIVV"):
        assert not roman.is_roman(text)
        with pytest.raises(InvalidIdentifier):
            roman.to_arabic(text)


def test_nothing_is_read_on_import():
    """Importing every identifier loads neither csv nor tables."""
    program = (
        "import sys\n"
        "from archref.identifiers import NAMES, get, dates, roman\n"
        "import archref.data\n"
        "[get(n) for n in NAMES]\n"
        "assert 'csv' not in sys.modules and 'unicodedata' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("319188", 1978, None, ["Mexico"]), [("1978STATE319188", "certain")]),
        (("49664", 1977, None, ["all diplomatic posts"]), [("1977STATE049664", "probable")]),
        (("216300", 1978, "STATE"), [("1978STATE216300", "certain")]),
        (("1966", 1978, "USUN"), [("1978USUNN01966", "certain")]),
        (("4620", 1978, "Belgrade"), [("1978BELGRA04620", "certain")]),
        (("3230", 1975, "NATO"), [("1975USNATO03230", "possible"), ("1975NATO03230", "possible")]),
        (("812", 1974, "US Berlin"), [("1974USBER00812", "possible"), ("1974USBERL00812", "possible")]),
        (("10936", 1976), [("1976STATE010936", "possible")]),
        (("212", 1976), []),  # a post's number as likely as the Department's
        (("28", 1975, "March"), []),  # no post
        (("123456", 1975, "Lima"), []),  # too long for a post
        (("319188", 1980, None, ["Mexico"]), []),
        (("A-123", 1976, "Rabat"), []),
    ],
)
def test_candidates_of_a_telegram(arguments, expected):
    found = document_number.candidates(*arguments)
    assert [(c.value, c.certainty) for c in found] == expected
    assert all(c.why for c in found)
