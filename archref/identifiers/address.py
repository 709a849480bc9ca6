"""Web addresses in running text, and the words around one: "available at", "accessed May 3, 2018".

Where an address ends is not printed. It ends before a blank, a quotation mark or an angle bracket, without the stop of
its sentence and the parenthesis around it. Machine reading breaks addresses at the ends of lines: a break between the
host and its path, or between two steps of the path, is joined; any other that shows leaves the address out, since a
wrong one is worse than none.

>>> read_address("see https://x.org/a_(b).", 4)
('https://x.org/a_(b)', 23)
>>> read_address("http://library.x.edu/ papers/inv/ (bulk", 0)
('http://library.x.edu/papers/inv/', 33)
>>> read_address("https://doi.org/10.1300 /J111", 0)
('', 23)
>>> doi("https://doi.org/10.1300/J111v42")
'10.1300/J111v42'
"""

from __future__ import annotations

from ..patterns import expression

LONGEST = 500  # characters of an address

_DATE = r"(?:\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|[A-Z][a-z]{2,8}\.? \d{4}|\d{4}-\d\d-\d\d)"
_SEEN = rf"(?:[Aa]ccessed|[Rr]etrieved|[Vv]iewed|[Cc]onsulted|[Vv]isited|[Ss]een)(?: online)?(?: on)?[:,]? (?P<date>{_DATE})"
_WORD = (
    r"(?:[Aa]lso|[Nn]ow|is|are|[Aa]vailable|[Aa]ccessible|[Rr]etrieved|[Aa]ccessed|[Vv]iewed|[Cc]onsulted|[Vv]isited"
    r"|[Oo]nline|[Dd]igiti[sz]ed|[Cc]opy|[Ss]can|[Ff]ound|[Rr]eproduced|[Pp]osted|last|at|in|from|on|as|via|the|URL|DOI|doi)"
)
# between a citation and its address: "”, available at: <", " (accessed 3 May 2018), "
LEAD = expression(rf"[”\"’')\]]{{0,2}}[.,;:]?(?: ?[(\[]?(?:{_WORD}\b|{_DATE})[,:]?[)\]]?){{0,12}} ?[<(\[]?(?=https?:)")
SEEN = expression(_SEEN)
SEEN_BEHIND = expression(rf"[>)\]]?[.,;]? ?[(\[]?(?:last )?{_SEEN}")

_SIGN = r"[^\s<>\"“”{}|\\^`]"
_ADDRESS = expression(rf"https?://(?: ?(?=\w+\.\w))?{_SIGN}+")
_CARRIED_ON = expression(rf"(?<=/) [a-z0-9][\w.-]*/{_SIGN}*")  # a line's end between two steps of the path
_BROKEN = expression(r"(?<=[-_=?&%]) ?[\w/]|(?<=[.\w]) [./_?&=-]\w|(?<=\w\.) [a-z][\w.-]*[/.]\w|(?<=/) [\w-]+[/.?=&]\w")
_HOST = expression(r"https?://[\w-]+(?:\.[\w-]+)+(?![\w.-])")
_FOOT = expression(r" Published online\b")  # at the foot of a page of a journal: the page's own address
_DOI = expression(r"https?://(?:dx\.)?doi\.org/(10\.\d{4,9}/.+)")
_OPENERS = {")": "(", "]": "["}


def read_address(text: str, at: int) -> tuple[str, int]:
    """The address that begins at `at` and where it ends; "" where its end cannot be told or it is the address of the page itself."""
    m = _ADDRESS.match(text, at, at + LONGEST)
    if m is None:
        return "", at
    end = m.end()
    further = _CARRIED_ON.match(text, end, at + LONGEST)
    if further is not None:
        end = further.end()
    if end == at + LONGEST or _BROKEN.match(text, end, end + LONGEST) or _FOOT.match(text, end):
        return "", end
    end = _trimmed(text, at, end)
    address = text[at:end].replace(" ", "")
    return address if _HOST.match(address) else "", end


def doi(address: str) -> str | None:
    """The DOI that an address of its resolver holds."""
    m = _DOI.fullmatch(address)
    return m[1] if m else None


def _trimmed(text: str, at: int, end: int) -> int:
    """Without the stop of the sentence and the parenthesis around it."""
    while end > at:
        last = text[end - 1]
        if last in ".,;:!?'’”" or (
            last in _OPENERS and text.count(_OPENERS[last], at, end) < text.count(last, at, end)
        ):
            end -= 1
        else:
            break
    return end
