"""When two citations are one thing: a key says so (Document Number, film number, volume and document)."""

from __future__ import annotations

from typing import Any

from ..document import countable
from ..identifiers import document_number, estimate
from ..linking.dates import Year, own_number
from ..linking.model import DraftCitation, LinkedDocument, fields_spelt_out
from ..patterns import expression
from ..remembering import kept
from . import items
from .addresses import add_address
from .model import Record
from .papers import Papers, named_as_before, paper_key
from .resolutions import Resolutions

# fields that say how or where in the thing it is cited, not what is cited
NOT_THE_THING = frozenset("antecedent location_from location_ibid direction author_of pages footnotes".split())

VOLUME = frozenset(("volume",))
PERIODICAL = frozenset(("article-journal", "article-newspaper", "article-magazine"))

# an identity that holds in one manuscript alone: what it is made of may mean another thing in another
HERE = "here"
# the fields of which one must be there for a place in an archive to be the same place in another manuscript
TELLING = ("repository", "record_group", "lot", "accession", "job", "file_number", "naid")

_YEAR = expression(r"\b1[5-9]\d\d\b|\b20\d\d\b")
_GAP = expression(r"\s+(?=[,;:](?:\s|$))")


class Records:
    """Collects records over the documents of one call; `add` gives a citation's record."""

    def __init__(self) -> None:
        self.all: list[Record] = []
        self._by_key: dict[tuple[str, str], Record] = {}
        self._by_id: dict[str, Record] = {}
        self._papers = Papers()
        self._volumes: dict[int, str] = {}  # by the end of the citation
        self._read = 0  # documents
        self._resolutions = Resolutions()

    def build(self, linked: LinkedDocument, year: Year | None) -> list[Record]:
        """Records of one document, in the order of their first citation. Sets `Citation.record`."""
        used: list[Record] = []
        self._before: tuple[DraftCitation | None, dict[str, Any]] = (None, {})
        self._volumes = {x.end: x.target["volume"] for x in linked.links if x.type == "frus" and x.target}
        self._read += 1
        own = self._document(linked, year)
        if own is not None:
            used.append(own)
        seen = {r.id for r in used}
        addressed = "http" in linked.clean.text
        for citation in linked.citations:
            for meant in citation.named or ():
                if meant.record is None and meant.at > citation.at:  # a list of works stands at the end
                    meant.record = getattr(self._record(linked, meant, year, own), "id", None)
            record = self._record(linked, citation, year, own)
            if record is not None:
                citation.record = record.id
                if addressed and citation.type != "ibid":
                    add_address(record.csl, linked.clean.text, citation)
                if record.id not in seen:
                    seen.add(record.id)
                    used.append(record)
        return used

    def _new(self, csl: dict[str, Any], keys: dict[str, str]) -> Record:
        for name, value in csl.items():
            if isinstance(value, str) and (" ," in value or " ;" in value or " :" in value):  # read by machine
                csl[name] = _GAP.sub("", value)
        record = Record(f"r{len(self.all) + 1}", csl, keys)
        csl["id"] = record.id
        self.all.append(record)
        self._by_id[record.id] = record
        return record

    def _find(self, identities: list[tuple[str, str]]) -> Record | None:
        return next((self._by_key[i] for i in identities if i in self._by_key), None)

    def _keep(self, record: Record, identities: list[tuple[str, str]]) -> Record:
        for identity in identities:
            self._by_key.setdefault(identity, record)
            if identity not in record.identities:
                record.identities.append(identity)
        return record

    # the document that is read

    def _document(self, linked: LinkedDocument, year: Year | None) -> Record | None:
        document = linked.document
        source = next((c for c in linked.citations if c.source), None)
        title = document.title
        if not (document.volume and document.number) and (source is None or not title):
            return None  # a note alone, or a text that says nothing of itself
        keys: dict[str, str] = {}
        if document.volume and document.number:
            keys["volume"], keys["document"] = document.volume, document.number
        if source is not None:
            for key in ("film_number", "file_number"):
                if isinstance(source.fields.get(key), str):
                    keys[key] = source.fields[key]
        when = document.date[:10] if document.date else str(year[0]) if year is not None else ""
        number = own_number(linked)
        if number is not None and year is not None and 1973 <= year[0] <= 1979:
            keys["document_number"] = document_number.make("STATE", year[0], number)
        identities = (
            [("document", f"{document.volume}#{document.number}")] if document.volume and document.number else []
        )
        if "film_number" in keys:
            identities.append(("film", keys["film_number"]))
        found = self._find(identities)
        if found is None:
            place = source.fields if source is not None else None
            found = self._new(items.own_item(title, document.volume, document.number, place, when), keys)
        elif title and found.csl.get("title") == f"Document {document.number}":
            # an earlier document refers to it by its number alone
            found.csl.update(items.own_item(title, document.volume, document.number, None, when))
        if source is not None:
            source.record = found.id
        return self._keep(found, identities)

    # what it cites

    def _record(
        self, linked: LinkedDocument, citation: DraftCitation, year: Year | None, own: Record | None
    ) -> Record | None:
        if citation.source and own is not None:
            return own
        kind = citation.type
        fields = fields_spelt_out(citation)
        if kind == "ibid":
            antecedent = citation.antecedent
            if antecedent is None:
                return None
            if citation.fields.keys() <= {"antecedent"}:
                return self._by_id.get(antecedent.record or "")
            kind = antecedent.kind
        if kind == "telegram":
            return self._telegram(linked, citation, year)
        if kind == "document":
            return self._internal(linked, citation, fields)
        if kind == "frus":
            return self._frus(linked, citation, fields)
        if kind == "archival" and citation.named and len(citation.named) == 1:
            return self._by_id.get(citation.named[0].record or "")
        if kind == "archival":
            fields = self._paper(linked, citation, fields)
            return self._archival(citation, fields)
        if kind in ("published", "numbered"):
            return self._published(citation, fields, kind)
        return None

    def _telegram(self, linked: LinkedDocument, citation: DraftCitation, year: Year | None) -> Record | None:
        fields = citation.fields
        numbers = fields.get("numbers") or [fields.get("identifier", "")]
        number = numbers[0]
        date = citation.inferred.get("date", {}).get("value") or fields.get("date", "")
        location = citation.location
        place = fields_spelt_out(location) if location is not None else {}
        keys: dict[str, str] = {}
        sender = fields.get("from")
        if len(numbers) == 1:
            known = _document_numbers(fields, number, date, year)
            if len(known) == 1:
                keys["document_number"] = known[0]
        for key in ("film_number", "file_number"):
            # a bare "(Ibid.)" tells the series; the film number it takes over is that of another message
            if isinstance(place.get(key), str) and (key == "file_number" or location and key in location.fields):
                keys[key] = place[key]
        identities: list[tuple[str, str]] = []
        if "document_number" in keys:
            identities.append(("telegram", keys["document_number"]))
        else:
            station = (sender or "").lower() or "to " + ",".join(fields.get("to", ())).lower()
            if (sender or fields.get("to")) and date:
                identities.append(
                    ("telegram", f"{fields.get('form', '')}{fields.get('series', '')} {number} {station} {date}")
                )
        if "film_number" in keys and len(numbers) == 1:
            identities.append(("film", keys["film_number"]))
        found = self._find(identities)
        if found is None and citation.same_as is not None:
            found = self._by_id.get(citation.same_as.record or "")
        if found is None:
            found = self._new(items.message_item(fields, numbers), keys)
        for key, value in keys.items():
            found.keys.setdefault(key, value)
        items.add_to_message(found.csl, date, place, fields)
        self._keep(found, identities)
        if location is not None and location.record is None and "film_number" in keys:
            location.record = found.id
        return found

    def _internal(self, linked: LinkedDocument, citation: DraftCitation, fields: dict[str, Any]) -> Record | None:
        documents = fields.get("documents")
        if not documents or len(documents) != 1 or "-" in documents[0]:
            return None
        volume = self._volumes.get(citation.end, linked.document.volume)  # "Document 132 in Foreign Relations, …"
        # where the volume is not known, that of another document may be another
        identities = [("document" if volume else HERE, f"{volume or self._read}#{documents[0]}")]
        found = self._find(identities)
        if found is None:
            keys = {"document": documents[0]} | ({"volume": volume} if volume else {})
            found = self._new(items.internal_item(volume, documents[0]), keys)
        return self._keep(found, identities)

    def _frus(self, linked: LinkedDocument, citation: DraftCitation, fields: dict[str, Any]) -> Record | None:
        volume = self._volumes.get(citation.end)
        subseries = fields.get("subseries") or citation.inferred.get("subseries", {}).get("value")
        name = volume or f"{subseries or self._read} {fields.get('volume')} {fields.get('part')} {fields.get('title')}"
        documents = fields.get("documents", [])
        one = documents[0] if len(documents) == 1 and "-" not in documents[0] else ""
        identities = [("document" if volume or subseries else HERE, f"{name}#{one}")]
        found = self._find(identities)
        if found is None:
            keys = ({"volume": volume} if volume else {}) | ({"document": one} if one else {})
            found = self._new(items.frus_item(fields, volume, subseries, one), keys)
        return self._keep(found, identities)

    def _paper(self, linked: LinkedDocument, citation: DraftCitation, fields: dict[str, Any]) -> dict[str, Any]:
        """The fields, with the persons of the paper cited just before in the same note where they are not said again."""
        before, said = self._before
        if before is not None and before.note_index == citation.note_index:
            fields = named_as_before(fields, said, linked.clean.text[before.to : citation.at])
        self._before = (citation, fields)
        return fields

    def _archival(self, citation: DraftCitation, fields: dict[str, Any]) -> Record | None:
        keys = {}
        if isinstance(fields.get("film_number"), str):
            keys["film_number"] = fields["film_number"]
        elif isinstance(fields.get("file_number"), str):
            keys["file_number"] = fields["file_number"]
        if citation.record is not None:
            return self._by_id.get(citation.record)
        known = {k: v for k, v in fields.items() if k not in NOT_THE_THING} | dict(citation.printed or {})
        # the town behind an archive is said in one note and not in the next
        identity = repr(sorted((k, str(v)) for k, v in known.items() if k != "town"))
        place = "place" if any(known.get(name) for name in TELLING) else HERE
        identities = [("film", keys["film_number"])] if "film_number" in keys else [(place, identity)]
        found = self._find(identities)
        paper = paper_key(known) if found is None else None
        if paper is not None:
            identities.append(("paper", repr(paper)))
            same = self._papers.same(paper, known)
            if same is not None:
                record, said = same
                record.csl.update({**items.archival_item(said), "id": record.id})
                record.keys.update(keys)
                return self._keep(record, identities)
        if found is None:
            item = kept(("item", identity), lambda: items.archival_item(known))
            found = self._new(dict(item), keys)
            if paper is not None:
                self._papers.add(paper, found, known)
        return self._keep(found, identities)

    def _published(self, citation: DraftCitation, fields: dict[str, Any], kind: str) -> Record | None:
        if citation.named and citation.type != "ibid":  # a short form
            return self._by_id.get(citation.named[0].record or "") if len(citation.named) == 1 else None
        antecedent = citation.antecedent if citation.type == "ibid" else None
        if antecedent is not None and citation.fields.keys() <= (NOT_THE_THING | _volume_of(antecedent, fields)):
            return self._by_id.get(antecedent.record or "")
        title = fields.get("title") or fields.get("identifier")
        if not title:
            return None
        mapping = (antecedent or citation).form.csl
        printed = citation.printed or {}
        same = estimate.compact(title) if estimate.is_valid(title) else self._resolutions.one_name(title)
        identity = f"{same}|{fields.get('volume', '')}|{fields.get('date', '')}|{fields.get('author', '')}|{printed.get('article', '')}"
        alone = kind == "published" and not (
            any(fields.get(name) for name in ("date", "author", "identifier")) or _YEAR.search(title)
        )
        identities = [("title" if alone else kind, identity)]
        found = self._find(identities)
        if found is None:
            keys = {"identifier": fields["identifier"]} if fields.get("identifier") else {}
            found = self._new(items.published_item({**fields, **printed}, mapping), keys)
        return self._keep(found, identities)


def _volume_of(antecedent: DraftCitation, fields: dict[str, Any]) -> frozenset[str]:
    """ "Vane, Salt, p. 3. Ibid., II, 9": another volume of an author's work is the same work; one of a periodical, or of
    documents, is another."""
    return VOLUME if "author" in fields and antecedent.form.csl.get("type") not in PERIODICAL else frozenset()


def _document_numbers(fields: dict[str, Any], number: str, date: str, year: Year | None) -> list[str]:
    """The Document Numbers a telegram of 1973–79 may have; more than one where the post has two codes."""
    if fields.get("identifier"):
        return [fields["identifier"]]
    when = date[:4] if date[:4].isdigit() else str(year[0]) if year else ""
    if not when or not 1973 <= int(when) <= 1979 or not countable(number) or fields.get("series"):
        return []
    if fields.get("form") not in (None, "telegram", "circular telegram"):
        return []
    circular = fields.get("form") == "circular telegram"
    found = document_number.candidates(number, int(when), fields.get("from"), fields.get("to", ()), circular)
    return [c.value for c in found if c.certainty != "possible" or len(found) > 1]
