"""The subseries of a year, of a volume, and what volumes there are."""

import pytest

from archref.linking.subseries import has_part, regular, spans, subseries_at, subseries_of

YEARS = [
    (1860, None), (1861, "1861"), (1914, "1914"), (1919, "1919"), (1931, "1931"), (1950, "1950"), (1951, "1951"),
    (1952, "1952–1954"), (1953, "1952–1954"), (1954, "1952–1954"), (1955, "1955–1957"), (1957, "1955–1957"),
    (1958, "1958–1960"), (1960, "1958–1960"), (1961, "1961–1963"), (1964, "1964–1968"), (1968, "1964–1968"),
    (1969, "1969–1976"), (1976, "1969–1976"), (1977, "1977–1980"), (1981, "1981–1988"), (1988, "1981–1988"),
    (1999, None),
]  # fmt: skip


@pytest.mark.parametrize(("year", "subseries"), YEARS)
def test_the_one_subseries_of_a_year(year, subseries):
    assert subseries_at(year) == subseries


@pytest.mark.parametrize(
    ("volume", "subseries"),
    [("frus1977-80v26", "1977–1980"), ("frus1951v07p1", "1951"), ("frus1951v07", None), ("frus1952-54Guat", "1952–1954")],
)  # fmt: skip
def test_the_subseries_of_a_volume(volume, subseries):
    assert subseries_of(volume) == subseries


def test_regular_subseries_have_numbered_volumes_of_less_than_eight_years_between():
    later = [name for name, span in regular().items() if span[0] > 1950]
    assert later == sorted(later) and "1951–1954" not in later and "1950–1955" not in regular()
    assert [regular()[n] for n in ("1951", "1952–1954", "1969–1976", "1981–1988")] == [(1951, 1951), (1952, 1954), (1969, 1976), (1981, 1988)]  # fmt: skip
    assert {(1951, 1951), (1951, 1954), (1950, 1955)} <= spans() and (1953, 1955) not in spans()


@pytest.mark.parametrize(
    ("subseries", "part", "is_there"),
    [("1951", "1", True), ("1951", "3", False), ("1950", "1", False), ("1952–1954", "2", True)],
)
def test_whether_a_subseries_has_a_part(subseries, part, is_there):
    assert has_part(subseries, part) is is_there
