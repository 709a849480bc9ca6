"""The routes under /api: for programs, and for the script of the page."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ..corrections import Corrections, CorrectionsError
from .answering import KEYS
from .bodies import as_object, body, form
from .openapi import description
from .pool import Pool
from .processes import WorkerAnswer, WorkFailed
from .sessions import ManuscriptSession, Sessions, Upload
from .settings import ServerSettings

STYLED = ("style", "locale", "archival", "sections")
MOST = 40  # chunks at once
CORRECTIONS = ".toml"  # of a file of corrections that comes with the manuscript


def answered(answer: WorkerAnswer) -> Response:
    """What a worker gave, as a response; a file to keep where it has a name."""
    headers = {}
    if "name" in answer.header:
        headers["content-disposition"] = (
            f'attachment; filename="{answer.header["name"].encode("ascii", "replace").decode()}"'
        )
    return Response(answer.data, media_type=answer.header.get("type", "application/json"), headers=headers)


class Api:
    """The API of one server."""

    def __init__(self, settings: ServerSettings, pool: Pool, sessions: Sessions) -> None:
        self.settings, self.pool, self.sessions = settings, pool, sessions

    def routes(self) -> list[Route]:
        """The routes in the order in which they are tried."""
        one = "/api/sessions/{id}"
        return [
            Route("/api", self.describe),
            Route("/api/", self.describe),
            Route("/api/styles", self.styles),
            *(Route(f"/api/{what}", self.once, methods=["POST"], name=what) for what in KEYS),
            Route("/api/sessions", self.begin, methods=["POST"]),
            Route(one, self.state, methods=["GET"]),
            Route(one, self.end, methods=["DELETE"]),
            Route(f"{one}/files", self.files, methods=["POST"]),
            Route(f"{one}/corrections", self.correct, methods=["PUT"]),
            Route(f"{one}/{{what}}", self.ask, methods=["GET"]),
        ]

    async def describe(self, request: Request) -> Response:
        """The description of the API."""
        return JSONResponse(description())

    async def once(self, request: Request) -> Response:
        """A request that stands by itself."""
        what = request.url.path.rpartition("/")[2]
        data = await body(request, self.settings)
        return answered(await self.pool.once("api", len(data), what=what, body=as_object(data)))

    async def styles(self, request: Request) -> Response:
        """A search for styles."""
        return answered(await self.pool.once("styles", 0, words=request.query_params.get("q", "")[:200]))

    async def begin(self, request: Request) -> Response:
        """A new session."""
        session = await self.sessions.begin()
        return JSONResponse({"id": session.id}, status_code=201)

    def _session(self, request: Request) -> ManuscriptSession:
        return self.sessions.get(request.path_params["id"])

    async def state(self, request: Request) -> Response:
        """How far a session's work is."""
        session = self._session(request)
        files = [{"name": upload.name, "size": len(upload.data)} for upload in session.uploads]
        return JSONResponse({"busy": bool(session.busy), **session.state, "files": files})

    async def end(self, request: Request) -> Response:
        """The end of a session; nothing of it is left."""
        self.sessions.end(request.path_params["id"])
        return Response(status_code=204)

    async def files(self, request: Request) -> Response:
        """Files, or a pasted text, behind those that are there; a .toml among them holds corrections."""
        session = self._session(request)
        fields, uploads = await form(request, self.settings)
        if fields.get("text", "").strip():
            uploads.insert(0, Upload("pasted text", fields["text"].encode("utf-8", "replace"), text=True))
        corrections = ""
        for upload in [u for u in uploads if u.name.lower().endswith(CORRECTIONS)]:
            uploads.remove(upload)
            corrections = _checked(upload)
        if session.size + sum(len(upload.data) for upload in uploads) > self.settings.upload:
            raise WorkFailed(413, f"all files together are more than {self.settings.upload >> 20} MB; hand in fewer")
        if not uploads and not (corrections and session.uploads):
            raise WorkFailed(422, "nothing was handed in; paste a text or choose a file")
        if len(session.uploads) + len(uploads) > self.settings.files:
            raise WorkFailed(413, f"these are more than {self.settings.files} files; hand in fewer")
        failed = await self.sessions.read(session, uploads, corrections)
        if not session.uploads:
            return JSONResponse({"error": "; ".join(f["message"] for f in failed), "failed": failed}, status_code=422)
        return JSONResponse({"id": session.id, "failed": failed})

    async def correct(self, request: Request) -> Response:
        """All corrections of a session, in the place of those before."""
        session = self._session(request)
        asked = as_object(await body(request, self.settings))
        try:
            text = Corrections.of(asked.get("corrections")).dumps()
        except CorrectionsError as error:
            raise WorkFailed(422, str(error)) from None
        return answered(await self.sessions.correct(session, text))

    async def ask(self, request: Request) -> Response:
        """Something of a session's manuscript."""
        what = request.path_params["what"]
        if what not in _ASKED:
            raise WorkFailed(404, "there is no such address here")
        session = self._session(request)
        if not session.uploads:
            raise WorkFailed(409, "nothing was handed in yet")
        return answered(await self.sessions.ask(session, what, **_ASKED[what](request)))


def _checked(upload: Upload) -> str:
    try:
        text = upload.data.decode("utf-8-sig")
        Corrections.parse(text)
    except UnicodeDecodeError:
        raise WorkFailed(422, f"{upload.name!r} is not UTF-8, and so no file of corrections") from None
    except CorrectionsError as error:
        raise WorkFailed(422, f"{upload.name!r}: {error}") from None
    return text


def _number(request: Request, name: str) -> int:
    value = request.query_params.get(name, "")
    if not (value.isascii() and value.isdigit() and len(value) < 9):
        raise WorkFailed(422, f"{name!r} is a number from 0")
    return int(value)


def _text(request: Request, name: str, default: str = "") -> str:
    value = request.query_params.get(name, default)
    if len(value) > 4000:
        raise WorkFailed(422, f"{name!r} is too long")
    return value


def _chunks(request: Request) -> dict[str, Any]:
    first = _number(request, "first")
    return {"first": first, "last": min(_number(request, "last"), first + MOST - 1)}


def _styled(request: Request) -> dict[str, Any]:
    given = {name: _text(request, name) for name in STYLED}
    given["style"] = given["style"] or "chicago-notes-bibliography"
    return given


def _reading(request: Request) -> dict[str, Any]:
    if "citation" in request.query_params:
        return {"citation": _text(request, "citation")}
    given: dict[str, Any] = {"words": _text(request, "words"), "note": _text(request, "note")}
    return given | ({"sheet": _number(request, "sheet")} if "sheet" in request.query_params else {})


_ASKED: dict[str, Any] = {
    "view": lambda request: {},
    "pictures": lambda request: {},
    "chunks": _chunks,
    "reading": _reading,
    "antecedents": lambda request: {"citation": _text(request, "citation")},
    "preview": lambda request: {**_styled(request), "notes": request.query_params.get("notes") == "1"},
    "download": lambda request: {**_styled(request), "what": _text(request, "what")},
}
