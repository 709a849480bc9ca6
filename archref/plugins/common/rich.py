"""A printed entry taken apart into runs of text with their formats, for trees that are not HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

FORMATS = {"i": "italic", "em": "italic", "b": "bold", "strong": "bold", "sup": "superscript", "sub": "subscript"}
STYLES = {"small-caps": "smallcaps"}
VOID = frozenset(("br", "wbr", "img"))


class FormattedText(NamedTuple):
    """Text in some formats: italic, bold, superscript, subscript, smallcaps; `href` where it is a link."""

    text: str
    formats: frozenset[str] = frozenset()
    href: str = ""


def runs(entry: str) -> Iterator[FormattedText]:
    """The runs of an entry in the HTML that `archref.csl` prints."""
    parser = _RichTextParser()
    parser.feed(entry)
    parser.close()
    yield from parser.found


class _RichTextParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[FormattedText] = []
        self._stack: list[tuple[str, str, str]] = []  # tag, format, link

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        found = dict(attrs)
        style = found.get("style") or ""
        form = FORMATS.get(tag) or next((v for k, v in STYLES.items() if k in style), "")
        self._stack.append((tag, form, found.get("href") or "" if tag == "a" else ""))

    def handle_endtag(self, tag: str) -> None:
        if any(t == tag for t, _, _ in self._stack):
            while self._stack.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        formats = frozenset(f for _, f, _ in self._stack if f)
        href = next((h for _, _, h in reversed(self._stack) if h), "")
        if any(t == "div" for t, _, _ in self._stack) and self.found and self.found[-1].text[-1:] not in ("", " "):
            data = " " + data  # columns of a numbered style
        self.found.append(FormattedText(data, formats, href))
