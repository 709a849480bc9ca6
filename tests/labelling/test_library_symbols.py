"""Editions of letters name the library by its symbol, behind the kind of the text, which is no part of the place."""

import pytest
from marked import put, taken

from archref.labelling.said import say

PAIRS = [
    ("⟦a {author RC (DNA}: RG {record_group 26}, {levels Port Letters}, box {box 3})⟧",
     "RC (⟦a {repository DNA}: RG {record_group 26}, {levels Port Letters}, box {box 3}⟧)"),
    ("⟦a MS (PHi: {levels Quill Collection}, {levels case 2}, box {box 11})⟧",
     "MS (⟦a {repository PHi}: {levels Quill Collection}, {levels case 2}, box {box 11}⟧)"),
    ("⟦a {levels FC} in {repository DLC}: {levels Letters Sent}, vol. {volume 9}⟧",
     "FC in ⟦a {repository DLC}: {levels Letters Sent}, vol. {volume 9}⟧"),
    ("⟦a {levels Letterbook copy} ({repository NHi}: {levels Vane Papers})⟧", "Letterbook copy (⟦a {repository NHi}: {levels Vane Papers}⟧)"),
    ("⟦a {levels RC in MiU-C}: {levels Vane Papers}, vol. {volume 12}⟧", "RC in ⟦a {repository MiU-C}: {levels Vane Papers}, vol. {volume 12}⟧"),
    # a letter before it is the paper
    ("⟦a {author Ada Vane}, {date 5 May 1803}. {title Salem. RC} ({levels DNA}: RG {record_group 59})⟧",
     "⟦a {author Ada Vane}, {date 5 May 1803}. {title Salem}. RC ({repository DNA}: RG {record_group 59})⟧"),
    # what looks alike
    ("⟦a {author RC Vane} (secretary) to {recipient Colt}, {date 1911}⟧",) * 2,
    ("⟦a {genre MS} (Salem: {levels Vane Papers})⟧",) * 2,
    ("⟦a {levels Vane MS} ({repository Salt Library}, {file_number 3})⟧",) * 2,
]  # fmt: skip


@pytest.mark.parametrize(("before", "wanted"), PAIRS)
def test_where_it_is_kept(before, wanted):
    text, spans = taken(before)
    say(text, spans[0])
    assert put(text, spans) == wanted
