"""Write the pages of this folder: what each style written here prints of the items in samples.json.

Run it with the project's Python after a change to a style: python docs/styles/make.py
"""

from __future__ import annotations

import json
from pathlib import Path

from archref.csl import render
from archref.csl.catalogue import describe
from archref.csl.styles import find_style, own_style_names, parse_style

FOLDER = Path(__file__).parent
CSL = "{http://purl.org/net/xbiblio/csl}"


def page(name: str) -> str:
    """The page of one style, as Markdown."""
    samples = json.loads((FOLDER / "samples.json").read_text("utf-8"))
    items = [sample["item"] for sample in samples]
    first = [{"note": 2 * i + 1, "cites": [{"id": item["id"]}]} for i, item in enumerate(items)]
    later = [{"note": 100 + i, "cites": [{"id": item["id"]}]} for i, item in enumerate(items)]
    again = [{"note": 200, "cites": [{"id": "book", "locator": "15", "label": "page"}]},
             {"note": 201, "cites": [{"id": "book", "locator": "17", "label": "page"}]}]  # fmt: skip
    rendered = render(items, [*first, *later, *again], name, output="markdown")
    entries = dict(zip(rendered.ids, rendered.bibliography, strict=True))
    summary = parse_style(find_style(name)).findtext(f"{CSL}info/{CSL}summary") or ""
    out = [
        f"# {describe(name).title}\n",
        f"`--style {name}`. {' '.join(summary.split())}\n",
        "Made by `docs/styles/make.py` from invented items; do not edit.\n",
    ]
    for i, sample in enumerate(samples):
        out.append(f"## {sample['what']}\n")
        out.append(f"- First note: {rendered.notes[i]}")
        out.append(f"- Later note: {rendered.notes[len(items) + i]}")
        if entry := entries.get(sample["item"]["id"]):
            out.append(f"- Bibliography: {entry}")
        out.append("")
    out.append("## The same book in two notes, with pages\n")
    out += [f"- {note}" for note in rendered.notes[-2:]]
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    for style in own_style_names():
        (FOLDER / f"{style}.md").write_text(page(style), encoding="utf-8")
