"""The Sphinx extension, a behaviour a test: roles, sections, lists, builders, configuration, Markdown sources."""

import re

import pytest
from sphinx_projects import Project, archref_links, project  # noqa: F401


@pytest.fixture(scope="module")
def roles(tmp_path_factory):
    built = Project("roles", tmp_path_factory.mktemp("roles"))
    built.app = built.build()
    return built


def by_text(links):
    return {text: (href, tip) for text, href, tip in links}


# roles


def test_the_role_marks_words_as_a_citation(roles):
    links = by_text(roles.links("index"))
    assert links["telegram 216300 to Lima, August 25, 1978"][0] == "#archref-1978state216300"
    href, tip = links["the other report"]
    assert (href, tip) == ("#archref-1978quito09001", "Telegram 9001 from Quito, March 3, 1978")


def test_code_and_the_authors_own_links_stay(roles):
    assert {"Document 12", "Document 13", "Document 14"}.isdisjoint(by_text(roles.links("index")))
    assert '<a class="reference external" href="https://example.org/">Document 13</a>' in roles.body("index")


def test_without_auto_only_roles_are_read(project):  # noqa: F811
    source = project("roles")
    source.build(archref_auto=False)
    texts = [text for text, _, _ in source.links("index")]
    assert texts == ["telegram 216300 to Lima, August 25, 1978", "the other report"]
    assert "Telegram 44 from" not in source.body("index").partition("archref-bibliography")[2]


def test_a_file_can_be_excluded(project):  # noqa: F811
    source = project("volume")
    source.build(archref_exclude=["d30[34]"])
    assert source.links("d304") == [] and len(source.links("d305")) > 2


def test_a_file_can_exclude_itself(project):  # noqa: F811
    source = project("sections")
    text = (source.source / "index.rst").read_text("utf-8")
    (source.source / "index.rst").write_text(f":archref: false\n\n{text}", "utf-8")
    source.build()
    assert source.links("index") == []


def test_tooltips_can_be_left_out(project):  # noqa: F811
    source = project("volume")
    source.build(archref_tooltips=False)
    assert {tip for _, _, tip in source.links("d304")} == {""}
    assert "archref.js" not in source.page("d304") and "archref.css" in source.page("d304")


# lists


def test_both_lists_print_the_archives_and_then_what_is_published(roles):
    body = roles.body("index")
    archives = body[body.index("archref-archives") :]
    assert "Jimmy Carter Presidential Library, Atlanta, Georgia" in archives
    assert "National Security Affairs" in archives and ">Country File<" not in archives


def test_a_filter_chooses_entries_and_a_style_prints_them(roles):
    body = roles.body("index")
    listed = body[body.rindex('<ul class="archref-bibliography') :].partition("</ul>")[0]
    assert listed.count("<li>") == 2
    assert "Telegram 9001 from Quito" in listed and "Bogota" not in listed


def test_addresses_in_entries_are_links(project):  # noqa: F811
    source = project("volume")
    source.build()
    entry = source.body("sources").partition('id="archref-frus1969-76v01-d60"')[2].partition("</li>")[0]
    address = "https://history.state.gov/historicaldocuments/frus1969-76v01/d60"
    assert f'<a class="reference external" href="{address}">{address}</a>.' in entry


# documents


def test_a_section_may_be_a_document_of_its_own(project):  # noqa: F811
    source = project("sections")
    assert source.build(nitpicky=True).warnings == []
    links = by_text(source.links("index"))
    assert links["Document 11"] == ("#letter-to-the-minister", "Document 11: Letter to the Minister")
    assert links["Document 12"][0] == "#letter-from-the-minister"
    assert links["footnote 2, Document 11"][0] == "#one"
    assert links["footnote 3 below"][0] == "#two"


def test_a_table_of_contents_cites_nothing(project):  # noqa: F811
    source = project("roles")
    text = "A\n=\n\n.. contents::\n\nTelegram 8812 from Lima, November 3, 1978\n-----------------------------------------\n\n"
    (source.source / "index.rst").write_text(
        text + "Text.\n\n.. archref-bibliography::\n   :filter: cited > 1\n", "utf-8"
    )
    assert source.build().warnings == []
    assert "archref-1978lima08812" not in source.body("index")


def test_markdown_sources_are_read_as_restructuredtext_is(project):  # noqa: F811
    pytest.importorskip("myst_parser", reason="myst-parser is not installed")
    source = project("myst")
    assert source.build(nitpicky=True).warnings == []
    links = by_text(source.links("d304"))
    assert links["Document 303"] == ("d303.html", "Document 303: Memorandum of Conversation")
    assert re.fullmatch(r"#id\d+", links["Ref B"][0])
    assert links["Lima 8812"][0] == "sources.html#archref-1978lima08812"
    assert by_text(source.links("sources"))["the report"][1].endswith("Telegram 216300, August 25, 1978")
    assert "Telegram 8812 from Lima" in source.body("sources").partition("archref-bibliography")[2]


def test_a_document_of_another_project_is_found_in_its_inventory(tmp_path):
    there = Project("sections", tmp_path)
    there.build()
    here = Project("volume", tmp_path)
    inventory = str(there.source / "_build" / "html" / "objects.inv")
    (here.source / "d303.rst").write_text("Elsewhere\n=========\n\nSee Document 11.\n", encoding="utf-8")
    here.build(
        extensions=["sphinx.ext.intersphinx", "archref.plugins.sphinx"],
        intersphinx_mapping={"chapter": ("https://example.org/chapter/", inventory)},
    )
    address = "https://example.org/chapter/index.html#letter-to-the-minister"
    assert re.search(
        f'<a class="reference external" href="{address}"[^>]*><span [^>]*>Document 11</span></a>', here.body("d303")
    )


def test_forms_of_ones_own(project):  # noqa: F811
    source = project("volume")
    (source.source / "own.toml").write_text(
        '[[form]]\nname = "gazette"\ntype = "published"\nanchors = ["Harbour Gazette"]\n'
        "pattern = '''Harbour Gazette no\\. (?P<volume>\\d+)'''\n"
        '[[form.example]]\ntext = "See Harbour Gazette no. 12."\nquote = "Harbour Gazette no. 12"\nfields = { volume = "12" }\n',
        encoding="utf-8",
    )
    (source.source / "index.rst").write_text(
        "A\n=\n\nIt is in the Harbour Gazette no. 44. [#]_\n\n.. [#] See Harbour Gazette no. 12.\n", "utf-8"
    )
    source.build(archref_grammar=["own.toml"])
    assert "Harbour Gazette no. 12" in by_text(source.links("index"))


def test_ibid_reaches_over_pages_of_the_book_and_no_further(project):  # noqa: F811
    source = project("sections")
    (source.source / "index.rst").write_text("A\n=\n\n.. toctree::\n\n   one\n   two\n", "utf-8")
    kept = "Carter Library, National Security Affairs, Country File, Box 62, Peru"
    (source.source / "one.rst").write_text(f"One\n===\n\nText. [#]_\n\n.. [#] {kept}.\n", "utf-8")
    (source.source / "two.rst").write_text("Two\n===\n\nText. [#]_\n\n.. [#] Ibid.\n", "utf-8")
    (source.source / "wild.rst").write_text(":orphan:\n\nWild\n====\n\nText. [#]_\n\n.. [#] Ibid.\n", "utf-8")
    assert source.build(nitpicky=True).warnings == []
    href, tip = by_text(source.links("two"))["Ibid."]
    assert href == "one.html#archref-one-1" and "Box 62, Peru" in tip
    assert by_text(source.links("wild"))["Ibid."] == ("", "")


# builders


def test_latex_has_every_label_it_refers_to(project):  # noqa: F811
    source = project("volume")
    assert source.build("latex", nitpicky=True).warnings == []
    tex = next((source.source / "_build" / "latex").glob("*.tex")).read_text(encoding="utf-8")
    labels = set(re.findall(r"\\label\{\\detokenize\{([^}]+)\}\}", tex))
    referred = set(re.findall(r"\\hyperref\[\\detokenize\{([^}]+)\}\]", tex))
    assert {"d304:archref-note-f3", "sources:archref-1978lima08812", "d305::doc"} <= referred <= labels
    assert "sphinxcrossref" not in tex.partition(r"\chapter{303.")[2]  # which prints in italics
    assert "↑" not in tex and "Citation 1 of" not in tex


def test_text_has_the_words_and_the_lists(project):  # noqa: F811
    source = project("volume")
    assert source.build("text", nitpicky=True).warnings == []
    text = source.page("d304", "text", ".txt")
    assert "the text went to the\nposts in Ref B." in text
    assert "“Telegram 8812 from Lima.” November 3, 1978." in source.page("sources", "text", ".txt")


@pytest.mark.parametrize("builder", ["singlehtml", "dirhtml", "epub", "man", "texinfo", "xml", "gettext", "linkcheck"])
def test_other_builders_take_the_pages(project, builder):  # noqa: F811
    source = project("sections")
    (source.source / "index.rst").write_text(
        "A\n=\n\nSee footnote 1 below. [#]_\n\n.. archref-bibliography::\n\n.. [#] Carter Library, National Security Affairs, Country File, Box 62, Peru.\n",
        "utf-8",
    )
    assert (
        source.build(builder, nitpicky=True, epub_show_urls="no", version="1", copyright="2026, the editors").warnings
        == []
    )


def test_one_page_has_its_links_inside(project):  # noqa: F811
    source = project("volume")
    assert source.build("singlehtml").warnings == []
    page = source.page("index", "singlehtml")
    links = by_text(archref_links(page))
    assert links["Lima 8812"][0] == "#archref-1978lima08812"
    for href in ("archref-1978lima08812", "archref-d305-page-763"):
        assert page.count(f'id="{href}"') == 1


# ranges and headings


def test_each_document_of_a_range_or_list_has_its_link(project):  # noqa: F811
    source = project("volume")
    (source.source / "index.rst").write_text(
        "Fisheries\n=========\n\nSee Documents 303–305, and Documents 303, 304 and 305.\n\n"
        "The talks of Documents 304–305\n------------------------------\n\nText.\n\n.. toctree::\n\n   d303\n   d304\n   d305\n   sources\n",
        "utf-8",
    )
    assert source.build(nitpicky=True).warnings == []
    links = [(text, href) for text, href, _ in source.links("index")]
    assert links == [
        ("Documents 303", "d303.html"),
        ("305", "d305.html"),
        ("Documents 303", "d303.html"),
        ("304", "d304.html"),
        ("305", "d305.html"),
        ("Documents 304", "d304.html"),
        ("305", "d305.html"),
    ]
    page = source.page("index")
    assert "The talks of Documents 304–305" in page.partition('class="sphinxsidebar"')[2]  # the contents, without links
    assert source.build("latex", nitpicky=True).warnings == []
    tex = next((source.source / "_build" / "latex").glob("*.tex")).read_text(encoding="utf-8")
    (heading,) = [line for line in tex.splitlines() if line.startswith(r"\chapter{The talks of ")]
    assert "hyperref" not in heading


def test_an_epub_has_its_links_and_no_script(project):  # noqa: F811
    source = project("volume")
    built = source.build("epub", nitpicky=True, epub_show_urls="no", version="1", copyright="2026, the editors")
    assert built.warnings == []
    page = source.page("d304", "epub", ".xhtml")
    assert 'href="d303.xhtml"' in page and 'href="sources.xhtml#archref-1978lima08812"' in page
    assert "archref.js" not in page
