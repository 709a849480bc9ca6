"""What stands in the words of a citation and has no label: the beginning of its first name, and what goes to the record alone.

A number of a paper in its file ("Document 1359", "Tab 5", "no. 9"), who led an interview and the town behind an archive
have no field of their own, and an entry without them sends its reader to the wrong page or place. Fields stay as they were
read, but for a bare number behind a transcript, which is its page, and the place where a letter was written, which is no
level of the archive.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ..around import line_start
from ..data import repository
from ..grammar import Grammar
from ..identifiers.months import MONTH
from ..labelling.dates import dates
from ..labelling.words import classes_of
from ..patterns import expression, search_before
from .candidates import FoundCitation

SIGNALS = frozenset(
    "See Cf Compare In On From For As By But And Also With The This These Both At According Quoted Cited After Before "
    "Siehe Vgl Voir Cfr Vedi Ver Ibid Source".split()
)
JOINING = frozenset("of the and to for in on at &".split())  # words of a title that stand within it
CAPITAL = r"[A-ZÀ-Þ][\w’'&/-]*"
PHRASE = expression(rf"(?:(?:{CAPITAL}|{'|'.join(sorted(JOINING))}) )+$")
TAIL_OF_NAME = expression(rf"(?<=\b[Tt]he )(?:{CAPITAL} ){{1,3}}$")
BEGINS = expression(r"(?:^|[\n;]|[.:] |\]\.? |\) )(?:\d{1,3}\.? )? ?$")  # behind which a reference may begin
LOOKED_BACK = 160
PERSON = r"(?:[A-ZÀ-Þ][\w’'-]*\.?|[A-ZÀ-Þ]\.(?:-?[A-ZÀ-Þ]\.)*)(?: (?:[A-ZÀ-Þ][\w’'-]*\.?|de|von|van|der|la))*"
INTERVIEWER = expression(
    rf"\b[Ii]nterview(?:ed|s)?\b(?:,? (?:with|of) [^,;()]{{3,60}}?)?,? (?:conducted |recorded )?by (?:the )?"
    rf"(?P<who>author|{PERSON}(?:(?:, {PERSON})*,? and {PERSON})?)(?=[,;.)]|$)|\b[Ii]nterview with (?:the )?(?P<own>author)\b",
    needs=("nterview",),
)
PIECE = expression(
    r"(?<=[,;(] )(?P<numbered>(?:[Dd]oc(?:ument|\.)|[Ii]tem|[Nn]os?\.|[Ss]erial|[Pp]iece|[Pp]aper) "
    r"(?:[A-Z]{1,2}[-/]?)?\d[\w/-]*(?:[–-]\d+)?)(?=[,;.)]|$)"
    r"|(?<!\w)(?P<attached>(?:[Ee]ncl\.(?: no\.)?|[Tt]ab|[Aa]nnex|[Aa]ttachment|[Ee]nclosure|[Aa]ppendix|[Ee]xhibit) (?:[A-Z]{1,2}|[IVX]+|\d{1,3}[A-Za-z]?)\b"
    r"(?: (?:to|of) [^,;()]{3,80})?)"
)
INTERVIEWED = expression(
    rf"(?P<author>{PERSON}),? interview(?:ed)? by (?:the )?(?P<who>{PERSON}(?: and {PERSON})?), (?:(?P<date>[^,;()]*\d(?:, \d{{4}})?), )?$"
)
REVIEW = expression(
    rf"(?P<author>{PERSON})(?:['’]s?)?,? (?P<what>(?:[Rr]eview|[Rr]ev\.) of [^;\n]{{3,200}}?),? in (?:the )?$"
)
UNPAGED = expression(r"\b(?:[Tt]ranscript|[Tt]ypescript|[Mm]emoirs?|[Ii]nterview|[Rr]eminiscences),? $")
TOWN = expression(r", (?P<town>[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,2})(?=[,;.)]|$)")
ENDS = expression(r"[.)]*(?:\s*$|\n|;)|(?<=\.)\n")
PART_OF_NAME = expression(r", (?P<name>[A-ZÀ-Þ][^,;()\n]{2,60})")
INITIALS = expression(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ]{0,2}(?:[A-ZÀ-Þ][a-zß-ÿ]{0,2}){1,6}")
WRITTEN_AT = expression(rf"{MONTH}[ \d,.]*, $|\d, $")


def say_left_out(text: str, found: Sequence[FoundCitation], grammar: Grammar) -> None:
    """Give the citations that the labels alone have read what they leave out. Linear in the text."""
    end = 0
    for cited in found:
        if cited.type == "published" or (cited.type == "archival" and cited.sure is not None):
            _begin_earlier(text, cited, end)
            said = _of_a_paper(text, cited, end) if cited.type == "archival" else _review(text, cited, grammar)
            if said:
                cited.printed = {**said, **(cited.printed or {})}
        end = cited.end


def _line(text: str, at: int, reach: int) -> int:
    """Where the line around a place begins, no further back than `reach`."""
    return line_start(text, at, max(0, at - reach))


def _review(text: str, cited: FoundCitation, grammar: Grammar) -> dict[str, Any]:
    """ "Fox's review of Salt Roads in Journal of Salt": a review is an article of its writer's."""
    if cited.fields.get("author") or (cited.printed or {}).get("article"):
        return {}
    m = REVIEW.search(text, _line(text, cited.start, 2 * LOOKED_BACK), cited.start)
    if m is None:
        return {}
    cited.form = grammar.by_name["journal-in-italics"]
    what = re.sub(r"(?:[Rr]eview|[Rr]ev\.)", "Review", m["what"], count=1)
    return {"author": _without_signals(m["author"]), "article": what}


def _without_signals(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0] in SIGNALS:
        del words[0]
    return " ".join(words).removesuffix("’s").removesuffix("'s")


def _begin_earlier(text: str, cited: FoundCitation, low: int) -> None:
    """ "the McQuill | Family Papers", "Message of the President to | the Congress": a name that was cut in two, by the labels or
    since a form looks back no further."""
    name = next((n for n in ("levels", "title") if _leads(text, cited, n)), "")
    if not name or (name == "title" and cited.form.name.endswith("-in-italics")):
        return
    low = max(low, _line(text, cited.start, LOOKED_BACK))
    before = text[low : cited.start]
    if name == "title":
        m = PHRASE.search(before)
        if m is None or not search_before(BEGINS, text, low + m.start()):
            return
        words = m.group().split()
        if words[0] in SIGNALS or words[0] in JOINING or words[-1] not in JOINING or words[-1] in ("and", "&", "in"):
            return
    else:
        m = TAIL_OF_NAME.search(before)
        if m is None or SIGNALS & set(m.group().split()):
            return
    begin = low + m.start()
    longer = text[begin : cited.start]
    values = cited.fields[name]
    fields = {**cited.fields, name: [longer + values[0], *values[1:]] if isinstance(values, list) else longer + values}
    cited.fields, cited.start = fields, begin


def _leads(text: str, cited: FoundCitation, name: str) -> bool:
    value = cited.fields.get(name)
    first = value[0] if isinstance(value, list) and value else value
    return isinstance(first, str) and text.startswith(first, cited.start)


def _of_a_paper(text: str, cited: FoundCitation, end: int) -> dict[str, Any]:
    said: dict[str, Any] = {}
    _interviewed(text, cited, end)
    _written_at(text, cited)
    _in_a_house(text, cited)
    words = text[cited.start : cited.end]
    fields = cited.fields
    m = INTERVIEWER.search(words)
    who = m and (m["who"] or m["own"])
    if who and fields.get("author") and who not in str(fields["author"]):
        said["interviewer"] = who
    volume = str(fields.get("volume") or "")
    if volume.isdigit() and "pages" not in fields:
        at = words.find(f", {volume}")
        if at >= 0 and UNPAGED.search(words[: at + 2]):
            cited.fields = {k: v for k, v in fields.items() if k != "volume"} | {"pages": [volume]}
    for m in PIECE.finditer(words):
        if not _is_said(m.group(), m["numbered"] is not None, fields):
            said["piece"] = m.group().strip()
            break
    town = _town(text, cited)
    if town:
        said["town"] = town
    return said


def _interviewed(text: str, cited: FoundCitation, low: int) -> None:
    """ "Ada Vane, interviewed by Jon Reed, 4 May 1991, | transcript, …": whose words they are stands before."""
    if cited.fields.get("author"):
        return
    m = INTERVIEWED.search(text, max(low, _line(text, cited.start, LOOKED_BACK)), cited.start)
    if m is None:
        return
    author = _without_signals(m["author"])
    cited.start = m.end("author") - len(author)
    day = next((iso for _, _, iso in dates(text, *m.span("date"))), None) if m["date"] else None
    cited.fields = {"author": author, **({"date": day} if day else {}), **cited.fields}


def _is_said(piece: str, numbered: bool, fields: dict[str, Any]) -> bool:
    """Whether a field has these words, or the number in them."""
    values = [one for value in fields.values() for one in (value if isinstance(value, list) else [value])]
    return any(piece in str(one) or (numbered and piece.endswith(f" {one}")) for one in values)


def _in_a_house(text: str, cited: FoundCitation) -> None:
    """ "Salt History Office, Bancroft Library": a known archive right behind the name of another keeps it."""
    office, end = cited.fields.get("repository"), _end_of_archive(text, cited)
    if end is None or repository(str(office)) is not None:
        return
    names, house = "", ""
    for _ in range(3):
        m = PART_OF_NAME.match(text, end, cited.end)
        if m is None:
            break
        names, end = f"{names}, {m['name']}" if names else m["name"], m.end()
        if repository(names) is not None and "place" not in classes_of(m["name"].split()[0].lower()):
            house = names
    if house in cited.fields.get("levels", ()) and INITIALS.fullmatch(str(office)):
        return  # "BayHStA, Politisches Archiv": initials of an archive, and what is read as a part of it
    if house:
        others = [level for level in cited.fields.get("levels", []) if level != house]
        cited.fields = {**cited.fields, "levels": [*others, office], "repository": house}


def _end_of_archive(text: str, cited: FoundCitation) -> int | None:
    """Where the words for the archive end in a citation."""
    house = cited.fields.get("repository")
    if not isinstance(house, str) or house not in text[cited.start : cited.end]:
        return None
    return text.rindex(house, cited.start, cited.end) + len(house)


def _town(text: str, cited: FoundCitation) -> str:
    """The town right behind the archive's name, as printed."""
    end = _end_of_archive(text, cited)
    m = TOWN.match(text, end, cited.end + 30) if end is not None else None
    if m is None:
        return ""
    known = "place" in classes_of(m["town"].split()[0].strip(".").lower())
    return m["town"].rstrip(".") if known or m.end() == cited.end or ENDS.match(text, m.end()) else ""


def _written_at(text: str, cited: FoundCitation) -> None:
    """ "Vane to Colt, 3 May 1951, Glasgow (Scotland), …": take the place of writing from the levels."""
    levels = cited.fields.get("levels") or []
    if len(levels) < 2 or not {"author", "recipient", "date"} <= cited.fields.keys():
        return
    at = text.find(levels[0], cited.start, cited.end)
    bare = re.fullmatch(r"([A-ZÀ-Þ][\w’'-]+)(?: \([A-ZÀ-Þ][\w. ]+\))?", levels[0])
    if at < 0 or bare is None or not search_before(WRITTEN_AT, text, at, cited.start):
        return
    if " (" in levels[0] or "place" in classes_of(bare[1].lower()):
        cited.fields = {**cited.fields, "levels": levels[1:]}
