"""The filter of a bibliography: an expression over an entry, in the words of Python and no more of it.

`kind == "telegram" and issued >= "1978"`, `archive % "Carter"`, `not (type in {"book", "chapter"})`. Names are the
item's CSL variables (a date as "1978-11-03", names as "Rusk, Dean; Komer, Robert"; hyphens are written as
underscores), the keys (`document_number`, `film_number`, …) and `kind`, `kinds`, `cited` (how often), `docname`,
`docnames`. `%` finds a regular expression, without regard to case.
"""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Mapping
from typing import Any

COMPARISONS: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda left, right: left in right,
    ast.NotIn: lambda left, right: left not in right,
}
FilterTest = Callable[[Mapping[str, Any]], bool]


class FilterError(ValueError):
    """A filter that cannot be used; its message says where and why."""


def compiled(expression: str) -> FilterTest:
    """The test that an expression is; FilterError for what is none."""
    try:
        tree = ast.parse(expression.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise FilterError(f'the filter {expression!r} is no expression; write it as kind == "telegram"') from None
    try:
        test = _built(tree)
    except RecursionError:
        raise FilterError("the filter is nested too deeply") from None

    def holds(entry: Mapping[str, Any]) -> bool:
        try:
            return bool(test(entry))
        except TypeError:
            return False  # a number beside a text

    return holds


def _built(node: ast.expr) -> Callable[[Mapping[str, Any]], Any]:
    match node:
        case ast.Constant(value=str() | int() | bool() as value):
            return lambda entry: value
        case ast.Name(id=name):
            return lambda entry: entry.get(name, "")
        case ast.Set(elts=elts) | ast.Tuple(elts=elts) | ast.List(elts=elts):
            parts = [_built(e) for e in elts]
            return lambda entry: {part(entry) for part in parts}
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            inner = _built(operand)
            return lambda entry: not inner(entry)
        case ast.BoolOp(op=op, values=values):
            tests, every = [_built(v) for v in values], isinstance(op, ast.And)
            return lambda entry: (all if every else any)(test(entry) for test in tests)
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in COMPARISONS:
            one, other, compare = _built(left), _built(right), COMPARISONS[type(op)]
            return lambda entry: compare(one(entry), other(entry))
        case ast.BinOp(left=left, op=ast.Mod(), right=ast.Constant(value=str() as pattern)):
            one = _built(left)
            try:
                search = re.compile(pattern, re.IGNORECASE).search
            except re.error as error:
                raise FilterError(f"the filter's pattern {pattern!r} is no regular expression: {error}") from None
            return lambda entry: search(str(one(entry))) is not None
    raise FilterError(f"a filter cannot hold {ast.unparse(node)!r}; it compares names with and, or, not, in, %")
