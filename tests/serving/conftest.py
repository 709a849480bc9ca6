"""A server in the tests' own process; its workers are processes of their own, as ever."""

import pytest

pytest.importorskip("starlette", reason="archref[web] is not installed")

from starlette.testclient import TestClient  # noqa: E402

from archref.serving.app import app  # noqa: E402
from archref.serving.settings import MEGABYTE, ServerSettings  # noqa: E402

TOKEN = "a-token-of-the-tests"
HOST = "127.0.0.1:8123"


class Client(TestClient):
    """A client that brings the token; `bare` one does not."""

    def session(self, *files, text=""):
        """A session with files (name, bytes) and a pasted text that were read."""
        id = self.post("/api/sessions").json()["id"]
        given = [("files", (name, data)) for name, data in files]
        answer = self.post(f"/api/sessions/{id}/files", files=given or None, data={"text": text})
        return id, answer


def client(settings, **headers):
    return Client(app(settings), base_url=f"http://{HOST}", headers=headers, raise_server_exceptions=False)


@pytest.fixture(scope="session")
def settings():
    return ServerSettings(token=TOKEN, hosts=(HOST,), origins=(f"http://{HOST}",), upload=2 * MEGABYTE, running=2)


@pytest.fixture(scope="session")
def web(settings):
    with client(settings, Authorization=f"Bearer {TOKEN}") as found:
        yield found


@pytest.fixture
def small():
    """A server with limits that are soon reached."""
    limits = ServerSettings(
        token=TOKEN, seconds=4.0, memory=700 * MEGABYTE, sessions=2, upload=MEGABYTE, running=2, waiting=4
    )
    with client(limits, Authorization=f"Bearer {TOKEN}") as found:
        yield found
