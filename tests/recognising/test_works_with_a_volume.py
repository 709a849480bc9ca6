"""A volume with a page is that of the work before it, and of Foreign Relations where its editors write."""

import pytest

import archref


def cited(text, **known):
    return [(c.type, text[c.start : c.end]) for c in archref.resolve(text, **known).citations]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Archaeologia, vol. xlii, p. 45; vol. xliii, p. 3.", [("published", "Archaeologia, vol. xlii, p. 45"), ("published", "vol. xliii, p. 3")]),
        ("Colt Memoirs, series iii. vol. ii. p. 148.", [("published", "Colt Memoirs, series iii. vol. ii. p. 148")]),
        ("Naval Chronicle, vol. xxxi. p. 244.", [("published", "Naval Chronicle, vol. xxxi. p. 244")]),
        ("For the reply, see vol. XIV, pages 690 and 702.", [("frus", "vol. XIV, pages 690 and 702")]),
        ("Foreign Relations, 1945, vol. VIII, p. 2; vol. IX, p. 3.", [("frus", "Foreign Relations, 1945, vol. VIII, p. 2"), ("frus", "vol. IX, p. 3")]),
    ],
)  # fmt: skip
def test_whose_volume_it_is(text, found):
    assert cited(text) == found
