"""How much work something is: the calls of functions that it takes, which are the same on every machine."""

from cProfile import Profile


def calls(work, builtins=False):
    """The calls of Python's functions, with `builtins` of C's too."""
    counted = Profile(subcalls=False, builtins=builtins)
    counted.runcall(work)
    return sum(entry.callcount for entry in counted.getstats())
