"""What is said of a printed work behind its title."""

import pytest

from archref.recognising.imprints import behind

# whether an article's title stood before; the words behind a title, "*" around others in italics, "|" where the reference ends;
# what it is, its fields, what is printed of it
CASES = [
    # place, publisher and year of a book
    (False, ' (Lynn: Blank, 1950), 12|.', 'book', {'date': '1950', 'pages': ['12']}, {'place': 'Lynn', 'publisher': 'Blank'}),
    (False, ' (London, 1950), 12–14|.', 'book', {'date': '1950', 'pages': ['12-14']}, {'place': 'London'}),
    (False, ' (Harbour University Press, 1950), 12|.', 'book', {'date': '1950', 'pages': ['12']}, {'publisher': 'Harbour University Press'}),
    (False, ' (Quill, 1950), 12|.', 'book', {'date': '1950', 'pages': ['12']}, {'publisher': 'Quill'}),
    (False, ' (New Haven, 1950)|.', 'book', {'date': '1950'}, {'place': 'New Haven'}),
    (False, ' (1950), 12|.', 'book', {'date': '1950', 'pages': ['12']}, {}),
    (False, '. (Lynn: Blank, 1950), 12|.', 'book', {'date': '1950', 'pages': ['12']}, {'place': 'Lynn', 'publisher': 'Blank'}),
    (False, ', Berlin 1950, S. 12|.', 'book', {'date': '1950', 'pages': ['12']}, {'place': 'Berlin'}),
    (False, ', London, 1898|.', 'book', {'date': '1898'}, {'place': 'London'}),
    (False, '. Lynn: Blank & Sons, 1950|.', 'book', {'date': '1950'}, {'place': 'Lynn', 'publisher': 'Blank & Sons'}),
    (False, '. London, 1950|.', 'book', {'date': '1950'}, {'place': 'London'}),
    (False, '|. London, 1950.3.0', None, {}, {}),
    (False, '|. In the next, 2016.3', None, {}, {}),
    (False, '|. In November of 1998, she', None, {}, {}),
    (False, '|. Since Easter, 1998', None, {}, {}),
    (False, '. Inverness, 1998|', 'book', {'date': '1998'}, {'publisher': 'Inverness'}),
    (False, '. Blank and Sons, 1950|.', 'book', {'date': '1950'}, {'publisher': 'Blank and Sons'}),
    (False, '. Harbour University Press, 2015|.', 'book', {'date': '2015'}, {'publisher': 'Harbour University Press'}),
    (False, ' (PhD diss., Harbour University, 1950), 4|.', 'book', {'date': '1950', 'pages': ['4']}, {'publisher': 'PhD diss., Harbour University'}),
    (False, ' (Assen: Blank, 1950–52), 34|.', 'book', {'date': '1950/1952', 'pages': ['34']}, {'place': 'Assen', 'publisher': 'Blank'}),
    (False, ' (Assen: Blank, c. 1950), 34|.', 'book', {'date': '1950', 'pages': ['34']}, {'place': 'Assen', 'publisher': 'Blank'}),
    (False, ' (1901; repr., Assen: Blank, 1950), 34|.', 'book', {'date': '1950', 'pages': ['34']}, {'place': 'Assen', 'publisher': 'Blank'}),
    (False, ', (Salem, Oreg.: Loan Corporation, May 8, 1937), 2|.', 'book', {'date': '1937-05-08', 'pages': ['2']}, {'place': 'Salem, Oreg.', 'publisher': 'Loan Corporation'}),
    (False, ' (Assen: Blank, 1950, 2 vols.), 34|.', 'book', {'date': '1950', 'pages': ['34']}, {'place': 'Assen', 'publisher': 'Blank'}),
    # who edited and translated it
    (False, ', trans. Eve Fox (Assen: Blank, 1950)|.', 'book', {'date': '1950'}, {'translator': 'Eve Fox', 'place': 'Assen', 'publisher': 'Blank'}),
    (False, ', ed. Eve Fox and Jon Reed (Assen: Blank, 1950), 3|.', 'book', {'date': '1950', 'pages': ['3']}, {'editor': 'Eve Fox and Jon Reed', 'place': 'Assen', 'publisher': 'Blank'}),
    (False, ', edited by Eve Fox, Ada Vane, and Jon Reed (Assen: Blank, 1950), 3|.', 'book', {'date': '1950', 'pages': ['3']}, {'editor': 'Eve Fox, Ada Vane, and Jon Reed', 'place': 'Assen', 'publisher': 'Blank'}),
    (False, ', ed. Eve Fox, trans. Jon Reed (Assen: Blank, 1950), 3|.', 'book', {'date': '1950', 'pages': ['3']}, {'editor': 'Eve Fox', 'translator': 'Jon Reed', 'place': 'Assen', 'publisher': 'Blank'}),
    (False, ', ed. and trans. Eve Fox (Assen: Blank, 1950), 3|.', 'book', {'date': '1950', 'pages': ['3']}, {'editor': 'Eve Fox', 'place': 'Assen', 'publisher': 'Blank'}),
    (False, ', hrsg. von Eva Fox, 2. Aufl., Bd. 3 (Berlin: Blank, 1950), S. 4|.', 'book', {'volume': '3', 'date': '1950', 'pages': ['4']}, {'editor': 'Eva Fox', 'edition': '2. Aufl.', 'place': 'Berlin', 'publisher': 'Blank'}),
    (False, ', a cura di Eva Fox (Roma: Blank, 1950), 4|.', 'book', {'date': '1950', 'pages': ['4']}, {'editor': 'Eva Fox', 'place': 'Roma', 'publisher': 'Blank'}),
    (False, ', ed. Eve Fox et al. (Assen: Blank, 1950), 3|.', 'book', {'date': '1950', 'pages': ['3']}, {'editor': 'Eve Fox et al.', 'place': 'Assen', 'publisher': 'Blank'}),
    # edition, volumes, series
    (False, ', 2nd ed. (Assen: Blank, 1950), 3|.', 'book', {'date': '1950', 'pages': ['3']}, {'edition': '2nd ed.', 'place': 'Assen', 'publisher': 'Blank'}),
    (False, ', Rev. ed. (Lynn: Blank, 1950), 4|.', 'book', {'date': '1950', 'pages': ['4']}, {'edition': 'Rev. ed.', 'place': 'Lynn', 'publisher': 'Blank'}),
    (False, ', Second edition (Lynn: Blank, 1950), 4|.', 'book', {'date': '1950', 'pages': ['4']}, {'edition': 'Second edition', 'place': 'Lynn', 'publisher': 'Blank'}),
    (False, ', 2 vols. (Assen: Blank, 1950), 1:34|.', 'book', {'date': '1950', 'volume': '1', 'pages': ['34']}, {'volumes': '2', 'place': 'Assen', 'publisher': 'Blank'}),
    (False, ', vol. 2 (Assen: Blank, 1950), 34|.', 'book', {'volume': '2', 'date': '1950', 'pages': ['34']}, {'place': 'Assen', 'publisher': 'Blank'}),
    (False, ', vol. II (Assen: Blank, 1950), 34|.', 'book', {'volume': '2', 'date': '1950', 'pages': ['34']}, {'place': 'Assen', 'publisher': 'Blank'}),
    (False, ', vol. 2: *Early Years* (Assen: Blank, 1950), 34|.', 'book', {'volume': '2', 'date': '1950', 'pages': ['34']}, {'volume_title': 'Early Years', 'place': 'Assen', 'publisher': 'Blank'}),
    (False, ', vol. 2, *Early Years,* (Assen: Blank, 1950), 34|.', 'book', {'volume': '2', 'date': '1950', 'pages': ['34']}, {'volume_title': 'Early Years', 'place': 'Assen', 'publisher': 'Blank'}),
    (False, ' (Assen: Blank, 1950), vol. 2, 34|.', 'book', {'date': '1950', 'volume': '2', 'pages': ['34']}, {'place': 'Assen', 'publisher': 'Blank'}),
    (False, ' (Assen: Blank, 1950), vol. 2|.', 'book', {'date': '1950', 'volume': '2'}, {'place': 'Assen', 'publisher': 'Blank'}),
    (False, ', 3rd ser. (Assen: Blank, 1950), 34|.', 'book', {'date': '1950', 'pages': ['34']}, {'place': 'Assen', 'publisher': 'Blank'}),
    (False, ', Harbour Studies 12 (Assen: Blank, 1950), 34|.', 'book', {'date': '1950', 'pages': ['34']}, {'place': 'Assen', 'publisher': 'Blank'}),
    (False, ', with an introduction by Eve Fox (Assen: Blank, 1950), 34|.', 'book', {'date': '1950', 'pages': ['34']}, {'place': 'Assen', 'publisher': 'Blank'}),
    (False, ', ed. Eve Fox, 2nd ed., 3 vols., vol. 2, Harbour Studies 4 (Lynn: Blank, 1950), 34|.', 'book', {'volume': '2', 'date': '1950', 'pages': ['34']}, {'editor': 'Eve Fox', 'edition': '2nd ed.', 'volumes': '3', 'place': 'Lynn', 'publisher': 'Blank'}),
    # its pages
    (False, ' (Lynn: Blank, 1950), p. 12n|.', 'book', {'date': '1950', 'pages': ['12n']}, {'place': 'Lynn', 'publisher': 'Blank'}),
    (False, ' (Lynn: Blank, 1950), xii–xiv|.', 'book', {'date': '1950', 'pages': ['xii-xiv']}, {'place': 'Lynn', 'publisher': 'Blank'}),
    (False, ' (Lynn: Blank, 1950), 12, 14, and 16|.', 'book', {'date': '1950', 'pages': ['12', '14', '16']}, {'place': 'Lynn', 'publisher': 'Blank'}),
    (False, ' (Lynn: Blank, 1950), esp. pp. 12–14|.', 'book', {'date': '1950', 'pages': ['12-14']}, {'place': 'Lynn', 'publisher': 'Blank'}),
    (False, ' (Lynn: Blank, 1950), 12ff.|', 'book', {'date': '1950', 'pages': ['12ff.']}, {'place': 'Lynn', 'publisher': 'Blank'}),
    (False, ' (Lynn: Blank, 1950): 12|.', 'book', {'date': '1950', 'pages': ['12']}, {'place': 'Lynn', 'publisher': 'Blank'}),
    (False, ' (Lynn: Blank, 1950)|, 12 vols.', 'book', {'date': '1950'}, {'place': 'Lynn', 'publisher': 'Blank'}),
    (False, ' (Lynn: Blank, 1950)| at 12.', 'book', {'date': '1950'}, {'place': 'Lynn', 'publisher': 'Blank'}),
    # an issue of a journal
    (True, ' 12 (1961): 19|.', 'journal', {'date': '1961', 'volume': '12', 'pages': ['19']}, {}),
    (True, ' 12 (March 1961): 19–21|.', 'journal', {'date': '1961-03', 'volume': '12', 'pages': ['19-21']}, {}),
    (True, ' 12, no. 3 (March 1961): 19–21|.', 'journal', {'date': '1961-03', 'volume': '12', 'pages': ['19-21']}, {'issue': '3'}),
    (True, ' 29, nos. 1–2 (1961): 19|.', 'journal', {'date': '1961', 'volume': '29', 'pages': ['19']}, {'issue': '1–2'}),
    (True, ' 12:3 (May 1961): 19|.', 'journal', {'date': '1961-05', 'volume': '12', 'pages': ['19']}, {'issue': '3'}),
    (True, ' 12.3 (1961): 19|.', 'journal', {'date': '1961', 'volume': '12', 'pages': ['19']}, {'issue': '3'}),
    (True, ' XII (1961): 19|.', 'journal', {'date': '1961', 'volume': '12', 'pages': ['19']}, {}),
    (True, ', vol. 12, no. 3 (1961), pp. 19–21|.', 'journal', {'date': '1961', 'volume': '12', 'pages': ['19-21']}, {'issue': '3'}),
    (True, ', vol. 12, March 1961, pp. 19–21|.', 'journal', {'date': '1961-03', 'volume': '12', 'pages': ['19-21']}, {}),
    (True, ', Bd. 12, H. 3 (1961), S. 19–21|.', 'journal', {'date': '1961', 'volume': '12', 'pages': ['19-21']}, {'issue': '3'}),
    (True, ', new ser., 12 (1961): 19|.', 'journal', {'date': '1961', 'volume': '12', 'pages': ['19']}, {}),
    (True, ', no. 45 (May 1961): 7|.', 'journal', {'date': '1961-05', 'pages': ['7']}, {'issue': '45'}),
    (True, ' (May 1961): 7|.', 'journal', {'date': '1961-05', 'pages': ['7']}, {}),
    (True, ' (1961): 7|.', 'journal', {'date': '1961', 'pages': ['7']}, {}),
    (True, ', December 1973, 12|.', 'journal', {'date': '1973-12', 'pages': ['12']}, {}),
    (False, ' 12 (1961), 19|.', 'journal', {'date': '1961', 'volume': '12', 'pages': ['19']}, {}),
    (False, ' (May 1961), 7|.', 'journal', {'date': '1961-05', 'pages': ['7']}, {}),
    (True, ' 12 (1961)|.', 'journal', {'date': '1961', 'volume': '12'}, {}),
    # and of a season, a number behind the months
    (True, ' 29, no. 2 (Winter 2009): 191–218|.', 'journal', {'date': '2009', 'volume': '29', 'pages': ['191-218']}, {'date': '2009-24', 'issue': '2'}),
    (True, ' 29 (Spring 2009): 191|.', 'journal', {'date': '2009', 'volume': '29', 'pages': ['191']}, {'date': '2009-21'}),
    (True, ' 29 (summer 2009): 191|.', 'journal', {'date': '2009', 'volume': '29', 'pages': ['191']}, {'date': '2009-22'}),
    (True, ' 29 (Autumn 2009): 191|.', 'journal', {'date': '2009', 'volume': '29', 'pages': ['191']}, {'date': '2009-23'}),
    (True, ' 29 (Fall 2009): 191|.', 'journal', {'date': '2009', 'volume': '29', 'pages': ['191']}, {'date': '2009-23'}),
    (True, ' 44 (Winter 1961–62): 19|.', 'journal', {'date': '1961/1962', 'volume': '44', 'pages': ['19']}, {'date': '1961-24'}),
    (True, ' 44 (Michaelmas 1961): 19|.', 'journal', {'date': '1961', 'volume': '44', 'pages': ['19']}, {}),
    (True, ' 44 (Spring issue 1961): 19|.', 'journal', {'date': '1961', 'volume': '44', 'pages': ['19']}, {'date': '1961-21'}),
    # a newspaper
    (True, ', 30 December 1973, A4|.', 'newspaper', {'date': '1973-12-30', 'pages': ['A4']}, {}),
    (False, ', December 30, 1973, p. 4|.', 'newspaper', {'date': '1973-12-30', 'pages': ['4']}, {}),
    (False, ', December 30, 1973|.', 'newspaper', {'date': '1973-12-30'}, {}),
    (False, ', Sunday, December 30, 1973, 12|.', 'newspaper', {'date': '1973-12-30', 'pages': ['12']}, {}),
    (False, ' (Lynn), December 30, 1973, 12|.', 'newspaper', {'date': '1973-12-30', 'pages': ['12']}, {'site': 'Lynn'}),
    (False, ' [Lynn], December 30, 1973, 12|.', 'newspaper', {'date': '1973-12-30', 'pages': ['12']}, {'site': 'Lynn'}),
    (False, ', December 30, 1973, late ed., sec. 2, p. 12|.', 'newspaper', {'date': '1973-12-30', 'pages': ['12']}, {}),
    (True, ' (December 30, 1973), 12|.', 'journal', {'date': '1973-12-30', 'pages': ['12']}, {}),
    (False, ' (December 30, 1973), 12|.', 'journal', {'date': '1973-12-30', 'pages': ['12']}, {}),
    # no reference
    (False, '', None, {}, {}),
    (False, ' is a book.', None, {}, {}),
    (False, ' sailed in 1950 for Lynn.', None, {}, {}),
    (False, ', 12.', None, {}, {}),
    (False, ', in Lynn, 1950.', None, {}, {}),
    (False, ', December 1973, 12.', None, {}, {}),
    (False, ' (Lynn: Blank, forthcoming), 4.', None, {}, {}),
    (False, ' 12 (London: Blank, 1961), 19.', None, {}, {}),
    (False, ', May 3, he left.', None, {}, {}),
    (False, ', see December 30, 1973.', None, {}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("article", "words", "kind", "fields", "printed"), CASES)
def test_words_behind_a_title(article, words, kind, fields, printed):
    parts = words.replace("|", "").split("*")
    text = "Salt" + "".join(parts)
    slanted = {4 + len(parts[0]): 4 + len(parts[0] + parts[1])} if len(parts) > 1 else {}
    found = behind(text, 4, len(text), slanted, article)
    if kind is None:
        assert found is None
    else:
        assert (found.kind, found.fields, found.printed) == (kind, fields, printed)
        assert text[found.end :] == words[words.index("|") + 1 :]


@pytest.mark.parametrize(
    ("words", "imprinted"),
    [(" (1950), 12.", False), (", 2nd ed. (1950), 12.", False), (" (Lynn: Blank, 1950), 12.", True), (" (London, 1950).", True),
     (" (Quill, 1950).", True), (", ed. Eve Fox (1950).", True), (" 12 (1961): 19.", True), (", May 3, 1961, 19.", True)],
)  # fmt: skip
def test_more_than_a_year_says_that_it_is_in_print(words, imprinted):
    assert behind("Salt" + words, 4, 4 + len(words), {}, False).imprinted is imprinted
