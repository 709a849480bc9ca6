"""The choice of an engine: by name, explicitly, with one clear line where it cannot be had."""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path

import pytest

from archref.csl import EngineError, StyleError, bibliography, render

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


SCRIPT = os.environ.get("ARCHREF_CITEPROC_JS", "")
PANDOC = pytest.param(
    "pandoc",
    marks=pytest.mark.skipif(not importlib.util.find_spec("pypandoc"), reason="needs the extra archref[pandoc]"),
)
needs_racer = pytest.mark.skipif(
    not importlib.util.find_spec("py_mini_racer"), reason="needs the extra archref[citeproc-js]"
)
CITEPROC_JS = pytest.param(
    f"citeproc-js={SCRIPT}",
    id="citeproc-js",
    marks=[needs_racer, pytest.mark.skipif(not SCRIPT, reason="ARCHREF_CITEPROC_JS names no script of citeproc-js")],
)
every_engine = pytest.mark.parametrize("engine", ["citeproc-py", PANDOC, CITEPROC_JS])

TELEGRAM = {
    "id": "__proto__", "type": "document", "title": "Telegram 1234", "author": [{"literal": "Department of State"}],
    "archive": "National Archives", "archive-collection": "RG 59, Central Files", "issued": {"raw": "1949-01-14"},
    "archive_location": "893.00/1-1449",
}  # fmt: skip


@every_engine
def test_notes_positions_and_bibliography(engine):
    clusters = [
        {"note": 1, "cites": [{"id": "b"}]},
        {"note": 2, "cites": [{"id": "b", "locator": "12-15", "label": "chapter"}]},
        {"note": 3, "cites": [{"id": "nobody"}]},
        {
            "note": 9,
            "cites": [{"id": "__proto__", "prefix": "See"}, {"id": "b", "locator": "3", "suffix": "and after"}],
        },
    ]
    rendered = render([BOOK, TELEGRAM], clusters, engine=engine)
    assert rendered.notes == [
        "Dean Acheson, Present at the Creation (1969).",
        "Acheson, Present at the Creation, chaps. 12–15.",
        "",
        "See Department of State, “Telegram 1234,” January 14, 1949, 893.00/1-1449, RG 59, Central Files, National "
        "Archives; Acheson, Present at the Creation, 3 and after.",
    ]
    assert rendered.bibliography == [
        "Acheson, Dean. Present at the Creation. 1969.",
        "Department of State. “Telegram 1234.” January 14, 1949. 893.00/1-1449. RG 59, Central Files. National Archives.",
    ]
    assert rendered.ids == ["b", "__proto__"]
    assert rendered.diagnostics == ["note 3 cites 'nobody', which is not among the items"]


@every_engine
def test_items_that_no_note_cites_are_listed_all_the_same(engine):
    clusters = [{"note": 1, "cites": [{"id": "b"}]}]
    assert render([BOOK, TELEGRAM], clusters, engine=engine).ids == ["b", "__proto__"]


@every_engine
@pytest.mark.parametrize(
    ("output", "printed"),
    [
        ("text", "Acheson, Dean. Present & Here: The Maine Years. 1969."),
        (
            "html",
            'Acheson, Dean. <i>Present &amp; Here: The <span style="font-style:normal">Maine</span> Years</i>. 1969.',
        ),
        ("markdown", "Acheson, Dean. *Present & Here: The Maine Years*. 1969."),
        ("rst", "Acheson, Dean. *Present & Here: The Maine Years*. 1969."),
    ],
)
def test_outputs(engine, output, printed):
    item = {**BOOK, "title": "Present & Here: The <i>Maine</i> Years"}
    assert render([item], [], output=output, engine=engine).bibliography == [printed]


@every_engine
def test_locale(engine):
    item = {**BOOK, "editor": [{"family": "Schwarz", "given": "Hans"}]}
    assert "herausgegeben" in render([item], [], locale="de", engine=engine).bibliography[0].lower()
    with pytest.raises(StyleError, match="unknown locale"):
        render([item], [], locale="xx-YY", engine=engine)


@every_engine
def test_author_named_by_the_text(engine):
    cites = [{"note": 1, "cites": [{"id": "b", "suppress-author": True}]}]
    assert render([BOOK], cites, "chicago-author-date", engine=engine).notes == ["(1969)"]


@every_engine
def test_a_broken_style_is_refused_alike(engine, tmp_path):
    path = tmp_path / "broken.csl"
    path.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><macro name="a"><text macro="a"/>'
        '</macro><citation><layout><text macro="a"/></layout></citation></style>'
    )
    with pytest.raises(StyleError, match="calls itself"):
        render([BOOK], None, str(path), engine=engine)


@needs_racer
@pytest.mark.parametrize(
    ("script", "said"),
    [("var x = 1;", "is not citeproc-js"), ("this is no JavaScript", "failed to load"),
     ("var CSL = {Engine: function () { throw new Error('broken'); }, Output: {Formats: {text: {}}}};", "broken")],
)  # fmt: skip
def test_a_script_that_is_not_citeproc_js(tmp_path, script, said):
    path = tmp_path / "citeproc.js"
    path.write_text(script)
    with pytest.raises(EngineError, match=said) as caught:
        render([BOOK], engine=f"citeproc-js={path}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("engine", [CITEPROC_JS])
@pytest.mark.parametrize("style", ["chicago-notes-bibliography", "apa"])
def test_citeproc_js_prints_its_own_reference(engine, style):
    folder = Path(__file__).parent / "test_csl_reference" / "second"
    read = lambda name: json.loads((folder / name).read_text("utf-8"))  # noqa: E731
    expected = read(f"expected/{style}.json")
    clusters = [{"note": i, "cites": cites} for i, cites in enumerate(read("clusters.json"), 1)]
    rendered = render(read("items.json"), clusters, style, engine=engine)
    assert rendered.notes == expected["notes"]
    assert [list(pair) for pair in zip(rendered.ids, rendered.bibliography, strict=True)] == expected["bibliography"]
