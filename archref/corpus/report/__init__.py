"""A page to look at: the volumes of a corpus and their links as a network, its archives over time, what is cited most,
what is unresolved.

One file of HTML that loads nothing: style, script and the library that draws (Apache ECharts, echarts.min.js with its
licence beside it) are in it, and its policy lets no other run. What comes from a file is data to the script, and text on
the page.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable
from html import escape
from typing import Any

from ...packaged import packaged_text
from ..network import parts
from ..opening import Corpus
from ..questions import ask

MOST_CITED = 200  # things in the list
UNRESOLVED = 500  # citations in the list
ARCHIVES = 12  # repositories and record groups with a colour of their own
LIBRARY = "echarts.min.js"


def report(corpus: Corpus, title: str) -> str:
    """The page for a corpus under a title."""
    nodes = _nodes(corpus)
    edges = [list(edge.values()) for edge in parts(corpus, "volumes")[1]]
    data = {
        "nodes": nodes,
        "edges": edges,
        "repositories": _archives(corpus, "repository"),
        "groups": _archives(corpus, "CASE WHEN record_group <> '' THEN 'RG ' || record_group ELSE '' END"),
    }
    style, script, library = _asset("page.css"), _asset("page.js"), _asset(LIBRARY)
    return _asset("page.html").format(
        title=escape(title),
        counts=escape(_counts(corpus)),
        volumes=_table(("volume", "what it is", "documents", "citations", "cites", "cited by"), _volumes(nodes, edges)),
        cited=_table(
            ("what", "kind", "citations", "documents", "files"),
            (row[1:] for row in ask(corpus, "most-cited", limit=MOST_CITED)),
        ),
        unresolved=_table(
            ("document", "note", "why", "kind", "words"),
            (row[1:] for row in ask(corpus, "unresolved", limit=UNRESOLVED)),
        ),
        unresolved_count=escape(_unresolved(corpus)),
        data=json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        .replace("</", "<\\/")
        .replace("<!--", "<\\!--"),
        style=style,
        script=script,
        library=library,
        style_hash=_hash(style),
        script_hash=_hash(script),
        library_hash=_hash(library),
    )


def _nodes(corpus: Corpus) -> list[dict[str, Any]]:
    return [{**node, "first": node["first"][:4], "last": node["last"][:4]} for node in parts(corpus, "volumes")[0]]


def _archives(corpus: Corpus, column: str) -> dict[str, Any]:
    """Citations of the archives cited most, and of all others together, by the year of the document that cites."""
    rows = list(
        corpus.query(
            f"WITH c AS (SELECT {column} AS name, try_cast(substr(d.date, 1, 4) AS INTEGER) AS year FROM citations "
            "JOIN documents d USING (document)), "
            f"most AS (SELECT name FROM c WHERE name <> '' GROUP BY ALL ORDER BY count(*) DESC, name LIMIT {ARCHIVES}) "
            "SELECT CASE WHEN name IN (SELECT name FROM most) THEN name ELSE 'others' END AS name, year, count(*) "
            "FROM c WHERE name <> '' AND year IS NOT NULL GROUP BY ALL ORDER BY ALL"
        )
    )
    found = sorted({year for _, year, _ in rows})
    years = list(range(found[0], found[-1] + 1)) if found and found[-1] - found[0] < 500 else found
    counts: dict[str, dict[int, int]] = {}
    for name, year, count in rows:
        counts.setdefault(name, {})[year] = count
    ordered = sorted(counts, key=lambda name: (name == "others", -sum(counts[name].values()), name))
    return {"years": years, "series": [[name, [counts[name].get(y, 0) for y in years]] for name in ordered]}


def _volumes(nodes: Iterable[dict[str, Any]], edges: Iterable[list[Any]]) -> Iterable[tuple[Any, ...]]:
    cites: dict[str, int] = {}
    cited: dict[str, int] = {}
    for source, target, weight in edges:
        cites[source] = cites.get(source, 0) + weight
        cited[target] = cited.get(target, 0) + weight
    for node in sorted(nodes, key=lambda node: not node["held"]):
        key = node["id"]
        what = node["title"] or ("" if node["held"] else "not in the corpus")
        yield key, what, node["documents"], node["citations"], cites.get(key, 0), cited.get(key, 0)


def _counts(corpus: Corpus) -> str:
    names = {"sources": "files", "documents": "documents", "citations": "citations", "records": "things cited"}
    return ", ".join(f"{corpus.rows[table]:,} {name}" for table, name in names.items())


def _unresolved(corpus: Corpus) -> str:
    rows = corpus.query("SELECT state, count(*) FROM citations WHERE state <> '' GROUP BY ALL ORDER BY ALL")
    said = ", ".join(f"{count:,} {state}" for state, count in rows) or "none"
    return f"{said}; the first {UNRESOLVED} are listed" if corpus.rows["citations"] else said


def _table(heads: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    head = "".join(f'<th scope="col"><button type="button">{escape(name)}</button></th>' for name in heads)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>\n" for row in rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>"


def _cell(value: Any) -> str:
    if isinstance(value, int):
        return f'<td class="number" data-value="{value}">{value:,}</td>'
    return f"<td>{escape('' if value is None else str(value))}</td>"


def _asset(name: str) -> str:
    return packaged_text(f"corpus/report/{name}")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
