"""TEI: what the encoding says is taken as it is, and every character leads back to its place in the file."""

import time

import pytest

import archref
from archref.reading import InputError

HEAD = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader>'


@pytest.fixture
def documents(tmp_path):
    def documents(body, name="volume.xml", head=HEAD, encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(f"{head}<text><body>{body}</body></text></TEI>".encode(encoding))
        return list(archref.read(path))

    return documents


@pytest.fixture
def one(documents):
    def one(inside, attributes='n="7"', **more):
        (document,) = documents(f'<div type="document" {attributes}>{inside}</div>', **more)
        return document

    return one


@pytest.fixture
def talks(root):
    (document,) = archref.read(root / "fixtures" / "fishery-talks.xml")
    return document


def test_the_text_is_that_of_the_copied_page(talks, root):
    assert talks.text + "\n" == (root / "fixtures" / "fishery-talks.txt").read_text(encoding="utf-8")


def test_what_the_encoding_says_is_known(talks):
    assert (talks.volume, talks.number, talks.date) == ("frus1977-80v24", "88", "1979-01-22")
    assert talks.volume_title.endswith("Volume XXIV, South America & Fisheries")
    assert [p.number for p in talks.pages] == ["212", "213"]
    assert [(m.note, m.index) for m in talks.markers] == [(str(n), n - 1) for n in range(1, 7)]
    assert talks.text[slice(*talks.title_span)].startswith("Telegram From")


def test_a_place_is_a_line_and_column_of_the_file(talks, root):
    lines = (root / "fixtures" / "fishery-talks.xml").read_text(encoding="utf-8").splitlines()
    for words in ("Refs: (A) State 231846", "In telegram 301922", "Fishery Talks"):
        line, column = talks.origin.source.position(talks.origin.offset(talks.text.index(words)))
        assert lines[line - 1][column - 1 :].startswith(words[:8])


def test_a_phrase_split_by_elements_and_lines_is_one_span_of_the_source(talks):
    start = talks.text.index("National Archives, RG 59")
    first, last = talks.origin.span(start, start + len("National Archives, RG 59"))
    written = talks.origin.source.text[first:last]
    assert written.startswith("National\n") and written.endswith('<gloss target="#t_RG1">RG</gloss> 59')


def test_every_character_has_its_place(talks):
    here = 0
    for start, end, at, to in talks.origin.pieces(0, len(talks.text)):
        assert start == here
        here = end
        found, written = talks.text[start:end], talks.origin.source.text[at:to]
        assert found == written or found == " " or at == to or written.startswith(("<pb", "<note"))
    assert here == len(talks.text)


def test_markers_are_not_guessed(one):
    document = one('<p>In 19521 the Embassy<note n="2">See Document 3.</note> closed room 2.</p>')
    assert document.text == "In 19521 the Embassy2 closed room 2.\n\n  2. See Document 3."
    result = archref.resolve(document).as_dict()
    assert [(m["note"], m["start"]) for m in result["markers"]] == [("2", 20)]


def test_two_notes_of_one_id_and_a_note_in_a_note_and_one_without_number(one):
    document = one(
        '<p>A<note n="1" xml:id="x">one <hi>B<note n="2">two</note></hi></note> '
        '<note>aside</note> C <note n="3" xml:id="x">three</note></p>'
    )
    assert document.text == "A1\n\naside\n\nC3\n\n  1. one B2\n  3. three\n  2. two"
    assert [m.index for m in document.markers] == [0, 1, 2]


def test_a_note_referred_to_again_is_listed_once(one):
    document = one('<p>A<note n="1" xml:id="d7fn1">one</note> B<note n="1" target="#d7fn1">one</note></p>')
    assert [(m.note, m.index) for m in document.markers] == [("1", 0), ("1", 0)]
    assert len(document.notes) == 1


def test_a_dateline_is_kept_where_a_note_hangs_on_it_and_gives_the_date(one):
    plain = one('<dateline>Lima, <date when="1951-03-04">March 4</date><pb n="9"/></dateline><p>Text</p>')
    assert (plain.text, plain.date) == ("[Page 9]\n\nText", "1951-03-04")
    noted = one('<dateline>Lima<note n="1">Drafted.</note></dateline><p>Text</p>')
    assert noted.text == "Lima1\n\nText\n\n  1. Drafted."


def test_references_comments_and_sections_of_characters(one):
    document = one("<p>A&amp;B &#x2014;&#160;C<!-- <note n='1'>no</note> --> <![CDATA[x <y>  z]]> &lt;</p>")
    assert document.text == "A&B — C x <y> z <"
    assert document.origin.source.text[slice(*document.origin.span(1, 2))] == "&amp;"


def test_a_document_in_a_document_stands_alone(documents):
    found = documents(
        '<pb n="4"/><div type="document" n="1"><p>Outer</p><div type="document" n="2"><pb n="5"/><p>Inner</p></div>'
        "<p>Rest</p></div>"
    )
    assert [(d.number, d.text) for d in found] == [("1", "[Page 4]\n\nOuter\n\nRest"), ("2", "[Page 5]\n\nInner")]


def test_a_tei_file_without_documents_is_one_document_with_its_chapters(documents):
    (document,) = documents(
        '<div type="chapter"><head>One</head><p>A<note n="1">a</note></p></div>'
        '<div type="chapter"><head>Two</head><p>B<note n="1">Ibid.</note></p></div>'
    )
    assert document.text == "One\n\nA1\n\nTwo\n\nB1\n\n  1. a\n  1. Ibid."
    assert [m.index for m in document.markers] == [0, 1]


def test_tei_with_a_prefix_in_latin_1(tmp_path):
    path = tmp_path / "frus1950v01.xml"
    path.write_bytes(
        b'<?xml version="1.0" encoding="ISO-8859-1"?>\n<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:text>'
        b'<t:div type="document" n="1"><t:p>Caf\xe9<t:note n="1">a</t:note></t:p></t:div></t:text></t:TEI>'
    )
    (document,) = archref.read(path)
    assert (document.text, document.volume) == ("Café1\n\n  1. a", "frus1950v01")


def test_pages_count_as_internal_where_the_heading_prints_no_number(one):
    document = one('<head>The Ambassador to the Secretary</head><p>A<note n="1">See p. 74.</note></p>')
    assert [link["target"] for link in archref.resolve(document).as_dict()["links"]] == [{"page": "74"}]


BOMB = '<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + HEAD
OUTSIDE = '<!DOCTYPE TEI [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + HEAD
PARAMETER = '<!DOCTYPE TEI [<!ENTITY % a SYSTEM "http://localhost/x.dtd"> %a;]>' + HEAD


@pytest.mark.parametrize(
    ("head", "body", "says"),
    [
        (HEAD, "<p>open", r"not well-formed XML: mismatched tag \(line 1, column \d+\)"),
        (HEAD, "<p>a & b</p>", "not well-formed XML"),
        (BOMB, "<p>&b;</p>", "declares the entity 'a'"),
        (OUTSIDE, "<p>&a;</p>", "declares the entity 'a'"),
        (PARAMETER, "<p>a</p>", "declares the entity 'a'"),
    ],
)
def test_broken_and_dangerous_xml_is_refused_in_one_line(documents, head, body, says):
    with pytest.raises(InputError, match=says) as error:
        documents(body, head=head)
    assert "\n" not in str(error.value)


def test_a_character_that_the_file_declares_by_its_usual_name_is_no_danger(documents):
    head = '<!DOCTYPE TEI [<!ENTITY mdash "&#8212;">]>' + HEAD
    assert documents("<p>a&mdash;b</p>", head=head)[0].text == "a—b"


def test_other_xml_is_named(tmp_path):
    path = tmp_path / "feed.xml"
    path.write_text("<?xml version='1.0'?><rss><channel/></rss>")
    with pytest.raises(InputError, match="is XML and not TEI .its root is <rss>"):
        list(archref.read(path))


def test_documents_in_each_other_without_end_are_refused(documents):
    with pytest.raises(InputError, match="more than 20 deep"):
        documents("<div type='document'>" * 2_000 + "</div>" * 2_000)


HOSTILE = [
    "<div>" * 10_000 + "<div type='document'><p>a</p></div>" * 1_000 + "</div>" * 10_000,
    "<note>" * 2_000 + "x" + "</note>" * 2_000,
    "<hi>" * 25_000 + "</hi>" * 25_000,
    "<!-- -->" * 25_000,
]
HOSTILE += [
    '<note n="1">' * 1_000 + "</note>" * 1_000,
    "<pb n='1'/>" * 10_000,
]


@pytest.mark.parametrize("body", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_files_cost_what_their_length_does(documents, body):
    begun = time.process_time()
    documents(body)
    assert time.process_time() - begun < 2


def test_a_note_that_names_another_by_mistake_is_one_of_its_own(one):
    document = one(
        '<head>7. Letter</head><p>Salt<note n="2" xml:id="d7fn2">Dear.</note> and wine<note n="##" target="d7fn2">'
        'Cheap.</note> and oil<note n="2" target="#d7fn2"/> came.</p>'
    )
    assert [(n.number, document.text[n.start : n.end]) for n in document.notes] == [("2", "Dear."), ("##", "Cheap.")]
    assert [(m.note, m.index) for m in document.markers] == [("2", 0), ("##", 1), ("2", 0)]
