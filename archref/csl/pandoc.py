"""The engine of Pandoc: one document of citations goes through `pandoc --citeproc` as its own JSON.

Pandoc reads two files, the style and the items, in a sandbox, and has a bound of time and memory.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .job import EngineError, Job
from .outputs import writer
from .prepared import Prepared, prepare
from .processor.markup import END, FORMATS, plain
from .rendered import Rendered
from .styles import has_bibliography

_MEMORY = "2G"
_SECONDS = (60.0, 0.5)  # for any document, and more for each item and cluster

# what Pandoc's elements are here; Emph and Strong turn off again inside their like
_FORMATS = {
    "Emph": ("field", "i"),
    "Strong": ("field", "b"),
    "SmallCaps": ("font-variant", "small-caps"),
    "Superscript": ("vertical-align", "sup"),
    "Subscript": ("vertical-align", "sub"),
    "Underline": ("text-decoration", "underline"),
}


def render(job: Job) -> Rendered:
    """See `archref.csl.render`. `progress` is told of the end alone, as Pandoc prints all at once."""
    given = prepare(job)
    labels = _labels(job)
    document = {
        "meta": _metadata(job),
        "blocks": [_paragraph([_cite(cite, note, labels) for cite in cites]) for note, cites in given.clusters],
    }
    blocks = _print(document, given, job)
    write = writer(job.output)
    rendered = Rendered(diagnostics=given.diagnostics)
    count = len(given.clusters)
    rendered.notes = [write(_note(block)) for block in blocks[:count]]
    for entry in _entries(blocks[count:]):
        rendered.ids.append(given.names[entry["c"][0][0].removeprefix("ref-")])
        rendered.bibliography.append(write(_blocks(entry["c"][1])))
    if has_bibliography(job.style):
        rendered.diagnostics += given.left_out(rendered.ids)
    if job.progress is not None:
        total = count + len(rendered.ids)
        job.progress(total, total)
    return rendered


def _labels(job: Job) -> dict[str, str]:
    """The words by which Pandoc knows a locator's label, in the style's language."""
    from .citeproc_py import load

    root = load(job.style, job.locale)
    used = {cite["label"] for cluster in job.clusters or [] for cite in cluster.get("cites") or [] if cite.get("label")}
    return {str(label): root.term(str(label)) or str(label) for label in used | {"page"}}


def _metadata(job: Job) -> dict[str, Any]:
    every = _one_cite("*", 0)
    meta: dict[str, Any] = {
        "link-bibliography": {"t": "MetaBool", "c": False},
        "link-citations": {"t": "MetaBool", "c": False},
        "nocite": {"t": "MetaInlines", "c": [{"t": "Cite", "c": [[every], []]}]},
    }
    if job.locale:
        from .processor.locales import known_locale

        meta["lang"] = {"t": "MetaInlines", "c": [{"t": "Str", "c": known_locale(job.locale)}]}
    return meta


def _one_cite(id: str, note: int) -> dict[str, Any]:
    return {
        "citationId": id,
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": note,
        "citationHash": 0,
    }


def _cite(cite: dict[str, Any], note: int, labels: dict[str, str]) -> dict[str, Any]:
    out = _one_cite(cite["id"], note)
    if cite.get("suppress-author"):
        out["citationMode"] = {"t": "SuppressAuthor"}
    out["citationPrefix"] = _inlines(cite.get("prefix", ""))
    suffix = cite.get("suffix", "")
    if suffix and suffix[0] not in " ,.;:)]!?–—":
        suffix = " " + suffix
    if "locator" in cite:
        locator = cite["locator"].replace("{", "(").replace("}", ")")  # braces mark where the locator ends
        suffix = f"{{{labels.get(cite['label'], cite['label'])} {locator}}}{suffix}"
    out["citationSuffix"] = _inlines(suffix)
    return out


def _inlines(text: str) -> list[dict[str, Any]]:
    out: list[dict[str, Any]] = []
    for i, word in enumerate(text.split(" ")):
        if i:
            out.append({"t": "Space"})
        if word:
            out.append({"t": "Str", "c": word})
    return out


def _paragraph(cites: list[dict[str, Any]]) -> dict[str, Any]:
    return {"t": "Para", "c": [{"t": "Cite", "c": [cites, []]}] if cites else []}


def _print(document: dict[str, Any], given: Prepared, job: Job) -> list[dict[str, Any]]:
    """The blocks of Pandoc's document once its citations are printed."""
    version = json.loads(_run(["--to=json"], "", _SECONDS[0]))["pandoc-api-version"]
    document = {"pandoc-api-version": version, **document}
    seconds = _SECONDS[0] + _SECONDS[1] * (len(given.items) + len(given.clusters))
    with tempfile.TemporaryDirectory(prefix="archref-") as folder:
        items = Path(folder) / "items.json"
        items.write_text(json.dumps(given.items), "utf-8")
        options = ["--from=json", "--to=json", "--citeproc", "--sandbox"]
        options += [f"--csl={job.style.resolve()}", f"--bibliography={items}"]
        blocks: list[dict[str, Any]] = json.loads(_run(options, json.dumps(document), seconds))["blocks"]
    return blocks


def _run(options: list[str], document: str, seconds: float) -> bytes:
    import pypandoc

    try:
        program = pypandoc.get_pandoc_path()
    except OSError as error:
        raise EngineError("engine pandoc: its program is not found; pip install 'archref[pandoc]'") from error
    command = [program, *options, "+RTS", f"-M{_MEMORY}", "-RTS"]
    try:
        done = subprocess.run(command, input=document.encode(), capture_output=True, check=False, timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise EngineError(f"engine pandoc did not end within {seconds:.0f} seconds; print fewer items") from error
    except OSError as error:
        raise EngineError(f"engine pandoc: {program} cannot run: {error.strerror or error}") from error
    if done.returncode:
        said = " ".join(done.stderr.decode("utf-8", "replace").split())
        raise EngineError(f"engine pandoc failed with exit code {done.returncode}: {said[:300]}")
    return done.stdout


def _entries(blocks: list[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    for block in blocks:
        if block["t"] == "Div":
            yield from (inner for inner in block["c"][1] if inner["t"] == "Div")


def _note(block: dict[str, Any]) -> str:
    """The text of a cluster, without the footnote that Pandoc wraps it in."""
    cite = next((inline for inline in block["c"] if inline["t"] == "Cite"), None)
    if cite is None:
        return ""
    printed = cite["c"][1]
    notes = [inline for inline in printed if inline["t"] == "Note"]
    return _blocks(notes[0]["c"]) if notes else _marked(printed)


def _blocks(blocks: list[dict[str, Any]]) -> str:
    parts = [
        _blocks(block["c"][1]) if block["t"] == "Div" else _marked(block["c"])
        for block in blocks
        if block["t"] in ("Para", "Plain", "Div")
    ]
    return " ".join(part for part in parts if plain(part))


def _marked(inlines: list[dict[str, Any]]) -> str:
    """Pandoc's inline elements as text with the marks of `processor.markup`."""
    out = []
    for inline in inlines:
        kind: str = inline["t"]
        content: Any = inline.get("c")
        if kind == "Str":
            out.append(plain(content))
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            out.append(" ")
        elif kind in _FORMATS:
            out.append(FORMATS[_FORMATS[kind]] + _marked(content) + END)
        elif kind == "Span":
            out.append(_span(content))
        elif kind in ("Link", "Quoted", "Cite"):
            out.append(_marked(content[1]))
        elif kind in ("Code", "RawInline", "Math"):
            out.append(plain(content[1]))
    return "".join(out)


def _span(content: list[Any]) -> str:
    classes = content[0][1]
    text = _marked(content[1])
    for name, kind in (("csl-left-margin", "left-margin"), ("csl-right-inline", "right-inline"),
                       ("csl-block", "block"), ("csl-indent", "indent")):  # fmt: skip
        if name in classes:
            return FORMATS["display", kind] + text + END
    return text
