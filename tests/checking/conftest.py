"""Examples of rules as results."""

import re

import pytest

import archref
from archref.reading import documents
from archref.reading.formats import named

MARKDOWN = re.compile(r"\[\^|^#", re.M)


@pytest.fixture(scope="session")
def results_of():
    """The results of an example's text: a manuscript in Markdown, or plain text, its documents parted by form feeds."""

    def results(text):
        if "\f" in text:
            return archref.resolve_many(text.split("\f"))
        form = "markdown" if MARKDOWN.search(text) else "text"
        return archref.resolve_many(list(documents(text.encode(), f"example.{form}", named(form))))

    return results
