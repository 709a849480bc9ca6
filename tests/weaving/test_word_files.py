"""Word files of every build: linked, they say what they said, and nothing stands where the schema has no place for it."""

import io
import re
import zipfile

import office
import pytest
import word_files
from counting import MOST, growth
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from woven import linked_once

import archref
from archref.weaving.insertions import strip, weave

CITED = "Foreign Relations, 1977–1980, vol. XXVI, Document 88"
SAME = settings(suppress_health_check=list(HealthCheck), derandomize=True)


def link(path, data):
    path.write_bytes(data)
    before = [d.text for d in archref.read(path)]
    found = archref.link(path)
    assert strip(*weave(found.source.text, found.insertions)) == found.source.text
    assert not word_files.faults_of(found.data, data)
    return linked_once(path, before, found)


def body(found):
    with zipfile.ZipFile(io.BytesIO(found.data)) as archive:
        return archive.read("word/document.xml").decode()


@SAME
@given(st.randoms(use_true_random=False))
def test_runs_spaces_bookmarks_and_changes_at_random(tmp_path_factory, chance):
    link(tmp_path_factory.getbasetemp() / "r.docx", word_files.Maker(chance).file())


def changed(kind, words, number=1):
    return (
        f'<w:{kind} w:id="{number}" w:author="A" w:date="2014-06-25T10:40:00Z"><w:r><w:t>{words}</w:t></w:r></w:{kind}>'
    )


def run(words, space=' xml:space="preserve"', form=""):
    return f"<w:r>{form}<w:t{space}>{words}</w:t></w:r>"


@pytest.mark.parametrize("kind", ["ins", "moveTo"])
def test_a_change_is_divided_around_a_link(tmp_path, kind):
    found = link(
        tmp_path / "c.docx", word_files.package(f"<w:p>{run('A. ')}{changed(kind, f'See {CITED}, and.')}</w:p>")
    )
    text = body(found)
    assert re.search(rf"</w:{kind}><w:hyperlink [^>]*><w:{kind} [^>]*><w:r><w:t[^>]*>{CITED}</w:t>", text)
    assert len(set(re.findall(rf'<w:{kind} w:id="(\d+)"', text))) == 3


def test_a_citation_begun_in_a_change_is_linked_whole(tmp_path):
    parts = changed("ins", "See Foreign Relations,"), run(" 1977–1980, "), changed("ins", "vol. XXVI, Document 88.", 2)
    (made,) = [
        i for i in link(tmp_path / "c.docx", word_files.package(f"<w:p>{''.join(parts)}</w:p>")).insertions if i.target
    ]
    assert made.target.endswith("/frus1977-80v26/d88")


@pytest.mark.parametrize(
    "paragraph",
    [
        f'<w:p><w:fldSimple w:instr=" REF x ">{run(CITED)}</w:fldSimple></w:p>',
        f"<w:sdt><w:sdtContent><w:p>{run(CITED)}</w:p></w:sdtContent></w:sdt>",
        f'<w:p><w:ruby><w:rt>{run("a ")}</w:rt><w:rubyBase>{run(CITED)}</w:rubyBase></w:ruby></w:p>',
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{run(CITED)}</w:p>',
        f'<w:p><w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_e30="/></w:sdtPr><w:sdtContent>{run(CITED)}</w:sdtContent></w:sdt></w:p>',
    ],
    ids=["field", "control around paragraphs", "ruby", "field without an end", "reference manager"],
)  # fmt: skip
def test_what_has_no_place_for_a_link_is_told_and_what_is_outside_is_linked(tmp_path, paragraph):
    found = link(tmp_path / "f.docx", word_files.package(f"{paragraph}<w:p>{run(f'See {CITED}.')}</w:p>"))
    assert [k.code for k in found.kept] == ["crosses-markup"]
    assert sum(bool(i.target) for i in found.insertions) == 1


@pytest.mark.parametrize(
    ("written", "cut"),
    [
        ("<w:t>See ~.</w:t>", '<w:t xml:space="preserve">See </w:t>'),
        ("<w:t>  See ~.</w:t>", '<w:t>  </w:t><w:t xml:space="preserve">See </w:t>'),
        ("<w:t>~. </w:t>", '<w:t xml:space="preserve">.</w:t><w:t> </w:t>'),
        ("<w:t>  ~.</w:t>", "<w:t>  </w:t></w:r><w:hyperlink"),
        (
            '<w:t xml:space="default">See ~.</w:t>',
            '<w:t xml:space="default"></w:t><w:t xml:space="preserve">See </w:t>',
        ),
        ("<w:t>See&#32;~.</w:t>", '<w:t xml:space="preserve">See&#32;</w:t>'),
        ('<w:t xml:space="preserve"> See ~. </w:t>', '<w:t xml:space="preserve"> See </w:t>'),
    ],
)
def test_a_divided_text_keeps_its_spaces_and_no_others(tmp_path, written, cut):
    text = body(link(tmp_path / "s.docx", word_files.package(f"<w:p><w:r>{written.replace('~', CITED)}</w:r></w:p>")))
    assert cut in text


@pytest.mark.parametrize("first", ["See {}", '<w:hyperlink w:anchor="x">{}</w:hyperlink>'])
def test_a_text_divided_for_a_bookmark_alone_keeps_its_space(tmp_path, first):
    words = run("He read Vane to Colt, “Salt,” 2 Nov. 1965, NSF: Peru, box 2, LBJL.", "")
    paragraphs = f"<w:p>{first.format(words) if '<' in first else words}</w:p><w:p>{run('Ibid., box 3.', '')}</w:p>"
    text = body(link(tmp_path / "b.docx", word_files.package(paragraphs)))
    assert '<w:t xml:space="preserve">He read </w:t></w:r><w:bookmarkStart' in text


def test_a_formatting_that_replaced_another_is_taken_whole(tmp_path):
    old = '<w:rPrChange w:id="4" w:author="A"><w:rPr><w:b/></w:rPr></w:rPrChange>'
    form = f"<w:rPr><w:i/>{old}</w:rPr>"
    text = body(link(tmp_path / "f.docx", word_files.package(f"<w:p>{run(f'See {CITED}.', '', form)}</w:p>")))
    assert len(set(re.findall(r'rPrChange w:id="(\d+)"', text))) == text.count("</w:rPrChange>") == 3


def test_characters_that_are_no_markup_are_left_alone(tmp_path):
    written = f"<w:p><w:r><w:t><![CDATA[See {CITED}.]]></w:t></w:r></w:p><w:p>{run(CITED)}</w:p>"
    assert sum(bool(i.target) for i in link(tmp_path / "l.docx", word_files.package(written)).insertions) == 1


@pytest.mark.slow
def test_many_links_in_one_long_text_cost_what_it_is_long(tmp_path):
    def linked(size):
        words = "".join(f"611.{i}/3-1455; " for i in range(size // 16))
        made = link(tmp_path / f"{size}.docx", word_files.package(f"<w:p>{run(words)}</w:p>"))
        assert len(made.insertions) > size // 32

    assert growth(linked, 64_000) <= MOST


def test_a_bookmark_stands_before_a_field_and_not_in_it(tmp_path):
    field = "".join(f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("begin", "separate"))
    shown = run("Vane to Colt, “Salt,” 2 Nov. 1965, NSF: Peru, box 2, LBJL.")
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    text = body(
        link(
            tmp_path / "f.docx",
            word_files.package(f"<w:p>{run('See ')}{field}{shown}{end}{run(' Ibid., box 3.')}</w:p>"),
        )
    )
    assert re.search(r'<w:bookmarkEnd w:id="\d+"/><w:r><w:fldChar w:fldCharType="begin"/>', text)


@pytest.mark.office
def test_libreoffice_reads_the_words_of_the_source(tmp_path, soffice, root):
    files = {f"n{seed}": word_files.made(seed) for seed in range(12)}
    files["talks"] = (root / "fixtures" / "fishery-talks.docx").read_bytes()
    pairs = []
    for name, data in files.items():
        before, after = tmp_path / f"{name}.docx", tmp_path / f"{name}-linked.docx"
        before.write_bytes(data)
        after.write_bytes(archref.link(before).data)
        assert data != after.read_bytes() or name != "talks"
        pairs.append((before, after))
    assert not office.differing(pairs, tmp_path)


@pytest.mark.parametrize("first", ["<w:noBreakHyphen/>", '<w:sym w:font="Symbol" w:char="00A7"/>'])
@pytest.mark.parametrize("words", [" Vane wrote.", ""])
def test_a_note_that_begins_with_a_sign_gets_its_bookmark_or_no_link_leads_to_it(tmp_path, first, words):
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:footnoteRef/></w:r>{text}</w:p></w:footnote>'
        for n, text in ((1, f"<w:r>{first}</w:r>{run(words)}"), (2, run(" See footnote 1 above.")))
    )
    text = f"<w:p>{run('A.')}{mark.format(1)}{run('B.')}{mark.format(2)}</w:p>"
    found = link(tmp_path / "n.docx", word_files.package(text, footnotes=notes))
    assert sum(i.target == "#archref_note_1" for i in found.insertions) == bool(words)
