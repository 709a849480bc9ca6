"""How many telegrams that are cited in notes, and printed in one of the same volumes, the index finds.

    python benchmarks/printed_telegrams.py [--show N] [--read N] [FOLDER]

FOLDER holds volumes as TEI (.xml or .xml.xz; ../shared/corpus/volumes by default). A telegram counts as printed where
a document of the volumes has its number in its heading, its first line or a sentence of its source note on how it was
sent, and year and post or direction agree (the day, where the citation names neither); a date that is more than a
week off makes it another message. That is told here from the text alone, by other means than the index has. --show
prints misses, --read answers with their contexts, drawn at random, to be judged by eye.

A second measure needs no judge: a telegram that a document refers to ("Embtel 893") and whose footnote says nothing
but "Document 170" is that document. What is found elsewhere is listed; in these volumes it is a slip of the note.
"""

from __future__ import annotations

import argparse
import lzma
import random
import re
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import archref
from archref.data import normalised, post
from archref.document import Document, heading
from archref.identity import CitedThing, RecordMatch, cited
from archref.index import Index, find
from archref.result import Result

ONLY = re.compile(r"(?:See |Printed as )?Document (\d+)\.?")
FIRST_LINE = re.compile(r"(?:([A-Z][A-Za-z]+) )?(?:No\. )?((?:[A-Z]-)?\d{1,6})(?=[.\s]|$)")
HEADING = re.compile(
    r"^(?:No\. )?(?:\d+\. ?)?(?:Circular )?(?:Telegram|Airgram|Despatch)s? (?:No\. )?((?:[A-Z]-)?\d{1,6})\b", re.I
)
SERIES = "Secto Tosec Dulte Tedul Polto Topol Delga Gadel Usun Ecato Toeca Telac Actel Hakto Tohak Colux".split()
NUMBER = re.compile(
    rf"(?:telegrams?|cables?|despatch|airgrams?|({'|'.join(SERIES)})) (?:No\. )?((?:[A-Z]-)?\d{{1,6}})\b", re.I
)
SENT = re.compile(r"\b(?:transmitted|sent|repeated|forwarded|source text|enclosure|under cover)\b", re.I)
OTHER = re.compile(r"\b(?:summar|report|reply|replies)", re.I)


@dataclass
class Outcome:
    """What was measured; times in seconds. `misses` and `answered` are for the eye."""

    volumes: int
    documents: int
    indexed_in: float
    spent: list[float]
    wanted: int = 0
    found: int = 0
    several: int = 0
    elsewhere: int = 0
    told: int = 0
    told_found: int = 0
    told_elsewhere: list[str] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)
    answered: list[tuple[Case, RecordMatch, Document]] = field(default_factory=list)


@dataclass(frozen=True)
class Printed:
    """A document under one of its numbers; `sent` is the sentence of the source note, or empty."""

    document: Document
    sent: str


@dataclass(frozen=True)
class Case:
    """One telegram cited in a note."""

    result: Result
    thing: CitedThing
    number: str

    def __str__(self) -> str:
        citation = next(c for c in self.result.linked.citations if c.id == self.thing.citation)
        near = " ".join(self.result.text[max(0, citation.start - 160) : citation.end + 160].split())
        document = self.result.linked.document
        return f"{document.volume} d{document.number}: {self.thing.text!r} {self.thing.date}\n  {near}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus" / "volumes"
    parser.add_argument("folder", nargs="?", type=Path, default=default)
    parser.add_argument("--show", type=int, default=0, help="misses to print")
    parser.add_argument("--read", type=int, default=0, help="answers to print, drawn at random")
    options = parser.parse_args()
    files = sorted((*options.folder.glob("*.xml"), *options.folder.glob("*.xml.xz")))
    if not files:
        parser.error(f"no volumes in {options.folder}")
    show(measure(files), options.show, options.read)


def show(outcome: Outcome, misses: int, answers: int) -> None:
    spent = sorted(outcome.spent)
    middle, most = spent[len(spent) // 2] * 1000, spent[len(spent) * 99 // 100] * 1000
    share = outcome.found / outcome.wanted
    print(f"{outcome.volumes} volumes, {outcome.documents} documents indexed in {outcome.indexed_in:.1f} s")
    print(
        f"{len(spent)} telegrams cited in notes, {outcome.wanted} printed in the volumes ({outcome.several} more than once)"
    )
    print(f"found {outcome.found} of {outcome.wanted} ({share:.1%})")
    print(
        f"references that a footnote explains: found {outcome.told_found} of {outcome.told}, elsewhere {len(outcome.told_elsewhere)}"
    )
    for line in outcome.told_elsewhere:
        print(f"  {line}")
    print(f"{len(outcome.answered)} answers, {outcome.elsewhere} of them to citations of which this tells nothing")
    print(f"a query: median {middle:.2f} ms, 99 of 100 below {most:.2f} ms, the slowest {spent[-1] * 1000:.1f} ms")
    random.seed(11)
    for miss in random.sample(outcome.misses, min(misses, len(outcome.misses))):
        print(miss)
    drawn = random.sample(outcome.answered, min(answers, len(outcome.answered)))
    for count, (case, answer, document) in enumerate(drawn, 1):
        print(f"\n[{count}] {case}\n  -> {answer.source} {answer.relation} {answer.date}: {answer.title}")
        print(f"     {beginning(document)}\n     agrees: {'; '.join(answer.agrees)}")


def measure(volumes: list[Path]) -> Outcome:
    """Index the volumes and look up each telegram that their notes cite."""
    with tempfile.TemporaryDirectory() as folder:
        files = [unpacked(file, Path(folder)) for file in volumes]
        index = Index(Path(folder) / "index.sqlite")
        start = time.perf_counter()
        documents = sum(index.add(file).documents for file in files)
        outcome = Outcome(len(files), documents, time.perf_counter() - start, [])
        compare([list(archref.read(file)) for file in files], index, outcome)
        index.close()
    return outcome


def unpacked(file: Path, folder: Path) -> Path:
    if file.suffix != ".xz":
        return file
    target = folder / file.stem
    with lzma.open(file) as stream:
        target.write_bytes(stream.read())
    return target


def compare(volumes: list[list[Document]], index: Index, outcome: Outcome) -> None:
    printed: dict[str, list[Printed]] = defaultdict(list)
    for document in (d for volume in volumes for d in volume):
        for number, sent in numbers(document):
            printed[number].append(Printed(document, sent))
    by_place = {place(d): d for volume in volumes for d in volume}
    for volume in volumes:
        explained(volume, index, outcome)
    for case in (case for volume in volumes for case in cases(volume)):
        truth = {place(p.document) for p in printed[case.number] if same(case.thing, p)}
        before = time.perf_counter()
        answers, candidates = find(index, case.thing)
        outcome.spent.append(time.perf_counter() - before)
        got = {(m.keys["volume"], m.keys["document"]) for m in answers}
        outcome.answered += [(case, m, by_place[(m.keys["volume"], m.keys["document"])]) for m in answers]
        outcome.wanted += bool(truth)
        outcome.found += bool(truth & got)
        outcome.several += len(truth) > 1
        outcome.elsewhere += bool(got and not truth)
        if truth and not truth & got:
            near = "; ".join(f"{m.source}: {', '.join(m.differs)}" for m in candidates[:3])
            outcome.misses.append(f"{case}\n  printed {sorted(truth)}; answers {sorted(got)}; near {near}")


def explained(documents: list[Document], index: Index, outcome: Outcome) -> None:
    """The telegrams of the text whose marker follows, and whose note says only which document they are."""
    for result in archref.resolve_many(documents):
        document = result.linked.document
        markers = {marker.start: marker for marker in document.markers}
        ends = {c.id: c.end for c in result.linked.citations if c.note is None}
        for thing in cited(result):
            if thing.kind != "telegram" or thing.citation not in ends or len(thing.fields.get("numbers", ())) != 1:
                continue
            end = ends[thing.citation]
            marker = next((markers[at] for at in range(end, end + 4) if at in markers), None)
            if marker is None:
                continue
            note = document.notes[marker.index]
            told = ONLY.fullmatch(document.text[note.start : note.end].strip())
            if told is None:
                continue
            answers, _ = find(index, thing)
            outcome.told += 1
            if any((m.keys["volume"], m.keys["document"]) == (document.volume, told[1]) for m in answers):
                outcome.told_found += 1
            elif answers:
                where = f"{document.volume} d{document.number}: {thing.text} is Document {told[1]} by its note"
                outcome.told_elsewhere.append(f"{where}, {answers[0].source} ({'; '.join(answers[0].agrees)})")


def cases(documents: list[Document]) -> Iterator[Case]:
    """Each telegram cited in a note, one by one where several are cited together."""
    for result in archref.resolve_many(documents):
        in_notes = {c.id for c in result.linked.citations if c.note is not None and not c.source}
        for thing in cited(result):
            if thing.kind == "telegram" and thing.citation in in_notes:
                for number in thing.fields.get("numbers", ()):
                    one = replace(thing, fields={**thing.fields, "numbers": [number]})
                    yield Case(result, one, compact(f"{thing.fields.get('series') or ''} {number}"))


def place(document: Document) -> tuple[str, str]:
    return document.volume or "", document.number or ""


def numbers(document: Document) -> Iterator[tuple[str, str]]:
    """The numbers under which the document was sent, with the sentence of the source note that says so."""
    if match := HEADING.match(heading(document) or ""):
        yield compact(match[1]), ""
    start = document.title_span[1] if document.title_span else 0
    lines = [line.strip() for line in document.text[start : start + 1500].splitlines()]
    for line in [line for line in lines if len(line) > 3 and not line.startswith("[Page")][:4]:
        if match := FIRST_LINE.match(line):
            yield compact(f"{match[1] or ''} {match[2]}"), ""
            break
    for sentence in re.split(r"(?<=[a-z0-9)])\. ", source(document)):
        for match in NUMBER.finditer(sentence):
            before = sentence[: match.start()]
            if SENT.search(before if "source text" not in sentence else sentence) and not OTHER.search(before):
                yield compact(f"{match[1] or ''} {match[2]}"), sentence


def source(document: Document) -> str:
    texts = (document.text[note.start : note.end] for note in document.notes)
    return next((text for text in texts if text.startswith("Source:")), "")


def compact(number: str) -> str:
    """Series, where it is one of a journey or a mission, and number."""
    series, _, digits = number.replace("–", "-").rpartition(" ")
    known = series.strip().capitalize() if series.strip().capitalize() in SERIES else ""
    return f"{known} {digits.lstrip('0')}".strip()


def same(thing: CitedThing, printed: Printed) -> bool:
    """Whether form, year, and post or direction agree, told from the heading, the dateline and the source note."""
    document, fields = printed.document, thing.fields
    if (
        thing.year is None
        or not document.date
        or int(document.date[:4]) != thing.year
        or not near(thing.date, document.date)
    ):
        return False
    title = heading(document) or ""
    form = next((f for f in ("airgram", "despatch") if f in (fields.get("form") or "").lower()), "")
    above = document.text[: document.title_span[0]] if document.title_span else ""
    if (
        form
        and form not in f"{title} {above} {printed.sent}".lower()
        or not form
        and "despatch" in f"{title} {above}".lower()
    ):
        return False
    sender, _, receiver = title.partition(" to the ") if " to the " in title else title.partition(" to ")
    if printed.sent:
        sender = receiver = printed.sent
    if fields.get("from"):
        return names(fields["from"], sender) or written_at(fields["from"], document)
    if fields.get("to"):
        return any(names(t, receiver) for t in fields["to"]) and (
            "epartment" in sender or "ecretary" in sender or bool(printed.sent)
        )
    return near(thing.date, document.date, 1) and len(thing.date) == 10 and document.volume == thing.volume


def near(first: str, second: str, most: int = 7) -> bool:
    if len(first) < 10 or len(second) < 10:
        return True
    try:
        return abs((date.fromisoformat(first[:10]) - date.fromisoformat(second[:10])).days) <= most
    except ValueError:
        return False


def names(printed: str, text: str) -> bool:
    """Whether a post, or the country it is in, is named in a text."""
    row = post(printed)
    words = normalised(text)
    wanted = [normalised(printed)] + ([normalised(c) for c in row["country"].split(" / ")] if row else [])
    return any(w and re.search(rf"\b{re.escape(w)}\b", words) for w in wanted)


def written_at(printed: str, document: Document) -> bool:
    row, written = post(printed), post(document.place or "")
    return row is not None and written is not None and row["name"] == written["name"]


def beginning(document: Document) -> str:
    start = document.title_span[1] if document.title_span else 0
    body = " ".join(document.text[start : start + 160].split())
    return f"{document.place}: {body!r} {source(document)[:220]!r}"


if __name__ == "__main__":
    main()
