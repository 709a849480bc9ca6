"""Markdown: notes in the numbers that print, emphasis and links taken off, everything else as it stands."""

import time

import pytest

import archref

CASES = {
    "a note and its paragraphs": (
        "A[^x] b.[^y]\n\n[^y]: Two.\n[^x]: One\nruns on.\n\n    And *on*.\n\nC.\n",
        "A1 b.2\n\nC.\n\n  1. One runs on. And on.\n  2. Two.",
    ),
    "a note used twice": ("A[^1] b[^1]\n\n[^1]: One.", "A1 b1\n\n  1. One."),
    "a note within a note": ("A^[one^[two] and [three]] b", "A1 b\n\n  1. one2 and [three]\n  2. two"),
    "a note that nothing refers to": ("A[^1]\n\n[^9]: Nine.\n[^1]: One.", "A1\n\n  1. One.\n  2. Nine."),
    "a reference without its note": ("A[^1] b", "A[^1] b"),
    "a space before the marker": ("word [^1] next\n\n[^1]: N.", "word1 next\n\n  1. N."),
    "emphasis": ("*a* **b** ***c*** _d_ __e__ ~~f~~", "a b c d e f"),
    "marks that mark nothing": ("2 * 3 snake_case_name * x **", "2 * 3 snake_case_name * x **"),
    "emphasis over lines": ("*Foreign\nRelations*, 1969", "Foreign Relations, 1969"),
    "nested emphasis": ("**a *b* c**, *a **b***", "a b c, a b"),
    "escapes": (r"\*a\* RG\ 59 1978\. \[x\]", "*a* RG 59 1978. [x]"),
    "links": ('[a](http://x "t") [b][r] [r] ![c](y) [d]{.smallcaps}\n\n[r]: http://z', "a b r c d"),
    "brackets that are none": ("[Page 3 of 4] [Tab A](see below) [x][y]", "[Page 3 of 4] [Tab A](see below) [x][y]"),
    "an address": ("<https://example.org/a_b> and <b>bold</b><br>x", "https://example.org/a_b and bold\nx"),
    "code": ("`a * b` and ``c ` d`` and `e", "a * b and c ` d and `e"),
    "dashes": ("pages 3--4---here <!-- no --> a----b", "pages 3–4—here a----b"),
    "references": ("D790041&ndash;0212 &amp;&#160;c &nosuch;", "D790041–0212 & c &nosuch;"),
    "hard lines": ("a  \nb\\\nc\nd", "a\nb\nc d"),
    "headings": ("Title\n=====\n\n## Two ##\nText\n\n### Three {#id}", "Title\n\nTwo\n\nText\n\nThree"),
    "rules and quotes": ("> a\n> b\n\n***\n\nc\n\n- - -\n", "a b\n\nc"),
    "lists": ("- a\n- b\n  on\n\n3. c\n4. d", "a\nb on\n\n3. c\n4. d"),
    "a year at the beginning of a line": ("It ended in\n1978. Then", "It ended in 1978. Then"),
    "code blocks": ("```\nBox 1\n\n*x*\n```\nend", "Box 1\n\n*x*\n\nend".replace("1\n\n", "1\n")),
    "tables": ("| a | b |\n|---|---|\n| c | *d* |\n\ne", "a\tb\nc\td\n\ne"),
    "front matter, comments and scripts": ("---\nt: *x*\n---\n<!-- a\n\nb -->\n<script>x</script>\nc", "c"),
    "Windows lines": ("a[^1]\r\nb\r\n\r\n[^1]: N\r\n    o.\r\n", "a1 b\n\n  1. N o."),
}


@pytest.fixture
def read(tmp_path):
    def read(text):
        path = tmp_path / "paper.md"
        path.write_bytes(text.encode())
        (document,) = archref.read(path)
        return document

    return read


@pytest.mark.parametrize("case", CASES)
def test_the_text_is_what_a_page_prints(read, case):
    written, printed = CASES[case]
    document = read(written)
    assert document.text == printed
    here = 0
    for start, end, at, to in document.origin.pieces(0, len(document.text)):
        assert start == here
        here = end
        found, stands = document.text[start:end], document.origin.source.text[at:to]
        assert found.isspace() or at == to or found[-1] in stands or found in "–—&1234567890"
    assert here == len(document.text)


def test_a_manuscript_is_one_document_with_its_chapters(read):
    document = read(
        "# 1. One\n\nA.[^a]\n\n# 2. Two\n\nB.[^b]\n\n[^a]: Kennedy Library, NSF, Box 1.\n[^b]: Ibid., Box 2.\n"
    )
    assert [document.text[h.start : h.end] for h in document.headings] == ["1. One", "2. Two"]
    assert document.number is None
    result = archref.resolve(document).as_dict()
    assert [link["type"] for link in result["links"]] == ["ibid"]


def test_a_span_of_the_source_holds_the_marks_within_and_not_those_around(read):
    document = read("See *Foreign\n  Relations*, 1969–1976.")
    start = document.text.index("Foreign")
    assert document.origin.source.text[slice(*document.origin.span(start, start + 23))] == "Foreign\n  Relations*, 1969"


HOSTILE = [
    "[" * 10_000,
    "*a " * 10_000,
    "`" * 25_000,
    "<!--" * 10_000,
    '<a b="' * 10_000,
    '](a "' * 10_000,
    "> " * 15_000,
]
HOSTILE += ["[^a" * 10_000, "^[" * 10_000, "- " * 15_000, "_*" * 10_000, "|" * 25_000, "[a]: " * 10_000, "``` " * 4_000]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_costs_what_its_length_does(read, text):
    begun = time.process_time()
    read(text)
    assert time.process_time() - begun < 2
