"""Corrections of a person, through every door of a site or page."""

from __future__ import annotations

import json
import os

import pytest
from markup import archref_links
from programs import archref_pandoc

NOTE = "Vane to Colt, May 3, 1951, Quill Papers, box 4, Library of Congress."
TEXT = "It was told in time.[^1] It was kept.[^2]\n\n[archref-bibliography]\n\n[^1]: {}\n[^2]: The ledger of Marl, leaf 12, in the store.\n"
MARKDOWN = TEXT.format(NOTE)
CORRECTIONS = """[[correction]]
words = "Vane to Colt, May 3, 1951, Quill Papers, box 4, Library of Congress"
note = "1"
[correction.fields]
box = "77"

[[correction]]
words = "The ledger of Marl, leaf 12"
note = "2"
type = "archival"
fields = { title = "Ledger", author = "Marl", repository = "Salt Museum" }
"""
LOST = '[[correction]]\nwords = "words that stand nowhere in it"\ncitation = false\n'
WRONG = "[[correction]]\nwords = 3\n"


@pytest.fixture
def told(tmp_path):
    """The path of a file of corrections."""
    path = tmp_path / "corrections.toml"
    path.write_text(CORRECTIONS, "utf-8")
    return path


def python_markdown(told, caplog):
    markdown = pytest.importorskip("markdown")
    made = markdown.markdown(
        MARKDOWN, extensions=["footnotes", "archref"], extension_configs={"archref": {"corrections": str(told)}}
    )
    return made, caplog.text


def markdown_it(told, caplog):
    pytest.importorskip("markdown_it")
    footnote = pytest.importorskip("mdit_py_plugins.footnote")
    from markdown_it import MarkdownIt

    from archref.plugins.markdown_it import archref_plugin

    md = MarkdownIt().use(footnote.footnote_plugin).use(archref_plugin, corrections=str(told))
    return md.render(MARKDOWN), caplog.text


def mkdocs(told, caplog):
    pytest.importorskip("mkdocs")
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    (told.parent / "docs").mkdir(exist_ok=True)
    (told.parent / "docs" / "index.md").write_text(MARKDOWN, "utf-8")
    config = told.parent / "mkdocs.yml"
    config.write_text(
        "site_name: A\nmarkdown_extensions: [footnotes]\nplugins:\n  - archref:\n      corrections: corrections.toml\n"
    )
    build(load_config(str(config), site_dir=str(told.parent / "site")))
    return (told.parent / "site" / "index.html").read_text("utf-8"), caplog.text


def sphinx(told, caplog):
    pytest.importorskip("sphinx")
    from sphinx_projects import Project

    folder = told.parent / "sphinx"
    if not folder.exists():
        Project("volume", folder)
    source = Project.__new__(Project)
    source.source = folder / "volume"
    rst = TEXT.format(NOTE).replace("[^1]: ", ".. [1] ").replace("[^2]: ", ".. [2] ")
    rst = (
        rst.replace("[^1]", " [1]_")
        .replace("[^2]", " [2]_")
        .replace("[archref-bibliography]", ".. archref-bibliography::")
    )
    index = source.source / "index.rst"
    if not index.read_text("utf-8").endswith(rst):  # what is not touched is not read again
        for page in source.source.glob("*.rst"):
            page.unlink()
        index.write_text(f"A\n=\n\n{rst}", "utf-8")
    built = source.build(archref_corrections=os.path.relpath(told, source.source))
    return source.body("index"), "\n".join(built.warnings)


def pandoc(told, caplog):
    def words(text):
        return [{"t": "Str", "c": w} if w != " " else {"t": "Space"} for w in text.replace(" ", "\0 \0").split("\0")]

    def note(text):
        return {"t": "Note", "c": [{"t": "Para", "c": words(text)}]}

    one, two = NOTE, "The ledger of Marl, leaf 12, in the store."
    blocks = [
        {"t": "Para", "c": [*words("It was told in time."), note(one), *words(" It was kept."), note(two)]},
        {"t": "Para", "c": words("[archref-bibliography]")},
    ]
    meta = {"archref-corrections": {"t": "MetaString", "c": str(told)}}
    given = json.dumps({"pandoc-api-version": [1, 22], "meta": meta, "blocks": blocks})
    done = archref_pandoc(given)
    return done.stdout.replace('"}, {"t": "Space"}, {"t": "Str", "c": "', " "), done.stderr


DOORS = [python_markdown, markdown_it, mkdocs, sphinx, pandoc]


@pytest.mark.parametrize("door", DOORS)
def test_a_page_takes_corrections(door, told, caplog):
    made, said = door(told, caplog)
    assert "Box 77" in made and "Box 4" not in made, made
    assert "Salt Museum" in made
    if door is not pandoc:
        assert "The ledger of Marl, leaf 12" in {text for text, _, _ in archref_links(made)}
    assert "correction" not in said


@pytest.mark.parametrize("door", DOORS)
def test_a_correction_without_a_place_is_told(door, told, caplog):
    told.write_text(CORRECTIONS + LOST, "utf-8")
    _, said = door(told, caplog)
    assert said.count("words that stand nowhere in it") == 1
    assert "[archref.correction-without-place]" in said


@pytest.mark.parametrize("door", DOORS)
def test_wrong_corrections_stop_the_build_in_one_line(door, told, caplog):
    told.write_text(WRONG, "utf-8")
    try:
        _, said = door(told, caplog)
    except Exception as error:
        said = f"{error} {caplog.text}"
    (line,) = [line for line in said.splitlines() if "correction 1: words is a text" in line]
    assert "corrections.toml" in line


def test_sphinx_reads_again_what_new_corrections_change(told, caplog):
    made, _ = sphinx(told, caplog)
    told.write_text(CORRECTIONS.replace('"77"', '"78"'), "utf-8")
    os.utime(told, (1, 1))
    again, _ = sphinx(told, caplog)
    assert "Box 77" in made and "Box 78" in again and "Box 77" not in again
