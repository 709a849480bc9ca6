"""What a reference says of a printed work behind its title: editors, edition, volume, imprint, date, pages.

The parts follow one another in the order that styles of notes and lists have; each is read where the one before it ends,
so that a title is followed by a whole reference or by none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..fields import convert
from ..identifiers.months import MONTH
from ..labelling.dates import dates
from ..labelling.words import classes_of
from ..patterns import expression

_NAME = r"(?:[A-ZÀ-Þ]\.-?(?: ?[A-ZÀ-Þ]\.-?)*|[A-ZÀ-Þ][\w’'-]+\.?|(?:d[aeiou]s?|van|von|der|den|la|le|du|ter|ten|zu|al|el)(?= ))"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,4}}(?:,? (?:and|&|und|et|y|e) {_NAME}(?: {_NAME}){{0,4}}|, {_NAME}(?: {_NAME}){{1,4}}){{0,5}}(?:,? et al\.)?"
_NUMBER = r"(?:\d{1,4}|[IVXLC]{1,8}|[ivxlc]{1,8})(?![\w])"
_YEAR = r"(?:1[4-9]\d\d|20\d\d)"
# how a sentence goes on that has a year: "Principia. In November of 1998, …"
_NO_PLACE = rf"(?:{MONTH}|In|On|By|At|From|Since|After|Before|During|Until|Till|For|As|When|While|It|This)\b"
_ROLES = {
    "editor": r"eds?\.|edited(?= by)|hg\.|hrsg\.|a cura di|dir\.",
    "translator": r"trans\.|transl\.|translated(?= by)|übers\.|trad\.",
}
_MAKERS = expression(
    r",? \(?(?i:"
    + "|".join(rf"(?P<{name}>{words})" for name, words in _ROLES.items())
    + rf")(?: and (?:trans\.|ed\.|translated|edited))?(?: by| von)? (?P<names>{_NAMES})\)?(?=[,.;:)]| \(|$)"
)
_SMALL_PARTS = (
    ("edition", expression(r",? \(?(?P<v>(?:\d{1,2}(?:st|nd|rd|th|d)|[Rr]ev\.|[Rr]evised|[Nn]ew|[Ss]econd|[Tt]hird|\d{1,2}\.)(?: (?:rev\.|rev|revised|enl\.))? (?:ed\.|edn\.?|edition|Aufl\.))\)?")),
    ("volumes", expression(r",? (?P<v>\d{1,3}) (?:vols?\.?|Bde?\.)(?= ?[,(;.]|$)")),
    ("volume", expression(rf",? (?:[Vv]ol(?:ume|s)?\.?|Bd\.|Band|[Tt]omo?e?|t\.|v\.) (?P<v>{_NUMBER})(?:, (?:pt|part)\.? \w{{1,3}}(?!\w))?")),
    ("", expression(r",? (?:\d(?:st|nd|rd|th) ser\.|(?:new|n\.) ?s(?:er|\.)\.?|[Ss]er(?:ies|\.) \w{1,4}|(?:with|intro(?:d|duction)?\.?|foreword|preface|afterword) (?:an? \w+ )?by " + _NAMES + r"|[A-ZÀ-Þ][\w ’'&-]{4,60} (?:Series|Studies|Library|Papers)(?:,? (?:no\. |vol\. )?\d{1,4})?)(?=[,.;)]| \()")),
)  # fmt: skip
_IMPRINT = expression(rf",? ?\((?P<inside>[^()\n]{{0,160}}?{_YEAR}(?:[-–/]\d{{2,4}})?(?:[,;] [^()\n]{{0,80}})?)\)")
_INSIDE = expression(
    r"(?:(?P<first>"
    + _YEAR
    + r"); (?:repr?\.|reprint(?:ed)?),? )?(?:(?P<place>[A-ZÀ-Þ][^:;\n]{1,80}?): ?)?(?:(?P<publisher>[A-ZÀ-Þ][^\n;]{1,120}?),? )?"
    r"(?:(?:c|ca)\.? ?)?(?P<date>" + _YEAR + r"(?:[-–/]\d{2,4})?)(?:, (?P<volume>\d{1,2}) vols?\.)?$"
)
# without brackets, as in lists of works, and on the Continent
_OPEN_IMPRINT = expression(
    rf"[.,] (?!{_NO_PLACE})(?P<place>[A-ZÀ-Þ][\w./ -]{{2,40}}?(?:, [A-Z][\w.]{{1,12}})?)(?:: ?(?P<publisher>[A-ZÀ-Þ][^():;\n]{{1,80}}?))?,? (?P<date>{_YEAR})(?!\d|[-–/]\d{{4}}|\.\d)"
)
_PUBLISHER_ALONE = expression(
    rf"\. (?!{_NO_PLACE})(?P<publisher>[A-ZÀ-Þ][\w&’'. -]{{2,80}}?), (?P<date>{_YEAR})(?=\.(?!\d)|$)"
)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SERIAL = expression(
    rf",? (?:[Vv]ol\.? |Bd\. |t\. )?(?P<volume>{_NUMBER})"
    r"(?:[,.:;]? ?(?:no|nos|nr|n|iss(?:ue)?|fasc|H|Heft|H\.|n°|№)\.? ?(?P<issue>\d{1,4}(?:[-–/]\d{1,4})?)|[.:/](?P<issue_2>\d{1,3}(?:[-–/]\d{1,3})?)(?=[ ,(]))?"
    rf"(?:,? \((?P<when>[^()\n]{{0,40}}?{_YEAR}[^()\n]{{0,16}})\)|, (?P<when_2>(?:{MONTH} (?:\d{{1,2}}, )?)?{_YEAR})(?![\d/-]))"
)
_NUMBERED = expression(rf",? (?:no|nos|nr)\. ?(?P<issue>\d{{1,5}}) \((?P<when>[^()\n]{{0,40}}?{_YEAR})\)")
_DATED = expression(rf",? \((?P<when>[^()\n:]{{0,40}}?{_YEAR})\)")
_SITE = expression(r",? ?[(\[](?P<site>[A-ZÀ-Þ][\w ,.’'-]{2,40})[)\]](?=,? )")
_NEWS_DATE = expression(r",? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\((?=[A-Z\d]))?")
_NEWS_PAGES = expression(r"\)?(?:, (?:(?:late|city|national|early|morning|evening|final) ed\.,? )?(?:sec(?:t|tion)?\. ?\w{1,2}, )?(?:pp?\. ?)?(?P<pages>[A-Z]?\d{1,3}(?:[-–][A-Z]?\d{1,3})?)(?![\w/-]))?")  # fmt: skip
_PAGES = r"(?:esp\. |pp?\. ?|S\. ?|f\. ?|ff\. ?)*(?P<pages>[A-Z]?\d{1,4}(?:[-–][A-Z]?\d{1,4})?(?:ff?\.)?n?(?:, (?:and )?\d{1,4}(?:[-–]\d{1,4})?(?!\w))*|[ivxlc]{1,7}(?:[-–][ivxlc]{1,7})?)(?! ?(?:vols|Bde)|\w)"
_PAGES_BEHIND = expression(
    rf"(?:[,:] ?)(?:(?P<volume>\d{{1,2}}): ?(?=\d)|vol\. (?P<volume_2>\w{{1,5}}),? ?(?=p?p?\.? ?\d|$))?{_PAGES}"
)
_VOLUME_BEHIND = expression(rf", vols?\. (?P<volume>{_NUMBER})(?:, {_PAGES})?")


@dataclass(slots=True)
class Behind:
    """What stands behind a title, up to `end`: `kind` is book, journal or newspaper; `place` where no place says so."""

    end: int
    kind: str
    fields: dict[str, object] = field(default_factory=dict)
    printed: dict[str, str] = field(default_factory=dict)

    @property
    def imprinted(self) -> bool:
        """Whether more than a year says that it is a printed work."""
        return self.kind != "book" or any(name in self.printed for name in ("place", "publisher", "editor"))


def behind(text: str, at: int, limit: int, slanted: Mapping[int, int], article: bool) -> Behind | None:
    """What stands behind a title that ends at `at`; None where no date tells that it is a reference. `slanted`: the
    stretches in italics by where they begin; `article`: an article's title stood before."""
    found = Behind(at, "")
    if text[at : at + 1] in ",." and (text[at : at + 2] not in (", ", ". ") or text[at : at + 3] == ". ("):
        at += 1  # "Salt.” ", and a title whose stop is in italics too
    if article and (end := _serial(text, at, limit, found, article)) is not None:
        found.kind, found.end = "journal", end  # ", vol. 12, no. 3 (1961)": the volume is the journal's
        return found
    at = _before_the_imprint(text, at, limit, slanted, found)
    bare = not found.fields and not found.printed
    for kind, read in (("journal", _serial), ("newspaper", _newspaper), ("book", _book)):
        if kind != "book" and not bare:
            continue
        end = read(text, at, limit, found, article)
        if end is not None:
            found.kind, found.end = found.kind or kind, end
            return found
    return None


def _before_the_imprint(text: str, at: int, limit: int, slanted: Mapping[int, int], found: Behind) -> int:
    for _ in range(8):
        if m := _MAKERS.match(text, at, limit):
            role = next(name for name in _ROLES if m[name])
            found.printed.setdefault(role, m["names"])
            at = m.end()
            continue
        for name, pattern in _SMALL_PARTS:
            if m := pattern.match(text, at, limit):
                at = m.end()
                if name == "volume":
                    found.fields.setdefault("volume", convert("volume", m["v"]))
                    at = _title_of_volume(text, at, limit, slanted, found)
                elif name:
                    found.printed.setdefault(name, m["v"])
                break
        else:
            break
    return at


def _title_of_volume(text: str, at: int, limit: int, slanted: Mapping[int, int], found: Behind) -> int:
    """ "vol. 1: *Early Years*", or of "vol. 1, *Early Years*"."""
    m = re.compile(r"[:,] ").match(text, at, limit)
    if m and m.end() in slanted:
        end = slanted[m.end()]
        found.printed["volume_title"] = text[m.end() : end].strip(" ,.:")
        return end
    return at


def _serial(text: str, at: int, limit: int, found: Behind, article: bool) -> int | None:
    for pattern in (_SERIAL, _NUMBERED, _DATED):
        m = pattern.match(text, at, limit)
        if m is None:
            continue
        given = m.groupdict()
        when = given.get("when") or given.get("when_2") or ""
        if pattern is _DATED and not (article or re.search(r"[A-Za-z]", when)):
            return None  # "(1950)": a book
        if not _when(when, found):
            continue
        if given.get("volume"):
            found.fields["volume"] = convert("volume", given["volume"] or "")
        if issue := given.get("issue") or given.get("issue_2"):
            found.printed["issue"] = issue
        return _pages(text, m.end(), limit, found)
    return None


def _when(words: str, found: Behind) -> bool:
    """The date of an issue; a season is one of the numbers that follow the months."""
    there = list(dates(words))
    season = re.match(r"(Spring|Summer|Autumn|Fall|Winter)\b", words, re.IGNORECASE)
    if not there or there[0][2].startswith("--") or re.search(r"[A-Za-z]{4,}", _without(words, there, season)):
        return False
    found.fields["date"] = there[0][2]
    if season and re.fullmatch(r"\d{4}(?:/\d{4})?", there[0][2]):
        found.printed["date"] = f"{there[0][2][:4]}-{_SEASONS[season[1].lower()]}"
    return True


def _without(words: str, there: Sequence[tuple[int, int, str]], season: re.Match[str] | None) -> str:
    """What of the words is no date: "London: Blank, 1950" is no issue."""
    left = words
    for start, end, _ in reversed(there):
        left = left[:start] + left[end:]
    left = left[season.end() :] if season else left
    return re.sub(rf"{MONTH}|Spring|Summer|Autumn|Fall|Winter|Michaelmas|Easter|issue", "", left)


def _newspaper(text: str, at: int, limit: int, found: Behind, article: bool) -> int | None:
    site = _SITE.match(text, at, limit)
    begun = _NEWS_DATE.match(text, site.end() if site else at, limit)
    if begun is None or begun.end() == at:
        return None
    for start, end, iso in dates(text, begun.end(), min(limit, begun.end() + 40)):
        to_the_month = re.fullmatch(r"\d{4}-\d\d(-\d\d)?(?:/\d{4}-\d\d-\d\d)?", iso)
        if start != begun.end() or not to_the_month or not (to_the_month[1] or article):
            return None
        found.fields["date"] = iso
        if site:
            found.printed["site"] = site["site"]
        m = _NEWS_PAGES.match(text, end, limit)
        assert m is not None
        if m["pages"]:
            found.fields["pages"] = convert("pages", m["pages"])
        if not to_the_month[1]:
            found.kind = "journal"
        return m.end()
    return None


def _book(text: str, at: int, limit: int, found: Behind, article: bool) -> int | None:
    m = _IMPRINT.match(text, at, limit)
    inside = _INSIDE.match(m["inside"]) if m else None
    if m is None or inside is None:
        m = inside = _OPEN_IMPRINT.match(text, at, limit) or _PUBLISHER_ALONE.match(text, at, limit)
        if m is None or inside is None:
            return None
    given = inside.groupdict()
    day = list(dates(m.group()))
    found.fields["date"] = next((iso for _, _, iso in day if len(iso) > 4), convert("date", given["date"] or ""))
    publisher = given.get("publisher") or ""
    if len(str(found.fields["date"])) > 4 and day:
        publisher = re.sub(rf",? ?{MONTH}(?: \d{{1,2}})?,?$", "", publisher)
    place = given.get("place") or ""
    if not (place and publisher):
        otherwise = "place" if place and m.group()[0] == "," else "publisher"
        place, publisher = _one_of_both(place or publisher, otherwise)
    for name, value in (("place", place), ("publisher", publisher)):
        if value:
            found.printed[name] = value.strip(" ,")
    end = m.end()
    if behind_it := _VOLUME_BEHIND.match(text, end, limit):
        found.fields.setdefault("volume", convert("volume", behind_it["volume"]))
        if behind_it["pages"]:
            found.fields["pages"] = convert("pages", behind_it["pages"])
        return behind_it.end()
    return _pages(text, end, limit, found)


def _one_of_both(words: str, otherwise: str) -> tuple[str, str]:
    """Where a work appeared and who published it, of words that stand alone before the year: "London", "Salt Press"."""
    classes = [set(classes_of(word)) for word in re.findall(r"\w+", words.lower())]
    if any("publisher" in c and "place" not in c for c in classes):
        otherwise = "publisher"
    elif any("place" in c for c in classes):
        otherwise = "place"
    return (words, "") if otherwise == "place" else ("", words)


def _pages(text: str, end: int, limit: int, found: Behind) -> int:
    m = _PAGES_BEHIND.match(text, end, limit)
    if m is None:
        return end
    if volume := m["volume"] or m["volume_2"]:
        found.fields.setdefault("volume", convert("volume", volume))
    found.fields["pages"] = convert("pages", m["pages"])
    return m.end()
