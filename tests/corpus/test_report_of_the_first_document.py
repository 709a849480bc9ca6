"""The document that the project started from, in a browser: what Ref B is, and the way there and back."""

import pytest

import archref

pytestmark = [pytest.mark.corpus, pytest.mark.browser]


def test_ref_b_is_telegram_319188_and_leads_to_note_3_and_back(shared, chromium, tmp_path):
    (path,) = (shared / "seed").glob("*.txt")
    out = tmp_path / "report.html"
    out.write_text(archref.report(archref.resolve_many(archref.read(path))), encoding="utf-8")
    tab = chromium.new_page()
    tab.goto(out.as_uri())
    ref = tab.locator("main a.mark.k-ref", has_text="Ref B")
    ref.hover()
    said = tab.locator("#tip").inner_text()
    assert "elegram 319188" in said and "D780524-1038" in said
    ref.click()
    assert tab.evaluate("document.activeElement.textContent").startswith("3. Telegram 319188")
    tab.locator("li:focus > .back").click()
    assert tab.evaluate("document.activeElement.textContent") == "Ref B"
