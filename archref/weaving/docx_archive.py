"""A ZIP archive with some of its members replaced: all others stay as they are, byte for byte, in their order.

The members' records are copied, not unpacked and packed again, so that dates, attributes and compression stay and no
member can unpack to too much. Layout after PKWARE's APPNOTE, 4.3.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from typing import NamedTuple

from ..reading.files import InputError

LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
LARGE = 0xFFFFFFFF  # sizes from here on stand elsewhere, in archives that no word processor writes
DEFLATED = 8
DESCRIBED = 0x0008  # the flag of members whose sizes follow their data
UTF8 = 0x0800


class _Member(NamedTuple):
    """A record of the central directory: its bytes, the member's name, and where its local record stands."""

    record: bytes
    name: str
    offset: int


def replaced(data: bytes, parts: Mapping[str, bytes], name: str) -> bytes:
    """The archive `data` with the members `parts`; those that it does not have are added behind the others.

    Raises InputError, which calls the file `name`, for an archive whose directory is not where it says.
    """
    end, members = _directory(data, name)
    stops = sorted({*(m.offset for m in members), end})
    written: list[bytes] = []
    records: list[bytes] = []
    at = min(stops)
    written.append(data[:at])  # what a program may have put before the archive
    for member in sorted(members, key=lambda m: m.offset):
        if data[member.offset : member.offset + 4] != LOCAL:
            raise InputError(f"{name} is no sound archive; save it again from Word")
        if member.name in parts:
            local, record = _packed(member.record, parts[member.name], at)
        else:
            local = data[member.offset : next(s for s in stops if s > member.offset)]
            record = member.record[:42] + struct.pack("<L", at) + member.record[46:]
        written.append(local)
        records.append(record)
        at += len(local)
    have = {member.name for member in members}
    for added in sorted(set(parts) - have):
        encoded = added.encode()
        blank = struct.pack(
            "<4s4B4HL2L5H2L", CENTRAL, 20, 3, 20, 0, UTF8, DEFLATED, 0, 0x21, 0, 0, 0, len(encoded), 0, 0, 0, 0, 0, 0
        )
        local, record = _packed(blank + encoded, parts[added], at)
        written.append(local)
        records.append(record)
        at += len(local)
    # records in the order in which they stood
    order = {id(m): i for i, m in enumerate(members)}
    placed = sorted(zip(sorted(members, key=lambda m: m.offset), records, strict=False), key=lambda p: order[id(p[0])])
    directory = b"".join([record for _, record in placed] + records[len(members) :])
    ending = data.rfind(END)
    comment = data[ending + 22 :]
    tail = struct.pack("<4s4H2LH", END, 0, 0, len(records), len(records), len(directory), at, len(comment))
    return b"".join([*written, directory, tail, comment])


def _directory(data: bytes, name: str) -> tuple[int, list[_Member]]:
    """Where the central directory begins, and its records in order."""
    ending = data.rfind(END)
    try:
        count, size, start = struct.unpack("<H2L", data[ending + 10 : ending + 20])
        if ending < 0 or start + size > ending or LARGE in (size, start):
            raise ValueError
        members = []
        at = start
        for _ in range(count):
            if data[at : at + 4] != CENTRAL:
                raise ValueError
            flags = struct.unpack("<H", data[at + 8 : at + 10])[0]
            lengths = struct.unpack("<3H", data[at + 28 : at + 34])
            offset = struct.unpack("<L", data[at + 42 : at + 46])[0]
            record = data[at : at + 46 + sum(lengths)]
            named = record[46 : 46 + lengths[0]].decode("utf-8" if flags & UTF8 else "cp437")
            if offset >= start or LARGE in struct.unpack("<2L", record[20:28]):
                raise ValueError
            members.append(_Member(record, named, offset))
            at += len(record)
        return start, members
    except (struct.error, ValueError):
        raise InputError(f"{name} is no archive that can be changed in parts; save it again from Word") from None


def _packed(record: bytes, content: bytes, at: int) -> tuple[bytes, bytes]:
    """The local record and the central one of a member with new content, deflated; its date and attributes stay."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    flags = struct.unpack("<H", record[8:10])[0] & ~DESCRIBED
    sizes = struct.pack("<3L", zlib.crc32(content), len(packed), len(content))
    length = struct.unpack("<H", record[28:30])[0]
    name = record[46 : 46 + length]
    stamp = record[12:16]
    local = (
        LOCAL + struct.pack("<3H", 20, flags, DEFLATED) + stamp + sizes + struct.pack("<2H", length, 0) + name + packed
    )
    central = record[:8] + struct.pack("<2H", flags, DEFLATED) + stamp + sizes + record[28:42] + struct.pack("<L", at)
    return local, central + record[46:]
