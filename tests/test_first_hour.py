"""What a newcomer meets in the first hour: arguments that cannot be, files that cannot be read, words of other trades."""

import os
from datetime import date
from pathlib import Path

import programs
import pytest
from click.testing import CliRunner
from counting import calls

import archref
from archref.cli import main

NOTE = "It came.1\n\n  1. Telegram 8812 from Lima, November 3, 1978. (National Archives, RG 59, Central Foreign Policy File, D780454–0611)\n"


def run(*words, input=None):
    return CliRunner().invoke(main, [str(word) for word in words], input=input, prog_name="archref")


def cited(text, **known):
    return [(c.type, c.text) for c in archref.resolve(text, **known).citations]


@pytest.mark.parametrize("text", ["one string", b"bytes", None, 7])
def test_several_texts_are_not_one(text):
    with pytest.raises(TypeError, match="takes several texts or Documents"):
        archref.resolve_many(text)


@pytest.mark.parametrize(
    ("known", "error", "words"),
    [
        ({"grammar": "no.toml"}, ValueError, "no.toml: cannot be read"),
        ({"grammar": 7}, TypeError, "grammar is the path of a TOML file or several, not int"),
        ({"grammar": [7]}, TypeError, "grammar is the path"),
        ({"date": "x"}, ValueError, "'x' is no date"),
        ({"date": "1979-02-30"}, ValueError, "is no date"),
        ({"date": "16 January 1979"}, ValueError, "is no date"),
        ({"date": 1979}, TypeError, "date is a day"),
        ({"volume": 12}, TypeError, "volume is an id such as 'frus1977-80v26', not int"),
        ({"volume": ""}, ValueError, "no volume has the id ''"),
        ({"volume": "frus 26"}, ValueError, "no volume has the id 'frus 26'"),
        ({"volume": "harbour"}, ValueError, "no volume has the id"),
        ({"number": "first"}, ValueError, "no document has the number 'first'"),
        ({"number": ""}, ValueError, "no document has the number"),
        ({"number": 1.5}, TypeError, "number is a document's number"),
        ({"number": True}, TypeError, "number is a document's number"),
        ({"confidence": "high"}, TypeError, "confidence is a number"),
        ({"confidence": 1.5}, ValueError, "confidence is from 0 to 1"),
    ],
)
def test_what_cannot_be_is_refused_with_what_is_wanted(known, error, words):
    with pytest.raises(error, match=words):
        archref.resolve(NOTE, **known)


@pytest.mark.parametrize(
    "options", [("--volume", "x"), ("--volume", ""), ("--number", "first"), ("--date", "x"), ("--date", "1979-1-1")]
)
@pytest.mark.parametrize("command", ["bib", "find", "notes", "sources", "link", "report"])
def test_commands_refuse_the_same(command, options, tmp_path):
    (tmp_path / "a.txt").write_text(NOTE, encoding="utf-8")
    done = run(command, tmp_path / "a.txt", *options, "-o", tmp_path / "out")
    assert done.exit_code == 2
    assert done.output.startswith("archref: error: ") and done.output.count("\n") == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "known",
    [
        {"date": date(1979, 1, 16)},
        {"date": "1979-01-16"},
        {"number": 305},
        {"volume": "FRUS1977-80v26"},
        {"volume": "frus1989-92v99"},
    ],
)
def test_what_can_be_is_taken(known):
    assert archref.resolve(NOTE, **known).citations


def test_a_grammar_file_alone_is_one_file(tmp_path):
    path = tmp_path / "hall.toml"
    path.write_text('[[form]]\nname = "hall"\nkind = "repository"\nnames = ["Chandlers’ Hall"]\n', encoding="utf-8")
    text = "  1. Chandlers’ Hall, Port Records, Box 7, Fleet."
    for given in (path, str(path), [path], [str(path)]):
        assert archref.resolve(text, grammar=given).citations[0].fields["repository"] == "Chandlers’ Hall"


def test_a_file_that_is_not_there_is_told_at_once(tmp_path):
    with pytest.raises(archref.InputError, match="does not exist"):
        archref.read(tmp_path / "nofile")


def folder_of(tmp_path, **files):
    for name, data in files.items():
        path = tmp_path / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return tmp_path


def test_documents_of_a_folder_that_cannot_be_read_are_named(tmp_path):
    folder_of(
        tmp_path,
        d__a_txt=NOTE.encode(),
        d__s_pdf=b"%PDF-1.7\n",
        d__old_doc=b"\xd0\xcf\x11\xe0rest",
        d__c_mdx=NOTE.encode(),
        d__c_adoc=NOTE.encode(),
        d__map_png=b"\x89PNG\r\n",
        d__run_py=b"print()\n",
    )
    done = run("find", tmp_path / "d")
    assert done.exit_code == 1
    for name, why in (("s.pdf", "PDF"), ("old.doc", "Office"), ("c.mdx", "MDX"), ("c.adoc", "AsciiDoc")):
        (line,) = [line for line in done.stderr.splitlines() if name in line]
        assert why in line
        alone = run("find", tmp_path / "d" / name)
        assert (alone.exit_code, alone.stderr.strip()) == (1, line)
    assert "map.png" not in done.stderr and "run.py" not in done.stderr
    assert "Telegram 8812" in done.stdout


@pytest.mark.parametrize("name", ["a.xml", "a.tei"])
@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \n"])
def test_an_empty_file_is_called_empty(name, data, tmp_path):
    (tmp_path / name).write_bytes(data)
    done = run("find", tmp_path / name)
    assert "is empty" in done.stderr and done.exit_code == 1


@pytest.mark.skipif(os.name == "nt", reason="other limits")
def test_a_name_as_long_as_it_may_be_can_be_written(tmp_path):
    (tmp_path / "a.txt").write_text(NOTE, encoding="utf-8")
    out = tmp_path / ("n" * 251 + ".txt")
    assert run("bib", tmp_path / "a.txt", "-o", out).exit_code == 0
    assert "Telegram 8812" in out.read_text(encoding="utf-8")
    assert sorted(os.listdir(tmp_path)) == ["a.txt", out.name]


@pytest.mark.parametrize("text", ["Nothing is cited here.\n", "# A heading\n\nAnd prose.\n"])
def test_a_bibliography_of_nothing_says_so(text):
    done = run("bib", "-", input=text)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "nothing is cited" in done.stderr


@pytest.mark.parametrize(
    "named",
    ["telegram 231846, September 12, 1978", "telegram 8812 from Lima, November 3, 1978", "airgram A–12 from Lima"],
)
def test_what_a_style_leaves_out_is_called_as_in_the_text(named):
    done = run("bib", "-", input=f"See {named}.\n")
    (line,) = done.stderr.splitlines()
    number = next(word for word in named.replace(",", "").split() if any(c.isdigit() for c in word))
    assert number.replace("–", "-") in line.replace("–", "-")
    assert "names no archive" in line and "another style" in line


@pytest.mark.parametrize(
    "text",
    [
        "The infra team met.",
        "Our infra grew.",
        "infra as code",
        "Static files\n============\n\nHello.\n",
        "Managing files",
        "Static Files",
        "Requirements files\n\nText.\n",
        "Uploading large files",
        "A/0",
        "We ran an A/1 test.",
        "It runs on S/390x.",
        "=> box 0",
        "Box<i32> = box 4",
        "They share the same file.",
        "Both use the same folder.",
        "We open the same file.",
        "OpenGIS Document 99-049",
        "See OpenGIS Document 99-049.",
        "GeoJSON Document 4.",
        "Microsoft Document 3.",
        "use:10:11:10:25::Use SEQ.rsplit(',', maxsplit=1) instead:HIGH\nuse:85:4:85:26::Use 'str.split':HIGH\n",
        "A word before.\n\nReactor SLS Files\n-----------------\n\nMore words.\n",
        "A word before.\n\n# JSON Configuration Files\n\nMore words.\n",
        "A word before.\n\nUsing SDB URIs in Files\n\nMore words.\n",
        "Changes:\n\n* bbda07 fix lint E302, E502, E713, E1305\n* drop VS2003, VS2005\n\nThanks to all.\n",
        "The genes are these.\n\nC41D11.8\tAH9.2\nZC513.5\tB0024.13\nK11G12.2\tB0207\n",
        "It shows the name and id. The important thing is the id.",
        "It printed this.\n\nno-member:10:0:10:32::Instance of 'tuple', no 'append':HIGH\nuse:79:6:79:26::Use FO 3/4:HIGH\n",
    ],
)
def test_words_of_other_trades_are_no_citations(text):
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Not printed, but see infra.", "infra"),
        ("Not printed, but see infra, p. 5.", "infra, p. 5"),
        ("See Document 296.", "Document 296"),
        ("A copy is in the same file.", "the same file"),
        ("PPS files", "PPS files"),
        ("Department of State files", "Department of State files"),
        ("See U.N. doc. A/64.", "U.N. doc. A/64"),
        ("The Security Council had it as S/36.", "S/36"),
        ("It was S/1745/Rev.1.", "S/1745/Rev.1"),
    ],
)
def test_the_like_of_them_in_our_trade_are(text, quote):
    assert [words for _, words in cited(text)] == [quote]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("UN Resolution 365; Security Council Resolution 365; U.N. Resolution 365.", 1),
        ("Security Council Resolution 242 (1967), UN Resolution 242 and UNSC Resolution 242.", 1),
        ("UNGA Resolution 34 and General Assembly Resolution 34.", 1),
        ("UN Resolution 365 and UN Resolution 366.", 2),
        ("Security Council Resolution 50 and General Assembly Resolution 50 (V).", 2),
        (
            "Security Council Resolution 50, General Assembly Resolution 50 (V), UN Resolution 50, U.N. Resolution 50.",
            3,
        ),
    ],
)
def test_a_resolution_is_one_thing_however_its_organ_is_named(text, records):
    result = archref.resolve(text)
    assert len({c.record for c in result.citations}) == len(result.records) == records


def work(text):
    """How many calls resolving a text takes, which is the same each time."""
    archref.resolve(text)
    return calls(lambda: archref.resolve(text), builtins=True)


@pytest.mark.parametrize(
    "one",
    [
        "Telegram {n} from Lima, November 3, 1978",
        "Quill to Vane, November 3, 1978, Colt Papers, box {n}, Bodleian Library",
        "Ada Quill, Salt Roads {n} (Assen: Blank, 1955), 5",
    ],
)
def test_many_citations_in_one_note_take_no_longer_than_in_notes_of_one_each(one):
    each = [one.format(n=1000 + n) for n in range(60)]
    together = "It came.1\n\n  1. " + "; ".join(each) + ".\n"
    apart = (
        " ".join(f"It came.{n}" for n in range(1, 61))
        + "\n\n"
        + "".join(f"  {n}. {words}.\n" for n, words in enumerate(each, 1))
    )
    assert len(archref.resolve(together).citations) >= 58
    assert work(together) < 1.2 * work(apart)


def test_a_span_with_an_id_stands_outside_a_link(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(
        "It is kept.[^1] And.[^2]\n\n[^1]: [Carter Library, National Security Affairs, Box 62, Peru](https://example.org/).\n"
        "[^2]: Ibid.\n\nMore.[^3] And.[^4]\n\n[^3]: Foreign Relations, 1969–1976, volume I, Document 60.\n[^4]: Ibid.\n",
        encoding="utf-8",
    )
    linked = archref.link(path).data.decode("utf-8")
    assert '[<span id="' not in linked
    assert '<span id="archref-1"></span>[Carter Library' in linked
    again = tmp_path / "b.md"
    again.write_text(linked, encoding="utf-8")
    assert archref.link(again).data.decode("utf-8") == linked


def test_markdown_it_has_what_its_guide_uses(root):
    import tomllib

    extras = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert any(name.startswith("mdit-py-plugins") for name in extras["markdown-it"])


@pytest.mark.parametrize(
    ("option", "said"), [("level: deep", "'deep'"), ("style: no-such-style", "no-such-style"), ("volume: x", "'x'")]
)
def test_a_mistake_in_mkdocs_yml_is_a_configuration_error(option, said, tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Talks\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        f"site_name: Talks\nplugins:\n  - archref:\n      {option}\n", encoding="utf-8"
    )
    done = programs.mkdocs("build", "--quiet", folder=tmp_path)
    assert done.returncode != 0
    assert said in done.stderr and "Traceback" not in done.stderr


def page_head(path: Path) -> str:
    return path.read_text(encoding="utf-8").partition("</head>")[0]


def test_mkdocs_puts_its_assets_only_where_something_is_cited(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Plain\n\nNothing.\n", encoding="utf-8")
    (tmp_path / "docs" / "cited.md").write_text(f"# Cited\n\nSee {NOTE.split('1. ')[1]}", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: Talks\nplugins: [archref]\n", encoding="utf-8")
    assert programs.mkdocs("build", "--quiet", folder=tmp_path).returncode == 0
    assert "archref" not in page_head(tmp_path / "site" / "index.html")
    head = page_head(tmp_path / "site" / "cited" / "index.html")
    assert 'href="../assets/archref/archref.css"' in head and 'src="../assets/archref/archref.js"' in head
    assert (tmp_path / "site" / "assets" / "archref" / "archref.css").exists()


def test_sphinx_puts_its_assets_only_where_something_is_cited(tmp_path):
    (tmp_path / "conf.py").write_text('extensions = ["archref.plugins.sphinx"]\n', encoding="utf-8")
    (tmp_path / "index.rst").write_text("Plain\n=====\n\nNothing.\n\n.. toctree::\n\n   cited\n", encoding="utf-8")
    (tmp_path / "cited.rst").write_text(f"Cited\n=====\n\nSee {NOTE.split('1. ')[1]}", encoding="utf-8")
    assert programs.sphinx_build("-q", "-b", "html", tmp_path, tmp_path / "out").returncode == 0
    assert "archref" not in page_head(tmp_path / "out" / "index.html").replace(str(tmp_path), "")
    head = page_head(tmp_path / "out" / "cited.html")
    assert "_static/archref.css" in head and "_static/archref.js" in head
    assert (tmp_path / "out" / "_static" / "archref.css").exists()


def configured(tmp_path, monkeypatch, written):
    path = tmp_path / "config.toml"
    path.write_text(written, encoding="utf-8")
    monkeypatch.setenv("ARCHREF_CONFIG", str(path))
    (tmp_path / "a.txt").write_text(NOTE, encoding="utf-8")
    return tmp_path / "a.txt"


def test_defaults_of_all_commands_and_of_one(tmp_path, monkeypatch):
    text = configured(
        tmp_path,
        monkeypatch,
        '[defaults]\nstyle = "foreign-relations-notes"\nformat = "csv"\n[defaults.bib]\nformat = "markdown"\n',
    )
    assert "RG 59, Central Foreign Policy File, D780454" in run("bib", text).stdout
    assert run("bib", text, "--style", "chicago-author-date").stdout.startswith("Telegram 8812") is False
    assert run("find", text).stdout.startswith("file,line,column")
    assert run("find", text, "--format", "table").stdout.startswith("place")


def test_a_default_grammar_stands_beside_the_configuration(tmp_path, monkeypatch):
    (tmp_path / "hall.toml").write_text(
        '[[form]]\nname = "hall"\nkind = "repository"\nnames = ["Chandlers’ Hall"]\n', encoding="utf-8"
    )
    configured(tmp_path, monkeypatch, '[defaults]\ngrammar = ["hall.toml"]\nvolume = "frus1977-80v26"\n')
    done = run("find", "-", input="  1. Chandlers’ Hall, Port Records, Box 7, Fleet. See Document 11.\n")
    assert "repository Chandlers’ Hall" in done.stdout


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('[defaults]\nstile = "x"\n', "[defaults] has no 'stile'; did you mean 'style'?"),
        ('[defaults.bib]\nnumberr = "x"\n', "did you mean 'number'?"),
        ('[defaults]\nvolume = "x"\n', "no volume has the id 'x'"),
        ("defaults = 3\n", "[defaults] is a table"),
        ("[defaults\n", "is not TOML"),
    ],
)
def test_a_mistake_in_the_defaults_is_one_line(written, said, tmp_path, monkeypatch):
    done = run("bib", configured(tmp_path, monkeypatch, written))
    assert done.exit_code == (1 if "TOML" in said else 2) and said in done.output and done.output.count("\n") == 1


def test_a_shell_completes_commands_and_options(monkeypatch):
    for line, word, wanted in (("archref fi", 1, "find"), ("archref bib --sty", 2, "--style")):
        monkeypatch.setenv("_ARCHREF_COMPLETE", "bash_complete")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(word))
        assert wanted in CliRunner().invoke(main, [], prog_name="archref").stdout
