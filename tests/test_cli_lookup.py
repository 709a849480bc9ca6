"""`archref lookup` and `archref cache`, offline and against a server on loopback."""

import json

import pytest
from click.testing import CliRunner
from loopback import Loopback, page, rows

from archref.cli import main

TELEGRAM = "Telegram 319188 to Mexico, December 19, 1978"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("ARCHREF_INDEX", str(tmp_path / "index.sqlite"))
    monkeypatch.setenv("ARCHREF_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv("ARCHREF_NARA_KEY", raising=False)
    config = tmp_path / "config.toml"
    config.write_text("")
    monkeypatch.setenv("ARCHREF_CONFIG", str(config))

    def command(*arguments, code=0):
        done = CliRunner().invoke(main, arguments)
        assert done.exit_code == code, done.output
        return done.stdout, done.stderr

    command.config = config
    command.cache = tmp_path / "cache"
    return command


def test_identities_as_text(run):
    out, err = run("lookup", TELEGRAM, "1978STATE319188")
    assert out == (
        f"{TELEGRAM}\n"
        "  Document Number 1978STATE319188  (certain: only the Department's telegrams have six digits)\n"
        "    search: https://aad.archives.gov/aad/series-list.jsp?cat=WR43\n"
        "\n"
        "1978STATE319188\n"
        "  Document Number 1978STATE319188  (certain: printed as such)\n"
        "    search: https://aad.archives.gov/aad/series-list.jsp?cat=WR43\n"
    )
    assert err == "" and not run.cache.exists()


def test_identities_as_json(run):
    out, _ = run("lookup", "--format", "json", "telegram 3230 from USNATO, June 3, 1975")
    (found,) = json.loads(out)
    assert [i["value"] for i in found["identities"]] == ["1975USNATO03230", "1975NATO03230"]
    assert {i["certainty"] for i in found["identities"]} == {"possible"} and all(i["why"] for i in found["identities"])
    assert found["answers"] == found["candidates"] == found["services"] == []


@pytest.mark.parametrize(
    ("query", "kind", "value", "url"),
    [
        ("D780524–1038", "film_number", "D780524-1038", "https://aad.archives.gov/aad/series-list.jsp?cat=WR43"),
        ("P760191-2216", "film_number", "P760191-2216", None),
        ("NAID 388", "naid", "388", "https://catalog.archives.gov/id/388"),
        ("Lot 72 D 192", "lot_file", "Lot 72 D 192", "https://catalog.archives.gov/search-within/388?q=%2272D192%22"),
        ("RG 59", "record_group", "RG 59, General Records of the Department of State", "https://catalog.archives.gov/id/388"),
        ("frus1969-76v01", "frus_volume", "frus1969-76v01", "https://history.state.gov/historicaldocuments/frus1969-76v01"),
        ("https://history.state.gov/historicaldocuments/frus1969-76v01/d60", "frus_document", "frus1969-76v01/d60",
         "https://history.state.gov/historicaldocuments/frus1969-76v01/d60"),
        ("Foreign Relations, 1969–1976, vol. I, Document 60, footnote 3", "frus_footnote", "frus1969-76v01/d60fn3",
         "https://history.state.gov/historicaldocuments/frus1969-76v01/d60fn3"),
        ("Foreign Relations, 1964–1968, vol. XIV, pp. 12–15", "frus_page", "frus1964-68v14/pg_12",
         "https://history.state.gov/historicaldocuments/frus1964-68v14/pg_12"),
        ("A/RES/34/65", "un_symbol", "A/RES/34/65", "https://undocs.org/en/A/RES/34/65"),
        ("S/RES/242 (1967)", "un_symbol", "S/RES/242 (1967)", "https://undocs.org/en/S/RES/242(1967)"),
        ("77 UNTS 183", "treaty", "77 UNTS 183", "https://treaties.un.org/doc/Publication/UNTS/Volume%2077/v77.pdf"),
        ("TIAS 7708", "treaty", "TIAS 7708", "https://www.loc.gov/search/?q=%22TIAS%207708%22"),
        ("611.41/1–2050", "file_number", "611.41/1-2050", "https://catalog.archives.gov/search-within/388?q=%22611.41/1-2050%22"),
        ("Central Intelligence Agency, Job 80B01495R, box 2", "cia_job", "80B01495R",
         "https://www.cia.gov/readingroom/search/site/80B01495R"),
        ("92 Stat. 730", "statute", "92 Stat. 730", "https://www.govinfo.gov/link/statute/92/730"),
        ("Public Papers: Carter, 1977, Book I, pp. 5–7", "public_papers", "Public Papers, 1977, Book 1, p. 5-7",
         "https://www.govinfo.gov/app/details/PPP-1977-book1"),
    ],
)  # fmt: skip
def test_what_is_known_offline(query, kind, value, url):
    from archref.identity import read_query
    from archref.lookup import look_up

    first = look_up(read_query(query))[0].identities[0]
    assert (first.kind, first.value, first.url or None) == (kind, value, url)


@pytest.mark.parametrize(
    "query", ["PRM/NSC-15", "A-123", "52-26", "NSC 5429/5", "telegram 319188", "the file of a file"]
)
def test_what_is_not_taken_for_something_else(query):
    from archref.identity import read_query
    from archref.lookup import look_up

    assert look_up(read_query(query))[0].identities == []


def test_a_document_of_the_volume_that_is_named(run):
    out, _ = run("lookup", "Document 296", "--volume", "frus1977-80v26")
    assert "https://history.state.gov/historicaldocuments/frus1977-80v26/d296" in out
    _, err = run("lookup", "Document 296", code=1)
    assert "--volume" in err


def test_nothing_known(run):
    out, err = run("lookup", "a letter that nobody wrote", code=1)
    assert out == "a letter that nobody wrote\n" and err.count("\n") == 1 and "nothing is known" in err


@pytest.mark.parametrize("query", ["", "  ", "x" * 6000])
def test_a_query_that_is_none(run, query):
    out, err = run("lookup", query, code=1)
    assert out == "" and err.count("\n") == 1


def test_online_and_the_cache(run):
    server = Loopback(rows({"doc_id": "1978STATE319188", "subject": "FISHERY TALKS"}))
    run.config.write_text(f'[history-lab]\naddress = "{server.address}"\n')
    out, err = run("lookup", "--online", TELEGRAM)
    server.stop()
    assert "history-lab: FISHERY TALKS\n" in out and "agrees: its id is 1978STATE319188" in out and err == ""
    assert run("lookup", "--online", TELEGRAM)[0] == out
    info = json.loads(run("cache", "info", "--format", "json")[0])
    assert info["folder"] == str(run.cache) and info["requests_this_month"] == {"history-lab": 1}
    assert [(k["answers"], k["expired"]) for k in info["kept"]] == [(1, 0)]
    assert "1 answer (0 expired)" in run("cache", "info")[0]
    assert run("cache", "clear", "--expired")[0] == "0 answers deleted\n"
    assert run("cache", "clear")[0] == "1 answer deleted\n"
    assert "nothing is kept" in run("cache", "info")[0]


def test_a_damaged_cache_is_said_and_cleared(run):
    run.cache.mkdir()
    (run.cache / "answers.sqlite").write_text("no database " * 100)
    for command in (("lookup", "--online", TELEGRAM), ("cache", "info")):
        _, err = run(*command, code=1)
        assert "archref cache clear" in err and err.count("\n") == 1
    run("cache", "clear")
    assert "nothing is kept" in run("cache", "info")[0]


def test_a_key_from_the_configuration_is_in_no_output(run):
    server = Loopback(page(403, "Please Wait"))
    key = "a-key-of-the-configuration"
    run.config.write_text(f'[catalog]\nkey = "{key}"\naddress = "{server.address}"\n')
    out, err = run("lookup", "--online", "--format", "json", "RG 59, Lot 72 D 192")
    server.stop()
    assert server.asked[0][1]["x-api-key"] == key
    assert "403" in out and key not in out + err
    assert all(key.encode() not in path.read_bytes() for path in run.cache.iterdir())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[catalog", "is not TOML"),
        ("[catalog]\nkey = 5", '[catalog] key = "…" is a text in quotes'),
        ('catalog = "x"', "[catalog]"),
        ('[catalog]\nkey = "two words"', "has characters that no key has"),
    ],
)
def test_a_configuration_with_a_mistake(run, text, said):
    run.config.write_text(text)
    _, err = run("lookup", "--online", TELEGRAM, code=1)
    assert said in err and err.count("\n") == 1 and "two words" not in err


@pytest.mark.parametrize("address", ["http://[x", "catalog.example.edu", "file:///etc", "https://"])
def test_an_address_of_the_configuration_that_is_none(run, address):
    run.config.write_text(f'[catalog]\naddress = "{address}"\n')
    _, said = run("lookup", "--online", "National Archives, RG 59, Central Foreign Policy File", code=1)
    assert f'[catalog] address = "{address}" is no web address' in said and said.count("\n") == 1
