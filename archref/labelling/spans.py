"""Labels of tokens and the spans that they make: a citation with the places of its fields.

A label says whether a token begins a citation ("!") or goes on in one (":"), and its field: "!B.author" begins a citation
with its author, ":I.author" goes on in it, ":x" has no field, "o" stands outside. What type a citation is of is decided
afterwards, of the whole (`groups`): a token alone cannot tell, and a type that changed in the middle would cut it in two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from .tokens import Tokens

POINTERS = frozenset(("antecedent", "location_from", "location_ibid"))
ARCHIVAL = (
    "author recipient title genre date repository levels box folder file_number record_group lot accession film_number "
    "job pages volume"
).split()
PUBLISHED = "author title date volume pages identifier".split()
# fields that say where a paper is kept
PLACE = frozenset("repository record_group levels box folder file_number lot accession".split())
OF_WORKS = frozenset("author title date pages volume".split())  # what a work has beside who published it
# what the forms of the grammar read with fields of their own is one kind here, and its fields are theirs
KINDS = {
    "archival": "archival", "published": "published", "ibid": "ibid", "telegram": "other", "frus": "other",
    "document": "other", "numbered": "other",
}  # fmt: skip
FIELDS = {
    "archival": frozenset(ARCHIVAL), "published": frozenset(PUBLISHED), "ibid": frozenset(ARCHIVAL),
    "other": frozenset[str](),
}  # fmt: skip
OUTSIDE = "o"


@dataclass(slots=True)
class Span:
    """A citation by its places: where it stands, its type, where each field does; how sure the whole and each field is."""

    start: int
    end: int
    type: str
    fields: list[tuple[int, int, str]] = field(default_factory=list)
    sure: float = 1.0
    field_sure: list[float] = field(default_factory=list)
    tokens: tuple[int, int] = (0, 0)  # the first and the one behind the last; so of each field
    field_tokens: list[tuple[int, int]] = field(default_factory=list)
    again: bool = False  # of a second reading

    def add(self, start: int, end: int, name: str) -> None:
        """A field more, as sure as the whole."""
        self.fields.append((start, end, name))
        self.field_sure.append(self.sure)

    def keep(self, wanted: Callable[[int, int, str], bool]) -> None:
        """Only the fields that are wanted, each asked for by its place and name."""
        kept = [i for i, one in enumerate(self.fields) if wanted(*one)]
        self.fields, self.field_sure = [self.fields[i] for i in kept], [self.field_sure[i] for i in kept]

    def gaps(self) -> Iterator[tuple[int, int]]:
        """What stands in no field."""
        at = self.start
        for start, end, _ in sorted(self.fields):
            if at < start:
                yield at, start
            at = max(at, end)
        if at < self.end:
            yield at, self.end

    def overlap(self, other: Span) -> float:
        """The share of both that they have in common."""
        common = min(self.end, other.end) - max(self.start, other.start)
        return common / (max(self.end, other.end) - min(self.start, other.start)) if common > 0 else 0.0


def encode(tokens: Tokens, spans: Iterable[Span]) -> list[str]:
    """The label of each token for the citations that stand in a text."""
    labels = [OUTSIDE] * len(tokens)
    at = 0
    for span in sorted(spans, key=lambda s: s.start):
        allowed = FIELDS[KINDS[span.type]]
        places = [(a, b, name) for a, b, name in sorted(span.fields) if name in allowed]
        mark, current = "!", -1
        while at < len(tokens) and tokens.starts[at] < span.start:
            at += 1
        for i in range(at, len(tokens)):
            if tokens.ends[i] > span.end:
                break
            here = next((n for n, (a, b, _) in enumerate(places) if tokens.starts[i] < b and a < tokens.ends[i]), -1)
            body = "x" if here < 0 else f"{'I' if here == current else 'B'}.{places[here][2]}"
            labels[i] = mark + body
            mark, current, at = ":", here, i + 1
    return labels


def decode(tokens: Tokens, labels: Sequence[str]) -> list[Span]:
    """The citations that labels make, their ends trimmed of punctuation."""
    spans: list[Span] = []
    before = OUTSIDE
    for i, label in enumerate(labels):
        if label != OUTSIDE:
            if label[0] == "!" or before == OUTSIDE:
                spans.append(Span(tokens.starts[i], tokens.ends[i], "", tokens=(i, i)))
                before = OUTSIDE
            span = spans[-1]
            span.end, span.tokens = tokens.ends[i], (span.tokens[0], i + 1)
            if label[1] != "x":
                name = label[3:]
                if label[1] == "I" and before[3:] == name and span.fields:
                    span.fields[-1] = (span.fields[-1][0], tokens.ends[i], name)
                    span.field_tokens[-1] = (span.field_tokens[-1][0], i + 1)
                else:
                    span.fields.append((tokens.starts[i], tokens.ends[i], name))
                    span.field_tokens.append((i, i + 1))
        before = label
    for span in spans:
        while span.end > span.start + 1 and (
            tokens.text[span.end - 1] in " .,;:" or _is_unopened(tokens.text, span.start, span.end)
        ):
            span.end -= 1
        if _is_closed_by_next(tokens.text, span.start, span.end):
            span.end += 1
    return spans


_OPENING = {")": "(", "]": "["}


def _is_unopened(text: str, start: int, end: int) -> bool:
    """Whether the words end with a bracket that was opened before they begin."""
    last = text[end - 1]
    return last in _OPENING and text.count(_OPENING[last], start, end) < text.count(last, start, end)


def _is_closed_by_next(text: str, start: int, end: int) -> bool:
    """Whether the bracket behind the words was opened in them."""
    behind = text[end : end + 1]
    return behind in _OPENING and text.count(_OPENING[behind], start, end) > text.count(behind, start, end)
