"""`archref serve`: a page in the browser to drop a manuscript on."""

from __future__ import annotations

import os
import socket
import sys
import webbrowser
from typing import Any
from urllib.parse import urlsplit

import click

from . import complain

LOCAL = ("127.0.0.1", "localhost", "::1")
TOKEN = "ARCHREF_TOKEN"
SHORTEST = 16  # characters of a token of one's own


@click.command("serve", short_help="Open a page in the browser to drop a manuscript on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, metavar="N", help="The port.  [default: any that is free]"
)
@click.option("--no-open", is_flag=True, help="Print the address, and open no browser.")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Where to listen; others than this machine reach it then."
)
@click.option(
    "--address", metavar="URL", help="The address at which a proxy shows it, e.g. https://archref.example.edu."
)
@click.option(
    "--memory", type=click.IntRange(256), default=2048, show_default=True, metavar="MB", help="Of one manuscript."
)
@click.option(
    "--seconds", type=click.IntRange(1), default=60, show_default=True, metavar="N", help="For one piece of work."
)
@click.option(
    "--upload",
    type=click.IntRange(1),
    default=50,
    show_default=True,
    metavar="MB",
    help="Of what is handed in at once.",
)
@click.option(
    "--sessions", type=click.IntRange(1), default=60, show_default=True, metavar="N", help="Manuscripts open at once."
)
@click.option(
    "--idle",
    type=click.IntRange(1),
    default=60,
    show_default=True,
    metavar="MINUTES",
    help="Until a manuscript that nobody looks at is forgotten.",
)
@click.option("--grammar", metavar="FILE", multiple=True, help="A TOML file with forms of your own.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Pieces of work done at once.  [default: one a core]")
def command(
    port: int,
    no_open: bool,
    host: str,
    address: str | None,
    memory: int,
    seconds: int,
    upload: int,
    sessions: int,
    idle: int,
    grammar: tuple[str, ...],
    jobs: int | None,
) -> int:
    """Open a page on which a manuscript is dropped: every citation with what it means and what is doubtful, to be
    corrected, with the bibliography in any style to take home.

    The address is printed with its token; without the token nobody is answered. Nothing leaves the machine and nothing is written
    to the disk: a manuscript is forgotten when its page is closed. The same address has an HTTP API, described at /api. ARCHREF_TOKEN sets
    the token, else it is new each time. Ctrl-C ends it.
    """
    try:
        from ..serving.app import run
    except ImportError as error:
        raise click.UsageError(f"serve needs {error.name}: pip install 'archref[web]'") from error
    from ..serving.settings import MEGABYTE, ServerSettings

    _try_out(grammar)
    listening = _listen(host, port)
    port = listening.getsockname()[1]
    shown = host if ":" not in host else f"[{host}]"
    origins, hosts = _names(shown, port, address)
    given: dict[str, Any] = {"token": _token()} if os.environ.get(TOKEN) else {}
    given |= {"running": jobs} if jobs else {}
    settings = ServerSettings(
        hosts=hosts, origins=origins, upload=upload * MEGABYTE, seconds=float(seconds), memory=memory * MEGABYTE,
        sessions=sessions, idle=60.0 * idle, grammar=tuple(os.path.abspath(file) for file in grammar), **given,
    )  # fmt: skip
    if host not in LOCAL:
        complain(
            f"{host} can be reached by other machines: whoever has the address and its token reads and hands in "
            "manuscripts, and what they send is not encrypted; put a proxy with TLS before it (docs/howto/host.md)",
            "warning",
        )
    page = f"{(address or f'http://{shown}:{port}').rstrip('/')}/?token={settings.token}"
    click.echo(page)
    sys.stdout.flush()
    if not no_open:
        webbrowser.open(page)
    run(settings, listening)
    return 0


def _try_out(grammar: tuple[str, ...]) -> None:
    """A mistake in a file of forms is told before anybody is answered."""
    from ..grammar import GrammarError
    from ..resolving import grammar_of

    try:
        grammar_of(grammar)
    except GrammarError as error:
        raise click.UsageError(str(error)) from error


def _listen(host: str, port: int) -> socket.socket:
    """A socket that listens, so that the address that is printed answers."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=512)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise click.ClickException(f"cannot listen on {host} port {port}: {reason}; give another --port") from error


def _names(shown: str, port: int, address: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The pages that may post, and the names that requests may be addressed to; none where any is."""
    if address is not None:
        try:
            parts = urlsplit(address)
        except ValueError:  # "http://[x"
            parts = urlsplit("")
        if parts.scheme not in ("http", "https") or not parts.netloc or parts.path not in ("", "/") or parts.query:
            raise click.UsageError(
                f"--address is a scheme and a name, e.g. https://archref.example.edu, not {address!r}"
            )
        local = (f"127.0.0.1:{port}", f"localhost:{port}")
        return (f"{parts.scheme}://{parts.netloc}",), (parts.netloc, *local)
    if shown in ("0.0.0.0", "[::]"):
        return (), ()
    names = {
        f"{shown}:{port}",
        *((f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]")) if shown.strip("[]") in LOCAL else ()),
    }
    return tuple(f"http://{name}" for name in sorted(names)), tuple(sorted(names))


def _token() -> str:
    token = os.environ[TOKEN].strip()
    if len(token) < SHORTEST or not token.isascii() or not token.isprintable() or set(token) & set("&#?+% "):
        raise click.UsageError(f"{TOKEN} is a token of at least {SHORTEST} letters, figures, - and _")
    return token
