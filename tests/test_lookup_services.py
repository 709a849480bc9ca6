"""Looking up online, against a server on loopback that answers in the documented shapes, and in others."""

import dataclasses
import gzip
import json
import logging
import pickle
import sqlite3
import ssl
import subprocess
import tracemalloc
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from shutil import which
from unittest.mock import patch

import pytest
from forked import processes
from loopback import Loopback, answer, cut, cut_chunk, dripping, hits, huge, page, rows, silent

from archref.identity import read_query
from archref.lookup import CacheError, LookupSettings, look_up
from archref.lookup import finding as lookup_finding
from archref.lookup.client import CACHE
from archref.lookup.history_lab import SERVICE as HISTORY_LAB
from archref.lookup.rates import Ledger
from archref.lookup.settings import Secret

KEY = "Kq7-a-key-that-nobody-may-see"
TELEGRAM = "Telegram 319188 to Mexico, December 19, 1978"
NUMBER = "1978STATE319188"
MESSAGE = {"doc_id": NUMBER, "subject": "FISHERY TALKS", "authored": "1978-12-19T00:00:00", "body": "..."}
BOMB = gzip.compress(b" " * 50_000_000, 1)
LOT = "National Archives, RG 59, Policy Planning Files, Lot 72 D 192"


def series(naid=1, title="Planning Papers", group=59, level="series", lots=("72 D 192",)):
    return {
        "naId": naid,
        "title": title,
        "levelOfDescription": level,
        "variantControlNumbers": [{"number": n, "type": "Former Local Identifier"} for n in lots],
        "ancestors": [{"levelOfDescription": "recordGroup", "recordGroupNumber": group, "naId": 388, "title": "RG"}],
    }


@pytest.fixture(autouse=True)
def no_index(tmp_path, monkeypatch):
    monkeypatch.setenv("ARCHREF_INDEX", str(tmp_path / "index.sqlite"))


@pytest.fixture
def ask(tmp_path, monkeypatch):
    """Ask one service, at a loopback server that answers by the scripts; gives its reply and the server."""
    servers = []

    def run(service, query, *scripts, server=None, cache=None, **manners):
        if server is None:
            server = Loopback(*scripts)
            servers.append(server)
        else:
            server.scripts[:] = scripts or server.scripts
        known = {s.name: s for s in lookup_finding.services()}
        # it waits briefly only for a server that answers late or never: a busy machine is no fault
        waits = {
            "timeout": (20.0, 0.4 if silent in scripts else 20.0),
            "patience": 1.0 if dripping in scripts else 60.0,
        }
        quick = {"pause": 0.0, "backoff": 0.01} | waits | manners
        chosen = dataclasses.replace(known[service], **quick)
        monkeypatch.setattr(lookup_finding, "services", lambda: [chosen])
        address = server.address + ("/api/v2" if service == "catalog" else "")
        settings = LookupSettings(cache or tmp_path / "cache", {service: address}, {"catalog": Secret(KEY)})
        (finding,) = look_up(read_query(query), online=True, settings=settings)
        monkeypatch.undo()
        return finding.replies[0], server

    yield run
    for server in servers:
        server.stop()


def test_a_hit(ask):
    reply, server = ask("history-lab", TELEGRAM, rows(MESSAGE))
    (found,) = reply.answers
    assert (found.title, found.date, found.keys) == ("FISHERY TALKS", "1978-12-19", {"document_number": NUMBER})
    assert reply.candidates == [] and not reply.stale and not reply.problem
    ((path, headers),) = server.asked
    assert path == f"/docs?doc_id=eq.{NUMBER}&select=%2A"
    assert headers["User-Agent"].startswith("archref/") and "x-api-key" not in {k.lower() for k in headers}


def test_no_hit(ask):
    reply, _ = ask("history-lab", TELEGRAM, rows())
    assert (reply.answers, reply.candidates, reply.problem) == ([], [], "")


def test_another_message_is_a_candidate(ask):
    reply, _ = ask("history-lab", TELEGRAM, rows(MESSAGE | {"doc_id": "1978STATE319189"}))
    assert reply.answers == []
    assert reply.candidates[0].differs == ("its id is 1978STATE319189",) and reply.candidates[0].keys == {}


def test_two_hits_are_candidates(ask):
    reply, _ = ask("history-lab", TELEGRAM, rows(MESSAGE, MESSAGE))
    assert reply.answers == [] and len(reply.candidates) == 2
    assert "agree as well" in reply.candidates[0].differs[0]


def test_a_lot_is_found_where_record_group_level_and_number_agree(ask):
    reply, server = ask("catalog", LOT, hits(series(30), series(2, group=29, lots=())))
    (found,) = reply.answers
    assert found.keys == {"naid": "30", "record_group": "59"} and found.url == "https://catalog.archives.gov/id/30"
    assert found.agrees == ("RG 59", "it is a series", "Lot 72D192")
    path, headers = server.asked[0]
    assert headers["x-api-key"] == KEY and KEY not in path
    assert path.startswith("/api/v2/records/search?q=72D192&variantControlNumber_is=72D192&recordGroupNumber=59")


@pytest.mark.parametrize(
    ("record", "differs"),
    [
        (series(group=29), "it is in RG 29"),  # the Antarctic lot that became a Census series
        (series(level="fileUnit"), "it is a file unit, no series"),
        (series(lots=["72 D 193"]), "its lots are 72D193"),
        (series(lots=[]), "it names no lot"),
    ],
)
def test_near_misses_are_candidates(ask, record, differs):
    reply, server = ask("catalog", LOT, hits(record))
    assert reply.answers == [] and differs in reply.candidates[0].differs
    assert len(server.asked) > 1  # a wider question was asked before giving up


def test_a_lot_named_in_a_note_of_the_catalog(ask):
    record = series(7, lots=()) | {
        "variantControlNumbers": [{"number": "A1 5040", "note": "Includes Lot File 72D192."}]
    }
    reply, _ = ask("catalog", LOT, hits(record))
    assert [m.keys["naid"] for m in reply.answers] == ["7"]


def test_a_lot_divided_among_two_series(ask):
    reply, _ = ask("catalog", LOT, hits(series(1), series(2, "Planning Papers, continued")))
    assert reply.answers == [] and [m.keys["naid"] for m in reply.candidates] == ["1", "2"]
    assert reply.candidates[0].differs == ("2 series agree as well as this one",)


def test_a_record_group_and_an_identifier(ask):
    group = {
        "naId": 388,
        "title": "General Records of the Department of State",
        "levelOfDescription": "recordGroup",
        "recordGroupNumber": 59,
    }
    reply, _ = ask("catalog", "RG 59", hits(series(1), group))
    assert [m.keys["naid"] for m in reply.answers] == ["388"]
    reply, _ = ask("catalog", "NAID 388", hits(group))
    assert [m.title for m in reply.answers] == ["General Records of the Department of State"]


def test_a_series_by_its_whole_title(ask):
    query = "National Archives, RG 59, Central Foreign Policy File"
    reply, _ = ask(
        "catalog", query, hits(series(5, "Central Foreign Policy Files"), series(6, "Central Foreign Policy File"))
    )
    assert [m.keys["naid"] for m in reply.answers] == ["6"]
    assert reply.candidates[0].differs == ("its title is another",)


def test_without_a_key_the_catalog_is_not_asked(tmp_path, monkeypatch):
    settings = LookupSettings(tmp_path, {"catalog": "http://127.0.0.1:9"}, {})
    (finding,) = look_up(read_query(LOT), online=True, settings=settings)
    assert "ARCHREF_NARA_KEY" in finding.replies[0].problem


DOCUMENT = "frus1977-80v26/d305"
PATH = "/historicaldocuments/frus1977-80v26/d305"


def item(url=f"https://history.state.gov{PATH}"):
    return json.dumps({"type": "chapter", "title": "Telegram to All Posts", "container-title": "FRUS", "URL": url,
                       "original-date": {"date-parts": [[1979, 1, 16]]}})  # fmt: skip


def test_a_page_of_the_historian(ask):
    embedded = f'<script type="application/json">{item()}</script>'
    reply, server = ask(
        "historian", DOCUMENT, page(200, "x - Historical Documents - Office of the Historian", embedded)
    )
    (found,) = reply.answers
    assert (found.title, found.date) == ("Telegram to All Posts", "1979-01-16")
    assert server.asked[0][0] == PATH


@pytest.mark.parametrize(
    ("embedded", "answers", "candidates"),
    [
        (f'<link rel="canonical" href="https://history.state.gov{PATH}">', 1, 0),
        (f"<button data-csl='{item()}'></button>", 1, 0),
        (
            f'<script type="application/json">{item("https://history.state.gov/historicaldocuments/x/d1")}</script>',
            0,
            1,
        ),
        ("", 0, 1),
    ],
)
def test_a_page_counts_where_it_says_which_document_it_is(ask, embedded, answers, candidates):
    reply, _ = ask("historian", DOCUMENT, page(200, "Document - Office of the Historian", embedded))
    assert (len(reply.answers), len(reply.candidates), reply.problem) == (answers, candidates, "")


def test_a_page_that_is_not_there(ask):
    reply, server = ask("historian", DOCUMENT, page(404, "Page Not Found"))
    assert (reply.answers, reply.candidates, reply.problem) == ([], [], "")
    ask("historian", DOCUMENT, server=server)
    assert len(server.asked) == 1


def test_history_lab_knows_paper_and_documents_by_their_own_ids(ask):
    reply, server = ask("history-lab", "P760191–2216", rows({"doc_id": "P760191-2216", "title": "An airgram"}))
    assert [m.title for m in reply.answers] == ["An airgram"] and "eq.P760191-2216" in server.asked[0][0]
    reply, server = ask("history-lab", "frus1969-76v12/d39", rows({"doc_id": "frus1969-76v12d39", "title": "A talk"}))
    assert [m.title for m in reply.answers] == ["A talk"] and "eq.frus1969-76v12d39" in server.asked[0][0]
    reply, server = ask("history-lab", "D780524–1038", rows())
    assert reply.answers == [] and "Document Number" in reply.note and server.asked == []


def test_telegrams_for_people(ask):
    reply, server = ask("aad", TELEGRAM, rows())
    assert NUMBER in reply.note and "1978" in reply.note and server.asked == []


@pytest.mark.parametrize(
    ("scripts", "said", "requests"),
    [
        ([answer(401, '{"message": "Unauthorized"}')], ["401", "ARCHREF_NARA_KEY"], 1),
        ([page(403, "Please Wait")], ["403", "Please Wait"], 1),
        ([answer(429, "", Retry_After="7200")], ["429", "7200 seconds", "later"], 1),
        ([answer(500, "oops")], ["500", "tried 3 times"], 3),
        ([silent], ["does not answer in time", "tried 3 times"], 3),
        ([cut], ["no connection", "tried 3 times"], 3),
        ([cut_chunk], ["no connection", "tried 3 times"], 3),
        ([dripping], ["not complete after"], 1),
        ([answer(200, '{"body": {"hits": ')], ["something unexpected"], 1),
        ([answer(200, "[" * 100_000)], ["something unexpected"], 1),
        ([answer(200, "9" * 10_000)], ["something unexpected"], 1),
        ([answer(200, '{"body": {"hits": {"hits": [{}], "total": {"value": 1}}}}')], ["something unexpected"], 1),
        ([page(200, "Please \x1b[31mWait")], ['a page ("Please [31mWait")'], 1),
        ([answer(200, b"no gzip", Content_Encoding="gzip")], ["compressed wrongly"], 1),
        ([answer(404, "")], ["404"], 1),
        ([huge(200_000_000)], ["200,000,000 bytes"], 1),
        ([huge(200_000_000, said=False)], ["larger than the 8,000,000"], 1),
        ([answer(200, BOMB, Content_Encoding="gzip")], ["larger than"], 1),
    ],
)  # fmt: skip
def test_what_can_go_wrong(ask, caplog, tmp_path, scripts, said, requests):
    caplog.set_level(logging.DEBUG)
    tracemalloc.start()
    reply, server = ask("catalog", LOT, *scripts)
    assert tracemalloc.get_traced_memory()[1] < 60_000_000
    tracemalloc.stop()
    assert reply.answers == reply.candidates == []
    assert reply.problem.startswith("National Archives Catalog: ")
    assert all(part in reply.problem for part in said), reply.problem
    assert len(server.asked) == requests
    assert "\n" not in reply.problem and reply.problem.isprintable()
    assert KEY not in reply.problem + caplog.text
    assert KEY.encode() not in b"".join(p.read_bytes() for p in (tmp_path / "cache").iterdir())
    # nothing of it is kept: the next time the service is asked again
    reply, _ = ask("catalog", LOT, hits(series(30)), server=server)
    assert reply.answers and not reply.stale


@pytest.mark.parametrize("bad", [answer(500, ""), answer(503, "", Retry_After="0"), cut, silent])
def test_what_goes_wrong_once_is_tried_again(ask, bad):
    reply, server = ask("history-lab", TELEGRAM, bad, rows(MESSAGE))
    assert reply.answers and len(server.asked) == 2


def test_retry_after_is_waited_for(ask, monkeypatch):
    slept = []
    monkeypatch.setattr("archref.lookup.transport.time.sleep", slept.append)
    reply, server = ask("history-lab", TELEGRAM, answer(429, "", Retry_After="11"), rows(MESSAGE), patience=20.0)
    assert reply.answers and 11 in slept and len(server.asked) == 2


def test_a_redirect_to_another_host_is_not_followed(ask):
    other = Loopback(hits(series(30)))
    target = other.address.replace("127.0.0.1", "localhost") + "/api/v2/records/search"
    reply, server = ask("catalog", LOT, answer(302, "", Location=target))
    other.stop()
    assert "redirects to another address (localhost)" in reply.problem
    assert other.asked == [] and len(server.asked) == 1


def test_a_redirect_on_the_same_host_is_followed_with_the_key(ask):
    reply, server = ask("catalog", LOT, answer(302, "", Location="/api/v2/records/search?moved=1"), hits(series(30)))
    assert reply.answers and [h["x-api-key"] for _, h in server.asked] == [KEY, KEY]


def test_redirects_without_end(ask):
    reply, server = ask("history-lab", TELEGRAM, answer(302, "", Location="/docs"))
    assert reply.problem and len(server.asked) < 10


def test_a_key_is_not_sent_in_the_clear(tmp_path):
    settings = LookupSettings(tmp_path, {"catalog": "http://catalog.example/api/v2"}, {"catalog": Secret(KEY)})
    (finding,) = look_up(read_query(LOT), online=True, settings=settings)
    assert "not https" in finding.replies[0].problem


def test_a_second_look_up_makes_no_request(ask):
    for service, script in (("history-lab", rows(MESSAGE)), ("catalog", hits(series(30)))):
        query = TELEGRAM if service == "history-lab" else LOT
        first, server = ask(service, query, script)
        again, _ = ask(service, query, server=server)
        assert again.answers == first.answers and not again.stale and len(server.asked) == 1


@contextmanager
def days_later(days):
    """The cache's clock set forward."""
    now = datetime.now(UTC) + timedelta(days=days)
    names = ("models.response", "policy.actions", "policy.expiration")
    with ExitStack() as stack:
        for name in names:
            stack.enter_context(patch(f"requests_cache.{name}.utcnow", lambda: now))
        yield


def test_the_network_gone(ask):
    """A fresh answer is used as it is; an old one comes back and says that it is stale."""
    first, server = ask("history-lab", TELEGRAM, rows(MESSAGE))
    server.stop()
    again, _ = ask("history-lab", TELEGRAM, server=server)
    assert again.answers == first.answers and not again.stale
    with days_later(89):
        fresh, _ = ask("history-lab", TELEGRAM, server=server)
    assert not fresh.stale
    with days_later(91):
        old, _ = ask("history-lab", TELEGRAM, server=server, attempts=1)
    assert old.answers == first.answers and old.stale
    ages = [datetime.fromisoformat(reply.retrieved) for reply in (first, old)]
    assert abs(ages[1] - ages[0]) < timedelta(minutes=1)  # that of the answer, not of the failure 91 days later
    assert "no connection" in old.note


@pytest.mark.parametrize("bad", [page(403, "Please Wait"), answer(200, "{"), answer(500, ""), cut])
def test_an_old_answer_stands_in_for_a_bad_one(ask, bad):
    first, server = ask("history-lab", TELEGRAM, rows(MESSAGE))
    with days_later(91):
        old, _ = ask("history-lab", TELEGRAM, bad, server=server, attempts=1)
    assert old.answers == first.answers and old.stale and old.note
    assert len(server.asked) == 2


def test_an_old_answer_is_asked_for_again(ask):
    first, server = ask("history-lab", TELEGRAM, rows(MESSAGE))
    with days_later(91):
        new, _ = ask("history-lab", TELEGRAM, rows(MESSAGE | {"subject": "SHRIMP"}), server=server)
    assert new.answers[0].title == "SHRIMP" and not new.stale and len(server.asked) == 2


def test_the_pause_between_requests_is_kept(tmp_path):
    now, slept = [1000.0], []
    service = dataclasses.replace(HISTORY_LAB, pause=0.2)
    for passed in (0.0, 0.05, 0.0, 5.0):
        now[0] += passed
        Ledger(tmp_path / "asked.sqlite", slept.append, lambda: now[0]).wait(service)
    assert slept == pytest.approx([0.15, 0.35])


def test_the_month_of_a_key_is_not_overdrawn(ask):
    reply, server = ask("catalog", LOT, hits(), monthly=1)
    assert "requests of this month are used" in reply.problem and len(server.asked) == 1


def _many(folder, address, first):
    known = [dataclasses.replace(s, pause=0.0) for s in lookup_finding.services() if s.name == "history-lab"]
    settings = LookupSettings(folder, {"history-lab": address}, {})
    with patch.object(lookup_finding, "services", lambda: known):
        for number in range(first, first + 12):
            things = read_query(f"1978LIMA{number:05}")
            assert not look_up(things, online=True, settings=settings)[0].replies[0].problem


def test_two_processes_at_once_lose_nothing(tmp_path):
    server = Loopback(rows())
    both = [processes().Process(target=_many, args=(tmp_path, server.address, first)) for first in (100, 200)]
    for process in both:
        process.start()
    for process in both:
        process.join(60)
    assert [p.exitcode for p in both] == [0, 0] and len(server.asked) == 24
    server.stop()
    with sqlite3.connect(tmp_path / CACHE) as cache:
        assert cache.execute("SELECT count(*) FROM responses").fetchone() == (24,)
    for first in (100, 200):
        _many(tmp_path, server.address, first)  # all from the cache: the server is gone


def test_a_cache_that_cannot_be_used_is_said(tmp_path):
    settings = LookupSettings(tmp_path)
    (tmp_path / CACHE).write_text("this is no database, and longer than a header of one hundred bytes would be" * 9)
    with pytest.raises(CacheError, match="archref cache clear"):
        look_up(read_query(TELEGRAM), online=True, settings=settings)
    with pytest.raises(CacheError, match="ARCHREF_CACHE_DIR"):
        look_up(read_query(TELEGRAM), online=True, settings=LookupSettings(tmp_path / CACHE))


def test_a_key_is_never_shown():
    secret = Secret(KEY)
    assert KEY not in f"{secret!r} {secret} {[secret]} {LookupSettings(None, {}, {'catalog': secret})}"
    with pytest.raises(TypeError):
        pickle.dumps(secret)


def test_offline_asks_nobody(monkeypatch):
    import socket

    def refuse(*args, **extra):
        raise AssertionError("a connection was made")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    (finding,) = look_up(read_query(TELEGRAM))
    assert finding.identities and finding.replies == []


@pytest.mark.skipif(which("openssl") is None, reason="no openssl")
def test_a_certificate_that_nobody_signed_is_refused(ask, tmp_path):
    names = ["-keyout", str(tmp_path / "key"), "-out", str(tmp_path / "certificate"), "-subj", "/CN=localhost"]
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", *names], check=True, capture_output=True)  # fmt: skip
    server = Loopback(rows(MESSAGE))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "certificate", tmp_path / "key")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    secure = type("Secure", (), {"address": server.address.replace("http:", "https:"), "scripts": server.scripts})
    reply, _ = ask("history-lab", TELEGRAM, server=secure)
    server.stop()
    assert "certificate" in reply.problem.lower() and "\n" not in reply.problem
    assert not server.asked and not reply.answers


def test_a_service_that_is_silent_is_not_asked_again(tmp_path, monkeypatch):
    server = Loopback(silent)
    known = {s.name: s for s in lookup_finding.services()}
    chosen = dataclasses.replace(known["history-lab"], pause=0.0, timeout=(2.0, 0.3), patience=0.3)
    monkeypatch.setattr(lookup_finding, "services", lambda: [chosen])
    settings = LookupSettings(tmp_path / "cache", {"history-lab": server.address}, {})
    told = []
    things = [thing for text in (TELEGRAM, "1978STATE319190", "1978STATE319191") for thing in read_query(text)]
    first, *others = look_up(things, online=True, settings=settings, asking=lambda service: told.append(service.name))
    assert "waited" in first.replies[0].problem and "try again later" in first.replies[0].problem
    assert all("not asked again" in finding.replies[0].problem for finding in others)
    assert len(server.asked) == 1 and told == ["history-lab"]
    server.stop()
