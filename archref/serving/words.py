"""What the server says in words: errors, as JSON and as a page, and names of files for people."""

from __future__ import annotations

import json
import re
from html import escape

from ..controls import without_controls

LONGEST = 120  # characters of a file's name


def error_json(message: str) -> bytes:
    """An error for a program."""
    return json.dumps({"error": message}, ensure_ascii=False).encode("utf-8", "replace")


def error_page(status: int, message: str) -> bytes:
    """An error for a reader."""
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>archref</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="stylesheet" href="/assets/report.css"><link rel="stylesheet" href="/assets/app.css"></head>\n'
        f'<body><main class="start"><h1>archref</h1><p role="alert">{escape(message)}</p></main></body></html>\n'
    ).encode("utf-8", "replace")


def name_for_people(name: str) -> str:
    """The last part of a file's name, without what moves a cursor: it is shown, and tells a format by its ending."""
    last = re.split(r"[/\\]", without_controls(name).replace("\n", " "))[-1].strip()
    if len(last) > LONGEST:
        stem, dot, ending = last.rpartition(".")
        last = f"{stem[: LONGEST - 12]}….{ending[:8]}" if dot else last[:LONGEST]
    return last if last.strip(". ") not in ("", "-") else "manuscript"


def name_for_download(name: str, ending: str) -> str:
    """A plain name for a file that is taken home."""
    stem = re.sub(r"[^\w.-]+", "-", re.sub(r"\.\w{1,8}$", "", name)).strip("-.") or "archref"
    return f"{stem[:60]}{ending}"
