"""Who builds a corpus, by name: processes of this machine, or a cluster through Dask."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from .failed import CorpusFailed, needs

DASK = "dask="


@contextmanager
def named(executor: str | None) -> Iterator[Any]:
    """The executor of a name as on the command line: "dask=tcp://host:8786"; None for processes of our own.

    Raises CorpusFailed for another name, a missing library and a cluster that does not answer.
    """
    if executor is None or executor == "processes":
        yield None
        return
    if not executor.startswith(DASK) or len(executor) == len(DASK):
        raise CorpusFailed(f"no executor is called {executor!r}; it is processes or dask=ADDRESS of a scheduler")
    try:
        from distributed import Client
    except ImportError as error:
        raise needs("dask", error) from None
    address = executor[len(DASK) :]
    try:
        client = Client(address, timeout="15s", set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise CorpusFailed(f"no Dask scheduler answers at {address!r} ({error or 'time out'})") from None
    with client, client.get_executor(pure=False, retries=2) as pool:
        yield pool
