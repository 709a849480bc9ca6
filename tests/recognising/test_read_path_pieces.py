"""The pieces of a location behind the name that leads it, and where they end."""

import pytest

from archref.grammar import load
from archref.recognising.path import read_path

# what the path is; a text with "^" where the citation begins, "|" where the path does and "¦" where it ends; how many
# pieces there are, whether they cannot be mere prose, and the fields
CASES = [
    ('', 'Kennedy Library|, Vane Papers, Box 3, Folder 2¦. It rained.', 3, True, {'box': '3', 'folder': '2', 'levels': ['Vane Papers']}),
    ('', 'Kennedy Library|, Vane Papers, Box 3, Salt¦. It rained.', 3, True, {'box': '3', 'folder': 'Salt', 'levels': ['Vane Papers']}),
    ('', 'Kennedy Library|¦. Vane Papers.', 0, False, {}),
    ('', 'Kennedy Library|¦', 0, False, {}),
    ('', 'Kennedy Library|¦ of Boston, Box 3.', 0, False, {}),
    ('', 'Kennedy Library|¦ Vane Papers, Box 3.', 0, False, {}),
    ('', 'National Archives| RG 59, Box 3¦.', 2, True, {'record_group': '59', 'box': '3'}),
    ('', 'Department of State| Central Files, 611.23/5–351, POL 7 US¦.', 3, True, {'file_number': '611.23/5-351', 'levels': ['Central Files', 'POL 7 US']}),
    ('', 'Department of State|, Central Files, 611.23/5–351¦, June 1951.', 2, True, {'file_number': '611.23/5-351', 'levels': ['Central Files']}),
    ('', 'Department of State|, Central Files, 388.3, June 1966¦.', 3, True, {'file_number': '388.3', 'levels': ['Central Files', 'June 1966']}),
    ('', 'Department of State|, Central Files: 611.23/5–351¦: Telegram', 2, True, {'file_number': '611.23/5-351', 'levels': ['Central Files']}),
    ('', 'Department of State|, Central Files, 611.23/5–351¦: Telegram.', 2, True, {'file_number': '611.23/5-351', 'levels': ['Central Files']}),
    ('', 'Department of State|, Lot 64 D 12: Salt Files: Box 3¦: Peru.', 3, True, {'lot': '64D12', 'box': '3', 'levels': ['Salt Files']}),
    ('', 'Kennedy Library|, Vane Papers: Box 3¦: Salt.', 2, True, {'box': '3', 'levels': ['Vane Papers']}),
    ('', 'Kennedy Library|, Box 3¦: Salt: Tin.', 1, True, {'box': '3'}),
    ('', 'Kennedy Library|¦; Vane Papers, Box 3.', 0, False, {}),
    ('', 'Kennedy Library|, Vane Papers; Box 3; Folder 4¦.', 3, True, {'box': '3', 'folder': '4', 'levels': ['Vane Papers']}),
    ('', 'Kennedy Library|, Vane Papers¦; Salt, Box 3.', 1, True, {'levels': ['Vane Papers']}),
    ('', 'Kennedy Library|, Vane Papers. Box 3. Folder 4¦. Page 5.', 3, True, {'box': '3', 'folder': '4', 'levels': ['Vane Papers']}),
    ('', 'Kennedy Library|¦, vane papers, Box 3.', 0, False, {}),
    ('', 'Kennedy Library|, Vane Papers¦, was opened, Box 3.', 1, True, {'levels': ['Vane Papers']}),
    ('', 'Kennedy Library|, Vane Papers, Box 3, p. 12¦.', 3, True, {'box': '3', 'pages': ['12'], 'levels': ['Vane Papers']}),
    ('', 'Kennedy Library|, Vane Papers¦, vol. 3, p. 12.', 1, True, {'levels': ['Vane Papers']}),
    ('', 'Kennedy Library|, Mr. Colt Papers, U.S. Files, Box 3¦.', 3, True, {'box': '3', 'levels': ['Mr. Colt Papers', 'U.S. Files']}),
    ('', 'Kennedy Library|, Vane Papers (Salt), “Tin, Lead,” [Iron], Box 3¦.', 3, True, {'box': '3', 'levels': ['Vane Papers (Salt)', '“Tin, Lead,” [Iron]']}),
    ('', 'Kennedy Library|¦, (Salt), Box 3.', 0, False, {}),
    ('', 'Kennedy Library|, Salt¦ (Tin, Box 3.', 1, False, {'levels': ['Salt']}),
    ('', 'Kennedy Library|, Box 3, May 1951, Salt¦.', 3, True, {'box': '3', 'folder': 'May 1951, Salt'}),
    ('', 'Kennedy Library|, Vane Papers, Box 3, May 1951¦; June 1951.', 3, True, {'box': '3', 'folder': 'May 1951', 'levels': ['Vane Papers']}),
    ('', 'Kennedy Library|, Box 3, Vane Papers, Salt Files, Peru, Tin¦.', 5, True, {'box': '3', 'folder': 'Peru, Tin', 'levels': ['Vane Papers', 'Salt Files']}),
    ('', 'Kennedy Library|, Box 3, Vane Papers¦.', 2, True, {'box': '3', 'levels': ['Vane Papers']}),
    ('', 'Kennedy Library|, Box 3, Folder 4, Peru¦.', 3, True, {'box': '3', 'folder': '4', 'levels': ['Peru']}),
    ('', 'Kennedy Library|, Headquarters, Salt Board, Box 3¦.', 3, True, {'box': '3', 'levels': ['Headquarters, Salt Board']}),
    ('', 'Kennedy Library|, Boxes 3¦ and 4, Box 5.', 1, True, {'box': '3'}),
    ('', 'Department of State|, Central Files, 611.23/5–351¦; 611.23/6–351.', 2, True, {'file_number': '611.23/5-351', 'levels': ['Central Files']}),
    ('', 'Department of State|, Central Files, 611.23/5–351, 611.23/6–351¦.', 3, True, {'file_number': '611.23/5-351', 'levels': ['Central Files', '611.23/6–351']}),
    ('source', 'Source: Kennedy Library|, Vane Papers, Box 3, Salt. Tax¦. Secret. It rained.', 3, True, {'box': '3', 'folder': 'Salt. Tax', 'levels': ['Vane Papers']}),
    ('source', 'Source: Kennedy Library|, Vane Papers, the salt files of peru, Box 3¦. Secret.', 3, True, {'box': '3', 'levels': ['Vane Papers', 'the salt files of peru']}),
    ('source', 'Source: Kennedy Library|, Vane Papers; Lot 64 D 12; Salt¦. Secret.', 3, True, {'lot': '64D12', 'levels': ['Vane Papers', 'Salt']}),
    ('source', 'Source: Kennedy Library|; Vane Papers; Box 3¦. Secret.', 2, True, {'box': '3', 'levels': ['Vane Papers']}),
    ('source', 'Source: Department of State|, Lot 64 D 12; Peru; Box 4¦. Secret.', 3, True, {'lot': '64D12', 'box': '4', 'levels': ['Peru']}),
    ('source', 'Source: Kennedy Library|, Vane Papers, Box 3¦. Secret; Priority.', 2, True, {'box': '3', 'levels': ['Vane Papers']}),
    ('source', 'Source: Kennedy Library|, Vane Papers, Box 3¦; Secret.', 2, True, {'box': '3', 'levels': ['Vane Papers']}),
    ('source', 'Source: Kennedy Library|, Vane Papers, Box 3¦. Drafted by Colt.', 2, True, {'box': '3', 'levels': ['Vane Papers']}),
    ('source', 'Source: Kennedy Library|, Vane Papers¦, which is in Box 3. Secret.', 1, True, {'levels': ['Vane Papers']}),
    ('source', 'Source: Kennedy Library|, Vane Papers, Box 3¦. Salt. It was. Tin, Lead. Secret.', 2, True, {'box': '3', 'levels': ['Vane Papers']}),
    ('source', 'Source: Kennedy Library|, Vane Papers, Salt. Tin. Lead. Iron¦. Secret.', 2, True, {'levels': ['Vane Papers', 'Salt. Tin. Lead. Iron']}),
    ('source', 'Source: Department of State|, Central Files, 611.23/5–351, June 1951¦. Secret.', 3, True, {'file_number': '611.23/5-351', 'levels': ['Central Files', 'June 1951']}),
    ('source', 'Source: Kennedy Library|¦.', 0, False, {}),
    ('', '(^Kennedy Library|, Vane Papers, the salt files, Box 3¦) It rained.', 3, True, {'box': '3', 'levels': ['Vane Papers', 'the salt files']}),
    ('', '(^Kennedy Library|, Vane Papers (Salt; Tin), the lead (iron), Box 3¦); it rained.', 3, True, {'box': '3', 'levels': ['Vane Papers (Salt; Tin)', 'the lead (iron)']}),
    ('', '(see A; ^Kennedy Library|, Vane Papers, the salt, Box 3¦) It rained.', 3, True, {'box': '3', 'levels': ['Vane Papers', 'the salt']}),
    ('', '(see A; ^Kennedy Library|¦, the salt, Box 3; B) It rained.', 0, False, {}),
    ('', '(^Kennedy Library|, the salt¦; the tin, Box 3) It rained.', 1, False, {'levels': ['the salt']}),
    ('', '(^Kennedy Library|¦, the salt\n, Box 3) It rained.', 0, False, {}),
    ('', '(^Kennedy Library|¦, which was opened, Box 3) It rained.', 0, False, {}),
    ('', '(^Kennedy Library|, Box 3¦. The salt is in Peru) It rained.', 1, True, {'box': '3'}),
    ('', '(^Kennedy Library|, Vane Papers, Box 3¦', 2, True, {'box': '3', 'levels': ['Vane Papers']}),
    ('', '^Kennedy Library|¦, the salt, Box 3) It rained.', 0, False, {}),
    ('', '(^Kennedy Library|¦ the salt, Box 3) It rained.', 0, False, {}),
    ('bare', '|RG 59, Box 3, Salt Files¦. It rained.', 3, True, {'record_group': '59', 'box': '3', 'levels': ['Salt Files']}),
    ('bare', '|Vane Papers, Box 3, Kennedy Library¦.', 3, True, {'box': '3', 'folder': 'Kennedy Library', 'levels': ['Vane Papers']}),
    ('bare', '|611.23/5–351, 611.23/6–351¦.', 2, True, {'file_number': ['611.23/5-351', '611.23/6-351']}),
    ('bare', '|¦vane papers.', 0, False, {}),
    ('ibid', 'Ibid.|, Box 4, Folder 5¦.', 2, True, {'box': '4', 'folder': '5'}),
    ('ibid', 'Ibid.|, p. 12¦.', 1, True, {'pages': ['12']}),
    ('ibid', 'Ibid.|, 12¦.', 1, False, {'pages': ['12']}),
    ('ibid', 'Ibid.|, 12–14, Salt¦.', 2, False, {'pages': ['12-14'], 'levels': ['Salt']}),
    ('ibid', 'Ibid.|, vol. II, p. 3¦.', 2, True, {'volume': '2', 'pages': ['3']}),
    ('ibid', 'Ibid.|, Vol. II, Salt¦.', 2, False, {'levels': ['Vol. II', 'Salt']}),
    ('ibid', 'Ibid.|, 1951, vol. I, p. 9¦.', 3, True, {'subseries': '1951', 'volume': '1', 'pages': ['9']}),
    ('ibid', 'Ibid.|, Document 25, footnote 3¦.', 2, True, {'documents': ['25'], 'footnotes': ['3']}),
    ('ibid', 'Ibid.|, Box 3, 1951, p. 9¦.', 3, True, {'box': '3', 'pages': ['9'], 'folder': '1951'}),
    ('ibid', 'Ibid.|, Salt, 1951¦, vol. I.', 2, False, {'levels': ['Salt, 1951']}),
    ('ibid', 'Ibid.|, May 3, 1951, p. 9¦.', 2, True, {'date': '1951-05-03', 'pages': ['9']}),
    ('ibid', 'Ibid.|¦ 12.', 0, False, {}),
    ('ibid', 'Ibid.|: 12¦.', 1, False, {'pages': ['12']}),
    ('ibid', 'Ibid.|, Part 2, p. 5¦; Document 3.', 2, True, {'part': '2', 'pages': ['5']}),
    ('ibid', 'Ebd.|, S. 12–14¦.', 1, False, {'pages': ['12-14']}),
    ('ibid', 'Ebd.|, Nr. 34, S. 5¦.', 2, False, {'file_number': '34', 'pages': ['5']}),
    ('ibid', 'Ivi|, c. 12r¦.', 1, False, {'pages': ['12r']}),
    ('ibid', 'Ebd.|, Bd. 3, S. 5¦.', 2, False, {'volume': '3', 'pages': ['5']}),
    ('ibid', 'Ebd.|, H. 4¦.', 1, False, {'folder': '4'}),
    ('ibid', 'Ebd.|, Sa¦. 12.', 1, False, {'levels': ['Sa']}),
    ('', 'Kennedy Library|, Vane Papers, S. 12¦.', 2, True, {'levels': ['Vane Papers', 'S. 12']}),
    ('', '(^Kennedy Library|, Vane (Jr.) Papers, Salt, Box 3¦) x', 3, True, {'box': '3', 'levels': ['Vane (Jr.) Papers', 'Salt']}),
    ('', '(^Kennedy Library|, Vane¦ (see (Jr.)) Papers, Salt and more was, Box 3) x', 1, False, {'levels': ['Vane']}),
    ('', 'x; ^Kennedy Library|, Vane (Jr.; Sr.) Papers, Box 3¦) x', 2, True, {'box': '3', 'levels': ['Vane (Jr.; Sr.) Papers']}),
    ('', 'x; ^Kennedy Library|, Vane Papers, Box 3¦; Salt) x', 2, True, {'box': '3', 'levels': ['Vane Papers']}),
    ('', '(^Kennedy Library|, Vane Papers¦; Box 3, Salt) x', 1, True, {'levels': ['Vane Papers']}),
    ('', '(^Kennedy Library|, vane papers, Box 3¦) x', 2, True, {'box': '3', 'levels': ['vane papers']}),
    ('', 'x ^Kennedy Library|¦, vane papers, Box 3) x', 0, False, {}),
    ('', '; ^Kennedy Library|, vane papers, Box 3¦) x', 2, True, {'box': '3', 'levels': ['vane papers']}),
    ('', 'National Archives|, Vane Papers. RG 59. Box 3¦. p. 5', 3, True, {'record_group': '59', 'box': '3', 'levels': ['Vane Papers']}),
    ('', 'National Archives|, Salt¦. p. 5, Box 3', 1, False, {'levels': ['Salt']}),
    ('', 'Department of State|, Central Files, 611.23/5–351, 611.23/5–352¦.', 3, True, {'file_number': '611.23/5-351', 'levels': ['Central Files', '611.23/5–352']}),
    ('', 'Department of State|, Central Files, 611.23/5–351¦: Salt Files.', 2, True, {'file_number': '611.23/5-351', 'levels': ['Central Files']}),
    ('', 'Department of State|, 611.23/5–351, Salt Files: Peru¦.', 3, True, {'file_number': '611.23/5-351', 'levels': ['Salt Files', 'Peru']}),
    ('', 'Department of State|, Salt Files¦: Telegram, Box 3.', 1, True, {'levels': ['Salt Files']}),
    ('', 'Department of State|, Salt Files: Telegrams, Box 3¦.', 3, True, {'box': '3', 'levels': ['Salt Files', 'Telegrams']}),
    ('source', 'Department of State|, Lot 64 D 12¦; Secret.', 1, True, {'lot': '64D12'}),
    ('source', 'Department of State|, Lot 64 D 12; Salt Files¦. Secret.', 2, True, {'lot': '64D12', 'levels': ['Salt Files']}),
    ('source', 'Department of State|; Salt Files, Secret Files¦. Secret.', 2, True, {'levels': ['Salt Files', 'Secret Files']}),
    ('source', 'Department of State|, Salt Files¦: Telegram. Secret.', 1, True, {'levels': ['Salt Files']}),
    ('', 'Department of State|, 388.3, Salt, June 1966¦.', 3, True, {'file_number': '388.3', 'levels': ['Salt, June 1966']}),
    ('', 'Department of State|, Box 3, 388.3, June 1966¦.', 3, True, {'box': '3', 'file_number': '388.3', 'folder': 'June 1966'}),
    ('', 'Department of State|, Lot 64 D 12¦, June 1966.', 1, True, {'lot': '64D12'}),
    ('', 'Kennedy Library|, Vane Papers, Mr. (Salt), Box 3¦.', 3, True, {'box': '3', 'levels': ['Vane Papers', 'Mr. (Salt)']}),
    ('', 'Kennedy Library|, Vane Papers, Corresp¦. Secret, Box 3.', 2, True, {'levels': ['Vane Papers', 'Corresp']}),
    ('', 'Kennedy Library|, Vane Papers, Corresp¦.) Box 3.', 2, True, {'levels': ['Vane Papers', 'Corresp']}),
    ('', 'Kennedy Library|, Vane Papers, Corresp¦.', 2, True, {'levels': ['Vane Papers', 'Corresp']}),
    ('', 'Kennedy Library|, Vane Papers, Salt, Part 1. Part II, Box 3¦.', 4, True, {'box': '3', 'levels': ['Vane Papers', 'Salt, Part 1. Part II']}),
    ('', 'Kennedy Library|, Vane Papers, Salt. Part X, Box 3¦.', 3, True, {'box': '3', 'levels': ['Vane Papers', 'Salt. Part X']}),
    ('', 'Kennedy Library|, Vane Papers, Salt. Box 3¦.', 3, True, {'box': '3', 'levels': ['Vane Papers', 'Salt']}),
    ('', 'Kennedy Library|, Vane Papers, X. Box 3¦.', 3, True, {'box': '3', 'levels': ['Vane Papers', 'X.']}),
    ('', 'Kennedy Library|, Vane Papers–Mr. Colt, Box 3¦.', 2, True, {'box': '3', 'levels': ['Vane Papers–Mr. Colt']}),
    ('', 'Kennedy Library|, Vane Papers, Colts¦. Tin, Box 3.', 2, True, {'levels': ['Vane Papers', 'Colts']}),
    ('', 'Kennedy Library|, NSC: Meetings: Salt Files, Box 3¦.', 4, True, {'box': '3', 'levels': ['NSC', 'Meetings', 'Salt Files']}),
    ('', 'Kennedy Library|, Vane Papers¦, 10:30 talks, Box 3.', 1, True, {'levels': ['Vane Papers']}),
    ('', 'Kennedy Library|, Box 3, Salt: Tin¦.', 2, True, {'box': '3', 'folder': 'Salt: Tin'}),
    ('', 'Kennedy Library|, Box 3, Folder 4¦:30.', 2, True, {'box': '3', 'folder': '4'}),
    ('', 'Kennedy Library|, NSF, Country File, Laos, Vol. XVI, Cables, Box 3¦.', 6, True, {'box': '3', 'levels': ['NSF', 'Country File', 'Laos, Vol. XVI, Cables']}),
    ('', 'Kennedy Library|, NSF, Country File, Laos, Vol. XVI, Salt, Box 3¦.', 6, True, {'box': '3', 'levels': ['NSF', 'Country File', 'Laos, Vol. XVI', 'Salt']}),
    ('', 'Kennedy Library|, NSF, Laos, Cables, Box 3¦.', 4, True, {'box': '3', 'levels': ['NSF', 'Laos', 'Cables']}),
    ('', 'Kennedy Library|, NSF, Laos, 1966, Cables, Box 3¦.', 5, True, {'box': '3', 'levels': ['NSF', 'Laos, 1966', 'Cables']}),
    ('', 'Kennedy Library|, NSF, Headquarters, Salt, Box 3¦.', 4, True, {'box': '3', 'levels': ['NSF', 'Headquarters, Salt']}),
    ('', 'Kennedy Library|, Box 3, pp. 4, 5, Box 6, Folder 7¦.', 4, True, {'box': '3', 'pages': ['4', '5'], 'folder': '7'}),
    ('', 'Department of State|, 611.23/5–351, Box 3, 611.24/5–351¦.', 3, True, {'file_number': '611.23/5-351', 'box': '3', 'folder': '611.24/5–351'}),
    ('ibid', 'Ibid.|, 611.23/5–351, 611.24/5–351¦.', 2, True, {'file_number': ['611.23/5-351', '611.24/5-351']}),
    ('ibid', 'Ibid.|, Box 3, Box 4, p. 5, p. 6¦.', 3, True, {'box': '3', 'pages': ['5', '6']}),
    ('ibid', 'Ibid.|, S. 5, Nr. 6, H. 7, Bd. 8, cc. 9, c. 10r–12v¦.', 6, False, {'pages': ['5', '9', '10r-12v'], 'file_number': '6', 'folder': '7', 'volume': '8'}),
    ('ibid', 'Ibid.|, 12–13¦, 14.', 1, False, {'pages': ['12-13']}),
    ('ibid', 'Ibid.|, Salt, 12¦.', 2, False, {'levels': ['Salt, 12']}),
    ('ibid', 'Ibid.|, vol. 3, p. 5; Box 3¦.', 3, True, {'volume': '3', 'pages': ['5'], 'box': '3'}),
    ('ibid', 'Ibid.|, Box 3¦, vol. 3.', 1, True, {'box': '3'}),
    ('ibid', 'Ibid.|, Vol. II, Salt¦.', 2, False, {'levels': ['Vol. II', 'Salt']}),
    ('ibid', 'Ibid.|, Vol. II, p. 5¦.', 2, True, {'volume': '2', 'pages': ['5']}),
    ('bare', '|Box 3, Folder 4¦.', 2, True, {'box': '3', 'folder': '4'}),
    ('bare', '|RG 59, Box 3, 611.23/5–351, 611.23/5–352¦.', 4, True, {'record_group': '59', 'box': '3', 'file_number': ['611.23/5-351', '611.23/5-352']}),
    ('bare', '|Salt Files, Box 3¦', 2, True, {'box': '3', 'levels': ['Salt Files']}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "marked", "pieces", "strong", "fields"), CASES)
def test_pieces_of_a_path(kind, marked, pieces, strong, fields):
    lead = max(marked.find("^"), 0)
    before, _, path = marked.replace("^", "").partition("|")
    read, _, rest = path.partition("¦")
    text = before + read + rest
    known = {kind: True} if kind else {}
    found = read_path(text, len(before), len(text), load(), lead=lead, **known)
    assert text[len(before) : found.end] == read
    assert (found.pieces, found.strong, found.fields) == (pieces, strong, fields)


def test_a_path_has_no_more_pieces_than_any_location():
    text = "Kennedy Library" + ", Salt Files" * 30 + "."
    found = read_path(text, len("Kennedy Library"), len(text), load())
    assert (found.pieces, found.fields["levels"]) == (24, ["Salt Files"] * 24)


def test_what_follows_a_title_tells_its_end_no_further_than_a_piece_may_reach():
    for files, whole in ((11, True), (12, False)):
        text = "Department of State, salt" + ", Salt Files of the Harbour of Lima" * files + ". Secret."
        found = read_path(text, 19, len(text), load(), source=True)
        assert (text[found.end :] == ". Secret.") is whole
