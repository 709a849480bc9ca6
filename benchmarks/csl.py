"""Time the printing of telegrams in a style, beside citeproc-py alone and citeproc-js in the same run; print ratios.

    python benchmarks/csl.py [STYLE] [--alone N] [--many N] [--rounds N] [--js PATH]

Each item is cited once and listed in the bibliography. Prints the seconds for a thousand items and for N times as many
(10,000 unless --many says otherwise), how much more these cost, and how much longer citeproc-py takes alone for --alone
items (200 unless told; its time grows with the square of their number). With --js, the path of citeproc_commonjs.js
(npm install citeproc; pip install 'archref[citeproc-js]'), also what part of citeproc-js's time a thousand items take
here. What is compared is timed in turn, and a ratio is the median of --rounds (3), as other programs slow a machine
by turns. Seconds are of this process, so that only the ratios are to be quoted.
"""

from __future__ import annotations

import argparse
import statistics
import time
import warnings

from archref.csl import find_style, render

TELEGRAM = {
    "type": "document",
    "author": [{"literal": "Department of State"}],
    "issued": {"date-parts": [[1978, 12, 19]]},
    "archive": "National Archives",
    "archive-place": "College Park, MD",
    "archive_collection": "RG 59, Central Foreign Policy File",
}


def telegrams(count: int) -> list[dict]:
    return [
        {
            **TELEGRAM,
            "id": f"t{i}",
            "title": f"Telegram {i} to Mexico",
            "title-short": f"Telegram {i}",
            "archive_location": f"D780524-{i:04}",
        }
        for i in range(count)
    ]


def ours(count: int, style: str, engine: str = "citeproc-py") -> float:
    items = telegrams(count)
    start = time.process_time()
    rendered = render(items, None, style, engine=engine)
    seconds = time.process_time() - start
    assert len(rendered.notes) == count
    return seconds


def alone(count: int, style: str) -> float:
    """Seconds that the library takes as its own README has it: register, sort, cite, bibliography."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    items = telegrams(count)
    start = time.process_time()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        printer = CitationStylesBibliography(
            CitationStylesStyle(str(find_style(style)), validate=False), CiteProcJSON(items), formatter.plain
        )
        cites = [Citation([CitationItem(item["id"])]) for item in items]
        for cite in cites:
            printer.register(cite)
        printer.sort()
        for cite in cites:
            printer.cite(cite, lambda item: None)
        printer.bibliography()
    return time.process_time() - start


def ratio(rounds: list[tuple[float, float]]) -> float:
    """The median of the second of each pair to the first."""
    return statistics.median(second / first for first, second in rounds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("style", nargs="?", default="chicago-notes-bibliography")
    parser.add_argument("--alone", type=int, default=200)
    parser.add_argument("--many", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--js", metavar="PATH")
    asked = parser.parse_args()

    def thousand() -> float:
        return statistics.median(ours(1000, asked.style) for _ in range(5))

    ours(10, asked.style)  # the style is read once
    if asked.js:
        engine = f"citeproc-js={asked.js}"
        beside = [(ours(1000, asked.style, engine), thousand()) for _ in range(asked.rounds)]
        print(f"1,000 items: citeproc-js {beside[0][0]:.2f} s; here {ratio(beside):.2f} of that")
    grown = []
    for _ in range(asked.rounds):
        before, many, after = thousand(), ours(asked.many, asked.style), thousand()
        grown.append(((before + after) / 2, many))
    few, library = min(ours(asked.alone, asked.style) for _ in range(3)), alone(asked.alone, asked.style)
    seconds = [statistics.median(column) for column in zip(*grown, strict=True)]
    print(
        f"1,000 items: {seconds[0]:.2f} s; {asked.many:,} items: {seconds[1]:.2f} s, {ratio(grown):.1f} times as much"
    )
    print(f"{asked.alone:,} items: {few:.2f} s; citeproc-py alone: {library:.2f} s, {library / few:.0f} times as much")


if __name__ == "__main__":
    main()
