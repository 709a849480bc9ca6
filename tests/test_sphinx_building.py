"""The Sphinx extension over several builds: parallel, incremental, and when files come and go."""

import os
import re

from counting import calls
from sphinx_projects import project  # noqa: F401

PAGES = ("index", "d303", "d304", "d305", "sources")


def touch(source, name):
    """Make a source newer than what was read of it."""
    path = source.source / name
    os.utime(path)
    return path


def read(app):
    """How many files a build says it has read."""
    text = re.sub(r"\s+", " ", " ".join(app.said))
    added, changed, _removed = map(int, re.search(r"(\d+) added, (\d+) changed, (\d+) removed", text).groups())
    return added + changed


def times(source):
    """When each page was written."""
    return {name: (source.source / "_build" / "html" / f"{name}.html").stat().st_mtime_ns for name in PAGES}


def test_the_pages_are_the_same_whatever_the_number_of_jobs(project, tmp_path_factory):  # noqa: F811
    from sphinx_projects import Project

    alone, together = project("volume"), Project("volume", tmp_path_factory.mktemp("jobs"))
    assert alone.build(nitpicky=True).warnings == []
    assert together.build(parallel=2, nitpicky=True).warnings == []
    for name in PAGES:
        assert alone.page(name) == together.page(name)


def test_a_second_build_reads_what_was_touched(project):  # noqa: F811
    source = project("volume")
    source.build(parallel=2)
    before = {name: source.page(name) for name in PAGES}
    touch(source, "d304.rst")
    written = times(source)
    again = source.build(parallel=2)
    assert (read(again), again.warnings) == (1, [])
    # Sphinx itself writes what has the file in its table of contents
    assert {name for name, when in times(source).items() if when != written[name]} == {"d304", "index"}
    assert {name: source.page(name) for name in PAGES} == before
    assert read(source.build()) == 0


def test_pages_that_say_something_new_are_written_again(project):  # noqa: F811
    source = project("volume")
    source.build()
    path = touch(source, "d303.rst")
    path.write_text(
        path.read_text("utf-8").replace("303. Memorandum of Conversation\n", "303. Memorandum for the Record\n")
    )
    touch(source, "d303.rst")
    assert read(source.build()) == 1
    assert 'title="Document 303: Memorandum for the Record"' in source.page("d304")
    assert "“Memorandum for the Record.”" in source.page("sources")


def test_pages_that_name_a_document_by_a_role_are_written_again(project):  # noqa: F811
    source = project("volume")
    (source.source / "d304.rst").write_text("A\n=\n\nSee :archref:document:`303`.\n", "utf-8")
    source.build()
    path = touch(source, "d303.rst")
    path.write_text(path.read_text("utf-8").replace("303. Memorandum of Conversation\n", "303. A Longer Title\n"))
    assert read(source.build()) == 1
    assert re.search(r'href="d303.html"[^>]*>A Longer Title</a>', source.page("d304"))


def test_a_file_that_goes_takes_its_records_with_it(project):  # noqa: F811
    source = project("volume")
    source.build()
    assert "Box 62, Peru" in source.page("sources") and "Telegram 8812" in source.page("sources")
    (source.source / "d304.rst").unlink()
    index = touch(source, "index.rst")
    index.write_text(index.read_text("utf-8").replace("   d304\n", ""), "utf-8")
    touch(source, "index.rst")
    built = source.build()
    assert built.warnings == [
        "sources.rst:4: WARNING: no record cited in the project is called 'D780454-0611' [archref.record-not-found]"
    ]
    assert "Box 62, Peru" in source.page("sources") and "Telegram 8812" not in source.page("sources")
    assert 'href="https://history.state.gov/historicaldocuments/frus1977-80v26/d304"' in source.page("index")


def test_a_changed_grammar_is_read_again(project):  # noqa: F811
    source = project("volume")
    own = source.source / "own.toml"
    form = (
        '[[form]]\nname = "gazette"\ntype = "published"\nanchors = ["Gazette"]\n'
        "pattern = '''Gazette no\\. (?P<volume>\\d+)'''\n"
    )
    own.write_text(form, "utf-8")
    source.build(archref_grammar=["own.toml"])
    assert read(source.build(archref_grammar=["own.toml"])) == 0
    own.write_text(form.replace("Gazette", "Courier"), "utf-8")
    touch(source, "own.toml")
    assert read(source.build(archref_grammar=["own.toml"])) == len(PAGES)


def test_a_page_of_200_citations_adds_little(project):  # noqa: F811
    """At most twice as many calls of functions as the page takes without archref, which does not depend on the machine."""
    source = project("sections")
    notes = "".join(
        f".. [#n{i}] Telegram {1000 + 37 * i} from Lima, March {i % 28 + 1}, 1978. (National Archives, RG 59, Central "
        f"Foreign Policy File, D780{i:03}–{1000 + i})\n"
        for i in range(100)
    )
    text = "A\n=\n\n" + "".join(f"The talks went on for day {i}. [#n{i}]_\n\n" for i in range(100)) + notes
    (source.source / "index.rst").write_text(text, "utf-8")
    source.build("dummy")  # loads what is loaded once
    taken = {}
    for excluded in ([], ["index"]):
        touch(source, "index.rst")
        taken[len(excluded)] = calls(lambda excluded=excluded: source.build(archref_exclude=excluded))
    assert taken[1] < taken[0] < 2 * taken[1], taken


def test_a_translated_project_is_read_in_its_language(project):  # noqa: F811
    source = project("volume")
    folder = source.source / "locale" / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "index.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "The talks are told in Document 304 and Document 305."\n'
        'msgstr "Von den Gesprächen erzählen Document 305 und danach Document 304."\n\n'
        'msgid "Fisheries"\nmsgstr "Fischerei"\n',
        encoding="utf-8",
    )
    built = source.build(language="de", locale_dirs=["locale"], gettext_compact=False, nitpicky=True)
    assert built.warnings == []
    assert [(text, href) for text, href, _ in source.links("index")] == [
        ("Document 305", "d305.html"),
        ("Document 304", "d304.html"),
    ]
    assert "Von den Gesprächen erzählen" in source.body("index")
    assert "“Telegram 8812 from Lima.”" in source.body("sources")  # the style's own language, unless it is asked for


def test_a_translator_gets_the_words_and_none_of_ours(project):  # noqa: F811
    source = project("volume")
    assert source.build("gettext", nitpicky=True).warnings == []
    words = (source.source / "_build" / "gettext" / "d304.pot").read_text(encoding="utf-8")
    assert "on January 19; the text went to the posts in Ref B." in re.sub(r'"\n"', "", words)
    assert "Document 303: Memorandum" not in words  # a tooltip
