"""History Lab's FOIArchive: telegrams of 1973-79 by Document Number or film number, documents of Foreign Relations.

Its ids are Document Numbers ("1973LIMA07564"), film numbers of paper ("P760191-2216") and volume with document
("frus1969-76ve05p1d11"). An answer is the row whose id is the one that was asked for.
"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from ..identity import Identity, RecordMatch, decided
from ..identity.plain import plain
from .service import LookupSession, Reply, Service


def check(content: bytes) -> list[dict[str, Any]]:
    """The rows of an answer; ValueError where they are no rows with ids."""
    rows = json.loads(content)
    if not isinstance(rows, list) or not all(
        isinstance(row, dict) and isinstance(row.get("doc_id"), str) for row in rows
    ):
        raise ValueError("no rows with doc_id")
    return rows


def look_up(identity: Identity, client: LookupSession) -> Reply:
    """The row of one message or document."""
    parts = identity.parts
    if identity.kind == "frus_document":
        wanted = f"{parts['volume']}d{parts['document']}"
    else:
        wanted = parts.get("document_number") or parts["film_number"]
    if wanted.startswith("D"):
        return Reply(SERVICE.name, identity.value, note="electronic telegrams are known there by Document Number alone")
    answer = client.get(SERVICE, "/docs", {"doc_id": f"eq.{wanted}", "select": "*"})
    reply = Reply(SERVICE.name, identity.value, stale=answer.stale, retrieved=answer.retrieved, note=answer.problem)
    reply.answers, reply.candidates = decided([_match(wanted, parts, row) for row in check(answer.content)])
    return reply


def _match(wanted: str, parts: Any, row: dict[str, Any]) -> RecordMatch:
    found = plain(row["doc_id"], 60)
    same = row["doc_id"].casefold() == wanted.casefold()
    title = plain(row.get("subject") or row.get("title") or found)
    date = plain(row.get("authored") or row.get("date"))[:10]
    url = plain(row.get("source") or "", 300)
    return RecordMatch(
        SERVICE.title,
        title,
        url if url.startswith(("https://", "http://")) else "",
        date if date[:4].isdigit() else "",
        dict(parts) if same else {},
        (f"its id is {wanted}",) if same else (),
        () if same else (f"its id is {found}",),
    )


SERVICE = Service(
    name="history-lab",
    title="History Lab",
    address="https://api.foiarchive.org",
    kinds=("document_number", "film_number", "frus_document"),
    look_up=look_up,
    check=check,
    expires=timedelta(days=90),
)
