"""The volumes without their <ref>s get them back, and what was set in comes out again."""

import lzma
import os
import re
import subprocess
import sys
import time
from bisect import bisect_right
from itertools import islice

import pytest

import archref
from archref.weaving.insertions import strip, weave

pytestmark = pytest.mark.corpus

REF = re.compile(r"<ref\b([^>]*)>|</ref>")
PUT_BACK, WRONG = 0.985, 0.003  # of the <ref>s with targets
EDGES = re.compile(r"(?:\s|<[^<>]*>)*")


def without_refs(text):
    """The text without <ref> tags, and (start, end, target) of each in it."""
    pieces, gold, begun, here, length = [], [], [], 0, 0
    for m in REF.finditer(text):
        pieces.append(text[here : m.start()])
        length += m.start() - here
        here = m.end()
        if m[1] is not None:
            target = re.search(r'target="([^"]*)"', m[1])
            begun.append((length, target and target[1]))
        else:
            start, target = begun.pop()
            gold.append((start, length, target))
    return "".join([*pieces, text[here:]]), [g for g in gold if g[2]]


def test_the_volumes_get_their_references_back(shared, tmp_path):
    total = same = wrong = 0
    for path in sorted((shared / "corpus" / "volumes").glob("*.xml.xz")):
        whole = lzma.decompress(path.read_bytes()).decode()
        mark = whole[: whole.startswith("\ufeff")]
        text, gold = without_refs(whole[len(mark) :])
        file = tmp_path / path.name.removesuffix(".xz")
        file.write_bytes((mark + text).encode())
        linked = archref.link(file)
        woven, placed = weave(linked.source.text, linked.insertions)
        assert strip(woven, placed) == text and (mark + woven).encode() == linked.data
        put = sorted((i.start, i.end, i.target) for i in linked.insertions if i.target)
        starts = [start for start, _, _ in put]
        for start, end, target in gold:
            start = EDGES.match(text, start, end).end()
            near = [p for p in islice(put, max(0, bisect_right(starts, end) - 8), bisect_right(starts, end))]
            there = [t for a, b, t in near if a < end and start < b]
            total += 1
            same += target in there
            wrong += bool(there) and target not in there
        file.write_bytes(linked.data)
        again = archref.link(file)
        assert not again.changed, path.name
    assert same >= PUT_BACK * total, (same, total)
    assert wrong <= WRONG * total, (wrong, total)


MEASURE = """
import re, sys
import archref
archref.link(sys.argv[1])
# the most that this process has held; ru_maxrss would count what its parent had when it was begun
print(re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1])
"""


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="no /proc here to read the memory from")
def test_a_volume_takes_little_memory(shared, tmp_path):
    """Its time against that of resolving alone is measured by benchmarks/weaving.py."""
    volume = tmp_path / "frus1961-63v04.xml"  # 4 MB
    volume.write_bytes(lzma.decompress((shared / "corpus" / "volumes" / f"{volume.name}.xz").read_bytes()))
    ran = subprocess.run([sys.executable, "-c", MEASURE, str(volume)], capture_output=True, text=True, check=True)
    assert int(ran.stdout) < 300_000  # kilobytes


def test_all_volumes_in_a_minute_on_two_cores(shared, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    for path in (shared / "corpus" / "volumes").glob("*.xml.xz"):
        (tmp_path / path.name.removesuffix(".xz")).write_bytes(lzma.decompress(path.read_bytes()))
    begun = time.monotonic()
    files = sorted(map(str, tmp_path.glob("*.xml")))
    command = [sys.executable, "-m", "archref", "link", *files, "--jobs", "2", "-o", str(out)]
    subprocess.run(command, capture_output=True, check=True)
    assert time.monotonic() - begun <= 60
    assert len(list(out.iterdir())) == len(files)
