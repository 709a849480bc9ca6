"""What speaks for and against a group of digits being a footnote marker.

Each sign has a name and, in marker_weights.toml, a weight: the logarithm of how much more often it stands at markers
than at other digits. The weights of a place's signs are added.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ..document import Document
from ..identifiers.months import MONTH
from ..packaged import packaged_table
from ..patterns import expression
from .marker_numbers import signs_of_number
from .marker_tables import behind_decimals, in_table

DIGITS = expression(r"[0-9]+")
MONTH_BEFORE = expression(rf"{MONTH} (?:[0-9]{{1,2}}[–-])?$")
DATE_BEFORE = expression(rf"\b{MONTH}(?: [0-9]{{1,2}}(?:st|nd|rd|th)?)?,? $")
YEAR_AFTER = expression(r",? 1[789]\d\d")
YEAR_BEFORE = expression(rf"\d {MONTH},? $")
LETTERED_BEFORE = expression(r"(?:Tabs?|Attachments?|Annex|Enclosures?|Appendix|and|or|to) $")
ROMAN = expression(r"X{0,2}(?:IX|IV|V?I{0,3})")
SERIES_BEFORE = expression(r"(?<!\d)(\d+)(?: and |, |,? and |/)(?:[A-Z][a-z]+(?:’s|'s)? )?$")
NUMBERED_BEFORE = expression(
    r"(?:\b[A-Z][A-Za-z]+(?:’s|'s)?|tels?|telegrams?|cables?|despatch|\bmy|[Yy]our|reur|No\.|Nos\.) $"
)
ABBREVIATION_BEFORE = expression(
    r"(?:^|[\s(\[])(?:[Nn]os?|[Vv]ols?|pp?|[Pp]aras?|[Cc]h|[Aa]rts?|[Ss]ec|[Ff]ig|fn|[Pp]ts?|§)\.$"
)
UNIT_AFTER = expression(
    r"[ -](?:million|billion|thousand|percent|per cent|dollars|tons|miles|feet|persons|men|votes|divisions|lines|pages|"
    r"paragraphs|words|names|copies|days|hours|minutes|weeks|months|years)\b"
)
# "under V.A.3", "Section IX.A.2", "Article XXIII:2"; initials and the names of states are none
OUTLINE_BEFORE = expression(
    r"\b(?:[Ss]ections?|[Uu]nder|[Pp]ara(?:graph)?s?|[Aa]rticles?|[Pp]art|Annex|and|of|[Ss]ee) "
    r"(?!D\.C\.)(?:(?:[IVX]+|[A-H]|\d{1,2})(?:\.(?:[A-H]|[IVX]+|\d{1,2}|[a-z]))+\.|[IVX]+:)$"
)
LETTERED_LINE = expression(r"(?:^|\n)[A-Z]\.$")  # "A.1. To provide"
RANGE_BEFORE = expression(r"(?<![\w/.–-])(\d{2,4})[–-]$")
COMPOUND_BEFORE = expression(r"\d[\d/–-]*[/–-]$")  # "NSC 13/", "NIE 65–"
COMPOUND = expression(r"(\d[\d/–-]*[/–-]\d+) ")
COMPOUND_REACH = 24  # characters of one that are looked for
# numbers of papers that end with their year: "NIE 65–54", "JCSM-907-62", "SNIE 86.1–60"
PAPER_BEFORE = expression(r"\b(?:S?NIE|SE|JCSM|CSAM|CINCSM|CM|BNSP|OCI)[ –-]?\d{1,4}(?:\.\d)?[–-]$")
PAPER_YEARS = range(46, 81)
PAPER_AND_REVISION = expression(r"\b[A-Z]{2,6}[ –-]\d{1,4}[/–-]$")  # "MC 54/1."
AMOUNT_BEFORE = expression(r"\b(?:of|to|by|between|than|or|and|from|about|is|was|at) \.$")  # "between .1 and .2"
# signs at which no marker stands, or hardly one: what the note says is not asked there
HOPELESS = frozenset(
    (
        "in a year", "in thousands", "in a sum or decimal", "a day before its year", "a day of nought", "before a decimal",
        "before a hyphen", "before a slash or sign", "before an ordinal's end", "above the heading", "number of a paragraph",
        "in a table of numbers",
    )
)  # fmt: skip
CENTURIES = ("17", "18", "19", "20")
FEW = 24  # questions about the body's numbers that are cheaper asked one by one
NAMED = expression(r"\b[A-Z][A-Za-z]* [0-9]{2,4}(?![0-9])")
NAMED_DIGITS, LONGEST_NAME = 4, 24
SAME_NUMBER = 16  # notes of one number that are told apart; more are a damaged list


@cache
def weights() -> dict[str, float]:
    """The weight of each sign, from marker_weights.toml."""
    return packaged_table("linking/marker_weights.toml")["weights"]


class Evidence:
    """Finds the signs at a place: what stands before and after it, and what the note says."""

    def __init__(self, document: Document, indices: dict[str, list[int]]) -> None:
        self.text = document.text
        self.notes = document.notes
        self.indices = indices
        self.body_end = document.body_end
        self.heading = document.title_span[0] if document.title_span else 0
        self._known = weights()
        self._numbers: dict[str, set[str]] = {}
        self._body: Counter[str] | None = None
        self._asked = 0
        self._named: Counter[str] | None = None
        self._compounds: set[str] | None = None  # numbers of several parts that the body holds

    def weigh(self, a: int, p: int, b: int, number: str) -> float:
        """How much speaks for the digits p to b, in the run of digits that begins at a."""
        known, weight = self._known, 0.0
        for sign in self.signs(a, p, b, number):
            weight += known.get(sign, 0.0)
        return weight

    def signs(self, a: int, p: int, b: int, number: str) -> list[str]:
        """The names of all signs at a place."""
        text = self.text
        found = [self._after(b)]
        if b <= self.heading:
            found.append("above the heading")
        if text[a - 1 : a] in "\t." or p > a:
            if p > a and behind_decimals(text, a, b, number):
                found.append("behind the decimals of a table")
            elif in_table(text, a, b):
                found.append("in a table of numbers")
            elif UNIT_AFTER.match(text, b):
                found.append("before a unit")
        if text[b : b + 1] == "." and (a == 0 or text[a - 1] == "\n"):
            found.append("number of a paragraph")
        if p > a:
            self._behind_digits(a, p, b, number, found)
        else:
            found.append(self._behind_other(p, b, number, found))
        return found

    def _in_outline(self, p: int, b: int) -> bool:
        text = self.text
        if OUTLINE_BEFORE.search(text, max(0, p - 32), p):
            return True
        return text[b : b + 2] == ". " and LETTERED_LINE.search(text, max(0, p - 3), p) is not None

    def _after(self, b: int) -> str:
        after, following = self.text[b : b + 1], self.text[b + 1 : b + 2]
        if not after or after in "\r\n":
            return "before a line's end"
        if after in " \t\u00a0":
            return "before a small letter" if following.islower() else "before a space"
        if after in ",." and following.isdigit():
            return "before a decimal"
        if after in ",.;:)]”’\"'?!":
            return "before punctuation"
        if after.isalpha():
            return "before an ordinal's end" if self.text[b : b + 2] in ("st", "nd", "rd", "th") else "before a letter"
        if after in "–-":
            return "before a hyphen"
        return "before a slash or sign" if after in "/%°½⅓⅔¼¾" else "before something else"

    def is_of_a_date(self, a: int, b: int) -> bool:
        """Whether the digits are a year behind its month, "12 March 2004", of which none is a note's."""
        year = self.text[a:b]
        return (
            len(year) == 4 and "1400" < year < "2031" and DATE_BEFORE.search(self.text[max(0, a - 24) : a]) is not None
        )

    def is_of_pages(self, a: int, b: int) -> bool:
        """Whether the digits end a range, "203–231", whose last figure is no note's."""
        m = RANGE_BEFORE.search(self.text, max(0, a - 8), a)
        return m is not None and len(m[1]) == b - a and m[1] < self.text[a:b]

    def _behind_digits(self, a: int, p: int, b: int, number: str, found: list[str]) -> None:
        text = self.text
        stem, whole = text[a:p], text[a:b]
        before = text[max(0, a - 16) : a]
        last = before[-1:]
        found += ["behind a digit", f"behind {min(len(stem), 5)} digits", f"{min(len(number), 3)} digits behind digits"]
        in_date = MONTH_BEFORE.search(before)
        if in_date and len(stem) <= 2:
            found.append(self._in_date(stem, whole, before, b))
        elif len(stem) == 4 and stem[:2] in CENTURIES:
            found.append("behind a year in an address" if before[-2:-1] == "." else "behind a year")
        elif last == "$" or (last == "." and text[a - 2 : a - 1].isdigit()):
            found.append("in a sum or decimal")
        elif last == "," and len(whole) == 3 and text[a - 2 : a - 1].isdigit():
            found.append("in thousands")
        elif len(whole) == 4 and whole[:2] in ("18", "19"):
            found.append("in a year")
        elif len(whole) == 2 and YEAR_BEFORE.search(before):
            found.append("in a short year")
        if last in "–-" and last and PAPER_BEFORE.search(before):
            found.append(self._in_paper(stem, whole))
        elif last in "/–-" and last:
            found.append("in a number with a slash or hyphen")
        elif NUMBERED_BEFORE.search(before):
            found.append("in a number with its name")
        if len(stem) > 1 and stem[0] == "0":
            found.append("behind a leading zero")
        found += signs_of_number(text, a, p, b)
        if before[-1:] == " " and self._named_again(a, b):
            found.append("the body has the name and number again")
        if HOPELESS.isdisjoint(found):
            self._said_behind(a, stem, whole, number, in_date, found)
        series = SERIES_BEFORE.search(before)
        if series and len(series[1]) == len(stem) < len(whole):
            found.append("in a series of one beginning" if series[1][0] == stem[0] else "in a series")

    def _named_again(self, a: int, b: int) -> bool:
        """Whether the body has a number elsewhere with the same name before it: "Article 22"."""
        if not 2 <= b - a <= NAMED_DIGITS:
            return False
        start = a - 1
        while start and a - start < LONGEST_NAME and self.text[start - 1].isalpha():
            start -= 1
        if not self.text[start].isupper():
            return False
        named = self.text[start:b]
        self._asked += 1
        if self._named is None and self._asked <= FEW:
            at = self.text.find(named, 0, start)
            at = at if at >= 0 else self.text.find(named, b, self.body_end)
            return at >= 0 and not self.text[at + len(named)].isdigit() and not self.text[at - 1 : at].isalpha()
        if self._named is None:
            self._named = Counter(NAMED.findall(self.text, 0, self.body_end))
        return self._named[named] > 1

    def _in_paper(self, stem: str, whole: str) -> str:
        if len(stem) == 2 and int(stem) in PAPER_YEARS:
            return "behind the year of a paper"
        return "in the year of a paper" if len(whole) == 2 else "in a number with a slash or hyphen"

    def _in_date(self, stem: str, whole: str, before: str, b: int) -> str:
        if int(whole) > 31:
            if len(whole) == 2 and 45 <= int(whole) <= 79:
                return "in a short year" if YEAR_BEFORE.search(before) else "no day, a short year perhaps"
            return "no day"
        if int(stem) == 0:
            return "a day of nought"
        return "a day before its year" if YEAR_AFTER.match(self.text, b) else "perhaps a day"

    def _said_behind(
        self, a: int, stem: str, whole: str, number: str, in_date: re.Match[str] | None, found: list[str]
    ) -> None:
        """What the note says of the number without its last digit, and how often the body has either."""
        said = self._said(number)
        size = min(len(stem), 3)
        if stem in said or stem.lstrip("0") in said:
            if in_date is None or size > 2:
                found.append(f"the note says the {size} digits before")
            elif self._mentions(number, in_date.group() + stem):
                found.append("the note says the date before")
            else:
                found.append("the note says the day before")
        compound = COMPOUND_BEFORE.search(self.text, max(0, a - 12), a)
        if compound is not None:
            if self._mentions(number, compound.group() + stem):
                found.append("the note says the 3 digits before")
            elif self._stands_compound(compound.group() + stem):
                found.append("the body has the digits before")
        if whole in said:
            found.append("the note says the whole number" if len(whole) > 2 else "the note says the short number")
        if len(stem) > 1 and whole not in said and self._stands(stem):
            found.append("the body has the digits before" if size > 2 else "the body has the two digits before")
        if len(whole) > 2 and self._stands(whole, 2):
            found.append("the body has the whole number twice")

    def _behind_other(self, p: int, b: int, number: str, found: list[str]) -> str:
        text = self.text
        before = text[p - 1]
        if before.isalpha():
            return self._behind_letter(p, b)
        if before in ".,;:?!":
            earlier = text[p - 2 : p - 1]
            if before == "." and earlier in "\t\n$(—–":
                return "in a decimal without a digit"
            if before == "." and earlier == " " and AMOUNT_BEFORE.search(text, max(0, p - 10), p):
                return "in a decimal without a digit"
            if earlier.isdigit():
                return self._behind_digit_and_stop(p, b, number, found)
            if before in ".:" and earlier.isupper() and self._in_outline(p, b):
                return "in an outline number"
            if before == "." and ABBREVIATION_BEFORE.search(text[max(0, p - 8) : p]):
                return "behind No., Vol., p."
            return "behind a stop"
        if before in "”’\"'])»…*":
            opening = before in "\"'’" and (p < 2 or text[p - 2].isspace())
            return "behind an opening quote" if opening else "behind a quote or bracket"
        if before == "%":
            return "behind a percent sign"
        return "behind a dash" if before == "—" else "behind something else"

    def _behind_letter(self, p: int, b: int) -> str:
        text = self.text
        start = p - 1
        while start > 0 and p - start < 24 and text[start - 1].isalpha():
            start -= 1
        word = text[start:p]
        if len(word) == 1 and start and text[start - 1] in "’'0123456789" and word in "sZ":
            return "behind a possessive or time"  # "the Embassy’s3", "250456Z3"
        if len(word) == 1 or ROMAN.fullmatch(word):
            if LETTERED_BEFORE.search(text[max(0, start - 12) : start]):
                return "behind the letter of a tab"
        if len(word) == 1:
            return "behind a single capital" if word.isupper() else "behind a single letter"
        if word.isupper():
            return "behind capitals at a line's end" if text[b : b + 1] in ("", "\n", "\r") else "behind capitals"
        return "behind a word"

    def _behind_digit_and_stop(self, p: int, b: int, number: str, found: list[str]) -> str:
        text = self.text
        start = p - 1
        while start > 0 and p - start < 12 and text[start - 1].isdigit():
            start -= 1
        stem = text[start : p - 1]
        mark = text[p - 1]
        if (mark == ":" and b - p == 2) or (start == p - 1 and mark == "."):
            return "in a time or decimal"
        if mark == "." and text[start - 1 : start] == "$":
            return "in a sum or decimal"
        if mark == "." and MONTH_BEFORE.search(text, max(0, start - 16), start) and text[b : b + 1].isspace():
            found.append("behind a day and a point")
        elif (
            mark == "."
            and text[start - 1 : start] in "/–-"
            and PAPER_AND_REVISION.search(text, max(0, start - 16), start)
        ):
            found.append("behind the number of a paper and a point")
        if len(stem) > 1 and (stem in self._said(number) or stem.lstrip("0") in self._said(number)):
            found.append("the note says the number before the stop")
        long = "a long number" if len(stem) >= 4 else "a number of three digits" if len(stem) == 3 else "a short number"
        return f"behind {long} and a {'point' if mark == '.' else 'comma' if mark == ',' else 'stop'}"

    def _said(self, number: str) -> set[str]:
        """The numbers that the notes of this number mention."""
        said = self._numbers.get(number)
        if said is None:
            said = set()
            for i in self.indices[number][:SAME_NUMBER]:
                said.update(DIGITS.findall(self.text, self.notes[i].start, self.notes[i].end))
            self._numbers[number] = said
        return said

    def _mentions(self, number: str, words: str) -> bool:
        """Whether a note of this number holds the words, and no longer number at their end: "May 2"."""
        for i in self.indices[number][:SAME_NUMBER]:
            note = self.notes[i]
            at = self.text.find(words, note.start, note.end)
            if at >= 0 and not self.text[at + len(words) : at + len(words) + 1].isdigit():
                return True
        return False

    def _stands_compound(self, words: str) -> bool:
        """Whether the body holds a number of several parts, with a blank behind it: "13/2 "."""
        if self._compounds is None:
            self._compounds = set()
            for m in COMPOUND.finditer(self.text, 0, self.body_end):
                whole = m[1]
                first = max(0, len(whole) - COMPOUND_REACH)
                self._compounds |= {whole[i:] for i in range(first, len(whole)) if whole[i].isdigit()}
        return words in self._compounds

    def _stands(self, number: str, times: int = 1) -> bool:
        """Whether the body holds a number, by itself, so many times. Many questions are answered from a count."""
        self._asked += 1
        if self._body is None and self._asked <= FEW:
            at = self.text.find(number, 0, self.body_end)
            while at >= 0:
                end = at + len(number)
                if not self.text[end : end + 1].isdigit() and not self.text[at - 1 : at].isdigit():
                    times -= 1
                    if not times:
                        return True
                at = self.text.find(number, end, self.body_end)
            return False
        if self._body is None:
            self._body = Counter(DIGITS.findall(self.text, 0, self.body_end))
        return self._body.get(number, 0) >= times
