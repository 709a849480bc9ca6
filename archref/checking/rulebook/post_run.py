"""A telegram whose number and date do not fit those of the post's other telegrams."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from ...document import countable
from ...identifiers.document_number import is_department
from ..model import Finding, Named, manuscript
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC504", "post-run", "warning")
LEAST = 4  # other telegrams of the post's year that agree with each other
MARGIN = 45  # days


def find(work: CheckedWork) -> Iterator[Finding]:
    runs: dict[tuple[str, str], dict[int, list[tuple[int, CheckedCitation]]]] = {}
    for c in work.of("telegram"):
        when, numbers = str(c.fields.get("date", "")), c.fields.get("numbers") or []
        if len(when) != 10 or not countable(when[0]) or len(numbers) != 1 or not countable(str(numbers[0])):
            continue
        sender = c.fields.get("from")
        if not sender or is_department(str(sender)) or "series" in c.fields or when < "1966-07":
            continue
        run = runs.setdefault((str(sender), when[:4] + str(c.fields.get("form", "telegram"))), {})
        run.setdefault(int(numbers[0]), []).append((date.fromisoformat(when).toordinal(), c))
    for (sender, _), run in runs.items():
        yield from _odd(sender, run)


def _odd(sender: str, run: dict[int, list[tuple[int, CheckedCitation]]]) -> Iterator[Finding]:
    points = [(number, min(day for day, _ in cited)) for number, cited in sorted(run.items())]
    kept = _ascending(points)
    if len(kept) < LEAST or len(points) - len(kept) > max(1, len(points) // 5):
        return
    numbers = [n for n, _ in kept]
    for number, day in points:
        at = bisect_left(numbers, number)
        if at < len(numbers) and numbers[at] == number:
            continue
        low = kept[at - 1][1] if at else None
        high = kept[at][1] if at < len(kept) else None
        if (low is not None and day < low - MARGIN) or (high is not None and day > high + MARGIN):
            near = [f"{n} of {date.fromordinal(d)}" for n, d in (kept[max(0, at - 1) : at + 1])]
            c = run[number][0][1]
            message = f"number {number} from {sender} is dated {c.fields['date']}, and its neighbours are {' and '.join(near)}; compare number and date"
            yield HEAD.at(c.part, c.citation.start, c.citation.end, message)


def _ascending(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain in which numbers and days both ascend."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for i, (_, day) in enumerate(points):
        at = bisect_left(tails, day + 1)
        before.append(last[at - 1] if at else -1)
        if at == len(tails):
            tails.append(day + 1)
            last.append(i)
        else:
            tails[at], last[at] = day + 1, i
    chain: list[tuple[int, int]] = []
    i = last[-1] if last else -1
    while i >= 0:
        chain.append(points[i])
        i = before[i]
    return chain[::-1]


def _notes(*telegrams: str) -> str:
    return manuscript(*(f"Telegram {t}." for t in telegrams))


_RUN = (
    "1012 from Lima, March 1, 1978",
    "2044 from Lima, May 4, 1978",
    "3120 from Lima, July 8, 1978",
    "5233 from Lima, November 12, 1978",
)

RULE = HEAD.rule(
    find,
    what="The number of a telegram does not fit its date, by the post’s other telegrams of the year.",
    why="A post numbers its telegrams through the year; one that stands far out of the run has a wrong digit in number or date.",
    mend="Compare the telegram. The finding rests on the other telegrams that the work cites.",
    finds={
        _notes(*_RUN, "4010 from Lima, March 9, 1978"): "Telegram 4010 from Lima, March 9, 1978",
        _notes(*_RUN[:2], "233 from Lima, October 2, 1978", *_RUN[2:]): "Telegram 233 from Lima, October 2, 1978",
        _notes("5900 from Lima, April 2, 1978", *_RUN): "Telegram 5900 from Lima, April 2, 1978",
    },
    silent=(
        _notes(*_RUN, "4010 from Lima, September 9, 1978"),
        _notes(*_RUN, "4010 from Quito, March 9, 1978"),
        _notes(*_RUN[:2], "4010 from Lima, March 9, 1978"),
    ),
)  # fmt: skip
