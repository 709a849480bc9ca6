"""What of the index is the thing cited: rows compared with a citation, each with its reasons.

A telegram is found where number, series and the year agree, and the post that sent it or the one it went to. What
agrees in less is a candidate, with what differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..identity import Cited, Match, decided, identify
from ..identity.model import address
from .entry import Message
from .own_numbers import compact_number
from .parties import DEPARTMENT, party
from .searching import by_words
from .store import Index, Row

MOST = 8  # candidates that are shown
RELATIVE = {  # plain numbers, called by who sent them
    **dict.fromkeys(("deptel", "depcirtel", "depcirctel", "deptcirtel", "circtel", "dept"), "sender"),
    **dict.fromkeys(("embtel", "legtel", "contel", "congentel"), "recipient"),
    **dict.fromkeys(("urtel", "mytel", "ourtel", "reurtel"), ""),
}
OWN_CIRCULARS = "1966-07"  # until then circular telegrams had numbers of their own
OTHER_FORMS = ("airgram", "despatch", "instruction")  # numbered apart from telegrams
MANY = ("all", "certain", "other", "various", "selected", "multiple")


def find(index: Index, thing: Cited) -> tuple[list[Match], list[Match]]:
    """Answers and candidates of the index for a thing cited, the best first; by its words where no number is known."""
    answers, candidates = find_by_number(index, thing)
    if not answers and not candidates:
        candidates = by_words(index, thing)[:MOST]
    return answers, candidates


def find_by_number(index: Index, thing: Cited) -> tuple[list[Match], list[Match]]:
    """The same by numbers alone: of documents, telegrams, film, files."""
    answers: list[Match] = []
    candidates: list[Match] = []
    for group in _groups(index, thing):
        # a message printed in a volume and released as well is one message in two places
        for released in (False, True):
            some, near = decided(_once(m for m in group if ("volume" in m.keys) != released), "documents")
            answers += some
            candidates += near
    answers = sorted(_once(answers), key=lambda m: "volume" not in m.keys)
    known = {_key(m) for m in answers}
    candidates = [m for m in _once(candidates) if _key(m) not in known]
    candidates.sort(key=lambda m: (len(m.differs), -len(m.agrees)))
    return answers, candidates[:MOST]


def _groups(index: Index, thing: Cited) -> Iterator[list[Match]]:
    """The matches of each name under which the thing may be known."""
    for identity in identify(thing):
        if identity.kind in ("frus_document", "frus_footnote"):
            rows = index.document(identity.parts["volume"], identity.parts["document"])
            differs = () if identity.certainty != "possible" else (identity.why,)
            yield [match(row, ("volume and document number",), differs) for row in rows]
        elif identity.kind == "film_number":
            yield [match(row, (f"film number {identity.value}",)) for row in index.film_number(identity.value)]
        elif identity.kind == "document_number":
            differs = () if identity.certainty != "possible" else (identity.why,)
            rows = index.document_number(identity.value)
            yield [match(row, (f"Document Number {identity.value}",), differs) for row in rows]
    if thing.kind == "telegram":
        for number in thing.fields.get("numbers", ()):
            yield _by_number(index, thing, compact_number(number))
    file_number = thing.fields.get("file_number") or thing.place.get("file_number")
    if isinstance(file_number, str) and thing.kind == "archival":
        why = ("several documents may lie under one file number",)
        yield [match(row, (f"file {file_number}",), why) for row in index.file_number(file_number)]


def _by_number(index: Index, thing: Cited, number: str) -> list[Match]:
    series = (thing.fields.get("series") or "").casefold()
    plain = "" if series in RELATIVE else series
    year = str(thing.year) if thing.year is not None else ""
    found = [_compare(thing, row, number) for row in index.messages(number, plain, year)]
    if year and not any(not m.differs for m in found):
        found += [_compare(thing, row, number) for row in index.messages(number, plain)]
    return [m for m in found if len(m.differs) <= 2]


def _compare(thing: Cited, row: Row, number: str) -> Match:
    """A message with the number, and what else agrees and differs."""
    message = row.message
    assert message is not None
    agrees, differs = [f"number {number} ({message.evidence})"], []
    form = (thing.fields.get("form") or "").replace("circular ", "")
    if form != message.form and (message.form in OTHER_FORMS or form in OTHER_FORMS) and form:
        differs.append(f"it is {'an' if message.form[0] in 'ai' else 'a'} {message.form}")
    posts = _posts(thing, row, message, agrees, differs)
    days = days_agree(thing.date, message.date)
    dated = days is not None and days[0]
    if days is not None:
        said = days[1] + (", its year concluded" if dated and thing.date_why else "")
        (agrees if dated else differs).append(said)
    if not differs and not (posts and dated):
        if not (dated and days is not None and days[1].startswith("the day") and thing.volume == row.volume != ""):
            missing = "no post is named" if dated else "no date is given" if posts else "neither post nor date is given"
            differs.append(f"{missing} to compare")
    return match(row, tuple(agrees), tuple(differs), "enclosure" if message.enclosed else "")


def _posts(thing: Cited, row: Row, message: Message, agrees: list[str], differs: list[str]) -> bool:
    """Whether sender or recipient agree; what does, or does not, is added to the reasons."""
    fields = thing.fields
    series = (fields.get("series") or "").casefold()
    circular = "circular" in (fields.get("form") or "")
    sender, to = fields.get("from", ""), fields.get("to", ())
    agreed = False
    # a series says itself who sent it, and a telegram that names only whom it went to is the Department's
    by_department = not sender and (RELATIVE.get(series) == "sender" or (not series and (to or circular)))
    wanted = party(sender) if sender else frozenset({DEPARTMENT} if by_department else ())
    if wanted and message.senders:
        agreed = bool(wanted & message.senders)
        said = f"from {sender or 'the Department'}" if agreed else f"it is from {_said(row.sender, message.senders)}"
        (agrees if agreed else differs).append(said)
    if to and message.recipients:
        many = _many(to) and (message.circular or _many(message.recipients))
        if many or any(party(t) & message.recipients for t in to):
            agrees.append(f"to {', '.join(to)}")
            agreed = True
        elif not message.circular:
            differs.append(f"it is to {_said(row.recipient, message.recipients)}")
    if circular and not message.circular and not _many(message.recipients):
        differs.append("it is no circular")
    elif message.circular and not circular and to and not _many(to) and message.date < OWN_CIRCULARS:
        differs.append("it is a circular, with numbers of its own")
    return agreed and not differs


def _many(posts: Iterable[str]) -> bool:
    return any(p.casefold().removeprefix("the ").startswith(MANY) for p in posts)


def _said(printed: str, posts: frozenset[str]) -> str:
    return printed or " or ".join(sorted(posts))


def days_agree(cited: str, printed: str) -> tuple[bool, str] | None:
    """Whether two dates agree, and in what; None where one is not known."""
    if not cited or not printed:
        return None
    if "/" in cited:
        first, last = cited.split("/", 1)
        within = first[:10] <= printed <= last[:10]
        return within, "the days" if within else f"its date is {printed}"
    if cited.startswith("--"):
        cited = printed[:4] + cited[1:]
        alone = " and the month, no year being printed"
    else:
        alone = ""
    if len(cited) < 10 or len(printed) < 10:
        shorter = min(len(cited), len(printed))
        same = cited[:shorter] == printed[:shorter]
        return same, ("the year" if shorter == 4 else "the month") if same else f"its date is {printed}"
    try:
        apart = abs((date.fromisoformat(cited[:10]) - date.fromisoformat(printed[:10])).days)
    except ValueError:
        return None
    if apart <= 1:
        return True, "the day" + alone + (" within one" if apart else "")
    return False, f"its date is {printed}"


def match(row: Row, agrees: tuple[str, ...], differs: tuple[str, ...] = (), relation: str = "") -> Match:
    """A row as a match."""
    keys = {"film_number": row.film_number, "document_number": row.document_number}
    if row.volume:
        keys |= {"volume": row.volume, "document": row.number}
        url = address("frus_volume", volume=row.volume) + f"/{row.element}"
        source = f"{row.volume}, Document {row.number}"
    else:
        url, source = address("telegrams"), "released telegrams"
    known = {k: v for k, v in keys.items() if v}
    return Match(source, row.title, url, row.date, known, agrees, differs, relation)


def _key(found: Match) -> tuple[str, ...]:
    return tuple(found.keys.get(name, "") for name in ("volume", "document", "document_number", "film_number"))


def _once(matches: Iterable[Match]) -> list[Match]:
    """Each record once, in its best match; its reasons together."""
    kept: dict[tuple[str, ...], Match] = {}
    for found in matches:
        before = kept.get(_key(found))
        if before is None or len(found.differs) < len(before.differs):
            kept[_key(found)] = found
    return list(kept.values())
