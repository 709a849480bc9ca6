"""A Ref letter that is used and stands in no Ref line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Finding, Named
from ..ref_letters import uses
from ..work import CheckedWork
from .ref_without_note import _HEAD

HEAD = Named("ARC112", "ref-not-declared", "warning")
LINE = 1500  # characters in which a letter may stand that was not read as one of the line


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        letters = sorted({r.letter for r in part.result.linked.refs if r.letter})
        if not letters:
            continue
        head = part.result.linked.refs[0].at
        used = list(uses(part))
        first = min((u.at for u in used), default=0)
        line = part.result.linked.clean.text[max(0, head - 40) : min(head + LINE, first)]
        for use in used:
            if use.letter not in letters and not _stands_in(line, use.letter, letters):
                message = f"Ref {use.letter} is used, and the Ref line has {_listed(letters)}; mend the letter, or add it to the line"
                yield HEAD.at(part, use.start, use.end, message)


def _stands_in(line: str, letter: str, declared: list[str]) -> bool:
    """Whether a letter stands at the beginning of the text where those of the Ref line do, though it was not read: "C."
    anywhere, and the next one also without its stop: "B. Lima 1234. C Lima 1240"."""
    if re.search(rf"(?<!\w){letter}[.):]", line, re.I):
        return True
    return ord(letter) == ord(declared[-1]) + 1 and re.search(rf"(?<!\w){letter}\s+[A-Z0-9]", line) is not None


def _listed(letters: list[str]) -> str:
    return letters[0] if len(letters) == 1 else f"{letters[0]} to {letters[-1]}"


_LINE = "Refs: (A) State 216300,2 (B) Lima 1234.3\n\n"
_NOTES = """

  1. Source: National Archives, RG 59, Central Foreign Policy File, D790024–0450. Secret.
  2. Dated August 24.
  3. Dated August 26.
"""

RULE = HEAD.rule(
    find,
    what="“Ref C” is used in a telegram whose Ref line has no C.",
    why="The letter leads nowhere: it was copied wrongly, or a message is missing in the Ref line.",
    mend="Compare the letter with the original; mend it, or add the message to the Ref line.",
    finds={
        _HEAD + _LINE + "The harvest was late, as Ref A says. Prices rose (Ref C)." + _NOTES: "Ref C",
        _HEAD + _LINE + "In reply to reftel D we expect no change." + _NOTES: "reftel D",
        _HEAD + _LINE + "We agree with refs A and E on the price." + _NOTES: "E",
    },
    silent=(
        _HEAD + _LINE + "The harvest was late, as Ref A says. Prices rose (Ref B)." + _NOTES,
        _HEAD + _LINE + "We agree with refs A and B. Group C was not asked." + _NOTES,
        _HEAD + "The harvest was late, as Ref A says." + _NOTES,
        _HEAD + "Refs: (A) State 216300,2 (B) Lima 1234.3 C Lima 1240\n\nThe harvest was late, as Ref C says." + _NOTES,
    ),
)
