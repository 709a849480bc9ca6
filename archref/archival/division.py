"""A bibliography in two parts: the archives first, as a tree, then what is published, in a style."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

FORMATS = ("text", "markdown", "html", "rst")
HEADINGS = ("Archival Sources", "Published Sources")
_KEPT = ("archive", "archive_collection", "archive_location")
_UNPUBLISHED = frozenset(("collection", "document", "manuscript", "personal_communication", "interview"))
_PRINTED = ("container-title", "publisher", "ISBN")
_ADDRESSES = ("DOI", "URL")


def is_published(item: Mapping[str, Any]) -> bool:
    """Whether an item belongs to the published sources: it names no archive, or a printed work that holds it."""
    unpublished = item.get("type") in _UNPUBLISHED
    kept = any(item.get(name) for name in _KEPT)
    if any(item.get(name) for name in _ADDRESSES) and unpublished and kept and not item.get("container-title"):
        return False  # a copy of the paper can be read there
    if any(item.get(name) for name in (*_PRINTED, *_ADDRESSES)):
        return not item.get("archive_location") or bool(item.get("container-title"))
    return not (unpublished or kept)


def divide(
    items: Iterable[Mapping[str, Any]], diagnostics: list[str], remedy: str = "leave --archival out to list each"
) -> list[Mapping[str, Any]]:
    """The published of the items; how many papers stand in neither part is said in `diagnostics`, with the remedy."""
    published, lost = [], 0
    for item in items:
        if is_published(item):
            published.append(item)
        elif not any(item.get(name) for name in _KEPT):
            lost += 1
    if lost:
        diagnostics.append(
            f"{lost} {'paper is' if lost == 1 else 'papers are'} cited without an archive and in neither part; {remedy}"
        )
    return published


def join(sources: str, published: str, format: str) -> str:
    """Both parts under their headings; a part that is empty is left out with its heading."""
    parts = [(h, text) for h, text in zip(HEADINGS, (sources, published), strict=True) if text.strip()]
    if format == "html":
        body = "".join(f"<section>\n<h1>{heading}</h1>\n{text.rstrip()}\n</section>\n" for heading, text in parts)
        return body
    printed = []
    for heading, text in parts:
        if format == "markdown":
            heading = f"# {heading}"
        elif format == "rst":
            heading = f"{heading}\n{'=' * len(heading)}"
        printed.append(f"{heading}\n\n{text.rstrip()}\n")
    return "\n".join(printed)
