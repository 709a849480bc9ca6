"""Records: one for each thing that is cited, with a CSL-JSON item and the keys it is known by.

Two citations are one record when a key says so (Document Number, film number, dated file number with the same
message, volume and document); a doubtful pair stays two. What a record's item says is printed once: a telegram
has its title, and its number stands in that title alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .identifiers import document_number, frus_volume
from .linking.dates import own_number
from .linking.model import Citation, Linked

MONTHS = "January February March April May June July August September October November December".split()

DEPARTMENT = ("State", "Department of State", "Department", "Washington")  # its telegrams' senders as printed


@dataclass(slots=True)
class Record:
    """The thing cited. `csl` is a CSL-JSON item (CSL 1.0.2), `keys` what it is known by elsewhere."""

    id: str
    csl: dict[str, Any]
    keys: dict[str, str] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        return {"id": self.id, "csl": self.csl, "keys": self.keys}


class Records:
    """Collects records over the documents of one call; `add` gives a citation's record."""

    def __init__(self) -> None:
        self.all: list[Record] = []
        self._by_key: dict[tuple[str, str], Record] = {}
        self._by_id: dict[str, Record] = {}
        self._volumes: dict[int, str] = {}

    def build(self, linked: Linked, year: tuple[int, str] | None) -> list[Record]:
        """Records of one document, in the order of their first citation. Sets `Citation.record`."""
        used: list[Record] = []
        self._volumes = {x.start: x.target["volume"] for x in linked.links if x.type == "frus" and x.target}
        own = self._document(linked, year)
        if own is not None:
            used.append(own)
        seen = {r.id for r in used}
        for citation in linked.citations:
            record = self._record(linked, citation, year, own)
            if record is not None:
                citation.record = record.id
                if record.id not in seen:
                    seen.add(record.id)
                    used.append(record)
        return used

    def _new(self, csl: dict[str, Any], keys: dict[str, str]) -> Record:
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
        return record

    # the document that is read

    def _document(self, linked: Linked, year: tuple[int, str] | None) -> Record | None:
        document = linked.document
        source = next((c for c in linked.citations if c.source), None)
        title = document.title
        if not (document.volume and document.number) and (source is None or not title):
            return None  # a note alone, or a text that says nothing of itself
        keys: dict[str, str] = {}
        csl: dict[str, Any] = {"type": "document"}
        if title:
            csl["title"] = title
        if document.volume and document.number:
            csl["type"] = "chapter"
            keys["volume"], keys["document"] = document.volume, document.number
            _volume_variables(csl, document.volume)
            csl["URL"] = f"https://history.state.gov/historicaldocuments/{document.volume}/d{document.number}"
        if source is not None:
            if csl["type"] == "document":  # the printed document is cited as printed, not as the paper behind it
                _archive(csl, source.fields)
            for key in ("film_number", "file_number"):
                if isinstance(source.fields.get(key), str):
                    keys[key] = source.fields[key]
        when = _issued(document.date[:10]) if document.date else _issued(str(year[0])) if year is not None else None
        if when is not None:
            csl["original-date" if "issued" in csl else "issued"] = when
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
            found = self._new(csl, keys)
        if source is not None:
            source.record = found.id
        return self._keep(found, identities)

    # what it cites

    def _record(
        self, linked: Linked, citation: Citation, year: tuple[int, str] | None, own: Record | None
    ) -> Record | None:
        if citation.source and own is not None:
            return own
        kind = citation.type
        fields = citation.resolved if citation.resolved is not None else citation.fields
        if kind == "ibid":
            antecedent = citation.antecedent
            if antecedent is None:
                return None
            if not citation.fields:
                return self._by_id.get(antecedent.record or "")
            kind = antecedent.kind
        if kind == "telegram":
            return self._telegram(linked, citation, year)
        if kind == "document":
            return self._internal(linked, citation, fields)
        if kind == "frus":
            return self._frus(linked, citation, fields)
        if kind == "archival":
            return self._archival(citation, fields)
        if kind in ("published", "numbered"):
            return self._published(citation, fields, kind)
        return None

    def _telegram(self, linked: Linked, citation: Citation, year: tuple[int, str] | None) -> Record | None:
        fields = citation.fields
        numbers = fields.get("numbers") or [fields.get("identifier", "")]
        number = numbers[0]
        date = citation.inferred.get("date", {}).get("value") or fields.get("date", "")
        location = citation.location
        place = {}
        if location is not None:
            place = location.resolved if location.resolved is not None else location.fields
        keys: dict[str, str] = {}
        sender = fields.get("from")
        if len(numbers) == 1:
            known = _document_numbers(fields, number, date, year)
            if len(known) == 1:
                keys["document_number"] = known[0]
        for key in ("film_number", "file_number"):
            if isinstance(place.get(key), str):
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
        if found is None:
            csl: dict[str, Any] = {"type": "document", "title": _message_title(fields, numbers)}
            csl["title-short"] = csl["title"]
            # a post stands in the title, the Department before it: neither is printed twice
            if sender in DEPARTMENT or (not sender and fields.get("to") and number.isdigit()):
                csl["author"] = [{"literal": "Department of State"}]
            if fields.get("to"):
                csl["recipient"] = [{"literal": p} for p in fields["to"]]
            found = self._new(csl, keys)
        _more(found, keys, date, place, fields)
        self._keep(found, identities)
        if location is not None and location.record is None and "film_number" in keys:
            location.record = found.id
        return found

    def _internal(self, linked: Linked, citation: Citation, fields: dict[str, Any]) -> Record | None:
        documents = fields.get("documents")
        if not documents or len(documents) != 1 or "-" in documents[0]:
            return None
        volume = linked.document.volume
        identities = [("document", f"{volume}#{documents[0]}")]
        found = self._find(identities)
        if found is None:
            csl: dict[str, Any] = {"type": "chapter", "title": f"Document {documents[0]}"}
            keys = {"document": documents[0]}
            if volume:
                keys["volume"] = volume
                _volume_variables(csl, volume)
                csl["URL"] = f"https://history.state.gov/historicaldocuments/{volume}/d{documents[0]}"
            found = self._new(csl, keys)
        return self._keep(found, identities)

    def _frus(self, linked: Linked, citation: Citation, fields: dict[str, Any]) -> Record | None:
        volume = self._volumes.get(citation.start)
        subseries = fields.get("subseries") or citation.inferred.get("subseries", {}).get("value")
        name = volume or f"{subseries} {fields.get('volume')} {fields.get('part')} {fields.get('title')}"
        documents = fields.get("documents", [])
        one = documents[0] if len(documents) == 1 and "-" not in documents[0] else ""
        identities = [("document", f"{name}#{one}")]
        found = self._find(identities)
        if found is None:
            csl: dict[str, Any] = {"type": "chapter" if one else "book"}
            keys = {}
            if volume:
                keys["volume"] = volume
                _volume_variables(csl, volume)
            else:
                title = "Foreign Relations of the United States" + (f", {subseries}" if subseries else "")
                csl["container-title" if one else "title"] = title
                if fields.get("volume"):
                    csl["volume"] = fields["volume"]
            if one:
                keys["document"] = one
                csl["title"] = f"Document {one}"
            elif volume:
                csl["title"] = csl.pop("container-title")
                csl["title-short"] = csl.pop("container-title-short", csl["title"])
            if volume:
                csl["URL"] = f"https://history.state.gov/historicaldocuments/{volume}" + (f"/d{one}" if one else "")
            found = self._new(csl, keys)
        return self._keep(found, identities)

    def _archival(self, citation: Citation, fields: dict[str, Any]) -> Record | None:
        keys = {}
        if isinstance(fields.get("film_number"), str):
            keys["film_number"] = fields["film_number"]
        elif isinstance(fields.get("file_number"), str):
            keys["file_number"] = fields["file_number"]
        if citation.record is not None:
            return self._by_id.get(citation.record)
        identity = repr(sorted((k, str(v)) for k, v in fields.items() if k not in ("antecedent", "pages")))
        identities = [("film", keys["film_number"])] if "film_number" in keys else [("place", identity)]
        found = self._find(identities)
        if found is None:
            csl: dict[str, Any] = {"type": "collection"}
            item = fields.get("author") or fields.get("title") or fields.get("genre") or fields.get("recipient")
            if item:
                csl["type"] = (
                    "personal_communication" if fields.get("recipient") and not fields.get("title") else "document"
                )
                _item(csl, fields)
                _archive(csl, fields)
            else:
                csl["title"] = _place_title(fields)
                csl["archive"] = fields.get("repository", "")
                if not csl["archive"]:
                    del csl["archive"]
                _place(csl, fields)
                rest = _collection(fields)[:-1] if not _unit(fields) else _collection(fields)
                if rest:
                    csl["archive_collection"] = ", ".join(rest)
            found = self._new(csl, keys)
        return self._keep(found, identities)

    def _published(self, citation: Citation, fields: dict[str, Any], kind: str) -> Record | None:
        title = fields.get("title") or fields.get("identifier")
        if not title:
            return None
        type_ = citation.form.csl.get("type", "book") if citation.type != "ibid" else "book"
        identity = f"{title}|{fields.get('volume', '')}|{fields.get('date', '')}|{fields.get('author', '')}|{fields.get('identifier', '')}"
        identities = [(kind, identity)]
        found = self._find(identities)
        if found is None:
            csl: dict[str, Any] = {"type": type_}
            periodical = type_ in ("article-magazine", "article-newspaper", "article-journal")
            csl["container-title" if periodical else "title"] = title
            if fields.get("author"):
                csl["author"] = [_name(fields["author"])]
            if fields.get("volume"):
                csl["volume"] = fields["volume"]
            if fields.get("date"):
                csl["issued"] = _issued(fields["date"])
            if periodical and fields.get("pages"):
                csl["page"] = ", ".join(fields["pages"])
            found = self._new(csl, {"identifier": fields["identifier"]} if fields.get("identifier") else {})
        return self._keep(found, identities)


def _issued(date: str) -> dict[str, Any]:
    """CSL date of an ISO date or range; what has no year is a literal."""
    if "/" in date:
        parts = [_parts(p) for p in date.split("/")]
        return {"date-parts": parts}
    if date.startswith("--"):
        month, _, day = date[2:].partition("-")
        return {"literal": f"{MONTHS[int(month) - 1]} {int(day)}" if day else MONTHS[int(month) - 1]}
    return {"date-parts": [_parts(date)]}


def _parts(date: str) -> list[int]:
    return [int(p) for p in date.split("-") if p.isdigit()]


def _name(name: str) -> dict[str, str]:
    words = name.split()
    if len(words) in (2, 3) and not any(w.lower() in ("of", "department", "the", "and") for w in words):
        return {"family": words[-1], "given": " ".join(words[:-1])}
    return {"literal": name}


def _message_title(fields: dict[str, Any], numbers: list[str]) -> str:
    form = fields.get("form") or ("" if fields.get("series") or fields.get("identifier") else "telegram")
    series = fields.get("series", "")
    words = [form[:1].upper() + form[1:], series, " and ".join(numbers) if len(numbers) < 3 else ", ".join(numbers)]
    if len(numbers) > 1 and form:
        words[0] = words[0] + "s" if not words[0].endswith("h") else words[0] + "es"
    title = " ".join(w for w in words if w)
    if fields.get("from") and fields["from"] not in DEPARTMENT:
        title += f" from {fields['from']}"
    if fields.get("to"):
        to = fields["to"]
        title += " to " + (to[0] if len(to) == 1 else ", ".join(to[:-1]) + " and " + to[-1])
    return title


def _document_numbers(fields: dict[str, Any], number: str, date: str, year: tuple[int, str] | None) -> list[str]:
    """The Document Numbers a telegram of 1973–79 may have; more than one where the post has two codes."""
    if fields.get("identifier"):
        return [fields["identifier"]]
    when = date[:4] if date[:4].isdigit() else str(year[0]) if year else ""
    if not when or not 1973 <= int(when) <= 1979 or not number.isdigit() or fields.get("series"):
        return []
    if fields.get("form") not in (None, "telegram", "circular telegram"):
        return []
    sender = fields.get("from")
    if sender is None:
        # the Department's numbers run through the year from 1966: six digits late in it
        if not fields.get("to") and len(number) < 5:
            return []
        stations = ["STATE"]
    elif sender in ("State", "Department of State", "the Department"):
        stations = ["STATE"]
    else:
        stations = document_number.station_code(sender)
    found = []
    for station in stations:
        try:
            found.append(document_number.make(station, int(when), number))
        except ValueError:
            continue
    return found


def _volume_variables(csl: dict[str, Any], volume: str) -> None:
    from .data import volumes

    row = volumes().get(volume)
    if row is None:
        csl["container-title"] = "Foreign Relations of the United States"
        return
    csl["container-title"] = f"Foreign Relations of the United States, {row['subseries']}"
    csl["container-title-short"] = f"Foreign Relations, {row['subseries']}"
    if row["volume"]:
        csl["volume"] = (row["volume_arabic"] or row["volume"]) + (f", part {row['part']}" if row["part"] else "")
    if row["title"]:
        csl["volume-title"] = row["title"]
    editors = frus_volume.editors(volume)
    if editors:
        csl["editor"] = [_name(e) for e in editors]
    if row["publisher"]:
        csl["publisher"] = row["publisher"]
    if row["year"].isdigit():
        csl["issued"] = {"date-parts": [[int(row["year"])]]}
    if row["isbn13"]:
        csl["ISBN"] = row["isbn13"]


def _collection(fields: dict[str, Any]) -> list[str]:
    parts = [f"RG {fields['record_group']}"] if fields.get("record_group") else []
    return parts + list(fields.get("levels", ()))


def _unit(fields: dict[str, Any]) -> list[str]:
    """What finds the file inside its collection, as printed in a note."""
    parts = []
    for key, word in (("lot", "Lot "), ("accession", "FRC "), ("job", "Job "), ("box", "Box "), ("folder", "")):
        if fields.get(key):
            folder = key == "folder" and str(fields[key]).isdigit()
            parts.append(("Folder " if folder else word) + str(fields[key]))
    for key in ("file_number", "film_number"):
        value = fields.get(key)
        if value:
            parts.append(", ".join(value) if isinstance(value, list) else value)
    return parts


def _place(csl: dict[str, Any], fields: dict[str, Any]) -> None:
    from .data import repository

    row = repository(fields["repository"]) if fields.get("repository") else None
    if row is not None and row.get("place"):
        csl["archive-place"] = row["place"]


def _archive(csl: dict[str, Any], fields: dict[str, Any]) -> None:
    if fields.get("repository"):
        csl["archive"] = fields["repository"]
        _place(csl, fields)
    collection = _collection(fields)
    if collection:
        csl["archive_collection"] = ", ".join(collection)
    unit = _unit(fields)
    if unit:
        csl["archive_location"] = ", ".join(unit)


def _place_title(fields: dict[str, Any]) -> str:
    """A location's own title: the file it names, else its lowest level, else the repository."""
    unit = _unit(fields)
    if unit:
        return ", ".join(unit)
    collection = _collection(fields)
    return collection[-1] if collection else fields.get("repository", "")


def _item(csl: dict[str, Any], fields: dict[str, Any]) -> None:
    if fields.get("title"):
        csl["title"] = fields["title"]
    elif fields.get("recipient"):
        words = fields.get("genre", "")
        csl["title"] = (
            f"{words[:1].upper() + words[1:]} to {fields['recipient']}".strip()
            if words
            else f"To {fields['recipient']}"
        )
    elif fields.get("genre"):
        csl["title"] = fields["genre"]
    if fields.get("author"):
        csl["author"] = [_name(fields["author"])]
    if fields.get("recipient"):
        csl["recipient"] = [_name(fields["recipient"])]
    if fields.get("genre") and fields.get("title"):
        csl["genre"] = fields["genre"]
    if fields.get("date"):
        csl["issued"] = _issued(fields["date"])


def _more(record: Record, keys: dict[str, str], date: str, place: dict[str, Any], fields: dict[str, Any]) -> None:
    """What a later citation of the same message adds: its date, its archive, who received it."""
    for key, value in keys.items():
        record.keys.setdefault(key, value)
    if date and ("issued" not in record.csl or "literal" in record.csl["issued"]):
        record.csl["issued"] = _issued(date)
    if place and "archive" not in record.csl:
        _archive(record.csl, place)
    if fields.get("to") and "recipient" not in record.csl:
        record.csl["recipient"] = [{"literal": p} for p in fields["to"]]
        record.csl["title"] = record.csl["title-short"] = _message_title(
            {**fields, "from": None, "form": fields.get("form", "telegram")}, fields.get("numbers", [])
        )


def join_document_refs(linked: Linked, records: Records) -> None:
    """A Ref whose note says only "See Document 296" is that document: one record for both."""
    notes = {n.number: i for i, n in reversed(list(enumerate(linked.document.notes)))}
    by_id = {r.id: r for r in records.all} if linked.refs else {}
    by_note: dict[int, list[Citation]] = {}
    for citation in linked.citations if linked.refs else ():
        by_note.setdefault(citation.note_index, []).append(citation)
    merged: dict[str, str] = {}
    for ref in linked.refs:
        if ref.citation is None or ref.note is None or ref.note not in notes:
            continue
        inside = by_note.get(notes[ref.note], [])
        note = linked.document.notes[notes[ref.note]]
        if len(inside) != 1 or inside[0].type != "document" or note.end - note.start > 60:
            continue
        telegram, document = by_id.get(ref.citation.record or ""), by_id.get(inside[0].record or "")
        if telegram is None or document is None or telegram is document:
            continue
        for key, value in document.keys.items():
            telegram.keys.setdefault(key, value)
        if "container-title" in document.csl and "archive" not in telegram.csl:
            title = f"{telegram.csl['title']}, {document.csl['title']}"
            short = telegram.csl.get("title-short", title)
            telegram.csl.clear()
            telegram.csl.update({**document.csl, "id": telegram.id, "title": title, "title-short": short})
        merged[document.id] = telegram.id
    for citation in linked.citations if merged else ():
        citation.record = merged.get(citation.record or "", citation.record)


def bibliography_items(records: list[list[Record]]) -> list[dict[str, Any]]:
    """The CSL items of several results' records, each thing once, without those that name no source of their own."""
    items: dict[str, dict[str, Any]] = {}
    seen: set[str] = set()
    for group in records:
        for record in group:
            identity = repr(sorted((k, repr(v)) for k, v in record.csl.items() if k != "id"))
            title, container = record.csl.get("title"), record.csl.get("container-title")
            if identity in seen or not (title or container):
                continue
            if record.csl["type"] == "chapter" and not container:
                continue  # "Document 296" of a volume that nobody named
            seen.add(identity)
            key, n = record.id, 1
            while key in items:
                n += 1
                key = f"{record.id}-{n}"
            items[key] = {**record.csl, "id": key}
    return list(items.values())
