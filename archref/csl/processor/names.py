"""cs:names and what stands in it: lists of persons, labels, et al., substitutes.

The library reads neither initialize="false" nor the particles' settings and loses substituted variables' traces.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from citeproc import model

from .markup import AUTHOR, AUTHORED, SEAM
from .name_lists import count, print_names, shown, whole
from .node import StyleNode
from .state import PrintingState

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


class Name(StyleNode, model.Name):
    def ready(self) -> None:
        super().ready()
        self.parts = {kid.get("name"): kid for kid in self.kids}


class Name_Part(StyleNode, model.Name_Part):
    pass


class Et_Al(StyleNode, model.Et_Al):
    pass


class Substitute(StyleNode, model.Substitute):
    pass


class Names(StyleNode, model.Names):
    is_words = holds_parts = True

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

    def put(self, run: PrintingState) -> str:
        run.missed = True
        own = run.frame is None or self.name_element is not None or self.label_element is not None
        frame: Names = self if own else run.frame
        options = _options(frame, run)
        if options["form"] == "count":
            return self._counted(run, options)
        named_before = run.authored is not None
        text = self._roles(run, frame, options)
        if text:
            run.filled = True
            text = frame.affix(text)  # in another's form, with its affixes and format too
        elif run.unnamed and run.cite is None and run.authored is not None and not named_before:
            run.filled = True
        elif self.substitutes is not None:
            text = self._substitute(run)
        if not text and run.frame is None:
            run.dashable = False
        authorless = run.cite is not None and (run.cite.authorless or run.unnamed)
        if authorless and run.sorting is None and not named_before:
            return ""
        return text

    def _counted(self, run: PrintingState, options: dict[str, Any]) -> str:
        total = sum(count(run.item.names.get(role, []), options) for role in self.roles)
        if total:
            run.filled = True
            return str(total)
        text = self._substitute(run) if self.substitutes is not None and run.frame is None else ""
        return text or ("0" if run.sorting is not None and run.frame is None else "")

    def _roles(self, run: PrintingState, frame: Names, options: dict[str, Any]) -> str:
        roles = [role for role in self.roles if role in run.item.names and role not in run.suppressed]
        names = run.item.names
        merged = ""
        if set(self.roles) == set(roles) == {"editor", "translator"} and names["editor"] == names["translator"]:
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
            opens = run.authored is None and run.sorting is None
            if opens:
                run.authored = people
                if run.dashable:
                    text = AUTHOR + text + AUTHORED
                    run.opened = tuple(whole(name) for name in people[: shown(people, options, run)])
            if run.unnamed and run.cite is None and run.authored is people:
                text = ""  # the entry before has them; their label stays
            label = frame.label_element
            if label is not None and run.sorting is None:
                word = label.word(run, merged or role, len(people) > 1)
                if word:
                    text = word + SEAM + text if frame.label_first else text + SEAM + word
            if opens and run.area == "citation":
                text = AUTHOR + text + AUTHORED  # with its label: an editor is no author of the same name
            parts.append(text)
            run.spend(role)
        between = frame.between or run.style.names_delimiter(run.area)
        return self.join(parts, between) if parts else ""

    def _substitute(self, run: PrintingState) -> str:
        assert self.substitutes is not None
        outer, run.trail = run.trail, []  # of a substitute around this one, or None
        frame, run.frame = run.frame, self
        text = ""
        for kid in _candidates(self.substitutes, run):
            run.in_place = run.dashable and run.authored is None and run.sorting is None
            text = kid.put(run)
            run.in_place = False
            if text or (run.unnamed and run.authored is not None):
                break
            if kid.get("term"):  # an empty term is meant: the search ends with nothing
                break
            run.give_back(0)
            if isinstance(kid, Names) and (kid.name_element is not None or kid.label_element is not None):
                run.dashable = False  # as in the reference processor: an element of its own form ends the search
        if text and run.authored is None:
            run.authored = ()  # a title in the author's place
        if outer is not None:
            outer.extend(run.trail)
        run.trail, run.frame = outer, frame
        return text


def _candidates(node: Any, run: PrintingState) -> Iterator[Any]:
    """The elements of a substitute in turn; of a choice those of the branch that holds."""
    for kid in node.kids:
        if kid.is_choose:
            branch = next((branch for branch in kid.kids if branch.holds(run)), None)
            if branch is not None:
                yield from _candidates(branch, run)
        else:
            yield kid


def _options(frame: Names, run: PrintingState) -> dict[str, Any]:
    options = frame.options_of.get(run.area)
    if options is None:
        options = frame.options_of[run.area] = _read_options(frame, run)
    if run.sorting is None:
        return options
    return {**options, "name-as-sort-order": "all", **run.sorting}


def _read_options(frame: Names, run: PrintingState) -> dict[str, Any]:
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
