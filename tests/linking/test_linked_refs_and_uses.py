"""What the Ref line of a telegram lists, which note tells it, and what each use of a letter leads to."""

import pytest
from digest import linked

# the body, its notes, and what is linked of the Ref line
CASES = [
    # letters in order, each up to the next
    ('Ref: (A) Lima 123; (B) State 45678; (C) Lima 124. We agree with Ref B and refs A and C.', [],
     ['[Ref B] ref → letter B; citation [State 45678]', '[refs A] ref → letter A; citation [Lima 123]', '[C] ref → letter C; citation [Lima 124]', 'Ref A [Lima 123] = [Lima 123]', 'Ref B [State 45678] = [State 45678]', 'Ref C [Lima 124] = [Lima 124]']),
    ('Refs: A) Lima 123 B) State 45678. We agree with Ref B.', [],
     ['[Ref B] ref → letter B; citation [State 45678]', 'Ref A [Lima 123] = [Lima 123]', 'Ref B [State 45678] = [State 45678]']),
    ('Ref: A. Lima 123, B. State 45678. It is so. See reftel B, ref (A).', [],
     ['[reftel B] ref → letter B; citation [State 45678]', '[A] ref → letter A; citation [Lima 123]', 'Ref A [Lima 123] = [Lima 123]', 'Ref B [State 45678] = [State 45678]']),
    ('Ref: (A) Lima 123; (C) State 45678. Ref C.', [],
     ['Ref A [Lima 123] = [Lima 123]']),
    ('Ref: (A) Lima 123; (B) Amb. Vane’s letter of May 3, 1978. Then it rained. Ref B.', [],
     ['[Ref B] ref → letter B', 'Ref A [Lima 123] = [Lima 123]', 'Ref B [Amb. Vane’s letter of May 3, 1978]']),
    ('Ref: (A) Lima 123 (notal);\n(B) State 45678.\n\n(C) We agree with Ref C and Ref B.', [],
     ['[B] ref → letter B; citation [State 45678]', 'Ref A [Lima 123 (notal)] = [Lima 123]', 'Ref B [State 45678] = [State 45678]']),
    # one without a letter
    ('Ref: Lima 123. We agree.', [],
     ['Ref  [Lima 123] = [Lima 123]']),
    ('Reftel: State 45678. We agree with reftel.', [],
     ['Ref  [State 45678] = [State 45678]']),
    ('Ref: Vane’s letter. We agree.', [],
     []),
    ('Ref: State 45678 and Lima 123 of May 3. We agree with Ref A.', [],
     ['Ref  [State 45678 and Lima 123 of May 3] = [State 45678]']),
    ('REF: LIMA 0123. WE AGREE.', [],
     ['Ref  [LIMA 0123] = [LIMA 0123]']),
    # no line of references
    ('We agree with ref A of Lima 123.', [],
     []),
    ('Our ref: it is so. Lima 123.', [],
     []),
    ('Prefer: (A) Lima 123.', [],
     []),
    ('Under ref. 5 he wrote.', [],
     []),
    ('In ref telegram 123 he wrote.', [],
     []),
    # its notes, by a marker or by the number they name
    ('Ref: (A) Lima 123,1 (B) State 45678.2 We agree with Ref B and Ref A.3', ['Telegram 123 from Lima, May 3, 1978.', 'Telegram 45678 to Lima, May 4, 1978.', 'Not found.'],
     ['[Ref B] ref → letter B; note 2; citation [State 45678]', '[A] ref → letter A; note 1; citation [Lima 123]', '[Telegram 123 from Lima, May 3, 1978] is [Lima 123]', '[Telegram 45678 to Lima, May 4, 1978] is [State 45678]', 'Ref A [Lima 123] note 1 = [Lima 123]', 'Ref B [State 45678] note 2 = [State 45678]']),
    ('Ref: (A) Lima 123; (B) State 45678. We agree.1 Ref A and B.2', ['Telegram 45678 to Lima, May 4, 1978, said so.', 'Telegram 123 from Lima, May 3, 1978.'],
     ['[Ref A] ref → letter A; note 2; citation [Lima 123]', '[B] ref → letter B; note 1; citation [State 45678]', '[Telegram 45678 to Lima, May 4, 1978] is [State 45678]', '[Telegram 123 from Lima, May 3, 1978] is [Lima 123]', 'Ref A [Lima 123] note 2 = [Lima 123]', 'Ref B [State 45678] note 1 = [State 45678]']),
    ('Ref: (A) Lima 12; (B) State 45678.1 We agree. It is.2', ['Telegram 45678 to Lima, and telegram 12 from Lima, May 4, 1978.', 'Telegram 12 from Lima, May 3, 1978.'],
     ['[Telegram 45678 to Lima] is [State 45678]', '[telegram 12 from Lima, May 4, 1978] is [Lima 12]', 'Ref A [Lima 12] note 1 = [Lima 12]', 'Ref B [State 45678] note 1 = [State 45678]']),
    ('Ref: (A) Lima 12; (B) State 45678. We agree.1', ['Telegram 12 from Lima, May 3, 1978.'],
     ['Ref A [Lima 12] = [Lima 12]', 'Ref B [State 45678] = [State 45678]']),
    ('Ref: (A) Lima 5; (B) State 45678.1 We agree.', ['Telegram 45678 to Lima, and telegram 5 from Lima, May 4, 1978.'],
     ['[Telegram 45678 to Lima] is [State 45678]', 'Ref A [Lima 5]', 'Ref B [State 45678] note 1 = [State 45678]']),
    ('Ref: Lima 123.1 We agree.2', ['Telegram 123 from Lima, May 3, 1978.', 'Telegram 123 from Quito, May 3, 1978.'],
     ['[Telegram 123 from Lima, May 3, 1978] is [Lima 123]', 'Ref  [Lima 123] note 1 = [Lima 123]']),
    ('Ref: (A) Lima 123. We agree.1', ['Telegram 123 from Quito, May 3, 1978.'],
     ['Ref A [Lima 123] note 1 = [Lima 123]']),
    # uses of a letter, several at once
    ('Ref: (A) Lima 123; (B) State 45678; (C) Lima 124; (D) Quito 5. As in refs A, B, and D; Ref C/D; refs (A) and (B); ref B or C; Ref E; ref A.', [],
     ['[refs A] ref → letter A; citation [Lima 123]', '[B] ref → letter B; citation [State 45678]', '[D] ref → letter D', '[Ref C] ref → letter C; citation [Lima 124]', '[D] ref → letter D', '[refs (A)] ref → letter A; citation [Lima 123]', '[B] ref → letter B; citation [State 45678]', '[ref B] ref → letter B; citation [State 45678]', '[C] ref → letter C; citation [Lima 124]', '[ref A] ref → letter A; citation [Lima 123]', 'Ref A [Lima 123] = [Lima 123]', 'Ref B [State 45678] = [State 45678]', 'Ref C [Lima 124] = [Lima 124]', 'Ref D [Quito 5]']),
    ('Ref: (A) Lima 123; (B) State 45678. As para 3 ref A. Septels A; Ref Bs.', [],
     ['[ref A] ref → letter A; citation [Lima 123]', 'Ref A [Lima 123] = [Lima 123]', 'Ref B [State 45678] = [State 45678]']),
    ('1. Ref: (A) Lima 123; (B) State 45678.\n\n2. Ref A says so.\n\nRef: (A) Quito 1234.\n\nRef A.', [],
     ['[Ref A] ref → letter A; citation [Quito 1234]', '[Ref A] ref → letter A; citation [Quito 1234]', 'Ref A [Lima 123] = [Lima 123]', 'Ref B [State 45678] = [State 45678]', 'Ref A [Quito 1234] = [Quito 1234]']),
    # how far each reaches, and what stands in the way
    ("Ref: xxxxxxxxxxxxxxxxxxxxxxxx (A) Lima 123; (B) Lima 124.", [],
     ["Ref A [Lima 123] = [Lima 123]", "Ref B [Lima 124] = [Lima 124]"]),
    ("Ref: xxxxxxxxxxxxxxxxxxxxxxxxx (A) Lima 123; (B) Lima 124.", [],
     ["Ref  [xxxxxxxxxxxxxxxxxxxxxxxxx (A) Lima 123] = [Lima 123]"]),
    ("Ref: o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o Lima 123. We agree.", [],
     ["Ref  [o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o Lima 123] = [Lima 123]"]),
    ("Ref: o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o o Lima 123. We agree.", [],
     []),
    ("Refs: (A) Lima 123.1 (B) Lima 124. We agree.2", ["Telegram 124 from Lima.", "No."],
     ["[Telegram 124 from Lima] is [Lima 124]", "Ref A [Lima 123] note 1 = [Lima 123]", "Ref B [Lima 124] note 1 = [Lima 124]"]),
    ("Refs: (A) Lima 123.  1 (B) Lima 124. We agree.2", ["Telegram 124 from Lima.", "No."],
     ["[Telegram 124 from Lima] is [Lima 124]", "Ref A [Lima 123.  1] = [Lima 123]", "Ref B [Lima 124] note 1 = [Lima 124]"]),
    ("Refs: (A) Lima 123 (notal)1 and more of it (B) Lima 124.2 We.", ["No.", "No."],
     ["Ref A [Lima 123 (notal)1 and more of it] note 1 = [Lima 123]", "Ref B [Lima 124] note 2 = [Lima 124]"]),
    ("Refs: (A) Lima 12; (B) Lima 013.1 We.", ["Telegrams 12 and 13 from Lima.", "No."],
     ["Ref A [Lima 12] note 1 = [Lima 12]", "Ref B [Lima 013] note 1 = [Lima 013]"]),
    ("Refs: (A) Lima 123; (B) Lima 7. We.1 It.2", ["Telegram 7 from Lima.", "Telegram 123 from Lima, and 7."],
     ["[Telegram 123 from Lima] is [Lima 123]", "Ref A [Lima 123] note 2 = [Lima 123]", "Ref B [Lima 7]"]),
    ("Ref: Lima 123 (C) Lima 124. (B). See ref C.", [],
     ["Ref  [Lima 123 (C) Lima 124] = [Lima 123]"]),
    ("Refs: (A) Lima 123; (B) Lima 124; (A) Lima 125; (C) Lima 126. See Ref C, Ref A.", [],
     ["[Ref C] ref → letter C; citation [Lima 126]", "[A] ref → letter A; citation [Lima 123]", "Ref A [Lima 123] = [Lima 123]", "Ref B [Lima 124; (A) Lima 125] = [Lima 124]", "Ref C [Lima 126] = [Lima 126]"]),
    ("Refs: (A) ; (B) Lima 124. See Ref A and B.", [],
     ["[B] ref → letter B; citation [Lima 124]", "Ref B [Lima 124] = [Lima 124]"]),
    ("Refs: (A) Lima 123 Ref: State 45678; (B) Lima 124. See Ref B.", [],
     ["[Ref B] ref → letter B; citation [Lima 124]", "Ref A [Lima 123 Ref: State 45678] = [Lima 123]", "Ref B [Lima 124] = [Lima 124]"]),
    ("Refs: (A) Lima 123.\n\nSee REFTEL A, ref A, and Ref. A; reference A; Reference (A); refs A/B, ref k, Xref A.", [],
     ["[REFTEL A] ref → letter A; citation [Lima 123]", "[A] ref → letter A; citation [Lima 123]", "[Ref. A] ref → letter A; citation [Lima 123]", "[reference A] ref → letter A; citation [Lima 123]", "[Reference (A)] ref → letter A; citation [Lima 123]", "[refs A] ref → letter A; citation [Lima 123]", "Ref A [Lima 123] = [Lima 123]"]),
    ("Refs: (A) Lima’s 123; (B) Quito No. 4512; (C) Strelsau A–77; (D) the note 88.\n\nSee Ref D.1", ["Telegram 4512 from Quito, and telegram 77 from Strelsau."],
     ["[Ref D] ref → letter D", "[Telegram 4512 from Quito] is [Quito No. 4512]", "Ref A [Lima’s 123] = [Lima’s 123]", "Ref B [Quito No. 4512] note 1 = [Quito No. 4512]", "Ref C [Strelsau A–77] = [Strelsau A–77]", "Ref D [the note 88]"]),
    # a sender that is in no table begins its entry, and a year is no number of a telegram
    ("Ref: (1) Strelsau 4584 (2) Lima 123. We.", [], ["Ref  [(1) Strelsau 4584 (2) Lima 123] = [Lima 123]"]),
    ("Ref: (1) Strelsau 4584 of May. We.", [], ["Ref  [(1) Strelsau 4584 of May] = [Strelsau 4584]"]),
    ("Ref: we spoke of brine in Strelsau 4584. We.", [], ["Ref  [we spoke of brine in Strelsau 4584]"]),
    ("References: Vane and Colt, 1999. On brine.", [], ["Ref  [Vane and Colt, 1999]"]),
    ("References: Vane and Colt, 1899; Colt 4584. On brine.", [], ["Ref  [Vane and Colt, 1899]"]),
    ("References:\n\nStrelsau 4584. On brine.", [], []),
    ("References:\n\n(A) Strelsau 4584. On brine.", [], ["Ref A [Strelsau 4584] = [Strelsau 4584]"]),
    ("Ref:\n\nStrelsau 4584. On brine.", [], ["Ref  [Strelsau 4584] = [Strelsau 4584]"]),
    ("References: Strelsau, 2199. On brine.", [], ["Ref  [Strelsau, 2199] = [Strelsau, 2199]"]),
    ("Ref: (A) Lima 123, Quito 124.1 We.", ["Telegram 123 from Lima, and telegrams 123, 124 from Lima."],
     ["[Telegram 123 from Lima] is [Lima 123]", "Ref A [Lima 123, Quito 124] note 1 = [Lima 123]"]),
    ("Refs: (A) Lima 123; (B) Lima 123.1 We.2", ["Telegram 123 from Lima, May 3.", "Telegram 123 from Lima, May 4."],
     ["[Telegram 123 from Lima, May 3] is [Lima 123]", "Ref A [Lima 123] note 1 = [Lima 123]", "Ref B [Lima 123] note 1 = [Lima 123]2"]),
    ("Refs: (A) Lima 123 and 124.1 We.", ["Telegram 123 from Lima; telegram 124 from Lima."],
     ["Ref A [Lima 123 and 124] note 1 = [Lima 123 and 124]"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "notes", "found"), CASES, ids=range(len(CASES)))
def test_a_ref_line_and_its_uses(body, notes, found):
    listed = "".join(f"  {i}. {note}\n" for i, note in enumerate(notes, 1))
    said = linked(body + ("\n\n" + listed if notes else ""))
    assert [one for one in said if one.startswith("Ref ") or "] ref →" in one or "] is [" in one] == found


@pytest.mark.parametrize(("letters", "entries"), [(1981, 2), (1982, 1)])
def test_a_ref_line_ends_at_its_bound(letters, entries):
    said = linked(f"Refs: (A) Lima 123 {'x' * letters} (B) Lima 124. We.")
    assert sum(one.startswith("Ref ") for one in said) == entries
