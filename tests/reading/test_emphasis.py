"""What a file sets in italics is known by where it stands in the text, whatever its format."""

import pytest
import word_files
from weaving.test_weaving_packages import epub, odt

import archref

HTML = "<html><head><style>.c3{{font-style:italic}} p.n, .c4 {{color:red}}</style></head><body><p>{}</p></body></html>"
SLANTED = '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"/></style:style><style:style style:name="T2" style:family="text" style:parent-style-name="T1"/><style:style style:name="T3" style:family="text"/></office:automatic-styles>'


def run(words, form=""):
    return f'<w:r><w:rPr>{form}<w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


WORD = word_files.package(
    "<w:p>"
    + run("He read ")
    + run("Salt", "<w:i/>")
    + run(" and Tin", '<w:i w:val="1"/><w:iCs/>')
    + run(", which ", '<w:i w:val="0"/>')
    + run("she", '<w:b/><w:rPrChange w:id="4" w:author="A"><w:rPr><w:i/></w:rPr></w:rPrChange>')
    + run(" wrote.")
    + "</w:p>"
)
FILES = {
    "stars.md": b"He read *Salt and Tin*, which **she** wrote.",
    "under.md": b"He read _Salt\nand Tin_, which 2 * 3 * 4 she wrote.",
    "three.md": b"He read ***Salt and Tin***, which __she__ wrote.",
    "tags.md": b"He read <i>Salt and Tin</i>, which she wrote.",
    "link.md": b"He read [*Salt and Tin*](https://example.org), which she wrote.",
    "note.md": b"He read.^[In *Salt and Tin*, which she wrote.]",
    "a.rst": b"He read *Salt and Tin*, which **she** wrote.",
    "role.rst": b"He read :title:`Salt and Tin`, which ``she`` wrote.",
    "emph.tex": rb"\begin{document}He read \emph{Salt and Tin}, which \textbf{she} wrote.\end{document}",
    "group.tex": rb"\begin{document}He read {\it Salt and Tin}, which {\bf she} wrote.\end{document}",
    "a.html": HTML.format("He read <em>Salt <b>and</b> Tin</em>, which <b>she</b> wrote.").encode(),
    "class.html": HTML.format('He read <span class="c4 c3">Salt and Tin</span>, which <span class="c4">she</span> wrote.').encode(),
    "style.html": HTML.format('He read <span style="font-style: italic">Salt and Tin</span>, which she wrote.').encode(),
    "a.epub": epub("<p>He read <cite>Salt and Tin</cite>, which she wrote.</p>"),
    "a.docx": WORD,
    "a.odt": odt('<text:p>He read <text:span text:style-name="T1">Salt</text:span><text:span text:style-name="T2"> and Tin</text:span>, which <text:span text:style-name="T3">she</text:span> wrote.</text:p>', SLANTED),
    "a.xml": b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>He read <hi rend="italic">Salt and <hi rend="bold">Tin</hi></hi>, which <hi rend="bold">she</hi> wrote.</p></body></text></TEI>',
    "title.xml": b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>He read <title level="a">On Rock</title> in <title level="m">Salt and Tin</title>, which she wrote.</p></body></text></TEI>',
    "a.txt": b"He read _Salt and Tin_, which snake_case_words she wrote.\n",
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_italics_are_known(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(FILES[name])
    (document,) = archref.read(path)
    assert [document.text[start:end] for start, end in document.emphasis] == ["Salt and Tin"]


@pytest.mark.parametrize(
    ("text", "slanted"),
    [
        (
            "He read `Salt and Tin`, `Brine`:title:, :title:`Marsh` and *Tin*.",
            ["Salt and Tin", "Brine", "Marsh", "Tin"],
        ),
        ("He read `Salt <https://salt.example>`_ and `Tin <https://tin.example>`__ (May 3, 1951).", []),
        ("He read `Salt and Tin`_.\n\n.. _Salt and Tin: https://salt.example", []),
        ("He read `salt.tin`:mod: and :mod:`salt.brine`.", []),
    ],
)
def test_a_link_and_a_name_of_another_role_are_not_set_in_italics(tmp_path, text, slanted):
    path = tmp_path / "a.rst"
    path.write_text(text)
    (document,) = archref.read(path)
    assert [document.text[start:end] for start, end in document.emphasis] == slanted


def test_what_is_not_closed_or_not_opened_is_no_emphasis(tmp_path):
    for name, text in (
        ("a.md", "A * b and *c* d *e"),
        ("a.tex", r"\begin{document}A \emph and {\em c} \em d\end{document}"),
    ):
        path = tmp_path / name
        path.write_text(text)
        (document,) = archref.read(path)
        assert [document.text[start:end].strip() for start, end in document.emphasis] == ["c"]
