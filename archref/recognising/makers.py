"""What stands before the title of a printed work: who made it, and the article that is in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..patterns import expression, search_before

# what introduces a reference, and words that no name begins with
_SIGNALS = frozenset(
    "see also cf compare for in on at by from and but as thus quoted cited citing reprinted translated with the this these his "
    "her their although while when siehe vgl voir cfr ver e.g i.e esp especially after before according to of".split()
)
_SMALL = frozenset(
    "of the and & for von van der den de del della di da du la le les zu zur ter ten af al el y e et und i bin ibn dos das von und".split()
)
_ROLE = expression(r"\(?(?:eds?|trans|comps?|hgs?|hrsg|dir)\.?\)?[,.:]?$", re.IGNORECASE)
_WORD = expression(r"[A-ZÀ-Þ][\w’'.&/-]*$|[A-ZÀ-Þ]\.(?:-?[A-ZÀ-Þ]\.)*$")
_ABBREVIATED = expression(
    r"(?:[A-ZÀ-Þ]|[A-ZÀ-Þ]\.-?[A-ZÀ-Þ]|(?:[A-ZÀ-Þ]\.)+[A-ZÀ-Þ]|Jr|Sr|St|Dr|Mr|Mrs|Prof|Gen|Col|Capt|Lt|Maj|Rev|Hon|al|Inc|Co|Ltd|Dept|U\.S|Ch|Th)\.$"
)
_SAID = r"(?:eds?|trans|comps?|Hgs?|hgs?|Hrsg|hrsg|dir)\.?"
_SAID_LAST = expression(rf",? \(?({_SAID}(?: (?:and|&|und) {_SAID})?)\)?[.,]?$")
_MOST_WORDS = 40
_CLOSED = expression(r"[.,]?([”\"’'»“])[.,:;]?(?: \(?(?:review of|rev\. of)\)?)?,? (?:[Ii]n:? )?$")
_WITHIN = expression(r"[”\"’'»“][.,:;]? [Ii]n:? $")
_EDITS = expression(r"eds?\b|hgs?\b|hrsg\b|dir\b", re.IGNORECASE)
_OPENS = {"”": "“", "’": "‘", "»": "«", "“": "„"}
_OPEN = expression(
    r"[(\[](?![^()\[\]]*[)\]])|\[\d{1,4}\] "
)  # a bracket in which the whole reference stands, or its number
_SUPPLIED = expression(r"\[([^\[\]]*)\]$")
LONGEST = 300  # characters of an article's title


@dataclass(slots=True)
class Before:
    """Where a reference begins before a title, who made the work, with the role as printed, and the article in it."""

    start: int
    author: str = ""
    role: str = ""
    article: str = ""
    editor: str = ""  # of the work, where the author is the article's: "“Brine,” in Jon Reed, ed., "


def before(text: str, low: int, at: int) -> Before:
    """What stands before a title that begins at `at`, no further back than `low`."""
    named = _names(text, low, at)
    if named is not None and _EDITS.match(named[2]) and search_before(_WITHIN, text, named[0], low):
        found = _with_article(text, low, named[0])
        if found is not None:
            found.editor = named[1]
            return found
    return _with_article(text, low, at) or (Before(*named) if named else Before(at))


def _with_article(text: str, low: int, at: int) -> Before | None:
    """The article whose title closes right before a place, and who wrote it."""
    closed = search_before(_CLOSED, text, at, low)
    if closed is None:
        return None
    opening = _opening(text, max(low, closed.start() - LONGEST), closed.start(1), closed[1])
    if opening is None:
        return None
    article = text[opening + 1 : closed.start(1)].strip(" ,").removesuffix(".")
    start, author, role = _names(text, low, opening) or (opening, "", "")
    return Before(start, author, role, article)


def _opening(text: str, low: int, end: int, closing: str) -> int | None:
    """Where the quotation that closes at `end` begins; one in it is passed over, and the apostrophe of "Miners’"."""
    opening = _OPENS.get(closing, closing)
    depth, first = 0, None
    for i in range(end - 1, low - 1, -1):
        if text[i] == "\n":
            break
        if text[i] == opening and (i == low or not text[i - 1].isalnum()):
            if depth == 0:
                return i if end - i > 3 else None
            depth -= 1
            first = i if first is None else first
        elif text[i] == closing and closing != opening and not text[i + 1].isalnum():
            depth += 1
    return first if closing == "’" else None


def _names(text: str, low: int, end: int) -> tuple[int, str, str] | None:
    """The names that stand directly before a place: where they begin, as printed, and what their bearers did."""
    low = max((m.end() for m in _OPEN.finditer(text, low, end)), default=low)
    stretch = text[low:end]
    stop = len(stretch.rstrip())
    if stop == len(stretch) and end > low and stretch:  # no space before a title: no names
        return None
    words = list(re.finditer(r"\S+", stretch[:stop]))[-_MOST_WORDS:]
    if not words or words[-1].group()[-1:] not in ",.:)":
        return None
    listed = words[-1].group().endswith(".") and not _ROLE.match(words[-1].group())
    first = len(words)
    for i in range(len(words) - 1, -1, -1):
        word = words[i].group()
        bare = word.strip("(),:;[]")
        if i < len(words) - 1 and not _goes_on(word):
            break
        if word[0] in "([" and not _ROLE.match(word):
            first = i if word[0] == "[" else first  # who writes of the work supplies the name
            break
        if not (_WORD.match(bare) or bare.casefold() in _SMALL or _ROLE.match(word) or bare in ("al.", "et")):
            break
        if bare.rstrip(".").casefold() in _SIGNALS and bare.casefold() not in _SMALL:
            break
        first = i
    while first < len(words) and (
        words[first].group().strip(",:").rstrip(".").casefold() in _SIGNALS | _SMALL - {"de", "von", "van", "d"}
        or _ROLE.match(words[first].group())
    ):
        first += 1
    if first >= len(words):
        return None
    begin = words[first].start()
    printed = stretch[begin:stop].rstrip(",: ")
    role = ""
    while m := _SAID_LAST.search(printed):
        role, printed = m[1], printed[: m.start()]
    if supplied := _SUPPLIED.match(printed):
        printed = supplied[1]
    if listed and not re.match(r"[A-ZÀ-Þ][\w’' -]+, [A-ZÀ-Þ]", printed) and not _ABBREVIATED.search(printed):
        return None  # a sentence ends there
    if listed and not role:
        printed = printed if _ABBREVIATED.search(printed) else printed.rstrip(".")
    if len(re.sub(r"\W", "", printed)) < 2:
        return None
    return low + begin, printed, role


def _goes_on(word: str) -> bool:
    """Whether what follows a word belongs to the same names: no sentence and no clause ends with it."""
    if word[-1] in ';:!?”"':
        return False
    if word[-1] == ")":
        return _ROLE.match(word) is not None
    return word[-1] != "." or _ABBREVIATED.search(word) is not None or _ROLE.match(word) is not None
