"""Words of composed notes that cite nothing: comments, lists of abbreviations, indexes, captions, manuals of programs."""

from __future__ import annotations

import random
import re

from ..gold import Labelled
from .forms import Slot, WeightedForms, choices, expand
from .tongues import Tongue, words_of
from .words import month_names
from .writing import Writing

_ABBREVIATIONS = {
    "ibid.": "in the same place", "MS": "manuscript", "n.d.": "no date", "n.s.": "new series", "fol.": "folio", "bk.": "book", "b.": "busta",
    "r": "recto", "TS": "typescript", "d.": "died", "reg.": "registro", "ff.": "folios",
}  # fmt: skip
_WORDS = "record box folder series archive library file note reference page volume index entry lot roll frame catalog shelf register token parser".split()


def _slots(rng: random.Random, t: Tongue, en: Tongue) -> dict[str, Slot]:
    def n(low: int, high: int) -> str:
        return str(rng.randint(low, high))

    def pages() -> str:
        at, out = rng.randint(1, 60), []
        for _ in range(rng.randint(1, 8)):
            out.append(str(at) if rng.random() < 0.7 else f"{at}{t.dash}{at + rng.randint(1, 4)}")
            at += rng.randint(2, 60)
        return ", ".join(out)

    def initials() -> str:
        return "".join(rng.choice("ABCDEFGHKLMNPRSTUW") for _ in range(rng.choice((2, 2, 3, 3, 3, 4, 5))))

    def institution() -> str:
        place, town = en.one("place").removeprefix("the "), en.one("town")
        return rng.choice((
            f"{place} Historical Society", f"{place} State Archives", f"National Archives, {town}", f"{town} Public Library", f"University of {town} Library", f"{town} City Archives",
            "British Library, London", "Public Record Office", "Archives nationales, Paris", "Library of Congress", "Bundesarchiv Koblenz", f"Archivio di Stato di {town}", "National Archives of Ireland",
            f"{en.family()} Memorial Library", f"{en.family()} Presidential Library", f"{town} Record Office", "Archivo General de Indias", f"State Archives of {place}", "Massachusetts Historical Society, Boston",
            "Imperial War Museum", f"Royal Society of {town}", "National Library of Scotland", "Hoover Institution", "Staatsarchiv Hamburg",
        ))  # fmt: skip

    def version() -> str:
        return rng.choice(
            (
                f"{n(0, 12)}.{n(0, 30)}",
                f"{n(0, 12)}.{n(0, 30)}.{n(0, 20)}",
                f"{n(1, 4)}.{n(0, 9)}{rng.choice(('a1', 'b2', 'rc1', '.dev0'))}",
            )
        )

    def path() -> str:
        parts = [rng.choice(_WORDS) for _ in range(rng.randint(1, 4))]
        return (
            rng.choice(("/", "./", "", "~/", "src/", "C:\\", "docs/"))
            + "/".join(parts)
            + rng.choice(("", ".py", ".txt", ".toml", ".c", ".md", "/", ".zip", ".log", ".json"))
        )

    def number() -> str:
        value = rng.choice((rng.randint(20, 999), rng.randint(1000, 99999), rng.randint(1, 900) * 1000))
        return f"{value:,}" if rng.random() < 0.6 else str(value)

    def town() -> str:
        return t.one("town") if "town" in t.words else t.one("city").strip(".")

    def later() -> str:
        return str(t.year() + rng.randint(3, 60))

    def command() -> str:
        return rng.choice(
            ("pip install ", "make ", "cargo run ", "tar -xf ", "npm run ", "git clone ", "./configure ", "python -m ")
        ) + rng.choice(_WORDS)

    def thing() -> str:
        return rng.choice(
            (
                "a crash",
                "a memory leak",
                "support",
                "the default",
                "an option",
                "a typo",
                "the handling",
                "a test",
                "an error",
                "wrong page numbers",
                "the box model",
                "line endings",
            )
        )

    def what() -> str:
        return f"{rng.choice(_WORDS)} {rng.choice(('reader', 'writer', 'parser', 'list', 'API', 'view', 'store', 'numbers', 'files'))}"

    table: dict[str, Slot] = {
        "fam": t.family, "person": t.person, "given": lambda: t.one("given_w"), "year": lambda: str(t.year()), "yearb": later, "date": t.date,
        "town": town, "num": number, "n": lambda: n(1, 30), "nb": lambda: n(1, 200), "month": lambda: month_names(t.language)[rng.randrange(12)][0],
        "place": lambda: t.one("place") if "place" in t.words else town(), "group": lambda: en.one("group").lower(), "topic": lambda: en.one("topic"),
        "noun": lambda: en.one("noun"), "title": en.title, "prn": lambda: rng.choice(("his", "her", "their")), "pp": pages, "ABC": initials, "institution": institution,
        "collection": lambda: f"{en.person()} {rng.choice(('Papers', 'MSS', 'Collection', 'Family Papers', 'Letters'))}{rng.choice(('', ', ' + institution()))}",
        "small": lambda: rng.choice(list(_ABBREVIATIONS)) + " ", "meaning": lambda: rng.choice(list(_ABBREVIATIONS.values())),
        "ver": version, "iso": lambda: f"{n(1999, 2025)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}", "thing": thing, "what": what,
        "lang": lambda: rng.choice(("UTF-8", "bytes", "JSON", "reverse order")), "rfc": lambda: n(700, 9500), "word": lambda: rng.choice(_WORDS), "cmd": command,
        "bar": lambda: "|", "path": path, "opt": lambda: rng.choice(("--", "-", "")) + "_".join(rng.choice(_WORDS) for _ in range(rng.randint(1, 2))), "pkg": lambda: rng.choice(_WORDS) + rng.choice(("lib", "py", "kit", "-tools", "")),
    }  # fmt: skip
    return table


def _sentence(rng: random.Random, section: str, slots: dict[str, Slot]) -> str:
    table: dict[str, WeightedForms] = choices("prose")
    return re.sub(" {2,}", " ", words_of(expand(table[section](rng), slots, rng)))


def uncited(rng: random.Random, collection: str) -> Labelled:
    """A note, or what a program takes for one, that cites nothing."""
    kind = rng.choices(("comment", "foreign", "abbreviation", "index", "caption", "computing"), (34, 12, 9, 10, 9, 26))[
        0
    ]
    language = rng.choice(("de", "fr", "it", "es", "nl", "ru", "pl", "sv", "no", "pt")) if kind == "foreign" else "en"
    years = (1996, 2024) if kind == "computing" else None
    t = Tongue(rng, language, years)
    en = t if language == "en" else Tongue(rng, "en")
    slots = _slots(rng, t, en)
    out = Writing(rng)
    if kind in ("comment", "foreign"):
        if rng.random() < 0.3:
            k = rng.randint(1, 200)
            out.say(rng.choice((f"{k} ", f"{k}. ", f"[{k}] ", f"({k}) ")))
        section = "en" if kind == "comment" else language
        out.say(
            " ".join(
                _sentence(rng, section, slots) for _ in range(rng.choices((1, 2, 3, 5, 8), (40, 25, 18, 12, 5))[0])
            )
        )
    elif kind in ("abbreviation", "index"):
        joint = rng.choice(("\n", "\n", "  ", "; ", " "))
        out.say(joint.join(_sentence(rng, kind, slots) for _ in range(rng.randint(2, 9))))
    elif kind == "caption":
        out.say(" ".join(_sentence(rng, kind, slots) for _ in range(rng.randint(1, 3))))
    else:
        joint = rng.choice(("\n", "\n", " ", " "))
        out.say(joint.join(_sentence(rng, kind, slots) for _ in range(rng.randint(1, 6))))
    return out.finish(collection, language)
