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
from .fields import split_list
from .genres import (
    DIARY_OF,
    GENRE_ABOUT,
    GENRE_AUTHOR,
    GENRE_DATED,
    GENRE_FIRST,
    GENRES,
    MESSAGE,
    OF_SOMEBODY,
    split_genre,
)
from .path import MARKING

TO = re.compile(
    r"(?:^|\s)to (?=(?:the )?(?:[A-ZÀ-Þ“\"]|(?:same|minister|king|queen|governor|secretary|editor|directors)\b))"
)
ACCREDITED = frozenset(
    "Mission mission Ambassador ambassador Envoy Representative Delegation Delegate Minister Assistant Adviser Observer".split()
)
PAGE = re.compile(r"pp?\. ?(\d{1,4}(?:[-–]\d{1,4})?)")
NAMEISH = re.compile(
    r"(?:the |same$|“|\")?[A-ZÀ-Þ“\"(][^;:]*$|(?:president|chair(?:man|woman)?|secretary|ambassador|minister|director|assistant|"
    r"under|deputy|consul|acting|former|chief|editor|governor|commissioner|professor)\b.*$"
)
OFFICE = re.compile(
    r"\b(?:embass\w+|[Ll]egations?|[Cc]onsul(?:ate|ates|ar)?|[Mm]issions?|[Cc]harg[eé]s?|[Aa]mbassador|[Hh]igh [Cc]ommission\w*|"
    r"[Mm]inister|[Cc]onsul [Gg]eneral|[Ii]nterests [Ss]ection)\b"
)
PARTICLE = re.compile(r"(?:^|\b(?:[Ss]ee|from|by|and|also) )((?:de|von|van|della)(?: (?:la|der|den))? )$")
SMALL = frozenset("of the and for de von van der la le du des da dos y al in at on to".split())
OFFICES = frozenset(
    "president chairman chairwoman secretary ambassador minister director assistant under deputy consul acting former chief "
    "embassy embassies embassay legation mission consulate charge chargé general state same governor editor commander "
    "commissioner U.S. board officials".split()
)
NOT_NAMES = frozenset(
    "See Also For In On The This That These It He She They But And As At From Quoted Cited Compare Letter Both According "
    "Cf Ibid When After Before While If Although Copy Copies".split()
)
CLAUSE = re.compile(r"\b(?:is|was|were|are|has|had|have|see|quoted|cited|which|who|that)\b")
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
    particle = PARTICLE.search(text[start:at])  # "Telegram from de Gaulle", but not "Lettre de Gaulle"
    return start + particle.start(1) if particle is not None and at < end else at


def read_items(text: str, pieces: list[Piece], first: int, last: int) -> list[Item]:
    """The items among pieces[first:last], all of one clause, in order."""
    return _Reading(text).read(pieces[first:last])


class _Reading:
    """Reads pieces one after the other; what a piece means depends on what the item has already."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.items: list[Item] = []
        self.item: Item | None = None
        self.next_is_no_date = True
        self.names: list[Piece] = []  # what may be an author's name, until what follows shows it

    def read(self, pieces: list[Piece]) -> list[Item]:
        readers = (self._date, self._title, self._passed_over, self._parties, self._genre, self._recipient, self._name)
        for i, piece in enumerate(pieces):
            following = pieces[i + 1] if i + 1 < len(pieces) else None
            self.next_is_no_date = following is None or read_date(following.text) is None
            next((True for reader in readers if reader(piece)), False)
        if self.item is not None and self.item.fields:
            self.items.append(self.item)
        elif self.names and split_genre(mended(self.names[-1].text))[1]:
            item = Item(self.names[-1].start, self.names[-1].end)
            self._author(item)
            self.items.append(item)
        return self.items

    def _begin(self, at: int) -> Item:
        if self.item is not None and self.item.fields:
            self.items.append(self.item)
        self.item = Item(at, at)
        return self.item

    def _date(self, piece: Piece) -> bool:
        date = None if piece.kind == "quote" else read_date(piece.text.removeprefix("dated ").strip("()"))
        if date is None or (is_year(piece.text) and self.item is None and not self.names):
            return False
        if self.item is None or "date" in self.item.fields or (piece.mark == "and" and self.items):
            self._author(self._begin(piece.start))
        assert self.item is not None
        if date:
            self.item.fields["date"] = date
        self.item.end = piece.end
        self.names = []
        return True

    def _title(self, piece: Piece) -> bool:
        if piece.kind != "quote":
            return False
        behind = self.item is not None and "recipient" in self.item.fields and not self.names and self.next_is_no_date
        if (
            self.item is None
            or "title" in self.item.fields
            or ("date" in self.item.fields and not (behind and piece.mark in (",", "")))
        ):
            self._author(self._begin(piece.start))
        assert self.item is not None
        self.item.fields["title"] = title(piece.text)
        self.item.end = piece.end
        self.names = []
        return True

    def _passed_over(self, piece: Piece) -> bool:
        """A parenthesis, a marking, the number of a message or a report; a page, which is kept."""
        page = PAGE.fullmatch(piece.text)
        if self.item is not None and page is not None and "date" in self.item.fields:
            self.item.fields["pages"] = split_list(page[1])
            self.item.end = piece.end
            return True
        if self.item is not None and (message := MESSAGE.match(piece.text)):
            form = message["form"].lower()
            self.item.fields.setdefault("genre", "telegram" if form.startswith("tel") else form)
            self.item.fields["number"] = message["number"]
            self.item.end = piece.end
            return True
        if piece.kind == "bracket" or (self.names and NUMBER.fullmatch(piece.text)):
            return True
        return MARKING.match(piece.text) is not None and len(piece.text.split()) < 4

    def _begin_with(self, piece: Piece, **fields: str) -> bool:
        """An item that begins with the piece and has these fields."""
        item = self._begin(piece.start)
        item.fields.update(fields)
        item.end = piece.end
        return True

    def _parties(self, piece: Piece) -> bool:
        to = next((m for m in TO.finditer(piece.text) if _party(piece, m, self.names)), None)
        if to is None:
            return False
        # "Telegram, Landau to Vance": the genre stands before them
        kind = self.item if self.item is not None and set(self.item.fields) == {"genre"} else None
        item = kind or self._begin(piece.start)
        start = item.start
        read_party(self.text, piece, to, self.names, item)
        if kind is not None:
            item.start = start
        self.names = []
        return True

    def _genre(self, piece: Piece) -> bool:
        if self.item is None:
            dated = GENRE_DATED.match(piece.text)
            if dated is not None and (date := read_date(dated["date"])):
                whose = DIARY_OF.match(dated["genre"])  # "Quill diary entry for May 3, 1954"
                author = {"author": whose["lead"]} if whose else {}
                self.names = []
                return self._begin_with(piece, **author, genre=(whose or dated)["genre"], date=date)
            written_by = None if self.names else GENRE_AUTHOR.match(piece.text) or DIARY_OF.match(piece.text)
            if written_by is not None:
                return self._begin_with(piece, author=written_by["lead"], genre=written_by["genre"])
        m = GENRE_FIRST.match(piece.text)
        if m is None or (self.item is not None and "genre" in self.item.fields):
            return False
        if self.item is None or ("date" in self.item.fields and not self.names):
            self._author(self._begin(piece.start))
            self.names = []
        assert self.item is not None
        self.item.fields["genre"] = m["genre"]
        self.item.end = piece.end
        if m["link"] in ("by", "from", "von"):
            self.item.fields["author"] = mended(piece.text[m.end() :])
        return True

    def _recipient(self, piece: Piece) -> bool:
        """What follows the recipient before a date or title: his office, an embassy's city; or the place of writing."""
        fields = self.item.fields if self.item is not None else {}
        if self.item is None or "recipient" not in fields or "date" in fields or "title" in fields:
            return False
        if _extends(fields["recipient"], piece.text):
            fields["recipient"] = f"{fields['recipient']}, {mended(piece.text)}"
            self.item.end = piece.end
        return True

    def _name(self, piece: Piece) -> bool:
        if NAMEISH.match(piece.text):
            self.names.append(piece)
        else:  # prose, which may end in a name
            tail = name_start(self.text, piece.start, piece.end)
            words = self.text[tail : piece.end]
            self.names = [Piece(tail, piece.end, piece.mark, "", words)] if words else []
        return True

    def _author(self, item: Item) -> None:
        """What stands before a title or a date is its author, or its genre."""
        while self.names:
            first = self.names[0]
            alone = len(self.names) == 1
            of_somebody = OF_SOMEBODY.match(mended(first.text)) if alone else None
            if of_somebody is not None:
                item.fields["author"], item.fields["genre"] = of_somebody["lead"], of_somebody["genre"]
                item.start = min(item.start, first.start)
                return
            if not alone and "title" not in item.fields and first.mark != "," and _wordy(first.text):
                item.fields["title"] = mended(first.text)  # without quotation marks: "Tin in the South, Sir A. Vane, …"
                del self.names[0]
                self._author(item)
                item.start = min(item.start, first.start)
                return
            start = name_start(self.text, first.start, first.end) if alone or first.mark != "," else first.start
            if start >= first.end:
                del self.names[0]
                continue
            words = mended(", ".join([self.text[start : first.end], *(p.text for p in self.names[1:])]))
            lead, genre = split_genre(words)
            if genre:
                item.fields["genre"] = genre
            if lead:
                item.fields["author"] = lead
            item.start = min(item.start, start)
            return


def title(quoted: str) -> str:
    """A title without its quotation marks and the comma that American usage puts inside them."""
    inner = mended(quoted[1:-1]).strip(" _")
    return inner.rstrip(".") if inner.endswith(".") and not inner.endswith("..") else inner


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
    tail = name_start(text, piece.start, left_end)
    if piece.start < tail < left_end:  # "On the other side, see Rusk to Kennedy": prose parts it from what is before
        names = []
    if names:
        start = name_start(text, names[0].start, names[0].end)
        if start >= names[0].end:
            start = names[0].start
        head = [text[start : names[0].end], *(p.text for p in names[1:])]
        if last := piece.text[: to.start()].strip():
            head.append(last)
        about = next((m for m in map(GENRE_ABOUT.match, head) if m), None)
        if about is not None:  # "Haldane, report on the tribes, to the War Office"
            item.fields["genre"] = about["genre"]
            head = [h for h in head if not GENRE_ABOUT.match(h)]
        author = mended(", ".join(head))
    else:
        start = tail
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


def _wordy(words: str) -> bool:
    """Whether a run of words that begins with a capital has common words in it, as titles have and names have not."""
    parts = words.split()
    common = [w for w in parts if w[:1].islower() and w not in SMALL and w not in OFFICES and w != "in"]
    return parts[0][:1].isupper() and parts[0] not in NOT_NAMES and len(common) > 0 and not CLAUSE.search(words)


def _extends(recipient: str, words: str) -> bool:
    """Whether a piece behind a recipient belongs to it: an embassy's city, an office; not the place of writing."""
    if not NAMEISH.match(words):
        return False
    return OFFICE.search(recipient) is not None or len(words.split()) > 1
