"""Whatever stands in a document or a library is words in what archref writes: no script, formula, command or order."""

import io
import json
import re
import subprocess
import zipfile
from html.parser import HTMLParser
from shutil import which

import pytest

import archref
from archref.reading import InputError

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "handler": '"><img src=x onerror=alert(1)>',
    "address": "javascript:alert(1)",
    "entity": "&lt;script&gt;&#60;script&#62;",
    "comment": "--><script>alert(1)</script><!--",
    "section": "]]><script>alert(1)</script>",
    "formula": "=1+cmd|' /C calc'!A0",
    "latex": "\\input{/etc/passwd}\\write18{id}\\immediate\\openout",
    "braces": "}, evil = {\\csname",
    "control": "a\x00b\x07c\x1b[2Jd",
    "bidi": "a\u202eb\u2066c",
    "lines": "a\nER  - \nTY  - BOOK\n@book{evil,",
    "directive": "x\n.. raw:: html\n\n   <b>",
    "markdown": "[a](javascript:alert(1)) <b onclick=x>`",
}
FIELDS = ("title", "container-title", "publisher", "publisher-place", "archive", "archive_location", "archive-place",
          "call-number", "number", "volume", "page", "genre", "note", "URL", "DOI", "ISBN", "abstract", "keyword", "edition")  # fmt: skip
FORMATS = ("text", "html", "markdown", "rst", "bibtex", "biblatex", "ris", "csl-json")
SAFE_TAGS = frozenset("div span i b em strong sup sub a p ul ol li br h1 h2 h3 h4 section nav cite".split())


def items(words):
    """An item for each field that has the words in it, and one with them in its names."""
    made = [
        {
            "id": f"i{n}",
            "type": "book" if n % 2 else "manuscript",
            "title": "Salt",
            "issued": {"date-parts": [[1950]]},
            field: words,
        }
        for n, field in enumerate(FIELDS)
    ]
    return [*made, {"id": "n", "type": "book", "title": "Tin", "author": [{"family": words, "given": words}], "editor": [{"literal": words}]}]  # fmt: skip


class Page(HTMLParser):
    """The tags of a page and what in them could run."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.tags, self.faults = set(), []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        for name, value in attributes:
            if name.startswith("on") or (
                name in ("href", "src") and re.match(r"\s*(?:javascript|data|vbscript):", value or "", re.I)
            ):
                self.faults.append((tag, name, value))


@pytest.mark.parametrize("kind", HOSTILE)
def test_every_field_through_every_format(kind):
    words = HOSTILE[kind]
    for form in FORMATS:
        try:
            written = archref.bibliography([], format=form, library=items(words))
        except ValueError as error:
            assert "\n" not in str(error), (form, error)
            continue
        assert "\x1b" not in written and "\x00" not in written and "\x07" not in written, form
        if form == "html":
            page = Page(written)
            assert not page.faults and page.tags <= SAFE_TAGS, (page.tags, page.faults)
        elif form in ("bibtex", "biblatex"):
            assert not re.search(r"(?<!\\)\\(?:input|write|immediate|openout|csname)", written), written
            assert len(re.findall(r"^@\w+\{", written, re.M)) == len(FIELDS) + 1 and written.count("{") - written.count(
                "\\{"
            ) == written.count("}") - written.count("\\}")
        elif form == "ris":
            assert (
                len(re.findall(r"^TY  - ", written, re.M))
                == len(re.findall(r"^ER  - ", written, re.M))
                == len(FIELDS) + 1
            )
        elif form == "csl-json":
            assert len(json.loads(written)) == len(FIELDS) + 1
        elif form == "rst":
            assert not re.search(r"^\s*\.\. raw::", written, re.M), written
        elif form == "markdown":
            assert not re.search(r"(?<!\\)<(?!su[pb]>|/su[pb]>)\w|(?<!\\)\]\(", written), written


@pytest.mark.parametrize("kind", HOSTILE)
def test_the_report_and_notes_show_words(kind):
    words = HOSTILE[kind].replace("\n", " ")
    text = (
        f"See {words}.\n\nAda Quill, “{words},” Salt Journal 3 (1950): 4; {words} Papers, Box 3, Library of Congress.\n"
    )
    result = archref.resolve(text)
    page = Page(archref.report(result, title=words, names=[words]))
    assert not page.faults and not page.tags & {"img", "iframe", "object", "embed", "link", "base"}
    assert "\x1b" not in archref.sources(result).render("text")
    found = Page(archref.sources(result).render("html"))
    assert not found.faults and found.tags <= SAFE_TAGS


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("form", ["md", "html", "rst"])
def test_links_carry_nothing_that_runs(tmp_path, kind, form):
    words = HOSTILE[kind].replace("\x00", "").replace("\n", " ")
    path = tmp_path / f"a.{form}"
    path.write_text(f"See {words} Papers, Box 3, Library of Congress, telegram 5 to Lima, May 5, 1978, and {words}.\n")
    before = Page(path.read_text()).faults if form == "html" else []
    try:
        linked = archref.link(path)
    except InputError:
        return
    if form == "html":
        assert Page(linked.data.decode()).faults == before
    assert all(not i.target.lower().startswith(("javascript:", "data:")) for i in linked.insertions)


# what a file could pull in


XXE = [
    '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE TEI [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>',
    '<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    '<!DOCTYPE TEI SYSTEM "http://127.0.0.1:9/x.dtd">',
    '<?xml-stylesheet type="text/xsl" href="http://127.0.0.1:9/x.xsl"?>',
]


@pytest.mark.parametrize("head", XXE)
def test_nothing_is_pulled_in(tmp_path, monkeypatch, head):
    import socket

    def refused(*_):
        raise AssertionError("a connection was made")

    monkeypatch.setattr(socket.socket, "connect", refused)
    entity = "&x;" if "ENTITY x" in head else "&b;" if "ENTITY b" in head else ""
    body = (
        f"<text><body><p>See Document 5{entity}.</p><xi:include href='file:///etc/passwd' parse='text'/></body></text>"
    )
    path = tmp_path / "a.xml"
    path.write_text(
        f'{head}<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude">{body}</TEI>'
    )
    try:
        texts = [d.text for d in archref.read(path)]
    except InputError as error:
        assert "\n" not in str(error)
        return
    assert "root:" not in "".join(texts) and "aaaa" not in "".join(texts)


def packed(members, links=()):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
        for name in links:
            info = zipfile.ZipInfo(name)
            info.external_attr = 0o120777 << 16
            archive.writestr(info, "/etc/passwd")
    return stream.getvalue()


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>See Vane Papers, Box 3, Library of Congress.</w:t></w:r></w:p></w:body></w:document>'


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATED = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
RELATION = f'<Relationship Id="{{0}}" Type="{OFFICE}/{{0}}" Target="{{1}}"/>'
ODF = "urn:oasis:names:tc:opendocument:xmlns"
OPEN = (
    f'<office:document-content xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0"><office:body><office:text>'
    "<text:p>See Vane Papers, Box 3, Library of Congress.</text:p></office:text></office:body></office:document-content>"
)
HREFS = ("a.xhtml", "../../evil.txt", "/etc/passwd", "file:///etc/passwd", "b.xhtml")
BOOK = "<package><manifest>{}</manifest><spine>{}</spine></package>".format(
    "".join(f'<item id="{i}" href="{href}" media-type="application/xhtml+xml"/>' for i, href in enumerate(HREFS)),
    "".join(f'<itemref idref="{i}"/>' for i in range(len(HREFS))),
)
# the members of a sound package of each format, and that of them which its text is in
PACKAGES = {
    "docx": (
        {
            "_rels/.rels": RELATED.format(RELATION.format("officeDocument", "word/document.xml")),
            "word/_rels/document.xml.rels": RELATED.format(
                RELATION.format("footnotes", "footnotes.xml")
                + RELATION.format("endnotes", "../../../../etc/passwd")
                + RELATION.format("styles", "/etc/passwd")
            ),
            "word/document.xml": WORD,
        },
        "word/document.xml",
    ),
    "odt": ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": OPEN}, "content.xml"),
    "epub": (
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>',
            "c.opf": BOOK,
            "a.xhtml": "<html><body><p>See Vane Papers, Box 3, Library of Congress.</p></body></html>",
        },
        "a.xhtml",
    ),
}
LINKS = {"docx": "word/footnotes.xml", "odt": "styles.xml", "epub": "b.xhtml"}  # parts that a package may have


@pytest.mark.parametrize("form", PACKAGES)
@pytest.mark.parametrize(
    "trap", ["../../evil.txt", "/tmp/archref-evil.txt", "..\\..\\evil.txt", "a part is a link", "its text is a link"]
)
def test_a_package_reaches_nothing_beside_it(tmp_path, form, trap):
    members, text = PACKAGES[form]
    links = {"a part is a link": (LINKS[form],), "its text is a link": (text,)}.get(trap, ())
    written = {name: data for name, data in members.items() if name not in links}
    if not links:
        written[trap] = "<html><body><p>x</p></body></html>"
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    path = inner / f"a.{form}"
    path.write_bytes(packed(written, links))
    try:
        texts = [d.text for d in archref.read(path)]
        linked = archref.link(path).data
        assert sorted(zipfile.ZipFile(io.BytesIO(linked)).namelist()) == sorted([*written, *links])
        assert text not in links and "Vane Papers" in "".join(texts)  # what is sound is read all the same
    except InputError as error:
        texts = [str(error)]
        assert links, texts
    assert "root:" not in "".join(texts)
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == [f"a.{form}"]


# what other programs read


@pytest.mark.skipif(which("jq") is None, reason="no jq")
@pytest.mark.parametrize("kind", HOSTILE)
def test_jq_reads_the_lines(tmp_path, kind):
    from archref.cli.find import _jsonl

    words = HOSTILE[kind]
    result = archref.resolve(f"{words} Papers, Box 3, Library of Congress; Quill, “{words},” Salt 3 (1950): 4.")
    lines = "".join(_jsonl([(words, result.as_dict())], False))
    done = subprocess.run(["jq", "-c", ".file"], input=lines.encode(), capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert [json.loads(line) for line in done.stdout.splitlines()] == [words] * len(lines.splitlines())
