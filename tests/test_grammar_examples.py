"""Every example of the grammar holds, and a mistake in a user's own forms is said with file, form and line."""

import tomllib

import pytest

import archref
from archref.grammar import GrammarError, load
from archref.grammar.forms import ANYWHERE, CONTEXTS
from archref.recognising.contexts import CONTEXTS as QUESTIONS
from archref.recognising.proving import prove

FORMS = load().forms
EXAMPLES = [(form, example) for form in load().forms for example in form.examples]


@pytest.mark.parametrize(("form", "example"), EXAMPLES, ids=[f"{f.name}-{i}" for i, (f, _) in enumerate(EXAMPLES)])
def test_example(form, example):
    assert prove(load(), form, example) is None


@pytest.mark.parametrize("form", FORMS, ids=[f.name for f in FORMS])
def test_every_form_has_an_example(form):
    assert form.examples


def test_which_form_wins_is_said_and_not_by_the_names_of_files(root):
    files = [tomllib.loads(p.read_text("utf-8")) for p in (root / "archref" / "grammar").glob("*.toml")]
    priorities = [file["family"]["priority"] for file in files if "form" in file]
    fragments = [name for file in files for name in file.get("fragments", {})]
    assert len(set(priorities)) == len(priorities) and len(set(fragments)) == len(fragments)


def test_what_a_form_can_ask_is_what_there_is_to_ask():
    assert CONTEXTS.keys() == QUESTIONS.keys() and CONTEXTS.keys() > ANYWHERE


def own(tmp_path, text):
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    return [str(path)]


FORM = '[[form]]\nname = "parish"\ntype = "numbered"\nanchors = ["Parish Roll "]\n'


def test_a_form_of_ones_own_is_recognised(tmp_path):
    grammar = own(tmp_path, FORM + "pattern = '''(?P<identifier>Parish Roll \\d+)'''\n")
    (citation,) = archref.resolve("See Parish Roll 12.", grammar=grammar).as_dict()["citations"]
    assert (citation["type"], citation["fields"]) == ("numbered", {"identifier": "Parish Roll 12"})
    assert archref.resolve("See Parish Roll 12.").as_dict()["citations"] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (FORM + 'pattern = "Parish Roll ("\n', "regular expression"),
        (FORM + 'pattern = "Parish Roll"\nshelf = 3\n', "unknown key 'shelf'"),
        (FORM + 'pattern = "Parish {rolls}"\n', "no fragment is called 'rolls'"),
        (FORM.replace("parish", "telegram") + 'pattern = "Parish Roll"\n', "stands in telegrams.toml already"),
        (
            FORM + "pattern = '''(?P<identifier>Parish Roll \\d)'''\n[[form.example]]\ntext = \"Parish Roll 1\"\n"
            'fields = { identifier = "2" }\n',
            "instead of",
        ),
    ],
)
def test_a_mistake_is_named(tmp_path, text, said):
    with pytest.raises(GrammarError) as error:
        archref.resolve("x", grammar=own(tmp_path, text))
    assert said in str(error.value)
    assert "own.toml" in str(error.value) and "\n" not in str(error.value)


def test_a_form_says_which_variables_its_fields_become(tmp_path):
    pattern = "pattern = '''Parish Roll (?P<identifier>\\d+)(?: of (?P<date>\\d{4}))?'''\n"
    csl = 'csl = { type = "report", number = "identifier", issued = "date" }\n'
    result = archref.resolve("See Parish Roll 12 of 1841.", grammar=own(tmp_path, FORM + pattern + csl))
    (record,) = result.as_dict()["records"]
    assert record["csl"]["type"] == "report" and record["csl"]["number"] == "12"
    assert record["csl"]["issued"] == {"date-parts": [[1841]]}


def test_a_variable_that_csl_has_not_is_named_with_the_nearest(tmp_path):
    with pytest.raises(GrammarError, match="no variable of CSL is called 'isued'; nearest is 'issued'"):
        archref.resolve("x", grammar=own(tmp_path, FORM + "pattern = 'Parish Roll'\ncsl = { isued = \"date\" }\n"))


def test_the_first_text_and_a_text_after_much_text_are_read_alike(tmp_path):
    grammar = own(tmp_path, FORM + "pattern = '''(?P<identifier>Parish Roll \\d+)'''\n")  # one that has read nothing
    text = "\n\n".join(example["text"] for _, example in EXAMPLES)
    first = archref.resolve(text, grammar=grammar).as_dict()
    archref.resolve("a " * 300_000, grammar=grammar)
    assert first["citations"] and archref.resolve(text, grammar=grammar).as_dict() == first
