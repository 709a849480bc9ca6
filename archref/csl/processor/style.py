"""The style's root: macros, terms and options looked up once and kept.

The library searches its tree for each macro and term each time one is used.
"""

from __future__ import annotations

from typing import Any

from citeproc import model

from ...document import countable
from . import case
from .collation import sorter
from .markup import plain, read_markup
from .node import StyleNode, unescaped

CSL = "{http://purl.org/net/xbiblio/csl}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_LETTERED = ("year-suffix", "citation-label")  # what prints the letter that tells works of one year apart
_FALLBACKS = {"verb-short": "verb", "verb": None, "symbol": "short", "short": None, None: None}


class Locale(StyleNode, model.Locale):
    def ready(self) -> None:
        super().ready()
        terms = self.find(f"{CSL}terms")
        self.ordinals: list[tuple[str, str, dict[str, str]]] = []
        self.words: dict[tuple[str, str | None], tuple[str, str, dict[str, str]]] = {}
        for term in terms if terms is not None else ():
            single, many = term.find(f"{CSL}single"), term.find(f"{CSL}multiple")
            one = read_markup(unescaped((single.text if single is not None else term.text) or ""))
            form = term.get("form")
            if term.get("name", "").startswith("ordinal"):  # one for each gender
                self.ordinals.append((term.get("name"), one, dict(term.attrib)))
            self.words[term.get("name"), None if form == "long" else form] = (
                one.strip("\n\t") if single is not None else one,
                read_markup(unescaped(many.text or "")) if many is not None else one,
                dict(term.attrib),
            )
        self.forms = {date.get("form"): date for date in self.iterchildren(f"{CSL}date")}
        options = self.find(f"{CSL}style-options")
        self.options: dict[str, str] = dict(options.attrib) if options is not None else {}


class Style(StyleNode, model.Style):
    def ready(self) -> None:
        super().ready()
        self.macros: dict[str, Any] = {}
        for macro in self.iterchildren(f"{CSL}macro"):
            self.macros[macro.get("name")] = macro
        self.areas = {name: self.find(CSL + name) for name in ("citation", "bibliography")}
        self.cached_terms: dict[tuple[str, str | None, bool], str] = {}
        self.cached_ordinals: dict[tuple[int, str], str] = {}
        self.locale_name = "en-US"
        self.asks_disambiguate = any(el.get("disambiguate") for el in self.iter(f"{CSL}if", f"{CSL}else-if"))
        self.prints_letter = any(el.get("variable") in _LETTERED for el in self.iter(f"{CSL}text"))
        numbered = "first-reference-note-number"
        self.numbers_notes = any(el.get("variable") == numbered for el in self.iter(f"{CSL}text", f"{CSL}number"))
        citation = self.areas["citation"]
        self.citation_layout = citation.find(f"{CSL}layout") if citation is not None else None
        near = citation.get("near-note-distance", "") if citation is not None else ""
        self.near = int(near) if countable(near) and len(near) < 10 else 5
        bibliography = self.areas["bibliography"]
        self.dash_rule = bibliography.get("subsequent-author-substitute-rule", "") if bibliography is not None else ""
        self.dashes_each = self.dash_rule not in ("", "complete-all")
        self.in_text = self.get("class") == "in-text"
        self.english = True

    def take_locales(self, name: str, files: list[Any]) -> None:
        """Take up the locale `name`; the style's own terms for it come before those of the locale files."""
        self.locale_name = name
        self.collate = sorter(name)
        self.english = name.lower().startswith("en")
        language = name.split("-")[0]
        own = {el.get(LANG): el for el in self.iterchildren(f"{CSL}locale")}
        first = [own[key] for key in dict.fromkeys((name, language, None)) if key in own]
        self.locales = first + files
        self.english_last = files[-1:] if len(files) > 1 else []  # what stands in where the language has no word
        self.in_quote = self._locale_option("punctuation-in-quote")
        self.first_day_only = self._locale_option("limit-day-ordinals-to-day-1")
        marks = ("open-quote", "close-quote", "open-inner-quote", "close-inner-quote")
        self.quote_marks = tuple(plain(self._find_term(mark, None, False)) for mark in marks)

    def _locale_option(self, name: str) -> bool:
        for locale in self.locales:
            if name in locale.options:
                return bool(locale.options[name] == "true")
            if not locale.get(LANG, "").startswith(self.locale_name.split("-")[0]) and locale.get(LANG):
                break
        return False

    def area(self, name: str) -> Any:
        return self.areas.get(name)

    def names_delimiter(self, area: str) -> str:
        element = self.areas.get(area)
        own = element.get("names-delimiter") if element is not None else None
        return own if own is not None else self.get("names-delimiter", "")

    def range_mark(self) -> str:
        """What stands between the ends of a range of cites."""
        return self.term("citation-range-delimiter") or "–"

    def is_english(self, item: Any) -> bool:
        return self.english if item.english is None else bool(item.english)

    def capitals_of(self, item: Any) -> str:
        """The language of an item's texts, where it has capitals of its own; else nothing."""
        language = (item.fields.get("language") or self.locale_name)[:2].lower()
        return language if language in case.CAPITALS else ""

    def date_form(self, form: str) -> Any:
        return next((locale.forms[form] for locale in self.locales if form in locale.forms), None)

    def term(self, name: str, form: str | None = None, many: bool = False) -> str:
        """A word of the locale; a form it lacks falls back (verb-short to verb, symbol to short, both to long)."""
        key = (name, form, many)
        word = self.cached_terms.get(key)
        if word is None:
            word = self.cached_terms[key] = self._find_term(name, form, many).replace("'", "’")
        return word

    def form_of(self, name: str, form: str) -> str:
        """A word in this very form, or nothing."""
        return next((locale.words[name, form][0] for locale in self.locales if (name, form) in locale.words), "")

    def _find_term(self, name: str, form: str | None, many: bool) -> str:
        own = self.locales[: len(self.locales) - len(self.english_last)]
        for locales in (own, self.english_last):
            wanted = [None if form == "long" else form]
            while wanted[-1] is not None:
                wanted.append(_FALLBACKS.get(wanted[-1]))
            for locale, key in ((locale, (name, one)) for one in wanted for locale in locales):
                if key in locale.words:
                    return str(locale.words[key][bool(many)])
        return ""

    def ordinal(self, number: int, variable: str) -> str:
        """What follows a number to make it an ordinal: ordinal-11, then ordinal-01 by its last digit, then ordinal."""
        key = (number, variable)
        if key not in self.cached_ordinals:
            self.cached_ordinals[key] = self._find_ordinal(number, variable)
        return self.cached_ordinals[key]

    def _find_ordinal(self, number: int, variable: str) -> str:
        """The set of the first locale that has the term ordinal counts as a whole; those before it, such as a style with
        its own ordinal-01 alone, change the words of terms that are in the set.
        """
        gender = self._gender(variable)
        changed: dict[tuple[str, str | None], str] = {}
        for locale in self.locales:
            whole = any(name == "ordinal" for name, _, _ in locale.ordinals)
            best: tuple[int, str] = (-1, "")
            for name, one, given in locale.ordinals:
                form = given.get("gender-form")
                if not whole:
                    changed.setdefault((name, form), one)
                elif form in (None, gender):
                    rank = _ordinal_rank(name, given.get("match"), number)
                    if rank >= 0:
                        best = max(best, (rank * 2 + (form is not None), changed.get((name, form), one)))
            if best[0] >= 0:
                return best[1]
        return ""

    def _gender(self, variable: str) -> str | None:
        for locale in self.locales:
            for form in (None, "short", "symbol"):
                if (variable, form) in locale.words and (gender := locale.words[variable, form][2].get("gender")):
                    return gender
        return None


def _ordinal_rank(name: str, match: str | None, number: int) -> int:
    """How closely an ordinal term fits a number, or -1."""
    if name == "ordinal":
        return 0
    digits = name[len("ordinal-") :]
    if not digits.isdigit():
        return -1
    value = int(digits)
    if match == "whole-number":
        return 3 if number == value else -1
    if match == "last-two-digits" or (match is None and value >= 10):
        return 2 if number % 100 == value else -1
    return 1 if number % 10 == value % 10 else -1
