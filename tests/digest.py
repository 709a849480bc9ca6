"""What is read and linked in a text, a line each, so that a test can say all of it in a few words."""

from __future__ import annotations

import archref
from archref.grammar import load
from archref.recognising import by_forms


def with_notes(*notes: str, body: str = "") -> str:
    """A text that has these notes."""
    body = body or "".join(f"It was so in the harbour.{i} " for i in range(1, len(notes) + 1))
    return body + "\n\n" + "".join(f"  {i}. {note}\n" for i, note in enumerate(notes, 1))


def _said(fields: dict, name=lambda found: found) -> str:
    parts = []
    for key, value in fields.items():
        value = name(value) if key in ("antecedent", "location_from") else value
        parts.append(f"{key} {'+'.join(value) if isinstance(value, list) else value}")
    return "; ".join(parts)


def read(text: str, **known) -> list[str]:
    """The citations: "type | words | fields"."""
    result = archref.resolve(text, **known)
    return _citations(result)


def _citations(result) -> list[str]:
    text, names = result.text, _names(result)
    return [
        f"{c.type} | {text[c.start : c.end]} | {_said(c.fields, names.get)}" + (" | source" if c.source else "")
        for c in result.linked.citations
    ]


def _names(result) -> dict[str, str]:
    """Citations by what they say, "[Ibid.]"; of those that say the same the second is "[Ibid.]2"."""
    found: dict[str, str] = {}
    for c in result.linked.citations:
        words = f"[{result.text[c.start : c.end]}]"
        count = sum(name.startswith(words) for name in found.values())
        found[c.id] = words + (str(count + 1) if count else "")
    return found


def linked(text: str, **known) -> list[str]:
    """The links, what citations come to, what is inferred, where messages are kept, Ref entries and what is said."""
    result = archref.resolve(text, **known)
    text, names = result.text, _names(result)
    found = []

    def target(said: dict) -> str:
        return _said({k: names.get(v, v) if k == "citation" else v for k, v in said.items()})

    for link in result.linked.links:
        where = target(link.target) if link.target is not None else " or ".join(map(target, link.candidates or ()))
        found.append(f"[{text[link.start : link.end]}] {link.type} → {where}")
    for c in result.linked.citations:
        name = names[c.id]
        if c.resolved is not None:
            found.append(f"{name} = {_said(c.resolved, names.get)}")
        found += [f"{name} ~ {what} {i['value']} by {i['from']}: {i['why']}" for what, i in c.inferred.items()]
        if c.location is not None:
            found.append(f"{name} in {names[c.location.id]}")
        if c.same_as is not None:
            found.append(f"{name} is {names[c.same_as.id]}")
        if c.named is not None:
            found.append(f"{name} names {', '.join(names.get(n.id, '?') for n in c.named) or 'nothing'}")
    for ref in result.linked.refs:
        words = f"Ref {ref.letter} [{text[ref.start : ref.end]}]" + (f" note {ref.note}" if ref.note else "")
        found.append(words + (f" = {names[ref.citation.id]}" if ref.citation else ""))
    found += [f"! {d['code']} [{text[d['start'] : d['end']]}]" for d in result.linked.diagnostics]
    return found


def formed(text: str, **known) -> list[str]:
    """What the forms of the grammar alone read: "form | words | fields"."""
    known.setdefault("body_end", text.find("\n\n  1. "))
    return [
        f"{f.form.name} | {text[f.start : f.end]} | {_said({**f.fields, **(f.printed or {})})}"
        + (" | source" if f.source else "")
        for f in by_forms(text, load(), **known)
    ]
