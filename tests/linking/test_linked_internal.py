"""References within a volume."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 It was so in the harbour.5 It was so in the harbour.6 \n\n  1. See Document 296.\n  2. See Documents 296 and 298.\n  3. See Documents 124–26.\n  4. See Document 12 and footnote 2 above.\n  5. See infra.\n  6. See supra.\n",
        {"number": "304"},
        ["[Document 296] document → document 296", "[Documents 296 and 298] document → documents 296+298", "[Documents 124–26] document → documents 124-126", "[Document 12] document → document 12", "[footnote 2 above] note → note 2", "[infra] document → document 305", "[supra] document → document 303"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nIt was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. See footnotes 1–2.\n  2. See footnotes 2 and 3.\n  3. See footnote 1, above.\n",
        {"number": "304"},
        ["[footnotes 1–2] note → notes 1-2", "[footnotes 2 and 3] note → notes 2+3", "[footnote 1, above] note → note 1"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. See infra.\n  2. See supra, footnote 2.\n  3. See footnotes 1–2.\n",
        {},
        ["[footnotes 1–2] note → notes 1-2", "[footnote 2] = footnotes 2; word supra"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. See supra.\n  2. See p. 12.\n  3. See pp. 12–14 and 16.\n",
        {"number": "1"},
        ["[p. 12] page → page 12", "[pp. 12–14 and 16] page → pages 12-14+16"],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 \n\n  1. See supra.\n  2. See infra.\n",
        {"number": "E-5"},
        [],
    ),
    (
        "It was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 \n\n  1. See p. 12, footnote 3.\n  2. See footnote 3 on p. 12.\n  3. See Document 5, p. 7.\n",
        {},
        ["[p. 12] page → page 12", "[p. 12, footnote 3] page → page 12; note 3", "[footnote 3 on p. 12] page → page 12; note 3", "[Document 5] document → document 5", "[footnote 3] = footnotes 3; pages 12"],
    ),
    (
        "[Page 310]\nIt was so in the harbour.1 It was so in the harbour.2 It was so in the harbour.3 It was so in the harbour.4 \n\n  1. See p. 412.\n  2. See pp. 412 and 415–17.\n  3. See post, p. 512.\n  4. See ante, p. 12, footnote 3.\n",
        {},
        ["[p. 412] page → page 412", "[pp. 412 and 415–17] page → pages 412+415-17", "[post, p. 512] page → page 512", "[ante, p. 12] page → page 12", "[ante, p. 12, footnote 3] page → page 12; note 3", "[footnote 3] = footnotes 3; word ante; pages 12"],
    ),
    (
        "It was so.5 And so.6\n\n  5. See footnotes 4–5.\n  6. See footnotes 6–7; footnotes 7–8.\n",
        {"number": "304"},
        ["[footnotes 4–5] note → notes 4-5", "[footnotes 6–7] note → notes 6-7"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
