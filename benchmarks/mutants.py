"""How many small changes to the rules of recognition and linking a test notices.

`python benchmarks/mutants.py [--sample 200] [--seed 17] [--only recognising/path.py]` makes changes of one operator
(cosmic-ray's: another operator, another number, a negated condition, a loop that never runs) in archref/recognising and
archref/linking, never on disk, each in a process of its own that imports archref with the change in it. It runs the tests
that are about the changed module, its own table first, and where they notice nothing those of both folders. It prints each
change that no test notices, and how many there are. A sample is the same for the same seed; a run goes on where an earlier
one with the same --results stopped, and --again tries once more what that one saw unnoticed.

Needs `pip install archref[mutants]`. Left out is what has no part in a result: annotations and what only a type checker runs,
decorators, zip's `strict`, and `is` where `==` stood, which says the same. Docstrings and patterns are strings, which no operator changes.
"""

import argparse
import ast
import difflib
import hashlib
import importlib.abc
import importlib.util
import json
import os
import resource
import sys
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("recognising", "linking")
# no change of a rule, or one that needs a name
SKIPPED = (
    "RemoveDecorator", "VariableReplacer", "VariableInserter",
    *(f"ReplaceComparisonOperator_{one}" for one in ("Eq_Is", "Is_Eq", "NotEq_IsNot", "IsNot_NotEq")),
)  # fmt: skip
SECONDS = 20  # of a processor's time, from which a change that makes a loop endless counts as noticed
QUIETLY = ["-q", "-x", "-p", "no:cacheprovider", "-p", "no:logging", "-p", "no:randomly"]
# the tests of all, behind those of a module's own
COMMON = ("tests/test_fixtures.py",)
# what is run where those of its own notice nothing: whatever reads notes and links them, in the process itself
WIDER = (
    "tests/recognising",
    "tests/linking",
    *("tests/test_" + name + ".py" for name in (
        "linking_*", "foreign_relations*", "printed_works", "papers_in_print", "short_forms", "scholars", "records_items",
        "notes", "prose_is_not_read", "choice", "archives_of_the_world", "own_pages", "own_grammar_mistakes",
        "grammar_examples", "own_grammar",
    )),
)  # fmt: skip
SLOW = ["-k", "not burden"]  # growth has a suite of its own
# tests of a module that are not called after it
ALSO = {
    "recognising/own_words": [
        "tests/test_own_grammar.py::test_a_note_is_read_by_the_users_forms",
        "tests/test_own_grammar.py::test_prose_about_an_archive_cites_nothing",
    ],
    "recognising/proving": ["tests/test_own_grammar_mistakes.py"],
    "recognising/own_pages": ["tests/test_own_pages.py"],
    "recognising/candidates": ["tests/test_choice.py"],
    "recognising/contexts": ["tests/test_own_grammar_mistakes.py", "tests/recognising/test_read_contexts_of_forms.py"],
    "recognising/series_contexts": ["tests/recognising/test_read_contexts_of_forms.py", "tests/test_own_pages.py"],
    "recognising/speaking": ["tests/recognising/test_read_contexts_of_forms.py"],
    "recognising/notes": ["tests/test_archives_of_the_world.py"],
    "recognising/titles": ["tests/test_printed_works.py", "tests/test_papers_in_print.py"],
    "recognising/makers": ["tests/test_printed_works.py"],
    "recognising/imprints": ["tests/test_printed_works.py"],
    "recognising/left_out": ["tests/test_printed_works.py", "tests/test_papers_in_print.py"],
    "recognising/words_of_other_trades": ["tests/test_prose_is_not_read.py"],
    "recognising/bare": ["tests/test_prose_is_not_read.py"],
    "linking/short_forms": ["tests/test_linking_later_forms.py"],
    "linking/works": ["tests/test_short_forms.py"],
    "linking/lettered_markers": ["tests/test_linking_markers.py"],
    "linking/own_volume": ["tests/test_linking_volumes.py"],
    "linking/subseries": ["tests/test_linking_volumes.py", "tests/test_linking_dates.py"],
}


@dataclass(frozen=True)
class Mutant:
    """A change: which of an operator's in which file, and the place that it changes: `key` has its words, and no number of a
    line, so that it is the same change when lines are put in before it."""

    path: str
    operator: str
    occurrence: int
    line: int
    key: str


def inert(source):
    """The places of annotations, decorators and the like, where no change changes a result, as (first line, column, last line, column)."""
    found = []
    for node in ast.walk(ast.parse(source)):
        parts = []
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            parts = [node.returns, *node.decorator_list]
        elif isinstance(node, ast.ClassDef):
            parts = node.decorator_list
        elif isinstance(node, ast.arg | ast.AnnAssign):
            parts = [node.annotation]
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "zip":
            parts = [k.value for k in node.keywords]
        elif isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
            parts = [node]
        found += [(p.lineno, p.col_offset, p.end_lineno, p.end_col_offset) for p in parts if p is not None]
    return found


def mutants_of(path):
    """All changes of a file, by their place: {place: [mutants]}."""
    source = (ROOT / path).read_text("utf-8")
    lines = source.splitlines()
    still = inert(source)
    alike = [sum(lines[i].strip() == line.strip() for i in range(n)) for n, line in enumerate(lines)]
    places = {}
    nodes = list(ast_nodes(get_ast(source)))
    for name in operator_names():
        short = name.removeprefix("core/")
        if short in SKIPPED:
            continue
        operator = get_operator(name)()
        occurrence = 0
        for node in nodes:
            for (line, column), _ in operator.mutation_positions(node):
                words = lines[line - 1].strip()
                at = (line, len(lines[line - 1][:column].encode()))
                if not any((a, b) <= at < (c, d) for a, b, c, d in still):
                    first = column - lines[line - 1].index(words)
                    place = f"{path} {words!r} {alike[line - 1]} {first} {short.split('_')[0]}"
                    found = places.setdefault(place, [])
                    found.append(Mutant(path, name, occurrence, line, f"{place} {short} {len(found)}"))
                occurrence += 1
    return places


def sample(paths, number, seed):
    """Changes drawn evenly over the places where one can be made, one a place; by lot, so that what is done elsewhere does not
    change which they are."""

    def lot(words):
        return hashlib.sha256(f"{seed} {words}".encode()).digest()

    every = {place: found for path in paths for place, found in mutants_of(path).items()}
    drawn = sorted(every, key=lot)[:number]
    return [min(every[place], key=lambda m: lot(m.key)) for place in drawn], sum(map(len, every.values()))


def tests_of(path):
    """The tests that a change in a module must be noticed by, fastest first: its own table, then what reads whole notes."""
    folder, stem = path.split("/")[-2:]
    stem = stem.removesuffix(".py").strip("_")
    stem = "by_forms" if stem == "init" else stem
    told = "linked" if folder == "linking" else "read"
    own = [str(p.relative_to(ROOT)) for p in sorted((ROOT / "tests" / folder).glob(f"test_{told}_{stem}*.py"))]
    if (ROOT / f"tests/test_{folder}_{stem}.py").is_file():
        own.append(f"tests/test_{folder}_{stem}.py")
    own += ALSO.get(f"{folder}/{path.split('/')[-1].removesuffix('.py')}", [])
    return list(dict.fromkeys((*own, *COMMON)))


class Changed(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Finds one module, with a source of our own, as if that stood in its file."""

    def __init__(self, path, source):
        self.name = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        self.file = str(ROOT / path)
        self.source = source

    def find_spec(self, name, path, target=None):
        if name != self.name:
            return None
        folder = [os.path.dirname(self.file)] if self.is_package(name) else None
        return importlib.util.spec_from_file_location(name, self.file, loader=self, submodule_search_locations=folder)

    def is_package(self, name):
        return self.file.endswith("__init__.py")

    def get_source(self, name):
        return self.source


def noticed(path, source, tests, seconds=SECONDS):
    """Whether a test fails with a module as `source` has it."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return status != 0
    outcome = 1
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
        quiet()
        sys.meta_path.insert(0, Changed(path, source))
        outcome = pytest.main([*QUIETLY, *SLOW, *tests])
    finally:
        os._exit(int(outcome))


def quiet():
    """Print nothing from now on."""
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silence, stream)


def others_imported(tests):
    """Import, once for all changes, what archref and the tests need of others; and of themselves nothing."""
    told, errors = os.dup(1), os.dup(2)
    quiet()
    outcome = pytest.main([*QUIETLY, "--collect-only", *tests])
    os.dup2(told, 1)
    os.dup2(errors, 2)
    if outcome:
        raise SystemExit(f"the tests cannot be collected: pytest {' '.join(tests)}")
    for name, module in list(sys.modules.items()):
        if name != "__main__" and (getattr(module, "__file__", None) or "").startswith(str(ROOT)):
            del sys.modules[name]


def shown(path, source):
    """The changed lines."""
    before = (ROOT / path).read_text("utf-8").splitlines()
    changed = difflib.unified_diff(before, source.splitlines(), lineterm="", n=0)
    return [line for line in changed if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def kept(results, again):
    """What an earlier run has found, by a change's key."""
    if results is None or not results.exists():
        return {}
    rows = {row["key"]: row["noticed"] for row in map(json.loads, results.open(encoding="utf-8"))}
    return {key: seen for key, seen in rows.items() if seen or not again}


def keep(results, mutant, seen):
    if results is not None:
        with results.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"key": mutant.key, "noticed": seen, **asdict(mutant)}) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=200)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--only", action="append", default=[], help="a part of the paths to change files of")
    parser.add_argument("--results", type=Path, help="a file of JSON lines in which results are kept and looked up")
    parser.add_argument("--again", action="store_true", help="try again what --results has as noticed by no test")
    parser.add_argument(
        "--own", action="store_true", help="run the tests about the changed module alone, no wider ones"
    )
    parser.add_argument("--most", type=int, default=10**6, help="changes to try in this run")
    asked = parser.parse_args()
    os.chdir(ROOT)
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    sys.dont_write_bytecode = True
    paths = sorted(str(p.relative_to(ROOT)) for folder in FOLDERS for p in (ROOT / "archref" / folder).glob("*.py"))
    paths = [p for p in paths if not asked.only or any(part in p for part in asked.only)]
    drawn, every = sample(paths, asked.sample, asked.seed)
    known = kept(asked.results, asked.again)
    own = {path: tests_of(path) for path in {m.path for m in drawn}}
    wider = [str(p.relative_to(ROOT)) for pattern in WIDER if not asked.own for p in sorted(ROOT.glob(pattern))]
    others_imported([*wider, *(test for tests in own.values() for test in tests)])
    sources = {path: (ROOT / path).read_text("utf-8") for path in own}
    sound = set()  # lists of tests that pass without a change
    survived, tried, by_file = [], 0, Counter()
    for mutant in drawn:
        path = mutant.path
        source = mutate_code(sources[path], get_operator(mutant.operator)(), mutant.occurrence)
        if mutant.key not in known:
            if asked.most <= 0:
                break
            asked.most -= 1
            for tests in {tuple(own[path]), tuple(wider)} - sound - {()}:
                if noticed(path, sources[path], tests, 5 * SECONDS):
                    raise SystemExit(f"fails without a change: pytest {' '.join(tests)}")
                sound.add(tests)
            seen = noticed(path, source, own[path]) or (bool(wider) and noticed(path, source, wider, 5 * SECONDS))
            known[mutant.key] = seen
            keep(asked.results, mutant, seen)
        tried += 1
        if not known[mutant.key]:
            survived.append(mutant)
            by_file[path] += 1
            print(f"{path}:{mutant.line} {mutant.operator}", *shown(path, source), sep="\n  ", flush=True)
    print(f"{tried} of {every} changes tried, {len(survived)} noticed by no test: {len(survived) / max(tried, 1):.1%}")
    for path, number in by_file.most_common():
        print(f"  {number} {path}")


if __name__ == "__main__":
    main()
