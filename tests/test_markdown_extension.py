"""The Python-Markdown extension: one page."""

import re

import pytest

markdown = pytest.importorskip("markdown", reason="Python-Markdown is not installed (pip install archref[markdown])")
from markup import archref_links  # noqa: E402

PAGE = """# 304. Telegram From the Department of State to the Embassy in Peru

Subject: Fishery Talks.[^1] Refs: (A) State 231846,[^2] (B) Lima 8812.[^3]

The text went to the posts in Ref B; see footnote 3 above, and `Document 303` & *so on*.

{}

[^1]: Source: National Archives, RG 59, Central Foreign Policy File, D790041–0212. Confidential; Priority.
[^2]: See Document 303.
[^3]: Telegram 8812 from Lima, November 3, 1978, reported the Minister’s views. (National Archives, RG 59,
    Central Foreign Policy File, D780454–0611)
"""
LIMA = "Telegram 8812 from Lima, November 3, 1978, National Archives, RG 59, Central Foreign Policy File, D780454-0611"


def convert(text, *extensions, **config):
    return markdown.markdown(
        text, extensions=["footnotes", *extensions, "archref"], extension_configs={"archref": config}
    )


def links(html):
    return {text: (href, tip) for text, href, tip in archref_links(html)}


def test_refs_footnotes_and_documents_are_linked():
    found = links(convert(PAGE, volume="frus1977-80v26", document="304"))
    assert found["Ref B"] == ("#fn:3", f"Ref B: {LIMA}")
    assert found["footnote 3 above"][0] == "#fn:3"
    assert found["Document 303"] == (
        "https://history.state.gov/historicaldocuments/frus1977-80v26/d303",
        "Foreign Relations, 1977–1980, volume XXVI, Arms Control and Nonproliferation, Document 303",
    )


def test_without_a_bibliography_a_citation_has_its_tooltip_alone():
    assert links(convert(PAGE))["Lima 8812"] == ("", LIMA)


def test_the_footnotes_of_the_author_are_left_as_they_are():
    plain = markdown.markdown(PAGE, extensions=["footnotes"])
    made = convert(PAGE)
    assert re.sub(r"</?(?:a|span) class=\"archref[^>]*>|</(?:a|span)>", "", made) == re.sub(r"</(?:a|span)>", "", plain)


def test_code_stays_code():
    assert "<code>Document 303</code> &amp; <em>so on</em>" in convert(PAGE, volume="frus1977-80v26")


def test_a_paragraph_becomes_the_bibliography():
    html = convert(PAGE.format("[archref-bibliography]"), volume="frus1977-80v26", document="304")
    assert "[archref-bibliography]" not in html
    entry = re.search(r'<li id="archref-1978lima08812">(.*?)</li>', html)[1]
    assert entry.startswith("“Telegram 8812 from Lima.” November 3, 1978.")
    back = re.findall(r'href="#([^"]+)"', entry)
    assert len(back) == 3 and all(f'id="{anchor}"' in html for anchor in back)
    assert links(html)["Lima 8812"][0] == "#archref-1978lima08812"


def test_the_bibliography_takes_options():
    html = convert(PAGE.format('[archref-bibliography list=both level=collection filter="cited > 2"]'))
    assert "<strong>National Archives and Records Administration, College Park, Maryland</strong>" in html
    assert "Record Group 59, General Records of the Department of State" in html
    assert "Central Foreign Policy File</li>" not in html


def test_a_page_may_say_itself_what_it_is():
    text = "archref-volume: frus1977-80v26\narchref-document: 304\n\n" + PAGE
    assert links(convert(text, "meta"))["Document 303"][0].endswith("/frus1977-80v26/d303")


def test_a_page_can_be_left_as_it_is():
    plain = markdown.markdown(PAGE, extensions=["footnotes"])
    assert convert("archref: false\n\n" + PAGE, "meta") == plain


def test_assets_can_stand_in_the_page():
    assert "<script>" not in convert(PAGE)
    html = convert(PAGE, assets=True)
    assert "<style>" in html and ".archref-tip" in html and "<script>" in html


def test_tooltips_can_be_left_out():
    assert " title=" not in re.sub(r'<a class="footnote[^>]*>', "", convert(PAGE, tooltips=False))


@pytest.mark.parametrize(
    ("page", "config", "message"),
    [
        (
            "Text.",
            {"volume": "frus1952-54v113"},
            "no volume of Foreign Relations has the id 'frus1952-54v113'; nearest: frus1952-54v15p1, frus1952-54v14p1, "
            "frus1952-54v13p2 [archref.volume]",
        ),
        ("Text.", {"document": "three"}, "'three' is no document's number; write it as 305 [archref.document]"),
        ("Text.", {"date": "16 January"}, "'16 January' is no date; write it as 1979-01-16 [archref.date]"),
        (
            "[archref-bibliography stile=x]",
            {},
            "a bibliography has no option 'stile'; there are style, locale, list, level, filter, all "
            "[archref.bibliography]",
        ),
        (
            "[archref-bibliography level=shelf]",
            {},
            "a bibliography's level is one of repository, collection, series, folder, item, not 'shelf' "
            "[archref.bibliography]",
        ),
        (
            '[archref-bibliography filter="kind = x"]',
            {},
            "the filter 'kind = x' is no expression; write it as kind == \"telegram\" [archref.filter]",
        ),
        (
            '[archref-bibliography filter="open(1)"]',
            {},
            "a filter cannot hold 'open(1)'; it compares names with and, or, not, in, % [archref.filter]",
        ),
    ],
)
def test_what_cannot_be_is_said(page, config, message, caplog):
    convert(page, **config)
    assert [record.getMessage() for record in caplog.records if record.name == "archref"] == [message]


def test_hostile_text_stays_text():
    html = convert(
        'See Document 303.[^1]\n\n[^1]: Letter "<script>alert(1)</script>" to Rusk, Document 4, "x" onclick="y".'
    )
    assert "onclick=" not in re.sub(r">[^<]*<", "><", html.replace("&quot;", ""))
