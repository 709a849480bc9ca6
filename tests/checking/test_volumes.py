"""Volumes that are checked together: each is a work by itself, what is known of all of them goes between, little is kept."""

import json
import sys

import pytest
from click.testing import CliRunner
from counting import more_held
from volume import tei

from archref.cli import main

BOX = "Source: Carter Library, Quill Papers, {} {}."


def document(number, note):
    return (str(number), f"Letter {number} From Vane to Colt", "Lima", "1978-12-29", "The talks are over.", note)


@pytest.fixture
def write(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(name, notes, volume=None):
        text = tei(volume or name.partition(".")[0], [document(n, note) for n, note in enumerate(notes, 1)])
        (tmp_path / name).write_text(text, "utf-8")

    return write


def checked(*words, code=None):
    done = CliRunner().invoke(main, ["check", *words])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    assert code is None or done.exit_code == code, done.output
    return done.stdout


def found(*words):
    return [(f["file"], f["code"], f.get("document", "")) for f in json.loads(checked(*words, "--format", "json"))]


def test_the_way_of_one_volume_is_no_rule_for_another(write):
    write("frus1977-80v24.xml", [BOX.format("Box", n) for n in range(1, 6)])
    write("frus1948v09.xml", [BOX.format("box", 7)])
    assert found("frus1977-80v24.xml", "frus1948v09.xml") == []


def test_in_one_volume_it_is(write):
    write("frus1977-80v24.xml", [*(BOX.format("Box", n) for n in range(1, 6)), BOX.format("box", 7)])
    write("frus1948v09.xml", [BOX.format("box", 7)])
    assert found("frus1948v09.xml", "frus1977-80v24.xml") == [("frus1977-80v24.xml", "ARC802", "6")]


def test_chapters_beside_volumes_are_one_work_in_the_order_of_the_files(write, tmp_path):
    note = "The talks failed.[^1]\n\n[^1]: Vane to Colt, 3 March 1965, box {}, Quill Papers, Carter Library.\n"
    (tmp_path / "1.md").write_text(note.format(12), "utf-8")
    write("frus1977-80v24.xml", [*(BOX.format("Box", n) for n in range(1, 6)), BOX.format("box", 7)])
    (tmp_path / "2.md").write_text(note.format("XX"), "utf-8")
    (tmp_path / "3.md").write_text(note.format(13), "utf-8")
    listed = [(file, code) for file, code, _ in found("2.md", "1.md", "frus1977-80v24.xml", "3.md")]
    assert [file for file, _ in listed] == ["2.md", "1.md", "frus1977-80v24.xml", "3.md"]
    assert listed[1] == ("1.md", "ARC302") and listed[2] == ("frus1977-80v24.xml", "ARC802")


CITES = "Source: Carter Library, Quill Papers, Box 4. See Foreign Relations, 1977–1980, vol. XXIV, Document {}."


@pytest.mark.parametrize(("number", "told"), [(5, []), (6, ["2"]), (60, ["2"])])
@pytest.mark.parametrize("first", [True, False])
@pytest.mark.slow
def test_how_far_a_volume_reaches_is_known_to_those_beside_it(write, number, told, first):
    write("frus1977-80v24.xml", [BOX.format("Box", n) for n in range(1, 6)])
    write("frus1977-80v25.xml", ["Source: Carter Library, Quill Papers, Box 4.", CITES.format(number)])
    files = ["frus1977-80v25.xml", "frus1977-80v24.xml"]
    listed = found(*(files if first else files[::-1]))
    assert listed == [("frus1977-80v25.xml", "ARC603", n) for n in told]


def test_a_chapter_knows_it_too(write, tmp_path):
    write("frus1977-80v24.xml", [BOX.format("Box", n) for n in range(1, 6)])
    (tmp_path / "talks.md").write_text(
        "So it ended.[^1]\n\n[^1]: *Foreign Relations*, 1977–1980, vol. XXIV, Document 9.\n", "utf-8"
    )
    assert found("talks.md") == []
    assert found("talks.md", "frus1977-80v24.xml") == [("talks.md", "ARC603", "")]


@pytest.mark.parametrize("form", ["text", "json", "sarif", "markdown"])
@pytest.mark.slow
def test_the_same_with_any_number_of_processes(write, form):
    for volume in ("24", "25", "26"):
        write(f"frus1977-80v{volume}.xml", [*(BOX.format("Box", n) for n in range(1, 6)), BOX.format("box", volume)])
    files = [f"frus1977-80v{volume}.xml" for volume in ("26", "24", "25")]
    one, two = (checked(*files, "--jobs", str(jobs), "--format", form, code=1) for jobs in (1, 2))
    assert one == two and one.count("ARC802") >= 3


@pytest.mark.slow
def test_each_volume_is_mended(write, tmp_path):
    names = [f"frus1977-80v{volume}.xml" for volume in ("24", "25")]
    for name in names:
        write(name, [*(BOX.format("Box", n) for n in range(1, 6)), BOX.format("box", 41)])
    shown = checked(*names, "--diff")
    assert shown.count("+++ ") == 2
    assert checked(*names, "--fix", "--jobs", "2", code=0) == ""
    assert all("Box 41" in (tmp_path / name).read_text("utf-8") for name in names)


CHECKED = """
import sys
from archref.cli import main
try:
    main(["check", "--jobs", "1", "--exit-zero", *sys.argv[1:]])
except SystemExit as end:
    assert not end.code
"""


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_four_times_the_volumes_need_no_more_memory(write):
    notes = [f"{BOX.format('Box', n)} {'The harvest was late that year. ' * 40}" for n in range(1, 150)]
    names = [f"frus1977-80v{n}.xml" for n in range(1, 25)]
    for name in names:
        write(name, notes)
    assert more_held(CHECKED, names[:6], names, 12) < 12  # MB; one volume and what is kept of each
