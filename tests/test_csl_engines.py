"""The choice of an engine: by name, explicitly, with one clear line where it cannot be had."""

from __future__ import annotations

import pytest

from archref.csl import EngineError, bibliography, render

BOOK = {
    "id": "b", "type": "book", "title": "Present at the Creation", "issued": {"date-parts": [[1969]]},
    "author": [{"family": "Acheson", "given": "Dean"}],
}  # fmt: skip


def test_the_default_engine_by_its_name():
    assert render([BOOK], engine="citeproc-py") == render([BOOK])
    assert bibliography([BOOK], engine="citeproc-py") == bibliography([BOOK])


@pytest.mark.parametrize("name", ["", "pandok", "citeproc-py=x", "pandoc=/usr/bin/pandoc"])
def test_unknown_engine(name):
    with pytest.raises(EngineError, match="choose one of citeproc-py, pandoc, citeproc-js=PATH"):
        render([BOOK], engine=name)


@pytest.mark.parametrize("name", ["citeproc-js", "citeproc-js=", "citeproc-js=/nowhere/citeproc.js"])
def test_a_script_that_is_not_there(name):
    with pytest.raises(EngineError, match="citeproc-js=PATH") as caught:
        render([BOOK], engine=name)
    assert "\n" not in str(caught.value)


def test_a_missing_extra_says_what_to_install(monkeypatch):
    from archref.csl import engines

    monkeypatch.setattr(engines, "find_spec", lambda package: None)
    with pytest.raises(EngineError, match=r"engine pandoc is not installed; pip install 'archref\[pandoc\]'"):
        render([BOOK], engine="pandoc")


def test_progress_counts_notes_and_entries():
    seen: list[tuple[int, int]] = []
    render([BOOK, {**BOOK, "id": "c"}], progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


@pytest.mark.parametrize("style", ["chicago-author-date", "apa"])
def test_an_author_that_the_text_names_is_left_out(style):
    cites = [{"note": 1, "cites": [{"id": "b", "suppress-author": True}]}]
    assert render([BOOK], cites, style).notes == ["(1969)"]
    untitled = {**BOOK, "author": []}
    assert render([untitled], cites, style).notes == ["(1969)"]
