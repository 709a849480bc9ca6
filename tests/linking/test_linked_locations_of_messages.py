"""Where a message is kept: behind it, in the parenthesis of its sentence, or not told."""

import pytest
from digest import linked, with_notes

# notes, what their caller knows of them, and what is linked in them
CASES = [
    (["Telegram 5 from Lima, May 3, 1951, Kennedy Library, Vane Papers, Box 3."], {},
     ["[Telegram 5 from Lima, May 3, 1951] in [Kennedy Library, Vane Papers, Box 3]"]),
    (["Telegram 5 from Lima, May 3, 1951 (Kennedy Library, Vane Papers, Box 3)."], {},
     ["[Telegram 5 from Lima, May 3, 1951] in [Kennedy Library, Vane Papers, Box 3]"]),
    (["In telegram 5 from Lima, May 3, 1951, he wrote of salt. (Kennedy Library, Vane Papers, Box 3)"], {},
     ["[telegram 5 from Lima, May 3, 1951] in [Kennedy Library, Vane Papers, Box 3]"]),
    (["In telegram 5 from Lima, May 3, 1951, and telegram 6 from Lima, May 4, he wrote of salt. (Both in Kennedy Library, Vane Papers, Box 3)"], {},
     ["[telegram 5 from Lima, May 3, 1951] in [Kennedy Library, Vane Papers, Box 3]", "[telegram 6 from Lima, May 4] in [Kennedy Library, Vane Papers, Box 3]"]),
    (["In telegram 5 from Lima, May 3, 1951, he wrote of salt. Telegram 6 from Lima, May 4, came. (Kennedy Library, Vane Papers, Box 3)"], {},
     ["[Telegram 6 from Lima, May 4] in [Kennedy Library, Vane Papers, Box 3]"]),
    (["Telegram 5 from Lima, May 3, 1951, which said that the salt had come and that it was sold, Kennedy Library, Vane Papers, Box 3."], {},
     ["[Telegram 5 from Lima, May 3, 1951] in [Kennedy Library, Vane Papers, Box 3]"]),
    (["Telegram 5 from Lima, May 3, 1951, which said that the salt had come and was sold, Kennedy Library, Vane Papers, Box 3."], {},
     ["[Telegram 5 from Lima, May 3, 1951] in [Kennedy Library, Vane Papers, Box 3]"]),
    (["Telegram 5 from Lima, May 3, 1951, 5 p.m., Kennedy Library, Vane Papers, Box 3."], {},
     ["[Telegram 5 from Lima, May 3, 1951, 5 p.m.] in [Kennedy Library, Vane Papers, Box 3]"]),
    (["Telegram 5 from Lima, May 3, 1951. Kennedy Library, Vane Papers, Box 3."], {},
     []),
    (["Telegram 5 from Lima, May 3, 1951; Document 6; Kennedy Library, Vane Papers, Box 3."], {},
     ["[Document 6] document → document 6", "[Telegram 5 from Lima, May 3, 1951] in [Kennedy Library, Vane Papers, Box 3]"]),
    (["Telegram 5 from Lima; telegram 6 from Lima; Kennedy Library, Vane Papers, Box 3."], {},
     ["[telegram 6 from Lima] in [Kennedy Library, Vane Papers, Box 3]"]),
    (["Telegram 5 from Lima and telegram 6 from Lima, Kennedy Library, Vane Papers, Box 3."], {},
     ["[Telegram 5 from Lima] in [Kennedy Library, Vane Papers, Box 3]", "[telegram 6 from Lima] in [Kennedy Library, Vane Papers, Box 3]"]),
    (["Telegram 5 from Lima, May 3, 1951 (in Kennedy Library, Vane Papers, Box 3), and telegram 6 from Lima (All in Johnson Library, Colt Papers, Box 4)."], {},
     ["[Telegram 5 from Lima, May 3, 1951] in [Kennedy Library, Vane Papers, Box 3]", "[telegram 6 from Lima] in [Johnson Library, Colt Papers, Box 4]"]),
    (["Kennedy Library, Vane Papers, Box 3. Telegram 5 from Lima, May 3, 1951."], {},
     []),
    (["Telegram 5 from Lima, May 3, 1951.", "(Kennedy Library, Vane Papers, Box 3)"], {},
     []),
    (["Telegram 5 from Lima, May 3, 1951, told of salt. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. (Kennedy Library, Vane Papers, Box 3)"], {},
     ["[Telegram 5 from Lima, May 3, 1951] in [Kennedy Library, Vane Papers, Box 3]"]),
    (["Telegram 5 from Lima, May 3, 1951, told of salt. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. Salt came. (Kennedy Library, Vane Papers, Box 3)"], {},
     []),
]  # fmt: skip


@pytest.mark.parametrize(("notes", "known", "found"), CASES, ids=range(len(CASES)))
def test_notes_and_what_is_linked_in_them(notes, known, found):
    assert linked(with_notes(*notes), **known) == found
