"""Many files in one command: the same output however many processes work, ids that run on, nothing held that is done."""

import json
from types import SimpleNamespace

import pytest
from click.testing import CliRunner
from volume import tei

from archref import parallel
from archref.cli import main

NOTE = (
    "Source: National Archives, RG 59, Central Foreign Policy File, D780524–1038. Secret. See Foreign Relations, "
    "1969–1976, vol. I, Document 60."
)
IBID = "Source: Ibid. Secret. In telegram 8812 from Lima, November 3, 1978, he said so. (Ibid., D780454–0611)"


BEGIN = parallel.processes


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("jobs")


@pytest.fixture
def folder(place, monkeypatch):
    """The one folder in which all commands of this module run, emptied."""
    monkeypatch.chdir(place)
    for path in place.iterdir():
        path.unlink()
    return place


@pytest.fixture(scope="module")
def two_processes():
    """Two processes that begin in that folder and stay for all commands of this module: how they begin is not what these try."""
    with BEGIN(2) as pool:
        yield SimpleNamespace(submit=pool.submit, shutdown=lambda **_: None)


@pytest.fixture
def run(folder, monkeypatch, two_processes):
    """Runs a command in a folder of volumes and chapters, with processes that stay where it asks for several."""
    monkeypatch.setattr(parallel, "processes", lambda jobs: two_processes)
    for n in (1, 2, 3):
        documents = (
            (
                "1",
                "Letter From Vane to Colt",
                "Lima",
                "1978-12-29",
                f"The talks are over, he wrote in letter {n}.",
                NOTE,
            ),
            ("2", "Letter From Colt to Vane", "Lima", "1978-12-30", "So be it. See Document 1.", IBID),
        )
        (folder / f"v{n}.xml").write_text(tei(f"frus1977-80v2{n}", documents), "utf-8")
    (folder / "a.md").write_text("One.[^1]\n\n[^1]: Quill, *Salt* (London: Vane, 1960), 4.\n", "utf-8")
    (folder / "b.md").write_text("Two.[^1]\n\n[^1]: Ibid., 5; D780524–1038, RG 59, National Archives.\n", "utf-8")

    def command(*arguments, code=0):
        done = CliRunner().invoke(main, [str(a) for a in arguments])
        assert done.exit_code == code, done.output
        return done.stdout, done.stderr

    return command


FILES = ("v1.xml", "a.md", "v2.xml", "b.md", "v3.xml")
COMMANDS = (
    ("find",), ("find", "--format", "json"), ("find", "--format", "jsonl"), ("find", "--format", "csv"), ("bib",),
    ("sources", "--level", "item"), ("report", "-o", "report.html"), ("bib", "--format", "bibtex"), ("notes",),
    ("notes", "--format", "json"), ("notes", "--format", "html"), ("sources",), ("bib", "--archival", "--level", "item"),
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_same_with_any_number_of_processes(run, folder, command):
    found = []
    for jobs in (1, 2):
        printed = run(*command, *FILES, "--jobs", jobs)
        written = folder / "report.html"
        found.append((printed, written.read_bytes() if written.exists() else b""))
    assert found[0] == found[1] and (found[0][0][0] or found[0][1])


def test_processes_that_begin_for_one_command(run, monkeypatch):
    monkeypatch.setattr(parallel, "processes", BEGIN)
    assert run("notes", *FILES, "--jobs", 1) == run("notes", *FILES, "--jobs", 2)


def test_a_volume_on_standard_input_beside_others(run, folder):
    arguments = ["find", "--from", "tei", "v2.xml", "-", "v3.xml", "--format", "json", "--jobs", "2"]
    done = CliRunner().invoke(main, arguments, input=(folder / "v1.xml").read_bytes())
    found = json.loads(done.stdout)
    assert [result["file"] for result in found] == ["v2.xml"] * 2 + ["-"] * 2 + ["v3.xml"] * 2
    assert "letter 1" in found[2]["text"] and (done.exit_code, done.stderr) == (0, "")


def results(run, *files):
    return json.loads(run("find", "--format", "json", "--jobs", 1, *files)[0])


def test_ids_run_on_and_none_is_given_twice(run):
    ids = [c["id"] for result in results(run, *FILES) for c in result["citations"]]
    assert sorted(ids, key=lambda i: int(i[1:])) == [f"c{n}" for n in range(1, len(ids) + 1)]
    for result in results(run, *FILES):
        records = {r["id"] for r in result["records"]}
        assert all(c["record"] in records for c in result["citations"] if "record" in c)
        assert all(r["csl"]["id"] == r["id"] for r in result["records"])


def test_what_refers_to_a_citation_has_its_new_id(run):
    found = results(run, *FILES)
    known = {}
    for result in found:  # the two chapters are one manuscript
        known.setdefault(result["file"].replace("b.md", "a.md"), set()).update(c["id"] for c in result["citations"])
    named = 0
    for result in found:
        near = known[result["file"].replace("b.md", "a.md")]
        targets = [link["target"] for link in result["links"] if "citation" in link.get("target", {})]
        fields = [c["fields"] for c in result["citations"]]
        ids = [t["citation"] for t in targets]
        ids += [f[name] for f in fields for name in ("antecedent", "location_from") if name in f]
        assert near.issuperset(ids)
        named += len(ids)
    assert named >= 7


def test_one_thing_has_one_id_in_all_volumes(run):
    sixty = {
        c["record"]
        for result in results(run, *FILES)
        for c in result["citations"]
        if c["type"] == "frus" and c["fields"].get("documents") == ["60"]
    }
    telegram = {c["record"] for r in results(run, *FILES) for c in r["citations"] if c["type"] == "telegram"}
    assert len(sixty) == 1 and len(telegram) == 1


def test_no_ibid_reaches_from_volume_to_volume_but_from_chapter_to_chapter(run, folder):
    documents = (("1", "Letter From Colt to Vane", "Lima", "1978-12-30", "So be it.", IBID),)
    (folder / "v4.xml").write_text(tei("frus1977-80v24", documents), "utf-8")
    (first,) = [c for c in results(run, "v1.xml", "v4.xml")[-1]["citations"] if c["type"] == "ibid"][:1]
    assert "resolved" not in first
    chapter = results(run, "v1.xml", "a.md", "v2.xml", "b.md")[-1]
    (ibid,) = [c for c in chapter["citations"] if c["type"] == "ibid"]
    assert ibid["resolved"]["title"] == "Salt"


def test_one_volume_and_chapters_alone_are_as_the_library_has_them(run, folder):
    import archref

    for files in (("v1.xml",), ("a.md", "b.md")):
        documents = [d for name in files for d in archref.read(folder / name)]
        wanted = [r.as_dict() for r in archref.resolve_many(documents)]
        for found, result in zip(results(run, *files), wanted, strict=True):
            assert [(c["id"], c.get("record")) for c in found["citations"]] == [
                (c["id"], c.get("record")) for c in result["citations"]
            ]
            assert [r["csl"] for r in found["records"]] == [r["csl"] for r in result["records"]]


LATER = {
    "notes": ("notes", "--style", "foreign-relations-notes"),
    "notes as data": ("notes", "--format", "json"),
    "bibliography": ("bib",),
    "items": ("bib", "--format", "csl-json"),
}


@pytest.mark.parametrize("command", LATER.values(), ids=LATER)
def test_a_later_document_says_how_an_earlier_one_calls_it(run, folder, command):
    """The title of Document 2 is known when it is read; alone, beside other volumes, in one process and in two."""
    documents = (
        ("1", "Letter From Vane to Colt", "Lima", "1978-12-29", "It is so.", "Source: Carter Library, Box 1. See Document 2."),
        ("2", "Memorandum on the Salt of Quill", "Lima", "1978-12-30", "So be it.", "Source: Carter Library, Box 2."),
    )  # fmt: skip
    (folder / "first.xml").write_text(tei("frus1977-80v29", documents), "utf-8")
    for more in ((), ("v1.xml", "--jobs", 1), ("v1.xml", "--jobs", 2), ("a.md", "--jobs", 1)):
        assert "Memorandum on the Salt of Quill" in run(*command, "first.xml", *more)[0]


def test_notes_of_one_manuscript_are_as_the_library_prints_them(run, folder):
    import archref

    found = archref.resolve_many([d for name in ("a.md", "b.md") for d in archref.read(folder / name)])
    for form in ("text", "json", "html", "rst", "markdown"):
        printed = archref.notes(found, format=form, names=["a.md", "b.md"])
        assert run("notes", "a.md", "b.md", "--format", form)[0] == printed


def test_a_document_is_called_by_its_number_where_its_file_holds_several(run, folder):
    only = (("7", "Letter From Vane to Colt", "Lima", "1978-12-29", "It is so.", "Source: Carter Library, Box 1."),)
    (folder / "only.xml").write_text(tei("frus1977-80v29", only), "utf-8")
    named = [part["document"] for part in json.loads(run("notes", "only.xml", "v1.xml", "a.md", "--format", "json")[0])]
    assert named == ["only.xml", "v1.xml, Document 1", "v1.xml, Document 2", "a.md"]


def test_a_bad_file_among_them_is_told_in_its_turn(run, folder):
    (folder / "bad.xml").write_bytes(b"<TEI>\xff")
    whole = run("find", *FILES, "--jobs", 1)[0]
    out, err = run("find", *FILES[:3], "bad.xml", *FILES[3:], "--jobs", 2, code=1)
    assert out == whole and err.count("\n") == 1 and "bad.xml" in err
    run("find", *FILES, "bad.xml", "-o", "found.txt", "--fail-fast", code=1)
    assert not (folder / "found.txt").exists()


def test_output_to_a_file_is_that_to_the_screen(run, folder):
    # that two processes print the same is tried above, for each of these
    for form, jobs in (("table", 2), ("json", 1), ("jsonl", 1), ("csv", 1)):
        printed = run("find", *FILES, "--format", form, "--jobs", 1)[0]
        run("find", *FILES, "--format", form, "-o", "found", "--jobs", jobs)
        assert (folder / "found").read_text("utf-8") == printed


def test_the_index_fills_in_in_every_process(run):
    run("index", "add", "v1.xml", "--index", "my.sqlite")
    (one, two) = (
        run("find", "v2.xml", "v3.xml", "--format", "json", "--index", "my.sqlite", "--jobs", n)[0] for n in (1, 2)
    )
    assert one == two
    _, err = run("find", "v2.xml", "v3.xml", "--index", "none.sqlite", "--jobs", 2, code=2)
    assert err.count("\n") == 1 and "archref index add" in err
