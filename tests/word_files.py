"""Word files made of pieces at random, and what ECMA-376 (transitional) allows for links, bookmarks and changes."""

import io
import random
import zipfile
from xml.etree import ElementTree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
PREFIXES = f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

# EG_PContent and what else takes a w:hyperlink
LINK_PARENTS = frozenset("p hyperlink fldSimple smartTag customXml sdtContent dir bdo".split())
# EG_RangeMarkupElements stand in these
MARK_PARENTS = LINK_PARENTS | frozenset(
    "ins del moveFrom moveTo body tc hdr ftr footnote endnote comment tbl tr".split()
)
# EG_RunTrackChange and the run itself
RUN_PARENTS = LINK_PARENTS | frozenset("ins del moveFrom moveTo ruby rt rubyBase".split())
RUN_CONTENT = frozenset("t tab br cr delText instrText fldChar footnoteReference endnoteReference footnoteRef endnoteRef drawing pict sym noBreakHyphen softHyphen commentReference annotationRef lastRenderedPageBreak rPr object ruby".split())  # fmt: skip
IN_LINK = frozenset("r ins del moveFrom moveTo bookmarkStart bookmarkEnd proofErr smartTag sdt customXml dir bdo commentRangeStart commentRangeEnd permStart permEnd fldSimple hyperlink".split())  # fmt: skip


def faults(xml):
    """What a part says that the schema has no place for: parents and numbers of links, bookmarks and changes."""
    found = []
    root = ElementTree.fromstring(xml)
    numbers = set()

    def walk(element, parent, changed):
        name = local(element)
        if name == "hyperlink":
            if parent not in LINK_PARENTS:
                found.append(f"hyperlink in {parent}")
            if changed:
                found.append("hyperlink in a change")
            found.extend(f"{local(c)} in hyperlink" for c in element if w(c) and local(c) not in IN_LINK)
        if name in ("bookmarkStart", "bookmarkEnd") and parent not in MARK_PARENTS:
            found.append(f"{name} in {parent}")
        if name == "r" and w(element):
            if parent not in RUN_PARENTS:
                found.append(f"r in {parent}")
            found.extend(f"{local(c)} in r" for c in element if w(c) and local(c) not in RUN_CONTENT)
            if any(local(c) == "rPr" for c in list(element)[1:]):
                found.append("rPr behind other content")
        if name in ("bookmarkStart", "ins", "del", "moveTo", "moveFrom", "rPrChange"):
            number = (name == "bookmarkStart", element.get(f"{{{W}}}id"))
            if number[1] is None or number in numbers:
                found.append(f"{name} without a number of its own: {number[1]}")
            numbers.add(number)
        for child in element:
            walk(child, name if w(element) else f"other {name}", changed or name in ("ins", "moveTo"))

    walk(root, "", False)
    names = [e.get(f"{{{W}}}name") for e in root.iter(f"{{{W}}}bookmarkStart")]
    found += [f"two bookmarks {n}" for n in sorted(set(names)) if names.count(n) > 1]
    anchors = {e.get(f"{{{W}}}anchor") for e in root.iter(f"{{{W}}}hyperlink")} - {None}
    return found, set(names), anchors


def faults_of(data, before):
    """The faults of a linked file that the file before did not have."""
    found, names, anchors = [], set(), set()
    with zipfile.ZipFile(io.BytesIO(data)) as new, zipfile.ZipFile(io.BytesIO(before)) as old:
        known = set()
        for part in new.namelist():
            if part.startswith("word/") and part.endswith(".xml"):
                had, _, leads = faults(old.read(part))
                has, named, led = faults(new.read(part))
                found += [f"{fault} ({part})" for fault in has if fault not in had]
                names |= named
                anchors |= led
                known |= leads
    return found + [f"no bookmark {a}" for a in sorted(anchors - names - known)]


def local(element):
    return element.tag.rpartition("}")[2]


def w(element):
    return element.tag.startswith(f"{{{W}}}")


def package(body, footnotes="", endnotes="", comments="", settings=""):
    """The bytes of a Word file that Word and LibreOffice open."""
    parts = {"footnotes": footnotes, "endnotes": endnotes, "comments": comments, "settings": settings}
    parts = {kind: text for kind, text in parts.items() if text}
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    override = '<Override PartName="/word/{}.xml" ContentType="' + kind + '.{}+xml"/>'
    separators = "".join(
        f'<w:{{0}} w:type="{t}" w:id="{i}"><w:p><w:r><w:{t}/></w:r></w:p></w:{{0}}>'
        for i, t in ((-1, "separator"), (0, "continuationSeparator"))
    )
    members = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{override.format("document", "document.main")}{"".join(override.format(p, p) for p in parts)}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document {PREFIXES}><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}">{"".join(related(p) for p in parts)}<Relationship Id="web" Type="{OFFICE}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>',
    }
    for part, text in parts.items():
        inner = separators.format(part[:-1]) if part in ("footnotes", "endnotes") else ""
        members[f"word/{part}.xml"] = (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{part} {PREFIXES}>{inner}{text}</w:{part}>'
        )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2001, 2, 3, 4, 5, 6)), text)
    return stream.getvalue()


def related(part):
    return f'<Relationship Id="r{part}" Type="{OFFICE}/{part}" Target="{part}.xml"/>'


CITED = (
    "See Foreign Relations, 1977–1980, vol. XXVI, Document 88, and the rest. ",
    "Vane to Colt, “Salt,” 2 Nov. 1965, NSF: Peru, box 2, LBJL. ",
    "Ibid., box 3. ",
    "See also ibid., box 4, and Documents 3, 5, and 9. ",
    "Telegram 8812 from Lima, November 3, 1978, National Archives, RG 59, Lot 83 D 256. ",
    "Foreign Relations, 1950, vol. VI, p. 256; ibid., p. 260. ",
    "See footnote 1 above. ",
    "Public Papers: Carter, 1978, pp. 12–13. ",
    "Ada Quill, Salt &amp; Tin, https://example.org/a?b=1&amp;c=2. ",
    "The ministers met again in the spring, and nothing came of it. ",
    " She wrote twice. ",
)
FORMATS = (
    "",
    "",
    "<w:rPr><w:i/></w:rPr>",
    '<w:rPr><w:b/><w:rPrChange w:id="{}" w:author="A" w:date="2014-06-25T10:40:00Z"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>',
    '<w:rPr><w:rFonts w:ascii="Arial"/><w:lang w:val="en-GB"/></w:rPr>',
)
CHANGE = '<w:{0} w:id="{1}" w:author="A" w:date="2014-06-25T10:40:00Z">'
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


class Maker:
    """Makes one file from choices of `chance` (`random.Random`, or hypothesis's)."""

    def __init__(self, chance):
        self.chance: random.Random = chance
        self.number = 0
        self.notes = {"footnote": [], "endnote": []}
        self.comments = []

    def next(self):
        self.number += 1
        return self.number

    def one(self, *of):
        return self.chance.choice(of)

    def often(self, share):
        return self.chance.random() < share

    def file(self):
        body = "".join(self.block(0) for _ in range(self.chance.randint(1, 5))) + self.paragraph(0)
        parts = {f"{kind}s": "".join(listed) for kind, listed in self.notes.items()}
        return package(body, comments="".join(self.comments), settings=self.settings(), **parts)

    def settings(self):
        restart = self.one("eachSect", "eachPage", "continuous")
        note = f'<w:footnotePr><w:numRestart w:val="{restart}"/></w:footnotePr>' if self.often(0.3) else ""
        return f"<w:defaultTabStop w:val='720'/>{note}" if note else ""

    def block(self, depth):
        kind = self.one("p", "p", "p", "p", "table", "sdt", "box", "section", "bibliography")
        if depth > 1 or kind == "p":
            return self.paragraph(depth)
        if kind == "table":
            cells = "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{self.block(depth + 1)}{self.paragraph(depth)}</w:tc>'
                for _ in range(2)
            )
            grid = '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
            return f"<w:tbl><w:tblPr/>{grid}<w:tr>{cells}</w:tr></w:tbl>"
        if kind == "sdt":
            return self.control(self.block(depth + 1) + self.paragraph(depth))
        if kind == "section":
            pages = self.one("", '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>')
            return f'<w:p><w:pPr><w:sectPr>{pages}<w:type w:val="continuous"/></w:sectPr></w:pPr>{self.runs(CITED[0])}</w:p>'
        if kind == "bibliography":
            begun, apart, ended = (FIELD.format(k) for k in ("begin", "separate", "end"))
            code = "<w:r><w:instrText> ADDIN EN.REFLIST </w:instrText></w:r>"
            first = f"<w:p>{begun}{code}{apart}{self.runs(self.one(*CITED))}</w:p>"
            return f"{first}<w:p>{self.runs(self.one(*CITED))}</w:p><w:p>{ended}</w:p>"
        return f"<w:p>{self.box(depth)}{self.runs(self.one(*CITED))}</w:p>"

    def box(self, depth):
        """A text box as Word writes it, with the older form for others."""
        inner = self.paragraph(2)
        if depth or self.often(0.5):
            return f'<w:r><w:pict><v:shape style="width:200pt;height:80pt"><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
        shape = f'<wp:inline><wp:extent cx="2000000" cy="800000"/><wp:docPr id="{self.next()}" name="b"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="800000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline>'
        return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>'

    def control(self, inner):
        return f'<w:sdt><w:sdtPr><w:alias w:val="c"/><w:id w:val="{self.next() + 1000}"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'

    def paragraph(self, depth, notes=True):
        style = self.one("", "", '<w:pPr><w:rPr><w:ins w:id="{}" w:author="A"/></w:rPr></w:pPr>').format(self.next())
        words = "".join(self.piece(self.one(*CITED), notes and depth < 2) for _ in range(self.chance.randint(1, 4)))
        return f"<w:p>{style}{words}</w:p>"

    def piece(self, words, notes):
        """Some runs, with something in or around them."""
        kind = self.one(
            "", "", "", "", "ins", "ins", "moveTo", "del", "moveFrom", "smartTag", "sdt", "bdo", "customXml",
            "hyperlink", "fldSimple", "field", "bookmark", "comment", "note", "note", "partly", "partly", "nested",
        )  # fmt: skip
        if kind == "":
            return self.runs(words)
        if kind == "note":
            return self.runs(words) + (self.note() if notes else "")
        at = self.cut(words)
        if kind == "partly":
            left, right = self.runs(words[:at]), self.change(self.runs(words[at:]))
            return left + right if self.often(0.5) else self.change(left) + self.runs(words[at:])
        if kind == "nested":
            inner = self.around(self.one("smartTag", "sdt", "bdo"), self.change(self.runs(words[at:])))
            return self.runs(words[:at]) + inner
        if kind == "bookmark":
            number = self.next()
            start = f'<w:bookmarkStart w:id="{number}" w:name="b{number}"/>'
            return f'{self.runs(words[:at])}{start}{self.runs(words[at:])}<w:bookmarkEnd w:id="{number}"/>'
        if kind == "comment" and notes:
            number = len(self.comments)
            self.comments.append(
                f'<w:comment w:id="{number}" w:author="B"><w:p>{self.runs("Is it so?")}</w:p></w:comment>'
            )
            start, end = f'<w:commentRangeStart w:id="{number}"/>', f'<w:commentRangeEnd w:id="{number}"/>'
            return f'{self.runs(words[:at])}{start}{self.runs(words[at:])}{end}<w:r><w:commentReference w:id="{number}"/></w:r>'
        if kind == "field":
            begun, apart, ended = (FIELD.format(k) for k in ("begin", "separate", "end"))
            code = self.one(
                " REF x ",
                ' HYPERLINK "https://example.org/" ',
                " PAGE ",
                ' ADDIN ZOTERO_ITEM CSL_CITATION {"citationID":"a"} ',
            )
            shown = "" if "REF" in code or "PAGE" in code else self.runs(words[at:])
            return f'{self.runs(words[:at])}{begun}<w:r><w:instrText xml:space="preserve">{code.replace(chr(34), "&quot;")}</w:instrText></w:r>{apart}{shown}{ended}'
        return self.runs(words[:at]) + self.around(kind, self.runs(words[at:]))

    def around(self, kind, inner):
        if kind in ("ins", "moveTo"):
            return f"{CHANGE.format(kind, self.next())}{inner}</w:{kind}>"
        if kind in ("del", "moveFrom"):
            gone = (
                inner.replace("<w:t>", "<w:delText>").replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
            )
            return f"{CHANGE.format(kind, self.next())}{gone if kind == 'del' else inner}</w:{kind}>"
        if kind == "sdt":
            return self.control(inner)
        opens = {
            "smartTag": '<w:smartTag w:uri="u" w:element="place">',
            "customXml": '<w:customXml w:uri="u" w:element="place">',
            "bdo": '<w:bdo w:val="ltr">',
            "hyperlink": '<w:hyperlink r:id="web">' if self.often(0.5) else '<w:hyperlink w:anchor="b1">',
            "fldSimple": '<w:fldSimple w:instr=" QUOTE x ">',
        }.get(kind, "")
        return f"{opens}{inner}</w:{kind}>" if opens else inner

    def change(self, inner):
        return self.around(self.one("ins", "moveTo"), inner)

    def note(self):
        kind = self.one("footnote", "footnote", "endnote")
        listed = self.notes[kind]
        number = len(listed) + 1
        listed.append("")  # its place, should a note be made in it
        reference = f"<w:r><w:{kind}Ref/></w:r>" if self.often(0.8) else ""
        inner = self.runs(" ") + "".join(self.piece(self.one(*CITED), False) for _ in range(self.chance.randint(1, 2)))
        more = self.paragraph(2, False) if self.often(0.2) else ""
        listed[number - 1] = f'<w:{kind} w:id="{number}"><w:p>{reference}{inner}</w:p>{more}</w:{kind}>'
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    def runs(self, words):
        """The words cut into runs, their spaces kept or not, with tabs and marks of spelling between."""
        pieces = []
        while words:
            at = self.cut(words) if self.often(0.6) else len(words)
            pieces.append(words[:at])
            words = words[at:]
        return "".join(self.run(p) + self.one("", "", "", '<w:proofErr w:type="spellStart"/>') for p in pieces)

    def run(self, words):
        space = ' xml:space="preserve"' if self.often(0.5) else ""
        before, behind = (
            self.one("", "", "", "<w:tab/>"),
            self.one("", "", "", "", "<w:br/>", "<w:t/>", "<w:t>. </w:t>"),
        )
        return f"<w:r>{self.one(*FORMATS).format(self.next())}{before}<w:t{space}>{words}</w:t>{behind}</w:r>"

    def cut(self, words):
        """A place in the words, not within a reference."""
        at = self.chance.randint(0, len(words))
        begun = words.rfind("&", 0, at)
        return begun if begun >= 0 and ";" not in words[begun:at] else at


def made(seed):
    """A file of its own for each number."""
    return Maker(random.Random(seed)).file()
