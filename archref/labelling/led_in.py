"""Words of the sentence before a place, which the labels take into its first field: "the letters are at the Salt Library",
"notamment F7 12985", "For the subpoena, C 244/173"."""

from __future__ import annotations

from ..identifiers.uk_reference import DEPARTMENTS
from ..patterns import expression
from .editions import is_house
from .names import is_repository_word
from .spans import PLACE, Span

# "… are kept in the ", of which an archive's name begins behind the last
HELD = expression(
    r"\b(?:is|are|was|were|has|have|be|been|survives?|survived|remains?|lies?|liegt|liegen|befinde[nt] sich|est|sont|se trouvent?|si trovano?"
    r"|se conservan?|se encuentran?|está|están)(?: [a-zà-ÿ]{2,12}){0,2} (?:in|at|with|im|in der|beim|au|aux|à la|en el|en la|en|nell[’']|all[’']|presso(?: l[’'])?)"
    r" ?(?:the |l[’'])?(?=[A-ZÀ-Þ])"
)
# "especially FO 371/12": words that lead to one of several files
ABOVE_ALL = expression(
    r"(?:[Ee]specially|[Pp]articularly|[Cc]hiefly|[Nn]otably|[Mm]ainly|[Ii]n particular|[Nn]otamment|[Ss]urtout|[Pp]articulièrement|[Ss]pécialement"
    r"|[Ee]n particulier|[Bb]esonders|[Ii]nsbesondere|[Ii]nsbes\.|[Vv]or allem|[Ss]oprattutto|[Ii]n particolare|[Ss]pecialmente|[Ss]obre todo"
    r"|[Ee]n especial|[Ee]specialmente|[Pp]articularmente) (?=\S)"
)
COURTESY = expression(
    r"(?:(?:[Bb]y |[Ww]ith )?(?:(?:kind )?permission|[Cc]ourtesy) of|[Cc]ourtesy|©|[Mm]it freundlicher Genehmigung|[Aa]vec l’autorisation) ?(?:the |des |der |du |de la )?(?=[A-ZÀ-Þ])"
)
FOR_WHAT = expression(r"(?:[Ff]or|[Oo]n) (?=\S)")  # "For the subpoena, "
BEFORE_FOR = expression(r"(?:^|[;.] |\band )[Ff]or $")
FILE = expression(r"(?P<class>[A-Z]{1,5}) ?\d{1,4}/\d")
NAMES = frozenset(("repository", "title", "author", "levels"))
NUMBERS = frozenset(("file_number", "box", "record_group"))


def without_lead_in(text: str, span: Span) -> None:
    """Cut the first fields of a citation of an archive to what is theirs, in place."""
    if HELD.search(text, span.start, span.end) is not None:
        _held(text, span)
    first = span.fields[0] if span.fields else (0, 0, "")
    if first[2] == "repository" and (m := COURTESY.match(text, *first[:2])):
        span.fields[0] = (m.end(), *first[1:])
        span.start = max(span.start, m.end())
    for i, (start, end, name) in enumerate(span.fields):
        m = ABOVE_ALL.match(text, start, end) if name in NUMBERS or name in PLACE else None
        if m is not None:
            span.fields[i] = (m.end(), end, name)
            if start == span.start:
                span.start = m.end()
    if len(span.fields) > 1 and span.fields[1][2] == "file_number":
        _for_what(text, span)


def _held(text: str, span: Span) -> None:
    """ "Letters to Vane are at the Salt Library": the archive begins behind what is said of the papers."""
    house = next((one for one in span.fields if one[2] == "repository"), None)
    if house is None:
        return
    start, end, name = house
    at = max((m.end() for m in HELD.finditer(text, start, end)), default=start)
    if start < at < end:
        span.fields = [(at, end, name) if one == house else one for one in span.fields]
        span.keep(lambda begin, _, __: begin >= at)
        span.start = at


def _for_what(text: str, span: Span) -> None:
    """ "For the subpoena, C 244/173": a file of a department, before which the sentence says what it is for."""
    (start, end, name), (file, _, _) = span.fields[:2]
    if name not in NAMES or start != span.start or text[end:file] != ", ":
        return
    told = FOR_WHAT.match(text, start, end) or BEFORE_FOR.search(text, max(0, start - 8), start)
    if told is None or _is_archive(text[start:end]):
        return
    numbered = FILE.match(text, file)
    if numbered is None or numbered["class"] not in DEPARTMENTS:
        return
    span.keep(lambda begin, _, __: begin >= file)
    span.start = file


def _is_archive(name: str) -> bool:
    return is_house(name) or is_repository_word(name)
