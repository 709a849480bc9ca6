"""Reading the families of the grammar: fragments put into patterns, forms checked, a user's own proved.

A mistake in a file is one line that names the file, the line and the form.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from ..packaged import packed
from ..patterns import expression
from . import checks
from .forms import REACH, Form, Grammar

LONG_REACH = 420  # of manuscripts' forms, whose reference lists have long titles
FRAGMENT = expression(r"\{([A-Za-z_]\w*)\}")


class GrammarError(ValueError):
    """A mistake in a grammar file: one line that names the file, the form and the line."""


def load(files: tuple[str, ...] = ()) -> Grammar:
    """The bundled grammar with the forms of `files` before it. Raises GrammarError on a mistake in one.

    Forms stand in the order in which they are tried: a user's before the bundled, then by priority, then as they are
    written. Whether examples hold is not asked here. A file is read anew where it has changed: an editor goes on for days.
    """
    return _load(files, tuple(_state(file) for file in files))


def _state(file: str) -> tuple[int, int]:
    try:
        state = os.stat(file)
    except (OSError, ValueError):
        return 0, 0  # reading says what is wrong
    return state.st_mtime_ns, state.st_size


@lru_cache(maxsize=8)
def _load(files: tuple[str, ...], changed: tuple[tuple[int, int], ...]) -> Grammar:
    shared = _bundled()
    forms, families = list(shared.forms), list(shared.families)
    seen = {form.name: Path(form.origin).name for form in forms}
    for path, data in [(Path(file), _read(Path(file))) for file in files]:
        info, tables = _shape(path, data)
        families += _family(path, info, users=True)
        expander = _Expander({**shared.fragments, **data.get("fragments", {})})
        _add(forms, (_form(table, path, info, expander, users=True) for table in tables), seen)
    forms.sort(key=lambda form: (not form.own, -form.priority))
    families.sort(key=lambda family: family[:2])
    return Grammar(forms, [title for _, _, title in families])


_Family = tuple[bool, int, Mapping[str, str]]  # whether it is ours, where it stands among others, its title


class _BundledForms(NamedTuple):
    """What the package's own files hold, which no user's changes: read once, shared by every grammar."""

    fragments: Mapping[str, str]
    forms: tuple[Form, ...]
    families: tuple[_Family, ...]


PACKED = "grammar/forms"  # by which name the package's own forms are packed
FACTS = ("data/posts.csv", "data/regions.csv", "data/volumes.csv")  # of which fragments and anchors are made


def sources() -> tuple[str, ...]:
    """The files of the package of which its own forms are made, in order."""
    return (*(f"grammar/{path.name}" for path in sorted(Path(__file__).parent.glob("*.toml"))), *FACTS)


@cache
def _bundled() -> _BundledForms:
    tables = packed(PACKED, sources()) or bundled_tables()
    folder = Path(__file__).parent
    forms = [
        Form(**{**table, "anchors": tuple(table["anchors"]), "origin": str(folder / table["origin"])})
        for table in tables["forms"]
    ]
    families = [(users, place, title) for users, place, title in tables["families"]]
    return _BundledForms(tables["fragments"], tuple(forms), tuple(families))


def bundled_tables() -> dict[str, Any]:
    """The package's own forms with their patterns put together, fragments and families, as tables of JSON."""
    files = [(path, _read(path)) for path in sorted(Path(__file__).parent.glob("*.toml"))]
    fragments: dict[str, str] = {"printed_titles": _printed_titles(), "countries": _countries()}
    for _, data in files:
        fragments.update(data.get("fragments", {}))
    expander = _Expander(fragments)
    forms: list[Form] = []
    families: list[_Family] = []
    seen: dict[str, str] = {}
    for path, data in files:
        info = data.get("family", {})
        families += _family(path, info, users=False)
        _add(forms, (_form(table, path, info, expander, users=False) for table in data.get("form", [])), seen)
    tables = [
        {**{one.name: getattr(form, one.name) for one in fields(form)}, "origin": Path(form.origin).name}
        for form in forms
    ]
    return {"fragments": fragments, "forms": tables, "families": families}


def _family(path: Path, info: Mapping[str, Any], users: bool) -> list[_Family]:
    """The family of a file that names one."""
    title = {"file": path.stem, "title": info.get("title", path.stem), "note": info.get("note", "")}
    return [(not users, -info.get("priority", 0), title)] if info else []


def _add(forms: list[Form], more: Iterable[Form], seen: dict[str, str]) -> None:
    for form in more:
        if form.name in seen:
            problem = f"the name stands in {seen[form.name]} already; choose another"
            raise GrammarError(_at(Path(form.origin), form.name, problem))
        seen[form.name] = Path(form.origin).name
        forms.append(form)


def _shape(path: Path, data: Mapping[str, Any]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The family and the tables of a user's file."""
    info, tables, fragments = data.get("family", {}), data.get("form", []), data.get("fragments", {})
    unknown = sorted(set(data) - {"family", "form", "fragments"})
    if unknown:
        raise GrammarError(f"{path}: unknown table {unknown[0]!r}; a grammar has [family], [fragments] and [[form]]")
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise GrammarError(f"{path}: a form begins with [[form]], in two brackets")
    if not isinstance(info, dict) or not isinstance(info.get("csl", {}), dict):
        raise GrammarError(f"{path}: [family] is a table, and csl a table in it")
    if not all(isinstance(info.get(key, ""), str) for key in ("title", "note", "reads")):
        raise GrammarError(f"{path}: title, note and reads of [family] are texts in quotation marks")
    if type(info.get("priority", 0)) is not int:
        raise GrammarError(f"{path}: priority of [family] is a whole number")
    if not isinstance(fragments, dict) or not all(isinstance(text, str) for text in fragments.values()):
        raise GrammarError(f"{path}: [fragments] holds patterns in quotation marks")
    return info, tables


def _printed_titles() -> str:
    """The volumes' titles that punctuation would cut: "Greece; Cyprus; Turkey, 1973–1976"."""
    from ..data import volumes

    titles = {row["title"] for row in volumes().values() if re.search(r"[.;()]", row["title"] or "")}
    escaped = (
        re.sub(r"[-–]", "[-–]", re.escape(t).replace("\\-", "-"))
        for t in sorted(titles, key=lambda title: (-len(title), title))
    )
    return "(?:" + "|".join(escaped) + ")"


def _countries() -> str:
    from ..data import regions

    names = sorted((row["place"] for row in regions() if row["place"] != "NATO"), key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, names)) + ")"


def _read(path: Path) -> dict[str, Any]:
    from ..users_toml import NotToml, read_toml

    try:
        return read_toml(path)
    except OSError as error:
        raise GrammarError(f"{path}: cannot be read ({error.strerror}); name a TOML file of forms") from None
    except NotToml as error:
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


def at_form(form: Form, problem: str) -> str:
    """A mistake in a form, with its file and line."""
    return _at(Path(form.origin), form.name, problem)


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


def _form(table: Mapping[str, Any], path: Path, info: Mapping[str, Any], expander: _Expander, users: bool) -> Form:
    name = table.get("name")
    if not isinstance(name, str) or not name:
        raise GrammarError(f"{path}: a form without a name; give each [[form]] a name of its own")
    if users:
        _refuse(path, name, checks.of_table(table))
    csl = {**info.get("csl", {}), **table.get("csl", {})}
    if users:
        _refuse(path, name, checks.of_csl(csl) or checks.of_examples(table.get("example", [])))
    kind = table.get("kind", "citation")
    try:
        pattern = expander.expand(table.get("pattern", ""))
        before = expander.expand(table.get("before", ""))
    except KeyError as error:
        raise GrammarError(_at(path, name, f"no fragment is called {error.args[0]!r}")) from None
    except RecursionError as error:
        raise GrammarError(_at(path, name, f"the fragment {error.args[0]!r} contains itself")) from None
    names = tuple(dict.fromkeys(spelled for n in table.get("names", ()) for spelled in _spellings(n)))
    anchors = tuple(table.get("anchors", ())) or names or _anchors_from(table.get("anchors_from", ""))
    if names:
        pattern = "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))
    if kind not in ("segment", "clause") and not anchors:
        raise GrammarError(_at(path, name, "neither names nor anchors; say at which words it is tried"))
    if not pattern:
        raise GrammarError(_at(path, name, "neither names nor a pattern"))
    manuscripts = info.get("reads") == "manuscripts"
    form = Form(
        name, info.get("title", path.stem), table.get("type", "archival"), kind, anchors, pattern, before,
        bool(table.get("before_optional")), table.get("context", ""), bool(table.get("weak")), table.get("quote", ""),
        csl, table.get("example", []), str(path), own=users, manuscripts=manuscripts,
        reach=int(table.get("reach", LONG_REACH if manuscripts else REACH)),
        priority=table.get("priority", info.get("priority", 0)), unmistakable=bool(table.get("unmistakable")),
    )  # fmt: skip
    if users:
        _refuse(path, name, checks.of_patterns(form))
    return form


def _refuse(path: Path, name: str, problem: str | None) -> None:
    if problem:
        raise GrammarError(_at(path, name, problem))


def _spellings(name: str) -> tuple[str, ...]:
    """A name with the apostrophe that it is written with, and with the other one."""
    return (name, name.replace("’", "'"), name.replace("'", "’"))


def _anchors_from(said: str) -> tuple[str, ...]:
    """Anchors that a table of facts holds: "posts", or "years (y), " for each year as it stands in the words behind."""
    if said == "posts":
        from ..data import post_names

        return tuple(sorted(n + " " for n in post_names() if n[:1].isupper()))
    if said.startswith("years "):
        return tuple(said[6:].replace("y", str(year)) for year in range(1800, 2040))
    return ()
