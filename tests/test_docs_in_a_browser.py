"""The documentation in Chromium: readable on a telephone, text first; and the pictures that it shows.

ARCHREF_UPDATE_DOCS=1 takes the pictures in docs/_static anew.
"""

import os
import re
import subprocess
import sys

import pytest

import archref

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 700}
# How wide a page is, and what stands out of the screen. A table or an example may scroll in its box; the box of the whole
# text, which has the heading too, may not, though the page itself does not grow by that.
WIDE = """() => {
    const width = innerWidth, scrolls = (e) => {
        for (let at = e.parentElement; at; at = at.parentElement) {
            const how = getComputedStyle(at).overflowX;
            if ((how === "auto" || how === "scroll") && at.clientWidth <= width) return !at.querySelector("h1");
        }
        return false;
    };
    const out = [...document.querySelectorAll("body *")].filter((e) => {
        const box = e.getBoundingClientRect(), style = getComputedStyle(e);
        return box.height && box.left < width && box.right > width + 1 && style.visibility !== "hidden" && !scrolls(e);
    });
    return [document.documentElement.scrollWidth, out.map((e) => e.tagName + " " + e.textContent.slice(0, 40))];
}"""
PICTURES = ("report.png", "report-on-a-telephone.png", "sphinx-page.png")


@pytest.fixture(scope="module")
def built(tmp_path_factory, root):
    pytest.importorskip("furo", reason="archref[docs] is not installed")
    pytest.importorskip("myst_parser", reason="archref[docs] is not installed")
    out = tmp_path_factory.mktemp("docs")
    command = [sys.executable, "-W", "ignore", "-m", "sphinx", "-q", "-b", "html", str(root / "docs"), str(out)]
    assert subprocess.run(command, timeout=600).returncode == 0
    return out


@pytest.fixture(scope="module")
def phone(chromium):
    context = chromium.new_context(viewport=PHONE, has_touch=True, is_mobile=True, device_scale_factor=1.5)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def desk(chromium):
    context = chromium.new_context(viewport={"width": 1100, "height": 640})
    yield context.new_page()
    context.close()


def take(tab, root, name, **clip):
    """A picture of what the tab shows, kept where the documentation has it when asked."""
    picture = tab.screenshot(**clip)
    if os.environ.get("ARCHREF_UPDATE_DOCS"):
        (root / "docs" / "_static" / name).write_bytes(picture)
    assert len(picture) > 8000  # an empty page is a small file


@pytest.mark.parametrize("name", ["index.html", "tutorial.html", "report.html"])
def test_what_is_read_first_fits_a_telephone(built, phone, name):
    """The first page, the tutorial and the report that they link to."""
    phone.goto((built / name).as_uri())
    assert phone.evaluate(WIDE) == [PHONE["width"], []]


@pytest.mark.slow
def test_no_page_scrolls_sideways_on_a_telephone_and_the_text_comes_first(built, phone):
    pages = sorted(p for p in built.rglob("*.html") if p.name not in ("genindex.html", "search.html"))
    assert len(pages) > 100 and "the report of a chapter" in (built / "index.html").read_text("utf-8")
    wide = []
    for page in pages:
        phone.goto(page.as_uri())
        if phone.evaluate(WIDE) != [PHONE["width"], []]:
            wide.append(page.relative_to(built).as_posix())
        heading = phone.locator("h1").first.bounding_box()
        assert heading is not None and heading["y"] < 200, page
    assert wide == []


@pytest.fixture(scope="module")
def report(tmp_path_factory, root):
    """The report that the documentation links to (docs/conf.py writes it so)."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    result = archref.resolve(*archref.read(root / "examples" / "chapter.md"))
    path.write_text(archref.report(result), encoding="utf-8")
    return path.as_uri()


def test_a_report_at_the_desk(report, desk, root):
    desk.goto(report)
    ibid = desk.locator("main a.mark.k-ibid").first
    ibid.hover()
    assert desk.locator("#tip").is_visible()
    take(desk, root, "report.png")


def test_a_report_on_a_telephone(report, phone, root):
    phone.goto(report)
    phone.locator("main .mark").first.tap()
    take(phone, root, "report-on-a-telephone.png")


def test_a_page_that_sphinx_made(tmp_path, desk, root):
    from sphinx_projects import Project

    project = Project("volume", tmp_path)
    assert project.build(html_theme="furo", html_title="Fisheries").warnings == []
    desk.goto((project.source / "_build" / "html" / "d304.html").as_uri())
    link = desk.locator("a.archref.archref-ref, a.archref.archref-document").first
    link.scroll_into_view_if_needed()
    link.hover()
    take(desk, root, "sphinx-page.png")


def test_each_picture_is_shown_with_words_for_those_who_do_not_see_it(root):
    shown = {}
    for page in (root / "docs").rglob("*.md"):
        for name, alt in re.findall(r"```\{image\} \S*_static/(\S+)\n:alt: (.+)", page.read_text("utf-8")):
            shown[name] = alt
    for name in PICTURES:
        assert (root / "docs" / "_static" / name).is_file(), name
        assert len(shown[name]) > 40, name
