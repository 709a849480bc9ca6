"""Lists that are set in columns: a number ends at its column, and beside a short name stands what it means."""

import pytest
from counting import MOST, growth

import archref
from archref.recognising.columns import columns_of


def told(text):
    return [(" ".join(c.text.split()), c.type, c.fields) for c in archref.resolve(text).citations]


def numbers(text):
    return [c.fields.get("file_number") for c in archref.resolve(text).citations if c.type == "archival"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("MS 611/1    CORRESPONDENCE", ["MS 611/1"]),
        ("MS 611/1\tCORRESPONDENCE", ["MS 611/1"]),
        ("T 161/14    102", ["T 161/14"]),
        (
            "     E 134/26Geo3/East4       Quill v. Vane                 1786        coal\n"
            "     E 134/31Geo3/Trin2       Fox v. Pascoe and Colt        1791        pilchards\n"
            "     E 134/42Geo3/Mich7       Salt v. Quill                 1802        lost books",
            ["E 134/26Geo3/East4", "E 134/31Geo3/Trin2", "E 134/42Geo3/Mich7"],
        ),
    ],
)
def test_a_number_ends_at_its_column(text, wanted):
    assert numbers(text) == wanted


def test_a_box_of_an_inventory_has_no_title_in_its_number():
    text = (
        "Box 4, Folder 3    Council of Salt Societies, 1936\nBox 4, Folder 4    Colt, Ray. Letter to Quill, 3 May 1938"
    )
    boxes = [fields for _, _, fields in told(text) if "box" in fields]
    assert boxes == []  # the lines of a finding aid are the things themselves


def test_lines_of_an_inventory_are_not_one():
    text = (
        "Box 18, Folder 1   Salem Conference, 1925. Proceedings\n"
        "Box 18, Folder 2   Salem Conference, 1927. Minutes of the Salt Committee, 12-14 July 1927\n"
        "Box 19, Folder 4   Data papers. Vane, L. T., “Salt” (Salem, 1927), typescript, 44 p."
    )
    assert [words for words, _, _ in told(text) if "Box" in words] == []


@pytest.mark.parametrize(
    "text",
    [
        "AGP      Archivo General del Puerto, Sevilla\nBNP      Biblioteca Nacional del Perú, Lima\nleg.     legajo",
        "DDEL        Dwight D. Eisenhower Library, Abilene, Kansas\nDF          Decimal File\n"
        "FDRL        Franklin D. Roosevelt Library, Hyde Park, New York",
        "VP\tVane Papers, Salt Library, Salem\nTNA\tThe National Archives, Kew",
        "PAPERS OF JOSIAH QUILL                                            163",
    ],
)
def test_short_names_and_tables_cite_nothing(text):
    assert told(text) == []


def test_a_book_beside_a_short_name_is_cited_without_it():
    text = (
        "Quill         Ada B. Quill, Historical Register and Dictionary of\n"
        "              the United Salt Works. 2 vols. Washington, D.C., 1903.\n"
        "TOP           N. Vane (ed.), The Transfer of Salt 1942–7, 12 vols (London, HMSO, 1970–83)"
    )
    first, second = archref.resolve(text).citations
    assert first.fields["author"] == "Ada B. Quill" and first.fields["date"] == "1903"
    assert second.fields["author"] == "N. Vane"


@pytest.mark.parametrize(
    "text",
    [
        "Vane to Colt, 3 May 1911,    Vane Papers, box 3, Salt Library.",
        "Vane to Colt, 3 May 1911, Vane Papers,  box 3, Salt Library.",
        "1.    Vane to Colt, 3 May 1911, Vane Papers, box 3, Salt Library.",
        "Source:    Vane to Colt, 3 May 1911, Vane Papers, box 3, Salt Library.",
    ],
)
def test_blanks_elsewhere_are_blanks(text):
    (cited,) = archref.resolve(text).citations
    assert cited.fields["author"] == "Vane" and cited.fields["box"] == "3"
    assert cited.fields["repository"] == "Salt Library"


@pytest.mark.parametrize("unit", ["MS 1/2   Salt\n", "MS 1/2   ", "AGP   Archivo\n", "a   ", "AGP   A   "])
def test_its_cost_is_that_of_the_text(unit):
    def run(n):
        text = unit * n
        columns_of(text, [at for at in range(3, len(text)) if text[at - 3 : at] == "   "])

    assert growth(run, 1_000) < MOST
