"""Conditions of forms whose words other trades use too: "infra", "S/390", "the same file", "Static files", "Step 12"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

from ..data import post_names
from ..identifiers.months import MONTH
from ..labelling.words import classes_of
from ..patterns import expression, search_before

if TYPE_CHECKING:
    from .scan import Scan

# supra and infra are words of their own where the sentence points: by what stands before or behind them
POINTING = expression(
    r"(?:\b[Ss]ee(?: also)?|\b[Cc]f\.|\b[Cc]ompare|\b(?:printed|note|footnote|\d+|and|or|also|as|vide)|[(,;:.])\s*$"
)
POINTED = expression(r" (?:n\.|nn\.|notes?\b|footnotes?\b|fn\.|at \d|pp?\.|pages?\b|and\b|or\b|for\b|[A-Z(\[])")
ENDS = expression(r"(?!\.\w) ?[.,;]|[)\]]|\Z")  # also "supra ."
PART_OF_A_NAME = expression(r"[\w/-][./-]$")  # "salt.infra"
# behind supra and infra, what a work calls parts of its own
OF_ITSELF = expression(
    r",? (?:(?:the )?(?:n(?:n|otes?)?\.?|text|accompanying|p(?:art|p)s?\.?|sections?|sec\.|chapters?|ch\.|appendi(?:x|ces)|app\.|tables?|figures?|fig\.)"
    r"(?![\w-])|§|¶)",
    re.IGNORECASE,
)
DETERMINED = expression(r"\b(?:the|an?|our|their|your|this|that|its|his|her|my|some|any|no) $", re.IGNORECASE)
# what a reference to the same file stands behind: "in the same file", "(same file)", and not "they share the same file"
PLACED = expression(r"(?:^|[(;:.,]\s*|\b(?:in|from|of|to|at|on|see|and|also|with)\s)$", re.IGNORECASE)
# a name that a heading "… files" has and prose has not: an abbreviation, a slash, a figure
FILES_OF_AN_OFFICE = expression(r"[A-Z]{2,}|/|\d|’s?\b|'s?\b|\bof\b")


def neighbour(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """supra and infra as words of their own; ante and post with a page, or alone between commas. A scholar's "infra Part II",
    "supra note 12" is a part of his own work, and cites nothing."""
    assert m is not None
    if not scan.edition and OF_ITSELF.match(scan.text, m.end()):
        return False
    word = (m["word"] or "").lower()
    if m["pages"]:
        return True
    if word not in ("supra", "infra"):
        return False
    if search_before(DETERMINED, scan.text, begin) or search_before(PART_OF_A_NAME, scan.text, begin):
        return False  # "the infra", a word of another trade
    if ENDS.match(scan.text, m.end()):
        return True
    if not scan.text.startswith((" ", "\n"), m.end()):
        return False
    return POINTED.match(scan.text, m.end()) is not None or search_before(POINTING, scan.text, begin) is not None


UN_NAMED = expression(
    r"\bU\.?N\.?(?!\w)|United Nations|Security Council|General Assembly|\bdoc(?:ument)?s?\b", re.IGNORECASE
)
SHORT_SYMBOL = expression(r"[A-Z]{1,4}/(\d+)(?![\w/.])")  # organ and number, nothing else


def un_symbol(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "S/1745": a symbol that is no letter with a figure, "A/1", "S/390x"; a short one where the body is named."""
    assert m is not None
    symbol = m["identifier"]
    if scan.text[m.start("identifier") - 1 : m.start("identifier")] == "/":
        return False  # "US/A/C.1/2345" is a delegation's paper
    if symbol.count("/") > 1 or "." in symbol or "(" in symbol or m.start("identifier") - m.start() > 2:
        return True
    short = SHORT_SYMBOL.match(symbol)
    if short is None:
        return not re.fullmatch(r"[A-Z]/\d+[A-Za-z]+", symbol)
    if len(short[1]) > 2:
        return True
    return short[1][0] != "0" and search_before(UN_NAMED, scan.text, begin) is not None


def same_place(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "A copy is in the same file": in notes, as a note alone, or behind a citation on its line; and where something lies."""
    if not search_before(PLACED, scan.text, begin):
        return False
    if begin >= scan.body_end or (scan.body_end == len(scan.text) and "\n\n" not in scan.text):
        return True
    return bool(scan.found) and "\n" not in scan.text[scan.last_end : begin]


def files_line(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "XYZ Files: Telegram": a line of an edition; elsewhere "Static files", "SLS Files" are headings like any other, but
    in a note and where papers were cited before."""
    if scan.edition:
        return True
    stop = scan.text.find("iles", begin, scan.line_end)
    behind = scan.text[stop + 4 : scan.line_end].strip(" *#=_:") if stop >= 0 else ""
    if behind:
        return True
    told = scan.in_a_note(begin) or any(c.type == "archival" for c in scan.found)
    return told and FILES_OF_AN_OFFICE.search(scan.text, begin, max(stop, begin)) is not None


WIRED = expression(r"(?:tele|air)gram|telegraph|d[ei]spatch|backchannel", re.IGNORECASE)
NAME_WITH_A_LINE = expression(r"\w_$")
OF_A_MESSAGE = ("series", "from", "from_2", "to", "date", "date_2")
TELLING = frozenset(("telegram", "archival", "frus"))
LOOKED_BACK = 20  # citations


ADDRESSED_TO = expression(r"\b(?:Addressed|ADDRESSED) (?:to|TO) (?:[A-Z][\w.’'-]* ){0,3}$")


def is_the_own_number(text: str, at: int) -> bool:
    """ "Addressed to Paris telegram No. 52": the number that a telegram itself has."""
    return search_before(ADDRESSED_TO, text, at) is not None


def numbered_message(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "message 600", "Instruction 4" that say neither from or to whom nor when: in an edition, a note, or where papers were
    cited before. Programs number theirs too."""
    assert m is not None
    if is_the_own_number(scan.text, begin):
        return False
    if search_before(NAME_WITH_A_LINE, scan.text, begin):
        return False  # "standard_error_message 1365 Jan 2009"
    if WIRED.search(m["form"]) or any(m[name] for name in OF_A_MESSAGE):
        return True
    return of_a_text_that_cites_papers(scan, begin)


def of_a_text_that_cites_papers(scan: Scan, at: int) -> bool:
    """Whether a place is in an edition or a note, or papers were cited a little before it."""
    return scan.edition or scan.in_a_note(at) or any(c.type in TELLING for c in scan.found[-LOOKED_BACK:])


# papers of a meeting or an office, which are nobody's
SORT_OF_PAPERS = expression(
    r"\b(?:Short|Long|Full|Working|Position|White|Green|Research|Discussion|Occasional|Technical|Invited|Contributed|"
    r"Conference|Background|Related|Selected|Scientific) Papers\b"
)
ENDS_AT_ONCE = expression(r"[^();\d]{0,200}[);]")


def told_files(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "(Vane Papers, 1955)", and not "(Python files)", "(DNS Records)": files and records of which no more is said are those
    of a text that cites papers."""
    words = ENDS_AT_ONCE.match(scan.text, begin)
    if words is None or ("Papers" in words[0] and not SORT_OF_PAPERS.search(words[0])):
        return True
    return of_a_text_that_cites_papers(scan, begin)


# the address of a printed thing, or of somebody who is named and not written to; a telegram's line of
# references
NO_PAPER = expression(
    r"\b(?:RGB|CMYK|HS[LV])\b ?(?:[#:]|\d{1,3}%?[/,])|\(0[\dA-F]{3}, ?[\dA-F]{4}\)|^REFS?: [A-Z]{4,} \d+(?![\d/])|<[^<>@\s]+@[^<>@\s]+>(?! to )|\b(?:doi|DOI)\b ?[:=]|(?<![\w/])10\.\d{4,5}/\S|\bPublic Licen[sc]e\b|\b[Ll]icen[sc]e,? (?:[Vv]ersion|[Vv]\.?) ?\d|\d\d-\d\dT\d\d:\d\d:\d\d"
)
STANDARD = expression(
    r"[A-Z][\w. ]+, [A-Z]{2} \d{5}(?:-\d{4}(?:, USA)?|, USA)|"  # where somebody lives, not "Salt Library, MS 12345"
    r"(?:NIST|FIPS|ISO|IEC|IEEE|ANSI|ECMA|RFC|PEP|ID|UUID|ISBN|ISSN|CVE|PMID|PMCID|IBAN)\b[:A-Z /-]*\d[\w.:/-]*"
)
# "Gilkes N.R., Henrissat B., Warren R.A.J": who has written something, as lists of medical works have them
AUTHORS = expression(
    r"(?:(?:^|, |,? (?:and|&) )[^\W\d_a-zß-ÿ][\w’'-]+ (?:[A-Z]\.?-?){1,4}(?: Jr\.?)?){3,}(?:,? et al)?\.?"
)
VERSION = expression(r"(?<![\w.])v?\d{1,3}\.(?:0|1[3-9]|[2-9]\d)\.\d{1,3}(?![\w.])")  # which is no day
A_LIST = 9  # commas between pieces without a number are between names of people or things
A_CROWD = 20  # for so many one may have a number
SHORTENED = expression(r"\w \([A-Z]{2,6}(?:-[A-Z]{2,4})?\)(?=, |$)")  # a name with its short form, "Salt Office (SO)"
EXPLAINED, SHARE = 4, 0.6  # commas between such names, and their share of all
NUMBERED = expression(r"(?<!\w)\d")  # a nickname may have a figure in it


def is_of_another_trade(words: str) -> bool:
    """Whether what reads like a paper is an address, a standard, the code of a thing, versions or a list of names.

    >>> is_of_another_trade("DOI: 10.1038/42523"), is_of_another_trade("Vane to Colt, May 3, 1951, Port Files, box 3")
    (True, False)
    >>> is_of_another_trade("Salem, CA 94305-4085, USA"), is_of_another_trade("Vane Papers, Salem Library, CA 94305")
    (True, False)
    >>> is_of_another_trade("University of Warwick, Coventry CV4 7AL"), is_of_another_trade("Essex RO, D/P CV4 7")
    (True, False)
    >>> is_of_another_trade("09-11T06:07:51.501805Z")
    True
    >>> is_of_another_trade("ISO 8601-1"), is_of_another_trade("ISO 8601-1, box 3")
    (True, False)
    >>> is_of_another_trade("Salt 2.0.13 mends 2.0.12/2.0.11"), is_of_another_trade("Colt, 12.3.44, Salt 2.0.13")
    (True, False)
    """
    return (
        NO_PAPER.search(words) is not None
        or STANDARD.fullmatch(words) is not None
        or sum(1 for _ in islice(VERSION.finditer(words), 2)) == 2
        or is_list_of_names(words)
        or AUTHORS.fullmatch(words) is not None
        or is_numbered_list(words)
        or POSTCODE.search(words) is not None
    )


def is_list_of_names(words: str) -> bool:
    """Whether between many commas stand names, and hardly a number.

    >>> is_list_of_names("Ada, Bo, Cy9, Di, Ed, Flo, Gus, Hal, Ida, Jo"), is_list_of_names("ff. 3, 4, 5, 6, 7, 8, 9, 10, 11, 12")
    (True, False)
    >>> is_list_of_names("Salt Office 1 (SO), Tin Office (TO), Brine (WBRN), Port/Sea (PS), Ice (KICE-TV)")
    True
    """
    commas = words.count(", ")
    if commas >= EXPLAINED and len(SHORTENED.findall(words)) > max(EXPLAINED, SHARE * commas):
        return True
    if commas < A_LIST:
        return False
    return sum(NUMBERED.search(piece) is not None for piece in words.split(", ")) <= commas // A_CROWD


OF_SEVERAL = expression(
    r"[^\W\d_][^\d.;:,()]{1,40}? (\d{1,3})\. [^\W\d_][^\d.;:,()]{1,40}? (\d{1,3})(?:\. [^\W\d_].*)?", re.DOTALL
)


def is_numbered_list(words: str) -> bool:
    """Whether between words stand the numbers of a list, each one more than the one before.

    >>> is_numbered_list("Bengali 107. Burmese 108"), is_numbered_list("Vane 107. Colt 151"), is_numbered_list("FO 371, 372")
    (True, False, False)
    """
    m = OF_SEVERAL.fullmatch(words)
    return m is not None and int(m[2]) == int(m[1]) + 1


POSTCODE = expression(r"[a-z],? [A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\W*$")  # of an address in Britain: "Coventry CV4 7AL"
# "Reed, Sir Arthur (1855–1920), Permanent Under-Secretary": who somebody was, in a list of persons
SOMEBODY = expression(
    r"[^\W\d_a-zß-ÿ][\w.’'-]*,? [^()\n\d]{2,60}? \((?:(?:b|d|born|died|ca?|gest|geb|né|née|nato|m)\.? )?(?:1[4-9]|20)\d\d(?: ?[-–] ?(?:(?:1[4-9]|20)\d\d|\?)?)?\)(?=,|;|:|\.| )"
)
OF_SOMEBODY = frozenset(("author", "title", "date", "levels", "genre"))


def is_somebody(words: str, fields: Mapping[str, Any]) -> bool:
    """Whether what was read as a paper is a person with the years of his life, and what he was.

    >>> is_somebody("Reed, Sir Arthur (1855–1920), Permanent Under-Secretary", {"author": "Reed", "date": "1855/1920"})
    True
    """
    return fields.keys() <= OF_SOMEBODY and SOMEBODY.match(words) is not None


# "R. S. Vane 29/6": who has signed a minute, and on which day
SIGNED_MINUTE = expression(
    r"(?:[A-ZÀ-Þ]\. ?){1,4}(?:[A-ZÀ-Þ][\w’'-]+,?)? ?(?:[1-9]|[12]\d|3[01])/(?:[1-9]|1[0-2])(?:/\d\d)?"
)


def is_signed_minute(words: str) -> bool:
    """Whether what was read as a paper is initials or a name with them, and a day.

    >>> is_signed_minute("R. S. Vane 29/6"), is_signed_minute("R. S. Vane, FO 29/6"), is_signed_minute("C.O. 29/61")
    (True, False, False)
    """
    return SIGNED_MINUTE.fullmatch(words) is not None


SURNAME = expression(r"[^\W\d_]+")
OF_A_LIST = expression(
    r"(?<![\w.])(\d{1,3})[.)] (?:[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,2}[;,] )?$", re.ASCII
)  # its number before a thing in a list
OF_AN_ITEM = frozenset(("author", "pages"))
NO_SURNAME = expression(
    rf"{MONTH}|Documents?|Figures?|Tables?|Chapters?|Parts?|Sections?|Articles?|Notes?|Maps?|Plates?|Appendix|Acts?|Tabs?|"
    "Annex|Version|Python|Step|Room|Route|Line|Level|Stage|Phase|Type|Day|Week|Year"
)
NO_AUTHOR = frozenset(
    "box volume page number series genre office folder collection repository ibid serial role place small".split()
)


def is_item_of_a_list(text: str, start: int, fields: Mapping[str, Any]) -> bool:
    """Whether a name has the number of a list before it, and the next of the same list where a page would stand.

    >>> is_item_of_a_list("4. Polish 5. Czech 6. Tamil", 3, {"author": "Polish", "pages": ["5"]})
    True
    >>> is_item_of_a_list("4. Quill 15. Colt", 3, {"author": "Quill", "pages": ["15"]})
    False
    """
    if fields.keys() != OF_AN_ITEM:
        return False
    before = search_before(OF_A_LIST, text, start)
    return before is not None and fields["pages"] == [str(int(before[1]) + 1)]


def surname(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "Quill 151" in notes, or of whom a work was cited before: a name, and no month, "Box" or "Document"."""
    word = SURNAME.match(scan.text, begin)
    if word is None or NO_SURNAME.fullmatch(word[0]) or word[0] in post_names():
        return False
    if NO_AUTHOR & set(classes_of(word[0].lower())):
        return False
    # where there are no notes, "Example 1" is a heading
    return scan.in_a_note(begin) or scan.has_cited(word[0])
