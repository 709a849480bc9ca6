"""The list beside the documents: what to look at first, then each thing cited with its places, and the filter."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import Any

from ...controls import words_alone
from ...records import Record
from .highlights import Highlight, ReportIds, Sheet, record_words
from .timeline import repository_of, year_of

KINDS = {
    "archival": "Archives",
    "telegram": "Telegrams",
    "frus": "Foreign Relations",
    "document": "Documents of the volume",
    "note": "Footnotes",
    "page": "Pages",
    "published": "Published works",
    "numbered": "Numbered papers",
    "ibid": "Ibid.",
    "ref": "Refs",
    "unrecognised": "Unrecognised",
}
STATES = {"unresolved": "unresolved", "ambiguous": "ambiguous", "unsure": "not sure"}
KEYS = {
    "document_number": "Document Number",
    "film_number": "Film number",
    "file_number": "File number",
    "identifier": "Number",
    "volume": "Volume",
    "document": "Document",
}
ADDRESSES = ("https://", "http://")


class Listing:
    """What all documents of a report cite."""

    def __init__(self, ids: ReportIds) -> None:
        self.ids = ids
        self.cited: dict[str, list[tuple[Sheet, Highlight]]] = {}
        self.open: list[tuple[Sheet, Highlight]] = []
        self.kinds: Counter[str] = Counter()
        for sheet in ids.sheets:
            for highlight in sheet.highlights:
                self.kinds[highlight.kind] += 1
                if highlight.state:
                    self.open.append((sheet, highlight))
                if highlight.record is not None and highlight.kind != "ref":
                    self.cited.setdefault(highlight.record, []).append((sheet, highlight))
        self.open.sort(key=lambda pair: list(STATES).index(pair[1].state))

    def counts(self) -> str:
        """How much there is, in words."""
        cited = sum(len(places) for places in self.cited.values())
        words = [_number(len(self.ids.sheets), "document"), _number(cited, "citation")]
        words.append(f"{_number(len(self.cited), 'thing')} cited")
        states = Counter(highlight.state for _, highlight in self.open)
        words += [f"{states[state]:,} {name}" for state, name in STATES.items() if states[state]]
        return ", ".join(words)

    def html(self) -> str:
        """The list with its controls."""
        items = "".join(self._open(i, *pair) for i, pair in enumerate(self.open))
        looked = f'<h2>To look at first</h2>\n<ol class="open">\n{items}</ol>\n' if items else ""
        records = "".join(
            self._record(i, identity, self.ids.records[identity])
            for i, identity in enumerate(self.cited)
            if identity in self.ids.records
        )
        kinds = "".join(
            f'<label class="k-{kind}"><input type="checkbox" name="kind" value="{kind}" checked> '
            f"{name} <small>{self.kinds[kind]:,}</small></label>\n"
            for kind, name in KINDS.items()
            if self.kinds[kind]
        )
        return (
            '<aside id="cited" tabindex="-1" aria-label="Things cited">\n<div class="controls">\n'
            '<label class="search">Filter <input type="search" id="filter" placeholder="words, number, archive …" '
            'autocomplete="off" aria-describedby="shown"></label>\n'
            '<label>Order <select id="order"><option value="place">as cited</option><option value="count">most cited</option>'
            '<option value="name">by name</option><option value="repository">by repository</option>'
            '<option value="year">by year</option></select></label>\n'
            f'<label>Repository <select id="repository">{self._repositories()}</select></label>\n'
            '<button type="button" id="theme" aria-label="Light or dark">◐</button>\n'
            f'<fieldset><legend>Kinds</legend>\n{kinds}</fieldset>\n<output id="shown"></output>\n'
            '<p class="keys">Keys: <kbd>/</kbd> filter, <kbd>n</kbd> and <kbd>p</kbd> next and previous citation, '
            "<kbd>u</kbd> next to look at, <kbd>b</kbd> back.</p>\n"
            '<p class="take">Take the list home: <button type="button" data-take="csv">CSV</button> '
            '<button type="button" data-take="json">CSL-JSON</button></p>\n</div>\n'
            f'{looked}<h2>Cited</h2>\n<ol class="records">\n{records}</ol>\n</aside>\n'
        )

    def items(self) -> list[dict[str, Any]]:
        """The things cited as CSL-JSON, by the ids that they have on the page."""
        return [
            {**words_alone(record.csl), "id": identity}
            for identity in self.cited
            if (record := self.ids.records.get(identity)) is not None
        ]

    def _repositories(self) -> str:
        """The choices of the filter by repository, the one most cited from first."""
        counted = Counter(repository_of(self.ids.records[i]) for i in self.cited if i in self.ids.records)
        options = ['<option value="*">all</option>']
        for name, count in counted.most_common():
            shown = escape(name) or "in no archive"
            options.append(f'<option value="{escape(name)}">{shown} ({count:,})</option>')
        return "".join(options)

    def _open(self, i: int, sheet: Sheet, highlight: Highlight) -> str:
        quoted = " ".join(sheet.document.text[highlight.start : highlight.end].split())
        words = "; ".join(highlight.words)
        return (
            f'<li class="item {highlight.state}" data-kinds="{highlight.kind}" data-place="{i}" data-count="1">'
            f'<a href="#{escape(highlight.id)}">{escape(quoted)}</a> <em>{STATES[highlight.state]}</em>'
            f"<small>{escape(words)} ({escape(self.where(sheet, highlight))})</small></li>\n"
        )

    def _record(self, i: int, identity: str, record: Record) -> str:
        places = self.cited[identity]
        kinds = " ".join(dict.fromkeys(highlight.kind for _, highlight in places))
        rows = [(name, record.keys[key]) for key, name in KEYS.items() if key in record.keys]
        details = "".join(f"<dt>{name}</dt><dd>{escape(str(value))}</dd>" for name, value in rows)
        address = str(record.csl.get("URL", ""))
        if address.startswith(ADDRESSES):
            details += f'<dt>Address</dt><dd><a href="{escape(address)}" rel="noreferrer">{escape(address)}</a></dd>'
        links = ", ".join(
            f'<a href="#{escape(highlight)}">{escape(where)}</a>' for highlight, where in self.places(identity)
        )
        cited = "once" if len(places) == 1 else f"{len(places):,} times"
        return (
            f'<li class="item" id="{escape(identity)}" tabindex="-1" data-kinds="{kinds}" data-place="{i}" '
            f'data-count="{len(places)}" data-repository="{escape(repository_of(record))}" '
            f'data-year="{year_of(record) or ""}"><p class="name">{escape(record_words(record))}</p>'
            f'<dl>{details}</dl><p class="places">Cited {cited}: {links}</p></li>\n'
        )

    def places(self, identity: str) -> list[tuple[str, str]]:
        """Where a thing is cited: each note once, with the first mark there."""
        found: dict[str, str] = {}
        for sheet, highlight in self.cited[identity]:
            found.setdefault(self.where(sheet, highlight), highlight.id)
        return [(highlight, where) for where, highlight in found.items()]

    def where(self, sheet: Sheet, highlight: Highlight) -> str:
        """The note that a mark stands in, with its document where there are several."""
        document = sheet.document
        at = document.note_at(highlight.start)
        note = f"note {document.notes[at].number}" if at >= 0 else "text"
        if len(self.ids.sheets) == 1:
            return note
        return f"{document.number or sheet.id.removeprefix('d')}: {note}"


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
