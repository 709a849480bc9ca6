"""What the fields of reference managers in a Word or OpenDocument file say: the items that they cite, as CSL-JSON.

Zotero and Mendeley keep the items in the field's code, as JSON behind CSL_CITATION; Mendeley Cite in the tag of a content
control; EndNote as XML of its own. What cannot be read is left out: the printed words are there all the same.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from ..character_references import characters_of
from ..patterns import expression
from .errors import InputError
from .xml import check

LARGEST = 1_000_000  # characters of one field's code
MOST = 20_000  # fields
BEGUN = expression(
    r"<(?:[\w.-]+:)?fldChar\b[^<>]*?fldCharType=\"(begin|separate|end)\"[^<>]*>|<(?:[\w.-]+:)?instrText\b[^<>]*>([^<]*)<"
)
SIMPLE = expression(r"<(?:[\w.-]+:)?fldSimple\b[^<>]*?instr=(?:\"([^\"<>]*)\"|'([^'<>]*)')")
CONTROL = expression(r"MENDELEY_CITATION_v\d+_([A-Za-z0-9+/=_-]+)")
MARK = expression(
    r"<(?:text:reference-mark-start|text:bookmark-start)\b[^<>]*?text:name=\"([^\"<>]*CSL_CITATION[^\"<>]*)\""
)
JSON = expression(r"CSL_CITATION\s*(\{[\s\S]*\})")
ENDNOTE = expression(r"<EndNote>[\s\S]*</EndNote>")
# EndNote's reference types by their names; what is not here is a document
TYPES = {
    "Book": "book", "Edited Book": "book", "Book Section": "chapter", "Journal Article": "article-journal",
    "Magazine Article": "article-magazine", "Newspaper Article": "article-newspaper", "Thesis": "thesis",
    "Report": "report", "Manuscript": "manuscript", "Personal Communication": "personal_communication",
    "Web Page": "webpage", "Conference Paper": "paper-conference", "Map": "map", "Government Document": "report",
}  # fmt: skip
TEXTS = {
    "titles/title": "title", "titles/secondary-title": "container-title", "volume": "volume", "pages": "page",
    "publisher": "publisher", "pub-location": "publisher-place", "number": "issue", "edition": "edition",
    "electronic-resource-num": "DOI", "urls/related-urls/url": "URL", "call-num": "call-number",
    "remote-database-name": "archive", "work-type": "genre",
}  # fmt: skip
NAMES = {"authors": "author", "secondary-authors": "editor", "subsidiary-authors": "translator"}


def items(text: str) -> list[dict[str, Any]]:
    """The items that the fields in a part's XML cite, each once, in the order in which they come."""
    if not any(sign in text for sign in ("CSL_CITATION", "MENDELEY_CITATION", "EndNote")):
        return []
    found: dict[str, dict[str, Any]] = {}
    for n, code in enumerate(_codes(text)):
        if n >= MOST:
            break
        for key, item in _cited(code):
            found.setdefault(key, item)
    return list(found.values())


def _codes(text: str) -> Iterator[str]:
    """The codes of fields, and what else reference managers keep their items in."""
    opened: list[list[str]] = []
    for m in BEGUN.finditer(text):
        if m[1] == "begin":
            opened.append([])
        elif m[1] and opened and (m[1] == "separate" or opened[-1]):
            code, opened[-1] = "".join(opened[-1]), []
            if m[1] == "end":
                opened.pop()
            if 0 < len(code) <= LARGEST:
                yield characters_of(code)
        elif m[1] == "end" and opened:
            opened.pop()
        elif m[2] and opened:
            opened[-1].append(m[2])
    for m in SIMPLE.finditer(text):
        yield characters_of(m[1] or m[2] or "")[:LARGEST]
    for m in MARK.finditer(text):
        yield characters_of(m[1])[:LARGEST]
    for m in CONTROL.finditer(text):
        try:
            packed = base64.b64decode(m[1][:LARGEST].replace("-", "+").replace("_", "/") + "==", validate=False)
            yield f"CSL_CITATION {packed.decode('utf-8')}"
        except (binascii.Error, UnicodeDecodeError):
            continue


def _cited(code: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if found := JSON.search(code):
        try:
            given, _ = json.JSONDecoder().raw_decode(found[1])
        except (ValueError, RecursionError):
            return
        cited = given.get("citationItems") if isinstance(given, dict) else None
        for one in cited if isinstance(cited, list) else ():
            item = one.get("itemData") if isinstance(one, dict) else None
            if isinstance(item, dict) and (item.get("title") or item.get("author")):
                uris = one.get("uris") or one.get("uri") or [one.get("id")]
                yield str(uris[0] if isinstance(uris, list) and uris else uris), item
    elif found := ENDNOTE.search(code):
        try:
            check(found[0], "field")
            root = ElementTree.fromstring(found[0])
        except (InputError, ElementTree.ParseError):
            return
        for record in root.iter("record"):
            item = _record(record)
            if item.get("title") or item.get("author"):
                yield f"endnote {item.get('id')}", item


def _record(record: ElementTree.Element) -> dict[str, Any]:
    kind = record.find("ref-type")
    item: dict[str, Any] = {"type": TYPES.get(kind.get("name", "") if kind is not None else "", "document")}
    number = record.find("rec-number")
    if number is not None and number.text:
        item["id"] = f"endnote-{number.text.strip()}"
    for path, variable in TEXTS.items():
        if words := _words(record.find(path)):
            item[variable] = words
    for path, variable in NAMES.items():
        names = [_name(words) for one in record.iterfind(f"contributors/{path}/author") if (words := _words(one))]
        if names:
            item[variable] = names
    year = _words(record.find("dates/year"))
    if year:
        item["issued"] = {"date-parts": [[int(year)]]} if re.fullmatch(r"\d{4}", year) else {"literal": year}
    return item


def _words(element: ElementTree.Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _name(words: str) -> dict[str, str]:
    family, comma, given = words.partition(",")
    return (
        {"family": family.strip(), "given": given.strip()}
        if comma and given.strip()
        else {"literal": words.strip(", ")}
    )
