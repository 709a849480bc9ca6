"""Abbreviations that a work sets up for itself: "British National Archives (henceforth BNA)", a list at its beginning.

They hold for the whole manuscript and win over those that everybody uses.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice

from ..identifiers.uk_reference import DEPARTMENTS
from ..labelling.words import phrases
from ..patterns import expression, search_before

# words of archives' names that have no capital
PLAIN = (
    r"архив\w*|библиотек\w*|музе\w*|levéltár\w*|könyvtár\w*|nationales?|départementales?|municipales?|diplomatiques?|royales?|"
    r"centrales?|historiques?|państwowe|akt|nowych|arkiv\w*|arkisto\w*"
)
CAPITALS = "A-ZÀ-ÞĄ-ŽА-ЯІЇ"
WORD = rf"(?:[{CAPITALS}][\w.’'&-]*|of|the|and|for|in|at|de|du|des|la|le|von|der|für|{PLAIN})"
TITLE = r"(?:[A-ZÀ-Þ][\w.’-]* ){1,3}(?:Papers|Diar(?:y|ies)|Collection|Records|Files|MSS|Archives?)"  # "House Papers"
SHORT = rf"[\"“‘'„«]?(?P<short>{TITLE}|(?![a-zß-ÿ])[{CAPITALS}][^\W\d_]?[\w.&/-]{{0,13}}(?: [A-Z][\w.-]{{1,9}}){{0,2}})[\"”’'“»]?"
ONE_NAME = rf"[{CAPITALS}][\w.’'&-]*(?: {WORD}){{0,10}}"
NAMES = expression(rf"(?P<names>{ONE_NAME}(?:, {ONE_NAME}){{0,3}}),? ?$")
INITIALS = expression(r"[(\[](?P<short>[A-Z]{2,6})[)\]]")
HEADING = expression(r"^[ \t]*(?:List of )?(?:[Aa]bbreviations|ABBREVIATIONS)(?: .{0,40})?[ \t]*$", re.M)
ENTRY = expression(
    r"[ \t]*(?P<short>[A-Z][A-Za-z.&/-]{1,14}(?: [A-Z]{2,4})?)(?:[ \t]{2,}|\t|[ \t]*[:=–—][ \t]*|[ \t])(?P<name>[A-ZÀ-Þ][^\n]{3,120}?)[ \t.]*"
)
HOLDS = expression(
    r"Librar|[Aa]rchiv|[Aa]rchief|[Aa]rkiv|[Bb]iblioth|Record|Papers|Collection|Institut|Museum|Society|Foundation|Universit"
)
KEEPS = expression(
    r"Librar|[Aa]rchiv|[Aa]rchief|[Aa]rkiv|[Bb]iblioth|Record|Institut|Museum|Society|Universit|Cent(?:er|re)"
)
PAPERS = expression(r"Papers|Collection|Records of|Files?$|Correspondence")
_STANDS_FOR = r"(?P<short>[A-Z]{2,6})(?: ?[:=–—]|,)? (?:the )?"
EXPLAINED, EXPLAINED_HERE = expression(rf"\b{_STANDS_FOR}$"), expression(_STANDS_FOR)
SPLIT = expression(r"[\s’'-]")
FIRST = expression(r"[^\W\d_]+")  # word of a short form
SMALL = frozenset("of the and for in at de du des del dei della di la le les do da y et e von van der für und".split())
HEADINGS = 5  # of lists that are read: the first may be a table of contents
MOST = 200  # abbreviations kept; more than any book has
LEAD = expression(r"^(?:See|In|From|The|Cf\.|And) (?:also )?(?:the )?")


def is_repository(name: str) -> bool:
    """Whether what an abbreviation stands for is a place that keeps records, not papers kept there.

    >>> is_repository("Essex Record Office"), is_repository("Quill Papers")
    (True, False)
    """
    return KEEPS.search(name) is not None and PAPERS.search(name) is None


def declared(text: str) -> dict[str, str]:
    """What each abbreviation stands for; "" where only that it is one is said. Linear in the text.

    >>> declared("See British National Archives (henceforth BNA), FO 84/752.")
    {'BNA': 'British National Archives'}
    >>> declared("Rockefeller Archive Center (RAC), box 5; the British Prime Minister (PM) left.")
    {'RAC': 'Rockefeller Archive Center'}
    """
    found: dict[str, str] = {}
    for m in _said().finditer(text):
        name = _name_before(text, m.start())
        if m["short"] or _initials(name, m["small"].upper()):  # "(en adelante agn)"
            found.setdefault(m["short"] or m["small"], name)
    for m in INITIALS.finditer(text):
        name = _name_before(text, m.start())
        if _initials(name, m["short"]) and HOLDS.search(name):
            found.setdefault(m["short"], _from_initial(name, m["short"]))
    if "bbreviations" in text or "ABBREVIATIONS" in text:
        for heading in islice(HEADING.finditer(text), HEADINGS):
            found |= _listed(text, heading.end())
    return dict(list(found.items())[:MOST])


class Abbreviations(dict[str, str]):
    """What a work has set up so far, each with what it stands for.

    >>> Abbreviations({"ERO": "Essex Record Office", "QP": "Quill Papers"}).repositories_in("ERO, QP, box 3")
    {'ERO': 'Essex Record Office'}
    """

    def __init__(self, said: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._by_first_word: defaultdict[str, set[str]] = defaultdict(set)
        self.add(said or {})

    def add(self, said: Mapping[str, str]) -> None:
        """Set up more; what was set up before stands for something else from here on."""
        self.update(said)
        for short, name in said.items():
            if (first := FIRST.search(short)) and short not in DEPARTMENTS and is_repository(name):
                self._by_first_word[first[0]].add(short)

    def is_entry(self, line: str) -> bool:
        """Whether a line sets an abbreviation up, which cites nothing: "QP Quill Papers, Salt Library".

        >>> said = Abbreviations({"QP": "Quill Papers, Salt Library"})
        >>> said.is_entry("QP  Quill Papers, Salt Library"), said.is_entry("QP, Quill to Colt, box 3")
        (True, False)
        """
        m = ENTRY.fullmatch(line) if self else None
        return m is not None and self.get(m["short"]) == m["name"].strip()

    def repositories_in(self, text: str) -> dict[str, str]:
        """Those for places that keep records that stand in a text; linear in the text, however many are set up."""
        if not self._by_first_word:
            return {}
        firsts = self._by_first_word.keys() & FIRST.findall(text)
        shorts = (short for first in sorted(firsts) for short in sorted(self._by_first_word[first]))
        return {short: self[short] for short in shorts if short in text and is_repository(self[short])}


def in_brackets(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where a work says in brackets how it will call what it has named, with the blank before: that is of no citation.

    >>> [*in_brackets("Landsarkivet (herefter LAK), box 3; Salt Library [SL] (closed).", 0)]
    [(12, 27), (48, 53)]
    """
    said = [m.span() for m in _said().finditer(text, start)]
    for m in INITIALS.finditer(text, start):
        if m[0][0] == "[" and _initials(_name_before(text, m.start()), m["short"]):
            said.append(m.span())
    for begin, end in sorted(said):
        yield begin - (text[begin - 1 : begin] == " "), end


@cache
def _said() -> re.Pattern[str]:
    words = "|".join(map(re.escape, phrases("hereafter"))).replace("'", "['’]")
    return expression(
        rf"[(\[](?i:{words})(?: cited| cit[eé]e?s?| abgekürzt| zitiert)?(?: as| als)?[,:]?(?: ?[–—-])? (?:{SHORT}|(?P<small>[a-z]{{2,6}}))[)\]]",
        needs=("(", "["),
    )


def collections(known: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Of the abbreviations that stand for papers the collection and the archive that keeps it, "" where none is said.

    >>> collections({"VP": "Ada Vane Papers, Salem Library, Salem", "TNA": "The National Archives", "QP": "Quill Papers"})
    {'VP': ('Ada Vane Papers', 'Salem Library'), 'QP': ('Quill Papers', '')}
    """
    found = {}
    for short, name in known.items():
        papers, *rest = name.split(", ")
        if PAPERS.search(papers):
            found[short] = (papers, next((part for part in rest if KEEPS.search(part)), ""))
    return found


def is_explained(text: str, start: int, end: int) -> bool:
    """Whether words do no more than say what an abbreviation stands for, as in a list that has lost its lines: "AGI: Archivo
    General de Indias", "WO, the War Office".

    >>> is_explained("BL British Library, London", 3, 26), is_explained("BL, Quill Papers", 0, 16)
    (True, False)
    """
    if any(letter.isdigit() for letter in text[start:end]):
        return False
    before = search_before(EXPLAINED, text, start)
    m = before or EXPLAINED_HERE.match(text, start, end)
    if m is None:
        return False
    name, short = text[start if before else m.end() : end], m["short"]
    words = [w for w in SPLIT.split(name) if w]
    letters = ("".join(w[0] for w in of).upper() for of in (words, [w for w in words if w not in SMALL]))
    return any(of.startswith(short) for of in letters) or name.upper().startswith(short)


def _name_before(text: str, at: int) -> str:
    """The name that ends at a place: from the part that tells what it is, "Essex Record Office, Chelmsford"; "" for none."""
    m = search_before(NAMES, text, at)
    if m is None:
        return ""
    parts = LEAD.sub("", m["names"]).split(", ")
    first = next((i for i, part in enumerate(parts) if HOLDS.search(part)), len(parts) - 1)
    return ", ".join(parts[first:])


def _listed(text: str, at: int) -> dict[str, str]:
    """The entries of a list of abbreviations, a line each; it ends at the first two lines that are none."""
    found: dict[str, str] = {}
    misses = 0
    for line in text[at : at + 20_000].splitlines():
        if not line.strip():
            continue
        m = ENTRY.fullmatch(line)
        if m is None:
            misses += 1
            if misses > 1:
                break
            continue
        misses = 0
        found[m["short"]] = m["name"].strip()
    return found


def _words(name: str) -> list[str]:
    return [w for w in re.split(r"[ -]", name) if w and w not in SMALL]


def _initials(name: str, short: str) -> bool:
    """Whether the last words of the name begin with the letters of the abbreviation, which may have one for its article."""
    letters = "".join(w[0] for w in _words(name)).upper()
    return len(short) > 1 and (letters.endswith(short) or (len(short) > 2 and f"T{letters}" == short))


def _from_initial(name: str, short: str) -> str:
    """The part of the name that the letters stand for."""
    words = name.split()
    while words and not (len(_words(" ".join(words))) == len(short) and words[0] not in SMALL):
        words = words[1:]
    return " ".join(words) or name
