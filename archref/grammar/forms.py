"""What a form is, and the scanner that all forms make together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ..patterns import expression

# groups for what is printed and has no field in the contract: it goes to the record alone
RECORD_ONLY = ("article", "editor", "site", "issue", "place", "publisher")

PAGES = expression(r"[Pp](?:ages?|p?\.)")
REACH = 160  # characters looked back for what stands before a form, where it says no other number
MUCH_TEXT = 500_000  # characters read, from which the automaton that is slow to make and fast to read is worth making

# What a form can ask to stand around it (recognising/contexts.py), with the groups that the question needs; a form of kind
# "collection" can ask what needs no match of its pattern.
CONTEXTS: dict[str, tuple[str, ...]] = {
    "document": ("documents",), "neighbour": ("word", "pages"), "page": (), "page-of-a-work": (), "volume-alone": (),
    "volume-named": (), "volume-with-title": ("volume", "title"), "part-alone": (), "part-behind": (), "known-title": ("pages", "pages_2", "documents", "volume", "title"),
    "known-volume": ("volume",), "alone": (), "behind-volume": (), "post": ("from", "numbers"), "book": (),
    "short-title": (), "own-clause": (), "of-congress": (), "behind-published": (), "further-volume": (), "behind-location": (), "in-a-note": (),
    "address": ("identifier",), "same-place": (), "un-symbol": ("identifier",), "files-line": (),
    "surname": (), "numbered-message": ("form", "series", "from", "from_2", "to", "date", "date_2"), "told-files": (),
    "of-a-post": ("from",), "cabled-post": (), "cabinet-paper": ("identifier",),
}  # fmt: skip
ANYWHERE = frozenset(
    ("alone", "volume-alone", "short-title", "behind-volume", "behind-published", "behind-location", "in-a-note")
)

# one pattern of all pieces, and for the group that matched last those of its piece, with the field of each
Segments = tuple[re.Pattern[str], dict[str, list[tuple[str, str]]]]


@dataclass(frozen=True)
class Form:
    """One form of citation, or one piece of a path; the package's own are shared by all grammars."""

    name: str
    family: str
    type: str
    kind: str
    anchors: tuple[str, ...]
    pattern_text: str
    before_text: str
    before_optional: bool
    context: str
    weak: bool
    quote: str
    csl: Mapping[str, str]
    examples: Sequence[Mapping[str, Any]]
    origin: str = ""
    reach: int = REACH  # characters looked back for `before`
    own: bool = False  # from a user's file
    manuscripts: bool = False  # for manuscripts alone, not for the documents of an edition
    unmistakable: bool = False  # nothing else has its shape: what the labels make of the same words is passed over
    priority: int = 0  # of two forms that begin at the same word, the one with the higher is tried first

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.pattern_text)

    @cached_property
    def before(self) -> re.Pattern[str] | None:
        return re.compile(self.before_text) if self.before_text else None

    @cached_property
    def groups(self) -> tuple[tuple[str, str], ...]:
        """(group, field) pairs of the pattern."""
        return _fields(self.pattern)

    @cached_property
    def before_groups(self) -> tuple[tuple[str, str], ...]:
        return _fields(self.before) if self.before else ()

    @cached_property
    def identified_before(self) -> bool:
        """Whether an identifier begins in what stands before: in all of it, or in a group of its own, "(351) U.S. 914"."""
        return bool(self.before_text) and (not self.before_groups or ("identifier", "identifier") in self.before_groups)

    @cached_property
    def lists_pages(self) -> bool:
        """Whether it begins with a list of pages, and looks back for what they are of."""
        words = [anchor.strip(" ,(") for anchor in self.anchors]
        return "pages" in self.pattern.groupindex and all(PAGES.fullmatch(word) for word in words)

    @cached_property
    def says_more(self) -> bool:
        """Whether it has groups that go to the record alone."""
        return any(name in RECORD_ONLY for _, name in (*self.groups, *self.before_groups))


def _fields(pattern: re.Pattern[str]) -> tuple[tuple[str, str], ...]:
    return tuple((g, field_of(g)) for g in pattern.groupindex)


def field_of(group: str) -> str:
    """The field of a group: the second for one field ends in "_2".

    >>> field_of("pages"), field_of("pages_2")
    ('pages', 'pages')
    """
    return re.sub(r"_\d$", "", group)


def renamed(pattern: str, number: int) -> str:
    """A segment's pattern with its groups numbered, so that many can stand in one pattern."""
    pattern = re.sub(r"\(\?P<([a-z_]+?)(?:_\d)?>", rf"(?P<\1__{number}>", pattern)
    return re.sub(r"\(\?P=([a-z_]+?)(?:_\d)?\)", rf"(?P=\1__{number})", pattern)


class Scanner:
    """One automaton of all anchors, and the forms to try at each. Made when it first reads."""

    def __init__(self, forms: Iterable[Form]) -> None:
        by_anchor: dict[str, list[Form]] = {}
        for form in forms:
            for anchor in form.anchors:
                by_anchor.setdefault(anchor, []).append(form)
        self.anchors = list(by_anchor)
        self.forms = list(by_anchor.values())

        self._read = 0  # characters, until the faster automaton is made
        self._automaton: Any = None

    def hits(self, text: str) -> list[tuple[int, int, int]]:
        """Where anchors stand: (index into `forms`, start, end), in the order of their ends."""
        if self._read < MUCH_TEXT:
            self._prepare(len(text))
        return self._automaton.find_matches_as_indexes(text, overlapping=True)

    def _prepare(self, characters: int) -> None:
        """The automaton that is made in a tenth of the time for the first text, the one that reads twice as fast for
        many."""
        import ahocorasick_rs

        first, self._read = self._automaton is None, self._read + characters
        much = self._read >= MUCH_TEXT
        if first or much:
            kinds = ahocorasick_rs.Implementation
            self._automaton = ahocorasick_rs.AhoCorasick(
                self.anchors,
                matchkind=ahocorasick_rs.MatchKind.Standard,
                implementation=kinds.DFA if much else kinds.ContiguousNFA,
            )


@dataclass(eq=False)
class Grammar:
    """All forms, by what they are for. Make one with `load`."""

    forms: list[Form]
    families: list[Mapping[str, str]] = field(default_factory=list)

    @cached_property
    def by_name(self) -> dict[str, Form]:
        return {form.name: form for form in self.forms}

    @cached_property
    def own(self) -> tuple[Form, ...]:
        """The forms of a user's own files."""
        return tuple(f for f in self.forms if f.own)

    @cached_property
    def own_names(self) -> dict[str, tuple[str, str]]:
        """For each further name in a user's forms of repositories the first one, and the form."""
        return {
            name: (form.anchors[0], form.name)
            for form in self.own
            if form.kind == "repository"
            for name in form.anchors[1:]
        }

    @cached_property
    def own_citations(self) -> Scanner | None:
        """For what a user's forms read whole, which no other form has a part of; None where there are none."""
        whole = [f for f in self.own if f.kind == "citation" and f.type != "archival"]
        return Scanner(whole) if whole else None

    @cached_property
    def in_editions(self) -> Scanner:
        """For the documents of an edition: without the forms that only manuscripts have."""
        return Scanner([f for f in self.forms if not f.manuscripts])

    @cached_property
    def in_manuscripts(self) -> Scanner:
        """For everything else: all forms."""
        return Scanner(self.forms)

    @cached_property
    def segments(self) -> Segments:
        """The typed pieces of an archival path."""
        return self._segments("")

    @cached_property
    def ibid_segments(self) -> Segments:
        """The typed pieces that can follow an Ibid.: also volumes, documents and dates."""
        return self._segments("", "ibid")

    def _segments(self, *contexts: str) -> Segments:
        parts: list[str] = []
        groups: dict[str, list[tuple[str, str]]] = {}
        of_contexts = [f for c in contexts for f in self.forms if f.kind == "segment" and f.context == c]
        for i, form in enumerate(of_contexts):
            numbered = renamed(form.pattern_text, i)
            own = [(f"{name}__{i}", name) for name in re.findall(rf"\(\?P<([a-z_]+)__{i}>", numbered)]
            groups.update((group, own) for group, _ in own)
            parts.append(f"(?:{numbered})")
        return re.compile("|".join(parts)), groups
