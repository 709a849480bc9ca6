"""Files as Word, Google Docs, LibreOffice, pandoc, Zotero and people write them: what a bibliography of each says."""

import json

import pytest
import word_files
from click.testing import CliRunner
from weaving.test_weaving_packages import odt

from archref.cli import main

ITALIC = "<w:i/><w:iCs/>"


def words(said, form="", rsid="00A1"):
    """A run as Word writes it."""
    form = f"<w:rPr>{form}</w:rPr>" if form else ""
    return f'<w:r w:rsidR="{rsid}">{form}<w:t xml:space="preserve">{said}</w:t></w:r>'


def note(number, body):
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    return f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{mark}{words(" ")}{body}</w:p></w:footnote>'


def word(*notes):
    """A Word file with these notes."""
    marks = "".join(words("A.") + f'<w:r><w:footnoteReference w:id="{i}"/></w:r>' for i in range(1, len(notes) + 1))
    return word_files.package(
        f"<w:p>{marks}</w:p>", footnotes="".join(note(i, body) for i, body in enumerate(notes, 1))
    )


def google(said, slant=""):
    """A run as Google Docs exports it."""
    slant = slant and '<w:i w:val="1"/>'
    return f'<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr>{slant}<w:sz w:val="20"/><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">{said}</w:t></w:r>'


def zotero(shown):
    """A field of Zotero's that shows some runs."""
    data = {
        "id": 12,
        "type": "book",
        "title": "Brine and Bread",
        "publisher": "Tidewater",
        "publisher-place": "Leeds",
        "author": [{"family": "Colt", "given": "Mary"}],
        "issued": {"date-parts": [["1966"]]},
    }
    said = {
        "citationID": "x1",
        "properties": {"noteIndex": 1},
        "citationItems": [{"id": 12, "uris": [], "itemData": data, "locator": "44"}],
    }
    code = f" ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps(said)} ".replace('"', "&quot;")
    parts = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f'{parts[0]}<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>{parts[1]}{shown}{parts[2]}'


def endnotes(*notes):
    """An .odt with endnotes and a style of italics, as LibreOffice writes it."""
    style = '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" style:font-style-asian="italic"/></style:style></office:automatic-styles>'
    body = "".join(
        f'A.<text:note text:id="ftn{i}" text:note-class="endnote"><text:note-citation>{i}</text:note-citation><text:note-body><text:p text:style-name="Endnote">{said}</text:p></text:note-body></text:note>'
        for i, said in enumerate(notes, 1)
    )
    return odt(f"<text:p>{body}</text:p>", style)


def slanted(said):
    return f'<text:span text:style-name="T1">{said}</text:span>'


FILES = {
    "google.html": b"""<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">ol{margin:0;padding:0}.c0{color:#000000;font-style:normal}.c3{font-style:italic}.c1{vertical-align:super}</style></head><body class="c5 doc-content"><p class="c2"><span class="c0">The pans were let.</span><sup class="c0"><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span class="c0"> Then sold.</span><sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p><hr class="c9"><div><p class="c7"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c0">&nbsp;Mary Colt, </span><span class="c3">Boston, Salem, Lynn: Three Towns and Their Pans</span><span class="c0">&nbsp;(Boston: Tidewater, 1977), 88.</span></p></div><div><p class="c7"><a href="#ftnt_ref2" id="ftnt2">[2]</a><span class="c0">&nbsp;&ldquo;Pans Sold,&rdquo; </span><span class="c3">Essex County Mercury</span><span class="c0">, July 2, 1871.</span></p></div></body></html>""",
    "google.md": b"""# **On Brine**

The pans were let\\.[^1] Then sold\\.[^2]

[^1]:  Mary Colt and Jon Vane, eds., *The Letters of Ada Reed, Salt Merchant, 1801\\-1822*, vol. 2 (London: Tidewater Press, 1966), 5\\.

[^2]:  Ada Reed to Mary Colt, 3 May 1811, Reed Papers, box 2, folder 5, Essex Record Office\\.
""",
    "word.htm": """<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><style>
<!--
 p.MsoFootnoteText {font-size:10.0pt;}
-->
</style></head><body lang=EN-US><div class=WordSection1><p class=MsoNormal>The pans were let.<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span class=MsoFootnoteReference>[1]</span></span></a></p></div><div><br clear=all><hr align=left size=1 width="33%"><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference><span class=MsoFootnoteReference>[1]</span></span></a> See Allan Reed,\r
<i>Captain Vane, Master of the\r
Brine</i> (Philadelphia: Colt, 1903), 7; and “The Pans Again,” <i>Lynn\r
Item</i>, August 9, 1899.</p></div></div></body></html>""".encode("cp1252"),
    "overleaf.tex": b"""\\documentclass[12pt]{article}
\\usepackage[utf8]{inputenc}
\\begin{document}
The pans were let.\\footnote{Ada Vane, \\textit{Miners, Priests, and Kings} (London: Tidewater, 1954), 3--4.} They were
sold.\\footnote{``Pans to be Sold,'' \\emph{Cork Daily Post}, 3 March 1899.} See also.\\footnote{Vane to Colt, 2~May 1850, CO~54/311, TNA.}
And again.\\footnote{{\\em Ibid.}, f.~12.}
\\end{document}
""",
    "printout.txt": b"""                         THE SALT QUESTION                         41

The Board refused the lease, and the Company appealed to the Coun-
cil.12 The correspondence was printed.13 No more is heard of it in
the records of the office for several years, though the matter was
raised again by the new Commissioner in the following spring.



12. Vane to Colt, 3 May 1871, Reed Papers, box 4, Essex Record Of-
fice, Chelmsford.
13. Jon Colt, The Salt Papers (London: Tidewater, 1880), 12.
\f42                         ADA VANE

The Commissioner wrote again.14

14. Colt to Vane, 9 June 1872, Reed Papers, box 4, Essex Record
Office, Chelmsford.
""",
    "better.bib": b"""@unpublished{vane1871,
  type = {Letter},
  title = {Vane to {{Colt}}},
  author = {family=Vane, given=Ada, prefix=van der, useprefix=false and Colt, Jon},
  date = {1871-05-03},
  library = {Essex Record Office},
  number = {D/DRc 4/12},
  note = {Reed Papers},
  langid = {english},
  file = {/home/x/Zotero/storage/A/Vane.pdf}
}

@book{colt1966,
  title = {Brine and Bread},
  author = {Colt, Mary},
  editor = {family=Reed, given=Jon, suffix=Jr.},
  translator = {given=Eve, family=Quill, prefix=de la, useprefix=true},
  date = {1966},
  publisher = {Tidewater},
  location = {Leeds}
}

@thesis{fox,
  type = {{{PhD}} Thesis},
  author = {Fox, Eve},
  institution = {Harbour University}
}
""",
    "zotero.ris": b"""TY  - PCOMM
TI  - Salt tax
AU  - Vane, Ada
A2  - Colt, Jon
DA  - 1881/11/29/
AV  - Box 9, Folder 2, Reed Papers
DP  - Bancroft Library
ER  - 

TY  - NEWS
TI  - Pans Sold
T2  - Essex County Mercury
DA  - 1871/07/02/
PY  - 1871
ER  - 
""",
    "email.txt": b"""The pans were let [1], then sold [2].

[1] Jon Colt, _London, Paris, and the Salt Pans_ (Leeds: Tidewater, 1936), 7.
[2] "Pans Sold," _San Jose Mercury News_, July 2, 1971.
""",
    "sphinx.rst": b"""The pans were let [#a]_, then sold [#]_.

.. [#a] Jon Colt, *The Fox, the Goose, and the Corn: Essays on Brine* (Leeds: Tidewater, 1936), 7.
.. [#] Ada Reed, "Brine," in *Essays in Honor of Eve Fox*, ed. Jon Colt (Lynn: Harbour Press, 1941), 30.
""",
    "pandoc.md": """# The Salt Road

Text.[^1] More.[^2] And more.[^3]

[^1]: Ada Vane, *Salt, Silver, and the State: A History of the Potosí Road* (Chicago: Harbour University Press, 1998), 44–46.
[^2]: Jon Colt, "The Price of Tin," *Journal of Andean History* 12, no. 3 (Fall 1987): 201–33.
[^3]: "Mine Flooded at Oruro," *Salt Lake Herald*, 4 March 1911, 2.
""".encode(),
    "word.docx": word(
        words("Jon Reed, ")
        + words("Ada", ITALIC)
        + words(" Vane: A Life in Salt", ITALIC, "00B2")
        + words(" (New York: Harbour &amp; Sons, 1931), 12."),
        words("“Strike at the Pits,” ")
        + '<w:ins w:id="90" w:author="E" w:date="2020-01-01T00:00:00Z">'
        + words("Palo Alto ", ITALIC)
        + "</w:ins>"
        + words("Times", ITALIC)
        + words(", May 4, 1922, Folder 3, Box 9, Colt Papers, Harbour University Archives."),
        words("Ibid., Box 10."),
    ),
    "google.docx": word(
        google(" Eve Quill, “Who Owns the Brine?,” ")
        + google("The New Salt Review", "i")
        + google(" 4 (Winter 2001–2): 7–19."),
        google(" Eve Quill to Jon Colt, 12 June 1902, MSS 77, Box 4, Quill Family Papers, Salem Public Library."),
        google(" Quill, “Who Owns the Brine?,” 9."),
    ),
    "zotero.docx": word(
        zotero(words("Mary Colt, ") + words("Brine and Bread", ITALIC) + words(" (Leeds: Tidewater, 1966), 44.")),
        words("Colt, ")
        + words("Brine and Bread", ITALIC)
        + words(", 50; Vane to Reed, 2 May 1901, Vane Papers, box 3, Leeds City Archive."),
    ),
    "libre.odt": endnotes(
        f"Jon Colt, {slanted('Queen Vane, The Untold Story of the Brine')} (Paris: Quai, 1936), 7.",
        f"Mary Reed, “Paris, Rome, and Brine”, {slanted('Annals of Salt')}, vol. 7, no. 2 (1999), pp. 3–30.",
    ),
}
PRINTED = {
    "google.html": [
        "Colt, Mary. Boston, Salem, Lynn: Three Towns and Their Pans. Tidewater, 1977.",
        "Essex County Mercury. “Pans Sold.” July 2, 1871.",
    ],
    "google.md": [
        "Colt, Mary, and Jon Vane, eds. The Letters of Ada Reed, Salt Merchant, 1801-1822. Vol. 2. Tidewater Press, 1966.",
        "Reed, Ada. To Mary Colt. May 3, 1811. Box 2, Folder 5. Reed Papers. Essex Record Office, Chelmsford, England.",
    ],
    "word.htm": [
        "Lynn Item. “The Pans Again.” August 9, 1899.",
        "Reed, Allan. Captain Vane, Master of the Brine. Colt, 1903.",
    ],
    "overleaf.tex": [
        "Cork Daily Post. “Pans to Be Sold.” March 3, 1899.",
        "Vane. To Colt. May 2, 1850. CO 54/311. TNA, Kew, England.",
        "Vane, Ada. Miners, Priests, and Kings. Tidewater, 1954.",
    ],
    "printout.txt": [
        "Colt. To Vane. June 9, 1872. Box 4. Reed Papers. Essex Record Office, Chelmsford, England.",
        "Colt, Jon. The Salt Papers. Tidewater, 1880.",
        "Vane. To Colt. May 3, 1871. Box 4. Reed Papers. Essex Record Office, Chelmsford, England.",
    ],
    "better.bib": [
        "Colt, Mary. Brine and Bread. Edited by Jon Reed Jr. Translated by Eve de la Quill. Tidewater, 1966.",
        "Fox, Eve. PhD Thesis, Harbour University, n.d.",
        "Vane, Ada van der, and Jon Colt. “Vane to Colt.” Letter. May 3, 1871. D/DRc 4/12. Essex Record Office.",
    ],
    "zotero.ris": [
        "Essex County Mercury. “Pans Sold.” July 2, 1871.",
        "Vane, Ada. “Salt Tax.” To Jon Colt. November 29, 1881. Box 9, Folder 2, Reed Papers. Bancroft Library.",
    ],
    "email.txt": [
        "Colt, Jon. London, Paris, and the Salt Pans. Tidewater, 1936.",
        "San Jose Mercury News. “Pans Sold.” July 2, 1971.",
    ],
    "sphinx.rst": [
        "Colt, Jon. The Fox, the Goose, and the Corn: Essays on Brine. Tidewater, 1936.",
        "Reed, Ada. “Brine.” In Essays in Honor of Eve Fox, edited by Jon Colt. Harbour Press, 1941.",
    ],
    "pandoc.md": [
        "Colt, Jon. “The Price of Tin.” Journal of Andean History 12, no. 3 (1987): 201–33.",
        "Salt Lake Herald. “Mine Flooded at Oruro.” March 4, 1911.",
        "Vane, Ada. Salt, Silver, and the State: A History of the Potosí Road. Harbour University Press, 1998.",
    ],
    "word.docx": [
        "Colt Papers. Box 10. Harbour University Archives.",
        "Palo Alto Times. “Strike at the Pits.” May 4, 1922. Box 9, Folder 3. Colt Papers. Harbour University Archives.",
        "Reed, Jon. Ada Vane: A Life in Salt. Harbour & Sons, 1931.",
    ],
    "google.docx": [
        "Quill, Eve. To Jon Colt. June 12, 1902. Box 4, MSS 77. Quill Family Papers. Salem Public Library.",
        "Quill, Eve. “Who Owns the Brine?” The New Salt Review 4 (Winter 2001): 7–19.",
    ],
    "zotero.docx": [
        "Colt, Mary. Brine and Bread. Tidewater, 1966.",
        "Vane. To Reed. May 2, 1901. Box 3. Vane Papers. Leeds City Archive.",
    ],
    "libre.odt": [
        "Colt, Jon. Queen Vane, The Untold Story of the Brine. Quai, 1936.",
        "Reed, Mary. “Paris, Rome, and Brine.” Annals of Salt 7, no. 2 (1999): 3–30.",
    ],
}


@pytest.mark.parametrize("name", FILES)
def test_what_a_file_cites_is_listed(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(FILES[name])
    assert CliRunner().invoke(main, ["bib", str(path)]).stdout.splitlines() == PRINTED[name]


@pytest.mark.parametrize("to", ["docx", "odt", "html", "latex", "epub", "rst"])
def test_what_pandoc_makes_of_a_manuscript_cites_the_same(tmp_path, to):
    pypandoc = pytest.importorskip("pypandoc", reason="pandoc is not installed")
    made = tmp_path / ("a.tex" if to == "latex" else f"a.{to}")
    pypandoc.convert_text(
        FILES["pandoc.md"].decode(), to, "markdown", outputfile=str(made), extra_args=["-s", "--metadata=title=S"]
    )
    assert CliRunner().invoke(main, ["bib", str(made)]).stdout.splitlines() == PRINTED["pandoc.md"]


@pytest.mark.office
@pytest.mark.parametrize("name", ["word.docx", "google.docx", "libre.odt"])
def test_what_libreoffice_makes_of_a_file_cites_the_same(tmp_path, soffice, name):
    import office  # noqa: PLC0415

    path = tmp_path / name
    path.write_bytes(FILES[name])
    to = "docx" if name.endswith("odt") else "odt"
    (tmp_path / "made").mkdir()
    made = office.convert([path], to, tmp_path / "made")[path.stem]
    assert CliRunner().invoke(main, ["bib", str(made)]).stdout.splitlines() == PRINTED[name]
