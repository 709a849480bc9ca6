"""LibreOffice, where there is one: what it reads in files."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.etree import ElementTree

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
APART = (f"{TEXT}note", f"{TEXT}note-body", f"{OFFICE}annotation", f"{TEXT}tracked-changes")  # not a paragraph's own


def program():
    """The path of LibreOffice; None where there is none."""
    return os.environ.get("ARCHREF_SOFFICE") or shutil.which("soffice") or shutil.which("libreoffice")


def convert(paths, to, folder):
    """Convert files in one go; the files made, by the stems of the paths."""
    with tempfile.TemporaryDirectory() as profile:
        command = [program(), f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", to]
        subprocess.run(
            [*command, "--outdir", str(folder), *map(str, paths)], check=True, capture_output=True, timeout=1800
        )
    ending = to.partition(":")[0]
    return {Path(p).stem: Path(folder) / f"{Path(p).stem}.{ending}" for p in paths}


def words(path):
    """What LibreOffice's own form of a file says, paragraph by paragraph: body, notes, tables, boxes, comments."""
    body = next(ElementTree.parse(path).getroot().iter(f"{OFFICE}body"))
    found: list[str] = []

    def walk(element, running):
        name = element.tag
        paragraph = name in PARAGRAPHS
        running = paragraph or (running and name not in APART and "drawing:" not in name)
        if paragraph or name == f"{TEXT}note":
            found.append("¶" if paragraph else "[")
        elif name == f"{TEXT}s":
            found.append(" " * int(element.get(f"{TEXT}c", "1")))
        elif name in (f"{TEXT}tab", f"{TEXT}line-break"):
            found.append("\t" if name.endswith("tab") else "\n")
        if running:
            found.append(element.text or "")
        for child in element:
            walk(child, running)
            if running:
                found.append(child.tail or "")
        if paragraph:
            found.append("¶")

    walk(body, False)
    return "".join(found)


def differing(pairs, folder):
    """Of pairs of files (before, after) those whose words LibreOffice reads differently, or not at all."""
    paths = [path for pair in pairs for path in pair]
    read = convert(paths, "fodt", folder)
    wrong = []
    for before, after in pairs:
        old, new = read[Path(before).stem], read[Path(after).stem]
        if not old.exists() or not new.exists() or words(old) != words(new):
            wrong.append((before, after))
    return wrong
