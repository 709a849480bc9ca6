"""Many files one after the other, or several at once: each document's result as soon as it is its turn.

A volume (TEI) stands by itself. Other files are the chapters of one manuscript: they are read in their order, and
Ibid., short forms and records reach from one to the next. What comes out is the same however many processes work:
ids run on through all files, and records of volumes that share what they are known by have one id.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import click

from . import complain
from .keeping import all_of_it, its_text
from .one_document import check_number
from .progress import ProgressLine
from .renumbering import IdSpace, Numbers

if TYPE_CHECKING:
    from ..corrections import Corrections
    from ..document import Document
    from ..result import Result

NOWHERE = "its words stand nowhere here, or in several places"
Take = Callable[[Any], Any]  # of a Result, or of all that stand together


@dataclass(frozen=True, slots=True)
class ResolveJob:
    """A file to be read and resolved, with what the user knows of it and what is to be made of each result."""

    path: str
    take: Take
    late: bool = False  # whether it is made when all of the file is read
    whole: bool = False  # whether one thing is made of all its results
    form: str | None = None
    encoding: str | None = None
    volume: str | None = None
    number: str | None = None
    date: str | None = None
    grammar: tuple[str, ...] = ()
    index: str | None = None
    confidence: float | None = None
    corrections: Corrections | None = None


@dataclass(slots=True)
class ResolveOutcome:
    """What came of a file: for each document what was made of it with its records' identities, or what went wrong."""

    taken: list[tuple[Any, dict[str, list[tuple[str, str]]]]] = field(default_factory=list)
    error: str | None = None
    empty: bool = False
    remarks: list[str] = field(default_factory=list)  # what its author should know
    unplaced: list[int] | None = None  # corrections that found no place in this unit, by their number


class Stream:
    """The documents of the files in order, as (name of the file, what `take` made of the result).

    `take` is a function of a module, since it may be called in another process; what it makes is renumbered by
    `Numbers`. `failed` is set where a file could not be read.

    What a record is called may be known by a later document alone. `late`: nothing is taken before all that stands
    together, a volume or the chapters of one manuscript, is read. Beside volumes each chapter is taken with its file.

    `whole`: of a volume, and of all chapters together, one thing is made, by a `take` of a list of names and results; the
    chapters come last, and nothing is renumbered. Each stands with the name of its first file.
    """

    def __init__(
        self,
        paths: Sequence[str],
        take: Take,
        jobs: int | None,
        *,
        late: bool = False,
        whole: bool = False,
        **known: Any,
    ) -> None:
        self.failed = False
        self.count = 0
        self._take = take
        self._late = late
        self._whole = whole
        self._orders = [ResolveJob(path, take, late or whole, whole, **known) for path in paths]
        self._jobs = jobs or os.cpu_count() or 1

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        fail_fast = click.get_current_context().meta.get("archref.fail_fast", False)
        alone = [_is_volume(order) for order in self._orders]
        gathered = self._whole or (self._late and not any(alone))  # the chapters, until all are read
        manuscript: list[tuple[str, Result]] = []
        if gathered:
            keep = all_of_it if self._whole else its_text
            self._orders = [
                order if volume else replace(order, take=keep, whole=False)
                for order, volume in zip(self._orders, alone, strict=True)
            ]
        several = sum(alone) + (not all(alone)) > 1
        numbers = Numbers()
        chapters = IdSpace()
        unplaced: list[int] | None = None
        with ProgressLine("files done") as progress:
            for done, (order, outcome, volume) in enumerate(self._outcomes(alone), 1):
                unit = IdSpace() if volume else chapters
                shown = click.format_filename(order.path)
                if outcome.error is not None:
                    if fail_fast:
                        raise click.ClickException(outcome.error)
                    complain(outcome.error)
                    self.failed = True
                elif outcome.empty:
                    what = "standard input" if order.path == "-" else shown
                    complain(f"{what} is empty; there is nothing to find in it", "warning")
                for remark in outcome.remarks:
                    complain(f"{shown}: {remark}", "warning")
                if outcome.unplaced is not None:
                    unplaced = outcome.unplaced if unplaced is None else [n for n in unplaced if n in outcome.unplaced]
                for taken, known in outcome.taken:
                    self.count += 1
                    if gathered and not volume:
                        manuscript.append((shown, taken))
                    elif several and not self._whole:
                        yield shown, numbers.apply(unit, taken, known)
                    else:
                        yield shown, taken
                progress(done, len(self._orders))
        if self._whole and manuscript:
            yield manuscript[0][0], self._take(manuscript)
        elif not self._whole:
            for shown, result in manuscript:
                yield shown, self._take(result)
        if unplaced:
            self._say_unplaced(unplaced)

    @property
    def files(self) -> dict[str, str]:
        """The paths in their order, by what they are shown as."""
        return {click.format_filename(order.path): order.path for order in self._orders}

    def _say_unplaced(self, unplaced: Sequence[int]) -> None:
        """Warn of the corrections that no file had a place for."""
        corrections = next((order.corrections for order in self._orders if order.corrections is not None), None)
        for number, correction in enumerate(corrections or ()):
            if number in unplaced:
                complain(f"the correction of {correction.place.words!r} was not made: {NOWHERE}", "warning")

    def _outcomes(self, alone: list[bool]) -> Iterator[tuple[ResolveJob, ResolveOutcome, bool]]:
        """In the files' order; whether a file stands alone."""
        from ..parallel import Lost, in_order

        # standard input is read here, where it is open
        volumes = [o for o, volume in zip(self._orders, alone, strict=True) if volume and o.path != "-"]
        together: Any = None
        done: Iterator[tuple[ResolveJob, ResolveOutcome | Lost]]
        if self._jobs > 1 and len(volumes) > 1:
            done = in_order(outcome_of, volumes, min(self._jobs, len(volumes)))
        else:
            done = ((order, outcome_of(order)) for order in volumes)
        for order, volume in zip(self._orders, alone, strict=True):
            if volume:
                found = outcome_of(order) if order.path == "-" else next(done)[1]
                if isinstance(found, Lost):
                    found = ResolveOutcome(
                        error=f"{order.path!r} was not finished: its process was ended; try --jobs 1"
                    )
                yield order, found, True
            else:
                together = together or _resolver(order)
                yield order, _outcome(order, together), False


def outcome_of(order: ResolveJob) -> ResolveOutcome:
    """A file by itself."""
    return _outcome(order, _resolver(order))


def _resolver(order: ResolveJob) -> Any:
    from ..resolving import Resolver, grammar_of

    run = order.corrections.begun() if order.corrections is not None else None
    return Resolver(grammar_of(order.grammar), order.confidence, run)


def _outcome(order: ResolveJob, resolver: Any) -> ResolveOutcome:
    from contextlib import nullcontext

    from ..index import fill, open_index
    from ..reading import InputError, read

    outcome = ResolveOutcome(empty=True)
    results: list[Result] = []
    try:
        documents: Iterable[Document] = read(
            order.path, form=order.form, encoding=order.encoding, volume=order.volume, number=order.number,
            date=order.date,
        )  # fmt: skip
        if order.number is not None:
            documents = list(documents)
            check_number(tuple(order.path for _ in documents), order.number)
        with open_index(order.index) if order.index else nullcontext() as index:
            for document in documents:
                outcome.empty = outcome.empty and not document.text.strip()
                outcome.remarks += document.remarks
                result = resolver.resolve(document)
                if index is not None:
                    fill([result], index)
                if order.late:
                    results.append(result)
                else:
                    outcome.taken.append(_taken(order, result))
    except InputError as error:
        return ResolveOutcome(error=str(error))
    if order.whole and results:
        shown = click.format_filename(order.path)
        outcome.taken.append((order.take([(shown, result) for result in results]), {}))
    else:
        outcome.taken += [_taken(order, result) for result in results]
    if order.corrections is not None:
        outcome.unplaced = resolver.corrections.waiting()
    return outcome


def _taken(order: ResolveJob, result: Result) -> tuple[Any, dict[str, list[tuple[str, str]]]]:
    return order.take(result), {record.id: record.identities for record in result.records}


def _is_volume(order: ResolveJob) -> bool:
    from ..reading.formats import InputError, tell

    if order.form or order.path == "-":
        return order.form == "tei"
    try:
        with open(order.path, "rb") as stream:
            return tell(stream.read(65536), order.path).name == "tei"
    except (OSError, ValueError, InputError):
        return False
