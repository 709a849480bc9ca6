"""Whether a page belongs to the volume that is being read, by the words that name what stands on it.

Editors cite the documents of their own volume by kind, number and date: "telegram 187, February 23, noon, p. 247",
"the editorial note, p. 473", "Dated March 22, p. 969", "NSC 20/1, p. 609", or by the page alone, "see p. 79". A page
behind a title, a symbol or a periodical is that work's: "Quill, Years of Salt, p. 39", "A/936, p. 5".
"""

from __future__ import annotations

import re
from functools import cache

from ..identifiers.months import MONTH
from ..patterns import expression

REACH = 320  # characters in which the words stand that name the thing
DATE = rf"(?:{MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {MONTH}(?: \d{{4}})?)"
HOUR = r"(?:, (?:\d{1,2}(?::\d\d)? ?[ap]\. ?m\.|noon|midnight))"
ABBREVIATIONS = r"(?<!\bBulletin)(?<!\b[A-Z])(?<!\b[ap])(?<! m)(?<!\b(?:Mr|Dr|No|pp|vs|St|ff|Lt|Jr|Sr))(?<!\b(?:Mrs|Nos|Gen|Sen|Col|Amb|Maj|Adm|Gov|Rep|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?<!\b(?:Sept|Dept|Brig|Capt))(?<!\bMessrs)"
CLAUSE = expression(rf"; |\n|[(\[](?![^()\[\]]*[)\]])|{ABBREVIATIONS}[.?!][”’]?\d? (?=[A-Z“])|, (?:and|but) (?=see )")
LEAD = expression(
    r".*\b(?:[Ss]ee|(?:[Tt]exts?|printed|described|contained|found|quoted|reported|included|given|transmitted|is|are|was|were) (?:as|in)|"
    r"[Rr]eference is(?: presumably)? to|[Ss]ame as|[Rr]egarding) ",
    re.S,
)
LEAD_WORDS = expression(
    r"(?:(?:also|especially|and|respectively|presumably|the|a|an|first|his|her|its|Mr\.) |[Bb]oth )*"
)
# what only other works have
ELSEWHERE = expression(
    r"\b(?:Official Records|League of Nations [Dd]oc|Public Papers|Year-?[Bb]ook|Review|Annual Report|Treaties|Statutes|Stat\.|Bulletin|Hearings?|Diaries|"
    r"Journal|Times|Herald|Cong\.|sess\.|Sess\.|Session|Year|yr\.|Suppl?\.|Supplement|[Pp]ublication (?:No\. )?\d|Press, \d{4}|"
    r"Printing Office|GPO|eds?\.\)|Series \d|[Vv]ols?\b|[Vv]olume|Nos?\. \d[\d–-]*,?(?: \d{4},?)?$|[Pp]amphlet|(?:the|his|her|their) (?:book|memoirs?|diary|autobiography|article)\b)|\d{4}\),? ?$"
    r"|\b(?:A|S|E|T)/(?:[A-Z]{1,3}[./])?\d"
)
CUE = expression(
    r"\b(?:[Ss]ee(?:,? (?:also|especially|particularly|further|however|generally|e\.g\.|for example|for instance|in particular|"
    r"in (?:this|that) (?:connection|regard|respect)))*|[Aa]lso|[Aa]nte|[Pp]ost|[Ss]upra|[Ii]nfra(?: and)?|thereto|documentation|"
    r"[Cc]f\.|[Cc]ompare|printed(?: on)?|(?:appears?|found|begins?|beginning) on|[Nn]ot printed(?:; but see)?|passim),?$"
)
# "the proposal is summarized on p. 345": behind what stands there
STANDS_ON = expression(
    r"\b(?:(?:printed|presented|published|included|reproduced|contained|quoted|summarized|described|discussed|treated|given|"
    r"set forth|mentioned|noted|recorded|indicated|explained|stated|reported|cited|listed|outlined|identified|referred to)(?: in part| in full| briefly| also)?|is|are|was|were|texts?|extracts?|excerpts?|"
    r"passages?|notes?|drafts?|tables?|starts?|starting) on$|\b(?:map|chart) facing$",
    re.I,
)
QUOTED = expression(r"(?:[Ss]ee|the|under|(?:section|compilation) entitled) “[^”]*,?”,?$")
ALSO = expression(r"^[Aa]lso$")
# what stands on the page, when it is of a paper: "page 5 of the enclosure"
OF_A_PAPER = expression(
    r"[ ,(]*(?:pp?\.?|[Pp]ages?) ?\d[\d–-]*(?: ff\.)?(?:,? (?:of|in) (?!this\b|the present\b)(?:the|his|her|its|their|that) "
    r"(?!(?:present|same|preceding|following) (?:volume|compilation)|volume|compilation)| of (?!Part\b|Vol|Foreign Rel)[A-Z])"
)
# a place in a paper that was just cited: "A/648, paragraph 3, p. 5"
PLACE_IN_IT = expression(r",? ?(?:paragraphs?|par\.|sections?|sec\.|chapters?|articles?|annex(?:es)?) [\w().]+$")
PAPERS = expression(
    rf"(?:\bPPS/\d+|\bNSC Actions? (?:Nos?\. )?\d+(?:[–-][a-z])?|\b[A-Z]{{2,8}} ?\(\d\d\) ?(?:[A-Z]{{1,5}}[ –-])?\d+)"
    rf"(?:, (?:dated )?{DATE})?[, ]*$"
)
# a paper by its symbol: "JCS 1888/3", "CFM D–12", "WFM T–2/1a", "US/A/C.1/45", "OIR Report No. 4567", "NIE–25, “Salt,” August 2"
SYMBOL = expression(
    r"\b(?!(?:TIAS|UST|UNTS|LNTS|EAS|UN|HR|USC|CFR|GPO)\b)(?<![./])(?:[A-Z]{2,8}[A-Za-z]{0,3}|(?:[A-Z]\.){2,5})"
    r"(?:[ /–-](?:[A-Z]{1,4}(?:\.\d)?(?![a-z])|Min|Del|Paper|Document|Doc\.|Action|Report|Memo)| ?\([A-Z\d][A-Za-z\d/]{0,5}\)| Nos?\.){0,6}"
    r"[ /–-]?(?!(?:1[6-9]|20)\d\d(?![\w/–-]))\d[\w/–.-]*"
    rf"(?:,? “[^”]{{2,160}}”)?(?:,? (?:dated )?{DATE})?[, ]*$"
)
ITEM = expression(
    r"\b(?:telegrams?|tel\.|airgrams?|despatch(?:es)?|cables?|messages?|circulars?|instructions?|letters?|memorand(?:um|a)|memo|"
    r"notes?(?: verbale)?|aide-m[ée]moire|minutes|enclosures?|attachments?|annex(?:es)?|append(?:ix|ices)|tab|footnotes?|"
    r"paragraphs?|drafts?|communiqu[ée]s?|conversations?|records?|reports?|statements?|resolutions?|summary|proposals?|"
    r"directives?|recommendations?|instructions?|agreements?|replies|reply|paper|text|document|studies|study|comments|repeat of \d+|Deptel|Embtel|Legtel|Contel)\b"
)
FIRST_ITEM = expression(
    r"(?:[Ss]ee )?(?:Telegrams?|Airgrams?|Despatch|Message|Circular|Instruction|Letter|Memorand(?:um|a)|Note|Minutes|Enclosure|"
    r"Attachment|Annex|Appendix|Tab|Draft|Record|Recommendation|Editorial [Nn]ote|Text|Aide-M[ée]moire|Policy Statement|"
    r"(?:Position|Background|Working|Staff) Paper|Staff Study|Progress Report|Agreed Minutes?|Joint (?:Communiqu[ée]|Statement)|"
    r"(?:Special|National Intelligence|Intelligence) Estimate|Intelligence (?:Memorandum|Report)|(?:United States |US |U\.S\. )?Delegation (?:Record|Minutes|Memorandum)|Verbatim Record)\b"
)
# other things that editors point at, "see the British démarche of May 3, p. 345", where the noun stands before a name
THINGS = frozenset(
    "account address agenda analysis announcement answer answers appraisal approval assessment authorization briefing certification "
    "charter chart chronology comment compilation conclusion conclusions constitution convention decision declaration decree demarche "
    "determination dispatch documentation démarche estimate exchange excerpt excerpts extract extracts figure figures formula "
    "guidance guidelines interview invitation item items list map minute objection objections order outline par passage petition plan point points program protocol "
    "question questionnaire questions release remarks request response schedule sec section sections sentence speech subparagraph submission survey table "
    "tables terms testimony transcript translation treaty understanding version".split()
)
WORK = expression(
    r"\b(?:articles?|essays?|books?|biograph(?:y|ies)|memoirs?|novels?|pamphlets?|hearings?|yearbooks?|volumes?|editions?|works?|"
    r"newspapers?|press|magazines?|bulletins?|same)\b"
)
DETERMINED = expression(r"[Ss]ee (?:also )?(?:the|an?|this|that|his|her|its|their) $")
DATE_BEHIND = expression(rf"(?:,? (?:dated|of|on|for))? {DATE}[, ]*$")
WORDS_OF_A_NAME = 6  # in which the noun stands
DATED = expression(
    rf"(?:[Dd]ated |[Oo]f |[Oo]n |under date of )?{DATE}{HOUR}?(?:(?:, | )(?:from|to) [A-Z][\w. ]{{2,24}})?[, ]*$"
)
NUMBERED = expression(
    rf"\b(?!Nos?\b|Vols?\b|Parts?\b|Sess|Suppl|Chapter\b|Book\b)(?!{MONTH} )[A-Z][A-Za-z/]{{1,9}}[ –-](?!(?:1[89]|20)\d\d\b)\d[\d/–.-]*(?: \([^()]{{1,60}}\))?"
    rf"(?:, (?:dated )?{DATE}{HOUR}?)?(?:,? (?:is|are)(?: also)? printed)?[, ]*$"
)
# "London’s 12, May 3", "the British Aide-Mémoire of May 25"
OF_A_POST = expression(rf"\b[A-Z][\w.]*[’']s? \d{{1,5}}(?:, (?:dated )?{DATE}{HOUR}?)?[, ]*$")
KIND_AND_DATE = expression(
    r"\b(?:Aide-M[ée]moire|Declaration|Communiqu[ée]|Note|Memorandum|Statement|Agreement|Proposals?|Resolution|Protocol|Letter|"
    rf"Message|Minutes|Directive)(?:,? (?:of|dated))?,? {DATE}[, ]*$"
)
# further issues of a periodical: "Salt Bulletin, May 3, 1953, p. 2; June 7, 1953, pp. 4–5; and July 5, 1953, p. 9"
FURTHER_ISSUE = expression(rf"(?:; (?:and )?{DATE},? (?:pp?\.|pages?) [\d–-]+(?:, [\d–-]+)*)*; (?:and )?{DATE}[ ,(]*$")
PAGES_INSIDE = expression(
    r"(?<=\()pp?\. [\d–-]+\), [A-Z]|[ ,]*\(pp?\. [\d–-]+\), [A-Z]"
)  # "Report of the Commission (pp. 1–6), Salt Files"
# "recalled this conversation in Swords and Salt, pp. 5–7", "in his memoir, In Salt, p. 5"
IN_A_BOOK = expression(
    r"\b[Ii]n (?:(?:his|her|their) )?(?:(?:memoirs?|book|diary|autobiography|history|account|study), )?"
    r"(?P<title>[A-Z][\w’'-]*(?:[:,]? (?:[A-Z][\w’'-]*|a|an|and|the|of|for|to|in|on|with|from))*)$"
)
ONE_WORD = frozenset(("Memoirs", "Diary", "Diaries", "Journal", "Reminiscences"))
BEHIND_A_SENTENCE = expression(r"(?:[.?!…]’?”|”\.|[a-z][.?!])[ (]*$")  # "… yet.” (p. 5)": what is quoted stands there
POSSESSIVE = expression(rf"’s? {DATE}\b")
POINTING = expression(r"\s*(?:\d{1,3}\. )?(?:[Ss]ee |[Dd]ated |Of )")
OWN_PAPER = expression(r"\b(?:paper|reports?|study|studies|pamphlet|draft)\b")
PAGES_OF_A_PAPER = 20  # a page up to here is likelier the paper's that is named than one far back in the volume
FAR = 100


def own_page(
    text: str, low: int, begin: int, page: int = 0, here: int = 0, edition: bool = True, work: bool = False
) -> bool:
    """Whether the page cited at `begin` is one of the volume; the words that name the thing begin behind `low`.

    `page` is the number cited, `here` that of the page on which the document begins, 0 where it is not known. Where
    the text is not known to be of an `edition`, the words must be those with which editors point at their documents.
    `work`: what stands before `low` is a printed work.
    """
    before = text[max(low, begin - REACH) : begin]
    issue = FURTHER_ISSUE.search(before)
    if "(" in text[begin : begin + 2] and BEHIND_A_SENTENCE.search(before):
        return False
    if PAGES_INSIDE.match(text, begin) or OF_A_PAPER.match(text, begin):
        return False
    if issue is not None and (
        work and not issue.start() or ELSEWHERE.search(before[: issue.start()].rpartition("; ")[2])
    ):
        return False
    ends = [0, 0, *(m.end() for m in CLAUSE.finditer(before))]
    clause, earlier = before[ends[-1] :].rstrip(" ,("), before[ends[-2] : ends[-1]].rstrip(" ,([")
    if not clause:
        opened = before.rstrip().endswith(("(", "[", ";")) and not BEHIND_A_SENTENCE.search(before)
        return opened and not (ELSEWHERE.search(earlier) or _in_a_book(earlier))
    if ALSO.search(clause) and (work or ELSEWHERE.search(earlier)):
        return False
    if low and PLACE_IN_IT.fullmatch(clause):
        return False
    if CUE.search(clause) or PAPERS.search(clause):
        return True
    of_a_paper = 0 < page <= PAGES_OF_A_PAPER and here - page >= FAR
    if SYMBOL.search(clause) and (edition or POINTING.match(clause)):
        return not of_a_paper
    if ELSEWHERE.search(clause):
        return False
    if (stands := STANDS_ON.search(clause)) is not None:
        return not _in_a_book(clause[: stands.start()].rstrip())
    if QUOTED.search(clause):
        return True
    lead = LEAD.match(clause)  # up to the last of them
    named = clause[lead.end() :] if lead is not None else clause
    named = named[LEAD_WORDS.match(named).end() :]  # type: ignore[union-attr]
    if not edition and not POINTING.match(clause):
        return False
    if DATED.match(named) or POSSESSIVE.search(named):
        return True
    if _in_a_book(named):
        return False
    if ITEM.search(named) or FIRST_ITEM.match(named):
        return not (of_a_paper and OWN_PAPER.search(named))
    if NUMBERED.search(named) or OF_A_POST.search(named):
        return True
    return not of_a_paper and (
        KIND_AND_DATE.search(named) is not None
        or _is_thing(named)
        or _is_no_title(clause[: len(clause) - len(named)], named)
    )


def _is_thing(named: str) -> bool:
    """Whether words begin with what editors point at, by its noun: "British draft treaty", "Ambassador’s remarks"."""
    for word in named.split()[:WORDS_OF_A_NAME]:
        word = word.rstrip(",.")
        if word in THINGS:
            return True
        if word[:1].isupper() and not word.endswith(("’s", "'s", "s’")) and not set(word.split("–")) <= _places():
            return False
    return False


def _is_no_title(lead: str, named: str) -> bool:
    """Whether "see the …" goes on with a thing in small letters, which no work is called by."""
    bare = DATE_BEHIND.sub("", named)
    return bare.islower() and DETERMINED.search(lead) is not None and not WORK.search(bare)


def _in_a_book(named: str) -> bool:
    """Whether the words end with the title of a book, and not with a place or a paper's own name."""
    m = IN_A_BOOK.search(named)
    if m is None:
        return False
    title = m["title"]
    if " " not in title:
        return title in ONE_WORD
    return not (FIRST_ITEM.match(title) or DATED.search(title) or title in _places())


@cache
def _places() -> frozenset[str]:
    from ..data import post_names, regions

    countries = {row["place"] for row in regions()} | {word for row in regions() for word in row["words"].split(";")}
    return frozenset(post_names()) | countries
