"""Volumes of Foreign Relations as German and French notes cite them, and with the document behind the pages."""

import pytest

import archref


def volumes(text):
    return [dict(c.fields) for c in archref.resolve(text).citations if c.type == "frus"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3. Vgl. auch FRUS 1969–1976, XL, Dok. 231.", {"subseries": "1969–1976", "volume": "40", "documents": ["231"]}),
        ("FRUS 1961–1963, Bd. XIV, Dok. 33.", {"subseries": "1961–1963", "volume": "14", "documents": ["33"]}),
        ("Siehe FRUS, 1955–1957, Bd. 26, S. 44–49, sowie die Akten.", {"subseries": "1955–1957", "volume": "26", "pages": ["44-49"]}),
        ("FRUS 1952–1954, VII, Teil 2, Dok. 512.", {"subseries": "1952–1954", "volume": "7", "part": "2", "documents": ["512"]}),
        ("FRUS 1969–1976, Vol. XL, Dok. 231, S. 644.", {"subseries": "1969–1976", "volume": "40", "documents": ["231"], "pages": ["644"]}),
        ("FRUS 1958–1960, XIV, Nr. 65.", {"subseries": "1958–1960", "volume": "14", "documents": ["65"]}),
        ("Voir FRUS 1958–1960, tome XIV, n° 65.", {"subseries": "1958–1960", "volume": "14", "documents": ["65"]}),
        ("Ball to Vane, 12 Sept. 1961, FRUS 1961–63, 21:355–57 (document 233).", {"subseries": "1961–63", "volume": "21", "pages": ["355-57"], "documents": ["233"]}),
        ("FRUS 1958–1960, 14:222–23 (doc. 65); Colt Papers, box 3.", {"subseries": "1958–1960", "volume": "14", "pages": ["222-23"], "documents": ["65"]}),
        # and as they were
        ("FRUS 1958–1960, 14:222–23.", {"subseries": "1958–1960", "volume": "14", "pages": ["222-23"]}),
        ("FRUS, 1969–1976, vol. XV, Soviet Union, Document 7.", {"subseries": "1969–1976", "volume": "15", "title": "Soviet Union", "documents": ["7"]}),
        ("FRUS, 1969–1976, vol. XV, Dokumente der Salzfrage, p. 3.", {"subseries": "1969–1976", "volume": "15", "title": "Dokumente der Salzfrage", "pages": ["3"]}),
    ],
)  # fmt: skip
def test_a_volume_in_another_language(text, found):
    assert volumes(text) == [found]
