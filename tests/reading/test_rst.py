"""reStructuredText: notes in Docutils' numbers, markup taken off, what is no text left out."""

import time

import pytest

import archref

CASES = {
    "numbers given, counted and named": (
        "A [#]_ b\\ [2]_ c [#x]_ d [*]_.\n\n.. [2] Two.\n.. [#] One\n   runs on.\n\n   And *on*.\n.. [#x] Three.\n.. [*] Sign.\n",
        "A1 b2 c3 d*.\n\n  1. One runs on. And on.\n  2. Two.\n  3. Three.\n  *. Sign.",
    ),
    "a note used twice, and one that nothing refers to": (
        "A [1]_ b [1]_\n\n.. [9] Nine.\n.. [1] One.",
        "A1 b1\n\n  1. One.\n  9. Nine.",
    ),
    "a reference without its note": ("A [1]_ b", "A [1]_ b"),
    "emphasis and literals": ("*a* **b** ``c * d`` 2 * 3 * 4 *e\nf*", "a b c * d 2 * 3 * 4 e f"),
    "roles and links": (
        ":title:`Foreign Relations`, `a <http://x>`_ `b`_ c_ d_ :ref:`e <f>`\n\n.. _c: http://c",
        "Foreign Relations, a b c d_ e",
    ),
    "substitutions": ("See |NA|, |no|.\n\n.. |NA| replace:: National\n   Archives", "See National Archives, |no|."),
    "escapes and dashes": (r"\*a\* b\ c pages 3--4 d---e", "*a* bc pages 3–4 d—e"),
    "sections": (
        "====\nBook\n====\n\nOne\n---\nText\n\nTwo\n---\n\nThree\n'''''\n",
        "Book\n\nOne\n\nText\n\nTwo\n\nThree",
    ),
    "comments, targets, images and code": (
        ".. a comment\n   goes on\n\n.. image:: x.png\n   :alt: no\n\n.. _t:\n\n.. code-block:: c\n\n   no\n\nText\n\n.. note:: Seen.\n\n"
        "   Too.\n\n.. figure:: y.png\n   :width: 3\n\n   Caption",
        "Text\n\nSeen.\n\nToo.\n\nCaption",
    ),
    "literal blocks, quotes and lines": (
        "Text::\n\n  Box 1\n    *x*\n\n  Quoted.\n\n| a\n| b\n",
        "Text:\n\nBox 1\n*x*\nQuoted.\n\na\nb",
    ),
    "lists": ("* a\n* b\n  on\n\n3. c\n4. d\n\n:Author: E\n:Date: F\n", "a\nb on\n\n3. c\n4. d\n\nE\nF"),
    "tables": (
        "===  =====\na    b c\n===  =====\nd    *e*\n===  =====\n\n+---+---+\n| f | g |\n+===+===+\n| h |   |\n+---+---+\n",
        "a\tb c\nd\te\n\nf\tg\nh",
    ),
    "cells of several lines and columns": (
        "+-----+------+\n| a   | *b   |\n|     | c*   |\n+-----+------+\n| d over     |\n+-----+------+\n\n"
        "  ==  ====\n  e   f\n      on\n  --  ----\n  g   h\n  ==  ====\n",
        "a\tb c\nd over\n\ne\tf on\ng\th",
    ),
    "a transition": ("a\n\n----\n\nb", "a\n\nb"),
    "Windows lines": ("a [1]_\r\nb\r\n\r\n.. [1] N\r\n   o.\r\n", "a1 b\n\n  1. N o."),
}


@pytest.fixture
def read(tmp_path):
    def read(text):
        path = tmp_path / "paper.rst"
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
        assert found.isspace() or at == to or stands in (found, "|NA|") or found in "–—1239*"
    assert here == len(document.text)


HOSTILE = [
    "[1]_ " * 10_000,
    "**a " * 5_000,
    "`" * 25_000,
    "``a" * 15_000,
    ".. " * 15_000,
    "|a" * 15_000,
    "a_ " * 15_000,
]
HOSTILE += [
    "- " * 15_000,
    ".. [1] " * 5_000,
    "\n".join(" " * (i % 300) + "a" for i in range(20_000)),
    ".. note::\n   " * 900,
]
HOSTILE += ["=\n" * 10_000, "\n".join(" " * i + ".. note::\n" for i in range(600))]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_costs_what_its_length_does(read, text):
    begun = time.process_time()
    read(text)
    assert time.process_time() - begun < 2
