"""Composed notes of archives in many languages: an item, where it is kept, what points back, prose around them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator

from ...patterns import expression
from ..gold import Labelled
from .draft import Part
from .forms import Slot, choices, expand
from .printed import cite as cite_printed
from .printed import number
from .printed_none import sentence
from .tongues import Tongue
from .words import numeral
from .writing import Writing

COLLECTION = "composed-languages"
# the language of a note: its forms, the words of which language, how often, the years that its notes are about
_TONGUES = (
    ("de", "de", 25), ("fr", "fr", 18), ("it", "it", 18), ("es", "es", 9), ("pt", "pt", 4), ("ru", "ru", 6), ("rul", "ru-Latn", 6), ("pl", "pl", 4),
    ("nl", "nl", 4), ("sv", "sv", 3), ("no", "no", 3), ("cs", "cs", 2), ("hu", "hu", 4), ("ro", "ro", 2), ("fi", "fi", 1), ("la", "en", 2), ("asia", "en", 5),
)  # fmt: skip
_FOREIGN_IN_ENGLISH = (
    0.22  # an English author's notes of archives abroad keep their marks and have English words around
)
_RUN = expression(r"#+|%|\^")
_RANGE = expression(r"(\d+)([rv]?[-–])(\d+)")
_PAGES = expression(r"(\d+)([a-z]*[-–])(\d+)")
_UNDATED = {
    "de": ("o. D.", "o.D.", "undatiert"),
    "fr": ("s.d.", "s. d.", "sans date"),
    "it": ("s.d.", "senza data"),
    "es": ("s.f.", "sin fecha"),
    "pt": ("s.d.",),
    "pl": ("b.d.",),
    "nl": ("z.d.", "ongedateerd"),
    "sv": ("odat.", "u.å."),
    "no": ("u.d.", "udat."),
    "hu": ("é. n.",),
    "ru": ("б. д.", "[б. д.]"),
}
_RANKS = {
    "de": ("General ", "Botschafter ", "Staatssekretär ", "Graf ", "Minister ", "Oberst ", "Dr. "),
    "fr": ("général ", "M. ", "le comte de ", "amiral ", "Mgr ", "le colonel "),
    "it": ("generale ", "cardinale ", "conte ", "padre ", "mons. ", "don "),
    "es": ("virrey ", "fray ", "don ", "general ", "Dr. "),
    "pt": ("D. ", "padre ", "general "),
    "nl": ("generaal ", "minister ", "Van "),
    "sv": ("greve ", "generalmajor "),
    "no": ("minister ", "oberst "),
}
_PRINTED = frozenset(("de", "fr", "it", "es", "pt", "nl", "ru", "ru-Latn", "pl", "sv", "no", "en"))
_KINDS = {"book": 40, "book_short": 30, "article": 20, "chapter": 10}
_TOWNS = ("Lisboa", "Madrid", "México", "Lima", "Sevilla", "Goa", "Bahia", "Bruselas", "Roma", "Quito", "Luanda")
_DATED_ENGLISH = ("{d} {M} {y}", "{M} {d}, {y}", "{d} {m} {y}", "{d} {M}, {y}")


def notes(rng: random.Random) -> Iterator[Labelled]:
    """Notes without end, languages by their weights."""
    while True:
        forms, words, _ = rng.choices(_TONGUES, [weight for _, _, weight in _TONGUES])[0]
        yield _note(rng, forms, words)


def _genitive(name: str) -> str:
    """A German name in the genitive."""
    return name + ("’" if name.endswith(("s", "z", "ß", "x")) else "s")


def _ordered(m: re.Match[str]) -> str:
    """Leaves from the lower to the higher."""
    low, high = sorted((int(m.group(1)), int(m.group(3))))
    return f"{low}{m.group(2)}{high + (low == high)}"


_EASTERN = (
    "Liu Wen|Zhang Guohua|Wang Shitai|Chen Yi|Zhou Lin|Li Jingquan|Tao Zhu|Deng Zihui|Huang Hua|Yang Shangkun|Hu Shih|T. V. Soong|H. H. Kung|Wellington Koo|Tanaka Giichi|Ishii|"
    "Shigemitsu|Yoshida|Matsuoka Yōsuke|Satō Naotake|Hirota|Okada|Nehru|Krishna Menon|K. P. S. Menon|G. S. Bajpai|Patel|R. K. Nehru|B. N. Mullik|Rajagopalachari|N. R. Pillai|"
    "Subandrio|Sukarno|Hatta|Pham Van Dong|Le Duan|Collector of Tanjore|Viceroy|Resident at Hyderabad|Secretary of State|Chief Secretary|Foreign Secretary"
).split("|")


class _Archive:
    """What an author's notes of one language are filled from."""

    def __init__(self, rng: random.Random, forms: str, words: str) -> None:
        self.rng, self.forms = rng, forms
        first = (
            rng.choice((1560, 1650, 1740, 1780, 1840, 1870))
            if forms in ("it", "es", "pt", "la") and rng.random() < 0.6
            else rng.choice((1780, 1815, 1848, 1890, 1914, 1919, 1930, 1936, 1941, 1947, 1955))
        )
        if forms in ("asia", "ru", "rul"):
            first = max(first, rng.choice((1890, 1918, 1930, 1938, 1950, 1958)))
        self.t = Tongue(rng, words, (first, first + rng.choice((1, 3, 8, 15))))
        self.english = words not in ("en", "ru") and rng.random() < _FOREIGN_IN_ENGLISH
        self.day_form = rng.choice(_DATED_ENGLISH)
        self.en = Tongue(rng, "en", self.t.years)
        self.titled = rng.random() < 0.25  # people stand with their given names

    def name(self) -> str:
        t = self.t
        if self.forms == "asia" and t.chance(0.7):
            return self.rng.choice(_EASTERN)
        if t.chance(0.05) and self.forms in _RANKS and not self.english:
            return self.rng.choice(_RANKS[self.forms]) + t.family()
        if self.titled or t.chance(0.07):
            return t.person()
        return t.family()

    def dated(self) -> list[Part]:
        """A date as it stands behind an item, or the words that say that there is none."""
        if self.rng.random() < 0.03 and self.forms in _UNDATED and not self.english:
            return [(self.rng.choice(_UNDATED[self.forms]), "")]
        return self.t.dated(self.date())

    def date(self) -> str:
        chance = self.rng.random()
        if chance < 0.06:
            return str(self.t.year())
        if chance < 0.11 and self.t.language not in ("ru", "hu") and not self.english:
            return self.t.month_year()
        return self.en.date(form=self.day_form) if self.english else self.t.date()

    def slots(self) -> dict[str, Slot]:
        def tagged(name: str) -> Slot:
            return lambda: [(self.name(), name)]

        return {
            "A": tagged("author"), "R": tagged("recipient"), "R0": tagged("recipient"), "R2": lambda: self.name(),
            "date": self.dated, "AG": lambda: [(_genitive(self.t.family()), "author")], "town": lambda: self.rng.choice(_TOWNS),
            "ab": lambda: "".join(self.rng.choices("ABCDEGHLMNPRSTV", k=self.rng.randint(2, 4))),
        }  # fmt: skip

    def made(self, section: str) -> list[Part]:
        """The parts of a form with figures and years for its marks."""
        parts: list[Part] = []
        for words, name in expand(choices("abroad")[f"{self.forms}_{section}"](self.rng), self.slots(), self.rng):
            words = _RUN.sub(self._figure, words)
            if name == "pages":
                words = _RANGE.sub(self._range, words)
            end = words.rstrip() if name else words
            parts.append((end, name))
            if end != words:
                parts.append((words[len(end) :], ""))
        return parts

    def _range(self, m: re.Match[str]) -> str:
        """A range of pages that goes up: "18r-2v" is no one's."""
        first, between, last = int(m[1]), m[2], int(m[3])
        if first < last < first + 90:
            return m.group()
        return f"{first}{between}{first + self.rng.choice((1, 1, 2, 3, 5, 9, 14))}"

    def _figure(self, m: re.Match[str]) -> str:
        run = m.group()
        if run == "%":
            return str(self.t.year())
        if run == "^":
            return numeral(self.rng.randint(1, 40)).upper()
        digits = self.rng.choice((len(run), len(run), max(1, len(run) - 1)))
        return str(self.rng.randint(10 ** (digits - 1), 10**digits - 1))

    def item(self) -> list[Part]:
        if self.english and self.rng.random() < 0.8:
            a, b = self.name(), self.name()
            genre = self.rng.choice(
                ("letter", "report", "note", "memorandum", "dispatch", "telegram", "Minutes", "diary")
            )
            forms: tuple[list[Part], ...] = (
                [(a, "author"), (" to ", ""), (b, "recipient"), (", ", ""), *self.dated()],
                [(a, "author"), (" to ", ""), (b, "recipient"), (", ", ""), *self.dated()],
                [(genre, "genre"), (" by ", ""), (a, "author"), (", ", ""), *self.dated()],
                [(a, "author"), (" ", ""), (genre, "genre"), (", ", ""), *self.dated()],
                [(genre.capitalize(), "genre"), (", ", ""), *self.dated()],
            )
            return self.rng.choice(forms)
        return self.made("item")

    def place(self) -> list[Part]:
        return self.made("place")


def _pieces(a: _Archive, style: str, lead: str) -> Iterable[tuple[str, list[Part]]]:
    """One reference: its type and parts; several where items share a place."""
    rng = a.rng
    if style == "back":
        yield "ibid", a.made("back")
    elif style == "place":
        yield "archival", a.place()
    elif style == "behind":  # the place first, then the item
        yield "archival", [*a.place(), (rng.choice((", ", ", ", ": ", " – ")), ""), *a.item()]
    elif style == "shared":
        for _ in range(rng.randint(1, 3)):
            yield "archival", a.item()
        yield "archival", [*a.item(), (lead, ""), *a.place()]
    elif style == "back-item":
        word = rng.choice(a.t.words["ibid"]) if "ibid" in a.t.words else "Ibid."
        yield "archival", [(word, ""), (rng.choice((", ", ", ", ": ")), ""), *a.item()]
    elif style == "item-back":
        back = a.made("back")
        words, name = back[0]
        back[0] = (words[0].lower() + words[1:] if rng.random() < 0.8 else words, name)
        yield "archival", [*a.item(), (rng.choice((", ", ", ", ", in: " if a.forms == "de" else ", ")), ""), *back]
    else:
        yield "archival", [*a.item(), (lead, ""), *a.place()]


def _note(rng: random.Random, forms: str, words: str) -> Labelled:
    a = _Archive(rng, forms, words)
    t = a.en if a.english else a.t
    note = Writing(rng)
    number(rng, note)
    if rng.random() < 0.07:
        note.say(" ".join(sentence(t) for _ in range(rng.choice((1, 2)))))
        return note.finish(COLLECTION, forms if forms in ("cs", "hu", "ro", "fi") else t.language.split("-")[0])
    if rng.random() < 0.15:
        note.say(sentence(t) + " ")
    items_first = rng.random() < 0.75
    lead = rng.choice(
        (
            ", ",
            ", ",
            ", ",
            ". ",
            ", in: " if forms in ("de", "hu") else ", ",
            ": ",
            " – " if forms == "it" else ", ",
            ", " if rng.random() < 0.7 else " ",
        )
    )
    bracketed = rng.random() < 0.05
    between = rng.choice(
        (
            "; ",
            "; ",
            "; ",
            ". ",
            " ; " if forms == "fr" else "; ",
            {"de": " und ", "fr": " et ", "it": " e ", "es": " y "}.get(forms, "; ") if not a.english else " and ",
        )
    )
    mixed = 0.3 if rng.random() < 0.3 and t.language in _PRINTED else 0.0
    count = rng.choices((1, 2, 3, 4, 6), (48, 24, 13, 8, 4))[0]
    for i in range(count):
        if i:
            note.say(between if between != ". " or note.ending()[-1:] != "." else " ")
        if rng.random() < 0.12 and "see" in t.words:
            see = t.one("see")
            note.say((see[0].lower() + see[1:] if i and between != ". " and see[1:2].islower() else see) + " ")
        if rng.random() < mixed:
            cite_printed(t, note, _KINDS)
            continue
        if items_first:
            style = rng.choices(
                ("item", "place", "shared", "item-back", "back-item", "back"),
                (58, 20, 8, 6 if i else 2, 3 if i else 1, 8 if i else 5),
            )[0]
        else:
            style = rng.choices(("place", "behind", "back", "item-back"), (55, 35, 10, 2))[0]
        if forms == "asia" and style == "behind":
            style = "place"
        if forms == "la" and style in ("shared", "item", "behind"):
            style = "place"
        if style == "place" and rng.random() < 0.07:
            told = "".join(
                w for w, _ in expand(choices("abroad")[f"{'rul' if a.english else forms}_told"](rng), {}, rng)
            )
            note.say(told[0].lower() + told[1:] if i and between != ". " else told)
        for n, (type, parts) in enumerate(_pieces(a, style, lead)):
            if n:
                note.say("; ")
            if bracketed and type == "archival" and style == "place":
                note.say("(").cite(type, parts).say(")")
            else:
                note.cite(type, parts)
        if rng.random() < 0.03:
            note.say(_declared(a))
        if rng.random() < 0.04:
            note.stop().say(" " + sentence(t))
            between = ". "
    if rng.random() < 0.1:
        note.stop().say(" " + sentence(t))
    if rng.random() < 0.9:
        note.stop()
    return note.finish(COLLECTION, forms if forms in ("cs", "hu", "ro", "fi") else t.language.split("-")[0])


def _declared(a: _Archive) -> str:
    """How an author says which letters will stand for an archive."""
    if a.english:
        return f" (hereafter {''.join(a.rng.choices('ABDGLMNPRS', k=3))})"
    form = choices("abroad")[f"{a.forms}_declared"](a.rng)
    return "".join(words for words, _ in expand(" " + form.strip(), a.slots(), a.rng))
