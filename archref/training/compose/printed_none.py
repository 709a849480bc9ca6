"""Notes that cite nothing: comments, lists of abbreviations, indexes, contents, captions, and what is written of software."""

from __future__ import annotations

import random

from ..gold import Labelled
from .forms import Slot, choices, expand
from .tongues import Tongue, words_of
from .writing import Writing

_CODE = (
    "`load()`",
    "make install",
    "`--output`",
    "pip install quill",
    "ValueError",
    "`box.width`",
    "record_id",
    "npm run build",
    "`Series.map`",
    "git clone",
    "`archive.extract()`",
    "vol_id",
    "std::box",
    "`page()`",
    "NULL",
    "library.load",
    "--folder=DIR",
    "get_record(id)",
    "tar xzf quill-1.2.tar.gz",
    "/RG",
)
_THINGS = (
    "reading of archives",
    "nested folders",
    "Unicode file names",
    "the series index",
    "record locks",
    "box shadows",
    "the paper size",
    "time zones",
    "the cache folder",
    "print output",
    "volume mounts",
    "the page counter",
    "letter spacing",
    "the document model",
    "dates before 1970",
    "serial ports",
    "reference counts",
)
_ABBREVIATIONS = (
    ("BL", "British Library, London"), ("PRO", "Public Record Office"), ("TNA", "The National Archives, Kew"), ("NARA", "National Archives and Records Administration"), ("LC", "Library of Congress"), ("FO", "Foreign Office"), ("CO", "Colonial Office"), ("AHR", "American Historical Review"), ("DNB", "Dictionary of National Biography"), ("HL", "Huntington Library"), ("MHS", "Massachusetts Historical Society"), ("NAC", "National Archives of Canada"), ("AN", "Archives nationales, Paris"), ("BN", "Bibliothèque nationale"), ("ASV", "Archivio di Stato di Venezia"), ("BArch", "Bundesarchiv"), ("CAB", "Cabinet Office Papers"), ("NLI", "National Library of Ireland"), ("UP", "University Press"), ("RG", "Record Group"), ("VHS", "Virginia Historical Society"), ("SHC", "Southern Historical Collection"), ("HMC", "Historical Manuscripts Commission"), ("WMQ", "William and Mary Quarterly"), ("FRUS", "Foreign Relations of the United States"), ("ed.", "editor"), ("fol.", "folio"), ("MS", "manuscript"), ("n.d.", "no date"), ("NYHS", "New-York Historical Society"), ("CIA", "Central Intelligence Agency"), ("UN", "United Nations"), ("JMH", "Journal of Modern History"), ("ADM", "Admiralty"), ("PP", "Parliamentary Papers"), ("AGI", "Archivo General de Indias"), ("RGASPI", "Russian State Archive of Socio-Political History"),
)  # fmt: skip
# one sentence or more of each language: what a note says besides its citations
_PROSE = {
    "de": ("Der Vertrag wurde am {d} unterzeichnet.", "{f} war von {y} bis {z} Gesandter in Wien.", "Das Original ist nicht erhalten.", "Zur Person vgl. die biographischen Angaben im Anhang.", "Der Brief vom {d} konnte nicht ermittelt werden.", "Über die Verhandlungen selbst ist wenig bekannt.", "Die Zahlen für {y} fehlen.", "Hervorhebung im Original.", "Er starb am {d} in Graz.", "Die Akten wurden {y} vernichtet."),
    "fr": ("Le traité fut signé le {d}.", "{f} fut ministre de {y} à {z}.", "L’original n’a pas été retrouvé.", "Souligné dans le texte.", "Né à Lyon en {y}, il meurt à Paris en {z}.", "On ignore la date exacte de la réunion.", "Les chiffres de {y} manquent.", "La lettre du {d} est perdue.", "Nous remercions {p} de cette information."),
    "it": ("Il trattato fu firmato il {d}.", "{f} fu ambasciatore dal {y} al {z}.", "L’originale non è stato ritrovato.", "Il corsivo è mio.", "Nato a Lucca nel {y}, morì a Roma nel {z}.", "La lettera del {d} è andata perduta.", "Su questi fatti si hanno poche notizie.", "Mancano i dati per il {y}."),
    "es": ("El tratado se firmó el {d}.", "{f} fue gobernador entre {y} y {z}.", "No se conserva el original.", "El subrayado es mío.", "Nació en Sevilla en {y} y murió en Lima en {z}.", "Faltan los datos de {y}.", "Agradezco a {p} esta información."),
    "pt": ("O tratado foi assinado a {d}.", "{f} foi governador entre {y} e {z}.", "O original perdeu-se.", "Sublinhado nosso.", "Faltam os dados de {y}.", "Agradeço a {p} esta informação."),
    "nl": ("Het verdrag werd op {d} getekend.", "{f} was gezant van {y} tot {z}.", "Het origineel is niet bewaard gebleven.", "Cursivering van mij.", "Over {y} ontbreken de cijfers."),
    "ru": ("Договор был подписан {d}.", "Подлинник не сохранился.", "Подчёркнуто в документе.", "Сведений за {y} год нет.", "Так в тексте.", "Здесь и далее курсив наш."),
    "ru-Latn": ("The decree was published on {d}.", "The original has not survived.", "Emphasis added.", "There are no figures for {y}.", "{f} was shot in {z}."),
    "pl": ("Traktat podpisano {d}.", "{f} był posłem w latach {y}–{z}.", "Oryginał się nie zachował.", "Podkreślenie moje.", "Brak danych za rok {y}."),
    "sv": ("Fördraget undertecknades {d}.", "{f} var minister {y}–{z}.", "Originalet har gått förlorat.", "Kursiverat här.", "Uppgifter för {y} saknas."),
    "no": ("Traktaten ble undertegnet {d}.", "{f} var minister {y}–{z}.", "Originalen er gått tapt.", "Uthevet her.", "Tall for {y} mangler."),
    "cs": ("Smlouva byla podepsána {d}.", "Originál se nedochoval.", "Údaje za rok {y} chybějí."),
    "hu": ("A szerződést {d} írták alá.", "Az eredeti elveszett.", "Kiemelés tőlem.", "{y}-re nincs adat."),
    "ro": ("Tratatul a fost semnat la {d}.", "Originalul nu s-a păstrat.", "Sublinierea mea."),
    "fi": ("Sopimus allekirjoitettiin {d}.", "Alkuperäinen on kadonnut.", "Tietoja vuodelta {y} ei ole."),
}  # fmt: skip


def sentence(t: Tongue) -> str:
    """A sentence of comment without a citation."""
    if t.language == "en":
        return words_of(expand(choices("printed_none")["comment"](t.rng), _slots(t), t.rng))
    year = t.year()
    form = t.rng.choice(_PROSE[t.language])
    filled = {"{d}": t.date(year), "{f}": t.family(), "{p}": t.person() if "{p}" in form else "", "{y}": str(year)}
    for slot, words in (*filled.items(), ("{z}", str(year + t.rng.randint(1, 12)))):
        form = form.replace(slot, words)
    return form.replace("..", ".")


def _slots(t: Tongue) -> dict[str, Slot]:
    rng = t.rng
    version = lambda: ".".join(str(rng.randint(0, 20)) for _ in range(rng.choice((2, 3, 3))))  # noqa: E731
    return {
        "person": t.person, "family": t.family, "given": lambda: t.one("given_w"), "town": lambda: t.one("town"), "day": t.date,
        "year": lambda: str(t.years[0]), "year2": lambda: str(t.years[1]), "lifespan": lambda: f"{(born := rng.randint(1650, 1920))}{t.dash}{born + rng.randint(35, 80)}", "n": lambda: str(rng.randint(1, 40)),
        "count": lambda: f"{rng.randint(100, 99000):,}", "title": t.title, "code": lambda: rng.choice(_CODE), "thing": lambda: rng.choice(_THINGS),
        "opt": lambda: rng.choice(("`--target`", "-C", "the second argument", "OUTDIR", "`dest`")), "version": version,
        "iso": lambda: rng.choice((f"{rng.randint(2003, 2024)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}", t.date(rng.randint(1998, 2024)))),
        "issue": lambda: rng.choice((f"#{rng.randint(1, 9999)}", f"issue {rng.randint(1, 9999)}", f"PR #{rng.randint(1, 999)}", f"GH-{rng.randint(1, 999)}")),
        "path": lambda: rng.choice(("/usr/lib/quill", "docs/index.rst", "C:\\Program Files\\Quill\\box.dll", "src/record.py", "~/archive/2019/", "/var/log/series.log", "lib/box/folder.ts", "config/library.yml", "quill-2.4.1.tar.gz", "vol1/series2/box3.csv")),
        "bar": lambda: "|", "rfc": lambda: str(rng.choice((2616, 3986, 7231, 822, 5322, 1149, 8259))), "mail": lambda: f"{t.one('given_w').lower()}@quill.example",
    }  # fmt: skip


def nothing(rng: random.Random, collection: str) -> Labelled:
    """A note in which nothing is a citation."""
    kind = rng.choices(
        ("comment", "software", "abbreviations", "index", "contents", "caption", "foreign"), (38, 24, 8, 8, 6, 6, 10)
    )[0]
    language = rng.choice(list(_PROSE)) if kind == "foreign" else "en"
    t = Tongue(rng, language)
    note = Writing(rng)
    if kind in ("comment", "foreign"):
        if rng.random() < 0.25:
            note.say(rng.choice(("{} ", "{}. ", "[{}] ", "({}) ")).format(rng.randint(1, 150)))
        note.say(" ".join(sentence(t) for _ in range(rng.choice((1, 1, 2, 3)))))
    elif kind in ("software", "caption"):
        form = choices("printed_none")[kind]
        between = rng.choice(("\n", "\n", " "))
        note.say(between.join(words_of(expand(form(rng), _slots(t), rng)) for _ in range(rng.choice((1, 2, 3, 5, 8)))))
    elif kind == "abbreviations":
        between, gap = rng.choice(("\n", "  ", "; ", "\n")), rng.choice((" ", "  ", "\t", " = ", " – ", ": ", ", "))
        note.say(rng.choice(("", "", "Abbreviations\n", "The following abbreviations are used in the notes: ")))
        note.say(between.join(short + gap + long for short, long in rng.sample(_ABBREVIATIONS, rng.randint(3, 10))))
    elif kind == "index":
        entries = []
        for _ in range(rng.randint(3, 10)):
            head = rng.choice(
                (
                    f"{t.family()}, {t.given()}",
                    t.one("noun"),
                    t.one("town"),
                    t.one("topic").removeprefix("the "),
                    f"{t.one('town')} {t.one('paper_w')}",
                    f"{t.family()} Papers",
                )
            )
            pages = [words for words, name in t.pages("", "") if name]
            for _ in range(rng.randint(0, 4)):
                pages.append(str(rng.randint(1, 400)))
            entries.append(
                f"{head}, {', '.join(pages)}"
                + (f"; {t.one('noun').lower()} of, {rng.randint(1, 300)}" if rng.random() < 0.3 else "")
            )
        note.say(rng.choice(("\n", "\n", " ", "; ")).join(sorted(entries)))
    else:
        leader = rng.choice((" ", " ..... ", "\t", ", "))
        page, rows = 1, []
        for i in range(rng.randint(3, 9)):
            rows.append(f"{rng.choice((f'{i + 1}. ', f'Chapter {i + 1}: ', f'{i + 1} ', ''))}{t.title()}{leader}{page}")
            page += rng.randint(8, 40)
        note.say("\n".join(rows))
    return note.finish(collection, language.split("-")[0])
