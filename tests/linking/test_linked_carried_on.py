"""Volumes, parts and pages that go on from a volume without naming it again."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "It was so in the harbour.1 \n\n  1. Foreign Relations, 1952–1954, vol. VII, Part 1, pp. 510–520, and vol. VIII, pp. 110–128.\n",
        {},
        ["[Foreign Relations, 1952–1954, vol. VII, Part 1, pp. 510–520] frus → volume frus1952-54v07p1; pages 510-520", "[vol. VIII, pp. 110–128] frus → volume frus1952-54v08; pages 110-128", "[vol. VIII, pp. 110–128] = subseries 1952–1954; volume 8; pages 110-128"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Foreign Relations, 1952–1954, vol. VII, Part 1, pp. 510–520, and Part 2, p. 1112.\n",
        {},
        ["[Foreign Relations, 1952–1954, vol. VII, Part 1, pp. 510–520] frus → volume frus1952-54v07p1; pages 510-520", "[Part 2, p. 1112] frus → volume frus1952-54v07p2; pages 1112", "[Part 2, p. 1112] = subseries 1952–1954; volume 7; part 2; pages 1112"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Foreign Relations, 1952–1954, volumes IX and X.\n  2. See also volumes II, III, and V.\n",
        {},
        ["[Foreign Relations, 1952–1954, volumes IX] frus → volume frus1952-54v09p1 or volume frus1952-54v09p2", "[X] frus → volume frus1952-54v10", "[X] = subseries 1952–1954; volume 10", "[III] = volume 3", "[V] = volume 5", "! ambiguous-volume [Foreign Relations, 1952–1954, volumes IX]"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Foreign Relations, 1952–1954, volumes 9, 10 and 11.\n",
        {},
        ["[Foreign Relations, 1952–1954, volumes 9] frus → volume frus1952-54v09p1 or volume frus1952-54v09p2", "[10] frus → volume frus1952-54v10", "[11] frus → volume frus1952-54v11p1 or volume frus1952-54v11p2", "[10] = subseries 1952–1954; volume 10", "[11] = subseries 1952–1954; volume 11", "! ambiguous-volume [Foreign Relations, 1952–1954, volumes 9]", "! ambiguous-volume [11]"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Foreign Relations, 1945, vol. VII, pp. 5–7; 1946, vol. IX, p. 3; and vol. X, p. 4.\n",
        {},
        ["[Foreign Relations, 1945, vol. VII, pp. 5–7] frus → volume frus1945v07; pages 5-7", "[1946, vol. IX, p. 3] frus → volume frus1946v09; pages 3", "[vol. X, p. 4] frus → volume frus1946v10; pages 4", "[vol. X, p. 4] = subseries 1946; volume 10; pages 4"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Foreign Relations, 1950, vol. IX, footnote 6, p. 365; footnote 7, p. 385.\n",
        {},
        ["[Foreign Relations, 1950, vol. IX, footnote 6, p. 365] frus → volume frus1950v09; pages 365; notes 6", "[footnote 7, p. 385] frus → volume frus1950v09; pages 385; notes 7", "[footnote 7, p. 385] = subseries 1950; volume 9; pages 385; footnotes 7"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Foreign Relations, 1955–1957, vol. IX, Document 24, footnote 3, and Document 36.\n",
        {},
        ["[Foreign Relations, 1955–1957, vol. IX, Document 24, footnote 3] frus → volume frus1955-57v09; documents 24; notes 3", "[Document 36] frus → volume frus1955-57v09; documents 36", "[Document 36] = subseries 1955–1957; volume 9; documents 36"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Foreign Relations, 1955–1957, vol. IX, Document 24; Document 36.\n",
        {},
        ["[Foreign Relations, 1955–1957, vol. IX, Document 24] frus → volume frus1955-57v09; documents 24", "[Document 36] document → document 36"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. See Foreign Relations, 1950, volume VI, especially telegram 417, May 3, page 1214; telegram 716, May 9, page 1227.\n  2. See page 12.\n",
        {},
        ["[Foreign Relations, 1950, volume VI] frus → volume frus1950v06", "[page 1214] frus → volume frus1950v06; pages 1214", "[page 1227] frus → volume frus1950v06; pages 1227", "[page 12] page → page 12", "[page 1214] = subseries 1950; volume 6; pages 1214", "[page 1227] = subseries 1950; volume 6; pages 1227"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. See Foreign Relations, 1950, volume VI, especially telegram 417, May 3, page 1214. He went on. See page 1227.\n",
        {},
        ["[Foreign Relations, 1950, volume VI] frus → volume frus1950v06", "[page 1214] frus → volume frus1950v06; pages 1214", "[page 1227] page → page 1227", "[page 1214] = subseries 1950; volume 6; pages 1214"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. See Foreign Relations, 1950, volume VI: telegram 417, May 3, page 1214, footnote 3.\n",
        {},
        ["[Foreign Relations, 1950, volume VI] frus → volume frus1950v06", "[page 1214] frus → volume frus1950v06; pages 1214", "[footnote 3] frus → volume frus1950v06; pages 1214; notes 3", "[page 1214] = subseries 1950; volume 6; pages 1214", "[footnote 3] = subseries 1950; volume 6; pages 1214; footnotes 3"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. Foreign Relations, 1950, vol. VI, p. 12. Vol. VII has more.\n",
        {},
        ["[Foreign Relations, 1950, vol. VI, p. 12] frus → volume frus1950v06; pages 12"],
    ),
    ("It was so in the harbour.1 \n\n  1. Kennedy Library, Vane Papers, Box 3, and vol. VIII, pp. 110–128.\n", {}, []),
    (
        "It was so in the harbour.1 \n\n  1. Foreign Relations, 1950, vol. VI, pp. 12 ff., and ibid., vol. VII, p. 3, and vol. VIII, p. 4.\n",
        {},
        ["[Foreign Relations, 1950, vol. VI, pp. 12 ff.] frus → volume frus1950v06; pages 12", "[ibid., vol. VII, p. 3] ibid → citation [Foreign Relations, 1950, vol. VI, pp. 12 ff.]", "[ibid., vol. VII, p. 3] frus → volume frus1950v07; pages 3", "[vol. VIII, p. 4] frus → volume frus1950v08; pages 4", "[ibid., vol. VII, p. 3] = subseries 1950; volume 7; pages 3", "[vol. VIII, p. 4] = subseries 1950; volume 8; pages 4"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Foreign Relations, 1952–1954, vol. VII, Part 1, pp. 510–520, respectively, and also vol. VIII, p. 4; as well as vol. IX, p. 5.\n  2. Foreign Relations, 1950, vol. VI, p. 12. See also vol. VII, p. 3.\n",
        {},
        ["[Foreign Relations, 1952–1954, vol. VII, Part 1, pp. 510–520] frus → volume frus1952-54v07p1; pages 510-520", "[vol. VIII, p. 4] frus → volume frus1952-54v08; pages 4", "[vol. IX, p. 5] frus → volume frus1952-54v09p1; pages 5", "[Foreign Relations, 1950, vol. VI, p. 12] frus → volume frus1950v06; pages 12", "[vol. VIII, p. 4] = subseries 1952–1954; volume 8; pages 4", "[vol. IX, p. 5] = subseries 1952–1954; volume 9; pages 5", "[vol. IX, p. 5] ~ part 1 by pages: the part is not printed; the page stands in this one"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. See Foreign Relations, 1950, volume VI, particularly telegram 417, May 3, 5 p. m., page 1214; and p. 1220.\n  2. See Foreign Relations, 1950, volume VI, especially salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt page 1214.\n",
        {},
        ["[Foreign Relations, 1950, volume VI] frus → volume frus1950v06", "[Foreign Relations, 1950, volume VI] frus → volume frus1950v06"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Foreign Relations, 1955–1957, vol. IX, Document 24, and Document 36, and Documents 40 and 41.\n  2. Foreign Relations, 1950, vol. IX, p. 365; footnote 7, p. 385; p. 390.\n",
        {},
        ["[Foreign Relations, 1955–1957, vol. IX, Document 24] frus → volume frus1955-57v09; documents 24", "[Document 36] frus → volume frus1955-57v09; documents 36", "[Documents 40 and 41] frus → volume frus1955-57v09; documents 40+41", "[Foreign Relations, 1950, vol. IX, p. 365] frus → volume frus1950v09; pages 365", "[footnote 7, p. 385; p. 390] frus → volume frus1950v09; pages 385+390; notes 7", "[Document 36] = subseries 1955–1957; volume 9; documents 36", "[Documents 40 and 41] = subseries 1955–1957; volume 9; documents 40+41", "[footnote 7, p. 385; p. 390] = subseries 1950; volume 9; pages 385+390; footnotes 7"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Foreign Relations, 1952–1954, volumes I, II, III, IV, V, VI, VII, VIII, IX, X, XI, XII, XIII, XIV, XV and XVI.\n  2. Foreign Relations, 1952–1954, vols. 2 and 3–4.\n",
        {},
        ["[Foreign Relations, 1952–1954, volumes I] frus → volume frus1952-54v01p1 or volume frus1952-54v01p2", "[II] frus → volume frus1952-54v02p1 or volume frus1952-54v02p2", "[III] frus → volume frus1952-54v03", "[IV] frus → volume frus1952-54v04", "[V] frus → volume frus1952-54v05p1 or volume frus1952-54v05p2", "[VI] frus → volume frus1952-54v06p1 or volume frus1952-54v06p2", "[VII] frus → volume frus1952-54v07p1 or volume frus1952-54v07p2", "[VIII] frus → volume frus1952-54v08", "[IX] frus → volume frus1952-54v09p1 or volume frus1952-54v09p2", "[X] frus → volume frus1952-54v10", "[XI] frus → volume frus1952-54v11p1 or volume frus1952-54v11p2", "[XII] frus → volume frus1952-54v12p1 or volume frus1952-54v12p2", "[XIII] frus → volume frus1952-54v13p1 or volume frus1952-54v13p2", "[Foreign Relations, 1952–1954, vols. 2] frus → volume frus1952-54v02p1 or volume frus1952-54v02p2", "[II] = subseries 1952–1954; volume 2", "[III] = subseries 1952–1954; volume 3", "[IV] = subseries 1952–1954; volume 4", "[V] = subseries 1952–1954; volume 5", "[VI] = subseries 1952–1954; volume 6", "[VII] = subseries 1952–1954; volume 7", "[VIII] = subseries 1952–1954; volume 8", "[IX] = subseries 1952–1954; volume 9", "[X] = subseries 1952–1954; volume 10", "[XI] = subseries 1952–1954; volume 11", "[XII] = subseries 1952–1954; volume 12", "[XIII] = subseries 1952–1954; volume 13", "! ambiguous-volume [Foreign Relations, 1952–1954, volumes I]", "! ambiguous-volume [II]", "! ambiguous-volume [V]", "! ambiguous-volume [VI]", "! ambiguous-volume [VII]", "! ambiguous-volume [IX]", "! ambiguous-volume [XI]", "! ambiguous-volume [XII]", "! ambiguous-volume [XIII]", "! ambiguous-volume [Foreign Relations, 1952–1954, vols. 2]"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
