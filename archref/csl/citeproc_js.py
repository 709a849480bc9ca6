"""The engine of citeproc-js: the reference processor's own script in V8, through mini-racer.

The script is the user's (its licence, CPAL or AGPL, keeps it out of this package); what is written here is the glue
in citeproc_js.js. The isolate it runs in has no files, no network and a bound of time and memory.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from ..packaged import packaged_text
from .job import EngineError, Job
from .outputs import writer
from .prepared import prepare
from .processor.markup import END, FORMATS
from .rendered import Rendered

_MEMORY = 4_000_000_000  # bytes
_SECONDS = 60.0  # for one call, which prints a hundred clusters or the whole bibliography
_MORE = 0.1  # seconds for each item
_CHUNK = 100
_LARGEST = 10_000_000  # bytes; citeproc_commonjs.js has 900,000


def render(job: Job) -> Rendered:
    """See `archref.csl.render`."""
    given = prepare(job)
    write = writer(job.output)
    call = _isolate(_script(job.script), _SECONDS + _MORE * len(given.items))
    call("archref.start", _start(job, given.items))
    clusters = [{"note": note, "cites": cites} for note, cites in given.clusters]
    total = len(clusters) + len(given.items)
    for at in range(0, len(clusters), _CHUNK):
        done = call("archref.cite", clusters[at : at + _CHUNK])
        if job.progress is not None:
            job.progress(done, total)
    made = call("archref.finish")
    rendered = Rendered(diagnostics=given.diagnostics)
    rendered.notes = [write(note) for note in made["notes"]]
    rendered.bibliography = [write(text) for _, text in made["entries"]]
    rendered.ids = [given.names[id] for id, _ in made["entries"]]
    if made["listed"]:
        rendered.diagnostics += given.left_out(rendered.ids)
    if job.progress is not None:
        job.progress(total, total)
    return rendered


@cache
def _glue() -> str:
    return packaged_text("csl/citeproc_js.js")


def _script(path: Path | None) -> str:
    assert path is not None  # `find_engine` has seen to it
    try:
        if path.stat().st_size > _LARGEST:
            raise EngineError(f"engine citeproc-js: {path} is too large for its script")
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EngineError(f"engine citeproc-js: its script {path} cannot be read: {error}") from error


def _isolate(script: str, seconds: float) -> Callable[..., Any]:
    """A fresh isolate with the script and the glue; a function that calls one of the glue's own with JSON."""
    from py_mini_racer import MiniRacer

    engine = MiniRacer()

    def guarded(act: Callable[[], Any], what: str) -> Any:
        try:
            return act()
        except EngineError:
            raise
        except Exception as error:  # mini-racer has many; each is the script's own failure
            said = next((line for line in str(error).splitlines() if line.strip()), type(error).__name__)
            raise EngineError(f"engine citeproc-js failed {what}: {said.strip()[:300]}") from error

    def load() -> None:
        engine.eval("var module = {exports: {}}, exports = module.exports;", timeout_sec=seconds)
        engine.eval(script, timeout_sec=seconds, max_memory=_MEMORY)
        if not engine.eval("typeof CSL === 'object' && typeof CSL.Engine === 'function'"):
            raise EngineError("engine citeproc-js: the script is not citeproc-js; it has no CSL.Engine")
        engine.eval(_glue(), timeout_sec=seconds)

    guarded(load, "to load its script")

    def call(name: str, *values: Any) -> Any:
        texts = [json.dumps(value) for value in values]
        printed = guarded(
            lambda: engine.call(name, *texts, timeout_sec=seconds, max_memory=_MEMORY), "while it printed"
        )
        return json.loads(str(printed))

    return call


def _start(job: Job, items: list[dict[str, Any]]) -> dict[str, Any]:
    from .processor.locales import known_locale

    locale = known_locale(job.locale) if job.locale else None
    style = job.style.read_text("utf-8-sig")
    marks = {f"{kind}/{value}": mark for (kind, value), mark in FORMATS.items() if kind != "field"}
    return {"items": items, "style": style, "locale": locale, "locales": _locales(), "marks": marks, "end": END}


@cache
def _locales() -> dict[str, str]:
    """The terms of every language, as citeproc-py brings them: the script asks for those it needs."""
    from citeproc import LOCALES_PATH

    return {
        path.stem.removeprefix("locales-"): path.read_text("utf-8") for path in Path(LOCALES_PATH).glob("locales-*.xml")
    }
