"""Slots of the forms of printed.toml: what stands for an author, a title, an issue in one author's habit.

The words that are drawn stand in printed_works.toml.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import partial

from ...patterns import expression
from .draft import Part
from .forms import Slot
from .tongues import Tongue
from .words import numeral, ordinal, printed_works

_SIGN = expression(r"\{(\w+)\}")
# slots that are one of a list of printed_works.toml: the list, the field that it is
_ONE_OF = {
    "org": ("site", "author"),
    "site": ("site", ""),
    "edabbr": ("series", "title"),
    "edshort": ("edition_short", "title"),
    "agency": ("agency", "author"),
    "regnal": ("regnal", "identifier"),
    "genre": ("genre", "genre"),
    "coll": ("collection", "levels"),
    "repo": ("repository", "repository"),
    "repoabbr": ("repository_short", "repository"),
    "ordn": ("printing", ""),
    "ordser": ("new_series", ""),
    "ord12": ("session", ""),
}


def slots(t: Tongue) -> dict[str, Slot]:
    """What each slot of the forms makes for an author."""
    rng = t.rng
    one, words = rng.choice, printed_works()
    signs: dict[str, Callable[[], str]] = {
        "family": t.family, "person": t.person, "town": lambda: t.one("town"), "span": t.span, "initial": lambda: t.family()[0],
        "letters": lambda: "".join(rng.choices("ABCDHLMNPSUW", k=rng.randint(2, 4))), "number": lambda: str(rng.randint(1, 9999)),
    }  # fmt: skip

    def filled(name: str) -> str:
        """One of a list; the signs of all are filled before it is drawn."""
        return one([_SIGN.sub(lambda m: signs[m[1]](), form) for form in words[name]])

    def numbered(name: str, **highest: int) -> str:
        """One of a list, with a number from one for each of its signs."""
        form = one(words[name])
        for sign, most in highest.items():
            form = form.replace(f"{{{sign}}}", str(rng.randint(1, most)))
        return form

    def tagged(name: str, make: Callable[[], object]) -> Slot:
        return lambda: [(str(make()), name)]

    def quoted(make: Callable[[], str], stop: str = "", name: str = "") -> Slot:
        def parts() -> Sequence[Part]:
            title = make()
            whole = t.quoted(title, stop)
            at = whole.index(title)
            return [(whole[:at], ""), (title, name), (whole[at + len(title) :], "")] if name else [(whole, "")]

        return parts

    def page(lead: str = "", form: str | None = "") -> Slot:
        return lambda: t.pages(lead, form)

    def number(low: int, high: int) -> Slot:
        return lambda: str(rng.randint(low, high))

    def paper_page() -> str:
        n = rng.randint(1, 40)
        return one(
            (
                str(n),
                str(n),
                str(n),
                f"{one('ABC')}{n}",
                f"{n}{one('AB')}",
                f"{one('ABCD')}-{n}",
                f"{n}{t.dash}{n + 1}",
                f"{rng.randint(1, 6)}{one('abc')}",
            )
        )

    def paper_pages() -> Sequence[Part]:
        pair = t.page_form.split()
        word = pair[0].replace("~", "") + " " if len(pair) == 2 else ""
        return [(f", {word}", ""), (paper_page(), "pages")]

    def volume_word() -> Sequence[Part]:
        return [
            (f"{t.volume_word}{'' if t.tight and t.volume_word.endswith('.') else ' '}", ""),
            (t.volume(), "volume"),
        ]

    def page_word() -> Sequence[Part]:
        form = t.page_form if len(t.page_form.split()) == 2 else "p. pp."
        return t.pages("", form)

    def edition_title() -> str:
        who = one((t.family, t.person))()
        title = one(words["edition"]).replace("{who}", who)
        return title + (filled("edition_part") if t.chance(0.25) else "")

    def case() -> Sequence[Part]:
        parties = filled("parties")
        return [(parties, "title"), (", ", ""), (numbered("reports", volume=400, page=900), "identifier")]

    def folder() -> str:
        noun = t.one("noun").lower().replace(" ", "-") if t.language == "en" else "seite"
        return one((noun, str(rng.randint(1, 99999)), *words["folder"]))

    def address() -> Sequence[Part]:
        site = one(words["scheme"]) + one(words["domain"]) + one(words["domain_end"])
        path = "".join("/" + folder() for _ in range(rng.randint(0, 4)))
        return [(site + path + filled("page_end") if path else site, "identifier")]

    def access() -> str:
        when = t.date(rng.randint(1999, 2021))
        return one(words["accessed"]).replace("{date}", when)

    def inverted(upper: bool = False) -> Sequence[Part]:
        names = t.people(inverted=True)
        return [(names.upper() if upper else names, "author")]

    def vancouver() -> Sequence[Part]:
        names = [
            f"{t.family()} {''.join(t.one('given_w')[0] for _ in range(rng.randint(1, 2)))}"
            for _ in range(rng.randint(1, 4))
        ]
        return [(", ".join(names) + (", et al" if t.chance(0.1) else ""), "author")]

    def united_nations() -> str:
        form = one(words["united_nations"])
        return form.replace("{number}", str(rng.randint(1, 9999)))

    made: dict[str, Slot] = {
        "author": tagged("author", t.people), "fam": tagged("author", t.families), "AUTHOR": tagged("author", lambda: t.person().upper()),
        "A": tagged("author", lambda: one((t.family, t.person))()), "pub_A": tagged("author", lambda: one((t.family, t.person))()),
        "P": lambda: one((t.family, t.person))(), "person": t.person, "persons": lambda: t.people() if t.chance(0.7) else f"{t.person()} and {t.person()}",
        "inv": inverted, "INV": lambda: inverted(True), "van": vancouver,
        "title": tagged("title", t.title), "short": tagged("title", t.short_title), "bare": t.title, "subtitle": lambda: t.one("subtitle"),
        "subject": lambda: t.title(), "qart,": quoted(t.article, ","), "qart.": quoted(t.article, "."), "qart": quoted(t.article), "art": t.article, "art,": lambda: t.article() + ",",
        "qshort,": quoted(t.short_title, ",", "title"), "qtitle": quoted(t.title, "", "title"), "qtitle,": quoted(t.title, ",", "title"),
        "qtitle.": quoted(t.title, ".", "title"), "qtt": quoted(t.article, "", "title"), "qtt,": quoted(t.article, ",", "title"), "qtt.": quoted(t.article, ".", "title"),
        "qbare": quoted(lambda: one((t.family(), f"{t.family()}, {t.given()}", t.one("noun")))), "qbare,": quoted(lambda: t.family(), ","), "qname,": quoted(lambda: one((t.person(), f"{t.family()}, {t.given()}")), ","),
        "city": lambda: t.one("city"), "publisher": lambda: t.one("publisher"), "year": tagged("date", t.printed_year), "year2": t.printed_year,
        "pyear": t.printed_year, "pyear2": tagged("date", t.printed_year), "oldyear": tagged("date", lambda: rng.randint(1600, 1900)),
        "date4": tagged("date", t.year), "date": lambda: t.dated(t.date()), "date*": lambda: t.date(rng.randint(1999, 2021)), "my": tagged("date", lambda: t.month_year(int(t.printed_year()))), "wdate": tagged("date", lambda: t.date(rng.randint(1997, 2021))),
        "daymonth": lambda: t.date(form="{d} {M}"),
        "pages": page(", ", None), "pg": page(), "pgw": page_word, "pg1": tagged("pages", lambda: rng.randint(1, 900)),
        "ppages": paper_pages, "ppg": tagged("pages", paper_page), "cols": tagged("pages", lambda: one((str(rng.randint(1, 2400)), f"{rng.randint(100, 900)}{t.dash}{rng.randint(10, 99)}"))),
        "vol": tagged("volume", t.volume), "volw": volume_word, "jvol": tagged("volume", lambda: rng.randint(1, 160)), "jrom": tagged("volume", lambda: numeral(rng.randint(1, 99)).upper() if t.chance(0.8) else numeral(rng.randint(1, 30))),
        "dvol": tagged("volume", lambda: rng.randint(1, 900)), "jno": lambda: one((str(rng.randint(1, 6)), str(rng.randint(1, 12)), f"{rng.randint(1, 3)}{t.dash}{rng.randint(4, 5)}")),
        "iw": lambda: t.issue_word, "n1": number(1, 24), "n2": number(25, 40), "nb": number(1, 900), "nbig": number(500, 9000), "ncount": number(2, 9),
        "ser": number(1, 6), "ordc": lambda: ordinal(rng.randint(1, 99)),
        "journal": tagged("title", t.journal), "pdate": lambda: t.dated(t.date(max(t.year(), rng.randint(1760, 1850)))), "range": lambda: [(_range(t), "pages")], "hmc": tagged("title", lambda: one(words["commission"]) + one(words["commission_joint"]) + one(words["manuscripts"])), "paper": tagged("title", t.newspaper), "edtitle": tagged("title", edition_title),
        "stat": tagged("identifier", lambda: numbered("act", volume=99, page=2000)), "case": case, "undoc": tagged("identifier", united_nations),
        "congdoc": tagged("identifier", lambda: f"{one(words['chamber'])} {one(words['chamber_number'])}{rng.randint(1, 999)}"), "cmd": tagged("identifier", lambda: f"{one(words['command'])} {rng.randint(100, 9999)}"),
        "thesis": lambda: t.one("thesis"), "Thesis": lambda: t.one("thesis"), "university": lambda: t.one("university"), "adjective": lambda: t.one("adjective"), "town": lambda: t.one("town"),
        "url": address, "acc": lambda: [(access(), "after")], "doi": tagged("identifier", lambda: f"10.{rng.randint(1000, 9999)}/{one(words['doi'])}{rng.randint(1000, 99999)}"),
        "recipient": tagged("recipient", lambda: one((t.family, t.family, t.person))()),
        "box": tagged("box", lambda: rng.randint(1, 300)), "folder": tagged("folder", lambda: rng.randint(1, 40)), "leaf": tagged("pages", lambda: f"{rng.randint(1, 400)}{one(('', '', 'r', 'v', 'a'))}"), "rg": tagged("record_group", lambda: rng.randint(10, 499)),
        "pvol": tagged("volume", lambda: one((str(rng.randint(1, 40)), numeral(rng.randint(1, 12)).upper(), "A", "B", "C"))), "uk": tagged("file_number", lambda: numbered("class", piece=999, item=9999)),
        "ib": lambda: t.one("ibid"), "in": lambda: t.in_word, "In": lambda: t.in_word.capitalize(), "ed": lambda: t.words["ed"][-1].strip("()") if t.language != "de" else one(words["editors"]),
        "edp": lambda: one([w if w.startswith("(") else f"({w})" for w in t.words["ed"] if " " not in w] or ["(ed.)"]), "oc": lambda: one(t.words.get("opcit", ("op. cit.",))), "same": tagged("author", lambda: one(t.words.get("same", ("Idem",)))),
    }  # fmt: skip
    for name, (those, field) in _ONE_OF.items():
        made[name] = tagged(field, partial(filled, those))
    return made


def _range(t: Tongue) -> str:
    """The pages of an article from the first to the last."""
    first = t.rng.randint(1, 700)
    last = first + t.rng.randint(4, 45)
    return f"{first}{t.dash}{last % 100 if t.short_span and first // 100 == last // 100 and first > 100 else last}"


def weighted(rng: random.Random, **weights: int) -> str:
    """One of the names by its weight."""
    return rng.choices(list(weights), list(weights.values()))[0]
