"""Slots of the forms of printed.toml: what stands for an author, a title, an issue in one author's habit."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from .draft import Part
from .forms import Slot
from .tongues import Tongue, numeral, ordinal

_CHAMBER = (
    "H. Doc.",
    "S. Doc.",
    "H. Rept.",
    "S. Rept.",
    "House Doc.",
    "Senate Doc.",
    "H. Exec. Doc.",
    "H.R. Exec. Doc.",
    "S. Ex. Doc.",
    "Sen. Doc.",
    "House Report",
    "Sen. Exec. Docs.",
    "House Misc. Doc.",
    "H.R. Rep.",
    "S. Misc. Doc.",
)
_COMMAND = ("Cmd.", "Cd.", "C.", "Cmnd.", "Cmd", "Cd", "Cmnd", "Command Paper", "Command")
_EDITION = (
    "The Papers of {}",
    "Papers of {}",
    "The Writings of {}",
    "Writings of {}",
    "The Works of {}",
    "The Diary of {}",
    "Letters of {}",
    "The Letters of {}",
    "The Correspondence of {}",
    "Correspondence of {}",
    "The Collected Works of {}",
    "Selected Letters of {}",
    "Life and Letters of {}",
    "Memoirs and Correspondence of {}",
    "The Journals of {}",
    "The Speeches of {}",
    "The Diaries of {}",
    "Selected Papers of {}",
    "The Political Correspondence of {}",
    "{} Papers",
    "The {} Papers",
    "The Complete Works of {}",
    "Letters and Papers of {}",
)
_SERIES = (
    "Documents on British Foreign Policy, 1919–1939",
    "DBFP",
    "Documents on British Policy Overseas",
    "DBPO",
    "Documents on German Foreign Policy",
    "DGFP",
    "Documents diplomatiques français",
    "DDF",
    "Documenti diplomatici italiani",
    "DDI",
    "Documents on Canadian External Relations",
    "DCER",
    "Documents on Australian Foreign Policy",
    "DAFP",
    "British Documents on the Origins of the War",
    "BD",
    "Documents on the History of European Integration",
    "Akten zur deutschen auswärtigen Politik",
    "ADAP",
    "Die große Politik der europäischen Kabinette",
    "Transfer of Power",
    "Trial of the Major War Criminals",
    "IMT",
    "Documents on Irish Foreign Policy",
    "DIFP",
    "Diplomatic Correspondence of the United States",
    "British Documents on the End of Empire",
    "BDEE",
    "Documents on Polish-Soviet Relations",
    "Dokumenty vneshnei politiki SSSR",
    "Naval Documents of the American Revolution",
    "NDAR",
    "Documents on Disarmament",
    "Pentagon Papers",
    "The Pentagon Papers",
)
_HMC = (
    "Salisbury",
    "De L’Isle and Dudley",
    "Report on the MSS of the Marquess of Quill",
    "Fourth Report",
    "Eleventh Report, Appendix, Part V",
    "Dartmouth MSS",
    "Stopford-Sackville MSS",
    "Downshire MSS.",
    "Fortescue MSS",
    "Various Collections",
    "Portland MSS",
    "Rutland",
    "Egmont Diary",
    "Laing MSS",
)
_AGENCY = (
    "U.S. Department of Agriculture",
    "U.S. War Department",
    "Commissioner of Indian Affairs",
    "Department of the Interior",
    "Bureau of Labor Statistics",
    "Federal Writers’ Project",
    "State of Ohio",
    "Ontario, Department of Lands",
    "Virginia State Board of Health",
    "National Park Service",
    "U.S. Geological Survey",
    "Bureau of American Ethnology",
    "Government of Kenya",
    "Colony of Natal",
    "New South Wales Parliament",
    "Office of Naval Intelligence",
    "Department of the Army",
    "American Medical Association",
    "National Resources Board",
    "City of Boston",
    "Tennessee Valley Authority",
)
_STATUTES = (
    "12 Geo. 3, c. 11",
    "5 & 6 Vict. c. 45",
    "33 Geo. III, c. 52",
    "27 Hen. VIII, c. 10",
    "1 & 2 Will. IV, c. 32",
    "13 Eliz. I, c. 5",
    "22 Geo. II c. 46",
    "14 Car. II, c. 12",
)
_REPOSITORIES = (
    "Library of Congress",
    "National Archives",
    "British Library",
    "Bodleian Library",
    "Huntington Library",
    "Massachusetts Historical Society",
    "Southern Historical Collection",
    "Bancroft Library",
    "Virginia Historical Society",
    "National Library of Scotland",
    "Truman Library",
    "Newberry Library",
    "Duke University",
    "Houghton Library",
    "Cambridge University Library",
    "National Library of Ireland",
    "Churchill College, Cambridge",
)
_SITES = (
    "History Online",
    "National Park Service",
    "BBC News",
    "The Quill Project",
    "Encyclopedia Virginia",
    "Find a Grave",
    "Harbour Studies Online",
    "Handbook of Texas Online",
    "The Avalon Project",
    "American Presidency Project",
    "FamilySearch",
    "Ancestry.com",
    "Internet Archive",
    "New Georgia Encyclopedia",
    "HistoryLink.org",
    "Founders Online",
    "Old Bailey Proceedings Online",
    "British History Online",
    "Wikipedia",
    "NPR",
    "The Guardian",
    "Smithsonian Magazine",
    "PBS",
    "Te Ara",
    "The Canadian Encyclopedia",
)
_DOMAINS = (
    "quill",
    "saltroads",
    "harbour-history",
    "nps",
    "loc",
    "bbc",
    "history",
    "encyclopediaofsalt",
    "avalon.law",
    "archive",
    "statelib",
    "heritage",
    "digital.lib",
    "founders.archives",
    "un",
    "jstor",
    "ancestry",
    "familyhistory",
    "hansard",
    "cia",
    "americanhistory.si",
    "oldnews",
    "timeline",
    "museum",
)
_ENDS = (".org", ".com", ".edu", ".gov", ".net", ".ac.uk", ".co.uk", ".de", ".ca", ".org.au", ".int", ".fr", ".info")
_UN = (
    "A/RES/34/65",
    "A/C.4/SR.{}",
    "S/{}",
    "E/CN.4/{}",
    "A/{}",
    "S/PV.{}",
    "T/PET.{}",
    "C.{}.M.28.1931.VI",
    "A/AC.109/{}",
    "E/{}",
    "S/RES/{}",
    "ST/TAO/{}",
    "CAB/{}",
)


def slots(t: Tongue) -> dict[str, Slot]:
    """What each slot of the forms makes for an author."""
    rng = t.rng
    one = rng.choice

    def tagged(name: str, make: Callable[[], object]) -> Slot:
        return lambda: [(str(make()), name)]

    def quoted(make: Callable[[], str], stop: str = "", name: str = "") -> Slot:
        def parts() -> Sequence[Part]:
            words = make()
            whole = t.quoted(words, stop)
            at = whole.index(words)
            return [(whole[:at], ""), (words, name), (whole[at + len(words) :], "")] if name else [(whole, "")]

        return parts

    def page(lead: str = "", form: str | None = "") -> Slot:
        return lambda: t.pages(lead, form)

    def number(low: int, high: int) -> Slot:
        return lambda: str(rng.randint(low, high))

    def paper_page() -> str:
        n = rng.randint(1, 40)
        return one(
            (
                str(n),
                str(n),
                str(n),
                f"{one('ABC')}{n}",
                f"{n}{one('AB')}",
                f"{one('ABCD')}-{n}",
                f"{n}{t.dash}{n + 1}",
                f"{rng.randint(1, 6)}{one('abc')}",
            )
        )

    def paper_pages() -> Sequence[Part]:
        pair = t.page_form.split()
        word = pair[0].replace("~", "") + " " if len(pair) == 2 else ""
        return [(f", {word}", ""), (paper_page(), "pages")]

    def volume_word() -> Sequence[Part]:
        return [
            (f"{t.volume_word}{'' if t.tight and t.volume_word.endswith('.') else ' '}", ""),
            (t.volume(), "volume"),
        ]

    def page_word() -> Sequence[Part]:
        form = t.page_form if len(t.page_form.split()) == 2 else "p. pp."
        return t.pages("", form)

    def edition_title() -> str:
        who = one((t.family, t.person))()
        return one(_EDITION).format(who) + (
            one(
                (
                    f", {t.span()}",
                    ": First Series",
                    ": Colonial Series",
                    ": Presidential Series",
                    ", Retirement Series",
                    "",
                )
            )
            if t.chance(0.25)
            else ""
        )

    def statute() -> Sequence[Part]:
        form = one(
            (
                "{} Stat. {}",
                "{} U.S.C. {}",
                "{} UNTS {}",
                "{} UST {}",
                "{} Fed. Reg. {}",
                "{} Stat. {}",
                "{} L.N.T.S. {}",
            )
        )
        return [(form.format(rng.randint(1, 99), rng.randint(1, 2000)), "identifier")]

    def case() -> Sequence[Part]:
        parties = one(
            (
                f"{t.family()} v. {t.family()}",
                f"{t.family()} v. United States",
                f"Rex v. {t.family()}",
                f"The King v. {t.family()}",
                f"State v. {t.family()}",
                f"In re {t.family()}",
                f"{t.family()} vs. {t.one('town')}",
            )
        )
        report = one(
            (
                "{} U.S. {}",
                "{} F.2d {}",
                "{} Wheat. {}",
                "{} How. {}",
                "{} Mass. {}",
                "{} Eng. Rep. {}",
                "{} N.Y. {}",
                "{} K.B. {}",
                "{} F. Supp. {}",
            )
        )
        return [(parties, "title"), (", ", ""), (report.format(rng.randint(1, 400), rng.randint(1, 900)), "identifier")]

    def address() -> Sequence[Part]:
        site = f"{one(('http://', 'https://', 'http://www.', 'https://www.', 'www.'))}{one(_DOMAINS)}{one(_ENDS)}"
        path = "".join(
            "/"
            + one(
                (
                    t.one("noun").lower().replace(" ", "-") if t.language == "en" else "seite",
                    str(rng.randint(1, 99999)),
                    "history",
                    "index",
                    "article",
                    "doc",
                    "docs",
                    "view",
                    "en",
                )
            )
            for _ in range(rng.randint(0, 4))
        )
        return [
            (
                site + path + one(("", "", "/", ".html", ".pdf", ".htm", f"?id={rng.randint(1, 9999)}", "#page/n5"))
                if path
                else site,
                "identifier",
            )
        ]

    def access() -> str:
        when = t.date(rng.randint(1999, 2021))
        return one(
            (
                f" (accessed {when})",
                f", accessed {when}",
                f" [accessed {when}]",
                f" (last accessed {when})",
                f" (accessed on {when})",
                f". Accessed {when}",
                f" (visited {when})",
            )
        )

    def inverted(upper: bool = False) -> Sequence[Part]:
        words = t.people(inverted=True)
        return [(words.upper() if upper else words, "author")]

    def vancouver() -> Sequence[Part]:
        names = [
            f"{t.family()} {''.join(t.one('given_w')[0] for _ in range(rng.randint(1, 2)))}"
            for _ in range(rng.randint(1, 4))
        ]
        return [(", ".join(names) + (", et al" if t.chance(0.1) else ""), "author")]

    def later_year() -> str:
        return t.printed_year()

    made: dict[str, Slot] = {
        "author": tagged("author", t.people), "fam": tagged("author", t.families), "AUTHOR": tagged("author", lambda: t.person().upper()),
        "A": tagged("author", lambda: one((t.family, t.person))()), "pub_A": tagged("author", lambda: one((t.family, t.person))()),
        "P": lambda: one((t.family, t.person))(), "person": t.person, "persons": lambda: t.people() if t.chance(0.7) else f"{t.person()} and {t.person()}",
        "inv": inverted, "INV": lambda: inverted(True), "van": vancouver, "org": tagged("author", lambda: one(_SITES)),
        "title": tagged("title", t.title), "short": tagged("title", t.short_title), "bare": t.title, "subtitle": lambda: t.one("subtitle"),
        "subject": lambda: t.title(), "qart,": quoted(t.article, ","), "qart.": quoted(t.article, "."), "qart": quoted(t.article), "art": t.article, "art,": lambda: t.article() + ",",
        "qshort,": quoted(t.short_title, ",", "title"), "qtitle": quoted(t.title, "", "title"), "qtitle,": quoted(t.title, ",", "title"),
        "qtitle.": quoted(t.title, ".", "title"), "qtt": quoted(t.article, "", "title"), "qtt,": quoted(t.article, ",", "title"), "qtt.": quoted(t.article, ".", "title"),
        "qbare": quoted(lambda: one((t.family(), f"{t.family()}, {t.given()}", t.one("noun")))), "qbare,": quoted(lambda: t.family(), ","), "qname,": quoted(lambda: one((t.person(), f"{t.family()}, {t.given()}")), ","),
        "city": lambda: t.one("city"), "publisher": lambda: t.one("publisher"), "year": tagged("date", later_year), "year2": later_year,
        "pyear": later_year, "pyear2": tagged("date", later_year), "oldyear": tagged("date", lambda: rng.randint(1600, 1900)),
        "date4": tagged("date", t.year), "date": lambda: t.dated(t.date()), "date*": lambda: t.date(rng.randint(1999, 2021)), "my": tagged("date", lambda: t.month_year(int(later_year()))), "wdate": tagged("date", lambda: t.date(rng.randint(1997, 2021))),
        "daymonth": lambda: t.date(form="{d} {M}"),
        "pages": page(", ", None), "pg": page(), "pgw": page_word, "pg1": tagged("pages", lambda: rng.randint(1, 900)),
        "ppages": paper_pages, "ppg": tagged("pages", paper_page), "cols": tagged("pages", lambda: one((str(rng.randint(1, 2400)), f"{rng.randint(100, 900)}{t.dash}{rng.randint(10, 99)}"))),
        "vol": tagged("volume", t.volume), "volw": volume_word, "jvol": tagged("volume", lambda: rng.randint(1, 160)), "jrom": tagged("volume", lambda: numeral(rng.randint(1, 99)).upper() if t.chance(0.8) else numeral(rng.randint(1, 30))),
        "dvol": tagged("volume", lambda: rng.randint(1, 900)), "jno": lambda: one((str(rng.randint(1, 6)), str(rng.randint(1, 12)), f"{rng.randint(1, 3)}{t.dash}{rng.randint(4, 5)}")),
        "iw": lambda: t.issue_word, "n1": number(1, 24), "n2": number(25, 40), "nb": number(1, 900), "nbig": number(500, 9000), "ncount": number(2, 9),
        "ordn": lambda: one(("2nd", "2d", "3rd", "3d", "rev.", "new", "4th", "5th", "6th", "second", "third")), "ser": number(1, 6), "ordser": lambda: one(("1st", "2nd", "2d", "3rd", "3d", "4th", "5th", "6th", "new", "n.s.,", "third", "second")).removesuffix(","),
        "ordc": lambda: ordinal(rng.randint(1, 99)), "ord12": lambda: one(("1st", "2d", "2nd", "3d", "1st", "spec.")),
        "journal": tagged("title", t.journal), "pdate": lambda: t.dated(t.date(max(t.year(), rng.randint(1760, 1850)))), "range": lambda: [(_range(t), "pages")], "hmc": tagged("title", lambda: f"{one(('HMC', 'Historical Manuscripts Commission', 'Hist. MSS. Comm.', 'H.M.C.', 'HMC'))}{one((', ', ', ', ' '))}{one(_HMC)}"), "paper": tagged("title", t.newspaper), "edtitle": tagged("title", edition_title),
        "edabbr": tagged("title", lambda: one(_SERIES)), "edshort": tagged("title", lambda: one((f"{t.family()} Papers", f"Writings of {t.family()}", f"P{t.family()[0]}{t.family()[0]}", f"{t.family()}, Works", "Writings", "Papers", "Correspondence"))), "stat": statute, "case": case, "regnal": tagged("identifier", lambda: one(_STATUTES)),
        "congdoc": tagged("identifier", lambda: f"{one(_CHAMBER)} {one(('', '', 'No. ', 'no. '))}{rng.randint(1, 999)}"), "cmd": tagged("identifier", lambda: f"{one(_COMMAND)} {rng.randint(100, 9999)}"),
        "agency": tagged("author", lambda: one(_AGENCY)), "undoc": tagged("identifier", lambda: one(_UN).format(rng.randint(1, 9999))),
        "thesis": lambda: t.one("thesis"), "Thesis": lambda: t.one("thesis"), "university": lambda: t.one("university"), "adjective": lambda: t.one("adjective"), "town": lambda: t.one("town"),
        "site": lambda: one(_SITES), "url": address, "acc": lambda: [(access(), "after")], "doi": tagged("identifier", lambda: f"10.{rng.randint(1000, 9999)}/{one(('ahr', 'jah', 'S00', 'ehr'))}{rng.randint(1000, 99999)}"),
        "recipient": tagged("recipient", lambda: one((t.family, t.family, t.person))()), "coll": tagged("levels", lambda: one((f"{t.family()} Papers", f"{t.person()} Papers", f"{t.family()} MSS", f"{t.family()} Family Papers", f"{t.family()} Collection", f"{t.person()} Diary", f"{t.family()} Papers", "Colonial Office Records", "Subject File", "General Correspondence", f"{t.one('town')} Company Records"))),
        "box": tagged("box", lambda: rng.randint(1, 300)), "folder": tagged("folder", lambda: rng.randint(1, 40)), "leaf": tagged("pages", lambda: f"{rng.randint(1, 400)}{one(('', '', 'r', 'v', 'a'))}"), "rg": tagged("record_group", lambda: rng.randint(10, 499)),
        "pvol": tagged("volume", lambda: one((str(rng.randint(1, 40)), numeral(rng.randint(1, 12)).upper(), "A", "B", "C"))), "uk": tagged("file_number", lambda: one(("FO {}/{}", "FO{}/{}", "CO {}/{}", "ADM {}/{}", "WO {}/{}", "CAB {}/{}", "SP {}/{}", "HO {}/{}", "T {}/{}", "PREM {}/{}")).format(rng.randint(1, 999), rng.randint(1, 9999))),
        "repo": tagged("repository", lambda: one((f"{t.one('town')} Historical Society", f"University of {t.one('town')} Library", f"{t.one('town')} Public Library", f"{t.one('town')} Record Office", f"{t.family()} Library", *_REPOSITORIES))), "repoabbr": tagged("repository", lambda: one(("LC", "BL", "NARA", "HL", "MHS", "NLS", "UVA", "HBL", "JFKL", "LBJL", "PRONI", "LAC", "NAC", "".join(rng.choices("ABCDHLMNPSUW", k=rng.randint(2, 4)))))), "genre": tagged("genre", lambda: one(("Memorandum", "Minutes", "Circular letter", "Telegram", "Interview", "Petition", "Memorandum of conversation", "Draft", "Report", "Diary"))),
        "ib": lambda: t.one("ibid"), "in": lambda: t.in_word, "In": lambda: t.in_word.capitalize(), "ed": lambda: t.words["ed"][-1].strip("()") if t.language != "de" else one(("hg. von", "hrsg. von", "hg. v.")),
        "edp": lambda: one([w if w.startswith("(") else f"({w})" for w in t.words["ed"] if " " not in w] or ["(ed.)"]), "oc": lambda: one(t.words.get("opcit", ("op. cit.",))), "same": tagged("author", lambda: one(t.words.get("same", ("Idem",)))),
    }  # fmt: skip
    return made


def _range(t: Tongue) -> str:
    """The pages of an article from the first to the last."""
    first = t.rng.randint(1, 700)
    last = first + t.rng.randint(4, 45)
    return f"{first}{t.dash}{last % 100 if t.short_span and first // 100 == last // 100 and first > 100 else last}"


def weighted(rng: random.Random, **weights: int) -> str:
    """One of the names by its weight."""
    return rng.choices(list(weights), list(weights.values()))[0]
