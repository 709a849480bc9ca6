"""Who may ask, and what a page of ours may do.

The token is in the address that `archref serve` prints and goes with each request, as a header or in the address; no
cookie carries it, so that no other page's request has it. A request must also be addressed to a name of the server (no
other name that leads here: DNS rebinding), and one that comes from a page must come from a page of this server.
"""

from __future__ import annotations

import hmac
from asyncio import CancelledError
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs

from .settings import ServerSettings

Scope = MutableMapping[str, Any]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "referrer-policy": "same-origin",  # "no-referrer" would take the origin from a form too
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-store",
}
OPEN = ("/assets/", "/health", "/favicon.ico")  # hold nothing of anybody's
FORM = ("/paste",)  # brings the token in its form, which is looked at there


class Guard:
    """Refuses what may not be asked, and gives every answer its headers."""

    def __init__(self, app: App, settings: ServerSettings) -> None:
        self.app, self.settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            return  # no web sockets

        begun = False

        async def with_headers(message: MutableMapping[str, Any]) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = list(message.get("headers", ()))
                there = {name.lower() for name, _ in headers}
                headers += [(n.encode(), v.encode()) for n, v in HEADERS.items() if n.encode() not in there]
                message = {**message, "headers": headers}
            await send(message)

        refused = self._refused(scope)
        if refused is not None:
            await _say(with_headers, *refused, _is_page(scope))
            return
        try:
            await self.app(scope, receive, with_headers)
        except CancelledError:  # nothing else ends a request than the end of the server
            if not begun:
                await _say(with_headers, 503, "the server has been ended; start it and ask again", _is_page(scope))

    def _refused(self, scope: Scope) -> tuple[int, str] | None:
        """The status and the words by which a request is refused; None for one that may be made."""
        path, headers = scope["path"], _headers(scope)
        if self.settings.hosts and headers.get("host", "") not in self.settings.hosts:
            return 421, "this server is not called so; use the address that archref serve prints"
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        if origin is not None and origin not in self._origins(scope, headers):
            return 403, "another page may not ask this server"
        if scope["method"] not in ("GET", "HEAD") and site not in (None, "same-origin", "none"):
            return 403, "another page may not ask this server"
        if path.startswith(OPEN) or path in FORM:
            return None
        if not self.known(token_of(scope, headers)):
            return 401, "the token is missing or wrong; use the address that archref serve prints, with its ?token="
        return None

    def known(self, token: str) -> bool:
        """Whether a token is the server's."""
        return hmac.compare_digest(token.encode("utf-8", "replace"), self.settings.token.encode())

    def _origins(self, scope: Scope, headers: dict[str, str]) -> tuple[str, ...]:
        if self.settings.origins:
            return self.settings.origins
        return (f"{scope.get('scheme', 'http')}://{headers.get('host', '')}",)


def _headers(scope: Scope) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}


def token_of(scope: Scope, headers: dict[str, str]) -> str:
    """The token that a request brings, as `Authorization: Bearer` or, of a page that is opened, in its address."""
    kind, _, token = headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer":
        return token.strip()
    if scope["method"] in ("GET", "HEAD"):
        query = parse_qs(scope.get("query_string", b"").decode("latin-1"), max_num_fields=20)
        return query.get("token", [""])[0]
    return ""


def _is_page(scope: Scope) -> bool:
    return "text/html" in _headers(scope).get("accept", "")


async def _say(send: Send, status: int, message: str, page: bool) -> None:
    from .words import error_json, error_page

    data = error_page(status, message) if page else error_json(message)
    kind = "text/html; charset=utf-8" if page else "application/json"
    headers = [(b"content-type", kind.encode()), (b"content-length", str(len(data)).encode())]
    if status == 401:
        headers.append((b"www-authenticate", b'Bearer realm="archref"'))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": data})
