"""What was taken for a citation by itself and turns out to be part of an item in the scholars' order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import Found, Scan

BETWEEN_NAMES = re.compile(r",? (?:[A-ZÀ-Þ][\w’'-]+ ){0,3}")
PARTIES = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: [\w.’'()-]+){0,6} to (?:the )?[A-ZÀ-Þ][^;:.()\n]{1,60}, $")
AWAY = re.compile(r"[;()\n]|\. ")


def is_part_of_an_item(scan: Scan, start: int) -> bool:
    """Whether what was found last is a part of the item whose location has a sign at `start`."""
    return _in_title(scan, scan.found[-1]) or _untitled(scan, start) or _in_path(scan, start) or _of_item(scan, start)


def wants_repository(found: Found) -> bool:
    """Whether an item stands in boxes of which an ibid. behind them names the repository: "NSF: Peru, box 154, ibid."."""
    fields = found.fields
    return (
        found.type == "archival" and "repository" not in fields and bool(fields.keys() & {"recipient", "title", "date"})
    )


def _in_path(scan: Scan, start: int) -> bool:
    """Whether a paper's number is but a piece of a location: "Meetings and Memoranda, NSAM 21, box 328"."""
    found = scan.found[-1]
    behind = scan.text[max(scan.line_start, found.start - 2) : found.start] == ", "
    return found.type == "numbered" and behind and scan.text[found.end : start] == ", "


def _of_item(scan: Scan, start: int) -> bool:
    """Whether a message stands between its parties and its location: "Vane to Colt, telegram 12, 3 May 1914, box 3"."""
    found, text = scan.found[-1], scan.text
    if found.type != "telegram" or found.fields.keys() & {"from", "to", "series"}:
        return False
    gap = text[found.end : start]
    near = gap.startswith(", ") and len(gap) < 60 and not AWAY.search(gap)
    return near and PARTIES.search(text[max(scan.line_start, found.start - 140) : found.start]) is not None


def _untitled(scan: Scan, start: int) -> bool:
    """Whether what was taken for a book is an item before its repository: "Quill Oral History, p. 35, HSTL"."""
    found = scan.found[-1]
    weak = found.form.name == "book" and "author" not in found.fields
    return weak and BETWEEN_NAMES.fullmatch(scan.text, found.end, start) is not None


def _in_title(scan: Scan, found: Found) -> bool:
    """Whether what was found is but a part of a title in quotation marks."""
    text = scan.text
    opened = max(text.rfind("“", scan.line_start, found.start), text.rfind('"', scan.line_start, found.start))
    if opened < 0 or found.start - opened > 200:
        return False
    closed = text.find("”" if text[opened] == "“" else '"', opened + 1, found.end + 200)
    return closed >= found.end
