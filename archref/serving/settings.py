"""What a server is allowed: how large, how long, how many."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field

MEGABYTE = 1024 * 1024


def _cores() -> int:
    return max(2, os.cpu_count() or 2)


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """The limits of a server and what it is called.

    `token` has to be sent with each request. `hosts` are the names by which it may be addressed (with the port, where
    one is written), `origins` the pages that may post to it. `upload` is in bytes, for one session together; `seconds` is how long a
    piece of work may take, `memory` how many bytes its process may have; `running` pieces are worked on at once and
    `waiting` more may wait. Pieces that are soon done (a text of at most `small` bytes, a look at what is read
    already) have places of their own: `quick` at once, `waiting` more may wait, whatever manuscripts are read meanwhile.
    `sessions` are kept at once, each for `idle` seconds after it was last asked for something. `grammar` are files with forms
    by which every manuscript is read.
    """

    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    hosts: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    upload: int = 50 * MEGABYTE
    files: int = 200
    seconds: float = 60.0
    memory: int = 2048 * MEGABYTE
    running: int = field(default_factory=_cores)
    quick: int = 2
    small: int = 16 * 1024
    waiting: int = 200
    sessions: int = 60
    idle: float = 3600.0
    grammar: tuple[str, ...] = ()
