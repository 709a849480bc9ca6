"""The page itself, its assets, and the way of a text through it without a script."""

from __future__ import annotations

from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from ..export.report import policy
from ..packaged import packaged_path, packaged_text
from .bodies import form
from .pool import Pool
from .processes import Ended, WorkFailed
from .security import Guard, token_of
from .sessions import Upload
from .settings import MEGABYTE, ServerSettings

SCRIPT, STYLE = "text/javascript; charset=utf-8", "text/css; charset=utf-8"
# the files that a browser may have, where they lie, and what they are; no other name leads to a file
ASSETS = {
    "report.css": ("export/report/report.css", STYLE),
    "app.css": ("serving/assets/app.css", STYLE),
    "echarts.min.js": ("corpus/report/echarts.min.js", SCRIPT),
    **{
        name: (f"serving/assets/{name}", SCRIPT)
        for name in ("app.js", "ask.js", "text.js", "lists.js", "correct.js", "sources.js", "pictures.js", "dom.js")
    },
}


class Pages:
    """The pages of one server."""

    def __init__(self, settings: ServerSettings, pool: Pool) -> None:
        self.settings, self.pool = settings, pool

    def routes(self) -> list[Route]:
        """The routes in the order in which they are tried."""
        return [
            Route("/", self.start),
            Route("/paste", self.paste, methods=["POST"]),
            Route("/assets/{name}", self.asset),
            Route("/health", self.health),
            Route("/favicon.ico", self.icon),
        ]

    async def start(self, request: Request) -> Response:
        """The page on which a manuscript is dropped."""
        token = token_of(request.scope, dict(request.headers))
        page = packaged_text("serving/assets/page.html")
        most = f"{self.settings.upload / MEGABYTE:g} MB"
        return HTMLResponse(page.replace("{token}", escape(token)).replace("{most}", most))

    async def paste(self, request: Request) -> Response:
        """What a browser without a script gets: one page with all, made anew each time and then forgotten."""
        fields, uploads = await form(request, self.settings)
        if not Guard(_no_app, self.settings).known(fields.get("token", "")):
            raise WorkFailed(401, "the token is missing or wrong; use the address that archref serve prints")
        if fields.get("text", "").strip():
            uploads.insert(0, Upload("pasted text", fields["text"].encode("utf-8", "replace"), text=True))
        if not uploads:
            raise WorkFailed(422, "nothing was handed in; go back, and paste a text or choose a file")
        worker = await self.pool.start()
        try:
            failed: list[str] = []
            for upload in uploads:
                try:
                    await self.pool.run(worker, "read", name=upload.name, data=upload.data, text=upload.text)
                except Ended:
                    raise
                except WorkFailed as error:
                    failed.append(str(error))
            if len(failed) == len(uploads):
                raise WorkFailed(422, "; ".join(failed))
            await self.pool.run(worker, "resolve")
            style = fields.get("style") or "chicago-notes-bibliography"
            answer = await self.pool.run(worker, "page", style=style, failed=failed)
        finally:
            await self.pool.threaded(worker.end)
        # the report says the same in itself: its own script and style alone
        return HTMLResponse(answer.data, headers={"content-security-policy": f"{policy()}; frame-ancestors 'none'"})

    async def asset(self, request: Request) -> Response:
        """A script or a style."""
        found = ASSETS.get(request.path_params["name"])
        if found is None:
            raise WorkFailed(404, "there is no such file here")
        name, kind = found
        return Response(packaged_path(name).read_bytes(), media_type=kind, headers={"cache-control": "no-cache"})

    async def icon(self, request: Request) -> Response:
        """There is none; browsers ask for it all the same."""
        return Response(status_code=204)

    async def health(self, request: Request) -> Response:
        """That the server is there."""
        return PlainTextResponse("ok\n")


async def _no_app(*args: object) -> None:
    """The guard is asked for the token alone."""
