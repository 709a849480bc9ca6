"""The volume in parts that a document stands in: by its page, its number, its file and what it speaks of."""

import pytest

import archref


def volumes(text, **known):
    links = archref.resolve(text, **known).as_dict()["links"]
    return [link["target"]["volume"] for link in links if link["type"] == "frus"]


def document(page, file, heading, body, note, year_note="Dated May 3, {year}."):
    return f"[Page {page}]\n\n{file}\n\n{heading}\n\n{body}1\n\n  1. {note}\n"


VANE = "Memorandum by Mr. Edmund Vane to Mr. Colt"


@pytest.mark.parametrize(
    ("page", "file", "body", "cited", "found"),
    [
        # the second part of volume I begins on page 507, that of volume V behind it
        ("507", "811.20/3–1248", "It was spoken of again.", "Part 1 of this volume, pages 311 ff.", ["frus1948v01p1"]),
        ("520", "811.20/3–1248", "It was spoken of again.", "Part 1, p. 45", ["frus1948v01p1"]),
        ("510", "811.20/3–48", "It was not spoken of.", "Part 1 of this volume, p. 388", ["frus1948v01p1"]),
        ("700", "811.20/3–1248", "It was spoken of again.", "Part 1 of this volume, pages 311 ff.", []),
    ],
)
def test_a_document_stands_in_another_part_than_the_one_it_cites(page, file, body, cited, found):
    assert volumes(document(page, file, VANE, body, f"See {cited}.")) == found


@pytest.mark.parametrize(
    ("page", "country", "found"),
    [
        ("174", "Burma", ["frus1952-54v12p1"]),  # in other volumes the second part is paged on from the first
        ("260", "Indonesia", ["frus1952-54v12p1"]),
        ("700", "Thailand", ["frus1952-54v12p1"]),
        ("1300", "Japan", ["frus1952-54v14p1"]),
    ],
)
def test_a_page_is_in_a_part_that_is_known_to_have_it(page, country, found):
    number = "No. 39\n" if page != "1300" else "No. 590\n"
    text = document(
        page, "Vane papers", number + VANE, f"{country} and the people of {country} sold salt.", "See Part 1, page 45."
    )
    assert volumes(text) == found


@pytest.mark.parametrize("page", ["1520", "1616", "1700", "1802"])
def test_a_document_without_a_number_is_in_no_volume_of_numbered_ones(page):
    body = "Secretary Acheson and Secretary of Defense Lovett spoke of Formosa and the Chinese on the island."
    text = f"[Page {page}]\n\nEditorial Note\n\n{body} For their letters, see page 285."
    assert volumes(text) == ["frus1951v07p1"]  # and not in that on China of 1952–1954


@pytest.mark.parametrize(
    ("file", "volume"),
    [
        ("793B.00/6–1851", "frus1951v07p1"),  # Tibet
        ("611.93/6–1851", "frus1951v07p1"),  # relations with China
        ("792.00/6–1851", "frus1951v06p1"),  # Thailand
        ("896.00/6–1851", "frus1951v06p1"),  # the Philippines
    ],
)
def test_the_file_number_tells_the_country(file, volume):
    text = document("1614", file, "The Secretary of State to Vane", "It was said again.", "See p. 79.")
    assert volumes(text) == [volume]


@pytest.mark.parametrize(
    ("file", "country"),
    [("893.00/6–1848", "893"), ("793.00/6–1851", "793"), ("711.93/6–1849", "711.93"), ("611.93/6–1852", "611.93")],
)
def test_the_countries_have_other_numbers_before_1950(file, country):
    from archref.linking.subjects import filed_under

    linked = archref.resolve(document("12", file, "Vane to Colt", "Salt.", "Not printed.")).linked
    assert "China" in filed_under(linked), country


@pytest.mark.parametrize(
    ("file", "body", "page", "cited", "volume"),
    [
        ("394.41/6–1853", "The tariff on salt was raised in GATT; a higher tariff", "57", "pp. 1116 and 1257", "frus1952-54v01p2"),
        ("103 MSA/3–753", "The Mutual Security Program and MSP funds for salt", "514", "p. 1560", "frus1952-54v01p2"),
        ("811.2423/6–1848", "Uranium, thorium and atomic salt", "712", "Part 1, p. 45", "frus1948v01p1"),
        ("560.AL/3–148", "The International Trade Organization and its tariff", "904", "Part 1, p. 45", "frus1948v01p1"),
    ],
)  # fmt: skip
def test_general_volumes_are_told_by_their_subjects(file, body, page, cited, volume):
    text = document(
        page, file, VANE, f"{body} were spoken of: atomic uranium, the tariff and foreign aid.", f"See {cited}."
    )
    assert volumes(text) == [volume]


@pytest.mark.parametrize(
    "body",
    [
        "Korea and the Koreans sold salt.",
        "Seoul and Pusan, and President Rhee, sold salt.",
        "The Korean harbour, in Korea, was full.",
        "Korea spoke. Korea heard.",
    ],
)
def test_where_volumes_of_several_years_are_on_a_country_none_is_taken(body):
    assert volumes(f"[Page 943]\n\nEditorial Note\n\n{body} For a letter, see Part 1, p. 45.") == []


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        ("volume VI, Part 1, page 33", ["frus1951v06p1", "frus1951v07p1"]),
        ("vol. vi, Part 2, p. 1733", ["frus1951v06p2", "frus1951v07p1"]),
        ("volume VI, Part 1, pages 777 ff.", ["frus1951v06p1", "frus1951v07p1"]),
        ("volume III, Part 1, page 1163", ["frus1951v03p1", "frus1951v07p1"]),
    ],
)
def test_the_volume_tells_the_years_that_dates_leave_open(cited, found):
    """A date of 1951 and an editorial note may be of 1952–1954 too; but its volumes on China have numbered documents."""
    body = "On September 8, 1951, President Truman spoke of China. China and the Chinese on Formosa heard him."
    text = f"[Page 1672]\n\nEditorial Note\n\n{body} For text, see {cited}; for the letter to Vane, see page 439."
    assert volumes(text) == found


@pytest.mark.parametrize("country", ["Japan", "Korea", "Burma", "Cambodia"])
def test_a_supplement_is_not_the_volume_of_a_document(country):
    body = f"{country} sold salt to {country}; {country} spoke of {country}."
    text = f"[Page 12]\n\n12. Letter From Vane to Colt0\n\n{body}1\n\n  0. Source: Department of State, Central Files, 611.00/3–1258.\n  1. See Part 2, Document 45.\n"
    assert volumes(text) == []
