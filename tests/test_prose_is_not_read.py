"""Prose that cites nothing, above all what software says of itself: nothing in it is a source."""

import pytest

import archref

README = """# Saltbox

Saltbox 2.4.1 keeps series of readings in a folder and packs each folder into one archive.

Install it with `pip install saltbox`; version 3.11 of Python or later is needed. The default box is 12 by 40 characters.

## Changes

* 2.4.1 (3 May 2024): the record of a series is written before its file. Thanks to A. Vane for the report (#217).
* 2.4.0: `Library.collect(path, box=3)` returns the papers that were found; see RFC 7231, section 6.3.
* 2.3.9, 12 March 2023: fixed the order of files in `archive.list()`, letters come before numbers.

Run `saltbox --folder notes --series 4` to read the notes. Each letter to the library is a string of 1 to 64 bytes.
"""
API = """saltbox.records
===============

.. function:: open(path, mode="r", *, collection=None)

   Open the file at *path* and return a record. If *collection* is not None, the record is added to it. The box has
   the size 80, 24. Raises ValueError for a path of more than 255 characters.

   Changed in version 3.2: the folder may be a Path object.

.. class:: Archive(name, series=(), volume=1)

   An archive holds series. Its volume is 1 to 16; see also :func:`open` and the module :mod:`saltbox.library`.
"""


@pytest.mark.parametrize("text", [README, API, README.replace("\n\n", "\n"), API + "\n" + README])
def test_documentation_of_software_cites_nothing(text):
    assert [(c.type, text[c.start : c.end]) for c in archref.resolve(text).citations] == []


def test_a_note_beside_such_prose_is_read():
    text = README + "\n\nVane to Colt, 3 May 1951, Vane Papers, box 12, Library of Congress.\n"
    assert [c.fields.get("box") for c in archref.resolve(text).citations] == ["12"]


MEASURED = " ".join(f"{i % 7}.{4000 + 37 * i}926e{'-+'[i % 2]}0{i % 3}  " for i in range(40))
CONTRIBUTORS = """# Those who helped

Ada Vane, 2017/05/22
Jon de A. Colt, 2016/04/13
Fay-Ann Quill <fay@salt.example>, 2018-05-14
Ida Reed-Shaw, 2019/01/02
"""


@pytest.mark.parametrize("text", [MEASURED, MEASURED.replace("  ", "\n", 7), MEASURED.replace("e", "E"), CONTRIBUTORS])
def test_figures_and_contributors_cite_nothing(text):
    assert [(c.type, text[c.start : c.end]) for c in archref.resolve(text).citations] == []


PROTEINS = """ID   SALT_MOUSE              Reviewed;         302 AA.
RX   MEDLINE=12; PubMed=345; DOI=10.1038/357326a0;

FT   VARIANT         23     23       R -> G (in a sample).
FT   MUTAGEN         110    110      S -> T.
RX   DOI=10.1038/42523;
"""
CREDITS = "Ada Vane, Jon Colt, Fay Quill, Ida Reed, Tom Brask, Ann Strand, Lee Howe, May Marsh, Ron Field, Eve Cole, Sue Salt and others"


TABLES = """00EA;SMALL LETTER E WITH A HAT;Ll;0;L;0065 0302;;;;N;
00EB;SMALL LETTER E WITH DOTS;Ll;0;L;0065 0308;;;;N;
1E30; C; 1E31; # SALT LETTER K WITH A LINE
11F04..11F10;AL   # Lo    [13] SALT LETTER A..SALT LETTER O
S010/S010R13.salt   98cfbe863896ed90aa76ff95ad4151ed3b02157854cfa6a974121fc123c109c0
S010/S010R14.salt   0abc7e863896ed90aa76ff95ad4151ed3b02157854cfa6a974121fc123c109c1
"""


@pytest.mark.parametrize("text", [TABLES, TABLES.replace("\n", "\n\n"), *TABLES.splitlines()])
def test_cells_and_checksums_cite_nothing(text):
    assert [(c.type, text[c.start : c.end]) for c in archref.resolve(text).citations] == []


@pytest.mark.parametrize(
    "text", [PROTEINS, CREDITS, f"{CREDITS}.\n\n{CREDITS}", "DOI: 10.1038/42523", "See doi:10.5334/ab.12/3."]
)
def test_columns_addresses_and_names_are_no_papers(text):
    assert [(c.type, text[c.start : c.end]) for c in archref.resolve(text).citations if c.type != "published"] == []


# words of other trades, in texts of which nothing else says what trade they are of
OTHER_TRADES = [
    "The salt (Python files, the JSON file, etc.) is washed.\n\nIt dries.",
    "It is washed (Brine Records).\n\nIt dries.",
    "They wash 25.2/25.3 of it.\n\nThey wash 18.0/27*4 of it.",
    "Ada Vane (Duke University) and Jon Colt (Columbia University) wash it.\n\nIt dries.",
    "Who reads message 1 sends message 4.\n\nMessage 600 waits, and so does instruction 12.",
    "Fixed as Document 1.14.4 says.\n\nSee Document 2.3.1.",
    "If you wash it, you need 4 men; if not, see vol. 1, pp. 55-65.\n\nUse 3 boxes, and if you want to help us, tell us.",
    "References:\n\nSanjoy Vane and Anupam Colt, 1999. On brine.\n\nIt dries.",
    "References:\nInderjit S, 2001. Brine.\n\nIt dries.",
    "References: here are some roles, BRN 287 and so on.\n\nIt dries.",
    "The role salt.infra is run, then salt.infra.roles.\n\nIt dries.",
]


@pytest.mark.parametrize("text", OTHER_TRADES)
def test_words_of_other_trades_are_no_papers(text):
    assert [(c.type, text[c.start : c.end]) for c in archref.resolve(text).citations if c.type != "published"] == []


NICKNAMES = "Thanks to Ada, B0b, Cy9, Dora12, Ed, Flo, Gus7, Hal, Ida, Jo, Kim4 and Lee."


@pytest.mark.parametrize("text", [NICKNAMES, f"{NICKNAMES}\n\n{NICKNAMES}", NICKNAMES.replace("Ada", "Ada Vane")])
def test_nicknames_with_figures_are_names(text):
    assert archref.resolve(text).citations == []
