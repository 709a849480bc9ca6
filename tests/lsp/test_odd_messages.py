"""Messages that no editor should send: the server goes on, and answers what comes behind them."""

import json
import subprocess
import sys

import pytest

pytest.importorskip("pygls")

FILE = "file:///salt/a.md"
TEXT = "They met.[^1]\n\n[^1]: Quill Papers, box 3, Library of Congress.\n"


def message(said):
    body = said if isinstance(said, bytes) else json.dumps(said).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def asked(number, method, **values):
    return message({"jsonrpc": "2.0", "id": number, "method": method, "params": values})


def told(method, **values):
    return message({"jsonrpc": "2.0", "method": method, "params": values})


def opened(address, text):
    return told(
        "textDocument/didOpen", textDocument={"uri": address, "languageId": "markdown", "version": 1, "text": text}
    )


def hover(number, address, line, character):
    place = {"line": line, "character": character}
    return asked(number, "textDocument/hover", textDocument={"uri": address}, position=place)


FAR = {"line": 900, "character": 900}
ODD = {
    "no JSON": message(b"{nonsense"),
    "JSON without end": message(b"[" * 50_000),
    "a number without end": message(b"9" * 5_000),
    "what it is not told of": asked(2, "salt/tin"),
    "values of another kind": asked(2, "textDocument/hover", textDocument=3, position=[]),
    "a file that was not opened": hover(2, "file:///etc/passwd", 0, 0) + hover(3, "http://127.0.0.1:9/a", 0, 0),
    "addresses that are none": b"".join(
        opened(uri, TEXT) for uri in ("untitled:a", "", "file://", "file:///%00", ":::")
    ),
    "a place beyond the end": hover(2, FILE, 2**31 - 1, 2**31 - 1),
    "a place before the beginning": hover(2, FILE, -5, -5),
    "half a character": opened("file:///salt/b.md", "\ud800 " + TEXT),
    "a change beyond the end": told(
        "textDocument/didChange",
        textDocument={"uri": "file:///salt/c.md", "version": 2},
        contentChanges=[{"range": {"start": FAR, "end": FAR}, "text": "x"}],
    ),
}


def test_the_server_goes_on_after_each_of_them():
    begin = asked(1, "initialize", processId=None, rootUri=None, capabilities={}) + told("initialized")
    end = asked(99, "shutdown") + message({"jsonrpc": "2.0", "method": "exit"})
    good = b"".join(odd + hover(50 + n, FILE, 2, 10) for n, odd in enumerate(ODD.values()))
    command = [sys.executable, "-m", "archref", "lsp"]
    sent = begin + opened(FILE, TEXT) + opened("file:///salt/c.md", TEXT) + good + end
    done = subprocess.run(command, input=sent, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr[-2000:]
    answers = {}
    for part in done.stdout.decode().split("Content-Length: ")[1:]:
        answer = json.loads(part.partition("\r\n\r\n")[2])
        answers[answer.get("id")] = answer
    for n, what in enumerate(ODD):
        assert "Quill Papers" in json.dumps(answers[50 + n].get("result")), what
    assert not any("root:" in json.dumps(answer) for answer in answers.values())
    assert 99 in answers


@pytest.mark.parametrize("uri", ["file://[x", "file://[::1/a.md", "http://a]b/"])
def test_an_address_that_is_none_is_its_own_path(uri):
    from archref.lsp.server import path_of

    assert path_of(uri)
