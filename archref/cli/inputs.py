"""What the commands have in common: the files they read and what the user knows of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date as Date
from difflib import get_close_matches
from typing import Any, TypeVar

import click

from . import complain

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(slots=True)
class Inputs:
    """The texts that could be read, each with the name it was given by; `failed` where one could not."""

    names: list[str]
    texts: list[str]
    failed: bool


def document_options(command: Command) -> Command:
    """The FILE arguments and the options about them that every command takes."""
    for option in reversed(
        (
            click.argument("files", metavar="FILE...", nargs=-1, required=True),
            click.option("-o", "--output", "out", metavar="OUT", help="Write to this file, whole or not at all."),
            click.option("--encoding", metavar="NAME", callback=_encoding, help="The files' encoding, if not UTF-8."),
            click.option("--volume", metavar="ID", help="The volume the files are from, e.g. frus1977-80v26."),
            click.option("--number", metavar="N", help="The document's number in it, where none is printed."),
            click.option("--date", metavar="ISO", callback=iso_date, help="The document's date, e.g. 1979-01-16."),
            click.option("--grammar", metavar="FILE", multiple=True, help="A TOML file with forms of your own."),
        )
    ):
        command = option(command)
    return command


def read_inputs(files: tuple[str, ...], encoding: str | None) -> Inputs:
    """Read each file ("-": standard input); one that cannot be read is reported and left out."""
    from ..reading.files import InputError, read_text

    if files.count("-") > 1:
        raise click.UsageError("standard input (-) can be read once; give - a single time")
    inputs = Inputs([], [], False)
    for name in files:
        shown = "standard input" if name == "-" else click.format_filename(name)
        try:
            text = read_text(name, encoding)
        except InputError as error:
            complain(str(error))
            inputs.failed = True
            continue
        if not text.strip():
            complain(f"{shown} is empty; there is nothing to find in it", "warning")
        inputs.names.append(click.format_filename(name))
        inputs.texts.append(text)
    return inputs


def resolve_inputs(
    inputs: Inputs, volume: str | None, number: str | None, date: str | None, grammar: tuple[str, ...] = ()
) -> list[Any]:
    """A result for each text, in order; Ibid. and records reach from one to the next."""
    import archref

    from ..grammar import GrammarError
    from ..reading.plain import read_plain

    documents = [read_plain(text, number, volume, date) for text in inputs.texts]
    try:
        return archref.resolve_many(documents, grammar=grammar)
    except GrammarError as error:
        raise click.UsageError(str(error)) from error


def check_number(files: tuple[str, ...], number: str | None) -> None:
    """A document's number belongs to one document."""
    if number is not None and len(files) > 1:
        raise click.UsageError("--number is one document's; give it with a single FILE")


def iso_date(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Accept a day in ISO form; a click callback."""
    if value is not None:
        try:
            Date.fromisoformat(value)
        except ValueError:
            raise click.BadParameter(f"{value!r} is no date; write it as 1979-01-16") from None
    return value


def _encoding(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        try:
            b"a".decode(value)  # an empty string would be decoded by any name
        except UnicodeDecodeError:
            pass  # a real encoding with wider units
        except (LookupError, ValueError):
            near = get_close_matches(value.lower(), _encodings(), 3, 0.5)
            hint = f"nearest: {', '.join(near)}" if near else "e.g. cp1252, mac-roman, utf-16"
            raise click.BadParameter(f"no encoding is called {value!r}; {hint}") from None
    return value


def _encodings() -> list[str]:
    from encodings.aliases import aliases

    return sorted({name.replace("_", "-") for name in aliases.values()} | {"utf-8-sig"})
