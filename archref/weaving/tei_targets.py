"""Where a <ref> leads: the id of a place in the file, or a place in another volume of Foreign Relations."""

from __future__ import annotations

from functools import lru_cache

from ..document import Document
from .link_spans import Goal
from .tei_ids import Edition


def target_of(edition: Edition, document: Document, goal: Goal) -> str | None:
    """The target of a reference, or None where there is no such id."""
    if goal.volume and goal.volume != edition.volume:
        return _elsewhere(edition, goal.volume, goal)
    if goal.document:
        identity = edition.documents.get(goal.document)
        if goal.note and identity:
            identity = edition.notes.get((identity, goal.note))
    elif goal.note:
        identity = edition.notes.get((document.element or "", goal.note))
    elif goal.page:
        identity = edition.pages.get(goal.page)
        if identity is None and (part := edition.part_before(goal.page)):
            return _elsewhere(edition, part, goal)
    else:
        return goal.volume
    return f"#{identity}" if identity and identity not in edition.doubled else None


def _elsewhere(edition: Edition, volume: str, goal: Goal) -> str | None:
    known = _known(volume, not (goal.document or goal.page))
    if known is None:
        return None
    inside = ""
    if goal.document:
        inside = f"d{goal.document}" + (f"fn{goal.note}" if goal.note else "")
    elif goal.page:
        inside = f"pg_{goal.page}"
    if edition.volume is None:  # no volume of the edition: the address that any reader can follow
        from ..identity.model import address

        return f"{address('frus_volume', volume=known)}{'/' if inside else ''}{inside}"
    return f"{known}#{inside}" if inside else known


@lru_cache(maxsize=1024)
def _known(volume: str, whole: bool) -> str | None:
    """The volume, where there is one; one in parts, cited whole, begins with its first."""
    from ..data import volumes

    first = f"{volume}p1"
    return volume if volume in volumes() else first if whole and first in volumes() else None


def said(goal: Goal) -> str:
    """A goal in words."""
    parts = [goal.volume or "", f"document {goal.document}" if goal.document else ""]
    parts += [f"footnote {goal.note}" if goal.note else "", f"page {goal.page}" if goal.page else ""]
    return ", ".join(filter(None, parts)) or "the place meant"
