"""What must stand around a document, page or volume of Foreign Relations that is cited shortly, as its editors do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..document import countable
from ..identifiers.frus_volumes_meant import by_title, is_title_of, volume_id
from ..identifiers.months import MONTH
from ..patterns import expression
from .own_pages import own_page
from .speaking import editors_speak, in_brackets, of_the_source, quoted

if TYPE_CHECKING:
    from .scan import Scan

WORD_BEFORE = expression(r"([\w.’'/-]+) $")
OTHER_BODY = expression(
    r"^(?:[A-Z]{2,}|U\.N\.|UN|[A-Z]\.[A-Z]\.|Council|Assembly|Committee|House|Senate|Cmd|Command|Conference|NATO|Treaty|Nations|Parliamentary|Session|Official|Staff|Working|Reference|Legal)\.?$"
)
YEARLIKE = expression(r"(?:1[6-9]\d\d|20[0-2]\d)$")
COLLECTION_BEFORE = expression(r"(?<!\d, )\b(?:1[6-9]|20)\d\d(?:[–-]\d{2,4})?, $")  # and no date, "June 4, 1958, "
# "See the Supplement, Document 45": not of this volume, but of its supplement
OF_SUPPLEMENT = expression(r"\bSupplement,? (?:see )?$")
IN_SUPPLEMENT = expression(r",? (?:in|of) (?:the|its) (?:[Mm]icrofiche )?[Ss]upplement\b")
OF_ANOTHER = expression(r" of the (?!present\b|volume\b|same\b)(?:[A-Z]|[a-z]+th |[a-z]+ed )")
# "vol. 1, The Salt War, Documents 119–138" of a work, "Vol. XVI, Document 12" of a file
OF_A_VOLUME = expression(r"\b[Vv]ol(?:ume)?s?\.? ?(?:[IVXLivxl]+|\d{1,3})\b(?:, [^,.;()\[\]\n]{1,60}){0,2}, $")
OF_AN_IBID = expression(
    r"\b[Ii]bid\., (?!.*\b(?:telegram|memorand|letter|despatch|airgram|see\b|note\b|Box\b|Files?\b|Papers\b))[A-Z][^.()\[\]\n]{1,70}, $"
)  # "ibid., Cyprus; Greece, Document 12": of a title
DAY = rf"{MONTH} \d{{1,2}}"
SEE = expression(r"\b[Ss]ee(?: also)? $")
PRINTED_AS = expression(r"\b(?:[Ss]ee|printed as|footnotes? \d+,) $")
PRINTED_IN = expression(r"(?:\b[Ss]ee(?: also)?|printed in|publication in) $")
POINTS = expression(
    r"\b(?:[Ss]ee|[Cc]ompare|[Aa]nte|[Pp]ost|[Ss]upra|[Ii]nfra)\b[^.;]*$|\b(?:printed|presented|included|begins|beginning) on $"
)
# "footnote 3, p. 346; and p. 347"
JOINED = expression(r"[;,]? (?:and|or)(?: also)?(?: on)? ?")
# behind a volume: "vol. vi, p. 345, footnote 2; p. 346", "vol. vi, “Salt,” p. 345"
JOINED_TO_VOLUME = expression(
    r";|[;,]? (?:and|also|and also)|,? \(?“[^”\n]{2,80}”\)?,?"
    r"|,? (?:and |but )?(?:especially|particularly|notably|specifically|in particular),?"
)
POINTS_BACK = 160
REFERRED = expression(r"(?:[Ss]ee(?: also)?|[Cc]f\.|[Aa]lso) (?:the )?$")
PRINTED_PAGE = expression(r"\[Page (\d+)\]")  # that a document begins on
PAGE_NUMBER = expression(r"\d+")
A_BODY = (
    r"(?:(?:United Nations )?(?:General Assembly|Security Council)|United (?:Nations|States|Kingdom)|Soviet Union|"
    r"(?:Near|Middle|Far) East|Department of State|American Republics)"
)
# "the interest of the United Nations, volume IV, pages 5 ff.", but the "Yearbook of the United Nations" is a work
SPOKEN_OF = expression(
    rf"\b(?!records?|reports?|proceedings|documents|laws|treaties)[a-z]+ (?:of|to|by|in|at|with|from) the {A_BODY}, $"
)
SPOKEN_BACK = 80
SURE_CUE = expression(rf"(?:[Ss]ee(?: also)?|[Aa]nte|[Pp]ost|[Ss]upra|[Ii]nfra|footnote \d+|dated {DAY}|{DAY}),? ?\(?$")
# a body by its name, "OpenGIS Document 99-049", and not a word at which a sentence or reference begins
NAME = expression(r"[A-Z][\w’'/-]*\w$")
NO_NAME = expression(
    r"(?:See|Also|Cf|In|And|Or|Both|To|From|With|Under|Printed|Published|Compare|At|As|By|For|Text|Ibid|Source|Part|Tab"
    r"|Annex|Enclosure|Attachment|Note|President|Department|Not|Neither|Yet|Perhaps|Probably|[A-Z][a-z]{3,}ly|[IVXLC]+|[A-Z])$"
)
OF_A_VERSION = expression(r"\.\d{1,3}\.\d")  # "Document 1.14.4 release"
LEADING_ZERO = expression(r"(?:^|[–-])0\d")  # "99-049" is the number of a paper, and no range


def document(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "Document 296" of this volume, and not "NAC Document 60" or "U.N. Document 5"."""
    assert m is not None
    if scan.edition and not editors_speak(scan, begin) and not PRINTED_AS.search(scan.text, max(0, begin - 16), begin):
        return False  # the document's own words: "herewith text Document 1"
    if of_the_source(scan, begin) or OF_A_VOLUME.search(scan.text, max(scan.last_end, begin - 160), begin):
        return False
    if OF_AN_IBID.search(scan.text, max(0, begin - 90), begin):
        return False
    if m.group()[0] == "d" and not SEE.search(scan.text, max(0, begin - 12), begin):
        return False
    before = WORD_BEFORE.search(scan.text[max(0, begin - 30) : begin])
    if before is not None and (
        OTHER_BODY.match(before[1])
        or before[1] == "text"
        or (NAME.match(before[1]) and not NO_NAME.match(before[1].rpartition("/")[2]))
    ):
        return False
    if LEADING_ZERO.search(m["documents"] or ""):
        return False
    # "Basic Documents, 1977–1980, Document 409", "Documents 79 and 80 of the Fifth Meeting", "Documents 1982"
    of_years = COLLECTION_BEFORE.search(scan.text, max(0, begin - 30), begin) and (
        begin - scan.last_end > 2 or scan.found[-1].type == "published"
    )
    first = (m["documents"] or "")[:4]
    return (
        bool(first)
        and not of_years
        and not OF_A_VERSION.match(scan.text, m.end())
        and not OF_ANOTHER.match(scan.text, m.end())
        and not IN_SUPPLEMENT.match(scan.text, m.end())
        and not OF_SUPPLEMENT.search(scan.text, max(scan.last_end, begin - 20), begin)
        and not (YEARLIKE.match(first) and len(first) == 4)
    )


def page(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """A page of this volume: only where documents have no numbers, and never of another work that is named before."""
    assert m is not None
    if not scan.pages_are_internal:
        return False
    text = scan.text
    if not scan.edition and text[begin - 1 : begin] in ("(", "[") and scan.body_end in (0, len(text)):
        return False  # "He writes (p. 22) that": of the work that is spoken of
    if begin < scan.body_end and not in_brackets(text, begin):
        return False  # in the body only where the editors speak: "[… see page 74.]"
    if of_the_source(scan, begin) or quoted(scan, begin) or not _in_the_style(scan, begin, m):
        return False
    last = scan.found[-1] if scan.found else None
    if last is not None and begin - last.end <= 2 and not text[last.end : begin].strip(" ,("):
        if last.type == "telegram":
            return True
        if last.type in ("published", "ibid", "frus", "unrecognised"):
            return False
    if last is not None and last.type == "document" and last.fields.keys() & {"pages", "word"}:
        if JOINED.fullmatch(text, last.end, begin):
            return True
    if last is not None and last.type == "frus" and JOINED_TO_VOLUME.fullmatch(text, last.end, begin):
        return True
    first = PAGE_NUMBER.search(m.group())
    here = PRINTED_PAGE.search(text, 0, 40)
    if not scan.edition and here is None and scan.body_end not in (0, len(text)):
        # a manuscript: no page behind what can be a title
        return SURE_CUE.search(text[max(0, begin - 40) : begin].rstrip(" ,(")) is not None
    if last is not None and last.type == "published" and first and _within(first.group(), last.fields.get("pages", ())):
        return False  # "Bulletin, May 3, pp. 308–309; it includes the text of the decision (p. 309)"
    if last is not None and begin - last.end <= 2 and last.fields.keys() & {"footnotes", "word"}:
        return "pages" not in last.fields
    known = scan.edition or here is not None
    number, own = int(first.group()) if first else 0, int(here[1]) if here else 0
    work = last is not None and last.type == "published"
    return scan.affords(begin) and _spent(scan, own_page(text, _named_behind(scan), begin, number, own, known, work))


def _in_the_style(scan: Scan, begin: int, m: re.Match[str]) -> bool:
    """Editors write "p. 5" in notes; "page 5" there is of what they speak of, unless they say see."""
    in_note = begin >= scan.body_end and scan.body_end not in (0, len(scan.text))
    if not (scan.edition and in_note and "age" in m.group()):
        return True
    return POINTS.search(scan.text, max(0, begin - POINTS_BACK), begin) is not None


def _spent(scan: Scan, answer: bool) -> bool:
    """The answer; one that came to nothing is counted."""
    scan.spent += not answer
    return answer


def _within(page: str, spans: Any) -> bool:
    """Whether a page is one of those that a work is cited for: "308-309"."""
    for span in spans:
        first, _, last = str(span).partition("-")
        if first.isdigit() and page.isdigit():
            last = first[: -len(last)] + last if last.isdigit() and len(last) < len(first) else last or first
            if countable(last) and int(first) <= int(page) <= int(last):
                return True
    return False


def _named_behind(scan: Scan) -> int:
    """Where the words begin that name a thing: behind a place or work that was cited before."""
    last = scan.found[-1] if scan.found else None
    if last is not None and last.type == "telegram" and len(scan.found) > 1 and scan.found[-2].type in ("frus", "ibid"):
        last = scan.found[
            -2
        ]  # "vol. vi, especially telegram 417 from Seoul, p. 12": the page is of the volume or of this
    if last is None or (last.type == "document" and "pages" not in last.fields):
        return 0
    return last.end if last.type in ("document", "frus", "published", "ibid") else 0


def page_of_a_work(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """A page behind the title of a work, in the notes of an edition: "Quill, Years of Salt, p. 39"."""
    assert m is not None
    in_notes = begin >= scan.body_end and (scan.edition or PRINTED_PAGE.search(scan.text, 0, 40) is not None)
    return in_notes and begin > scan.last_end


OTHER_EDITION = expression(
    r"(?:\b[Ss]er(?:\.|ies|ie)|[Ss]érie(?: \w+)?|\b\d{4}[-–]\d{2,4})$"
)  # "…, 1919–1939, 1st ser., vol. 4"


def volume_alone(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "vol. XIV, pp. 690" of this series: behind no title of something else, and in no document's own words."""
    if scan.edition and not editors_speak(scan, begin) and not PRINTED_IN.search(scan.text, max(0, begin - 20), begin):
        return (
            bool(scan.found) and scan.found[-1].type in ("frus", "ibid") and begin - scan.last_end <= len(", and see ")
        )
    if (
        scan.found
        and begin - scan.last_end <= 6
        and scan.found[-1].type in ("telegram", "frus", "archival", "numbered")
    ):
        return True
    if further_volume(scan, form, begin, m):
        return False  # another volume of the work just cited
    before = scan.text[max(0, begin - 24) : begin].rstrip(" ,(;")
    if OTHER_EDITION.search(before) and not any(f.type == "frus" for f in scan.found[-3:]):
        return False
    if SPOKEN_OF.search(scan.text, max(0, begin - SPOKEN_BACK), begin):
        return True
    if not scan.edition and scan.body_end in (0, len(scan.text)) and scan.text[max(0, begin - 2) : begin] == ", ":
        return False  # "Quill papers, vol. 33, pp. 55–56": of what stands before the comma
    word = re.search(r"([\w.’'”–/)-]+)$", before)
    if word is None or word[1][0].islower() or word[1][-1] in "”." or word[1] in ("See", "Also"):
        return True
    known = scan.edition or PRINTED_PAGE.search(scan.text, 0, 40) is not None
    return scan.affords(begin) and _spent(scan, own_page(scan.text, _named_behind(scan), begin, edition=known))


def part_alone(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "Part 2, Document 45" of the volume's own: where its editors speak, and not of something named before it."""
    assert m is not None
    if "of this volume" in m.group():
        return True
    return volume_alone(scan, form, begin, m) and (not scan.edition or editors_speak(scan, begin))


def part_behind(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "Document 45, Part 2", "pages 12 ff., in Part 2": behind a document or page of this volume."""
    last = scan.found[-1] if scan.found else None
    return (
        last is not None
        and last.type == "document"
        and bool(last.fields.keys() & {"documents", "pages"})
        and scan.text[last.end : begin] in (", ", " in ", ", in ", " of ")
    )


ROMAN = expression(r" [IVXLivxl]+\b")
YEAR_BEFORE = expression(r", 19\d\d, $")
DOCUMENT_OF_DAY = expression(
    rf"\b(?:[Nn]ote|[Tt]elegram|[Mm]emorandum|[Ll]etter|[Mm]inutes|[Rr]eport|[Rr]ecord|[Dd]ocument|[Pp]aper|[Dd]espatch|[Aa]irgram|NSC [\d/]+)\b"
    rf"[^.;:“”]{{0,50}}\b{MONTH} \d{{1,2}}, 19\d\d, $"
)


def volume_named(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "see volumes VII and VIII": in an edition, or behind a volume of this series."""
    assert m is not None
    if YEAR_BEFORE.search(scan.text, max(0, begin - 8), begin):  # "the memorandum of June 22, 1954, volume XIV"
        return scan.edition and DOCUMENT_OF_DAY.search(scan.text, max(0, begin - 80), begin) is not None
    if scan.text[begin - 3 : begin - 2].isdigit():  # "Document 132, vol. IX"
        last = scan.found[-1] if scan.found else None
        return (
            last is not None
            and last.end == begin - 2
            and {"documents"} <= last.fields.keys() <= {"documents", "footnotes"}
            and ROMAN.search(m.group()) is not None
        )
    if m.group().startswith("Volume"):
        return scan.edition and editors_speak(scan, begin)
    if m.group().startswith("volume"):
        return True
    if scan.edition or any(f.type == "frus" for f in scan.found[-3:]):
        return True
    # in a note alone where it is referred to, and not where another work's volumes are spoken of: "given in vol. vii"
    return scan.body_end in (0, len(scan.text)) and REFERRED.search(scan.text, max(0, begin - 24), begin) is not None


def volume_with_title(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "see volume XI, Cuban Missile Crisis and Aftermath": in an edition, where a volume of that number has the title."""
    assert m is not None
    return scan.edition and is_title_of(m["title"] or "", m["volume"] or "")


def known_title(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """A title that names a volume; without the name of the series before it only with what is cited of it."""
    assert m is not None
    if m.group().startswith("Foreign"):
        return True
    cited = m["pages"] or m["pages_2"] or m["documents"] or m["volume"]
    return bool(cited and by_title(m["title"] or "", m["volume"]))


def known_volume(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "see 1950 vol. I, p. 3": years that have such a volume; "in 1950, vol. I" only where an edition's editors speak."""
    assert m is not None
    if scan.text[begin - 3 : begin] == "in " and not scan.edition:
        return False
    return bool(volume_id(scan.text[begin : m.start()].strip(" ,"), m["volume"]))


def behind_volume(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """A further volume of the series, in a list that goes on: "1945, volume vii and 1946, volumes ix and x"."""
    if not scan.found or scan.found[-1].type not in ("frus", "ibid"):
        return False
    return scan.text[scan.last_end : begin] in (" and ", ", and ", "; ", "; and ", ", ")


def further_volume(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """A further volume of the published work just cited with one."""
    if not scan.found or scan.found[-1].type != "published" or "volume" not in scan.found[-1].fields:
        return False
    return scan.text[scan.last_end : begin] in (" and ", ", and ", ", ", "; ", "; and ")
