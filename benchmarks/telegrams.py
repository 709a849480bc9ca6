"""Released telegrams that never were: JSON lines with invented content, as many as asked for, the same each time.

python benchmarks/telegrams.py 200000 telegrams.jsonl
"""

import json
import random
import sys

POSTS = "LIMA QUITO MEXICO BOGOTA SANTIA BRASIL CARACA LAPAZ PANAMA LONDON PARIS BONN ROME TOKYO MANILA JAKART".split()
SUBJECTS = (
    "SHRIMP BOATS;FISHERY TALKS;LOAN FOR THE BREWERY;VISIT OF AMBASSADOR VANE;COPPER PRICES;QUILL EXPEDITION".split(";")
)
SENTENCES = (
    "THE MINISTER RECEIVED AMBASSADOR VANE THIS MORNING AND SPOKE AT LENGTH OF THE TALKS.",
    "HE SAID THAT HIS GOVERNMENT HAD NO OBJECTION IF THE BOATS WERE LET GO BY NOON.",
    "WE REPLIED THAT THE DEPARTMENT WOULD STUDY THE MATTER AND THAT NOTHING HAD BEEN DECIDED.",
    "COLT, WHO SAT IN, NOTED THAT THE PRESS HAD THE STORY ALREADY.",
    "QUILL DOUBTS THAT THE COMMISSION WILL MEET BEFORE THE HARVEST IS IN.",
    "EMBASSY RECOMMENDS THAT THE LOAN BE HELD UNTIL THE ACCOUNTS ARE CLEAR.",
    "THE UNIONS HAVE ASKED FOR ANOTHER WEEK, WHICH THE COMPANY WILL NOT GIVE.",
)


def telegrams(count: int, seed: int = 5):
    """One after the other: each with number, day, subject, sender, recipient and a text that cites earlier ones."""
    chance = random.Random(seed)
    for n in range(1, count + 1):
        year, day = 1973 + n % 7, 1 + (n * 347 // count) % 347
        month, date = 1 + (day - 1) // 29, 1 + (day - 1) % 28
        out = chance.random() < 0.4
        post = chance.choice(POSTS)
        number = 1 + n % 99_999
        refs = []
        for letter in "ABC"[: chance.choice((0, 1, 1, 2, 3))]:
            to = chance.choice(("STATE", chance.choice(POSTS)))
            refs.append(f"({letter}) {to} {1 + chance.randrange(max(1, number))}")
        said = f"REF: {', '.join(refs)}\n\n" if len(refs) > 1 else f"REF: {refs[0][4:]}\n\n" if refs else ""
        body = "\n".join(
            f"{k}. {' '.join(chance.choices(SENTENCES, k=chance.randint(2, 5)))}"
            for k in range(1, chance.randint(3, 7))
        )
        if chance.random() < 0.3:
            body += f"\nSEE ALSO {chance.choice(POSTS)} {1 + chance.randrange(9999)}."
        station = "STATE" if out else post
        yield {
            "Document Number": f"{year}{station}{number:0{6 if out else 5}}",
            "Film Number": f"D{year % 100}{1 + day:04}-{n % 1000:04}",
            "Date": f"{year}-{month:02}-{date:02}",
            "Subject": chance.choice(SUBJECTS),
            "From": station,
            "To": post if out else "STATE",
            "body": f"{said}{body}",
        }


def write(count: int, path: str) -> None:
    """Write them to a file."""
    with open(path, "w", encoding="utf-8") as stream:
        for telegram in telegrams(count):
            stream.write(json.dumps(telegram) + "\n")


if __name__ == "__main__":
    write(int(sys.argv[1]), sys.argv[2])
