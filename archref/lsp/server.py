"""The server: keeps open files, answers requests, publishes findings when the writer pauses for a moment."""

from __future__ import annotations

import asyncio
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from .. import __version__
from ..checking import rule
from ..checking.settings import forget
from . import actions, meaning
from .completion import completions
from .manuscript import InputError, OpenManuscript, corrections_of, grammar_at
from .memory import remember

PAUSE = 0.05  # seconds without a keystroke before the findings are made anew
COPY = "archref.copy"
SEVERITIES = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "info": lsp.DiagnosticSeverity.Information,
}
SETTINGS = ("archref.toml", "pyproject.toml")


class Server(LanguageServer):
    """The open files by their address, each with its last state that could be read."""

    def __init__(self) -> None:
        super().__init__("archref", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Incremental)
        self.states: dict[str, tuple[int | None, OpenManuscript]] = {}
        self.waiting: dict[str, asyncio.Task[None]] = {}
        self.told = ""  # the trouble with settings that was told last

    def manuscript(self, uri: str) -> OpenManuscript | None:
        """What is known of an open file as it stands now; of one that cannot be read as it stands, None."""
        document = self.workspace.get_text_document(uri)
        known = self.states.get(uri)
        if known is not None and known[0] == document.version and known[1].text == document.source:
            path = path_of(uri)
            if known[1].corrections is corrections_of(path)[0] and known[1].grammar is grammar_at(path)[0]:
                return known[1]
        try:
            read = OpenManuscript(path_of(uri), document.language_id or "", document.source)
        except InputError:
            return None
        self.states[uri] = document.version, read
        return read

    def publish(self, uri: str) -> None:
        """Send the findings of a file. One that cannot be read as it stands keeps those that it had."""
        m = self.manuscript(uri)
        if m is None:
            return
        if m.trouble and m.trouble != self.told:
            self.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, f"archref: {m.trouble}"))
        self.told = m.trouble
        version = self.workspace.get_text_document(uri).version
        found = []
        for f in m.findings:
            start, end = m.span(f.document, f.start, f.end)
            found.append(
                lsp.Diagnostic(
                    m.lines.range(start, end), f.message, SEVERITIES[f.severity], code=f.code, source="archref",
                    data={"name": f.name, "what": rule(f.code).what},
                )
            )  # fmt: skip
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found, version))

    async def publish_soon(self, uri: str) -> None:
        """Send the findings after a pause; a further keystroke begins the pause anew."""
        before = self.waiting.pop(uri, None)
        if before is not None:
            before.cancel()

        async def wait() -> None:
            await asyncio.sleep(PAUSE)
            self.waiting.pop(uri, None)
            self.publish(uri)

        self.waiting[uri] = asyncio.create_task(wait())


def path_of(uri: str) -> str:
    """The path of a file's address; the address itself for what is no file."""
    try:
        parts = urlsplit(uri)
    except ValueError:  # "file://[x"
        return uri
    return url2pathname(unquote(parts.path)) if parts.scheme == "file" else parts.path or uri


def make() -> Server:
    """A server with all its features."""
    server = Server()

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(ls: Server, params: lsp.DidOpenTextDocumentParams) -> None:
        ls.publish(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(ls: Server, params: lsp.DidChangeTextDocumentParams) -> None:
        await ls.publish_soon(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(ls: Server, params: lsp.DidSaveTextDocumentParams) -> None:
        if params.text_document.uri.endswith(SETTINGS):
            forget()
        ls.publish(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(ls: Server, params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        ls.states.pop(uri, None)
        task = ls.waiting.pop(uri, None)
        if task is not None:
            task.cancel()
        ls.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def settings_changed(ls: Server, params: lsp.DidChangeWatchedFilesParams) -> None:
        forget()
        ls.states.clear()
        for uri in list(ls.workspace.text_documents):
            ls.publish(uri)

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(ls: Server, params: lsp.HoverParams) -> lsp.Hover | None:
        m = ls.manuscript(params.text_document.uri)
        found = meaning.hover(m, m.lines.offset(params.position)) if m else None
        if m is None or found is None:
            return None
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, found[0]), m.lines.range(*found[1]))

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def definition(ls: Server, params: lsp.DefinitionParams) -> list[lsp.Location]:
        m = ls.manuscript(params.text_document.uri)
        return _locations(m, params, meaning.definition(m, m.lines.offset(params.position))) if m else []

    @server.feature(lsp.TEXT_DOCUMENT_REFERENCES)
    def references(ls: Server, params: lsp.ReferenceParams) -> list[lsp.Location]:
        m = ls.manuscript(params.text_document.uri)
        return _locations(m, params, meaning.references(m, m.lines.offset(params.position))) if m else []

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def symbols(ls: Server, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        m = ls.manuscript(params.text_document.uri)
        return meaning.symbols(m) if m else []

    @server.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=["R", "("]))
    def complete(ls: Server, params: lsp.CompletionParams) -> list[lsp.CompletionItem]:
        m = ls.manuscript(params.text_document.uri)
        return completions(m) if m else []

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix, lsp.CodeActionKind.RefactorRewrite]),
    )
    def offered(ls: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        m = ls.manuscript(params.text_document.uri)
        return _actions(m, params) if m else []

    @server.command(COPY)
    def copy(ls: Server, uri: str, record: str, form: str) -> str:
        """The source in a format, which the editor puts on its clipboard; others show it."""
        m = ls.manuscript(uri)
        text = actions.exported(m, record, form) if m else ""
        ls.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Info, text.strip()[:2000]))
        return text

    return server


def _locations(m: OpenManuscript, params: Any, spots: list[tuple[int, int]]) -> list[lsp.Location]:
    return [lsp.Location(params.text_document.uri, m.lines.range(*spot)) for spot in spots]


def _actions(m: OpenManuscript, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    uri = params.text_document.uri
    start, end = m.lines.offset(params.range.start), m.lines.offset(params.range.end)
    found = []
    for mend in actions.mends(m, start, end):
        about = [d for d in params.context.diagnostics if mend.finding and d.code == mend.finding.code]
        edit = lsp.WorkspaceEdit(changes={uri: mend.edits})
        found.append(lsp.CodeAction(mend.title, lsp.CodeActionKind.QuickFix, about, mend.sure, edit=edit))
    for mend in actions.written_out(m, start, end):
        edit = lsp.WorkspaceEdit(changes={uri: mend.edits})
        found.append(lsp.CodeAction(mend.title, lsp.CodeActionKind.RefactorRewrite, edit=edit))
    cited = actions.cited_between(m, start, end)
    if cited is not None:
        for form, name in actions.FORMATS.items():
            command = lsp.Command(f"Copy as {name}", COPY, arguments=[uri, cited.thing.record, form])  # type: ignore[union-attr]
            found.append(lsp.CodeAction(command.title, lsp.CodeActionKind.RefactorRewrite, command=command))
    wanted = [_kind(kind) for kind in params.context.only or ()]
    return [a for a in found if not wanted or any(_kind(a.kind).startswith(kind) for kind in wanted)]


def _kind(kind: Any) -> str:
    return str(getattr(kind, "value", kind or ""))


def serve() -> None:
    """Serve an editor on standard input and output until it leaves."""
    remember()
    make().start_io()
