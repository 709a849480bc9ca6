"""Items as they come from elsewhere: fields missing, of another kind, or nonsense. None stops a document."""

from __future__ import annotations

import pytest

from archref.csl import bibliography, render
from archref.export import write

ODD = [
    {"id": 1, "type": "book", "title": 3, "author": None, "issued": [], "volume": 2.5},
    {"id": "x", "author": "Smith", "issued": "1979", "page": 12},
    {"id": "y", "author": [{}, {"given": "Ann"}, "Bob", {"family": "O'Hara", "given": ""}], "custom": {"a": 1}},
    {"id": "z", "type": "article-journal", "issued": {"date-parts": [[1979, 13]]}, "title": "T", "edition": "2"},
    {"title": "\ue000\ue001 raw", "issued": {"date-parts": [[-44, 3, 15], [12]]}, "type": "book"},
    {},
    {"id": "q", "type": "book", "title": 'He said "no <i>', "issued": {"date-parts": [[0]]}},
]


@pytest.mark.parametrize("style", ["chicago-notes-bibliography", "apa", "oscola", "foreign-relations-notes"])
@pytest.mark.parametrize("output", ["text", "html", "markdown", "rst"])
def test_odd_items_print(style, output):
    rendered = render(ODD, None, style, output=output)
    assert len(rendered.notes) == len(ODD)
    assert not any("[]" in text or "None" in text or "\ue000" in text for text in rendered.notes)


@pytest.mark.parametrize("format", ["bibtex", "biblatex", "csl-json", "ris"])
def test_odd_items_export(format):
    assert write(ODD, format)


def test_odd_items_in_a_whole_bibliography():
    assert bibliography(ODD, format="html")


def test_odd_clusters():
    rendered = render(ODD, [{"cites": []}, {"note": None, "cites": [{"id": 1, "locator": 5}]}])
    assert rendered.notes[0] == "" and "5" in rendered.notes[1]
