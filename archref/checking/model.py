"""What a rule is and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .work import CheckedDocument, CheckedWork

SEVERITIES = ("error", "warning", "info")  # cannot be right; is likely wrong; worth a look


class Edit(NamedTuple):
    """`text` instead of what stands from `start` to `end` of the document's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A way to mend a finding: what it does, and the edits. Only one that is `sure` is made by --fix; the others are
    offered to the author in an editor."""

    title: str
    edits: tuple[Edit, ...]
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What speaks against a place of a document.

    `code` and `name` are the rule's. `document` is the index of the result it was found in, `start` and `end` index
    that document's text, end exclusive. `severity` is "error" for what cannot be right, "warning" for what is likely
    wrong, "info" for what is worth a look. `message` says what stands there, what speaks against it, and what to do.
    """

    code: str
    name: str
    severity: str
    message: str
    document: int
    start: int
    end: int
    fixes: tuple[Fix, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The finding with offsets into its document's text, ready for `json.dumps`."""
        return {
            "code": self.code,
            "name": self.name,
            "severity": self.severity,
            "message": self.message,
            "document": self.document,
            "start": self.start,
            "end": self.end,
        }


class Example(NamedTuple):
    """A text and the words in it that the rule finds, in order; () where it finds none."""

    text: str
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it finds and why, in the words of its page, and its table of examples.

    `finds` maps texts to what is found in them, `silent` are texts in which nothing is. They are manuscripts in
    Markdown, or plain text as `archref.resolve` takes it. A rule that is not `default` works only where it is selected.
    """

    code: str
    name: str
    severity: str
    what: str
    why: str
    mend: str
    finds: Mapping[str, tuple[str, ...] | str]
    silent: Iterable[str]
    find: Callable[[CheckedWork], Iterator[Finding]] = field(repr=False)
    default: bool = True
    fixes: str = ""  # what --fix does, where it does something
    released: tuple[Mapping[str, str], ...] = ()  # the telegrams of an index that the examples are checked with

    def examples(self) -> Iterator[Example]:
        """The table of examples, those that find first."""
        for text, found in self.finds.items():
            yield Example(text, (found,) if isinstance(found, str) else tuple(found))
        for text in self.silent:
            yield Example(text)


@dataclass(frozen=True, slots=True)
class Named:
    """The code, name and severity of a rule, for its `find` to report by."""

    code: str
    name: str
    severity: str

    def at(
        self, part: CheckedDocument, start: int, end: int, message: str, *fixes: Fix, severity: str | None = None
    ) -> Finding:
        """A finding in a part of the work; offsets are those of its text."""
        return Finding(self.code, self.name, severity or self.severity, message, part.index, start, end, fixes)

    def rule(self, find: Callable[[CheckedWork], Iterator[Finding]], **words: Any) -> Rule:
        """The rule with this head; `words` are the other fields of `Rule`."""
        return Rule(self.code, self.name, self.severity, find=find, **words)


def manuscript(*notes: str | None, body: str | None = None) -> str:
    """A manuscript in Markdown with these notes, for examples; a note may be None, then its marker has none.

    Where `body` is not given each note hangs on a sentence of its own.
    """
    sentences = ("The talks began late", "Nobody expected much", "The delegates left early", "A reply was drafted")
    if body is None:
        body = " ".join(f"{sentences[i % 4]}.[^{i + 1}]" for i in range(len(notes)))
    listed = "\n".join(f"[^{i + 1}]: {note}" for i, note in enumerate(notes) if note)
    return f"{body}\n\n{listed}\n"
