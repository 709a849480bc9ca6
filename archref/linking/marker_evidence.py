"""What speaks for and against a group of digits being a footnote marker.

Each sign has a name and, in marker_weights.toml, a weight: the logarithm of how much more often it stands at markers
than at other digits. The weights of a place's signs are added.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ..around import line_start, stands_before
from ..document import Document
from ..identifiers.months import MONTH
from ..patterns import expression, search_before

DIGITS = expression(r"[0-9]+")
MONTH_BEFORE = expression(rf"{MONTH} (?:[0-9]{{1,2}}[–-])?$")
YEAR_AFTER = expression(r",? 1[789]\d\d")
YEAR_BEFORE = expression(rf"\d {MONTH},? $")
LETTERED_BEFORE = expression(r"(?:Tabs?|Attachments?|Annex|Enclosures?|Appendix|and|or|to) [A-Za-z]$")
POSSESSIVE_BEFORE = expression(r"[’'0-9][sZ]$")  # "the Embassy’s3", "250456Z3"
LETTERS_BEFORE = expression(r"(?<![^\W\d_])[^\W\d_]+$")
SUM_BEFORE = expression(r"(?:\$|\d\.)$")
THOUSANDS_BEFORE = expression(r"\d,$")
NUMBER_AND_STOP = expression(r"(\$?)(?<!\d)(\d+)([.,;:?!])$")
OPENING_QUOTE = expression(r"(?:^|\s)[\"'’]$")
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
COMPOUND_BEFORE = expression(r"\d[\d/–-]*[/–-]$")  # "NSC 13/", "NIE 65–"
COMPOUND = expression(r"(?<!\d)(?=(\d[\d/–-]{1,24}) )")  # "13/2 ", and "2 " in "13/2 "
# numbers of papers that end with their year: "NIE 65–54", "JCSM-907-62", "SNIE 86.1–60"
PAPER_BEFORE = expression(r"\b(?:S?NIE|SE|JCSM|CSAM|CINCSM|CM|BNSP|OCI)[ –-]?\d{1,4}(?:\.\d)?[–-]$")
PAPER_YEARS = range(46, 81)
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
LINE_ENDS = expression(r"[\r\n]|\Z")
CELL_ENDS = expression(r"[\t\n]|\Z")
DECIMAL, ANY_DIGIT = expression(r"\.\d"), expression(r"\d")
ROWS = 800  # characters of a table's rows that are compared
LETTERS = 4  # of a month or unit in a cell of numbers: "July 70"
SAME_NUMBER = 16  # notes of one number that are told apart; more are a damaged list


@cache
def weights() -> dict[str, float]:
    """The weight of each sign, from marker_weights.toml."""
    import tomllib
    from importlib.resources import files

    return tomllib.loads(files("archref.linking").joinpath("marker_weights.toml").read_text(encoding="utf-8"))[
        "weights"
    ]


def _form(cell: str) -> str | None:
    """The form of a number in a table's cell: how many digits, or that it is a decimal; None for words."""
    bare = cell.strip()
    if sum(map(str.isalpha, bare)) > LETTERS:
        return None
    if not any(map(str.isdigit, bare)):
        return None
    return "decimal" if DECIMAL.search(bare) else ANY_DIGIT.sub("0", bare)


class Evidence:
    """Finds the signs at a place: what stands before and after it, and what the note says."""

    def __init__(self, document: Document, indices: dict[str, list[int]]) -> None:
        self.text = document.text
        self.notes = document.notes
        self.indices = indices
        self.body_end = document.body_end
        self.title = document.title_span
        self._known = weights()
        self._numbers: dict[str, set[str]] = {}
        self._body: Counter[str] | None = None
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
        if self.title and b <= self.title[0]:
            found.append("above the heading")
        if p > a or stands_before(text, a, "\t", "."):
            if self._in_table(a, b):
                found.append("in a table of numbers")
            elif UNIT_AFTER.match(text, b):
                found.append("before a unit")
        if text.startswith(".", b) and line_start(text, a) == a:
            found.append("number of a paragraph")
        if p > a:
            self._behind_digits(a, p, b, number, found)
        else:
            found.append(self._behind_other(p, b, number, found))
        return found

    def _in_table(self, a: int, b: int) -> bool:
        """Whether digits are those of a cell whose row, or the row before or after it, has another number of its form."""
        text = self.text
        if not CELL_ENDS.match(text, b):
            return False
        *above, row = text[max(0, a - ROWS) : b].split("\n")[-2:]
        *cells, cell = row.split("\t")  # a row's first cell is its name
        form = _form(cell)
        if form is None or not cells:
            return False
        below = text[b : b + ROWS].split("\n")[:2]
        return form in map(_form, "\t".join([*above, *cells, *below]).split("\t"))

    def _in_outline(self, p: int, b: int) -> bool:
        text = self.text
        if search_before(OUTLINE_BEFORE, text, p):
            return True
        return text.startswith(". ", b) and search_before(LETTERED_LINE, text, p) is not None

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
            ordinal = self.text.startswith(("st", "nd", "rd", "th"), b)
            return "before an ordinal's end" if ordinal else "before a letter"
        if after in "–-":
            return "before a hyphen"
        return "before a slash or sign" if after in "/%°½⅓⅔¼¾" else "before something else"

    def _behind_digits(self, a: int, p: int, b: int, number: str, found: list[str]) -> None:
        text = self.text
        stem, whole = text[a:p], text[a:b]
        last = text[a - 1 : a]
        found += ["behind a digit", f"behind {min(len(stem), 5)} digits", f"{min(len(number), 3)} digits behind digits"]
        in_date = search_before(MONTH_BEFORE, text, a)
        if in_date and len(stem) <= 2:
            found.append(self._in_date(stem, whole, a, b))
        elif len(stem) == 4 and stem[:2] in CENTURIES:
            found.append("behind a year in an address" if text[a - 2 : a - 1] == "." else "behind a year")
        elif search_before(SUM_BEFORE, text, a):
            found.append("in a sum or decimal")
        elif len(whole) == 3 and search_before(THOUSANDS_BEFORE, text, a):
            found.append("in thousands")
        elif len(whole) == 4 and whole[:2] in ("18", "19"):
            found.append("in a year")
        elif len(whole) == 2 and search_before(YEAR_BEFORE, text, a):
            found.append("in a short year")
        if search_before(PAPER_BEFORE, text, a):
            found.append(self._in_paper(stem, whole))
        elif last in ("/", "–", "-"):
            found.append("in a number with a slash or hyphen")
        elif search_before(NUMBERED_BEFORE, text, a):
            found.append("in a number with its name")
        if stem[0] == "0" and stem[1:]:
            found.append("behind a leading zero")
        if HOPELESS.isdisjoint(found):
            self._said_behind(a, stem, whole, number, in_date, found)
        series = search_before(SERIES_BEFORE, text, a)
        if series and len(series[1]) == len(stem):
            found.append("in a series of one beginning" if series[1][0] == stem[0] else "in a series")

    def _in_paper(self, stem: str, whole: str) -> str:
        if len(stem) == 2 and int(stem) in PAPER_YEARS:
            return "behind the year of a paper"
        return "in the year of a paper" if len(whole) == 2 else "in a number with a slash or hyphen"

    def _in_date(self, stem: str, whole: str, a: int, b: int) -> str:
        if int(whole) > 31:
            if len(whole) == 2 and 45 <= int(whole) <= 79:
                return "in a short year" if search_before(YEAR_BEFORE, self.text, a) else "no day, a short year perhaps"
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
        compound = search_before(COMPOUND_BEFORE, self.text, a)
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
            if search_before(AMOUNT_BEFORE, text, p):
                return "in a decimal without a digit"
            if counted := search_before(NUMBER_AND_STOP, text, p):
                return self._behind_number_and_stop(counted, b, number, found)
            if before in ".:" and earlier.isupper() and self._in_outline(p, b):
                return "in an outline number"
            if search_before(ABBREVIATION_BEFORE, text, p):
                return "behind No., Vol., p."
            return "behind a stop"
        if before in "”’\"'])»…*":
            opening = search_before(OPENING_QUOTE, text, p)
            return "behind an opening quote" if opening else "behind a quote or bracket"
        return "behind a dash" if before == "—" else "behind something else"

    def _behind_letter(self, p: int, b: int) -> str:
        text = self.text
        found = search_before(LETTERS_BEFORE, text, p)
        if found is None:  # longer than any word
            return "behind a word"
        word = found.group()
        if search_before(POSSESSIVE_BEFORE, text, p):
            return "behind a possessive or time"
        if len(word) == 1:
            if search_before(LETTERED_BEFORE, text, p):
                return "behind the letter of a tab"
            return "behind a single capital" if word.isupper() else "behind a single letter"
        if word.isupper():
            return "behind capitals at a line's end" if LINE_ENDS.match(text, b) else "behind capitals"
        return "behind a word"

    def _behind_number_and_stop(self, before: re.Match[str], b: int, number: str, found: list[str]) -> str:
        text = self.text
        stem, mark = before[2], before[3]
        if mark == ":" and b - before.end() == 2:
            return "in a time or decimal"
        if mark == "." and before[1]:
            return "in a sum or decimal"
        if mark == "." and search_before(MONTH_BEFORE, text, before.start(2)) and text[b : b + 1].isspace():
            found.append("behind a day and a point")
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
        held = re.compile(re.escape(words) + r"(?!\d)")
        notes = (self.notes[i] for i in self.indices[number][:SAME_NUMBER])
        return any(held.search(self.text, note.start, note.end) for note in notes)

    def _stands_compound(self, words: str) -> bool:
        """Whether the body holds a number of several parts, with a blank behind it: "13/2 "."""
        if self._compounds is None:
            self._compounds = {m[1] for m in COMPOUND.finditer(self.text, 0, self.body_end)}
        return words in self._compounds

    def _stands(self, number: str, times: int = 1) -> bool:
        """Whether the body holds a number, by itself, so many times."""
        if self._body is None:
            self._body = Counter(DIGITS.findall(self.text, 0, self.body_end))
        return self._body[number] >= times
