"""Cleaning shared by the identifiers: one kind of dash, of space and of apostrophe."""

from __future__ import annotations

_TO_ASCII = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\uff0d", "-"),
        **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000", " "),
        **dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d", '"'),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\ufeff"),
    }
)


def tidy(text: str) -> str:
    """`text` with ASCII dashes, quotes and spaces, runs of white space made one, ends stripped.

    >>> tidy(" D780524\\u20131038\\n")
    'D780524-1038'
    """
    return " ".join(text.translate(_TO_ASCII).split())


def squeezed(text: str) -> str:
    """`tidy` without any space and in capitals.

    >>> squeezed("Lot 72 D 192")
    'LOT72D192'
    """
    return tidy(text).replace(" ", "").upper()


def shown(text: str) -> str:
    """The text for an error message: as given but on one line, in quotes, at most 60 characters.

    >>> shown("x" * 80)[-5:]
    'x..."'
    """
    short = " ".join(text[:400].split())
    return f'"{short[:57]}..."' if len(short) > 60 else f'"{short}"'
