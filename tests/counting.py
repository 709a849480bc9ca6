"""How much work something is: the calls of functions that it takes, which are the same on every machine, and how its
time of the processor grows; and how much memory it holds."""

import subprocess
import sys
from collections.abc import Iterable
from cProfile import Profile
from time import process_time

MOST = 5.0  # four times the text may be so much more work
ROUNDS = 10  # at least, where it seems to be more
LONG = 20.0  # and until so many seconds are spent: what is quickly done is measured coarsely


def calls(work, builtins=False):
    """The calls of Python's functions, with `builtins` of C's too."""
    counted = Profile(subcalls=False, builtins=builtins)
    counted.runcall(work)
    return sum(entry.callcount for entry in counted.getstats())


def spent(run):
    start = process_time()  # other work on the machine does not count
    run()
    return process_time() - start


def growth(run, size):
    """How much more work `run(4 * size)` is than `run(size)`: by the least of several rounds, in each of which the small runs stand
    before and behind the large one, since a busy machine changes its pace. They end when it is as little as it must be."""
    run(size // 8)
    least = float("inf")
    begun, rounds = process_time(), 0
    while least > MOST and not (rounds >= ROUNDS and process_time() - begun > LONG):
        before, large, behind = (spent(lambda n=n: run(n)) for n in (size, 4 * size, size))
        least = min(least, 2 * large / (before + behind))
        rounds += 1
    return least


HELD = """

import re
print(int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) // 1024)
"""  # ru_maxrss would begin with what its parent had


def held(code, arguments):
    """The most megabytes that a process of its own holds at a time, by Linux's /proc."""
    command = [sys.executable, "-c", code + HELD, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-500:]
    return int(done.stdout.split()[-1])


def more_held(code, few: Iterable, many: Iterable, least, tries=4):
    """How many megabytes more a process holds of much than of little, by the least of several runs of each, in turn:
    what lies about unused varies by some tens. They end when it is less than `least`."""
    small = large = float("inf")
    for _ in range(tries):
        small, large = min(small, held(code, few)), min(large, held(code, many))
        if large - small < least:
            break
    return large - small
