"""Positions of the protocol count UTF-16 units; offsets count characters."""

import pytest

pytest.importorskip("lsprotocol", reason="pygls is not installed (pip install archref[lsp])")
from hypothesis import given  # noqa: E402
from hypothesis import strategies as st  # noqa: E402
from lsprotocol.types import Position  # noqa: E402

from archref.lsp.positions import EditorLines  # noqa: E402


@given(st.text(alphabet="aé𝕏\n\r ", max_size=40), st.data())
def test_an_offset_comes_back(text, data):
    lines = EditorLines(text)
    offset = data.draw(st.integers(0, len(text)))
    if (
        text[offset - 1 : offset + 1] == "\r\n"
        or text[offset : offset + 1] == "\n"
        and text[offset - 1 : offset] == "\r"
    ):
        return  # inside a line's end
    assert lines.offset(lines.position(offset)) == offset


def test_positions_count_utf_16_units():
    lines = EditorLines("a𝕏b\r\nc")
    assert lines.position(2) == Position(0, 3) and lines.position(5) == Position(1, 0)
    assert (
        lines.offset(Position(0, 3)) == 2 and lines.offset(Position(0, 99)) == 3 and lines.offset(Position(9, 0)) == 6
    )
