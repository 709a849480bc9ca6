"""The Sphinx extension on a project of five documents: what becomes a link, where it leads, what it says."""

import re

import pytest
from sphinx_projects import project  # noqa: F401

VIEWS = "Telegram 8812 from Lima, November 3, 1978, National Archives, RG 59, Central Foreign Policy File, D780454-0611"


@pytest.fixture(scope="module")
def volume(tmp_path_factory):
    from sphinx_projects import Project

    built = Project("volume", tmp_path_factory.mktemp("volume"))
    built.app = built.build()
    return built


def by_text(links):
    return {text: (href, tip) for text, href, tip in links}


def test_it_builds_without_a_warning(volume):
    assert volume.app.warnings == []


def test_a_ref_leads_to_its_note_and_says_what_it_is(volume):
    links = by_text(volume.links("d304"))
    assert links["Ref B"] == ("#f3", f"Ref B: {VIEWS}")
    assert links["Ref C"][0] == "#f4"


def test_a_document_of_the_project_is_linked_between_pages(volume):
    assert by_text(volume.links("d303"))["Document 305"] == ("d305.html", "Document 305: Letter From the Ambassador")
    assert by_text(volume.links("d304"))["Document 303"] == ("d303.html", "Document 303: Memorandum of Conversation")


def test_footnotes_are_linked_on_the_page_and_on_another(volume):
    assert by_text(volume.links("d304"))["footnote 3 above"][0] == "#f3"
    href, tip = by_text(volume.links("d305"))["footnote 3, Document 304"]
    assert href == "d304.html#f3"
    assert tip.startswith("Document 304, footnote 3: Telegram 8812 from Lima, November 3, 1978, reported")


def test_a_printed_page_is_linked(volume):
    assert by_text(volume.links("sources"))["p. 763"][0] == "d305.html#archref-d305-page-763"
    assert 'id="archref-d305-page-763"' in volume.page("d305")


def test_a_document_outside_leads_to_the_office_of_the_historian(volume):
    href, tip = by_text(volume.links("d304"))["Foreign Relations, 1969–1976, volume I, Document 60"]
    assert href == "https://history.state.gov/historicaldocuments/frus1969-76v01/d60"
    assert tip.startswith("Foreign Relations, 1969–1976, volume I,")


def test_what_runs_through_italics_is_one_link(volume):
    assert re.search(r"<a [^>]*><em>Foreign Relations</em>, 1969–1976, volume I, Document 60</a>", volume.page("d304"))


def test_ibid_leads_to_what_it_stands_for_and_says_what_it_comes_to(volume):
    href, tip = by_text(volume.links("d304"))["Ibid., D780471–0188"]
    anchor = href.removeprefix("#")
    page = volume.page("d304")
    after = page[page.index(f'id="{anchor}"') :][:700]
    assert re.search(r">National Archives, RG 59,\s+Central Foreign Policy File, D780454–0611<", after)
    assert tip.endswith("D780471-0188")


def test_a_citation_leads_to_its_record_which_leads_back(volume):
    href, tip = by_text(volume.links("d304"))["Lima 8812"]
    assert (href, tip) == ("sources.html#archref-1978lima08812", VIEWS)
    sources = volume.page("sources")
    entry = sources[sources.index('id="archref-1978lima08812"') :].partition("</li>")[0]
    back = re.findall(r'href="d304.html#(archref-d304-\d+)"', entry)
    assert len(back) == 3
    assert all(f'id="{anchor}"' in volume.page("d304") for anchor in back)


def test_every_link_within_the_project_has_its_target(volume):
    for name in ("index", "d303", "d304", "d305", "sources"):
        for page, anchor in re.findall(r'href="(?:(\w+)\.html)?#([^"]+)"', volume.body(name)):
            assert f'id="{anchor}"' in volume.page(page or name), f"{name}: {page}#{anchor}"


def test_a_role_names_a_record_and_a_document(volume):
    body = volume.body("sources")
    assert re.search(r'href="#archref-1978lima08812" title="[^"]+">Telegram 8812 from Lima</a>', body)
    assert re.search(r'href="d305.html"[^>]*>Letter From the Ambassador</a>', body)


def test_the_archives_are_listed_as_a_tree(volume):
    body = volume.body("sources")
    tree = body[body.index("archref-archives") :]
    names = ["National Archives and Records Administration", "Record Group 59", "Central Foreign Policy File"]
    assert [tree.index(n) for n in names] == sorted(tree.index(n) for n in names)


def test_headings_stay_as_they_are(volume):
    assert "<h1>304. Telegram From the Department of State to the Embassy in Peru<a" in volume.page("d304")


def test_documents_are_in_the_inventory_for_other_projects(volume):
    objects = {o[0]: o for o in volume.app.env.domains["archref"].get_objects()}
    assert objects["frus1977-80v26/d305"][1:4] == ("Letter From the Ambassador", "document", "d305")
