"""The reference processor, through mini-racer (the extra archref[citeproc-js]). Its script is the user's: its licence
keeps it out of this package.
"""

from __future__ import annotations

from ..job import Job
from ..rendered import Rendered

PACKAGE = "py_mini_racer"
INSTALL = "archref[citeproc-js]"
SCRIPT = "citeproc_commonjs.js (npm install citeproc)"


def render(job: Job) -> Rendered:
    """See `archref.csl.render`."""
    from ..citeproc_js import render as printed

    return printed(job)
