"""What signs of its year and the volumes that it cites are worth for the years of a document."""

import pytest

import archref
from archref.linking.own_years import worth_of_volumes, worth_of_years
from archref.linking.year_evidence import Sign

YEARS = range(1944, 1954)
# signs, each its kind, its years and its words; what they are worth together for each of the years from 1944 to 1953
SIGNS = [
    ("date 1946–1946 a", "-1.4 -1.4 0.7 -0.1 -0.2 -0.3 -0.4 -0.5 -0.6 -0.7"),
    ("date 1946–1948 a", "-1.4 -1.4 0.7 0.7 0.7 -0.1 -0.2 -0.3 -0.4 -0.5"),
    ("date 1951–1951 a", "-1.4 -1.4 -1.4 -1.4 -1.4 -1.4 -1.4 0.7 -0.1 -0.2"),
    ("session 1950–1951 a", "-1.4 -1.4 -1.4 -1.4 -1.4 -1.4 0.7 0.7 -0.1 -0.2"),
    ("date 1946–1946 a; date 1946–1946 b", "-2.219 -2.219 1.109 -0.158 -0.317 -0.475 -0.634 -0.792 -0.951 -1.109"),
    ("date 1946–1946 a; date 1946–1946 b; date 1946–1946 c", "-2.8 -2.8 1.4 -0.2 -0.4 -0.6 -0.8 -1 -1.2 -1.4"),
    ("date 1915–1915 a", "-1.5 -1.5 -1.5 -1.5 -1.5 -1.5 -1.5 -1.5 -1.5 -1.5"),
    ("date 1929–1930 a", "-1.4 -1.5 -1.5 -1.5 -1.5 -1.5 -1.5 -1.5 -1.5 -1.5"),
    ("date 1946–1946 a; date 1946–1946 a", "-1.4 -1.4 0.7 -0.1 -0.2 -0.3 -0.4 -0.5 -0.6 -0.7"),
    ("date 1946–1946 a; date 1950–1950 b", "-2.8 -2.8 -0.7 -1.5 -1.6 -1.7 0.3 -0.6 -0.8 -1"),
    ("file 1948–1948 a", "-6 -6 -6 -6 4 1 0 0 0 0"),
    ("file 1948–1948 a; file 1948–1948 b; file 1948–1948 c", "-12 -12 -12 -12 8 2 0 0 0 0"),
    ("archive 1946–1948 a", "-3 -3 3 3 3 -1.5 -1.5 -1.5 -1.5 -1.5"),
    ("archive 1946–1948 a; archive 1946–1948 b", "-4.755 -4.755 4.755 4.755 4.755 -2.377 -2.377 -2.377 -2.377 -2.377"),
    ("source 1946–1948 a", "-6 -6 6 6 6 -3 -3 -3 -3 -3"),
    ("source 1946–1948 a; source 1946–1948 b", "-9.51 -9.51 9.51 9.51 9.51 -4.755 -4.755 -4.755 -4.755 -4.755"),
    ("series 1946–1948 a", "0 0 10 10 10 0 0 0 0 0"),
    ("series 1946–1948 a; series 1946–1948 b", "0 0 10 10 10 0 0 0 0 0"),
    ("style 1946–1948 a", "0 0 5 5 5 0 0 0 0 0"),
    ("other style 1946–1948 a", "0 0 -5 -5 -5 0 0 0 0 0"),
    ("weekday 503–4 a", "-1.2 -1.2 1.7 -1.2 -1.2 -1.2 -1.2 -1.2 -1.2 -1.2"),
    ("weekday 503–4 a; weekday 503–4 b", "-1.2 -1.2 1.7 -1.2 -1.2 -1.2 -1.2 -1.2 -1.2 -1.2"),
    ("weekday 230–0 a", "-1.2 -1.2 -1.2 -1.2 -1.2 -1.2 -1.2 -1.2 -1.2 -1.2"),
    ("office 1946–1949 a", "-1 -1 0.85 0.85 0.85 0.4 -0.15 -0.3 -0.45 -0.6"),
    ("office 1946–1946 a", "-1 -1 0.85 -0.15 -0.3 -0.45 -0.6 -0.75 -0.9 -1.05"),
    ("office 1946–1947 a; office 1950–1951 a", "-1 -1 0.85 0.4 -0.15 -0.3 0.85 0.4 -0.15 -0.3"),
    ("office 1946–1949 a; office 1946–1949 a", "-1 -1 0.85 0.85 0.85 0.4 -0.15 -0.3 -0.45 -0.6"),
    ("office 1946–1949 a; office 1946–1949 b", "-1.5 -1.5 1.275 1.275 1.275 0.6 -0.225 -0.45 -0.675 -0.9"),
    ("office 1946–1949 a; office 1946–1948 b", "-2 -2 1.7 1.7 1.25 0.25 -0.45 -0.75 -1.05 -1.35"),
    ("body 1946–1949 a", "-0.6 -0.6 0.51 0.51 0.51 0.24 -0.09 -0.18 -0.27 -0.36"),
    ("body 1946–1949 a; office 1946–1949 b", "-1.1 -1.1 0.935 0.935 0.935 0.44 -0.165 -0.33 -0.495 -0.66"),
    ("office 1932–1935 a", "-1.2 -1.2 -1.2 -1.2 -1.2 -1.2 -1.2 -1.2 -1.2 -1.2"),
    ("office 1946–1949 a; office 1946–1949 b; office 1946–1949 c", "-2 -2 1.7 1.7 1.7 0.8 -0.3 -0.6 -0.9 -1.2"),
    ("", "0 0 0 0 0 0 0 0 0 0"),
]  # fmt: skip

SUBSERIES = ((1948, 1948), (1949, 1949), (1951, 1951), (1952, 1954), (1955, 1957), (1958, 1960))
# a note, and what its volumes are worth for each of these subseries
NOTES = [
    ("Nothing.", "0 0 0 0 0 0"),
    ("See Foreign Relations, 1947, vol. II, p. 12.", "2.4 0 0 1 1 1"),
    ("See Foreign Relations, 1948, vol. II, p. 12.", "0 2.4 0 1 1 1"),
    ("See Foreign Relations, 1947, vol. II, p. 12; ibid., 1948, vol. III, p. 4.", "2.4 0 0 1 1 1"),
    ("See Foreign Relations, 1950, vol. II, p. 12.", "-0.5 -0.5 2.4 1 1 1"),
    ("See Foreign Relations, 1951, vol. II, p. 12.", "-0.5 -0.5 0 3.4 1 1"),
    ("See Foreign Relations, 1952–1954, vol. II, p. 12.", "-0.5 -0.5 -0.5 1 1 1"),
    ("See Foreign Relations, 1955–1957, vol. II, Document 12.", "-0.5 -0.5 -0.5 0.5 3 1"),
    ("See Foreign Relations, 1958–1960, vol. II, Document 12.", "-0.5 -0.5 -0.5 0.5 0.5 3"),
    ("See vol. iii, p. 4.", "4 4 4 0 0 0"),
    ("See vol. III, p. 4.", "0 0 0 1 1 1"),
    ("See vol. III, p. 4, and vol. iv, p. 5.", "4 4 4 0 0 0"),
    ("See Foreign Relations, 1946, vol. iii, p. 4.", "4 4 4 0 0 0"),
    ("See Foreign Relations, 1940, vol. III, p. 4; ibid., vol. iv, p. 5.", "4 4 4 0 0 0"),
    ("See vol. 3, p. 4.", "0 0 0 0 0 0"),
    ("See Foreign Relations, 1949, vol. II, p. 12; 1950, vol. III, p. 4; 1951, vol. IV, p. 5.", "-1.5 -1 2.4 3.4 1 1"),
]  # fmt: skip


def shown(worth):
    return " ".join(f"{w:.3f}".rstrip("0").rstrip(".") for w in worth).replace("-0 ", "0 ")


def sign(said):
    kind, years, words = said.rsplit(" ", 2)
    first, last = years.split("–")
    return Sign(kind, int(first), int(last), words)


@pytest.mark.parametrize(("said", "worth"), SIGNS)
def test_what_signs_are_worth_for_each_year(said, worth):
    found = [sign(one) for one in said.split("; ") if one]
    assert shown(worth_of_years(found, YEARS).values()) == worth


def test_what_a_date_says_against_the_years_before_it_has_a_bound():
    found = worth_of_years([Sign("date", 1953, 1953, str(n)) for n in range(200)], YEARS)
    assert found[1952] == found[1944] == -10 and found[1953] > 5


@pytest.mark.parametrize(("note", "worth"), NOTES)
def test_what_volumes_are_worth_for_each_subseries(note, worth):
    heading = "The Ambassador in Peru (Vane) to the Secretary of State"
    linked = archref.resolve(f"{heading}\n\nIt went on.1 \n\n  1. {note}\n").linked
    assert shown(worth_of_volumes(linked, *years) for years in SUBSERIES) == worth


def test_how_the_document_itself_prints_a_volume_says_nothing():
    text = "The Ambassador in Peru (Vane) to the Secretary of State\n\nHe saw vol. iii, p. 4, of it.1\n\n  1. Salt.\n"
    assert worth_of_volumes(archref.resolve(text).linked, 1948, 1948) == 0
