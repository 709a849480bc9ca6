"""Who made a printed work and which article is in it: the words before its title."""

import pytest

from archref.recognising.makers import Before, before

# the words before a title, "|" where the reference begins; who made it, what they did, the article and who edited what it is in
CASES = [
    # one who wrote it, two, many; and what they did
    ("|Ada Vane, ", "Ada Vane", "", "", ""),
    ("|Ada Vane: ", "Ada Vane", "", "", ""),
    ("|J. R. Colt, ", "J. R. Colt", "", "", ""),
    ("|J.-P. Colt, ", "J.-P. Colt", "", "", ""),
    ("|Ada Vane and Jon Reed, ", "Ada Vane and Jon Reed", "", "", ""),
    ("|Ludwig von Colt und Eva de la Reed, ", "Ludwig von Colt und Eva de la Reed", "", "", ""),
    ("|van Reed, ", "van Reed", "", "", ""),
    ("|Ada Vane et al., ", "Ada Vane et al.", "", "", ""),
    ("|Ada Vane, Jr., ", "Ada Vane, Jr.", "", "", ""),
    ("|Ada Vane, Jon Reed, and Eve Fox, eds., ", "Ada Vane, Jon Reed, and Eve Fox", "eds.", "", ""),
    ("|Ada Vane and Jon Reed (eds.), ", "Ada Vane and Jon Reed", "eds.", "", ""),
    ("|Ada Vane (ed.), ", "Ada Vane", "ed.", "", ""),
    ("|Ada Vane (Hg.), ", "Ada Vane", "Hg.", "", ""),
    ("|Ada Vane, trans., ", "Ada Vane", "trans.", "", ""),
    ("|Ada Vane, ed. and trans., ", "Ada Vane", "ed. and trans.", "", ""),
    # as lists have it, the family name first
    ("|Vane, Ada. ", "Vane, Ada", "", "", ""),
    ("|Vane, Ada, ed. ", "Vane, Ada", "ed.", "", ""),
    ("|Vane, Ada, and Jon Reed, eds. ", "Vane, Ada, and Jon Reed", "eds.", "", ""),
    ("|Vane, A. B. ", "Vane, A. B.", "", "", ""),
    ("|Ada Vane, ed. ", "Ada Vane", "ed.", "", ""),
    ("|Ada Vane and Jon Reed, eds. ", "Ada Vane and Jon Reed", "eds.", "", ""),
    # a body
    ("The |Board of Trade, ", "Board of Trade", "", "", ""),
    ("|U.S. Department of Mines, ", "U.S. Department of Mines", "", "", ""),
    ("|Reed Salt Co. ", "Reed Salt Co.", "", "", ""),
    ("|Bank of Salem, Oreg., ", "Bank of Salem, Oreg.", "", "", ""),
    ("|Ng, ", "Ng", "", "", ""),
    # what introduces a reference is no name
    ("See also |Ada Vane, ", "Ada Vane", "", "", ""),
    ("Cf. |Vane, ", "Vane", "", "", ""),
    ("See |Ada Vane and Jon Reed, ", "Ada Vane and Jon Reed", "", "", ""),
    ("Ed. |Ada Vane, ", "Ada Vane", "", "", ""),
    ("e.g., |Vane, ", "Vane", "", "", ""),
    ("He agreed with |Eve Fox, ", "Eve Fox", "", "", ""),
    ("Quill says so; |Ada Vane, ", "Ada Vane", "", "", ""),
    ("Is it so? |Ada Vane, ", "Ada Vane", "", "", ""),
    ("Box 3, |Ada Vane, ", "Ada Vane", "", "", ""),
    ("London: |Ada Vane, ", "Ada Vane", "", "", ""),
    ("He left Lynn. |Ada Vane, ", "Ada Vane", "", "", ""),
    ("(|Ada Vane, ", "Ada Vane", "", "", ""),
    ("(see |Ada Vane and Jon Reed, ", "Ada Vane and Jon Reed", "", "", ""),
    ("It rained (|Ada Vane, ", "Ada Vane", "", "", ""),
    ("|[Ada Vane], ", "Ada Vane", "", "", ""),
    ("As in Lynn (1950), |Ada Vane, ", "Ada Vane", "", "", ""),
    ("(He left Lynn) |Ada Vane, ", "Ada Vane", "", "", ""),
    ("Lynn (Salem) |Ada Vane, ", "Ada Vane", "", "", ""),
    ("Jon Reed 1950 |Ada Vane, ", "Ada Vane", "", "", ""),
    # no names
    ("|", "", "", "", ""),
    ("He wrote the |", "", "", "", ""),
    ("As Vane says in |", "", "", "", ""),
    ("He left Lynn. |", "", "", "", ""),
    ("Ministry of Mines. |", "", "", "", ""),
    ("Ada Vane |", "", "", "", ""),
    ("Ada Vane|", "", "", "", ""),
    ("12, |", "", "", "", ""),
    ("A, |", "", "", "", ""),
    ("eds., |", "", "", "", ""),
    ("of the, |", "", "", "", ""),
    ("Ada Vane (1950), |", "", "", "", ""),
    ("Ada Vane (Lynn), |", "", "", "", ""),
    # an article in it
    ("|“Brine,” ", "", "", "Brine", ""),
    ("|Vane, “Brine,” ", "Vane", "", "Brine", ""),
    ('|Ada Vane, "Brine." ', "Ada Vane", "", "Brine", ""),
    ("|Ada Vane, “Brine?” ", "Ada Vane", "", "Brine?", ""),
    ("|Ada Vane, “Brine,” in ", "Ada Vane", "", "Brine", ""),
    ("|Ada Vane, “Brine” (review of) ", "Ada Vane", "", "Brine", ""),
    ("|Ada Vane, ‘Brine’, ", "Ada Vane", "", "Brine", ""),
    ("|Ada Vane, «Le sel», ", "Ada Vane", "", "Le sel", ""),
    ("|Ada Vane, „Salz“, in: ", "Ada Vane", "", "Salz", ""),
    ("|Ada Vane, “Brine,” in Jon Reed, ed., ", "Ada Vane", "", "Brine", "Jon Reed"),
    ("|Ada Vane, „Salz“, in: Jon Reed und Eva Fox (Hg.), ", "Ada Vane", "", "Salz", "Jon Reed und Eva Fox"),
    ("|“Brine,” in Jon Reed (ed.), ", "", "", "Brine", "Jon Reed"),
    ("Brine,” in |Jon Reed, ed., ", "Jon Reed", "ed.", "", ""),
    ("Ada Vane, “Brine,” as |Jon Reed, ed., ", "Jon Reed", "ed.", "", ""),
    # quotations in its title
    ("|Ada Vane, “The ‘Brine’ Men,” ", "Ada Vane", "", "The ‘Brine’ Men", ""),
    ("|Ada Vane, ‘The “Brine” Men’, ", "Ada Vane", "", "The “Brine” Men", ""),
    ("|Ada Vane, 'The Miners' Strike', ", "Ada Vane", "", "The Miners' Strike", ""),
    ("|Ada Vane, “The “Brine” Men,” ", "Ada Vane", "", "The “Brine” Men", ""),
    ("|Ada Vane, ‘The Miners’ Strike’, ", "Ada Vane", "", "The Miners’ Strike", ""),
    ("He said “no” and |“Brine,” ", "", "", "Brine", ""),
    ("“Salt,” he said, and |“Brine,” ", "", "", "Brine", ""),
    # no article
    ("a “b” |", "", "", "", ""),
    ("“Salt\nBrine,” |", "", "", "", ""),
    ("Brine,” |", "", "", "", ""),
    ("He said “no,” and wrote the |", "", "", "", ""),
]


@pytest.mark.parametrize(("words", "author", "role", "article", "editor"), CASES)
def test_words_before_a_title(words, author, role, article, editor):
    start = words.index("|")
    text = words.replace("|", "")
    assert before(text + "Salt", 0, len(text)) == Before(start, author, role, article, editor)


def test_names_are_looked_for_no_further_back_than_the_reference_before():
    text = "Jon Reed, Eve Fox, See Ada Vane, Salt"
    assert before(text, len("Jon Reed, Eve "), text.index("Salt")) == Before(text.index("Ada"), "Ada Vane")


@pytest.mark.parametrize(("words", "names"), [(40, 40), (41, 40)])
def test_names_have_so_many_words_at_most(words, names):
    text = "Ada " * (words - 1) + "Vane, "
    assert before(text + "Salt", 0, len(text)).author == "Ada " * (names - 1) + "Vane"


@pytest.mark.parametrize(("letters", "found"), [(299, True), (300, False)])
def test_the_title_of_an_article_has_so_many_characters_at_most(letters, found):
    text = f"“{'B' * letters},” "
    assert bool(before(text + "Salt", 0, len(text)).article) is found
