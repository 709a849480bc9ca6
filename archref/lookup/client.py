"""One cached session for all services.

Answers are kept in the user's cache folder (SQLite) as long as each service's facts hold; when a service cannot
be reached, an older answer comes back and is said to be stale. Answers that are refused, too large or of another
shape than documented are never kept.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

import requests_cache
from requests.exceptions import RequestException

from ..version import __version__
from .rates import Ledger
from .service import Service, ServiceAnswer, ServiceError
from .settings import CacheError, LookupSettings
from .transport import NoTransport, Transport

CACHE = "answers.sqlite"
LEDGER = "requests.sqlite"
AGENT = f"archref/{__version__} (resolver of archival citations)"

logging.getLogger("requests_cache").addHandler(
    logging.NullHandler()
)  # its warnings have tracebacks; Reply.stale says it


class Client:
    """The session; a context manager. `get` is all that services use."""

    def __init__(self, settings: LookupSettings, services: Iterable[Service]) -> None:
        self.settings = settings
        try:
            settings.cache.mkdir(parents=True, exist_ok=True)
            _try(settings.cache / CACHE)
            self._session = requests_cache.CachedSession(
                backend=requests_cache.SQLiteCache(settings.cache / CACHE, serializer="json", busy_timeout=30_000),
                allowable_codes=(200, 404),
                stale_if_error=True,
            )
        except (OSError, sqlite3.Error) as error:
            raise CacheError(
                f"the cache in {str(settings.cache)!r} cannot be used ({error}); archref cache clear empties it, "
                "ARCHREF_CACHE_DIR names another folder"
            ) from None
        self._session.headers["User-Agent"] = AGENT
        self._session.max_redirects = 5
        self._transports: dict[str, Transport] = {}
        self._session.adapters.clear()
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, NoTransport())
        ledger = Ledger(settings.cache / LEDGER)
        for service in services:
            self._mount(service, ledger)

    def _mount(self, service: Service, ledger: Ledger) -> None:
        address = self.address(service)
        parts = urlsplit(address)
        transport = Transport(
            service, f"{parts.scheme}://{parts.netloc}/", self.settings.keys.get(service.name), ledger
        )
        self._transports[service.name] = transport
        self._session.mount(transport.address, transport)

    def address(self, service: Service) -> str:
        """Where the service is: its own address, or the one of the configuration."""
        return (self.settings.addresses.get(service.name) or service.address).rstrip("/")

    def has_key(self, service: Service) -> bool:
        """Whether the user has a key for the service."""
        return service.name in self.settings.keys

    def get(self, service: Service, path: str, params: Mapping[str, str] | None = None) -> ServiceAnswer:
        """The answer to one question, from the cache or the service; ServiceError where there is none."""
        transport = self._transports[service.name]
        service, url = transport.service, self.address(service) + path
        transport.last_problem = ""
        try:
            response: Any = self._session.get(url, params=params, expire_after=service.expires)
        except ServiceError as error:
            message = str(error)
            raise ServiceError(
                message if message.startswith(service.title) else f"{service.title}: {message}"
            ) from None
        except (RequestException, sqlite3.Error, ValueError) as error:
            raise ServiceError(
                f"{service.title}: {type(error).__name__}; the address or the cache is at fault"
            ) from None
        stale = bool(response.from_cache and response.is_expired)
        return ServiceAnswer(
            response.status_code,
            response.content,
            url,
            response.created_at.isoformat(timespec="seconds"),
            stale,
            (transport.last_problem or "the service cannot be reached") if stale else "",
        )

    def close(self) -> None:
        """Close the connections and the cache."""
        self._session.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _try(path: Path) -> None:
    """Whether the file can be written; the session would wait for ever for one that cannot."""
    with closing(sqlite3.connect(path, timeout=30, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
