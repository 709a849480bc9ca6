"""XML as the readers need it: checked by expat, then read over its own characters so that every offset is known.

Nothing is fetched, and no entity is expanded but the named characters of HTML and character references: a file
that declares an entity of its own is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from html.entities import html5
from xml.parsers import expat

from .files import InputError

# what stands between words: white space as a page folds it, and tags, comments and instructions
TAG = r"<(?:!--(?s:.*?)-->|\?(?s:.*?)\?>|[^!?>\"'][^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>)"
TAGS = re.compile(TAG)
SPACE = r"[ \t\r\n\u00a0]|&#(?:9|1[03]|32|160|x0*(?:9|[aA]|[dD]|20|[aA]0));"
RUN = re.compile(rf"(?:{SPACE}|{TAG})+|<!\[CDATA\[(?s:.*?)\]\]>|&[^;]*;")
FOLDS = re.compile(r"[\t\r\n\u00a0 ][ \t\r\n\u00a0]+|[\t\r\n\u00a0]")
LINES = re.compile(r"[\t\r\n\u00a0][ \t\r\n\u00a0]*")
SPACES = re.compile(SPACE)
ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
DECLARED = re.compile(rb"^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:-]+)")


def fold(source: str, start: int, end: int) -> str:
    """The words of a stretch of XML with one space between them."""
    text = source[start:end]
    if "&" in text or "<!" in text:
        return "".join(unit for unit, _, _ in walk(source, start, end))
    if "<" in text:
        text = TAGS.sub("", text)
    text = LINES.sub(" ", text)  # FOLDS alone would stop at every space
    return FOLDS.sub(" ", text) if "  " in text else text


def any_of(names: Iterable[str]) -> str:
    """A pattern for one of the names that reads each letter once."""
    heads: dict[str, list[str]] = {}
    for name in names:
        heads.setdefault(name[:1], []).append(name[1:])
    ways = [re.escape(head) + any_of(rest) for head, rest in sorted(heads.items(), reverse=True) if head]
    ways += [""] if "" in heads else []
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def walk(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The same in pieces: (text, start, end), a run of white space and tags being one space or nothing."""
    here = start
    for m in RUN.finditer(source, start, end):
        if m.start() > here:
            yield source[here : m.start()], here, m.start()
        found = m.group()
        if found.startswith("<![CDATA["):
            at = m.start() + 9
            yield from _literal(source, at, m.end() - 3)
        elif found[0] == "&" and not SPACES.match(found):
            yield unescape(found), m.start(), m.end()
        else:
            yield " " if SPACES.search(TAGS.sub("", found)) else "", m.start(), m.end()
        here = m.end()
    if here < end:
        yield source[here:end], here, end


def _literal(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    here = start
    for m in FOLDS.finditer(source, start, end):
        yield source[here : m.start()], here, m.start()
        yield " ", m.start(), m.end()
        here = m.end()
    yield source[here:end], here, end


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a start tag, as written (`xml:id`), their values with references replaced."""
    found = {}
    for m in ATTRIBUTE.finditer(tag):
        value = m[2] if m[2] is not None else m[3]
        found[m[1]] = unescape(value) if "&" in value else value
    return found


def encoding_of(data: bytes) -> str | None:
    """The encoding that an XML declaration names."""
    m = DECLARED.match(data[:400])
    return m[1].decode("ascii") if m else None


def check(text: str, name: str) -> None:
    """Raise `InputError`, with line and column, unless `text` is well-formed XML that is safe to read."""

    def entity(entity_name: str, parameter: int, value: str | None, *rest: object) -> None:
        if parameter or value is None or value != html5.get(f"{entity_name};"):
            raise InputError(
                f"{name} declares the entity {entity_name!r} (line {parser.CurrentLineNumber}), which could pull in "
                "other files or grow without end; replace it by its text"
            )

    parser = expat.ParserCreate("utf-8")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(text.encode("utf-8", "surrogatepass"), True)
    except expat.ExpatError as error:
        raise InputError(
            f"{name} is not well-formed XML: {expat.ErrorString(error.code)} (line {error.lineno}, column "
            f"{error.offset + 1}); mend it there, or read it with --from html"
        ) from None
