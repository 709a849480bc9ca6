"""Where a reading is two citations, and where it is one."""

import pytest
from marked import put, taken

from archref.labelling.division import divided

PAIRS = [
    ("⟦a {author Vane}, {date 1 May 1930}, {repository NARA}, box {box 5} and {author Colt}, {date 2 May 1930}, {repository NARA}⟧",
     "⟦a {author Vane}, {date 1 May 1930}, {repository NARA}, box {box 5}⟧ and ⟦a {author Colt}, {date 2 May 1930}, {repository NARA}⟧"),
    ("⟦a {author Vane} to {recipient Colt}, {date 1 May 1930}, in reply to Ltr, {author Colt} to {recipient Vane}, {date 2 April 1930}⟧",
     "⟦a {author Vane} to {recipient Colt}, {date 1 May 1930}⟧, in reply to ⟦a Ltr, {author Colt} to {recipient Vane}, {date 2 April 1930}⟧"),
    ("⟦a {file_number SP 12/17} no. 4 and {file_number SP 53/13} no. 61⟧", "⟦a {file_number SP 12/17}⟧ no. 4 and ⟦a {file_number SP 53/13} no. 61⟧"),
    ("⟦a {file_number KV2/30}, {file_number HO144/21}; {file_number HO144/22}⟧", "⟦a {file_number KV2/30}⟧, ⟦a {file_number HO144/21}⟧; ⟦a {file_number HO144/22}⟧"),
    # a number of several files, each with its class; and not a series with a file in it, or one of several numbers
    ("⟦a {repository TNA} ({file_number FO 84, FO 97}⟧", "⟦a {repository TNA} ({file_number FO 84}⟧, ⟦a {file_number FO 97}⟧"),
    ("⟦a {file_number DE/P/T4573, DE/P/T4574 and DE/P/T4575}⟧", "⟦a {file_number DE/P/T4573}⟧, ⟦a {file_number DE/P/T4574}⟧ and ⟦a {file_number DE/P/T4575}⟧"),
    ("⟦a {file_number B 102/3271, B 102/8357}⟧", "⟦a {file_number B 102/3271}⟧, ⟦a {file_number B 102/8357}⟧"),
    ("⟦a {file_number A461, A412/1/2 part 1}⟧",) * 2,
    ("⟦a {file_number A3196, 1948, O.11218}⟧",) * 2,
    ("⟦a {file_number QX 3, ZY 4}⟧",) * 2,
    # three things twice: a stop between them is enough, and a lead word behind it
    ("⟦a {author Vane} to {recipient Colt}, {date 1 May 1930}, {author Quill} to {recipient Salt}, {date 3 June 1930}, {levels TUA}⟧",
     "⟦a {author Vane} to {recipient Colt}, {date 1 May 1930}⟧, ⟦a {author Quill} to {recipient Salt}, {date 3 June 1930}, {levels TUA}⟧"),
    ("⟦a {author Vane} til {recipient Colt}, {date 1. maj 1930}. Sml. {author Quill} til {recipient Salt}, {date 3. juni 1930}⟧",
     "⟦a {author Vane} til {recipient Colt}, {date 1. maj 1930}⟧. Sml. ⟦a {author Quill} til {recipient Salt}, {date 3. juni 1930}⟧"),
    ("⟦a Folder {folder Tin}, Lot {lot 61 D 3} and Folder {folder Lead}, Lot {lot 64 D 5}⟧",
     "⟦a Folder {folder Tin}, Lot {lot 61 D 3}⟧ and ⟦a Folder {folder Lead}, Lot {lot 64 D 5}⟧"),
    ("⟦a {levels Cash Book}, {date 1 May 1730}; {levels Day Book}, {date 1731}⟧",
     "⟦a {levels Cash Book}, {date 1 May 1730}⟧; ⟦a {levels Day Book}, {date 1731}⟧"),
    # a sentence of its own between them
    ("⟦a {author Vane} to {recipient Colt}, {date 5 May 1949}. Embassy officers reported the same in {file_number 823.00/10-149}⟧",
     "⟦a {author Vane} to {recipient Colt}, {date 5 May 1949}⟧. Embassy officers reported the same in ⟦a {file_number 823.00/10-149}⟧"),
    ("⟦a {author Vane} to {recipient Colt}, {date 5 May 1949}. Copy in {levels Salt Papers}⟧",) * 2,
    # one citation: two dates of one paper, a serial and a file, several writers, a series' years
    ("⟦a {author Vane} to {recipient Colt}, {date 1 May 1930}, {author Quill} to {recipient Salt}, {levels TUA}⟧",) * 2,
    ("⟦a {levels Salt}, {genre Minutes}; {levels Tin}, {genre Reports}⟧",) * 2,
    ("⟦a {file_number WP(39)43}, {date 10 October 1939}, {file_number CAB65/1}⟧",) * 2,
    ("⟦a {author Vane} and {author Colt} to {recipient Quill}, {date 1 May 1930}⟧",) * 2,
    ("⟦a {author Vane}, {date 1 May 1930} and {date 2 May 1930}, {repository TNA}⟧",) * 2,
    ("⟦a {author Vane}, {date 1 May 1930}, {repository TNA}, box {box 3}⟧",) * 2,
    ("⟦a {levels Salt and Iron}, {levels Tin and Lead}, {repository TNA}⟧",) * 2,
]  # fmt: skip


@pytest.mark.parametrize(("read", "cut"), PAIRS)
def test_divided(read, cut):
    text, spans = taken(read)
    assert put(text, [part for span in spans for part in divided(text, span)]) == cut
