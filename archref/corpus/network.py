"""The network of what cites what: its nodes and edges out of the tables, and as files for Gephi, networkx and others.

An edge goes from what cites to what is cited; its weight is the number of citations. Things cited together have edges
without a direction, weighted by the number of documents.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from ..patterns import expression
from ..tables import csv_line
from .failed import CorpusFailed, needs
from .opening import Corpus

if TYPE_CHECKING:
    import networkx

_CONTROL = expression(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what XML cannot hold
FORMATS = ("graphml", "gexf", "csv")

# "12-15" as its documents; what is too wide to be a range as its ends
_TARGETS = """
    spread AS (
        SELECT document, start, volume, unnest(documents) AS said FROM links
        WHERE type IN ('document', 'frus') AND state = '' AND volume <> ''
    ), ends AS (
        SELECT *, try_cast(split_part(said, '-', 1) AS INTEGER) AS low, try_cast(split_part(said, '-', 2) AS INTEGER) AS high
        FROM spread
    ), numbered AS (
        SELECT document, start, volume, unnest(CASE
            WHEN low IS NULL OR high IS NULL THEN [said] WHEN high - low BETWEEN 0 AND 60
            THEN list_transform(range(low, high + 1), lambda n: n::VARCHAR) ELSE [low::VARCHAR, high::VARCHAR] END) AS number
        FROM ends
    ), held AS (SELECT * FROM documents WHERE volume <> '' AND number <> ''),
    cites AS (
        SELECT DISTINCT n.document AS one, n.start, d.document AS two FROM numbered n
        JOIN held d ON d.volume = n.volume AND d.number = n.number
        UNION
        SELECT s.document, s.start, d.document FROM sightings s JOIN documents d ON d.record = s.record WHERE NOT s.own
    )
"""
_VOLUME = "CASE WHEN {0}.volume <> '' THEN {0}.volume ELSE {0}.source END"


class Network(NamedTuple):
    """A network: what it says in the help, whether its edges have a direction, its nodes and edges as SQL.

    Nodes have an id, a label and further columns; edges a source, a target and a weight.
    """

    help: str
    directed: bool
    nodes: str
    edges: str


NETWORKS: dict[str, Network] = {
    "volumes": Network(
        "volumes (or files) and the volumes that they cite, in the corpus or not",
        True,
        f"""
        WITH own AS (
            SELECT {_VOLUME.format("d")} AS id, count(*) AS documents, sum(citations)::BIGINT AS citations, min(nullif(date, ''))
            AS first, max(date) AS last FROM documents d GROUP BY ALL
        ), title AS (SELECT volume AS id, max(volume_title) AS title FROM sources WHERE volume <> '' GROUP BY ALL)
        SELECT id, id AS label, coalesce(title, '') AS title, true AS held, documents, citations,
            coalesce(first, '') AS first, coalesce(last, '') AS last FROM own LEFT JOIN title USING (id)
        UNION ALL
        SELECT DISTINCT cited_volume, cited_volume, '', false, 0, 0, '', '' FROM citations
        WHERE kind = 'frus' AND cited_volume <> '' AND cited_volume NOT IN (SELECT id FROM own)
        ORDER BY id
        """,
        f"""
        WITH {_TARGETS}, said AS (
            SELECT {_VOLUME.format("a")} AS source, {_VOLUME.format("b")} AS target, cites.one AS document, cites.start
            FROM cites JOIN documents a ON a.document = cites.one JOIN documents b ON b.document = cites.two
            UNION
            SELECT {_VOLUME.format("c")}, cited_volume, document, start FROM citations c
            WHERE kind = 'frus' AND cited_volume <> ''
        )
        SELECT source, target, count(*) AS weight FROM said WHERE source <> target GROUP BY ALL ORDER BY ALL
        """,
    ),
    "documents": Network(
        "documents and the documents of the corpus that they cite",
        True,
        """
        SELECT document AS id, CASE WHEN number <> '' THEN volume || ' ' || number ELSE document END AS label, title,
            volume, source, date, citations FROM documents ORDER BY id
        """,
        f"WITH {_TARGETS} SELECT one AS source, two AS target, count(*) AS weight FROM cites WHERE one <> two "
        "GROUP BY ALL ORDER BY ALL",
    ),
    "records": Network(
        "documents and the things that they cite",
        True,
        """
        SELECT document AS id, 'document' AS kind, title AS label, volume, source, date, 0 AS cited FROM documents
        UNION ALL
        SELECT record, type, words, volume, '', coalesce(year::VARCHAR, ''), citations FROM records WHERE citations > 0
        ORDER BY id
        """,
        "SELECT document AS source, record AS target, count(*) AS weight FROM sightings WHERE NOT own "
        "GROUP BY ALL ORDER BY ALL",
    ),
    "together": Network(
        "things that documents cite together",
        False,
        """
        SELECT record AS id, words AS label, type AS kind, volume, coalesce(year::VARCHAR, '') AS year, citations AS cited
        FROM records WHERE documents > 1 ORDER BY id
        """,
        """
        WITH c AS (SELECT DISTINCT document, record FROM sightings JOIN records r USING (record)
            WHERE NOT own AND r.documents > 1),
        few AS (SELECT document FROM c GROUP BY document HAVING count(*) <= 200)
        SELECT a.record AS source, b.record AS target, count(*) AS weight FROM c a JOIN few USING (document)
        JOIN c b ON b.document = a.document AND a.record < b.record GROUP BY ALL ORDER BY ALL
        """,
    ),
}


def parts(corpus: Corpus, of: str, least: int = 1) -> tuple[Iterator[dict[str, Any]], Iterator[dict[str, Any]]]:
    """The nodes and the edges of a network of NETWORKS, each as a dict of its columns; edges of at least that weight,
    nodes that have an edge, and volumes all the same."""
    network = NETWORKS.get(of)
    if network is None:
        raise CorpusFailed(f"no network is of {of!r}; there are {', '.join(NETWORKS)}")
    edges = f"SELECT * FROM ({network.edges}) WHERE weight >= {least:d}"
    nodes = network.nodes
    if of != "volumes":
        nodes = (
            f"WITH e AS ({edges}), met AS (SELECT source AS id FROM e UNION SELECT target FROM e) "
            f"SELECT n.* FROM ({network.nodes}) n WHERE id IN (SELECT id FROM met) ORDER BY id"
        )
    return _rows(corpus, nodes), _rows(corpus, edges + " ORDER BY source, target")


def _rows(corpus: Corpus, sql: str) -> Iterator[dict[str, Any]]:
    answer = corpus.query(sql)
    for row in answer:
        yield {n: _CONTROL.sub(" ", v) if isinstance(v, str) else v for n, v in zip(answer.columns, row, strict=True)}


def network(corpus: Corpus, of: str = "volumes", least: int = 1) -> networkx.Graph:
    """The network as a networkx graph."""
    try:
        import networkx
    except ImportError as error:
        raise needs("corpus", error) from None
    nodes, edges = parts(corpus, of, least)
    graph = networkx.DiGraph() if NETWORKS[of].directed else networkx.Graph()
    for node in nodes:
        graph.add_node(node.pop("id"), **node)
    for edge in edges:
        graph.add_edge(edge["source"], edge["target"], weight=edge["weight"])
    return graph


def graph(
    corpus: Corpus, out: str | os.PathLike[str], of: str = "volumes", form: str | None = None, least: int = 1
) -> list[str]:
    """Write a network to the file `out` and return the names of what was written.

    `form` is graphml, gexf or csv, by `out`'s ending where it is not given. As CSV there are two files, "net.csv" for
    the edges and "net-nodes.csv" beside it, both with the columns that Gephi looks for.
    """
    name = os.fspath(out)
    form = form or os.path.splitext(name)[1].lstrip(".").lower()
    if form not in FORMATS:
        raise CorpusFailed(f"a network is written as {', '.join(FORMATS)}; name one with --format, or OUT so")
    if form == "csv":
        return _csv(corpus, name, of, least)
    made = network(corpus, of, least)
    with _beside(name) as beside:
        if form == "graphml":
            import networkx

            networkx.write_graphml_xml(made, beside, named_key_ids=True)
        else:
            _gexf(made, beside)
    return [name]


def _gexf(made: networkx.Graph, path: str) -> None:
    from networkx.readwrite.gexf import GEXFWriter

    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(made)
    for meta in writer.xml.iter():
        meta.attrib.pop("lastmodifieddate", None)  # the day of the run
    with open(path, "wb") as stream:
        writer.write(stream)


def _csv(corpus: Corpus, name: str, of: str, least: int) -> list[str]:
    stem, ending = os.path.splitext(name)
    kind = "Directed" if NETWORKS.get(of, NETWORKS["volumes"]).directed else "Undirected"
    nodes, edges = parts(corpus, of, least)
    names = {"id": "Id", "label": "Label", "source": "Source", "target": "Target", "weight": "Weight"}
    written = [name, f"{stem}-nodes{ending or '.csv'}"]
    typed = ({**edge, "Type": kind} for edge in edges)
    for path, rows in zip(written, (typed, nodes), strict=True):
        with _beside(path) as beside, open(beside, "w", encoding="utf-8", newline="") as stream:
            for n, row in enumerate(rows):
                if n == 0:
                    # a volume's or document's own column "source" would be taken for an edge's end
                    heads = names if "target" in row else {**names, "source": "file"}
                    stream.write(csv_line([heads.get(column, column) for column in row]))
                stream.write(csv_line(list(row.values())))
    return written


class _beside:
    """A name beside a file, for what is renamed to it once it is whole."""

    def __init__(self, path: str) -> None:
        self.path = path
        folder, base = os.path.split(path)
        self.name = os.path.join(folder, f".{base}.new")

    def __enter__(self) -> str:
        return self.name

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                os.replace(self.name, self.path)
        finally:  # interrupted, or not whole
            with suppress(FileNotFoundError):
                os.unlink(self.name)
