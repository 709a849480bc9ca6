"""Faults that an editor would find, planted: into copies of TEI volumes, at places that patterns find in their notes, without
asking archref; and into manuscripts in Markdown that are made here, with people, papers and books that do not exist."""

import datetime
import re

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NOTE = re.compile(r"<note\b[^>]*>(?:(?!</note>).){20,3000}</note>", re.S)


# ---- faults in volumes: (rule, pattern in a note, what stands there afterwards)


def _other_year(m, rng):
    return str(int(m[0]) + rng.choice((2, 3, -2, 9)))


def _month(text, rng):
    shift = rng.choice((4, 5, 6, 7, 8))
    return MONTHS[(MONTHS.index(text) + shift) % 12]


def _slash(m, rng):
    """Another month behind the slash, where the note itself says the day or is the document's source note: what nothing
    contradicts is no fault that an editor would find."""
    says = MONTHS[int(m[1]) - 1][:3] + r"[a-z.]* " + str(int(m[2][:-2])) if 1 <= int(m[1]) <= 12 else "$^"
    if 'type="source"' not in m.string[:200] and not re.search(says + r"(?!\d)", m.string):
        return None
    month = (int(m[1]) + rng.choice((4, 5, 6, 7, 8)) - 1) % 12 + 1
    return f"/{month}–{m[2]}"


def _backwards(m, rng):
    return f"{m[1]}{m[4]}{m[3]}{m[2]}"


IN_VOLUMES = (
    ("ARC604", r"(pp\. )(\d{3})([–-])(\d{3})(?=[,.)])", _backwards),
    ("ARC701", r"(?<=[Dd]ocument )\d+(?=[.,;)<])", lambda m, rng: rng.choice(("XX", "TK", "00"))),
    ("ARC701", r"(?<=[Tt]elegram )\d{3,6}(?= (?:to|from))", lambda m, rng: rng.choice(("TK", "XX", "XXXX", "???"))),
    ("ARC701", r"(?<=\bp\. )\d+(?=[.,;)<])", lambda m, rng: rng.choice(("XX", "000"))),
    ("ARC505", r"/(\d{1,2})–(\d{4,5})(?=[).;<])", _slash),
    ("ARC509", r"(?:(?<=June )|(?<=April )|(?<=November ))\d\d?(?=, 19\d\d)", lambda m, rng: "31"),
    ("ARC603", r"(?<=vol\. [IVX], p\. )\d+(?=[.,;)<])|(?<=vol\. [IVX][IVX], p\. )\d+", lambda m, rng: m[0] + rng.choice("0123") + "00"),
    ("ARC605", r"(?<=Document )\d{1,3}(?=[.,;)<])", lambda m, rng: str(900 + int(m[0]) % 90) if rng.random() < 0.7 else m[0] + "0" + m[0][-1]),
    ("ARC403", r"(?<=RG )\d\d(?=, )", lambda m, rng: rng.choice("789") + m[0]),
    ("ARC502", r"(?<=D7[3-9])0\d\d\d(?=[–-]\d{4})", lambda m, rng: f"{(int(m[0]) + rng.choice((180, 200, 220))) % 400:04d}"),
    ("ARC801", r"(?<=[DP]7\d\d{4})–(?=\d{4})", lambda m, rng: "-"),
    ("ARC508", rf"(?:{'|'.join(MONTHS)}) \d{{1,2}}, 19\d\d", None),
)  # fmt: skip


def wrong_weekday(m, rng):
    """A date of a note with a weekday that it was not; None for a day that no calendar has."""
    try:
        return _weekday(m[0], rng)
    except ValueError:
        return None


def planted_volume(text, rng, wanted):
    """The volume's TEI with faults, each in a note of its own, and what was planted: (rule, its document)."""
    notes = list(NOTE.finditer(text))
    rng.shuffle(notes)
    edits, planted = [], []
    starts = [(m.start(), m[1]) for m in re.finditer(r'<div\b[^>]*type="document"[^>]*\bn="([^"]*)"', text)]
    starts += [(m.start(), m[1]) for m in re.finditer(r'<div\b[^>]*\bn="([^"]*)"[^>]*type="document"', text)]
    starts.sort()
    for rule, count in wanted.items():
        for _ in range(count):
            for i, note in enumerate(notes):
                hit = None
                for kind, pattern, change in IN_VOLUMES:
                    if kind != rule:
                        continue
                    found = [m for m in re.finditer(pattern, note[0]) if "<" not in m[0]]
                    if not found:
                        continue
                    m = rng.choice(found)
                    new = change(m, rng) if change else wrong_weekday(m, rng)
                    if new and new != m[0]:
                        hit = note.start() + m.start(), note.start() + m.end(), new
                        break
                number = next((n for at, n in reversed(starts) if at < note.start()), None)
                if hit and number:
                    edits.append(hit)
                    planted.append((rule, number, text[hit[0] - 50 : hit[1] + 30], hit[2]))
                    del notes[i]
                    break
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text, planted


# ---- manuscripts

PEOPLE = "Aldern Brask Corwen Dunmere Eskley Farrow Gilday Hesk Ivars Jorrin Kestrel Lorne Marden Norwell Oakes Pruitt Ruskin Selby Tarrant Ulman".split()  # fmt: skip
FIRST = "Ada Bernard Clara Daniel Edith Frank Grace Henry Irene Julian".split()
BOXES = ("box {b}, folder {f}, {c}, {r}", "{c}, box {b}, folder {f}, {r}")
HOUSES = (
    ("Carter Library", "Ford Library"),
    ("Johnson Library", "Kennedy Library"),
    ("Ford Library", "Carter Library"),
)
POSTS = ("Lima", "Ankara", "Quito", "Athens", "Cairo", "Jakarta", "Lagos", "Madrid")
WORDS = "Cold Winds|Late Harvest|The Long Road|Dry Summers|A Silent Border|The Iron Winter|Quiet Harbors|The Open Gate".split(
    "|"
)
TOWNS = (
    ("London", "Harbour Press"),
    ("Boston", "Elm Press"),
    ("Chicago", "Lakeshore Press"),
    ("New York", "Granite Books"),
)


class Manuscript:
    """A chapter with its notes; everything in it is made up, and sound."""

    def __init__(self, rng):
        self.rng = rng
        self.american = rng.random() < 0.5
        self.box = rng.choice(BOXES)
        self.house, self.other_house = rng.choice(HOUSES)
        self.dash = rng.choice("-–")
        self.notes, self.body, self.listed, self.kinds = [], [], [], []
        self.year = 1978
        self.bibliography = rng.random() < 0.4
        makers = (
            [self.letter] * 6
            + [self.telegram] * 6
            + [self.book] * 4
            + [self.kew, self.lot, self.volume, self.soviet, self.web]
        )
        for _ in range(16):
            maker = rng.choice(makers)
            self.notes.append(maker())
            self.kinds.append(maker.__name__)

    def day(self, year=None, month=None):
        when = datetime.date(year or self.year, month or self.rng.randint(1, 12), self.rng.randint(1, 28))
        return (
            f"{MONTHS[when.month - 1]} {when.day}, {when.year}"
            if self.american
            else f"{when.day} {MONTHS[when.month - 1]} {when.year}",
            when,
        )

    def letter(self):
        a, b, c = self.rng.sample(PEOPLE, 3)
        place = self.box.format(b=self.rng.randint(2, 80), f=self.rng.randint(1, 30), c=f"{c} Papers", r=self.house)
        return f"{a} to {b}, {self.day(self.rng.randint(1965, 1980))[0]}, {place}."

    def telegram(self):
        said, when = self.day()
        day = when.timetuple().tm_yday
        post, number, reel = self.rng.choice(POSTS), 10 * day + self.rng.randint(100, 109), int(1.48 * day)
        return f"Telegram {number} from {post}, {said}, National Archives, RG 59, Central Foreign Policy File, D78{reel:04d}{self.dash}{self.rng.randint(100, 1200):04d}."

    def book(self):
        known = [(n, t) for n, t in self.listed]
        if known and self.rng.random() < 0.4:
            name, title = self.rng.choice(known)
            return f"{name.split()[-1]}, *{title}*, {self.rng.randint(10, 300)}."
        name = f"{self.rng.choice(FIRST)} {self.rng.choice([p for p in PEOPLE if p not in {n.split()[-1] for n, _ in known}])}"
        title = self.rng.choice([t for t in WORDS if t not in {t for _, t in known}] or ["The Last Chapter"])
        town, house = self.rng.choice(TOWNS)
        self.listed.append((name, title))
        page = self.rng.randint(10, 80)
        return f"{name}, *{title}* ({town}: {house}, {self.rng.randint(1970, 2015)}), {page}–{page + self.rng.randint(1, 9)}."

    def kew(self):
        return f"TNA, {self.rng.choice(('FO 371', 'PREM 11', 'CAB 128', 'DEFE 4'))}/{self.rng.randint(100, 9000)}."

    def lot(self):
        return f"Memorandum by {self.rng.choice(PEOPLE)}, {self.day(self.rng.randint(1955, 1962))[0]}, National Archives, RG 59, Policy Planning Staff Files, Lot 64 D {self.rng.randint(100, 600)}, box {self.rng.randint(2, 90)}."

    def volume(self):
        return f"*Foreign Relations*, 1969–1976, vol. {self.rng.choice(('XII', 'XX', 'I'))}, Document {self.rng.randint(2, 100)}."

    def soviet(self):
        return f"RGANI, f. {self.rng.randint(2, 89)}, op. {self.rng.randint(1, 40)}, d. {self.rng.randint(2, 500)}, ll. {self.rng.randint(2, 40)}–{self.rng.randint(41, 90)}."

    def web(self):
        return f"“{self.rng.choice(WORDS)},” https://www.example.org/{self.rng.randint(100, 999)}, accessed {self.day(2019)[0]}."

    def text(self):
        body = " ".join(f"The talks went on in the {n}th week.[^{n + 1}]" for n in range(len(self.notes)))
        if self.body:
            body += "\n\n" + " ".join(self.body)
        end = ""
        if self.bibliography and self.listed:
            entries = (f"{n.split()[-1]}, {n.split()[0]}. *{t}*. London: Harbour Press, 1999." for n, t in self.listed)
            end = "\n\n# Bibliography\n\n" + "\n\n".join(entries)
        return f"# The Talks\n\n{body}{end}\n\n" + "".join(f"[^{i + 1}]: {n}\n" for i, n in enumerate(self.notes) if n)

    # what is needed by faults

    def pick(self, kind):
        found = [i for i, k in enumerate(self.kinds) if k == kind]
        return self.rng.choice(found) if found else None

    def change(self, kind, pattern, new):
        """Change the first match of a pattern in a note of some kind; whether there was one."""
        i = self.pick(kind)
        m = re.search(pattern, self.notes[i]) if i is not None else None
        if m is None:
            return False
        made = new(m) if callable(new) else new
        self.notes[i] = self.notes[i][: m.start()] + made + self.notes[i][m.end() :]
        return made != m[0]

    def again(self, kind, pattern, new):
        """A note of some kind once more at the end, with a change."""
        i = self.pick(kind)
        m = re.search(pattern, self.notes[i]) if i is not None else None
        if m is None:
            return False
        self.notes.append(self.notes[i][: m.start()] + (new(m) if callable(new) else new) + self.notes[i][m.end() :])
        self.kinds.append("again")
        return self.notes[i] != self.notes[-1]

    def add(self, note):
        self.notes.append(note)
        self.kinds.append("added")
        return True


def swapped(text):
    """A word with two of its inner letters the other way round."""
    for i in range(2, len(text) - 2):
        if text[i] != text[i + 1]:
            return text[:i] + text[i + 1] + text[i] + text[i + 2 :]
    return text


IN_MANUSCRIPTS = {
    "ARC101": lambda m: not m.body.append(f"They met again.[^{len(m.notes) + 5}]"),
    "ARC102": lambda m: m.add("Letter from an unnamed reader, in the author’s hands.") and m.kinds.append("x") is None and "unmarked",
    "ARC201": lambda m: m.add(f"Copies are in the {PEOPLE[0]} Papers, box 3, Carter Library, and in the {PEOPLE[1]} Papers, box 9, Ford Library.") and m.add("Ibid."),
    "ARC202": lambda m: not m.notes.insert(0, m.rng.choice(("Ibid.", "Ibid., 34.", "Ibid., box 4."))) and not m.kinds.insert(0, "x"),
    "ARC212": lambda m: m.add(f"Zeller, op. cit., {m.rng.randint(2, 90)}."),
    "ARC213": lambda m: m.add(f"{PEOPLE[2]} Papers, box 7, Essex Record Office (hereafter ERO).") and m.add("ERO, box 9.") and m.add(f"{PEOPLE[3]} Papers, box 3, Essex Record Office (hereafter ERO)."),
    "ARC214": lambda m: m.add(f"{PEOPLE[4]} Papers, box {m.rng.randint(2, 90)}, Essex Record Office (hereafter ERO)."),
    "ARC215": lambda m: m.change("letter", r"(?:Carter|Ford|Johnson|Kennedy) Library", m.rng.choice(("QXL", "ZRA", "KWQL"))),
    "ARC301": lambda m: m.again("letter", r"19(\d)(\d)", lambda x: f"19{x[2]}{x[1]}" if x[1] != x[2] else f"19{(int(x[1]) + 1) % 10}{x[2]}"),
    "ARC302": lambda m: m.again("letter", r"(?<=box )\d+", lambda x: str(int(x[0]) + 1)),
    "ARC303": lambda m: m.again("letter", r"(?<=folder )\d+", lambda x: str(int(x[0]) + 3)),
    "ARC304": lambda m: m.again("telegram", r"(?<=Telegram )\d+", lambda x: str(int(x[0]) + 100)),
    "ARC305": lambda m: m.again("letter", r"^[A-Z][a-z]{5,}", lambda x: swapped(x[0])),
    "ARC306": lambda m: m.again("lot", r"(?<=RG )59", "84"),
    "ARC307": lambda m: m.again("letter", r"(?:Carter|Ford|Johnson|Kennedy) Library", m.other_house),
    "ARC401": lambda m: m.add(f"{PEOPLE[5]} to {PEOPLE[6]}, {m.day(1970)[0]}, box {m.rng.randint(2, 90)}, Zeller Papers."),
    "ARC402": lambda m: m.add(f"National Archives, RG {m.rng.choice((95, 48, 218))}, General Records of the Department of State, Lot 64 D {m.rng.randint(100, 600)}."),
    "ARC404": lambda m: m.change("kew", r"(?<=TNA, )(?:FO|PREM|CAB|DEFE) ", ""),
    "ARC405": lambda m: m.change("kew", r"(?<=TNA, )(?:FO|PREM|CAB|DEFE)", m.rng.choice(("FOX", "PERM", "CBA", "DFEE"))),
    "ARC406": lambda m: m.change("soviet", r"(\d\d)–(\d\d)", lambda x: f"{x[2]}–{x[1]}"),
    "ARC407": lambda m: m.change("soviet", r"f\. \d+, ", ""),
    "ARC501": lambda m: m.change("telegram", r"1978", m.rng.choice(("1987", "1979", "1977", "1968"))),
    "ARC502": lambda m: m.change("telegram", r"(?<=D78)\d{4}", lambda x: f"{(int(x[0]) + 250) % 540:04d}"),
    "ARC503": lambda m: m.add(f"Telegram {m.rng.randint(290000, 320000)} from the Department of State, {m.day(1978, m.rng.randint(1, 6))[0]}."),
    "ARC504": lambda m: all(m.add(f"Telegram {n} from Bogota, {m.day(1978, k)[0]}.") for n, k in ((1100, 1), (2800, 4), (4300, 7), (6200, 11), (m.rng.randint(5000, 6000), 2))),
    "ARC506": lambda m: m.add(f"{PEOPLE[7]} to {PEOPLE[8]}, {m.day(m.rng.choice((1955, 1958, 1976, 1979)))[0]}, National Archives, RG 59, Central Files, POL {m.rng.randint(2, 30)} PERU."),
    "ARC507": lambda m: m.add(f"{PEOPLE[7]} to {PEOPLE[8]}, {m.day(m.rng.choice((1968, 1971, 1899)))[0]}, National Archives, RG 59, Central Files, 823.00/{m.rng.randint(100, 900)}."),
    "ARC508": lambda m: m.again("letter", r"(?<=, )(?:\d{1,2} [A-Z][a-z]+ 19\d\d|[A-Z][a-z]+ \d{1,2}, 19\d\d)", lambda x: _weekday(x[0], m.rng)),
    "ARC509": lambda m: m.change("letter", r"\d{1,2} [A-Z][a-z]+(?= 19)|[A-Z][a-z]+ \d{1,2}(?=, 19)", "31 June" if not m.american else "June 31"),
    "ARC510": lambda m: m.change("lot", r"19[56]\d", m.rng.choice(("1967", "1971", "1966"))),
    "ARC511": lambda m: m.change("letter", r"19[678]\d", m.rng.choice(("2067", "2078", "2971"))) ,
    "ARC512": lambda m: m.again("telegram", r"Telegram (\d+) from (Lima|Cairo|Athens|Lagos|Madrid), (.*?1978).*", lambda x: f"Telegram {x[1]} from {x[2]}, {x[3]}, 1978{x[2].upper()[:6]}{int(x[1]) + 7:05d}."),
    "ARC601": lambda m: m.change("volume", r"vol\. [IVX]+", m.rng.choice(("vol. LXI", "vol. LV", "vol. 71"))),
    "ARC603": lambda m: m.change("volume", r"(?<=Document )\d+", lambda x: x[0] + "404"),
    "ARC604": lambda m: m.change("book", r"(\d+)–(\d+)(?=\.)", lambda x: f"{x[2]}–{x[1]}"),
    "ARC701": lambda m: m.change(m.rng.choice(("letter", "book")), r"(?<=box )\d+|(?<=folder )\d+|(?<=\), )\d+–\d+", m.rng.choice(("XX", "TK", "???", "[page]"))),
    "ARC702": lambda m: m.change("web", r"https://www\.", m.rng.choice(("http//www.", "htpps://www.", "https:/www.", "https://www,"))),
    "ARC703": lambda m: m.change("web", r", accessed [^.]+", ""),
    "ARC802": lambda m: m.change("letter", r"box", "Box"),
    "ARC803": lambda m: len(re.findall(r"RG \d", m.text())) > 3 and m.again("telegram", r"RG 59", "Record Group 59"),
    "ARC804": lambda m: len(re.findall(r"\), \d+–", m.text())) > 2 and m.change("book", r"(?<=\d)–(?=\d)", "-"),
    "ARC805": lambda m: m.again("letter", r"(\d{1,2}) ([A-Z][a-z]+) (19\d\d)|([A-Z][a-z]+) (\d{1,2}), (19\d\d)", lambda x: f"{x[2]} {x[1]}, {x[3]}" if x[1] else f"{x[5]} {x[4]} {x[6]}"),
    "ARC901": lambda m: m.bibliography and len(m.listed) > 1 and m.listed.pop(0) is not None,
    "ARC902": lambda m: m.bibliography and bool(m.listed) and not m.listed.append(("Otto Zeller", "A Distant Shore")),
}  # fmt: skip


def _weekday(words, rng):
    d = re.fullmatch(r"(\d{1,2}) (\w+) (\d{4})|(\w+) (\d{1,2}), (\d{4})", words)
    day, month, year = (d[1], d[2], d[3]) if d[1] else (d[5], d[4], d[6])
    right = datetime.date(int(year), MONTHS.index(month) + 1, int(day)).weekday()
    return f"{DAYS[(right + rng.randint(1, 6)) % 7]}, {words}"
