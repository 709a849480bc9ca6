"""What Word's settings, styles and lists say of numbers: of notes, of headings, of numbered paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from ..document import countable
from ..patterns import expression
from .markup import attributes
from .numerals import formatted

STYLE = expression(r"<w:style\b([^>]*)>((?s:.*?))</w:style>")
VALUE = r"<w:{0}\b[^>]*?w:val=[\"']([^\"']*)[\"']"
SECTION = expression(r"<w:sectPr\b[^>]*>((?s:.*?))</w:sectPr>")
PROPERTIES = expression(r"<w:(footnote|endnote)Pr\b[^>]*>((?s:.*?))</w:\1Pr>")
ABSTRACT = expression(r"<w:abstractNum\b[^>]*w:abstractNumId=[\"'](\d+)[\"'][^>]*>((?s:.*?))</w:abstractNum>")
LIST = expression(r"<w:num\b[^>]*w:numId=[\"'](\d+)[\"'][^>]*>((?s:.*?))</w:num>")
LEVEL = expression(r"<w:lvl\b[^>]*w:ilvl=[\"'](\d)[\"'][^>]*>((?s:.*?))</w:lvl>")
HEADING = expression(r"heading (\d)$|(title)$", re.IGNORECASE)


def _value(text: str, name: str) -> str | None:
    m = re.search(VALUE.format(name), text)
    return m[1] if m else None


def heading_levels(styles: str) -> dict[str, int]:
    """The depth of each style that is a heading: by its name, its outline level, or the style that it is based on."""
    found: dict[str, int] = {}
    based: dict[str, str] = {}
    for m in STYLE.finditer(styles):
        style = attributes(m[1]).get("w:styleId", "")
        named = HEADING.match(_value(m[2], "name") or "")
        outline = _value(m[2], "outlineLvl")
        if named:
            found[style] = int(named[1] or 1)
        elif outline and countable(outline) and int(outline) < 9:
            found[style] = int(outline) + 1
        elif parent := _value(m[2], "basedOn"):
            based[style] = parent
    for style, parent in based.items():
        for _ in range(10):
            if parent in found:
                found[style] = found[parent]
                break
            parent = based.get(parent, "")
    return found


@dataclass(slots=True)
class _NumberingRule:
    form: str
    start: int
    restart: str


class NoteNumbers:
    """The number of each next note: by the document's settings and those of the section that it stands in."""

    def __init__(self, settings: str, document: str) -> None:
        general = self._rules(
            settings, {"footnote": _NumberingRule("decimal", 1, ""), "endnote": _NumberingRule("lowerRoman", 1, "")}
        )
        self.sections: list[tuple[int, dict[str, _NumberingRule]]] = []  # where each ends, and its rules
        for m in SECTION.finditer(document):
            self.sections.append((m.end(), self._rules(m[1], general)))
        self.general = general
        self.ends = [end for end, _ in self.sections]
        self.last: dict[str, tuple[int, int]] = {}  # by kind: the section of the last note, its number

    def _rules(self, text: str, general: dict[str, _NumberingRule]) -> dict[str, _NumberingRule]:
        rules = dict(general)
        for m in PROPERTIES.finditer(text):
            old = general[m[1]]
            start = _value(m[2], "numStart")
            rules[m[1]] = _NumberingRule(
                _value(m[2], "numFmt") or old.form,
                int(start) if start and countable(start) else old.start,
                _value(m[2], "numRestart") or old.restart,
            )
        return rules

    def next(self, kind: str, at: int) -> str:
        """The number of the next note, whose reference stands at `at` in the document."""
        section = bisect_left(self.ends, at)
        rule = (self.sections[section][1] if section < len(self.sections) else self.general)[kind]
        before, number = self.last.get(kind, (section, rule.start - 1))
        number = rule.start if rule.restart == "eachSect" and section != before else number + 1
        self.last[kind] = (section, number)
        return formatted(number, rule.form)


class Numbering:
    """The numbers that Word sets before paragraphs; bullets are none."""

    def __init__(self, numbering: str, styles: str) -> None:
        self.levels: dict[str, dict[int, tuple[str, str, int]]] = {}  # by list: format, text and start of each level
        abstract: dict[str, dict[int, tuple[str, str, int]]] = {}
        for m in ABSTRACT.finditer(numbering):
            abstract[m[1]] = {
                int(level[1]): (
                    _value(level[2], "numFmt") or "decimal",
                    _value(level[2], "lvlText") or "",
                    int(_value(level[2], "start") or 1) if countable(_value(level[2], "start") or "1") else 1,
                )
                for level in LEVEL.finditer(m[2])
            }
        self.abstract: dict[str, str] = {}
        for m in LIST.finditer(numbering):
            of = _value(m[2], "abstractNumId") or ""
            overridden = _value(m[2], "startOverride")
            self.levels[m[1]] = dict(abstract.get(of, {}))
            # a list that starts again counts for itself, others of one kind count on together
            self.abstract[m[1]] = f"#{m[1]}" if overridden else of
            if overridden and countable(overridden) and 0 in self.levels[m[1]]:
                form, text, _ = self.levels[m[1]][0]
                self.levels[m[1]][0] = (form, text, int(overridden))
        self.styles: dict[str, tuple[str, str | None]] = {}
        for m in STYLE.finditer(styles):
            if number := _value(m[2], "numId"):
                self.styles[attributes(m[1]).get("w:styleId", "")] = (number, _value(m[2], "ilvl"))
        self.counts: dict[tuple[str, int], int] = {}

    def next(self, style: str | None, number: str | None, level: str | None) -> str:
        """What stands before the next paragraph of a style and list; "" for none."""
        if number is None and style is not None and style in self.styles:
            number, level = self.styles[style][0], level or self.styles[style][1]
        levels = self.levels.get(number or "")
        if not levels or number is None:
            return ""
        depth = int(level) if level and countable(level) else 0
        form, text, start = levels.get(depth, ("none", "", 1))
        counted = self.abstract[number]
        self.counts[counted, depth] = self.counts.get((counted, depth), start - 1) + 1
        for deeper in range(depth + 1, 9):
            self.counts.pop((counted, deeper), None)
        if form in ("bullet", "none"):
            return ""

        def value(m: re.Match[str]) -> str:
            other = int(m[1]) - 1
            other_form, _, other_start = levels.get(other, ("decimal", "", 1))
            return formatted(self.counts.get((counted, other), other_start), other_form)

        return re.sub(r"%(\d)", value, text).strip()
