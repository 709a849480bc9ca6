"""What only pandoc reads: it makes a page of HTML, and that is read.

Pandoc runs in its sandbox, in which it opens no file and no address, with a bound of memory, time and output. The
map back leads to the converted page, not to the file.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterator

from ..document import Document
from ..origin import Source
from .errors import InputError, shown
from .html import documents as html_documents

MEMORY = "1G"
SECONDS = 120
LARGEST = 64 * 1024 * 1024  # bytes of the page


def unpack(data: bytes, path: str, form: str) -> Source:
    """The page that pandoc makes of a file; `InputError` where pandoc is missing, fails or takes too much."""
    name = shown(path)
    try:
        import pypandoc

        program = pypandoc.get_pandoc_path()
    except (ImportError, OSError):
        raise InputError(f"{name} is {form}, which pandoc reads: pip install 'archref[pandoc]'") from None
    if form == "rtf":
        # pandoc leaves out notes that are marked as optional, and takes a letter too many behind "\u8211?"
        data = data.replace(rb"{\*\footnote", rb"{\footnote")
        data = re.sub(rb"(\\u-?\d{1,6})(?=[^\d \\{}\r\n])", rb"\1 ", data)
    command = [program, f"--from={form}", "--to=html", "--sandbox", "--wrap=none", "+RTS", f"-M{MEMORY}", "-RTS"]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as said:
        given.write(data)
        given.seek(0)
        try:
            done = subprocess.run(command, stdin=given, stdout=out, stderr=said, check=False, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            raise InputError(
                f"pandoc did not read {name} within {SECONDS} seconds; save it in another format"
            ) from None
        except OSError as error:
            raise InputError(f"pandoc cannot run: {error.strerror or error}; pip install 'archref[pandoc]'") from None
        if done.returncode:
            said.seek(0)
            words = " ".join(said.read(400).decode("utf-8", "replace").split())
            raise InputError(f"pandoc cannot read {name} as {form}: {words or f'exit code {done.returncode}'}")
        out.seek(0)
        page = out.read(LARGEST + 1)
    if len(page) > LARGEST:
        raise InputError(f"{name} becomes more than {LARGEST >> 20} MB; it is damaged or a trap")
    return Source(path, form, page.decode("utf-8", "replace"), converted=True)


def documents(source: Source) -> Iterator[Document]:
    """The converted page is one document."""
    return html_documents(source)
