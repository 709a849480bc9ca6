"""What a look-up finds for each thing of a query."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ..identity import CitedThing, Identity, RecordMatch, identify
from ..index import Index, default_path, find, is_there
from .settings import LookupSettings, load_settings

if TYPE_CHECKING:
    from .service import Reply, Service

MOST = 5  # identities of one thing that a service is asked for
SERVICES = ("catalog", "history_lab", "historian", "aad")


@dataclass(slots=True)
class LookupFinding:
    """One thing cited with its identities, what the index knows (`answers`, `candidates`) and the services' replies."""

    cited: CitedThing
    identities: list[Identity]
    answers: list[RecordMatch] = field(default_factory=list)
    candidates: list[RecordMatch] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Its JSON form."""
        found: dict[str, Any] = {"text": self.cited.text, "type": self.cited.kind}
        if self.cited.fields:
            found["fields"] = dict(self.cited.fields)
        found["identities"] = [i.as_dict() for i in self.identities]
        found["answers"] = [m.as_dict() for m in self.answers]
        found["candidates"] = [m.as_dict() for m in self.candidates]
        found["services"] = [r.as_dict() for r in self.replies]
        return found


def services() -> list[Service]:
    """All services, imported now."""
    return [import_module(f".{name}", __package__).SERVICE for name in SERVICES]


def look_up(
    things: Sequence[CitedThing],
    online: bool = False,
    index: str | os.PathLike[str] | None = None,
    settings: LookupSettings | None = None,
    asking: Callable[[Service], None] | None = None,
) -> list[LookupFinding]:
    """A finding for each thing, with what `index` knows of it (the user's own, if there is one).

    With `online` the services that know its identities are asked; one that fails says so in its reply, and the others
    are asked all the same. A service has `Service.patience` seconds for a question, and one that has let them pass is
    not asked again; `asking` is called with each service before its first question. Raises SettingsError for a broken configuration, IndexFailed for an index that is none.
    """
    findings = [LookupFinding(thing, identify(thing)) for thing in things]
    if index is not None or is_there(default_path()):
        with Index(index) as opened:
            for finding in findings:
                finding.answers, finding.candidates = find(opened, finding.cited)
    if online:
        _ask(findings, settings or load_settings(), asking)
    return findings


def _ask(findings: list[LookupFinding], settings: LookupSettings, asking: Callable[[Service], None] | None) -> None:
    from .client import Client
    from .service import Reply, ServiceError

    known = services()
    told: set[str] = set()
    with Client(settings, known) as client:
        for finding in findings:
            for service, identity in _questions(finding, known):
                if asking is not None and service.name not in told:
                    told.add(service.name)
                    asking(service)
                try:
                    finding.replies.append(service.look_up(identity, client))
                except ServiceError as error:
                    finding.replies.append(Reply(service.name, identity.value, problem=str(error)))


def _questions(finding: LookupFinding, known: list[Service]) -> Iterator[tuple[Service, Identity]]:
    """Each service with the narrowest identities that it knows: the lot, not the record group around it."""
    for service in known:
        for kind in service.kinds:
            narrowest = [i for i in finding.identities if i.kind == kind and i.parts][:MOST]
            if narrowest:
                yield from ((service, identity) for identity in narrowest)
                break
