"""Where a reading begins too late: the title in quotation marks, the writer, the kind and number of a message before it.

An addressee has a writer: what stands between the last stop and "to" is who wrote, and before "by" what it is. The labels
see a few words at once, and a long title of an office is more than they see: "Memorandum by the Assistant Secretary of State
for Economic Affairs (Colt) to the Secretary of State".
"""

from __future__ import annotations

from ..patterns import expression
from .dates import dates
from .house_names import whole_house
from .spans import PLACE, Span
from .words import classes_of

CLAUSE_ENDS = expression(r"[;.)](?:\s|$)|$")
LONGEST = 160  # characters before a reading that are looked at
STOP = expression(r"(?:[;:(\[”\"»]|(?<![A-Z])(?<!\bU\.S)(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\.)\s+(?=[^\s])|\n")
_ARTICLE = r"(?:the|der|den|dem|die|le|la|il)"
# "… (Colt) to the Secretary of " before "State"
TO = expression(
    rf"(?P<who>.*\S),? (?:to|an|à|a|al|alla|aan|til|till|к) (?:{_ARTICLE} )?(?P<rest>(?:[A-ZÀ-Þ][\w.’'-]* |of |for |the ){{0,4}})$"
)
OF_WHAT = expression(r"(?P<genre>.*?)(?:,? (?P<by>[^\W\d_]{2,4}) )(?:the |der |den |dem )?(?P<who>[^\W\d_].*)$")
BY = frozenset("by from von de vom par da di".split())
# the words of an office's or a person's name that have no capital
SMALL = frozenset("of for the and in at de du des la le von zu und für e di del a à et of".split())
ARTICLE = "The "
WORD = expression(r"[^\W\d_][^\W_’'.-]*")
WHOLE_NAMES = frozenset(("author", "levels", "repository"))
REST_OF_NAME = expression(
    r"(?:[A-ZÀ-Þ][\w-]*(?:[’'](?:s\b)?[\w-]*)?|\d{1,3}(?:st|nd|rd|th)) (?:(?:[A-ZÀ-Þ][\w-]*(?:[’'][\w-]*)?|of|for|the|and|de|du) ){0,4}$"
)
TITLE = expression(
    r"(?:[“„\"«](?P<title>[^“”„\"«»\n]{4,200}?)(?:,[”“\"»]|[”“\"»],)"
    r"|(?<!\w)[‘'](?P<quoted>(?:[^‘’'\n]|[’'](?=\w)){4,200}?)(?:,[’']|[’'],)) $"
)
LAST_TITLE = expression(
    r", ?(?:« ?(?P<title>[^«»\n]{4,300}?) ?»|[“„](?P<quoted>[^“”„\n]{4,300}?)[,.]?[”“])(?=[.;)\n]|$| dans |,? (?:conservé|daté))"
)
NUMBERED = expression(r"(?P<genre>[^\W\d_]{2,12}\.?)(?: (?:[Nn]o|[Nn]r)\.?)? (?:[A-Z]{1,6}[ -]?)?\d{1,7}, $")


# "Archives de la Préfecture de police (APP), BA 1234": a house, and in brackets what it is called from here on
HOUSE = expression(
    r"(?P<name>[A-ZÀ-Þ][\w.’'-]*(?:,? [\w.’'&-]+){1,9}) [(\[](?:[^\W\d_]+ ){0,4}(?P<short>[A-ZÀ-Þ][\w./ -]{0,11})?[)\]]?(?:, )?$"
)


def opened(text: str, span: Span, floor: int) -> None:
    """Begin a citation of an archive where it begins, in place; `floor` is where the one before it ends."""
    if not span.fields:
        return
    _housed(text, span, floor)
    whole_house(text, span, floor)
    _named(text, span, floor)
    _articled(text, span, floor)
    names = {name for _, _, name in span.fields}
    start, _, first = span.fields[0]
    before = text[max(floor, span.start - LONGEST) : span.start]
    if first == "recipient" and start - span.start < 5 and "author" not in names:
        _written(text, span, before)
    elif first in PLACE or first == "date":
        if "title" not in names and (m := TITLE.search(before)):
            at = span.start - len(before)
            title = m.lastgroup or 0
            _begin(span, at + m.start(), [(at + m.start(title), at + m.end(title), "title")])
    elif first == "author" and start == span.start and "genre" not in names:
        m = NUMBERED.search(before)
        if (
            m
            and "genre" in classes_of(m["genre"].lower().rstrip("."))
            and not before[: m.start()].strip()[-1:].isalnum()
        ):
            at = span.start - len(before)
            _begin(span, at + m.start(), [(at + m.start("genre"), at + m.end("genre"), "genre")])


def closed(text: str, span: Span, ceiling: int) -> None:
    """End a citation of an archive that names no title or day behind the title in quotation marks or the day that stands
    last in its clause: "CAB 128/40, 6 May 1965;"; in place. `ceiling` is where the next one begins."""
    _titled(text, span, ceiling)
    if text[span.end : span.end + 2] != ", " or any(name == "date" for _, _, name in span.fields):
        return
    start = span.end + 2
    for begin, end, iso in dates(text, start, min(start + 24, ceiling)):
        if begin == start and len(iso) >= 10 and CLAUSE_ENDS.match(text, end):
            span.end = end
            span.add(begin, end, "date")
        return


def _titled(text: str, span: Span, ceiling: int) -> None:
    """ "SHD, 2P 96, liasse 28, « État des bateaux »": what is in quotation marks behind the place is the paper's title."""
    m = LAST_TITLE.match(text, span.end, ceiling)
    if m and any(name in PLACE for _, _, name in span.fields) and not any(n == "title" for _, _, n in span.fields):
        span.end = m.end()
        span.add(*m.span(m.lastgroup or 0), "title")


def _housed(text: str, span: Span, floor: int) -> None:
    """Begin with the name of the house whose short name in brackets stands before, or at the beginning of, the reading."""
    start, end, name = span.fields[0]
    held = [i for i, (_, _, n) in enumerate(span.fields) if n == "repository"]
    inside = name == "repository" and start == span.start and text[span.start - 1 : span.start] in ("(", "[")
    if held and not inside:
        return
    before = text[max(floor, span.start - LONGEST) : span.start]
    m = HOUSE.match(before, _clause(before))
    if m is None or (m["short"] is None) != inside or not _is_house(m["name"]):
        return
    at = span.start - len(before)
    if inside:
        del span.fields[0], span.field_sure[0]
    _begin(span, at + m.start("name"), [(at + m.start("name"), at + m.end("name"), "repository")])


def _named(text: str, span: Span, floor: int) -> None:
    """Begin with the first word of the name that the reading begins within: "Queen’s" before "Own Highlanders"."""
    start, end, name = span.fields[0]
    if name not in WHOLE_NAMES or start != span.start:
        return
    before = text[max(floor, start - 60) : start]
    m = REST_OF_NAME.match(before, _clause(before))
    if m is None or (m.start() == 0 and start - 60 > floor):
        return
    if any({"repository", "collection"} & set(classes_of(w.lower())) for w in WORD.findall(m[0])):
        return  # "Bibliography Archives India Office Records": a heading that has run into its list
    span.start = start - len(before) + m.start()
    span.fields[0] = (span.start, end, name)


def _articled(text: str, span: Span, floor: int) -> None:
    """ "The National Archives" at the beginning of a note: the article is the name's."""
    start, end, name = span.fields[0]
    at = start - len(ARTICLE)
    if name == "repository" and start == span.start and at >= floor and text.startswith(ARTICLE, at):
        if not at or text[at - 1] in "\n(" or text[max(0, at - 2) : at] in ("; ", ". "):
            span.start = at
            span.fields[0] = (at, end, name)


def _is_house(name: str) -> bool:
    """ "Archives de la Préfecture de police", "Imperial War Museum"; a house may have any words behind "Archives"."""
    words = WORD.findall(name)
    kinds = ["repository" in classes_of(w.lower()) for w in words]
    return any(kinds) and (
        kinds[0]
        or all(w[0].isupper() or kind or "small" in classes_of(w) for w, kind in zip(words, kinds, strict=True))
    )


def _clause(before: str) -> int:
    """Where the last clause begins, behind the words that lead to a citation: "They met. See the "."""
    start = max((found.end() for found in STOP.finditer(before)), default=0)
    while (lead := WORD.match(before, start)) and "lead" in classes_of(lead[0].lower()):
        start = lead.end() + len(before[lead.end() :]) - len(before[lead.end() :].lstrip(" ,."))
    return start


def _written(text: str, span: Span, before: str) -> None:
    at = span.start - len(before)
    start = _clause(before)
    m = TO.match(before, start)
    if m is None or (not start and at > 0 and before[:1] not in "\n"):
        return
    who = m["who"]
    what = OF_WHAT.match(before, start, m.end("who"))
    added = []
    if what and what["by"] in BY and "genre" in classes_of(what["genre"].split()[-1].lower().strip(".")):
        added.append((at + what.start("genre"), at + what.end("genre"), "genre"))
        start_of_who, who = what.start("who"), what["who"]
    else:
        start_of_who, who = start, before[start : m.end("who")]
    if (
        not who[:1].isupper()
        or m["rest"][:1].islower()
        or any(w[0].islower() and w not in SMALL for w in WORD.findall(who))
    ):
        return
    added.append((at + start_of_who, at + m.end("who"), "author"))
    span.fields[0] = (at + m.start("rest"), span.fields[0][1], "recipient")
    _begin(span, at + (what.start("genre") if len(added) > 1 and what else start), added)


def _begin(span: Span, start: int, added: list[tuple[int, int, str]]) -> None:
    span.start = start
    span.fields = [*added, *span.fields]
    span.field_sure = [span.sure] * len(added) + span.field_sure
