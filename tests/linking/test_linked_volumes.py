"""Which volume of Foreign Relations a citation means."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Foreign Relations, 1950, vol. VI, p. 12.\n  2. Foreign Relations, 1969–1976, volume E–10, Document 5.\n  3. Foreign Relations, 1952–1954, vol. XI, p. 5.\n",
        {},
        ["[Foreign Relations, 1950, vol. VI, p. 12] frus → volume frus1950v06; pages 12", "[Foreign Relations, 1969–1976, volume E–10, Document 5] frus → volume frus1969-76ve10; documents 5", "[Foreign Relations, 1952–1954, vol. XI, p. 5] frus → volume frus1952-54v11p1; pages 5 or volume frus1952-54v11p2; pages 5", "! ambiguous-volume [Foreign Relations, 1952–1954, vol. XI, p. 5]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Foreign Relations, 195l, vol. VI, p. 12.\n  2. Foreign Relations, 1952–954, vol. VII, Part 1, p. 12.\n  3. Foreign Relations, 1961–1063, vol. II, Document 5.\n",
        {},
        ["[Foreign Relations, 195l, vol. VI, p. 12] frus → volume frus1951v06p1; pages 12", "[Foreign Relations, 1952–954, vol. VII, Part 1, p. 12] frus → volume frus1952-54v07p1; pages 12", "[Foreign Relations, 1961–1063, vol. II, Document 5] frus → volume frus1961-63v02; documents 5", "[Foreign Relations, 195l, vol. VI, p. 12] ~ part 1 by pages: the part is not printed; the page stands in this one", "[Foreign Relations, 1961–1063, vol. II, Document 5] ~ subseries 1961–1963 by subseries: there is no subseries 1961–1063; 1961–1963 differs by one digit"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Foreign Relations, 1950, vol. XXVI, p. 12.\n  2. Foreign Relations, 1944, vol. V.\n  3. Foreign Relations, 1956, vol. II, p. 3.\n",
        {},
        ["[Foreign Relations, 1950, vol. XXVI, p. 12] frus → volume frus1950v26; pages 12", "[Foreign Relations, 1944, vol. V] frus → volume frus1944v05", "! unknown-volume [Foreign Relations, 1956, vol. II, p. 3]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. See Documents 132 and 135 in Foreign Relations, 1955–1957, vol. IX.\n  2. See Document 132, Foreign Relations, 1955–1957, vol. IX.\n  3. See Document 132 of Foreign Relations, 1955–1957, volume IX.\n",
        {},
        ["[Documents 132 and 135] frus → volume frus1955-57v09; documents 132+135", "[Foreign Relations, 1955–1957, vol. IX] frus → volume frus1955-57v09", "[Document 132] frus → volume frus1955-57v09; documents 132", "[Foreign Relations, 1955–1957, vol. IX] frus → volume frus1955-57v09", "[Document 132] frus → volume frus1955-57v09; documents 132", "[Foreign Relations, 1955–1957, volume IX] frus → volume frus1955-57v09"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. See Document 132; Foreign Relations, 1955–1957, vol. IX.\n",
        {},
        ["[Document 132] document → document 132", "[Foreign Relations, 1955–1957, vol. IX] frus → volume frus1955-57v09"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Foreign Relations, 1952–1954, vol. VI, p. 1594.\n  2. Foreign Relations, 1951, vol. VI, Part 2, p. 1594.\n  3. Foreign Relations, 1951, vol. VI, p. 1594.\n",
        {},
        ["[Foreign Relations, 1952–1954, vol. VI, p. 1594] frus → volume frus1952-54v06p1; pages 1594 or volume frus1952-54v06p2; pages 1594", "[Foreign Relations, 1951, vol. VI, Part 2, p. 1594] frus → volume frus1951v06p2; pages 1594", "[Foreign Relations, 1951, vol. VI, p. 1594] frus → volume frus1951v06p2; pages 1594", "[Foreign Relations, 1951, vol. VI, p. 1594] ~ part 2 by pages: the part is not printed; the page stands in this one", "! ambiguous-volume [Foreign Relations, 1952–1954, vol. VI, p. 1594]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Foreign Relations, The Conferences at Cairo and Tehran, 1943, pp. 5–7.\n  2. The Conference of Berlin (Potsdam), 1945, vol. II, p. 12.\n",
        {},
        ["[Foreign Relations, The Conferences at Cairo and Tehran, 1943, pp. 5–7] frus → volume frus1943CairoTehran; pages 5-7", "[The Conference of Berlin (Potsdam), 1945, vol. II, p. 12] frus → volume frus1945Berlinv02; pages 12"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. See vol. VI, p. 12.\n  2. See volume VII, Document 5.\n  3. See vol. VI, Part 2, p. 1594.\n  4. See Part 1, page 45.\n",
        {"volume": "frus1951v06p1"},
        ["[vol. VI, p. 12] frus → volume frus1951v06p1; pages 12", "[volume VII, Document 5] frus → volume frus1951v07p1; documents 5 or volume frus1951v07p2; documents 5", "[vol. VI, Part 2, p. 1594] frus → volume frus1951v06p2; pages 1594", "[Part 1, page 45] frus → volume frus1951v06p1; pages 45", "[vol. VI, p. 12] ~ subseries 1951 by volume: a volume cited without its years is of the document's own, known from the volume that the caller gave", "[vol. VI, p. 12] ~ part 1 by pages: the part is not printed; the page stands in this one", "[volume VII, Document 5] ~ subseries 1951 by volume: a volume cited without its years is of the document's own, known from the volume that the caller gave", "[vol. VI, Part 2, p. 1594] ~ subseries 1951 by volume: a volume cited without its years is of the document's own, known from the volume that the caller gave", "[Part 1, page 45] ~ volume frus1951v06p1 by document: the volume that the caller gave", "! ambiguous-volume [volume VII, Document 5]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. See vol. VI, p. 12.\n  2. See Part 3, page 45.\n  3. See p. 1700.\n  4. See Document 5.\n",
        {"volume": "frus1951v06p1"},
        ["[vol. VI, p. 12] frus → volume frus1951v06p1; pages 12", "[p. 1700] frus → volume frus1951v06p2; pages 1700", "[Document 5] document → document 5", "[vol. VI, p. 12] ~ subseries 1951 by volume: a volume cited without its years is of the document's own, known from the volume that the caller gave", "[vol. VI, p. 12] ~ part 1 by pages: the part is not printed; the page stands in this one", "[p. 1700] ~ volume frus1951v06p2 by pages: the page stands in that part of the volume; the volume that the caller gave", "! unknown-volume [Part 3, page 45]"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. See volume VII, Document 5.\n",
        {"date": "1956-03-01"},
        ["[volume VII, Document 5] frus → volume frus1955-57v07; documents 5", "[volume VII, Document 5] ~ subseries 1955–1957 by document: a volume cited without its years is of the document's own, known from the date that the caller gave"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. See vol. VII, p. 5.\n",
        {"date": "1950-03-01"},
        ["[vol. VII, p. 5] frus → volume frus1950v07; pages 5", "[vol. VII, p. 5] ~ subseries 1950 by document: a volume cited without its years is of the document's own, known from the date that the caller gave"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. See vol. XXX, p. 5.\n",
        {"date": "1950-03-01"},
        ["! unknown-volume [vol. XXX, p. 5]"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. See Part 1, page 45.\n",
        {"date": "1950-03-01"},
        ["! unknown-volume [Part 1, page 45]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. Foreign Relations, 1950, vol. VI, p. 12, footnote 3.\n  2. Foreign Relations, 1950, volume VI, pages 12–14 and 16.\n",
        {},
        ["[Foreign Relations, 1950, vol. VI, p. 12, footnote 3] frus → volume frus1950v06; pages 12; notes 3", "[Foreign Relations, 1950, volume VI, pages 12–14 and 16] frus → volume frus1950v06; pages 12-14+16"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. See Document 132, in Foreign Relations, 1955–1957, vol. IX.\n  2. See Document 132 from Foreign Relations, 1955–1957, vol. IX.\n  3. See Document 132, vol. IX.\n",
        {},
        ["[Document 132] frus → volume frus1955-57v09; documents 132", "[Foreign Relations, 1955–1957, vol. IX] frus → volume frus1955-57v09", "[Document 132] frus → volume frus1955-57v09; documents 132", "[Foreign Relations, 1955–1957, vol. IX] frus → volume frus1955-57v09"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. See Document 132, vol. IX.\n  2. See vol. IX, Document 3.\n",
        {"date": "1953-03-01"},
        ["[vol. IX] frus → volume frus1952-54v09p1 or volume frus1952-54v09p2", "[vol. IX] ~ subseries 1952–1954 by document: a volume cited without its years is of the document's own, known from the date that the caller gave", "! unknown-volume [Document 132]", "! ambiguous-volume [vol. IX]", "! unknown-volume [vol. IX, Document 3]"],
    ),
    (
        "It was so in the harbour.1 \n\n  1. See vol. IX, Document 3.\n",
        {"volume": "frus1951v06p1"},
        ["[vol. IX, Document 3] ~ subseries 1951 by volume: a volume cited without its years is of the document's own, known from the volume that the caller gave", "! unknown-volume [vol. IX, Document 3]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. Foreign Relations, 1952–1954, vol. VI, Document 3.\n  2. Foreign Relations, 1951, vol. VI, p. 45.\n  3. Foreign Relations, 1952–1954.\n",
        {},
        ["[Foreign Relations, 1952–1954, vol. VI, Document 3] frus → volume frus1952-54v06p1; documents 3 or volume frus1952-54v06p2; documents 3", "[Foreign Relations, 1951, vol. VI, p. 45] frus → volume frus1951v06p1; pages 45", "[Foreign Relations, 1951, vol. VI, p. 45] ~ part 1 by pages: the part is not printed; the page stands in this one", "! ambiguous-volume [Foreign Relations, 1952–1954, vol. VI, Document 3]"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. Foreign Relations, 1952–1955, vol. VI, p. 3.\n  2. Foreign Relations, 1962–1964, vol. I, p. 3.\n  3. Foreign Relations, 1861, vol. I, p. 3.\n  4. Foreign Relations, 2051, vol. I, p. 3.\n",
        {},
        ["[Foreign Relations, 1861, vol. I, p. 3] frus → volume frus1861v01; pages 3", "! unknown-volume [Foreign Relations, 1952–1955, vol. VI, p. 3]", "! unknown-volume [Foreign Relations, 1962–1964, vol. I, p. 3]", "! unknown-volume [Foreign Relations, 2051, vol. I, p. 3]"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
