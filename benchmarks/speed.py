"""Compare the speed of archref.resolve with named peers, on the same texts in one run; print ratios.

    python benchmarks/speed.py TEXT_OR_JSONL...

Each file is a text, or JSON lines with a "text" (one document a line). eyecite reads with its default
tokenizer, citeurl with its default templates; both are installed by `pip install eyecite citeurl markdown`. The
figures are seconds of this process on one core, best of three, so that only the ratios are to be quoted.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path


def texts_of(paths: Iterable[str], limit: int = 1_500_000) -> list[str]:
    """Documents from all the files in equal shares, about `limit` characters together."""
    paths = list(paths)
    found: list[str] = []
    for path in paths:
        content = Path(path).read_text(encoding="utf-8")
        lines = [json.loads(x)["text"] for x in content.splitlines()[::10]] if path.endswith(".jsonl") else [content]
        size = 0
        for text in lines:
            found.append(text)
            size += len(text)
            if size >= limit / len(paths):
                break
    return found


def best(run: Callable[[str], object], texts: list[str], times: int = 3) -> float:
    """Seconds for all texts, the best of `times`."""
    results = []
    for _ in range(times):
        start = time.process_time()
        for text in texts:
            run(text)
        results.append(time.process_time() - start)
    return min(results)


def peers() -> dict[str, Callable[[str], object]]:
    """The peers that are installed."""
    import archref

    found: dict[str, Callable[[str], object]] = {"archref": lambda text: archref.resolve(text).as_dict()}
    try:
        from eyecite import get_citations

        found["eyecite"] = get_citations
    except ImportError:
        print("eyecite is not installed; pip install eyecite", file=sys.stderr)
    try:
        from citeurl import Citator

        found["citeurl"] = Citator().list_cites
    except ImportError:
        print("citeurl is not installed; pip install citeurl markdown", file=sys.stderr)
    return found


def main(paths: list[str]) -> None:
    texts = texts_of(paths)
    size = sum(map(len, texts)) / 1e6
    runs = peers()
    for run in runs.values():
        run(texts[0])  # what is compiled at the first call is not counted
    seconds = {name: best(run, texts) for name, run in runs.items()}
    print(f"{len(texts)} documents, {size:.2f} million characters")
    for name, spent in seconds.items():
        print(
            f"{name:8} {size / spent:8.2f} M characters/s   archref is {spent / seconds['archref']:6.1f} times as fast"
        )


if __name__ == "__main__":
    main(sys.argv[1:] or [str(p) for p in sorted((Path(__file__).parent.parent / "fixtures").glob("*.txt"))])
