"""Memory that goes back to the system when it is no longer needed, so that a build takes little of it at any moment."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

VARIABLE = "ARROW_DEFAULT_MEMORY_POOL"


def load_arrow() -> None:
    """Import Arrow so that what it takes inside of itself it takes from the system; its own allocator, which only the
    environment can put aside and only before the first import, takes 25 MB for the 3 that are asked of it. Where Arrow
    is there already, or the user has named an allocator, nothing is changed."""
    if "pyarrow" in sys.modules or VARIABLE in os.environ:
        import pyarrow.parquet  # noqa: F401

        return
    os.environ[VARIABLE] = "system"
    try:
        import pyarrow.parquet  # noqa: F401
    finally:
        del os.environ[VARIABLE]


@contextmanager
def given_back() -> Iterator[None]:
    """Have Arrow take memory for tables from the system, and give back at the end what lies about unused."""
    import pyarrow as pa

    before, pool = pa.default_memory_pool(), pa.system_memory_pool()
    pa.set_memory_pool(pool)
    try:
        yield
    finally:
        pa.set_memory_pool(before)
        pool.release_unused()
