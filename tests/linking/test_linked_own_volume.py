"""The volume that a document stands in, as far as it tells."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "[Page 1514]\n\nThe Ambassador in Peru to the Secretary of State\n\nLIMA, May 3, 1951. Peru spoke to Peru and Lima of Peru; Lima agreed with Peru.1 Peru and Peruvian salt, Lima.2\n\n  1. See p. 79.\n  2. See p. 1500.\n",
        {"date": "1951-05-03"},
        ["[p. 79] page → page 79", "[p. 1500] page → page 1500"],  # the Western Hemisphere has one volume
    ),
    (
        "[Page 1514]\n\nThe Ambassador in Thailand to the Secretary of State\n\nBANGKOK, May 3, 1951. Thailand spoke of Thailand and Bangkok of Thai salt; Bangkok.1 Thailand.2 Bangkok.3\n\n  1. See p. 79.\n  2. See p. 1500.\n  3. See Part 1, p. 45.\n",
        {"date": "1951-05-03"},
        ["[p. 79] frus → volume frus1951v06p1; pages 79", "[p. 1500] page → page 1500", "[Part 1, p. 45] frus → volume frus1951v06p1; pages 45", "[p. 79] ~ volume frus1951v06p1 by pages: the page stands in that part of the volume; the document speaks most of Thailand, and of its years “Asia and the Pacific” is the volume on it", "[Part 1, p. 45] ~ volume frus1951v06p1 by document: the document speaks most of Thailand, and of its years “Asia and the Pacific” is the volume on it"],
    ),
    (
        "[Page 112]\n\nThe Ambassador in Thailand to the Secretary of State\n\nBANGKOK, May 3, 1951. Thailand spoke of Thailand and Bangkok of Thai salt; Bangkok.1 Thailand.2 Bangkok.3\n\n  1. See p. 79.\n  2. See p. 1700.\n  3. See Part 2, p. 1645.\n",
        {"date": "1951-05-03"},
        ["[p. 79] page → page 79", "[p. 1700] frus → volume frus1951v06p2; pages 1700", "[Part 2, p. 1645] frus → volume frus1951v06p2; pages 1645", "[p. 1700] ~ volume frus1951v06p2 by pages: the page stands in that part of the volume; the document speaks most of Thailand, and of its years “Asia and the Pacific” is the volume on it", "[Part 2, p. 1645] ~ volume frus1951v06p2 by document: the document speaks most of Thailand, and of its years “Asia and the Pacific” is the volume on it"],
    ),
    (
        "[Page 1514]\n\nThe Ambassador in France to the Secretary of State\n\nPARIS, May 3, 1951. France and the Soviet Union spoke of salt.1\n\n  1. See p. 79.\n",
        {"date": "1951-05-03"},
        ["! unknown-volume [p. 79]"],
    ),
    (
        "[Page 1514]\n\nThe Ambassador in Thailand to the Secretary of State\n\nSalt.1\n\n  1. See p. 79.\n",
        {"volume": "frus1951v06p2"},
        ["[p. 79] frus → volume frus1951v06p1; pages 79", "[p. 79] ~ volume frus1951v06p1 by pages: the page stands in that part of the volume; the volume that the caller gave"],
    ),
    (
        "[Page 1514]\n\nThe Ambassador in Thailand to the Secretary of State\n\nSalt.1\n\n  1. See p. 1579, and Part 1, p. 5.\n",
        {"volume": "frus1951v06p2"},
        ["[p. 1579] page → page 1579", "[Part 1, p. 5] frus → volume frus1951v06p1; pages 5", "[Part 1, p. 5] ~ volume frus1951v06p1 by document: the volume that the caller gave"],
    ),
    (
        "[Page 1514]\n\nThe Secretary of State to the Ambassador\n\nSalt.1\n\n  1. See vol. VI, Part 2, p. 79.\n",
        {"date": "1952-05-03"},
        ["[vol. VI, Part 2, p. 79] frus → volume frus1952-54v06p2; pages 79", "[vol. VI, Part 2, p. 79] ~ subseries 1952–1954 by document: a volume cited without its years is of the document's own, known from the date that the caller gave"],
    ),
    (
        "# 504. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 \n\n  1. See Document 12.\n  2. See Document 490.\n",
        {"volume": "frus1952-54v13p2"},
        ["[Document 12] document → document 12", "[Document 490] document → document 490"],
    ),
    (
        "[Page 1514]\n\n895.00/3–1251: Telegram\n\nThe Ambassador in Thailand (Vane) to the Secretary of State\n\nThailand spoke of Thailand and Bangkok of Thai salt; Bangkok. Thailand. Bangkok. It went on.1 It went on.2 It went on.3 It went on.4 It went on.5\n\n  1. See p. 914.\n  2. See p. 915.\n  3. See p. 79.\n  4. See p. 1500.\n  5. See Part 1, p. 45.\n",
        {"date": "1951-05-03"},
        ["[p. 914] frus → volume frus1951v06p1; pages 914", "[p. 915] page → page 915", "[p. 79] frus → volume frus1951v06p1; pages 79", "[p. 1500] page → page 1500", "[Part 1, p. 45] frus → volume frus1951v06p1; pages 45", "[p. 914] ~ volume frus1951v06p1 by pages: the page stands in that part of the volume; the document speaks most of Thailand, and of its years “Asia and the Pacific” is the volume on it", "[p. 79] ~ volume frus1951v06p1 by pages: the page stands in that part of the volume; the document speaks most of Thailand, and of its years “Asia and the Pacific” is the volume on it", "[Part 1, p. 45] ~ volume frus1951v06p1 by document: the document speaks most of Thailand, and of its years “Asia and the Pacific” is the volume on it"],
    ),
    (
        "[Page 1400]\n\n895.00/3–1251: Telegram\n\nThe Ambassador in Thailand (Vane) to the Secretary of State\n\nThailand spoke of Thailand and Bangkok of Thai salt; Bangkok. Thailand. Bangkok. It went on.1 It went on.2\n\n  1. See p. 800.\n  2. See p. 801.\n",
        {"date": "1951-05-03"},
        ["[p. 801] page → page 801", "! unknown-volume [p. 800]"],
    ),
    (
        "[Page 1399]\n\n895.00/3–1251: Telegram\n\nThe Ambassador in Thailand (Vane) to the Secretary of State\n\nThailand spoke of Thailand and Bangkok of Thai salt; Bangkok. Thailand. Bangkok. It went on.1\n\n  1. See p. 79.\n",
        {"date": "1951-05-03"},
        ["[p. 79] page → page 79"],
    ),
    (
        "[Page 1514]\n\n792.00/3–1251: Telegram\n\nThe Ambassador in Thailand (Vane) to the Secretary of State\n\nSalt. It went on.1\n\n  1. See p. 79.\n",
        {"date": "1951-05-03"},
        ["[p. 79] frus → volume frus1951v06p1; pages 79", "[p. 79] ~ volume frus1951v06p1 by pages: the page stands in that part of the volume; the document speaks most of Thailand, and of its years “Asia and the Pacific” is the volume on it"],
    ),
    (
        "[Page 1514]\n\n895.00/3–1251: Telegram\n\nThe Ambassador in Thailand (Vane) to the Secretary of State\n\nSalt. It went on.1 It went on.2\n\n  1. See p. 79.\n  2. See p. 1579.\n",
        {"volume": "frus1951v06p2"},
        ["[p. 79] frus → volume frus1951v06p1; pages 79", "[p. 1579] page → page 1579", "[p. 79] ~ volume frus1951v06p1 by pages: the page stands in that part of the volume; the volume that the caller gave"],
    ),
    (
        "[Page 1514]\n\n895.00/3–1251: Telegram\n\nThe Ambassador in Thailand (Vane) to the Secretary of State\n\nThailand spoke of Thailand and Bangkok of Thai salt; Bangkok. Thailand. Bangkok. Peru. Lima. Peru. Lima. Peru. Lima. Peru. It went on.1\n\n  1. See p. 79.\n",
        {"date": "1951-05-03"},
        ["! unknown-volume [p. 79]"],
    ),
    (
        "[Page 112]\n\n895.00/3–1251: Telegram\n\nThe Ambassador in Thailand (Vane) to the Secretary of State\n\nThailand spoke of Thailand and Bangkok of Thai salt; Bangkok. Thailand. Bangkok. It went on.1 It went on.2 It went on.3 It went on.4\n\n  1. See p. 79.\n  2. See p. 1700.\n  3. See p. 712.\n  4. See p. 711.\n",
        {"date": "1951-05-03"},
        ["[p. 79] page → page 79", "[p. 1700] frus → volume frus1951v06p2; pages 1700", "[p. 712] page → page 712", "[p. 711] page → page 711", "[p. 1700] ~ volume frus1951v06p2 by pages: the page stands in that part of the volume; the document speaks most of Thailand, and of its years “Asia and the Pacific” is the volume on it"],
    ),
    (
        "[Page 1514]\n\n895.00/3–1251: Telegram\n\nThe Ambassador in France (Vane) to the Secretary of State\n\nFrance and Paris and the Soviet Union and Moscow spoke. It went on.1\n\n  1. See p. 79.\n",
        {"date": "1951-05-03"},
        ["! unknown-volume [p. 79]"],
    ),
    (
        "[Page 1514]\n\n792.00/3–1251: Telegram\n\nThe Ambassador in Thailand (Vane) to the Secretary of State\n\nThailand. Thailand. It went on.1 It went on.2\n\n  1. See p. 79.\n  2. See vol. VI, p. 5.\n",
        {"date": "1951-05-03"},
        ["[vol. VI, p. 5] frus → volume frus1951v06p1; pages 5", "[vol. VI, p. 5] ~ subseries 1951 by document: a volume cited without its years is of the document's own, known from the date that the caller gave", "[vol. VI, p. 5] ~ part 1 by pages: the part is not printed; the page stands in this one", "! unknown-volume [p. 79]"],
    ),
    (
        "[Page 512]\n\n895.00/3–1251: Telegram\n\nThe Ambassador in France (Vane) to the Secretary of State\n\nFrance and Paris and the Soviet Union and Moscow spoke. It went on.1 It went on.2\n\n  1. See pp. 1560 ff.\n  2. See pp. 817 ff. and 1259 ff.\n",
        {"date": "1951-05-03"},
        ["[pp. 817 ff. and 1259 ff.] page → pages 817+1259", "! unknown-volume [pp. 1560 ff.]"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
