"""XML as the readers need it: checked by expat, then read over its own characters so that every offset is known.

Nothing is fetched, and no entity is expanded but the named characters of HTML and character references: a file
that declares an entity of its own is refused.
"""

from __future__ import annotations

import re
from html.entities import html5
from xml.parsers import expat

from .errors import InputError
from .markup import Markup

TAG = r"<(?:[^!?>\"'][^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>|!--(?s:.*?)-->|\?(?s:.*?)\?>)"
XML = Markup(TAG, r"<!\[CDATA\[(?s:.*?)\]\]>")
DECLARED = re.compile(rb"^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:-]+)")


def encoding_of(data: bytes) -> str | None:
    """The encoding that an XML declaration names."""
    m = DECLARED.match(data[:400])
    return m[1].decode("ascii") if m else None


def check(text: str | bytes, name: str) -> None:
    """Raise `InputError`, with line and column, unless `text` (bytes: in UTF-8) is well-formed XML, safe to read."""

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
        parser.Parse(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text, True)
    except expat.ExpatError as error:
        raise InputError(
            f"{name} is not well-formed XML: {expat.ErrorString(error.code)} (line {error.lineno}, column "
            f"{error.offset + 1}); mend it there, or read it with --from html"
        ) from None
