"""A mistake in a user's grammar is one line with file, form and line, whatever it is."""

import pytest

import archref
from archref.grammar import GrammarError

NAME = '\n[[form]]\nname = "shelf"\n'  # the name stands in the third line
CITED = NAME + 'anchors = ["Shelf "]\n'
SEGMENT = NAME + 'kind = "segment"\n'
PATTERN = "pattern = '''(?P<file_number>Shelf \\d+)'''\n"

OF_A_FORM = [
    (NAME + 'kind = "mark"\n' + PATTERN, "the kind 'mark' is gone: a sign of a location is a form of kind \"segment\" now"),
    (NAME + 'kind = "repository-name"\nnames = ["Shelf"]\n', "the kind 'repository-name' is gone: write the names out"),
    (NAME + 'kind = "shelf"\n', "unknown kind 'shelf'; known are citation, repository"),
    (CITED + 'type = "shelf"\n' + PATTERN, "unknown type 'shelf'; known are archival"),
    (CITED + 'context = "dokument"\n' + PATTERN, "unknown context 'dokument' of a form of kind 'citation'; known are address"),
    (CITED + 'context = "ibid"\n' + PATTERN, "unknown context 'ibid' of a form of kind 'citation'"),
    (SEGMENT + 'context = "page"\n' + PATTERN, "unknown context 'page' of a form of kind 'segment'; known are ibid"),
    (NAME + 'kind = "collection"\nanchors = ["Shelf"]\ncontext = "post"\n' + PATTERN, "unknown context 'post'"),
    (NAME + 'kind = "repository"\nnames = ["Shelf"]\ncontext = "alone"\n', "a form of kind 'repository' has no context"),
    (CITED + 'context = "document"\n' + PATTERN, "the context 'document' asks for a group 'documents' in the pattern"),
    (SEGMENT + "pattern = '''(?P<box>B \\d+)|(?P<box_2>C \\d+)'''\n", "'box_2' is a second for 'box'"),
    (SEGMENT + "pattern = '''(?P<box_2>B \\d+)|(?P<box_3>C \\d+)'''\n", "'box_3' is a second for 'box'"),
    (SEGMENT + "pattern = '''B \\d+'''\n", "name a group after its field"),
    (SEGMENT + "pattern = '''(?P<box>\\d+)(x)\\2'''\n", "by name, (?P=box), and not by number"),
    (SEGMENT + "pattern = '''(?i)(?P<box>b\\d+)'''\n", "write (?i:…) for flags"),
    (SEGMENT + "pattern = '''(?P<box>\\d*)'''\n", "the pattern matches an empty text"),
    (SEGMENT, "neither names nor a pattern"),
    (NAME + PATTERN, "neither names nor anchors"),
    (CITED + 'pattern = "Shelf ("\n', "the regular expression is not valid"),
    (CITED + 'pattern = "a{99999999999}"\n', "the regular expression is not valid"),
    (CITED + 'pattern = "Shelf {shelves}"\n', "no fragment is called 'shelves'"),
    (CITED + 'pattern = "Shelf {SHELVES}"\n', "no fragment is called 'SHELVES'"),
    (CITED + 'pattern = "Shelf {Shelves2}"\n', "no fragment is called 'Shelves2'"),
    (CITED + 'quote = "leaf"\n' + PATTERN, "none is called 'leaf'"),
    (CITED + "pattern = 3\n", "pattern must be a text in quotation marks"),
    (NAME + 'kind = "repository"\nnames = "Shelf"\n', "names must be a list"),
    (NAME + 'kind = "repository"\nnames = ["Shelf", 3]\n', "names must be a list of words in quotation marks"),
    (NAME + 'kind = "repository"\nnames = [" "]\n', "names must be a list of words in quotation marks, none of them empty"),
    (CITED + 'reach = "far"\n' + PATTERN, "reach must be a whole number"),
    (CITED + "priority = true\n" + PATTERN, "priority must be a whole number"),
    (CITED + 'weak = "yes"\n' + PATTERN, "weak must be true or false"),
    (CITED + 'csl = "book"\n' + PATTERN, "csl must be a table"),
    (CITED + PATTERN + "csl = { number = 3 }\n", "csl: number names a field of the form"),
    (CITED + PATTERN + "[form.example]\ntext = 'x'\n", "example must be a list"),
    (CITED + PATTERN + "[[form.example]]\nquote = 'x'\n", "an example has a text"),
    (CITED + PATTERN + "[[form.example]]\ntext = 3\n", "an example has a text"),
    (CITED + PATTERN + "[[form.example]]\ntext = 'x'\nfields = 'y'\n", "its fields are a table"),
    (CITED + PATTERN + "[[form.example]]\ntext = 'x'\nquote = 'y'\n", "the example's quote 'y' does not stand in its text"),
    (
        SEGMENT + PATTERN + "[[form.example]]\ntext = '(Kennedy Library, Vane Papers, box 3)'\n"
        "quote = 'Kennedy Library, Vane Papers, box 3'\n"
        "fields = { repository = 'Kennedy Library', levels = ['Vane Papers'], box = '3' }\n",
        "the pattern gives none of the fields of",
    ),
]  # fmt: skip

OF_A_FILE = [
    ("[[form]]\nkind = 'segment'\n", "a form without a name"),
    ("[form]\nname = 'shelf'\n", "a form begins with [[form]], in two brackets"),
    ("form = ['shelf']\n", "a form begins with [[form]], in two brackets"),
    ("family = 'x'\n", "[family] is a table"),
    ("[family]\ntitle = 3\n", "title, note and reads of [family] are texts"),
    ("[family]\npriority = 'high'\n", "priority of [family] is a whole number"),
    ("[fragments]\nx = 3\n", "[fragments] holds patterns in quotation marks"),
    ("[forms]\nx = 3\n", "unknown table 'forms'"),
    ("[[form]\n", "not valid TOML"),
]


def said(tmp_path, text):
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GrammarError) as error:
        archref.resolve("It is on Shelf 12 there.", grammar=[str(path)])
    message = str(error.value)
    assert "\n" not in message and message.startswith(str(path))
    return message.removeprefix(str(path))


@pytest.mark.parametrize(("text", "problem"), OF_A_FORM, ids=[problem[:40] for _, problem in OF_A_FORM])
def test_a_mistake_in_a_form_names_file_form_and_line(tmp_path, text, problem):
    message = said(tmp_path, text)
    assert message.startswith(", line 3, form 'shelf': ") and problem in message


@pytest.mark.parametrize(("text", "problem"), OF_A_FILE, ids=[problem[:40] for _, problem in OF_A_FILE])
def test_a_mistake_in_a_file_names_the_file(tmp_path, text, problem):
    assert problem in said(tmp_path, text)


@pytest.mark.parametrize(
    "form",
    [
        CITED + "context = 'document'\npattern = '''Shelf (?P<documents>x)?'''\n",
        CITED + "context = 'neighbour'\npattern = '''Shelf (?P<word>x)?(?P<pages>y)?'''\n",
        CITED + "context = 'post'\npattern = '''Shelf (?P<from>Lima)?(?P<numbers>y)?'''\n",
        CITED + "context = 'post'\npattern = '''(?:Shelf|(?P<from>Lima)) (?P<numbers>y)?'''\n",
        CITED + "context = 'address'\npattern = '''Shelf (?P<identifier>y)?'''\n",
        CITED + "context = 'known-volume'\npattern = '''Shelf (?P<volume>y)?'''\n",
        CITED + "context = 'known-title'\n"
        "pattern = '''Shelf (?P<pages>1)?(?P<pages_2>y)?(?P<documents>y)?(?P<volume>y)?(?P<title>y)?'''\n",
    ],
)
def test_a_context_whose_groups_are_empty_is_not_met_and_no_error(tmp_path, form):
    path = tmp_path / "own.toml"
    path.write_text(form, encoding="utf-8")
    assert archref.resolve("It is on Shelf 12 there.", grammar=[str(path)]).as_dict()["citations"] == []
