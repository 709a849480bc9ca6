"""What a field has taken in that is none of it: a lead word before an archive, its town behind, a leaf behind a shelfmark.

The labels give whole stretches between commas; where a stretch holds two things without a comma, "РГАСПИ Ф. 17 Оп. 171",
"SP 12/173 no. 4", "AWM PR00297", their words say where one ends.
"""

from __future__ import annotations

import re

from ..patterns import expression
from .departments import files_of_departments
from .names import is_repository_word
from .spans import PLACE, Span
from .words import classes_of, months

ELIDED = expression(r"(?:nell|dell|all|sull|dall|[ld])[’'](?=[A-ZÀ-Þ])")
FIRST = expression(r"([^\W\d_]+)\.? +(?=[A-ZÀ-ÞА-Я])")
# ", Arlington, VA", ", Cambridge, Mass.": a town with its state
STATE = expression(
    r", [A-Z][\w. ’'-]{2,24}, ?(?:A[LKZR]|C[AOT]|D\.? ?C|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|"
    r"W[AVIY]|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kans?|Ky|La|Mass|Md|Me|Mich|Minn|Miss|Mo|Mont|Nebr?|Nev|N\.H|N\.J|N\.M|N\.Y|"
    r"N\.C|N\.D|Okla|Oreg?|Pa|R\.I|S\.C|S\.D|Tenn|Tex|Vt|Va|Wash|W\.Va|Wisc?|Wyo)\.?$"
)
# the number of a paper in its file, which has no field
ITEM = expression(r"(?<=\d)[ .,]{1,2}(?:nos?|docs?|items?|encl)\b\.? ?\d{1,5}[A-Za-z]?$")
LEAF = expression(
    r"(?<=\d)[ .,]{1,2}(?:[Лл]{1,2}|L{1,2}|Bl|ff?|fols?)\. ?(?P<pages>\d{1,4}[a-z]?(?:[-–]\d{1,4}[a-z]?)?)$"
)
QUOTES = tuple('“”"‘„«')
CLOSING = tuple('”"“»')
BEHIND_BOX = expression(r",? [“\"‘„«]?")
MESSAGE_NUMBER = expression(r"(?<=[a-z]) \d{3,6}$")
LAST_NAME = expression(r"[^,]{3,40}, (?=[A-ZÀ-Þ])")
FOR_WHOM = expression(r" for (?:the )?$")
FOND = expression(
    r"(?P<house>[A-ZА-Я][\w.-]{0,20}[A-ZА-Я][\w.-]{0,20}(?: [A-ZА-Я]{2,20})?)[ ,.]{1,2}(?=[ФфFf]\. ?[\w-]*\d)"
)
# "Оп. 1. Дело 234" behind "Ф. Р-12": the parts of a Russian file go on
OF_A_FOND = expression(r"(?:\b[FfФф]\.|\b[Ff]ond\b|\b[Фф]онд\b) ?[№\w-]*\d")
REST_OF_FOND = expression(
    r"(?:[,.;]{1,2} ?(?:[Оо]пись|[Оо]п\.|[Дд]ело|[Дд]\.|[Пп]апка|[Oo]pis['’]?|[Oo]p\.|[Dd]elo|[Dd]\.|[Pp]apka|[Dd]ieło) ?№? ?\d{1,5}[а-яa-z]?(?![\w/]))+"
)
# "3:45 P.M.", "12:03–12:50 p.m.", "1800 hours": when on the day, which has no field
TIME = expression(
    r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d(?:[-–](?:[01]?\d|2[0-3])[:.][0-5]\d)?|[0-5]\d)? ?(?:[ap]\.? ?m\.?|hours|hrs\.?|Uhr|uur)",
    re.I,
)
# "14/39/B 9.2.44": the day behind a number
DAY_BEHIND = expression(
    r"(?P<number>\S{2,20}(?: \S{1,12})?),? (?P<day>[0-3]?\d\.[01]?\d\.(?:1[6-9]|20)?\d\d)(?![\w/]|\.\d)"
)
# "Secretary of State for Commonwealth Relations", "ministre de l’Intérieur Darlan": what an office is of goes with it
OFFICE_NOUN = (
    r"(?:(?:[Ss]ecretary|[Mm]inister|[Cc]ommissioner|[Dd]irector|[Cc]hief|[Rr]epresentative|[Cc]onsul(?:-[Gg]eneral)?|[Gg]overnor|[Pp]resident|"
    r"[Aa]mbassador|[Mm]inistre|[Pp]réfet|[Dd]irecteur|[Cc]ommissaire|[Mm]inistro|[Pp]refetto|[Dd]irettore)|Secretary of State|Under-Secretary)"
)
IS_OFFICE = expression(rf"(?<!\w){OFFICE_NOUN}$")
OF_OFFICE = expression(
    r" (?:of|for|de|du|des|de la|della|delle|degli|dei|del) (?:the |l[’'])?(?=[A-ZÀ-Þ])[^,;:()\d“”«»\n]{2,60}?(?=[,;:(]|\.? \d|$)"
    r"| (?:de l|dell)[’'](?=[A-ZÀ-Þ])[^,;:()\d“”«»\n]{2,60}?(?=[,;:(]|\.? \d|$)"
)
WROTE = expression(
    r" (?:wrote|writing|writes|wired|cabled|telegraphed|schrieb|écrit|écrivait|scrive|scrisse|escribió|escribe"
    r"|addressed|sent|adressée?s?|envoyée?s?|gerichtete?[rns]?|dirett[aeio]|inviat[aeio]|dirigid[ao]s?|enviad[ao]s?)$"
)
HOUSE_BEFORE = expression(r"(?P<house>[A-Z]{2,6}) (?=[\dA-Z])")
REST_OF_WORD = expression(r"[-–/][\w/-]*\w")  # "ACofS G" of "ACofS G-4"
RANK = expression(r"\b(?:Brig|Gen|Col|Capt|Lt|Maj|Adm|Cdr|Cmdr|Sgt|Dr|Mr|Mrs|Prof|Rev|Hon|Gov|Sen|Rep|Sir)$")
NAME_BEHIND = expression(r"\. (?:Gen\. |Col\. )?[A-ZÀ-Þ][\w’'-]+")
CODE_BEHIND = expression(r"(?<=[A-Za-z]) (?P<code>[A-Z]{1,5}\d[\w/.-]*)$")
# where a letter was written, ", Perth (Scotland)", which has no field
WRITTEN_AT = expression(r", [A-ZÀ-Þ][\w’-]+ \([A-ZÀ-Þ][\w’ -]+\),")
SCANDINAVIAN_IN = expression(r"I (?P<house>[A-ZÀ-Þ]\w+)")  # "I Riksarkivet"
OFFICE = r"(?:Dir|Chief|Chmn|Cmdt|Comdt|CG|CO|Supt|Director|Chairman|Commandant|Superintendent|Commanding (?:General|Officer))"
OFFICE_ALONE = expression(rf"(?:(?:Dep(?:uty)?|Asst|Acting|Vice) )?{OFFICE}\.?")
OFFICE_BEFORE = expression(rf"(?<![\w.] )(?:(?:Dep(?:uty)?|Asst|Acting|Vice) )?{OFFICE}\.?, $")
ITS_UNIT = expression(
    r",( [A-Z][\w.&’'/-]*(?: (?:[A-Z][\w.&’'/-]*|of|and|for|the))*)(?=,? (?:for|to) |, \d{1,2} [A-Z]|, [A-Z][a-z]{2,8}\.? \d|, sub)"
)
BY_WHOM = expression(r" (?:von|vom|von der) $")
BUSINESS_NUMBER = r"\d+[a-z]?/1[6-9]\d\d"  # "447/1848"
OF_A_YEAR = expression(BUSINESS_NUMBER)
LETTERS_BEFORE = expression(r"[,;:] (?P<letters>[A-ZÄÖÜ][A-Za-zäöü]{0,9}\.?(?: [A-Z]{1,3}\.)?) $")
SERIES_BEFORE = expression(r"(?<=, )(?P<letters>[A-Z]{1,3}\d{0,2}\*?), $")  # "Archives nationales, W, 274"
UNDATED = expression(r"(?<=\d)(?:,? and)? undated\b")
ASKED_BY = expression(
    r"\b(?:[Ii]nterview(?:ed)?|[Ii]nterviewt|[Ii]ntervistat[oa]|[Ee]ntrevistad[oa]) (?:by|von|da|por) (?:the )?$"
)
# words that are nobody's name, "To" and "Le" only where nobody is written to by them
NOBODY = frozenset(
    "his her its their our my this that these those which almost also from to see in il elle ainsi sein ihr suo sua su".split()
)
GOES_TO = expression(r" (?:to|an|à|a|al|aan|til|till|к) (?=[A-ZÀ-ÞА-Я])")
WHO = frozenset(("author", "recipient", "levels"))
WHO_WAS_ASKED = expression(r"(?P<who>[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){1,4})(?=,)")
BEHIND_A_COPY = expression(r"\b(?:[Tt]ranscript|[Tt]ypescript),? $")  # ", 17" is a page of it
WORD = expression(r"[^\W\d_]+")
INITIALS = expression(r"[A-Z][A-Za-z]?[A-Z]{1,4}")
NUMBERED = ("file_number", "record_group", "lot", "accession")
OF_A_SERIES = expression(
    r" (?:from|of|to|received|sent|concerning|relating) [^,;:()]{3,80}(?:, 1[678]\d\d[–-](?:1[789])?\d\d)?(?=[,.;)]|$)"
)
SUBDIVISION = expression(r"(?:[Ss]eries|[Ss]ubseries|[Ss]ect|[Pp]art|[Ff]ile|[Tt]ranscript)")


def trim(text: str, span: Span) -> None:
    """Cut the fields of a citation of an archive to what they are, in place."""
    for i in range(len(span.fields)):
        start, end, name = span.fields[i]
        if name == "levels" and (m := UNDATED.match(text, end)):
            end = m.end()  # "Letters, 1850–1961 and undated"
            span.fields[i], span.end = (start, end, name), max(span.end, end)
        if TIME.fullmatch(text, start, end):
            span.fields[i] = (start, start, name)
        elif name == "repository":
            _repository(text, span, i, start, end)
        elif name == "file_number":
            _file_number(text, span, i, start, end)
        elif name == "title" and i and _is_where_written(text, span, i):
            span.fields[i] = (start, start, name)
        elif name == "title":
            _title(text, span, i, start, end)
        elif name in WHO and ASKED_BY.search(text, max(span.start, start - 24), start):
            _asked(text, span, i)
        elif name in ("author", "recipient"):
            _name(text, span, i, start, end)
        elif name == "genre" and (m := _title_of_series(text, span, i)):
            span.fields[i] = (start, m.end(), "levels")
        elif name in ("box", "folder") and BEHIND_A_COPY.search(text, max(span.start, start - 16), start):
            span.fields[i] = (start, end, "pages")
        elif name == "levels" and _is_quoted_title(text, span, i):
            start, end, _ = _unquoted(text, start, end, name)
            span.fields[i] = (start, end - (text[end - 1] == ","), "title")
        elif name in ("levels", "folder") and (text[start] in QUOTES or text[end - 1] in CLOSING):
            span.fields[i] = _unquoted(text, start, end, name)
        elif name == "levels" and i and _is_where_written(text, span, i):
            span.fields[i] = (start, start, "levels")
    _written_by(text, span)
    span.keep(lambda begin, end, _: begin < end)


def _title_of_series(text: str, span: Span, i: int) -> re.Match[str] | None:
    """ "…, M17, Despatches from U.S. Ministers to Peru, 1826–1906": behind a record group or a film no kind of a paper."""
    _, end, _ = span.fields[i]
    if not i or span.fields[i - 1][2] not in ("record_group", "file_number", "film_number"):
        return None
    if not any(name == "date" for _, _, name in span.fields[:i]):
        return None
    m = OF_A_SERIES.match(text, end, span.end)
    return (
        m
        if m and not any(end <= a < m.end() and name != "levels" and name not in WHO for a, _, name in span.fields)
        else None
    )


def _is_where_written(text: str, span: Span, i: int) -> bool:
    return span.fields[i - 1][2] == "date" and WRITTEN_AT.match(text, span.fields[i - 1][1], span.end) is not None


def _written_by(text: str, span: Span) -> None:
    """ "Notiz von Vane", "Bericht des Präsidenten von Oberland": behind "von" stands who wrote, or where, and no reader."""
    for i, (start, end, name) in enumerate(span.fields):
        if name != "recipient" or not (m := BY_WHOM.search(text, max(span.start, start - 9), start)):
            continue
        authors = [j for j, (_, _, n) in enumerate(span.fields) if n == "author"]
        if not authors:
            span.fields[i] = (start, end, "author")
        elif span.fields[authors[-1]][1] == m.start():
            span.fields[authors[-1]] = (span.fields[authors[-1]][0], end, "author")
            span.fields[i] = (start, start, name)


def _repository(text: str, span: Span, i: int, start: int, end: int) -> None:
    while (m := FIRST.match(text, start, end)) and _leads(m[1]):
        start = m.end()
    while start < end and text[start] in "-– ":
        start += 1
    if m := ELIDED.match(text, start, end):
        start = m.end()
    if (m := SCANDINAVIAN_IN.match(text, start, end)) and "repository" in classes_of(m["house"].lower()):
        start = m.start("house")
    if m := STATE.search(text, start, end):
        end = m.start()
    if text[end : end + 1].isdigit() and text[start:end].isupper():  # "AWM52, 8/3/12": a class
        behind = span.fields[i + 1] if i + 1 < len(span.fields) else (end, end, "")
        if behind[0] == end and behind[2] == "file_number":
            span.fields[i + 1] = (start, behind[1], "file_number")
            span.fields[i] = (start, start, "repository")
            return
    if (m := CODE_BEHIND.search(text, start, end)) and not _has(span, "file_number"):
        span.add(*m.span("code"), "file_number")
        end = m.start()
    span.fields[i] = (start, end, "levels" if _is_collection(text, span, start, end) else "repository")


def _is_collection(text: str, span: Span, start: int, end: int) -> bool:
    """ "Box 3, VP": initials that no table of archives has, where a box would else be of no collection; those that end in P
    are somebody's papers. What has a number of its own, "PANL, GN 5/2, box 12", is kept in a house."""
    if not INITIALS.fullmatch(text, start, end) or is_repository_word(text[start:end]):
        return False
    if any(_has(span, name) for name in NUMBERED):
        return False
    if text[end - 1] == "P" and _has(span, "author"):
        return True
    collections = (text[a:b] for a, b, name in span.fields if name == "levels")
    return (_has(span, "box") or _has(span, "folder")) and all(map(SUBDIVISION.match, collections))


def _leads(word: str) -> bool:
    """ "Cfr. ASU", "nell’ ACS", "i VA": and not "A. S. V.", "The National Archives"."""
    known = set(classes_of(word.lower()))
    if "lead" in known:
        return len(word) > 1
    return word.islower() and "small" in known and word != "the"


def _file_number(text: str, span: Span, i: int, start: int, end: int) -> None:
    if m := LEAF.search(text, start, end):
        end = m.start()
        if not _has(span, "pages"):
            span.add(*m.span("pages"), "pages")
    elif m := ITEM.search(text, start, end):
        end = m.start()
    if OF_A_YEAR.fullmatch(text, start, end) and (m := LETTERS_BEFORE.search(text, max(span.start, start - 14), start)):
        at = m.start("letters")
        span.fields = [(a, min(b, at), n) if a <= at < b <= start else (a, b, n) for a, b, n in span.fields]
        start = at  # "Präs. 447/1848"
    if text[start].isdigit() and (m := SERIES_BEFORE.search(text, max(span.start, start - 9), start)):
        letters = m.span("letters")
        if not _covered(span, letters[0]) or (*letters, "levels") in span.fields:
            span.fields = [(a, a, n) if (a, b) == letters else (a, b, n) for a, b, n in span.fields]
            start = letters[0]
    if (m := FOND.match(text, start, end)) and not _has(span, "repository"):
        span.add(*m.span("house"), "repository")
        start = m.end()
    if (m := HOUSE_BEFORE.match(text, start, end)) and is_repository_word(m["house"]) and not _has(span, "repository"):
        span.add(*m.span("house"), "repository")
        start = m.end()
    if OF_A_FOND.search(text, start, end) and (m := REST_OF_FOND.match(text, end)):
        end = m.end()
        span.end = max(span.end, end)
    if not _has(span, "date") and (m := DAY_BEHIND.match(text, start)) and m.end("number") <= end:
        end = m.end("number")
        span.end = max(span.end, m.end())
        span.add(*m.span("day"), "date")
    file = next(iter(files_of_departments(text, start, end)), None)
    if file and file[0] == start and text[file[1] : file[1] + 1] == " ":
        end = file[1]  # "WO 171/1231 A, D, G Squadron"
    span.fields[i] = (start, end, "file_number")


def _title(text: str, span: Span, i: int, start: int, end: int) -> None:
    """ "box 748, “Trip,”" is a folder; "…, box 3, Colt Papers" a collection, which no title in quotation marks is."""
    quoted = text[start - 1 : start] in QUOTES or text[start : start + 1] in QUOTES
    if quoted and i and span.fields[i - 1][2] == "box" and not _has(span, "folder"):
        if BEHIND_BOX.fullmatch(text, span.fields[i - 1][1], start):
            span.fields[i] = (start, end, "folder")
    elif not quoted and any(name in PLACE for _, _, name in span.fields[:i]):
        last = text[start:end].split()[-1].strip(".").lower()
        if "collection" in classes_of(last) and text[start].isupper():
            span.fields[i] = (start, end, "levels")


def _name(text: str, span: Span, i: int, start: int, end: int) -> None:
    """ "State 12345 to Lima", "for the President, Vane to Truman", to "Dear Sister": a name and no more; "His" is none."""
    if span.fields[i][2] == "author" and text[start:end].lower() in NOBODY and not GOES_TO.match(text, end):
        span.fields[i] = (start, start, span.fields[i][2])
        return
    while start < end and text[start] in QUOTES:
        start += 1
    if (m := REST_OF_WORD.match(text, end, span.end)) or (
        RANK.search(text, start, end) and (m := NAME_BEHIND.match(text, end, span.end))
    ):
        end = m.end()
    if IS_OFFICE.search(text, start, end) and (m := OF_OFFICE.match(text, end, span.end)) and _is_free(text, span, m):
        end = m.end()
    if (m := OFFICE_BEFORE.search(text, max(span.start, start - 30), start)) and not _covered(span, m.start()):
        start = m.start()
    if OFFICE_ALONE.fullmatch(text, start, end) and (m := ITS_UNIT.match(text, end, span.end)):
        end = m.end()
    if span.fields[i][2] == "author" and _has(span, "recipient"):
        if m := WROTE.search(text, start, end):
            end = m.start()
        if m := MESSAGE_NUMBER.search(text, start, end):
            end = m.start()
        if (m := LAST_NAME.match(text, start, end)) and FOR_WHOM.search(text, max(span.start, start - 9), start):
            start = m.end()
    span.fields[i] = (start, end, span.fields[i][2])


def _is_free(text: str, span: Span, found: re.Match[str]) -> bool:
    """Whether nothing of a match is in a field or a month: "Director of May 3"."""
    start, end = found.span()
    if any(a < end and start < b for a, b, _ in span.fields):
        return False
    return not any(word.lower() in months() for word in WORD.findall(text, start, end))


def _is_quoted_title(text: str, span: Span, i: int) -> bool:
    """ "Vane, “Salt Ledger,” Vane Papers, box 3": in quotation marks between who wrote and the place stands the paper's title."""
    start, end, _ = span.fields[i]
    quoted = (text[start] in QUOTES or text[start - 1 : start] in QUOTES) and any(
        c in CLOSING for c in text[end - 1 : end + 2]
    )
    words = WORD.findall(text, start, end)
    if words and "collection" in classes_of(words[-1].lower()):
        return False  # "“Port Names File”"
    before = {name for _, _, name in span.fields[:i]}
    return quoted and "author" in before and not before & (PLACE | {"date"}) and not _has(span, "title")


def _asked(text: str, span: Span, i: int) -> None:
    """ "Ada Colt, interviewed by Jon Reed": who was asked is the author, and who asked has no field."""
    start, end, name = span.fields[i]
    span.fields[i] = (start, start, name)
    before = [one for one in span.fields if one[2] == "author" and one[1] <= start and one[0] < one[1]]
    if not before and (m := WHO_WAS_ASKED.match(text, span.start, start)):
        span.fields[i] = (*m.span("who"), "author")


def _has(span: Span, name: str) -> bool:
    return any(n == name for _, _, n in span.fields)


def _unquoted(text: str, start: int, end: int, name: str) -> tuple[int, int, str]:
    """Without the marks of a quotation around the whole, or one that has no other."""
    inner = text[start + 1 : end - 1]
    opened, closed = text[start] in QUOTES, text[end - 1] in CLOSING
    if opened and (closed or not any(mark in inner for mark in CLOSING)):
        start += 1
    if closed and (opened or not any(mark in inner for mark in QUOTES)):
        end -= 1
    return (start, end, name)


def _covered(span: Span, at: int) -> bool:
    return any(a <= at < b for a, b, _ in span.fields)
