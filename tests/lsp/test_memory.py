"""What the server remembers changes no answer."""

import random

import pytest

import archref
from archref.labelling import model
from archref.remembering import Memory, keep

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
    model.use(counted)
    keep(Memory())
    yield counted
    keep(None)
    model.use(whole)


class Counted:
    """A model that counts the notes that it reads."""

    def __init__(self, inner):
        self.inner, self.count = inner, 0
        self.voice = inner.voice

    def read(self, tokens, own=None, notes=()):
        self.count += 1
        return self.inner.read(tokens, own, notes)


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
    memory = Memory()
    for _ in range(12):
        i = rng.randrange(len(notes))
        notes[i] = notes[i].replace("Quill", rng.choice(("Quill", "Quills", "Brask")), 1)
        if rng.random() < 0.4:
            notes.insert(rng.randrange(len(notes)), rng.choice(NOTES))
        given = text(notes)
        keep(memory)
        remembered = said(archref.resolve(given))
        keep(None)
        assert said(archref.resolve(given)) == remembered


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


@pytest.mark.parametrize(
    "text",
    (
        "Vane to Colt, {} March 1965, box 12, Quill Papers, Carter Library.\n",
        "In box {} of the Quill Papers, Carter Library, lies Vane to Colt, 3 March 1965.\n",
        "{}. März 1965, Vane an Colt, Bundesarchiv, B 136/300.\n",
        "Vane to Colt, March {}, 1965, box 12, Quill Papers, Carter Library.\n",
        "{}. Vane to Colt, box 12, Quill Papers, Carter Library. 4. Brask to Vane, box 3, Quill Papers, Ford Library.\n",
        "{}. Vane to Colt, F.O. 371/12. 5. Brask to Vane, C.O. 5/6.\n",
    ),
)
def test_a_figure_that_is_no_notes_number_is_read_again(remembering, text):
    remembered = [said(archref.resolve(text.format(n))) for n in (3, 4, 5)]
    keep(None)
    assert [said(archref.resolve(text.format(n))) for n in (3, 4, 5)] == remembered


@pytest.mark.parametrize("before", ("", "  ", "   "))
def test_notes_behind_a_new_one_are_not_read_again(remembering, before):
    def listed(notes):
        return "Notes\n\n" + "".join(f"{before}{i + 10}. {n}\n" for i, n in enumerate(notes))

    notes = [n.replace("Quill", f"Quill{chr(97 + i)}") for i, n in enumerate(NOTES * 2)]
    archref.resolve(listed(notes))
    read = remembering.count
    notes.insert(0, "Colt to Vane, 9 March 1971, box 5, Brask Papers, Ford Library.")
    archref.resolve(listed(notes))
    assert remembering.count - read <= 3


def test_files_whose_class_has_stops_are_not_read_again(remembering):
    notes = [f"Vane to Colt, {i} March 1965, F.O. 371/{i}, and W. O. 32/{i}." for i in range(3, 9)]
    first = archref.resolve("\n".join(notes))
    read = remembering.count
    later = archref.resolve("\n".join(["A line.", "F.O. 5/6.", *notes]))
    assert remembering.count - read <= 2
    assert [c.fields for c in later.citations][-len(first.citations) :] == [c.fields for c in first.citations]


def test_the_markup_of_a_file_is_read_as_at_first(remembering, tmp_path):
    rng = random.Random(4)
    body = [f"They *met* in `Lima`[^{i}] -- see [the list] and [a page](x).[^{i}b]" for i in range(6)]
    notes = [f"[^{i}]: {NOTES[i]}\n\n    And [more], **again**.\n" for i in range(6)]
    notes += [f"[^{i}b]: Ibid., {i}.\n" for i in range(6)]
    path, memory = tmp_path / "a.md", Memory()
    for _ in range(12):
        changed = rng.choice((body, notes))
        i = rng.randrange(len(changed))
        at = rng.randrange(len(changed[i]))
        changed[i] = changed[i][:at] + rng.choice("*_[]^`a1 ") + changed[i][at:]
        if rng.random() < 0.3:
            body.append("[the list]: https://example.org/list")  # now the brackets are a link
        path.write_text("\n\n".join(body) + "\n\n" + "\n".join(notes), "utf-8")
        keep(memory)
        (remembered,) = archref.read(path)
        found = said(archref.resolve(remembered))
        keep(None)
        (again,) = archref.read(path)
        assert (again.text, again.notes, again.markers) == (remembered.text, remembered.notes, remembered.markers)
        assert said(archref.resolve(again)) == found


def test_what_was_not_asked_for_longest_goes_first():
    memory = Memory(2)
    asked = []

    def make(name):
        asked.append(name)
        return name

    for name in "abacb":
        assert memory.answer(name, lambda name=name: make(name)) == name
    assert asked == ["a", "b", "c", "b"]
