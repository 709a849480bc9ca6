"""Items that share a location: "A to B, 1 May 1964; C to D, 2 May 1964, NSF: Africa, box 3, Kennedy Library".

An item that names no location stands in that of the next one, or of the one before it in a list ("NA, VOC 6515,
6476"). An item with part of one ("CF: South Africa, box 71; …, CF: Africa, box 6, Johnson Library") shares what is
still missing, the library. `fields["location_from"]` names the citation, `resolved` has the whole location.
Conventions as in scholars' notes, where the item stands first and the repository last; the location in parentheses
or behind "Source:" of a documentary edition begins with its repository and serves nothing else.
"""

from __future__ import annotations

from ..fields import values_of
from ..labelling.words import classes_of
from ..patterns import expression
from .kew import department, is_at_kew
from .model import DraftCitation, LinkedDocument, fields_of
from .take_over import ITEM, LOCATION, take_location, take_repository

PLACE = LOCATION - {"pages"}
HOLDERS = PLACE - {"file_number", "film_number", "box", "folder"}  # what a file or box stands in
LISTED = (", ", " and ", ", and ")
FOLLOWS = ("; ", "; and ", *LISTED)
NEW_CLAUSE = (". ", *FOLLOWS)
CLASS = expression(r"[^\W\d_]+")
GATHERED = expression(r"\b(?:[Bb]oth|[Aa]ll|[Ee]ach|[Bb]eide|[Aa]lle|[Tt]ous|[Tt]utti) (?:are )?(?:in|from|at|dans|a) ")
WORDS = expression(r"[^\W\d_]{4,} [^\W\d_]{2,}")  # of a paper that is told in no field
JOINT = expression(r" ?(?P<stop>[,;]?) (?:(?P<word>[^\W\d_]+|&) )?")
COUNTED = expression(r"([^\W\d]+\.?) \d")


def share_locations(linked: LinkedDocument) -> None:
    """Find whose location each item shares: `Citation.shares` and `fields["location_from"]`."""
    for run in _runs(linked.citations):
        for before, citation in zip(run, run[1:], strict=False):
            head = before if before.fields.keys() & HOLDERS else before.shares or before
            if _goes_on(linked, before, citation, head):
                _share(citation, head)
        named: DraftCitation | None = None  # the citation before that names the archive of a class
        for citation in run:
            if citation.fields.keys() & HOLDERS:
                named = citation
            elif named is not None and citation.shares is None and "location_ibid" not in citation.fields:
                if "levels" not in citation.fields and _of_one_archive(named, citation):
                    _share(citation, named)
        placed: DraftCitation | None = None  # the next citation with a location of its own
        library: DraftCitation | None = None  # the next one whose repository stands at the end
        gathered: DraftCitation | None = None  # the next one that says where all before it are: "… All in Port files"
        begins = 0  # the next citation
        for citation in reversed(run):
            if "\n" in linked.clean.text[citation.to : begins]:  # another paragraph
                placed = library = gathered = None
            begins = citation.at
            source = None if citation.shares else _further_on(citation, placed, library, gathered)
            if source is not None:
                _share(citation, source)
            if citation.fields.keys() & PLACE or "location_ibid" in citation.fields:
                placed = citation
            if "repository" in citation.fields:
                library = citation if _repository_last(linked, citation) else None
            if citation.fields.keys() & HOLDERS:
                gathered = citation if GATHERED.search(linked.clean.text, citation.at, citation.to) else None


def _runs(citations: list[DraftCitation]) -> list[list[DraftCitation]]:
    """The archival citations of each note, in order; the body is one such passage."""
    runs: dict[int, list[DraftCitation]] = {}
    for citation in citations:
        if citation.type == "archival" and not citation.source:
            runs.setdefault(citation.note_index, []).append(citation)
    return [run for run in runs.values() if len(run) > 1]


def _share(citation: DraftCitation, source: DraftCitation) -> None:
    citation.shares = source
    citation.fields["location_from"] = source.id


def _goes_on(linked: LinkedDocument, before: DraftCitation, citation: DraftCitation, head: DraftCitation) -> bool:
    """Whether a date, number, box or inventory goes on from a citation before it: "NA, VOC 6515, 6476".

    `head` is the one that says where the list is kept.
    """
    fields, gap = citation.fields, _joint(_without_lead(linked.clean.text[before.to : citation.at]))
    if not fields.keys() & PLACE and "location_ibid" not in fields and gap in FOLLOWS and _location_first(linked, head):
        return True  # "CAB 120/311: Vane to Colt, 5 June 1941; Colt to Peck, 7 June"
    if not head.fields.keys() & HOLDERS or fields.keys() & {"repository", "location_ibid"}:
        return False
    if "levels" in fields:
        return gap in NEW_CLAUSE and _counted(fields["levels"][0]) in [
            _counted(x) for x in head.fields.get("levels", ())
        ]
    if not fields.keys() & PLACE:
        return gap in LISTED
    if "box" in fields and "file_number" in head.fields and not head.fields.keys() & {"levels", "record_group"}:
        return False  # no box lies in a file
    classes = {_class(head), _class(citation)} - {""}
    if "repository" not in head.fields and len(classes) > 1:
        return False  # "Cabinet Conclusions, CAB 128/30; PREM 11/1090": nothing of the one holds the other
    # "TNA, PREM 13/692, Vane to Colt, 29 July 1965; FO 371/1234, minute by Peck, 3 May 1965"
    file_first = linked.clean.text.startswith(tuple(values_of(fields.get("file_number"))), citation.at)
    return (file_first or not fields.keys() & ITEM) and gap in FOLLOWS


def _without_lead(gap: str) -> str:
    """ "; see also " is a "; ": what leads to a citation takes nothing from its place."""
    stop, _, lead = gap.strip().partition(" ")
    if not lead or any("lead" not in classes_of(word.lower().strip(".,:;")) for word in lead.split()):
        return gap
    return f"{stop} "


def _joint(gap: str) -> str:
    """What joins two citations, as English has it: " ; " is "; ", " et " is " and ", " ; sowie " is "; and "."""
    m = JOINT.fullmatch(gap)
    if m is None or (m["word"] and "and" not in classes_of(m["word"].lower())):
        return gap
    return f"{m['stop']} {'and ' if m['word'] else ''}"


def _location_first(linked: LinkedDocument, citation: DraftCitation) -> bool:
    """Whether a citation prints its file before its item, "LMA, LCC/1/252, memorandum by Vane": what follows goes on so."""
    fields, words = citation.fields, linked.clean.text[citation.at : citation.to]
    ends = [
        at + len(str(fields[name]))
        for name in ("repository", "file_number")
        if name in fields and (at := words.find(str(fields[name]))) >= 0
    ]
    if not ends or "box" in fields or "folder" in fields:
        return False
    item = [words.find(str(fields[name])) for name in ("author", "genre", "title") if name in fields]
    return min(item) > max(ends) if item else WORDS.search(words, max(ends)) is not None


def _class(citation: DraftCitation) -> str:
    """The letters of a file's class: "FO" of "FO 371/1234"."""
    m = CLASS.match("".join(values_of(citation.fields.get("file_number"))[:1]))
    return m[0] if m else ""


def _of_one_archive(first: DraftCitation, second: DraftCitation) -> bool:
    """Whether two files are of one archive by their classes: the same, or both those of an office of state."""
    one, other = _class(first), _class(second)
    offices = [("office" in classes_of(c.lower()) and c.isupper()) for c in (one, other)]
    return bool(one) and bool(other) and (one == other or ("repository" in first.fields and all(offices)))


def _counted(level: str) -> str:
    """What a numbered level counts: "inventory" of "Inventory 247"; other levels are what they are."""
    m = COUNTED.match(level)
    return m[1].lower() if m else level


def _further_on(
    citation: DraftCitation, placed: DraftCitation | None, library: DraftCitation | None, gathered: DraftCitation | None
) -> DraftCitation | None:
    """The later citation that says where this one is kept."""
    fields = citation.fields
    if "repository" in fields or "location_ibid" in fields:
        return None
    if not fields.keys() & PLACE:
        return placed
    if "repository" in citation.inferred:  # it lies where the work has placed its collection
        return None
    if gathered is not None and not fields.keys() & HOLDERS:
        return gathered
    if library is not None and department(fields) and not is_at_kew(library.fields.get("repository")):
        return None  # "W.O. 28/134" is in no other archive
    # a file number alone, "(611.41/1–2050)", is the whole citation
    return library if fields.keys() & (ITEM | {"box", "folder"}) else None


def _repository_last(linked: LinkedDocument, citation: DraftCitation) -> bool:
    """Whether the repository is printed behind what it holds."""
    fields, text = citation.fields, linked.clean.text[citation.at : citation.to]
    first = fields.get("levels") or [fields.get("box") or fields.get("file_number") or ""]
    inner = text.find(str(first[0]))
    return 0 <= inner < text.rfind(fields["repository"])


def resolve_shared(linked: LinkedDocument, citation: DraftCitation) -> None:
    """Fill in the location of an item whose source is known by now, and of those that waited for this citation."""
    if citation.shares is not None:
        if not _ready(citation.shares):
            linked.waiting.setdefault(citation.shares.id, []).append(citation)
            return
        _fill(linked, citation, citation.shares)
    ready = [citation] if _ready(citation) else []
    while ready:
        source = ready.pop()
        for item in linked.waiting.pop(source.id, ()):
            _fill(linked, item, source)
            ready.append(item)


def _ready(citation: DraftCitation) -> bool:
    return citation.resolved is not None or (citation.shares is None and "location_ibid" not in citation.fields)


def _fill(linked: LinkedDocument, item: DraftCitation, source: DraftCitation) -> None:
    take = take_repository if "levels" in item.fields and source.at > item.at else take_location
    fields = fields_of(source)
    if "file_number" in item.fields and _within_its_file(linked, source):
        fields = {name: value for name, value in fields.items() if name != "levels"}
    item.resolved = take(fields, item.fields)


def _within_its_file(linked: LinkedDocument, source: DraftCitation) -> bool:
    """Whether the levels are printed behind the file that holds them, "CAB 128/39, CC(65)26": another has others."""
    numbers, levels = values_of(source.fields.get("file_number")), source.fields.get("levels")
    if not numbers or not levels:
        return False
    text = linked.clean.text[source.at : source.to]
    return 0 <= text.find(numbers[0]) < text.find(levels[0])
