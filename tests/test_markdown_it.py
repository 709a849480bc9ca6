"""The plugin for markdown-it-py: one page."""

import re

import pytest

pytest.importorskip("markdown_it", reason="markdown-it-py is not installed (pip install archref[markdown-it])")
footnote = pytest.importorskip("mdit_py_plugins.footnote", reason="mdit-py-plugins is not installed")
from markdown_it import MarkdownIt  # noqa: E402
from markup import archref_links  # noqa: E402

from archref.plugins.markdown_it import archref_plugin  # noqa: E402

PAGE = """# 304. Telegram From the Department of State to the Embassy in Peru

Subject: Fishery Talks.[^1] Refs: (A) State 231846,[^2] (B) Lima 8812.[^3]

The text went to the posts in Ref B; see footnote 3 above, [Document 302](own.html) and `Document 303`.
It is in *Foreign
Relations*, 1969–1976, volume I, Document 60.

[archref-bibliography list=both]

[^1]: Source: National Archives, RG 59, Central Foreign Policy File, D790041–0212. Confidential; Priority.
[^2]: See Document 303.
[^3]: Telegram 8812 from Lima, November 3, 1978, reported the Minister’s views. (National Archives, RG 59,
    Central Foreign Policy File, D780454–0611)
"""


def render(text, env=None, **options):
    return MarkdownIt().use(footnote.footnote_plugin).use(archref_plugin, **options).render(text, env)


def links(html):
    return {text: (href, tip) for text, href, tip in archref_links(html)}


@pytest.fixture(scope="module")
def html():
    return render(PAGE, volume="frus1977-80v26", document="304")


def test_refs_footnotes_and_documents_are_linked(html):
    found = links(html)
    assert found["Ref B"][0] == "#fn3" and found["Ref B"][1].startswith("Ref B: Telegram 8812 from Lima, November 3")
    assert found["footnote 3 above"][0] == "#fn3"
    assert found["Document 303"][0] == "https://history.state.gov/historicaldocuments/frus1977-80v26/d303"


def test_what_runs_through_italics_and_lines_is_one_link(html):
    assert re.search(r"<a [^>]*><em>Foreign\nRelations</em>, 1969–1976, volume I, Document 60</a>", html)


def test_code_and_the_authors_links_stay(html):
    assert '<a href="own.html">Document 302</a>' in html and "<code>Document 303</code>" in html


def test_the_bibliography_stands_in_place_of_its_paragraph(html):
    assert "[archref-bibliography" not in html and "<p><div" not in html
    assert html.index("Record Group 59") < html.index('id="fn1"')


def test_every_link_has_its_target():
    html = render(PAGE.replace(" list=both", ""), volume="frus1977-80v26", document="304")
    targets = set(re.findall(r'id="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= targets
    assert "archref-1978lima08812" in targets


@pytest.mark.parametrize(
    "page",
    [
        lambda: render(PAGE, {"archref": {"volume": "frus1977-80v26", "document": 304}}),
        lambda: render(PAGE, {"docId": "a"}, volume="frus1977-80v26"),
    ],
)
def test_the_environment_may_say_what_the_page_is(page):
    assert links(page())["Document 303"][0].endswith("/frus1977-80v26/d303")


def test_notes_of_a_page_among_others_keep_their_ids():
    html = render(PAGE, {"docId": "a"})
    assert links(html)["Ref B"][0] == "#fn-a-3" and 'id="fn-a-3"' in html


def test_the_front_matter_may_say_what_the_page_is():
    front = pytest.importorskip("mdit_py_plugins.front_matter")
    md = MarkdownIt().use(front.front_matter_plugin).use(footnote.footnote_plugin).use(archref_plugin)
    html = md.render("---\narchref-volume: frus1977-80v26\n---\n\n" + PAGE)
    assert links(html)["Document 303"][0].endswith("/frus1977-80v26/d303")


def test_a_printed_page_is_linked():
    html = render("Text.[^1]\n\n[Page 763]\n\nMore.\n\n[^1]: See p. 763.\n")
    assert links(html)["p. 763"] == ("#archref-page-763", "Page 763")
    assert '<p id="archref-page-763">[Page 763]</p>' in html


def test_without_what_archref_adds_the_page_is_the_same():
    text = PAGE.replace("[archref-bibliography list=both]\n\n", "")
    plain = MarkdownIt().use(footnote.footnote_plugin).render(text)
    made = render(text)
    assert re.sub(r"</(a|span)>|<(a|span) class=\"archref[^>]*>", "", made) == re.sub(r"</(a|span)>", "", plain)


def test_what_cannot_be_is_said(caplog):
    render("Text.", document="three")
    assert [r.getMessage() for r in caplog.records] == [
        "'three' is no document's number; write it as 305 [archref.document]"
    ]
