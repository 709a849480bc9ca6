"""The reader of notes as a source of candidates: each line of the text that can cite something is labelled whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..grammar import Grammar
from ..labelling.model import model
from ..labelling.names import trie_of
from ..labelling.reader import citations_of
from ..labelling.tokens import tokens
from .abbreviations import is_repository
from .candidates import Found
from .own_words import shown

SURE_NOTE = 4.0  # how much more a note must sound like prose than a line of a text, not to be read
ALONE = (3.0, 6.0)  # how much must speak for an editor, and for prose, where a single paragraph is all there is
# how sure an archive must be that is named and of which nothing is said: "they met at the Mudd Library"
NAMED_ALONE = 0.8
RUNNING = 0.9  # how sure a citation in running text must be, where few words are one
LINE = re.compile(r"[^\n]+")
LONGEST = 4_000  # characters that are labelled at once; a longer paragraph is cut at the end of a sentence
SENTENCE = re.compile(r"[.;] (?=[A-Z])")
# without a figure, a capital word for a place that keeps papers, or an ibid. nothing is cited
CITES = re.compile(
    r"\d|[Ii]bid|[Ee]bd|\b[Ii]vi\b|[Тт]ам же|[Tt]am[żt]|M[Ss][Ss]|[Pp]aper|[Aa]rchi|[Аа]рхив|ibrar|[A-Z]{3}|[Dd]iary|[Ll]etter|"
    r"[Cc]ollection"
)


@dataclass(slots=True)
class Readings:
    """What the labelling reads, in order; where it sees what the forms of the grammar read better, a telegram, a volume of
    Foreign Relations; and how much speaks for prose against notes, as the logarithm of odds."""

    found: list[Found] = field(default_factory=list)
    others: list[tuple[int, int]] = field(default_factory=list)
    prose: float = 0.0


def read_notes(
    text: str,
    start: int,
    grammar: Grammar,
    declared: Mapping[str, str],
    editors: float = 0.0,
    notes: bool = False,
    alone: bool = False,
    by_forms: Sequence[Found] = (),
) -> Readings:
    """What the labelling reads from `start` on. `declared`, `editors` and `alone` as of `recognise`; `notes`: from `start`
    on stand notes; `by_forms` is what the forms read. Linear in the text."""
    own = trie_of(n for n, name in declared.items() if is_repository(name))
    forms = {name: grammar.by_name[f"{name}-in-a-note"] for name in ("archival", "published", "ibid")}
    seen = shown(text, start, grammar, by_forms)
    lines = [
        tokens(seen.text, begin, end)
        for begin, end in _stretches(seen.text, start)
        if CITES.search(seen.text, begin, end)
    ]
    voices = [model().voice(read) for read in lines]
    # the lines of one text are one author's
    editor = sum(v.editor for v in voices) / max(len(voices), 1) + editors
    prose = sum(v.prose for v in voices) / max(len(voices), 1) - (SURE_NOTE if notes else 0.0)
    if alone:
        editor, prose = editor - ALONE[0], prose - ALONE[1]
    readings = Readings(prose=prose)
    for read, voice in zip(lines, voices, strict=True):
        if voice.editor + editor > 0 or voice.prose + prose > 0:
            continue
        for c in citations_of(text, seen.back(model().read(read, own))):
            if c.type not in forms:
                readings.others.append((c.start, c.end))
                continue
            if not (notes or alone) and c.sure < RUNNING:
                continue
            if c.type == "archival" and c.fields.keys() == {"repository"} and c.sure < NAMED_ALONE:
                continue
            form = forms[c.type]
            readings.found.append(Found(c.start, c.end, c.type, c.fields, form, False, c.printed, c.sure, c.field_sure))
    return readings


def _stretches(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The lines of the text; of a very long one the parts between sentences."""
    for line in LINE.finditer(text, start):
        begin, end = line.span()
        while end - begin > LONGEST:
            cut = begin + LONGEST
            for m in SENTENCE.finditer(text, begin + LONGEST // 2, begin + LONGEST):
                cut = m.end()
            yield begin, cut
            begin = cut
        yield begin, end
