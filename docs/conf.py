"""archref's documentation, built with Sphinx and archref's own extension: python -m sphinx -W -n docs OUT."""

from pathlib import Path

import archref

project = "archref"
author = "archref contributors"
copyright = "archref contributors"
version = release = archref.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "archref.plugins.sphinx"]
exclude_patterns = ["_build", "styles/make.py", "rules/make.py"]
html_theme = "furo"
html_title = "archref"
html_static_path = ["_static"]
html_css_files = ["captions.css"]
html_theme_options = {"sidebar_hide_name": False}
html_show_copyright = False
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

# what stands in single backticks in docstrings is code
default_role = "code"
autodoc_member_order = "bysource"
autodoc_typehints = "none"
autodoc_default_options = {"members": True}

# the pages about citations are full of examples, which are no citations of theirs; the example is what is linked
archref_exclude = [
    "index",
    "tutorial",
    "zotero",
    "releasing",
    "formats",
    "libraries-and-exports",
    "lookup",
    "recognises",
    "styles/*",
    "rules/*",
    "howto/*",
    "howto/editors/*",
    "reference/*",
    "explanation/*",
]
archref_volume = "frus1977-80v26"


def write_report(app, error):
    """The report of the tutorial's chapter, as a live example."""
    if error is None and app.builder.format == "html":
        examples = Path(__file__).resolve().parent.parent / "examples"
        result = archref.resolve(*archref.read(examples / "chapter.md"))
        Path(app.outdir, "report.html").write_text(archref.report(result), encoding="utf-8")


def setup(app):
    app.connect("build-finished", write_report)
