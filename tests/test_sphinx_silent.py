"""A documentation without history is the same with the extension and without it, page for page and file for file."""

import filecmp
import os
from functools import partial

import pytest
from counting import calls
from sphinx_projects import Project

PAGES = {
    "index.rst": (
        "A library for boats\n===================\n\nInstall it, and see :ref:`the hull <hull>`. [#why]_\n\n"
        ".. toctree::\n\n   guide/hull\n   guide/sail\n\n.. [#why] Boats want care, see [Rowe]_.\n\n"
        ".. [Rowe] On boats.\n\n.. py:function:: moor(boat, where)\n\n   Moor a boat. See version 2.0 and note 3.\n"
    ),
    "guide/hull.rst": (
        "The hull\n========\n\n.. _hull:\n\nKeel\n----\n\nCall :py:func:`moor` twice, in files 1–3, page by page; the box (4)\n"
        "is ``box[4]``.\n\n.. list-table:: Planks\n\n   * - oak\n     - 12\n\n.. code-block:: python\n\n   see = 'Document 296'\n\n"
        ".. note::\n\n   Ask before: the file may be the same.\n"
    ),
    "guide/sail.rst": "The sail\n========\n\n.. only:: html\n\n   For the web.\n\nSails, see |wind|.\n\n.. |wind| replace:: the *wind*\n",
}
BUILDERS = {
    "html": "html",
    "dirhtml": "html",
    "singlehtml": "html",
    "latex": "tex",
    "text": "text",
    "man": "man",
    "gettext": "gettext",
}


def written(folder):
    """The files of a build but those that say when and how it was made."""
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and ".doctrees" not in path.parts and path.name not in (".buildinfo", "objects.inv")
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A function that builds the project with and without the extension."""

    def build(builder, **config):
        folders = []
        for extensions in ([], ["archref.plugins.sphinx"]):
            project = Project("roles", tmp_path_factory.mktemp("silent"))
            (project.source / "conf.py").write_text("", encoding="utf-8")
            for name, text in PAGES.items():
                (project.source / name).parent.mkdir(exist_ok=True)
                (project.source / name).write_text(text, encoding="utf-8")
            known = {"extensions": extensions, "man_pages": [("index", "boats", "Boats", [], 1)], **config}
            assert project.build(builder, gettext_last_translator="", today="today", **known).warnings == []
            folders.append(project.source / "_build" / builder)
        return folders

    return build


@pytest.mark.parametrize("builder", BUILDERS)
def test_every_file_is_the_same(made, builder):
    without, with_ours = made(builder)
    assert written(with_ours) == written(without)
    for name in written(without):
        if builder == "gettext" and name.endswith(".pot"):
            texts = [(f / name).read_text("utf-8").partition("\n\n")[2] for f in (without, with_ours)]
            assert texts[0] == texts[1], name
        else:
            assert filecmp.cmp(without / name, with_ours / name, shallow=False), name


def test_a_page_that_cites_brings_the_assets_and_one_that_no_longer_does_takes_them_away(made, tmp_path):
    project = Project("sections", tmp_path)
    plain = "Plain\n=====\n\nNothing.\n"
    (project.source / "index.rst").write_text(plain, encoding="utf-8")

    def touched(text):
        path = project.source / "index.rst"
        path.write_text(text, encoding="utf-8")
        os.utime(path)
        project.build()
        return project.page("index").partition("</head>")[0]

    assert "archref" not in touched(plain).replace(str(tmp_path), "")
    assert "archref.css" in touched(plain + "\nSee telegram 8812 from Lima, November 3, 1978.\n")
    assert (project.source / "_build" / "html" / "_static" / "archref.css").is_file()
    assert "archref.css" not in touched(plain + "\nNothing more.\n")


def test_it_costs_at_most_a_tenth(tmp_path):
    """In calls of functions, which do not depend on the machine; benchmarks/sphinx_cost.py measures time."""
    prose = "The keel lies on blocks, and the planks are bent over steam until they follow the ribs of the hull.\n\n"
    taken = {}
    for extensions in ([], ["archref.plugins.sphinx"]):
        project = Project("roles", tmp_path / str(len(extensions)))
        (project.source / "conf.py").write_text("", encoding="utf-8")
        for count in (1, 4):  # the first loads what is loaded once
            names = [f"p{n}" for n in range(count)]
            for name in names:
                text = f"Page {name}\n=======\n\n" + 12 * (prose + PAGES["guide/hull.rst"].partition("----\n")[2])
                (project.source / f"{name}.rst").write_text(text, encoding="utf-8")
            contents = "Boats\n=====\n\n.. toctree::\n\n" + "".join(f"   {name}\n" for name in names)
            (project.source / "index.rst").write_text(contents, encoding="utf-8")
            build = partial(project.build, extensions=extensions)
            taken[len(extensions)] = calls(build) if count > 1 else build()
    # the fewer the pages, the more of it is what Sphinx does once: at most 1.09 here is 1.1 of a documentation
    assert taken[1] <= 1.09 * taken[0], taken
