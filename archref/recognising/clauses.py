"""Cutting a stretch of a note into the pieces that its punctuation parts.

What stands in quotation marks or parentheses is one piece, whatever it holds; a full stop parts only where no
abbreviation ends in it. The text may be damaged by machine reading: spaces before commas, stray underscores.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_QUOTE = 300  # characters between quotation marks

CUT = re.compile(
    r"(?<!\d),|,(?!\d{3}\b)|[;:\n]|\.\.(?= )|\.(?=[\s_,;]|$|[“\"]|[A-Z][a-z])|[()\[“\"‘]|(?<![\w.])'(?= ?[A-Z])|"
    r"(?<=\s)[-–—] ?(?=[A-Z][a-z])| and (?=\d{1,2} [A-Z][a-z]{2,9} \d{4}|[A-Z]{2,5}, [A-Z]{2,5} \d)|,? (?:enclosed|quoted|attached|included|reprinted) (?:in|to) | (?=(?:[Bb]ox|[Cc]arton|[Ff]older)_? \S{1,9}$|(?:[Bb]ox|[Cc]arton|[Ff]older) \w+[,;.])"
)
DAMAGED = re.compile(r"\.\. ?[A-Z][^\"“”;\n]{8,280}\"(?= ?[\d,])")
FOLDER = re.compile(r",? (?:folder|file)\b(?! ?\d)")
GLOSS = re.compile(r"\((?:[A-Z]{1,3}|[a-z]{1,3}\.)\) (?=[\dIVX])")
WORDS = {"and": "and", "in": "in", "to": "in"}  # words that part one citation from another
LABEL = re.compile(r"(?:[Ff]older|[Bb]ox|[Dd]ossier|[Cc]arton)$")
CLOSING = {"(": ")", "[": "]", "“": "”", '"': '"', "‘": "’", "'": "'"}
ABBREVIATED = re.compile(
    r"(?:^|[\s.(–—-])(?:[A-Z]|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[Vv]ols?|[Nn]os?|Jr|Sr|Dr|Mrs?|Ms|St|Gen|Col|Lt|Capt|"
    r"Adm|Amb|Gov|Sen|Rep|Pres|Prof|Rev|Hon|Sec|Asst|Dept|[Tt]el|Ser|Misc|[Ff]f?|fos?|fols?|[bs]|pp?|[Cc]a|cf|[Ii]nv|[Nn]r|"
    r"[Bb]d|Bl|MSS?|Eng|Reg|Vat|Cod|Segr|Urb|Pal|Barb|Abt|Prob|[Mm]isc|dep|[Ff]as[cz]|[Pp]t|[Ll]eg|[Ll]ib|[Ee]xp|[Cc]x|[Mm]ç|[Pp]roc|[Kk]art|[Ss]ygn|[Oo]p|d|ll?|por|pap?|Add|Brit|Emp|Univ|Lib|Hist|Soc|Inc|Ltd|Co|etc|vs|al|ed|eds|trans|Corresp|Memos?|Mem|Govt|Min|Br|Ph|Ak|Az)$"
)
MONTH_NEXT = re.compile(r" (?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Mar|May|Oct|Dec)")
SHELVED = re.compile(r"\bM[Ss]{1,2}\.?(?: [A-Za-z]{1,6}\.?){0,2} [A-Za-z]{1,5}$")
LETTER = re.compile(r"(?:^|[\s.])[a-z]$")
SPACE = " \t_\u00a0"


@dataclass(slots=True)
class Piece:
    """One piece: its span, the mark that parts it from the piece before, and whether it is quoted or bracketed."""

    start: int
    end: int
    mark: str
    kind: str = ""  # "quote", "bracket" or "" for words
    text: str = ""


def cut(text: str, start: int, end: int, within: int = -1) -> list[Piece]:
    """The pieces of text[start:end] in order; linear in its length.

    A parenthesis that holds the offset `within` is opened: what stands in it is cut too.
    """
    pieces: list[Piece] = []
    mark, begin, at = "", start, start
    opened = False

    def add(to: int, kind: str = "") -> None:
        low, high = begin, to
        while low < high and text[low] in SPACE:
            low += 1
        while high > low and text[high - 1] in SPACE:
            high -= 1
        if low < high:
            pieces.append(Piece(low, high, mark, kind, text[low:high]))

    while True:
        m = CUT.search(text, at, end)
        if m is None:
            add(end)
            return pieces
        found, here = m.group(), m.start()
        if found in CLOSING:
            if found == "(" and GLOSS.match(text, here, end):  # "series (s.) II"
                at = here + 1
                continue
            close = _closing(text, found, here, end)
            if found not in "([" and LABEL.search(text[max(begin, here - 9) : here].rstrip()):
                at = here + 1
                if close > 0:  # "folder “Salt,”" is one piece
                    add(close + 1)
                    mark, begin, at = "", close + 1, close + 1
                continue
            if found in "([" and here < within < close:
                add(here)
                mark, begin, opened = found, here + 1, True
                at = begin
                continue
            if close < 0 or (found in "([" and here > begin and text[here - 1] not in " \t"):
                at = here + 1
                continue
            add(here)
            if here > begin and text[begin:here].strip(SPACE):
                mark = ""
            begin = here
            behind = FOLDER.match(text, close + 1, end) if found not in "([" else None
            if behind is not None:  # "“Peru” folder" is one piece
                at = behind.end()
                continue
            add(close + 1, "bracket" if found in "([" else "quote")
            begin = at = close + 1
            mark = ""
            continue
        if found == ")" and not opened:
            at = here + 1
            continue
        if found == ":" and LABEL.search(text[max(begin, here - 8) : here]):
            at = here + 1
            continue
        if found == "." and _goes_on(text, begin, here, end):
            at = here + 1
            continue
        if found == ".." and (
            misread := DAMAGED.match(text, here, end)
        ):  # two full stops read for an opening quotation mark
            add(here)
            mark = mark if text[begin:here].strip(SPACE) == "" else ""
            begin = here
            add(misread.end(), "quote")
            mark, begin, at = "", misread.end(), misread.end()
            continue
        add(here)
        if found == " " and not text[begin:here].strip(SPACE):
            at = m.end()
            continue
        mark = "." if found == ".." else WORDS.get(found.split()[-1] if found.strip() else "", found[0].strip())
        begin = at = m.end()


def _closing(text: str, opening: str, here: int, end: int) -> int:
    """Where the quotation or parenthesis that opens at `here` closes; -1 where it does not."""
    close, limit = CLOSING[opening], min(end, here + LONGEST_QUOTE)
    if opening in "([":
        depth = 0
        for m in re.finditer(r"[()\[\]\n]", text[here:limit]):
            depth += 1 if m.group() in "([" else -1
            if m.group() == "\n":
                return -1
            if depth == 0:
                return here + m.start()
        return -1
    at = here + 1
    while True:
        at = text.find(close, at, limit)
        if at < 0 and opening in '"“':  # machine reading makes two full stops of a closing mark
            at = text.find(" ..", here + 1, limit)
            return at + 2 if at > 0 else -1
        if at < 0 or "\n" in text[here:at]:
            return -1
        # an apostrophe stands between letters, or behind an s before a word
        if close in "’'" and (
            text[at + 1 : at + 2].isalnum() or text[at + 1 : at + 2] == " " and text[at - 1] not in ",.?!"
        ):
            at += 1
            continue
        return at if at > here + 2 else -1


def _goes_on(text: str, begin: int, here: int, end: int) -> bool:
    """Whether a full stop ends an abbreviation, or stands inside a name such as "J.Hamilton"."""
    if here + 1 >= end:
        return False
    if text[here + 1] in ",;":
        return True
    before = text[max(begin, here - 9) : here].rstrip(SPACE)
    if before[-1:].isdigit() and MONTH_NEXT.match(text, here + 1, end):  # "5. Mai 1964"
        return True
    if LETTER.search(before) and text[here + 1] == " " and text[here + 2 : here + 3].isdigit():  # "c. 4778"
        return True
    if SHELVED.search(text[max(begin, here - 30) : here]):  # "MS fr. 2643"
        return True
    if ABBREVIATED.search(before):
        return not before[:-1].endswith(("box ", "Box "))
    # "Cards.Hamilton" lost its space, "848.OO" and "J.Hamilton" never had one
    return text[here + 1].isalpha() and not text[max(0, here - 3) : here].isalpha()


def mended(text: str) -> str:
    """A field's value: spaces folded, none before punctuation, none inside a quotation's ends.

    >>> mended('Salt : African  Reactions ,and Others')
    'Salt: African Reactions, and Others'
    """
    text = re.sub(r"\s+([,;:.)])", r"\1", re.sub(r"\s+", " ", text))
    return re.sub(r",(?=[A-Za-z])", ", ", text).strip(" ,;_")
