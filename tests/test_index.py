"""The index: what is added is whole, and what is found is the thing cited."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest
from forked import processes
from volume import DOCUMENTS, tei

import archref
from archref.identity import read_query
from archref.index import Index, IndexFailed, find
from archref.reading import InputError

VOLUME = "frus1977-80v24"
RELEASED = [
    {"Document Number": "1978STATE319188", "Film Number": "D780524-1038", "Draft Date": "12/19/1978", "Subject": "SHRIMP BOATS",
     "From": "STATE", "To": "MEXICO"},
    {"doc_nbr": "1978SANTIA04102", "date": "1978-06-05T00:00:00", "title": "AFL-CIO SOLIDARITY VISIT", "from": "SANTIAGO", "to": ["STATE", "LIMA"]},
    {"Document Number": "1975NATO03230", "Film Number": "D750190-0002", "date": "1975-06-11", "subject": "MBFR", "from": "NATO"},
]  # fmt: skip


@pytest.fixture
def index(tmp_path):
    (tmp_path / "volume.xml").write_text(tei(), encoding="utf-8")
    with Index(tmp_path / "index.sqlite") as opened:
        added = opened.add(tmp_path / "volume.xml")
        assert (added.key, added.kind, added.documents) == (VOLUME, "volume", len(DOCUMENTS))
        yield opened


def telegrams(path, rows):
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def ask(index, query, **extra):
    """Numbers of the answers' documents, and of the candidates'."""
    (thing,) = read_query(query, **extra)
    answers, candidates = find(index, thing)
    return (
        [m.keys.get("document") or m.keys.get("document_number") for m in several] for several in (answers, candidates)
    )


@pytest.mark.parametrize(
    ("query", "document"),
    [
        ("telegram 8812 from Lima, November 3, 1978", "1"),
        ("telegram 8812 from Lima, November 1978", "1"),
        ("Telegram 319188 to Mexico, December 19, 1978", "2"),
        ("telegram 319188 to Mexico City, December 1978", "2"),
        ("telegram 40112 to all American Republic diplomatic posts, February 14, 1979", "3"),
        ("Secto 14021 from Geneva, December 22, 1978", "4"),
        ("telegram 249900 to Lima, October 3, 1978", "5"),
        ("airgram A–98 from Lima, October 4, 1978", "6"),
        ("telegram 4102 from Santiago, June 5, 1978", "7"),
        ("telegram 8812 from Guayaquil, November 3, 1978", "8"),
        ("State 319188, December 19, 1978", "2"),
        ("D780524–1038", "2"),
        ("Foreign Relations, 1977–1980, vol. XXIV, Document 5", "5"),
        (f"{VOLUME}/d7", "7"),
    ],
)  # fmt: skip
def test_what_is_cited_is_found(index, query, document):
    answers, _ = ask(index, query)
    assert answers == [document]


@pytest.mark.parametrize(
    ("query", "candidates", "differs"),
    [
        ("telegram 8812 from Bogota, November 3, 1978", ["1", "8"], "it is from"),
        ("telegram 8812 from Lima, November 3, 1977", ["1"], "its date is 1978-11-03"),
        ("telegram 8812 from Lima, May 7, 1978", ["1"], "its date is 1978-11-03"),
        ("telegram 319188", ["2"], "neither post nor date is given"),
        ("telegram 319188 to Mexico", ["2"], "no date is given"),
        ("airgram A–8812 from Lima, November 3, 1978", [], ""),
        ("despatch 8812 from Lima, November 3, 1978", ["1"], "it is a telegram"),
        ("telegram 7790 from Lima, October 5, 1978", [], ""),  # it answered the letter
        ("telegram 7611 from Lima, October 1, 1978", [], ""),  # it summed the conversation up
        ("telegram 14021 from Geneva, December 22, 1978", [], ""),  # not of that series
        ("telegram 319188 from Lima, December 19, 1978", ["2"], "it is from the Department"),
    ],
)
def test_near_misses_are_candidates(index, query, candidates, differs):
    (thing,) = read_query(query)
    answers, near = find(index, thing)
    assert answers == []
    assert [m.keys["document"] for m in near][: len(candidates)] == candidates and len(near) <= max(2, len(candidates))
    assert all(any(differs in d for d in m.differs) for m in near[: len(candidates)])


def test_an_enclosure_says_that_it_is_one(index):
    (thing,) = read_query("airgram A–98 from Lima, October 4, 1978")
    ((found,), _) = find(index, thing)
    assert found.relation == "enclosure" and "number A-98 (source note)" in found.agrees
    assert found.url == f"https://history.state.gov/historicaldocuments/{VOLUME}/d6"


def test_a_citation_without_a_number_finds_candidates_by_post_day_and_subject(index, tmp_path):
    for query in (
        "Telegram, Landau to Vance, “AFL-CIO Solidarity Visit,” June 5, 1978",
        "Telegram, Landau to Vance, 'AFL-CIO Solidarity Visit,' June 5, 1978",
        "Santiago to State, “AFL–CIO Solidarity Visit,” June 5, 1978",
    ):
        answers, candidates = ask(index, query)
        assert answers == [] and list(candidates)[0] == "7", query
    (thing,) = read_query("Santiago to State, “AFL–CIO Solidarity Visit,” June 5, 1978")
    reasons = "; ".join(find(index, thing)[1][0].agrees)
    assert "4 of 4 words (afl, cio, solidarity, visit) in this order" in reasons and "the day" in reasons
    assert "Santiago and State in its heading" in reasons


def test_words_without_any_match(index):
    assert [list(x) for x in ask(index, "a quarrel of glaciologists")] == [[], []]
    assert [list(x) for x in ask(index, '"); DROP TABLE documents; -- NEAR( * OR')] == [[], []]


def test_released_telegrams(index, tmp_path):
    added = index.add(telegrams(tmp_path / "released.jsonl", RELEASED))
    assert (added.kind, added.documents, added.skipped) == ("telegrams", 3, 0)
    # printed in the volume and released: one message in two places
    answers, _ = ask(index, "Telegram 319188 to Mexico, December 19, 1978")
    assert answers == ["2", "1978STATE319188"]
    answers, _ = ask(index, "telegram 3230 from USNATO, June 11, 1975")
    assert answers == ["1975NATO03230"]
    answers, _ = ask(index, "1978SANTIA04102")
    assert answers == ["1978SANTIA04102"]
    (thing,) = read_query("telegram 4102 from Santiago, June 5, 1978")
    released = find(index, thing)[0][1]
    assert (released.title, released.date) == ("AFL-CIO SOLIDARITY VISIT", "1978-06-05")


def test_lines_that_are_no_telegrams_are_left_out_and_counted(index, tmp_path):
    path = tmp_path / "odd.jsonl"
    lines = [json.dumps(RELEASED[0]), "", "{broken", "[1, 2]", '{"subject": "no number"}', "[" * 100_000, '{"a": "' + "x" * 2_000_000 + '"}', json.dumps(RELEASED[2])]  # fmt: skip
    path.write_text("\n".join(lines), encoding="utf-8")
    added = index.add(path)
    assert (added.documents, added.skipped, added.first_skipped) == (2, 5, "line 3: no JSON")


def test_a_telegram_that_two_files_bring_is_one(index, tmp_path):
    index.add(telegrams(tmp_path / "a.jsonl", RELEASED))
    added = index.add(telegrams(tmp_path / "b.jsonl", [*RELEASED[:2], {"id": "1978LIMA08812", "subject": "FISHERY"}]))
    assert (added.documents, added.known) == (1, 2)
    assert ask(index, "1978SANTIA04102").__next__() == ["1978SANTIA04102"]


def test_a_volume_that_has_changed_is_replaced(index, tmp_path):
    path = tmp_path / "volume.xml"
    assert index.add(path).unchanged
    path.write_text(tei(documents=DOCUMENTS[:2]).replace("Shrimp Boats", "Lobster Pots"), encoding="utf-8")
    added = index.add(path)
    assert (added.documents, added.unchanged) == (2, False)
    assert [s["documents"] for s in index.sources()] == [2]
    assert ask(index, "telegram 4102 from Santiago, June 5, 1978").__next__() == []
    assert list(ask(index, "lobster pots"))[1] == ["2"] and list(ask(index, "shrimp boats"))[1] == []
    whole(index.path)


@pytest.mark.parametrize(
    ("content", "error", "said"),
    [
        ("", IndexFailed, "is empty"),
        ("Some notes.\n\n  1. Telegram 5 from Lima.", IndexFailed, "is no volume"),
        ("<TEI><text>not closed", InputError, "xml"),
        ('{"subject": "no number"}\n', IndexFailed, "holds no released telegrams (line 1"),
        (tei(documents=()), IndexFailed, "is no volume"),
    ],
)
def test_a_file_that_cannot_be_added_leaves_the_index_as_it_was(index, tmp_path, content, error, said):
    path = tmp_path / "bad.txt"
    path.write_text(content, encoding="utf-8")
    before = index.sources()
    with pytest.raises(error) as raised:
        index.add(path)
    assert said in str(raised.value).lower().replace("\\n", "") or said in str(raised.value)
    assert "\n" not in str(raised.value)
    assert index.sources() == before
    whole(index.path)


def test_an_index_that_is_none(tmp_path):
    (tmp_path / "text").write_text("not a database " * 100)
    sqlite3.connect(tmp_path / "other").execute("CREATE TABLE x (y)").connection.commit()
    for name, said in (("missing", "archref index add"), ("text", "damaged"), ("other", "no index of archref")):
        with Index(tmp_path / name) as opened, pytest.raises(IndexFailed, match=said):
            opened.sources()
    (tmp_path / "volume.xml").write_text(tei(), encoding="utf-8")
    with Index(tmp_path / "other") as opened, pytest.raises(IndexFailed, match="no index of archref"):
        opened.add(tmp_path / "volume.xml")
    assert sqlite3.connect(tmp_path / "other").execute("SELECT name FROM sqlite_master").fetchall() == [("x",)]


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_an_index_that_may_only_be_read(index, tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    os.link(index.path, folder / "index.sqlite")
    folder.chmod(0o500)
    try:
        with Index(folder / "index.sqlite") as opened:
            assert ask(opened, "telegram 8812 from Lima, November 3, 1978").__next__() == ["1"]
    finally:
        folder.chmod(0o700)


TEXT = """\
90. Memorandum From the Adviser to the Under Secretary1

We were told of it in October.2

  1. Source: Carter Library, National Security Affairs, Box 3.
  2. See Document 5 and telegram 8812 from Lima, November 3, 1978. Telegram 319188 to Mexico, December 19, 1978, was not sent. Telegram 8812 from Bogota, November 3, 1978, is another. Document 77 is not in the index.
"""


def test_records_are_filled_in(index):
    result = archref.resolve(TEXT, volume=VOLUME, number="90", index=index)
    records = [r for r in result.as_dict()["records"] if r["keys"].get("document") != "90"]
    by_title = {r["csl"]["title"]: r for r in records}
    letter = by_title["Letter From President Carter to President Morales Bermúdez"]
    assert letter["keys"]["document"] == "5" and letter["csl"]["type"] == "chapter"
    assert {"date-parts": [[1978, 10, 2]]} in (letter["csl"].get("original-date"), letter["csl"].get("issued"))
    telegram = by_title["Telegram 319188 to Mexico"]
    assert telegram["keys"] == {
        "document_number": "1978STATE319188", "film_number": "D780524-1038", "volume": VOLUME, "document": "2"
    }  # fmt: skip
    assert "film_number" not in by_title["Telegram 8812 from Bogota"]["keys"]
    assert "Document 77" in by_title
    said = [d for d in result.as_dict()["diagnostics"] if d["code"] == "from-index"]
    assert len(said) == 3 and all(d["severity"] == "info" and VOLUME in d["message"] for d in said)
    plain = archref.resolve(TEXT, volume=VOLUME, number="90").as_dict()
    assert "Document 5" in {r["csl"]["title"] for r in plain["records"]}


CABLE = """\
91. Telegram From the Embassy in Peru to the Department of State1

9001. Deptel 249900 and Embtel 8812 refer. The Minister repeated what mytel 8812 said; urtel 249900 was welcome, telegram 8812 was not. Ref Embtel 4102.

  1. Source: National Archives, RG 59, Central Foreign Policy File, D780470–0001. In Embtel 8812 the boats were named.
"""


def test_telegrams_called_by_who_sent_them(index):
    result = archref.resolve(CABLE, volume="frus1977-80v99", number="91", date="1978-11-20", index=index)
    found = {
        result.text[c.start : c.end]: next(r for r in result.records if r.id == c.record).keys.get("document")
        for c in result.citations
        if c.type == "telegram" and c.note is None
    }
    assert found["Deptel 249900"] == "5"
    assert found["Embtel 8812"] == "1"  # not the consulate's of the same number and day
    assert found["mytel 8812"] == "1" and found["urtel 249900"] == "5"
    assert found["Embtel 4102"] is None  # Santiago's
    # the same two months later is another telegram, and in a note nobody knows whose
    late = archref.resolve(CABLE, volume="frus1977-80v99", number="91", date="1979-11-20", index=index)
    assert "Document 1" not in str(late.as_dict()["diagnostics"])


def test_many_results_are_filled_in_from_a_path(index):
    results = archref.resolve_many([TEXT, TEXT], index=str(index.path))
    assert all("D780524-1038" in str(r.as_dict()["records"]) for r in results)
    with pytest.raises(IndexFailed):
        archref.resolve(TEXT, index=str(index.path) + ".none")


# several processes, and processes that are killed


def whole(path):
    """The index opens, its search agrees with its documents, and each source has as many documents as it says."""
    with sqlite3.connect(path, timeout=60) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.execute("INSERT INTO words(words, rank) VALUES('integrity-check', 1)")
        told = dict(connection.execute("SELECT id, documents FROM sources"))
        there = dict(connection.execute("SELECT source, count(*) FROM documents GROUP BY source"))
        assert told == there
        lost = "SELECT count(*) FROM messages WHERE document NOT IN (SELECT id FROM documents)"
        assert connection.execute(lost).fetchone() == (0,)
    connection.close()
    return sum(told.values())


def add_all(path, files):
    with Index(path) as opened:
        for file in files:
            opened.add(file)


def test_two_processes_at_once_lose_nothing(tmp_path):
    files = []
    for number in range(1, 9):
        files.append(tmp_path / f"v{number}.xml")
        files[-1].write_text(tei(f"frus1969-76v0{number}", copies=4), encoding="utf-8")
    path = tmp_path / "index.sqlite"
    both = [processes().Process(target=add_all, args=(path, several)) for several in (files[::2], files[1::2])]
    for process in both:
        process.start()
    for process in both:
        process.join(60)
    assert [process.exitcode for process in both] == [0, 0]
    assert whole(path) == 8 * 4 * len(DOCUMENTS)


ADD = """
import sys
from archref.index import Index
import archref.index.adding
index = Index(sys.argv[1])
print("ready", flush=True)
for file in sys.argv[2:]:
    sys.stdin.readline()
    index.add(file)
    print("added", flush=True)
"""


def killed_while_adding(tmp_path, times, copies):
    """After each kill as many files stand whole as were told before it, or one more."""
    files = []
    for number in range(1, 5):
        files.append(tmp_path / f"v{number}.xml")
        files[-1].write_text(tei(f"frus1969-76v0{number}", copies=copies), encoding="utf-8")
    each = copies * len(DOCUMENTS)
    path = tmp_path / "index.sqlite"

    def start():
        words = [sys.executable, "-c", ADD, str(path), *map(str, files)]
        process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        assert process.stdout.readline() == "ready\n"
        return process

    def add_next(process):
        process.stdin.write("next\n")
        assert process.stdout.readline() == "added\n"

    process, begun = start(), time.monotonic()
    for _ in files:
        add_next(process)
    takes = (time.monotonic() - begun) / len(files)
    process.communicate(timeout=60)
    seed = random.randrange(1 << 30)
    chance = random.Random(seed)
    for number in range(times):
        for name in tmp_path.glob("index.sqlite*"):
            name.unlink()
        process, before = start(), number % len(files)
        for _ in range(before):
            add_next(process)
        process.stdin.write("next\n")
        time.sleep(chance.uniform(0, takes))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        held = whole(path) if path.exists() and made(path) else 0
        assert held in (before * each, (before + 1) * each), seed
        add_all(path, files)
        assert whole(path) == len(files) * each, seed


def made(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT count(*) FROM sqlite_master").fetchone() != (0,)


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_killed_while_adding(tmp_path):
    killed_while_adding(tmp_path, 4, copies=5)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_killed_fifty_times_while_adding(tmp_path):
    killed_while_adding(tmp_path, 50, copies=12)
