"""A page to look at: the documents with what they cite, and the list of the things cited.

One file of HTML that loads nothing: its style and its script are in it, and its policy lets no other run. All that
comes from a document is escaped.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from html import escape
from typing import Any

from ...packaged import packaged_text
from ...result import Result
from .highlights import ReportIds
from .listing import Listing
from .pages import document_html

TEMPLATE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="generator" content="archref">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<header id="top">
<h1>{title}</h1>
<p class="counts">{counts}</p>
<p class="jump"><a href="#cited">Things cited</a></p>
{contents}</header>
<div id="columns">
<main>
{documents}{more}</main>
{listing}</div>
<div id="tip" role="tooltip" hidden></div>
<script type="application/json" id="items">{items}</script>
<script>{script}</script>
</body>
</html>
"""


def report(
    results: Sequence[Result], title: str | None = None, names: Sequence[str] | None = None, *, more: str = ""
) -> str:
    """The page for results; see `archref.report`. `more` is HTML that follows the documents."""
    ids = ReportIds(results, names or [])
    listing = Listing(ids)
    style, script = _asset("report.css"), _asset("report.js")
    return TEMPLATE.format(
        title=escape(title or ids.title()),
        counts=escape(listing.counts()),
        contents=_contents(ids),
        documents="".join(document_html(sheet) for sheet in ids.sheets),
        listing=listing.html(),
        more=more,
        items=_data(listing.items()),
        style=style,
        script=script,
        policy=policy(),
    )


def policy() -> str:
    """What the page may do: load nothing, and run its own script and style alone."""
    style, script = _hash(_asset("report.css")), _hash(_asset("report.js"))
    return f"default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'"


def _contents(ids: ReportIds) -> str:
    """Links to the documents and chapters, where there are several."""
    entries: list[str] = []
    for sheet in ids.sheets:
        several = len(sheet.headings) > 1
        if len(ids.sheets) > 1:
            entries.append(f'<li><a href="#{sheet.id}">{escape(sheet.name)}</a></li>\n')
        elif several:
            entries += [
                f'<li class="level{h.level}"><a href="#{sheet.id}h{i}">{escape(sheet.heading(i))}</a></li>\n'
                for i, h in enumerate(sheet.headings)
            ]
    if not entries:
        return ""
    return f"<details><summary>Contents</summary>\n<ol>\n{''.join(entries)}</ol></details>\n"


def _data(value: Any) -> str:
    """JSON that ends no script and begins no comment."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return written.replace("<", "\\u003c").encode("utf-8", "replace").decode("utf-8")


def _asset(name: str) -> str:
    return packaged_text(f"export/report/{name}")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
