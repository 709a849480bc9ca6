"""Words of the sentence before a place are no field of it: a table of readings before and after."""

import pytest
from marked import put, taken

from archref.labelling.said import say

PAIRS = [
    ("⟦a {repository Two letters to Vane are at the Salt Library} ({file_number SL/F8/140})⟧",
     "Two letters to Vane are at the ⟦a {repository Salt Library} ({file_number SL/F8/140})⟧"),
    ("⟦a {author Vane}, {repository whose papers are now kept in the Salt Library}, box {box 3}⟧",
     "Vane, whose papers are now kept in the ⟦a {repository Salt Library}, box {box 3}⟧"),
    ("⟦a {repository Die Akten befinden sich heute im Salzarchiv}, {file_number B 3}⟧",
     "Die Akten befinden sich heute im ⟦a {repository Salzarchiv}, {file_number B 3}⟧"),
    ("⟦a {repository Salt Library in Salem}, box {box 3}⟧",) * 2,
    ("⟦a {repository Port Archive of What Was Salem}, box {box 3}⟧",) * 2,
    # who lets a picture be printed
    ("⟦a {repository Courtesy of the Salt Museum}, Salem ({file_number WA1943.62})⟧", "Courtesy of the ⟦a {repository Salt Museum}, Salem ({file_number WA1943.62})⟧"),
    ("⟦a {repository By permission of Salt Library}, {file_number Photo 3}⟧", "By permission of ⟦a {repository Salt Library}, {file_number Photo 3}⟧"),
    ("⟦a {repository Courtesy Library}, {file_number Photo 3}⟧", "Courtesy ⟦a {repository Library}, {file_number Photo 3}⟧"),
    # what leads to one of several files
    ("⟦a {file_number notamment F7 12985}, {genre rapport}⟧", "notamment ⟦a {file_number F7 12985}, {genre rapport}⟧"),
    ("⟦a {file_number insbesondere B 102/3}⟧", "insbesondere ⟦a {file_number B 102/3}⟧"),
    ("⟦a {levels especially Vane Papers}, box {box 3}⟧", "especially ⟦a {levels Vane Papers}, box {box 3}⟧"),
    ("⟦a {title Especially Vane}, box {box 3}⟧",) * 2,
    # what the sentence wants the file for
    ("⟦a {title For the subpoena}, {file_number C 244/173}, no. 42⟧", "For the subpoena, ⟦a {file_number C 244/173}, no. 42⟧"),
    ("and for ⟦a {repository Penhale himself}, {file_number STAC 2/19/88}⟧", "and for Penhale himself, ⟦a {file_number STAC 2/19/88}⟧"),
    ("⟦a {title For the wages}, {file_number E 101/5}, m. {pages 3}⟧", "For the wages, ⟦a {file_number E 101/5}, m. {pages 3}⟧"),
    ("and for ⟦a {repository Salt Library}, {file_number E 101/5}⟧",) * 2,
    ("⟦a {title For the subpoena}, {file_number QX 244/173}⟧",) * 2,
    ("⟦a {author Ford}, {file_number C 244/173}⟧",) * 2,
]  # fmt: skip


@pytest.mark.parametrize(("before", "wanted"), PAIRS)
def test_what_a_field_keeps(before, wanted):
    text, spans = taken(before)
    say(text, spans[0])
    assert put(text, spans) == wanted
