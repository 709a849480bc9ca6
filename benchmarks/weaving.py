"""What giving a file back with its links takes, beside resolving its documents alone.

    python benchmarks/weaving.py FILE...

For each file the seconds of resolving, of the whole (read, resolve, weave, check), and their ratio: first in a process
that has done nothing before, as a command is, then the best of three in one that has.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

import archref


def spent(run: Callable[[], object]) -> float:
    begun = time.process_time()
    run()
    return time.process_time() - begun


def measure(path: str, what: str, times: int) -> float:
    """Seconds of this process for `what` ("resolve" or "link") of the file; the best of `times`."""
    documents = list(archref.read(path)) if what == "resolve" else []
    run = (lambda: archref.resolve_many(documents)) if what == "resolve" else (lambda: archref.link(path))
    return min(spent(run) for _ in range(times))


def main(paths: list[str]) -> None:
    for path in paths:
        cold = {}
        for what in ("resolve", "link"):
            command = [sys.executable, __file__, "--one", what, path]
            cold[what] = min(
                float(subprocess.run(command, capture_output=True, text=True, check=True).stdout) for _ in "123"
            )
        warm = {what: measure(path, what, 3) for what in ("resolve", "link")}
        for name, taken in (("first", cold), ("again", warm)):
            ratio = taken["link"] / taken["resolve"]
            print(
                f"{path} {name}: resolving {taken['resolve']:.3f} s, linking {taken['link']:.3f} s, {ratio:.2f} times"
            )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(measure(sys.argv[3], sys.argv[2], 1))
    else:
        main(sys.argv[1:])
