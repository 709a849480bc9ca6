"""Work that processes are given in tests: in a module by itself, so that a process reads nothing else to do it."""

import os


def double(n):
    return 2 * n


def fragile(n):
    if n == 3:
        os._exit(9)
    return 2 * n
