"""citeproc-py, always installed: its reader of styles, our own classes that print."""

from __future__ import annotations

from ..job import Job
from ..rendered import Rendered

PACKAGE = "citeproc"
INSTALL = "citeproc-py"
SCRIPT = ""


def render(job: Job) -> Rendered:
    """See `archref.csl.render`."""
    from ..citeproc_py import render as printed

    return printed(job)
