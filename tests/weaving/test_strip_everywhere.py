"""What linking sets in comes out again, in every format: the words of each part are the original's, a part without a citation
is the original byte for byte."""

import io
import zipfile
from xml.sax.saxutils import escape

import pytest
import word_files
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from weaving.test_weaving_packages import epub, odt
from weaving.test_weaving_packages import note as odt_note

import archref
from archref.weaving.insertions import strip, weave

PIECES = (
    "Foreign Relations, 1950, vol. VI, p. 256",
    "Foreign Relations, 1969–1976, vol. I, Documents 60 and 63–65",
    "Ibid.",
    "ibid., Document 5",
    "Vane to Colt, May 3, 1961, Vane Papers, box 2, Johnson Library",
    "National Archives, RG 59, Lot 83 D 256",
    "Telegram 8812 from Lima, November 3, 1978",
    "Ada Vane, Salt Roads (London: Blank, 1950), 33",
    "words of no meaning",
    "A & B < C",
    " “so” – ",
    "; ",
    ", ",
    ". ",
)
SAME = settings(suppress_health_check=list(HealthCheck), derandomize=True)


def run(words):
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def docx(body, notes):
    marks = [f'<w:r><w:footnoteReference w:id="{i}"/></w:r>' for i in range(1, len(notes) + 1)]
    paragraphs = "".join(f"<w:p>{''.join(map(run, p))}</w:p>" for p in body)
    foot = "".join(
        f'<w:footnote w:id="{i}"><w:p><w:r><w:footnoteRef/></w:r>{"".join(map(run, n))}</w:p></w:footnote>'
        for i, n in enumerate(notes, 1)
    )
    return word_files.package(f"{paragraphs}<w:p>{''.join(marks)}</w:p>", footnotes=foot)


def open_document(body, notes):
    said = "".join(f"<text:p>{escape(''.join(p))}</text:p>" for p in body)
    marks = "".join(odt_note(i, escape("".join(n))) for i, n in enumerate(notes, 1))
    return odt(f"{said}<text:p>A{marks}</text:p>")


def book(body, notes):
    chapters = ["".join(f"<p>{escape(''.join(p))}</p>" for p in some) for some in (body, notes)]
    return epub(*chapters, "<p>A chapter without any.</p>")


def html(body, notes):
    said = "".join(f"<p>{escape(''.join(p))}</p>\n" for p in body)
    marks = "".join(f'<sup><a href="#f{i}">{i}</a></sup>' for i in range(1, len(notes) + 1))
    items = "".join(f'<li id="f{i}"><p>{escape("".join(n))}</p></li>' for i, n in enumerate(notes, 1))
    return f"<!DOCTYPE html>\n<html><body>{said}<p>A{marks}</p><ol>{items}</ol></body></html>\n".encode()


def tei(body, notes):
    said = "".join(f"<p>{escape(''.join(p))}</p>\n" for p in body)
    marks = "".join(f"<note n='{i}' xml:id='d1fn{i}'>{escape(''.join(n))}</note>" for i, n in enumerate(notes, 1))
    return (
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><idno type='frus'>frus1969-76v01</idno></teiHeader><text><body>"
        f"<div type='document' xml:id='d1' n='1'><head>1. Letter</head>\n{said}<p>A{marks}</p></div></body></text></TEI>\n"
    ).encode()


def markdown(body, notes):
    said = "\n\n".join("".join(p) for p in body)
    marks = "".join(f"[^{i}]" for i in range(1, len(notes) + 1))
    return (
        f"{said}\n\nA{marks}\n\n" + "\n\n".join(f"[^{i}]: {''.join(n)}" for i, n in enumerate(notes, 1)) + "\n"
    ).encode()


def rst(body, notes):
    said = "\n\n".join("".join(p).strip() for p in body)
    marks = " ".join(f"[{i}]_" for i in range(1, len(notes) + 1))
    listed = "\n".join(f".. [{i}] {''.join(n).strip()}" for i, n in enumerate(notes, 1))
    return f"{said}\n\nA {marks}\n\n{listed}\n".encode()


def latex(body, notes):
    def plain(pieces):
        return "".join(pieces).replace("&", r"\&").replace("<", r"$<$")

    said = "\n\n".join(map(plain, body))
    marks = "".join(f"\\footnote{{{plain(n)}}}" for n in notes)
    return f"\\documentclass{{article}}\n\\begin{{document}}\n{said}\n\nA{marks}.\n\\end{{document}}\n".encode()


MADE = {
    "docx": docx,
    "odt": open_document,
    "epub": book,
    "html": html,
    "xml": tei,
    "md": markdown,
    "rst": rst,
    "tex": latex,
}


def parts(data, packaged):
    """The bytes of each part of a file."""
    if not packaged:
        return {"": data}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {i.filename: archive.read(i) for i in archive.infolist()}


PARAGRAPHS = st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5), min_size=1, max_size=3)


PACKAGED = ("docx", "odt", "epub")


@pytest.mark.parametrize("format", MADE)
@SAME
@given(body=PARAGRAPHS, notes=PARAGRAPHS, ending=st.sampled_from(["\n", "\r\n"]))
def test_what_was_set_in_comes_out_again(tmp_path_factory, format, ending, body, notes):
    packaged = format in PACKAGED
    data = MADE[format](body, notes)
    if not packaged:
        data = data.replace(b"\n", ending.encode())
    path = tmp_path_factory.getbasetemp() / f"all.{format}"
    path.write_bytes(data)
    found = archref.link(path)
    old, new = parts(data, packaged), parts(found.data, packaged)
    woven, placed = weave(found.source.text, found.insertions)
    read = [name for name, _ in found.source.parts] or [""]
    assert "".join(new[name].decode() for name in read) == woven
    assert strip(woven, placed) == "".join(old[name].decode() for name in read)
    cited = {found.source.part(i.start)[0] for i in found.insertions}
    assert {name for name in old if new[name] != old[name] and not name.endswith(".rels")} == cited
    assert all(new[name] == old[name] for name in old if name.endswith(".rels") and f"word/{name[11:-5]}" not in cited)
    path.write_bytes(found.data)
    assert not archref.link(path).changed


@pytest.mark.parametrize("format", MADE)
def test_every_format_takes_links(tmp_path, format):
    path = tmp_path / f"a.{format}"
    path.write_bytes(MADE[format]([["See ", PIECES[0], "."]], [[PIECES[4], "; ", PIECES[1], "."]]))
    assert len([i for i in archref.link(path).insertions if i.target]) > 0
