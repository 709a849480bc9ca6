"""The page of a corpus: one file that loads nothing, with its network, archives, lists; and how it is used in Chromium."""

import json
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from corpora import column, filled
from volume import tei

from archref import corpus

HOSTILE = '</script><script>document.title="bad"</script><img src=x onerror="document.title=1">'


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    folder = tmp_path_factory.mktemp("page")
    files = filled(folder / "files")
    rows = [
        ("1", f"Letter {HOSTILE} From Vane to Colt", "Lima", "1978-01-02", "No.", f"Source: Carter Library, {HOSTILE}.")
    ]
    (files / "hostile.xml").write_text(tei("frus1977-80v27", rows), "utf-8")
    (files / "papers" / "lost.md").write_text("So.[^1]\n\n[^1]: Ibid., p. 3.\n", "utf-8")
    with ThreadPoolExecutor(1) as threads:
        return corpus.build(files, folder / "corpus", threads).path


@pytest.fixture(scope="module")
def page(path):
    with corpus.open(path) as opened:
        return corpus.report(opened, "Two <volumes>")


def data_of(page):
    return json.loads(re.search(r'id="data">(.*?)</script>', page, re.DOTALL)[1])


def test_the_page_is_whole_and_loads_nothing(page):
    assert "<h1>Two &lt;volumes&gt;</h1>" in page
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy and "http" not in policy
    assert not re.search(r"<(?:link|img|iframe|script)[^>]+(?:src|href)=", page.split('id="data"')[0])
    assert "Licensed to the Apache Software Foundation" in page


def test_its_data_are_those_of_the_tables(page, path):
    data = data_of(page)
    held = {node["id"] for node in data["nodes"] if node["held"]}
    assert {"frus1977-80v24", "frus1977-80v25", "frus1977-80v27", "papers/talks.md"} <= held
    assert ["frus1977-80v24", "frus1977-80v25", 1] in data["edges"]
    repositories = {name: sum(values) for name, values in data["repositories"]["series"]}
    (count,) = column(
        path,
        "SELECT count(*) FROM citations JOIN documents USING (document) WHERE repository <> '' AND documents.date <> ''",
    )
    assert sum(repositories.values()) == count
    assert [name for name, _ in data["groups"]["series"]] == ["RG 59"]
    assert page.count("<tr>") == 3 + (
        len(data["nodes"])
        + len(column(path, "SELECT record FROM records WHERE citations > 0"))
        + len(column(path, "SELECT 1 FROM citations WHERE state <> ''"))
    )


def test_what_a_file_says_is_no_markup(page):
    assert HOSTILE not in page and page.count("<script") == 3 + page.split("<script>")[1].count("<script")


def test_a_corpus_without_anything_has_a_page(tmp_path, threads):
    (tmp_path / "empty.md").write_text("Nothing.\n", "utf-8")
    built = corpus.build(tmp_path / "empty.md", tmp_path / "corpus", threads)
    with corpus.open(built.path) as opened:
        assert data_of(corpus.report(opened, "Nothing"))["edges"] == []


@pytest.fixture
def tab(chromium, tmp_path, page):
    out = tmp_path / "report.html"
    out.write_text(page, encoding="utf-8")
    tab = chromium.new_context(viewport={"width": 1360, "height": 900}).new_page()
    tab.set_default_timeout(10_000)
    wrong = []
    tab.on("request", lambda r: wrong.append(r.url) if r.url != out.as_uri() else None)
    tab.on("console", lambda m: wrong.append(m.text))
    tab.on("pageerror", lambda e: wrong.append(str(e)))
    tab.goto(out.as_uri())
    tab.wait_for_selector("html[data-ready]", state="attached")
    yield tab
    assert wrong == [] and tab.title() == "Two <volumes>"
    tab.context.close()


def drawn(tab, selector):
    """How many pixels of a canvas are not of the page's own colour."""
    return tab.evaluate(
        """(selector) => { const c = document.querySelector(selector + " canvas");
        const d = c.getContext("2d").getImageData(0, 0, c.width, c.height).data; let n = 0;
        for (let i = 3; i < d.length; i += 4) n += d[i] > 40; return n; }""",
        selector,
    )


def opacities(tab):
    return dict(tab.evaluate("archref.network().data.map((n) => [n.id, n.itemStyle.opacity])"))


@pytest.mark.browser
def test_network_and_archives_are_drawn_and_nothing_goes_wrong(tab):
    assert drawn(tab, "#graph") > 200 and drawn(tab, "#time") > 1000
    shape = tab.evaluate("archref.network().data.map((n) => [n.x, n.y])")
    width, height = (tab.evaluate(f"document.getElementById('graph').client{side}") for side in ("Width", "Height"))
    assert len({tuple(place) for place in shape}) == len(shape)
    assert all(0 <= x <= width and 0 <= y <= height for x, y in shape)


@pytest.mark.browser
def test_a_search_dims_the_others_and_filters_the_lists(tab):
    tab.fill("#search", "v25")
    tab.locator("#found", has_text="volumes").wait_for()
    lit = {name for name, opacity in opacities(tab).items() if opacity == 1}
    assert lit == {"frus1977-80v25"}
    shown = tab.locator("#volumes tbody tr:visible").all_inner_texts()
    assert len(shown) == 1 and shown[0].startswith("frus1977-80v25")
    tab.click("#whole")
    assert set(opacities(tab).values()) == {1} and tab.locator("#volumes tbody tr:visible").count() > 3


@pytest.mark.browser
def test_a_chosen_volume_says_what_it_cites(tab):
    tab.evaluate("archref.choose('frus1977-80v24')")
    assert "frus1977-80v25" in tab.locator("#chosen ol").first.inner_text()
    assert opacities(tab)["frus1977-80v27"] < 0.5
    tab.locator("#chosen button", has_text="frus1977-80v25").first.click()
    assert tab.locator("#chosen h3").first.inner_text() == "frus1977-80v25"


@pytest.mark.browser
def test_links_of_few_citations_can_be_left_out_and_the_lists_sorted(tab):
    before = tab.evaluate("archref.network().links.length")
    tab.locator("#least").fill("20")
    assert tab.evaluate("archref.network().links.length") < before
    head = tab.locator("#cited th", has_text="citations")
    head.click()
    counts = [int(n.replace(",", "")) for n in tab.locator("#cited td:nth-child(3)").all_inner_texts()]
    assert head.get_attribute("aria-sort") == "descending" and counts == sorted(counts, reverse=True)
    tab.select_option("#level", "groups")
    assert drawn(tab, "#time") > 1000


@pytest.mark.browser
def test_the_wheel_makes_the_network_larger(tab):
    box = tab.locator("#graph").bounding_box()
    tab.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tab.mouse.wheel(0, -400)
    for _ in range(50):
        if tab.evaluate("archref.network().zoom") > 1:
            break
        tab.wait_for_timeout(20)
    assert tab.evaluate("archref.network().zoom") > 1


@pytest.mark.browser
def test_it_fits_a_narrow_window_and_the_dark(tab):
    tab.set_viewport_size({"width": 400, "height": 800})
    tab.emulate_media(color_scheme="dark")
    tab.wait_for_timeout(200)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 400
    assert drawn(tab, "#graph") > 100
