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
]  # fmt: skip


@pytest.mark.parametrize(("body", "notes", "found"), CASES, ids=range(len(CASES)))
def test_a_ref_line_and_its_uses(body, notes, found):
    listed = "".join(f"  {i}. {note}\n" for i, note in enumerate(notes, 1))
    said = linked(body + ("\n\n" + listed if notes else ""))
    assert [one for one in said if one.startswith("Ref ") or "] ref →" in one or "] is [" in one] == found
