"""The years of the volumes that a document stands in, where nobody says them."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "The Ambassador in Peru to the Secretary of State\n\nLIMA, May 3, 1948. He wrote on June 1, 1948 and June 5, 1948.1 So it was.2\n\n  1. See vol. IX, p. 12.\n  2. Dated June 7, 1948.\n",
        {},
        ["[vol. IX, p. 12] frus → volume frus1948v09; pages 12", "[vol. IX, p. 12] ~ subseries 1948 by document: a volume cited without its years is of the document's own, known from what the text names: May 3, 1948, June 1, 1948, June 5, 1948"],
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
        ["[vol. VII, Document 12] frus → volume frus1955-57v07; documents 12", "[vol. VII, Document 12] ~ subseries 1955–1957 by document: a volume cited without its years is of the document's own, known from what the text names: May 3, 1956, May 4, 1956"],
    ),
    (
        "12. Telegram From the Embassy in Peru\n\nHe wrote on May 4, 1959; President Quill was a guest.1\n\n  1. See vol. XII, Document 12.\n",
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
        ["[vol. II, p. 12] frus → volume frus1949v02; pages 12", "[vol. II, p. 12] ~ subseries 1949 by document: a volume cited without its years is of the document's own, known from what the text names: the date in the file number 823.2553/4-1249"],
    ),
    (
        "[Page 512]\n\nQuill Files, Lot 63 D 5\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nHe wrote on May 3, 1948, and May 4, 1948. It went on.1 It went on.2\n\n  1. See vol. IX, p. 12.\n  2. Foreign Relations, 1947, vol. VIII, p. 3.\n",
        {},
        ["[vol. IX, p. 12] frus → volume frus1948v09; pages 12", "[Foreign Relations, 1947, vol. VIII, p. 3] frus → volume frus1947v08; pages 3", "[vol. IX, p. 12] ~ subseries 1948 by document: a volume cited without its years is of the document's own, known from what the text names: May 3, 1948, May 4, 1948"],
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
        ["[vol. IX, p. 12] frus → volume frus1948v09; pages 12", "[vol. IX, p. 12] ~ subseries 1948 by document: a volume cited without its years is of the document's own, known from what the text names: May 3, 1948, May 5, 1948, May 6, 1948"],
    ),
    (
        "[Page 512]\n\nQuill Files, Lot 63 D 5\n\nThe Ambassador in Peru (Vane) to the Secretary of State\n\nHe wrote on May 3, 1948. (823.2553/4–1249) It went on.1\n\n  1. See vol. II, p. 12.\n",
        {},
        ["[vol. II, p. 12] frus → volume frus1949v02; pages 12", "[vol. II, p. 12] ~ subseries 1949 by document: a volume cited without its years is of the document's own, known from the date in the file number 823.2553/4-1249"],
    ),
    (
        "[Page 512]\n\nQuill Files, Lot 63 D 5\n\nMemorandum by the Counselor (Vane) to the Under Secretary of State ( Lovett )\n\nSecretary Forrestal agreed.1\n\n  1. See vol. ix, p. 12.\n",
        {},
        [],
    ),
    (
        "[Page 512]\n\nQuill Files, Lot 63 D 5\n\nMemorandum by the Counselor (Vane) to the Under Secretary of State ( Lovett )\n\nSecretary Forrestal agreed on Wednesday, June 9.1\n\n  1. See vol. ix, p. 12.\n",
        {},
        ["[vol. ix, p. 12] frus → volume frus1948v09; pages 12", "[vol. ix, p. 12] ~ subseries 1948 by document: a volume cited without its years is of the document's own, known from what the text names: Under Secretary of State Lovett, Secretary Forrestal"],
    ),
    (
        "[Page 512]\n\nEditorial Note\n\nOn salt the Foreign Relations series for 1948 has more. See volume IX, pages 12 ff.\n",
        {},
        ["[volume IX, pages 12 ff.] frus → volume frus1948v09; pages 12", "[volume IX, pages 12 ff.] ~ subseries 1948 by document: a volume cited without its years is of the document's own, known from what the text names: Foreign Relations series for 1948"],
    ),
    (
        "12. Telegram From the Embassy in Peru\n\nSecretary Rusk and President Johnson agreed.1\n\n  1. Source: Johnson Library, National Security File, Box 3. See vol. XII, Document 12, and Foreign Relations, 1964–1968, vol. IX, Document 3.\n",
        {},
        ["[vol. XII, Document 12] frus → volume frus1964-68v12; documents 12", "[Foreign Relations, 1964–1968, vol. IX, Document 3] frus → volume frus1964-68v09; documents 3", "[vol. XII, Document 12] ~ subseries 1964–1968 by document: a volume cited without its years is of the document's own, known from what the text names: Johnson Library, President Johnson, Secretary Rusk"],
    ),
    (
        "12. Telegram From the Embassy in Peru\n\nPresident Truman was a guest.1\n\n  1. See vol. XII, Document 12.\n",
        {},
        [],
    ),
    (
        "12. Memorandum of Conversation\n\nSecretary Dulles went to Rome, to Paris, to Rome and to Lisbon; the Italian and the Spanish and the French and the Portuguese agreed, and so did Rome and Madrid.1\n\n  1. Source: Eisenhower Library, Quill Papers. See Part 2, Document 33.\n",
        {},
        ["[Part 2, Document 33] frus → volume frus1958-60v07p2; documents 33", "[Part 2, Document 33] ~ volume frus1958-60v07p2 by document: the document speaks most of Italy, and of its years “Western European Integration and Security, Canada; Western Europe” is the volume on it"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
