"""A letter of the Ref line that the telegram never uses."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named
from ..ref_letters import uses
from ..work import CheckedWork
from .ref_not_declared import _LINE, _NOTES
from .ref_without_note import _HEAD

HEAD = Named("ARC113", "ref-not-used", "info")


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        used = {use.letter for use in uses(part)}
        for ref in part.result.linked.refs:
            if ref.letter and ref.letter not in used:
                message = (
                    f"Ref {ref.letter} is declared and never used in the text; compare the letters with the original"
                )
                yield HEAD.at(part, ref.start, ref.end, message)


RULE = HEAD.rule(
    find,
    what="A letter of the Ref line is never used in the telegram.",
    why="Many telegrams name messages that they do not come back to; where a letter was misread, this rule shows it.",
    mend="Compare the letters with the original. The rule is off by default: select it for a transcription.",
    default=False,
    finds={
        _HEAD + _LINE + "The harvest was late, as Ref A says." + _NOTES: "Lima 1234",
        _HEAD + _LINE + "Prices rose (Ref B)." + _NOTES: "State 216300",
        _HEAD + _LINE + "Prices rose." + _NOTES: ("State 216300", "Lima 1234"),
    },
    silent=(
        _HEAD + _LINE + "The harvest was late, as Ref A says. Prices rose (Ref B)." + _NOTES,
        _HEAD + _LINE + "We agree with refs A and B." + _NOTES,
        _HEAD + "Ref: Lima 1234.2\n\nThe harvest was late." + _NOTES,
    ),
)
