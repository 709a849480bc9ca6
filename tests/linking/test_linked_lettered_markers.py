"""Places at which a small letter can be the marker of a lettered note."""

import pytest

from archref.linking.lettered_markers import lettered_places

# the text, the letter, and its places, each with its weight
CASES = [
    ("RECOMMENDED FORCESa\nThe", "a", [[18, 6.0]]),
    ("The 5320b of", "b", [[8, 6.0]]),
    ("It is its own.d Then", "d", [[14, 6.0]]),
    ("It is his own.a.", "a", []),
    ("in the U.S.a and", "a", [[11, 6.0]]),
    ("the U.S.Ca and", "a", [[9, 6.0]]),
    ("i.e.a and", "a", []),
    ("(of all)c then", "c", [[8, 6.0]]),
    ("(of all)c. Then", "c", []),
    ("c45\tx\n\tc45\t", "c", [[7, -3.0]]),
    ("The forces of a force. The forcea was", "a", []),
    ("The assured and assure. The assured left", "d", []),
    ("Total planesb\t45", "b", [[12, -2.0]]),
    ("Total planesb(old)", "b", [[12, -2.0]]),
    ("Total planesb", "b", [[12, -2.0]]),
    ("Total planesb\nNext", "b", [[12, -2.0]]),
    (
        "Total xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx planesb\nNext",
        "b",
        [],
    ),
    ("plab\t", "b", []),
    ("plaxb\t", "b", [[4, -2.0]]),
    ("half-plaxb\t", "b", []),
    ("o’plaxb\t", "b", []),
    ("Plaxb and Plax", "b", [[4, 4.0]]),
    ("plax and Plaxb", "b", [[13, 4.0]]),
    ("Plaxb and plaxb, plax", "b", []),
    ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxb\t", "b", [[40, -2.0]]),
    ("a.a ", "a", []),
    ("5b.a ", "a", [[3, 6.0]]),
    ("x.b.a ", "a", []),
    ("x.B.a ", "a", [[4, 6.0]]),
    ("bb.a. ", "a", []),
    ("bb.a; ", "a", [[3, 6.0]]),
    ("b5.a ", "a", []),
    ("(b)a. ", "a", []),
    ("(b)a ", "a", [[3, 6.0]]),
    ("Ab.a ", "a", [[3, 6.0]]),
    ("5.a ", "a", []),
    ("ab-c c’s c/d c&e cx c", "c", []),
    ("NSCa/b", "a", []),
    ("NSCa", "a", [[3, 6.0]]),
    ("Na ", "a", []),
    (".Na ", "a", [[2, 6.0]]),
    ("a", "a", []),
    ("end.a, then", "a", []),
    ("45.b then", "b", []),
    ("taxe taxed", "d", [[9, -2.0]]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "letter", "places"), CASES, ids=range(len(CASES)))
def test_the_places_of_a_letter(text, letter, places):
    assert [[at, weight] for at, weight in lettered_places(text, len(text), letter)] == places


def test_only_the_body_is_read():
    assert list(lettered_places("FORCESa and FORCESa", 10, "a")) == [(6, 6.0)]
