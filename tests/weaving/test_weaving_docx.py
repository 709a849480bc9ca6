"""Word files come back with hyperlinks and bookmarks, every other part as it was."""

import io
import re
import zipfile
from xml.etree import ElementTree

import pytest
from woven import linked_once

import archref
from archref.weaving.insertions import strip, weave

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
CITED = "Foreign Relations, 1950, vol. VI, p. 256"
ADDRESS = "https://history.state.gov/historicaldocuments/frus1950v06/pg_256"


def package(body, notes="", more=None, related=""):
    """The bytes of a Word file with a picture and a custom part beside its text."""
    members = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0"?>\r\n<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="f" Type="{R}/footnotes" Target="footnotes.xml"/>{related}</Relationships>',
        "word/media/image1.png": b"\x89PNG" + bytes(range(256)),
        "customXml/item1.xml": "<a>Document 256</a>",
    }
    if notes:
        members["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{W}">{notes}</w:footnotes>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.comment = b"kept"
        for i, (name, content) in enumerate((members | (more or {})).items()):
            info = zipfile.ZipInfo(name, (1999, 1, 1 + i, 3, 4, 6))
            info.compress_type = zipfile.ZIP_STORED if i % 2 else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return stream.getvalue()


def run(text, properties="", space=True):
    kept = ' xml:space="preserve"' if space else ""
    return f"<w:r>{properties}<w:t{kept}>{text}</w:t></w:r>"


def p(*runs):
    return f"<w:p>{''.join(runs)}</w:p>"


def mark(number):
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def note(number, *runs):
    return f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{"".join(runs)}</w:p></w:footnote>'


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {i.filename: (i.date_time, i.compress_type, archive.read(i)) for i in archive.infolist()}


def local(data, name):
    """A member's record in the archive, as it stands."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = sorted(archive.infolist(), key=lambda i: i.header_offset)
        at = next(k for k, i in enumerate(infos) if i.filename == name)
        stop = infos[at + 1].header_offset if at + 1 < len(infos) else archive.start_dir
        return data[infos[at].header_offset : stop]


@pytest.fixture
def linked(tmp_path):
    def link(data, **more):
        path = tmp_path / "t.docx"
        path.write_bytes(data)
        before = [d.text for d in archref.read(path)]
        found = archref.link(path, **more)
        old, new = members(found.original), members(found.data)
        changed = {n for n in old if old[n][2] != new[n][2]}
        assert list(new)[: len(old)] == list(old), "the members in their order"
        assert changed <= {"word/document.xml", "word/footnotes.xml"} | {n for n in old if n.endswith(".rels")}
        for name in set(old) - changed:
            assert local(found.original, name) == local(found.data, name), name
        starts = [at for _, at in found.source.parts] + [len(found.source.text)]
        text, placed = weave(found.source.text, found.insertions)
        assert strip(text, placed) == found.source.text
        assert "".join(new[name][2].decode() for name, _ in found.source.parts) == text and len(starts) > 1
        return linked_once(path, before, found, **more)

    return link


def links(found):
    """(words, address or name) of each hyperlink, part by part."""
    listed = []
    new = members(found.data)
    for part, _ in found.source.parts:
        rels = new.get(part.replace("word/", "word/_rels/") + ".rels")
        known = {}
        if rels:
            known = {e.get("Id"): e.get("Target") for e in ElementTree.fromstring(rels[2])}
        for element in ElementTree.fromstring(new[part][2]).iter(f"{{{W}}}hyperlink"):
            target = known.get(element.get(f"{{{R}}}id")) or f"#{element.get(f'{{{W}}}anchor')}"
            listed.append(("".join(t.text or "" for t in element.iter(f"{{{W}}}t")), target))
    return listed


ITALIC = "<w:rPr><w:i/></w:rPr>"


@pytest.mark.parametrize(
    "runs",
    [
        [run(f"See {CITED}.")],
        [run("See "), run(CITED), run(".")],
        [run("See "), run("Foreign Relations", ITALIC), run(", 1950, vol. VI, p. 256", space=False), run(".")],
        [
            run("See ", space=False),
            run("Foreign ", ITALIC),
            run("Relations, 1950,"),
            run(" vol. VI, p. 256. Text.", ITALIC),
        ],
        [run("See Foreign"), '<w:proofErr w:type="spellStart"/>', run(" Relations, 1950, vol. VI, p. 256")],
        [
            '<w:r><w:t xml:space="preserve">See </w:t><w:tab/><w:t>Foreign Relations, 1950,</w:t><w:tab/><w:t>vol. VI, p. 256</w:t></w:r>'
        ],
        [run("See "), "<w:ins w:id='1' w:author='a'>", run(CITED), "</w:ins>"],
    ],
)
def test_a_hyperlink_stands_around_the_runs_of_a_citation(linked, runs):
    found = linked(package(p(*runs)))
    ((words, address),) = links(found)
    assert " ".join(words.split()).replace("1950,vol", "1950, vol") == CITED and address == ADDRESS
    formats = re.findall(rb"<w:i/>", found.data and members(found.data)["word/document.xml"][2])
    assert len(formats) >= "".join(runs).count("<w:i/>")


@pytest.mark.parametrize(
    "runs",
    [
        ['<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ADDIN ZOTERO_ITEM </w:instrText></w:r>'
         f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(CITED)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'],
        [f'<w:del w:id="1" w:author="a">{run(CITED)}</w:del>'],
        ["<w:r><w:t/></w:r>"],
    ],
)  # fmt: skip
def test_what_word_makes_itself_or_has_deleted_takes_none(linked, runs):
    assert not linked(package(p(*runs))).changed


def test_hyperlinks_of_the_file_stay(linked):
    related = f'<Relationship Id="x" Type="{R}/hyperlink" Target="{{}}" TargetMode="External"/>'
    body = p(run("See "), f'<w:hyperlink r:id="x">{run(CITED)}</w:hyperlink>')
    found = linked(package(body, related=related.format(ADDRESS)))
    assert not found.changed and found.there == 1 and not found.kept
    found = linked(package(body, related=related.format("https://example.org/")))
    assert not found.changed and [k.code for k in found.kept] == ["conflict"]
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("begin", "end"))
    field = (
        f'{begin}<w:r><w:instrText xml:space="preserve"> HYPERLINK "{ADDRESS}" </w:instrText></w:r>{run(CITED)}{end}'
    )
    found = linked(package(p(field)))
    assert not found.changed and found.there == 1


def test_footnotes_and_sources_get_bookmarks(linked):
    notes = (
        note(2, run(" Johnson Library, NSF, Country File, Box 5."))
        + note(3, run(" Ibid."))
        + note(4, run(" See footnote 1 above."))
    )
    found = linked(package(p(run("A."), mark(2), run("B."), mark(3), run("C."), mark(4)), notes))
    assert links(found) == [("Ibid.", "#archref_1"), ("footnote 1 above", "#archref_note_1")]
    text = members(found.data)["word/footnotes.xml"][2].decode()
    for name in ("archref_1", "archref_note_1"):
        (number,) = re.findall(rf'<w:bookmarkStart w:id="(\d+)" w:name="{name}"/>', text)
        assert f'<w:bookmarkEnd w:id="{number}"/>' in text and text.index(name) < text.index("Johnson")


def test_a_part_without_relationships_gets_them(linked):
    found = linked(package(p(run("A."), mark(2)), note(2, run(f" See {CITED}."))))
    assert links(found) == [(CITED, ADDRESS)]
    assert "word/_rels/footnotes.xml.rels" in members(found.data)


def test_signs_of_markup_in_a_citation_are_text(linked):
    words = "Smith to Jones, “A &quot;b&quot; &lt;c&gt; &amp; javascript:x”, November 3, 1978, Lot 83 D 256, National Archives, RG 59."
    found = linked(package(p(run("A."), mark(2)), note(2, run(f" {words}"))))
    assert links(found) and all(address.startswith("https://catalog.archives.gov/") for _, address in links(found))


def test_the_fixture(linked, root):
    found = linked((root / "fixtures" / "fishery-talks.docx").read_bytes())
    assert {"Ref B", "Ref D"} <= {words for words, _ in links(found)}
