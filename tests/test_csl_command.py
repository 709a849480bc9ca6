"""`archref bib --engine`, and what a terminal shows of work that takes long."""

from __future__ import annotations

import io
import sys

import pytest
from click.testing import CliRunner

from archref.cli import main
from archref.cli import progress as progress_module
from archref.cli.progress import ProgressLine

NOTE = "1. Source: National Archives, RG 59, Central Files 1964–66, POL 7 US. Secret.\n"


def test_the_default_engine_may_be_named():
    runner = CliRunner()
    named = runner.invoke(main, ["bib", "-", "--engine", "citeproc-py"], input=NOTE)
    assert named.exit_code == 0 and "National Archives" in named.output
    assert named.output == runner.invoke(main, ["bib", "-"], input=NOTE).output


@pytest.mark.parametrize("engine", ["pandok", "citeproc-js", "citeproc-js=/nowhere.js"])
def test_a_wrong_engine_is_said_before_anything_is_read(engine):
    done = CliRunner().invoke(main, ["bib", "missing.txt", "--engine", engine])
    assert done.exit_code == 2
    assert "engine" in done.output and "missing.txt" not in done.output and done.output.count("\n") == 1


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(("terminal", "after", "shown"), [(True, 0.0, True), (True, 60.0, False), (False, 0.0, False)])
def test_progress_is_for_a_terminal_and_long_work(monkeypatch, terminal, after, shown):
    stream = Terminal() if terminal else io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress_module, "_AFTER", after)
    with ProgressLine("entries") as progress:
        progress(5, 1200)
    text = stream.getvalue()
    assert ("archref: 5 of 1,200 entries" in text) is shown
    assert not shown or text.endswith("\r")
