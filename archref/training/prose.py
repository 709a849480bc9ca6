"""Texts that are no notes: what tells a note from prose, and a manuscript's from software's documentation.

The documents that editors print, and what the standard library of Python says of itself: both are at hand wherever the
weights are fitted.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from ..recognising.notes import CITES
from .volumes import printed

EVERY = 40  # of the lines of printed documents, one is taken
MODULES = (
    "abc argparse array ast asyncio base64 bisect calendar codecs collections configparser contextlib copy csv ctypes datetime "
    "decimal difflib dis doctest email enum fileinput fnmatch fractions ftplib functools gettext glob graphlib gzip hashlib heapq "
    "html http imaplib importlib inspect io ipaddress itertools json locale logging mailbox math mimetypes multiprocessing "
    "numbers operator optparse os pathlib pdb pickle pkgutil platform plistlib poplib pprint profile queue random re reprlib "
    "sched secrets select shelve shlex shutil signal smtplib socket sqlite3 ssl stat statistics string struct subprocess sys "
    "sysconfig tarfile tempfile textwrap threading time timeit tokenize tomllib trace traceback types typing unicodedata unittest "
    "urllib uuid venv warnings wave weakref webbrowser xmlrpc zipapp zipfile zoneinfo"
).split()


def documentation() -> Iterator[str]:
    """Paragraphs and lines of Python's own documentation."""
    from pydoc_data import topics

    for text in topics.topics.values():
        yield from _lines(text)
    for name in MODULES:
        module = import_module(name)
        yield from _lines(module.__doc__ or "")
        for member in sorted(vars(module)):
            said = getattr(vars(module)[member], "__doc__", None)
            if isinstance(said, str) and getattr(vars(module)[member], "__module__", "") == name:
                yield from _lines(said)


def documents(shared: Path) -> Iterator[str]:
    """Lines of the documents, without their notes, that volumes print."""
    for i, document in enumerate(printed(shared)):
        for j, line in enumerate(document.text[: document.body_end].split("\n")):
            if (i + j) % EVERY == 0 and 60 < len(line) < 1500:
                yield " ".join(line.split())


def _lines(text: str) -> Iterator[str]:
    """Each paragraph, and each of its lines, that could be taken for a note."""
    for paragraph in text.split("\n\n"):
        whole = " ".join(paragraph.split())
        for line in dict.fromkeys((whole, *(" ".join(part.split()) for part in paragraph.split("\n")))):
            if 8 < len(line) < 1200 and CITES.search(line):
                yield line
