"""Ref lines of telegrams: which note says what Ref A is, and what every later "Ref A" means.

"Refs: (A) State 216300,2 (B) …": the note whose marker stands in the entry is the Ref's. Where an entry has no
marker of its own, the note that names the same telegram serves it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ..around import up_to
from ..document import Document
from ..patterns import expression, search_before
from .model import DraftCitation, DraftLink, DraftRef, LinkedDocument

HEADS = ("Ref", "REF")
HEAD = expression(
    r"(?:Refs?|REFS?|Reftels?|REFTELS?|REF TELS?|Ref\. ?tels?)\s*[:.]\s*|(?:Refs?|REFS?)\s+(?=\(?A[).]\s)"
    r"|(?:References?|REFERENCES?)\s*[:.](?![^\S\n]*+\n[^\S\n]*+\n\s*+(?!\(?[Aa1][).]))\s*"  # over a list of works it is a heading
)
INSIDE = expression(r"\b(?:in|of|to|per|para|paras|\d)[ \n]$")
LETTER = expression(r"(?<![A-Za-z0-9])(?:\(([A-K])\)|([A-K])[).])\s*")
SMALL_LETTER = expression(r"(?<![A-Za-z0-9])(?:\(([a-k])\)|([a-k])\))\s*")
STOP = expression(r"[.;](?=\s|$)")
NOT_A_STOP = expression(r"\b(?:Nos?|Amb|St|Dept|pt|para|paras|DIR|Mr)\.$")
TELEGRAM = expression(r"([A-Z][A-Za-z.’' ]{1,30}?)(?:’s|'s)?,? (?:Nos?\.? ?)?([A-Z]{0,2}[-–]?\d{2,7})(?![\d/])")
# under the heading "References" works are listed as well: "Vane and Colt, 1999"
YEAR_OF_A_WORK = expression(r", (?:1[89]|20)\d\d$")
ENTRY = expression(r"\(?\d{1,2}[).] ?")  # "(1) Salt 127795"
USES = ("Ref", "REF", "reftel", "ref ", "refs ", "ref(", "refs(", "ref. ", "reference")
USE = expression(
    r"(?:[Rr]ef(?:erence)?(?: ?[Tt]els?)?s?|REF(?:TEL)?S?)\.?"
    r"(?: ?\(([A-Ka-k])\)|[ \n]([A-K])(?![A-Za-z’'–-])|[ \n]([b-k])(?=[ ,;.)])(?! (?:new|great|copy|number|possible|meeting)))"
)
MORE = expression(
    r"(?:,? and |, |,? or |/)(?:[Rr]ef )?(?:\(([A-Ka-k])\)|([A-K])(?![A-Za-z’'–.-])|(?<= )([A-K])(?=\.(?:\s|$)))"
)
NUMBER = expression(r"\d{2,7}")
SHORT_NUMBER = expression(r"[A-Za-z]{2}\.? (?:Nos?\. ?)?(?:[A-Z]{1,2}[-–]?)?\d(?!\d)")  # "Embtel 1", "CERP D–6"
LONGEST_LINE = 2000  # characters of a Ref line with its subjects


def link_refs(linked: LinkedDocument) -> None:
    """Fill `refs` and add a link for each later use of a letter."""
    text, end = linked.clean.text, linked.body_end
    taken: list[tuple[int, int]] = []
    for head in _hits(text, HEADS, end):
        m = HEAD.match(text, head, end)
        if m is None or (head and text[head - 1].isalpha()) or (taken and head < taken[-1][1]):
            continue
        if ":" not in m.group() and search_before(INSIDE, text, head):
            continue
        span = _entries(linked, m.start(), m.end(), end)
        if span:
            taken.append(span)
    _notes_of_entries(linked)
    _uses(linked, taken, end)


def _hits(text: str, words: tuple[str, ...], end: int) -> list[int]:
    found = set()
    for word in words:
        at = text.find(word, 0, end)
        while at >= 0:
            found.add(at)
            at = text.find(word, at + 1, end)
    return sorted(found)


def _entries(linked: LinkedDocument, head: int, start: int, end: int) -> tuple[int, int] | None:
    text = linked.clean.text
    end = min(end, start + LONGEST_LINE)
    stop = up_to(text, "\n\n", start, end)
    letters = list(LETTER.finditer(text, start, stop)) or list(SMALL_LETTER.finditer(text, start, stop))
    if letters and letters[0].start() - start <= 25 and (letters[0][1] or letters[0][2]).upper() == "A":
        kept, want = [], "A"
        for m in letters:
            if (m[1] or m[2]).upper() == want:
                kept.append(m)
                want = chr(ord(want) + 1)
        for i, m in enumerate(kept):
            last = i + 1 == len(kept)
            finish = _sentence(text, m.end(), stop) if last else kept[i + 1].start()
            _add(linked, (m[1] or m[2]).upper(), m.end(), finish)
        return head, finish
    finish = _stop(text, start, min(stop, start + 160))
    if not NUMBER.search(text, start, finish):
        short = SHORT_NUMBER.search(text, start, finish)
        if short is None or text[short.end() : short.end() + 1].isdigit():
            return None
    _add(linked, "", start, finish)
    return head, finish


def _sentence(text: str, start: int, stop: int) -> int:
    return up_to(text, "\n", start, _stop(text, start, stop))


def _stop(text: str, start: int, limit: int) -> int:
    """Where a sentence ends; the stop of "No." ends none."""
    for m in STOP.finditer(text, start, limit):
        if not search_before(NOT_A_STOP, text, m.start() + 1, start):
            return m.end()
    return limit


def _add(linked: LinkedDocument, letter: str, at: int, to: int) -> None:
    text, clean = linked.clean.text, linked.clean
    to = at + len(text[at:to].rstrip(" .,;\n"))
    if to == at:
        return
    start, end = clean.span(at, to)
    entry = DraftRef(letter, start, end, at=at, to=to)
    first = bisect_right(linked.citations, at, key=lambda c: c.to)
    for citation in linked.citations[first : first + 8]:
        if citation.at >= to:
            break
        if citation.type == "telegram":
            entry.citation = citation
            break
    linked.refs.append(entry)


def _notes_of_entries(linked: LinkedDocument) -> None:
    """The marker inside an entry, or just behind it; else the note that names the entry's telegram."""
    if not linked.refs:
        return
    document, clean = linked.document, linked.clean
    places = [clean.clean(m.start) for m in document.markers]
    for i, entry in enumerate(linked.refs):
        limit = linked.refs[i + 1].at if i + 1 < len(linked.refs) else entry.to + 3
        k = bisect_left(places, entry.at + 1)
        if k < len(places) and places[k] <= min(limit, entry.to + 3):
            entry.note = document.markers[k].note
    mentions = _Mentions(document)
    for i, entry in enumerate(linked.refs):
        if entry.note is not None:
            continue
        numbers = NUMBER.findall(clean.text, entry.at, entry.to)
        if not numbers:
            continue
        following = next((r.note for r in linked.refs[i + 1 : i + 12] if r.note), None)
        entry.note = mentions.naming(numbers[-1].lstrip("0"), following, len(numbers[-1]) > 2)


class _Mentions:
    """Which notes name a number; the notes are read once, when first asked."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.notes: dict[str, list[str]] | None = None

    def naming(self, number: str, following: str | None, anywhere: bool) -> str | None:
        """The note `following` where it names the number, else (`anywhere`) the first that does."""
        if self.notes is None:
            self.notes = {}
            for note in self.document.notes:
                for m in NUMBER.finditer(self.document.text, note.start, note.end):
                    self.notes.setdefault(m.group().lstrip("0"), []).append(note.number)
        found = self.notes.get(number, [])
        if following in found:
            return following
        return found[0] if found and anywhere else None


def _uses(linked: LinkedDocument, taken: list[tuple[int, int]], end: int) -> None:
    by_letter: dict[str, DraftRef] = {}
    for entry in linked.refs:
        if entry.letter:
            by_letter[entry.letter] = entry
    if not by_letter:
        return
    text = linked.clean.text
    done = 0
    starts = [a for a, _ in taken]
    for at in _hits(text, USES, end):
        if at < done or (at and text[at - 1].isalpha()):
            continue
        line = bisect_right(starts, at) - 1
        if line >= 0 and at < taken[line][1]:
            continue
        m = USE.match(text, at, end)
        if m is None:
            continue
        _use(linked, by_letter, (m[1] or m[2] or m[3]).upper(), m.start(), m.end())
        done = m.end()
        while (more := MORE.match(text, done, end)) is not None:
            place = more.start(more.lastindex or 0)
            _use(linked, by_letter, more[more.lastindex or 0].upper(), place, place + 1)
            done = more.end()


def _use(linked: LinkedDocument, by_letter: dict[str, DraftRef], letter: str, at: int, to: int) -> None:
    entry = by_letter.get(letter)
    if entry is None:
        return
    target: dict[str, str] = {"letter": letter}
    if entry.note is not None:
        target["note"] = entry.note
    if entry.citation is not None:
        target["citation"] = entry.citation.id
    start, end = linked.clean.span(at, to)
    linked.links.append(DraftLink(start, end, "ref", target))


def unnamed_telegrams(linked: LinkedDocument) -> list[tuple[int, int, str, str]]:
    """Telegrams of Ref entries whose sender is no known post: (at, to, sender, number) in the clean text."""
    found = []
    for entry in linked.refs:
        if entry.citation is None:
            text, at = linked.clean.text, entry.at
            numbered = ENTRY.match(text, at, entry.to)
            m = TELEGRAM.match(text, numbered.end() if numbered else at, entry.to)
            if m is not None and not YEAR_OF_A_WORK.search(m[0]):
                found.append((m.start(), m.end(), m[1].strip(), m[2]))
    return found


def attach(linked: LinkedDocument, citation: DraftCitation) -> None:
    """Give a telegram found at a Ref line to its entry."""
    for entry in linked.refs:
        if entry.citation is None and entry.at <= citation.at < entry.to:
            entry.citation = citation


def join_notes(linked: LinkedDocument) -> None:
    """The telegram at a Ref line and the one of that number in its note are one: `Citation.same_as` of the latter."""
    if not linked.refs:
        return
    numbers = {i: note.number for i, note in enumerate(linked.document.notes)}
    waiting = {
        (entry.note, entry.citation.fields["numbers"][0]): entry.citation
        for entry in reversed(linked.refs)
        if entry.note and entry.citation and len(entry.citation.fields.get("numbers", ())) == 1
    }
    for citation in linked.citations:
        if citation.type == "telegram" and citation.note_index >= 0 and len(citation.fields.get("numbers", ())) == 1:
            same = waiting.get((numbers[citation.note_index], citation.fields["numbers"][0]))
            if same is not None and citation.fields.get("from", same.fields.get("from")) == same.fields.get("from"):
                citation.same_as = same
