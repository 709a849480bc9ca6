"""HTML: notes as the programs of historians link them, the page's own text and no other, and pages that are broken."""

import time

import pytest

import archref

# the same text with two notes, as each program writes it
PROGRAMS = {
    "pandoc": """<p>Arms<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> and
        grain.<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a></p>
        <section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol>
        <li id="fn1"><p>See Document 4.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>
        <li id="fn2"><p>Ibid.<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>""",
    "Word": """<div class=WordSection1><p class=MsoNormal>Arms<a href="#_ftn1" name="_ftnref1" title=""><span
        class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]>
        </span></span></a> and grain.<a href="#_ftn2" name="_ftnref2" title=""><span class=MsoFootnoteReference>[2]</span></a></p>
        </div><div><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
        <div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span>[1]</span></a> See Document 4.</p></div>
        <div id=ftn2><p class=MsoFootnoteText><a href="#_ftnref2" name="_ftn2" title=""><span>[2]</span></a> Ibid.</p></div></div>""",
    "LibreOffice": """<p>Arms<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> and
        grain.<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a></p>
        <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>See
        Document 4.</p></div><div id="sdfootnote2"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote2sym"
        href="#sdfootnote2anc">2</a>Ibid.</p></div>""",
    "Google Docs": """<p>Arms<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> and grain.<sup><a href="#ftnt2"
        id="ftnt_ref2">[2]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;See Document 4.</span></p></div>
        <div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a><span>&nbsp;Ibid.</span></p></div>""",
    "MediaWiki": """<p>Arms<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">&#91;1&#93;</a></sup> and
        grain.<sup id="cite_ref-2" class="reference"><a href="#cite_note-2">&#91;2&#93;</a></sup></p><h2>Notes</h2>
        <ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span>
        <span class="reference-text">See Document 4.</span></li><li id="cite_note-2"><span class="mw-cite-backlink"><b><a
        href="#cite_ref-2">^</a></b></span> <span class="reference-text">Ibid.</span></li></ol>""",
    "Docutils": """<p>Arms<a class="footnote-reference brackets" href="#footnote-1" id="footnote-reference-1" role="doc-noteref"><span
        class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a> and grain.<a class="footnote-reference brackets"
        href="#footnote-2" id="footnote-reference-2">2</a></p><aside class="footnote-list brackets">
        <aside class="footnote brackets" id="footnote-1" role="doc-footnote"><span class="label"><span
        class="fn-bracket">[</span><a role="doc-backlink" href="#footnote-reference-1">1</a><span class="fn-bracket">]</span></span>
        <p>See Document 4.</p></aside><aside class="footnote brackets" id="footnote-2"><span class="label">[<a
        href="#footnote-reference-2">2</a>]</span><p>Ibid.</p></aside></aside>""",
    "old Docutils": """<p>Arms<a class="footnote-reference" href="#id3" id="id1">[1]</a> and grain.<a
        class="footnote-reference" href="#id4" id="id2">[2]</a></p><table class="docutils footnote" frame="void" id="id3">
        <colgroup><col class="label" /><col /></colgroup><tbody valign="top"><tr><td class="label"><a class="fn-backref"
        href="#id1">[1]</a></td><td>See Document 4.</td></tr></tbody></table><table class="docutils footnote" id="id4"><tbody>
        <tr><td class="label"><a class="fn-backref" href="#id2">[2]</a></td><td>Ibid.</td></tr></tbody></table>""",
    "e-book": """<p>Arms<a epub:type="noteref" href="#n1">1</a> and grain.<a epub:type="noteref" href="#n2">2</a></p>
        <aside epub:type="footnote" id="n1"><p>1. See Document 4.</p></aside><aside epub:type="footnote" id="n2"><p>2. Ibid.</p></aside>""",
    "by hand": """<p>Arms<a name="r1"></a><sup><a href="#n1">1</a></sup> and grain.<a name="r2"></a><sup><a href="#n2">2</a></sup></p>
        <h3>Notes</h3><p><a name="n1"></a><a href="#r1">1.</a> See Document 4.<p><a name="n2"></a><a href="#r2">2.</a> Ibid.""",
}


@pytest.fixture
def page(tmp_path):
    def page(body, name="page.html", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes((body if body.lower().startswith("<!") else f"<!DOCTYPE html>\n{body}").encode(encoding))
        (document,) = archref.read(path)
        return document

    return page


@pytest.mark.parametrize("program", PROGRAMS)
def test_linked_notes_are_found_however_a_program_writes_them(page, program):
    document = page(f"<html><body>{PROGRAMS[program]}</body></html>")
    assert document.text == "Arms1 and grain.2\n\n  1. See Document 4.\n  2. Ibid."
    assert [(m.note, m.index) for m in document.markers] == [("1", 0), ("2", 1)]
    source = document.origin.source.text
    for words in ("and grain", "See", "Ibid."):
        at = document.text.index(words)
        assert " ".join(source[slice(*document.origin.span(at, at + len(words)))].split()) == words


def test_the_site_around_the_text_is_left_out(root):
    (document,) = archref.read(root / "fixtures" / "fishery-talks.html")
    assert document.text + "\n" == (root / "fixtures" / "fishery-talks.txt").read_text(encoding="utf-8")
    assert (document.volume, document.number) == ("frus1977-80v24", "88")
    assert [p.number for p in document.pages] == ["212", "213"]


def test_a_note_used_twice_is_one_note(page):
    document = page(
        '<p>A<sup id="r1"><a href="#n1">1</a></sup> B<sup id="r2"><a href="#n1">1</a></sup></p><ol><li id="n1">Note. '
        '<a href="#r1">a</a> <a href="#r2">b</a></li></ol>'
    )
    assert document.text == "A1 B1\n\n  1. Note."
    assert [m.index for m in document.markers] == [0, 0]


def test_links_to_chapters_are_no_markers(page):
    document = page(
        '<ul><li><a id="t1" href="#c1">1</a></li><li><a id="t2" href="#c2">2</a></li></ul>'
        '<h2 id="c1"><a href="#t1">1</a> Lima</h2><p>Text</p><h2 id="c2"><a href="#t2">2</a> Callao</h2>'
    )
    assert document.notes == []
    assert "1 Lima" in document.text


def test_notes_that_are_not_linked_are_read_from_the_shape_of_the_text(page):
    document = page("<p>See the telegram.<sup>1</sup></p><p>Notes</p><p>1. Source: Carter Library.</p><p>2. Ibid.</p>")
    result = archref.resolve(document).as_dict()
    assert [n["number"] for n in result["notes"]] == ["1", "2"]
    assert [m["note"] for m in result["markers"]] == ["1"]


def test_what_is_hidden_or_executed_is_no_text(page):
    document = page(
        "<body><script>document.write('<p>a</p>')</script><p hidden>b</p><p style='display: none'>c</p><noscript>d</noscript>"
        '<svg><text>e</text></svg><p onclick="alert(1)">seen</p><template>f</template><!-- g --><p aria-hidden=true>h'
    )
    assert document.text == "seen"


def test_unclosed_tags_and_broken_quotes_give_the_text_that_a_browser_shows(page):
    document = page(
        "<title>x</title><p>One <b>two<p>three <a title=don't>four</a></div></table> &amp five &nosuch; a < b & c"
    )
    assert document.text == "One two\n\nthree four &\u00a0five &nosuch; a < b & c".replace("\u00a0", " ")


def test_lines_tables_and_preformatted_text_keep_their_lines(page):
    document = page(
        "<pre><b>Box</b> 1<i></i>\n<i></i>  Folder 2\n\nBox 3</pre><table><tr><td>a<td>b<tr><td>c</table><p>x<br>y"
    )
    assert document.text == "Box 1\n Folder 2\n\nBox 3\n\na\tb\nc\n\nx\ny".replace("\n Folder", "\nFolder")


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1"])
def test_the_page_names_its_encoding(page, charset):
    document = page(
        f'<!DOCTYPE html><meta charset="{charset}"><p>D780502–1066 “Čapek’s”'.replace("Č", "C"), encoding="cp1252"
    )
    assert document.text == "D780502–1066 “Capek’s”"


HOSTILE = [
    "<a b='" * 15_000,
    "<!--" * 25_000,
    "<div><i>" * 15_000 + "</div>" * 15_000,
    "<p><table><td>" * 10_000,
    "<a href='#x' id=x>1</a>" * 2_000,
    "<li id=n><a href=#n>1</a>" * 2_000,
    "<b>" * 25_000 + "</b>" * 25_000,
    "&" * 100_000,
    "<sup>" * 500 + "<a href='#n'>1</a>" * 500 + "<p id=n>",
]


@pytest.mark.parametrize("body", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_pages_cost_what_their_length_does(page, body):
    begun = time.process_time()
    page(body)
    assert time.process_time() - begun < 2
