"""The subseries of a document without a date."""

import pytest

import archref
from archref.linking.own_years import likely_subseries

ROLES = "The Ambassador in Peru (Vane) to the Secretary of State\n\n"  # without a number, as until 1951
NUMBER = "12. Letter From Vane to Colt\n\n"

# the heading and the text, the subseries that are likeliest, and what tells them
CASES = [
    # dates speak for their year, and for those behind it less
    (ROLES, 'He wrote on May 3, 1946 and on June 4, 1946.', ['1946'], 'what the text names: May 3, 1946, June 4, 1946'),
    (ROLES, 'He wrote on May 3, 1946, as on June 4, 1947.', ['1947', '1948'], 'what the text names: June 4, 1947'),
    (ROLES, 'He told of May 3, 1931.', ['1931', '1932', '1933'], 'what the text names: May 3, 1931'),
    (ROLES, 'He wrote on May 3, 1940 and again on May 4, 1949.', [], ''),
    # days of the week
    (ROLES, 'On Friday, May 3, he wrote to Secretary Byrnes.', ['1946'], 'what the text names: Secretary Byrnes'),
    (ROLES, 'Secretary Acheson came on Tuesday, January 30.', ['1951'], 'what the text names: Secretary Acheson'),
    # offices
    (ROLES, 'Secretary Acheson met Under Secretary of State Webb.', ['1949', '1950', '1951', '1952–1954'], 'what the text names: Under Secretary of State Webb, Secretary Acheson'),
    (ROLES, 'President Truman met Secretary of State Marshall.', ['1947', '1948', '1949'], 'what the text names: Secretary of State Marshall, President Truman'),
    (ROLES, 'President Truman met Secretary of State Byrnes.', ['1945', '1946', '1947'], 'what the text names: Secretary of State Byrnes, President Truman'),
    (ROLES, 'President Truman and former Secretary Byrnes met Secretary Acheson on May 3, 1950.', ['1950', '1951', '1952–1954'], 'what the text names: May 3, 1950, Secretary Acheson, President Truman'),
    (ROLES, 'President Truman told of Secretary Hull and President Wilson on May 3, 1946.', [], ''),
    (ROLES, 'Secretary Dulles met President Eisenhower.', ['1952–1954'], 'what the text names: Secretary Dulles, President Eisenhower'),
    # sessions, what the series has, files
    (ROLES, 'Resolution 84 (V) of the Assembly, and Secretary Acheson.', ['1950', '1951', '1952–1954'], 'what the text names: Resolution 84 (V), Secretary Acheson'),
    (ROLES, 'As in Foreign Relations series for 1948, on May 3, 1946.', ['1948'], 'what the text names: Foreign Relations series for 1948'),
    (ROLES, 'It went on.1 \n\n  1. See telegram 4 of May 3 (611.23/5–346).\n', ['1946'], 'what the text names: the date in the file number 611.23/5-346'),
    (ROLES, 'It went on.1 \n\n  1. See telegram 4 of May 3 (611.23/5–346).\n  2. Telegram 5 (611.23/5–347) of Secretary Acheson.\n', ['1947'], 'what the text names: the date in the file number 611.23/5-347'),
    (ROLES, 'It went on.1 \n\n  1. See the memorandum of May 3, Truman Library, Vane Papers, Box 3, on Secretary Byrnes.\n', ['1945', '1946', '1947'], 'what the text names: Secretary Byrnes, Truman Library'),
    # the volumes that it cites
    (ROLES, 'It went on.1 \n\n  1. See Foreign Relations, 1947, vol. II, p. 12, and vol. III, p. 4.\n', ['1948'], 'the volumes of 1947, which the document cites as the latest of others'),
    (ROLES, 'It went on.1 \n\n  1. See Foreign Relations, 1947, vol. II, p. 12; ibid., 1948, vol. III, p. 4.\n', ['1948'], 'the volumes of 1947, which the document cites as the latest of others'),
    (ROLES, 'It went on.1 \n\n  1. See Foreign Relations, 1948, vol. II, p. 12, and vol. iii, p. 4. Secretary Acheson.\n', ['1949'], 'what the text names: Secretary Acheson'),
    (ROLES, 'It went on.1 \n\n  1. See vol. XVI, p. 4.\n', ['1952–1954'], 'the form of the heading and the volumes cited'),
    (ROLES, 'It went on.1 \n\n  1. See Foreign Relations, 1952–1954, vol. II, p. 12. Secretary Acheson met President Truman.\n', ['1949', '1950', '1951'], 'what the text names: Secretary Acheson, President Truman'),
    (ROLES, 'It went on.1 \n\n  1. See Part 2, p. 1212. Secretary Acheson knew.\n', ['1949', '1951', '1952–1954'], 'what the text names: Secretary Acheson'),
    (ROLES, 'It went on.1 \n\n  1. See Foreign Relations, 1949, vol. II, p. 12. Secretary Acheson knew.\n', ['1950'], 'what the text names: Secretary Acheson'),
    (ROLES, 'It went on.1 \n\n  1. See vol. iii, p. 4. Secretary Acheson knew of President Eisenhower.\n', ['1949', '1950', '1951'], 'what the text names: Secretary Acheson'),
    (ROLES, 'It went on.1 \n\n  1. See vol. III, p. 4. Secretary Acheson knew of President Eisenhower.\n', ['1952–1954'], 'what the text names: Secretary Acheson, President Eisenhower'),
    # nothing
    (ROLES, 'Nothing is told.', [], ''),
    # a number in its heading
    (NUMBER, 'President Kennedy met Secretary Rusk on May 3, 1961.', ['1961–1963'], 'what the text names: May 3, 1961, President Kennedy, Secretary Rusk'),
    (NUMBER, 'President Johnson met Secretary Rusk on May 3, 1966.', ['1964–1968'], 'what the text names: May 3, 1966, President Johnson, Secretary Rusk'),
    (NUMBER, 'Secretary Kissinger told President Nixon.', ['1969–1976'], 'what the text names: Secretary Kissinger, President Nixon'),
    (NUMBER, 'Secretary Dulles met President Eisenhower.', ['1952–1954', '1955–1957', '1958–1960'], 'what the text names: Secretary Dulles, President Eisenhower'),
    (NUMBER, 'Source: Kennedy Library, Vane Papers, Box 3.', ['1961–1963'], 'what the text names: Kennedy Library'),
    (NUMBER, 'Source: National Archives, RG 59, Central Files 1970–73, POL 23 PERU.', ['1969–1976'], 'what the text names: Central Files 1970–73'),
    (NUMBER, 'It went on.1 \n\n  1. See vol. XVI, Document 4, and President Kennedy.\n', ['1961–1963'], 'what the text names: President Kennedy'),
    (NUMBER, 'It went on.1 \n\n  1. See Foreign Relations, 1961–1963, vol. II, Document 12, and President Kennedy.\n', ['1961–1963'], 'what the text names: President Kennedy'),
    (NUMBER, 'It went on.1 \n\n  1. See Foreign Relations, 1955–1957, vol. II, Document 12, and vol. IX, Document 4.\n', ['1955–1957'], 'the volumes that the text cites'),
    (NUMBER, 'On May 3, 1951 they met.', [], ''),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "text", "subseries", "why"), CASES, ids=range(len(CASES)))
def test_a_document_and_its_subseries(heading, text, subseries, why):
    found, reason = likely_subseries(archref.resolve(heading + text).linked)
    assert (found if reason else [], reason) == (subseries, why)
