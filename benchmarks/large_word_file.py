"""Seconds and memory of linking one large Word file.

    python benchmarks/large_word_file.py [CITATIONS]

Makes a Word file of CITATIONS (18,000) linked citations among other words, about 12 MB of XML, links it, and prints the
size, the seconds of the processor and the highest memory of the process, and the ratio of the seconds to those of a quarter
of the file.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

import word_files  # noqa: E402

import archref  # noqa: E402

FILLER = "The ministers met again in the spring of the year, and nothing came of it that anybody wrote down. " * 4


def made(count: int) -> bytes:
    paragraphs = []
    for i in range(count):
        cited = f"See Foreign Relations, 1977–1980, vol. XXVI, Document {i % 300 + 1}, and the rest. "
        form = '<w:rPr><w:rFonts w:ascii="Garamond"/><w:lang w:val="en-GB"/></w:rPr>'
        runs = "".join(f'<w:r>{form}<w:t xml:space="preserve">{words}</w:t></w:r>' for words in (FILLER, cited))
        paragraphs.append(f"<w:p>{runs}</w:p>")
    return word_files.package("".join(paragraphs))


def one(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.docx"
        path.write_bytes(made(count))
        begun = time.process_time()
        found = archref.link(path)
        spent = time.process_time() - begun
        links = sum(bool(i.target) for i in found.insertions)
        size = len(found.source.text.encode())
        print(spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, links, size / 1e6)


def main(count: int) -> None:
    seconds = []
    for n in (count // 4, count):
        done = subprocess.run([sys.executable, __file__, "--one", str(n)], capture_output=True, text=True, check=True)
        spent, memory, links, size = map(float, done.stdout.split())
        seconds.append(spent)
        print(f"{size:.1f} MB of XML, {links:,.0f} links: {spent:.1f} s, {memory:.0f} MB")
    print(f"four times the file: {seconds[1] / seconds[0]:.1f} times the seconds")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(int(sys.argv[2]))
    else:
        main(int((sys.argv[1:] or ["18000"])[0]))
