"""Does the work grow with the text? Fragments, each at three sizes, through every door of archref; what grows faster is named.

    python benchmarks/growth.py [--size N] [--door NAME]... [--only WORD] [--first N] [--jobs N]

The doors are resolve, many (a document each), read, link, bib and check (of what is resolved already). Each fragment of
fragments.py is repeated to N, 2 N and 4 N characters. The measure is CPU time of the process, the least of up to
three runs, less what the smallest text of all takes; four times the text may cost at most five times the work. What
takes less than a twentieth of a second at 4 N is not told apart from nothing. What seems to grow faster is measured
again from 4 N on, to 8 N and 16 N: a step at one place (a reader that sets in where a text is long enough, numbers that
could be years from 1500 on) and a moment's load of the machine are no growth. How far it is stands on the error stream.
Exit code 1 where anything grows faster.
"""

from __future__ import annotations

import argparse
import multiprocessing
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from html import escape
from pathlib import Path
from typing import Any

from fragments import fragments
from wrapping import ENDING, PARAGRAPH, WRAPPED, packed

import archref

MOST = 5.0  # how much more work four times the text may be
FLOOR = 0.05  # seconds of CPU that are not told from nothing
RUNS = 3
LIMIT = 60.0  # seconds of CPU after which a measure is given up


class TooLong(Exception):
    """A measure that took more than LIMIT."""


def repeated(before: str, unit: str, size: int) -> str:
    """`unit` over and over, each with its number, to about `size` characters."""
    if "{i}" not in unit:
        return before + unit * max(1, size // len(unit))
    pieces, length, i = [before], 0, 0
    while length < size:
        i += 1
        pieces.append(unit.replace("{i}", str(i)))
        length += len(pieces[-1])
    return "".join(pieces)


def file_of(folder: Path, form: str, content: str, own: bool) -> Path:
    """A file in a format; `own`: the content is markup of that format, else words to be written in it."""
    if not own and form in PARAGRAPH:
        legal = "".join(c for c in content if c in "\t\n\r" or (c >= " " and not "\ud800" <= c <= "\udfff"))
        content = "".join(PARAGRAPH[form].format(escape(line)) for line in legal.split("\n"))
    if form in WRAPPED:
        content = WRAPPED[form].format(content)
    path = folder / f"a.{ENDING[form]}"
    data = content.encode("utf-8", "replace")
    path.write_bytes(packed(form, data) if form in ("docx", "odt") else data)
    return path


class Quietly:
    """A call for which a refusal in words is an answer; `refused` tells of one."""

    def __init__(self, run: Callable[[], Any]) -> None:
        self.run, self.refused = run, False

    def __call__(self) -> None:
        try:
            self.run()
        except ValueError:
            self.refused = True


def doors(form: str, before: str, unit: str, size: int, folder: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    """The calls to be measured for a fragment at a size, by name."""
    text = repeated(before, unit, size)
    yield "resolve", lambda: archref.resolve(text).as_dict() and None
    if form == "text" and len(unit) > 30:
        texts = [unit.replace("{i}", str(i)) for i in range(size // len(unit))]
        yield "many", lambda: archref.resolve_many(texts) and None
    for other in ENDING if form == "text" else (form,):
        path = file_of(folder / str(size), other, text, form != "text")
        yield f"read {other}", Quietly(lambda path=path, other=other: list(archref.read(path, form=other)))
    for other in ("text", "markdown", "html", "tei", "docx", "odt", "latex", "rst") if form == "text" else (form,):
        path = folder / str(size) / f"a.{ENDING[other]}"
        to = "html" if other == "text" else None
        yield f"link {other}", Quietly(lambda path=path, other=other, to=to: archref.link(path, form=other, to=to))
    smaller = repeated(before, unit, size // 8)  # a style's processor takes its time for each entry
    yield "bib", lambda: archref.bibliography(archref.resolve(smaller)) and None
    yield "bib bibtex", lambda: archref.bibliography(archref.resolve(text), format="bibtex") and None
    results = []
    with suppress(ValueError):
        results = archref.resolve_many(archref.read(folder / str(size) / f"a.{ENDING[form]}", form=form))
    yield "check", lambda: archref.check(results) and None


def spent(run: Callable[[], None]) -> float:
    """Seconds of CPU; `TooLong` beyond LIMIT."""

    def stop(*_: object) -> None:
        raise TooLong

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        start = time.process_time()
        run()
        return time.process_time() - start
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def growth(runs: tuple[Callable[[], None], ...]) -> tuple[float, list[float]]:
    """How much more the largest of three costs than the smallest, and the seconds of each."""
    best = [spent(run) for run in runs]
    for _ in range(RUNS - 1):
        if best[2] < FLOOR or best[2] <= MOST * best[0]:
            break
        best = [min(known, spent(run)) for known, run in zip(best, runs, strict=True)]
    return (best[2] / max(best[0], FLOOR / 4), best) if best[2] >= FLOOR else (0.0, best)


def _larger(fragment: tuple[str, str, str], size: int, folder: Path, place: int) -> Callable[[], None]:
    """The call of the door at a place, for a fragment at a larger size."""
    (folder / str(size)).mkdir(exist_ok=True)
    return list(doors(*fragment, size, folder))[place][1]


def measure(task: tuple[tuple[str, str, str], int, list[str]]) -> list[tuple[str, str, float, list[float], str, bool]]:
    """All doors of one fragment: (fragment, door, growth, seconds, fault, whether it was refused)."""
    (form, before, unit), size, wanted = task
    name = f"{form} {before + unit if before else unit!r}" if not before else f"{form} {before!r} + {unit!r}"
    found = []
    with tempfile.TemporaryDirectory() as made:
        sizes = (size, 2 * size, 4 * size)
        for n in sizes:
            (Path(made) / str(n)).mkdir()
        for place, calls in enumerate(zip(*(doors(form, before, unit, n, Path(made)) for n in sizes), strict=True)):
            door = calls[0][0]
            if wanted and not any(door.startswith(w) for w in wanted):
                continue
            try:
                ratio, seconds = growth(tuple(run for _, run in calls))
                if ratio > MOST:
                    ratio, seconds = growth(
                        tuple(_larger(task[0], n, Path(made), place) for n in (4 * size, 8 * size, 16 * size))
                    )
                refused = any(getattr(run, "refused", False) for _, run in calls)
                found.append((name, door, ratio, seconds, "", refused))
            except TooLong:
                found.append((name, door, float("inf"), [], f"more than {LIMIT:.0f} s", False))
            except Exception as error:
                found.append((name, door, 0.0, [], f"{type(error).__name__}: {error}"[:200], False))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=16_000, help="characters of the smallest text")
    parser.add_argument("--door", action="append", default=[], help="only doors whose name begins so")
    parser.add_argument("--only", default="", help="only fragments that hold this")
    parser.add_argument("--format", default="", help="only fragments of this format")
    parser.add_argument("--first", type=int, default=1, help="go on with this fragment of them, counted from 1")
    parser.add_argument("--jobs", type=int, default=1)
    chosen = parser.parse_args()
    tasks = [(f, chosen.size, chosen.door) for f in fragments() if chosen.only in f[1] + f[2] and chosen.format in f[0]]
    tasks = tasks[max(chosen.first, 1) - 1 :]
    archref.resolve("Ibid.")
    measures = faster = 0
    read: dict[str, int] = {}  # by door, how many were not refused
    with multiprocessing.Pool(chosen.jobs) as pool:
        for n, found in enumerate(pool.imap(measure, tasks), 1):
            print(f"{n} of {len(tasks)}: {found[0][0] if found else ''}", file=sys.stderr, flush=True)
            for name, door, ratio, seconds, fault, refused in found:
                measures += 1
                read[door] = read.get(door, 0) + (not refused)
                if fault or ratio > MOST:
                    faster += 1
                    shown = " ".join(f"{s:.3f}" for s in seconds)
                    print(f"{door:14} {fault or f'{ratio:.1f} times'}  [{shown}]  {name}", flush=True)
    print(f"{len(tasks)} fragments, {measures} measures, {faster} that grow faster than the text or fail")
    print(f"{measures - sum(read.values())} were refused by their reader")
    closed = [door for door, count in read.items() if not count]
    for door in closed:
        print(f"{door}: everything was refused, so that nothing was measured")
    return int(faster > 0 or bool(closed))


if __name__ == "__main__":
    sys.exit(main())
