"""The server: its routes, what stands around them, and how it is run."""

from __future__ import annotations

import socket
import sys
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from .api import Api
from .pages import Pages
from .pool import Pool
from .processes import WorkFailed, warm_up
from .security import Guard
from .sessions import Sessions
from .settings import ServerSettings
from .words import error_json, error_page

SWEEP = 30.0  # seconds between two looks for sessions that nobody uses
CONNECTIONS = 400  # at once; a further one is told to come again


def app(settings: ServerSettings) -> Guard:
    """The application, as ASGI has it."""
    pool = Pool(settings)
    sessions = Sessions(settings, pool)

    @asynccontextmanager
    async def lifespan(inner: Starlette) -> AsyncIterator[None]:
        warm_up()
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(_sweep, sessions)
            try:
                yield
            finally:
                tasks.cancel_scope.cancel()
                sessions.close()
                pool.close()

    routed = Starlette(
        routes=[*Pages(settings, pool).routes(), *Api(settings, pool, sessions).routes()],
        lifespan=lifespan,
        exception_handlers={WorkFailed: _failed, HTTPException: _http, Exception: _broken},
    )
    routed.state.sessions, routed.state.pool = sessions, pool
    return Guard(routed, settings)


async def _sweep(sessions: Sessions) -> None:
    while True:
        await anyio.sleep(SWEEP)
        sessions.sweep()


async def _failed(request: Request, error: Exception) -> Response:
    assert isinstance(error, WorkFailed)
    return _said(request, error.status, str(error))


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    said = {404: "there is no such address here", 405: "this address is not asked so"}
    return _said(request, error.status_code, said.get(error.status_code, str(error.detail)))


async def _broken(request: Request, error: Exception) -> Response:
    print("".join(traceback.format_exception(error, limit=-6)), file=sys.stderr, flush=True)
    return _said(request, 500, "archref failed on this; its log says where")


def _said(request: Request, status: int, message: str) -> Response:
    headers = {"retry-after": "5"} if status == 503 else {}
    if "text/html" in request.headers.get("accept", ""):
        return Response(error_page(status, message), status, headers, "text/html")
    return Response(error_json(message), status, headers, "application/json")


def run(settings: ServerSettings, listening: socket.socket) -> None:
    """Serve until interrupted, on a socket that listens already."""
    import uvicorn

    config = uvicorn.Config(
        app(settings), log_level="warning", access_log=False, server_header=False, date_header=False,
        limit_concurrency=CONNECTIONS, timeout_keep_alive=10, timeout_graceful_shutdown=3, ws="none", proxy_headers=False,
    )  # fmt: skip
    uvicorn.Server(config).run(sockets=[listening])
