"""The MkDocs plugin: a site of five pages."""

import re
import shutil
from pathlib import Path

import pytest

pytest.importorskip("mkdocs", reason="MkDocs is not installed (pip install archref[mkdocs])")
from markup import archref_links  # noqa: E402
from mkdocs.commands.build import build  # noqa: E402
from mkdocs.config import load_config  # noqa: E402
from mkdocs.exceptions import Abort  # noqa: E402

SITE = Path(__file__).parent / "roots" / "site"


def make(folder, change=lambda source: None, **config):
    source = folder / "source"
    shutil.copytree(SITE, source)
    change(source / "docs")
    build(load_config(str(source / "mkdocs.yml"), site_dir=str(folder / "site"), **config))
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return make(tmp_path_factory.mktemp("mkdocs"))


def page(site, name):
    return (site / name / "index.html").read_text(encoding="utf-8")


def links(site, name):
    return {text: (href, tip) for text, href, tip in archref_links(page(site, name))}


def test_documents_are_linked_between_pages(site):
    assert links(site, "")["Document 304"][0] == "d304/"
    assert links(site, "d304")["Document 303"] == ("../d303/", "Document 303: Memorandum of Conversation")
    assert links(site, "d305")["footnote 3, Document 304"][0] == "../d304/#fn:3"


def test_a_ref_leads_to_its_note(site):
    assert links(site, "d304")["Ref B"][0] == "#fn:3"


def test_records_are_listed_and_lead_back(site):
    href, _tip = links(site, "d304")["Lima 8812"]
    assert href == "../sources/#archref-1978lima08812"
    entry = re.search(r'<li id="archref-1978lima08812">(.*?)</li>', page(site, "sources"))[1]
    back = re.findall(r'href="\.\./d304/#([^"]+)"', entry)
    assert len(back) == 3 and all(f'id="{anchor}"' in page(site, "d304") for anchor in back)


def test_a_printed_page_is_linked(site):
    href, _tip = links(site, "sources")["p. 763"]
    assert href == "../d305/#archref-d305-page-763"
    assert re.search(r'<p><span id="archref-d305-page-763"></span>\[Page 763\]</p>', page(site, "d305"))


def test_every_link_has_its_target(site):
    for name in ("", "d303", "d304", "d305", "sources"):
        html = page(site, name)
        for href in re.findall(r'href="([^":]*#[^"]+)"', html):
            path, _, anchor = href.partition("#")
            target = (site / name / path / "index.html").resolve() if path else site / name / "index.html"
            assert f'id="{anchor}"' in target.read_text(encoding="utf-8"), href


def test_the_assets_are_the_sites_own(site):
    html = page(site, "d304")
    assert 'href="../assets/archref/archref.css"' in html and 'src="../assets/archref/archref.js"' in html
    assert (site / "assets" / "archref" / "archref.css").is_file()
    assert (site / "assets" / "archref" / "archref.js").is_file()


def test_a_page_can_be_left_as_it_is(tmp_path):
    def leave(docs):
        text = (docs / "d304.md").read_text(encoding="utf-8")
        (docs / "d304.md").write_text(text.replace("archref-document: 304", "archref: false"), encoding="utf-8")

    site = make(tmp_path, leave)
    assert links(site, "d304") == {}
    assert links(site, "")["Document 304"][0].startswith("https://history.state.gov/")


def test_warnings_name_the_page_and_the_place(tmp_path, caplog):
    def spoil(docs):
        (docs / "index.md").write_text("---\narchref-document: 304\n---\n\nSee footnote 9, Document 305.\n", "utf-8")

    make(tmp_path, spoil)
    said = [r.getMessage() for r in caplog.records if r.name == "mkdocs.plugins.archref"]
    assert said == [
        "archref: d304.md: document frus1977-80v26/d304 is declared in index already; references lead there "
        "[archref.duplicate-document]",
        "archref: index.md: document 305 (d305) has no footnote 9; the reference leads to the document "
        "(at 'footnote 9, Document 305.') [archref.note-not-found]",
        "archref: d305.md: document 304 (index) has no footnote 3; the reference leads to the document "
        "(at 'footnote 3, Document 304, foretold.1 The') [archref.note-not-found]",
    ]


def test_a_grammar_that_is_wrong_stops_the_build(tmp_path, caplog):
    def spoil(docs):
        (docs / "own.toml").write_text("[[form]]\n", encoding="utf-8")
        config = docs.parent / "mkdocs.yml"
        config.write_text(config.read_text("utf-8") + "      grammar: [docs/own.toml]\n", encoding="utf-8")

    with pytest.raises(Abort):
        make(tmp_path, spoil)
    assert f"archref: {tmp_path / 'source/docs/own.toml'}: a form without a name" in caplog.text
