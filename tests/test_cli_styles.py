"""`archref styles`: styles found by words, near misses, files and languages."""

from __future__ import annotations

import json

from click.testing import CliRunner

from archref.cli import main
from archref.csl.styles import find_style, own_style_names


def run(*args):
    return CliRunner().invoke(main, ["styles", *map(str, args)])


def test_without_words_the_styles_written_here():
    done = run()
    assert done.exit_code == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(own_style_names())
    assert "more" in done.stderr


def test_words_search_names():
    done = run("chicago", "author-date")
    names = [line.split()[0] for line in done.stdout.splitlines()]
    assert "chicago-author-date" in names and all("chicago" in n and "author-date" in n for n in names)
    many = run("journal")
    assert len(many.stdout.splitlines()) == 40 and "--all" in many.stderr


def test_a_mistyped_name_gets_the_nearest_ones():
    done = run("chicgo", "notes")
    assert done.exit_code == 1 and done.stdout == "" and "chicago-notes" in done.stderr
    done = run("national-archive.csl")
    assert done.exit_code == 2 and "national-archives" in done.stderr


def test_a_style_or_a_file_in_detail(tmp_path):
    done = run("turabian-notes-bibliography")
    assert "depends on: chicago" in done.stdout and "kind: note" in done.stdout
    path = tmp_path / "mine.csl"
    path.write_bytes(find_style("national-archives").read_bytes())
    (info,) = json.loads(run(path, "--format", "json").stdout)
    assert info["kind"] == "note" and info["bibliography"] is True and info["path"] == str(path)
    (tmp_path / "bad.csl").write_text("<x/>")
    assert run(tmp_path / "bad.csl").exit_code == 2


def test_languages():
    assert {"en-US", "en-GB", "de-DE"} <= set(run("--locales").stdout.split())
