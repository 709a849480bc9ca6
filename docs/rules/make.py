"""Write the pages of this folder from the rules' own words and examples: python docs/rules/make.py"""

from __future__ import annotations

from pathlib import Path

from archref.checking import rules
from archref.checking.pages import overview, page

FOLDER = Path(__file__).parent


def pages() -> dict[str, str]:
    """The pages by their file's name."""
    every = rules().values()
    hidden = "\n```{toctree}\n:hidden:\n\n" + "\n".join(r.code for r in every) + "\n```\n"
    return {"index.md": overview(every) + hidden, **{f"{r.code}.md": page(r) for r in every}}


if __name__ == "__main__":
    for name, text in pages().items():
        (FOLDER / name).write_text(text, "utf-8")
