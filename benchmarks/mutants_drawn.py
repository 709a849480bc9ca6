"""Small changes of one operator, and which of them are drawn: what `mutants.py` tries."""

import ast
import hashlib
from dataclasses import dataclass
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).resolve().parent.parent
# no change of a rule, or one that needs a name
SKIPPED = (
    "RemoveDecorator", "VariableReplacer", "VariableInserter",
    *(f"ReplaceComparisonOperator_{one}" for one in ("Eq_Is", "Is_Eq", "NotEq_IsNot", "IsNot_NotEq")),
)  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """A change: which of an operator's in which file, and the place that it changes: `key` has its words, and no number of a
    line, so that it is the same change when lines are put in before it."""

    path: str
    operator: str
    occurrence: int
    line: int
    key: str

    def changed(self, source):
        """The file's source with the change."""
        return mutate_code(source, get_operator(self.operator)(), self.occurrence)


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


def drawn(paths, seed):
    """All changes in the order of a lot, one a place, each with the changed source; so that what is done elsewhere does not
    change which they are. What is no Python then is left out: no other operator can stand for the "**" of a call."""

    def lot(words):
        return hashlib.sha256(f"{seed} {words}".encode()).digest()

    every = {place: found for path in paths for place, found in mutants_of(path).items()}
    sources = {path: (ROOT / path).read_text("utf-8") for path in paths}
    for place in sorted(every, key=lot):
        for mutant in sorted(every[place], key=lambda m: lot(m.key)):
            changed = mutant.changed(sources[mutant.path])
            if compiles(changed):
                yield mutant, changed
                break


def compiles(source):
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True
