"""What a person has said of a manuscript's citations, kept in a small file beside it.

A correction names its place by the words that stand there and by what stands around them, so that it finds them again
when the manuscript has been edited. It goes before every reading: records, bibliographies and links follow it.
"""

from __future__ import annotations

from .applying import CorrectionsRun as CorrectionsRun
from .file import Corrections as Corrections
from .file import read_again as read_again
from .model import Correction as Correction
from .model import CorrectionsError as CorrectionsError
from .model import WordsInContext as WordsInContext

__all__ = ["Correction", "Corrections", "CorrectionsError", "CorrectionsRun", "WordsInContext", "read_again"]
