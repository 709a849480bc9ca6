"""A bibliography in a file that has no place for one: behind all else, under a heading of its own; and new Word files."""

import pytest

from archref.reading import read
from archref.weaving.bibliographies import MARKER, changed, printed
from archref.weaving.bibliography_end import with_place
from archref.weaving.new_docx import new_docx

HTML = (
    '<div class="csl-bib-body">\n  <div class="csl-entry">Quill, Ada. <i>Salt &amp; Iron</i>. 1970.</div>\n'
    '  <div class="csl-entry">Vane, Ed. <b>Tin</b>.</div>\n</div>\n'
)
GIVEN = printed(HTML, "Quill, Ada. *Salt & Iron*. 1970.\n\nVane, Ed. **Tin**.\n", True)


def text_of(data, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(data)
    return "\n".join(document.text for document in read(path))


@pytest.mark.parametrize("ending", ["docx", "odt", "md", "html", "tex"])
def test_a_file_without_a_place_gets_one_behind_its_text(root, tmp_path, ending):
    data = (root / "fixtures" / f"fishery-talks.{ending}").read_bytes()
    name = f"talks.{ending}"
    written = changed(with_place(data, name), name, GIVEN)
    # of a page with an article the article is read, and this stands behind it
    body = written.decode() if ending == "html" else text_of(written, tmp_path, name)
    before = text_of(data, tmp_path, f"before.{ending}")
    first = before.split("\n")[0].split(" ")[0]
    assert MARKER not in body
    assert (
        body.index("Iron</i>" if ending == "html" else "Salt & Iron") > body.index("Bibliography") > body.index(first)
    )
    assert "Vane, Ed. <b>Tin</b>." in body if ending == "html" else "Vane, Ed. Tin." in body


@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_lines_end_as_those_of_the_file(line):
    written = with_place(f"# A{line}{line}B.{line}".encode(), "a.md")
    assert written.count(b"\r") == (written.count(b"\n") if line == "\r\n" else 0)


def test_a_page_without_an_end_gets_it_too():
    assert with_place(b"<!DOCTYPE html><p>a", "a.html").endswith(b"</p>\n")


def test_a_new_word_file_has_headings_lists_and_looks(tmp_path):
    html = f"<h1>Archives</h1>\n<ul><li>Salt Museum<ul><li>Box 3</li></ul></li></ul>\n<h1>Books</h1>{HTML}<p>a \x01b\ud800 <sup>c</sup></p>"
    data = new_docx(html, "Sources")
    (document,) = read(_kept(tmp_path, data))
    assert document.text.split("\n\n") == [
        "Sources", "Archives", "Salt Museum", "Box 3", "Books", "Quill, Ada. Salt & Iron. 1970.", "Vane, Ed. Tin.", "a b c",
    ]  # fmt: skip
    words = [" ".join(document.text[h.start : h.end].split()) for h in document.headings]
    assert words[-2:] == ["Archives", "Books"]
    assert new_docx(html, "Sources") == data


def _kept(folder, data):
    path = folder / "new.docx"
    path.write_bytes(data)
    return path


@pytest.mark.office
def test_libreoffice_opens_it(soffice, tmp_path):
    import office

    made = office.convert([_kept(tmp_path, new_docx(HTML, "Sources"))], "fodt", tmp_path)
    assert "Salt & Iron" in office.words(made["new"])
