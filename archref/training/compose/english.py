"""Composed notes in English that cite archives: of the United States, Britain and the Commonwealth, armies, counties, old manuscripts, key phrases."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache

from ...packaged import packaged_table
from ..gold import Labelled
from .draft import Draft, Part
from .rules_en import CompositionRules, Scene
from .writing import Writing

_TABLES = ("names_en", "items_en", "places_en", "places_commonwealth_en", "notes_en")
# kinds of authors: how often, the years that they write about, the rules for one citation and for several at one place
KINDS = {
    "us": (20, 1780, 1990, "note"),
    "pres": (8, 1930, 1990, "note"),
    "nara": (10, 1860, 1980, "note"),
    "tna": (11, 1780, 1985, "note"),
    "uk": (9, 1640, 1985, "note"),
    "ms": (6, 1560, 1900, "note"),
    "cw": (8, 1840, 1985, "note"),
    "book": (5, 1660, 1900, "note"),
    "old": (6, 1690, 1860, "note"),
    "mil": (8, 1917, 1970, "note"),
    "key": (8, 1850, 1985, "keynote"),
    "bibliography": (2, 1800, 1985, "bibliography"),
}
_LISTS = {"us": "us", "pres": "us", "nara": "nara", "tna": "uk", "uk": "uk", "ms": "uk", "cw": "uk", "book": "book"}
_LISTS |= {"old": "old", "mil": "mil"}
# rules for the years before memoranda, telegrams and files of offices
_BEFORE_TAPES = {"interview": "letter", "oral": "diary"}
_OLD = {
    **_BEFORE_TAPES,
    "item": "item_old",
    "memo": "letter",
    "telegram": "letter",
    "short_office": "office_old",
    "tnaclass": "tnaclass_old",
}
_MONTHS = "January February March April May June July August September October November December".split()
_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SHORT_US = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiv", "xvi", "xix", "xxi", "xl")
_OFTEN = (
    ("{d} {M} {y}", 16), ("{M} {d}, {y}", 22), ("{d} {m} {y}", 7), ("{s} {d}, {y}", 8), ("{d} {s} {y}", 5), ("{d} {m} {z}", 4), ("{d}/{n}/{z}", 3),
    ("{n}/{d}/{z}", 3), ("{n}/{d}/{y}", 2), ("{d}/{n}/{y}", 2), ("{o} {M} {y}", 2), ("{d}.{n}.{y}", 2), ("{n}-{d}-{z}", 1), ("{d}-{n}-{z}", 1), ("{d}.{n}.{z}", 1),
    ("{y} {M} {d}", 1), ("{M} {o}, {y}", 1), ("{d} {M}, {y}", 3), ("{d} {s}, {y}", 1), ("{s} {d}/{z}", 1), ("{M} {d} {y}", 1), ("{d}/{r}/{y}", 1), ("{m} {d}, {y}", 1), ("{y}-{N}-{D}", 1), ("{D} {M} {y}", 1), ("{D}{m}{z}", 1), ("{d} {m}. {y}", 2), ("{d} {m}., {y}", 1),
)  # fmt: skip
_SELDOM = (
    ("{y}", 5), ("{M} {y}", 5), ("{M} {d}", 3), ("{d} {M}", 3), ("{s} {y}", 2), ("{M}–{M2} {y}", 1), ("{d}–{e} {M} {y}", 1), ("{d} and {e} {M} {y}", 1),
    ("{M} {d}-{e}, {y}", 1), ("{W}, {M} {d}, {y}", 1), ("{y}–{y2}", 1), ("{S} {y}", 1), ("{M}, {y}", 1), ("{d} {M} {y} to {e} {M} {y}", 1), ("{d} {M} {x}/{z1}", 1),
)  # fmt: skip
_QUOTES = (("“”‘’", 5), ("\"\"''", 3), ("‘’“”", 2))


def notes(rng: random.Random) -> Iterator[Labelled]:
    """Endless notes, the same for the same state of `rng`."""
    rules = _rules()
    kinds = list(KINDS)
    weights = [KINDS[kind][0] for kind in kinds]
    while True:
        kind = rng.choices(kinds, weights)[0]
        _, first, last, name = KINDS[kind]
        year = rng.randint(first, last)
        aliases = dict(_OLD) if year < 1860 else dict(_BEFORE_TAPES) if year < 1915 else {}
        aliases |= {
            "cite_here": f"c_{kind}" if kind in _LISTS else "c_us",
            "list_here": f"list_{_LISTS.get(kind, 'us')}",
        }
        scene = Scene(rng, max(first, year - 3), min(last, year + 4), aliases=aliases)
        draft = rules.compose(name, scene)
        yield _printed(draft, f"english {kind}", rng)


def faults() -> list[str]:
    """Names that the tables call and do not have, and forms that do not parse."""
    return [fault for fault in _rules().check() if not fault.endswith(("cite_here", "list_here"))]


def _printed(draft: Draft, work: str, rng: random.Random) -> Labelled:
    """With one way of quotation marks, and in a few cases damaged."""
    marks = rng.choices([m for m, _ in _QUOTES], [w for _, w in _QUOTES])[0]
    signs = str.maketrans("“”‘’" if marks[0] in '“"' else "“”", marks if marks[0] in '“"' else marks[:2])
    text = draft.text.replace("”,", ",”") if marks[0] != "‘" and rng.random() < 0.8 else draft.text.replace(",”", "”,")
    writing = Writing(rng)
    at = 0
    for citation in draft.citations:
        _say(writing, text[at : citation.start].translate(signs))
        parts: list[Part] = []
        at = citation.start
        for start, end, name in citation.fields:
            parts += [(text[at:start].translate(signs), ""), (text[start:end].translate(signs), name)]
            at = end
        parts.append((text[at : citation.end].translate(signs), ""))
        at = citation.end
        writing.cite(citation.type, [part for part in parts if part[0]])
    _say(writing, text[at:].translate(signs))
    return writing.finish(work, damage=0.06)


def _say(writing: Writing, words: str) -> None:
    """Words outside, with one full stop where the citation before ends with its own ("D.C.", "ibid.")."""
    writing.say(words[1:] if words.startswith(".") and writing.ending().endswith(".") else words)


@cache
def _rules() -> CompositionRules:
    table: dict[str, list[str]] = {}
    for name in _TABLES:
        raw = packaged_table(f"training/compose/{name}.toml")
        for rule, forms in raw.items():
            table[rule] = forms.split("; ") if isinstance(forms, str) else forms
    return CompositionRules(table, _sources())


def _sources() -> dict[str, Callable[[Scene], str]]:
    def number(low: int, high: int) -> Callable[[Scene], str]:
        return lambda scene: str(scene.rng.randint(low, high))

    return {
        "n4": number(1, 4),
        "n9": number(1, 9),
        "n99": number(1, 99),
        "n999": number(10, 999),
        "n9999": number(1000, 9999),
        "n9_3": number(100, 999),
        "n99th": lambda s: _ordinal(s.rng.randint(4, 99)),
        "n9th": lambda s: _ordinal(s.rng.randint(1, 9)),
        "page": _page,
        "cap": lambda s: s.rng.choice("ABCDEFGHJKLMNPRSTW"),
        "letters": lambda s: "".join(s.rng.choices("ABCDEFGHKLMNOPRSTW", k=s.rng.randint(2, 5))),
        "initialism": _initialism,
        "roman_small": lambda s: s.rng.choice(_ROMAN),
        "roman_caps": lambda s: s.rng.choice(_ROMAN).upper(),
        "pubyr": lambda s: str(s.rng.randint(max(1840, s.last), 2022)),
        "range": _range,
        "yr": lambda s: str(s.rng.randint(s.first, s.last)),
        "mon": lambda s: s.rng.choice(_SHORT),
        "years": _years,
        "monyr": lambda s: f"{s.rng.choice(_MONTHS)} {s.rng.randint(s.first, s.last)}",
        "month_year": lambda s: f"{s.rng.choice(_MONTHS)} {s.rng.randint(s.first, s.last)}",
        "date": _date,
        "person": _person,
        "tnafused": lambda s: _rules().words("tnafile", s).replace(" ", ""),
        "known_repo": lambda s: s.rng.choice(_known()),
        "post": lambda s: _rules().words("city", s),
    }


@cache
def _known() -> list[str]:
    """Names of repositories in the package's table, without those that name a town."""
    from ...data import repositories

    names = [
        (r["canonical"], *r["variants"].split("; "), *r["abbreviations"].split("; ")) for r in repositories().values()
    ]
    return sorted({name for group in names for name in group if name and "," not in name and "@" not in name})


def _ordinal(n: int) -> str:
    return f"{n}{'th' if 4 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def _page(scene: Scene) -> str:
    first = scene.rng.randint(1, 480)
    return str(first) if scene.rng.random() < 0.7 else _range(scene)


def _range(scene: Scene) -> str:
    first = scene.rng.randint(1, 480)
    last = first + scene.rng.randint(1, 12)
    dash = scene.kept.setdefault("dash", scene.rng.choice("-–"))
    return f"{first}{dash}{str(last)[-2:] if first // 100 == last // 100 and first > 99 and scene.rng.random() < 0.5 else last}"


def _initialism(scene: Scene) -> str:
    return "".join(scene.rng.choices("ABCDEFGHJKLMNPRSTW", k=scene.rng.choices((2, 3, 4, 5), (2, 6, 4, 1))[0]))


def _years(scene: Scene) -> str:
    first = scene.rng.randint(scene.first, scene.last)
    if scene.rng.random() < 0.4:
        return str(first)
    last = first + scene.rng.randint(1, 9)
    return f"{first}{scene.rng.choice('-–')}{last if first // 100 != last // 100 or scene.rng.random() < 0.6 else str(last)[-2:]}"


def _drawn(forms: tuple[tuple[str, int], ...], rng: random.Random) -> str:
    return rng.choices([form for form, _ in forms], [weight for _, weight in forms])[0]


def _date(scene: Scene) -> str:
    rng = scene.rng
    form = scene.kept.get("date form")
    if not isinstance(form, str):
        form = scene.kept["date form"] = _drawn(_OFTEN, rng)
    chance = rng.random()
    form = _drawn(_SELDOM, rng) if chance < 0.12 else _drawn(_OFTEN, rng) if chance < 0.16 else form
    month, day, year = rng.randint(1, 12), rng.randint(1, 27), rng.randint(scene.first, scene.last)
    return form.format(
        d=day, D=f"{day:02}", e=min(day + rng.randint(1, 6), 28), o=_ordinal(day), M=_MONTHS[month - 1], M2=_MONTHS[min(month, 11)],
        m=_SHORT[month - 1], s=_SHORT_US[month - 1], n=month, N=f"{month:02}", r=_ROMAN[month - 1] if month < 13 and month != 12 else "xii",
        y=year, y2=year + 1, z=str(year)[2:], x=year, z1=str(year + 1)[-1], S=rng.choice(("Spring", "summer of", "fall", "Winter", "early")),
        W=rng.choice(("Monday", "Tuesday", "Friday", "Sunday", "Wed.")),
    )  # fmt: skip


_NAMED = (("full_name", 10), ("any_family", 12), ("initials_name", 4), ("titled_name", 2), ("ranked_name", 2))


def _person(scene: Scene) -> str:
    kept = scene.kept.get("person")
    if not isinstance(kept, str):
        kept = scene.kept["person"] = _drawn(_NAMED, scene.rng)
    return _rules().words(kept if scene.rng.random() < 0.75 else _drawn(_NAMED, scene.rng), scene)
