"""The language server, spoken to by a client as an editor does: one server for all, with files of its own for each test."""

import asyncio
import sys
from ast import literal_eval
from itertools import count

import pytest

pytest.importorskip("pygls", reason="pygls is not installed (pip install archref[lsp])")
pytest.importorskip("pytest_lsp", reason="pytest-lsp is not installed (pip install pytest-lsp)")
pytest_asyncio = pytest.importorskip("pytest_asyncio", reason="pytest-lsp needs pytest-asyncio")

from lsprotocol import types as lsp  # noqa: E402
from pytest_lsp import ClientServerConfig  # noqa: E402

TALKS = """\
# Talks 𝕏

The talks began late.[^1] Nobody expected much.[^2] They left.[^3] It rained.[^4] So it was.[^5] The end.[^6]

[^1]: 𝕏 Vane to Colt, Friday, 3 March 1965, box 12, Quill Papers, Carter Library (hereafter CL).
[^2]: Ibid.
[^3]: Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34.
[^4]: Ibid., 36.
[^5]: Quill, *Cold Winds*, 40.
[^6]: Colt to Vane, 9 March 1965, box 13, Quill Papers, CL.
"""
LINES = TALKS.splitlines()


FOLDERS = count(1)

pytestmark = pytest.mark.asyncio(loop_scope="module")


class Findings(dict):
    """The findings of each file as they come, several at once too; `fresh` are files whose last nobody has waited for."""

    def __init__(self):
        self.fresh, self.came = set(), asyncio.Event()

    def __setitem__(self, uri, found):
        super().__setitem__(uri, found)
        self.fresh.add(uri)
        self.came.set()

    async def of(self, uri):
        async with asyncio.timeout(120):  # a server that sends none fails the test and does not hold it
            while uri not in self.fresh:
                self.came.clear()
                await self.came.wait()
        self.fresh.discard(uri)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server():
    client = await ClientServerConfig(server_command=[sys.executable, "-m", "archref", "lsp"]).start()
    client.diagnostics = Findings()
    await client.initialize_session(
        lsp.InitializeParams(capabilities=lsp.ClientCapabilities(), root_uri=None, process_id=None)
    )
    yield client
    await client.shutdown_session()
    await client.stop()


@pytest.fixture
def client(server):
    server.messages.clear()
    server.diagnostics.clear()
    return server


def where(words, line=None):
    """The position of some words, in UTF-16 units."""
    number = next(i for i, text in enumerate(LINES) if words in text and (line is None or i == line))
    before = LINES[number].partition(words)[0]
    return lsp.Position(number, len(before.encode("utf-16-le")) // 2)


def said(text, range_):
    """The words of a range."""
    lines = text.splitlines(keepends=True)
    assert range_.start.line == range_.end.line
    units = lines[range_.start.line].encode("utf-16-le")
    return units[2 * range_.start.character : 2 * range_.end.character].decode("utf-16-le")


async def opened(client, text=TALKS, language="markdown", name="talks.md", uri=None):
    uri = uri or f"file:///nowhere/{next(FOLDERS)}/{name}"
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, language, 1, text)))
    await client.diagnostics.of(uri)
    return uri


def at(uri, words, line=None):
    position = where(words, line)
    return {
        "text_document": lsp.TextDocumentIdentifier(uri),
        "position": lsp.Position(position.line, position.character + 1),
    }


async def test_findings_are_published_and_follow_what_is_typed(client):
    uri = await opened(client)
    (found,) = client.diagnostics[uri]
    assert found.code == "ARC508" and found.source == "archref" and said(TALKS, found.range) == "Friday"
    start = where("Friday")
    end = lsp.Position(start.line, start.character + 6)
    change = lsp.TextDocumentContentChangePartial(lsp.Range(start, end), "Wednesday")
    client.text_document_did_change(
        lsp.DidChangeTextDocumentParams(lsp.VersionedTextDocumentIdentifier(2, uri), [change])
    )
    await client.diagnostics.of(uri)
    assert list(client.diagnostics[uri]) == []


CORRECTIONS = """[[correction]]
words = "Vane to Colt, Friday, 3 March 1965, box 12, Quill Papers, Carter Library (hereafter CL)"
note = "1"
[correction.fields]
box = "77"
"""


async def test_corrections_that_the_settings_name_go_before_what_is_read(client, tmp_path):
    (tmp_path / "archref.toml").write_text('corrections = "own.toml"\n', "utf-8")
    own = tmp_path / "own.toml"
    own.write_text(CORRECTIONS, "utf-8")
    uri = await opened(client, uri=(tmp_path / "talks.md").as_uri())

    async def said_of_the_ibid():
        hover = await client.text_document_hover_async(lsp.HoverParams(**at(uri, "Ibid.", 5)))
        return hover.contents.value

    assert "Box 77" in await said_of_the_ibid()
    own.write_text(CORRECTIONS.replace('"77"', '"78 and 79"'), "utf-8")
    assert "78 and 79" in await said_of_the_ibid()  # as they are now, without a keystroke
    own.write_text("[[correction]]\nwords = 3\n", "utf-8")
    assert "ox 12" in await said_of_the_ibid()
    client.text_document_did_save(lsp.DidSaveTextDocumentParams(lsp.TextDocumentIdentifier(own.as_uri())))
    await client.wait_for_notification(lsp.WINDOW_SHOW_MESSAGE)
    (message,) = client.messages
    assert "own.toml" in message.message and "correction 1: words is a text" in message.message


async def test_hover_says_what_an_ibid_means_and_where_else_it_is_cited(client):
    uri = await opened(client)
    hover = await client.text_document_hover_async(lsp.HoverParams(**at(uri, "Ibid.", 5)))
    assert "Stands for “" in hover.contents.value and "Quill Papers" in hover.contents.value
    assert "Also cited in note 1" in hover.contents.value and said(TALKS, hover.range) == "Ibid."
    assert await client.text_document_hover_async(lsp.HoverParams(**at(uri, "began late"))) is None


async def test_definition_leads_to_the_source_and_references_list_its_citations(client):
    uri = await opened(client)
    (found,) = await client.text_document_definition_async(lsp.DefinitionParams(**at(uri, "Ibid., 36")))
    assert said(TALKS, found.range).startswith("Mary Quill, *Cold Winds*")
    (short,) = await client.text_document_definition_async(lsp.DefinitionParams(**at(uri, "Quill, *Cold Winds*, 40")))
    assert short.range == found.range
    context = lsp.ReferenceContext(True)
    cited = await client.text_document_references_async(lsp.ReferenceParams(context=context, **at(uri, "Mary Quill")))
    assert {r.range.start.line for r in cited} == {6, 7, 8}


async def test_symbols_are_the_sources(client):
    uri = await opened(client)
    symbols = await client.text_document_document_symbol_async(
        lsp.DocumentSymbolParams(lsp.TextDocumentIdentifier(uri))
    )
    assert len(symbols) == 3 and "Cold Winds" in symbols[1].name and "cited 3 times" in symbols[1].detail


async def actions(client, uri, words, line=None):
    spot = where(words, line)
    range_ = lsp.Range(spot, lsp.Position(spot.line, spot.character + 1))
    context = lsp.CodeActionContext(client.diagnostics[uri])
    found = await client.text_document_code_action_async(
        lsp.CodeActionParams(lsp.TextDocumentIdentifier(uri), range_, context)
    )
    return {a.title: a for a in found}


async def test_a_finding_is_mended_by_a_code_action(client):
    uri = await opened(client)
    action = (await actions(client, uri, "Friday"))["Write Wednesday"]
    (edit,) = action.edit.changes[uri]
    assert (said(TALKS, edit.range), edit.new_text) == ("Friday", "Wednesday")
    assert action.kind == lsp.CodeActionKind.QuickFix and [d.code for d in action.diagnostics] == ["ARC508"]


async def test_an_ibid_is_written_out(client):
    uri = await opened(client)
    (edit,) = (await actions(client, uri, "Ibid.", 5))["Write the Ibid. out"].edit.changes[uri]
    assert said(TALKS, edit.range) == "Ibid." and edit.new_text.startswith(
        "𝕏 Vane to Colt, Friday, 3 March 1965, box 12"
    )
    (edit,) = (await actions(client, uri, "Ibid., 36"))["Write the Ibid. out"].edit.changes[uri]
    assert edit.new_text == "Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 36"


async def test_a_source_is_copied_in_formats(client):
    uri = await opened(client)
    offered = await actions(client, uri, "Mary Quill")
    texts = {}
    for name in ("CSL-JSON", "BibTeX", "a note"):
        # lsprotocol takes an action with a command for the command itself, and gives its members as a string
        command = literal_eval(offered[f"Copy as {name}"].command)
        texts[name] = await client.workspace_execute_command_async(
            lsp.ExecuteCommandParams(command["command"], command["arguments"])
        )
    assert '"title": "Cold Winds"' in texts["CSL-JSON"]
    assert "Cold Winds" in texts["BibTeX"] and texts["BibTeX"].lstrip().startswith("@book")
    assert texts["a note"].startswith("Mary Quill,")


async def test_short_forms_and_record_groups_are_completed(client):
    uri = await opened(client)
    items = await client.text_document_completion_async(lsp.CompletionParams(**at(uri, "Ibid.", 5)))
    details = {i.label: i.detail for i in items}
    assert details["RG 59"] == "General Records of the Department of State"
    assert "CL" in details and "Quill, Cold Winds" in details


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        ("plaintext", "a.txt", "The talks failed.1\n\n  1. See p. XX.\n"),
        ("latex", "a.tex", "\\documentclass{article}\\begin{document}\nTalks.\\footnote{See p. XX.}\n\\end{document}\n"),
        ("restructuredtext", "a.rst", "Talks failed. [1]_\n\n.. [1] See p. XX.\n"),
        ("xml", "a.xml", '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>Talks.<note n="1">See p. XX.</note></p></body></text></TEI>'),
    ],
)  # fmt: skip
async def test_other_formats_have_findings_at_their_place(client, language, name, text):
    uri = await opened(client, text, language, name)
    (found,) = client.diagnostics[uri]
    assert found.code == "ARC701" and said(text, found.range) == "XX"


async def test_a_file_that_cannot_be_read_for_a_moment_keeps_its_findings(client):
    text = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>See p. XX.</p></body></text></TEI>'
    uri = await opened(client, text, "xml", "a.xml")
    change = lsp.TextDocumentContentChangeWholeDocument("<TEI><text><p>See p.")
    client.text_document_did_change(
        lsp.DidChangeTextDocumentParams(lsp.VersionedTextDocumentIdentifier(2, uri), [change])
    )
    await asyncio.sleep(0.5)
    assert [d.code for d in client.diagnostics[uri]] == ["ARC701"]
    assert (
        await client.text_document_hover_async(lsp.HoverParams(lsp.TextDocumentIdentifier(uri), lsp.Position(0, 3)))
        is None
    )
