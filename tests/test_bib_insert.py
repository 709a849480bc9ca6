"""The bibliography in the document itself, with the style's italics, replaced when it is made again."""

import io
import re
import shutil
import subprocess
import zipfile

import pytest
import word_files
from click.testing import CliRunner

from archref.cli import main

CITED = "Ada Quill, Salt and Tin (Salem: Blank, 1950), 3."
OTHER = "Vane to Colt, May 3, 1961, Vane Papers, Box 2, Harbour University Archives."
PLACE = "[archref-bibliography]"


def word(body):
    style = '<w:style w:styleId="H" w:type="paragraph"><w:name w:val="heading 1"/></w:style>'
    data = word_files.package(
        body, footnotes=f'<w:footnote w:id="1"><w:p><w:r><w:t>{CITED}</w:t></w:r></w:p></w:footnote>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name.endswith("document.xml.rels"):
                text = text.replace(
                    "</Relationships>",
                    f'<Relationship Id="s" Type="{word_files.OFFICE}/styles" Target="styles.xml"/></Relationships>',
                )
            new.writestr(name, text)
        new.writestr("word/styles.xml", f'<w:styles xmlns:w="{word_files.W}">{style}</w:styles>')
    return stream.getvalue()


def odt(body):
    from weaving.test_weaving_packages import odt as made  # noqa: PLC0415

    note = f'<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>{CITED}</text:p></text:note-body></text:note>'
    return made(f"<text:p>A.{note}</text:p>{body}")


MARK = '<w:p><w:r><w:t>A.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
FILES = {
    "a.md": f"A.[^1]\n\n{PLACE}\n\nEnd.\n\n[^1]: {CITED}\n".encode(),
    "heading.md": f"A.[^1]\n\n# Works Cited\n\nEnd.\n\n[^1]: {CITED}\n".encode(),
    "a.html": f'<html><body><p>A.<a href="#n1" id="r1">1</a></p><p>{PLACE}</p><p>End.</p><ol><li id="n1">{CITED} <a href="#r1">back</a></li></ol></body></html>'.encode(),
    "heading.html": f'<html><body><p>A.<a href="#n1" id="r1">1</a></p><h2>2. <b>Bibliography</b></h2><p>End.</p><ol><li id="n1">{CITED} <a href="#r1">back</a></li></ol></body></html>'.encode(),
    "a.tex": f"\\documentclass{{article}}\n\\begin{{document}}\nA.\\footnote{{{CITED}}}\n\n{PLACE}\n\nEnd.\n\\end{{document}}\n".encode(),
    "heading.tex": f"\\documentclass{{article}}\r\n\\begin{{document}}\r\nA.\\footnote{{{CITED}}}\r\n\\section*{{References}}\r\nEnd.\r\n\\end{{document}}\r\n".encode(),
    "a.docx": word(f"{MARK}<w:p><w:r><w:t>[archref-</w:t></w:r><w:r><w:t>bibliography]</w:t></w:r></w:p><w:p><w:r><w:t>End.</w:t></w:r></w:p>"),
    "heading.docx": word(f'{MARK}<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>Bibliography</w:t></w:r></w:p><w:p><w:r><w:t>End.</w:t></w:r></w:p>'),
    "a.odt": odt(f"<text:p>{PLACE}</text:p><text:p>End.</text:p>"),
    "heading.odt": odt('<text:h text:outline-level="1">Bibliography</text:h><text:p>End.</text:p>'),
}  # fmt: skip
ITALIC = {
    ".md": r"\*Salt and Tin\*",
    "html": "<i>Salt and Tin</i>",
    ".tex": r"\\textit\{Salt and Tin\}",
    "docx": r"<w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">Salt and Tin<",
    ".odt": r'<text:span text:style-name="archref-bibliography-i">Salt and Tin<',
}


def content(data):
    if not data.startswith(b"PK"):
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(
            "word/document.xml" if "word/document.xml" in archive.namelist() else "content.xml"
        ).decode()


def run(*args):
    return CliRunner().invoke(main, ["bib", *map(str, args)])


@pytest.mark.parametrize("name", FILES)
def test_a_bibliography_stands_in_the_file_and_is_replaced(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(FILES[name])
    done = run(path, "--insert", path)
    assert done.exit_code == 0, done.output
    text = content(path.read_bytes())
    assert len(re.findall(ITALIC[name[-4:] if not name.endswith(".md") else ".md"], text)) == 1 and PLACE not in text
    assert text.index("Salt and Tin") < text.index("End.") or name.endswith((".md", "tex"))
    assert (tmp_path / f"{name}.bak").read_bytes() == FILES[name]
    first = path.read_bytes()
    assert "already" in run(path, "--insert", path).output and path.read_bytes() == first
    more = tmp_path / "more.md"
    more.write_text(f"B.[^1]\n\n[^1]: {OTHER}\n", encoding="utf-8")
    assert run(path, more, "--insert", path).exit_code == 0
    again = content(path.read_bytes())
    assert "Vane" in again and len(re.findall(ITALIC[name[-4:] if not name.endswith(".md") else ".md"], again)) == 1
    assert run(path, "--insert", path).exit_code == 0 and content(path.read_bytes()) == content(first)


def test_a_file_without_a_place_says_how_to_make_one(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f"A.[^1]\n\n[^1]: {CITED}\n", encoding="utf-8")
    done = run(path, "--insert", path)
    assert done.exit_code == 1 and PLACE in done.output and len(done.output.splitlines()) == 1
    text = tmp_path / "a.txt"
    text.write_text("A.", encoding="utf-8")
    assert "no bibliography is put" in run(text, "--insert", text).output


def test_with_out_the_file_itself_stays(tmp_path):
    path, out = tmp_path / "a.md", tmp_path / "b.md"
    path.write_bytes(FILES["a.md"])
    assert run(path, "--insert", path, "-o", out).exit_code == 0
    assert path.read_bytes() == FILES["a.md"] and "Salt" in out.read_text(encoding="utf-8").split("End.")[0]


@pytest.mark.office
@pytest.mark.parametrize("name", ["a.docx", "a.odt", "heading.odt"])
def test_libreoffice_shows_it(tmp_path, soffice, name):
    import office  # noqa: PLC0415

    path = tmp_path / name
    path.write_bytes(FILES[name])
    assert run(path, "--insert", path).exit_code == 0
    read = office.words(office.convert([path], "fodt", tmp_path)[path.stem])
    assert "¶Quill, Ada. Salt and Tin. Blank, 1950.¶¶End.¶" in read


@pytest.mark.office
def test_latex_compiles_it(tmp_path):
    if shutil.which("pdflatex") is None:
        pytest.skip("there is no LaTeX; apt-get install texlive-latex-base")
    path = tmp_path / "a.tex"
    path.write_bytes(FILES["a.tex"])
    assert run(path, "--insert", path).exit_code == 0
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a.tex"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=120).returncode == 0
