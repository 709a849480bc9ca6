"""Each rule's table of examples is true, and the rules hold together."""

import json
import re

import pytest

import archref
from archref.checking import UnknownRule, rule, rules, selected
from archref.index import Index

EXAMPLES = [(r.code, i, e) for r in rules().values() for i, e in enumerate(r.examples())]


@pytest.mark.parametrize(("code", "n", "example"), EXAMPLES, ids=[f"{c}-{n}" for c, n, _ in EXAMPLES])
def test_a_rule_finds_what_its_table_says(results_of, tmp_path, code, n, example):
    results = results_of(example.text)
    index = None
    if rule(code).released:
        index = tmp_path / "index.sqlite"
        lines = "\n".join(json.dumps(row) for row in rule(code).released)
        (tmp_path / "released.jsonl").write_text(lines, "utf-8")
        with Index(index) as opened:
            opened.add(tmp_path / "released.jsonl")
    found = archref.check(results, select=[code], index=index)
    assert tuple(results[f.document].text[f.start : f.end] for f in found) == example.found
    for f in found:
        assert f.code == code and f.name == rule(code).name
        assert f.severity in ("error", "warning", "info")
        assert f.message.strip() and "\n" not in f.message


def test_every_rule_has_three_examples_that_find_and_three_that_do_not():
    assert len(rules()) >= 35
    for r in rules().values():
        found = [bool(e.found) for e in r.examples()]
        assert found.count(True) >= 3 and found.count(False) >= 3, r.code


def test_codes_and_names_are_stable_in_form_and_used_once():
    assert all(re.fullmatch(r"ARC\d{3}", code) for code in rules())
    names = [r.name for r in rules().values()]
    assert len(set(names)) == len(names)
    for name in (
        "ambiguous-ibid",
        "ibid-without-antecedent",
        "ambiguous-short-form",
        "unknown-volume",
        "ambiguous-volume",
    ):
        assert rule(name).name == name  # the diagnostics of results, which keep their names


def test_a_fix_changes_only_the_words_of_its_finding(results_of):
    seen = 0
    for r in rules().values():
        for example in r.examples():
            results = results_of(example.text) if example.found else []
            for f in archref.check(results, select=[r.code]):
                for fix in f.fixes:
                    seen += 1
                    for edit in fix.edits:
                        assert f.start <= edit.start <= edit.end <= f.end
                        assert results[f.document].text[edit.start : edit.end] != edit.text
    assert seen > 20


def test_rules_are_selected_by_code_beginning_and_name():
    codes = {r.code for r in selected()}
    assert "ARC101" in codes and "ARC113" not in codes  # the one is on, the other off by default
    assert {r.code for r in selected(["ARC1"])} == {c for c in rules() if c.startswith("ARC1")}
    assert [r.code for r in selected(["two-boxes", "arc101"])] == ["ARC101", "ARC302"]
    assert {r.code for r in selected(["ALL"], ["ARC1"])} == {c for c in rules() if not c.startswith("ARC1")}
    assert "ARC113" in {r.code for r in selected((), (), ["ARC113"])}
    assert [r.code for r in selected(["ARC3"], ["ARC30"])] == [
        c for c in rules() if c.startswith("ARC3") and c[4] != "0"
    ]


def test_an_unknown_rule_is_told_with_what_is_near():
    with pytest.raises(UnknownRule, match="ARC101"):
        archref.check([], select=["ARC1010"])
    with pytest.raises(UnknownRule, match="two-boxes"):
        rule("two-boxs")


def test_one_result_is_a_work_too(results_of):
    (result,) = results_of("The talks failed in p. XX, and again.[^1]\n\n[^1]: See p. XX.\n")
    assert [f.code for f in archref.check(result)] == ["ARC701", "ARC701"]
    assert archref.check([]) == []


def test_the_pages_of_the_documentation_are_those_of_the_rules(root):
    from runpy import run_path

    pages = run_path(str(root / "docs" / "rules" / "make.py"))["pages"]()
    there = {p.name: p.read_text("utf-8") for p in (root / "docs" / "rules").glob("*.md")}
    assert there == pages, "python docs/rules/make.py writes them again"


def test_the_hooks_run_commands_that_there_are(root):
    from click.testing import CliRunner

    from archref.cli import main

    hooks = (root / ".pre-commit-hooks.yaml").read_text("utf-8")
    for line in re.findall(r"entry: archref (.*)", hooks):
        assert CliRunner().invoke(main, [*line.split(), "--help"]).exit_code == 0
