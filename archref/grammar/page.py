"""The page "What archref recognises", made from the grammar: families, forms, examples with their fields.

`python -m archref.grammar.page docs/recognises.md` writes it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

from . import Form, Grammar, load

HEAD = """# What archref recognises

Made from the grammar in `archref/grammar/` by `python -m archref.grammar.page docs/recognises.md`; every example is a
test. A form of your own goes into a TOML file of the same shape: `archref find notes.txt --grammar my-archive.toml`, or
`archref.resolve(text, grammar=["my-archive.toml"])`.
"""


def markdown(grammar: Grammar) -> str:
    """The page as Markdown: a heading a family, a table of examples a form."""
    parts = [HEAD]
    for family in grammar.families:
        forms = [f for f in grammar.forms if f.family == family["title"]]
        parts.append(f"## {family['title']}\n\n{family['note']}\n")
        parts += [_form(form) for form in forms]
    return "\n".join(parts)


def _form(form: Form) -> str:
    kind = form.type if form.kind == "citation" else f"{form.type}, {form.kind}"
    csl = f"; CSL type `{form.csl['type']}`" if form.csl.get("type") else ""
    variables = [f"`{v}` from {name}" for v, name in form.csl.items() if v != "type" and name]
    csl += f", {', '.join(variables)}" if csl and variables else ""
    lines = [f"### {form.name}\n", f"Type {kind}{csl}.\n"]
    if form.kind == "repository":
        lines.append("Names: " + "; ".join(form.anchors) + ".\n")
    if form.examples:
        lines += ["| text | citation | fields |", "|---|---|---|"]
        lines += [_example(e) for e in form.examples]
        lines.append("")
    return "\n".join(lines)


def _example(example: Mapping[str, Any]) -> str:
    fields = ", ".join(f"{k}: {json.dumps(v, ensure_ascii=False)}" for k, v in example.get("fields", {}).items())
    cells = (example["text"], example.get("quote", example["text"]), fields)
    return "| " + " | ".join(_cell(c) for c in cells) + " |"


def _cell(text: str) -> str:
    for mark in "\\|*_[]<>`":
        text = text.replace(mark, "\\" + mark)
    return text.replace("\n", " ")


if __name__ == "__main__":
    page = markdown(load())
    if len(sys.argv) > 1:
        with open(sys.argv[1], "w", encoding="utf-8") as out:
            out.write(page)
    else:
        sys.stdout.write(page)
