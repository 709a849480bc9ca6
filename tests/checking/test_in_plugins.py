"""Findings as warnings of the plugins, on request."""

import io
import re

import pytest


def test_mkdocs_warns_with_codes(tmp_path, caplog):
    pytest.importorskip("mkdocs")
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Talks\n\nThe talks failed, see Document 12, p. XX.\n", "utf-8")

    def warned(options):
        caplog.clear()
        (tmp_path / "mkdocs.yml").write_text(f"site_name: talks\nplugins:\n  - archref{options}\n", "utf-8")
        build(load_config(str(tmp_path / "mkdocs.yml"), site_dir=str(tmp_path / "site")))
        return [r.getMessage() for r in caplog.records if "ARC" in r.getMessage()]

    assert warned("") == []
    (said,) = warned(":\n      check: true")
    assert "“XX” is a placeholder" in said and said.endswith("[archref.ARC701]")
    assert warned(":\n      check: [ARC5]") == []


def test_sphinx_warns_with_codes_at_the_line(tmp_path):
    application = pytest.importorskip("sphinx.application")
    from sphinx.util.docutils import docutils_namespace

    (tmp_path / "index.rst").write_text("Talks\n=====\n\nThe talks failed, see p. XX.\n", "utf-8")

    def warned(settings):
        said = io.StringIO()
        (tmp_path / "conf.py").write_text(f'extensions = ["archref.plugins.sphinx"]\n{settings}\n', "utf-8")
        where = [str(tmp_path), str(tmp_path), str(tmp_path / "out"), str(tmp_path / "trees")]
        with docutils_namespace():  # what one project sets up is not there for the next
            application.Sphinx(*where, "html", status=None, warning=said, freshenv=True).build()
        plain = re.sub(r"\x1b\[[\d;]*m", "", said.getvalue())
        return [line for line in plain.splitlines() if "ARC" in line]

    assert warned("") == []
    (line,) = warned("archref_check = True")
    assert "index.rst:4: WARNING: “XX” is a placeholder" in line and line.endswith("[archref.ARC701]")
    assert warned('archref_check = True\nsuppress_warnings = ["archref.ARC701"]') == []
    assert warned('archref_check = ["ARC5"]') == []
