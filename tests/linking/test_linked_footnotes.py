"""Whose footnote is meant where one is cited beside a document or page."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 \n\n  1. See footnote 1 to telegram 389, April 14, p. 988.\n  2. See footnotes 2 and 3, respectively, to telegram 1182, Document 172.\n",
        {},
        ["[footnote 1 to telegram 389, April 14, p. 988] page → page 988; note 1", "[p. 988] page → page 988", "[footnotes 2 and 3] note → document 172; notes 2+3", "[Document 172] document → document 172", "[footnote 1] = footnotes 1; pages 988", "[footnotes 2 and 3] = footnotes 2+3; documents 172"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. See Document 23 and its footnote 3.\n  2. See Document 23 and footnote 3.\n  3. See p. 12, footnote 2.\n",
        {},
        ["[Document 23] document → document 23", "[footnote 3] note → document 23; note 3", "[Document 23 and footnote 3] note → document 23; note 3", "[p. 12] page → page 12", "[p. 12, footnote 2] page → page 12; note 2", "[footnote 3] = footnotes 3; documents 23", "[footnote 2] = footnotes 2; pages 12"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. See footnote 2.\n  2. See footnote 9.\n  3. See footnote 1, Document 12.\n  4. See footnote 1 of this document.\n",
        {},
        ["[footnote 2] note → note 2", "[footnote 1, Document 12] note → document 12; note 1", "[footnote 1] note → note 1"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. See supra, footnotes 1 and 2.\n  2. See footnote 4 to Document 12.\n  3. See footnote 4 in telegram 389, Document 12.\n",
        {},
        ["[footnote 4 to Document 12] note → document 12; note 4", "[footnote 4] note → document 12; note 4", "[Document 12] document → document 12", "[footnotes 1 and 2] = footnotes 1+2; word supra", "[footnote 4] = footnotes 4; documents 12"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 \n\n  1. See footnote 2 to the memorandum of Vane to Colt of May 3 (Document 12).\n  2. See footnote 1; Document 12.\n",
        {},
        ["[footnote 2] note → document 12; note 2", "[Document 12] document → document 12", "[footnote 1] note → note 1", "[Document 12] document → document 12", "[footnote 2] = footnotes 2; documents 12"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 \n\n  1. See footnote 2 to telegram 5, May 3, 5 p. m., Document 12.\n  2. See footnote 1 to Kennedy Library, Box 3, Document 4.\n",
        {},
        ["[footnote 2] note → document 12; note 2", "[Document 12] document → document 12", "[footnote 2] = footnotes 2; documents 12"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 \n\n  1. See Document 12, footnote 3, and Document 14, footnote 5.\n  2. See footnote 2 to the present document, Document 9.\n",
        {},
        ["[Document 12, footnote 3] note → document 12; note 3", "[Document 14, footnote 5] note → document 14; note 5", "[footnote 2] note → note 2", "[Document 9] document → document 9"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 \n\n  1. See telegram 1143 (Document 359); see footnote 5 thereto.\n  2. See footnote 5 thereto.\n",
        {},
        ["[Document 359] document → document 359", "[footnote 5 thereto] note → document 359; note 5"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 \n\n  1. See footnote 2 to telegram 5, telegram 6, telegram 7, telegram 8, Document 12.\n  2. See footnote 2 to telegram 5, salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt , Document 12.\n",
        {},
        ["[Document 12] document → document 12", "[Document 12] document → document 12"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 \n\n  1. See footnote 2 to telegram 5. Document 12.\n  2. See footnote 2 in Document 12.\n  3. See footnote 2 of p. 12.\n  4. See Document 12 and the footnote 3.\n  5. See p. 12 and footnote 3 to Document 14.\n",
        {},
        ["[Document 12] document → document 12", "[footnote 2 in Document 12] note → document 12; note 2", "[footnote 2 of p. 12] page → page 12; note 2", "[Document 12] document → document 12", "[footnote 3] note → document 12; note 3", "[p. 12] page → page 12", "[footnote 3 to Document 14] note → document 14; note 3", "[footnote 3] = footnotes 3; documents 12"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
