"""The built pages in Chromium: a Sphinx project and a MkDocs site of the same documents."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

pytestmark = pytest.mark.browser

LIMA = "Telegram 8812 from Lima, November 3, 1978, National Archives, RG 59, Central Foreign Policy File, D780454-0611"


def sphinx(folder):
    pytest.importorskip("sphinx", reason="Sphinx is not installed")
    from sphinx_projects import Project

    source = Project("volume", folder)
    source.build()
    return source.source / "_build" / "html", "{}.html"


def mkdocs(folder):
    pytest.importorskip("mkdocs", reason="MkDocs is not installed")
    from test_mkdocs import make

    return make(folder), "{}/"


class Quiet(SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/favicon.ico":  # browsers ask for it; what they are told is no error of the page
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *args):
        pass


class Site:
    """A site that is served and looked at; `errors` is what its pages complain of."""

    def __init__(self, url, names, browser):
        self.url, self.names = url, names
        self.errors, self.asked = [], []
        self.context = browser.new_context(viewport={"width": 1000, "height": 700})
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))

    def go(self, name):
        self.page.goto(self.url + self.names.format(name))
        return self.page

    def link(self, text):
        return self.page.locator(".archref", has_text=text).first

    @property
    def tip(self):
        return self.page.locator("#archref-tip")

    def follow(self, locator):
        """Click; the path and the fragment of the page that is shown then."""
        before = self.page.url
        locator.click()
        return self.arrive(before)

    def arrive(self, before):
        """Wait for another address than before."""
        self.page.wait_for_url(lambda url: url != before)
        return self.page.url.removeprefix(self.url)


@pytest.fixture(scope="module", params=[sphinx, mkdocs], ids=["sphinx", "mkdocs"])
def served(request, tmp_path_factory):
    folder, names = request.param(tmp_path_factory.mktemp(request.param.__name__))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", names
    server.shutdown()
    server.server_close()


@pytest.fixture
def site(served, chromium):
    opened = Site(*served, chromium)
    yield opened
    opened.context.close()
    assert opened.errors == [], opened.errors
    assert [url for url in opened.asked if not url.startswith(opened.url)] == []


def in_sight(site, locator):
    site.page.wait_for_function(
        "e => { const b = e.getBoundingClientRect(); return b.top >= -1 && b.top < innerHeight && b.height > 0 }",
        arg=locator.element_handle(),
    )


def test_a_click_on_a_ref_lands_on_its_note(site):
    site.go("d304")
    fragment = site.follow(site.link("Ref B")).partition("#")[2]
    assert fragment in ("f3", "fn:3")
    note = site.page.locator(f'[id="{fragment}"]')
    assert "Telegram 8812 from Lima, November 3, 1978, reported" in note.inner_text()
    in_sight(site, note)


def test_a_click_on_a_document_opens_its_page(site):
    site.go("d304")
    assert site.follow(site.link("Document 303")) == site.names.format("d303")
    assert "Memorandum of Conversation" in site.page.locator("h1").inner_text()


def test_a_tooltip_shows_on_hover_and_goes(site):
    site.go("d304")
    link = site.link("Lima 8812")
    assert site.tip.is_hidden()
    link.hover()
    site.tip.wait_for(state="visible")
    assert site.tip.inner_text() == LIMA
    assert link.get_attribute("title") is None
    box, near = site.tip.bounding_box(), link.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 1000
    assert box["y"] >= near["y"] + near["height"] - 1 or box["y"] + box["height"] <= near["y"] + 1
    site.tip.hover()  # the pointer may go into it to select its words
    site.page.wait_for_timeout(300)
    assert site.tip.is_visible()
    site.page.mouse.move(5, 5)
    site.tip.wait_for(state="hidden")


def test_a_tooltip_shows_on_keyboard_focus_and_escape_hides_it(site):
    site.go("d304")
    site.page.locator("h1").click()
    for _ in range(80):
        site.page.keyboard.press("Tab")
        if site.page.evaluate("document.activeElement.textContent") == "Ref B":
            break
    assert site.page.evaluate("document.activeElement.textContent") == "Ref B"
    assert site.tip.is_visible()
    assert site.tip.inner_text() == f"Ref B: {LIMA}"
    assert site.page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "archref-tip"
    assert site.tip.get_attribute("role") == "tooltip"
    site.page.keyboard.press("Escape")
    assert site.tip.is_hidden()
    assert site.page.evaluate("document.activeElement.textContent") == "Ref B"
    before = site.page.url
    site.page.keyboard.press("Enter")
    assert site.arrive(before).partition("#")[2] in ("f3", "fn:3")


def test_the_bibliographys_links_lead_back(site):
    site.go("d304")
    assert site.follow(site.link("Lima 8812")) == site.names.format("sources") + "#archref-1978lima08812"
    entry = site.page.locator("li", has=site.page.locator('[id="archref-1978lima08812"]'))
    entry = entry if entry.count() else site.page.locator('li[id="archref-1978lima08812"]')
    back = entry.locator(".archref-back a")
    assert [back.nth(i).inner_text() for i in range(back.count())] == ["1", "2", "3"]
    path, _, fragment = site.follow(back.nth(0)).partition("#")
    assert path == site.names.format("d304") and fragment.startswith("archref-d304-")
    target = site.page.locator(f'[id="{fragment}"]')
    shown = target.inner_text() or target.evaluate("e => e.nextElementSibling.textContent")
    assert shown == "Lima 8812"


def test_without_a_script_the_title_says_it(served, chromium):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served[0] + served[1].format("d304"))
    assert page.locator(".archref", has_text="Lima 8812").first.get_attribute("title") == LIMA
    context.close()


def test_a_narrow_window_holds_the_tooltip(site):
    site.page.set_viewport_size({"width": 320, "height": 500})
    site.go("d304")
    link = site.link("Central Foreign Policy File, D780471")
    link = link if link.count() else site.link("Ibid.")
    link.scroll_into_view_if_needed()
    link.focus()
    site.tip.wait_for(state="visible")
    box = site.tip.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 320
