"""The same document in every format: the same citations, links and records."""

import pytest

import archref

FORMATS = ("xml", "html", "md", "docx", "rst", "tex")


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_gives_what_plain_text_gives(root, ending):
    (document,) = archref.read(root / "fixtures" / f"fishery-talks.{ending}")
    text = (root / "fixtures" / "fishery-talks.txt").read_text(encoding="utf-8").rstrip("\n")
    known = {"volume": document.volume, "number": document.number, "date": document.date}
    assert archref.resolve(document).as_dict() == archref.resolve(text, **known).as_dict()


@pytest.mark.parametrize("ending", FORMATS)
def test_every_citation_leads_back_to_its_words(root, ending):
    (document,) = archref.read(root / "fixtures" / f"fishery-talks.{ending}")
    source = document.origin.source
    for citation in archref.resolve(document).as_dict()["citations"]:
        first, last = document.origin.span(citation["start"], citation["end"])
        written = source.text[first:last]
        quoted = document.text[citation["start"] : citation["end"]]
        assert written[:3] in (quoted[:3], "\\NA") and written[-2:] == quoted[-2:], (quoted, written)
