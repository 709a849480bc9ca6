"""What every worker needs, loaded once in the process that workers are forked from.

Importing this module does the loading: that is the one thing that multiprocessing's fork server can be told to do
before it forks. Nothing else imports it.
"""

from __future__ import annotations

import archref

from . import manuscript as manuscript

# the forms and the reader of notes are loaded when first needed
archref.check(archref.resolve("It is kept.1\n\n  1. Vane to Colt, 2 November 1965, box 2, Salt Museum.\n"))
