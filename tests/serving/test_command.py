"""`archref serve` as a process: the address that it prints answers, and it ends when it is interrupted."""

import json
import os
import signal
import subprocess
import sys
import urllib.request

import pytest

pytest.importorskip("starlette", reason="archref[web] is not installed")


@pytest.mark.skipif(os.name == "nt", reason="signals are others there")
def test_the_address_is_printed_with_its_token_and_answers(tmp_path):
    command = [sys.executable, "-m", "archref", "serve", "--no-open"]
    environment = {name: value for name, value in os.environ.items() if name != "ARCHREF_TOKEN"}
    server = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path, env=environment
    )
    try:
        page = server.stdout.readline().strip()  # it is there at once: what is printed is flushed
        address, _, token = page.partition("/?token=")
        assert address.startswith("http://127.0.0.1:") and len(token) >= 24
        with urllib.request.urlopen(page, timeout=120) as answer:
            assert b"archref" in answer.read()
        body = json.dumps({"text": "See Document 296."}).encode()
        asked = urllib.request.Request(f"{address}/api/resolve", body, {"Authorization": f"Bearer {token}"})
        with urllib.request.urlopen(asked, timeout=120) as answer:
            assert json.load(answer)["citations"][0]["type"] == "document"
        server.send_signal(signal.SIGINT)
        assert server.wait(60) in (0, 130)
        assert "Traceback" not in server.stderr.read()
    finally:
        server.kill()
        server.communicate()
    assert list(tmp_path.iterdir()) == []
