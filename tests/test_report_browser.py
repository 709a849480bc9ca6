"""The report in a browser: what comes near, where a click leads, the way back, the filter, light and dark, keys."""

from pathlib import Path

import pytest

import archref

pytestmark = pytest.mark.browser


def opened(chromium, tmp_path, page, **context):
    """The page opened from a file; a request for anything else, a message or an error is kept in `page.wrong`."""
    path = tmp_path / "report.html"
    path.write_text(page, encoding="utf-8")
    tab = chromium.new_context(viewport={"width": 1280, "height": 800}, **context).new_page()
    tab.set_default_timeout(5000)
    tab.wrong = []
    tab.on("request", lambda r: tab.wrong.append(r.url) if r.url != path.as_uri() else None)
    tab.on("console", lambda m: tab.wrong.append(m.text))
    tab.on("pageerror", lambda e: tab.wrong.append(str(e)))
    tab.on("dialog", lambda d: (tab.wrong.append(d.message), d.dismiss()))
    tab.goto(path.as_uri())
    return tab


@pytest.fixture(scope="module")
def talks(chromium, tmp_path_factory, root):
    page = archref.report(archref.resolve_many(archref.read(root / "fixtures" / "fishery-talks.xml")))
    tab = opened(chromium, tmp_path_factory.mktemp("report"), page)
    yield tab
    tab.context.close()


@pytest.fixture
def tab(talks):
    """The report of the talks, opened anew."""
    talks.emulate_media(media="screen")
    talks.set_viewport_size({"width": 1280, "height": 800})
    talks.goto(talks.url.partition("#")[0])
    talks.reload()
    yield talks
    assert talks.wrong == []


def ref(tab, letter):
    return tab.locator("main a.mark.k-ref", has_text=f"Ref {letter}")


def test_hovering_a_ref_shows_its_telegram_and_film_number(tab):
    ref(tab, "B").hover()
    tip = tab.locator("#tip")
    assert tip.is_visible()
    assert "Telegram 8812 from Lima" in tip.inner_text() and "D780454-0611" in tip.inner_text()
    tab.mouse.move(1, 1)
    tip.wait_for(state="hidden")


def test_focus_shows_it_too_and_escape_takes_it_away(tab):
    ref(tab, "D").focus()
    assert "301922" in tab.locator("#tip").inner_text()
    assert ref(tab, "D").get_attribute("aria-describedby") == "tip"
    tab.keyboard.press("Escape")
    assert tab.locator("#tip").is_hidden()


def test_a_click_goes_to_the_note_and_the_back_link_returns(tab):
    ref(tab, "B").click()
    focused = "document.activeElement"
    assert tab.evaluate(f"{focused}.textContent").startswith("3. Telegram 8812")
    assert tab.url.endswith("#d1n2")
    tab.locator("#d1n2 > .back").click()
    assert tab.evaluate(f"{focused}.textContent") == "Ref B"
    tab.locator("main a.marker", has_text="4").click()
    assert tab.evaluate(f"{focused}.id") == "d1n3"
    tab.keyboard.press("b")
    assert tab.evaluate(f"{focused}.textContent") == "4"


def test_the_filter_filters_the_list_and_the_marks(tab):
    items = tab.locator("aside .records .item:visible")
    everything = items.count()
    tab.locator("#filter").fill("lima d780454")
    tab.get_by_text(f"1 of {everything} cited").wait_for()
    assert items.count() == 1
    assert "D780454-0611" in items.first.inner_text()
    left = {t.strip() for t in tab.locator("main .mark:not(.off)").all_inner_texts()}
    assert "Lima 8812" in left and "State 301922" not in left
    tab.keyboard.press("Escape")
    assert items.count() == everything


def test_kinds_can_be_left_out(tab):
    tab.locator("input[value=telegram]").uncheck()
    assert tab.locator("main .mark.k-telegram:not(.off)").count() == 0
    assert tab.locator("main .mark.k-archival:not(.off)").count() > 0


def test_the_list_can_be_ordered(tab):
    counts = "[...document.querySelectorAll('.records .item')].map(i => +i.dataset.count)"
    tab.locator("#order").select_option("count")
    assert tab.evaluate(counts) == sorted(tab.evaluate(counts), reverse=True)


def test_keys_walk_through_the_citations(tab):
    tab.keyboard.press("n")
    first = tab.evaluate("document.activeElement.textContent")
    tab.keyboard.press("n")
    assert first == "State 231846" and tab.evaluate("document.activeElement.textContent") == "Lima 8812"
    tab.keyboard.press("p")
    assert tab.evaluate("document.activeElement.textContent") == first
    tab.keyboard.press("/")
    assert tab.evaluate("document.activeElement.id") == "filter"


def background(tab):
    return tab.evaluate("getComputedStyle(document.body).backgroundColor")


def test_light_and_dark_follow_the_system_until_the_reader_chooses(chromium, tmp_path, root):
    page = archref.report(archref.resolve((root / "fixtures" / "fishery-talks.txt").read_text(encoding="utf-8")))
    light = opened(chromium, tmp_path, page, color_scheme="light")
    dark = opened(chromium, tmp_path, page, color_scheme="dark")
    one, other = background(light), background(dark)
    assert one != other
    light.locator("#theme").click()
    assert background(light) == other
    assert light.wrong == dark.wrong == []


def test_print_leaves_the_controls_out_and_shows_the_list(tab):
    tab.emulate_media(media="print")
    assert tab.locator(".controls").is_hidden()
    assert tab.locator("aside .records .item").first.is_visible()
    assert background(tab) == "rgb(255, 255, 255)"


def test_nothing_overflows_on_a_narrow_screen(tab):
    tab.set_viewport_size({"width": 360, "height": 640})
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360


def test_what_is_hostile_is_text(chromium, tmp_path):
    text = (
        '1. Telegram "From" <b>Lima</b>1\n\nRefs: (A) State 216300,2 (B) Lima 8812,2 In Ref A <script>alert(1)</script> it says.\n\n'
        "  1. Source: National Archives, RG 59, Central Files, <script>alert(2)</script>\"'>, 611.00/5-2062.\n"
        "  2. Telegram 216300, August 1, 1978. (Carter Library, <img src=x onerror=alert(3)>, Box 3)\n"
    )
    tab = opened(chromium, tmp_path, archref.report(archref.resolve(text), title='"><script>alert(4)</script>'))
    for highlight in tab.locator("main .mark").all():
        tab.mouse.move(0, 0)
        tab.keyboard.press("Escape")  # what one says may lie over the next
        highlight.hover()
    assert tab.locator("#tip").is_visible()
    assert "<script>alert(1)</script>" in tab.locator("main").inner_text()
    assert tab.locator("img").count() == 0
    assert tab.wrong == []
    tab.context.close()


@pytest.fixture
def phone(chromium, tmp_path):
    """A long volume on a small screen that is touched."""
    note = "Telegram {n} from Lima, November 3, 1978. (National Archives, RG 59, Central Foreign Policy File, D780454–0611)"
    texts = [
        f"{n}. Memorandum of Conversation1\n\n"
        + "They spoke of the anchovy. " * 150
        + f"\n\n  1. {note.format(n=8000 + n)}\n"
        for n in range(1, 60)
    ]
    page = archref.report(archref.resolve_many(texts))
    tab = opened(chromium, tmp_path, page, has_touch=True)
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.reload()
    yield tab
    assert tab.wrong == []
    tab.context.close()


def in_view(tab, selector):
    """Where an element's top is on the screen once the page has come to rest."""
    tab.wait_for_timeout(400)
    return tab.evaluate(f"document.querySelector({selector!r}).getBoundingClientRect().top")


def test_on_a_small_screen_a_tap_shows_a_card_and_the_card_leads_on(phone):
    highlight = phone.locator("main .mark").first
    highlight.scroll_into_view_if_needed()
    before = phone.evaluate("scrollY")
    highlight.tap()
    card = phone.locator("#tip")
    assert card.is_visible() and "Telegram 8001" in card.inner_text()
    assert phone.evaluate("scrollY") == before
    box = card.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390 and box["y"] + box["height"] <= 844
    goal = card.locator(".go a").get_attribute("href")
    if goal.startswith("#"):
        card.locator(".go a").tap()
        assert 0 <= in_view(phone, goal) < 844
        assert card.is_hidden()


def test_the_things_cited_are_one_tap_from_the_head(phone):
    phone.get_by_role("link", name="Things cited").tap()
    assert abs(in_view(phone, "#cited")) < 100
    phone.locator("aside .places a").last.tap()
    focused = phone.evaluate("document.activeElement.getBoundingClientRect().top")
    phone.wait_for_timeout(400)
    assert 0 <= phone.evaluate("document.activeElement.getBoundingClientRect().top") < 844 and focused is not None


def test_the_list_is_filtered_and_ordered_by_repository_and_taken_home(chromium, tmp_path):
    text = (
        "One.1 Two.2 Three.3\n\n  1. Carter Library, Brzezinski Material, Box 62, Peru.\n"
        "  2. Vane to Colt, 2 November 1965, NSF: Peru, box 2, LBJL.\n  3. Carter Library, Brzezinski Material, Box 63, Chile.\n"
    )
    tab = opened(chromium, tmp_path, archref.report(archref.resolve(text)))
    tab.locator("#repository").select_option(label="Jimmy Carter Presidential Library (2)")
    items = tab.locator("aside .records .item:visible")
    assert items.count() == 2 and "2 of 3 cited" in tab.locator("#shown").inner_text()
    assert tab.locator("main .mark.off").count() == 1
    with tab.expect_download() as taken:
        tab.get_by_role("button", name="CSV", exact=True).click()
    rows = Path(taken.value.path()).read_text("utf-8-sig").splitlines()
    assert len(rows) == 3 and "Jimmy Carter Presidential Library" in rows[1] and rows[0].startswith('"what"')
    tab.locator("#repository").select_option("*")
    tab.locator("#order").select_option("year")
    assert "1965" in items.first.inner_text()
    tab.wrong = [url for url in tab.wrong if not url.startswith("blob:")]
    assert tab.wrong == []
    tab.context.close()
