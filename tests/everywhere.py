"""Three things that a user adds, each in a file of its own, and notes that cite them in every order."""

HALL = """
[family]
title = "Archives of the coast"

[[form]]
name = "chandlers-hall"
kind = "repository"
names = ["Chandlers’ Hall", "Hall of the Chandlers"]
"""
RURITANIA = """
[[form]]
name = "ruritania"
kind = "repository"
names = ["Ruritanisches Landesarchiv", "RLA Strelsau"]

[[form]]
name = "ruritania-mark"
kind = "segment"
pattern = '''(?P<file_number>[A-Z]:\\d+ §\\d+)'''
"""
MESSAGE = """
[[form]]
name = "radio-message"
type = "telegram"
anchors = ["Funkspruch"]
pattern = '''(?P<form>Funkspruch) Nr\\. (?P<numbers>\\d+)(?: aus (?P<from>[A-Z]\\w+))?(?:, (?P<date>{date}))?'''
"""
FILES = {"hall.toml": HALL, "ruritania.toml": RURITANIA, "message.toml": MESSAGE}

# each note, and what is cited in it: the item first, the location first, in brackets, behind "See"
NOTES = {
    "Vane to Colt, 3 May 1931, Port Records, box 7, Chandlers’ Hall.": ["Vane to Colt, 3 May 1931, Port Records, box 7, Chandlers’ Hall"],
    "Hall of the Chandlers, Port Records, box 8, Colt to Vane, 9 May 1931.": ["Hall of the Chandlers, Port Records, box 8, Colt to Vane, 9 May 1931"],
    "Vane to Quill, 12 May 1931 (Chandlers’ Hall, Port Records, box 9).": ["Vane to Quill, 12 May 1931 (Chandlers’ Hall, Port Records, box 9)"],
    "See Chandlers’ Hall, Port Records, box 10.": ["Chandlers’ Hall, Port Records, box 10"],
    "Vane to Colt, 3 June 1931, K:12 §7, RLA Strelsau.": ["Vane to Colt, 3 June 1931, K:12 §7, RLA Strelsau"],
    "RLA Strelsau, K:12 §8, Vane to Colt, 4 June 1931.": ["RLA Strelsau, K:12 §8, Vane to Colt, 4 June 1931"],
    "Vane to Colt, 5 June 1931 (RLA Strelsau, K:12 §9).": ["Vane to Colt, 5 June 1931 (RLA Strelsau, K:12 §9)"],
    "See RLA Strelsau, K:12 §10.": ["RLA Strelsau, K:12 §10"],
    "Funkspruch Nr. 44 aus Lima, 6 July 1931, K:12 §11, RLA Strelsau.": ["Funkspruch Nr. 44 aus Lima, 6 July 1931", "K:12 §11, RLA Strelsau"],
    "Chandlers’ Hall, Port Records, box 11, Funkspruch Nr. 45 aus Lima, 7 July 1931.": ["Chandlers’ Hall, Port Records, box 11", "Funkspruch Nr. 45 aus Lima, 7 July 1931"],
    "They knew it (Funkspruch Nr. 46 aus Lima, 8 July 1931).": ["Funkspruch Nr. 46 aus Lima, 8 July 1931"],
    "See Funkspruch Nr. 47 aus Lima, 9 July 1931.": ["Funkspruch Nr. 47 aus Lima, 9 July 1931"],
}  # fmt: skip
CITED = [words for found in NOTES.values() for words in found]
NUMBERED = list(enumerate(NOTES, 1))
PLAIN = "".join(f"It was so.{i} " for i, _ in NUMBERED) + "\n\n" + "".join(f"  {i}. {note}\n" for i, note in NUMBERED)
MARKDOWN = (
    "".join(f"It was so.[^{i}] " for i, _ in NUMBERED)
    + "\n\n[archref-bibliography]\n\n"
    + "".join(f"[^{i}]: {note}\n" for i, note in NUMBERED)
)
RST = (
    "A\n=\n\n" + "".join("It was so. [#]_ " for _ in NUMBERED) + "\n\n" + "".join(f".. [#] {note}\n" for note in NOTES)
)


def written(folder) -> list[str]:
    """The files of forms in a folder, and their paths."""
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [str(folder / name) for name in FILES]
