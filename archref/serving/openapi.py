"""The description of the HTTP API, in OpenAPI 3.1."""

from __future__ import annotations

from typing import Any

from ..version import __version__

TEXT = {"type": "string", "description": "One document as plain text, or one note alone."}
STRING = {"type": "string"}
DOCUMENT: dict[str, Any] = {
    "text": TEXT,
    "texts": {
        "type": "array",
        "items": STRING,
        "description": "Several documents of one manuscript instead of a text; Ibid. and records reach across them.",
    },
    "volume": {**STRING, "description": "The id of the Foreign Relations volume, e.g. frus1977-80v26."},
    "number": {**STRING, "description": "The document's number in it."},
    "date": {"type": "string", "format": "date", "description": "The document's day."},
    "confidence": {"type": "number", "minimum": 0, "maximum": 1},
    "corrections": {"type": "array", "items": {"$ref": "#/components/schemas/Correction"}},
}
STYLE = {**STRING, "default": "chicago-notes-bibliography", "description": "The name of a CSL style; see /api/styles."}
LOCALE = {**STRING, "description": "A language tag, e.g. en-GB."}
PRINTED = {
    "type": "object",
    "required": ["text", "diagnostics"],
    "properties": {
        "text": STRING,
        "diagnostics": {"type": "array", "items": STRING},
        "style": STRING,
        "format": STRING,
    },
}
RESULT = {
    "type": "object",
    "description": "What is found in one document; offsets are indices into the text, end exclusive.",
    "required": ["notes", "markers", "pages", "refs", "citations", "links", "records", "diagnostics"],
    "properties": {
        "number": STRING,
        "title": STRING,
        "source": {"type": "object"},
        **{
            name: {"type": "array", "items": {"type": "object"}}
            for name in ("notes", "markers", "pages", "refs", "citations", "links", "records", "diagnostics")
        },
    },
}
PLACE = {name: STRING for name in ("words", "note", "document", "before", "after", "at")}
CORRECTION = {
    "type": "object",
    "required": ["words"],
    "properties": {
        **PLACE,
        "citation": {"type": "boolean", "default": True, "description": "False where the words cite nothing."},
        "type": STRING,
        "fields": {"type": "object"},
        "antecedent": {"type": "object", "required": ["words"], "properties": PLACE},
    },
}


def description() -> dict[str, Any]:
    """The description as JSON has it."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "archref",
            "version": __version__,
            "description": "Finds what a historian's text cites. Nothing is remembered from one request to the next.",
        },
        "security": [{"token": []}],
        "paths": {
            "/api/resolve": _post(
                "What a text cites, refers to and means", {}, {"$ref": "#/components/schemas/Result"}
            ),
            "/api/check": _post(
                "What cannot be right in the sources",
                {name: {"type": "array", "items": STRING} for name in ("select", "ignore")},
                {"type": "object", "properties": {"findings": {"type": "array", "items": {"type": "object"}}}},
            ),
            "/api/bibliography": _post(
                "The bibliography",
                {
                    "style": STYLE,
                    "format": {
                        "enum": ["text", "html", "markdown", "rst", "bibtex", "biblatex", "ris", "csl-json"],
                        "default": "text",
                    },
                    "locale": LOCALE,
                    "archival": {"enum": ["repository", "collection", "series", "folder", "item"]},
                    "sections": {"enum": ["archives", "kind", "repository"]},
                },
                PRINTED,
            ),
            "/api/notes": _post(
                "Each note in a style",
                {
                    "style": STYLE,
                    "format": {"enum": ["text", "html", "markdown", "rst", "json"], "default": "text"},
                    "locale": LOCALE,
                },
                PRINTED,
            ),
            "/api/sources": _post(
                "The archives cited, as a tree",
                {
                    "level": {"enum": ["repository", "collection", "series", "folder", "item"], "default": "series"},
                    "format": {"enum": ["json", "text", "markdown", "html", "rst"], "default": "json"},
                },
                {"type": "object"},
            ),
            "/api/styles": {
                "get": {
                    "summary": "The styles whose names hold all the words",
                    "parameters": [{"name": "q", "in": "query", "schema": STRING}],
                    "responses": _responses({"type": "object"}),
                }
            },
        },
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": {
                "Result": RESULT,
                "Correction": CORRECTION,
                "Error": {"type": "object", "required": ["error"], "properties": {"error": STRING}},
            },
        },
    }


def _post(summary: str, properties: dict[str, Any], answer: dict[str, Any]) -> dict[str, Any]:
    schema = {
        "type": "object",
        "properties": {**DOCUMENT, **properties},
        "oneOf": [{"required": ["text"]}, {"required": ["texts"]}],
        "additionalProperties": False,
    }
    return {
        "post": {
            "summary": summary,
            "requestBody": {"required": True, "content": {"application/json": {"schema": schema}}},
            "responses": _responses(answer),
        }
    }


def _responses(answer: dict[str, Any]) -> dict[str, Any]:
    error = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    said = {
        "400": "The body is no JSON object",
        "401": "The token is missing or wrong",
        "403": "Another page's request",
        "413": "Too large, too long, or more memory than is allowed",
        "422": "Something asked for is not known",
        "503": "Too many are working",
    }
    return {
        "200": {"description": "Done", "content": {"application/json": {"schema": answer}}},
        **{status: {"description": words, "content": error} for status, words in said.items()},
    }
