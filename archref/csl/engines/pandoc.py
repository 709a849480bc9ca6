"""The citeproc in Pandoc, through pypandoc_binary (the extra archref[pandoc])."""

from __future__ import annotations

from ..job import Job
from ..rendered import Rendered

PACKAGE = "pypandoc"
INSTALL = "archref[pandoc]"
SCRIPT = ""


def render(job: Job) -> Rendered:
    """See `archref.csl.render`."""
    from ..pandoc import render as printed

    return printed(job)
