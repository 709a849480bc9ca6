"""The heads of reviews are works with author, title and year; paragraphs that have some of their signs are none."""

import pytest

import archref
from archref.grammar import load
from archref.recognising.review_headers import review_headers

REVIEW = "\n\nThe author has read the minutes of every vestry. She finds little order in them, and less charity.\n"


@pytest.mark.parametrize(
    ("head", "author", "title", "date"),
    [
        ("The Writing Office: Paper in the Salt Company, 1709–1784. By Ada\nVane. Studies in Salt, no. 12. New Haven, CT: Quill University Press,\n2014. Pp. xii + 344. $45.00.", "Ada Vane", "The Writing Office: Paper in the Salt Company, 1709–1784", "2014"),
        ("Clerks Without Borders: A History. By J. R. Colt. Translated by\nRuth Amory. Princeton, NJ: Quill Press, 2016. Pp. xviii, 512. $39.95 (cloth).", "J. R. Colt", "Clerks Without Borders: A History", "2016"),
        ("Salt and Law in Malabar. Edited by Ada Vane and John Colt. New Delhi: Quill, 2011. 288 pp. ₹895. ISBN 978-81-000-0000-1.", "Ada Vane and John Colt", "Salt and Law in Malabar", "2011"),
        ("Le sel et la loi. Par Jeanne Valet. Paris: Quill, 2009. 402 p. 28 €.", "Jeanne Valet", "Le sel et la loi", "2009"),
        ("REES, ADA. The Drovers’ Bank: Credit in Lynn, 1770–1830. Pp. 191. Cardiff: University of\nSalt Press, 2014. £24.99.", "REES, ADA", "The Drovers’ Bank: Credit in Lynn, 1770–1830", "2014"),
        ("ADA COLT-ROSS. The Apothecary’s Widow. (Lynn Record\nSociety, no. 79.) Norwich: Lynn Record Society. 2015. Pp. xlii, 218. £18.00.", "ADA COLT-ROSS", "The Apothecary’s Widow", "2015"),
        ("Das Salz und das Recht. Von Hans Colt. Kiel: Quill, 1999. xiv, 301 S. DM 48.", "Hans Colt", "Das Salz und das Recht", "1999"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("behind", ["", REVIEW])
def test_a_head_is_one_work(head, author, title, date, behind):
    (cited,) = archref.resolve(head + behind).citations
    assert cited.type == "published"
    assert [cited.fields.get(name) for name in ("author", "title", "date")] == [author, title, date]
    assert cited.fields.keys() == {"author", "title", "date"}


@pytest.mark.parametrize(
    "text",
    [
        "The bread was made by Ada Vane. London: Quill, 2014.",
        "He came in 1709. By Ada Vane he was not heard. Pp. 3 of it tell.",
        "Vane, Ada. The Salt Road. London: Harbour Press, 1961. 288 pp.",
        "THE SALT ROAD. By Ada Vane.\n\nLondon: Quill, 2014. 288 pp.",
        "",
    ],
)
def test_others_are_none(text):
    assert not list(review_headers(text, load()))


@pytest.mark.parametrize(
    "sign", ["A", "A ", "A. ", "a. By A ", "By Ada Vane. ", "London: Q, 2014 ", "Pp. xii + 344. ", "\n", "A\n"]
)
def test_a_long_text_takes_no_longer(sign):
    assert list(review_headers(sign * 20_000, load())) is not None
