"""What is taken home: the bibliography and the notes in every format, tables, corrections, the manuscript itself."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import archref

from ..csl import find_style
from ..document import Document
from ..export.report import report
from ..reading import InputError
from ..result import Result
from ..tables import csv_line
from ..weaving.bibliographies import changed, printed
from ..weaving.bibliography_end import with_place
from ..weaving.files import link_data
from ..weaving.new_docx import new_docx
from .manuscript import Refused, Told, UploadedFile, UploadedManuscript
from .printing import printed as bibliography
from .printing import style_named
from .words import name_for_download

# what can be taken: its media type, the ending of its file, and the format that the library has for it
LISTS = {
    "text": ("text/plain; charset=utf-8", ".txt"),
    "html": ("text/html; charset=utf-8", ".html"),
    "markdown": ("text/markdown; charset=utf-8", ".md"),
    "rst": ("text/x-rst; charset=utf-8", ".rst"),
    "biblatex": ("application/x-bibtex; charset=utf-8", ".bib"),
    "bibtex": ("application/x-bibtex; charset=utf-8", ".bib"),
    "ris": ("application/x-research-info-systems; charset=utf-8", ".ris"),
    "csl-json": ("application/vnd.citationstyles.csl+json; charset=utf-8", ".json"),
}
IN_STYLE = ("text", "html", "markdown", "rst")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PAGE = (
    '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head><body>\n'
    "<h1>{title}</h1>\n{body}</body></html>\n"
)


def download(manuscript: UploadedManuscript, what: str, **asked: Any) -> Told:
    """A file to keep, by its name here. Raises Refused."""
    if what in LISTS:
        return _list(manuscript, what, **asked)
    if what not in _OTHERS:
        raise Refused(f"there is no download {what[:40]!r}; there are {', '.join((*LISTS, *_OTHERS))}", 404)
    return _OTHERS[what](manuscript, **asked)


def _list(
    manuscript: UploadedManuscript, what: str, style: str, locale: str = "", archival: str = "", sections: str = ""
) -> Told:
    divided = what in IN_STYLE
    text, _ = bibliography(manuscript, style, what, locale, archival if divided else "", sections if divided else "")
    if what == "html":
        text = PAGE.format(title="Bibliography", body=text)
    kind, ending = LISTS[what]
    return _named(manuscript, text.encode("utf-8", "replace"), kind, f"-bibliography{ending}")


def _word(manuscript: UploadedManuscript, style: str, locale: str = "", archival: str = "", sections: str = "") -> Told:
    html, _ = bibliography(manuscript, style, "html", locale, archival, sections)
    return _named(manuscript, new_docx(html, "Bibliography", _hangs(style)), WORD, "-bibliography.docx")


def _notes(manuscript: UploadedManuscript, style: str, locale: str = "", **rest: str) -> Told:
    try:
        html = archref.notes(
            manuscript.results, style_named(style), "html", locale or None, [], names=manuscript.names
        )  # fmt: skip
    except ValueError as error:
        raise Refused(str(error)) from error
    return _named(manuscript, new_docx(html, "Notes", False), WORD, "-notes.docx")


def _csv(manuscript: UploadedManuscript, **rest: str) -> Told:
    """A row for each citation, with the file that it stands in and a column for each field."""
    found = [
        (name, row)
        for name, result in zip(manuscript.names, manuscript.results, strict=True)
        for row in result.to_dicts(resolved=True)
    ]
    columns = list(dict.fromkeys(key for _, row in found for key in row)) or ["id", "type", "text"]
    lines = [csv_line(["file", *columns])]
    lines += [csv_line([name, *("" if row.get(key) is None else row[key] for key in columns)]) for name, row in found]
    # the mark tells a spreadsheet that this is UTF-8
    return _named(
        manuscript, ("\ufeff" + "".join(lines)).encode("utf-8", "replace"), "text/csv; charset=utf-8", "-citations.csv"
    )


def _json(manuscript: UploadedManuscript, **rest: str) -> Told:
    pairs = zip(manuscript.names, manuscript.results, strict=True)
    data = json.dumps([{"file": name, **result.as_dict()} for name, result in pairs], ensure_ascii=False, indent=1)
    return _named(manuscript, data.encode("utf-8", "replace"), "application/json", "-citations.json")


def _report(manuscript: UploadedManuscript, **rest: str) -> Told:
    page = report(manuscript.results, names=manuscript.names).encode("utf-8", "replace")
    return _named(manuscript, page, "text/html; charset=utf-8", "-report.html")


def _corrections(manuscript: UploadedManuscript, **rest: str) -> Told:
    return manuscript.corrections.dumps().encode("utf-8", "replace"), {
        "type": "application/toml; charset=utf-8",
        "name": "corrections.toml",
    }


def _linked(manuscript: UploadedManuscript, **rest: str) -> Told:
    """The files with their links; plain text becomes HTML."""
    at = 0

    def one(file: UploadedFile) -> tuple[bytes, str]:
        nonlocal at
        known = manuscript.results[at : at + len(file.documents)]
        at += len(file.documents)
        given = iter(known)

        def resolve(documents: Iterable[Document]) -> Iterator[Result]:
            # read again by the weaver, the documents are what they were: what was found in them holds
            for _ in documents:
                yield next(given)

        to = "html" if file.form == "text" else None
        linked = link_data(file.data, file.name, resolve, to=to)
        return linked.data, f"-linked{'.html' if to else _ending(file.name)}"

    return _files(manuscript, one, "-linked.zip")


def _inserted(
    manuscript: UploadedManuscript, style: str, locale: str = "", archival: str = "", sections: str = ""
) -> Told:
    """The last file with the bibliography put in, and the files before it as they are."""
    html, _ = bibliography(manuscript, style, "html", locale)
    markdown, _ = bibliography(manuscript, style, "markdown", locale)
    given = printed(html, markdown, _hangs(style))
    last = manuscript.files[-1]
    if last.form == "text":
        raise Refused("a pasted or plain text has no place for a bibliography; take the bibliography by itself")
    try:
        data = changed(last.data, last.name, given)
    except InputError:
        data = changed(with_place(last.data, last.name), last.name, given)
    return data, {"type": "application/octet-stream", "name": name_for_download(last.name, _ending(last.name))}


def _files(manuscript: UploadedManuscript, make: Callable[[UploadedFile], tuple[bytes, str]], ending: str) -> Told:
    """One file, or several in an archive; one that cannot be made is told in a text beside the others."""
    made: dict[str, bytes] = {}
    failed: list[str] = []
    for i, file in enumerate(manuscript.files, 1):
        try:
            data, end = make(file)
        except InputError as error:
            failed.append(str(error))
            continue
        name = name_for_download(file.name, end)
        made[name if name not in made else f"{i}-{name}"] = data
    if not made:
        raise Refused("; ".join(failed))
    if len(manuscript.files) == 1:
        ((name, data),) = made.items()
        return data, {"type": "application/octet-stream", "name": name}
    if failed:
        made["not-done.txt"] = ("\n".join(failed) + "\n").encode("utf-8", "replace")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in made.items():
            archive.writestr(name, data)
    return packed.getvalue(), {"type": "application/zip", "name": f"archref{ending}"}


def _named(manuscript: UploadedManuscript, data: bytes, kind: str, ending: str) -> Told:
    name = manuscript.files[0].name if len(manuscript.files) == 1 else "archref"
    return data, {"type": kind, "name": name_for_download(name, ending)}


def _ending(name: str) -> str:
    stem, dot, end = name.rpartition(".")
    return f".{end[:8]}" if stem and dot and end.isalnum() else ""


def _hangs(style: str) -> bool:
    return 'hanging-indent="true"' in find_style(style_named(style)).read_text(encoding="utf-8")


_OTHERS: dict[str, Callable[..., Told]] = {
    "docx": _word,
    "notes": _notes,
    "csv": _csv,
    "json": _json,
    "report": _report,
    "corrections": _corrections,
    "linked": _linked,
    "inserted": _inserted,
}
