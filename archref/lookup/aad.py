"""Access to Archival Databases, where the National Archives show the electronic telegrams: for people alone.

It has no API, refuses programs, and a reload of its data renumbers the addresses of its records, so nothing of it
is asked or kept. What a reader needs is where to search and for what.
"""

from __future__ import annotations

from ..identity import Identity
from .service import LookupSession, Reply, Service


def check(content: bytes) -> None:
    """It is never asked."""
    raise ValueError("no answer of this site is documented")


def look_up(identity: Identity, client: LookupSession) -> Reply:
    """The advice where to search by hand; no request is made."""
    year = identity.value[:4] if identity.kind == "document_number" else f"19{identity.value[1:3]}"
    kind = "Document Number" if identity.kind == "document_number" else "Film Number"
    note = f"it is for people: open the telegrams of {year} at {identity.url} and search the {kind} {identity.value}"
    return Reply(SERVICE.name, identity.value, note=note if identity.url else "")


SERVICE = Service(
    name="aad",
    title="Access to Archival Databases",
    address="https://aad.archives.gov",
    kinds=("document_number", "film_number"),
    look_up=look_up,
    check=check,
)
