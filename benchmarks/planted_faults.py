"""How many planted faults `archref check` finds: `planted_faults.py VOLUME… [--faults 500] [--seed 1] [--show 10]`.

Half of the faults are planted into copies of the volumes, the others into manuscripts that are made up (planting.py). A fault
is found where its rule speaks in the document it was planted in (or in the one that it contradicts) and did not speak
before. Counted for each rule: planted, found, share; and what the rules say of the manuscripts before anything is planted.
"""

import argparse
import collections
import random
import tempfile
from pathlib import Path

from planting import IN_MANUSCRIPTS, IN_VOLUMES, Manuscript, planted_volume

import archref
from archref.reading import documents
from archref.reading.formats import named


def checked(text, form, name):
    """The findings of a text, as (rule, the document's number, words)."""
    docs = list(documents(text.encode(), name, named(form)))
    results = archref.resolve_many(docs)
    found = archref.check(results)
    return [(f.code, docs[f.document].number or "", results[f.document].text[f.start : f.end]) for f in found]


def in_manuscripts(rng, wanted, show):
    """Plant into manuscripts, one fault in each; (planted, found, findings in sound ones, sound ones)."""
    planted, found, false, sound = collections.Counter(), collections.Counter(), collections.Counter(), 0
    for rule, count in wanted.items():
        tries = 0
        while planted[rule] < count and tries < 40 * count:
            tries += 1
            seed = rng.random()
            whole = Manuscript(random.Random(seed))
            faulty = Manuscript(random.Random(seed))
            done = IN_MANUSCRIPTS[rule](faulty)
            if not done:
                continue
            before, text = checked(whole.text(), "markdown", "a.md"), faulty.text()
            if done == "unmarked":
                text = text.replace(f"[^{len(faulty.notes)}]", "", 1)
            after = checked(text, "markdown", "a.md")
            sound += 1
            false.update(code for code, _, _ in before)
            planted[rule] += 1
            new = [f for f in after if f[0] == rule and f not in before] or len(
                [f for f in after if f[0] == rule]
            ) > len([f for f in before if f[0] == rule])
            found[rule] += bool(new)
            if not new and show.get(rule, 0) > 0:
                show[rule] -= 1
                lines = [n for n in faulty.notes if n not in whole.notes][:5]
                print("missed", rule, lines or faulty.body, [f for f in after if f not in before])
    return planted, found, false, sound


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("volumes", nargs="*", type=Path)
    parser.add_argument("--faults", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0)
    asked = parser.parse_args()
    rng = random.Random(asked.seed)
    show = collections.defaultdict(lambda: asked.show)
    show.update({r: asked.show for r in IN_MANUSCRIPTS})
    planted, found = collections.Counter(), collections.Counter()
    volumes = sorted(asked.volumes)
    kinds = list(dict.fromkeys(rule for rule, *_ in IN_VOLUMES))
    share = asked.faults // 2 if volumes else 0
    for n, path in enumerate(volumes):
        text = path.read_text("utf-8")
        wanted = collections.Counter(kinds[i % len(kinds)] for i in range(n, share, len(volumes)))
        wanted["ARC801"] = min(wanted["ARC801"], 3)  # more would make the other form the usual one
        faulty, made = planted_volume(text, rng, wanted)
        before = checked(text, "tei", str(path))
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / path.name
            copy.write_text(faulty, "utf-8")
            after = checked(copy.read_text("utf-8"), "tei", str(copy))
        fresh = collections.Counter(after) - collections.Counter(before)
        spoken = {(code, number) for code, number, _ in fresh}
        for rule, number, words, new in made:
            planted[rule] += 1
            hit = (rule, number) in spoken
            found[rule] += hit
            if not hit and show[rule] > 0:
                show[rule] -= 1
                print("missed", rule, path.stem, number, " ".join(words.split()), "->", new)
    left = asked.faults - sum(planted.values())
    wanted = collections.Counter(list(IN_MANUSCRIPTS)[i % len(IN_MANUSCRIPTS)] for i in range(left))
    more, hits, false, sound = in_manuscripts(rng, wanted, show)
    planted += more
    found += hits
    for rule in sorted(planted):
        print(f"{rule} {planted[rule]:4} {found[rule]:4} {100 * found[rule] / planted[rule]:5.0f}%")
    print(
        f"all    {sum(planted.values()):4} {sum(found.values()):4} {100 * sum(found.values()) / sum(planted.values()):5.1f}%"
    )
    print(f"{sum(false.values())} findings in {sound} sound manuscripts: {dict(false)}")


if __name__ == "__main__":
    main()
