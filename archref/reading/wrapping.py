"""What a plain text has between its words that its author did not write: lines that a program wrapped, and what a
printed page adds: running heads, page numbers, form feeds, hyphens at line ends.

A line break within a paragraph is one of the paragraph's where the lines show that they were wrapped: one goes on in
lower case, or ends in a comma or within parentheses. Items of a list, lines of an address, verse stay lines. Lines of any
length were a page's on the web where one begins with the comma that stood behind words in italics.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..patterns import expression

LONGEST = 130  # characters of a line that a program wrapped
FULL = 0.8  # of the longest line, where lines are wrapped
SHORTEST = 20  # of one that is not the last: shorter ones are an address or a verse
ITEM = expression(
    r"\s*(?:[-*•–—]\s|\(?\d{1,4}[.)\]][ \t]+\S|\[\w{1,8}\]\s|\(?[A-Za-z][.)]\s(?=\S{3})|\w[\w ]{0,24}:\s|\[Pages? |[_=*-]{3,}|[|>])"
)
HEADED = expression(r"\s*(?:\w[\w ]{0,24}:\s|\[Pages? |[_=*-]{3,}|[|>])")  # first lines of what are no paragraphs
NUMBERED = expression(r"\s*(?:\(?\d{1,4}[.)\]]|\[\d{1,4}\])[ \t]")
# "1 Ada Quill, Salt": a note's number as many printers set it
BARE_NOTE = expression(r"\s*(?:\d{1,3} {1,3}|[⁰¹²³⁴-⁹]{1,3} ?)(?=[A-ZÀ-Þ“\"‘'«][^\n]{40})")
LONG = 45  # characters of a line of a numbered note that another goes on, where no sentence ends with it
NEXT_NOTE = expression(r"\s*(?:(?P<number>\d{1,3})(?:\. {0,2}| {1,3})|(?P<raised>[⁰¹²³⁴-⁹]{1,3}) ?)(?=[^\s\d])")
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# "Quill, Ada. 1962. Harbours", "Quill, A. (1962)": an entry of a list by author and year
_YEAR = r"[\[(]?(?:1[5-9]|20)\d\d[a-z]?[\])]?[.,:](?=\s)"
ENTRY = expression(rf"(?:[^\W\d_a-z][\w’'-]+, [^\W\d_a-z][^\n\d]{{0,80}}?|[—–―_-]{{1,8}} ?){_YEAR}")
HANGING = 44  # characters of the longest line at least, where what goes on is set in
WORDS = frozenset("a an and as at between by de for from in into of on or over that the their this to under upon which with ed. eds. vol. vols. no. nos. p. pp. trans. see cf. box folder file roll reel".split())  # fmt: skip
ENDED = expression(r"[.!?:;][)\]”’\"']*\d{0,3}$")
NUMERAL = expression(r"[-–— \[(]*(?:[Pp](?:age|\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})[-–— \])]*$")
# a line in capitals: "213. HOUSING, TOWN PLANNING, &c. ACT, 1919"
HEADING = expression(
    r"(?:\d{1,4}\. )?(?=(?:[^A-ZÀ-Þ]*[A-ZÀ-Þ]){12})[A-ZÀ-Þ ,.&:’'-]+(?:&c\.)?[A-ZÀ-Þ ,.&:’'-]*(?:(?:1[5-9]|20)\d\d)?"
)
COLUMNS = expression(r"\S {3,}\S|[\t|]")  # a row of a table
DIGITS = expression(r"\d+|\b[ivxlc]+\b")
# what begins no line: signs that close, behind words that had a line of their own for their italics
ROW = expression(r"(?P<first>[ \t]{0,12}\S[^\n]{0,40}?(?: {3,}|\t[ \t]*))(?=\S)")
CLOSES = expression(r"([,;:.)\]”’])(?!\1)(?=[\s,;:.)\]”’]|$)")  # and no row of them, ";;;", "..."
CLOSED = 30  # lines of a paragraph at most in which there is one such; a long list of words has one by chance
JOINS = frozenset("and or & et und e ed y en og och i и in with of".split())  # a word between two such
# ends of lines behind which a name or a number goes on: an initial; an abbreviation, or a class of files, before figures
INITIAL = expression(r"(?:^|[\s(.])[A-ZÀ-Þ]\.$")
BEFORE_FIGURES = expression(r"(?:^|[\s(,;])(?:[^\W\d_]{1,5}\.|[A-Z]{1,5})$")
BARE_NUMBER = expression(r"[ \t]*(?:\d{1,4}\.?|\[\d{1,4}\])[ \t\r]*$")
PARTED = expression(r"(?<=[a-z])([-\u00ad][ \t]*\r?\n[ \t]*)(?=[a-z])")


class Cut(NamedTuple):
    """A stretch of the text that stands for `instead` in its sentence."""

    start: int
    end: int
    instead: str


def cuts(text: str, end: int, notes: list[tuple[int, int]], pages: Iterable[Cut] = ()) -> list[Cut]:
    """The stretches of a text that are no words of it, in order; its body ends at `end`, `notes` are behind it, and behind
    them may be a list of works; `pages` is what stands between two pages."""
    found = _pages(text, end) if "\f" in text[:end] else []
    found = sorted([*found, *_apart(pages, found)])
    begun = 0
    for cut in [*(cut for cut in found if cut.end <= end), Cut(end, end, "")]:
        for lines in _blocks(text, begun, cut.start):
            found += _wrapped(text, lines)
        begun = cut.end
    if notes:
        for lines in _blocks(text, notes[-1][1], len(text)):
            found += _wrapped(text, lines)
    for start, stop in notes:
        found += _hyphens(text, start, stop)
    return sorted(found)


def _apart(cuts: Iterable[Cut], others: list[Cut]) -> list[Cut]:
    """Those of the cuts that share nothing with any of the others, which are in order."""
    starts = [other.start for other in others]
    return [cut for cut in cuts if (i := bisect_left(starts, cut.end)) == 0 or others[i - 1].end <= cut.start]


def _blocks(text: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    """The lines with words of a stretch, without their line ends, as blank lines part them."""
    blocks: list[list[tuple[int, int]]] = [[]]
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if not text[start:stop].isspace() and stop > start:
            blocks[-1].append((start, stop))
        elif blocks[-1]:
            blocks.append([])
        start = stop + 1
    blocks = [lines for lines in blocks if lines]
    yield from [[line for lines in blocks for line in lines]] if _are_spaced(text, blocks) else blocks


def _are_spaced(text: str, blocks: list[list[tuple[int, int]]]) -> bool:
    """Whether blank lines part not paragraphs but lines: each block is one short line, and a full one goes on in lower case."""
    if len(blocks) < 3 or any(len(lines) > 1 or lines[0][1] - lines[0][0] > LONGEST for lines in blocks):
        return False
    shown = [text[a:b].strip() for ((a, b),) in blocks]
    full = FULL * max(map(len, shown))
    return any(
        following[0].islower() and len(line) >= full and not ENDED.search(line)
        for line, following in zip(shown, shown[1:], strict=False)
    )


def _wrapped(text: str, lines: list[tuple[int, int]]) -> list[Cut]:
    """The line breaks of a paragraph that are none of its author's; those of each item, where it is a list of them."""
    bare = [i for i, (start, end) in enumerate(lines) if BARE_NUMBER.match(text[start:end])]
    if bare and bare[0] == 0:  # of notes
        parts = [part for a, b in zip(bare, [*bare[1:], len(lines)], strict=True) if (part := lines[a + 1 : b])]
    elif rows := _rows(text, lines):
        parts = [lines[a:b] for a, b in zip(rows, [*rows[1:], len(lines)], strict=True)]
        return [cut for part in parts for cut in _unwrapped(text, part, True, max(b - a for a, b in lines))]
    elif NUMBERED.match(text, lines[0][0]):
        starts = [i for i, (start, _) in enumerate(lines) if NUMBERED.match(text, start)]
        parts = [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]
    elif starts := _notes_of_a_foot(text, lines):
        starts = sorted({0, *starts})  # before the first may stand the end of one from the page before
        parts = [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]
        return [cut for part in parts for cut in _unwrapped(text, part, True)]
    elif _hangs(text, lines):
        starts = [i for i, (start, _) in enumerate(lines) if not text[start].isspace()]
        parts = [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]
        width = max(stop - start for start, stop in lines)
        found: list[Cut] = []
        for part in parts:
            found += _one_line(text, part) if ENTRY.match(text, part[0][0]) else _unwrapped(text, part, True, width)
        return found
    else:
        parts = [lines]
    return [cut for part in parts for cut in _unwrapped(text, part, len(parts) > 1 or parts[0] is not lines)]


def _rows(text: str, lines: list[tuple[int, int]]) -> list[int]:
    """Which of the lines begin a row of a list in columns, "AGP    Archivo General"; none where they are no such list. What goes
    on in a column is set in as far."""
    starts: list[int] = []
    column = 0
    for i, (start, stop) in enumerate(lines):
        row = ROW.match(text, start, stop)
        if row is not None:
            column = row.end("first") - start
        if row is not None or not starts or not text[start : start + column].isspace():
            starts.append(i)
    rows = sum(ROW.match(text, *lines[i]) is not None for i in starts)
    return starts if rows > 1 and rows * 2 > len(starts) else []


def _notes_of_a_foot(text: str, lines: list[tuple[int, int]]) -> list[int]:
    """Which of the lines begin with a note's number, and count on by ones; a single one only where it is the first line."""
    numbers = [(i, m) for i, (start, _) in enumerate(lines) if (m := NEXT_NOTE.match(text, start))]
    starts: list[int] = []
    last = 0
    for i, m in numbers:
        number = int((m["number"] or m["raised"]).translate(RAISED))
        if not starts or number == last + 1 or (m["raised"] and last < number):
            starts.append(i)
            last = number
        elif len(starts) == 1 and starts[0] > 0:
            starts, last = [i], number  # the one before was a figure of the text
    if len(starts) > 1 or (starts == [0] and BARE_NOTE.match(text, lines[0][0])):
        return starts
    return []


def _hangs(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether the lines are entries that begin at the margin and go on set in, as in a list of works."""
    flush = [not text[start].isspace() for start, _ in lines]
    if not flush[0] or all(flush) or max(stop - start for start, stop in lines) < HANGING:
        return False
    return all(flush[i] or text[start : start + 2].isspace() for i, (start, _) in enumerate(lines))


def _unwrapped(text: str, lines: list[tuple[int, int]], listed: bool, hanging: int = 0) -> list[Cut]:
    """The same of one paragraph, or of an item that is `listed`, whose full lines are enough to show that they go on; `hanging`:
    how wide the list is whose items go on set in."""
    if len(lines) < 2:
        return []
    shown = [text[a:b].strip() for a, b in lines]
    if HEADED.match(text, lines[0][0]):
        return []
    if sum(CLOSES.match(line) is not None or line in JOINS for line in shown[1:]) * CLOSED >= len(shown):
        return [
            joined(text, stop, begin)
            for (_, stop), (begin, _), line, following in zip(lines, lines[1:], shown, shown[1:], strict=False)
            if line[-1] == ","
            or CLOSES.match(following)
            or following[0].islower()
            or not (ENDED.search(line) or ITEM.match(following))
        ]
    if max(map(len, shown)) > LONGEST:
        return [
            joined(text, stop, begin)
            for (_, stop), (begin, _), line, following in zip(lines, lines[1:], shown, shown[1:], strict=False)
            if len(line) > LONGEST and following[0].islower() and not ENDED.search(line) and not COLUMNS.search(line)
        ]
    if not hanging and min(map(len, shown[:-1])) < SHORTEST:
        return []
    width = hanging or max(map(len, shown))
    indents = [len(text[a:b]) - len(text[a:b].lstrip()) for a, b in lines]
    numbered = (
        listed
        and len(shown[0]) >= LONG
        and (BARE_NOTE.match(text, lines[0][0]) or NUMBERED.match(text, lines[0][0])) is not None
    )
    depth = 0
    sure: list[bool] = []  # whether a line shows by itself that it goes on
    goes_on: list[bool] = []
    item: list[bool] = []
    for i, line in enumerate(shown[:-1]):
        depth = max(0, depth + line.count("(") - line.count(")"))
        following = shown[i + 1]
        last = line.split()[-1].lower()
        within = (INITIAL.search(line) and following[0].isupper()) or (
            BEFORE_FIGURES.search(line) and following[0].isdigit() and not ITEM.match(following)
        )
        sure.append(
            following[0].islower() or depth > 0 or line[-1] in ",-–(" or last.strip("“‘(\"'") in WORDS or bool(within)
        )  # fmt: skip
        taken = len(line) + indents[i] * (hanging > 0)
        full = (
            ENDED.search(line) is None
            and taken + 1 + len(following.split()[0]) + (hanging > 0) * indents[i + 1] // 2 > width
        )
        if HEADING.fullmatch(line) and any(map(str.islower, following)) and not following[0].islower():
            sure[-1] = False
            goes_on.append(False)
            item.append(True)
            continue
        goes_on.append(sure[-1] or full or (numbered and len(line) >= LONG and not ENDED.search(line)))
        set_in = not hanging and indents[i + 1] > indents[i] + (i == 0) * 8
        named = (
            following[0].islower() and HEADED.match(following) is not None and sure[-1]
        )  # "the Near East: A Salt War"
        item.append(set_in or (ITEM.match(following) is not None and not named))
    if not any(go and not it for go, it in zip(goes_on if listed else sure, item, strict=True)):
        return []
    found = []
    for i, ((_, stop), (begin, _)) in enumerate(zip(lines, lines[1:], strict=False)):
        short = (ENDED.search(shown[i]) and len(shown[i]) < 0.6 * width) or (hanging and not goes_on[i])
        if not item[i] and (goes_on[i] or not short):
            found.append(joined(text, stop, begin))
    return found


def _one_line(text: str, lines: list[tuple[int, int]]) -> list[Cut]:
    """The same of an entry by its author, of which all that is set in goes on."""
    return [joined(text, stop, begin) for (_, stop), (begin, _) in zip(lines, lines[1:], strict=False)]


def joined(text: str, stop: int, begin: int) -> Cut:
    """What stands between two lines of a paragraph; a hyphen that only parts a word goes too."""
    while stop and text[stop - 1].isspace():
        stop -= 1
    while begin < len(text) and text[begin].isspace():
        begin += 1
    before = text[stop - 2 : stop - 1]
    if text[stop - 1 : stop] in "-\u00ad" and text[begin : begin + 1].islower() and before.islower():
        return Cut(stop - 1, begin, "")
    if CLOSES.match(text, begin):
        return Cut(stop, begin, "")
    return Cut(stop, begin, "" if text[stop - 1 : stop] in "-–" and text[stop - 2 : stop - 1].isalnum() else " ")


def _hyphens(text: str, start: int, end: int) -> list[Cut]:
    """The words that the lines of a note part."""
    return [Cut(m.start(1), m.end(1), "") for m in PARTED.finditer(text, start, end)]


def _pages(text: str, end: int) -> list[Cut]:
    """What stands between two pages of a printout: the page's number, its running head, and the form feed."""
    breaks = list(_breaks(text, end))
    heads: Counter[str] = Counter(head for _, _, head, _ in breaks)
    found = []
    for start, stop, head, after in breaks:
        foot = text.rfind("\n", max(0, start - LONGEST), start)
        if NUMERAL.match(text[foot + 1 : start].strip() or "x") and (foot >= 0 or start < LONGEST):
            start = foot + 1
        if head and (heads[head] > 1 or NUMERAL.match(head.replace("#", "1"))):
            stop = after
        while start and text[start - 1].isspace():
            start -= 1
        while stop < end and text[stop].isspace():
            stop += 1
        runs_on = stop < end and (
            text[stop].islower() or (start and ENDED.search(text[max(0, start - 6) : start]) is None)
        )
        found.append(Cut(start, stop, " " if runs_on else "\n\n"))
    return found


def _breaks(text: str, end: int) -> Iterator[tuple[int, int, str, int]]:
    """The blanks around each form feed, or several with nothing between them, and the head of the page behind them."""
    feed = text.find("\f", 0, end)
    while feed >= 0:
        start, stop = feed, feed + 1
        while start and text[start - 1].isspace():
            start -= 1
        while stop < end and text[stop].isspace():
            stop += 1
        yield start, stop, *_head(text, stop, end)
        feed = text.find("\f", stop, end)


def _head(text: str, here: int, end: int) -> tuple[str, int]:
    """The line that begins at a place, its numbers as "#", and where it ends."""
    stop = text.find("\n", here, end)
    stop = end if stop < 0 else stop
    line = text[here:stop].strip()
    return (DIGITS.sub("#", line) if len(line) <= 80 else ""), stop
