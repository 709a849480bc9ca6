"""The sites of other themes: what archref writes is in them, each link has its target, and nobody complains.

With `pip install -e '.[themes]'`; each theme builds a whole site, which takes its time.
"""

import re
from urllib.parse import urljoin

import pytest

pytestmark = pytest.mark.slow
NAMES = ("index", "d303", "d304", "d305", "sources")


def body(page):
    return re.sub(r"<(head|nav|aside|footer)\b.*?</\1>", "", page, flags=re.S)


def count_links(pages):
    """How many links of archref lead to a page, by its address; each has the id there that it leads to."""
    ids = {address: set(re.findall(r'\bid="([^"]+)"', page)) for address, page in pages.items()}
    seen = 0
    for address, page in pages.items():
        for tag in re.findall(r"<a\b[^>]*>", page):
            if "archref" in tag and (href := re.search(r'href="([^":]*)#([^"]+)"', tag)):
                assert href[2] in ids[urljoin(address, href[1])], (address, tag)
                seen += 1
    return seen


@pytest.mark.parametrize(
    ("theme", "module"),
    [("furo", "furo"), ("pydata_sphinx_theme", "pydata_sphinx_theme"), ("alabaster", "alabaster"), ("epub", "sphinx")],
)
def test_a_theme_of_sphinx(theme, module, tmp_path):
    pytest.importorskip("sphinx")
    pytest.importorskip(module)
    from sphinx_projects import Project

    project = Project("volume", tmp_path)
    plain = "Plain\n=====\n\nNothing is cited here.\n"
    (project.source / "plain.rst").write_text(f":orphan:\n\n{plain}", encoding="utf-8")
    assert project.build(html_theme=theme, nitpicky=True).warnings == []
    head = project.page("d304").partition("</head>")[0]
    assert "archref.css" in head and "archref.js" in project.page("d304")
    assert "archref" not in project.page("plain").replace(str(tmp_path), "")
    assert re.search(r'<a class="[^"]*archref archref-ref[^"]*" href="#f3"', body(project.page("d304")))
    assert re.search(r'href="d303\.html" title="Document 303: Memorandum of Conversation"', project.page("d304"))
    assert "“Telegram 8812 from Lima.”" in project.page("sources")
    assert count_links({f"/{name}.html": project.page(name) for name in NAMES}) > 8


def test_mkdocs_material(tmp_path):
    pytest.importorskip("mkdocs")
    pytest.importorskip("material")
    from test_mkdocs import make, page

    site = make(tmp_path, theme={"name": "material", "font": False}, strict=True)
    assert 'href="../assets/archref/archref.css"' in page(site, "d304").partition("</head>")[0]
    assert re.search(r'<a class="archref archref-ref" href="#fn:3"', page(site, "d304"))
    assert re.search(r'href="\.\./d303/" title="Document 303: Memorandum of Conversation"', page(site, "d304"))

    assert (
        count_links({f"/{name}/".replace("/index/", "/"): page(site, name.removeprefix("index")) for name in NAMES}) > 8
    )
    assert 'id="archref-1978lima08812"' in page(site, "sources")
