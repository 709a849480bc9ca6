"""Candidates for a citation without a number: by the words of its subject, its day and its post.

Words are never proof, so nothing found here is an answer; each candidate says which words, which day and which
party agree.
"""

from __future__ import annotations

from datetime import date, timedelta

from ..identifiers.months import MONTH
from ..identity import CitedThing, RecordMatch
from ..identity.parties import party
from ..patterns import expression
from .comparing import days_agree
from .matches import match
from .store import Index, IndexRow

DULL = frozenset(
    "the a an of at in on and to for from by with telegram telegrams message messages memorandum letter airgram "
    "despatch cable document footnote see also ibid embassy department state".split()
)
MOST_WORDS = 24
ENOUGH = 5  # rows after which no wider question is asked
MARGIN = 3  # days around the one that is cited
_QUOTED = expression(r"[“\"‘'](?P<title>[^”\"]{3,300}?),?[”\"’'](?=\W|$)")
_PAIR = expression(
    r"(?P<author>[A-Z][\w.’-]+(?: [A-Z][\w.’-]+){0,2}) to (?P<recipient>[A-Z][\w.’-]+(?: [A-Z][\w.’-]+){0,2})"
)
_WORD = expression(r"[^\W_]+")
_MONTH = expression(
    rf"{MONTH}(?: \d{{1,2}},?)?(?: \d{{4}})?|"
    r"\b\d{1,2} (?=[A-Z][a-z]+ \d{4})|\b(?:19|20)\d\d\b"
)


def by_words(index: Index, thing: CitedThing) -> list[RecordMatch]:
    """Candidates for a thing by its words, best first; empty where it has none worth a search."""
    title, names = _asked(thing)
    words = _words(title)
    if not words:
        return []
    days = _around(thing.date) if len(thing.date) == 10 and thing.date[0] != "-" else ("", "")
    rows: dict[int, IndexRow] = {}
    # the narrowest question first: any of the words, on any day, is much to read in an index of a million telegrams
    for query, between in dict.fromkeys(
        ((_all(words), days), (_all(words), ("", "")), (_any(words), days), (_any(words), ("", "")))
    ):
        if len(rows) < ENOUGH:
            rows |= {row.id: row for row in index.search(query, *between)}
    ranked = [found for row in rows.values() if (found := _compare(row, words, names, thing.date)) is not None]
    ranked.sort(key=lambda found: -found[0])  # stable: what the search itself ranks higher stays there
    return [found for _, found in ranked]


def _asked(thing: CitedThing) -> tuple[str, list[str]]:
    """The title and the names of a citation: from its fields, else from quotation marks, else all its words. A
    location alone has no words worth a search."""
    fields = thing.fields
    if thing.kind not in ("words", "archival", "telegram"):
        return "", []
    if thing.kind == "archival" and not any(fields.get(name) for name in ("title", "author", "recipient", "genre")):
        return "", []
    names = [str(fields[name]) for name in ("author", "recipient") if fields.get(name)]
    title = fields.get("title") or fields.get("subject") or ""
    if not isinstance(title, str) or not title:
        quoted = _QUOTED.search(thing.text)
        title = quoted["title"] if quoted else ""
    if not names:
        pair = _PAIR.search(thing.text)
        names = [pair["author"], pair["recipient"]] if pair else []
    if not title and thing.kind in ("words", "archival"):
        title = _MONTH.sub(" ", thing.text)
        names = []
    return title, names


def _words(text: str) -> list[str]:
    found = [w.casefold() for w in _WORD.findall(text)]
    return [w for w in dict.fromkeys(found) if w not in DULL and (len(w) > 1 or w.isdigit())][:MOST_WORDS]


def _all(words: list[str]) -> str:
    return " ".join(f'"{w}"' for w in words)


def _any(words: list[str]) -> str:
    return " OR ".join(f'"{w}"' for w in words)


def _around(day: str) -> tuple[str, str]:
    middle = date.fromisoformat(day)
    return (middle - timedelta(days=MARGIN)).isoformat(), (middle + timedelta(days=MARGIN)).isoformat()


def _compare(row: IndexRow, words: list[str], names: list[str], cited: str) -> tuple[float, RecordMatch] | None:
    """How well a row fits, with its reasons; None for one that shares too little."""
    title, subject, opening = (_WORD.findall(text.casefold()) for text in (row.title, row.subject, row.text))
    shared = [w for w in words if w in title or w in subject or w in opening]
    score = sum(4.0 if w in title or w in subject else 2.0 for w in shared) / len(words)
    agrees = [f"{len(shared)} of {len(words)} words ({', '.join(shared[:6])})"] if shared else []
    if len(words) > 1 and any(_in_order(words, there) for there in (title, subject, opening)):
        score += 2
        agrees[0] += " in this order"
    differs = ["found by words, which prove nothing"]
    if cited and row.date:
        same, said = days_agree(cited, row.date) or (False, "")
        if same:
            score += 3 if said.startswith("the day") else 1
            agrees.append(said)
        elif said:
            differs.append(said)
            score -= 2
    met = _met(row, names)
    if met:
        agrees.append(f"{' and '.join(met)} in its heading")
        score += len(met)
    if not shared or score < 1:
        return None
    return score, match(row, tuple(agrees), tuple(differs))


def _in_order(words: list[str], there: list[str]) -> bool:
    """Whether the words stand in a text one behind the other, small words between them passed over."""
    kept = " ".join(w for w in there if w not in DULL)
    return f" {' '.join(words)} " in f" {kept} "


def _met(row: IndexRow, names: list[str]) -> list[str]:
    """The persons and posts of a citation that the heading names, or means."""
    people = {w.casefold() for w in _WORD.findall(f"{row.title} {row.sender} {row.recipient}")}
    posts = party(row.sender) | party(row.recipient)
    return [name for name in names if name.split()[-1].casefold() in people or party(name) & posts]
