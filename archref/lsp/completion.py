"""What can be written at a place: the work's short forms, its repositories, record groups."""

from __future__ import annotations

from lsprotocol.types import CompletionItem, CompletionItemKind

from .. import data
from ..checking.work import CheckedWork
from ..linking.model import DraftCitation
from .manuscript import OpenManuscript

SHORTEST = 3  # letters of a name that is worth completing


def completions(m: OpenManuscript) -> list[CompletionItem]:
    """The short forms that the work sets up, short titles of works that it cites, repositories, and record groups."""
    found: dict[str, CompletionItem] = {}
    work = CheckedWork(m.results)
    for short, name in work.declared.items():
        found[short] = CompletionItem(short, kind=CompletionItemKind.Constant, detail=name or "set up in this work")
    for s in m.citations:
        c = s.thing
        if not isinstance(c, DraftCitation):
            continue
        author, title = c.fields.get("author"), c.fields.get("title")
        if c.type == "published" and isinstance(author, str) and isinstance(title, str):
            label = f"{author.split()[-1]}, {title.partition(':')[0]}"
            found.setdefault(label, CompletionItem(label, kind=CompletionItemKind.Reference, detail=m.words(s)))
        repository = c.fields.get("repository")
        if isinstance(repository, str) and len(repository) >= SHORTEST:
            found.setdefault(
                repository, CompletionItem(repository, kind=CompletionItemKind.Module, detail="repository")
            )
    for number, title in data.record_groups().items():
        label = f"RG {number}"
        found.setdefault(
            label, CompletionItem(label, kind=CompletionItemKind.Enum, detail=title, sort_text=f"~{number:>4}")
        )
    return list(found.values())
