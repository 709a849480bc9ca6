"""A manuscript in a worker: its files, its documents, what was found in them, and what can be asked of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from ..corrections import Corrections, CorrectionsError
from ..document import Document
from ..reading import InputError, opened
from ..reading.files import refuse_kinds
from ..reading.formats import named, tell
from ..reading.plain import read_plain
from ..resolving import Resolver, grammar_of
from ..result import Result

Told = tuple[bytes, dict[str, Any]]
JSON = {"type": "application/json"}
STEP = 0.25  # share of the documents after which progress is told again, at the least

# what can be asked, and the module that answers; each is a function of the manuscript there
OPERATIONS = {
    "view": "showing",
    "chunks": "showing",
    "page": "showing",
    "reading": "correcting",
    "antecedents": "correcting",
    "preview": "printing",
    "styles": "printing",
    "download": "taking",
    "pictures": "picturing",
    "api": "answering",
}


class Refused(ValueError):
    """What cannot be done, for a reason that whoever asked can mend: one line, and the HTTP status that says so."""

    def __init__(self, message: str, status: int = 422) -> None:
        super().__init__(message)
        self.status = status


class UploadedFile:
    """A file that was handed in: what it is called (for people alone), its bytes and its documents."""

    def __init__(self, name: str, data: bytes, form: str, documents: list[Document]) -> None:
        self.name, self.data, self.form, self.documents = name, data, form, documents


class UploadedManuscript:
    """What is known of one manuscript. `tell` is called with what has been done so far of a long piece of work; `grammar` are
    the server's own files of forms."""

    def __init__(
        self, tell: Callable[[dict[str, Any]], None] = lambda progress: None, grammar: tuple[str, ...] = ()
    ) -> None:
        self.tell = tell
        self.grammar = grammar
        self.files: list[UploadedFile] = []
        self.results: list[Result] = []
        self.corrections = Corrections()
        self.kept: dict[str, Any] = {}  # what was made of the results, by name

    def do(self, what: str, values: Mapping[str, Any]) -> Told:
        """Answer one request. Raises Refused."""
        try:
            if what in OPERATIONS:
                answer = getattr(import_module(f".{OPERATIONS[what]}", __package__), what)
                found: Told = answer(self, **values)
                return found
            own: dict[str, Callable[..., Told]] = {"read": self.read, "resolve": self.resolve}
            return own[what](**values)
        except InputError as error:
            raise Refused(str(error)) from error

    @property
    def names(self) -> list[str]:
        """The name of the file of each document."""
        return [file.name for file in self.files for _ in file.documents]

    def read(self, name: str, data: bytes, text: bool = False) -> Told:
        """Read a file, or a pasted text, behind those that are there."""
        if text:
            words = data.decode("utf-8", "replace")
            form, documents = "text", [_pasted(words)]
        else:
            refuse_kinds(data, repr(name))
            found = tell(data, name)
            form, documents = found.name, list(opened(data, name, found)[1])
        if not any(document.text.strip() for document in documents):
            raise Refused(f"{name!r} is empty; there is nothing to find in it")
        self.files.append(UploadedFile(name, data, form, documents))
        self.kept.clear()
        about = {
            "name": name,
            "format": form,
            "documents": len(documents),
            "notes": sum(len(d.notes) for d in documents),
            "remarks": list(dict.fromkeys(remark for d in documents for remark in d.remarks)),
        }
        return told(about)

    def resolve(self, corrections: str | None = None) -> Told:
        """Find what the documents cite; `corrections` is the text of a file of corrections, None for those there are."""
        if corrections is not None:
            try:
                self.corrections = Corrections.parse(corrections)
            except CorrectionsError as error:
                raise Refused(str(error)) from error
        documents = [document for file in self.files for document in file.documents]
        whole = sum(len(document.text) for document in documents) or 1
        resolver = Resolver(grammar_of(self.grammar), corrections=self.corrections.begun())
        results, done, said = [], 0, 0.0
        for document in documents:
            results.append(resolver.resolve(_fresh(document)))
            done += len(document.text)
            if done / whole > said + STEP / 10:
                said = done / whole
                self.tell({"share": said})
        self.results = results
        self.kept.clear()
        return told({"corrections": len(self.corrections), "unplaced": resolver.corrections.unplaced()})


def told(value: Any) -> Told:
    """A value as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"), JSON


def _pasted(text: str) -> Document:
    """A text out of a browser: its notes as plain text has them, or as Markdown has where it is that."""
    data = text.encode("utf-8", "replace")
    if tell(data, "-").name == "markdown":
        form = named("markdown")
        return next(iter(opened(data, "pasted.md", form)[1]))
    return read_plain(text)


def _fresh(document: Document) -> Document:
    """A copy to be resolved, so that a second time begins where the first did."""
    from ..resolving import as_document

    return as_document(document)
