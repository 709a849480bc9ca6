"""What a Word file sets in italics: by the run's own formatting or by its character style."""

from __future__ import annotations

from collections.abc import Iterator

from ..patterns import expression

OFF = r"(?:0|false|off)"
# a run's formatting as it stands; what it was before a change does not count
RUN = expression(r"<w:r(?:\s[^<>]*)?>\s*<w:rPr>((?:(?!</w:rPr>|<w:rPrChange\b)(?s:.))*)(?s:.*?)</w:r>")
SLANT = expression(rf"<w:i(?:\s+w:val\s*=\s*[\"'](?:(?P<off>{OFF})|[^\"']*)[\"'])?\s*/>")
STYLED = expression(r"<w:rStyle\s+w:val\s*=\s*[\"']([^\"']*)[\"']")
STYLE = expression(
    r"<w:style\b(?=[^<>]*w:type\s*=\s*[\"']character[\"'])[^<>]*w:styleId\s*=\s*[\"']([^\"']*)[\"'][^<>]*>((?s:.*?))</w:style>"
)


def italics(text: str, styles: str) -> Iterator[tuple[int, int]]:
    """The runs of a file's texts that stand in italics; `styles` is the part of its styles."""
    slanted = {m[1] for m in STYLE.finditer(styles) if (slant := SLANT.search(m[2])) and not slant["off"]}
    if "<w:i" not in text and not slanted:
        return
    for m in RUN.finditer(text):
        own = SLANT.search(m[1])
        styled = STYLED.search(m[1]) if slanted else None
        if own["off"] is None if own else styled is not None and styled[1] in slanted:
            yield m.end(1), m.end()
