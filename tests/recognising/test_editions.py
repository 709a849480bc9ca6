"""Texts that are documents of an edition, and texts that are none."""

import pytest
from digest import read

# a text, what its caller knows of it, and what is read in it
CASES = [
    (
        "793B.00/6–1851: Telegram\n\nThe Ambassador to the Secretary of State\n\nVane to Colt, May 3, 1951, Vane Papers, box 3, Mudd Library.",
        {},
        ["archival | 793B.00/6–1851 | file_number 793B.00/6-1851"],
    ),
    (
        "# Editorial Note\n\nSalt was dear. (Kennedy Library, Vane Papers, Box 3)",
        {},
        ["archival | Kennedy Library, Vane Papers, Box 3 | repository Kennedy Library; box 3; levels Vane Papers"],
    ),
    (
        "S/S Files, Lot 63 D 5\n\nThe text. Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library.",
        {},
        ["archival | S/S Files, Lot 63 D 5 | lot 63D5; levels S/S Files"],
    ),
    (
        "# 5. The Road to Salt\n\nVane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library.",
        {},
        ["archival | Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library | author Vane; recipient Colt; date 1951-05-03; levels Vane Papers; box 3; repository Mudd Library"],
    ),
    (
        "# 5. Telegram\n\nSource: Kennedy Library, Box 3. Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library.",
        {},
        ["archival | Kennedy Library, Box 3 | repository Kennedy Library; box 3", "archival | Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library | author Vane; recipient Colt; date 1951-05-03; levels Vane Papers; box 3; repository Mudd Library"],
    ),
    (
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n\n793B.00/6–1851: Telegram\n\nVane to Colt, May 3, 1951, Vane Papers, box 3, Mudd Library.",
        {},
        ["archival | 793B.00/6–1851 | file_number 793B.00/6-1851"],
    ),
    (
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n\n793B.00/6–1851: Telegram\n\nVane to Colt, May 3, 1951, Vane Papers, box 3, Mudd Library.",
        {},
        ["archival | 793B.00/6–1851 | file_number 793B.00/6-1851"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_is_read_in_it(text, known, found):
    assert read(text, **known) == found
