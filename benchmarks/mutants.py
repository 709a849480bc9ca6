"""How many small changes to the rules of recognition and linking a test notices.

`python benchmarks/mutants.py [--sample 200] [--seed 17] [--only recognising/path.py]` makes one-operator changes
(cosmic-ray's: another operator, another number, a negated condition, a loop that never runs) in archref/recognising and
archref/linking, each in a process of its own and never on disk, and runs the tests that are about the changed module, its own
table first. It prints each change that no test notices, and how many there are. A sample is the same for the same seed, and
goes on where an earlier run with the same --results stopped.

Needs `pip install archref[mutants]`. Changes that cannot change a result are left out: annotations, decorators, zip's `strict`.
"""

import argparse
import ast
import difflib
import json
import os
import random
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
SKIPPED = ("RemoveDecorator", "VariableReplacer", "VariableInserter")  # no change of a rule, or one that needs a name
SECONDS = 10  # of a processor's time, from which a change that makes a loop endless counts as noticed
QUIETLY = ["-q", "-p", "no:cacheprovider", "-p", "no:logging"]
# the tests of all, behind those of a module's own
COMMON = ("tests/test_fixtures.py",)
# tests of a module that are not called after it
ALSO = {
    "recognising/own_words": [
        "tests/test_own_grammar.py::test_a_note_is_read_by_the_users_forms",
        "tests/test_own_grammar.py::test_prose_about_an_archive_cites_nothing",
    ],
    "recognising/proving": ["tests/test_own_grammar_mistakes.py"],
    "recognising/own_pages": ["tests/test_own_pages.py"],
    "recognising/candidates": ["tests/test_choice.py"],
    "recognising/contexts": ["tests/test_own_grammar_mistakes.py"],
    "recognising/notes": ["tests/test_archives_of_the_world.py"],
    "linking/short_forms": ["tests/test_linking_later_forms.py"],
    "linking/works": ["tests/test_short_forms.py"],
    "linking/lettered_markers": ["tests/test_linking_markers.py"],
    "linking/own_volume": ["tests/test_linking_volumes.py"],
    "linking/subseries": ["tests/test_linking_volumes.py", "tests/test_linking_dates.py"],
}


@dataclass(frozen=True)
class Mutant:
    """A change: which of an operator's in which file, and the line that it changes."""

    path: str
    operator: str
    occurrence: int
    line: int
    column: int

    @property
    def key(self):
        return f"{self.path}:{self.line}:{self.column} {self.operator} {self.occurrence}"


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
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "").endswith(("Segments", "Names")):
            parts = [node.value]
        found += [(p.lineno, p.col_offset, p.end_lineno, p.end_col_offset) for p in parts if p is not None]
    return found


def mutants_of(path):
    """All changes of a file, by their place: {(line, column, kind): [mutants]}."""
    source = (ROOT / path).read_text("utf-8")
    lines = source.splitlines()
    still = inert(source)
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
                at = (line, len(lines[line - 1][:column].encode()))
                if not any((a, b) <= at < (c, d) for a, b, c, d in still):
                    key = (line, column, short.split("_")[0])
                    places.setdefault(key, []).append(Mutant(path, name, occurrence, line, column))
                occurrence += 1
    return places


def sample(paths, number, seed):
    """Changes drawn evenly over the places where one can be made, one a place."""
    every = [(path, place, found) for path in paths for place, found in sorted(mutants_of(path).items())]
    chosen = random.Random(seed)
    drawn = chosen.sample(every, min(number, len(every)))
    return [chosen.choice(found) for _, _, found in drawn], sum(len(found) for _, _, found in every)


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


def put(path, source):
    """Run a module's changed source in its place, and give what it defines to all that have imported it."""
    name = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    module = sys.modules[name]
    before = dict(vars(module))
    exec(compile(source, str(ROOT / path), "exec"), vars(module))
    after = {id(old): vars(module)[n] for n, old in before.items() if callable(old) or isinstance(old, dict)}
    for other in list(sys.modules.values()):
        file = getattr(other, "__file__", None) or ""
        if other is module or not file.startswith(str(ROOT)):
            continue
        for n, value in list(vars(other).items()):
            if n.startswith("__"):
                continue
            if n in before and value is before[n]:
                setattr(other, n, vars(module)[n])
            elif id(value) in after:
                setattr(other, n, after[id(value)])


def noticed(path, source, tests):
    """Whether a test fails with a module as `source` has it. In a child, which has all imported already."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return status != 0
    outcome = 1
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
        quiet()
        put(path, source)
        outcome = pytest.main([*QUIETLY, "-x", *tests])
    finally:
        os._exit(int(outcome))


def quiet():
    """Print nothing from now on."""
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silence, stream)


def imported(tests):
    """Import archref, the tests and what both need, once for all changes."""
    import archref

    told, errors = os.dup(1), os.dup(2)
    quiet()
    outcome = pytest.main([*QUIETLY, "--collect-only", *tests])
    os.dup2(told, 1)
    os.dup2(errors, 2)
    if outcome:
        raise SystemExit(f"the tests cannot be collected: pytest {' '.join(tests)}")
    archref.resolve("Vane to Colt, 3 May 1951, Vane Papers, box 3, Mudd Library.")


def shown(path, source):
    """The changed lines."""
    before = (ROOT / path).read_text("utf-8").splitlines()
    changed = difflib.unified_diff(before, source.splitlines(), lineterm="", n=0)
    return [line for line in changed if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=200)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--only", action="append", default=[], help="a part of the paths to change files of")
    parser.add_argument("--results", type=Path, help="a file of JSON lines in which results are kept and looked up")
    parser.add_argument("--most", type=int, default=10**6, help="changes to try in this run")
    asked = parser.parse_args()
    os.chdir(ROOT)
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    sys.dont_write_bytecode = True
    paths = sorted(str(p.relative_to(ROOT)) for folder in FOLDERS for p in (ROOT / "archref" / folder).glob("*.py"))
    paths = [p for p in paths if not asked.only or any(part in p for part in asked.only)]
    drawn, every = sample(paths, asked.sample, asked.seed)
    known = {}
    if asked.results and asked.results.exists():
        known = {row["key"]: row["noticed"] for row in map(json.loads, asked.results.open(encoding="utf-8"))}
    whole = {path: tests_of(path) for path in {m.path for m in drawn}}
    imported(sorted({name for tests in whole.values() for name in tests}))
    sound = {}  # modules whose tests pass without a change
    survived, tried, by_file = [], 0, Counter()
    for mutant in drawn:
        source = mutate_code(
            (ROOT / mutant.path).read_text("utf-8"), get_operator(mutant.operator)(), mutant.occurrence
        )
        if mutant.key not in known:
            if asked.most <= 0:
                break
            asked.most -= 1
            if mutant.path not in sound:
                sound[mutant.path] = not noticed(
                    mutant.path, (ROOT / mutant.path).read_text("utf-8"), whole[mutant.path]
                )
            if not sound[mutant.path]:
                raise SystemExit(f"fails without a change: pytest {' '.join(whole[mutant.path])}")
            known[mutant.key] = noticed(mutant.path, source, whole[mutant.path])
            if asked.results:
                with asked.results.open("a", encoding="utf-8") as file:
                    row = {"key": mutant.key, "noticed": known[mutant.key], **asdict(mutant)}
                    file.write(json.dumps(row) + "\n")
        tried += 1
        if not known[mutant.key]:
            survived.append(mutant)
            by_file[mutant.path] += 1
            print(mutant.key, *shown(mutant.path, source), sep="\n  ", flush=True)
    print(f"{tried} of {every} changes tried, {len(survived)} noticed by no test: {len(survived) / max(tried, 1):.1%}")
    for path, number in by_file.most_common():
        print(f"  {number} {path}")


if __name__ == "__main__":
    main()
