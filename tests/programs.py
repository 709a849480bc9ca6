"""Programs that archref is plugged into, begun as on the command line but in this process: what takes long to load is
loaded once. What is said of a process itself (its exit, its pipes, its locale) is tried in one, elsewhere."""

import io
import locale
import logging
import sys
import warnings
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from subprocess import CompletedProcess
from unittest.mock import patch

import pytest


def _text(said=""):
    return io.TextIOWrapper(io.BytesIO(said.encode()), encoding="utf-8", write_through=True)


def _ended(words, work, given=""):
    """What becomes of a program: its exit code, and what it says."""
    out, err = _text(), _text()
    with redirect_stdout(out), redirect_stderr(err), patch.object(sys, "stdin", _text(given)):
        try:
            code = work()
        except SystemExit as error:
            code = error.code
            if isinstance(code, str):
                print(code, file=sys.stderr)
                code = 1
    said, told = (stream.buffer.getvalue().decode() for stream in (out, err))
    return CompletedProcess(words, code or 0, said, told)


@contextmanager
def _undone(*loggers):
    """What a program changes for the process it has to itself is as it was."""
    path, place = list(sys.path), locale.setlocale(locale.LC_ALL)
    logs = [logging.getLogger(name) for name in loggers]
    before = [(log.level, log.propagate, list(log.handlers)) for log in logs]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        finally:
            sys.path[:] = path
            locale.setlocale(locale.LC_ALL, place)
            for log, (level, propagate, handlers) in zip(logs, before, strict=True):
                log.setLevel(level)
                log.propagate, log.handlers[:] = propagate, handlers


def sphinx_build(*words):
    """`sphinx-build`."""
    pytest.importorskip("sphinx")
    from sphinx.cmd.build import main
    from sphinx.testing.util import _clean_up_global_state

    with _undone("sphinx"):
        try:
            return _ended(words, lambda: main([str(word) for word in words]))
        finally:
            _clean_up_global_state()


def mkdocs(*words, folder="."):
    """`mkdocs` in a folder."""
    pytest.importorskip("mkdocs")
    from mkdocs.__main__ import cli

    with _undone("mkdocs"), chdir(folder):
        return _ended(words, lambda: cli(list(words), prog_name="mkdocs"))


def archref_pandoc(given, *words):
    """`archref-pandoc`, to which pandoc gives a document."""
    from archref.plugins.pandoc import main

    with patch.object(sys, "argv", ["archref-pandoc", *words]):
        return _ended(words, main, given)
