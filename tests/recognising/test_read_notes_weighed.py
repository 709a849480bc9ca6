"""What becomes of what the labelling reads, by how sure it is, whose the lines are and where they stand."""

import pytest

from archref.grammar import load
from archref.labelling.reader import Read
from archref.labelling.voice import Voice
from archref.recognising import notes as reader
from archref.recognising.abbreviations import Abbreviations


class Labelled:
    """A line with what the labelling says of it: how much speaks for an editor and for prose, and what it cites."""

    def __init__(self, editor, prose, *cited, words="Box 1"):
        self.words, self.said = words, Voice(editor, prose)
        self.reads = [Read(i, i + 1, type, dict.fromkeys(fields, "x"), sure) for i, (type, sure, *fields) in enumerate(cited)]  # fmt: skip

    def voice(self):
        return self.said

    def cited(self, text, own):
        return self.reads


def read(monkeypatch, lines, **known):
    monkeypatch.setattr(reader, "lines", lambda seen, start, columns: lines)
    return reader.read_notes("Box 1", 0, load(), Abbreviations(), **known)


NOTES, ALONE = {"notes": True}, {"alone": True}
BOX, BOOK, IBID = ("archival", 0.9, "box"), ("published", 0.95, "title"), ("ibid", 0.8, "pages")
# lines; what is known of them; how sure what is found is, in hundredths
CASES = [
    # notes: each as sure as it was read, if it is sure enough
    ([Labelled(0, 0, BOX, BOOK, IBID)], NOTES, [90, 95, 80]),
    ([Labelled(0, 0, ("archival", 0.01, "box"), ("published", 0.01), ("ibid", 0.01))], NOTES, [1, 1, 1]),
    ([Labelled(0, 0, ("archival", 0.79, "repository"), ("archival", 0.8, "repository"))], NOTES, [80]),
    ([Labelled(0, 0, ("archival", 0.5, "repository", "box"), ("published", 0.5, "title"))], NOTES, [50, 50]),
    ([Labelled(0, 0, BOX, words="of salt")], NOTES, []),  # nothing that could cite
    ([Labelled(0, 0, BOX, words="a.py:1:2: box 1")], NOTES, []),
    # prose among notes
    ([Labelled(0, 2.0, BOX)], NOTES, [90]),
    ([Labelled(0, 2.1, BOX)], NOTES, [88]),
    ([Labelled(0, 2.1, BOOK, IBID)], NOTES, []),  # words of other trades are books sooner than papers
    ([Labelled(0, 4.0, BOX)], NOTES, []),
    ([Labelled(0, 4.0, ("archival", 0.99, "box"))], NOTES, [64]),
    ([Labelled(0, 4.1, ("archival", 0.99, "box"))], NOTES, []),  # hopeless
    ([Labelled(0, 3.0, ("archival", 0.7, "box"))], NOTES, []),
    ([Labelled(0, 3.0, ("archival", 0.8, "box"))], NOTES, [35]),
    # an editor's
    ([Labelled(1.0, 0, BOX)], NOTES, [55]),
    ([Labelled(1.0, 0, BOX), Labelled(-1.0, 0, BOX)], NOTES, [77, 90]),
    ([Labelled(1.0, 0, BOX), Labelled(-3.0, 0, BOX)], NOTES, [90, 90]),
    ([Labelled(0, 0, BOX)], {**NOTES, "editors": 1.0}, [77]),
    ([Labelled(-1.0, 0, BOX)], {**NOTES, "editors": 2.0}, [90]),
    # a single paragraph
    ([Labelled(1.5, 3.0, BOX, BOOK)], ALONE, [90, 95]),
    ([Labelled(1.5, 3.1, BOX, BOOK)], ALONE, [88]),
    ([Labelled(1.5, 3.0, ("archival", 0.79, "repository"))], ALONE, []),
    # running text, in which little cites
    ([Labelled(0, 0, ("archival", 0.89, "box"), ("archival", 0.9, "box"))], {}, [90]),
    ([Labelled(0, 0, ("archival", 0.95, "levels"))], {}, []),
    ([Labelled(0, 0, ("archival", 0.88, "box"), ("archival", 0.9, "box"))], {}, [90]),
    ([Labelled(0, 0, ("published", 0.89), ("published", 0.92))], {}, [92]),
    ([Labelled(0, 0, ("ibid", 0.95), ("ibid", 0.96))], {}, [96]),
    ([Labelled(0, -4.0, ("archival", 0.53, "box"), ("archival", 0.54, "box"))], {}, [54]),
    ([Labelled(0, -12.0, ("archival", 0.31, "box"), ("archival", 0.29, "box"))], {}, [31]),
    ([Labelled(0, 1.0, ("archival", 0.99, "box"), ("archival", 0.995, "box"))], {}, [96]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "known", "sure"), CASES, ids=range(len(CASES)))
def test_how_sure_what_is_read_must_be(monkeypatch, lines, known, sure):
    assert [round(100 * f.sure) for f in read(monkeypatch, lines, **known).found] == sure


@pytest.mark.parametrize(
    ("lines", "known", "editor", "prose"),
    [
        ([], {}, 0.0, 0.0),
        ([], {"editors": 2.0}, 2.0, 0.0),
        ([Labelled(1.0, 2.0), Labelled(2.0, 6.0)], {}, 1.5, 4.0),
        ([Labelled(1.0, 2.0), Labelled(2.0, 6.0)], NOTES, 1.5, 0.0),
        ([Labelled(1.0, 2.0), Labelled(2.0, 6.0)], {**ALONE, "editors": 1.0}, 2.5, -2.0),
        ([Labelled(1.0, 2.0), Labelled(9.0, 9.0, words="of salt")], {}, 1.0, 2.0),
    ],
)
def test_whose_the_lines_are(monkeypatch, lines, known, editor, prose):
    found = read(monkeypatch, lines, **known)
    assert (found.editor, found.prose) == (editor, prose)


def test_what_forms_read_better_is_left_to_them(monkeypatch):
    found = read(monkeypatch, [Labelled(0, 0, ("telegram", 0.9), BOX, ("frus", 0.9))], notes=True)
    assert found.others == [(0, 1), (2, 3)] and [f.form.name for f in found.found] == ["archival-in-a-note"]
    (box,) = found.found
    assert (box.start, box.end, box.type, box.fields, box.source) == (1, 2, "archival", {"box": "x"}, False)
