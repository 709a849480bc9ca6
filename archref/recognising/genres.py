"""The kinds of papers that a note names, "memorandum of conversation", and how they stand beside writer and date."""

from __future__ import annotations

import re

from .clauses import mended

GENRES = (
    r"(?:[Mm]emorand(?:um|a) (?:of (?:[Tt]elephone )?[Cc]onversation|for (?:the )?(?:[Rr]ecord|[Ff]iles?|President))|[Mm]emcon|[Tt]elcon|"
    r"[Mm]emorand(?:um|a)|[Mm]emos?|[Ll]etters?|[Tt]elegrams?|[Cc]ables?|[Aa]irgrams?|[Dd][ei]spatch(?:es)?|"
    r"[Aa]ide-[Mm][eé]moire|[Mm]inutes?|[Nn]otes?|[Rr]eports?|[Ss]peech|[Aa]ddress|[Dd]iar(?:y(?: [Ee]ntry)?|ies)|[Ee]ntry(?= (?:for|of) )|"
    r"[Oo]ral [Hh]istory(?: [Ii]nterview)?|[Ii]nterview|(?:[Tt]elephone )?[Cc]onversation|[Tt]elephone [Cc]all|[Tt]estimony|[Cc]irculars?|[Pp]ress [Rr]elease|[Tt]ranscripts?|[Dd]raft|"
    r"[Mm]anuscript|[Tt]ypescript|[Pp]etition|[Mm]inute|[Bb]riefing [Pp]aper|[Pp]aper|[Aa]genda|[Ss]tatement|[Cc]ontract|[Rr]esolution|"
    r"[Rr]ecords? of (?:an? )?(?:[Mm]eeting|[Cc]onversation|[Dd]iscussion|[Tt]alk)s?|"
    r"Aufzeichnung|Vermerk|Schreiben|Bericht|Niederschrift|Gespräch|Protokoll|Fernschreiben|[Tt]élégramme|[Ll]ettre|Note|[Ee]ntretien|"
    r"[Cc]ompte[ -]rendu|[Pp]rocès-verbal|[Dd]épêche|Carta|Of[ií]cio|Informe|Memorándum|[Tt]elegrama|Apontamento|Despacho|Appunto|"
    r"Telespresso|Nota|Promemoria|Relazione|Verbale|Notatka)"
)
GENRE = re.compile(
    rf"(?:(?P<lead>[A-Z][\w .’'&_-]{{1,60}}?) )?(?P<genre>(?:[A-Z][a-z]+ (?:and )?){{0,3}}?{GENRES})(?: ?No ?\.? ?[\d-]*)?$"
)
GENRE_FIRST = re.compile(
    rf"(?P<genre>(?:[A-Z]?[a-z]+ )?{GENRES})(?: (?P<link>from|to|by|at|of|with|between|pour|für|von|sur|über) (?=[A-ZÀ-Þ“\"]|the |l[ea’]|d[ei]e? )|$)"
)
DIARY_OF = re.compile(
    r"(?P<lead>(?!Oral|The|His|Her)[A-ZÀ-Þ][\w .’'&-]{1,50}?)(?:[’']s?)? (?P<genre>[Dd]iar(?:y|ies)(?: [Ee]ntry)?|[Jj]ournal|[Oo]ral [Hh]istory(?: [Ii]nterview)?)$"
)
GENRE_DATED = re.compile(rf"(?P<genre>(?:[A-Z]?[a-z]+ )?{GENRES}) (?:for|of|from|dated|on) (?P<date>.+)")
GENRE_ABOUT = re.compile(rf"(?P<genre>{GENRES})(?: (?:on|of|about|concerning|regarding|re) |$)")
# in German the writer stands behind the genre: "Vermerk Quill"
GENRE_AUTHOR = re.compile(
    r"(?P<genre>Aufzeichnung|Vermerk|Schreiben|Bericht|Niederschrift|Fernschreiben) (?P<lead>(?:von )?[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?)$"
)
OF_SOMEBODY = re.compile(
    rf"(?P<lead>[A-Z][\w .’'&-]{{1,60}}?)(?:[’']s?)? (?P<genre>(?=[a-z]){GENRES})$"
)  # "George Kennan diary"
MESSAGE = re.compile(
    r"(?P<form>[Tt]el(?:egram)?\.?|[Cc]able|[Aa]irgram|[Dd][ei]spatch)(?: [Nn]o\.)? ?(?P<number>\d{1,6})$"
)  # the number of a message between its parties and date
BODIES = frozenset("CIA NSC USIA AID INR OSS FBI JCS OECD UNESCO GATT".split())


def split_genre(words: str) -> tuple[str, str]:
    """ "CIA Special Report" -> ("CIA", "Special Report"); "Fred Hadsel" -> ("Fred Hadsel", "")."""
    m = GENRE.match(words)
    if m is None:
        return words, ""
    lead, genre = m["lead"] or "", m["genre"]
    whole = f"{lead} {genre}".strip()
    body = _body(whole)
    if body:
        return body, whole[len(body) :].strip()
    return lead, genre


def _body(words: str) -> str:
    """The body that a run of words begins with, by the table of repositories; the longest."""
    from ..data import repository

    parts = words.split()
    for n in range(len(parts) - 1, 0, -1):
        name = " ".join(parts[:n])
        row = repository(mended(name.replace("_", "")))
        if parts[0] in BODIES and n == 1 or (row is not None and row["kind"] == "agency"):
            return name
    return ""
