"""Reading an archival location: from its first name through the pieces between the commas.

A piece is typed (record group, lot, box, film number …: the grammar's segments) or free: a level of the
hierarchy. What ends the path is the first thing that is neither: a full stop before a new sentence, a
closing parenthesis, a lower-case word that no title has.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..around import stands_before
from ..fields import ascii_dashes, convert, values_of
from ..grammar import Grammar
from ..identifiers.months import MONTH
from ..patterns import expression, search_before

SEPARATOR = expression(r" ?([,:;.]?)(?: +|(?<=[,:;]))")
DELIMITER = expression(r"[,;:()\[\]\n“”\"]|\.(?=[\s)]|$)| (?=(?:Box|box|Lot|RG) [\dA-Z#])| (?=\d{3}[A-Z]?\.\d)")
PARENTHESIS = expression(r"\([A-Za-z0-9#][^()\n]{0,80}\)|\[[^\[\]\n]{1,40}\]|“[^“”\n]{1,100}”|\"[^\"\n]{1,100}\"")
ABBREVIATION = expression(
    r"(?<![^\s.(–—-])(?:[A-Z]|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[Vv]ols?|Nos?|Jr|Sr|Dr|Mrs?|St|Gen|Misc|Corresp|"
    r"Memos?|Dept|Tel|Ser|Col|Lt|Adm|Amb|Gov|Sen|Rep|Pres|Sec|Asst|Int|Bk|Pt|Chron|Govt|Min|Conf|Mtg|etc|vs|incl)$"
)
GOES_ON = expression(r"(?:Part|Pt\.?|Vol\.?|Volume|Book|Tab) [IVX\d]")
YEAR = r"(?:1[6-9]\d\d|20\d\d|'?\d\d)"
DATED = expression(
    rf"(?:{YEAR}(?:[-–—]{YEAR})?$|{YEAR}[-–—]|{MONTH}[ ,–—-]|{MONTH}$|\d{{1,2}}[-–/]\d|\d{{1,2}} {MONTH}|1[6-9]\d\d\b|"
    r"\d{1,2}(?::\d\d)? [ap]\.m|\d+ of \d+$|#\s?\d|[Vv]ols?\.? ?(?=[IVXL\d])|[Vv]olume |Part |Pt\.? |Book |General$|[IVX]+$|undated$|Jr\.?$|Sr\.?$|\d+$|Inc\.?$|Misc\.?$|etc\.?)"
)
SMALL = frozenset(
    (
        "of the and for to in on with w/ de la le du des von van den der a an at by from re vs vs. or per thru "
        "through & – — - et al al. no. nos. n.d. undated c. ca. f. ff. folio vol. vol pt. pt part file files "
        "papers records series box lot on/ s p memo memos und für über del y e "
        "dei degli della delle dello di da do dos das zu zum im aus sur et aux i og"
    ).split()
)
NOT_A_LEVEL = frozenset(
    "The This That These It In See For A An He She They And But On At His Her Not No Also As".split()
)
NUMBERED = frozenset(
    "Box Boxes Folder Folders Lot Lots RG Reel Reels Roll Vol Vols".split()
)  # no level without a number
STRONG = expression(
    r"\b(?:Files?|Papers|Records|Collections?|Manuscripts?|Libraries|Archives?|Division|Correspondence|Diary|Diaries|"
    r"Materials?|History|Historical|NSF|Journals?|MSS|Mss|Minutes|Staff|Series|Central File|Logs?|files?|papers|records|"
    r"Transcripts?|Recordings?|Appointment Book|Memoranda)\b"
)
LEVELISH = expression(
    r"(?:Files?|Papers|Materials?|Records|Collection|Correspondence|Series|Subject|Subjects|Staff|Office)$|"
    r"^National Security (?:Study|Decision) (?:Memoranda|Memorandums)$|^(?:Far East|Near East|Middle East|Europe|Latin America|Africa|Asia|South Asia|East Asia|Western Hemisphere|"
    r"Country Files?|Presidential Correspondence|Geopolitical Files?)$"
)
MARKING = expression(
    r"(?:Top Secret|Secret|Confidential|Unclassified|Restricted|Limited Official|Official Use|No classification|"
    r"Personal|Eyes Only|Sensitive|Strictly|Priority|Drafted|For Official)\b"
)
MOST_PIECES = 24  # longer than any location; a bound on what a list of names can cost
LONGEST_PIECE = 400  # characters
# what a title never has and a sentence does
SENTENCE = expression(
    r"\b(?:is|was|were|are|has|had|have|been|reads?|bears?|indicates?|which|who|that|this|see|printed|published|copies|"
    r"respectively|[Ii]bid|attached|dated)\b|\band (?:in )?(?:the )?(?:[A-Z][a-z]+ )?(?:Library|National Archives|Department of State),|"
    r", and (?=[A-Z][^,;]{2,60}(?:: |, )Lot )"
)
# where the title behind "Source:" ends: its full stop before a classification or an editors' sentence
TITLE_END = expression(
    r"\.(?= (?:Top Secret|Secret|Confidential|Unclassified|Restricted|Limited Official|Official Use|No |Personal|Eyes Only|"
    r"Sensitive|Strictly|Drafted|For Official|The |A |An |Repeated|Received|Sent |Prepared|Attached|This |In |On |Copies |"
    r"See |Printed|Also |According |(?:Priority|Immediate|Flash|Niact|Plain|Nodis|Exdis|Limdis|Emergency)[.;]|"
    r"(?:Transcribed|Dictated|Typed|Initialed|Signed|Handwritten|Published|Filed|Marked|Stamped|Approved|Cleared|Addressed|"
    r"Forwarded|Circulated|Transmitted|Transmitting|Enclosed|Written|Translated|Distributed) )|\]?\s*$)"
)
DEEPEST = expression(r"[();\n]")
STRAIGHT = expression(
    r"(?:Central (?:Foreign Policy )?Files?\b|Manuscript Division|National Security (?:Affairs|Files?)|RG \d|Lot \d|S/S|"
    r"Nixon Presidential)"
)
VOLUME_LEVEL = expression(r"Vols?\. ?(?:[IVXL]+|\d+)(?=, (?!pp?\. |[Pp]art |Doc|[Dd]ocuments? |footnote)|[.;)]|$)")
NUMBERED_TITLE = expression(r", Vol\. (?:[IVXL]+|\d+)$")
OF_VOLUME = expression(r"(?:Cables?|Memos?|Memoranda)(?: and [A-Z][a-z]+)?(?: \([A-Z]\))?$")
# what German and Italian notes name behind their ibid.: "Ebenda, S. 12", "Ebd., Nr. 34"
LOCATOR = expression(r"(?P<word>S|cc?|Nr|Bd|H)\. ?(?P<value>\d{1,5}[rv]?(?:[–-]\d{1,5}[rv]?)?)(?![\w/])")
LOCATORS = {"S": "pages", "c": "pages", "cc": "pages", "Nr": "file_number", "Bd": "volume", "H": "folder"}
BARE_PAGE = expression(r"\d{1,4}(?:[-–]\d{1,4})?$")
PRINTED = frozenset(["date", "volume", "part", "subseries", "title"])
PRINTED_OR_PAGES = PRINTED | {"pages", "documents", "footnotes"}
UNDATED_FILE = expression(r"\d{2,3}(?:\.\d+)+$")


@dataclass(slots=True)
class Path:
    """Where a path ends and what it says; `strong` tells that it cannot be mere prose."""

    end: int
    fields: dict[str, Any] = field(init=False)
    strong: bool = False
    pieces: int = field(init=False)


def read_path(
    text: str,
    start: int,
    limit: int,
    grammar: Grammar,
    *,
    source: bool = False,
    bare: bool = False,
    ibid: bool = False,
    lead: int = 0,
) -> Path:
    """Read pieces from `start` (the end of the name that leads it) up to `limit`.

    `source`: the path stands behind "Source:", where anything between commas is a level. `bare`: the path
    begins with a piece itself, without a name before it. `ibid`: pieces of printed sources count too. `lead`:
    where the citation begins, which tells whether it has a parenthesis to itself.
    """
    path = _read_either_way(text, start, limit, grammar, source, bare, ibid, lead)
    path.end = start + len(text[start : path.end].rstrip())
    return path


def _read_either_way(
    text: str, start: int, limit: int, grammar: Grammar, source: bool, bare: bool, ibid: bool, lead: int
) -> Path:
    # where something tells the end and no stop stands before it, all of it is tried first
    stop = _title_end(text, start, limit) if source else _closing(text, start, limit, lead)
    if (
        stop is not None
        and start < stop
        and (bare or text.startswith((", ", "; ", ": "), start))
        and ". " not in text[start:stop]
        and not SENTENCE.search(text, start, stop)
    ):
        whole = _read(text, start, stop, grammar, source, bare, ibid, True)
        if whole.end == stop:
            return whole
        stop = None
    path = _read(text, start, limit, grammar, source, bare, ibid, False)
    if stop is not None and path.pieces and path.end < stop and not SENTENCE.search(text, start, stop):
        whole = _read(text, start, stop, grammar, source, bare, ibid, True)
        if whole.end == stop:
            return whole
    return path


def _title_end(text: str, start: int, limit: int) -> int | None:
    """Where the location behind "Source:" ends by what follows it; None where nothing tells."""
    m = TITLE_END.search(text, start, min(limit, start + LONGEST_PIECE))
    return m.start() if m else None


def _closing(text: str, start: int, limit: int, lead: int) -> int | None:
    """Where the clause ends that a location has to itself: "(Kennedy Library, …)", "(…; Kennedy Library, …)"."""
    in_list = stands_before(text, lead, "; ")
    if not (in_list or stands_before(text, lead, "(")):
        return None
    depth = 0
    for m in DEEPEST.finditer(text, start, min(limit, start + LONGEST_PIECE)):
        if m.group() == "(":
            depth += 1
        elif m.group() == "\n" or (depth == 0 and m.group() == ";" and in_list):
            return None
        elif depth == 0:
            return m.start()
        elif m.group() == ")":
            depth -= 1
    return None


def _read(
    text: str, start: int, limit: int, grammar: Grammar, source: bool, bare: bool, ibid: bool, whole: bool
) -> Path:
    """The pieces up to the first thing that is none; `whole` takes everything up to `limit` for one."""
    typed, groups = grammar.ibid_segments if ibid else grammar.segments
    path = Path(start)
    pieces: list[tuple[str, Any]] = []  # ("free", text) or (field, value)
    at, first = start, bare
    after_box = False
    while at < limit and len(pieces) < MOST_PIECES:
        if first:
            mark, here = "", at
            first = False
        else:
            separator = SEPARATOR.match(text, at, limit)
            if separator is None:
                break
            mark, here = separator[1], separator.end()
        m = None if ibid and VOLUME_LEVEL.match(text, here, limit) else typed.match(text, here, limit)
        own = groups[m.lastgroup] if m is not None and m.lastgroup else ()
        years = ibid and m is not None and any(name == "subseries" and m[group] for group, name in own)
        if years and any(name in PRINTED_OR_PAGES for name, _ in pieces):
            break  # another volume: "ibid., 1945, vol. III, pp. 4–6, 1946, vol. V"
        if m is not None and (mark != "." or (own and own[0][1] != "pages")):
            added = False
            for group, name in own:
                value = m[group]
                if value is not None:
                    if name in PRINTED and any(p[0] not in PRINTED_OR_PAGES for p in pieces):
                        break
                    if mark == ";" and name not in ("box", "folder", "lot"):
                        break
                    if name == "file_number" and not bare and not ibid and any(n == "file_number" for n, _ in pieces):
                        break  # a file of its own
                    pieces.append((name, convert(name, value)))
                    added = True
                    after_box = after_box or name == "box"
            if added:
                at = path.end = m.end()
                path.strong = True
                continue
        if mark == "" and not bare and (pieces or not STRAIGHT.match(text, here, limit)):
            break
        if mark == "." and not (whole and source):
            break
        if mark == ";" and not (source and (not pieces or pieces[-1][0] == "lot")):
            break
        if mark == ":" and not whole and (after_box or (pieces and pieces[-1][0] in ("file_number", "film_number"))):
            break
        if ibid and (m := LOCATOR.match(text, here, limit)):
            name, value = LOCATORS[m["word"]], ascii_dashes(m["value"])
            pieces.append((name, [value] if name == "pages" else value))
            at = path.end = m.end()
            continue
        end = _free_end(text, here, min(limit, here + LONGEST_PIECE), after_box, whole)
        piece = text[here:end].strip()
        if not piece or piece in NUMBERED or not (whole or is_level(piece)):
            break
        if (mark == ";" and MARKING.match(piece)) or (mark == ":" and piece == "Telegram"):
            break
        dated = DATED.match(piece) is not None
        if dated and not whole and pieces and pieces[-1][0] not in ("free", "box") and not _undated(pieces[-1]):
            break
        pieces.append(
            ("pages", [ascii_dashes(piece)]) if ibid and not pieces and BARE_PAGE.match(piece) else ("free", piece)
        )
        at = path.end = end
        if STRONG.search(piece):
            path.strong = True
    path.pieces = len(pieces)
    path.fields = _assemble(pieces)
    return path


def _undated(piece: tuple[str, Any]) -> bool:
    """A file number of an agency's own scheme, which months may follow: "388.3, June 1966"."""
    return piece[0] == "file_number" and isinstance(piece[1], str) and UNDATED_FILE.match(piece[1]) is not None


def _free_end(text: str, start: int, limit: int, after_box: bool, whole: bool) -> int:
    at = start
    while True:
        m = DELIMITER.search(text, at, limit)
        if m is None:
            return limit
        found, here = m.group(), m.start()
        if found in ("(", "[", "“", '"'):
            inner = PARENTHESIS.match(text, here, limit)
            if inner is None or (found == "(" and here == start):
                return here
            at = inner.end()
        elif found == ":":
            if not after_box and text.startswith(" ", here + 1):
                return here
            at = here + 1
        elif found == ".":
            if whole or GOES_ON.match(text, here + 2, limit):
                at = here + 1
            elif (
                not search_before(ABBREVIATION, text, here, start)
                or MARKING.match(text, here + 2)
                or not text[here + 1 : limit][:1].isspace()
            ):
                return here
            else:
                at = here + 1
        else:
            return here


def is_level(piece: str) -> bool:
    words = piece.split()
    if not words or len(words) > 22:
        return False
    if words[0] in NOT_A_LEVEL and len(words) > 3:
        return False
    for word in words:
        bare = word.lstrip("“\"'‘’([#&$–—-/")
        if not bare or bare[0].isupper() or not bare[0].isalpha():
            continue
        if bare.rstrip(".,;)’”'\"]") in SMALL or bare in SMALL:
            continue
        if "/" in bare or "–" in bare or "-" in bare:
            continue
        return False
    first = words[0].lstrip("“\"'‘([#")
    return bool(first) and (first[0].isupper() or not first[0].isalpha())


def _goes_on(title: str, piece: str) -> bool:
    """Whether a piece belongs to the title before it: its dates, "Laos, Vol. XVI" and "Cables"."""
    if DATED.match(piece) or title == "Headquarters":
        return True
    return OF_VOLUME.match(piece) is not None and NUMBERED_TITLE.search(title) is not None


def _assemble(pieces: list[tuple[str, Any]]) -> dict[str, Any]:
    """Levels in order; behind a box what is no known level is the folder's title."""
    fields: dict[str, Any] = {}
    levels: list[str] = []
    behind: list[str] = []
    boxed = False
    last = ""
    for name, value in pieces:
        if value is None:
            continue
        if name == "free":
            target = behind if boxed else levels
            if target and last == "free" and _goes_on(target[-1], value):
                target[-1] += ", " + value
            else:
                target.append(value)
        elif name in fields:
            if name == "file_number" or isinstance(fields[name], list):
                fields[name] = [*values_of(fields[name]), *values_of(value)]
        else:
            fields[name] = value
            boxed = boxed or name == "box"
        last = name
    if behind:
        n = 0
        while n < len(behind) and LEVELISH.search(behind[n]):
            n += 1
        rest = behind[n:]
        if "folder" in fields or (rest and LEVELISH.search(rest[-1])):
            levels += behind
        else:
            levels += behind[:n]
            if rest:
                fields["folder"] = ", ".join(rest)
    if levels:
        fields["levels"] = levels
    return fields
