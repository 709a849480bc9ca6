"""The cache as a user sees it: how much is kept of which service, and a way to empty it."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from .client import CACHE, LEDGER
from .rates import Ledger
from .settings import CacheError, LookupSettings


@dataclass(frozen=True, slots=True)
class KeptAnswers:
    """What is kept of one host: answers, those that have expired, and their bytes."""

    host: str
    answers: int
    expired: int
    size: int


def describe(settings: LookupSettings) -> dict[str, Any]:
    """The cache's folder, its size in bytes, what is kept of each host, the month's requests of each service."""
    path = settings.cache / CACHE
    size = path.stat().st_size if path.exists() else 0
    kept = sorted(_kept(path), key=lambda k: k.host) if size else []
    return {
        "folder": str(settings.cache),
        "size": size,
        "kept": [asdict(k) for k in kept],
        "requests_this_month": _counts(settings.cache / LEDGER),
    }


def clear(settings: LookupSettings, expired: bool = False) -> int:
    """Delete the answers, or those alone that have expired; the number deleted. The month's count of requests stays,
    since the services go on counting. A cache that is damaged is removed."""
    path = settings.cache / CACHE
    if not path.exists():
        return 0
    try:
        with closing(sqlite3.connect(path, timeout=30, isolation_level=None)) as connection:
            where = " WHERE expires IS NOT NULL AND expires <= ?" if expired else ""
            deleted = connection.execute(f"DELETE FROM responses{where}", (round(time.time()),) if expired else ())
            connection.execute("DELETE FROM redirects WHERE value NOT IN (SELECT key FROM responses)")
            connection.execute("VACUUM")
            return deleted.rowcount
    except (sqlite3.DatabaseError, ValueError) as error:  # ValueError: what SQLite says of it is damaged too
        mended = ("no such table", "malformed", "no such column")
        if isinstance(error, sqlite3.OperationalError) and not any(words in str(error) for words in mended):
            raise CacheError(f"cannot clear {str(path)!r}: {error}") from None
    try:
        path.unlink()
    except OSError as error:
        raise CacheError(f"cannot remove the damaged cache {str(path)!r}: {error.strerror}") from None
    return 0


def _kept(path: Path) -> list[KeptAnswers]:
    from requests_cache.serializers import init_serializer

    serializer = init_serializer("json", True)
    assert serializer is not None
    counted: dict[str, list[int]] = {}
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=30)) as connection:
            now = time.time()
            for value, expires in connection.execute("SELECT value, expires FROM responses"):
                host = urlsplit(str(serializer.loads(value).url)).netloc
                row = counted.setdefault(host, [0, 0, 0])
                row[0] += 1
                row[1] += expires is not None and expires <= now
                row[2] += len(value)
    except (sqlite3.Error, ValueError, TypeError, AttributeError, KeyError) as error:
        raise CacheError(f"the cache {str(path)!r} cannot be read ({error}); archref cache clear removes it") from None
    return [KeptAnswers(host, *row) for host, row in counted.items()]


def _counts(path: Path) -> dict[str, int]:
    try:
        return Ledger(path).counts()
    except sqlite3.Error:
        return {}
