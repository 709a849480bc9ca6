"""Which format a file has, by what it holds and by its name; and formats that pandoc reads."""

import pytest

import archref
from archref.reading import InputError
from archref.reading.formats import named, tell

TOLD = [
    ("tei", "a.xml", b"<?xml version='1.0'?>\n<!-- a --><?b c?>\n<!DOCTYPE TEI SYSTEM 'x.dtd'>\n<TEI xmlns='x'>"),
    ("tei", "a.txt", b"\xef\xbb\xbf<tei:TEI>"),
    ("tei", "a.xml", "<TEI>".encode("utf-16")),
    ("html", "a.xml", b"<!DOCTYPE HTML PUBLIC 'x'>"),
    ("html", "a", b"\n<!-- saved from url -->\n<html>"),
    ("html", "a.htm", b"<p>part of a page"),
    ("markdown", "a.md", b"<p>x"),
    ("markdown", "-", b"Text[^1]\n\n[^1]: Note\n"),
    ("rst", "-", b"Text [#]_\n\n.. [#] Note\n"),
    ("latex", "-", b"Text\\footnote{Note}"),
    ("latex", "a.txt", b"% x\n\\documentclass{article}"),
    ("markdown", "a.txt", b"Text[^1]\n\n[^1]: Note\n"),
    ("text", "a.txt", b"Text\n\n[^1]: Note\n"),
    ("text", "-", b"Text1\n\n  1. Note"),
    ("text", "a.unknown", b"Text"),
    ("rtf", "a.doc", b"{\\rtf1"),
    ("odt", "a", b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.textPK"),
    ("epub", "a.zip", b"PK\x03\x04....mimetypeapplication/epub+zipPK"),
    ("docx", "a", b"PK\x03\x04....word/document.xml"),
    ("jats", "a.xml", b"<article>"),
    ("org", "a.org", b"* x"),
]


@pytest.mark.parametrize(("form", "name", "data"), TOLD, ids=range(len(TOLD)))
def test_content_tells_before_the_name(form, name, data):
    assert tell(data, name).name == form


def test_a_format_that_is_named_goes_before_both(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Text[^1]\n\n[^1]: Note\n")
    assert next(archref.read(path, form="text")).notes == []
    assert [n.number for n in next(archref.read(path, form="markdown")).notes] == ["1"]


def test_an_unknown_format_names_the_nearest():
    with pytest.raises(InputError, match="did you mean 'markdown'"):
        named("markdwon")


HOSTILE = [
    b"<!-- a -->" * 5_000,
    b"<?a?>" * 9_000 + b"<",
    b"%\n" * 30_000,
    b" " * 60_000,
    b"<!DOCTYPE x [" + b"<!ENTITY " * 5_000,
]


@pytest.mark.parametrize("data", HOSTILE, ids=range(len(HOSTILE)))
def test_telling_never_hangs(data):
    assert tell(data, "a.tex").name in ("latex", "html", "tei")


def test_an_odt_is_read_without_pandoc(root):
    (document,) = archref.read(root / "fixtures" / "fishery-talks.odt")
    text = (root / "fixtures" / "fishery-talks.txt").read_text(encoding="utf-8")
    assert document.text.replace("\n\n", "\n") == text.rstrip().replace("\n\n", "\n")
    assert not document.origin.source.converted


def test_rtf_keeps_its_notes_and_every_digit(tmp_path):
    pytest.importorskip("pypandoc", reason="archref[pandoc] is not installed")
    path = tmp_path / "a.rtf"
    path.write_bytes(rb"{\rtf1\ansi Arms{\super\chftn}{\*\footnote\chftn  RG 59, D790041\u8211?0212.}\par}")
    (document,) = archref.read(path)
    assert document.text == "Arms1\n\n  1. RG 59, D790041–0212."


def test_pandoc_fetches_nothing(tmp_path):
    pytest.importorskip("pypandoc", reason="archref[pandoc] is not installed")
    path = tmp_path / "a.org"
    path.write_text("Text\n#+INCLUDE: /etc/hostname\n[[file:/etc/passwd]]\n")
    text = next(archref.read(path)).text
    assert "root:" not in text and text.startswith("Text")


def test_without_pandoc_the_message_says_how_to_get_it(tmp_path, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "pypandoc", None)
    path = tmp_path / "a.rtf"
    path.write_bytes(b"{\\rtf1 Text}")
    with pytest.raises(InputError, match=r"is rtf, which pandoc reads: pip install 'archref\[pandoc\]'"):
        next(archref.read(path))
