"""What a document without a date says of its year."""

import pytest

import archref
from archref.linking.year_evidence import falls_on, signs

# a text, and the years that it speaks of: what it is, the first and the last, by which words
CASES = [
    # dates, the month or the day first
    ('He wrote on May 3, 1946, May 3–5, 1947, and May 30–June 2, 1948.', ['date 1946: May 3, 1946', 'date 1947: May 3–5, 1947', 'date 1948: May 30–June 2, 1948']),
    ('He wrote in June 1849 and on 4 May, 2021.', ['date 1849: June 1849', 'date 2021: 4 May, 2021']),
    ('He wrote on May 3, 1746; in Salt 1946; on May 3.', []),
    # sessions of the United Nations, a year and the next
    ('Resolution 84 (V) and resolution No. 377 A (V) of the Assembly; resolutions 12 (I) and 3 (XV).', ['session 1950–1951: Resolution 84 (V)', 'session 1950–1951: resolution No. 377 A (V)', 'session 1946–1947: resolutions 12 (I)']),
    ('Resolution 84 (XXIV) of the Assembly.', []),
    # what the series has
    ('See Foreign Relations series for 1948 and Foreign Relations volumes for 1952–1954.', ['series 1948: Foreign Relations series for 1948', 'series 1952–1954: Foreign Relations volumes for 1952–1954']),
    # files of some years
    ('It is in Central Files, 1960–63, Central Policy Files 1970–1973, and Subject-Numeric Files, 1963–1974.', ['archive 1960–1963: Central Files, 1960–63', 'archive 1970–1973: Central Policy Files 1970–1973', 'archive 1963–1974: Subject-Numeric Files, 1963–1974']),
    ('Central Files, 1973–60 and Central Files, 1960–90.', []),
    # numbers of files, and presidents' libraries
    ('It went on.1 \n\n  1. National Archives, RG 59, 611.23/5–356.\n', ['file 1956: the date in the file number 611.23/5-356']),
    ('It went on.1 \n\n  1. See the letter of May 3 (611.23/5–346), and Truman Library, Vane Papers, Box 3.\n', ['file 1946: the date in the file number 611.23/5-346', 'source 1945–1952: Truman Library']),
    ('A word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word.1\n\n  1. Johnson Presidential Library, Vane Papers, Box 3.', ['archive 1964–1968: Johnson Presidential Library']),
    ('Source: Kennedy Library, Vane Papers, Box 3.', ['source 1961–1963: Kennedy Library']),
    # offices, as long as they were held
    ('Secretary Acheson met Under Secretary of State Webb, President Harry S. Truman and Ambassador Vane.', ['office 1949–1953: Secretary Acheson', 'office 1949–1952: Under Secretary of State Webb', 'office 1945–1953: President Truman']),
    ('Acting Secretary of State Lovett met the President-elect, President-Elect Eisenhower.', ['office 1947–1949: Acting Secretary of State Lovett', 'office 1950–1951: Acting Secretary of State Lovett', 'office 1953–1961: President Eisenhower']),
    ('Former Secretary Byrnes and former President Hoover came with Acheson.', []),
    ('Secretary of Defense (Lovett), Under Secretary Acheson.', ['office 1951–1953: Secretary of Defense Lovett', 'office 1945–1947: Under Secretary Acheson']),
    # days of the week
    ('On Monday, February 30, and Sunday May 3rd; on Monday, May 4, 1951.', ['date 1951: May 4, 1951', 'weekday 230–0: Monday, February 30', 'weekday 503–6: Sunday May 3rd']),
    ('He read NSC 37, NSC 38, NSC 40, NSC 41, NSC 59, NSC 60, NSC 61, NSC 62, NSC 96, NSC 97, NSC 101, NSC 102.', ['date 1948: NSC 37', 'date 1948–1949: NSC 38', 'date 1948–1949: NSC 40', 'date 1949: NSC 41', 'date 1949: NSC 59', 'date 1949–1950: NSC 60', 'date 1949–1950: NSC 61', 'date 1950: NSC 62', 'date 1950: NSC 96', 'date 1950–1951: NSC 97', 'date 1950–1951: NSC 101', 'date 1951: NSC 102']),
    ('He read NSC 120, NSC 121, NSC 123, NSC 124, NSC 138, NSC 139, NSC 143, NSC 144, NSC 177, NSC 178, NSC 5299, NSC 5300, NSC 5399, NSC 5400, NSC 6199, NSC 6200.', ['date 1951: NSC 120', 'date 1951–1952: NSC 121', 'date 1951–1952: NSC 123', 'date 1952: NSC 124', 'date 1952: NSC 138', 'date 1952–1953: NSC 139', 'date 1952–1953: NSC 143', 'date 1953: NSC 144', 'date 1953: NSC 177', 'date 1953: NSC 5300', 'date 1953: NSC 5399', 'date 1954: NSC 5400', 'date 1961: NSC 6199']),
    ('He read NSC 68/4, NSC 5412/2, NSC 5.1, NSC 12/3/4 and NSC 13–5.', ['date 1950: NSC 68/4', 'date 1954: NSC 5412/2']),
    ('He read NIE 65–54, SNIE 100–4–59, NIE 11-3-67, IE 5–52, NIE 80–49, NIE 80–80.', ['date 1954: NIE 65–54', 'date 1959: SNIE 100–4–59', 'date 1967: NIE 11-3-67', 'date 1952: IE 5–52']),
    ('The Third Session of the United Nations General Assembly, the second session of the General Assembly, the 5th session of the UN General Assembly.', ['date 1948: Third Session of the United Nations General Assembly', 'date 1947: second session of the General Assembly', 'date 1950: 5th session of the UN General Assembly']),
    ('The General Assembly at its fourth regular session, and the General Assembly, twelfth session, the 1st Session of the General Assembly, the General Assembly during the Thirteenth session.', ['date 1949: General Assembly at its fourth regular session', 'date 1957: General Assembly, twelfth session', 'date 1946: 1st Session of the General Assembly', 'date 1958: General Assembly during the Thirteenth session']),
    ('In Central Files 1960–60, Central Files, 1960–71, Central Files 1960–72, and Alpha-Numeric Files, 1963–1964; Subject-Numeric Policy File 1967–9.', ['archive 1960: Central Files 1960–60', 'archive 1960–1971: Central Files, 1960–71', 'archive 1963–1964: Alpha-Numeric Files, 1963–1964']),
    ('Resolutions 1 (II), 2 (III), 3 (IV), 4 (VI), 5 (VII), 6 (VIII), 7 (IX), 8 (X), 9 (XI), 10 (XII), 11 (XIII), 12 (XIV).', ['session 1947–1948: Resolutions 1 (II)']),
    ('Secretary Byrnes, Secretary Acheson, then Secretary Acheson again; Deputy Secretary Lovett, Acting Secretary Webb.', ['office 1945–1947: Secretary Byrnes', 'office 1949–1953: Secretary Acheson', 'office 1950–1951: Deputy Secretary Lovett', 'office 1949–1952: Acting Secretary Webb']),
    ('On Monday, 4 June; Tuesday 5th of June; Sunday, 1 Jan.; Wednesday, December 31; Thursday, March 4, 1954.', ['date 1954: March 4, 1954', 'weekday 604–0: Monday, 4 June', 'weekday 101–6: Sunday, 1 Jan', 'weekday 1231–2: Wednesday, December 31']),
    ('It went on.1 \n\n  1. National Archives, RG 59, D780012–0045; and the letter of May 3 (POL 7 PERU).', ['file 1978: the film number D780012-0045']),
    ('Economic Cooperation Administration, Mutual Security Agency and the National Military Establishment.', ['body 1948–1951: Economic Cooperation Administration', 'body 1951–1953: Mutual Security Agency', 'body 1947–1949: National Military Establishment']),
    ('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx. Kennedy Library, Vane Papers, Box 3.', ['source 1961–1963: Kennedy Library']),
    ('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx. Kennedy Library, Vane Papers, Box 3.', ['archive 1961–1963: Kennedy Library']),
    ('Secretary of State Acheson, Acting Secretary of State Webb, Under Secretary of Defense Lovett, Deputy Secretary of Defense Lovett.', ['office 1949–1953: Secretary of State Acheson', 'office 1949–1952: Acting Secretary of State Webb', 'office 1947–1949: Under Secretary of Defense Lovett', 'office 1950–1951: Deputy Secretary of Defense Lovett']),
    ('President Roosevelt, President Truman, President-elect Kennedy, Vice President Nixon.', ['office 1901–1909: President Roosevelt', 'office 1933–1945: President Roosevelt', 'office 1945–1953: President Truman', 'office 1961–1963: President Kennedy', 'office 1953–1961: Vice President Nixon']),
    ('The European Recovery Program and the Economic Cooperation Administration; Marshall Plan; SEATO.', ['body 1948–1952: European Recovery Program', 'body 1948–1951: Economic Cooperation Administration', 'body 1954–1977: SEATO']),
    # a president's library, whose papers are of his years
    ('Source: Roosevelt Library, Vane Papers, Box 3.', ['source 1933–1945: Roosevelt Library']),
    ('Source: Truman Library, Vane Papers, Box 3.', ['source 1945–1952: Truman Library']),
    ('Source: Eisenhower Library, Vane Papers, Box 3.', ['source 1953–1960: Eisenhower Library']),
    ('Source: Kennedy Library, Vane Papers, Box 3.', ['source 1961–1963: Kennedy Library']),
    ('Source: Johnson Library, Vane Papers, Box 3.', ['source 1964–1968: Johnson Library']),
    ('Source: Nixon Library, Vane Papers, Box 3.', ['source 1969–1974: Nixon Library']),
    ('Source: Ford Library, Vane Papers, Box 3.', ['source 1974–1976: Ford Library']),
    ('Source: Carter Library, Vane Papers, Box 3.', ['source 1977–1980: Carter Library']),
    ('Source: Reagan Library, Vane Papers, Box 3.', ['source 1981–1988: Reagan Library']),
    ('Source: Bush Library, Vane Papers, Box 3.', ['source 1989–1992: Bush Library']),
]  # fmt: skip


def said(sign):
    years = f"{sign.first}–{sign.last}" if sign.last != sign.first or sign.kind == "weekday" else f"{sign.first}"
    return f"{sign.kind} {years}: {sign.words}"


@pytest.mark.parametrize(("text", "found"), CASES, ids=range(len(CASES)))
def test_a_text_and_what_it_says_of_its_year(text, found):
    assert [said(sign) for sign in signs(archref.resolve(text).linked)] == found


@pytest.mark.parametrize(
    ("day", "weekday", "year", "falls"),
    [(503, 4, 1946, True), (503, 4, 1947, False), (229, 3, 1940, True), (229, 3, 1941, False), (1231, 0, 1945, True)],
)
def test_a_day_falls_on_its_weekday_in_some_years(day, weekday, year, falls):
    assert falls_on(day, weekday, year) is falls
