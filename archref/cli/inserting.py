"""`archref bib --insert`: the bibliography in the file itself, and that file read without the one it has."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack

import click

from .output import deliver_bytes, replace_file

SUFFIX = ".bak"  # of what the file held


def as_read(files: tuple[str, ...], insert: str | None, encoding: str | None, stack: ExitStack) -> tuple[str, ...]:
    """The files with a copy of the one that gets a bibliography in its place, where it has one of ours already; the
    copy is gone with `stack`."""
    from ..reading import InputError
    from ..reading.files import read_bytes
    from ..weaving.bibliographies import without

    if insert is None or insert == "-":
        if insert == "-":
            raise click.UsageError("--insert takes a file; standard input has no place to write to")
        return files
    try:
        bare, data = without(insert, _form(), encoding), read_bytes(insert)
    except InputError as error:
        raise click.ClickException(str(error)) from error
    if bare == data:
        return files
    folder = stack.enter_context(tempfile.TemporaryDirectory())
    copy = os.path.join(folder, os.path.basename(insert))
    with open(copy, "wb") as stream:
        stream.write(bare)
    return tuple(copy if os.path.exists(name) and os.path.samefile(name, insert) else name for name in files)


def put_in(insert: str, out: str | None, html: str, markdown: str, style: str, encoding: str | None) -> None:
    """Write the file with its bibliography to `out`, or over itself with a copy of what it held beside it."""
    from ..csl import find_style
    from ..reading import InputError
    from ..reading.files import read_bytes
    from ..weaving.bibliographies import printed, with_bibliography

    hanging = 'hanging-indent="true"' in find_style(style).read_text(encoding="utf-8")
    try:
        original = read_bytes(insert)
        data = with_bibliography(insert, printed(html, markdown, hanging), _form(), encoding)
    except InputError as error:
        raise click.ClickException(str(error)) from error
    shown = click.format_filename(insert)
    if out is not None:
        deliver_bytes(data, out)
    elif data != original:
        copy = replace_file(insert, data, original, SUFFIX)
        click.echo(
            f"archref: note: the bibliography is in {shown}" + (f"; what it held is in {copy}" if copy else ""),
            err=True,
        )
    else:
        click.echo(f"archref: note: {shown} has this bibliography already", err=True)


def _form() -> str | None:
    form: str | None = click.get_current_context().meta.get("archref.from")
    return form
