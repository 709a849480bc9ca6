"""What is wrong with an example of a form."""

import pytest

from archref.grammar import load
from archref.recognising.proving import prove

GRAMMAR = r"""
[[form]]
name = "hall"
kind = "repository"
names = ["Chandlers’ Hall"]

[[form]]
name = "colt-books"
kind = "collection"
names = ["Colt Books"]

[[form]]
name = "hall-mark"
kind = "segment"
pattern = '''(?P<file_number>HC \d+/\d+)(?: ch\. (?P<box>\d+))?'''

[[form]]
name = "roll"
type = "numbered"
anchors = ["Roll "]
pattern = '''(?P<identifier>Roll \d+)'''

[[form]]
name = "gazette"
type = "published"
anchors = ["Gazette"]
pattern = '''(?P<title>Gazette),? no\. (?P<volume>\d+)(?:, (?P<publisher>[A-Z]\w+))?'''
"""
BOTH = {"repository": "Chandlers’ Hall", "file_number": "HC 12/7"}

# the form, its example, and what is wrong with it
EXAMPLES = [
    ("hall", {"text": "See Chandlers’ Hall, HC 12/7.", "quote": "Chandlers’ Hall, HC 12/7", "fields": BOTH}, None),
    ("hall", {"text": "Chandlers’ Hall, HC 12/7", "fields": BOTH}, None),
    ("hall", {"text": "Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall.", "quote": "Vane to Colt, 3 May 1931, HC 12/7, Chandlers’ Hall",
              "fields": BOTH | {"author": "Vane", "recipient": "Colt", "date": "1931-05-03"}}, None),
    ("hall", {"text": "Vane to Colt, 3 May 1931 (Chandlers’ Hall, HC 12/7).", "quote": "Vane to Colt, 3 May 1931 (Chandlers’ Hall, HC 12/7)",
              "fields": BOTH | {"author": "Vane", "recipient": "Colt", "date": "1931-05-03"}}, None),
    ("colt-books", {"text": "Vane to Colt, 3 May 1931, Colt Books, box 3, Chandlers’ Hall.", "quote": "Vane to Colt, 3 May 1931, Colt Books, box 3, Chandlers’ Hall",
                    "fields": {"author": "Vane", "recipient": "Colt", "date": "1931-05-03", "levels": ["Colt Books"], "box": "3", "repository": "Chandlers’ Hall"}}, None),
    ("colt-books", {"text": "See Colt Books, box 3.", "quote": "Colt Books, box 3", "fields": {"levels": ["Colt Books"], "box": "3"}}, None),
    ("hall", {"text": "See Chandlers’ Hall, HC 12/7."}, "gives ['Chandlers’ Hall, HC 12/7'"),
    ("hall", {"text": "See Chandlers’ Hall, HC 12/7.", "quote": "Chandlers’ Hall"}, "instead of 'Chandlers’ Hall'"),
    ("hall", {"text": "See Chandlers’ Hall, HC 12/7.", "quote": "Chandlers’ Hall, HC 12/7"}, "instead of {}"),
    ("hall", {"text": "See Chandlers’ Hall, HC 12/7.", "quote": "Chandlers’ Hall, HC 12/7", "fields": BOTH | {"box": "3"}}, "gives {"),
    ("hall", {"text": "Nothing stands here.", "quote": "Nothing"}, "gives [] instead of 'Nothing'"),
    ("hall-mark", {"text": "(Chandlers’ Hall, HC 12/7)", "quote": "Chandlers’ Hall, HC 12/7", "fields": BOTH}, None),
    ("hall-mark", {"text": "(Chandlers’ Hall, HC 12/7 ch. 4)", "quote": "Chandlers’ Hall, HC 12/7 ch. 4", "fields": BOTH | {"box": "4"}}, None),
    ("hall-mark", {"text": "(Kennedy Library, Vane Papers, Box 3)", "quote": "Kennedy Library, Vane Papers, Box 3",
                   "fields": {"repository": "Kennedy Library", "levels": ["Vane Papers"], "box": "3"}}, "the pattern gives none of the fields"),
    ("roll", {"text": "See Roll 12.", "quote": "Roll 12", "fields": {"identifier": "Roll 12"}}, None),
    ("roll", {"text": "See Roll 12.", "quote": "Roll 12", "fields": {"identifier": "Roll 13"}}, "instead of {'identifier': 'Roll 13'}"),
    ("roll", {"text": "(Kennedy Library, Box 3)", "quote": "Kennedy Library, Box 3", "fields": {"repository": "Kennedy Library", "box": "3"}},
     "is taken by the form 'presidential-library'"),
    ("roll", {"text": "See Gazette, no. 12.", "quote": "Gazette, no. 12", "fields": {"title": "Gazette", "volume": "12"}}, None),
    ("gazette", {"text": "Gazette, no. 12", "fields": {"title": "Gazette", "volume": "12"}, "record": {}}, None),
    ("gazette", {"text": "Gazette, no. 12, Blank", "fields": {"title": "Gazette", "volume": "12"}, "record": {"publisher": "Blank"}}, None),
    ("gazette", {"text": "Gazette, no. 12, Blank", "fields": {"title": "Gazette", "volume": "12"}}, None),
    ("gazette", {"text": "Gazette, no. 12, Blank", "fields": {"title": "Gazette", "volume": "12"}, "record": {"publisher": "Reed"}}, "gives its record"),
    ("gazette", {"text": "Gazette, no. 12", "fields": {"title": "Gazette", "volume": "12"}, "record": {"publisher": "Reed"}}, "gives its record"),
]  # fmt: skip


@pytest.fixture(scope="module")
def grammar(tmp_path_factory):
    path = tmp_path_factory.mktemp("grammar") / "own.toml"
    path.write_text(GRAMMAR, "utf-8")
    return load((str(path),))


@pytest.mark.parametrize(("name", "example", "problem"), EXAMPLES, ids=range(len(EXAMPLES)))
def test_an_example_and_what_is_wrong_with_it(grammar, name, example, problem):
    said = prove(grammar, grammar.by_name[name], example)
    assert said is None if problem is None else problem in (said or "")
