"""The source note: classification and captions in order, and who drafted, cleared and approved.

Read where a text holds a source line ("Source: …"), from the sentences behind its location. Sentences
about transmission are left alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from ..patterns import expression

SENTENCE_END = expression(r"(?<!\b[A-Z])(?<!\b(?:Dr|Mr|Jr|St|Lt|No))(?<!\b(?:Mrs|Col|Gen|Sen|Rep|Amb))\.(?=\s|$|\])")
VERB = expression(
    r"\b(?P<verbs>(?:[Dd]rafted|[Cc]leared|[Aa]pproved)(?:(?:,? and|,|/) ?(?:initialed|signed|approved|cleared|drafted|dictated))*)"
    r"(?P<how>(?: in draft| in substance| \(?by (?:phone|telephone)\)?| and cleared| only| personally)*)"
    r"(?: (?P<by>by|with|in)\b)?\s*"
)
STOP = expression(
    r"[;]|,? (?:and |but )?(?:was |were |is )?(?:[Cc]leared|[Aa]pproved|[Dd]rafted|signed|initialed|concurred|sent|repeated|"
    r"transmitted|pouched|revised|typed|reviewed|dictated|authorized)\b| on (?=[A-Z][a-z]+\.? \d|the )| for (?=[a-z]|transmission)| under | who |,? which |"
    r" from (?=[a-z])| at (?=\d|the )| but | prior | before | after |,? (?:was|were|is|had|has)\b|,? subject to| during | as "
)
DATED_AND = expression(r" on [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?,? and (?:by|in) (?:the (?=[A-Z]{1,4}\b))?")
NAME_LIST = expression(
    r",? and (?:in |by |with )?(?![^()]*\))|, (?!(?:Jr|Sr)\b|(?:II|III|IV)\b)(?:in |by |with )?(?![^()]*\))"
)
PHONE = expression(r" ?\((?:by phone|by telephone|in draft|in substance|info|informed|subs?)\)")
ROLE = {"drafted": "drafted_by", "cleared": "cleared_by", "approved": "approved_by"}
# "in S by Peter Johnson", "the Office of Northern Affairs by Quill"
WHERE = expression(
    r"^(?:(?:in|for|at) (?:the )?[\w/. ]{1,40}? by (?=[A-Z])|"
    r"[A-Z]{1,5}(?:[/–-][A-Z]{1,5})* by (?=[A-Z])|"
    r"(?:the )?(?:[A-Z]\w+ )?(?:Office|Bureau|Division|Department|Embassy|Mission|Staff|White House)[\w/., –-]{0,60}? by (?=[A-Z])|in |by |with )"
)
OFFICE = expression(
    r"(?:(?:Deputy|Acting|Special|Assistant|Associate|Executive|Staff|Under) )*(?:Director|Secretary of|Assistant|Chief|Chairman|Office|Bureau|"
    r"Division|Department of|Counselor|Adviser|Legal Adviser|Officer in Charge|Ambassador at Large)\b(?! [A-Z][a-z]+$)|[a-z]+ (?:affairs )?officer\b"
)
NAMED = expression(
    r"\b[A-Z]\. [A-Z]\w+$|\b(?:Affairs|State|Defense|Treasury|Staff|Secretary|Director) (?:[A-Z][\w.’-]+ ){1,2}[A-Z][\w’-]+$"
)  # an office before its name
PERSON = expression(r"[A-Z]|the (?:White House|President|Secretary|Embassy|Department)")
LONGEST = 600  # characters between a verb and the end of its sentence
DECLASSIFIED = expression(r",? ?\[[^\[\]]*\]")


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    from ..data import markings

    names: set[str] = set()
    for name in markings():
        names.add(str(name).lower())
    return frozenset(names) | {"secret", "top secret", "confidential", "unclassified", "restricted", "sensitive"}


LEADING = expression(
    r"(?:Top Secret|Secret|Confidential|Unclassified|Restricted|Limited Official Use|Official Use Only|No classification|"
    r"For Official Use Only|Personal|Private|Eyes Only|Sensitive|Strictly|Nodis|Exdis|Literally|Official|Administratively|"
    r"Plain|Operational|Emergency|Flash|Immediate|Priority|Niact|Limdis|Not classified|Administrative)\b"
)


def markings(text: str, at: int, limit: int) -> list[str]:
    """The markings behind a location that ends at `at`: "Secret; Immediate" -> ["Secret", "Immediate"]."""
    found: list[str] = []
    begin = at
    while begin < limit and text[begin] in ".,; )":
        begin += 1
    while begin < limit:
        m = SENTENCE_END.search(text, begin, limit)
        end = m.start() if m else limit
        parts = [DECLASSIFIED.sub("", p).strip() for p in text[begin:end].split(";")]
        if not parts[0] or not LEADING.match(parts[0]) or len(parts[0].split()) > 6:
            break
        if found and not all(p.lower() in _known() for p in parts):
            break
        kept = [p for p in parts if p and (p[0].isupper() or p.lower() in _known()) and len(p.split()) <= 8]
        found += kept
        if m is None:
            break
        begin = m.end()
        while begin < limit and text[begin] == " ":
            begin += 1
        if len(found) > 12:
            break
    return found


def people(text: str, at: int, limit: int) -> dict[str, list[str]]:
    """Who drafted, cleared and approved, each with the office as printed; "Prepared by" does not count."""
    roles: dict[str, dict[str, None]] = {"drafted_by": {}, "cleared_by": {}, "approved_by": {}}
    done = at
    for m in VERB.finditer(text, at, limit):
        if m.start() < done:
            continue
        begin = m.end()
        near = min(limit, begin + 2 * LONGEST)  # the rest is not looked at for every verb again
        sentence = SENTENCE_END.search(text, begin, near)
        finish = sentence.start() if sentence else near
        stop = STOP.search(text, begin, finish)
        end = stop.start() if stop else finish
        if end - begin > LONGEST:
            continue
        verbs = [ROLE[v.lower()] for v in re.findall(r"[Dd]rafted|[Cc]leared|[Aa]pproved", m["verbs"] + m["how"])]
        earlier = text[max(at, m.start() - 30) : m.start()].rstrip()
        if verbs == ["approved_by"] and not m["by"]:
            continue
        if not _is_drafting(verbs, earlier, m["verbs"]):
            continue
        names: list[str] = []
        said = [text[begin:end]]
        while stop is not None and (
            more := DATED_AND.match(text, stop.start(), near)
        ):  # "in S on December 15 and by …"
            stop = STOP.search(text, more.end(), finish)
            end = stop.start() if stop else finish
            said.append(text[more.end() : end])
        for raw in (name for names_ in said for name in NAME_LIST.split(names_)):
            name = PHONE.sub("", DECLASSIFIED.sub("", raw)).strip(" ,.;:")
            name = WHERE.sub("", name)
            name += "." if name.endswith((", Jr", ", Sr")) else ""  # the stop is of the abbreviation
            if names and OFFICE.match(name) and not NAMED.search(name):
                names[-1] += f", {name}"  # his office, behind its comma
            elif name and PERSON.match(name) and len(name) < 120:
                names.append(name)
        for role in verbs:
            roles[role].update(dict.fromkeys(names))
        done = end
    return {role: list(names) for role, names in roles.items()}


def _is_drafting(verbs: list[str], earlier: str, printed: str) -> bool:
    """A capital or a semicolon before it, or "which was drafted": not a charter "approved by Macomber"."""
    if printed[0].isupper() or not earlier:
        return True
    if earlier.endswith((";", "and", ",", ")")):
        return "approved_by" not in verbs or earlier.endswith((";", "and")) or len(verbs) > 1
    return verbs[0] == "drafted_by" and earlier.endswith(("was", "were", "paper", "text", "memorandum"))


def source_fields(text: str, at: int, limit: int) -> dict[str, Any]:
    """Markings and people behind a source's location."""
    return {"markings": markings(text, at, limit), **people(text, at, limit)}
