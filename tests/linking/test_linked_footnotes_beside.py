"""Whose a footnote is: of a place behind it, before it, or of the document that cites it."""

import pytest
from digest import linked, with_notes

HEADING = "# 304. Telegram From the Department of State to the Embassy in Peru\n\nLima, May 3, 1978.\n\n"
# notes, what their caller knows of them, and what is linked in them
CASES = [
    (["See footnotes 2 and 3, respectively, to telegram 5, Document 12.", "See footnote 2 , to telegram 5 at 5 p.m. from Lima, Document 12."], {},
     ["[footnotes 2 and 3] note → document 12; notes 2+3", "[Document 12] document → document 12", "[footnote 2] note → document 12; note 2", "[Document 12] document → document 12", "[footnotes 2 and 3] = footnotes 2+3; documents 12", "[footnote 2] = footnotes 2; documents 12"]),
    (["See Document 12.", "And its footnote 2."], {},
     ["[Document 12] document → document 12", "[footnote 2] note → note 2"]),
    (["See Document 12 and its footnote 3.", "See Document 12 and the footnote 3.", "See Document 12; its footnote 3.", "See Document 12) and footnote 3."], {},
     ["[Document 12] document → document 12", "[footnote 3] note → document 12; note 3", "[Document 12] document → document 12", "[footnote 3] note → document 12; note 3", "[Document 12] document → document 12", "[footnote 3] note → note 3", "[Document 12] document → document 12", "[footnote 3] note → document 12; note 3", "[footnote 3] = footnotes 3; documents 12", "[footnote 3]2 = footnotes 3; documents 12", "[footnote 3]4 = footnotes 3; documents 12"]),
    (["See p. 12 and footnote 3; footnote 4.", "See infra, and footnote 3.", "See Document 12, footnote 3, and footnote 4.", "See telegram 5 and its footnote 3."], {},
     ["[p. 12] page → page 12", "[p. 12 and footnote 3] page → page 12; note 3", "[footnote 4] note → note 4", "[Document 12, footnote 3] note → document 12; note 3", "[footnote 4] note → note 4", "[footnote 3] note → note 3", "[footnote 3] = footnotes 3; pages 12", "[footnote 3]2 = footnotes 3; word infra"]),
    # the bound itself
    (["See footnote 2 to the paper xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, Document 12."], {},
     ["[footnote 2] note → document 12; note 2", "[Document 12] document → document 12", "[footnote 2] = footnotes 2; documents 12"]),
    (["See footnote 2 to the paper xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, Document 12."], {},
     ["[Document 12] document → document 12"]),
]  # fmt: skip


@pytest.mark.parametrize(("notes", "known", "found"), CASES, ids=range(len(CASES)))
def test_notes_and_what_is_linked_in_them(notes, known, found):
    assert linked(HEADING + with_notes(*notes), **known) == found
