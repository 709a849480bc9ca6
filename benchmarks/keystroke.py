"""How long the language server needs for a keystroke in a chapter of 300 notes: `keystroke.py [--notes 300] [--keys 40]`.

A chapter in Markdown is made up (planting.py), opened, and typed into, a letter at a time in notes and in the body. Each
time the file is read and resolved anew and the rules find what they find, as after each pause of the writer. Printed are the
least, the median and the worst time of a keystroke, and the median's ratio to the first reading, before anything is remembered.
"""

import argparse
import random
import time

from planting import Manuscript as Made

from archref.lsp.manuscript import OpenManuscript
from archref.lsp.memory import remember


def chapter(notes):
    """A chapter with as many notes, among them letters, telegrams, files and an Ibid. in six."""
    made = Made(random.Random(3))
    makers = [made.letter] * 6 + [made.telegram] * 6 + [made.kew, made.lot, made.volume, made.soviet, made.web]
    while len(made.notes) < notes:
        made.notes.append("Ibid." if made.rng.random() < 0.16 else made.rng.choice(makers)())
    made.body = [
        "The delegates spoke of prices and of the harvest, and nobody listened for long. " * 6 for _ in range(60)
    ]
    return made.text()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--notes", type=int, default=300)
    parser.add_argument("--keys", type=int, default=40)
    asked = parser.parse_args()
    text, rng = chapter(asked.notes), random.Random(1)
    remember()

    def answered(text):
        wall, used = time.perf_counter(), time.process_time()
        found = OpenManuscript("chapter.md", "markdown", text).findings
        return time.perf_counter() - wall, time.process_time() - used, found

    answered("Warm.[^1]\n\n[^1]: Vane to Colt, 3 March 1965, box 3, Quill Papers, Carter Library.\n")
    first, first_used, _ = answered(text)
    walls, used = [], []
    for n in range(asked.keys):
        note = f"[^{rng.randint(1, asked.notes)}]: "
        at = text.index(note) + len(note) + 4 if n % 2 else rng.randint(20, 400)
        text = text[:at] + rng.choice("aeiou ") + text[at:]
        wall, cpu, _ = answered(text)
        walls.append(wall)
        used.append(cpu)
    walls.sort()
    used.sort()
    print(f"{asked.notes} notes, {len(text):,} characters, {asked.keys} keystrokes")
    print(f"first reading {1000 * first:.0f} ms ({1000 * first_used:.0f} ms of one core)")
    middle = len(walls) // 2
    for name, n in (("least", 0), ("median", middle), ("worst", -1)):
        print(f"a keystroke, {name} {1000 * walls[n]:.0f} ms ({1000 * used[n]:.0f} of one core)")
    print(f"ratio to the first reading {used[middle] / first_used:.2f}")


if __name__ == "__main__":
    main()
