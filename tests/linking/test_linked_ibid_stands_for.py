"""Which citation an Ibid. stands for."""

import pytest
from digest import with_notes

import archref

# notes; each Ibid. by its note and place there, and what it stands for
CASES = [
    # the nearest that fits
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'Ibid.'], ['2.1 Ibid. = 1.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Ibid., Box 4.'], ['3.1 Ibid., Box 4 = 1.1']),
    (['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Kennedy Library, Vane Papers, Box 3, Salt.', 'Ibid., p. 4.'], ['3.1 Ibid., p. 4 = 1.1']),
    (['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Kennedy Library, Vane Papers, Box 3, Salt.', 'Ibid., 4.'], ['3.1 Ibid., 4 = 1.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Ibid., 4.'], ['3.1 Ibid., 4 = 2.1']),
    (['Foreign Relations, 1950, vol. VI, p. 12.', 'Kennedy Library, Vane Papers, Box 3, Salt.', 'Ibid., p. 15.'], ['3.1 Ibid., p. 15 = 1.1']),
    (['Foreign Relations, 1950, vol. VI, p. 12.', 'Kennedy Library, Vane Papers, Box 3, Salt.', 'Ibid., Document 15.'], ['3.1 Ibid., Document 15 = 1.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'Foreign Relations, 1950, vol. VI, p. 12.', 'Ibid., Box 9.'], ['3.1 Ibid., Box 9 = 1.1']),
    (['National Archives, RG 59, Central Files, 611.23/5–356.', 'Kennedy Library, Vane Papers, Box 3, Salt.', 'Ibid., 611.23/6–356.'], ['3.1 Ibid., 611.23/6–356 = 1.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'National Archives, RG 59, Central Files, 611.23/5–356.', 'Ibid., Box 9.'], ['3.1 Ibid., Box 9 = 2.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'Ibid., 611.23/6–356.'], ['2.1 Ibid., 611.23/6–356 = nothing']),
    (['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Ibid., Document 12.'], ['2.1 Ibid., Document 12 = nothing']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'Ibid., vol. II, p. 3.'], ['2.1 Ibid., vol. II, p. 3 = nothing']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'See Document 24.', 'Ibid.'], ['3.1 Ibid. = 2.1']),
    (['See Document 24.', 'Ibid., Box 3.'], ['2.1 Ibid., Box 3 = nothing']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'See p. 24.', 'Ibid., p. 25.'], ['3.1 Ibid., p. 25 = 2.1']),
    (['Department of State Bulletin, May 3, 1951, p. 444.', 'Kennedy Library, Vane Papers, Box 3, Salt.', 'Ibid., May 10, 1951, p. 5.'], ['3.1 Ibid., May 10, 1951, p. 5 = 1.1']),
    (['Foreign Relations, 1950, vol. VI, p. 12.', 'Ibid., May 10, 1951, p. 5.'], ['2.1 Ibid., May 10, 1951, p. 5 = nothing']),
    (['22 UST 762.', 'Ibid., p. 4.'], ['2.1 Ibid., p. 4 = 1.1']),
    (['Executive Order 1234.', 'Ibid., p. 4.'], ['2.1 Ibid., p. 4 = nothing']),
    # telegrams and where they are kept
    (['Telegram 5 from Lima, May 3, 1961. (Kennedy Library, Vane Papers, Box 3, Salt)', 'Ibid.'], ['2.1 Ibid. = 1.2']),
    (['Telegram 5 from Lima, May 3, 1961.', 'Ibid.'], ['2.1 Ibid. = nothing']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'Telegram 5 from Lima, May 3, 1961.', 'Ibid.'], ['3.1 Ibid. = 1.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'Telegram 5 from Lima, May 3, 1961. (Ibid.)'], ['2.2 Ibid. = 1.1']),
    (['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Kennedy Library, Vane Papers, Box 3, Salt.', 'Telegram 5 from Lima, May 3, 1961. Ibid.'], ['3.2 Ibid. = 2.1']),
    (['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Telegram 5 from Lima, May 3, 1961, ibid.'], ['2.2 ibid. = nothing']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Telegram 5 from Lima, May 3, 1961 (ibid.)'], ['3.2 ibid. = 1.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'The draft is there. (Ibid.)'], ['2.1 Ibid. = 1.1']),
    (['See Document 24.', 'The draft is there. (Ibid.)'], ['2.1 Ibid. = nothing']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'See Document 24.', 'The draft is there. (Ibid.)'], ['3.1 Ibid. = 1.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'See Document 24.', 'Both are there. (Both ibid.)'], ['3.1 ibid. = 1.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'See Document 24.', 'It is there. (Ibid., Document 3)'], ['3.1 Ibid., Document 3 = nothing']),
    # two in one note
    (['Kennedy Library, Vane Papers, Box 3, and Johnson Library, Colt Papers, Box 7, Tin.', 'Ibid.'], ['2.1 Ibid. = 1.2 or 1.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt; Johnson Library, Colt Papers, Box 7, Tin.', 'Ibid.'], ['2.1 Ibid. = 1.2']),
    (['Kennedy Library, Vane Papers, Box 3, and Johnson Library, Colt Papers, Box 7, Tin.', 'Ibid., Box 9.'], ['2.1 Ibid., Box 9 = 1.2']),
    (['Kennedy Library, Vane Papers, Box 3, and Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Ibid.'], ['2.1 Ibid. = 1.2']),
    (['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33 and Kennedy Library, Vane Papers, Box 3, Salt.', 'Ibid.'], ['2.1 Ibid. = 1.2']),
    (['Kennedy Library, Vane Papers, Box 3, Salt; Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Ibid.'], ['2.1 Ibid. = 1.2']),
    (['Kennedy Library, Vane Papers, Box 3, Salt; Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Ibid., Box 4.'], ['2.1 Ibid., Box 4 = 1.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'Johnson Library, Colt Papers, Box 7, Tin.', 'Ibid.'], ['3.1 Ibid. = 2.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt (citing Johnson Library, Colt Papers, Box 7, Tin).', 'Ibid.'], ['2.1 Ibid. = 1.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt (quoting from the Johnson Library, Colt Papers, Box 7, Tin).', 'Ibid.'], ['2.1 Ibid. = 1.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt (see Johnson Library, Colt Papers, Box 7, Tin).', 'Ibid.'], ['2.1 Ibid. = 1.2']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', '(citing Johnson Library, Colt Papers, Box 7, Tin).', 'Ibid.'], ['3.1 Ibid. = 2.1']),
    (['Kennedy Library, Vane Papers, Box 3, and Johnson Library, Colt Papers, Box 7, Tin.', 'Ibid.', 'Ibid.'], ['2.1 Ibid. = 1.2 or 1.1', '3.1 Ibid. = 1.2 or 1.1']),
    (['Kennedy Library, Vane Papers, Box 3, and Johnson Library, Colt Papers, Box 7, Tin.', 'Ibid.', 'Ibid., 4.'], ['2.1 Ibid. = 1.2 or 1.1', '3.1 Ibid., 4 = nothing']),
    (['Kennedy Library, Vane Papers, Minutes, Box 3, and Kennedy Library, Colt Papers, Box 4.', 'Ibid., Minutes, Box 5.'], ['2.1 Ibid., Minutes, Box 5 = 1.1']),
    # nothing
    (['Ibid.'], ['1.1 Ibid. = nothing']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'Vane, “A Life in Salt, Told for Tin,” thesis, Harbour University, 1951, 12.', 'Ibid.'], ['3.1 Ibid. = 2.1']),
    (['Colt, op. cit., 5.', 'Ibid.'], ['1.1 Colt, op. cit., 5 = nothing', '2.1 Ibid. = 1.1']),
    (['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Colt, op. cit., 5.', 'Ibid., 6.'], ['2.1 Colt, op. cit., 5 = nothing', '3.1 Ibid., 6 = 2.1']),
    # a paper that lies where the one before it does
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'Vane to Colt, 3 May 1951, ibid.'], ['2.1 Vane to Colt, 3 May 1951, ibid. = 1.1']),
    (['Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Vane to Colt, 3 May 1951, ibid.'], []),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'Henry Quill, Salt and Iron (London: Harbour Press, 1961), 33.', 'Vane to Colt, 3 May 1951, ibid.'], ['3.1 Vane to Colt, 3 May 1951, ibid. = 1.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'Foreign Relations, 1950, vol. VI, p. 12; Vane to Colt, 3 May 1951, ibid.'], []),
    (['Vane to Colt, 3 May 1951, ibid.'], []),
    (['Kennedy Library, Vane Papers, Box 3, Salt and Johnson Library, Colt Papers, Box 7, Tin.', 'Vane to Colt, 3 May 1951, ibid.'], ['2.1 Vane to Colt, 3 May 1951, ibid. = 1.1']),
    # a footnote of what it stands for
    (['Foreign Relations, 1950, vol. VI, p. 12.', 'See footnote 3, ibid.'], ['2.2 ibid. = 1.1']),
    (['See Document 24.', 'See footnote 3, ibid.'], ['2.2 ibid. = 1.1']),
    (['Kennedy Library, Vane Papers, Box 3, Salt.', 'See footnote 3, ibid.'], ['2.2 ibid. = 1.1']),
    (['See Document 24.', 'See footnote 3 of ibid.'], ['2.2 ibid. = 1.1']),
    (['See Document 24.', 'See footnote 3; ibid.'], ['2.2 ibid. = 2.1']),
]  # fmt: skip


def stands_for(notes):
    result = archref.resolve(with_notes(*notes))
    where, seen = {}, {}
    for cited in result.linked.citations:
        seen[cited.note] = seen.get(cited.note, 0) + 1
        where[cited.id] = f"{cited.note}.{seen[cited.note]}"
    found = []
    for cited in result.linked.citations:
        if cited.type == "ibid" or cited.antecedent is not None or cited.candidates:
            of = cited.candidates or ((cited.antecedent,) if cited.antecedent is not None else ())
            named = " or ".join(where[one.id] for one in of) or "nothing"
            found.append(f"{where[cited.id]} {result.text[cited.start : cited.end]} = {named}")
    return found


@pytest.mark.parametrize(("notes", "found"), CASES, ids=range(len(CASES)))
def test_an_ibid_and_what_it_stands_for(notes, found):
    assert stands_for(notes) == found


@pytest.mark.parametrize(("between", "found"), [(39, "41.1 Ibid., Box 9 = 1.1"), (40, "42.1 Ibid., Box 9 = nothing")])
def test_an_ibid_reaches_no_further_back_than_a_reader_would_look(between, found):
    pages = [f"See Document {i}." for i in range(1, between + 1)]
    assert stands_for(["Kennedy Library, Vane Papers, Box 3.", *pages, "Ibid., Box 9."]) == [found]
