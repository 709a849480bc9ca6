"""Where a small letter may be the marker of a note, and how much speaks for it."""

import pytest

from archref.linking.lettered_markers import lettered_places

# a text, the letter, and the places before which it may be a marker with their weights
CASES = [
    ('RECOMMENDED FORCESa', 'a', [('RECOMMENDED FORCES|a', 6.0)]),
    ('Forces 5320b and 12b.', 'b', [('Forces 5320|b and 12b.', 6.0), ('Forces 5320b and 12|b.', 6.0)]),
    ('of its own.d', 'd', [('of its own.|d', 6.0)]),
    ('of its own.d, and', 'd', []),
    ('own.d.', 'd', []),
    ('(own)d and (own)d.', 'd', [('(own)|d and (own)d.', 6.0)]),
    ('U.S.a', 'a', [('U.S.|a', 6.0)]),
    ('i.e.a', 'a', []),
    ('S.Sa', 'a', [('S.S|a', 6.0)]),
    ('Aa', 'a', []),
    ('AAa', 'a', [('AA|a', 6.0)]),
    ('Salta', 'a', [('Salt|a', -2.0)]),
    ('Salt Salta', 'a', [('Salt Salt|a', 4.0)]),
    ('salt Salta', 'a', [('salt Salt|a', 4.0)]),
    ('Salt salta of', 'a', []),
    ('Salt Salta salta', 'a', []),
    ('Salta\tTin', 'a', [('Salt|a\tTin', -2.0)]),
    ('Salta(1)', 'a', [('Salt|a(1)', -2.0)]),
    ('Salta\nTin', 'a', [('Salt|a\nTin', -2.0)]),
    ('Salta tin', 'a', []),
    ('Tea\t', 'a', []),
    ('Sala\t', 'a', []),
    ('assure Assured', 'd', [('assure Assure|d', -2.0)]),
    ('Salts Saltsd', 'd', [('Salts Salts|d', 4.0)]),
    ('salt-Tina\t', 'a', []),
    ('a', 'a', []),
    ('\ta5', 'a', [('\t|a5', -3.0)]),
    ('xa5', 'a', []),
    ('\ta ', 'a', []),
    ('Salta’s', 'a', []),
    ('Salta-b', 'a', []),
    ('Salta/b', 'a', []),
    ('Salta&b', 'a', []),
    ('12a34', 'a', []),
    ('Vane.a said', 'a', [('Vane.|a said', 6.0)]),
    ('e.g.a said', 'a', []),
    ('no. 5.a said', 'a', []),
    ('own.d It', 'd', [('own.|d It', 6.0)]),
    ('U.S.a It', 'a', [('U.S.|a It', 6.0)]),
    ('S.S.b It', 'b', [('S.S.|b It', 6.0)]),
    ('i.e.a It', 'a', []),
    ('own.d, and', 'd', []),
    ('own.d. It', 'd', []),
    ('4.d It', 'd', []),
    ('.d It', 'd', []),
    ("x" * 93 + " Salta\nTin", "a", [("x" * 93 + " Salt|a\nTin", -2.0)]),
    ("x" * 94 + " Salta\nTin", "a", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "letter", "places"), CASES)
def test_a_letter_and_where_it_may_be_a_marker(text, letter, places):
    found = [(text[:at] + "|" + text[at:], weight) for at, weight in lettered_places(text, len(text), letter)]
    assert found == places


def test_a_word_whose_letter_stands_twice_at_the_end_of_a_cell():
    text = "forty or more\nFactor of 40 or morea\tSpaces\tFactor of 40 or morea\n1966\t35%"
    found = [at for at, _ in lettered_places(text, len(text), "a")]
    assert [(text[at - 4 : at], text[at + 1]) for at in found] == [("more", "\t"), ("more", "\n")]
