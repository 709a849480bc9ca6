"""OpenDocument and EPUB come back with their links, every other member byte for byte as it was."""

import io
import re
import zipfile
from xml.etree import ElementTree

import office
import pytest
import word_files
from woven import linked_once

import archref
from archref.reading import InputError
from archref.weaving.insertions import strip, weave

CITED = "Foreign Relations, 1950, vol. VI, p. 256"
ADDRESS = "https://history.state.gov/historicaldocuments/frus1950v06/pg_256"
SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xlink": "http://www.w3.org/1999/xlink",
    }.items()
)


def zipped(members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for i, (name, content) in enumerate(members.items()):
            info = zipfile.ZipInfo(name, (1999, 1, 1 + i, 3, 4, 6))
            info.compress_type = zipfile.ZIP_DEFLATED if i else zipfile.ZIP_STORED
            archive.writestr(info, content)
    return stream.getvalue()


def odt(body, before=""):
    content = f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {SPACES} office:version="1.3">{before}<office:body><office:text>{body}</office:text></office:body></office:document-content>'
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="Pictures/a.png" manifest:media-type="image/png"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "META-INF/manifest.xml": manifest,
            "Pictures/a.png": bytes(range(256)),
        }
    )


def p(*inside):
    return f"<text:p>{''.join(inside)}</text:p>"


def note(number, words):
    return f'<text:note text:id="n{number}" text:note-class="footnote"><text:note-citation>{number}</text:note-citation><text:note-body>{p(words)}</text:note-body></text:note>'


def page(body):
    return f'<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body>{body}</body></html>'


def epub(*pages):
    items = "".join(
        f'<item id="p{i}" href="text/p%20{i}.xhtml" media-type="application/xhtml+xml"/>' for i in range(len(pages))
    )
    order = "".join(f'<itemref idref="p{i}"/>' for i in range(len(pages)))
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
            "OEBPS/book.opf": f'<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="s" href="s.css" media-type="text/css"/>{items}</manifest><spine>{order}</spine></package>',
            "OEBPS/s.css": "p { color: red }",
            **{f"OEBPS/text/p {i}.xhtml": page(body) for i, body in enumerate(pages)},
        }
    )


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {i.filename: archive.read(i) for i in archive.infolist()}


@pytest.fixture
def linked(tmp_path):
    def link(data, name):
        path = tmp_path / name
        path.write_bytes(data)
        before = [d.text for d in archref.read(path)]
        found = archref.link(path)
        old, new = members(data), members(found.data)
        assert list(old) == list(new) and new["mimetype"] == old["mimetype"]
        text, placed = weave(found.source.text, found.insertions)
        assert strip(text, placed) == found.source.text
        touched = {found.source.part(i.start)[0] for i in found.insertions}
        assert {n for n in old if old[n] != new[n]} == touched
        for member in touched:
            ElementTree.fromstring(new[member])
        return linked_once(path, before, found)

    return link


def content(found):
    return members(found.data)["content.xml"].decode()


def test_an_odt_is_read_with_its_notes_lists_and_tables(tmp_path):
    style = '<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style></office:automatic-styles>'
    body = (
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>'
        '<text:h text:outline-level="1">On Salt</text:h>'
        + p("A  b<text:s text:c=\"3\"/>c.", note("1", "See  Vane."), "<office:annotation><text:p>No.</text:p></office:annotation> D.")
        + f'<text:list text:style-name="L1"><text:list-item>{p("One")}</text:list-item><text:list-item>{p("Two")}</text:list-item></text:list>'
        + f"<table:table><table:table-row><table:table-cell>{p('x')}</table:table-cell><table:table-cell>{p('y')}</table:table-cell></table:table-row></table:table>"
    )  # fmt: skip
    path = tmp_path / "a.odt"
    path.write_bytes(odt(body, style))
    (document,) = archref.read(path)
    assert document.text == "On Salt\n\nA b c.1 D.\n\n1. One\n\n2. Two\n\nx\ty\n\n  1. See Vane."
    assert [h.level for h in document.headings] == [1] and [m.note for m in document.markers] == ["1"]


@pytest.mark.parametrize(
    ("inside", "woven"),
    [
        (f"See {CITED}.", f">{CITED}</text:a>."),
        (
            "See <text:span>Foreign Relations</text:span>, 1950, vol. VI, p. 256.",
            "><text:span>Foreign Relations</text:span>, 1950, vol. VI, p. 256</text:a>.",
        ),
        (f"<text:span>See {CITED}.</text:span>", "<text:span>See <text:a "),
        (f"A.{note('1', f'See {CITED}.')}", f">{CITED}</text:a>.</text:p></text:note-body>"),
    ],
)
def test_an_odt_gets_links(linked, inside, woven):
    text = content(linked(odt(p(inside)), "a.odt"))
    assert woven in text and f'xlink:href="{ADDRESS}"' in text


@pytest.mark.parametrize(
    "inside",
    [
        f'<text:a xlink:href="{ADDRESS}">{CITED}</text:a>',
        f'<text:text-input text:description="">{CITED}</text:text-input>',
        f'<text:reference-mark-start text:name="ZOTERO_ITEM x"/>{CITED}<text:reference-mark-end text:name="ZOTERO_ITEM x"/>',
    ],
)
def test_links_and_fields_of_an_odt_stay(linked, inside):
    assert not linked(odt(p(inside)), "a.odt").changed


def test_an_ibid_of_an_odt_leads_to_a_bookmark(linked):
    body = p("A.", note("1", "Vane to Colt, 2 Nov. 1965, NSF: Peru, box 2, LBJL."), "B.", note("2", "Ibid., box 3."))
    text = content(linked(odt(body), "a.odt"))
    (name,) = re.findall(r'xlink:href="#([^"]+)"', text)
    assert text.count(f'<text:bookmark text:name="{name}"/>') == 1


def test_a_book_gets_anchors_page_by_page(linked):
    found = linked(
        epub(f"<p>See {CITED}.</p>", "<p>No more.</p>", "<p>See <i>Foreign Relations</i>, 1950, vol. VI, p. 256.</p>"),
        "a.epub",
    )
    new = members(found.data)
    assert f'href="{ADDRESS}"' in new["OEBPS/text/p 0.xhtml"].decode()
    assert f'href="{ADDRESS}"' in new["OEBPS/text/p 2.xhtml"].decode()


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04", epub()[:400], zipped({"mimetype": "application/epub+zip"}), odt("")[:300]]
)
@pytest.mark.parametrize("name", ["a.odt", "a.epub"])
def test_what_is_no_sound_package_is_refused_in_one_line(tmp_path, data, name):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError) as error:
        list(archref.read(path, form=name[2:]))
    assert "\n" not in str(error.value)


@pytest.mark.office
def test_libreoffice_reads_the_words_of_an_odt_and_of_one_of_its_own(tmp_path, soffice, root):
    made = tmp_path / "made"
    made.mkdir()
    given = []
    for seed in range(8):
        path = tmp_path / f"n{seed}.docx"
        path.write_bytes(word_files.made(seed))
        given.append(path)
    pairs = []
    for path in [*office.convert(given, "odt", made).values(), root / "fixtures" / "fishery-talks.odt"]:
        after = tmp_path / f"{path.stem}-linked.odt"
        after.write_bytes(archref.link(path).data)
        pairs.append((path, after))
    assert not office.differing(pairs, tmp_path)
