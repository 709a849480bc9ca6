"""A result on its way to another process: what it says, at about the size of its document.

The file that the document was read from stays behind (but for the stretch that it stands on), and so do the forms that
read the citations, the clean text, which is made again, and the documents before it: a citation of one of these that
this one refers to travels with its fields alone.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from .document import Document, clean
from .linking.model import DraftCitation, DraftLink, DraftRef, LinkedDocument

_ONE = ("antecedent", "location", "same_as", "shares", "told")
_MANY = ("candidates", "named")
_PLAIN = tuple(f.name for f in fields(DraftCitation) if f.name not in (*_ONE, *_MANY, "form"))
_ALONE = ("type", "fields", "note", "note_index", "source", "inferred", "resolved", "record", "kind")


def packed(linked: LinkedDocument) -> tuple[Any, ...]:
    """What of a linked document travels, as plain values."""
    known = {id(citation): n for n, citation in enumerate(linked.citations)}
    others: list[DraftCitation] = []  # of earlier documents

    def number(citation: DraftCitation | None) -> int | None:
        if citation is None:
            return None
        if id(citation) not in known:
            known[id(citation)] = len(linked.citations) + len(others)
            others.append(citation)
        return known[id(citation)]

    rows = [
        (
            tuple(getattr(citation, name) for name in _PLAIN),
            (citation.form.name, citation.form.family, citation.form.type, citation.form.kind, dict(citation.form.csl)),
            tuple(number(getattr(citation, name)) for name in _ONE),
            tuple(None if (some := getattr(citation, name)) is None else tuple(map(number, some)) for name in _MANY),
        )
        for citation in linked.citations
    ]
    refs = [(r.letter, r.start, r.end, r.note, number(r.citation), r.at, r.to) for r in linked.refs]
    away = [(c.id, c.start, c.end, c.at, c.to, {name: getattr(c, name) for name in _ALONE}) for c in others]
    return linked.document, linked.body_end, rows, away, linked.links, refs, linked.diagnostics


def unpacked(state: tuple[Any, ...]) -> LinkedDocument:
    """The linked document again."""
    document, body_end, rows, away, links, refs, diagnostics = state
    citations = [_citation(dict(zip(_PLAIN, values, strict=True)), form) for values, form, _, _ in rows]
    others = []
    for identity, start, end, at, to, more in away:
        place = {"id": identity, "start": start, "end": end, "at": at, "to": to}
        others.append(_citation({**place, **more}, (more["type"], "", more["type"], "", {})))
    every = [*citations, *others]
    for citation, (_, _, one, many) in zip(citations, rows, strict=True):
        for name, n in zip(_ONE, one, strict=True):
            setattr(citation, name, None if n is None else every[n])
        for name, some in zip(_MANY, many, strict=True):
            setattr(citation, name, None if some is None else tuple(every[n] for n in some))
    found: list[DraftLink] = links
    listed = [DraftRef(a, b, c, d, None if n is None else every[n], e, f) for a, b, c, d, n, e, f in refs]
    kept: Document = document
    return LinkedDocument(kept, clean(kept), body_end, citations, found, listed, diagnostics)


def _citation(values: dict[str, Any], form: tuple[str, str, str, str, dict[str, str]]) -> DraftCitation:
    from .grammar import Form

    name, family, type_, kind, csl = form
    read = Form(name, family, type_, kind, (), "", "", False, "", False, "", csl, ())
    citation = DraftCitation(**{k: v for k, v in values.items() if k != "kind"}, form=read)
    citation.kind = values["kind"]
    return citation
