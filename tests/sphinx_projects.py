"""Builds the projects under tests/roots with Sphinx; what a test asks of a build."""

import re
import shutil
from pathlib import Path

import pytest
from markup import archref_links

pytest.importorskip("sphinx", reason="Sphinx is not installed (pip install archref[sphinx])")
from sphinx.testing.util import SphinxTestApp  # noqa: E402

ROOTS = Path(__file__).parent / "roots"


class Project:
    """A copy of a project that can be built more than once."""

    def __init__(self, name, folder):
        self.source = folder / name
        shutil.copytree(ROOTS / name, self.source)

    def build(self, builder="html", *, parallel=0, **config):
        """Build; the built application, its warnings as `warnings`."""
        config.setdefault("show_warning_types", True)  # as from Sphinx 8 on
        app = SphinxTestApp(builder, srcdir=self.source, confoverrides=config, parallel=parallel, freshenv=False)
        try:
            app.build()
            app.warnings = plain(app.warning.getvalue(), self.source)
            app.said = plain(app.status.getvalue(), self.source)
        finally:
            app.cleanup()
        return app

    def page(self, name, builder="html", suffix=".html"):
        """What was written."""
        return (self.source / "_build" / builder / (name + suffix)).read_text(encoding="utf-8")

    def body(self, name):
        """The text of a page without what the theme puts around it."""
        page = self.page(name)
        return page[page.index('role="main"') : page.index('<div class="clearer">')]

    def links(self, name):
        """What archref made of a page: (text, where it leads, tooltip) in order."""
        return archref_links(self.body(name))


def plain(said, source):
    """Warnings without colours, a line each, files named from the project's folder."""
    said = re.sub(r"\x1b\[[\d;]*m", "", said)
    return [line.replace(f"{source}/", "") for line in said.splitlines() if line.strip()]


@pytest.fixture
def project(tmp_path):
    """A function that copies the project of a name."""
    return lambda name: Project(name, tmp_path)
