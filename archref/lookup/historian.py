"""The Office of the Historian: the page of a document of Foreign Relations, with its title and date.

There is no JSON of one document; its page carries the document as a CSL-JSON item, for Zotero. A page counts
where that item's address, or the page's own canonical address, is that of the volume and document asked for.
"""

from __future__ import annotations

import json
from datetime import timedelta
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from ..identity import Identity, RecordMatch
from ..identity.plain import plain
from .service import LookupSession, Reply, Service

PATH = "/historicaldocuments"
_ATTRIBUTES = 60  # of one tag that are looked at


class _HistorianPage(HTMLParser):
    """The title, the canonical address and the CSL-JSON items of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.address = "", ""
        self.items: list[dict[str, Any]] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs[:_ATTRIBUTES])
        kind = found.get("type") or ""
        self._inside = tag if tag == "title" or (tag == "script" and "json" in kind) else ""
        if tag == "link" and found.get("rel") == "canonical":
            self.address = found.get("href") or ""
        elif tag == "meta" and found.get("property") == "og:url":
            self.address = self.address or found.get("content") or ""
        for value in found.values():
            if value and value.lstrip()[:1] in "[{" and "container-title" in value:
                self._json(value)

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.title += data
        elif self._inside == "script":
            self._json(data)

    def _json(self, text: str) -> None:
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            return
        for item in found if isinstance(found, list) else [found]:
            if isinstance(item, dict) and isinstance(item.get("title"), str) and "type" in item:
                self.items.append(item)


def check(content: bytes) -> _HistorianPage:
    """The page; ValueError where it is none of the Historian's (a "Please Wait" page comes as an answer too)."""
    page = _HistorianPage()
    page.feed(content.decode("utf-8", "replace"))
    if not page.items and not page.address and "Historian" not in page.title:
        raise ValueError("a page that is not the Historian's")
    return page


def look_up(identity: Identity, client: LookupSession) -> Reply:
    """The page of a document; no answer where the site has none."""
    path = f"/{identity.parts['volume']}/d{identity.parts['document']}"
    answer = client.get(SERVICE, PATH + path)
    reply = Reply(SERVICE.name, identity.value, stale=answer.stale, retrieved=answer.retrieved, note=answer.problem)
    if answer.status == 404:
        return reply
    page = check(answer.content)
    item = next((i for i in page.items if _is(i.get("URL"), path)), None)
    title = plain(item["title"] if item else page.title.partition(" - Historical Documents")[0])
    date = _date(item) if item else ""
    keys = dict(identity.parts)
    if item is not None or _is(page.address, path):
        reply.answers.append(
            RecordMatch(SERVICE.title, title, identity.url, date, keys, ("volume and document number",))
        )
    else:
        why = ("the page does not say which document it is",)
        reply.candidates.append(RecordMatch(SERVICE.title, title, identity.url, date, {}, (), why))
    return reply


def _is(url: object, path: str) -> bool:
    """Whether an address of the page is that of the document."""
    try:
        return isinstance(url, str) and urlsplit(url).path.rstrip("/") == PATH + path
    except ValueError:
        return False


def _date(item: dict[str, Any]) -> str:
    """ISO date of the document; "issued" is the volume's."""
    try:
        parts = item["original-date"]["date-parts"][0]
        return "-".join(f"{int(p):02}" for p in parts[:3])
    except (KeyError, TypeError, ValueError, IndexError):
        return ""


SERVICE = Service(
    name="historian",
    title="Office of the Historian",
    address="https://history.state.gov",
    kinds=("frus_document",),
    look_up=look_up,
    check=check,
    expires=timedelta(days=90),
    absent=404,
)
