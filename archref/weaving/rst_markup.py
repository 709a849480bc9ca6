"""The marks and links of a file of reStructuredText, read with the reader's own patterns.

Inline markup does not stand in inline markup, so that all of it parts. Nothing is set into headings, whose rules are as
long as they are, into tables, whose columns stand where they stand, or into literal text.
"""

from __future__ import annotations

from ..patterns import expression
from ..reading.rst_blocks import RstBlock, parse
from ..reading.rst_inline import TOKEN
from .existing import Existing
from .markup import Joined, MarkupMap
from .nesting import Tag

ADDRESS = expression(r"\s*<([^<>]*)>$")
TARGETS = expression(r"(?m)^[ \t]*\.\.[ \t]+_(`[^`\n]*`|[^:\n\\]*):[ \t]+(\S+)[ \t]*$")


def markup(source: str) -> MarkupMap:
    """The inline markup and the links of a whole file."""
    parsed = parse(source)
    found = MarkupMap()
    addresses = {" ".join(m[1].strip("`").split()).lower(): m[2] for m in TARGETS.finditer(source)}
    for block in [*parsed.body, *(b for _, _, blocks in parsed.notes for b in blocks)]:
        if block.kind == "text" and block.lines:
            found.block(source, block.lines)
            _inline(found, Joined(source, block.lines), addresses)
        else:
            _closed(found, block)
    return found.sort()


def _closed(found: MarkupMap, block: RstBlock) -> None:
    for start, end in [*block.lines, *(line for cell in block.cells for line in cell)]:
        if end > start:
            found.tags.append(Tag(start, end, "", block.kind))


def _inline(found: MarkupMap, joined: Joined, addresses: dict[str, str]) -> None:
    for m in TOKEN.finditer(joined.text):
        kind = m.lastgroup
        if kind in ("space", "dash", "escape"):
            continue
        place = joined.span(*m.span())
        found.tags.append(Tag(*place, "", str(kind)))
        if kind == "quoted" and m.group().endswith("_"):
            words = m["quoted"]
            leads = ADDRESS.search(words)
            known = _led(leads[1]) if leads else addresses.get(" ".join(words.split()).lower())
            found.links.append(Existing(*place, known))
        elif kind == "word" and m["word"].lower() in addresses:
            found.links.append(Existing(*place, addresses[m["word"].lower()]))


def _led(address: str) -> str:
    """An embedded address; a name with an underscore behind it is a target of the file."""
    return f"#{address[:-1]}" if address.endswith("_") and not address.endswith("\\_") else address
