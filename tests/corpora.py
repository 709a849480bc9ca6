"""What the tests of corpora share: volumes and telegrams that never were, and a look at the tables of a corpus."""

import json
from pathlib import Path

import pytest
from volume import tei

for name in ("pyarrow", "duckdb", "filelock", "networkx"):
    pytest.importorskip(name, reason=f"{name} is not installed; archref[corpus] brings it")

FIRST = (
    ("1", "Telegram From the Embassy in Peru to the Department of State", "Lima", "1978-11-03",
     "8812. The Minister spoke of inspection. See Document 3.",
     "Source: National Archives, RG 59, Central Foreign Policy File, D780454–0611. Confidential. In telegram 319188 to "
     "Mexico, December 19, 1978, the Department agreed. (National Archives, RG 59, Central Foreign Policy File, "
     "D780524–1038)"),
    ("2", "Telegram From the Department of State to the Embassy in Mexico", "Washington", "1978-12-19",
     "319188. Please tell the Foreign Ministry that we agree. See Document 1.",
     "Source: National Archives, RG 59, Central Foreign Policy File, D780524–1038. Secret."),
    ("3", "Memorandum of Conversation", "Lima", "1978-09-30", "Mr. Howe asked about the inshore zone.",
     "Source: Department of State, ARA Files: Lot 80 D 21. Confidential. See Foreign Relations, 1977–1980, vol. XXV, "
     "Document 2."),
)  # fmt: skip
SECOND = (
    ("1", "Memorandum From Vane to Colt", "Washington", "1978-12-20", "We agreed in telegram 319188. See Document 2.",
     "Source: Carter Library, National Security Affairs, Box 41. Secret. Telegram 319188 to Mexico, December 19, 1978, "
     "is in the National Archives, RG 59, Central Foreign Policy File, D780524–1038. See also Foreign Relations, "
     "1977–1980, vol. XXIV, Document 1."),
    ("2", "Letter From Quill to Vane", "Lima", "1978-12-29", "The talks are over.",
     "Source: Department of State, ARA Files: Lot 80 D 21. Confidential."),
)  # fmt: skip
TELEGRAMS = (
    {"Document Number": "1978STATE319188", "Film Number": "D780524-1038", "Date": "1978-12-19", "Subject": "SHRIMP BOATS",
     "From": "STATE", "To": "MEXICO", "body": "REF: LIMA 8812. PLEASE TELL THE FOREIGN MINISTRY THAT WE AGREE."},
    {"Document Number": "1978LIMA08812", "Film Number": "D780454-0611", "Date": "1978-11-03", "Subject": "FISHERY TALKS",
     "From": "LIMA", "To": "STATE", "body": "THE MINISTER SPOKE OF INSPECTION."},
)  # fmt: skip
PAPER = "The talks failed.[^1]\n\n[^1]: Telegram 319188 to Mexico, December 19, 1978, National Archives, RG 59, Central Foreign Policy File.\n"


def filled(folder):
    """A folder with two volumes, a paper and two released telegrams."""
    (folder / "papers").mkdir(parents=True)
    one = tei("frus1977-80v24", FIRST).replace("Mr. Howe", '<pb n="12"/>Mr. Howe')
    (folder / "one.xml").write_text(one, "utf-8")
    (folder / "two.xml").write_text(tei("frus1977-80v25", SECOND), "utf-8")
    (folder / "papers" / "talks.md").write_text(PAPER, "utf-8")
    lines = "".join(json.dumps(telegram) + "\n" for telegram in TELEGRAMS)
    (folder / "telegrams.jsonl").write_text(lines, "utf-8")
    return folder


def contents(corpus):
    """The bytes of each table of a corpus."""
    return {path.name: path.read_bytes() for path in sorted(Path(corpus).glob("*.parquet"))}


def column(corpus, sql, *values):
    """The first column of an answer."""
    from archref.corpus import open as opened

    with opened(corpus) as tables:
        return [row[0] for row in tables.query(sql, values)]
