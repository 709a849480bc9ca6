"""The way to one service: its key, its turn, its retries, and a bound on what it may send.

The key is put on here, below the cache, on a copy of the request: what is stored, logged or raised never had it.
Only the service's own address is ever mounted, so that a redirect to another host goes nowhere.
"""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import urlsplit

from requests import PreparedRequest, Response
from requests.adapters import BaseAdapter, HTTPAdapter
from requests.exceptions import ChunkedEncodingError, ConnectionError, ContentDecodingError, Timeout
from urllib3.exceptions import DecodeError, HTTPError, ProtocolError, ReadTimeoutError
from urllib3.util import Retry

from ..document import countable
from ..identity.plain import plain
from .rates import Ledger
from .service import Service, ServiceError
from .settings import Secret

AGAIN = (429, 500, 502, 503, 504)
LOOPBACK = ("127.0.0.1", "::1", "localhost")
SILENT = "it does not answer in time"
PIECE = 65536


class Transport(HTTPAdapter):
    """Sends the requests of one service. Raises ServiceError alone, after as many attempts as the service allows."""

    def __init__(self, service: Service, address: str, key: Secret | None, ledger: Ledger) -> None:
        super().__init__(max_retries=0)
        self.service, self.address, self.ledger = service, address, ledger
        self.last_problem = ""
        self.silent = False  # it has let a whole question's time pass
        self._key = key

    def send(self, request: PreparedRequest, *args: Any, **extra: Any) -> Response:
        """The whole answer, read and checked."""
        if self.silent:
            raise self._error("it has not answered before and is not asked again")
        until = time.monotonic() + self.service.patience
        connect, read = self.service.timeout
        retry = Retry(self.service.attempts - 1, backoff_factor=self.service.backoff, backoff_jitter=0.2)
        attempts = 0
        while True:
            attempts += 1
            left = max(until - time.monotonic(), 0.01)
            extra.update(stream=True, timeout=(min(connect, left), min(read, left)))
            problem, wait = self._attempt(request, args, extra, until)
            if isinstance(problem, Response):
                return problem
            left = until - time.monotonic()
            self.silent = left <= 0 and problem == SILENT
            if self.silent:
                raise self._error(f"{problem}; waited {round(self.service.patience)} seconds, try again later")
            if attempts >= self.service.attempts:
                raise self._error(f"{problem}; tried {attempts} times" if attempts > 1 else problem)
            if wait is not None and wait > min(self.service.longest_wait, left):
                raise self._error(f"{problem}; it asks to wait {round(wait)} seconds, so try again later")
            retry = retry.increment("GET", request.url, error=ProtocolError("again"))
            pause = wait if wait is not None else max(retry.get_backoff_time(), self.service.backoff * 0.5)
            if pause > left:
                raise self._error(f"{problem}; tried for {round(self.service.patience)} seconds")
            time.sleep(pause)

    def _attempt(
        self, request: PreparedRequest, args: Any, extra: Any, until: float
    ) -> tuple[Response | str, float | None]:
        """The answer; or what went wrong and may go better, with the seconds that the service asks to wait."""
        try:
            self.ledger.wait(self.service)
        except ServiceError as error:
            self.last_problem = str(error)
            raise
        try:
            response = super().send(self._with_key(request), *args, **extra)
            response.request = request  # the one without the key
            self._read(response, until)
        except (Timeout, ReadTimeoutError):
            return SILENT, None
        except (ContentDecodingError, DecodeError):
            raise self._error("its answer is compressed wrongly") from None
        except (ConnectionError, ChunkedEncodingError, ProtocolError, HTTPError, OSError) as error:
            if isinstance(error, ServiceError):
                raise
            return f"no connection ({_reason(error)})", None
        if response.status_code in AGAIN:
            asked = response.headers.get("Retry-After", "")
            said = f"it answered {response.status_code} ({_meaning(response.status_code)})"
            return said, _seconds(asked)
        if response.status_code >= 400 and response.status_code != self.service.absent:
            raise self._error(self._refusal(response))
        if response.status_code == 200:
            self._check(response)
        return response, None

    def _with_key(self, request: PreparedRequest) -> PreparedRequest:
        if self._key is None or not (request.url or "").lower().startswith(self.address.lower()):
            return request
        host = urlsplit(self.address)
        if host.scheme != "https" and host.hostname not in LOOPBACK:
            raise self._error("its address is not https, and a key is not sent in the clear; mend the configuration")
        keyed = request.copy()
        keyed.headers[self.service.key_header] = self._key.reveal()
        return keyed

    def _read(self, response: Response, until: float) -> None:
        largest = self.service.largest
        said = response.headers.get("Content-Length", "")
        pieces, size = [], 0
        try:
            if countable(said) and int(said) > largest:
                raise self._error(f"its answer has {int(said):,} bytes, more than the {largest:,} that are read")
            while True:
                # one piece as it comes: a larger read would wait for all of it, however slowly it drips
                piece = response.raw.read1(PIECE, decode_content=True)
                if not piece:
                    break
                size += len(piece)
                if size > largest:
                    raise self._error(f"its answer is larger than the {largest:,} bytes that are read")
                if time.monotonic() > until:
                    raise self._error(f"its answer was not complete after {round(self.service.patience)} seconds")
                pieces.append(piece)
        except BaseException:
            response.close()
            raise
        response._content = b"".join(pieces)
        response._content_consumed = True
        response.raw.release_conn()

    def _check(self, response: Response) -> None:
        try:
            self.service.check(response.content)
        except (ValueError, RecursionError) as error:
            page = _page_title(response.content)
            what = f'a page ("{page}")' if page else f"something unexpected ({plain(error, 80)})"
            raise self._error(f"it answered with {what} instead of what is documented; try again later") from None

    def _refusal(self, response: Response) -> str:
        status = response.status_code
        page = _page_title(response.content)
        said = f"it answered {status} ({_meaning(status)}{f', a page: {page!r}' if page else ''})"
        if status == 401 or (status == 403 and self._key is not None):
            return f"{said}; the key was not accepted, check ARCHREF_NARA_KEY" if self.service.key_header else said
        if status == 403:
            return f"{said}; it does not serve programs now, open the address in a browser"
        return said

    def _error(self, problem: str) -> ServiceError:
        self.last_problem = problem
        return ServiceError(f"{self.service.title}: {problem}")


class NoTransport(BaseAdapter):
    """For every other address: a service that sends its visitors there is not followed."""

    def send(self, request: PreparedRequest, *args: Any, **extra: Any) -> Response:
        host = plain(urlsplit(request.url or "").hostname, 80)
        raise ServiceError(f"the service redirects to another address ({host}), which is not followed")

    def close(self) -> None:
        pass


def _seconds(retry_after: str) -> float | None:
    """Seconds of a Retry-After header, a number or a date; None where there is none that can be read."""
    from urllib3.exceptions import InvalidHeader

    try:
        return Retry().parse_retry_after(retry_after) if retry_after.strip() else None
    except (InvalidHeader, ValueError, OverflowError):
        return None


def _meaning(status: int) -> str:
    from http import HTTPStatus

    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "unknown"


def _reason(error: BaseException) -> str:
    """The innermost reason in a few words; urllib3 wraps it several times."""
    while True:
        inner = getattr(error, "reason", None) or next((a for a in error.args if isinstance(a, BaseException)), None)
        if not isinstance(inner, BaseException):
            break
        error = inner
    if isinstance(error, OSError) and error.strerror:
        return plain(error.strerror, 80)
    return plain(str(error).rpartition(": ")[2] or type(error).__name__, 80)


def _page_title(content: bytes) -> str:
    """The title of an HTML page; empty for anything else."""
    import re

    start = content[:4000].decode("utf-8", "replace")
    title = re.search(r"<title[^>]*>([^<]{0,200})</title>", start, re.IGNORECASE)
    if title is not None:
        return plain(title[1], 60)
    return "no title" if re.match(r"\s*<(?:!doctype html|html)", start, re.IGNORECASE) else ""
