"""An archive, its marks and a telegram that a user's file adds are read in every order."""

import pytest

import archref
from archref.grammar import load, loading

HALL = """
[[form]]
name = "chandlers-hall"
kind = "repository"
names = ["Chandlers’ Hall", "Hall of the Chandlers"]

[[form]]
name = "chandlers-mark"
kind = "segment"
pattern = '''(?P<file_number>HC \\d+/\\d+)'''
"""
RURITANIA = """
[[form]]
name = "ruritania"
kind = "repository"
names = ["Ruritanisches Landesarchiv", "RLA Strelsau", "Државни архив"]

[[form]]
name = "ruritania-mark"
kind = "segment"
pattern = '''(?P<file_number>[A-Z]:\\d+ §\\d+)'''

[[form]]
name = "ruritania-box"
kind = "segment"
pattern = '''Kst\\. (?P<box>\\d+)/(?P<folder>\\d+)'''

[[form]]
name = "ruritania-deep"
kind = "segment"
pattern = '''f\\. \\d+, an\\. \\d+, s\\. (?P<file_number>\\d+)'''
"""
BARE = """
[[form]]
name = "deed-room"
kind = "repository"
names = ["Deed Room"]

[[form]]
name = "deed-number"
kind = "segment"
pattern = '''(?P<file_number>\\d{4})'''
"""
MESSAGE = """
[[form]]
name = "radio-message"
type = "telegram"
anchors = ["Funkspruch"]
pattern = '''(?P<form>Funkspruch) Nr\\. (?P<numbers>\\d+)(?: aus (?P<from>[A-Z]\\w+))?(?:, (?P<date>{date}))?'''
"""
GAZETTE = """
[[form]]
name = "gazette"
type = "published"
anchors = ["Harbour Gazette"]
pattern = '''(?P<title>Harbour Gazette),? no\\. (?P<volume>\\d+)(?:, p\\. (?P<pages>\\d+))?'''
"""

ITEM = {"author": "Vane", "recipient": "Colt", "date": "1931-05-03"}
HC = {"file_number": "HC 12/7", "repository": "Chandlers’ Hall"}
K = {"file_number": "K:12 §7", "repository": "RLA Strelsau"}
KST = {"box": "3", "folder": "12", "repository": "Ruritanisches Landesarchiv"}
RADIO = {"form": "funkspruch", "numbers": ["44"], "from": "Lima", "date": "1931-05-03"}

# grammar, the note, and what is read: (type, words, fields)
READ = [
    (HALL, "Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall.",
     [("archival", "Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall", ITEM | HC)]),
    (HALL, "Vane to Colt, 3 May 1931, Port Records, box 7, Chandlers' Hall.",
     [("archival", "Vane to Colt, 3 May 1931, Port Records, box 7, Chandlers' Hall",
       ITEM | {"levels": ["Port Records"], "box": "7", "repository": "Chandlers' Hall"})]),
    (HALL, "Chandlers’ Hall, HC 12/7, Vane to Colt, 3 May 1931.",
     [("archival", "Chandlers’ Hall, HC 12/7, Vane to Colt, 3 May 1931", ITEM | HC)]),
    (HALL, "Chandlers’ Hall HC 12/7, Vane to Colt, 3 May 1931.",
     [("archival", "Chandlers’ Hall HC 12/7, Vane to Colt, 3 May 1931", ITEM | HC)]),
    (HALL, "Vane to Colt, 3 May 1931 (Chandlers’ Hall, HC 12/7).",
     [("archival", "Vane to Colt, 3 May 1931 (Chandlers’ Hall, HC 12/7)", ITEM | HC)]),
    (HALL, "(Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall)",
     [("archival", "Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall", ITEM | HC)]),
    (HALL, "See Chandlers’ Hall, HC 12/7.", [("archival", "Chandlers’ Hall, HC 12/7", HC)]),
    (HALL, "See also HC 12/7, Chandlers’ Hall.", [("archival", "HC 12/7, Chandlers’ Hall", HC)]),
    (HALL, "Source: Chandlers’ Hall, HC 12/7. Secret.", [("archival", "Chandlers’ Hall, HC 12/7", HC)]),
    (HALL, "Vane to Colt, 3 May 1931, HC 12/7.",
     [("archival", "Vane to Colt, 3 May 1931, HC 12/7", ITEM | {"file_number": "HC 12/7"})]),
    (HALL, "Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33; Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall.",
     [("published", "Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33",
       {"author": "Henry Quill", "title": "Salt and Iron", "date": "1961", "pages": ["33"]}),
      ("archival", "Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall", ITEM | HC)]),
    (RURITANIA, "Vane to Colt, 3 May 1931, K:12 §7, RLA Strelsau.",
     [("archival", "Vane to Colt, 3 May 1931, K:12 §7, RLA Strelsau", ITEM | K)]),
    (RURITANIA, "RLA Strelsau, K:12 §7, Vane to Colt, 3 May 1931.",
     [("archival", "RLA Strelsau, K:12 §7, Vane to Colt, 3 May 1931", ITEM | K)]),
    (RURITANIA, "Vane to Colt, 3 May 1931 (RLA Strelsau, K:12 §7).",
     [("archival", "Vane to Colt, 3 May 1931 (RLA Strelsau, K:12 §7)", ITEM | K)]),
    (RURITANIA, "Siehe RLA Strelsau, K:12 §7.", [("archival", "RLA Strelsau, K:12 §7", K)]),
    (RURITANIA, "Vane to Colt, 3 May 1931, Kst. 3/12, Ruritanisches Landesarchiv.",
     [("archival", "Vane to Colt, 3 May 1931, Kst. 3/12, Ruritanisches Landesarchiv", ITEM | KST)]),
    (RURITANIA, "Ruritanisches Landesarchiv, Kst. 3/12, Vane to Colt, 3 May 1931.",
     [("archival", "Ruritanisches Landesarchiv, Kst. 3/12, Vane to Colt, 3 May 1931", ITEM | KST)]),
    (RURITANIA, "Vane to Colt, 3 May 1931, f. 12, an. 3, s. 45, Државни архив.",
     [("archival", "Vane to Colt, 3 May 1931, f. 12, an. 3, s. 45, Државни архив",
       ITEM | {"file_number": "45", "repository": "Државни архив"})]),
    # figures are a mark beside the archive alone, and a year is no mark
    (BARE, "Vane to Colt, 3 May 1931, 4412, Deed Room.",
     [("archival", "Vane to Colt, 3 May 1931, 4412, Deed Room", ITEM | {"file_number": "4412", "repository": "Deed Room"})]),
    (BARE, "Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.",
     [("published", "Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33",
       {"author": "Henry Quill", "title": "Salt and Iron", "date": "1961", "pages": ["33"]})]),
    # a telegram and where it is kept
    (MESSAGE + RURITANIA, "Funkspruch Nr. 44 aus Lima, 3 May 1931, K:12 §7, RLA Strelsau.",
     [("telegram", "Funkspruch Nr. 44 aus Lima, 3 May 1931", RADIO), ("archival", "K:12 §7, RLA Strelsau", K)]),
    (MESSAGE + RURITANIA, "RLA Strelsau, K:12 §7, Funkspruch Nr. 44 aus Lima, 3 May 1931.",
     [("archival", "RLA Strelsau, K:12 §7", K), ("telegram", "Funkspruch Nr. 44 aus Lima, 3 May 1931", RADIO)]),
    (MESSAGE + RURITANIA, "Funkspruch Nr. 44 aus Lima, 3 May 1931 (RLA Strelsau, K:12 §7).",
     [("telegram", "Funkspruch Nr. 44 aus Lima, 3 May 1931", RADIO), ("archival", "RLA Strelsau, K:12 §7", K)]),
    (MESSAGE, "See Funkspruch Nr. 44 aus Lima, 3 May 1931.",
     [("telegram", "Funkspruch Nr. 44 aus Lima, 3 May 1931", RADIO)]),
    (MESSAGE, "(Funkspruch Nr. 44 aus Lima, 3 May 1931, National Archives, RG 59, box 3)",
     [("telegram", "Funkspruch Nr. 44 aus Lima, 3 May 1931", RADIO),
      ("archival", "National Archives, RG 59, box 3", {"repository": "National Archives", "record_group": "59", "box": "3"})]),
    # a user's printed work, which no other form has a part of
    (GAZETTE, "See Harbour Gazette, no. 12, p. 3.",
     [("published", "Harbour Gazette, no. 12, p. 3", {"title": "Harbour Gazette", "volume": "12", "pages": ["3"]})]),
    (GAZETTE, "Harbour Gazette, no. 12, p. 3; Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.",
     [("published", "Harbour Gazette, no. 12, p. 3", {"title": "Harbour Gazette", "volume": "12", "pages": ["3"]}),
      ("published", "Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33",
       {"author": "Henry Quill", "title": "Salt and Iron", "date": "1961", "pages": ["33"]})]),
]  # fmt: skip


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """A function that writes a grammar: one file for one text, so that it is read once."""
    there = {}

    def write(text, name="own.toml"):
        if (text, name) not in there:
            there[text, name] = tmp_path_factory.mktemp("own") / name
            there[text, name].write_text(text, encoding="utf-8")
        return str(there[text, name])

    return write


def read(text, *grammar):
    result = archref.resolve(text, grammar=grammar).as_dict()
    return [(c["type"], text[c["start"] : c["end"]], c["fields"]) for c in result["citations"]]


@pytest.mark.parametrize("lead", ["", "The harbour was closed.1\n\n  1. "], ids=["a note", "the note of a text"])
@pytest.mark.parametrize(("grammar", "note", "found"), READ, ids=[note[:50] for _, note, _ in READ])
def test_a_note_is_read_by_the_users_forms(file, lead, grammar, note, found):
    assert read(lead + note, file(grammar)) == found


@pytest.mark.parametrize(
    "text",
    [
        "He walked to the Hall of the Chandlers on 3 May 1931.",
        "The harbour was closed by the Chandlers’ Hall in 1931 and never opened.",
        "The Deed Room had 1931 members in 1932.",
    ],
)
def test_prose_about_an_archive_cites_nothing(file, text):
    assert read(text, file(HALL, "hall.toml"), file(BARE, "bare.toml")) == []


def test_the_names_of_one_form_are_one_archive(file):
    text = "One.1 Two.2\n\n  1. Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall.\n  2. Hall of the Chandlers, HC 12/9.\n"
    result = archref.resolve(text, grammar=[file(HALL)])
    assert [node.name for node in archref.sources(result).children] == ["Chandlers’ Hall"]
    inferred = result.as_dict()["citations"][1]["inferred"]["repository"]
    assert (inferred["value"], inferred["from"]) == ("Chandlers’ Hall", "grammar")


def test_of_two_forms_the_one_with_the_higher_priority_wins(file):
    form = "\n[[form]]\nname = \"{0}\"\ntype = \"numbered\"\nanchors = [\"Roll \"]\npriority = {1}\npattern = '''(?P<{0}>Roll \\d+)'''\n"
    for identifier, title in ((1, 2), (2, 1), (-1, -2)):
        grammar = file(form.format("title", title) + form.format("identifier", identifier), f"{identifier}.toml")
        (_, _, fields) = read("See Roll 12.", grammar)[0]
        assert list(fields) == ["identifier" if identifier > title else "title"]
    first = file(form.format("title", 0), "z.toml")
    second = file(form.format("identifier", 0), "a.toml")
    assert list(read("See Roll 12.", first, second)[0][2]) == ["title"]
    assert list(read("See Roll 12.", second, first)[0][2]) == ["identifier"]


def test_a_users_form_is_read_before_ours_and_its_fragments_are_its_own(file):
    own = (
        '[fragments]\nnumbers = "[a-z]+"\n\n[[form]]\nname = "letters"\ntype = "numbered"\nanchors = ["Document"]\n'
        "pattern = '''(?P<identifier>Documents? {numbers})'''\n"
    )
    text = "See Documents 12 and 14; Document xy."
    assert read(text, file(own)) == [
        ("document", "Documents 12 and 14", {"documents": ["12", "14"]}),
        ("numbered", "Document xy", {"identifier": "Document xy"}),
    ]


def test_a_users_file_is_read_alone_and_nothing_of_it_stays(file, monkeypatch):
    """The package's own forms are read once, whatever files are read with them."""
    load()
    opened = []
    monkeypatch.setattr(loading, "_read", lambda path, read=loading._read: opened.append(path.name) or read(path))
    words = '\n[fragments]\nhidden = "(?P<title>Hidden \\\\d+)"\n{0}\n'
    form = '[[form]]\nname = "hidden"\ntype = "published"\nanchors = ["Hidden"]\npattern = "{hidden}"\n'
    with_it = load((file(words.replace("{0}", form), "hidden.toml"),))
    assert opened == ["hidden.toml"] and "hidden" in with_it.by_name
    assert [form.name for form in with_it.forms if not form.own] == [form.name for form in load().forms]
    assert all(form is load().by_name[form.name] for form in with_it.forms if not form.own)
    with pytest.raises(archref.GrammarError, match="no fragment is called 'hidden'"):
        load((file(form, "without.toml"),))
    with pytest.raises(AttributeError):
        load().forms[0].anchors = ()
