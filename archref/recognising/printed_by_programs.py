"""What programs print and what is written for them: logs, rows of figures, tables of characters, paths, moments of time."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from ..around import line_start
from ..patterns import expression

# a place in a program, "name.py:12:4:"
OF_A_PROGRAM = expression(r"(?<![\w-])(?:-|[^\WA-Za-z])*+[A-Za-z][\w-]*+:\d++:\d++:")
# a list of contributors: "Ada M. Quill-Vane <ada@salt>, 2016/06/22"; without a comma behind a name that is no class of files
SIGNED = expression(
    r"\W*[^\W\d_][^\s,\d]*(?: [^\s,\d<]+){1,6}(?: <[^<>]+>|(?<=[a-zß-ÿ]))?(?:, |(?<=[>a-zß-ÿ]) )\d{4}[/-]\d\d[/-]\d\d\s*"
)
MEASURED = expression(r"(?<![\w.])-?\d*\.\d{4,}(?:[eE][+-]?\d+)?(?![\w.])")
OF_A_MACHINE = expression(r"\b0x[0-9a-fA-F]{2,}")  # "0x3f2d7f2f", a number in hexadecimal as programs have it
LONG_NUMBER = expression(r"\b(?=\d{0,31}[a-f])[0-9a-f]{32}")  # in hexadecimal
LONG = 32
# cells with nothing between them, a range of signs, a remark behind a cell
OF_A_TABLE = expression(r";;[^\s;]*;|(?:;[^\s;]+){4}|\b(?=0|\d*[A-F])[0-9A-F]{4,6}\.\.[0-9A-F]{4,6} ?;|[;\]] +# ")
# figures side by side behind a line, and no decimal file, "| 611.41/5–351 |"
OF_A_COLUMN = expression(r"\|\s+[\[({]?-?\d*\.\d{2,}[\])}]?\s+[\[({]?-?\d*\.\d{2,}(?![\d/])")
# so many out of so many in cells, "| Salt | 19/19 | 18/19 |"; files in a table number further
OUT_OF = expression(r"(?<=[\t| *])(\d{1,2})/(\d{1,2})(?=[\t| *]|$)")
# a record's number between bars, a value of a name, a run of codes, steps in brackets: what programs report; "3U56" is a class of files
OF_A_REPORT = expression(
    r"[\w.]\|[A-Z]{1,4}\d{5,}(?:\.\d+)?\|[\w.]|(?<!\w)/[A-Z]{3,}=\d|(?:\b(?!\d[A-Z]\d\d)(?=\d*[A-Z])\d[A-Z\d]{3}; ){4}|\d-\[[-+]?\d+\]-\d"
)
# "-99.00 - 99.00 Step 10.00": a range of values; no file is less than nothing
BELOW_NOTHING = expression(r"(?:^|\s)-\d+\.\d+(?![\w.])")
VALUE = expression(r"(?<![\w./-])-?\d+\.\d+(?![\w./])")
FIGURE = expression(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
A_ROW, FEW = 7, 0.7  # figures of a row, and their share of it
CODES, SHORT = 20, 3.2  # pieces of a line of codes at least, and characters of one with its blank
VALUES = 3  # numbers with decimals in a line, of which one is below nothing
A_TABLE = 4  # figures with so many decimals in a line are measured and number no paper


def printed_by_a_program(words: str) -> bool:
    """Whether a line is a program's or of a program: its codes and days look like shelfmarks and are none.

    >>> printed_by_a_program("no-member:10:0:10:32::Instance of 'tuple'")
    True
    >>> printed_by_a_program("The talks began at 10:30:15, see FO 371/1234")
    False
    >>> printed_by_a_program("Ada Quill, 2016/06/22"), printed_by_a_program("Ada Quill, CO 2016/06/22")
    (True, False)
    >>> printed_by_a_program("4.0212972e+00   4.2220584e+00   3.7407842e+00   3.7071538e+00")
    True
    >>> printed_by_a_program("004E;SALT;Lu;0;L;;"), printed_by_a_program("FO 371/1;; FO 371/2; 1914..1918;folder 4; Vane")
    (True, False)
    >>> printed_by_a_program("d(Dp)(t-1)|   -0.339    -0.210"), printed_by_a_program("| Vane to Colt | 611.41/5–351 |")
    (True, False)
    >>> printed_by_a_program("Salt\\t19/19\\t18/19\\t8/8"), printed_by_a_program("| Vane | 19/4 | 371/12 | 3/4 |")
    (True, False)
    >>> printed_by_a_program("B-V -99.00 - 99.00 Step 10.00"), printed_by_a_program("L-4.12, F-5.13, T-6.14, Vane")
    (True, False)
    >>> printed_by_a_program("ENA|BK006948|BK006948.2 737"), printed_by_a_program("1951|Vane|FO 371/1234")
    (True, False)
    >>> printed_by_a_program("3D 2B9F; 2B9H; 2B9I; 2BAK; 2BAL"), printed_by_a_program("3U56; 3U57; 3U58; 3U59; 3U60")
    (True, False)
    >>> printed_by_a_program("DIAGRAM: 115-[-1]-209"), printed_by_a_program("/TOTAL=17; /POSITIVE=1706")
    (True, True)
    >>> printed_by_a_program("B4 1 e d [ D5 1 e d ] F#5 2 q d ) C#5 1 e d [ ( A#4 1 e # d"), printed_by_a_program("A B C D E " * 2)
    (True, False)
    >>> printed_by_a_program("np.f,0x3f2d7f2f,3"), printed_by_a_program("FO 0x, 3")
    (True, False)
    >>> printed_by_a_program("120 0.73 0.0 0 -0.3 2 28 360.0 65.7 E"), printed_by_a_program("ff. 3, 4, 7, 9, 12, 13, 14, 20")
    (True, False)
    """
    pieces = words.split()
    # what each needs is looked for first: of most lines that is all
    return (
        (words.count(":") >= 3 and OF_A_PROGRAM.search(words) is not None)
        or SIGNED.fullmatch(words) is not None
        or (";" in words or "#" in words)
        and OF_A_TABLE.search(words) is not None
        or "|" in words
        and OF_A_COLUMN.search(words) is not None
        or ("|" in words or "\t" in words)
        and _is_a_score(words)
        or max(map(len, pieces), default=0) >= LONG
        and LONG_NUMBER.search(words) is not None
        or (words.count(".") >= A_TABLE and sum(1 for _ in islice(MEASURED.finditer(words), A_TABLE)) == A_TABLE)
        or "0x" in words
        and OF_A_MACHINE.search(words) is not None
        or _is_a_row(pieces)
        or _are_codes(words, pieces)
        or ("|" in words or "=" in words or ";" in words or "-[" in words)
        and OF_A_REPORT.search(words) is not None
        or (words.count(".") >= VALUES and "-" in words and _are_values(words))
    )


def _is_a_score(words: str) -> bool:
    """Whether cells of a row say how many of how many."""
    cells = OUT_OF.findall(words)
    return len(cells) >= 3 and all(int(some) <= int(of) for some, of in cells)


def _are_codes(words: str, pieces: list[str]) -> bool:
    """Whether a line is many pieces of a letter or two with hardly a comma between them: what a program has for its own use."""
    if len(pieces) < CODES or len(words) >= SHORT * len(pieces) or words.count(",") * CODES >= len(pieces):
        return False
    return sum(any(map(str.isalnum, piece)) for piece in pieces) >= CODES  # else it may be leaders, "Vane . . . . 12"


def _are_values(words: str) -> bool:
    """Whether a line has values that were measured or may be set, of which no file is numbered."""
    return BELOW_NOTHING.search(words) is not None and sum(1 for _ in islice(VALUE.finditer(words), VALUES)) == VALUES


def _is_a_row(pieces: list[str]) -> bool:
    """Whether a line is little but figures, between which nothing stands: the row of a table."""
    ending = [piece for piece in pieces if piece[-1].isdecimal()]
    if len(ending) < max(A_ROW, FEW * len(pieces)):
        return False
    figures = sum(FIGURE.fullmatch(piece) is not None for piece in ending)
    return figures >= A_ROW and figures >= FEW * len(pieces)


# a line of a table of characters, "0F05;AL # Po TIBETAN MARK CLOSING"
OF_CHARACTERS = expression(r"\s*[0-9A-F]{4,6}(?:\.\.[0-9A-F]{4,6})?(?:;[A-Z]{1,3}\s+#|;[A-Z<][\w <>,-]+;| *; *\[[.*])")
PATH = expression(r"(?:\.{1,2})?/(?:\.\./)*[\w./+-]+")
# "salt.io.rg16", "QUReader.coordinates.H5": parts of a program by their names; "Arch.dép.Vosges" begins as a word does
MODULE = expression(r"(?:[a-z]\w*|(?=\w*[A-Z]\w*[A-Z])(?=\w*[a-z])[A-Z]\w*)\.[a-z]\w*[a-z]\w*(?:\.\w+)*\.\w+", re.ASCII)


def stands_in_a_program(text: str, start: int, end: int) -> bool:
    """Whether a citation is a file's path, the name of a part of a program, or stands in a table of characters.

    >>> stands_in_a_program("../Modules/FindSalt.cmake", 0, 25), stands_in_a_program("See Salt/Tin, 44", 4, 16)
    (True, False)
    >>> stands_in_a_program("salt.io.rg16", 0, 12), stands_in_a_program("Arch.nat.K.12", 0, 13)
    (True, False)
    >>> stands_in_a_program("1B052;HENTAIGANA LETTER SE-1;Lo", 24, 28)
    True
    """
    return (
        PATH.fullmatch(text, start, end) is not None
        or MODULE.fullmatch(text, start, end) is not None
        or OF_CHARACTERS.match(text, line_start(text, start)) is not None
    )


# "(2004, 1, 1, 19, 48, 2)": a day and an hour as programs have them
MOMENT = expression(r"\((?:1[6-9]|20)\d\d, ?(0?[1-9]|1[0-2]), ?(0?[1-9]|[12]\d|3[01])((?:, ?\d{1,2}){1,4})\)")


def is_a_moment(words: str) -> bool:
    """Whether behind a year in brackets stand a month, a day and an hour: pages do not go back, and there is none 0.

    >>> is_a_moment("Zone (2006, 3, 12, 2)"), is_a_moment("Quill (1934, 3, 12, 25)")
    (True, False)
    >>> is_a_moment("UTC (1998, 10, 25, 6, 0)"), is_a_moment("Quill (1998, 10, 25)")
    (True, False)
    """
    m = MOMENT.search(words)
    if m is None:
        return False
    numbers = [int(number) for number in [m[1], m[2], *m[3].split(",")[1:]]]
    return any(a >= b for a, b in pairwise(numbers))


ADDRESS = expression(r"\S*(?://|[=&])\S*")


def is_a_list_of_addresses(words: str) -> bool:
    """Whether words are addresses on the web and nothing else, several, or with what was asked for.

    >>> is_a_list_of_addresses("http://salt.example/a\\nhttp://salt.example/b"), is_a_list_of_addresses("http://salt.example/a")
    (True, False)
    >>> is_a_list_of_addresses("salt.example/a?BOX=3&amp"), is_a_list_of_addresses("S/1745"), is_a_list_of_addresses("see //a b")
    (True, False, False)
    """
    pieces = words.split()
    if len(pieces) < 2 and not any(sign in words for sign in "=&"):
        return False
    return all(ADDRESS.fullmatch(piece) for piece in pieces)


DOMAIN = expression(r"(?!ibid)[a-z]+\.(?:com|de|fr|io|it|net|org|py|ru|tv|uk)")


def is_a_domain(words: str) -> bool:
    """Whether what reads like a short form is a place on the web.

    >>> is_a_domain("ivi.ru"), is_a_domain("ivi."), is_a_domain("ibid.fr")
    (True, False, False)
    """
    return DOMAIN.fullmatch(words) is not None


ON_A_DISK = expression(r"\"?/\w[\w.-]*/")


def is_on_a_disk(folder: str) -> bool:
    """Whether what was read as a folder is the path of a file.

    >>> is_on_a_disk("/codecs/salt/init.conf"), is_on_a_disk("Vane/Colt/1951"), is_on_a_disk("/3")
    (True, False, False)
    """
    return ON_A_DISK.match(folder) is not None
