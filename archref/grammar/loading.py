"""Reading the families of the grammar: fragments put into patterns, forms checked, a user's own proved.

A mistake in a file is one line that names the file, the line and the form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

from .forms import Form, Grammar

KINDS = ("citation", "repository", "collection", "ibid", "segment", "clause")
TYPES = ("archival", "telegram", "frus", "document", "ibid", "published", "numbered", "unrecognised")
KEYS = {
    "name", "type", "kind", "anchors", "names", "pattern", "before", "before_optional", "context", "weak",
    "quote", "csl", "example", "anchors_from", "reach",
}  # fmt: skip
LONG_REACH = 420  # of manuscripts' forms, whose reference lists have long titles
FRAGMENT = re.compile(r"\{([a-z_][a-z_0-9]*)\}")


class GrammarError(ValueError):
    """A mistake in a grammar file: one line that names the file, the form and the line."""


@lru_cache(maxsize=8)
def load(files: tuple[str, ...] = ()) -> Grammar:
    """The bundled grammar with the forms of `files` before it. Raises GrammarError on a mistake in one."""
    families: list[dict[str, Any]] = []
    fragments: dict[str, str] = {"printed_titles": _printed_titles()}
    own = [Path(f) for f in files]
    bundled = sorted(Path(__file__).parent.glob("*.toml"), key=lambda p: p.name)
    for path in [*own, *bundled]:
        data = _read(path)
        for name, text in data.get("fragments", {}).items():
            fragments.setdefault(name, text)
        families.append({"path": path, "data": data})
    forms: list[Form] = []
    seen: dict[str, str] = {}
    titles: list[Mapping[str, str]] = []
    expander = _Expander(fragments)
    for family in families:
        path, data = family["path"], family["data"]
        info = data.get("family", {})
        if info:
            titles.append({"file": path.stem, "title": info.get("title", path.stem), "note": info.get("note", "")})
        for table in data.get("form", []):
            form = _form(
                {**table, "csl": {**info.get("csl", {}), **table.get("csl", {})}},
                path,
                info.get("title", path.stem),
                expander,
            )
            form.own = path in own
            form.manuscripts = info.get("reads") == "manuscripts"
            form.reach = int(table.get("reach", LONG_REACH if form.manuscripts else form.reach))
            if form.name in seen:
                raise GrammarError(
                    _at(path, form.name, f"the name stands in {seen[form.name]} already; choose another")
                )
            seen[form.name] = path.name
            forms.append(form)
    grammar = Grammar(forms, titles)
    for path in own:
        _prove(grammar, [f for f in forms if f.origin == str(path)], path)
    return grammar


def _printed_titles() -> str:
    """The volumes' titles that punctuation would cut: "Greece; Cyprus; Turkey, 1973–1976"."""
    from ..data import volumes

    titles = {row["title"] for row in volumes().values() if re.search(r"[.;()]", row["title"] or "")}
    escaped = (re.sub(r"[-–]", "[-–]", re.escape(t).replace("\\-", "-")) for t in sorted(titles, key=len, reverse=True))
    return "(?:" + "|".join(escaped) + ")"


def _read(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        with open(path, "rb") as source:
            return tomllib.load(source)
    except OSError as error:
        raise GrammarError(f"{path}: cannot be read ({error.strerror}); name a TOML file of forms") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GrammarError(f"{path}: not valid TOML: {error}") from None


def _line(path: Path, name: str) -> int:
    try:
        for i, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if re.match(rf"\s*name\s*=\s*[\"']{re.escape(name)}[\"']", line):
                return i
    except OSError:
        pass
    return 1


def _at(path: Path, name: str, problem: str) -> str:
    return f"{path}, line {_line(path, name)}, form {name!r}: {problem}"


class _Expander:
    """Puts fragments into patterns, once each."""

    def __init__(self, fragments: Mapping[str, str]) -> None:
        self.raw = fragments
        self.done: dict[str, str] = {}

    def expand(self, text: str, trail: tuple[str, ...] = ()) -> str:
        return FRAGMENT.sub(lambda m: self._fragment(m[1], trail), text)

    def _fragment(self, name: str, trail: tuple[str, ...]) -> str:
        base = re.sub(r"_\d$", "", name)
        if name not in self.raw and base in self.raw:
            # "{documents_2}": the same fragment with its groups numbered, for a second place in one pattern
            return re.sub(r"\(\?P<([a-z_]+)>", rf"(?P<\1{name[len(base) :]}>", self._fragment(base, trail))
        if name not in self.raw:
            raise KeyError(name)
        if name in trail:
            raise RecursionError(name)
        if name not in self.done:
            self.done[name] = self.expand(self.raw[name], (*trail, name))
        return self.done[name]


def _form(table: Mapping[str, Any], path: Path, family: str, expander: _Expander) -> Form:
    name = table.get("name")
    if not isinstance(name, str) or not name:
        raise GrammarError(f"{path}: a form without a name; give each [[form]] a name of its own")
    unknown = set(table) - KEYS
    if unknown:
        raise GrammarError(_at(path, name, f"unknown key {sorted(unknown)[0]!r}; known are {', '.join(sorted(KEYS))}"))
    kind = table.get("kind", "citation")
    type_ = table.get("type", "archival")
    if kind not in KINDS:
        raise GrammarError(_at(path, name, f"unknown kind {kind!r}; known are {', '.join(KINDS)}"))
    if type_ not in TYPES:
        raise GrammarError(_at(path, name, f"unknown type {type_!r}; known are {', '.join(TYPES)}"))
    if path.parent != Path(__file__).parent:
        _check_csl(table["csl"], path, name)
    try:
        pattern = expander.expand(table.get("pattern", ""))
        before = expander.expand(table.get("before", ""))
    except KeyError as error:
        raise GrammarError(_at(path, name, f"no fragment is called {error.args[0]!r}")) from None
    except RecursionError as error:
        raise GrammarError(_at(path, name, f"the fragment {error.args[0]!r} contains itself")) from None
    names = tuple(table.get("names", ()))
    anchors = tuple(table.get("anchors", ())) or names
    if table.get("anchors_from") == "posts":
        from ..data import post_names

        anchors = tuple(sorted(n + " " for n in post_names() if n[:1].isupper()))
    elif str(table.get("anchors_from")).startswith("years "):
        # "years (y), ": each year as it stands in the words behind, y for the year
        shape = str(table["anchors_from"])[6:]
        anchors = tuple(shape.replace("y", str(year)) for year in range(1800, 2040))
    if names:
        pattern = "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))
    if kind not in ("segment", "clause") and not anchors:
        raise GrammarError(_at(path, name, "neither names nor anchors; say at which words it is tried"))
    if not pattern:
        raise GrammarError(_at(path, name, "neither names nor a pattern"))
    form = Form(
        name, family, type_, kind, anchors, pattern, before, bool(table.get("before_optional")),
        table.get("context", ""), bool(table.get("weak")), table.get("quote", ""), table.get("csl", {}),
        table.get("example", []), str(path),
    )  # fmt: skip
    if path.parent != Path(__file__).parent:
        for part in (pattern, before):
            try:
                re.compile(part)
            except re.error as error:
                raise GrammarError(_at(path, name, f"the regular expression is not valid: {error}")) from None
    return form


def _check_csl(csl: Mapping[str, str], path: Path, name: str) -> None:
    """The variables that a user's form fills are CSL's, each by a field of the form."""
    from ..data import csl_variables

    for variable, field_name in csl.items():
        if variable != "type" and variable not in csl_variables():
            near = get_close_matches(variable, csl_variables(), 1)
            known = f"; nearest is {near[0]!r}" if near else ""
            raise GrammarError(_at(path, name, f"csl: no variable of CSL is called {variable!r}{known}"))
        if not isinstance(field_name, str):
            raise GrammarError(_at(path, name, f"csl: {variable} names a field of the form, in quotation marks"))


def _prove(grammar: Grammar, forms: Iterable[Form], path: Path) -> None:
    """The examples of a user's forms must hold."""
    from ..recognising import prove

    for form in forms:
        for example in form.examples:
            problem = prove(grammar, form, example)
            if problem:
                raise GrammarError(_at(path, form.name, problem))
