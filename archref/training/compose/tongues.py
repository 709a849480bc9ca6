"""The pieces that composed notes are made of in one author's habit: names, titles, dates, pages, of a language."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from .draft import Part

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
QUOTES = {
    "en": ("“”", "“”", "“”", "‘’", '""', "''"), "de": ("„“", "„“", "»«", '""', "“”"), "fr": ("«»", "«»", "“”", '""'),
    "it": ("«»", "“”", '""'), "es": ("«»", "“”", '""'), "pt": ("«»", "“”", '""'), "ru": ("«»", '""'),
    "ru-Latn": ('""', "“”"), "pl": ("„”", "“”"), "nl": ("‘’", "“”"), "sv": ("””", '""'), "no": ("«»", "»«", '""'),
}  # fmt: skip


@cache
def table() -> dict[str, dict[str, tuple[str, ...]]]:
    """The words of each language; " | " parts a list, a space that of a key in "_w", "~" is a space in it."""
    raw = tomllib.loads(files(__package__).joinpath("languages.toml").read_text(encoding="utf-8"))
    return {language: {key: _list(key, words) for key, words in rows.items()} for language, rows in raw.items()}


def _list(key: str, words: str) -> tuple[str, ...]:
    if key.endswith("_w"):
        return tuple(w.replace("~", " ") for w in words.split())
    return tuple(w.strip() for w in words.split("|"))


@cache
def month_names(language: str) -> tuple[tuple[str, str], ...]:
    """Each month's name and its abbreviation."""
    pairs = []
    for words in table()[language]["months"]:
        full, short = words.split()
        pairs.append((full, short))
    return tuple(pairs)


@cache
def _common() -> frozenset[str]:
    """English words that have a capital in titles alone."""
    rows = table()["en"]
    names = {w for key in ("place", "town", "topic") for words in rows[key] for w in words.split()}
    return (
        frozenset(
            w for key in ("noun", "group", "head", "adjective", "fancy") for words in rows[key] for w in words.split()
        )
        - names
    )


def numeral(n: int) -> str:
    """A number in small roman figures."""
    out = ""
    for value, letters in (
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        while n >= value:
            out, n = out + letters, n - value
    return out


def ordinal(n: int) -> str:
    """The English ordinal: 1st, 22nd, 13th."""
    return f"{n}{'th' if 10 < n % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def _leading(number: str) -> int:
    digits = re.match(r"\d+", number)
    return int(digits.group()) if digits else 0


class Tongue:
    """One author's language and habits: what is drawn once here stays the same through a note."""

    def __init__(self, rng: random.Random, language: str, years: tuple[int, int] | None = None) -> None:
        self.rng, self.language = rng, language
        self.words = table()[language]
        self.quotes = rng.choice(QUOTES.get(language, QUOTES["en"]))
        self.dash = rng.choice("–––-—" if language in ("en", "ru", "pl") else "–--")
        self.date_form = rng.choice(self.words["date"])
        self.month_year_form = rng.choice(self.words["monthyear"])
        self.page_form = self.rng.choice(self.words.get("page", ("p. pp.",)))
        self.volume_word = rng.choice(self.words.get("volume", ("vol.",)))
        self.roman_volumes = rng.random() < 0.35
        self.issue_word = rng.choice(self.words.get("issue", ("no.",)))
        self.in_word = rng.choice(self.words.get("in", ("in",)))
        self.and_word = rng.choice(self.words.get("and", ("and",)))
        self.name_form = rng.choice(("full", "full", "initials", "initial", "middle"))
        self.short_span = rng.random() < 0.5  # "144–46" for "144–146"
        self.tight = rng.random() < 0.1  # "p.44"
        if years is None:
            first = rng.choice(
                (
                    1540,
                    1620,
                    1690,
                    1750,
                    1770,
                    1790,
                    1820,
                    1850,
                    1860,
                    1880,
                    1900,
                    1914,
                    1919,
                    1930,
                    1938,
                    1945,
                    1955,
                    1962,
                    1970,
                )
            )
            years = (first, min(first + rng.choice((3, 6, 12, 25)), 1985))
        self.years = years

    def one(self, key: str) -> str:
        return self.rng.choice(self.words[key])

    def chance(self, p: float) -> bool:
        return self.rng.random() < p

    # people

    def family(self) -> str:
        """A family name: one of the table, or a stem and an end."""
        if self.chance(0.45) and "stem_w" in self.words:
            name = self.one("stem_w") + self.one("end_w")
        else:
            name = self.one("family_w")
        if "particle" in self.words and self.chance(0.07):
            particle = self.one("particle")
            name = f"{particle}{name}" if particle.endswith("’") else f"{particle} {name}"
        if self.language == "en" and self.chance(0.02):
            name += "-" + self.one("family_w")
        return name

    def given(self) -> str:
        """Given names or initials in the author's habit."""
        key = "given_full_w" if "given_full_w" in self.words and self.chance(0.3) else "given_w"
        name = self.one(key)
        if self.language in ("ru", "ru-Latn", "pl") and name.endswith("."):
            return f"{name}{self.rng.choice(('', ' '))}{self.one('given_w')[:2]}" if self.chance(0.6) else name
        if self.name_form == "initials" or (self.name_form == "initial" and self.chance(0.6)):
            first = name[0] + "."
            return (
                f"{first}{self.rng.choice((' ', ' ', ''))}{self.one('given_w')[0]}."
                if self.name_form == "initials"
                else first
            )
        if self.name_form == "middle" and self.chance(0.6):
            return f"{name} {self.rng.choice('ABCDEFGHJKLMNPRSTW')}."
        return name

    def person(self) -> str:
        return f"{self.given()} {self.family()}"

    def people(self, inverted: bool = False) -> str:
        """One to three authors as they stand before a title."""
        if inverted:
            first = f"{self.family()}, {self.given()}"
        else:
            first = self.person()
        n = self.rng.choices((1, 2, 3, 4), (80, 14, 4, 2))[0]
        if n == 1:
            return first
        if n == 4:
            return f"{first} et al." if self.chance(0.8) else f"{first} and others"
        others = [self.person() for _ in range(n - 1)]
        joint = f" {self.and_word} " if self.and_word not in (",", "-") else f"{self.and_word} ".replace("- ", " - ")
        if n == 2:
            return first + (", " if inverted and self.chance(0.7) else "").rstrip() + joint + others[0]
        return f"{first}, {others[0]}{',' if self.language == 'en' and self.chance(0.6) else ''}{joint}{others[1]}"

    def families(self) -> str:
        """Family names alone: Quill; Quill and Vane; Quill et al."""
        n = self.rng.choices((1, 2, 3), (86, 11, 3))[0]
        if n == 1:
            return self.family()
        if n == 3:
            return f"{self.family()} et al."
        joint = f" {self.and_word} " if self.and_word not in (",", "-") else f"{self.and_word} "
        return f"{self.family()}{joint}{self.family()}"

    # titles

    def span(self, low: int = 1500, high: int = 1990) -> str:
        first = self.rng.randrange(low, high)
        last = min(first + self.rng.choice((1, 3, 5, 10, 20, 50, 100)), 2005)
        if self.chance(0.3) and first // 100 == last // 100:
            return f"{first}{self.dash}{last % 100:02}"
        return f"{first}{self.dash}{last}"

    def title(self) -> str:
        """A book's title with or without its subtitle."""
        base = self._english() if self.language == "en" else self._foreign()
        if any(c.isdigit() for c in base):
            return base
        if self.chance(0.38):
            colon = self.rng.choice((": ", ": ", ": ", ". ", ": "))
            more = self.rng.choice((self.span(), self.one("subtitle"), self.one("subtitle"), self._in_place()))
            if colon == ": " and self.chance(0.12) and not any(c.isdigit() for c in more):
                more += ", " + self.span()
            if colon == ". ":
                more = more[0].upper() + more[1:]
            base += (", " if more[0].isdigit() else colon) + more
        elif self.chance(0.15):
            base += f", {self.span()}"
        return base

    def _in_place(self) -> str:
        if self.language == "en":
            return f"{self.one('noun')} and {self.one('noun')} in {self.one('place')}"
        return self.one("subtitle")

    def _english(self) -> str:
        place, noun, group = self.one("place"), self.one("noun"), self.one("group")
        made = (
            lambda: (
                self.one("head")
                + " "
                + self.rng.choice((place, noun, self.one("topic"), self.one("topic"), f"the {group}"))
            ),
            lambda: self.one("fancy"),
            lambda: f"{noun} and {self.one('noun')}",
            lambda: f"{noun} and {self.one('noun')} in {place}",
            lambda: f"{group} of {place}",
            lambda: f"{group} and {self.one('group')}",
            lambda: f"{noun}, {self.one('noun')} and {self.one('noun')}",
            lambda: f"The {group} and {self.one('topic')}",
            lambda: f"{self.one('given_w')} {self.one('family_w')}",
            lambda: f"{self.one('family_w')} and {self.one('topic')}",
            lambda: f"The {self.one('adjective')} {group} of {place}",
            lambda: f"{noun} in {place}",
            lambda: f"{self.one('adjective')} {noun} in {place}",
            lambda: f"{self.one('family_w')}’s {noun}",
        )
        title = self.rng.choice(made)()
        return title[0].upper() + title[1:]

    def _foreign(self) -> str:
        if self.chance(0.6):
            return f"{self.one('head')} {self.one('tail')}"
        joint = self.words["and"][0]
        noun, other = self.one("noun"), self.one("noun")
        if self.language not in ("de",):
            other = other.lower()
        title = f"{noun} {joint} {other}"
        if self.chance(0.5) and self.language in ("de", "it", "es", "pt", "nl", "ru-Latn", "ru"):
            title += {
                "de": " in ",
                "it": " e società: ",
                "es": " en ",
                "pt": " em ",
                "nl": " in ",
                "ru-Latn": " v ",
                "ru": " в ",
            }[self.language] + self.one("place")
        return title

    def article(self) -> str:
        """An article's title: like a book's, sometimes in small letters."""
        title = self.title()
        if self.language == "en" and self.chance(0.2):
            first, *others = title.split(" ")
            title = " ".join([first, *(w.lower() if w.strip(",:") in _common() else w for w in others)])
        return title + ("?" if self.chance(0.05) else "")

    def short_title(self) -> str:
        """What a short form leaves of a title."""
        if self.language != "en":
            return self.rng.choice((self.one("noun"), self._foreign(), " ".join(self.one("head").split()[:2])))
        return self.rng.choice((
            lambda: self.one("fancy"), lambda: self.one("noun"), lambda: f"{self.one('noun')} and {self.one('noun')}",
            lambda: self.one("topic").removeprefix("the "), lambda: f"{self.one('adjective')} {self.one('group')}",
            lambda: f"{self.one('head').removeprefix('A ').removeprefix('The ')} {self.one('noun')}",
            lambda: f"{self.one('place').removeprefix('the ')} {self.one('noun')}", self._english,
        ))()  # fmt: skip

    def journal(self) -> str:
        if self.language != "en" or self.chance(0.4):
            return self.one("journal")
        form = self.one("journal_form")
        place = self.one("place").removeprefix("the ")
        return form.replace("{A}", self.one("adjective")).replace("{P}", place).replace("{T}", self.one("town"))

    def newspaper(self) -> str:
        if self.language != "en" or self.chance(0.4):
            return self.one("paper")
        town, name = self.one("town"), self.one("paper_w")
        return self.rng.choice(
            (
                f"{town} {name}",
                f"{town} {name}",
                f"{town} {name}",
                f"The {town} {name}",
                f"{name} ({town})",
                f"{town} Daily {name.removeprefix('Daily ')}",
                f"{town} Weekly {name}",
                f"{town} {name} and {self.one('paper_w')}",
                f"{town}-{name}",
                f"the {town} {name}",
            )
        )

    # dates and numbers

    def year(self) -> int:
        return self.rng.randint(*self.years)

    def date(self, year: int | None = None, form: str = "") -> str:
        """A day in the author's form, or in the one that is given."""
        month, day = self.rng.randrange(12), self.rng.randint(1, 28)
        full, short = month_names(self.language)[month]
        if self.chance(0.03):
            short = short.rstrip(".")
        y = self.year() if year is None else year
        return (
            (form or self.date_form)
            .replace("{d}", str(day)).replace("{dd}", f"{day:02}").replace("{o}", ordinal(day)).replace("{M}", full)
            .replace("{m}", short).replace("{y}", str(y)).replace("{s}", f"{y % 100:02}").replace("{n}", str(month + 1))
            .replace("{nn}", f"{month + 1:02}").replace("{r}", ROMAN[month]).replace("{R}", ROMAN[month].upper())
        )  # fmt: skip

    def dated(self, words: str) -> list[Part]:
        """A date as parts: what stands before the day and behind the year is no part of its words."""
        m = re.fullmatch(r"(le |den |the )?(.*?)( г\.| r\.|\.)?", words)
        if m is None:
            return [(words, "date")]
        before, day, behind = m.group(1) or "", m.group(2), m.group(3) or ""
        return [part for part in ((before, ""), (day, "date"), (behind, "")) if part[0]]

    def month_year(self, year: int | None = None) -> str:
        return self.date(year, self.month_year_form)

    def printed_year(self) -> str:
        """When a book came out."""
        return str(
            min(
                self.rng.choice(
                    (self.rng.randint(1935, 2021), self.rng.randint(1950, 2021), self.rng.randint(1780, 1935))
                ),
                2021,
            )
        )

    def page_number(self) -> str:
        number = self.rng.choice((self.rng.randint(1, 60), self.rng.randint(1, 500), self.rng.randint(1, 900)))
        if self.chance(0.03):
            return numeral(self.rng.randint(3, 40))
        first = str(number)
        if self.chance(0.35):
            last = number + self.rng.choice((1, 1, 2, 3, 5, 8, 12, 30))
            end = str(last)
            if self.short_span and len(end) == len(first) and len(first) > 2:
                end = end[-2:] if first[:-2] == end[:-2] else end
            return f"{first}{self.dash}{end}"
        if self.chance(0.04):
            return first + self.rng.choice(("ff.", "f.", "n", " ff.", "f", " sq.", " et seq."))
        return first

    def pages(self, lead: str = ", ", form: str | None = None) -> list[Part]:
        """Pages with what stands before them: ", pp. 44–46, 50"."""
        numbers = [self.page_number()]
        while len(numbers) < 5 and self.chance(0.14):
            numbers.append(self.page_number())
        numbers.sort(key=_leading)
        many = len(numbers) > 1 or self.dash in numbers[0]
        pair = (self.page_form if form is None else form).split()
        parts: list[Part] = [(lead, "")]
        if len(pair) == 2:
            word = pair[many]
            parts = [(lead + word.replace("~", "") + ("" if self.tight and word.endswith(".") else " "), "")]
        for i, number in enumerate(numbers):
            if i:
                parts.append(
                    (
                        self.rng.choice(
                            (", ", ", ", ", ", f" {self.words['and'][0]} " if "and" in self.words else ", ")
                        ),
                        "",
                    )
                )
            parts.append((number, "pages"))
        if self.chance(0.03):
            parts.append(
                (
                    self.rng.choice(
                        (
                            f", n. {self.rng.randint(1, 90)}",
                            f" n{self.rng.randint(1, 90)}",
                            f", note {self.rng.randint(1, 40)}",
                            f"n{self.rng.randint(1, 9)}",
                        )
                    ),
                    "",
                )
            )
        return parts

    def volume(self, most: int = 20) -> str:
        n = self.rng.randint(1, most)
        if not self.roman_volumes:
            return str(n)
        return numeral(n) if self.volume_word[:1].islower() and self.chance(0.3) else numeral(n).upper()

    def quoted(self, words: str, stop: str = "") -> str:
        """Words in the author's quotation marks; an English comma stands inside double ones."""
        a, b = self.quotes[0], self.quotes[1]
        if self.language == "en" and b in '”"' and stop in (",", "."):
            return f"{a}{words}{'' if words.endswith('?') else stop}{b}"
        inner = " " if a == "«" and self.language == "fr" else ""
        return f"{a}{inner}{words}{inner}{b}{stop}"


def words_of(parts: Sequence[Part]) -> str:
    return "".join(words for words, _ in parts)
