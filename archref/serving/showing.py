"""What the page shows of a manuscript: its text in pieces, and all else as data for its script.

A long volume is a page of many megabytes: the text is handed out in chunks of a screen or two, with the ids that
stand in each, so that the browser has only those near the reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from ..checking import Finding, check
from ..export.report import report
from ..export.report.highlights import Flag, ReportIds, Sheet, record_words
from ..export.report.listing import ADDRESSES, KEYS, KINDS, STATES, Listing
from ..export.report.pages import SheetPage
from ..export.report.timeline import repository_of, year_of
from ..export.words import shortened
from ..patterns import expression
from .manuscript import Told, UploadedManuscript, told

CHUNK = 6000  # characters of the text, about two screens
ID = expression(r'\sid="([^"]+)"')
FINDINGS = 2000  # that are shown


class ShownManuscript:
    """A manuscript as it is shown: made once for each state of it."""

    def __init__(self, manuscript: UploadedManuscript) -> None:
        self.manuscript = manuscript
        self.ids = ReportIds(manuscript.results, manuscript.names)
        self.found = check(manuscript.results)
        self.findings = [self._finding(i, finding) for i, finding in enumerate(self.found[:FINDINGS])]
        self.listing = Listing(self.ids)
        self.chunks: list[str] = []
        self.sizes: list[int] = []
        for sheet in self.ids.sheets:
            self._cut(sheet)

    def _finding(self, index: int, finding: Finding) -> dict[str, Any]:
        sheet = self.ids.sheets[finding.document]
        mark = sheet.flag(finding.start, finding.end, Flag(index, finding.severity, finding.message))
        at = next(m for m in sheet.highlights if m.id == mark)
        return {
            "code": finding.code,
            "name": finding.name,
            "severity": finding.severity,
            "message": finding.message,
            "mark": mark,
            "words": shortened(sheet.document.text[finding.start : finding.end], 120),
            "sheet": finding.document,
            "at": at.start,
        }

    def _cut(self, sheet: Sheet) -> None:
        """The chunks of a document; each is whole elements."""
        page = SheetPage(sheet)
        opened = f'<article id="{sheet.id}">{page.named()}</article>'
        for i, (html, size) in enumerate(_gathered(page.body())):
            self._add((opened if i == 0 else "") + html, size)
        if not sheet.document.body_end:
            self._add(opened, 0)
        for html, size in _gathered(page.notes()):
            self._add(f'<ol class="notes">{html}</ol>', size)

    def _add(self, html: str, size: int) -> None:
        self.chunks.append(html)
        self.sizes.append(size)

    def data(self) -> dict[str, Any]:
        """All but the text."""
        for finding in self.findings:
            sheet = self.ids.sheets[finding.pop("sheet")]
            at = finding.pop("at")
            finding["where"] = self.listing.where(sheet, next(m for m in sheet.highlights if m.start == at))
        manuscript = self.manuscript
        return {
            "title": self.ids.title(),
            "counts": self.listing.counts(),
            "chunks": [[size, ID.findall(html)] for size, html in zip(self.sizes, self.chunks, strict=True)],
            "contents": list(self._contents()),
            "kinds": {
                kind: [name, self.listing.kinds[kind]] for kind, name in KINDS.items() if self.listing.kinds[kind]
            },
            "things": list(self._things()),
            "open": [self._open(sheet, mark) for sheet, mark in self.listing.open],
            "findings": self.findings,
            "more_findings": max(0, len(self.found) - FINDINGS),
            "corrections": [correction.as_dict() for correction in manuscript.corrections],
            "files": [{"name": f.name, "format": f.form, "documents": len(f.documents)} for f in manuscript.files],
        }

    def _contents(self) -> Iterator[dict[str, Any]]:
        several = len(self.ids.sheets) > 1
        for sheet in self.ids.sheets:
            if several:
                yield {"id": sheet.id, "level": 1, "words": sheet.name}
            elif len(sheet.headings) > 1:
                for i, heading in enumerate(sheet.headings):
                    yield {"id": f"{sheet.id}h{i}", "level": heading.level, "words": sheet.heading(i)}

    def _things(self) -> Iterator[dict[str, Any]]:
        for identity, places in self.listing.cited.items():
            record = self.ids.records.get(identity)
            if record is None:
                continue
            thing = {
                "id": identity,
                "words": record_words(record),
                "kinds": list(dict.fromkeys(mark.kind for _, mark in places)),
                "count": len(places),
                "places": self.listing.places(identity),
                "rows": [[name, str(record.keys[key])] for key, name in KEYS.items() if key in record.keys],
                "repository": repository_of(record),
                "year": year_of(record),
            }
            address = str(record.csl.get("URL", ""))
            if address.startswith(ADDRESSES):
                thing["address"] = address
            yield thing

    def _open(self, sheet: Sheet, mark: Any) -> dict[str, Any]:
        return {
            "mark": mark.id,
            "state": mark.state,
            "state_words": STATES[mark.state],
            "kind": mark.kind,
            "words": shortened(sheet.document.text[mark.start : mark.end], 200),
            "said": "; ".join(mark.words),
            "where": self.listing.where(sheet, mark),
        }


def _gathered(pieces: Iterator[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Pieces put together until they are a chunk."""
    held: list[str] = []
    size = 0
    for html, length in pieces:
        if held and size + length > CHUNK:
            yield "".join(held), size
            held, size = [], 0
        held.append(html)
        size += length
    if held:
        yield "".join(held), size


def shown(manuscript: UploadedManuscript) -> ShownManuscript:
    """The manuscript as it is shown, made when first asked for."""
    if "shown" not in manuscript.kept:
        manuscript.kept["shown"] = ShownManuscript(manuscript)
    found: ShownManuscript = manuscript.kept["shown"]
    return found


def view(manuscript: UploadedManuscript) -> Told:
    """All that the page needs but the text itself."""
    if "view" not in manuscript.kept:
        manuscript.kept["view"] = told(shown(manuscript).data())
    found: Told = manuscript.kept["view"]
    return found


def chunks(manuscript: UploadedManuscript, first: int, last: int) -> Told:
    """Pieces of the text as HTML, from the first to the last."""
    return told(shown(manuscript).chunks[max(0, first) : last + 1])


def page(manuscript: UploadedManuscript, style: str = "chicago-notes-bibliography", failed: Sequence[str] = ()) -> Told:
    """One page that needs no script: the report, with the findings and the bibliography behind it. `failed` says what
    was left out."""
    from .printing import for_page, printed

    def listed() -> Iterator[str]:
        for f in check(manuscript.results)[:FINDINGS]:
            text = manuscript.results[f.document].text
            yield f"<li>{escape(f.code)}, {escape(shortened(text[f.start : f.end], 80))}: {escape(f.message)}</li>\n"

    findings = "".join(listed())
    entries, said = printed(manuscript, style, "html")
    remarks = "".join(f"<p>{escape(line)}</p>\n" for line in (*failed, *said))
    more = (
        f'<section id="findings"><h2>What speaks against it</h2>\n<ul>\n{findings}</ul></section>\n' if findings else ""
    ) + f'<section id="bibliography"><h2>Bibliography</h2>\n{remarks}{for_page(entries)}</section>\n'
    return report(manuscript.results, names=manuscript.names, more=more).encode("utf-8", "replace"), {
        "type": "text/html"
    }
