"""Ref lines and what later letters mean."""

import pytest
from digest import linked

# a text, what its caller knows of it, and what is linked in it
CASES = [
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nSubject: Salt. Refs: (A) State 231846,1 (B) Lima 8812.2\n\nThe text went to the posts in Ref B; see Refs A and B, ref (a), and Reftel A.\n\n  1. Not printed.\n  2. Telegram 8812 from Lima, May 3, 1978.\n",
        {},
        ["[Ref B] ref → letter B; note 2; citation [Lima 8812]", "[Refs A] ref → letter A; note 1; citation [State 231846]", "[B] ref → letter B; note 2; citation [Lima 8812]", "[a] ref → letter A; note 1; citation [State 231846]", "[Reftel A] ref → letter A; note 1; citation [State 231846]", "[Lima 8812] ~ date 1978-05-03 by note: note 2 to the Ref gives the telegram's date", "[Telegram 8812 from Lima, May 3, 1978] is [Lima 8812]", "Ref A [State 231846] note 1 = [State 231846]", "Ref B [Lima 8812] note 2 = [Lima 8812]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nSubject: Salt. Ref: State 231846.1\n\nSee reftel, and ref A.\n\n  1. Telegram 231846 to Lima, May 3.\n",
        {},
        ["[Telegram 231846 to Lima, May 3] is [State 231846]", "Ref  [State 231846] note 1 = [State 231846]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nREF: A. STATE 231846 B. LIMA 8812; C. (Harbour Post) 44.\n\nSee REF C, and REFS A, B and C. See ref b new.\n\n  1. Telegram 8812 from Lima, May 3, 1978. State 231846.\n\n",
        {},
        ["[REF C] ref → letter C", "[REFS A] ref → letter A; note 1", "[B] ref → letter B; note 1", "[C] ref → letter C", "Ref A [STATE 231846] note 1 = [STATE 231846]", "Ref B [LIMA 8812] note 1 = [LIMA 8812]", "Ref C [(Harbour Post) 44]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nReferences: (a) State 231846; (b) Lima 8812.1 Then the rest.\n\nSee ref (b), ref b, and Ref A/B.\n\n  1. Telegram 231846 to Lima.\n",
        {},
        ["[ref (b)] ref → letter B; note 1; citation [Lima 8812]", "[ref b] ref → letter B; note 1; citation [Lima 8812]", "[A] ref → letter A; note 1; citation [State 231846]", "[Telegram 231846 to Lima] is [State 231846]", "Ref A [State 231846] note 1 = [State 231846]", "Ref B [Lima 8812] note 1 = [Lima 8812]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nReftel: Lima 88121 of May 3.\n\n  1. Not printed.\n",
        {},
        ["Ref  [Lima 88121 of May 3] note 1 = [Lima 88121 of May 3]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nRef: our talk of yesterday. See Ref A.\n\n  1. Not printed.\n",
        {},
        [],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nRef. A. Lima 8812. B. Lima 8813. D. Lima 8814.\n\nSee Ref A, Ref D, para 3 of Ref B. It is in Ref. B.\n\n  1. Not printed.\n",
        {},
        ["[Ref A] ref → letter A; citation [Lima 8812]", "[Ref B] ref → letter B; citation [Lima 8813]", "[Ref. B] ref → letter B; citation [Lima 8813]", "Ref A [Lima 8812] = [Lima 8812]", "Ref B [Lima 8813] = [Lima 8813]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nHe spoke of Ref: nothing. In Ref A) Lima 8812, the text is.\n\n  1. Not printed.\n",
        {},
        ["Ref A [Lima 8812, the text is] = [Lima 8812]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nRefs: (A) Lima 8812, (B) Ruritania’s No. 551, (C) Strelsau A–77.\n\nSee Ref B.1 See Ref (C).2\n\n  1. Telegram 551 from Ruritania, May 3.\n  2. Not printed.\n",
        {},
        ["[Ref B] ref → letter B; note 1", "[Ref (C)] ref → letter C", "[Telegram 551 from Ruritania, May 3] is [Ruritania’s No. 551]", "Ref A [Lima 8812] = [Lima 8812]", "Ref B [Ruritania’s No. 551] note 1 = [Ruritania’s No. 551]", "Ref C [Strelsau A–77] = [Strelsau A–77]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nRefs: (A) Lima 8812 No. 3. Amb. Vane wrote Mr. Colt.\nNext line. (B) Lima 8813.\n\nSee Ref B.\n\n  1. Not printed.\n",
        {},
        ["[Ref B] ref → letter B; citation [Lima 8813]", "Ref A [Lima 8812 No. 3. Amb. Vane wrote Mr. Colt.\nNext line] = [Lima 8812]", "Ref B [Lima 8813] = [Lima 8813]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nRefs: (A) Lima 8812, (B) Lima 8813,1 (C) Lima 8814. See Ref A, Ref B, Ref C.\n\nIn Ref C he wrote.\n\n  1. Telegrams 8812 and 8814 from Lima.\n  2. Telegram 8814 from Lima.\n",
        {},
        ["[Ref A] ref → letter A; note 1; citation [Lima 8812]", "[B] ref → letter B; note 1; citation [Lima 8813]", "[C] ref → letter C; note 1; citation [Lima 8814]", "[Ref C] ref → letter C; note 1; citation [Lima 8814]", "Ref A [Lima 8812] note 1 = [Lima 8812]", "Ref B [Lima 8813] note 1 = [Lima 8813]", "Ref C [Lima 8814] note 1 = [Lima 8814]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nRef: (B) Lima 8812. Then Ref A.\n\n  1. Not printed.\n",
        {},
        ["Ref  [(B) Lima 8812] = [Lima 8812]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nREFTEL: LIMA 8812.\n\nREFTEL (A) and reftel (a).\n\n  1. Not printed.\n",
        {},
        ["Ref  [LIMA 8812] = [LIMA 8812]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nRefs: (A) the paper of salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt , (B) Lima 8813.\n\nSee Ref B.\n\n  1. Not printed.\n",
        {},
        ["[Ref B] ref → letter B; citation [Lima 8813]", "Ref A [the paper of salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt salt]", "Ref B [Lima 8813] = [Lima 8813]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nRefs: (A) Lima 12, (B) Lima 5.\n\nSee Ref A; Ref B.1\n\n  1. Telegram 12 from Lima, and telegram 5.\n",
        {},
        ["[Ref A] ref → letter A", "[Ref B] ref → letter B", "Ref A [Lima 12] = [Lima 12]", "Ref B [Lima 5]"],
    ),
    (
        "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\nRefs: (A) Lima 12, (B) Lima 8813.1 He went on.\n\nSee Ref A.\n\n  1. Telegrams 12 and 8813 from Lima.\n",
        {},
        ["Ref A [Lima 12] note 1 = [Lima 12]", "Ref B [Lima 8813] note 1 = [Lima 8813]"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_linked_in_it(text, known, found):
    assert linked(text, **known) == found
