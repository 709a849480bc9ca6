"""Archives that the labels pass over in a long line are read by what stands around their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import archref
from archref.labelling.second_reading import archives_passed_over, is_filed, read_twice
from archref.labelling.spans import Span
from archref.labelling.tokens import tokens

LONG = (
    "[1141] Des lettres de grâce furent accordées le 28 mai 1438 à Girard de Vane, lieutenant de Jacques de Colt à "
    "Corbeil, à Regnaut le Sel, Jean de Quille, Pierre de Marée et autres compagnons de guerre faisant partie des "
    "garnisons de Corbeil et du Bois de Vincennes, pour leurs courses et dévastations "
)

# a line, and the stretches that are read again where nothing was read
STRETCHES = [
    ("Vane (Arch. nat., Y 4) and Colt", ["Arch. nat., Y 4"]),
    ("Vane [Arch. nat., Y 4] and Colt", ["Arch. nat., Y 4"]),
    ("Vane (in Arch. nat., Y 4) and Colt", ["Vane (in Arch. nat., Y 4) and Colt"]),
    ("Vane went home. Arch. nat., Y 4; Colt, 3.", ["Arch. nat., Y 4"]),
    ("Salt was dear: Arch. nat., Y 4. Colt stayed.", ["Arch. nat., Y 4."]),
    ("Arch. nat., the house of Vane", []),
    ("Vane (Arch. nat.) and 4 others", []),
    ("Arch. nat., Y 4; Arch. nat., Y 5", ["Arch. nat., Y 4", "Arch. nat., Y 5"]),
    ("Arch. nat., Y 4, and Arch. nat., Y 5", ["Arch. nat., Y 4, and Arch. nat., Y 5"]),
    ("Vane, Salt, 44", []),
    ("", []),
]


@pytest.mark.parametrize(("line", "wanted"), STRETCHES)
def test_what_is_read_again(line, wanted):
    assert [line[a:b] for a, b in archives_passed_over(tokens(line), [])] == wanted


@pytest.mark.parametrize(
    ("span", "wanted"),
    [
        ((9, 24), []),  # read already
        ((20, 30), []),
        ((0, 9), ["Arch. nat., Y 4"]),  # ends before it
        ((24, 30), ["Arch. nat., Y 4"]),  # begins behind it
    ],
)
def test_what_was_read_is_left(span, wanted):
    line = "Salt, 3; Arch. nat., Y 4; Colt, Tin, 5"
    assert [line[a:b] for a, b in archives_passed_over(tokens(line), [Span(*span, "archival")])] == wanted


@pytest.mark.parametrize(
    ("type", "fields", "wanted"),
    [
        ("archival", {"repository": "TNA", "file_number": "FO 3"}, True),
        ("archival", {"repository": "TNA", "box": "3"}, True),
        ("archival", {"repository": "TNA", "file_number": "ф. 12, оп. 1"}, True),
        ("archival", {"repository": "TNA", "file_number": "18"}, False),
        ("archival", {"repository": "TNA", "date": "3 May 1951"}, False),
        ("archival", {"file_number": "FO 3"}, False),
        ("published", {"repository": "TNA", "file_number": "FO 3"}, False),
    ],
)
def test_an_archive_with_a_file(type, fields, wanted):
    text = ", ".join(fields.values())
    places = [(text.index(words), text.index(words) + len(words), name) for name, words in fields.items()]
    assert is_filed(text, Span(0, len(text), type, places)) == wanted


@pytest.mark.parametrize(
    "place", ["Arch. nat., Y 4, fol. 35 v", "Arch. nat., Y 9, fol. 2", "Archives nationales, Y 4, fol. 35"]
)
def test_a_file_behind_a_long_sentence(place):
    text = f"{LONG}({place})."
    (found,) = [c for c in archref.resolve(text).citations if c.type == "archival"]
    assert text[found.start : found.end] == place and found.fields["file_number"] == place.split(", ")[1]


@given(
    st.lists(
        st.sampled_from(["Arch. nat.", "TNA", " ", "(", ")", "; ", ". ", "4", "Vane", ", ", "\n"]), max_size=20
    ).map("".join)
)
def test_stretches_are_in_order_and_apart(line):
    found = [*archives_passed_over(tokens(line), [])]
    assert all(0 <= a < b <= len(line) for a, b in found)
    assert all(b <= c for (_, b), (c, _) in zip(found, found[1:], strict=False))


def test_a_telegram_behind_its_archive_stays_a_citation_of_its_own():
    cited = archref.resolve(
        "Kennedy Library, Vane Papers, box 3, telegram 5 from Lima, May 3, 1951; Document 6."
    ).citations
    assert [c.type for c in cited] == ["archival", "telegram", "document"]


class Reader:
    """Reads nothing at first, then what it is shown as one archive with a file; keeps what it was asked."""

    def __init__(self):
        self.asked = []

    def read(self, line, own, apart):
        self.asked.append((line.text[line.starts[0] : line.ends[-1]], apart))
        if len(self.asked) == 1:
            return []
        places = [(line.starts[0], line.ends[3], "repository"), (line.starts[5], line.ends[6], "file_number")]
        return [Span(line.starts[0], line.ends[-1], "archival", places)]


def test_a_second_reading_is_marked_and_keeps_notes_apart():
    reader, text = Reader(), "Salt was dear; Arch. nat., Y 4; Tin was not."
    (found,) = read_twice(reader, tokens(text), None, [24])
    assert reader.asked == [(text, [24]), ("Arch. nat., Y 4", [24])]
    assert text[found.start : found.end] == "Arch. nat., Y 4" and found.again
