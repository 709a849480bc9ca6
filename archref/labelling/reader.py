"""The citations of a note as candidates: where they stand, their type and fields, how sure each is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ..identifiers.months import MONTH
from ..patterns import expression
from .absence import is_absent
from .brackets import before_its_bracket, close_brackets, from_its_bracket, within_its_bracket
from .communications import was_told
from .details_of_books import with_a_roman_page, without_details
from .division import divided
from .editions import is_printed, printed_type
from .joining import BOTH_IN, ITEM, MESSAGE, PAPER, WRITTEN, number_of, with_their_place
from .journal_volumes import is_of_a_body, with_its_volume
from .names import repositories
from .official_papers import is_of_parliament, of_the_record
from .openings import closed, opened
from .printed_works import HOLDING, WHO, names_no_work, names_nobody, say_printed
from .reference_lists import as_entry, begins_an_entry, of_a_thesis, of_an_entry
from .said import say
from .spans import PLACE, Span
from .title_years import with_their_subtitles
from .tokens import tokens
from .values import fields
from .words import classes_of, phrases


@dataclass(slots=True)
class Read:
    """A citation that the labelling gives, with the values of its fields."""

    start: int
    end: int
    type: str
    fields: dict[str, Any]
    sure: float
    field_sure: dict[str, float] = field(default_factory=dict)
    printed: dict[str, str] | None = None  # what has no field of its own: the number of a message


LEAD = expression(r"(?:Both|(?:All|Each) (?:in|from|at))(?: (?:in|from|at))?(?: the)? (?=[A-ZÀ-Þ])")
NAMED = expression(r"[A-Z][\w.&’' -]*\w")  # a place by its name
ADDRESSEES = expression(rf"(?:, {WHO}){{1,8}}, and {WHO}(?=, (?:\d{{1,2}} )?{MONTH})")
# a printed work by its imprint and page, behind which an archive stands in brackets
IMPRINT = expression(
    r"\([A-ZÀ-Þ][\w.’& -]{1,40}: [^()\d]{2,60}, (?:1[5-9]|20)\d\d\)(?:,? (?:pp?\. ?)?\d{1,4}(?:[–-]\d{1,4})?)?(?P<between> \()"
)
BACK = frozenset(("again", "earlier"))  # classes of words that lead back to what was cited before
PLACE_NAMED = expression(r"\b[Aa]\. ?a\. ?O\b")  # "am angeführten Ort", which is no single word
HOUSED = ("repository", "record_group")
HELD = frozenset(HOLDING)
OF_WORKS = frozenset("author title date pages volume".split())  # what a work has beside who published it
LISTED = frozenset(("levels", "pages"))  # fields that a citation has more than once
ADDRESS = expression(
    r"[,.;:]? ?[(<]?(?:[Aa]vailable (?:in|at|from):? ?|[Rr]etrieved (?:[\w ,]{0,30} )?from |accessed (?:[\w ]{0,30}, ))?[(<]?https?://"
)  # where a copy can be read
# "204-1-36", "AP-361-1390", "L/AG/34/29/4"; no day and no ISBN
KEPT_NUMBER = expression(
    r"(?<![\w/.-])(?!\d{4}-\d\d-\d\d)(?:[A-Z]{1,4}-)?\d{1,5}-\d{1,4}-\d{1,6}(?![\w-])|(?<![\w/.-])[A-Z]{2,4}-\d{2,5}-\d{2,5}(?![\w-])"
    r"|(?<![\w/.:-])[A-Z]{1,4}(?:/[A-Z\d]+){2,}/\d+(?![\w/])"
)
GOES_ON = expression(r"\.{0,2}(?![.\w])(?! (?:in|dans|en|em|da|por|par|by|dle|za)\b)")
LONG_WORD = expression(r"[^\W\d_]{3}")
NEXT_SENTENCE = expression(
    r"(?<=\d)\. (?=[A-ZÀ-Þ][a-zà-ÿ’']+ (?:[a-zà-ÿ’']+ ){1,8}(?:cfr|cf|vgl|see|vedi|voir|véase|zie|se)\b)"
)
STOPPED = expression(r"\b(?:[Ii]bid|[Ee]bd|[Uu]o|cit)$")  # words that an ibid.'s full stop belongs to


def citations_of(text: str, spans: Iterable[Span]) -> list[Read]:
    """What the spans of a note say; an archival citation with an ibid. in it has its location from there."""
    found: list[Read] = []
    joined = with_their_subtitles(text, with_their_place(text, _divided(text, spans)))
    for i, span in enumerate(joined):
        if span.type == "published" and names_no_work(text, span):
            continue
        if span.type == "published" and _is_kept(text, span):
            span.type = "archival"  # no printed work has a box, or such a number
        if span.type == "archival":
            opened(text, span, found[-1].end if found else 0)
            closed(text, span, joined[i + 1].start if i + 1 < len(joined) else len(text))
        if span.type == "published" and _was_cited(text, span):
            span.type = "ibid"
        elif span.type == "ibid" and not _refers_back(text, span):
            span.type = "published"  # "Quill, Salt, 44": a short form, which its words name
        if (
            span.type == "archival"
            and not as_entry(text, span)
            and (is_printed(text, span) or begins_an_entry(text, span))
        ):
            span.type = printed_type(text, span)  # "American State Papers, Military Affairs, II, 210"
        elif span.type == "archival" and (is_of_parliament(text, span) or is_of_a_body(text, span)):
            span.type = "published"
        if span.type == "ibid" and _is_paper(text, span):
            span.type = "archival"  # "Ibid., Vane to Colt, 2 May 1951": a paper of its own, in the place cited before
        elif span.type == "archival" and _is_place_again(text, span):
            span.type = "ibid"  # "Ivi, c. 12r": a place cited before, and no paper
        if span.type == "archival" and "http" in text[span.start : span.end]:
            _without_address(text, span)
        if span.type == "archival":
            from_its_bracket(text, span)
        within_its_bracket(text, span)
        close_brackets(text, span)
        _without_lead(text, span)
        _place_of_all(text, span)
        _all_addressed(text, span)
        _single(text, span)
        if span.type == "ibid":
            _own_sentence(text, span)
        if span.type in ("archival", "ibid"):
            say(text, span)
        elif span.type == "published":
            say_printed(text, span)
            of_a_thesis(text, span)
            of_an_entry(text, span)
            of_the_record(text, span)
            with_its_volume(text, span)
            without_details(text, span)
            with_a_roman_page(text, span)
        said = fields(text, span)
        if span.type == "published" and names_nobody(text, span, said):
            continue
        if span.type == "archival" and is_absent(text, span.start, span.end, said):
            continue
        if span.type in ("archival", "published") and was_told(text, span.start, span.end, said):
            continue
        if span.type == "archival" and says_ibid(text, span):
            said["location_ibid"] = True
        sure = {name: span.field_sure[i] for i, (_, _, name) in reversed(list(enumerate(span.fields)))}
        end = span.end
        if text[end : end + 1] == "." and STOPPED.search(text[max(span.start, end - 6) : end]):
            end += 1
        found.append(Read(span.start, end, span.type, said, span.sure, sure, number_of(text, span)))
    return found


def _divided(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    for span in spans:
        if span.type == "other":
            yield from _form_and_place(span)
            continue
        if span.type != "archival":
            yield span
            continue
        for whole in _work_and_archive(text, span):
            for part in divided(text, whole) if whole.type == "archival" else (whole,):
                yield from _message_and_place(text, part) if part.type == "archival" else (part,)


def _work_and_archive(text: str, span: Span) -> Iterator[Span]:
    """ "Quill, Salt (Salem: Press, 1961), 33 (Vane Papers, box 3)": a printed work, and papers behind it."""
    m = IMPRINT.search(text, span.start, span.end)
    behind = m is not None and any(a >= m.end() and name in PLACE for a, _, name in span.fields)
    if m is None or not behind or any(a < m.start() and name in PLACE for a, _, name in span.fields):
        yield span
        return
    cut, begin = m.span("between")
    work = Span(span.start, cut, "published", list(span.fields), span.sure, list(span.field_sure))
    work.keep(lambda _, end, name: end <= cut and name in OF_WORKS)
    stop = before_its_bracket(text, begin, span.end)
    papers = Span(begin, stop, "archival", list(span.fields), span.sure, list(span.field_sure))
    papers.keep(lambda start, _end, _name: start >= begin)
    yield from (work, papers)


def _form_and_place(span: Span) -> Iterator[Span]:
    """What a form reads, and the archive behind it, which a form does not: "Telegram 44 to Lima, May 3, 1978, NA, RG 59"."""
    first = next((i for i, (_, _, name) in enumerate(span.fields) if name in HOUSED), 0)
    if not first:
        yield span
        return
    end, start = span.fields[first - 1][1], span.fields[first][0]
    yield Span(span.start, end, span.type, span.fields[:first], span.sure, span.field_sure[:first])
    yield Span(start, span.end, "archival", span.fields[first:], span.sure, span.field_sure[first:])


def _message_and_place(text: str, span: Span) -> Iterator[Span]:
    """ "Telegram 44 from Lima, 3 May 1951, FO 371/1234": a message by its number is one citation, its place another."""
    names = [name for _, _, name in span.fields]
    first = next((i for i, name in enumerate(names) if name in PLACE), 0)
    if not first or "author" in names or not MESSAGE.match(text, span.start, span.end):
        yield span
        return
    end, start = span.fields[first - 1][1], span.fields[first][0]
    yield Span(span.start, end, span.type, span.fields[:first], span.sure, span.field_sure[:first])
    yield Span(start, span.end, span.type, span.fields[first:], span.sure, span.field_sure[first:])


def _without_lead(text: str, span: Span) -> None:
    """ "Both National Archives, RG 59": what says that a place is of several items stands before it."""
    m = LEAD.match(text, span.start, span.end)
    if m is None:
        return
    span.start = m.end()
    span.fields = [(max(begin, m.end()), max(end, m.end()), name) for begin, end, name in span.fields]


def _all_addressed(text: str, span: Span) -> None:
    """ "Vane to Reed, Shaw, Ada Quill, and Colt, May 3": a list of names up to "and" are those that it went to."""
    if text.find(", and ", span.start, span.end) < 0:
        return
    for i, (begin, end, name) in enumerate(span.fields):
        m = ADDRESSEES.match(text, end, span.end) if name == "recipient" and span.type == "archival" else None
        if m is not None:
            kept = [k for k, (a, _, _) in enumerate(span.fields) if k <= i or a >= m.end()]
            sure = span.field_sure
            span.fields = [(begin, m.end(), name) if k == i else span.fields[k] for k in kept]
            span.field_sure = [sure[k] for k in kept]
            return


def _place_of_all(text: str, span: Span) -> None:
    """ "… All in Port files": what stands behind these words is a place, also where no label says so."""
    for m in BOTH_IN.finditer(text, span.start, span.end):
        named = NAMED.match(text, m.end(), span.end)
        if named and not any(end > m.end() for _, end, _ in span.fields):
            span.add(named.start(), named.end(), "levels")


def _single(text: str, span: Span) -> None:
    """Of a field that a citation has once, and that was read twice, keep the surer; an archive's name before that of a known
    archive is that of a part of it: "Vane Papers, LC"."""
    best: dict[str, int] = {}
    for i, (_, _, name) in enumerate(span.fields):
        if name in LISTED:
            continue
        if name not in best or span.field_sure[i] > span.field_sure[best[name]]:
            best[name] = i
    houses = [i for i, (_, _, name) in enumerate(span.fields) if name == "repository"]
    known = [i for i in houses if repositories(tokens(text, *span.fields[i][:2]).words)] if len(houses) > 1 else []
    if len(known) == 1:
        best["repository"] = known[0]  # whatever is surer
    house = best.get("repository", 0)
    span.fields = [
        (a, b, "levels" if name == "repository" and i < house else name) for i, (a, b, name) in enumerate(span.fields)
    ]
    kept = [i for i, (_, _, name) in enumerate(span.fields) if name in LISTED or best[name] == i]
    if len(kept) < len(span.fields):
        span.field_sure = [span.field_sure[i] for i in kept]
        span.fields = [span.fields[i] for i in kept]


def _without_address(text: str, span: Span) -> None:
    """End a paper before the address at which its copy can be read, which stands behind it."""
    m = ADDRESS.search(text, span.start, span.end)
    if m is None or m.start() == span.start:
        return
    span.end = m.start()
    kept = [(f, sure) for f, sure in zip(span.fields, span.field_sure, strict=True) if f[0] < span.end]
    span.fields = [(a, min(b, span.end), name) for (a, b, name), _ in kept]
    span.field_sure = [sure for _, sure in kept]


def _is_kept(text: str, span: Span) -> bool:
    """Whether the fields of a printed work are those of a paper in its place, or it has a number that only archives give."""
    names = {name for _, _, name in span.fields}
    kept = bool(names & {"box", "record_group", "lot"}) or (names >= HELD and not names & OF_WORKS)
    parted = text.count("-", span.start, span.end) > 1 or text.count("/", span.start, span.end) > 2
    return kept or (parted and KEPT_NUMBER.search(text, span.start, span.end) is not None)


def _refers_back(text: str, span: Span) -> bool:
    """Whether some words of an ibid. say that it is one: "ibid.", "op. cit.", "a.a.O."."""
    words = tokens(text, span.start, span.end).words
    return (
        any(BACK & set(classes_of(word.lower())) for word in words)
        or PLACE_NAMED.search(text, span.start, span.end) is not None
    )


@cache
def _opus() -> re.Pattern[str]:
    # "i. m." and "a.a.O." as they are written, for "I. M. Quill" is somebody
    every = (re.escape(words).replace(r"\ ", r"\s?") for words in phrases("opus"))
    words = "|".join(f"(?i:{one})" if LONG_WORD.search(one) else one for one in every)
    return re.compile(rf"(?:(?<=[,;:.)”»] )|^)(?:{words})(?:{GOES_ON.pattern})")


def _own_sentence(text: str, span: Span) -> None:
    """ "Ibid., p. 205. Per il seguito cfr. serie X": what is cited in the next sentence is no part of it."""
    m = NEXT_SENTENCE.search(text, span.start, span.end)
    if m is not None:
        span.end = m.start()
        span.keep(lambda _, end, __: end <= m.start())


def _was_cited(text: str, span: Span) -> bool:
    """Whether words say of a printed work that it was cited before: "Stańko, Sól, dz. cyt., s. 3"; not "cit. in Quill". They are
    no field of it."""
    m = _opus().search(text, span.start, span.end)
    if m is None or any(a < m.start() and m.end() <= b for a, b, _ in span.fields):
        return False
    span.keep(lambda begin, end, _: begin < m.start() or m.end() < end)
    return True


def _is_paper(text: str, span: Span) -> bool:
    """Whether an ibid. names a paper and no place: its writer, reader or kind, and nothing of a path."""
    names = {name for _, _, name in span.fields}
    return names <= PAPER and bool(names & WRITTEN) and says_ibid(text, span)


def _is_place_again(text: str, span: Span) -> bool:
    """Whether a paper has no writer, reader, date or kind, and begins with the word that leads back."""
    names = {name for _, _, name in span.fields}
    if names & (WRITTEN | ITEM | {"repository"}):
        return False
    first = next(iter(tokens(text, span.start, span.end).words), "")
    return "again" in classes_of(first.lower())


def says_ibid(text: str, span: Span) -> bool:
    """Whether an ibid. of any language stands in a citation outside its fields."""
    for begin, end in span.gaps():
        for word in tokens(text, begin, end).words:
            if "again" in classes_of(word.lower()):
                return True
    return False
