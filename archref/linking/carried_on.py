"""Foreign Relations citations that go on without naming the volume or its years again.

"Foreign Relations, 1952–1954, vol. VII, Part 1, pp. 510–520, and vol. VIII, pp. 110–128": the second volume is of
the same years; "…, and Part 2, p. 12" is a part of the same volume; "volumes IX and X" are two.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from ..identifiers.roman import number as roman_number
from ..patterns import expression
from .model import DraftCitation, LinkedDocument, fields_of
from .take_over import take_over

BETWEEN = expression(r"[,;)]{0,2} (?:(?:and|or|also|see|respectively|as well as),? ){0,3}\(?|[–-]")
# "volumes VII and VI, Document 12", "vol. II, Human Rights, as Document 215", "vol. II (Document 7)"
BESIDE = expression(
    r", |,? \(|,? (?:published |printed )?(?:as|under|where (?:it|they) (?:is|are|appears?)(?: printed)? (?:as )?) ?"
)
THEREIN = expression(r",? (?:therein|in that volume)\b")
AND = expression(r",? and ")
JOINED = expression(
    r"; ?|[;,]? (?:and|also|and also) ?|,? (?:and |but )?(?:especially|particularly|notably|specifically|in particular),? ?"
)
EMPHASIS = expression(r" ?,? (?:and |but )?(?:especially|particularly|notably|specifically|in particular),? [a-zA-Z]")
NAMES = expression(
    r" ?,? (?:especially|particularly|notably|specifically|in particular|including) [a-z]|: (?=[A-Za-z])|,? \(?“[^”\n]{2,80}”\)?,? p"
    r"|, (?!and |or |see |also )(?:the |an? )?(?:[A-Za-z][\w’'-]* |Mr\. ){0,4}?(?:telegrams?|memorand(?:um|a)|letters?|despatch(?:es)?|notes?|minutes|reports?|"
    r"messages?|airgrams?|papers?|paragraphs?)\b"
    r"|,? (?:under|section (?:entitled|on)|compilation (?:entitled|on)) [“A-Z]"
)
SENTENCE = expression(r"(?<![ap]\. m)(?<!\b[A-Z])\. (?=[A-Z])|\n")
LONGEST = 1200  # characters of such a sentence
SEVERAL = expression(r"\b(?:[Vv]olumes|[Vv]ols\.) ?(?:[IVXLivxl]+|\d{1,2})(?:, (?:[Pp]art|[Pp]t\.) \w+)?$")
FURTHER = expression(r"(?:, and |, | and |[–-])([IVXL]+|[ivxl]+|\d{1,2})(?![\w’–-])")
# "volumes VII, Document 9, and VIII, Document 33"
SEVERAL_WITH_DOCUMENTS = expression(r"\b(?:[Vv]olumes|[Vv]ols\.) [IVXLivxl]+, (?:[Dd]ocuments?|pp?\.|pages?) [^;.]*$")
FURTHER_WITH_DOCUMENTS = expression(r"[,;]? and ([IVXL]+)(?=, (?:[Dd]ocuments?|pp?\.|pages?) \d)")
PARTS = expression(r"\b[Pp]arts \d$")
FURTHER_PART = expression(r" and (\d)\b")
BY_TITLE = "frus-conference"  # the form whose volumes are of the title before them, and of no years but its own
MOST = 12  # volumes of one list


def carry_on(linked: LinkedDocument, citation: DraftCitation, before: DraftCitation | None) -> None:
    """Give a volume or part that goes on from the citation `before` what it leaves out, under `resolved`."""
    fields = citation.fields
    if before is None or before.kind != "frus" or "subseries" in fields or not fields.keys() & {"volume", "part"}:
        return
    if citation.form.name == BY_TITLE:
        return
    earlier = fields_of(before)
    if "volume" not in fields and "volume" not in earlier:
        return
    if BETWEEN.fullmatch(linked.clean.text, before.to, citation.at):
        citation.resolved = take_over(earlier, fields)


def further_place(
    linked: LinkedDocument, citation: DraftCitation, before: DraftCitation | None, volume: DraftCitation | None
) -> bool:
    """Whether a page or document is of a volume cited before it, and if so give it that volume.

    "vol. IX, footnote 6, p. 365; footnote 7, p. 385"; "vol. IX, Document 24, footnote 3, and Document 36". `volume`: the
    volume of the same sentence whose documents are named one by one, "volume VI, especially telegram 417, page 1214;
    telegram 716, page 1227".
    """
    fields, text = citation.fields, linked.clean.text
    if citation.beside is not None and citation.beside.kind == "frus":  # "vol. vi, p. 345; p. 346, footnote 3"
        citation.resolved = {**fields_of(citation.beside), **fields}
        citation.kind = "frus"
        return True
    source: DraftCitation | None = None
    if before is not None and before.kind == "frus":
        earlier = fields_of(before)
        if "pages" in fields and earlier.keys() & {"pages", "documents"}:
            between = BETWEEN if "footnotes" in fields and "pages" in earlier else JOINED
            source = before if between.fullmatch(text, before.to, citation.at) else None
        elif "documents" in fields and THEREIN.match(text, citation.to):
            source = before if before.note_index == citation.note_index else None
        elif "documents" in fields and "volume" in earlier and not _named(before, earlier) & {"documents", "pages"}:
            source = before if BESIDE.fullmatch(text, before.to, citation.at) else None
            if source is not None and earlier.keys() & {"documents", "pages"}:
                linked.unlink(before.start)  # "printed ibid. as Document 46": no document of the Ibid. before
        elif "documents" in fields and "documents" in earlier:
            source = before if AND.fullmatch(text, before.to, citation.at) else None
    if source is None and volume is not None and fields.keys() <= {"pages", "footnotes"} and "pages" in fields:
        source = volume
    if source is None:
        return False
    resolved = take_over(fields_of(source), fields)
    citation.resolved = {**resolved, **{k: fields[k] for k in ("footnotes",) if k in fields}}
    citation.kind = "frus"
    return True


def _named(citation: DraftCitation, fields: dict[str, Any]) -> AbstractSet[str]:
    """What a citation says itself: of what a bare Ibid. has taken over, nothing."""
    return citation.fields.keys() if citation.type == "ibid" else fields.keys()


def listed_page(linked: LinkedDocument, citation: DraftCitation, volume: DraftCitation) -> bool:
    """Whether what looks like a work by title, date and page is a document of the volume before, and if so give it that.

    "Foreign Relations, 1947, vol. i: Report by Vane, December 4, p. 777, and telegram 12, p. 778".
    """
    fields = citation.fields
    named = "title" in fields or {"author", "date"} <= fields.keys()  # or "Report by Vane, June 4, pp. 20–22"
    if not named or not {"pages"} <= fields.keys() <= {"title", "date", "pages", "author"} or citation.printed:
        return False
    if not linked.clean.text.startswith(": ", volume.to):
        return False
    citation.resolved = take_over(fields_of(volume), {"pages": fields["pages"]})
    citation.kind = "frus"
    return True


def names_documents(linked: LinkedDocument, citation: DraftCitation) -> bool:
    """Whether a volume is cited for documents of it that are named behind it in the same sentence."""
    if citation.kind != "frus":
        return False
    if fields_of(citation).keys() & {"pages", "documents"}:  # "pp. 1 ff., especially telegram 45, p. 16"
        return EMPHASIS.match(linked.clean.text, citation.to) is not None
    return NAMES.match(linked.clean.text, citation.to) is not None


def goes_on(linked: LinkedDocument, volume: DraftCitation, citation: DraftCitation) -> bool:
    """Whether the sentence with a volume goes on up to a citation."""
    if volume.note_index != citation.note_index or citation.at - volume.to > LONGEST:
        return False
    return not SENTENCE.search(linked.clean.text[volume.to : citation.at])


def _volume(printed: str) -> str | None:
    return printed if printed.isdigit() else roman_number(printed)


def _in_pairs(text: str, years: DraftCitation, citation: DraftCitation, second: str | None) -> None:
    """ "1945 and 1946, volumes viii and vii": the volume of each year, the first of the first."""
    if (
        second is None
        or years.type != "frus"
        or years.fields.keys() != {"subseries"}
        or "subseries" not in citation.fields
    ):
        return
    if text[years.to : citation.at] in (" and ", ", and "):
        years.resolved = {**years.fields, "volume": citation.fields["volume"]}
        citation.resolved = {**citation.fields, "volume": second}


def further_volumes(linked: LinkedDocument) -> Iterator[tuple[DraftCitation, int, int, dict[str, str]]]:
    """The volumes or parts of a list behind the first: (citation of the first, at, to in the clean text, fields)."""
    text = linked.clean.text
    for i, citation in enumerate(linked.citations):
        if "volume" not in citation.fields or citation.type not in ("frus", "ibid"):
            continue
        if PARTS.search(text, citation.at, citation.to) and (m := FURTHER_PART.match(text, citation.to)):
            yield citation, m.start(1), m.end(1), {"part": m[1]}
            continue
        further = FURTHER
        if SEVERAL.search(text, citation.at, citation.to) is None:
            if SEVERAL_WITH_DOCUMENTS.search(text, citation.at, citation.to) is None:
                continue
            further = FURTHER_WITH_DOCUMENTS
        end = linked.citations[i + 1].at if i + 1 < len(linked.citations) else len(text)
        at = citation.to
        years = linked.citations[i - 1] if i else None
        if years is not None and (m := further.match(text, at)) and m.end(1) <= end:
            _in_pairs(text, years, citation, _volume(m[1]))
        for _ in range(MOST):
            m = further.match(text, at)
            number = None if m is None or m.end(1) > end else _volume(m[1])
            if m is None or number is None:
                break
            yield citation, m.start(1), m.end(1), {"volume": number}
            at = m.end()
