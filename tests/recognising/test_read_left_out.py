"""What the words of a citation say beyond its labels: a paper's number, an interviewer, a town, a name cut in two."""

import pytest
from click.testing import CliRunner

from archref.cli import main

PRINTED = {
    # which of the papers in a file or volume it is
    "Vane to Reed, March 26, 1874, BPL, Ms. B.2.4, vol. 3, no. 17.": "Vane. To Reed. March 26, 1874. Ms. B.2.4, Vol. 3, No. 17. BPL.",
    "Reed to Fox, 2 May 1912, Fox Papers, box 3, item 12, Harbour Library.": "Reed. To Fox. May 2, 1912. Box 3, Item 12. Fox Papers. Harbour Library.",
    "Reed to Fox, 2 May 1911, encl. no. 4, Fox Papers, box 3, Harbour Library.": "Reed. To Fox. May 2, 1911. Box 3, Encl. no. 4. Fox Papers. Harbour Library.",
    "Jon Vane to Ada Colt, 29 November 1881, Perth (Scotland), Document 1214, Ada Colt Papers, MG-9-21, Harbour Archives.": "Vane, Jon. To Ada Colt. November 29, 1881. MG-9-21, Document 1214. Ada Colt Papers. Harbour Archives.",
    "Jon Vane to Colt, June 3, 1962, p. 7, attached as Tab 7 to agenda of June meeting, Vane Papers, box 1, Harbour Library.": "Vane, Jon. To Colt. June 3, 1962. Box 1, Tab 7 to agenda of June meeting. Vane Papers. Harbour Library.",
    "Memorandum, Reed to Fox, 2 May 1962, Annex B, Fox Papers, box 3, Harbour Library.": "Reed. Memorandum to Fox. May 2, 1962. Box 3, Annex B. Fox Papers. Harbour Library.",
    # who asked, on which page
    "Jon Reed, oral history interview by Ada Fox, June 2, 1981, transcript, 17, Salt History Office, Bancroft Library, University of California, Berkeley.": "Reed, Jon. Interview by Ada Fox. June 2, 1981. Salt History Office. Bancroft Library, University of California, Berkeley.",
    "Interview with Eve Fox by Jon Reed, June 2, 1971, Tin Collection, Harbour Library, Lynn.": "Fox, Eve. Interview by Jon Reed. June 2, 1971. Tin Collection. Harbour Library, Lynn.",
    "Ada Colt, interviewed by Jon Reed and Eve Fox, 4 May 1991, transcript, 17, Salt Oral History Project, Harbour Library.": "Colt, Ada. Interview by Jon Reed and Eve Fox. May 4, 1991. Salt Oral History Project. Harbour Library.",
    "Eve Quill, interview by author, May 9, 2001, Salt Archive, Harbour Library.": "Quill, Eve. Interview by author. May 9, 2001. Salt Archive, Harbour Library.",
    # a publication on film and its roll stand together
    "Vane to Fish, June 7, 1871, NARA, RG 59, M17, Despatches from U.S. Ministers to Peru, 1826–1906, Roll 12.": "Vane. To Fish. June 7, 1871. M17, Roll 12. RG 59, Despatches from U.S. Ministers to Peru, 1826–1906. NARA, College Park, Maryland.",
    "Quill to Reed, June 7, 1888, NARA, RG 84, T-175, Records of the Consulate at Lynn, reel 12.": "Quill. To Reed. June 7, 1888. T-175, Reel 12. RG 84, Records of the Consulate at Lynn. NARA, College Park, Maryland.",
    "Vane to Colt, May 3, 1861, Colt Papers, Reel 5, Harbour Library.": "Vane. To Colt. May 3, 1861. Reel 5. Colt Papers. Harbour Library.",
    # a review is its writer's
    "Quill review of *Salt and Tin* in *Journal of Brine* 4 (1984), pp. 735–739.": "Quill. “Review of Salt and Tin.” Journal of Brine 4 (1984): 735–39.",
    "See Eve Fox’s review of Ada Vane, *Salt Roads*, in *Review of Tin* 12 (May 1971): 44–46.": "Fox, Eve. “Review of Ada Vane, Salt Roads.” Review of Tin 12 (May 1971): 44–46.",
    # a title longer than a form looks back
    "Report of the Commissioners of the Port of Salem to the Two Chambers of the Assembly at the Opening of the Third Session of the Twenty-Second Assembly of the Salt Provinces (Boston: Government Press, 1862).": "Report of the Commissioners of the Port of Salem to the Two Chambers of the Assembly at the Opening of the Third Session of the Twenty-Second Assembly of the Salt Provinces. Government Press, 1862.",
    # volumes of conferences, supplements and states
    "*Papers Relating to the Foreign Relations of the United States, 1919, The Paris Peace Conference, vol. III*, p. 4.": "Foreign Relations of the United States, 1919. Vol. 3, The Paris Peace Conference, 1919. 1943. https://history.state.gov/historicaldocuments/frus1919Parisv03.",
    "*Foreign Relations*, 1918, Russia, vol. II, p. 40.": "Foreign Relations of the United States, 1918. Vol. 2, Russia. 1932. https://history.state.gov/historicaldocuments/frus1918Russiav02.",
    "*Foreign Relations*, 1918, Supplement 1, The World War, vol. I, pp. 12–17.": "Foreign Relations of the United States, 1918. Vol. 1, Supplement 1, The World War. 1933. https://history.state.gov/historicaldocuments/frus1918Supp01v01.",
}  # fmt: skip


def listed(tmp_path, text):
    path = tmp_path / "a.md"
    path.write_text(text, "utf-8")
    done = CliRunner().invoke(main, ["bib", str(path)])
    assert done.exit_code == 0, done.output
    return done.stdout.splitlines()


@pytest.mark.parametrize("note", PRINTED)
def test_an_entry_says_all_that_the_note_does(tmp_path, note):
    assert PRINTED[note] in listed(tmp_path, f"Text.[^1]\n\n[^1]: {note}\n")


@pytest.mark.parametrize("name", ["McQuill Family", "MacColt Brothers", "Reed Salt Company", "Colt"])
def test_a_collection_has_its_whole_name_behind_another_work(tmp_path, name):
    text = f"On this see the essays in Memory, ed. James Brewer Quill (New Haven, Conn.: Harbour University Press, 2008), 36–37, and the {name} Papers, New York Public Library, Box 3, MGF 31."
    assert listed(tmp_path, text + "\n")[0].startswith((f"{name} Papers. Box 3, MGF 31", "Quill")), text


def test_a_town_said_once_is_no_other_place(tmp_path):
    one, two = "Vane Papers, box 3, Harbour Library, Lynn.", "Vane Papers, box 3, Harbour Library."
    lines = listed(tmp_path, f"A.[^1] B.[^2]\n\n[^1]: {one}\n\n[^2]: {two}\n")
    assert lines == ["Vane Papers. Box 3. Harbour Library, Lynn."]


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("Vane to Colt, May 3, 1961, folder “Tab A”, box 2, Vane Papers, Harbour Library.", "Tab A"),
        ("Vane to Colt, May 3, 1961, FO 371/1234, no. 1234, TNA.", "FO 371/1234"),
        ("Vane to Colt, 3 May 1951, Central Files, Peru Series, box 3, NARA.", "Peru Series"),
    ],
)  # fmt: skip
def test_what_a_field_says_is_not_said_twice(tmp_path, note, kept):
    (line,) = listed(tmp_path, f"Text.[^1]\n\n[^1]: {note}\n")
    assert line.count(kept) == 1


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        ("Ada Vane, interview by author, Lynn, 3 May 1999.", "Ada Vane, interview by author, May 3, 1999."),
        ("Interview with Jon Reed by the author, June 3, 1988.", "Jon Reed, interview by author, June 3, 1988."),
        ("Eve Fox, telephone interview with the author, May 9, 2001.", "Eve Fox, interview by author, May 9, 2001."),
    ],
)
def test_an_authors_own_interviews(tmp_path, note, printed):
    path = tmp_path / "a.md"
    path.write_text(f"Text.[^1]\n\n[^1]: {note}\n", "utf-8")
    assert CliRunner().invoke(main, ["notes", str(path)]).stdout.splitlines() == [f"1. {printed}"]
    said = CliRunner().invoke(main, ["bib", str(path)]).stderr
    assert "an interview without a title" in said
