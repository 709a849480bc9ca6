"""What others may try: no token, other pages, hostile files, names that are paths, more than there is room for."""

import io
import os
import re
import threading
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor, as_completed

import pytest

from archref.serving.settings import ServerSettings

from .conftest import HOST, TOKEN, client
from .stuck import work

NOTE = "It is kept.1\n\n  1. Carter Library, Brzezinski Material, Box 62, Peru.\n"
ROUTES = [
    ("GET", "/"),
    ("GET", "/api"),
    ("POST", "/api/resolve"),
    ("POST", "/api/bibliography"),
    ("GET", "/api/styles"),
    ("POST", "/api/sessions"),
    ("GET", "/api/sessions/x"),
    ("GET", "/api/sessions/x/view"),
    ("PUT", "/api/sessions/x/corrections"),
    ("POST", "/api/sessions/x/files"),
    ("DELETE", "/api/sessions/x"),
    ("POST", "/paste"),
]


@pytest.fixture(scope="module")
def bare(web):
    """The same server, asked without the token."""

    def ask(way, path, **more):
        headers = {"authorization": "", **more.pop("headers", {})}
        return web.request(way, path, headers=headers, **more)

    return ask


@pytest.mark.parametrize(("way", "path"), ROUTES)
def test_without_the_token_nothing_is_answered(bare, way, path):
    for headers in ({}, {"authorization": "Bearer wrong"}, {"authorization": f"Basic {TOKEN}"}):
        answer = bare(way, path, data={"text": NOTE} if path == "/paste" else None, headers=headers)
        assert answer.status_code == 401, path
        assert TOKEN not in answer.text


def test_a_token_in_the_address_opens_pages_and_posts_nothing(bare):
    assert bare("GET", f"/?token={TOKEN}").status_code == 200
    assert bare("POST", f"/api/resolve?token={TOKEN}", json={"text": NOTE}).status_code == 401


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://127.0.0.1:9999", f"https://{HOST}", f"http://{HOST}.evil.example"]
)
@pytest.mark.parametrize(("way", "path"), ROUTES)
def test_a_page_from_elsewhere_may_ask_nothing(web, way, path, origin):
    assert web.request(way, path, headers={"origin": origin}, data={"token": TOKEN}).status_code == 403


def test_a_page_of_ours_may(web):
    answer = web.post(
        "/api/resolve", json={"text": NOTE}, headers={"origin": f"http://{HOST}", "sec-fetch-site": "same-origin"}
    )
    assert answer.status_code == 200
    assert web.post("/api/resolve", json={"text": NOTE}, headers={"sec-fetch-site": "cross-site"}).status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8123", "127.0.0.1:80", ""])
def test_another_name_that_leads_here_is_refused(web, host):
    assert web.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("path", ["/", "/health", "/assets/app.js", "/api", "/nothing", "/api/sessions/x/view"])
def test_every_answer_has_its_headers(web, path):
    headers = web.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff" and headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == headers["cross-origin-opener-policy"] == "same-origin"
    assert "access-control-allow-origin" not in headers and "set-cookie" not in headers
    if not path.startswith("/assets/"):
        assert headers["cache-control"] == "no-store"


def test_the_page_loads_its_own_files_alone(web):
    page = web.get("/", params={"token": TOKEN}).text
    assert re.findall(r'(?:src|href)="([^"]+)"', page)
    for address in re.findall(r'(?:src|href)="([^"#][^"]*)"', page):
        assert address == "data:," or web.get(address).status_code == 200
        assert address.startswith(("/assets/", "data:,")), address
    assert (
        "<script>" not in page and "<style" not in page and " style=" not in page and not re.search(r"\son\w+=", page)
    )


@pytest.mark.parametrize(
    "name", ["../app.py", "..%2f..%2fapp.py", "%2e%2e/settings.py", "app.css/..", "/etc/passwd", "page.html"]
)
def test_no_name_of_an_asset_is_a_path(web, name):
    assert web.get(f"/assets/{name}").status_code == 404


NAMES = [
    "../../../tmp/pwned.txt",
    "/etc/passwd.txt",
    "..\\..\\x.txt",
    "a\u202etxt.exe",
    "C:\\x\\y.txt",
    ".",
    "-",
    "a\nb.txt",
    "x" * 1500 + ".txt",
    "con.txt",
    "<b>.txt",
    "~/.ssh/id",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_never_a_path(web, name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    id, answer = web.session((name, NOTE.encode()))
    assert answer.status_code == 200, answer.text
    (file,) = web.get(f"/api/sessions/{id}").json()["files"]
    assert not set(file["name"]) & set("/\\\n\u202e") and len(file["name"]) <= 130
    for what in (
        ("csv", "linked", "docx") if name == NAMES[0] else ("csv", "linked")
    ):  # a list of Word is named as others are
        taken = web.get(f"/api/sessions/{id}/download", params={"what": what})
        assert taken.status_code == 200
        assert re.fullmatch(r'attachment; filename="[\w.?-]+"', taken.headers["content-disposition"])
    assert list(tmp_path.iterdir()) == []
    web.delete(f"/api/sessions/{id}")


def test_what_stands_in_a_manuscript_is_text(web):
    hostile = 'See <script>alert(1)</script>1\n\n  1. Carter Library, <img src=x onerror=alert(2)>, Box 3, "><script>x</script>.\n'
    id, _ = web.session(("<script>alert(3)</script>.txt", hostile.encode()))
    html = "".join(web.get(f"/api/sessions/{id}/chunks", params={"first": 0, "last": 40}).json())
    html += web.get(f"/api/sessions/{id}/preview").json()["html"]
    html += web.get(f"/api/sessions/{id}/preview", params={"notes": 1}).json()["html"]
    assert not re.search(r"<(script|img)", html)
    page = web.post("/paste", data={"token": TOKEN, "text": hostile})
    assert page.status_code == 200 and page.text.count("<script>") == 1


def test_a_body_over_the_bound_is_refused_before_it_is_read(web, settings):
    large = b"x" * (settings.upload + 70_000)
    assert web.post("/api/resolve", content=large).status_code == 413
    _, answer = web.session(("large.txt", large))
    assert answer.status_code == 413 and "2 MB" in answer.json()["error"]

    def pieces():
        for _ in range(80):
            yield b"x" * 65536

    assert web.post("/api/resolve", content=pieces()).status_code == 413  # without a length


def test_a_session_has_the_bound_for_all_its_files_together(web, settings):
    id, answer = web.session(("1.txt", NOTE.encode() + b" " * (settings.upload // 2)))
    assert answer.status_code == 200
    more = web.post(f"/api/sessions/{id}/files", files={"files": ("2.txt", b"x" * (settings.upload // 2))})
    assert more.status_code == 413


def bomb(member, size):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        with archive.open(member, "w", force_zip64=True) as stream:
            for _ in range(size >> 20):
                stream.write(b" " * (1 << 20))
    return packed.getvalue()


ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    + ']><TEI xmlns="http://www.tei-c.org/ns/1.0"><text>&j;</text></TEI>'
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>&x;</p></body></text></TEI>'
HOSTILE = {  # each is made where it is tried
    "bomb.docx": lambda: bomb("word/document.xml", 80 << 20),
    "laughs.xml": lambda: ENTITIES.encode(),
    "outside.xml": lambda: OUTSIDE.encode(),
    "deep.html": lambda: b"<div>" * 100_000,
    "deep.md": lambda: b"> " * 50_000 + b"x",
    "brackets.md": lambda: b"[" * 100_000,
    "nul.txt": lambda: b"\0" * 100_000,
    "half.docx": lambda: bomb("word/document.xml", 1 << 20)[:400],
    "line.txt": lambda: b"a" * 1_000_000,
    "notes.txt": lambda: b"x\n\n" + b"".join(b"  %d. Ibid.\n" % i for i in range(1, 5_000)),
    "latex.tex": lambda: (
        rb"\documentclass{article}\begin{document}\input{/etc/passwd}\write18{touch pwned}" + rb"\footnote{" * 20_000
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_or_harmless(web, name):
    id, answer = web.session((name, HOSTILE[name]()))
    assert answer.status_code in (200, 413, 422), answer.text
    if answer.status_code == 200:
        html = "".join(web.get(f"/api/sessions/{id}/chunks", params={"first": 0, "last": 3}).json())
        assert "root:x:" not in html
    else:
        assert "\n" not in answer.json()["error"]
    web.delete(f"/api/sessions/{id}")
    # the server and its other sessions go on
    id, answer = web.session(text=NOTE)
    assert answer.status_code == 200


@pytest.fixture
def stuck(monkeypatch):
    """Workers that do not come back, or take all memory, where a file's name says so."""
    import archref.serving.processes as processes

    monkeypatch.setattr(processes, "work", work)


@pytest.mark.parametrize("name", ["forever.txt", "memory.txt", "dies.txt"])
def test_a_file_that_does_not_end_is_ended_and_the_others_stay(small, stuck, name):
    begun = time.monotonic()
    id, answer = small.session(("1.txt", b"a"), (name, b"b"), ("3.txt", b"c"))
    assert answer.status_code == 200, answer.text
    (failed,) = answer.json()["failed"]
    assert failed["name"] == name and "ended" in failed["message"]
    assert [file["name"] for file in small.get(f"/api/sessions/{id}").json()["files"]] == ["1.txt", "3.txt"]
    assert time.monotonic() - begun < 60


def test_one_session_more_than_there_is_room_for_takes_the_place_of_the_oldest(small):
    ids = [small.session(text=NOTE)[0] for _ in range(3)]
    assert [small.get(f"/api/sessions/{id}/view").status_code for id in ids] == [404, 200, 200]


@pytest.fixture
def full(stuck):
    """A server that reads as many manuscripts as it may, and comes to no end with them; one it had read before."""
    limits = ServerSettings(token=TOKEN, seconds=600.0, running=2, waiting=4)
    with client(limits, Authorization=f"Bearer {TOKEN}") as web, ThreadPoolExecutor(2) as pool:
        web.read_already = f"/api/sessions/{web.session(('1.txt', NOTE.encode()))[0]}"
        held = [f"/api/sessions/{web.post('/api/sessions').json()['id']}" for _ in range(2)]
        reading = [pool.submit(web.post, f"{at}/files", files={"f": ("forever.txt", b"x")}) for at in held]
        while web.app.app.state.pool.gate.available_tokens:
            time.sleep(0.02)
        web.let_go = lambda: [web.delete(at) for at in held]
        yield web
        web.let_go()
        said = [future.result() for future in reading]
    assert {(answer.status_code, answer.json()["error"]) for answer in said} == {(404, "this session has ended")}


def test_more_than_may_wait_are_told_to_come_again(full):
    def ask(_):
        return full.post("/api/resolve", json={"text": NOTE * 400}).status_code

    with ThreadPoolExecutor(16) as pool:
        asked = as_completed([pool.submit(ask, i) for i in range(12)])
        refused = [next(asked).result() for _ in range(8)]
        full.let_go()
        assert refused == [503] * 8 and [future.result() for future in asked] == [200] * 4


@pytest.mark.parametrize("what", ["resolve", "bibliography", "check"])
def test_a_note_is_answered_while_manuscripts_are_read(full, what):
    assert full.post(f"/api/{what}", json={"text": NOTE}).status_code == 200
    assert full.get("/api/styles").status_code == 200


def test_one_looks_at_a_manuscript_while_others_are_read(full):
    assert full.get(f"{full.read_already}/chunks", params={"first": 0, "last": 1}).status_code == 200


def test_what_is_soon_done_is_bounded_too(small, stuck):
    """Notes have so many places and so long a queue of their own; a manuscript is not held up by them."""
    gate = small.app.app.state.pool.quick_gate

    def ask(_):
        return small.post("/api/resolve", json={"text": NOTE, "name": "forever.txt"}).status_code

    def most():
        return gate.borrowed_tokens, gate.statistics().tasks_waiting

    with ThreadPoolExecutor(16) as pool:
        asked = [pool.submit(ask, i) for i in range(64)]
        seen = [most() for _ in range(200) if not time.sleep(0.005)]
        assert {future.result() for future in asked} <= {200, 503}
    assert max(running for running, _ in seen) <= gate.total_tokens == 2
    assert max(waiting for _, waiting in seen) <= 4


def test_without_a_script_a_paste_shows_its_result(bare):
    page = bare("POST", "/paste", data={"token": TOKEN, "text": NOTE})
    assert page.status_code == 200 and "Brzezinski Material" in page.text and 'id="bibliography"' in page.text
    assert bare("POST", "/paste", data={"token": "wrong", "text": NOTE}).status_code == 401
    assert (
        bare("POST", "/paste", data={"token": TOKEN, "text": " "}, headers={"accept": "text/html"}).status_code == 422
    )


@pytest.mark.slow
def test_ten_thousand_small_requests_are_answered_and_leave_nothing(web):
    def ask(i):
        if i % 5 == 0:
            return web.get("/health").status_code
        if i % 5 == 1:
            return web.post("/api/resolve", content=b"{").status_code
        return web.post("/api/resolve", json={"text": f"See Document {i}."}).status_code

    for i in range(100):
        ask(i)
    before, threads = _memory(), threading.active_count()
    with ThreadPoolExecutor(8) as pool:
        statuses = set(pool.map(ask, range(10_000)))
    assert statuses <= {200, 400, 503}
    assert _memory() < before + 100_000_000 and threading.active_count() < threads + 60


def _memory():
    with open("/proc/self/statm") as stream:
        return int(stream.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def test_the_settings_of_a_server_reached_by_others(settings):
    from click.testing import CliRunner

    from archref.cli import main

    run = CliRunner()
    for arguments, said in [
        (["--address", "archref.example.edu"], "--address is a scheme and a name"),
        (["--address", "http://[x"], "--address is a scheme and a name"),
        (["--host", "no.such.host.invalid"], "cannot listen on"),
    ]:
        done = run.invoke(main, ["serve", "--no-open", *arguments])
        assert done.exit_code and said in done.stderr and done.stderr.count("\n") == 1
    done = run.invoke(main, ["serve", "--no-open"], env={"ARCHREF_TOKEN": "short"})
    assert done.exit_code == 2 and "ARCHREF_TOKEN" in done.stderr
    with client(settings) as other:
        assert other.get("/health").text == "ok\n"
