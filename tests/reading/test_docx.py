"""Word: text, notes and numbers as Word prints them, and packages that are none, damaged, or traps."""

import io
import re
import tracemalloc
import zipfile

import pytest

import archref
from archref.reading import InputError, docx_package

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def related(kind, target):
    return f'<Relationship Id="r{kind}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def package(body, more=None, **parts):
    """The bytes of a Word file; `body` is the content of w:body, `parts` the contents of the other parts."""
    members = {
        "_rels/.rels": RELATIONS.format(related("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": RELATIONS.format("".join(related(k, f"{k}.xml") for k in parts)),
        "word/document.xml": f'<?xml version="1.0"?><w:document {W}><w:body>{body}</w:body></w:document>',
        **{f"word/{k}.xml": f"<w:{k} {W}>{v}</w:{k}>" for k, v in parts.items()},
        **(more or {}),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return stream.getvalue()


def p(*runs, style=""):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def r(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def mark(kind, identity):
    return f'<w:r><w:{kind}Reference w:id="{identity}"/></w:r>'


def note(kind, identity, text):
    return f'<w:{kind} w:id="{identity}"><w:p><w:r><w:{kind}Ref/></w:r>{r(" " + text)}</w:p></w:{kind}>'


@pytest.fixture
def read(tmp_path):
    def read(data):
        path = tmp_path / "thesis.docx"
        path.write_bytes(data)
        (document,) = archref.read(path)
        return document

    return read


def test_footnotes_and_endnotes_have_words_own_numbers(read):
    document = read(
        package(
            p(r("Arms"), mark("footnote", 7), r(" and "), mark("endnote", 2), r("grain"), mark("footnote", 3)),
            footnotes=note("footnote", 3, "Ibid.") + note("footnote", 7, "See Document 4."),
            endnotes=note("endnote", 2, "Kennedy Library."),
        )
    )
    assert document.text == "Arms1 andi grain2\n\n  1. See Document 4.\n  i. Kennedy Library.\n  2. Ibid."
    assert [m.index for m in document.markers] == [0, 1, 2]


def linked(kind, identity, text, *marks):
    return note(kind, identity, text).replace("</w:p>", "".join(marks) + "</w:p>")


@pytest.mark.parametrize(
    ("notes", "text"),
    [
        ([linked("footnote", 7, "Itself.", mark("footnote", 7))], "  1. Itself."),
        ([linked("footnote", 7, "One.", mark("footnote", 8)), linked("footnote", 8, "Two.", mark("footnote", 7))], "  1. One.2\n  2. Two."),
        ([linked("footnote", 7, "One.", mark("footnote", 8), mark("footnote", 8)), note("footnote", 8, "Two.")], "  1. One.2\n  2. Two."),
    ],
)  # fmt: skip
def test_notes_that_refer_to_one_another_come_to_an_end(read, notes, text):
    document = read(package(p(r("Arms"), mark("footnote", 7)), footnotes="".join(notes)))
    assert document.text == f"Arms1\n\n{text}"


def test_sections_number_their_notes_as_they_say(read):
    section = '<w:sectPr><w:footnotePr><w:numFmt w:val="{}"/><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    body = (
        p(r("a"), mark("footnote", 1), r("b"), mark("footnote", 2))
        + f"<w:p><w:pPr>{section.format('decimal')}</w:pPr></w:p>"
        + p(r("c"), mark("footnote", 3))
        + section.format("chicago")
    )
    document = read(package(body, footnotes="".join(note("footnote", i, f"N{i}") for i in (1, 2, 3))))
    assert document.text == "a1b2\n\nc*\n\n  1. N1\n  2. N2\n  *. N3"


def test_a_mark_of_the_authors_own(read):
    body = p(r("Arms"), '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="5"/><w:t>†</w:t></w:r>', r(" now"))
    assert read(package(body, footnotes=note("footnote", 5, "N"))).text == "Arms† now\n\n  †. N"


def test_changes_are_accepted_and_what_is_hidden_is_left_out(read):
    body = p(
        "<w:del><w:r><w:delText>no</w:delText></w:r><w:r><w:t>no</w:t></w:r></w:del>",
        f"<w:ins>{r('yes')}</w:ins>",
        r("no", "<w:vanish/>"),
        r(" still", '<w:vanish w:val="0"/>'),
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>ADDIN ZOTERO</w:instrText></w:r>',
        r(" (Rusk)"),
        "<w:r><w:noBreakHyphen/><w:tab/></w:r>",
        r("D 1"),
        "<w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom>",
    ) + p(r("Contents 3"), style="TOC1")
    assert read(package(body)).text == "yes still (Rusk)- D 1"


def test_lines_tables_and_boxes(read):
    cell = "<w:tc>{}</w:tc>".format
    row = "<w:tr>{}</w:tr>".format
    body = (
        p(r("a"), "<w:r><w:br/></w:r>", r("b"))
        + f"<w:tbl>{row(cell(p(r('c'))) + cell(p(r('d')) + p(r('e'))))}{row(cell(p(r('f'))))}</w:tbl>"
        + p(r("g"))
    )
    assert read(package(body)).text == "a\nb\n\nc\td e\nf\n\ng"


def test_headings_by_their_styles_and_numbered_paragraphs(read):
    styles = (
        '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Own"><w:name w:val="Chapter"/>'
        '<w:basedOn w:val="H1"/></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
        '</w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>'
    )

    def item(level, text):
        return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="4"/></w:numPr></w:pPr>{r(text)}</w:p>'

    body = p(r("One"), style="H1") + item(0, "a") + item(1, "b") + item(0, "c") + p(r("Two"), style="Own")
    document = read(package(body, styles=styles, numbering=numbering))
    assert document.text == "One\n\n1. a\n\n1.a) b\n\n2. c\n\nTwo"
    assert [(h.level, document.text[h.start : h.end]) for h in document.headings] == [(1, "One"), (1, "Two")]


def test_a_citation_over_several_runs_leads_back_to_its_part(read):
    body = p(r("A"), mark("footnote", 1))
    runs = "<w:p>" + r("See Docu") + r("ment 296", "<w:i/>") + r(" &amp; more.") + "</w:p>"
    document = read(package(body, footnotes=f'<w:footnote w:id="1">{runs}</w:footnote>'))
    source, start = document.origin.source, document.text.index("Document 296")
    first, last = document.origin.span(start, start + 12)
    assert source.part(first)[0] == "word/footnotes.xml"
    assert re.sub("<[^>]*>", "", source.text[first:last]) == "Document 296"
    assert document.origin.source.text[slice(*document.origin.span(start + 13, start + 14))] == "&amp;"


BAD = {
    "cut off": (package("<w:p/>")[:-200], "no sound Word file"),
    "no Word file": (b"PK\x03\x04" + b"x" * 100, "no sound Word file"),
    "another archive": (package("<w:p/>", {"_rels/.rels": RELATIONS.format("")}), "holds no Word document"),
    "broken XML": (package("<w:p>"), "not well-formed XML"),
    "an entity": (
        package(
            "<w:p/>",
            {
                "word/document.xml": f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document {W}>&a;</w:document>'
            },
        ),
        "declares the entity 'a'",
    ),
    "outside": (
        package("<w:p/>", {"_rels/.rels": RELATIONS.format(related("officeDocument", "../../etc/passwd"))}),
        "holds no Word document",
    ),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as .docx"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_is_no_sound_word_file_is_refused_in_one_line(read, case):
    data, says = BAD[case]
    with pytest.raises(InputError, match=says) as error:
        read(data)
    assert "\n" not in str(error.value)


def test_a_file_that_unpacks_to_more_than_the_bound_is_refused_before_it_does(read, monkeypatch):
    monkeypatch.setattr(docx_package, "LARGEST", 2 << 20)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", RELATIONS.format(related("officeDocument", "word/document.xml")))
        archive.writestr("word/document.xml", b" " * (50 << 20))
    tracemalloc.start()
    with pytest.raises(InputError, match="unpacks to more than 2 MB"):
        read(stream.getvalue())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20 << 20
