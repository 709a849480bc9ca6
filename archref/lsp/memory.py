"""What was read of a note is remembered: while a chapter is written, all notes but one stay what they were."""

from __future__ import annotations

import gc

from ..remembering import Memory, keep


def remember() -> None:
    """Have all reading from now on in this process remember what it read.

    What a keystroke makes is thrown away as a whole at the next; collecting it piece by piece takes a third of the time.
    """
    gc.set_threshold(100_000, 20, 20)
    keep(Memory())
