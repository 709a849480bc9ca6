"""The sites of other themes: what archref writes is in them, each link has its target, and nobody complains.

With `pip install -e '.[themes]'`; each theme builds a whole site, which takes its time.
"""

import re

import pytest

pytestmark = pytest.mark.slow


def body(page):
    return re.sub(r"<(head|nav|aside|footer)\b.*?</\1>", "", page, flags=re.S)


def whole(read, names):
    """Each link of archref within the site leads to an id that is there; how many there are."""
    pages = {name: read(name) for name in names}
    ids = {name: set(re.findall(r'\bid="([^"]+)"', page)) for name, page in pages.items()}
    seen = 0
    for name, page in pages.items():
        for tag in re.findall(r"<a\b[^>]*>", page):
            if "archref" in tag and (href := re.search(r'href="([^":]*)#([^"]+)"', tag)):
                there = re.sub(r"(?:\.html|/)$", "", href[1].removeprefix("../")) or name
                assert href[2] in ids[there], (name, tag)
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
    assert whole(project.page, ("index", "d303", "d304", "d305", "sources")) > 8


def test_mkdocs_material(tmp_path):
    pytest.importorskip("mkdocs")
    pytest.importorskip("material")
    from test_mkdocs import make, page

    site = make(tmp_path, theme={"name": "material", "font": False}, strict=True)
    assert 'href="../assets/archref/archref.css"' in page(site, "d304").partition("</head>")[0]
    assert re.search(r'<a class="archref archref-ref" href="#fn:3"', page(site, "d304"))
    assert re.search(r'href="\.\./d303/" title="Document 303: Memorandum of Conversation"', page(site, "d304"))

    def read(name):
        return page(site, "" if name == "index" else name)

    assert whole(read, ("index", "d303", "d304", "d305", "sources")) > 8
    assert 'id="archref-1978lima08812"' in read("sources")
