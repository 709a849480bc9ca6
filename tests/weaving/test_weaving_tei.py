"""TEI comes back with <ref> and <bibl> where its references and sources stand, and otherwise as it was."""

import re
from xml.etree import ElementTree

import pytest

import archref
from archref.weaving.insertions import strip, weave

TEI = "{http://www.tei-c.org/ns/1.0}"
HEAD = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><publicationStmt><idno type="frus">{}</idno></publicationStmt></fileDesc></teiHeader><text><body>'


def volume(*documents, name="frus1977-80v24", after=""):
    """A volume of documents, each given as the XML inside its <div>."""
    divs = "".join(
        f'<div type="document" xml:id="d{n}" n="{n}"><head>{n}. Letter</head>{inside}</div>'
        for n, inside in enumerate(documents, 1)
    )
    return (
        f"{HEAD.format(name)}<div type='chapter' xml:id='ch1'><head>Peru</head>{divs}</div></body>{after}</text></TEI>"
    )


@pytest.fixture
def linked(tmp_path):
    def link(text):
        path = tmp_path / "v.xml"
        path.write_bytes(text.encode())
        return archref.link(path)

    return link


def refs(linked):
    """(words, target) of each <ref> in the linked file."""
    root = ElementTree.fromstring(linked.data)
    return [(" ".join("".join(e.itertext()).split()), e.get("target")) for e in root.iter(f"{TEI}ref")]


def bibls(linked):
    root = ElementTree.fromstring(linked.data)
    return [("".join(e.itertext()), dict(e.attrib)) for e in root.iter(f"{TEI}bibl")]


def stripped(linked):
    text, placed = weave(linked.source.text, linked.insertions)
    assert text.encode() == linked.data
    return strip(text, placed).encode()


def test_references_lead_to_the_ids_of_the_file_and_to_other_volumes(linked):
    found = linked(
        volume(
            '<p>See Document 2.</p><p>Text.<note n="3" xml:id="d1fn3">See footnote 1, Document 2, and <hi rend="italic">'
            "Foreign Relations</hi>, 1969–1976, vol. I, Documents 60 and 63.</note></p>",
            '<pb n="7" xml:id="pg_7"/><p>Text.<note n="1" xml:id="d2fn1">See footnote 3, <hi>supra</hi>.</note></p>',
        )
    )
    assert refs(found) == [
        ("Document 2", "#d2"),
        ("footnote 1, Document 2", "#d2fn1"),
        ("Foreign Relations, 1969–1976, vol. I, Documents 60", "frus1969-76v01#d60"),
        ("63", "frus1969-76v01#d63"),
        ("footnote 3, supra", "#d1fn3"),
    ]
    assert '<ref target="frus1969-76v01#d60"><hi rend="italic">Foreign' in found.data.decode()


def test_the_fixture_gets_its_refs_back(root, tmp_path):
    text = (root / "fixtures" / "fishery-talks.xml").read_text(encoding="utf-8").replace("Document 3", "Document 88")
    without = re.sub(r"</?ref\b[^>]*>", "", text).replace("Document 81", "Document 88")
    path = tmp_path / "v.xml"
    path.write_text(without, encoding="utf-8")
    found = archref.link(path)
    assert refs(found) == [("Document 88", "#d88"), ("Document 88", "#d88"), ("Ref D", "#d88fn5")]
    assert stripped(found) == without.encode()
    path.write_bytes(found.data)
    again = archref.link(path)
    assert not again.changed and again.there
    # Ref B is footnote 3, and the fixture gives its id to two notes
    assert [(k.code, k.words) for k in again.kept] == [("no-target", "Ref B")]


def test_a_link_in_the_file_stays_and_a_conflict_is_told(linked):
    text = volume(
        '<p>See <ref target="#d1">Document 2</ref> and <ref target="#d2">Document 2</ref>.</p>', "<p>Text.</p>"
    )
    found = linked(text)
    assert not found.changed and found.there == 1
    assert [(k.code, k.words) for k in found.kept] == [("conflict", "Document 2")]
    assert "#d1 in the file, not to #d2" in found.kept[0].message


def test_what_has_no_id_is_told_and_not_linked(linked):
    found = linked(volume("<p>See Document 9 and <hi>Foreign Relations</hi>, 1969–1976, vol. XCIX, Document 3.</p>"))
    assert not found.changed
    assert [k.code for k in found.kept] == ["no-target"] * len(found.kept) and found.kept


def test_sources_become_bibl_and_ibid_leads_to_its_source(linked):
    found = linked(
        volume(
            '<p>One.<note n="1" xml:id="d1fn1">Source: National Archives, RG 59, Central Files 1964–66, POL 27 '
            'VIET S.</note> Two.<note n="2" xml:id="d1fn2">Ibid.</note></p>'
        )
    )
    ((words, attributes),) = bibls(found)
    assert words == "National Archives, RG 59, Central Files 1964–66, POL 27 VIET S"
    assert refs(found) == [("Ibid.", f"#{attributes['{http://www.w3.org/XML/1998/namespace}id']}")]


def test_a_source_cited_again_corresponds_to_the_first(linked):
    note = "<note n='{0}' xml:id='d1fn{0}'>Telegram 8812 from Lima, November 3, 1978.</note>"
    found = linked(volume(f"<p>One.{note.format(1)} Two.{note.format(2)}</p>"))
    first, second = [attributes for _, attributes in bibls(found)]
    assert second["corresp"] == f"#{first['{http://www.w3.org/XML/1998/namespace}id']}"


@pytest.mark.parametrize(
    ("inside", "woven"),
    [
        ('<hi rend="italic">Ibid., Document</hi> 2', None),  # the number alone can be wrapped
        ('See <hi rend="italic">Document</hi> 2.', '<ref target="#d2"><hi rend="italic">Document</hi> 2</ref>'),
        ('See <hi rend="italic">Document 2</hi>.', '<ref target="#d2"><hi rend="italic">Document 2</hi></ref>'),
        ('See <hi rend="italic">see Document 2 of</hi> it.', 'see <ref target="#d2">Document 2</ref> of</hi>'),
        ("See Document <!-- > --> 2.", '<ref target="#d2">Document <!-- > --> 2</ref>'),
        ("See Document\n   2.", '<ref target="#d2">Document\n   2</ref>'),
        (
            "See <gloss target='#t'>Document</gloss> 2.",
            "<ref target=\"#d2\"><gloss target='#t'>Document</gloss> 2</ref>",
        ),
        ("See Document&#160;2 &amp; others.", '<ref target="#d2">Document&#160;2</ref> &amp; others.'),
        ("<![CDATA[See Document 2.]]>", None),
        ("See Document <![CDATA[2 and]]> more.", None),
        ("See <foreign><![CDATA[x]]>Document 2</foreign>.", None),
    ],
)
def test_an_element_never_crosses_another(linked, inside, woven):
    found = linked(volume(f"<p>{inside}</p>", "<p>Text.</p>"))
    ElementTree.fromstring(found.data)
    assert stripped(found) == found.original
    if woven is not None:
        assert woven in found.data.decode()


def test_a_footnote_in_a_reference_stays_outside(linked):
    found = linked(volume('<p>See Document<note n="1" xml:id="d1fn1">A note.</note> 2, and so on.</p>', "<p>Text.</p>"))
    ElementTree.fromstring(found.data)
    assert '<ref target="#d2">2</ref>' in found.data.decode()


def test_signs_of_markup_in_an_id_and_in_a_citation_are_text(linked):
    text = volume("<p>See Document 2, “&lt;b>” &amp; javascript:alert(1).</p>", "<p>T.</p>").replace(
        '"d2"', '"d2&quot;&lt;x"'
    )
    found = linked(text)
    assert stripped(found) == found.original
    assert refs(found) == [("Document 2", '#d2"<x')]


def test_the_index_leads_to_pages_or_documents_as_it_says(linked):
    index = '<back><div type="section" xml:id="index"><head>Index</head>{}<list type="index">{}</list></div></back>'
    items = (
        '<item xml:id="in1">Anchovy, 7–8, 1979</item><item>Conference of May 5, 1979, 8n</item>'
        "<item>Fish. <hi>See</hi> Anchovy</item>"
    )
    pages = ('<pb n="7" xml:id="pg_7"/><p>A.</p>', '<pb n="8" xml:id="pg_8"/><p>B.</p>')
    by_page = linked(volume(*pages, after=index.format("", items)))
    assert refs(by_page) == [("7", "#pg_7"), ("8", "#pg_8"), ("8", "#pg_8"), ("Anchovy", "#in1")]
    said = index.format("<p>References are to document numbers</p>", "<item>Anchovy, 1, 2, 7</item>")
    assert refs(linked(volume(*pages, after=said))) == [("1", "#d1"), ("2", "#d2")]


def test_the_contents_lead_to_parts_and_pages(linked):
    toc = '<div type="toc" xml:id="toc"><head>Contents</head><list><item>{}</item></list></div>'
    text = volume('<pb n="7" xml:id="pg_7"/><p>A.</p>')
    printed = linked(text.replace("<body>", f"<front>{toc.format('Peru <hi>7</hi>')}</front><body>", 1))
    assert refs(printed) == [("Peru", "#ch1"), ("7", "#pg_7")]
    bare = linked(text.replace("<body>", f"<front>{toc.format('Peru')}</front><body>", 1))
    assert refs(bare) == [("Peru", "#pg_7")]


def test_pages_of_other_volumes_are_linked_as_their_time_did(linked):
    """Volumes of one year cite pages; later ones, which cite documents, link the volume and leave a page outside."""
    cited = "<p>Text.<note n='1' xml:id='d1fn1'>See <hi>Foreign Relations</hi>, 1950, vol. VI, p. 256.</note></p>"
    assert refs(linked(volume(cited, name="frus1951v07p2"))) == [
        ("Foreign Relations, 1950, vol. VI, p. 256", "frus1950v06#pg_256")
    ]
    assert refs(linked(volume(cited))) == [("Foreign Relations, 1950, vol. VI", "frus1950v06")]


def test_pages_of_the_volume_lead_to_their_breaks_or_to_the_part_before(linked):
    """Where documents have no printed numbers pages are what they cite."""
    text = volume(
        '<pb n="1474" xml:id="pg_1474"/><p>Text.<note n="1" xml:id="d1fn1">See p. 1474 and p. 12.</note></p>',
        name="frus1951v07p2",
    )
    found = linked(text.replace("<head>1. ", "<head>"))
    assert refs(found) == [("p. 1474", "#pg_1474"), ("p. 12", "frus1951v07p1#pg_12")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("See pp. 1560 ff.", [("pp. 1560", "frus1952-54v01p2#pg_1560")]),
        (
            "See the notes, pp. 1116 and 1257.",
            [("pp. 1116", "frus1952-54v01p2#pg_1116"), ("1257", "frus1952-54v01p2#pg_1257")],
        ),
        ("See p. 30; see also page 1379.", [("p. 30", "#pg_30"), ("page 1379", "frus1952-54v01p2#pg_1379")]),
        ("See vol. VIII, p. 12.", [("vol. VIII", "frus1952-54v08")]),
    ],
)
def test_pages_of_the_other_part_are_the_volumes_own(linked, words, expected):
    """A volume of the years in which others are linked whole links the pages of its other part."""
    text = volume(
        f'<pb n="30" xml:id="pg_30"/><p>Text.<note n="1" xml:id="d1fn1">{words}</note></p>', name="frus1952-54v01p1"
    )
    assert refs(linked(text.replace("<head>1. ", "<head>"))) == expected


def test_elements_with_a_prefix(linked):
    text = volume("<p>See Document 2.</p>", "<p>T.</p>")
    text = re.sub(r"<(/?)(?=[A-Za-z])", r"<\1t:", text).replace("xmlns=", "xmlns:t=")
    assert b'See <t:ref target="#d2">Document 2</t:ref>.' in linked(text).data


def test_a_file_without_documents_is_linked_once(linked):
    text = (
        f"{HEAD.format('')}<div><head>Letter</head><p>He wrote.<note n='1' xml:id='n1'>See <title>Foreign Relations</title>, "
        "1964–1968, vol. II, Document 55.</note> On.<note n='2' xml:id='n2'>See footnote 1 above.</note></p></div></body></text></TEI>"
    )
    assert refs(linked(text)) == [
        (
            "Foreign Relations, 1964–1968, vol. II, Document 55",
            "https://history.state.gov/historicaldocuments/frus1964-68v02/d55",
        ),
        ("footnote 1 above", "#n1"),
    ]


def test_a_note_that_is_printed_again_is_linked_again(linked):
    note = 'See <hi rend="italic">ante</hi>,\n  Document 2.'
    again = "See <hi>ante</hi>, Document\n   2."
    text = volume(
        f'<p>One.<note n="1" xml:id="d1fn1">{note}</note> Two.<note n="1" target="d1fn1">{again}</note> Three.'
        '<note n="1" target="d1fn1">See others.</note></p>',
        "<p>Text.</p>",
    )
    assert refs(linked(text)) == [("Document 2", "#d2"), ("Document 2", "#d2")]


def test_a_document_and_its_footnotes_are_linked_apart(linked):
    note = "<note n='{0}' xml:id='d2fn{0}'>A.</note>"
    found = linked(
        volume(
            "<p>One.<note n='1' xml:id='d1fn1'>See Document 2 and footnotes 1 and 2.</note></p>",
            f"<p>B{note.format(1)}{note.format(2)}</p>",
        )
    )
    assert refs(found) == [("Document 2", "#d2"), ("footnotes 1", "#d2fn1"), ("2", "#d2fn2")]
