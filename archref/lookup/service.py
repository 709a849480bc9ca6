"""What every service has in common: its address and manners, its answer, its errors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Protocol

from requests.exceptions import RequestException

if TYPE_CHECKING:
    from ..identity import Identity, RecordMatch


class ServiceError(RequestException):
    """A service gave no usable answer; the message is one line: which service, what happened, what to do."""


@dataclass(frozen=True, slots=True)
class ServiceAnswer:
    """A service's answer as it came; `stale` where it is an old one because the service failed (`problem`)."""

    status: int
    content: bytes
    url: str
    retrieved: str
    stale: bool
    problem: str


class LookupSession(Protocol):
    """What a service is given to ask with; `archref.lookup.client.Client` is one."""

    def get(self, service: Service, path: str, params: Mapping[str, str] | None = None) -> ServiceAnswer:
        """The answer to one question; ServiceError where there is none."""

    def has_key(self, service: Service) -> bool:
        """Whether the user has a key for the service."""


@dataclass(frozen=True, slots=True)
class Service:
    """A service and how it wants to be asked.

    `kinds` are the identities that it knows, the narrowest first; `look_up` asks for one and raises ServiceError. `pause` is the least
    time between two requests in seconds, `monthly` the requests a month that a key allows, `largest` the bytes
    of an answer, `patience` the seconds that one question may take in all, `expires` how long an answer stays
    fresh. `key_header` names the header of the key where the service needs one, `absent` the status that says
    that there is no such thing. `check` raises ValueError for an answer of another shape than the documented.
    """

    name: str
    title: str
    address: str
    kinds: tuple[str, ...]
    look_up: Callable[[Identity, LookupSession], Reply]
    check: Callable[[bytes], Any]
    expires: timedelta = timedelta(days=30)
    pause: float = 1.0
    monthly: int | None = None
    largest: int = 8_000_000
    timeout: tuple[float, float] = (5.0, 20.0)  # to connect, and between two pieces of the answer
    patience: float = 20.0
    attempts: int = 3
    backoff: float = 1.0
    longest_wait: float = 30.0  # a Retry-After above it is reported instead of waited for
    key_header: str = ""
    absent: int = 0


@dataclass(slots=True)
class Reply:
    """What a service says of one identity. `answers` agree in all that can be compared; `candidates` are near
    misses. `stale`: the network failed and this is the answer of `retrieved` (ISO time). `note` says what a
    reader should know, `problem` why there is no answer."""

    service: str
    identity: str
    answers: list[RecordMatch] = field(default_factory=list)
    candidates: list[RecordMatch] = field(default_factory=list)
    stale: bool = False
    retrieved: str = ""
    note: str = ""
    problem: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Its JSON form; what does not apply is left out."""
        found: dict[str, Any] = {"service": self.service, "identity": self.identity}
        found["answers"] = [m.as_dict() for m in self.answers]
        found["candidates"] = [m.as_dict() for m in self.candidates]
        for name in ("stale", "retrieved", "note", "problem"):
            if value := getattr(self, name):
                found[name] = value
        return found
