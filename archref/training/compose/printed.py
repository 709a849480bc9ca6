"""Composed notes of printed works of every kind, and notes that cite nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator

from ..gold import Labelled
from .draft import Part
from .forms import choices, expand
from .printed_none import nothing, sentence
from .printed_works import slots, weighted
from .prose import uncited
from .tongues import Tongue
from .writing import Writing

COLLECTION = "composed-printed"
_LANGUAGES = (
    ("de", 22),
    ("fr", 20),
    ("it", 20),
    ("es", 12),
    ("pt", 6),
    ("nl", 8),
    ("ru", 10),
    ("ru-Latn", 10),
    ("pl", 8),
    ("sv", 5),
    ("no", 6),
)
_KINDS = {
    # an author's kind of book: which forms its notes are made of
    "monograph": {"book": 26, "book_short": 24, "article": 16, "chapter": 8, "newspaper": 5, "edition": 6, "thesis": 4, "ibid": 8, "calendar": 3, "archival": 8},
    "colonial": {"calendar": 22, "edition": 18, "book": 10, "book_short": 14, "article": 10, "statute": 5, "debates": 3, "ibid": 10, "newspaper": 4, "archival": 6},
    "press": {"newspaper": 60, "book_short": 12, "article": 6, "ibid": 6, "debates": 5, "website": 3},
    "government": {"report": 32, "debates": 20, "census": 9, "statute": 14, "book": 8, "newspaper": 8, "ibid": 6},
    "modern": {"website": 26, "newspaper": 24, "book": 14, "article": 14, "report": 8, "thesis": 4, "ibid": 5},
    "sociology": {"author_date": 90, "book_short": 4, "ibid": 4},
    "reference": {"reference": 30, "book": 20, "book_short": 20, "article": 12, "edition": 10},
    "diplomatic": {"edition": 40, "book_short": 26, "book": 10, "article": 8, "ibid": 12, "newspaper": 6, "archival": 10},
    "old": {"book_short": 40, "ibid": 20, "calendar": 14, "edition": 14, "debates": 4, "archival": 5},
}  # fmt: skip


def notes(rng: random.Random) -> Iterator[Labelled]:
    """Notes without end: one in five cites nothing; of the rest a third is in another language than English."""
    while True:
        if rng.random() < 0.2:
            yield (nothing if rng.random() < 0.55 else uncited)(rng, COLLECTION)
            continue
        language = "en"
        if rng.random() < 0.33:
            language = rng.choices([n for n, _ in _LANGUAGES], [w for _, w in _LANGUAGES])[0]
        note = _bibliography(rng, language) if rng.random() < 0.1 else _footnote(rng, language)
        yield note.finish(COLLECTION, language.split("-")[0])


def _form(t: Tongue, kinds: dict[str, int]) -> tuple[str, str]:
    """A type and a form of the author's kind of book."""
    if t.language == "en":
        section = weighted(t.rng, **kinds)
        return (section if section in ("ibid", "archival") else "published"), choices("printed")[section](t.rng)
    russian = t.language in ("ru", "ru-Latn")
    section = weighted(t.rng, book=55, article=30, ibid=12)
    if section == "ibid":
        return "ibid", choices("printed")["foreign_ibid"](t.rng)
    return "published", choices("printed")[f"{'russian' if russian and t.chance(0.7) else 'foreign'}_{section}"](t.rng)


def _type(type: str, form: str) -> str:
    """What points back with op. cit. is an ibid."""
    cited = form.lower()
    return "ibid" if "<oc>" in cited or "op. cit" in cited or "loc. cit" in cited or "указ." in cited else type


def cite(t: Tongue, note: Writing, kinds: dict[str, int]) -> None:
    """One citation of the author's kind."""
    type, form = _form(t, kinds)
    parts, after = _parts(t, form)
    if parts and (type != "published" or any(name for _, name in parts)):
        note.cite(_type(type, form), parts)
        if after:
            note.say(after)


def archival(t: Tongue, note: Writing) -> None:
    """A paper in an archive, such as is cited among printed works."""
    parts, _ = _parts(t, choices("printed")["archival"](t.rng))
    note.cite("archival", parts)


def _parts(t: Tongue, form: str) -> tuple[list[Part], str]:
    """What a form makes, and the words that stand behind the citation: "(accessed 3 May 2011)"."""
    made = expand(form, slots(t), t.rng)
    after = "".join(words for words, name in made if name == "after")
    parts: list[Part] = []
    for words, name in made:
        if name == "after" or not words:
            continue
        if parts and parts[-1][0].endswith(".") and words.startswith("."):
            words = words[1:]  # an initial's stop is the sentence's too
        if words:
            parts.append((words, name))
    while parts and not parts[-1][0].strip(" .,;:"):
        parts.pop()
    if parts and not parts[-1][1]:
        parts[-1] = (parts[-1][0].rstrip(" ,;"), "")
    return parts, after


def _footnote(rng: random.Random, language: str) -> Writing:
    t = Tongue(rng, language)
    note = Writing(rng)
    kinds = _KINDS[rng.choices(list(_KINDS), (40, 12, 11, 10, 8, 6, 5, 6, 8))[0]]
    mixed = 0.4 if language == "en" and rng.random() < 0.25 else 0.0
    key_phrases = rng.random() < 0.08
    number(rng, note)
    count = rng.choices((1, 2, 3, 4, 5, 7, 10), (38, 26, 15, 9, 6, 4, 2))[0]
    between = rng.choice(
        ("; ", "; ", "; ", ". ", ", and ", "; and ") if language == "en" else ("; ", "; ", ". ", " – ")
    )
    if t.chance(0.13):
        note.say(sentence(t) + " ")
    for i in range(count):
        if key_phrases:
            note.say(
                f"{'' if not i else ' '}{t.quoted(rng.choice((t.article().lower(), t.one('noun').lower() if language == 'en' else t.one('noun'), sentence(t)[:40].strip(' .'))))}{rng.choice((': ', ', ', ' '))}"
            )
        elif i:
            note.say(between if between != ". " or note.ending()[-1:] != "." else " ")
        if t.chance(0.2):
            word = t.one("see")
            note.say((word[0].lower() + word[1:] if i and between != ". " and word[1:2].islower() else word) + " ")
        if t.chance(mixed):
            archival(t, note)
        else:
            cite(t, note, kinds)
        if key_phrases:
            note.stop()
        elif t.chance(0.05):
            note.stop().say(" " + sentence(t))
            between = ". "
        elif t.chance(0.04):
            note.say(f" ({sentence(t).rstrip('.')})")
        elif t.chance(0.03) and language == "en":
            note.say(
                rng.choice(
                    (
                        " (emphasis added)",
                        " (quotation)",
                        ", for the quotation",
                        " (hereafter cited as " + t.short_title() + ")",
                        " (my translation)",
                        ", which is unreliable",
                        " (Hereafter " + t.family() + ")",
                    )
                )
            )
    if t.chance(0.1):
        note.stop().say(" " + sentence(t))
    return note.stop() if t.chance(0.9) else note


def number(rng: random.Random, note: Writing) -> None:
    """The note's own number before it, in a quarter of the notes."""
    if rng.random() < 0.25:
        n = rng.randint(1, 160)
        note.say(rng.choice((f"{n} ", f"{n}. ", f"[{n}] ", f"({n}) ", f"{n}) ", f"{n}\t", f"{n}.", "* ", f"{n}: ")))


def _bibliography(rng: random.Random, language: str) -> Writing:
    """One or more entries of a list of works."""
    t = Tongue(rng, language)
    note = Writing(rng)
    head = rng.random() < 0.06
    if head:
        note.say(
            rng.choice(
                (
                    "References\n",
                    "Bibliography\n",
                    "Works Cited\n",
                    "Secondary Sources\n",
                    "Further Reading\n",
                    "Books\n",
                )
            )
        )
    between = rng.choice((".\n", ". ", ".\n", ". • "))
    table = choices("printed")
    books, articles = table["list_book"](rng), table["list_article"](rng)
    for i in range(rng.choices((1, 2, 3, 5, 8), (40, 20, 15, 15, 10))[0]):
        if i:
            note.say(between[1:] if note.ending().endswith(".") else between)
        if language in ("ru",):
            form = table["russian_book"](rng)
        else:
            form = (
                (table["list_book"](rng) if t.chance(0.2) else books)
                if t.chance(0.55)
                else (table["list_article"](rng) if t.chance(0.2) else articles)
            )
        parts, after = _parts(t, form)
        note.cite(_type("published", form), _parts(t, form)[0])
        if after:
            note.say(after)
        if t.chance(0.04) and language == "en":
            note.stop().say(" " + sentence(t))
    return note.stop()
