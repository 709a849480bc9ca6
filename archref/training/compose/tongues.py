"""The pieces that composed notes are made of in one author's habit: names, titles, dates, pages, of a language."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from ...patterns import expression
from .draft import Part
from .words import common, month_names, numeral, ordinal, table

_SIGN = expression(r"\{(\w+(?: 2)?)\}")


def _leading(number: str) -> int:
    digits = re.match(r"\d+", number)
    return int(digits.group()) if digits else 0


class Tongue:
    """One author's language and habits: what is drawn once here stays the same through a note."""

    def __init__(self, rng: random.Random, language: str, years: tuple[int, int] | None = None) -> None:
        self.rng, self.language = rng, language
        self.words = table()[language]
        self.quotes = rng.choice(self.words.get("quotes", table()["en"]["quotes"]))
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
            first = int(rng.choice(table()["en"]["since"]))
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
        same = {key: self.one(key) for key in ("place", "noun", "group")}
        title = self._filled(self.one("title_form"), same)
        return title[0].upper() + title[1:]

    def _filled(self, form: str, same: dict[str, str]) -> str:
        """A form with its signs filled: words that stay the same, "{noun 2}" another noun, "{about}" what a title is about."""

        def fill(m: re.Match[str]) -> str:
            if m[1] == "about":
                about = same["place"], same["noun"], self.one("topic"), self.one("topic"), f"the {same['group']}"
                return self.rng.choice(about)
            return same.get(m[1]) or self.one(m[1].removesuffix(" 2"))

        return _SIGN.sub(fill, form)

    def _foreign(self) -> str:
        if self.chance(0.6):
            return f"{self.one('head')} {self.one('tail')}"
        joint = self.words["and"][0]
        noun, other = self.one("noun"), self.one("noun")
        if self.language not in ("de",):
            other = other.lower()
        title = f"{noun} {joint} {other}"
        if self.chance(0.5) and "before_place" in self.words:
            title += f" {self.words['before_place'][0]} {self.one('place')}"
        return title

    def article(self) -> str:
        """An article's title: like a book's, sometimes in small letters."""
        title = self.title()
        if self.language == "en" and self.chance(0.2):
            first, *others = title.split(" ")
            title = " ".join([first, *(w.lower() if w.strip(",:") in common() else w for w in others)])
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
        same = {"town": self.one("town"), "name": self.one("paper_w"), "name 2": self.one("paper_w")}
        same["daily"] = same["name"].removeprefix("Daily ")
        return self._filled(self.one("paper_form"), same)

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
            .replace("{nn}", f"{month + 1:02}").replace("{r}", numeral(month + 1)).replace("{R}", numeral(month + 1).upper())
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
        randint = self.rng.randint
        return str(self.rng.choice((randint(1935, 2021), randint(1950, 2021), randint(1780, 1935))))

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
                joint = f" {self.words['and'][0]} " if "and" in self.words else ", "
                parts.append((self.rng.choice((", ", ", ", ", ", joint)), ""))
            parts.append((number, "pages"))
        if self.chance(0.03):
            randint = self.rng.randint
            notes = f", n. {randint(1, 90)}", f" n{randint(1, 90)}", f", note {randint(1, 40)}", f"n{randint(1, 9)}"
            parts.append((self.rng.choice(notes), ""))
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
