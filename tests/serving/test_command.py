"""`archref serve` as a process: the address that it prints answers, and it ends when it is interrupted."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

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


@pytest.mark.skipif(os.name == "nt", reason="signals are others there")
@pytest.mark.slow
def test_who_waits_while_the_server_is_ended_is_told_so_in_a_line(tmp_path):
    command = [sys.executable, "-m", "archref", "serve", "--no-open", "--jobs", "1"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path)
    try:
        address, _, token = server.stdout.readline().strip().partition("/?token=")
        body = json.dumps(
            {"text": "Vane to Colt, 3 May 1951, FO 371/1234, TNA; Quill Papers, box 3, LC.\n\n" * 20_000}
        ).encode()
        asked = urllib.request.Request(f"{address}/api/resolve", body, {"Authorization": f"Bearer {token}"})

        def told(_):
            try:
                with urllib.request.urlopen(asked, timeout=120) as answer:
                    return answer.status, ""
            except urllib.error.HTTPError as error:
                return error.code, json.load(error)["error"]

        with ThreadPoolExecutor(3) as pool:
            answers = pool.map(told, range(3))
            time.sleep(3)  # the manuscripts take minutes
            server.send_signal(signal.SIGINT)
            assert {status for status, _ in answers} == {503}
        assert server.wait(60) in (0, 130)
        assert "Traceback" not in server.stderr.read()
    finally:
        server.kill()
        server.communicate()
