"""The volumes without their <ref>s get them back, and what was set in comes out again."""

import lzma
import os
import subprocess
import sys

import pytest
from counting import held

import archref
from archref.weaving.insertions import strip, weave

pytestmark = pytest.mark.corpus

PUT_BACK, WRONG = 0.985, 0.003  # of the <ref>s with targets


@pytest.fixture(scope="module")
def benchmark(root):
    sys.path.insert(0, str(root / "benchmarks"))
    try:
        import put_back
    finally:
        sys.path.pop(0)
    return put_back


def test_the_volumes_get_their_references_back(shared, tmp_path, benchmark):
    total = same = other = 0
    for path in sorted((shared / "corpus").glob("*/*.xml.xz")):
        file = tmp_path / path.name.removesuffix(".xz")
        whole = benchmark.text_of(path)
        found = benchmark.put_back(file, whole)
        linked = found.linked
        woven, placed = weave(linked.source.text, linked.insertions)
        mark = whole[: whole.startswith("\ufeff")]
        assert strip(woven, placed) == found.text and (mark + woven).encode() == linked.data
        total, same, other = total + found.total, same + found.same, other + found.other
        file.write_bytes(linked.data)
        again = archref.link(file)
        assert not again.changed, path.name
    assert same >= PUT_BACK * total, (same, total)
    assert other <= WRONG * total, (other, total)


MEASURE = """
import sys
import archref
archref.link(sys.argv[1])
"""


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="no /proc here to read the memory from")
def test_a_volume_takes_little_memory(shared, tmp_path):
    """Its time against that of resolving alone is measured by benchmarks/weaving.py."""
    volume = tmp_path / "frus1961-63v04.xml"  # 4 MB
    volume.write_bytes(lzma.decompress((shared / "corpus" / "volumes" / f"{volume.name}.xz").read_bytes()))
    assert held(MEASURE, [volume]) < 300  # megabytes


def test_all_volumes_are_linked_by_two_processes(shared, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    for path in (shared / "corpus" / "volumes").glob("*.xml.xz"):
        (tmp_path / path.name.removesuffix(".xz")).write_bytes(lzma.decompress(path.read_bytes()))
    files = sorted(map(str, tmp_path.glob("*.xml")))
    command = [sys.executable, "-m", "archref", "link", *files, "--jobs", "2", "-o", str(out)]
    subprocess.run(command, capture_output=True, check=True)
    assert len(list(out.iterdir())) == len(files)
