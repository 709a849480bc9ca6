"""How fuzz.py changes an input: as bytes, as the elements of a tree of XML, as the members of a package, as lines."""

from __future__ import annotations

import io
import random
import zipfile
import zlib
from contextlib import suppress
from copy import deepcopy
from xml.etree import ElementTree

from fuzz_targets import LONGEST, Target
from wrapping import WRAPPED

TREES = ("tei", "docx", "odt", ".csl")  # formats in which a turned byte mostly makes something that is refused at once
LINES = (".toml",)


def mutated(data: bytes, target: Target, rng: random.Random) -> bytes:
    """The input with one to six changes, mostly such that it can still be read."""
    if rng.random() < 0.8:
        if target.kind == "package":
            return repacked(data, target, rng)
        if target.form in TREES:
            return reshaped(data, target, rng)
        if target.form in LINES:
            return relined(data, target, rng)
    return turned(data, target, rng)


def reshaped(data: bytes, target: Target, rng: random.Random) -> bytes:
    """A tree whose elements are doubled, moved, left out, put into each other, renamed, and filled with other words; what
    is no tree is begun from a seed."""
    root = tree(data)
    if root is None:
        root = a_seed(target, rng)
    for _ in range(rng.randint(1, 6)):
        parents = [e for e in root.iter() if len(e)] or [root]
        parent, every = rng.choice(parents), list(root.iter())
        one, way = rng.choice(every), rng.randrange(8)
        at = rng.randrange(len(parent) + 1)
        if way == 0 and len(parent):
            parent.remove(rng.choice(list(parent)))
        elif way == 1 and len(parent):
            child = rng.choice(list(parent))
            for _ in range(rng.choice((1, 2, 30))):
                parent.insert(at, deepcopy(child))
        elif way == 2:
            for piece in grown(target, rng):
                parent.insert(at, piece)
        elif way in (3, 4):
            one.text = said(one.text or "", target, rng)
        elif way == 5:
            one.tail = said(one.tail or "", target, rng)
        elif way == 6 and one.attrib:
            name = rng.choice(list(one.attrib))
            one.set(name, rng.choice([rng.choice(every).get(name, ""), said(one.get(name, ""), target, rng)]))
        elif way == 7:
            one.tag = rng.choice(every).tag
    made = ElementTree.tostring(root, encoding="utf-8")
    return made if len(made) <= LONGEST else data


def repacked(data: bytes, target: Target, rng: random.Random) -> bytes:
    """A package of which some members are changed, left out or called otherwise; what is no package is begun from a
    seed."""
    try:
        members = unpacked(data)
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, EOFError):
        members = unpacked(rng.choice(target.seeds))
    for _ in range(rng.randint(1, 3)):
        name, way = rng.choice(list(members)), rng.randrange(8)
        if way == 0 and len(members) > 1:
            del members[name]
        elif way == 1:
            members[rng.choice(list(members))] = members[name]
        elif way == 2:
            members[rng.choice(("../", "/", "a\\", "")) + name[: rng.randrange(1, len(name) + 1)]] = members.pop(name)
        elif tree(members[name]) is not None and rng.random() < 0.8:
            members[name] = reshaped(members[name], target, rng)
        else:
            members[name] = turned(members[name], target, rng)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue() if made.tell() <= LONGEST else data


def unpacked(data: bytes) -> dict[str, bytes]:
    """The members of a package, of those that are not large and can be read: an earlier change may say that one is encrypted."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            if info.file_size < 1_000_000 and info.filename:
                with suppress(
                    RuntimeError, NotImplementedError, zlib.error, zipfile.BadZipFile, EOFError, ValueError, OSError
                ):
                    found[info.filename] = archive.read(info)
    return found or {"a": b""}


def grown(target: Target, rng: random.Random) -> list[ElementTree.Element]:
    """Elements of a fragment of the format, or of a part of a seed."""
    fragment = rng.choice(target.fragments).decode("utf-8", "replace").replace("{i}", str(rng.randrange(20)))
    root = tree(WRAPPED[target.form].format(fragment).encode("utf-8", "replace")) if target.form in WRAPPED else None
    if root is None:
        return [deepcopy(rng.choice(list(a_seed(target, rng).iter())))]
    return list(root[0] if target.form == "docx" else root[0][0])


def tree(data: bytes) -> ElementTree.Element | None:
    """What the bytes are as a tree, if they are one."""
    try:
        return ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError):  # no tree, or in an encoding that is none
        return None


def a_seed(target: Target, rng: random.Random) -> ElementTree.Element:
    """One of the seeds that are trees, or of the members of a package."""
    seeds = list(unpacked(rng.choice(target.seeds)).values()) if target.kind == "package" else target.seeds
    return rng.choice([root for root in map(tree, seeds) if root is not None])


def said(text: str, target: Target, rng: random.Random) -> str:
    """Words turned; what XML cannot hold is left out."""
    words = turned(text.encode("utf-8", "replace"), target, rng).decode("utf-8", "replace")[:2000]
    return "".join(c for c in words if c in "\t\n\r" or " " <= c < "\ud800" or "\ue000" <= c < "\ufffe")


def relined(data: bytes, target: Target, rng: random.Random) -> bytes:
    """Lines doubled, moved, left out, taken from a seed, and a quoted part of one turned."""
    lines = data.split(b"\n")
    for _ in range(rng.randint(1, 4)):
        a, b, way = rng.randrange(len(lines)), rng.randrange(len(lines)), rng.randrange(6)
        if way == 0:
            lines.insert(b, lines[a])
        elif way == 1 and len(lines) > 1:
            del lines[a]
        elif way == 2:
            lines.insert(b, rng.choice(rng.choice(target.seeds).split(b"\n")))
        else:
            parts = lines[a].split(b'"')
            if len(parts) > 2:
                at = rng.randrange(1, len(parts), 2)
                parts[at] = turned(parts[at], target, rng)[:300].replace(b"\n", b" ").replace(b'"', b"")
                lines[a] = b'"'.join(parts)
    return b"\n".join(lines)[:LONGEST]


def turned(data: bytes, target: Target, rng: random.Random) -> bytes:
    """The input with one to six changes."""
    for _ in range(rng.randint(1, 6)):
        a = rng.randrange(len(data) + 1)
        b = min(len(data), a + int(rng.expovariate(1 / 40)))
        way = rng.randrange(8)
        if way == 0:
            data = data[:a] + data[b:]
        elif way == 1:
            data = data[:b] + data[a:]
        elif way == 2:
            data = data[:a] + data[a:b] * rng.randint(2, 60) + data[b:]
        elif way in (3, 4):
            fragment = rng.choice(target.fragments).replace(b"{i}", str(rng.randrange(20)).encode())
            data = data[:a] + fragment * rng.choice((1, 1, 1, 2, 40)) + data[a:]
        elif way == 5 and a < len(data):
            data = data[:a] + bytes([rng.randrange(256)]) + data[a + 1 :]
        elif way == 6:
            other = rng.choice(target.seeds)
            c = rng.randrange(len(other) + 1)
            data = data[:a] + other[c : c + rng.randrange(1, 400)] + data[b:]
        else:
            data = data[:a] if rng.random() < 0.2 else data
    return data[:LONGEST]
