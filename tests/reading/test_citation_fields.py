"""The fields of Zotero, Mendeley and EndNote say what they cite; the file keeps them as they are."""

import base64
import json
from html import escape

import pytest
import word_files
from click.testing import CliRunner

import archref
from archref.cli import main

ITEM = {"id": 7, "type": "book", "title": "Salt & Tin: A History", "author": [{"family": "Quill", "given": "Ada"}],
        "publisher": "Blank", "publisher-place": "Salem", "issued": {"date-parts": [["1950"]]}}  # fmt: skip
CITATION = json.dumps({"citationItems": [{"id": 7, "uris": ["http://example.org/items/A"], "itemData": ITEM}]})
ENDNOTE = '<EndNote><Cite><Author>Quill</Author><record><rec-number>7</rec-number><ref-type name="Book">6</ref-type><contributors><authors><author><style face="normal">Quill, Ada</style></author></authors></contributors><titles><title><style>Salt &amp; Tin: A History</style></title></titles><dates><year>1950</year></dates><pub-location>Salem</pub-location><publisher>Blank</publisher></record></Cite></EndNote>'


def field(code, shown="Quill, Salt, 3."):
    begun, apart, ended = (f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("begin", "separate", "end"))
    half = len(code) // 2
    while code[:half].count("&") != code[:half].count(";"):
        half += 1
    pieces = "".join(
        f'<w:r><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>' for piece in (code[:half], code[half:])
    )
    return f"<w:p>{begun}{pieces}{apart}<w:r><w:t>{shown}</w:t></w:r>{ended}</w:p>"


FILES = {
    "zotero": field(escape(f" ADDIN ZOTERO_ITEM CSL_CITATION {CITATION}")),
    "mendeley": field(escape(f"ADDIN CSL_CITATION {CITATION}")),
    "mendeley cite": f'<w:p><w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_{base64.b64encode(CITATION.encode()).decode()}"/></w:sdtPr><w:sdtContent><w:r><w:t>Quill, Salt, 3.</w:t></w:r></w:sdtContent></w:sdt></w:p>',
    "endnote": field(escape(f" ADDIN EN.CITE {ENDNOTE}")),
}


@pytest.mark.parametrize("name", FILES)
def test_a_field_says_what_it_cites(tmp_path, name):
    path = tmp_path / "a.docx"
    path.write_bytes(word_files.package(FILES[name] * 2))
    (document,) = archref.read(path)
    (item,) = document.items
    assert item["title"] == "Salt & Tin: A History" and item["author"] == [{"family": "Quill", "given": "Ada"}]
    done = CliRunner().invoke(main, ["bib", str(path)])
    assert done.exit_code == 0 and done.stdout.count("Quill, Ada. Salt & Tin: A History. Blank, 1950.") == 1
    assert not archref.link(path).changed


@pytest.mark.parametrize(
    "code",
    [
        "ADDIN ZOTERO_ITEM CSL_CITATION {broken",
        "ADDIN ZOTERO_ITEM CSL_CITATION " + escape('{"a":' * 3000),
        "ADDIN ZOTERO_ITEM CSL_CITATION " + escape('{"citationItems": {"a": 1}}'),
        "ADDIN ZOTERO_ITEM CSL_CITATION " + escape('{"citationItems": [1, {"itemData": []}, {"itemData": {}}]}'),
        escape(
            'ADDIN EN.CITE <EndNote><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Cite>&b;</Cite></EndNote>'
        ),
        escape("ADDIN EN.CITE <EndNote><Cite></EndNote>"),
    ],
)
def test_a_field_that_says_nothing_sound_is_passed_over(tmp_path, code):
    path = tmp_path / "a.docx"
    path.write_bytes(word_files.package(field(code)))
    (document,) = archref.read(path)
    assert document.items == [] and "Quill, Salt, 3." in document.text
