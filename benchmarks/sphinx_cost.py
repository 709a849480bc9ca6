"""What the Sphinx extension costs a documentation without history: `sphinx_cost.py SOURCE [--builder html] [--rounds 3]`.

SOURCE is a folder with conf.py, such as `doc` of Sphinx's own source distribution. It is built alternately without and with
the extension, each time anew and in a process of its own. Printed are the processor's seconds of both, their ratio (of the
least of each, which the rest of the machine disturbs least), and which of the written files differ. `--extensions` takes
the place of those that conf.py asks for, where these are not installed; `--pages N` builds the first N files alone.
"""

import argparse
import filecmp
import multiprocessing
import os
import sys
import tempfile
from pathlib import Path

OURS = "archref.plugins.sphinx"
OF_THE_BUILD = (".doctrees", ".buildinfo", ".buildinfo.bak")


def build(source, out, builder, overrides, ours, told):
    """Build once; tell the processor's seconds from the beginning of this process on."""
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.tags import Tags

    wanted = overrides.get("extensions")
    if wanted is None:
        wanted = Config.read(Path(source), overrides={}, tags=Tags()).extensions
    settings = {**overrides, "extensions": [*wanted, *([OURS] if ours else [])]}
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        app = Sphinx(source, source, out, Path(out, ".doctrees"), builder, settings, nowhere, nowhere, freshenv=True)
        app.build(force_all=True)
    spent = os.times()
    told.send((spent.user + spent.system, len(app.env.found_docs)))


def timed(*arguments):
    """(seconds, pages) of a build in a process of its own."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=build, args=(*arguments, there))
    process.start()
    there.close()
    try:
        return here.recv()
    except EOFError:
        sys.exit("sphinx_cost.py: the build failed; see above")
    finally:
        process.join()


def different(one, other):
    """The written files that one build has and the other has not, or in other words."""
    names = [
        {
            str(path.relative_to(folder))
            for path in Path(folder).rglob("*")
            if path.is_file() and path.relative_to(folder).parts[0] not in OF_THE_BUILD
        }
        for folder in (one, other)
    ]
    both = names[0] & names[1]
    return sorted(names[0] ^ names[1]) + sorted(n for n in both if not filecmp.cmp(Path(one, n), Path(other, n), False))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=lambda name: str(Path(name).resolve()))
    parser.add_argument("--builder", default="html")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--extensions", type=lambda words: [w for w in words.split(",") if w])
    parser.add_argument("--pages", type=int)
    parser.add_argument("--theme")
    asked = parser.parse_args()
    overrides = {"intersphinx_mapping": {}, "html_last_updated_fmt": None}
    if asked.extensions is not None:
        overrides["extensions"] = asked.extensions
    if asked.theme:
        overrides["html_theme"] = asked.theme
    if asked.pages:
        ending = (".rst", ".md", ".txt")
        pages = sorted(str(p.relative_to(asked.source)) for p in Path(asked.source).rglob("*") if p.suffix in ending)
        overrides["include_patterns"] = ["index.*", *pages[: asked.pages]]
    os.environ["PYTHONHASHSEED"] = "0"  # in the search index words stand in an order that hangs on it
    least = {}
    with tempfile.TemporaryDirectory() as folder:
        outs = {ours: str(Path(folder, "with" if ours else "without")) for ours in (False, True)}
        for turn in range(asked.rounds):
            for ours in (False, True) if turn % 2 == 0 else (True, False):
                seconds, pages = timed(asked.source, outs[ours], asked.builder, overrides, ours)
                least[ours] = min(seconds, least.get(ours, seconds))
        changed = different(outs[False], outs[True])
    print(f"{pages} pages, {asked.builder}: {least[False]:.1f} s without, {least[True]:.1f} s with", end="; ")
    print(f"ratio {least[True] / least[False]:.3f}; {len(changed)} files differ")
    for name in changed[:40]:
        print("  " + name)


if __name__ == "__main__":
    main()
