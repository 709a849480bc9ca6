"""The small files beside the checkout: what is printed of each, and that a linked one keeps its words."""

import pytest
import word_files
from click.testing import CliRunner

import archref
from archref.cli import main

pytestmark = pytest.mark.corpus

LISTED = {
    "add-ms.md": ["Vane. To Colt. March 26, 1871. Add MS 44086. British Library, London, England."],
    "bbt-unpublished-number.biblatex": ["“Un Million.” Letter. May 31, 1968. 114 Z 1 248. Archives de la Ville."],
    "biblatex-name-editor.bib": ["de Vane, Ada, ed. Salt. 1950."],
    "biblatex-name-translator.bib": ["Reed, Jon. Salt. Translated by Ada de Vane. 1950."],
    "biblatex-name.bib": ["de Vane, Ada. Salt. 1950."],  # as in the editor's file: Chicago gives no particle a capital
    "bms-am.md": ["Vane. To Colt. March 26, 1871. bMS Am 1906 (12). Houghton Library, Cambridge, Massachusetts."],
    "cdf-fraction.md": ["Vane. To Colt. August 9, 1937. 026 Foreign Relations/1224 1/2. RG 59, CDF 1930–1939. NARA, College Park, Maryland."],
    "cdf-range.md": ["Vane. To Colt. November 8, 1957. 023.1/7-2957 through 023.1/11-559. RG 59, CDF 1955–1959. NARA, College Park, Maryland."],
    "clipping-in-papers-known-paper.md": ["New York Times. “Sterling Answers Alumni.” February 24, 1960. Box A29, Folder 11, SC 216. Harbour University Archives."],
    "clipping-in-papers.md": ["Salt Mercury. “City Council Race.” March 3, 1974. Box 1, Folder 12. Vane Papers. Harbour State University Archives."],
    "date-in-repository.md": ["Vane. To Colt. December 30, 1982. Box 3. Salt, Lot 04 D 114. Department of State, Washington, D.C."],
    "department-460.md": [],
    "document-number-in-papers.md": ["Vane, Jon. To Ada Colt. November 29, 1881. MG-12-84, Document 1359. Ada Colt Papers. Provincial Archives of Manitoba, Winnipeg, Canada."],
    "endnote-av.ris": ["Vane, Ada. “Salt Notebook.” November 29, 1881. Box 9, Folder 2. Bancroft Library."],
    "frus-paris.md": ["Foreign Relations of the United States, 1919. Vol. 1, The Paris Peace Conference. 1942. https://history.state.gov/historicaldocuments/frus1919Parisv01."],
    "frus-title-swallows-prose.md": ["Landa, Ronald D., Aaron D. Miller, and Charles S. Sampson, eds. Foreign Relations of the United States, 1955–1957. Vol. 24, Soviet Union, Eastern Mediterranean. United States Government Printing Office, 1989. https://history.state.gov/historicaldocuments/frus1955-57v24."],
    "ibid-after-citing.md": ["Vane. To Colt. June 4, 1961. 611.00/6-461. RG 59, Central Files. NARA, College Park, Maryland."],
    "interviewer-as-author.md": ["Vane, Jon. Interview by Ada Quill. May 3, 1988. Regional Oral History Office. Bancroft Library, University of California, Berkeley."],
    "journal-volume-season.md": ["Quill, Ada. “Salt Roads.” Journal of the Early Republic 29 (Summer 2009): 191–218."],
    "lambeth-ms.md": ["Vane. To Colt. March 26, 1871. MS 51. Lambeth Palace Library, London, England."],
    "letter-with-page.md": ["Vane, Jon. To Colt. August 31, 1961. Box 1, Tab 5 to agenda of 1961 meeting. HAC, Lot 96 D 292. Department of State, Washington, D.C."],
    "library-and-howpublished.bib": ["Vane, Ada. “Salt Notes.” 1881. MG-12-84, Document 1359. Provincial Archives of Manitoba."],
    "lot-file.md": ["Vane. To Colt. May 8, 1979. Box 6, The Salt Office 1979. RG 59, PA Lot File, Lot 82 D 297. NARA, College Park, Maryland."],
    "microfilm-m92.md": ["Vane. To Fish. September 7, 1876. M92, Roll 43. RG 59, Despatches from U.S. Ministers to China, 1843–1906. NARA, College Park, Maryland."],
    "newspaper-place-times.md": ["Palo Alto Times. “County Grows Too Fast.” December 30, 1973."],
    "pandoc-markdown.txt": ["Quill, Ada. Salt and Tin. Blank, 1950."],
    "parenthesis-in-series.md": ["Vane. To Colt. November 10, 1928. Box 3, 1928–2. RG 59, Unindexed Records (Central Files), 1910–1944. NARA, College Park, Maryland."],
    "public-law-title.md": ["Message of the President of the United States to the Two Houses of Congress at the Commencement of the Third Session of the Thirty-Seventh Congress. Government Printing Office, 1862."],
    "quotation-before-letter.md": ["Vane. To Colt. May 3, 1961. Box 2, Folder 8. Vane Papers. Stanford University Archives, Stanford, California."],
    "recipients-dropped.md": ["Vane. To Reed, Shaw, Ada Quill, and Colt. October 18, 1943. 026 Salt/1685a. RG 59, CDF 1940–1944. NARA, College Park, Maryland."],
    "review-in-journal.md": [
        "Kane, N. Stephen, and William F. Sanford Jr., eds. Foreign Relations of the United States, 1952–1954. Vol. 4, The American Republics. 1983. https://history.state.gov/historicaldocuments/frus1952-54v04.",
        "Quill. “Review of Foreign Relations of the United States, 1952–1954, Vol. IV, The American Republics.” American Journal of International Law, July 1984, 735–39.",
    ],
    "see-in-author.md": ["Reed, Jon M. Salt Roads. Harbour University Press, 2008."],
    "title-comma-person.md": ["Vane, Allan. Jon Reed, The Inner History of the Salt Administration. Harbour and Company, 1936."],
    "title-comma-place.md": ["Division of Research. Report of a Survey in San Jose, California. Home Loan Corporation, 1937."],
    "title-papers-of.md": ["Quill, Ada B., ed. The Jon Reed Papers, Series One: Speeches, Debates, and Interviews. Vol. 1. Harbour University Press, 1979."],
    "title-president-inc.md": ["Quill, Ada. Race and Housing: An Interview with Ada Quill, President, Quill Homes, Inc. Harbour Press, 1964."],
    "two-articles-one-record.md": [
        "Vane, Jane. “A Misplanned Suburb.” Washington Post, December 30, 1973.",
        "Washington Post. “Another Story.” December 30, 1973.",
    ],
    "unreferenced-note.md": [
        "Reed. To Quill. June 3, 1962. Box 9. Reed Papers. Harbour University Archives.",
        "Vane. To Colt. May 3, 1961. Box 2. Vane Papers. Harbour University Archives.",
    ],
    "vol-no-as-frus.md": ["Vane. To Colt. March 26, 1871. Ms. B.1.6, Vol. 11, No. 9. BPL."],
    "volume-title.md": ["Foner, Jon S., ed. The Life and Writings of Ada Vane. Vol. 1, Early Years, 1817–1849. Blank Publishers, 1950."],
    "wrapped-lines.txt": [
        "McQuill Family Papers. Box 3, MGF 31. New York Public Library, New York, New York.",
        "Quill, James Brewer, ed. Memory. Harbour University Press, 2008.",
        "RG 59, Central Foreign Policy File. D780524-1038. National Archives, College Park, Maryland.",
        "RG 59, Central Foreign Policy File. D780524-1039. National Archives, College Park, Maryland.",
    ],
    "zotero-extra.json": ["“Dream.” n.d. MS 51. Papers of Vane. Lambeth Palace Library, London."],
}  # fmt: skip
LINKED = {  # how many links each takes
    "delins-link-refused.docx": 18,
    "link-in-fldsimple.docx": 0,
    "link-in-ins.docx": 1,
    "link-in-moveto.docx": 1,
    "space-hyperlink.docx": 1,
    "space-two-paragraphs.docx": 1,
}
SAID = {"unreferenced-note.md": "nothing refers to the note [^2]"}


@pytest.fixture
def folder(shared):
    found = shared / "cases" / "files"
    if not found.is_dir():
        pytest.skip("the small files are not beside the checkout")
    return found


def test_there_is_a_row_for_every_file(folder):
    assert {path.name for path in folder.iterdir()} == LISTED.keys() | LINKED.keys()


@pytest.mark.parametrize("name", LISTED)
def test_what_a_file_cites_is_listed_whole(folder, name):
    done = CliRunner().invoke(main, ["bib", str(folder / name)])
    assert done.exit_code == 0 and done.stdout.splitlines() == LISTED[name]
    assert SAID.get(name, "") in done.stderr


def test_an_ibid_behind_a_paper_that_cites_another_is_the_first(folder):
    (document,) = archref.read(folder / "ibid-after-citing.md")
    assert archref.resolve(document).as_dict()["citations"][-1]["fields"]["antecedent"] == "c1"


@pytest.mark.parametrize("name", LINKED)
def test_a_word_file_is_linked_and_keeps_its_words(folder, tmp_path, name):
    path = folder / name
    found = archref.link(path)
    assert sum(bool(i.target) for i in found.insertions) == LINKED[name]
    assert not word_files.faults_of(found.data, path.read_bytes())
    (tmp_path / name).write_bytes(found.data)
    assert [d.text for d in archref.read(tmp_path / name)] == [d.text for d in archref.read(path)]
