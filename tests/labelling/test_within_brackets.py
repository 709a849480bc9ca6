"""A citation that begins in a bracket ends in it, and the page of a list of illustrations is not its own."""

import pytest
from marked import taken

from archref.labelling.reader import citations_of


@pytest.mark.parametrize(
    ("labelled", "wanted"),
    [
        ("The delegates (⟦a {repository Salt Archives}, Lima) {pages 102}⟧", "Salt Archives, Lima"),
        (
            "The harbour ⟦a {levels Views} ({repository Salt Library}, {file_number LC-12}) 61⟧",
            "Views (Salt Library, LC-12)",
        ),
        (
            "(see ⟦a {author Vane} (secretary) to {recipient Colt}, {date 1911}), {box 3}⟧",
            "Vane (secretary) to Colt, 1911",
        ),
        ("He wrote ⟦a {author Vane} to {recipient Colt} (copy), box {box 3}⟧", "Vane to Colt (copy), box 3"),
        ("⟦a {repository Salt Library}, 1) box {box 3}⟧", "Salt Library, 1) box 3"),
        ("⟦a {levels Papers} ({repository Salt Library}) {pages 61}⟧", "Papers (Salt Library) 61"),
    ],
)
def test_where_it_ends(labelled, wanted):
    text, spans = taken(labelled)
    (cited,) = citations_of(text, spans)
    assert text[cited.start : cited.end] == wanted
