"""Questions that are asked of every corpus, as SQL over its tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from ..identity import QueryError, read_query
from .failed import CorpusFailed
from .opening import Answer, Corpus


class Question(NamedTuple):
    """A question: what it says in the help, what it is about ("" for nothing), its SQL."""

    help: str
    about: str
    sql: str


_WHERE = "s.source, s.document, d.date, d.title, s.note, s.words"
QUESTIONS: dict[str, Question] = {
    "who-cites": Question(
        "where a telegram, file, document or paper is cited",
        "a citation, an identifier or a record's key",
        f"SELECT s.record, r.words AS cited, {_WHERE} FROM sightings s JOIN records r USING (record) "
        "JOIN documents d ON d.document = s.document WHERE NOT s.own AND ({where}) "
        "ORDER BY s.record, d.date, s.document, s.start",
    ),
    "cited-by": Question(
        "what a volume, file or document cites, most cited first",
        "a volume's id, a file's name or a document's key",
        "SELECT r.record, r.words AS cited, r.type, count(*) AS citations, count(DISTINCT s.document) AS documents "
        "FROM sightings s JOIN records r USING (record) JOIN documents d ON d.document = s.document "
        "WHERE NOT s.own AND ($1 IN (d.volume, d.source, d.document)) GROUP BY ALL ORDER BY citations DESC, r.record",
    ),
    "most-cited": Question(
        "the things cited most, with the number of citations, documents and files",
        "",
        "SELECT record, words AS cited, type, citations, documents, sources FROM records WHERE citations > 0 "
        "ORDER BY documents DESC, citations DESC, record",
    ),
    "together": Question(
        "the pairs of things that documents cite together most",
        "",
        "WITH c AS (SELECT DISTINCT document, record FROM sightings WHERE NOT own), "
        # what is cited once is cited with nothing twice; what one document lists by the hundred proves little
        "many AS (SELECT record FROM c GROUP BY record HAVING count(*) > 1), "
        "k AS (SELECT c.* FROM c JOIN many USING (record)), "
        "few AS (SELECT document FROM k GROUP BY document HAVING count(*) <= 200) "
        "SELECT a.record AS record_1, any_value(one.words) AS cited_1, b.record AS record_2, "
        "any_value(two.words) AS cited_2, count(*) AS documents "
        "FROM k a JOIN few USING (document) JOIN k b ON b.document = a.document AND a.record < b.record "
        "JOIN records one ON one.record = a.record JOIN records two ON two.record = b.record "
        "GROUP BY a.record, b.record HAVING count(*) > 1 ORDER BY documents DESC, record_1, record_2",
    ),
    "by-repository": Question(
        "citations by repository",
        "",
        "SELECT repository, count(*) AS citations, count(DISTINCT document) AS documents, count(DISTINCT source) AS "
        "sources FROM citations WHERE repository <> '' GROUP BY ALL ORDER BY citations DESC, repository",
    ),
    "by-record-group": Question(
        "citations by repository and record group",
        "",
        "SELECT repository, record_group, count(*) AS citations, count(DISTINCT document) AS documents FROM citations "
        "WHERE record_group <> '' GROUP BY ALL ORDER BY citations DESC, repository, record_group",
    ),
    "by-series": Question(
        "citations by repository, record group and collection or series",
        "",
        "SELECT repository, record_group, series, count(*) AS citations, count(DISTINCT document) AS documents "
        "FROM citations WHERE series <> '' GROUP BY ALL ORDER BY citations DESC, repository, record_group, series",
    ),
    "by-year": Question(
        "citations by the year of what is cited",
        "",
        "SELECT year, count(*) AS citations, count(DISTINCT document) AS documents, count(DISTINCT source) AS sources "
        "FROM citations WHERE year IS NOT NULL GROUP BY ALL ORDER BY year",
    ),
    "unresolved": Question(
        "citations that could not be read, or mean nothing or several things",
        "",
        "SELECT source, document, note, state, type, words FROM citations WHERE state <> '' "
        "UNION ALL SELECT source, document, note, state, type, words FROM links WHERE state <> '' AND type <> 'ibid' "
        "ORDER BY source, document, note, words",
    ),
    "doubtful": Question(
        "pairs of records that may be one thing and stay two",
        "",
        "SELECT p.kind, p.value, p.why, p.record_1, a.words AS cited_1, p.record_2, b.words AS cited_2 FROM doubtful p "
        "JOIN records a ON a.record = p.record_1 JOIN records b ON b.record = p.record_2 "
        "ORDER BY p.kind, p.value, p.record_1, p.record_2",
    ),
    "sources": Question(
        "the files, with what they hold and cite",
        "",
        "SELECT s.source, s.volume, s.documents, count(c.citation) AS citations, count(c.citation) FILTER "
        "(c.state <> '') AS unresolved, s.problem FROM sources s LEFT JOIN citations c USING (source) GROUP BY ALL "
        "ORDER BY s.source",
    ),
}


def ask(corpus: Corpus, question: str, about: str = "", limit: int | None = None) -> Answer:
    """The answer to one of QUESTIONS, of `about` where it is about something; `limit` rows at most.

    Raises CorpusFailed for a question that there is not, and for one without what it is about.
    """
    asked = QUESTIONS.get(question)
    if asked is None:
        raise CorpusFailed(f"no question is called {question!r}; there are {', '.join(QUESTIONS)}")
    if bool(about.strip()) != bool(asked.about):
        raise CorpusFailed(
            f"{question} is asked of {asked.about}; give it" if asked.about else f"{question} is not asked of anything"
        )
    sql, values = asked.sql, [about.strip()] if asked.about else []
    if question == "who-cites":
        where, values = _where(about.strip())
        sql = sql.format(where=where)
    return corpus.query(sql + (f" LIMIT {limit:d}" if limit is not None else ""), values)


def _where(about: str) -> tuple[str, list[Any]]:
    """The condition on records (r) and sightings (s) that a citation or identifier stands for."""
    clauses, values = ["r.record = ?"], [about]

    def also(clause: str, *more: Any) -> None:
        clauses.append(clause)
        values.extend(more)

    try:
        things = read_query(about)
    except QueryError as error:
        raise CorpusFailed(str(error)) from None
    for thing in things:
        fields = thing.fields
        _SINGLE.get(thing.kind, _nothing)(thing, also)
        for name in ("film_number", "file_number"):
            if isinstance(fields.get(name), str):
                also(f"r.{name} = ?", fields[name])
        if fields.get("lot"):
            also(
                "EXISTS (FROM citations c WHERE c.citation = s.citation AND c.fields LIKE ?)",
                f'%"lot": "{fields["lot"]}"%',
            )
        if thing.kind == "archival" and not any(fields.get(n) for n in ("film_number", "file_number", "lot")):
            _place(fields, also)
        if thing.kind == "words":
            also("contains(lower(r.words), lower(?))", thing.text)
    return " OR ".join(clauses), values


def _place(fields: Any, also: Callable[..., None]) -> None:
    """A repository, record group or series, by what it is called in the tables."""
    from ..archival.names import canonical

    wanted = {
        "repository": canonical(str(fields["repository"])) if fields.get("repository") else "",
        "record_group": str(fields.get("record_group") or ""),
        "series": next(iter(fields.get("levels") or ()), ""),
    }
    wanted = {name: value for name, value in wanted.items() if value}
    if wanted:
        same = " AND ".join(f"c.{name} = ?" for name in wanted)
        also(f"EXISTS (FROM citations c WHERE c.citation = s.citation AND {same})", *wanted.values())


def _telegram(thing: Any, also: Callable[..., None]) -> None:
    from ..identity import identify

    for identity in identify(thing):
        if identity.kind == "document_number" and identity.certainty != "possible":
            also("r.document_number = ?", identity.value)
    for number in thing.fields.get("numbers", ()):
        if thing.date:
            number = str(number)
            also(
                "EXISTS (FROM citations c WHERE c.citation = s.citation AND c.kind = 'telegram' AND c.date = ? "
                "AND c.fields LIKE ?)",
                thing.date,
                f'%"{number}"%',
            )


def _document(thing: Any, also: Callable[..., None]) -> None:
    documents = thing.fields.get("documents", ())
    for number in documents:
        if thing.volume:
            also("(r.volume = ? AND r.number = ?)", thing.volume, str(number))
    if thing.volume and not documents:
        also("r.volume = ?", thing.volume)


def _published(thing: Any, also: Callable[..., None]) -> None:
    if thing.fields.get("identifier"):
        also("r.identifier = ?", str(thing.fields["identifier"]))
    elif thing.fields.get("title"):
        also("contains(r.words, ?)", str(thing.fields["title"]))


def _nothing(thing: Any, also: Callable[..., None]) -> None:
    pass


_SINGLE: dict[str, Callable[[Any, Callable[..., None]], None]] = {
    "telegram": _telegram,
    "document": _document,
    "frus": _document,
    "published": _published,
    "numbered": _published,
}
