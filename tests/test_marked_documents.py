"""The whole documents that an editor has marked: `fixtures/documents`, which `benchmarks/documents.py` measures by."""

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PATHS = sorted((ROOT / "fixtures" / "documents").glob("*/*.txt"))


@pytest.fixture
def documents(monkeypatch):
    monkeypatch.setattr(sys, "path", [str(ROOT / "benchmarks"), *sys.path])
    import documents

    return documents


@pytest.mark.parametrize("path", PATHS, ids=[f"{p.parent.name}-{p.stem}" for p in PATHS])
def test_each_mark_is_one_and_holds_words(documents, path):
    text, marks = documents.without_marks(path.read_text(encoding="utf-8"))
    assert len(marks) > 5 and not re.search("[⟦⟧]", text)
    assert all(text[m.start : m.end].strip() == text[m.start : m.end] != "" for m in marks)
    assert all(a.end <= b.start for a, b in zip(marks, marks[1:], strict=False))


@pytest.mark.parametrize(
    ("marked", "figures"),
    [
        ("See ⟦a|FO 371/1234⟧; ⟦p|Ada Quill, Salt (Assen: Blank, 1955), 5⟧.", (2, 2, 2, 0)),
        ("See FO 371/1234; ⟦p|Ada Quill, Salt (Assen: Blank, 1955), 5⟧.", (1, 2, 1, 100)),
        ("See ⟦?|FO 371/1234⟧; ⟦p|Ada Quill, Salt (Assen: Blank, 1955), 5⟧.", (1, 1, 1, 0)),
        ("He has ⟦a|the grey box in the hall⟧.", (1, 0, 0, 0)),
        ("See ⟦p|FO 371/1234⟧.", (1, 1, 0, 0)),
    ],
)
def test_what_is_counted(documents, marked, figures):
    counts = documents.Counts()
    documents.count("a", marked, counts)
    found = documents.figures(counts)
    told, right = sum(counts.told.values()), sum(counts.right.values())
    assert (found["all"]["marked"], told, right, found["invented"]) == figures


def test_an_archive_from_elsewhere_is_that_of_any_of_its_names(documents):
    assert documents.same_repository("The National Archives, Kew", "TNA")
    assert documents.same_repository("Salem Salt Library", "Salt Library, Salem")
    assert not documents.same_repository("The National Archives, Kew", "NARA")
