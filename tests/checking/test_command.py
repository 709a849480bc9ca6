"""`archref check` and `archref rule`: formats, exit codes, settings, silence, mending."""

import datetime
import io
import json
import re
import zipfile

import pytest
from checking.sarif import against
from click.testing import CliRunner

from archref.cli import main

SOUND = "The talks failed.[^1]\n\n[^1]: Vane to Colt, Wednesday, 3 March 1965, box 12, Quill Papers, Carter Library.\n"
WRONG = SOUND.replace("Wednesday", "Friday").replace("box 12", "box XX")


@pytest.fixture(autouse=True)
def settings_are_read_anew():
    from archref.checking.settings import forget

    forget()
    yield
    forget()


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def command(*words, given=None):
        return CliRunner().invoke(main, list(words), input=given)

    return command


@pytest.fixture
def wrong(tmp_path):
    (tmp_path / "talks.md").write_text(WRONG, "utf-8")
    return tmp_path / "talks.md"


def codes(done):
    return [f["code"] for f in json.loads(done.stdout)]


def test_sound_text_is_silent(run, tmp_path):
    (tmp_path / "talks.md").write_text(SOUND, "utf-8")
    done = run("check", "talks.md")
    assert (done.exit_code, done.output) == (0, "")
    assert json.loads(run("check", "talks.md", "--format", "json").stdout) == []


def test_findings_are_lines_with_place_severity_message_and_code(run, wrong):
    done = run("check", "talks.md")
    assert done.exit_code == 1
    first, second, empty, counted = done.stdout.splitlines()
    assert re.fullmatch(r"talks\.md:3:21: warning: .* Wednesday, not a Friday; .* \[ARC508 wrong-weekday\]", first)
    assert second.startswith("talks.md:3:47: error: “XX” is a placeholder") and not empty
    assert counted == "2 findings: 1 error, 1 warning; 1 can be mended with --fix"
    assert run("check", "talks.md", "--exit-zero").exit_code == 0


def test_json_has_the_place_in_the_file(run, wrong):
    found = json.loads(run("check", "talks.md", "--format", "json").stdout)
    text = wrong.read_text("utf-8")
    assert [(f["code"], text[f["start"] : f["end"]]) for f in found] == [("ARC508", "Friday"), ("ARC701", "XX")]
    for f in found:
        assert {"code", "severity", "message", "file", "line", "column", "start", "end"} <= f.keys()
        line = text.splitlines()[f["line"] - 1]
        assert line[f["column"] - 1 :].startswith(text[f["start"] : f["end"]])
    assert found[0]["fixes"] == [{"title": "write Wednesday", "sure": True}]


def test_sarif_names_rules_and_regions(run, wrong):
    log = json.loads(run("check", "talks.md", "--format", "sarif").stdout)
    (one,) = log["runs"]
    assert log["version"] == "2.1.0" and one["tool"]["driver"]["name"] == "archref"
    for result in one["results"]:
        rule = one["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"] and result["level"] in ("error", "warning", "note")
    region = one["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (3, 21, 27)
    assert one["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "talks.md"


def test_sarif_keeps_the_standard(run, root, tmp_path):
    """Files by their relative and absolute path, with signs that an address escapes, a Word file, findings of many rules."""
    names = ["talks.md", "a b&#é.md", str(tmp_path / "c d.html"), "none.md", "a.docx", "two.txt"]
    chapter = "They met.[^1] They parted.[^2]\n\n[^1]: Vane to Colt, Friday, 3 March 1965, box XX, Quill Papers.\n[^2]: Ibid.,\n    𝔸 p. TK.\n"
    for name in names[:2]:
        (tmp_path / name).write_text(chapter, "utf-8")
    (tmp_path / "c d.html").write_text("<p>They met on Monday,\nDecember 6, 1978, p. XX.</p>", "utf-8")
    (tmp_path / "none.md").write_text("They met.\n", "utf-8")
    (tmp_path / "two.txt").write_text("They met on 31 June 1965, see http//www.example.org/a.\n", "utf-8")
    packed(tmp_path / "a.docx", root / "fixtures" / "fishery-talks.docx", "footnotes.xml", "</w:t>", " p. XX.</w:t>")
    log = json.loads(run("check", *names, "--format", "sarif", "--select", "ALL").stdout)
    assert against(log) == []
    (done,) = log["runs"]
    assert len(done["results"]) > 8 and len({r["ruleId"] for r in done["results"]}) > 4
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in done["results"]}
    assert {"talks.md", "a%20b%26%23%C3%A9.md", "a.docx", "two.txt"} <= uris and any(
        u.startswith("file:///") for u in uris
    )
    empty = json.loads(run("check", "none.md", "--format", "sarif").stdout)
    assert against(empty) == [] and empty["runs"][0]["results"] == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda log: log.update(version="2.0.0"), "2.1.0"),
        (lambda log: log["runs"][0]["results"][0].update(level="fatal"), "fatal"),
        (lambda log: log["runs"][0]["results"][0].update(ruleIndex=9), "3.27.6"),
        (lambda log: log["runs"][0]["results"][0].pop("message"), "message"),
        (lambda log: region(log).update(startLine=0), "minimum"),
        (lambda log: region(log).update(endLine=1), "3.30"),
        (lambda log: log["runs"][0]["tool"]["driver"].update(semanticVersion="1.0"), "3.19.12"),
        (lambda log: log["runs"][0].update(colour="red"), "colour"),
    ],
)
def test_what_breaks_the_standard_is_seen(run, wrong, change, said):
    log = json.loads(run("check", "talks.md", "--format", "sarif").stdout)
    change(log)
    assert said in " ".join(against(log))


def region(log):
    return log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]


def test_github_commands_are_escaped(run, tmp_path):
    (tmp_path / "a,b.md").write_text(WRONG, "utf-8")
    lines = run("check", "a,b.md", "--format", "github").stdout.splitlines()
    assert lines[0].startswith(
        "::warning file=a%2Cb.md,line=3,col=21,endLine=3,endColumn=27,title=ARC508 wrong-weekday::"
    )
    assert lines[1].startswith("::error file=a%2Cb.md,")


def test_markdown_is_a_report(run, wrong):
    report = run("check", "talks.md", "--format", "markdown").stdout
    assert "## talks.md" in report and "| 3:47 | ARC701 placeholder | error |" in report


def test_rules_are_selected_and_ignored(run, wrong):
    assert codes(run("check", "talks.md", "--format", "json", "--select", "ARC5")) == ["ARC508"]
    assert codes(run("check", "talks.md", "--format", "json", "--ignore", "ARC701,ARC508")) == []
    assert run("check", "talks.md", "--ignore", "ARC701,wrong-weekday").exit_code == 0
    done = run("check", "talks.md", "--select", "ARC999")
    assert done.exit_code == 2 and "there is no rule 'ARC999'" in done.stderr


def test_settings_are_found_upwards(run, tmp_path):
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "talks.md").write_text(WRONG, "utf-8")
    (tmp_path / "pyproject.toml").write_text('[tool.archref]\nignore = ["ARC508"]\n', "utf-8")
    assert codes(run("check", "book/talks.md", "--format", "json")) == ["ARC701"]
    assert codes(run("check", "book/talks.md", "--format", "json", "--select", "ARC508,ARC7")) == ["ARC701"]


@pytest.mark.parametrize(
    ("settings", "left"),
    [
        ('select = ["ARC7"]', ["ARC701"]),
        ('[check]\nignore = ["ARC7"]', ["ARC508"]),
        ('[check.per-file-ignores]\n"t*.md" = ["ARC5"]', ["ARC701"]),
        ('exclude = ["*.md"]', []),
        ("[other]\nkey = 1", ["ARC508", "ARC701"]),
    ],
)
def test_archref_toml_sets_what_is_checked(run, wrong, settings, left):
    (wrong.parent / "archref.toml").write_text(settings + "\n", "utf-8")
    assert codes(run("check", "talks.md", "--format", "json")) == left


BOXES = SOUND.replace("failed.[^1]", "failed.[^1] So it was.[^2]") + SOUND[SOUND.index("[^1]:") :].replace(
    "[^1]", "[^2]"
).replace(" 12", " 13")
CORRECTIONS = """[[correction]]
words = "Vane to Colt, Wednesday, 3 March 1965, box 13, Quill Papers, Carter Library"
note = "2"
fields = { box = "12" }
"""


def test_settings_name_corrections(run, tmp_path):
    """They lie beside the settings, wherever the command is run; what the command line names goes before."""
    from archref.checking.settings import forget

    folder = tmp_path
    (folder / "told").mkdir()
    (folder / "book").mkdir()
    (folder / "told" / "own.toml").write_text(CORRECTIONS, "utf-8")
    (folder / "none.toml").write_text("", "utf-8")
    (folder / "archref.toml").write_text('corrections = "told/own.toml"\n', "utf-8")
    (folder / "book" / "talks.md").write_text(BOXES, "utf-8")
    with_it = ("check", "book/talks.md", "--select", "ARC302", "--format", "json")
    assert codes(run(*with_it, "--corrections", "none.toml")) == ["ARC302"]
    assert codes(run(*with_it)) == []
    assert codes(run("check", "book", *with_it[2:])) == []
    (folder / "book" / "archref.toml").write_text('[check]\ncorrections = "../none.toml"\n', "utf-8")
    forget()
    assert codes(run("check", "book", *with_it[2:])) == ["ARC302"]
    (folder / "talks.md").write_text(SOUND, "utf-8")
    done = run("check", "talks.md", "book/talks.md")
    assert done.exit_code == 2 and "give one with --corrections" in done.stderr and done.stderr.count("\n") == 1
    (folder / "told" / "own.toml").unlink()
    done = run("check", "talks.md")
    assert done.exit_code == 2 and "cannot read the corrections" in done.stderr and done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("corrections = 3", "corrections is the name of a file"),
        ('ignor = ["ARC7"]', "did you mean ignore?"),
        ('ignore = "ARC7"', "is a list of strings"),
        ('ignore = ["ARC999"]', "there is no rule 'ARC999'"),
        ("ignore = [", "cannot be read"),
    ],
)
def test_a_mistake_in_the_settings_is_one_line(run, wrong, settings, said):
    (wrong.parent / "archref.toml").write_text(settings + "\n", "utf-8")
    done = run("check", "talks.md")
    assert done.exit_code == 2 and said in done.stderr and "archref.toml" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "The talks failed on p. XX. <!-- archref: ignore ARC701 -->\n"),
        ("a.md", "<!-- archref: ignore placeholder -->\nThe talks failed on p. XX.\n"),
        ("a.md", "<!-- archref: ignore-file -->\n\nThe talks failed.\n\nThey failed on p. XX.\n"),
        ("a.tex", "\\documentclass{article}\\begin{document}\nThe talks failed on p. XX. % archref: ignore ARC7\n\\end{document}\n"),
        ("a.rst", "Talks\n=====\n\n.. archref: ignore-file ARC701\n\nThe talks failed on p. XX.\n"),
        ("a.html", "<p>The talks failed on p. XX.</p> <!-- archref: ignore ARC701, ARC508 -->\n"),
        ("a.txt", "# archref: ignore ARC701\nThe talks failed on p. XX.\n"),
    ],
)  # fmt: skip
def test_a_comment_of_the_format_silences(run, tmp_path, name, text):
    (tmp_path / name).write_text(text, "utf-8")
    assert codes(run("check", name, "--format", "json")) == []
    (tmp_path / name).write_text(
        text.replace("ARC7", "ARC6").replace("placeholder", "two-boxes").replace("-file -->", "-file ARC6 -->"), "utf-8"
    )
    assert codes(run("check", name, "--format", "json")) == ["ARC701"]


def test_silence_holds_for_its_line_alone(run, tmp_path):
    text = (
        "The talks failed on p. XX. <!-- archref: ignore -->\n\nThey failed on p. XX.\n\nArchref: ignore ARC701 p. XX\n"
    )
    (tmp_path / "a.md").write_text(text, "utf-8")
    found = json.loads(run("check", "a.md", "--format", "json").stdout)
    assert [f["line"] for f in found] == [3, 5]


def test_fix_mends_what_is_sure_and_leaves_the_rest(run, wrong):
    before = wrong.read_bytes()
    diff = run("check", "talks.md", "--diff")
    assert diff.exit_code == 1 and wrong.read_bytes() == before
    assert "-[^1]: Vane to Colt, Friday," in diff.stdout and "+[^1]: Vane to Colt, Wednesday," in diff.stdout
    done = run("check", "talks.md", "--fix", "--format", "json")
    assert wrong.read_bytes() == before.replace(b"Friday", b"Wednesday")
    assert codes(done) == ["ARC701"] and "1 finding was mended" in done.stderr


def test_fix_keeps_encoding_and_line_ends(run, tmp_path):
    text = WRONG.replace("\n", "\r\n").replace("talks", "café")
    (tmp_path / "a.md").write_bytes("\ufeff".encode() + text.encode())
    run("check", "a.md", "--fix")
    assert (tmp_path / "a.md").read_bytes() == "\ufeff".encode() + text.replace("Friday", "Wednesday").encode()
    (tmp_path / "b.md").write_bytes(text.encode("cp1252"))
    run("check", "b.md", "--fix", "--encoding", "cp1252")
    assert (tmp_path / "b.md").read_bytes() == text.replace("Friday", "Wednesday").encode("cp1252")


def test_an_ambiguous_ibid_is_offered_and_never_mended(run, tmp_path):
    text = (
        "The talks failed.[^1] They met.[^2]\n\n"
        "[^1]: Copies are in the Quill Papers, box 3, Carter Library, and in the Vane Papers, box 9, Ford Library.\n[^2]: Ibid.\n"
    )
    (tmp_path / "a.md").write_text(text, "utf-8")
    done = run("check", "a.md", "--fix", "--format", "json")
    (found,) = json.loads(done.stdout)
    assert found["code"] == "ARC201" and [f["sure"] for f in found["fixes"]] == [False, False]
    assert (tmp_path / "a.md").read_text("utf-8") == text


def test_word_files_are_told_by_note(run, root, tmp_path):
    with (
        zipfile.ZipFile(root / "fixtures" / "fishery-talks.docx") as old,
        zipfile.ZipFile(tmp_path / "a.docx", "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            if name == "word/footnotes.xml":
                *before, last = data.decode().rpartition("</w:t>")
                data = ("".join(before[:-1]) + " See p. XX.</w:t>" + last).encode()
            new.writestr(name, data)
    done = run("check", "a.docx", "--select", "ARC701", "--format", "json")
    (found,) = json.loads(done.stdout)
    assert found["note"].isdigit() and found["part"] == "word/footnotes.xml" and found["line"] >= 1
    assert f"a.docx:note {found['note']}: error" in run("check", "a.docx", "--select", "ARC701").stdout


def packed(path, source, member, old, new):
    """A package of the fixtures with other words in a member."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(path, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name.endswith(member):
                assert old in data.decode()
                data = data.decode().replace(old, new, 1).encode()
            after.writestr(name, data)
    return path


def dated(source, member):
    """A date that a package's text has, the weekday it was, and one that it was not."""
    with zipfile.ZipFile(source) as whole:
        text = next(whole.read(n).decode() for n in whole.namelist() if n.endswith(member))
    day = re.search(r">[^<>]*?((?:January|May|June|November|December) \d{1,2}, 19\d\d)", text)[1]
    right = datetime.datetime.strptime(day, "%B %d, %Y").strftime("%A")
    return day, right, "Monday" if right != "Monday" else "Friday"


@pytest.mark.parametrize(("name", "member"), [("a.docx", "footnotes.xml"), ("a.odt", "content.xml")])
def test_fix_mends_inside_a_package(run, root, tmp_path, name, member):
    source = root / "fixtures" / f"fishery-talks{name[1:]}"
    day, right, wrong = dated(source, member)
    path = packed(tmp_path / name, source, member, day, f"{wrong}, {day}")
    before = path.read_bytes()
    diff = run("check", name, "--select", "ARC508", "--diff")
    assert diff.exit_code == 1 and path.read_bytes() == before
    assert f"{wrong}, {day}" in diff.stdout and f"{right}, {day}" in diff.stdout
    done = run("check", name, "--select", "ARC508", "--fix")
    assert done.exit_code == 0 and "1 finding was mended" in done.stderr
    with zipfile.ZipFile(path) as after, zipfile.ZipFile(io.BytesIO(before)) as old:
        assert after.namelist() == old.namelist()
        for part in old.namelist():
            wanted = old.read(part)
            if part.endswith(member):
                wanted = wanted.replace(f"{wrong}, {day}".encode(), f"{right}, {day}".encode())
            assert after.read(part) == wanted, part


def test_what_stands_in_two_runs_of_a_word_file_is_told_and_left(run, root, tmp_path):
    source = root / "fixtures" / "fishery-talks.docx"
    day, _, wrong = dated(source, "footnotes.xml")
    parted = f"{wrong[:3]}</w:t></w:r><w:r><w:t>{wrong[3:]}, {day}"
    path = packed(tmp_path / "a.docx", source, "footnotes.xml", day, parted)
    before = path.read_bytes()
    done = run("check", "a.docx", "--select", "ARC508", "--fix")
    assert done.exit_code == 1 and path.read_bytes() == before
    assert done.stderr.count("\n") == 1 and "a.docx: a finding that can be mended" in done.stderr


def test_a_fix_is_written_in_the_signs_of_the_format(run, tmp_path):
    text = "<p>They met on Monday, December 6, 1978, in Lima &amp; Quito.</p>\n"
    (tmp_path / "a.html").write_text(text, "utf-8")
    run("check", "a.html", "--fix")
    assert (tmp_path / "a.html").read_text("utf-8") == text.replace("Monday", "Wednesday")


def test_chapters_are_one_work_and_a_bad_file_stops_nothing(run, tmp_path):
    letter = "The talks failed.[^1]\n\n[^1]: Vane to Colt, 3 March 1965, box {}, Quill Papers, Carter Library.\n"
    (tmp_path / "1.md").write_text(letter.format(12), "utf-8")
    (tmp_path / "2.md").write_text(letter.format(13), "utf-8")
    done = run("check", "1.md", "missing.md", "2.md", "--format", "json")
    assert done.exit_code == 1 and "missing.md" in done.stderr
    (found,) = json.loads(done.stdout)
    assert (found["code"], found["file"]) == ("ARC302", "2.md")


def test_standard_input_is_checked(run):
    done = run("check", "-", given=WRONG)
    assert done.exit_code == 1 and "[ARC701 placeholder]" in done.stdout
    assert run("check", "-", "--fix", given=WRONG).exit_code == 2


def test_a_report_can_be_written_to_a_file(run, wrong):
    assert run("check", "talks.md", "--format", "sarif", "-o", "log.sarif").exit_code == 1
    assert json.loads((wrong.parent / "log.sarif").read_text("utf-8"))["runs"][0]["results"]


def test_a_rule_is_explained(run):
    said = run("rule", "ARC102").stdout
    assert said.startswith("ARC102 note-without-marker (warning)\n") and "To mend:" in said and "finds “" in said
    assert run("rule", "two-boxes").stdout.startswith("ARC302 ")
    assert run("rule", "ARC102", "--format", "markdown").stdout.startswith("# ARC102 note-without-marker\n")
    listed = json.loads(run("rule", "--format", "json").stdout)
    assert len(listed) >= 35 and {"code", "what", "why", "mend"} <= listed[0].keys()
    assert len(run("rule").stdout.splitlines()) == len(listed)
    done = run("rule", "ARC9999")
    assert done.exit_code == 2 and "there is no rule 'ARC9999'" in done.stderr


LOOKED_UP = """{"text": "1978ANKARA05761", "type": "telegram", "identities": [
{"kind": "document_number", "value": "1978ANKARA05761", "certainty": "certain", "why": ""}], "answers": [], "candidates": [],
"services": [{"service": "history_lab", "identity": "1978ANKARA05761", "candidates": [], "answers": [
{"source": "History Lab", "title": "HARVEST", "date": "%s", "agrees": ["Document Number 1978ANKARA05761"]}]}]}"""


@pytest.mark.parametrize(
    ("there", "printed", "found"),
    [
        ("1978-12-06", "December 16, 1978", True),
        ("1978-12-06", "December 6, 1978", False),
        ("1978-12-07", "December 6, 1978", False),  # the day after, when it came in
        ("1978-06-12", "December 6, 1978", True),
        ("", "December 6, 1978", False),
    ],
)
def test_what_was_looked_up_is_compared(run, tmp_path, there, printed, found):
    (tmp_path / "a.md").write_text(f"They met.[^1]\n\n[^1]: Telegram 5761 from Ankara, {printed}.\n", "utf-8")
    (tmp_path / "found.json").write_text(f"[{LOOKED_UP % there}]", "utf-8")
    done = run("check", "a.md", "--lookup", "found.json", "--format", "json")
    said = [f for f in json.loads(done.stdout) if f["code"] == "ARC606"]
    assert len(said) == found
    if found:
        assert f"“HARVEST” is of {there} in History Lab" in said[0]["message"]


def test_a_message_that_another_day_prints_twice_is_left_open(run, tmp_path):
    (tmp_path / "a.md").write_text("They met.[^1]\n\n[^1]: Telegram 5761 from Ankara, May 6, 1978.\n", "utf-8")
    both = f"[{LOOKED_UP % '1978-12-06'}, {LOOKED_UP % '1978-11-06'}]"
    (tmp_path / "found.json").write_text(both, "utf-8")
    assert run("check", "a.md", "--lookup", "found.json").exit_code == 0


@pytest.mark.parametrize("said", [None, "no JSON", "[1]", '{"a": 1}', '[{"answers": [{"date": 3}]}]'])
def test_a_file_that_is_no_look_up_is_one_line(run, wrong, said):
    if said is not None:
        (wrong.parent / "found.json").write_text(said, "utf-8")
    done = run("check", "talks.md", "--lookup", "found.json")
    assert done.exit_code == 2 and "'found.json'" in done.stderr and "archref lookup" in done.stderr
    assert len(done.stderr.splitlines()) == 1
