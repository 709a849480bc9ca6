"""Changes of a module tried in a process that has archref and the tests loaded: what `mutants.py` runs them with.

The tests run once as they are, and which of them reach which lines is kept. Of each change a fork of the process then gets the
changed code in place of the functions that stand, and runs the tests that reach the changed statement, those about the module
first, quickest first, up to the first that fails. Where a change is of what a module does when it is imported, the fork imports
archref anew.
"""

import __future__

import ast
import gc
import importlib.abc
import importlib.util
import inspect
import os
import re
import resource
import signal
import sys
import time
import traceback
from collections import defaultdict
from functools import _lru_cache_wrapper
from itertools import zip_longest
from types import CodeType, FunctionType

import coverage
import pytest
from mutants_drawn import ROOT

QUIETLY = ["-q", "-s", "-p", "no:cacheprovider", "-p", "no:logging", "-p", "no:randomly", "-p", "no:xdist"]
SECONDS_A_TEST, SECONDS = 2, 20  # of a processor's time: what a test may take, and what those of a module


def quiet():
    """Print nothing from now on."""
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silence, stream)


def in_a_fork(run, seconds):
    """Whether what is run in a fork of this process fails, or takes more of a processor's time."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] != 0
    failed = 1
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
        quiet()
        failed = run()
    finally:
        os._exit(int(failed))


def statements(source):
    """{line: the first and last line of the innermost statement, or head of one, that it is of}."""
    found = {}
    for node in ast.walk(ast.parse(source)):  # what is inside comes later
        if isinstance(node, ast.stmt | ast.ExceptHandler):
            inner = getattr(node, "body", None)
            last = max(node.lineno, inner[0].lineno - 1) if inner else node.end_lineno
            found.update(dict.fromkeys(range(node.lineno, last + 1), (node.lineno, last)))
    return found


def codes(code):
    """A code and all within it."""
    yield code
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from codes(one)


def place_of(code):
    return code.co_filename, code.co_qualname, tuple(code.co_positions())


def replaced(path, before, after):
    """{place of a function's code: what it is changed to}; None where the change is of what an import does."""
    file = str(ROOT / path)
    old, new = (list(codes(compile(source, file, "exec"))) for source in (before, after))
    if [c.co_qualname for c in old] != [c.co_qualname for c in new]:
        return None
    found = {}
    for a, b in zip(old, new, strict=True):
        if not a.co_flags & inspect.CO_OPTIMIZED:  # of a module or class
            said = [[c for c in x.co_consts if not isinstance(c, CodeType)] for x in (a, b)]
            if a.co_code != b.co_code or repr(said[0]) != repr(said[1]):
                return None
        elif a != b:
            found[place_of(a)] = b
    return found


def outermost(source, line):
    """The statement of a module, function or class that a line is of."""
    return next((n for n in ast.parse(source).body if n.lineno <= line <= n.end_lineno), None)


def set_anew(path, after, line):
    """Do in place what the statement of a module that a line is of does on import: give a constant, or what functions are
    called with where nothing is said, another value."""
    statement = outermost(after, line)
    module = sys.modules[Changed(path, after).name]
    known = dict(vars(module))
    flags = __future__.annotations.compiler_flag  # of the modules' own "from __future__"
    exec(compile(ast.Module([statement], []), module.__file__, "exec", flags), known)
    if isinstance(statement, ast.FunctionDef):
        as_called(getattr(module, statement.name), known[statement.name])
    elif isinstance(statement, ast.ClassDef):
        before = vars(module)[statement.name]
        for name, one in vars(known[statement.name]).items():
            if isinstance(one, FunctionType):
                as_called(vars(before)[name], one)
    else:
        for name in names_set(statement):
            was = vars(module)[name]
            for other in list(sys.modules.values()):
                if other.__name__.startswith("archref.") and vars(other).get(name) is was:
                    setattr(other, name, known[name])


def as_called(function, changed):
    function, changed = inspect.unwrap(function), inspect.unwrap(changed)
    function.__defaults__, function.__kwdefaults__ = changed.__defaults__, changed.__kwdefaults__


def names_set(statement):
    """The names to which an assignment gives a value."""
    if isinstance(statement, ast.Assign):
        return [n.id for target in statement.targets for n in ast.walk(target) if isinstance(n, ast.Name)]
    return [statement.target.id] if isinstance(statement, ast.AnnAssign) else []


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


def imported_anew(path, source, tests):
    """Run tests in a process that forgets archref and the tests first."""
    for name, module in list(sys.modules.items()):
        if name != "__main__" and (getattr(module, "__file__", None) or "").startswith(str(ROOT)):
            del sys.modules[name]
    sys.meta_path.insert(0, Changed(path, source))
    return pytest.main([*QUIETLY, "-x", *tests])


class Tests:
    """A plugin of pytest that, where tests are run, calls `work` with itself instead."""

    def __init__(self, work, told):
        self.work = work
        self.told = told
        self.failed = []  # of this process
        self.at_first = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session):
        self.items = session.items
        try:
            self.work(self)
        except Exception:
            traceback.print_exc(file=self.told)
            self.told.flush()
        return True

    def pytest_runtest_logreport(self, report):
        if report.failed:
            if self.at_first:
                os._exit(1)
            self.failed.append(report.nodeid)

    def run(self, numbers):
        """Run tests by their numbers."""
        chosen = [self.items[n] for n in numbers]
        for n, item, following in zip_longest(numbers, chosen, chosen[1:]):
            if self.at_first:  # a change that makes a loop endless ends here, and counts as noticed
                signal.setitimer(signal.ITIMER_PROF, SECONDS_A_TEST + 10 * self.took[n])
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)

    def measure(self, folders):
        """Run all; see how long each takes and which lines of the folders' files it reaches."""
        seen = coverage.Coverage(data_file=None, include=[str(ROOT / f / "*") for f in folders])
        self.took, lines = [], defaultdict(lambda: defaultdict(set))
        seen.start()
        for n in range(len(self.items)):
            seen.switch_context(str(n))
            began = time.process_time()
            self.run([n])
            self.took.append(time.process_time() - began)
        seen.stop()
        data = seen.get_data()
        for file in data.measured_files():
            for line, contexts in data.contexts_by_lineno(file).items():
                lines[os.path.relpath(file, ROOT)][line] |= {int(c) for c in contexts if c}
        self.lines = lines
        gc.unfreeze()  # what is frozen is not told
        objects = gc.get_objects()
        self.functions = defaultdict(list)
        for one in objects:
            if isinstance(one, FunctionType) and one.__module__ and one.__module__.startswith("archref."):
                self.functions[place_of(one.__code__)].append(one)
        self.caches = [
            one for one in objects
            if isinstance(one, _lru_cache_wrapper) and one.__module__.startswith("archref.") and one.__module__ != "archref.grammar.loading"
        ]  # fmt: skip
        gc.freeze()

    def reaching(self, path, line):
        """The tests that reach what a line is of: a statement of a function, what uses a constant, a function, or anything
        of a module."""
        source = (ROOT / path).read_text("utf-8")
        whole = outermost(source, line)
        if any("cache" in ast.unparse(one) for one in getattr(whole, "decorator_list", ())):
            return set().union(*self.lines[path].values())  # it ran for the first that asked, and told the others
        first, last = statements(source).get(line, (line, line))
        found = set().union(*(self.lines[path][n] for n in range(first, last + 1)))
        if found:
            return found
        if isinstance(whole, ast.FunctionDef) and line < whole.body[0].lineno:
            return set().union(*(self.lines[path][n] for n in range(whole.lineno, whole.end_lineno + 1)))
        if names := names_set(whole):
            return self.using(names)
        return (
            set(range(len(self.items))) if isinstance(whole, ast.ClassDef) and not self.within(whole, line) else found
        )

    def within(self, statement, line):
        """Whether a line is of a function's body in a class."""
        return any(
            isinstance(n, ast.FunctionDef) and n.body[0].lineno <= line <= n.end_lineno for n in ast.walk(statement)
        )

    def using(self, names):
        """The tests that reach a line on which one of the names stands."""
        word = re.compile(rf"\b(?:{'|'.join(names)})\b")
        found = set()
        for path in list(self.lines):
            source = (ROOT / path).read_text("utf-8")
            spans = statements(source)
            for n, text in enumerate(source.splitlines(), 1):
                if word.search(text):
                    first, last = spans.get(n, (n, n))
                    found |= set().union(*(self.lines[path][n] for n in range(first, last + 1)))
        return found

    def ranked(self, numbers, own, only_own):
        """Tests of the `own` files first, or alone; the quickest first."""
        mine = [self.items[n].nodeid.startswith(tuple(own)) for n in range(len(self.items))]
        return sorted((n for n in numbers if mine[n] or not only_own), key=lambda n: (not mine[n], self.took[n]))

    def run_changed(self, change, numbers):
        try:
            change()
        except Exception:
            return False  # an import will tell
        self.at_first = True
        for cache in self.caches:
            cache.cache_clear()
        self.run(numbers)
        return False

    def put(self, code_of):
        for place, code in code_of.items():
            for function in self.functions[place]:
                function.__code__ = code

    def notice(self, path, line, before, after, own, only_own):
        """Whether a test fails with a module as `after` has it."""
        code_of = replaced(path, before, after)
        numbers = self.ranked(self.reaching(path, line), own, only_own)
        seconds = 5 * SECONDS
        if code_of is not None and all(self.functions.get(place) or "<" in place[1] for place in code_of):
            return bool(numbers) and in_a_fork(lambda: self.run_changed(lambda: self.put(code_of), numbers), seconds)
        if in_a_fork(lambda: self.run_changed(lambda: set_anew(path, after, line), numbers), seconds):
            return True
        if only_own:
            return False
        rest = dict.fromkeys(f for f in (item.nodeid.split("::")[0] for item in self.items) if f not in own)
        return in_a_fork(lambda: imported_anew(path, after, own), SECONDS) or in_a_fork(
            lambda: imported_anew(path, after, rest), 5 * SECONDS
        )
