"""What is known while something prints: items, cites of them, and the run that prints one. No element is named here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from ..raw_dates import When
from .numeric import typed_label
from .quotes import read_text

Person = dict[str, Any]  # a name as CSL-JSON has it, its texts marked

# one of each for all items and cites, of which there may be thousands
FIRST = frozenset({"first"})
LATER = frozenset({"subsequent", "near-note"})
_NONE: frozenset[str] = frozenset()


class Namesakes(Protocol):
    """The persons of a document, told apart; see `shared_names`."""

    with_initials: bool

    def add(self, names: Iterable[Person]) -> None: ...

    def level(self, name: Person, place: int, options: dict[str, Any]) -> int: ...


class Frame(Protocol):
    """The cs:names element whose form a list of names has."""

    name_element: Any  # its cs:name, or None
    et_al_element: Any

    def join(self, parts: list[str], between: str | None = None) -> str: ...


class Item:
    """One CSL-JSON item: its fields as marked text, its names and its dates. `items.read_item` makes it."""

    __slots__ = (
        "id", "type", "fields", "names", "dates", "english", "order", "year_suffix",
        "more_names", "more_given", "disambiguate", "shared_names", "first_note", "forms",
    )  # fmt: skip

    def __init__(self, id: str, type: str) -> None:
        self.id = id
        self.type = type
        self.fields: dict[str, str] = {}
        self.names: dict[str, list[Person]] = {}
        self.dates: dict[str, When] = {}
        self.english: bool | None = None  # whether its language is English, None for unsaid
        self.order = 0  # its number in the bibliography, from 1
        self.year_suffix = ""  # the letter that tells it from others of its author and year
        self.more_names = 0  # names beyond et-al-use-first that tell items apart
        self.more_given: tuple[int, ...] = ()  # for each of the names, 1: with initials, 2: with given names
        self.shared_names: Namesakes | None = None  # of one family name: see disambiguation
        self.forms: dict[tuple[object, ...], str] | None = None  # how its later cites print, by what tells it apart
        self.first_note = 0  # the note that cites it first, 0 before it is known
        self.disambiguate = 0  # how many of the style's disambiguate conditions hold

    def has(self, variable: str) -> bool:
        return variable in self.fields or variable in self.names or variable in self.dates


class Cite:
    """One cite of a cluster. note: the footnote's number; positions: the CSL positions that hold for it."""

    __slots__ = ("item", "locator", "label", "prefix", "suffix", "note", "positions", "first_note", "authorless")

    def __init__(self, item: Item, given: dict[str, Any], note: int) -> None:
        self.item = item
        typed, self.locator = typed_label(read_text(str(given.get("locator") or "").strip()))
        label = typed or str(given.get("label") or "page")
        self.label = {"sub verbo": "sub-verbo", "article": "article-locator", "title": "title-locator"}.get(
            label, label
        )
        self.prefix, self.suffix = (read_text(str(given.get(key) or "")) for key in ("prefix", "suffix"))
        self.authorless = bool(given.get("suppress-author"))  # the text names the author itself
        self.note = note
        self.positions = FIRST
        self.first_note = 0


class PrintingState:
    """The state of one printing: which area, which variables were called, filled and used up by a substitute."""

    __slots__ = (
        "item", "cite", "area", "style", "missed", "filled", "worded", "groups", "suppressed", "trail", "sorting", "authored", "frame",
        "dates_only", "printed", "comparing", "lettered", "asked", "passed", "dashable", "opened", "in_place",
        "unnamed", "known_years", "years", "titled", "initialed",
    )  # fmt: skip

    def __init__(self, style: Any, area: str, item: Item, cite: Cite | None = None) -> None:
        self.style = style  # the root element
        self.area = area  # "citation" or "bibliography"
        self.item = item
        self.cite = cite  # None in the bibliography: no locator leaks into it
        self.groups = 0  # groups and macros entered so far
        # since the innermost group began:
        self.missed = False  # a variable was empty
        self.filled = False  # a variable was printed
        self.worded = False  # a term or fixed text was printed
        self.suppressed = _NONE  # printed by a substitute already
        self.trail: list[str] | None = None  # variables spent, while a substitute tries
        self.sorting: dict[str, str] | None = None  # name options of a sort key
        self.dates_only = False  # within a sort key's macro that has a date
        self.authored: Any = None  # the names that the entry or cite opened with, once they are printed
        self.frame: Any = None  # the names element that a substitute's names are printed like
        self.printed: list[Any] | None = None  # all lists of names printed, where they are asked for
        self.comparing = False  # cites are compared for what tells works apart; when a page was read does not
        self.lettered = False  # the letter behind a year is printed
        self.asked = self.passed = 0  # disambiguate conditions met so far, and those of them that held
        self.dashable = area == "bibliography"  # what is printed in the author's place may become a dash
        self.opened: tuple[str, ...] = ()  # the names, or the text in their place, that an entry opens with
        self.unnamed = False  # the cite before has the same names in the author's place: they are left out
        self.known_years: tuple[int, ...] = ()  # the years of the cite before, which are left out
        self.years: tuple[int, ...] = ()  # the years that the cite has printed or left out
        self.titled = False  # it has printed a text of the item's own
        self.initialed = False  # it has names in a form with initials
        self.in_place = False  # a substitute is at work and has printed nothing yet

    def suppress(self, variable: str) -> None:
        """A variable prints no more in the cite or entry."""
        self.suppressed |= {variable}

    def spend(self, variable: str) -> None:
        """Within a substitute, a variable that was printed is not printed again in the cite or entry."""
        if self.trail is not None:
            self.trail.append(variable)
            self.suppress(variable)

    def give_back(self, mark: int) -> None:
        """What was spent since the trail was `mark` long was not printed after all."""
        if self.trail is not None:
            self.suppressed -= frozenset(self.trail[mark:])
            del self.trail[mark:]
