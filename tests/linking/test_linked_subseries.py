"""The years of the volumes that a document stands in, where nobody says them."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "The Ambassador in Peru to the Secretary of State\n\nLIMA, May 3, 1948. He wrote on June 1, 1948 and June 5, 1948.1 So it was.2\n\n  1. See vol. IX, p. 12.\n  2. Dated June 7, 1948.\n",
        {},
        ["[vol. IX, p. 12] frus → volume frus1948v09; pages 12", "[vol. IX, p. 12] ~ subseries 1948 by document: a volume cited without its years is of the document's own, known from the years that the text names"],
    ),
    (
        "The Ambassador in Peru to the Secretary of State\n\nHe wrote on salt.1\n\n  1. See vol. IX, p. 12; Foreign Relations, 1947, vol. VIII, p. 3.\n",
        {},
        ["[vol. IX, p. 12] frus → volume frus1948v09; pages 12", "[Foreign Relations, 1947, vol. VIII, p. 3] frus → volume frus1947v08; pages 3", "[vol. IX, p. 12] ~ subseries 1948 by document: a volume cited without its years is of the document's own, known from the volumes of 1947, which the document cites as the latest of others"],
    ),
    (
        "No. 12\nThe Ambassador in Peru to the Secretary of State\n\nHe wrote on salt.1\n\n  1. See vol. IX, p. 12.\n",
        {},
        ["[vol. IX, p. 12] frus → volume frus1952-54v09p1; pages 12", "[vol. IX, p. 12] ~ subseries 1952–1954 by document: a volume cited without its years is of the document's own, known from the form of the heading and the volumes cited", "[vol. IX, p. 12] ~ part 1 by pages: the part is not printed; the page stands in this one"],
    ),
    (
        "12. Telegram From the Embassy in Peru\n\nHe wrote on May 3, 1956 and May 4, 1956.1\n\n  1. See vol. VII, Document 12.\n",
        {},
        ["[vol. VII, Document 12] frus → volume frus1955-57v07; documents 12", "[vol. VII, Document 12] ~ subseries 1955–1957 by document: a volume cited without its years is of the document's own, known from the years that the text names"],
    ),
    (
        "12. Telegram From the Embassy in Peru\n\nHe wrote on May 3, 1962 and May 4, 1965.1\n\n  1. See vol. XII, Document 12.\n",
        {},
        [],
    ),
    (
        "He wrote on May 3, 1951 and May 4, 1951.1\n\n  1. See vol. VI, Part 2, p. 12.\n",
        {},
        ["[vol. VI, Part 2, p. 12] frus → volume frus1951v06p2; pages 12", "[vol. VI, Part 2, p. 12] ~ subseries 1951 by document: a volume cited without its years is of the document's own, known from the year in the heading"],
    ),
    (
        "[Page 512]\n\nThe Ambassador in Peru to the Secretary of State\n\nIt is so.1\n\n  1. (823.2553/4–1249) See vol. II, p. 12.\n",
        {},
        ["[vol. II, p. 12] frus → volume frus1949v02; pages 12", "[vol. II, p. 12] ~ subseries 1949 by document: a volume cited without its years is of the document's own, known from the years that the text names"],
    ),
    (
        "[Page 512]\n\nQuill Files, Lot 63 D 5\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nHe wrote on May 3, 1948, and May 4, 1948. It went on.1 It went on.2\n\n  1. See vol. IX, p. 12.\n  2. Foreign Relations, 1947, vol. VIII, p. 3.\n",
        {},
        ["[vol. IX, p. 12] frus → volume frus1948v09; pages 12", "[Foreign Relations, 1947, vol. VIII, p. 3] frus → volume frus1947v08; pages 3", "[vol. IX, p. 12] ~ subseries 1948 by document: a volume cited without its years is of the document's own, known from the years that the text names"],
    ),
    (
        "[Page 512]\n\nQuill Files, Lot 63 D 5\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nHe wrote. It went on.1 It went on.2\n\n  1. See vol. IX, p. 12.\n  2. Foreign Relations, 1947, vol. VIII, p. 3.\n",
        {},
        ["[vol. IX, p. 12] frus → volume frus1948v09; pages 12", "[Foreign Relations, 1947, vol. VIII, p. 3] frus → volume frus1947v08; pages 3", "[vol. IX, p. 12] ~ subseries 1948 by document: a volume cited without its years is of the document's own, known from the volumes of 1947, which the document cites as the latest of others"],
    ),
    (
        "[Page 512]\n\nQuill Files, Lot 63 D 5\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nHe wrote on May 3, 1948, and May 4, 1946. It went on.1\n\n  1. See vol. IX, p. 12.\n",
        {},
        [],
    ),
    (
        "[Page 512]\n\nQuill Files, Lot 63 D 5\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nHe wrote on May 3, 1948, and May 4, 1946, and May 5, 1948, and May 6, 1948. It went on.1\n\n  1. See vol. IX, p. 12.\n",
        {},
        ["[vol. IX, p. 12] frus → volume frus1948v09; pages 12", "[vol. IX, p. 12] ~ subseries 1948 by document: a volume cited without its years is of the document's own, known from the years that the text names"],
    ),
    (
        "[Page 512]\n\nQuill Files, Lot 63 D 5\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nHe wrote on May 3, 1948. (823.2553/4–1249) It went on.1\n\n  1. See vol. II, p. 12.\n",
        {},
        ["[vol. II, p. 12] frus → volume frus1949v02; pages 12", "[vol. II, p. 12] ~ subseries 1949 by document: a volume cited without its years is of the document's own, known from the date in the file number 823.2553/4-1249"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
