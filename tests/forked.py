"""Processes that begin as copies of this one, so that they need not load everything again."""

import os
import signal
import sys
from multiprocessing import get_all_start_methods, get_context


def processes():
    """The `multiprocessing` of such processes; of ones that begin afresh where there is no copying."""
    return get_context("fork" if "fork" in get_all_start_methods() else "spawn")


def in_a_child(work):
    """What becomes of a process of its own that does the work: its exit code, negative for a signal, and what it said."""
    reads, writes = os.pipe()  # no file, whose size could be bounded too
    child = os.fork()
    if child == 0:
        code = 70
        try:
            signal.signal(signal.SIGINT, signal.default_int_handler)  # whatever began the tests made of it
            sys.stdout = sys.stderr = os.fdopen(writes, "w")
            work()
            code = 0
        except SystemExit as error:
            code = error.code or 0
        except BaseException as error:
            print(f"Traceback of {error!r}", file=sys.stderr)
        finally:
            sys.stderr.flush()
            os._exit(code if isinstance(code, int) else 1)
    os.close(writes)
    with os.fdopen(reads) as stream:
        said = stream.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said
