"""Signs lost with a wrong encoding are put back where they can be nothing else, and no place moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archref.labelling.encodings import mended


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("âThe Report', 5 May", "‘The Report', 5 May"),
        ("pp. 58â59", "pp. 58–59"),
        ("pp. 193â 4", "pp. 193– 4"),
        ("IntelligenceâExamination", "Intelligence—Examination"),
        ("â€œPort Duesâ€\x9d", "“  Port Dues”  "),
        ("Vaneâ€™s", "Vane’  s"),
        ("bâtiments, château, âne", "bâtiments, château, âne"),
        ("Vane, ‘Salt’", "Vane, ‘Salt’"),
    ],
)
def test_mended(text, right):
    assert mended(text) == right


@given(st.text(alphabet="â€œ\x9d™ aB1“", max_size=40))
def test_no_place_moves(text):
    assert len(mended(text)) == len(text)


def test_a_text_is_mended_once_while_its_lines_and_pieces_of_them_are_read():
    from archref.labelling.tokens import tokens

    lines = [f"See âThe Report’, {i}â59.\n" for i in range(40)]
    text = "".join(lines)
    mended.cache_clear()
    at = 0
    for line in lines:
        tokens(text, at, at + len(line))
        tokens(line[4:])
        tokens(line[4:-3])
        at += len(line)
    assert mended.cache_info().misses <= 1 + 2 * len(lines)
