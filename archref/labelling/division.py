"""A reading in which the same things are said twice is two citations: "…, box 5 and Vane, “Report,” May 2, 1930, NARA, box 6".

One citation has one writer, one date, one file number. Where words that join stand between two fields and what is on either
side has two or more of these in common, the reading is divided there; three of them in common ("Vane to Colt, May 2, 1930,
Quill to Salt, June 3, 1930, both …") need no more than a stop between. So it is between two file numbers that stand together.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..identifiers.uk_reference import DEPARTMENTS
from ..patterns import expression
from .spans import Span

SINGLE = frozenset("author recipient date file_number repository record_group lot box folder".split())
PARTED = SINGLE | {"levels", "genre"}  # what a semicolon stands between
TWICE = 2  # single fields that both sides must have
WHOLE = 3  # of them, from which both sides are papers whatever joins them
JOINT = expression(
    r"(?:[.,;:)\]”\" ]*(?:[;&]| and| und| et| y| e|, in reply to|, enclosing|, covering| и| i| og| och)[ (“\"]|.*?[;] )"
)
STOP = expression(r"[.,;:)\]”\" ]*[.,;:)\]] (?:[^\W\d_]{2,9}[.:]? )?")  # a stop, and a lead word: "1942. See: Quill"
NEXT_FILE = expression(
    r"(?:,? (?:no|nos|s|doc)\. ?\w{1,5})?(?:, (?:and )?|; | and | & | und | et | y | e | и )(?:(?:in|see also) )?"
)
# a sentence of its own: "Sept. 5, 1949. Embassy officers reported the same in"
SENTENCE = expression(r"\. [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4}(?: [a-z]{2,}){4}")
FILE = expression(
    r"[A-Z]{1,5}[ .]?\d|(?:[A-Z]\. ?){2,4}\d|[A-Z]{1,3}/[A-Z\d]"
)  # the class that a file number begins with


# "FO 84, FO 97", "DE/P/T4573, DE/P/T4574": of several files each with its class
CLASS = r"(?:(?:[A-Z]{2,5}|[A-Z][ /])(?:/[A-Z]+)*[ /]?[A-Z]?)(?=\d)"  # and no "A461, A412/1", a series and a file in it
SEVERAL = expression(
    rf"(?<![\w/.-])(?P<class>{CLASS})\d[\w./-]*+(?P<joint>, |; | and | & | et | und )(?P<next>{CLASS})"
)


def divided(text: str, span: Span) -> Iterator[Span]:
    """The citations that a reading of an archive makes, one or several."""
    if SEVERAL.search(text, span.start, span.end) is not None:
        _several(text, span)
    while True:
        cut = next((i for i in range(1, len(span.fields)) if _ends(text, span, i)), 0)
        if not cut:
            yield span
            return
        end, start = span.fields[cut - 1][1], _start(text, span, cut)
        yield _part(span, span.start, end, 0, cut)
        span = _part(span, start, span.end, cut, len(span.fields))


def _several(text: str, span: Span) -> None:
    """Make a number of several files as many: those of one class, or of departments at Kew."""
    for i in reversed(range(len(span.fields))):
        start, end, name = span.fields[i]
        if name != "file_number":
            continue
        begun, stops = [start], []
        while m := SEVERAL.match(text, begun[-1], end):
            one, other = m["class"], m["next"]
            if one != other and not {one.strip(), other.strip()} <= DEPARTMENTS:
                break
            begun.append(m.start("next"))
            stops.append(m.start("joint"))
        parts = [(a, b, name) for a, b in zip(begun, [*stops, end], strict=True)]
        if stops:
            span.fields[i : i + 1] = parts
            span.field_sure[i : i + 1] = [span.field_sure[i]] * len(parts)


def _ends(text: str, span: Span, i: int) -> bool:
    """Whether a citation ends before the field `i`."""
    (_, before, left), (start, end, right) = span.fields[i - 1 : i + 1]
    between = text[before:start]
    if left == right == "file_number":
        first = text[span.fields[i - 1][0] : before]
        return bool(NEXT_FILE.fullmatch(between) and FILE.match(first) and FILE.match(text[start:end]))
    if SENTENCE.search(between):
        return True
    joined = JOINT.match(between)
    if not joined and not STOP.fullmatch(between):
        return False
    said, again = ({name for _, _, name in fields} for fields in (span.fields[:i], span.fields[i:]))
    both = said & again & (PARTED if ";" in between else SINGLE)
    if joined:
        return len(both) >= TWICE and not both.isdisjoint(SINGLE)
    return len(both) >= WHOLE and right in both


def _start(text: str, span: Span, cut: int) -> int:
    """Where the second citation begins: behind the words that join, and what is said before its first field is its own."""
    before, start = span.fields[cut - 1][1], span.fields[cut][0]
    if SENTENCE.search(text, before, start):
        return start
    m = JOINT.match(text, before, start)
    return start if m is None or span.fields[cut][2] == "file_number" else m.end()


def _part(span: Span, start: int, end: int, first: int, stop: int) -> Span:
    return Span(start, end, span.type, span.fields[first:stop], span.sure, span.field_sure[first:stop])
