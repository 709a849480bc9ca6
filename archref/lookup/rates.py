"""How often a service is asked: the pause between requests and the month's count, for all processes of a user."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from .service import Service, ServiceError


class Ledger:
    """One small SQLite file; each request takes the next free moment of its service, whoever asks."""

    def __init__(
        self, path: Path, sleep: Callable[[float], object] = time.sleep, now: Callable[[], float] = time.time
    ) -> None:
        self._path, self._sleep, self._now = path, sleep, now

    def wait(self, service: Service) -> None:
        """Wait for the service's turn and count the request; ServiceError when the month is used up."""
        now = self._now()
        month = time.strftime("%Y-%m", time.gmtime(now))
        with closing(self._open()) as connection:
            connection.execute("BEGIN IMMEDIATE")
            row = connection.execute(
                "SELECT next, month, count FROM asked WHERE service = ?", (service.name,)
            ).fetchone()
            next_free, counted, count = row or (0.0, month, 0)
            count = count if counted == month else 0
            if service.monthly is not None and count >= service.monthly:
                connection.execute("ROLLBACK")
                raise ServiceError(
                    f"{service.title}: the {service.monthly:,} requests of this month are used; ask again next month"
                )
            # a clock that was set back must not make the next request wait for hours
            turn = min(max(now, next_free), now + 10 * service.pause)
            connection.execute(
                "INSERT OR REPLACE INTO asked VALUES (?, ?, ?, ?)",
                (service.name, turn + service.pause, month, count + 1),
            )
            connection.execute("COMMIT")
        if turn > now:
            self._sleep(turn - now)

    def counts(self) -> dict[str, int]:
        """The requests of this month by service."""
        if not self._path.exists():
            return {}
        month = time.strftime("%Y-%m", time.gmtime(self._now()))
        with closing(self._open()) as connection:
            return dict(connection.execute("SELECT service, count FROM asked WHERE month = ?", (month,)))

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=30, isolation_level=None)
        connection.execute(
            "CREATE TABLE IF NOT EXISTS asked (service TEXT PRIMARY KEY, next REAL, month TEXT, count INTEGER)"
        )
        return connection
