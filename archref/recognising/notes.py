"""The reader of notes as a source of candidates: each line of the text that can cite something is labelled whole."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..grammar import Grammar
from ..labelling.certainty import lowered
from ..labelling.reader import Read
from ..labelling.reference_lists import BACK, entries_of_a_list
from ..labelling.tokens import tokens
from ..labelling.words import classes_of
from ..patterns import expression
from .abbreviations import Abbreviations, is_explained
from .candidates import SHAPED, FoundCitation
from .columns import Columns
from .index_pages import stands_in
from .lines import NONE, OwnNames, lines
from .own_words import shown
from .printed_by_programs import printed_by_a_program
from .speaking import names_a_source

SURE_NOTE = 4.0  # how much more a note must sound like prose than a line of a text, not to be read
ALONE = (6.0, 6.0)  # how much must speak for an editor, and for prose, where a single paragraph is all there is
# how sure an archive must be that is named and of which nothing is said: "they met at the Mudd Library"
NAMED_ALONE = 0.8
SYMBOL = expression(
    r"[A-Z]{1,2}/\d+[a-z]*"
)  # alone it is a machine, "S/390x", as soon as a paper of the United Nations
# how sure a reading must be at least where something speaks against it, by its type
DOUBTED = {"archival": 0.3, "published": 0.35}
ANY = 0.5  # the same of a type that has no bound of its own
KEPT = 20  # lines whose tokens are kept from the asking for their voices to their reading
HOPELESS = 4.0  # how much speaks against whatever a line could be read as
# how much speaks against what running text is read as, where few words cite, and the share of what speaks for a note in the
# words of the paragraph and of the text that is taken from it
RUNNING, NOTELIKE = 3.0, 0.25
PIECE = expression(r"\d/\d")  # of a file that a line names as its source
WORK = 0.85  # how sure a printed work in running text must be, where its form reads more of it
# without a figure, a capital word for a place that keeps papers, or an ibid. nothing is cited
CITES = expression(
    r"\d|[Ii]bid|[Ee]bd|\b[Ii]vi\b|[Тт]ам же|[Tt]am[żt]|M[Ss][Ss]|[Pp]aper|[Aa]rchi|[Аа]рхив|ibrar|[A-Z]{3}|[Dd]iary|[Ll]etter|"
    r"[Cc]ollection|[Ii]nterv|[Ee]ntrev|\b[Mm]emo|[Mm]inutes|[Dd][ei]spatch|[Nn]achla[sß]|\b[Ff]onds?\b|[Mm]anus"
)

# what cites a paper wherever it stands: where it lies, whom it went to, what it is; else the words of a collection
CITING = frozenset("repository record_group box folder lot film_number accession recipient location_ibid".split())
PAPERS = frozenset(("collection", "series", "repository", "genre"))
# a shelfmark begins with a class and goes on with a number, "FO 371/1234", "NS-19", "T1/365", "5 MG 3"; "VS2015", "E1305",
# "C41D11.8" are names of other things
SHELFMARK = expression(r"(?:[^\W\d_]+\.?[\s/:-]+)+\d|[^\W\d_]{1,4}\d+/\d|\d+[\s/.-]+[^\W\d_]+[\s/.-]+\d")


@dataclass(slots=True)
class Readings:
    """What the labelling reads, in order; where it sees what the forms of the grammar read better, a telegram, a volume of
    Foreign Relations; and how much speaks for prose against notes, and for an editor's notes against a scholar's, as the
    logarithm of odds."""

    prose: float
    editor: float
    found: list[FoundCitation] = field(default_factory=list)
    others: list[tuple[int, int]] = field(default_factory=list)


def read_notes(
    text: str,
    start: int,
    grammar: Grammar,
    declared: Abbreviations,
    editors: float = 0.0,
    notes: bool = False,
    alone: bool = False,
    by_forms: Sequence[FoundCitation] = (),
    index: Sequence[tuple[int, int]] = (),
    columns: Columns = NONE,
) -> Readings:
    """What the labelling reads from `start` on. `declared`, `editors` and `alone` as of `recognise`; `notes`: from `start`
    on stand notes; `by_forms` is what the forms read; what stands in an `index` is not; `columns` are those of lists. Linear in the text."""
    own = OwnNames(declared.repositories_in(text))
    forms = {name: grammar.by_name[f"{name}-in-a-note"] for name in ("archival", "published", "ibid")}
    seen = shown(text, start, grammar, by_forms)
    citing = [
        line
        for line in lines(seen, start, columns)
        if CITES.search(line.words)
        and not printed_by_a_program(line.words)
        and not (index and stands_in(index, seen.place(line.start)))
        and not declared.is_entry(line.words)
    ]
    for line in citing[:KEPT]:
        line.keeps = True
    voices = [line.voice() for line in citing]
    # the lines of one text are one author's
    editor = sum(v.editor for v in voices) / max(len(voices), 1) + editors
    prose = sum(v.prose for v in voices) / max(len(voices), 1) - (SURE_NOTE if notes else 0.0)
    spoken = editor
    if alone:
        editor, prose = editor - ALONE[0], prose - ALONE[1]
    running = not (notes or alone)
    readings = Readings(prose=prose, editor=spoken)
    shaped = [f for f in by_forms if f.type in SHAPED]
    entries = entries_of_a_list([line.words for line in citing]) if running else set()
    if running and seen.pieces:
        entries |= {n for n, line in enumerate(citing) if BACK.match(text, seen.place(line.start))}
    for n, (line, voice) in enumerate(zip(citing, voices, strict=True)):
        # "Source: FO 371/1234" speaks for itself, whatever stands around it
        named = running and names_a_source(line.words, 0)
        against = 0.0 if named else max(voice.editor + editor, 0.0) + max(voice.prose + prose, 0.0)
        if against > HOPELESS:
            continue
        for c in line.cited(text, own):
            if c.again and _is_formed(c, shaped):
                continue
            if against and c.type != "archival":
                continue  # words of other trades are printed works sooner than papers
            if c.type not in forms:
                readings.others.append((c.start, c.end))
                continue
            sure = lowered(c.sure, against)
            listed = n in entries and c.type == "published" and len(str(c.fields.get("date", ""))) == len("1951")
            doubt = max(RUNNING + NOTELIKE * (voice.prose + prose), 0.0) if running and not (named or listed) else 0.0
            if (against or running) and lowered(sure, doubt) < DOUBTED.get(c.type, ANY):
                continue
            if (
                named
                and c.type == "archival"
                and not (c.fields.keys() & CITING or PIECE.search(str(c.fields.get("file_number"))))
            ):
                continue
            if running and not (named or _says_enough(c.fields) if c.type == "archival" else sure >= WORK or listed):
                continue
            if sure < NAMED_ALONE and _says_little(c.fields):
                continue
            if c.type == "archival" and is_explained(text, c.start, c.end):
                continue
            form = forms[c.type]
            readings.found.append(
                FoundCitation(c.start, c.end, c.type, c.fields, form, False, c.printed, sure, c.field_sure)
            )
    return readings


def _is_formed(read: Read, shaped: Sequence[FoundCitation]) -> bool:
    """Whether a form reads what has a shape of its own, a telegram, where a citation stands."""
    at = bisect_right(shaped, read.start, key=lambda f: f.end)
    return at < len(shaped) and shaped[at].start < read.end


def _says_little(fields: Mapping[str, Any]) -> bool:
    """Whether an archive or a short symbol alone is all that is said."""
    return fields.keys() == {"repository"} or (
        fields.keys() == {"identifier"} and SYMBOL.fullmatch(str(fields["identifier"])) is not None
    )


def _says_enough(fields: Mapping[str, Any]) -> bool:
    """Whether words in running text cite a paper: what nobody else writes than who cites one. Somebody, a day and figures
    have a list of contributors and a log of changes too."""
    if fields.keys() & CITING:
        return True
    told = [*fields.get("levels", ()), fields.get("title", ""), fields.get("genre", "")]
    return SHELFMARK.match(str(fields.get("file_number", ""))) is not None or any(
        PAPERS & set(classes_of(word.lower())) for word in tokens(" ".join(map(str, told))).words
    )
