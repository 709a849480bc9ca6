"""The volume in parts of what a document speaks of most: how often, how much oftener than of the next."""

import pytest

import archref
from archref.linking.volume_by_subject import by_subject

HEADING = "It was so in the harbour then. " * 20  # behind the characters in which a country counts more
# how often what is spoken of, what else is known, and the volume of 1951 (or of the subseries named)
CASES = [
    ({"Burma": 7}, {}, None),
    ({"Burma": 8}, {}, "frus1951v06"),
    ({"Burma": 8, "Iran": 4}, {}, "frus1951v06"),
    ({"Burma": 8, "Iran": 5}, {}, None),
    ({"Burma": 100}, {}, "frus1951v06"),
    ({"Korea": 30, "Burma": 15}, {}, "frus1951v07"),
    ({"Korea": 30, "Burma": 16}, {}, None),
    ({"Soviet Union": 15}, {}, None),
    ({"Soviet Union": 16}, {}, None),
    ({"United Nations": 47}, {}, None),
    ({"United Nations": 48}, {}, "frus1951v02"),
    ({"Burma": 1}, {"head": "Burma is told of. "}, None),
    ({"Burma": 2}, {"head": "Burma is told of. "}, "frus1951v06"),
    ({"Burma": 3}, {"part": "1"}, None),
    ({"Burma": 4}, {"part": "1"}, "frus1951v06"),
    ({"Burma": 7}, {"part": "2"}, "frus1951v06"),
    ({"Burma": 8}, {"part": "2"}, "frus1951v06"),
    ({"Burma": 8}, {"part": "3"}, None),
    ({"Burma": 9, "Korea": 3}, {"part": "1"}, "frus1951v06"),
    ({"Burma": 8, "Korea": 3}, {"part": "1"}, None),
    ({"Burma": 30, "Korea": 4}, {"part": "1"}, None),
    ({"Burma": 30, "Korea": 3}, {"part": "1"}, "frus1951v06"),
    ({"Burma": 8}, {"subseries": ("1951", "1952–1954")}, None),
    ({"Burma": 8}, {"subseries": ("1950",)}, None),
    ({"Germany": 8}, {}, "frus1951v03"),
    ({"Japan": 8}, {"subseries": ("1952–1954",)}, "frus1952-54v14"),
    ({}, {"head": "790B.00/3–551\n\n"}, "frus1951v06"),
    ({"Iran": 6}, {"head": "790B.00/3–551\n\n"}, "frus1951v06"),
    ({"Iran": 7}, {"head": "790B.00/3–551\n\n"}, None),
    ({"China": 8}, {}, "frus1951v07"),
    ({"China": 8}, {"subseries": ("1952–1954",)}, "frus1952-54v14"),
    ({"Asia": 8}, {}, None),
    ({"Burma": 8, "salt; see Foreign Relations, 1951, vol. VI, p. 3": 1}, {}, "frus1951v06"),
    ({"Burma": 8, "salt; see vol. VI, p. 3": 1}, {}, None),
    ({"Burma": 8, "salt; see Part 3, p. 3": 1}, {}, None),
    ({"Burma": 8, "salt; see Part 1, p. 3": 1}, {}, "frus1951v06"),
    ({"Burma": 8}, {"head": "[Page 1500]\n\n"}, "frus1951v06"),
    ({"Burma": 8}, {"head": "[Page 2400]\n\n"}, "frus1951v06"),
    ({"Burma": 8}, {"head": "[Page 500]\n\n"}, "frus1951v06"),
    ({"Korea": 4}, {"head": "[Page 1500]\n\n"}, None),
    ({"Korea": 4}, {"head": "[Page 1500]\n\n", "part": "1"}, "frus1951v07"),
    ({"Burma": 4}, {"part": "1", "head": "[Page 1200]\n\n"}, None),
    ({"Korea": 4}, {"part": "2", "head": "[Page 100]\n\n"}, "frus1951v07"),
    ({"Korea": 4}, {"part": "2", "head": "[Page 1500]\n\n"}, None),
    ({"Korea": 4}, {"part": "2", "head": "[Page 2100]\n\n"}, None),
    ({"Korea": 4}, {"part": "2", "head": "[Page 3100]\n\n"}, None),
    ({"South Asia": 8}, {}, None),
    ({"South Africa": 8}, {}, None),
    ({"Egypt": 8}, {}, "frus1951v05"),
    ({"Canada": 8}, {}, "frus1951v02"),
    ({"Mexico": 8}, {}, "frus1951v02"),
    ({"NATO": 16}, {}, "frus1951v03"),
    ({"Burma": 8}, {"subseries": ("1951", "1949")}, None),
    ({"Israel": 8}, {"subseries": ("1948",)}, "frus1948v05"),
    ({"Israel": 8}, {"subseries": ("1948", "1951")}, None),
]  # fmt: skip


def of(spoken, subseries=("1951",), part=None, head=""):
    said = "".join(f"He spoke of {words} again. " * times for words, times in spoken.items())
    return by_subject(archref.resolve(f"{head}{HEADING}{said}\n").linked, subseries, part)


@pytest.mark.parametrize(("spoken", "known", "volume"), CASES)
def test_the_volume_on_what_is_spoken_of(spoken, known, volume):
    found = of(spoken, **known)
    assert found.stem == volume
    assert bool(found.why) == (volume is not None)


def test_the_reason_names_what_is_spoken_of_and_the_title():
    said = "the document speaks most of Burma, and of its years “Asia and the Pacific” is the volume on it"
    assert of({"Korea": 2, "Burma": 8}).why == said
