"""archref's documentation, built with Sphinx and archref's own extension: python -m sphinx -W -n docs OUT."""

import archref

project = "archref"
author = "archref contributors"
copyright = "archref contributors"
version = release = archref.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "archref.plugins.sphinx"]
exclude_patterns = ["_build", "styles/make.py", "rules/make.py"]
html_theme = "alabaster"
html_theme_options = {
    "description": "Find a historian's citations, link them, print them in a style",
    "fixed_sidebar": True,
    "page_width": "1240px",
}
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
