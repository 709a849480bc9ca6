"""What a request brings, read into memory within its bounds and its time; nothing of it goes to the disk."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from typing import Any

import anyio
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import Request

from ..document import countable
from .processes import WorkFailed
from .sessions import Upload
from .settings import MEGABYTE, ServerSettings
from .words import name_for_people

SECONDS = 60.0  # in which a body must be there
FIELDS = 20  # of a form
SPARE = 65536  # bytes of a form around its files


async def body(request: Request, settings: ServerSettings, spare: int = 0) -> bytes:
    """The whole body. Raises WorkFailed where it is too large (413) or too slow (408)."""
    most = settings.upload + spare
    message = f"this is more than {settings.upload / MEGABYTE:g} MB; hand in fewer files at once, or a smaller one"
    length = request.headers.get("content-length", "")
    if countable(length) and int(length) > most:
        raise WorkFailed(413, message)
    pieces: list[bytes] = []
    size = 0
    try:
        with anyio.fail_after(SECONDS):
            async for piece in request.stream():
                size += len(piece)
                if size > most:
                    raise WorkFailed(413, message)
                pieces.append(piece)
    except TimeoutError:
        raise WorkFailed(408, f"the request was not there after {SECONDS:.0f} seconds") from None
    return b"".join(pieces)


def as_object(data: bytes) -> dict[str, Any]:
    """A body that is an object in JSON. Raises WorkFailed (400) for any other."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        raise WorkFailed(400, 'the body is not JSON; send e.g. {"text": "See Document 296."}') from None
    if not isinstance(found, dict):
        raise WorkFailed(400, 'the body is not an object; send e.g. {"text": "See Document 296."}')
    return found


class _InMemory(MultiPartParser):
    """Parts stay in memory: a temporary file would be on the disk."""

    spool_max_size = 1 << 40


async def form(request: Request, settings: ServerSettings) -> tuple[dict[str, str], list[Upload]]:
    """The fields and the files of a form, as a page without a script sends it."""
    data = await body(request, settings, SPARE)

    async def once() -> AsyncGenerator[bytes, None]:
        yield data
        yield b""

    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    try:
        if kind == "multipart/form-data":
            parser: Any = _InMemory(
                request.headers, once(), max_files=settings.files, max_fields=FIELDS, max_part_size=settings.upload
            )  # fmt: skip
        elif kind == "application/x-www-form-urlencoded":
            parser = FormParser(request.headers, once())
        else:
            raise WorkFailed(415, "this is no form; send multipart/form-data")
        parsed = await parser.parse()
    except (MultiPartException, UnicodeDecodeError, KeyError, ValueError, AssertionError) as error:
        raise WorkFailed(400, f"the form cannot be read: {error or type(error).__name__}") from None
    fields: dict[str, str] = {}
    files: list[Upload] = []
    for name, value in parsed.multi_items():
        if isinstance(value, str):
            fields.setdefault(name, value)
        elif value.filename:
            files.append(Upload(name_for_people(value.filename), await value.read()))
            await value.close()
    return fields, files
