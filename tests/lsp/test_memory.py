"""What the server remembers changes no answer."""

import random

import pytest

import archref
from archref.labelling import model
from archref.lsp.memory import Remembering

NOTES = [
    "Vane to Colt, 3 March 1965, box 12, folder 3, Quill Papers, Carter Library.",
    "Mary Quill, Cold Winds (London: Harbour Press, 1999), 34.",
    "Ibid., 36; see also Telegram 5761 from Ankara, December 6, 1978.",
    "TNA, FO 371/12345; RGANI, f. 5, op. 30, d. 12, ll. 30–34.",
    "Quill, Cold Winds, 40, and Strand to Vane, n.d., box 2, Strand Papers, Essex Record Office (hereafter ERO).",
    "ERO, Strand Papers, box 9.",
]


@pytest.fixture
def remembering():
    whole = model.model()
    counted = Counted(whole)
    model.use(Remembering(counted))
    yield counted
    model.use(whole)


class Counted:
    """A model that counts the notes that it reads."""

    def __init__(self, inner):
        self.inner, self.count = inner, 0
        self.voice = inner.voice

    def read(self, tokens, own=None):
        self.count += 1
        return self.inner.read(tokens, own)


def said(result):
    """What is read; how sure it is may differ by what a note's number adds."""
    found = result.as_dict()
    for citation in found["citations"]:
        citation.pop("confidence", None)
        citation.pop("field_confidence", None)
    return found


def text(notes):
    return "Notes\n\n" + "".join(f"{i + 1}. {n}\n" for i, n in enumerate(notes))


def test_answers_are_those_of_the_first_reading(remembering):
    rng = random.Random(2)
    notes = NOTES * 4
    for _ in range(12):
        i = rng.randrange(len(notes))
        notes[i] = notes[i].replace("Quill", rng.choice(("Quill", "Quills", "Brask")), 1)
        if rng.random() < 0.4:
            notes.insert(rng.randrange(len(notes)), rng.choice(NOTES))
        given = text(notes)
        remembered = said(archref.resolve(given))
        whole = model.model()
        model.use(remembering.inner)
        assert said(archref.resolve(given)) == remembered
        model.use(whole)


def test_only_what_has_changed_is_read_again(remembering):
    notes = [n.replace("Quill", f"Quill{chr(97 + i)}") for i, n in enumerate(NOTES * 2)]
    archref.resolve(text(notes))
    before = remembering.count
    notes[3] += " See also p. 7."
    archref.resolve(text(notes))
    assert 1 <= remembering.count - before <= 2
    notes.insert(0, notes[5])  # every number changes
    before = remembering.count
    archref.resolve(text(notes))
    assert remembering.count - before <= 3
