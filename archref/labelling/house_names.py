"""Where the name of an archive begins that the labels have cut: "Haus-, Hof- und Staatsarchiv", whose first part ends in a
comma; "ASVe (Archivio di Stato di Venezia)", whose short name stands before it; "Worms, Stadtarchiv", whose town does."""

from __future__ import annotations

from ..patterns import expression, search_before
from .joining import ITEM, WRITTEN
from .names import is_repository_word
from .spans import Span
from .words import classes_of

PARTS = expression(r"(?<!\w)(?:[A-ZÄÖÜ][a-zäöüß]{2,}-, ){1,2}$")  # "Kirchen-, " before "Schul- und …"
SHORT = expression(r"(?<![\w.])(?:[A-Z][A-Za-z]{1,5}|(?:[A-Z]\.){2,5}) [(\[]$")
# what has one in every town, so that the town is a part of the name
OF_TOWNS = expression(
    r"(?:Haupt)?(?:Staats?|Stadt|Landes|Kreis|Gemeinde|Pfarr|General-?landes)archiv|Archives? (?:municipales?|communales?)"
    r"|Archivio (?:comunale|storico comunale)|Archivo (?:Municipal|Histórico Provincial)|Gemeentearchief|Stadsarchief"
)
TOWN_AND_INITIALS = expression(r"(?P<town>[A-ZÀ-Þ][^\W\d_]{2,}), (?P<house>(?:[A-ZÀ-Þ]\. ?){2,5})")
ONE_WORD = expression(r"[A-ZÀ-Þ][^\W\d_]+")
# archives of countries that name the town first
ABROAD = expression(
    r"[Aa]rchiv\b|[Bb]ibliothek|[Aa]rchivi?o\b|[Bb]iblioteca|[Bb]ibliothèque|[Aa]rquivo|[Aa]rchief|[Aa]rchives (?:mun|comm|d[ée]p)"
)
IN_BRACKETS = expression(r" \((?P<house>[A-Z][A-Za-z]{0,3}[A-Z])\)")


def whole_house(text: str, span: Span, floor: int) -> None:
    """Begin the archive's name of a citation where it begins, in place; `floor` is where the citation before ends."""
    for i, (start, end, name) in enumerate(span.fields):
        if name != "repository":
            continue
        before = search_before(PARTS, text, start)
        if before and before.start() >= floor and text.find("- und ", start, end) > 0:
            _begin(span, before.start(), start, end)
        elif i == 0 and (short := search_before(SHORT, text, start)) and short.start() >= floor:
            if start == span.start and text[end : end + 1] in (")", "]"):
                span.start = short.start()
        elif i == 1:
            _town(text, span, start, end)
        break
    _initials(text, span)


def _initials(text: str, span: Span) -> None:
    """ "Vincennes, S.H.D.": a town and initials are an archive, and nobody who wrote; what was taken for one is in it."""
    start, end, name = span.fields[0] if span.fields else (0, 0, "")
    m = TOWN_AND_INITIALS.fullmatch(text, start, end) if name in ("author", "levels", "title", "repository") else None
    if m is None or "given" in classes_of(m["town"].lower()):
        return
    known = is_repository_word(m["house"]) or is_repository_word(m["house"].replace(".", "").replace(" ", ""))
    if not (known or "place" in classes_of(m["town"].lower())):
        return
    span.fields = [(a, b, "levels" if n == "repository" else n) for a, b, n in span.fields]
    span.fields[0] = (*m.span("house"), "repository")


def house_in_brackets(text: str, span: Span) -> None:
    """ "Political A, nos. 12–14 (NAI)": a known abbreviation in brackets at the end is where it lies."""
    m = IN_BRACKETS.match(text, span.end) or IN_BRACKETS.search(text, max(span.start, span.end - 12), span.end)
    if m is None or any(name == "repository" or a < m.end() and m.start() < b for a, b, name in span.fields):
        return
    if is_repository_word(m["house"]):
        span.add(m.start("house"), m.end("house"), "repository")
        span.end = max(span.end, m.end())


def _begin(span: Span, at: int, start: int, end: int) -> None:
    span.keep(lambda a, b, _: b <= at or a >= end)
    span.fields.append((at, end, "repository"))
    span.field_sure.append(span.sure)
    order = sorted(range(len(span.fields)), key=span.fields.__getitem__)
    span.fields, span.field_sure = [span.fields[k] for k in order], [span.field_sure[k] for k in order]
    span.start = min(span.start, at)


def _town(text: str, span: Span, start: int, end: int) -> None:
    """A town before the archive is nobody who wrote."""
    a, b, name = span.fields[0]
    if name not in ("author", "levels") or text[b:start] != ", " or not ONE_WORD.fullmatch(text, a, b):
        return
    classes = classes_of(text[a:b].lower())
    if "given" in classes or not ("place" in classes or ABROAD.search(text, start, end)):
        return
    if any(other in ITEM | WRITTEN for _, _, other in span.fields[1:]):
        return
    del span.fields[0], span.field_sure[0]
    if OF_TOWNS.fullmatch(text, start, end):
        span.fields[0] = (a, end, "repository")
