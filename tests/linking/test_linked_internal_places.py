"""Documents, footnotes and pages of the volume itself: one or many, ranges, the neighbours of a document."""

import pytest
from digest import linked, with_notes

HEADING = "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\n"
# notes, what their caller knows of them, and what is linked in them
CASES = [
    (["See Documents 124–26 and 130–131.", "See Documents 124–126.", "See Documents 12–9.", "See Documents 24–26, 7."], {},
     ["[Documents 124–26 and 130–131] document → documents 124-126+130-131", "[Documents 124–126] document → documents 124-126", "[Documents 12–9] document → documents 12-19", "[Documents 24–26, 7] document → documents 24-26+7"]),
    (["See footnotes 1–3.", "See footnotes 3–4.", "See footnotes 4–5.", "See footnote 9."], {},
     ["[footnotes 1–3] note → notes 1-3", "[footnotes 3–4] note → notes 3-4", "[footnotes 4–5] note → notes 4-5"]),
    (["See footnotes 0–499.", "See footnotes 0–500.", "See footnotes 0–501."], {},
     ["[footnotes 0–499] note → notes 0-499"]),
    (["See infra.", "See supra, footnote 2.", "See infra, footnotes 2 and 3."], {},
     ["[footnote 2] = footnotes 2; word supra", "[footnotes 2 and 3] = footnotes 2+3; word infra"]),
    (["See infra.", "See supra, footnote 2."], {"number": "1"},
     ["[infra] document → document 2", "[footnote 2] = footnotes 2; word supra"]),
    (["See infra.", "See supra, footnote 2."], {"number": "2"},
     ["[infra] document → document 3", "[supra] document → document 1", "[footnote 2] note → document 1; note 2", "[footnote 2] = footnotes 2; word supra"]),
    (["See infra.", "See supra."], {"number": "E-2"},
     []),
    (["See ante, p. 5.", "See post."], {"number": "2"},
     ["[ante, p. 5] page → page 5"]),
    (["See Document 5, footnote 3.", "See Documents 5 and 6, footnotes 3–4.", "See p. 12, footnotes 3 and 4.", "See pp. 12–14."], {},
     ["[Document 5, footnote 3] note → document 5; note 3", "[Documents 5 and 6, footnotes 3–4] note → documents 5+6; notes 3-4", "[p. 12] page → page 12", "[p. 12, footnotes 3 and 4] page → page 12; notes 3+4", "[pp. 12–14] page → pages 12-14", "[footnotes 3 and 4] = footnotes 3+4; pages 12"]),
    (["See Document 7; see footnote 3 thereto.", "See footnote 3 thereto.", "See supra; see footnote 2 thereto."], {},
     ["[Document 7] document → document 7", "[footnote 3 thereto] note → document 7; note 3"]),
    (["See telegram 5 from Lima, May 3 (Document 359), and footnote 5 thereto; see footnote 6 thereto.", "Telegram 6; see footnote 7 thereto."], {},
     ["[Document 359] document → document 359", "[footnote 5 thereto] note → document 359; note 5", "[footnote 6 thereto] note → document 359; note 6"]),
]  # fmt: skip


@pytest.mark.parametrize(("notes", "known", "found"), CASES, ids=range(len(CASES)))
def test_notes_and_what_is_linked_in_them(notes, known, found):
    assert linked(HEADING + with_notes(*notes), **known) == found
