"""Reading what stands before a location: "Rusk to U.S. embassy, London, “Visit,” 21 January 1966".

An item has an author, a recipient, a title in quotation marks, a date, a genre; which of them, and in what
order, differs from book to book. Several items may share the location that follows the last.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from .clauses import Piece, mended
from .dates import is_year, read_date
from .path import MARKING

GENRES = (
    r"(?:[Mm]emorand(?:um|a) (?:of (?:[Tt]elephone )?[Cc]onversation|for (?:the )?(?:[Rr]ecord|[Ff]iles?|President))|[Mm]emcon|[Tt]elcon|"
    r"[Mm]emorand(?:um|a)|[Mm]emos?|[Ll]etters?|[Tt]elegrams?|[Cc]ables?|[Aa]irgrams?|[Dd][ei]spatch(?:es)?|"
    r"[Aa]ide-[Mm][eé]moire|[Mm]inutes?|[Nn]otes?|[Rr]eports?|[Ss]peech|[Aa]ddress|[Dd]iary(?: [Ee]ntry)?|"
    r"[Oo]ral [Hh]istory(?: [Ii]nterview)?|[Ii]nterview|[Tt]estimony|[Cc]irculars?|[Pp]ress [Rr]elease|[Tt]ranscripts?|[Dd]raft|"
    r"[Mm]anuscript|[Tt]ypescript|[Pp]etition|[Mm]inute|[Bb]riefing [Pp]aper|[Pp]aper|[Aa]genda|[Ss]tatement|[Cc]ontract|[Rr]esolution)"
)
GENRE = re.compile(
    rf"(?:(?P<lead>[A-Z][\w .’'&_-]{{1,60}}?) )?(?P<genre>(?:[A-Z][a-z]+ (?:and )?){{0,3}}?{GENRES})(?: ?No ?\.? ?[\d-]*)?$"
)
GENRE_FIRST = re.compile(
    rf"(?P<genre>(?:[A-Z]?[a-z]+ )?{GENRES})(?: (?P<link>from|to|by|at|of|with|between) (?=[A-Z“\"]|the )|$)"
)
GENRE_ABOUT = re.compile(rf"(?P<genre>{GENRES})(?: (?:on|of|about|concerning|regarding|re) |$)")
TO = re.compile(r"(?:^|\s)to (?=(?:the )?(?:[A-Z“\"]|same\b))")
ACCREDITED = frozenset(
    "Mission mission Ambassador ambassador Envoy Representative Delegation Delegate Minister Assistant Adviser Observer".split()
)
NAMEISH = re.compile(
    r"(?:the |same$|“|\")?[A-ZÀ-Þ“\"(][^;:]*$|(?:president|chair(?:man|woman)?|secretary|ambassador|minister|director|assistant|"
    r"under|deputy|consul|acting|former|chief|editor|governor|commissioner|professor)\b.*$"
)
OFFICE = re.compile(
    r"\b(?:embass\w+|[Ll]egations?|[Cc]onsul(?:ate|ates|ar)?|[Mm]issions?|[Cc]harg[eé]s?|[Aa]mbassador|[Hh]igh [Cc]ommission\w*|"
    r"[Mm]inister|[Cc]onsul [Gg]eneral|[Ii]nterests [Ss]ection)\b"
)
SMALL = frozenset("of the and for de von van der la le du des da dos y al in at on to".split())
OFFICES = frozenset(
    "president chairman chairwoman secretary ambassador minister director assistant under deputy consul acting former chief "
    "embassy embassies embassay legation mission consulate charge chargé general state same governor editor commander "
    "commissioner U.S. board officials".split()
)
NOT_NAMES = frozenset(
    "See Also For In On The This That These It He She They But And As At From Quoted Cited Compare Letter Both According "
    "Cf Fot Ibid When After Before While If Although Copy Copies".split()
)
BODIES = frozenset("CIA NSC USIA AID INR OSS FBI JCS OECD UNESCO GATT".split())
NUMBER = re.compile(r"\w{0,12}No\.?|\d[\d-]*\.?")  # of a report: "Special Memorandum No. 14-65"


@dataclass(slots=True)
class Item:
    """One item: where its words stand and what they say."""

    start: int
    end: int
    fields: dict[str, Any] = field(default_factory=dict)

    @property
    def told(self) -> bool:
        """Enough to be an item by itself: two persons, or a title, with more than a bare date."""
        return "recipient" in self.fields or "title" in self.fields or "genre" in self.fields


def name_start(text: str, start: int, end: int) -> int:
    """Where the name or office begins that ends at `end`: back over capitals, small words between them, initials.

    "A copy is in Haynes" begins at Haynes, "see James Hook" at James.
    """
    words = [(m.start() + start, m.group()) for m in re.finditer(r"\S+", text[start:end])]
    at = end
    for here, word in reversed(words):
        bare = word.strip("“”\"‘’'(),_")
        if not any(c.isalnum() for c in bare):
            continue
        if bare[0].isupper() and bare.rstrip(".") not in NOT_NAMES or bare in OFFICES or bare == "same":
            at = here
        elif bare not in SMALL and not NUMBER.fullmatch(bare):
            break
    return at


def read_items(text: str, pieces: list[Piece], first: int, last: int) -> list[Item]:
    """The items among pieces[first:last], all of one clause, in order."""
    items: list[Item] = []
    item: Item | None = None
    names: list[Piece] = []  # what may be an author's name, until what follows shows it

    def begin(at: int) -> Item:
        nonlocal item
        if item is not None and item.fields:
            items.append(item)
        item = Item(at, at)
        return item

    def named(into: Item) -> None:
        """What stands before a title is its author, or its genre."""
        if not names:
            return
        start = (
            name_start(text, names[0].start, names[0].end)
            if len(names) == 1 or names[0].mark != ","
            else names[0].start
        )
        if start >= names[0].end:
            del names[0]
            named(into)
            return
        words = mended(", ".join([text[start : names[0].end], *(p.text for p in names[1:])]))
        lead, genre = split_genre(words)
        if genre:
            into.fields["genre"] = genre
        if lead:
            into.fields["author"] = lead
        into.start = min(into.start, start)

    for piece in pieces[first:last]:
        date = None if piece.kind == "quote" else read_date(piece.text.removeprefix("dated ").strip("()"))
        if date is not None and not (is_year(piece.text) and item is None and not names):
            if item is None or "date" in item.fields or (piece.mark == "and" and items):
                if item is not None and "date" not in item.fields and not names:
                    pass
                else:
                    item_ = begin(piece.start)
                    named(item_)
            assert item is not None
            if date:
                item.fields["date"] = date
            item.end = piece.end
            names = []
            continue
        if piece.kind == "quote":
            if item is None or "date" in item.fields or "title" in item.fields:
                named(begin(piece.start))
            assert item is not None
            item.fields["title"] = title(piece.text)
            item.end = piece.end
            names = []
            continue
        if piece.kind == "bracket":
            continue
        if MARKING.match(piece.text) and len(piece.text.split()) < 4:
            continue
        to = None if piece.kind else next((m for m in TO.finditer(piece.text) if _party(piece, m, names)), None)
        if to is not None:
            kind = item if item is not None and set(item.fields) == {"genre"} else None
            who = begin(piece.start) if kind is None else kind
            first = who.start
            read_party(text, piece, to, names, who)
            who.start = first if kind is not None else who.start
            names = []
            continue
        m = GENRE_FIRST.match(piece.text)
        if m is not None and (item is None or "genre" not in item.fields):
            if item is None or ("date" in item.fields and not names):
                who = begin(piece.start)
                named(who)
                names = []
            assert item is not None
            item.fields["genre"] = m["genre"]
            item.end = piece.end
            if m["link"] == "at":
                continue
            if m["link"] in ("by", "from"):
                item.fields["author"] = mended(piece.text[m.end() :])
            continue
        if item is not None and "recipient" in item.fields and "date" not in item.fields and "title" not in item.fields:
            recipient = item.fields["recipient"]
            if _extends(recipient, piece.text):
                item.fields["recipient"] = f"{recipient}, {mended(piece.text)}"
                item.end = piece.end
            continue
        if NUMBER.fullmatch(piece.text) and names:
            continue
        if NAMEISH.match(piece.text):
            if item is not None and "date" in item.fields and piece.mark not in (",", "", "in", ":"):
                begin(piece.start)
                item = None
            names.append(piece)
        else:
            tail = name_start(text, piece.start, piece.end)
            names = [Piece(tail, piece.end, piece.mark, "", text[tail : piece.end])] if tail < piece.end else []
    if item is not None and item.fields:
        items.append(item)
    elif names:
        last_name = names[-1]
        lead, genre = split_genre(mended(last_name.text))
        if genre:
            who = Item(last_name.start, last_name.end)
            named(who)
            who.end = last_name.end
            items.append(who)
    return items


def title(quoted: str) -> str:
    """A title without its quotation marks and the comma that American usage puts inside them."""
    inner = mended(quoted[1:-1]).strip(" _")
    return inner.rstrip(".") if inner.endswith(".") and not inner.endswith("..") else inner


def split_genre(words: str) -> tuple[str, str]:
    """ "CIA Special Report" -> ("CIA", "Special Report"); "Fred Hadsel" -> ("Fred Hadsel", "")."""
    m = GENRE.match(words)
    if m is None:
        return words, ""
    lead, genre = m["lead"] or "", m["genre"]
    whole = f"{lead} {genre}".strip()
    body = _body(whole)
    if body:
        return body, whole[len(body) :].strip()
    return lead, genre


def _body(words: str) -> str:
    """The body that a run of words begins with, by the table of repositories; the longest."""
    from ..data import repository

    parts = words.split()
    for n in range(len(parts) - 1, 0, -1):
        name = " ".join(parts[:n])
        row = repository(mended(name.replace("_", "")))
        if parts[0] in BODIES and n == 1 or (row is not None and row["kind"] == "agency"):
            return name
    return ""


def _party(piece: Piece, to: re.Match[str], names: list[Piece]) -> bool:
    """Whether " to " stands between two persons: a name or an office before it, or a genre ("Letter to …")."""
    left = piece.text[: to.start()].strip()
    if not left:
        return bool(names)
    last = left.split()[-1].strip("”\"’',)")
    if not last:
        return True
    if last in ACCREDITED:
        return False
    return last[0].isupper() or last in OFFICES or bool(re.search(GENRES + r"$", left)) or last in ("same", "al.")


def read_party(text: str, piece: Piece, to: re.Match[str], names: list[Piece], item: Item) -> None:
    """Fills author and recipient from "A, his office, to B"."""
    left_end = piece.start + to.start()
    start = piece.start
    head: list[str] = []
    if names:
        start = name_start(text, names[0].start, names[0].end)
        if start >= names[0].end:
            start = names[0].start
        head = [text[start : names[0].end], *(p.text for p in names[1:])]
        own = piece.text[: to.start()].strip()
        if own:
            head.append(own)
        about = next((m for m in map(GENRE_ABOUT.match, head) if m), None)
        if about is not None:  # "Haldane, report on the tribes, to the War Office"
            item.fields["genre"] = about["genre"]
            head = [h for h in head if not GENRE_ABOUT.match(h)]
        author = mended(", ".join(head))
    else:
        start = name_start(text, piece.start, left_end)
        if start >= left_end:  # "letter to B"
            m = re.search(GENRES + r"$", text[piece.start : left_end].rstrip())
            start = piece.start + m.start() if m else piece.start
        author = mended(text[start:left_end])
    m = re.match(rf"(?P<genre>(?:[A-Z]?[a-z]+ )?{GENRES})(?:,? from (?:the )?|, |$)", author)
    if m is not None:
        item.fields["genre"], author = m["genre"], author[m.end() :]
    else:
        before = text[max(0, start - 40) : start]
        kind = re.search(rf"(?P<genre>{GENRES}) from (?:the )?$", before)
        if kind is not None:
            item.fields["genre"] = kind["genre"]
            start -= len(before) - kind.start()
    author = author.removeprefix("the ")
    if author:
        item.fields["author"] = author.strip('“”" ')
    item.fields["recipient"] = mended(piece.text[to.end() :].removeprefix("the "))
    item.start, item.end = start, piece.end


def _extends(recipient: str, words: str) -> bool:
    """Whether a piece behind a recipient belongs to it: an embassy's city, an office; not the place of writing."""
    if not NAMEISH.match(words):
        return False
    return OFFICE.search(recipient) is not None or len(words.split()) > 1
