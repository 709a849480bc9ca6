"""The part of a document's own volume that holds a page or a document, and the volume by what the document speaks of."""

import pytest

import archref
from archref.linking.own_volume import OwnVolume, VolumeOfDocument, VolumeRun, by_subject


def linked(text="", volume=None, page=None, number=None, far=True):
    """A document; its text stands behind its heading where it is `far`, and in it else."""
    head = f"[Page {page}]\n\n" if page else ""
    head += f"{number}. Letter From Vane to Colt\n\n" if number else "Memorandum by Vane\n\n"
    return archref.resolve(head + ("He wrote. " * 60 if far else "") + text, volume=volume).linked


# the volume that the caller gives, the page and number of the document, pages and documents that it cites; the part that holds them
PARTS = [
    ('frus1951v06p2', 1514, None, ['79'], [], 'frus1951v06p1', 'the page stands in that part of the volume'),
    ('frus1951v06p2', 1514, None, ['1579'], [], None, ''),
    ('frus1951v06p2', 1514, None, ['1480'], [], None, ''),
    ('frus1951v06p1', 112, None, ['1700'], [], 'frus1951v06p2', 'the page stands in that part of the volume'),
    ('frus1951v06p1', 112, None, ['1472'], [], None, ''),
    ('frus1951v06p1', None, None, ['1700', '1701'], [], 'frus1951v06p2', 'the page stands in that part of the volume'),
    ('frus1951v06p1', None, None, ['79', '1701'], [], None, ''),
    ('frus1952-54v14p1', None, 100, [], ['500'], 'frus1952-54v14p2', 'the document stands in that part of the volume'),
    ('frus1952-54v14p1', None, 100, [], ['461'], None, ''),
    ('frus1952-54v14p2', None, 500, [], ['100', '101'], 'frus1952-54v14p1', 'the document stands in that part of the volume'),
    ('frus1952-54v14p2', None, 500, ['1000'], ['600'], 'frus1952-54v14p1', 'the page stands in that part of the volume'),
    ('frus1950v01', 200, None, ['900'], [], None, ''),
    (None, 1514, None, ['79'], [], None, ''),
    ('frus1952-54v06p2', 1700, None, ['12'], [], 'frus1952-54v06p1', "pages so far before the document's own are in the part before it"),
    ('frus1952-54v06p2', 1300, None, ['12'], [], None, ''),
    ('frus1952-54v06p1', 100, None, ['1700'], [], 'frus1952-54v06p2', "pages so far behind the document's own are in the part behind it"),
    ('frus1951v06p2', 1514, None, [], [], None, ''),
    ('frus1952-54v14p1', None, 361, [], ['461'], None, ''),
    ('frus1952-54v14p1', None, None, [], ['500'], 'frus1952-54v14p2', 'the document stands in that part of the volume'),
    (None, None, 100, [], ['500'], None, ''),
]  # fmt: skip


@pytest.mark.parametrize(("volume", "page", "number", "pages", "documents", "part", "why"), PARTS)
def test_the_other_part_that_holds_a_page_or_a_document(volume, page, number, pages, documents, part, why):
    found, reason = VolumeOfDocument(linked("", volume, page, number), None).other_part(pages, documents)
    assert (found, reason.partition(";")[0]) == (part, why)


@pytest.mark.parametrize(
    ("volume", "number", "part"),
    [
        ("frus1951v06p2", "1", "frus1951v06p1"),
        ("frus1951v06p2", "3", None),
        ("frus1950v01", "1", None),
        (None, "1", None),
    ],
)
def test_a_part_of_the_own_volume_by_its_number(volume, number, part):
    assert VolumeOfDocument(linked("", volume), None).part(number).stem == part


# the volume, the page of the document, the pages that it cites; whether they are beyond its part
BEYOND = [
    (None, 1400, ['800'], True),
    (None, 1400, ['801'], False),
    (None, 1399, ['79'], False),
    (None, 1514, ['79', '900'], True),
    (None, 1514, ['79', '1500'], False),
    (None, 800, ['1400'], True),
    (None, 801, ['1400'], False),
    (None, 800, ['1399'], False),
    (None, None, ['79'], False),
    (None, 1514, [], False),
    (None, 1514, ['x'], False),
    ('frus1950v01', 1514, ['79'], False),
    ('frus1951v06p2', 1514, ['79'], True),
    (None, 112, ['1700', '1701'], True),
    (None, 112, ['1700', '12'], False),
]  # fmt: skip


@pytest.mark.parametrize(("volume", "page", "pages", "beyond"), BEYOND)
def test_pages_far_from_the_own_are_in_another_part(volume, page, pages, beyond):
    assert VolumeOfDocument(linked("", volume, page), None).beyond(pages) is beyond


# what a document says behind its heading, or in it; the subseries it may be of, its page, a part that it cites; its volume
SUBJECTS = [
    ("Thailand. Bangkok. Thailand. Thai salt. Thailand. Bangkok. " * 2, ['1951'], None, None, True, OwnVolume('frus1951v06', 'the document speaks most of Thailand, and of its years “Asia and the Pacific” is the volume on it')),
    ("Thailand. Bangkok. Thailand. Thai salt. Thailand.", ['1951'], None, None, True, OwnVolume()),
    ("Thailand. " * 2, ['1951'], None, None, False, OwnVolume('frus1951v06', 'the document speaks most of Thailand, and of its years “Asia and the Pacific” is the volume on it')),
    ("Thailand. " * 8 + "Peru. Peru. Peru. Peru.", ['1951'], None, None, True, OwnVolume('frus1951v06', 'the document speaks most of Thailand, and of its years “Asia and the Pacific” is the volume on it')),
    ("Thailand. " * 7 + "Peru. Peru. Peru. Peru.", ['1951'], None, None, True, OwnVolume()),
    ("Soviet Union. " * 12, ['1951'], None, None, True, OwnVolume()),
    ("Soviet Union. " * 11, ['1951'], None, None, True, OwnVolume()),
    ("Thailand. " * 24, ['1951', '1950'], None, None, True, OwnVolume()),
    ("Thailand. " * 12, ['1951'], 1600, None, True, OwnVolume('frus1951v06', 'the document speaks most of Thailand, and of its years “Asia and the Pacific” is the volume on it')),
    ("Thailand. " * 6, ['1951'], 2900, None, True, OwnVolume()),
    ("Thailandia. " * 6, ['1951'], None, None, True, OwnVolume()),
    ("Thailand’s. " * 12, ['1951'], None, None, True, OwnVolume('frus1951v06', 'the document speaks most of Thailand, and of its years “Asia and the Pacific” is the volume on it')),
    ("xThailand. Thailandx. " * 12 + "Thailand. " * 12, ['1951'], None, None, True, OwnVolume('frus1951v06', 'the document speaks most of Thailand, and of its years “Asia and the Pacific” is the volume on it')),
    ("Iran. " * 12, ['1952–1954'], None, '1', True, OwnVolume('frus1952-54v09', 'the document speaks most of Iran, and of its years “The Near and Middle East” is the volume on it')),
    ("Iran. " * 30 + "Korea. " * 4, ['1952–1954'], None, '1', True, OwnVolume()),
    ("Iran. " * 9 + "Korea. " * 4, ['1952–1954'], None, '1', True, OwnVolume()),
    ("Iran. " * 12 + "Korea. " * 3, ['1952–1954'], None, '1', True, OwnVolume('frus1952-54v09', 'the document speaks most of Iran, and of its years “The Near and Middle East” is the volume on it')),
    ("Salt. ", ['1951'], None, '2', True, OwnVolume()),
    ("Salt. ", ['1949'], None, '1', True, OwnVolume('frus1949v07', 'no other volume of 1949 that it can be has a part 1')),
    ("Salt. ", ['1949'], None, '2', True, OwnVolume('frus1949v07', 'no other volume of 1949 that it can be has a part 2')),
    ("Salt. ", ['1950'], None, None, True, OwnVolume()),
    ("Korea. " * 12, ['1952–1954'], 1500, None, True, OwnVolume('frus1952-54v15', 'the document speaks most of Korea, and of its years “Korea” is the volume on it')),
    ("Vietnam. " * 12, ['1952–1954'], 1500, None, True, OwnVolume('frus1952-54v13', 'the document speaks most of Indochina, and of its years “Indochina” is the volume on it')),
    ("Thailand. " * 6 + "1\n\n  1. See vol. VI, Part 1, p. 45.", ['1951'], None, None, True, OwnVolume()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "subseries", "page", "part", "far", "volume"), SUBJECTS, ids=range(len(SUBJECTS)))
def test_a_document_and_the_volume_on_what_it_speaks_of(text, subseries, page, part, far, volume):
    assert by_subject(linked(text, None, page, None, far), subseries, part) == volume


@pytest.mark.parametrize(
    ("page", "goes_on"), [(99, False), (100, True), (101, True), (103, True), (104, False), (None, False)]
)
def test_a_document_goes_on_from_the_one_before_where_its_pages_do(page, goes_on):
    before = VolumeRun(100, "1951", "frus1951v06")
    document = VolumeOfDocument(linked("", None, page), None, before)
    assert (document.before == before) is goes_on
    if goes_on:
        assert document.subseries == ("1951", "the documents before it, whose pages go on here")
        assert document.run() == VolumeRun(page, "1951", "frus1951v06")
