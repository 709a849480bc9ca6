"""`archref sources` and `--grammar`, as a user types them."""

import json

from click.testing import CliRunner

from archref.cli import main

TEXT = (
    "Telegram 88 from Lima, May 4, 1976. (National Archives, RG 59, Central Foreign Policy File, D760171–0412) "
    "See also Department of State, ARA Files: Lot 78 D 60, Peru. A copy is in the Ford Library, National Security "
    "Adviser, Country Files, Box 5, Peru."
)


def run(*args, text=TEXT):
    return CliRunner().invoke(main, list(args), input=text)


def test_the_tree_has_each_repository_once_with_its_own():
    done = run("sources", "-", "--format", "json")
    assert done.exit_code == 0, done.output
    tree = json.loads(done.output)["children"]
    names = [node["name"] for node in tree]
    assert len(names) == 3 and len(set(names)) == 3
    assert any("Lot 78 D 60" in line or "78D60" in line for line in [json.dumps(tree)])


def test_depth_is_chosen():
    shallow = run("sources", "-", "--level", "repository").output.splitlines()
    deep = run("sources", "-", "--level", "folder").output.splitlines()
    assert len([line for line in shallow if line]) == 3 < len([line for line in deep if line])


def test_an_unknown_level_is_one_line():
    done = run("sources", "-", "--level", "shelf")
    assert done.exit_code == 2 and len(done.output.splitlines()) == 1


def test_a_grammar_of_ones_own_is_read(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text(
        '[family]\ntitle = "Town archives"\nnote = "Ours."\n[[form]]\nname = "town"\nkind = "repository"\n'
        'names = ["Town Archive of Riverby"]\n[[form.example]]\ntext = "(Town Archive of Riverby, Council Papers, Box 4)"\n'
        'quote = "Town Archive of Riverby, Council Papers, Box 4"\n'
        'fields = { repository = "Town Archive of Riverby", levels = ["Council Papers"], box = "4" }\n',
        encoding="utf-8",
    )
    text = "It is kept in the Town Archive of Riverby, Council Papers, Box 9."
    done = run("find", "-", "--format", "jsonl", "--grammar", str(own), text=text)
    assert done.exit_code == 0, done.output
    assert json.loads(done.output.splitlines()[0])["fields"]["repository"] == "Town Archive of Riverby"


def test_a_mistake_in_a_grammar_names_file_form_and_line(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text('[[form]]\nname = "town"\nanchors = ["Town"]\npattern = "Town("\n', encoding="utf-8")
    done = run("find", "-", "--grammar", str(own))
    assert done.exit_code == 2
    assert "own.toml, line 2, form 'town'" in done.output and len(done.output.splitlines()) == 1
