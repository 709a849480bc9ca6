"""What speaks for and against digits being a footnote marker: the signs at the digits between braces."""

import re

import pytest

from archref.linking.marker_evidence import Evidence, weights
from archref.linking.markers import place_of_notes
from archref.reading.plain import read_plain

# the body, its notes, and the signs in the order in which they are found
CASES = [
    ("The Posts{1} agreed.", ["All."], "before a small letter; behind a word"),
    ("The Posts{1}", ["All."], "before a line's end; behind a word"),
    ("The Posts{1}\nagreed.", ["All."], "before a line's end; behind a word"),
    ("The Posts{1} Agreed.", ["All."], "before a space; behind a word"),
    ("It rose{1}5 times.", ["x"], "before something else; behind a word"),
    ("The post{1}x agreed.", ["All."], "before a letter; behind a word"),
    ("The post{1}st agreed.", ["All."], "before an ordinal's end; behind a word"),
    ("The post{1}-hour agreed.", ["All."], "before a hyphen; behind a word"),
    ("The post{1}/2 agreed.", ["All."], "before a slash or sign; behind a word"),
    ("The post{1}% agreed.", ["All."], "before a slash or sign; behind a word"),
    ("The post{1}+ agreed.", ["All."], "before something else; behind a word"),
    ("The post{1}.5 agreed.", ["All."], "before a decimal; behind a word"),
    ("The post{1}, 5 agreed.", ["All."], "before punctuation; behind a word"),
    ("The post{1}) agreed.", ["All."], "before punctuation; behind a word"),
    (
        "See 21630{1} on this.",
        ["Telegram 21630."],
        "before a small letter; behind a digit; behind 5 digits; 1 digits behind digits; in a number with its name; the note says the 3 digits before",
    ),
    (
        "See 21630{1} on this.",
        ["Telegram 216301."],
        "before a small letter; behind a digit; behind 5 digits; 1 digits behind digits; in a number with its name; the note says the whole number",
    ),
    (
        "See 21630{1}; 21630 is it.",
        ["No."],
        "before punctuation; behind a digit; behind 5 digits; 1 digits behind digits; in a number with its name; the body has the digits before",
    ),
    (
        "See 216301 and 21630{1}.",
        ["No."],
        "before punctuation; behind a digit; behind 5 digits; 1 digits behind digits; the body has the whole number twice",
    ),
    (
        "See Lima 553{1} on this.",
        ["No."],
        "before a small letter; behind a digit; behind 3 digits; 1 digits behind digits; in a number with its name",
    ),
    (
        "See telegrams 553{1} on this.",
        ["No."],
        "before a small letter; behind a digit; behind 3 digits; 1 digits behind digits; in a number with its name",
    ),
    (
        "See No. 553{1} on this.",
        ["No."],
        "before a small letter; behind a digit; behind 3 digits; 1 digits behind digits; in a number with its name",
    ),
    (
        "on May 2{1} he left",
        ["No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; perhaps a day; in a number with its name",
    ),
    (
        "on May 2{1} he left",
        ["Dated May 2."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; perhaps a day; in a number with its name; the note says the date before",
    ),
    (
        "on May 2{1} he left",
        ["Dated June 2."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; perhaps a day; in a number with its name; the note says the day before",
    ),
    (
        "on May 2{1}, 1951 he left",
        ["No."],
        "before punctuation; behind a digit; behind 1 digits; 1 digits behind digits; a day before its year; in a number with its name",
    ),
    (
        "on May 0{1} he left",
        ["No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; a day of nought; in a number with its name",
    ),
    (
        "on May 3{2} he left",
        ["No.", "No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; no day; in a number with its name",
    ),
    (
        "on 3 May 5{1} he left",
        ["No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; in a short year; in a number with its name",
    ),
    (
        "on May 5{1} he left",
        ["No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; no day, a short year perhaps; in a number with its name",
    ),
    (
        "on May 9{1} he left",
        ["No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; no day; in a number with its name",
    ),
    (
        "on May 12{1} he left",
        ["No."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; no day; in a number with its name",
    ),
    (
        "on May 2–3{1} he left",
        ["No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; perhaps a day; in a number with a slash or hyphen",
    ),
    (
        "in 1951{1} he left",
        ["No."],
        "before a small letter; behind a digit; behind 4 digits; 1 digits behind digits; behind a year",
    ),
    (
        "in 1851{1} he left",
        ["No."],
        "before a small letter; behind a digit; behind 4 digits; 1 digits behind digits; behind a year",
    ),
    ("in 1651{1} he left", ["No."], "before a small letter; behind a digit; behind 4 digits; 1 digits behind digits"),
    (
        "at http://x.org.1951{1} he left",
        ["No."],
        "before a small letter; behind a digit; behind 4 digits; 1 digits behind digits; behind a year",
    ),
    (
        "in 195{1} he left",
        ["No."],
        "before a small letter; behind a digit; behind 3 digits; 1 digits behind digits; in a year",
    ),
    (
        "in 185{1} he left",
        ["No."],
        "before a small letter; behind a digit; behind 3 digits; 1 digits behind digits; in a year",
    ),
    ("in 175{1} he left", ["No."], "before a small letter; behind a digit; behind 3 digits; 1 digits behind digits"),
    (
        "3 May 5{1} he",
        ["No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; in a short year; in a number with its name",
    ),
    (
        "on 3 May, 5{1} he",
        ["No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; in a short year",
    ),
    (
        "paid $3{1} then",
        ["No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; in a sum or decimal",
    ),
    (
        "paid 5.3{1} then",
        ["No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; in a sum or decimal",
    ),
    (
        "paid 5,32{1} then",
        ["No."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; in thousands",
    ),
    ("paid 5,3{1} then", ["No."], "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits"),
    ("NSC 13/{1} then", ["No."], "before a small letter; behind something else"),
    (
        "NSC 13/2{1} then",
        ["NSC 13/2."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; in a number with a slash or hyphen; behind the revision of a paper; the note says the 1 digits before; the note says the 3 digits before",
    ),
    (
        "NSC 13/2{1} then NSC 13/2 is",
        ["No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; in a number with a slash or hyphen; behind the revision of a paper; the body has the digits before",
    ),
    (
        "NIE 65–5{1} then",
        ["No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; in the year of a paper",
    ),
    (
        "see 00{1} then",
        ["No."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; behind a leading zero",
    ),
    (
        "see 05{1} then 05 is",
        ["No."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; behind a leading zero; the body has the two digits before",
    ),
    (
        "see 05{1} then",
        ["Telegram 5."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; behind a leading zero; the note says the 2 digits before",
    ),
    (
        "telegrams 811 and 81{1} came",
        ["No."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; the body has the whole number twice",
    ),
    (
        "telegrams 81 and 82{1} came",
        ["No."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; in a series of one beginning",
    ),
    (
        "telegrams 81, and 92{1} came",
        ["No."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; in a series",
    ),
    (
        "Lima 81/82{1} came",
        ["No."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; in a number with a slash or hyphen; in a series of one beginning",
    ),
    (
        "Lima 81 and Lima’s 82{1} came",
        ["No."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; in a number with its name; in a series of one beginning",
    ),
    (
        "it is 45{1} and 451 is 451",
        ["No."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; the body has the whole number twice",
    ),
    (
        "it is 45{1} and 451 is",
        ["No."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; the body has the whole number twice",
    ),
    (
        "it is 45{1} here",
        ["It says 451."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; the note says the whole number",
    ),
    (
        "it is 4{1} here",
        ["It says 41."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; the note says the short number",
    ),
    (
        "it is 4{1} here",
        ["It says 4."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; the note says the 1 digits before",
    ),
    (
        "it is 45{1} here 45 too",
        ["No."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; the body has the two digits before",
    ),
    (
        "it is 455{1} here 455 too",
        ["No."],
        "before a small letter; behind a digit; behind 3 digits; 1 digits behind digits; the body has the digits before",
    ),
    ("a\tb\n12{1}\t5{2}\n", ["No.", "No."], "before a space; behind a digit; behind 2 digits; 1 digits behind digits"),
    (
        "Name\t12{1}\t450\nOther\t13\t460\n",
        ["No."],
        "before a space; in a table of numbers; behind a digit; behind 2 digits; 1 digits behind digits",
    ),
    ("Name\tx{1}\t450\nOther\t13\t460\n", ["No."], "before a space; behind a single letter"),
    (
        "Name\t1.2{1}\nOther\t1.3\n",
        ["No."],
        "before a line's end; in a table of numbers; behind a digit; behind 1 digits; 1 digits behind digits; in a sum or decimal",
    ),
    (
        "Name\t12{1}\n\nOther\tx\n",
        ["No."],
        "before a line's end; behind a digit; behind 2 digits; 1 digits behind digits",
    ),
    (
        "Name\tJuly 7{1}\nOther\tJuly 8\n",
        ["No."],
        "before a line's end; behind a digit; behind 1 digits; 1 digits behind digits; no day, a short year perhaps; in a number with its name",
    ),
    (
        "Name\tSeptember 7{1}\nOther\tSeptember 81\n",
        ["No."],
        "before a line's end; behind a digit; behind 1 digits; 1 digits behind digits; no day, a short year perhaps; in a number with its name",
    ),
    ("45{1}\t450\nOther\t450\n", ["No."], "before a space; behind a digit; behind 2 digits; 1 digits behind digits"),
    (
        "it took 4{1} million",
        ["No."],
        "before a small letter; before a unit; behind a digit; behind 1 digits; 1 digits behind digits",
    ),
    (
        "it took .4{1} million",
        ["No."],
        "before a small letter; before a unit; behind a digit; behind 1 digits; 1 digits behind digits",
    ),
    (
        "it took 4{1}-days",
        ["No."],
        "before a hyphen; before a unit; behind a digit; behind 1 digits; 1 digits behind digits",
    ),
    (
        "\n1{2}. The rest",
        ["No.", "No."],
        "before punctuation; above the heading; number of a paragraph; behind a digit; behind 1 digits; 1 digits behind digits",
    ),
    (
        "\n{1}. The rest",
        ["No.", "No."],
        "before punctuation; above the heading; number of a paragraph; behind something else",
    ),
    ("x\n{1}. The rest", ["No.", "No."], "before punctuation; number of a paragraph; behind something else"),
    ("The U.S.{1} agreed", ["No."], "before a small letter; behind a stop"),
    ("the Embassy’s{1} agreed", ["No."], "before a small letter; behind a possessive or time"),
    ("the note of 250456Z{1} agreed", ["No."], "before a small letter; behind a possessive or time"),
    ("the 5s{1} agreed", ["No."], "before a small letter; behind a possessive or time"),
    ("Tab A{1} agreed", ["No."], "before a small letter; behind the letter of a tab"),
    ("Tabs A and B{1} agreed", ["No."], "before a small letter; behind the letter of a tab"),
    ("Plan B{1} agreed", ["No."], "before a small letter; behind a single capital"),
    ("a plan b{1} agreed", ["No."], "before a small letter; behind a single letter"),
    ("the NSC{1} agreed", ["No."], "before a small letter; behind capitals"),
    ("the NSC{1}\nagreed", ["No."], "before a line's end; behind capitals at a line's end"),
    ("the NSC{1}", ["No."], "before a line's end; behind capitals at a line's end"),
    ("it ended.{1} Then", ["No."], "before a space; behind a stop"),
    ("it ended,{1} then", ["No."], "before a small letter; behind a stop"),
    ("it is .{1} then", ["No."], "before a small letter; in a decimal without a digit"),
    ("it is $.{1} then", ["No."], "before a small letter; in a decimal without a digit"),
    ("it is (.{1} then", ["No."], "before a small letter; in a decimal without a digit"),
    ("at 10:1{2} he", ["No.", "No."], "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits"),
    ("at 10:{1} he", ["No."], "before a small letter; behind a short number and a stop"),
    (
        "at 10:{12} he",
        ["x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x"],
        "before a small letter; in a time or decimal",
    ),
    ("at 5.{1} he", ["No."], "before a small letter; behind a short number and a point"),
    ("at 55.{1} he", ["No."], "before a small letter; behind a short number and a point"),
    (
        "at 55.{1} he",
        ["It is 55."],
        "before a small letter; the note says the number before the stop; behind a short number and a point",
    ),
    (
        "at 055.{1} he",
        ["It is 55."],
        "before a small letter; the note says the number before the stop; behind a number of three digits and a point",
    ),
    ("at 555.{1} he", ["No."], "before a small letter; behind a number of three digits and a point"),
    ("at 5555.{1} he", ["No."], "before a small letter; behind a long number and a point"),
    ("at 5555,{1} he", ["No."], "before a small letter; behind a long number and a comma"),
    ("at 5555;{1} he", ["No."], "before a small letter; behind a long number and a stop"),
    ("for $55.{1} he", ["No."], "before a small letter; in a sum or decimal"),
    ("on May 5.{1} he", ["No."], "before a small letter; behind a day and a point; behind a short number and a point"),
    ("on May 15.{1} he", ["No."], "before a small letter; behind a day and a point; behind a short number and a point"),
    ("on May 15.{1}", ["No."], "before a line's end; behind a day and a point; behind a short number and a point"),
    ("under V.A.{1} he", ["No."], "before a small letter; in an outline number"),
    ("Article XXIII:{1} he", ["No."], "before a small letter; in an outline number"),
    ("in Washington D.C.{1} he", ["No."], "before a small letter; behind a stop"),
    ("A.{1}. To provide", ["No."], "before punctuation; in an outline number"),
    ("x\nA.{1}. To provide", ["No."], "before punctuation; in an outline number"),
    ("see No.{1} he", ["No."], "before a small letter; behind No., Vol., p."),
    ("see vol.{1} he", ["No."], "before a small letter; behind No., Vol., p."),
    ("he said “yes”{1} then", ["No."], "before a small letter; behind a quote or bracket"),
    ("he said '{1} then", ["No."], "before a small letter; behind an opening quote"),
    ("he said '{1} then", ["No."], "before a small letter; behind an opening quote"),
    ("he said x'{1} then", ["No."], "before a small letter; behind a quote or bracket"),
    ("he said (yes){1} then", ["No."], "before a small letter; behind a quote or bracket"),
    ("he said—{1} then", ["No."], "before a small letter; behind a dash"),
    ("he said…{1} then", ["No."], "before a small letter; behind a quote or bracket"),
    ("he said%{1} then", ["No."], "before a small letter; behind a percent sign"),
    ("he said –{1} then", ["No."], "before a small letter; behind something else"),
    (
        "5{1} men",
        ["No."],
        "before a small letter; before a unit; behind a digit; behind 1 digits; 1 digits behind digits",
    ),
    ("Lima, 5,{1} men", ["No."], "before a small letter; behind a short number and a comma"),
    (
        "see telegram 4515{1} and telegram 4516",
        ["No."],
        "before a small letter; behind a digit; behind 4 digits; 1 digits behind digits; in a number with its name",
    ),
    (
        "see telegrams 4515 and 4516{1} here",
        ["No."],
        "before a small letter; behind a digit; behind 4 digits; 1 digits behind digits; in a series of one beginning",
    ),
    (
        "see telegrams 4515 and 6616{1} here",
        ["No."],
        "before a small letter; behind a digit; behind 4 digits; 1 digits behind digits; in a series",
    ),
    (
        "see v.x1951{1} he",
        ["No."],
        "before a small letter; behind a digit; behind 4 digits; 1 digits behind digits; behind a year in an address",
    ),
    (
        "He had 5.5{1} and 5{2}",
        ["a", "b"],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; in a sum or decimal",
    ),
    (
        "on 14 May 5{1} he",
        ["No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; in a short year; in a number with its name",
    ),
    (
        "in May 44{1} he",
        ["No."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; no day; in a number with its name",
    ),
    (
        "in May 4{5} he",
        ["x", "x", "x", "x", "x"],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; no day, a short year perhaps; in a number with its name",
    ),
    (
        "in May 4{4} he",
        ["x", "x", "x", "x", "x"],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; no day; in a number with its name",
    ),
    (
        "in May 7{9} he",
        ["x", "x", "x", "x", "x", "x", "x", "x", "x"],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; no day, a short year perhaps; in a number with its name",
    ),
    (
        "on May 3{1} he",
        ["No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; perhaps a day; in a number with its name",
    ),
    (
        "on May 100{1} he",
        ["No."],
        "before a small letter; behind a digit; behind 3 digits; 1 digits behind digits; in a number with its name",
    ),
    ("Section 3.a.{1} he", ["No."], "before a small letter; behind a stop"),
    (
        "paid 55,32{1} then",
        ["No."],
        "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; in thousands",
    ),
    (
        "see Lima 123456{1} he",
        ["No."],
        "before a small letter; behind a digit; behind 5 digits; 1 digits behind digits; in a number with its name; behind the six digits of a message",
    ),
    (
        "see Lima 12345{10} he",
        ["x", "x", "x", "x", "x", "x", "x", "x", "x", "x"],
        "before a small letter; behind a digit; behind 5 digits; 2 digits behind digits; in a number with its name",
    ),
    (
        "Name\tabcde 7{1}\nOther\tabcde 81\n",
        ["No."],
        "before a line's end; behind a digit; behind 1 digits; 1 digits behind digits",
    ),
    (
        "Name\tabcd 7{1}\nOther\tabcd 81\n",
        ["No."],
        "before a line's end; in a table of numbers; behind a digit; behind 1 digits; 1 digits behind digits",
    ),
    ("Top\n\nName\t7{1}\n", ["No."], "before a line's end; behind a digit; behind 1 digits; 1 digits behind digits"),
    (
        "The Harbour\n\nText 5{1} here\n\nSubject",
        ["No."],
        "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; in a number with its name",
    ),
    ("in 19512{1} he", ["No."], "before a small letter; behind a digit; behind 5 digits; 1 digits behind digits"),
    ("see 19{1} here", ["No."], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits"),
    ("see 18{1}/2 here", ["No."], "before a slash or sign; behind a digit; behind 2 digits; 1 digits behind digits"),
    ("x\n{1}/2 of it", ["No."], "before a slash or sign; behind something else"),
    ("x\n{1}) of it", ["No."], "before punctuation; behind something else"),
    ("{1}. The rest", ["No."], "before punctuation; above the heading; number of a paragraph; behind a stop"),
    ("He\n{1}. The rest\nThen. {2}. And", ["No.", "x"], "before punctuation; number of a paragraph; behind something else"),
    ("He had A.{1}. To", ["No."], "before punctuation; behind a stop"),
    ("A.{1} then", ["No."], "before a small letter; behind a stop"),
    ("x A.{1}. To provide", ["No."], "before punctuation; behind a stop"),
    ("telegrams 91 and 82{1} came", ["No."], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; in a series"),
    ("telegrams 71 and 82{1} came", ["No."], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; in a series"),
    ("telegrams 811 and 82{1} came", ["No."], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits"),
    ("NIE 65–54{1} then", ["No."], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; behind the year of a paper"),
    ("NIE 65–45{1} then", ["No."], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; in a number with a slash or hyphen"),
    ("NIE 65–46{1} then", ["No."], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; behind the year of a paper"),
    ("NIE 65–80{1} then", ["No."], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; behind the year of a paper"),
    ("NIE 65–81{1} then", ["No."], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; in a number with a slash or hyphen"),
    ("NIE 65–546{1} then", ["No."], "before a small letter; behind a digit; behind 3 digits; 1 digits behind digits; in a number with a slash or hyphen"),
    ("JCSM-907-6{1} then", ["No."], "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; in the year of a paper"),
    ("on May 100{1} he", ["It is 100."], "before a small letter; behind a digit; behind 3 digits; 1 digits behind digits; in a number with its name; the note says the 3 digits before"),
    ("on May 12{1} he", ["Dated May 12."], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; no day; in a number with its name; the note says the date before"),
    ("on May 12{1} he", ["Dated May 123."], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; no day; in a number with its name"),
    ("on May 12{1} he", ["Dated June 12."], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; no day; in a number with its name; the note says the day before"),
    ("on May 2{1} he", ["Dated May 20."], "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; perhaps a day; in a number with its name"),
    ("it is 4{1} and 41 is", ["No."], "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits"),
    ("it is 4{1}, 41 and 41", ["No."], "before punctuation; behind a digit; behind 1 digits; 1 digits behind digits"),
    ("it is 45{1} 451 452", ["No."], "before a space; behind a digit; behind 2 digits; 1 digits behind digits; the body has the whole number twice"),
    ("x'{1} then", ["No."], "before a small letter; behind a quote or bracket"),
    ("'{1} then", ["No."], "before a small letter; behind an opening quote"),
    (" '{1} then", ["No."], "before a small letter; behind an opening quote"),
    ("he said \n'{1} then", ["No."], "before a small letter; behind an opening quote"),
    ("Name\t.{1}\nOther\t.5\n", ["No."], "before a line's end; in a table of numbers; in a decimal without a digit"),
    ("Name\t1{2}\n5\t13", ["x", "x"], "before a line's end; in a table of numbers; behind a digit; behind 1 digits; 1 digits behind digits"),
    ("Name\tx\n5\t1{2}", ["x", "x"], "before a line's end; behind a digit; behind 1 digits; 1 digits behind digits"),
    ("Name\t5\t1{2}\tx", ["x", "x"], "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits"),
    ("Name\tx\t1{2}\t15", ["x", "x"], "before a space; in a table of numbers; behind a digit; behind 1 digits; 1 digits behind digits"),
    ("Name\tx\t1{2}\t5", ["x", "x"], "before a space; behind a digit; behind 1 digits; 1 digits behind digits"),
    ("Name\t1{2}\nx\nOther\t13", ["x", "x"], "before a line's end; behind a digit; behind 1 digits; 1 digits behind digits"),
    ("Name\t13\nx\nOther\t1{2}", ["x", "x"], "before a line's end; behind a digit; behind 1 digits; 1 digits behind digits"),
    ("Name\t13\nOther\t1{2}", ["x", "x"], "before a line's end; in a table of numbers; behind a digit; behind 1 digits; 1 digits behind digits"),
    ("Name\t1{2} x\nOther\t13", ["x", "x"], "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits"),
    ("Name\t$1{2}\nOther\t$13", ["x", "x"], "before a line's end; in a table of numbers; behind a digit; behind 1 digits; 1 digits behind digits; in a sum or decimal"),
    ("Name\t…{1}\nOther\t…", ["x"], "before a line's end; behind a quote or bracket"),
    ("Name\t1,{2}\nOther\t1,3", ["x", "x"], "before a line's end; behind a short number and a comma"),
    ("no 5²{1} he", ["x"], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits"),
    ("at 1234567890123.{1} he", ["x"], "before a small letter; behind a long number and a point"),
    ("the ABCDEFGHIJKLMNOPQRSTUVWXYZ{1} he", ["x"], "before a small letter; behind capitals"),
    ("the d’s{1} he", ["x"], "before a small letter; behind a possessive or time"),
    ("the 'x{1} he", ["x"], "before a small letter; behind a single letter"),
    ("the 5x{1} he", ["x"], "before a small letter; behind a single letter"),
    ("class s{1} he", ["x"], "before a small letter; behind a single letter"),
    ("class Z{1} he", ["x"], "before a small letter; behind a single capital"),
    ("see Tab a{1} he", ["x"], "before a small letter; behind the letter of a tab"),
    ("see Tab AB{1} he", ["x"], "before a small letter; behind capitals"),
    ("Tab 5A{1} he", ["x"], "before a small letter; behind a single capital"),
    ("at 10:{1} he", ["10 it is"], "before a small letter; the note says the number before the stop; behind a short number and a stop"),
    ("at 5:{1} he", ["It is 5."], "before a small letter; behind a short number and a stop"),
    ("at $5,{1} he", ["x"], "before a small letter; behind a short number and a comma"),
    ("at $5:{1} he", ["x"], "before a small letter; behind a short number and a stop"),
    ("on May 5,{1} he", ["x"], "before a small letter; behind a short number and a comma"),
    ("on May 5.{1}, he", ["x"], "before punctuation; behind a short number and a point"),
    ("in 5/5.{1} he", ["x"], "before a small letter; behind a short number and a point"),
    ("it was of .{1} then", ["x"], "before a small letter; in a decimal without a digit"),
    ("it was x .{1} then", ["x"], "before a small letter; behind a stop"),
    ("it was of ,{1} then", ["x"], "before a small letter; behind a stop"),
    ("it was\n.{1} then", ["x"], "before a small letter; in a decimal without a digit"),
    ("it was\n,{1} then", ["x"], "before a small letter; behind a stop"),
    ("see No,{1} he", ["x"], "before a small letter; behind a stop"),
    ("see p.{1} he", ["x"], "before a small letter; behind No., Vol., p."),
    ("see §.{1} he", ["x"], "before a small letter; behind No., Vol., p."),
    ("seep.{1} he", ["x"], "before a small letter; behind a stop"),
    ("Annex B.2:{1} he", ["x"], "before a small letter; behind a short number and a stop"),
    ("Annex IX:{1} he", ["x"], "before a small letter; in an outline number"),
    ("Annex IX,{1} he", ["x"], "before a small letter; behind a stop"),
    ("NSC 13/{2}5 then 13/25 it", ["x", "x"], "before something else; behind something else"),
    ("it is 0{1} here", ["x"], "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits"),
    ("it is 05{1} here", ["It is 051."], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits; behind a leading zero; the note says the whole number"),
    ("it is 005{1} here", ["It is 5."], "before a small letter; behind a digit; behind 3 digits; 1 digits behind digits; behind a leading zero; the note says the 3 digits before"),
    ("$3.{1} then", ["x"], "before a small letter; in a sum or decimal"),
    ("x.3{1} then", ["x"], "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits"),
    ("he paid 5,3{12} then", ["x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x"], "before a small letter; behind a digit; behind 1 digits; 2 digits behind digits; in thousands"),
    ("x,32{1} then", ["x"], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits"),
    ("on 3 May 512{1} he", ["x"], "before a small letter; behind a digit; behind 3 digits; 1 digits behind digits; in a number with its name"),
    ("on 3 May, 51{1} he", ["x"], "before a small letter; behind a digit; behind 2 digits; 1 digits behind digits"),
    ("on 3 May, 5{1} he", ["5"], "before a small letter; behind a digit; behind 1 digits; 1 digits behind digits; in a short year; the note says the 1 digits before"),
    ("x" * 210 + "{1} he", ["x"], "before a small letter; behind a word"),
    ("X" * 150 + "{1} he", ["x"], "before a small letter; behind capitals"),
]  # fmt: skip


def signs(body, notes):
    m = re.search(r"\{(\d+)\}", body)
    text = body[: m.start()] + m[1] + body[m.end() :]
    document = read_plain(text + "\n\n" + "\n".join(f"  {i}. {note}" for i, note in enumerate(notes, 1)))
    start, end = m.start(), m.start() + len(m[1])
    first = start
    while first and document.text[first - 1].isdigit():
        first -= 1
    evidence = Evidence(document, place_of_notes(document))
    found = evidence.signs(first, start, end, m[1])
    assert evidence.weigh(first, start, end, m[1]) == pytest.approx(sum(weights().get(sign, 0.0) for sign in found))
    return "; ".join(found)


@pytest.mark.parametrize(("body", "notes", "found"), CASES)
def test_the_signs_at_a_place(body, notes, found):
    assert signs(body, notes) == found


def test_many_questions_about_the_body_are_answered_as_few_are():
    numbers = "".join(f" it is {n}1 here;" for n in range(200, 240))
    document = read_plain(f"It began.{numbers} 239 and 2391, 2391.\n\n  1. No.\n")
    evidence = Evidence(document, place_of_notes(document))
    for n in range(200, 239):
        at = document.text.index(f" {n}1 ") + 1
        assert "the body has the digits before" not in evidence.signs(at, at + 3, at + 4, "1")
    at = document.text.index(" 2391 ") + 1
    found = evidence.signs(at, at + 3, at + 4, "1")
    assert "the body has the digits before" in found and "the body has the whole number twice" in found
