"""The page in a browser: paste, drop, correct, choose a style, take it home; by keyboard, on a phone, in the dark."""

import re
from pathlib import Path

import pytest

import archref
from archref.corrections import Corrections
from archref.reading import read

pytest.importorskip("starlette", reason="archref[web] is not installed")
from .running import TOKEN, running  # noqa: E402

pytestmark = pytest.mark.browser

CHAPTER = (
    "The talks began late.1 Nobody expected much.2 The delegates left.3 So it was said.4\n\n"
    "  1. Carter Library, Brzezinski Material, Box 62, Peru.\n"
    "  2. Vane to Colt, 2 November 1965, NSF: Peru, box 2, LBJL.\n"
    "  3. Telegram 8812 from Lima, November 31, 1978; Ibid., box 7.\n"
    "  4. It stands in the ledger that Quill kept, leaf 12, as everybody knew.\n"
)
MARKDOWN = "# Salt\n\nIt came.[^1] It went.[^2]\n\n[^1]: Carter Library, Brzezinski Material, Box 62, Peru.\n[^2]: Ibid., Box 63.\n\n# Bibliography\n"
SIZES = {"phone": (390, 844), "tablet": (768, 1024), "laptop": (1024, 700), "desk": (1440, 900)}


def counts(places, number):
    """So many of them are there, in a moment at the latest."""
    from playwright.sync_api import expect

    expect(places).to_have_count(number, timeout=20_000)


@pytest.fixture(scope="module")
def server():
    with running() as address:
        yield address


@pytest.fixture
def page(chromium, server):
    """Opens the page; whatever it loads from elsewhere, says or fails at is kept."""
    contexts = []

    def opened(size="desk", script=True, **context):
        wide, high = SIZES[size]
        found = chromium.new_context(
            viewport={"width": wide, "height": high}, java_script_enabled=script, accept_downloads=True, **context
        )
        contexts.append(found)
        tab = found.new_page()
        tab.set_default_timeout(30_000)
        tab.wrong = []
        tab.on("request", lambda r: None if r.url.startswith((server, "data:", "blob:")) else tab.wrong.append(r.url))
        tab.on("console", lambda m: tab.wrong.append(m.text) if m.type in ("error", "warning") else None)
        tab.on("pageerror", lambda e: tab.wrong.append(str(e)))
        tab.goto(f"{server}/?token={TOKEN}")
        return tab

    yield opened
    for context in contexts:
        for tab in context.pages:
            assert tab.wrong == []
        context.close()


def pasted(tab, text=CHAPTER):
    tab.get_by_label("Paste a text").fill(text)
    tab.get_by_role("button", name="Find the citations").click()
    tab.locator("body[data-ready]").wait_for()
    tab.locator("#text .mark").first.wait_for()
    return tab


def mark(tab, words):
    return tab.locator("#text .mark", has_text=words).first


def test_a_paste_shows_what_it_cites_what_is_doubtful_and_what_speaks_against_it(page):
    tab = pasted(page())
    mark(tab, "Carter Library").wait_for()
    counts(tab.locator("#text .flag.error"), 1)
    assert "November 1978 has no day 31" in tab.locator("#findings").inner_text()
    tab.locator("#text .flag.error").click()
    assert "ARC509" in tab.evaluate("document.activeElement.textContent")
    tab.get_by_role("tab", name="Cited").click()
    listed = tab.locator("#things .item").count()
    assert listed >= 4
    tab.locator("#filter").fill("brzezinski")
    tab.locator("#shown", has_text=re.compile(r"^1 of")).wait_for()
    counts(tab.locator("#things .item"), 1)
    counts(tab.locator("#text .mark:not(.off)", has_text="Vane"), 0)
    tab.locator("#filter").fill("")
    tab.locator("#repository").select_option("Lyndon B. Johnson Presidential Library")
    said = tab.locator("#repository option:checked").inner_text()
    assert said.endswith(f"({tab.locator('#things .item').count()})")


def test_files_are_dropped(page):
    tab = page()
    tab.evaluate(
        """([name, text]) => {
          const held = new DataTransfer();
          held.items.add(new File([text], name));
          document.dispatchEvent(new DragEvent("drop", { dataTransfer: held, bubbles: true, cancelable: true }));
        }""",
        ["salt.md", MARKDOWN],
    )
    tab.locator("body[data-ready]").wait_for()
    assert tab.locator("#title").inner_text() == "Salt"


def test_a_file_that_cannot_be_read_is_told(page, tmp_path):
    tab = page()
    bad, good = tmp_path / "bad.pdf", tmp_path / "good.md"
    bad.write_bytes(b"%PDF-1.4")
    good.write_text(MARKDOWN, encoding="utf-8")
    tab.get_by_label("Or drop files").set_input_files([bad, good])
    tab.locator("body[data-ready]").wait_for()
    assert "bad.pdf was left out" in tab.locator("#remarks").inner_text()


def test_a_citation_is_corrected_and_everything_follows(page):
    tab = pasted(page())
    mark(tab, "Ibid., box 7").click()
    tab.get_by_role("button", name="Correct").click()
    dialog = tab.locator("dialog")
    dialog.locator("#fix-antecedent").locator("option", has_text="Carter Library").wait_for(state="attached")
    choice = dialog.locator("#fix-antecedent").locator("option", has_text="Carter Library").get_attribute("value")
    dialog.locator("#fix-antecedent").select_option(choice)
    dialog.get_by_label("Folder", exact=True).fill("Chile")
    dialog.get_by_role("button", name="Save").click()
    dialog.wait_for(state="hidden")
    tab.get_by_role("tab", name="Cited").click()
    assert "Box 7, Chile" in tab.locator("#things").inner_text()
    tab.get_by_role("tab", name="Corrections (1)").click()
    with tab.expect_download() as taken:
        tab.get_by_role("button", name="Keep corrections.toml").click()
    (kept,) = Corrections.parse(Path(taken.value.path()).read_text("utf-8"))
    assert kept.fields == {"folder": "Chile"} and kept.antecedent.words.startswith("Carter Library")
    # what the page says the library says with the same file
    found = archref.resolve(CHAPTER, corrections=Corrections([kept]))
    assert any(c.resolved and c.resolved.get("folder") == "Chile" for c in found.citations)
    tab.get_by_role("button", name="Take back").click()
    tab.get_by_role("tab", name="Corrections", exact=True).wait_for()
    assert "None so far" in tab.locator("#corrections").inner_text()


def test_a_citation_that_is_none_is_taken_away(page):
    tab = pasted(page())
    mark(tab, "Carter Library").click()
    tab.get_by_role("button", name="Correct").click()
    tab.get_by_role("button", name="This is no citation").click()
    tab.locator("dialog").wait_for(state="hidden")
    mark(tab, "Vane").wait_for()
    counts(tab.locator("#text .mark", has_text="Carter Library"), 0)


def test_words_that_were_missed_are_selected(page):
    tab = pasted(page())
    tab.evaluate(
        """() => {
          const note = [...document.querySelectorAll("#text li")].find((li) => li.textContent.includes("ledger"));
          const walk = document.createTreeWalker(note, NodeFilter.SHOW_TEXT);
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            const at = node.data.indexOf("the ledger that Quill kept, leaf 12");
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + "the ledger that Quill kept, leaf 12".length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
          }
        }"""
    )
    tab.get_by_role("button", name="Mark as a citation").click()
    dialog = tab.locator("dialog[open]")
    assert "the ledger that Quill kept, leaf 12" in dialog.inner_text()
    dialog.locator("#fix-type").select_option("archival")
    dialog.get_by_label("Title").fill("Ledger")
    dialog.get_by_label("Repository").fill("Salt Museum")
    dialog.get_by_role("button", name="Save").click()
    tab.locator("dialog").wait_for(state="hidden")
    mark(tab, "the ledger that Quill kept").wait_for()


def test_a_style_is_searched_and_its_preview_follows(page):
    tab = pasted(page())
    tab.get_by_role("tab", name="Bibliography").click()
    tab.locator("#preview .csl-entry").first.wait_for()
    before = tab.locator("#preview").inner_text()
    tab.locator("#style-words").fill("modern language")
    option = tab.locator("#style option[value='modern-language-association']")
    option.wait_for(state="attached")
    tab.locator("#style").select_option("modern-language-association")
    tab.wait_for_function("was => document.querySelector('#preview').innerText !== was", arg=before)
    tab.locator("#what").select_option("1")
    tab.locator("#preview .csl-note").first.wait_for()


def test_what_is_taken_home_is_what_was_shown(page, tmp_path):
    tab = page()
    path = tmp_path / "salt.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    tab.get_by_label("Or drop files").set_input_files(path)
    tab.locator("body[data-ready]").wait_for()
    tab.get_by_role("tab", name="Bibliography").click()
    tab.locator("#preview .csl-entry").first.wait_for()
    for name, ending in [
        ("Word", ".docx"),
        ("BibLaTeX", ".bib"),
        ("CSV of the citations", ".csv"),
        ("The manuscript with its bibliography", "salt.md"),
    ]:
        with tab.expect_download() as taken:
            tab.get_by_role("button", name=name, exact=True).click()
        assert taken.value.suggested_filename.endswith(ending)
        kept = tmp_path / f"taken{Path(ending).suffix}"
        taken.value.save_as(kept)
        assert "Brzezinski Material" in (next(iter(read(kept))).text if ending == ".docx" else kept.read_text("utf-8"))


def test_pictures_are_drawn_and_are_tables_too(page):
    tab = pasted(page())
    tab.get_by_role("tab", name="Pictures").click()
    tab.locator("#panel-pictures[data-ready]").wait_for()
    counts(tab.locator("#time canvas"), 1)
    counts(tab.locator("#network canvas"), 1)
    assert "Lyndon B. Johnson Presidential Library" in tab.locator("#time-table").text_content()


def test_all_of_it_works_by_keyboard_alone(page):
    tab = page()
    focused = "document.activeElement"

    def until(test, key="Tab", most=60):
        for _ in range(most):
            if tab.evaluate(test):
                return
            tab.keyboard.press(key)
        raise AssertionError(f"{test} is not reached by {key}")

    until(f"{focused}.id === 'pasted'")
    tab.keyboard.insert_text(CHAPTER)
    until(f"{focused}.type === 'submit'")
    tab.keyboard.press("Enter")
    tab.locator("body[data-ready]").wait_for()
    tab.locator("#text .mark").first.wait_for()
    tab.keyboard.press("n")
    tab.wait_for_function(f"{focused}.textContent.startsWith('Carter Library')")
    tab.keyboard.press("n")
    tab.wait_for_function(f"{focused}.textContent.startsWith('Vane')")
    tab.keyboard.press("Enter")
    tab.locator("#tip").wait_for()
    tab.keyboard.press("Escape")
    tab.locator("#tip").wait_for(state="hidden")
    assert tab.evaluate(f"{focused}.textContent").startswith("Vane")
    tab.keyboard.press("c")
    tab.locator("dialog[open]").wait_for()
    until(f"{focused}.name === 'box'")
    tab.keyboard.press("ControlOrMeta+a")
    tab.keyboard.type("31")
    tab.keyboard.press("Enter")
    tab.locator("dialog").wait_for(state="hidden")
    tab.keyboard.press("/")
    assert tab.evaluate(f"{focused}.id") == "filter"
    tab.keyboard.type("box 31")
    tab.locator("#shown", has_text=re.compile(r"^1 of")).wait_for()
    tab.locator("#tab-cited").focus()
    tab.keyboard.press("ArrowRight")
    assert tab.evaluate(f"{focused}.id") == "tab-fixed"
    until(f"{focused}.id === 'missed-words'")
    tab.keyboard.type("the ledger that Quill kept, leaf 12")
    tab.keyboard.press("Tab")
    tab.keyboard.type("4")
    tab.keyboard.press("Enter")
    tab.locator("dialog[open]").wait_for()
    tab.keyboard.press("Escape")


def test_on_a_phone_a_tap_opens_the_card_and_leads_on(page):
    tab = pasted(page("phone", has_touch=True))
    tab.get_by_role("tab", name="Text").tap()
    mark(tab, "Ibid.").tap()
    card = tab.locator("#tip")
    box = card.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390 and box["y"] + box["height"] <= 844
    card.get_by_role("button", name="Go to it").tap()
    tab.wait_for_timeout(400)
    top = tab.evaluate("document.activeElement.getBoundingClientRect().top")
    assert 0 <= top < 844
    for name in ("Text", "To look at", "Cited", "Corrections", "Bibliography", "Pictures"):
        tab.get_by_role("tab", name=name).tap()
        assert tab.evaluate("document.documentElement.scrollWidth") <= 390, name


def test_light_and_dark(page):
    background = "getComputedStyle(document.body).backgroundColor"
    light, dark = page(color_scheme="light"), page(color_scheme="dark")
    one, other = light.evaluate(background), dark.evaluate(background)
    assert one != other
    light.get_by_role("button", name="Light or dark").click()
    assert light.evaluate(background) == other


def test_without_a_script_a_paste_shows_its_result(page):
    tab = page(script=False)
    tab.get_by_label("Paste a text").fill(CHAPTER)
    tab.get_by_role("button", name="Find the citations").click()
    tab.locator("#bibliography").wait_for()
    assert "Brzezinski Material" in tab.locator("#bibliography").inner_text()
    assert "November 1978 has no day 31" in tab.locator("#findings").inner_text()


def test_the_session_is_there_when_the_page_is_loaded_again(page):
    tab = pasted(page())
    tab.reload()
    tab.locator("body[data-ready]").wait_for()
    mark(tab, "Carter Library").wait_for(timeout=10_000)


@pytest.fixture(scope="module")
def axe():
    """The script of axe-core."""
    package = pytest.importorskip(
        "axe_playwright_python", reason="archref[browser] is not installed: there is no axe-core"
    )
    return Path(package.__file__).with_name("axe.min.js").read_text("utf-8")


@pytest.mark.parametrize(
    ("size", "scheme"), [("desk", "light"), ("laptop", "dark"), ("tablet", "light"), ("phone", "dark")]
)
def test_axe_finds_no_violation(page, axe, size, scheme):
    tab = page(size, color_scheme=scheme, bypass_csp=True)
    tab.evaluate(axe)

    def clean(what):
        found = tab.evaluate("axe.run()")
        assert found["passes"], "axe did nothing"
        assert [(what, v["id"], [n["html"][:200] for n in v["nodes"][:4]]) for v in found["violations"]] == []

    clean("start")
    pasted(tab)
    for name in ("open", "cited", "fixed", "sources", "pictures"):
        tab.locator(f"#tab-{name}").click()
        if name == "sources":
            tab.locator("#preview .csl-entry").first.wait_for()
        if name == "pictures":
            tab.locator("#panel-pictures[data-ready]").wait_for()
        clean(name)
    if size in ("phone", "tablet"):
        tab.locator("#tab-text").click()
    mark(tab, "Vane").click()
    clean("card")
    tab.get_by_role("button", name="Correct").click()
    tab.locator("dialog[open]").wait_for()
    clean("dialog")


def volume(documents):
    """A long volume: documents of a page with notes."""
    note = "Telegram {n} from Lima, November 3, 1978. (National Archives, RG 59, Central Foreign Policy File, D780454–{m:04})"
    return [
        f"{n}. Memorandum of Conversation1\n\n"
        + "They spoke of the anchovy. " * 60
        + f"See Document {max(1, n - 1)}.\n\n  1. "
        + note.format(n=8000 + n, m=n % 9000 + 1)
        + "\n"
        for n in range(1, documents + 1)
    ]


@pytest.mark.slow
def test_a_volume_of_four_megabytes_stays_responsive(page, tmp_path):
    """No task of the browser over 200 ms after loading, while it is scrolled, filtered and walked through."""
    texts = volume(2300)
    path = tmp_path / "volume.md"
    path.write_text("\n\n".join(_markdown(i, t) for i, t in enumerate(texts, 1)), encoding="utf-8")
    assert path.stat().st_size > 4_000_000
    tab = page()
    tab.set_default_timeout(180_000)
    tab.get_by_label("Or drop files").set_input_files(path)
    tab.locator("body[data-ready]").wait_for()
    tab.locator("#text .mark").first.wait_for()
    tab.wait_for_timeout(1500)
    tab.evaluate(
        "() => { window.long = []; new PerformanceObserver((list) => { for (const one of list.getEntries()) window.long.push(one.duration); }).observe({ entryTypes: ['longtask'] }); }"
    )
    for _ in range(12):
        tab.mouse.wheel(0, 6000)
        tab.wait_for_timeout(250)
    tab.get_by_role("tab", name="Cited").click()
    tab.locator("#filter").fill("8123")
    tab.wait_for_timeout(500)
    tab.locator("#filter").fill("")
    tab.wait_for_timeout(500)
    tab.locator("#things .places a").first.click()
    tab.wait_for_timeout(800)
    tab.keyboard.press("n")
    tab.wait_for_timeout(800)
    assert tab.evaluate("document.querySelectorAll('#text *').length") < 6000
    assert [round(task) for task in tab.evaluate("window.long") if task > 200] == []


def _markdown(number, text):
    head, _, rest = text.partition("1\n\n")
    body, _, note = rest.partition("\n\n  1. ")
    return f"## {head}\n\n{body}[^{number}]\n\n[^{number}]: {note}"
