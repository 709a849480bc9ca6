"""How many small changes to the rules of recognition and linking a test notices.

`python benchmarks/mutants.py [--sample 200] [--seed 17] [--only recognising/path.py]` makes changes of one operator
(cosmic-ray's: another operator, another number, a negated condition, a loop that never runs) in archref/recognising and
archref/linking, never on disk, each in a process of its own. It runs the tests that reach the changed statement: those about the
module first, its own table before all, and where they notice nothing the others that read notes and link them. It prints each
change that no test notices, and how many there are. A sample is the same for the same seed; a run goes on where an earlier
one with the same --results stopped, and --again tries once more what that one saw unnoticed.

Needs `pip install archref[mutants]`. Left out is what has no part in a result: annotations and what only a type checker runs,
decorators, zip's `strict`, and `is` where `==` stood, which says the same. Docstrings and patterns are strings, which no operator changes.
"""

import argparse
import difflib
import json
import os
import sys
from collections import Counter
from dataclasses import asdict
from itertools import islice
from pathlib import Path

import pytest
from mutants_drawn import ROOT, drawn
from mutants_tried import QUIETLY, Tests, quiet

FOLDERS = ("recognising", "linking")
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
    "linking/subjects": ["tests/linking/test_linked_volume_by_subject_counted.py"],
    "linking/houses": ["tests/linking/test_houses.py"],
    "linking/house_style": ["tests/linking/test_linked_own_years.py"],
    "linking/subseries": ["tests/test_linking_volumes.py", "tests/test_linking_dates.py"],
}


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


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=200)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--only", action="append", default=[], help="a part of the paths to change files of")
    parser.add_argument("--results", type=Path, help="a file of JSON lines in which results are kept and looked up")
    parser.add_argument("--again", action="store_true", help="try again what --results has as noticed by no test")
    parser.add_argument("--own", action="store_true", help="run the tests about the changed module alone, no others")
    parser.add_argument("--most", type=int, default=10**6, help="changes to try in this run")
    return parser.parse_args()


def try_all(tests, asked, paths, told):
    """Try as many changes as are asked for, and print what no test notices."""
    tests.measure([f"archref/{folder}" for folder in FOLDERS])
    if tests.failed:
        print("fails without a change:", *tests.failed, sep="\n  ", file=told, flush=True)
        return
    known = kept(asked.results, asked.again)
    sources = {path: (ROOT / path).read_text("utf-8") for path in paths}
    survived, tried, by_file = [], 0, Counter()
    for mutant, changed in islice(drawn(paths, asked.seed), asked.sample):
        path = mutant.path
        if mutant.key not in known:
            if asked.most <= 0:
                break
            asked.most -= 1
            seen = tests.notice(path, mutant.line, sources[path], changed, tests_of(path), asked.own)
            known[mutant.key] = seen
            keep(asked.results, mutant, seen)
        tried += 1
        if not known[mutant.key]:
            survived.append(mutant)
            by_file[path] += 1
            print(f"{path}:{mutant.line} {mutant.operator}", *shown(path, changed), sep="\n  ", file=told, flush=True)
    share = len(survived) / max(tried, 1)
    print(f"{tried} changes tried, {len(survived)} noticed by no test: {share:.1%}", file=told)
    for path, number in by_file.most_common():
        print(f"  {number} {path}", file=told)
    told.flush()


def main():
    asked = arguments()
    os.chdir(ROOT)
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    sys.dont_write_bytecode = True
    paths = sorted(str(p.relative_to(ROOT)) for folder in FOLDERS for p in (ROOT / "archref" / folder).glob("*.py"))
    paths = [p for p in paths if not asked.only or any(part in p for part in asked.only)]
    files = [test for path in paths for test in tests_of(path)]
    if not asked.own:
        files += [str(p.relative_to(ROOT)) for pattern in WIDER for p in sorted(ROOT.glob(pattern))]
    told = os.fdopen(os.dup(1), "w")
    quiet()
    tests = Tests(lambda tests: try_all(tests, asked, paths, told), told)
    pytest.main([*QUIETLY, *SLOW, *dict.fromkeys(files)], plugins=[tests])


if __name__ == "__main__":
    main()
