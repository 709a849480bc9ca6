"""cs:names and what stands in it: lists of persons, labels, et al., substitutes.

The library reads neither initialize="false" nor the particles' settings and loses substituted variables' traces.
"""

from __future__ import annotations

from typing import Any

from citeproc import model

from .markup import AUTHOR, AUTHORED, NAME, NAMED, SEAM
from .node import Node
from .persons import invert, is_inverted, person
from .run import Run

# what a cs:name may inherit, and what the attribute is called on cs:citation, cs:bibliography and cs:style
_INHERITED = {
    "and": "and",
    "delimiter": "name-delimiter",
    "delimiter-precedes-et-al": "delimiter-precedes-et-al",
    "delimiter-precedes-last": "delimiter-precedes-last",
    "et-al-min": "et-al-min",
    "et-al-use-first": "et-al-use-first",
    "et-al-subsequent-min": "et-al-subsequent-min",
    "et-al-subsequent-use-first": "et-al-subsequent-use-first",
    "et-al-use-last": "et-al-use-last",
    "form": "name-form",
    "initialize": "initialize",
    "initialize-with": "initialize-with",
    "name-as-sort-order": "name-as-sort-order",
    "sort-separator": "sort-separator",
}


class Name(Node, model.Name):
    def ready(self) -> None:
        super().ready()
        self.parts = {kid.get("name"): kid for kid in self.kids}


class Name_Part(Node, model.Name_Part):
    pass


class Et_Al(Node, model.Et_Al):
    pass


class Substitute(Node, model.Substitute):
    pass


class Names(Node, model.Names):
    def ready(self) -> None:
        super().ready()
        self.roles = tuple((self.get("variable") or "").split())
        kinds: dict[str, Any] = {}
        for kid in self.kids:
            kinds.setdefault(kid.tag.rsplit("}", 1)[-1], kid)
        self.name_element, self.et_al_element = kinds.get("name"), kinds.get("et-al")
        self.label_element, self.substitutes = kinds.get("label"), kinds.get("substitute")
        order = list(kinds)
        self.label_first = "label" in order and ("name" in order and order.index("label") < order.index("name"))
        self.options_of: dict[str, dict[str, Any]] = {}

    def put(self, run: Run) -> str:
        run.missed = True
        own = run.frame is None or self.name_element is not None or self.label_element is not None
        frame: Names = self if own else run.frame
        options = _options(frame, run)
        if options["form"] == "count":
            total = sum(_count(run.item.names.get(role, []), options) for role in self.roles)
            if total:
                run.filled = True
            return str(total) if total else ""
        named_before = run.authored is not None
        text = self._roles(run, frame, options)
        if text:
            run.filled = True
            text = self.affix(text)
        elif self.substitutes is not None and run.frame is None:
            text = self._substitute(run)
        if not text and run.frame is None:
            run.dashable = False
        if run.cite is not None and run.cite.authorless and run.sorting is None and not named_before:
            return ""
        return text

    def _roles(self, run: Run, frame: Names, options: dict[str, Any]) -> str:
        roles = [role for role in self.roles if role in run.item.names and role not in run.suppressed]
        names = run.item.names
        merged = ""
        if set(roles) == {"editor", "translator"} and names["editor"] == names["translator"]:
            merged = "editortranslator" if run.style.term("editortranslator") else ""
            roles = roles[:1] if merged else roles
        parts = []
        for role in roles:
            people = names[role]
            text = print_names(people, options, frame, run)
            if not text:
                continue
            if run.printed is not None:
                run.printed.append(people)
            if run.authored is None and run.sorting is None:
                run.authored = people
                if run.area == "citation" or run.dashable:
                    text = AUTHOR + text + AUTHORED
                    run.opened = tuple(_whole(name) for name in people[: _shown(people, options, run)])
            label = frame.label_element
            if label is not None and run.sorting is None:
                word = label.word(run, merged or role, len(people) > 1)
                if word:
                    text = word + SEAM + text if frame.label_first else text + SEAM + word
            parts.append(text)
            run.spend(role)
        between = frame.between or run.style.names_delimiter(run.area)
        return self.join(parts, between) if parts else ""

    def _substitute(self, run: Run) -> str:
        assert self.substitutes is not None
        outer, run.trail = run.trail, []
        run.frame = self
        text = ""
        for kid in self.substitutes.kids:
            run.in_place = run.dashable and run.authored is None and run.sorting is None
            text = kid.put(run)
            run.in_place = False
            if text:
                text = self.affix(text) if isinstance(kid, Names) else text
                break
            run.give_back(0)
            if isinstance(kid, Names) and (kid.name_element is not None or kid.label_element is not None):
                run.dashable = False  # as in the reference processor: an element of its own form ends the search
        if text and run.authored is None:
            run.authored = ()  # a title in the author's place
        if outer is not None:
            outer.extend(run.trail)
        run.trail, run.frame = outer, None
        return text


def _options(frame: Names, run: Run) -> dict[str, Any]:
    options = frame.options_of.get(run.area)
    if options is None:
        options = frame.options_of[run.area] = _read_options(frame, run)
    if run.sorting is None:
        return options
    return {**options, "name-as-sort-order": "all", **run.sorting}


def _read_options(frame: Names, run: Run) -> dict[str, Any]:
    found: dict[str, Any] = {"delimiter": ", ", "sort-separator": ", ", "form": "long"}
    found["initialize-with-hyphen"] = run.style.get("initialize-with-hyphen", "true")
    for element in (run.style, run.style.area(run.area)):
        for name, inherited in _INHERITED.items():
            if element is not None and element.get(inherited) is not None:
                found[name] = element.get(inherited)
    found["around"] = found.get("delimiter-precedes-last", "contextual")  # what institutions go by
    if frame.name_element is not None:
        for name in _INHERITED:
            if frame.name_element.get(name) is not None:
                found[name] = frame.name_element.get(name)
    return found


def _number(options: dict[str, Any], name: str) -> int:
    text = str(options.get(name) or "")
    return int(text) if text.isdigit() else 0


def _shown(names: list[dict[str, Any]], options: dict[str, Any], run: Run) -> int:
    """How many of the names print before et al."""
    least, first = _number(options, "et-al-min"), _number(options, "et-al-use-first")
    if run.cite is not None and "subsequent" in run.cite.positions:
        least = _number(options, "et-al-subsequent-min") or least
        first = _number(options, "et-al-subsequent-use-first") or first
    if not least or len(names) < least or not first:
        return len(names)
    if run.area == "citation":
        first += run.item.more_names
    return min(first, len(names))


def _count(names: list[dict[str, Any]], options: dict[str, Any]) -> int:
    least, first = _number(options, "et-al-min"), _number(options, "et-al-use-first")
    return min(first, len(names)) if least and len(names) >= least else len(names)


def _whole(name: dict[str, Any]) -> str:
    parts = ("non-dropping-particle", "family", "given", "dropping-particle", "suffix", "literal")
    return "".join(str(name[part]) for part in parts if name.get(part))


def print_names(names: list[dict[str, Any]], options: dict[str, Any], frame: Names, run: Run) -> str:
    """A list of names in a style's form, without its label."""
    between = options["delimiter"]
    count = _shown(names, options, run)
    if run.area == "bibliography" and run.item.shared_names is not None:
        run.item.shared_names.add(names[:count])  # entries go by all names printed so far
    texts = [person(name, i, options, frame, run) for i, name in enumerate(names[:count])]
    if run.style.dashes_each and run.area == "bibliography" and run.authored is None:
        texts = [NAME + text + NAMED for text in texts]
    if count < len(names):
        if options.get("et-al-use-last") == "true" and count + 1 < len(names):
            last = person(names[-1], len(names) - 1, options, frame, run)
            return SEAM.join([between.join(texts), between, "… ", last])
        return _et_al(texts, between, options, frame, run)
    if len(texts) < 2 or not options.get("and") or run.sorting is not None:
        return frame.join(texts, between)
    word = "&" if options["and"] == "symbol" else run.style.term("and")
    link = between + word + " " if _apart(names, options) else f" {word} "
    return frame.join(texts[:-1], between) + SEAM + link + texts[-1]


def _apart(names: list[dict[str, Any]], options: dict[str, Any]) -> bool:
    """Whether the delimiter stands before "and". An institution at the end has it if it is the third or more."""
    setting = options.get("delimiter-precedes-last")
    if "literal" in names[-1]:
        if options["around"] in ("never", "always"):
            return bool(options["around"] == "always")
        if len(names) > 2:
            return True
        inverted = invert(options, 0) and is_inverted(names[0])
        return setting == "after-inverted-name" and inverted
    if setting == "after-inverted-name":
        return len(names) == 2 or (invert(options, len(names) - 2) and is_inverted(names[-2]))
    return setting == "always" or (setting != "never" and len(names) > 2)


def _et_al(texts: list[str], between: str, options: dict[str, Any], frame: Names, run: Run) -> str:
    element = frame.et_al_element
    word = run.style.term((element.get("term") if element is not None else None) or "et-al")
    if element is not None:
        word = element.affix(word)
    listed = frame.join(texts, between)
    if not word or run.sorting is not None:
        return listed
    setting = options.get("delimiter-precedes-et-al")
    if setting == "after-inverted-name":
        apart = len(texts) == 1
    else:
        apart = setting == "always" or (setting != "never" and len(texts) > 1)
    return listed + SEAM + (between if apart else " ") + word
