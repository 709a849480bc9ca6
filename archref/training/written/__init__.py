"""Notes that people wrote for the labelling to learn from, with their citations marked in the text.

One note a line in the `.txt` files beside this module: "⟦a {author Vane} to {recipient Colt}, {date 3 May 1951}, box
{box 3}, {levels Vane Papers}⟧." A citation stands in ⟦ ⟧ with its type as first letter, a field in { } with its name first;
`\\n` is the end of a line in the note. "# author: …" begins the notes of another hand, "# de" sets the language of what
follows; other lines with "#" are remarks.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...labelling.dates import dates
from ...labelling.spans import FIELDS, KINDS, Span
from ...packaged import packaged_path
from ...patterns import expression
from ..gold import Labelled

TYPES = {
    "a": "archival", "p": "published", "i": "ibid", "f": "frus", "t": "telegram", "d": "document", "n": "numbered",
}  # fmt: skip
SIGN = expression(r"⟦(?P<type>[a-z]) |(?P<close>⟧)|\{(?P<field>[a-z_]+) (?P<words>[^{}⟦⟧]+)\}|(?P<wrong>[{}⟦])")
TOO_MUCH = expression(r"[Bb]ox |[Ff]older |pp?\. ")
LANGUAGE = expression(r"# ([a-z]{2})\b")


def notes() -> Iterator[Labelled]:
    """All written notes, in the order of the names of their files; ValueError where a line is marked wrongly."""
    for file in sorted(packaged_path("training/written").glob("*.txt"), key=lambda f: f.name):
        yield from _of_file(file.name, file.read_text(encoding="utf-8"))


def _of_file(name: str, text: str) -> Iterator[Labelled]:
    language, hand = "en", 0
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            m = LANGUAGE.match(line)
            language = m[1] if m else language
            hand += line.startswith("# author")
        elif line.strip():
            yield read(line, f"{name} {hand}", language, f"{name}, line {number}")


def read(line: str, work: str = "", language: str = "en", where: str = "") -> Labelled:
    """A note by its marked line; ValueError says what is marked wrongly."""
    text, at = "", 0
    spans: list[Span] = []
    open_span: Span | None = None
    for m in SIGN.finditer(line):
        text += line[at : m.start()].replace("\\n", "\n")
        at = m.end()
        if m["type"]:
            if open_span is not None or m["type"] not in TYPES:
                raise ValueError(f"{where}: a citation in a citation, or of no known type: {m[0]}")
            open_span = Span(len(text), len(text), TYPES[m["type"]])
        elif m["close"]:
            if open_span is None:
                raise ValueError(f"{where}: ⟧ without ⟦")
            open_span.end = len(text)
            spans.append(open_span)
            open_span = None
        elif m["field"]:
            if open_span is None or m["field"] not in _known(open_span.type):
                raise ValueError(f"{where}: field {m[0]} is not one of its citation")
            words = m["words"].replace("\\n", "\n")
            open_span.fields.append((len(text), len(text) + len(words), m["field"]))
            text += words
        else:
            raise ValueError(f"{where}: {m[0]} belongs to no mark: {line[m.start() : m.start() + 40]}")
    if open_span is not None:
        raise ValueError(f"{where}: ⟦ without ⟧")
    text += line[at:].replace("\\n", "\n")
    return Labelled(text, spans, work, "written", language, by_work=True)


def _known(type: str) -> frozenset[str]:
    return FIELDS[KINDS[type]]


def doubts(note: Labelled) -> Iterator[str]:
    """What looks wrong in a note: a date that is none, a field that begins or ends with what is no part of it."""
    for span in note.citations:
        for begin, end, name in span.fields:
            words = note.text[begin:end]
            if name == "date" and not list(dates(note.text, begin, end)):
                yield f"no date is read in {words!r}"
            if words != words.strip(' ,;:“”"') or TOO_MUCH.match(words):
                yield f"{name} has too much: {words!r}"
        if note.text[span.start : span.end] != note.text[span.start : span.end].strip(" ,;"):
            yield f"a citation has too much at an end: {note.text[span.start : span.end]!r}"
