"""What a field has taken in that is none of it: a table of readings before and after."""

import pytest
from marked import put, taken

from archref.labelling.said import say

PAIRS = [
    # lead words before an archive, and none where the letters are its name
    ("⟦a {repository Cfr. ASU}, {levels Salt}⟧", "⟦a Cfr. {repository ASU}, {levels Salt}⟧"),
    ("⟦a {repository nell’Archivio di Porto}, {levels Salt}⟧", "⟦a nell’{repository Archivio di Porto}, {levels Salt}⟧"),
    ("⟦a {date 4.5.1933}, {repository i VA}, {levels Saltens arkiv}⟧", "⟦a {date 4.5.1933}, i {repository VA}, {levels Saltens arkiv}⟧"),
    ("⟦a {repository A. S. V.}, {levels Senato}⟧",) * 2,
    ("⟦a {repository The Salt Library}, {levels Senato}⟧",) * 2,
    # the town with its state
    ("⟦a {levels District files}, {repository UMQA, Salem, VA}⟧", "⟦a {levels District files}, {repository UMQA}, Salem, VA⟧"),
    ("⟦a {levels District files}, {repository UMQA, Salem, Mass.}⟧", "⟦a {levels District files}, {repository UMQA}, Salem, Mass.⟧"),
    ("⟦a {levels District files}, {repository UMQA, Salem Branch}⟧",) * 2,
    # two things without a comma
    ("⟦a {author Vane}, {repository AQM PR00297}⟧", "⟦a {author Vane}, {repository AQM} {file_number PR00297}⟧"),
    ("⟦a {file_number SP 12/173 no. 4}⟧", "⟦a {file_number SP 12/173} no. 4⟧"),
    ("⟦a {file_number SP 12/173, doc. 4}⟧", "⟦a {file_number SP 12/173}, doc. 4⟧"),
    ("⟦a {file_number F.R-94. Op.1. D 2. L.3-4}⟧", "⟦a {file_number F.R-94. Op.1. D 2}. L.{pages 3-4}⟧"),
    ("⟦a {file_number РГАСПИ Ф. 17 Оп. 171}⟧", "⟦a {repository РГАСПИ} {file_number Ф. 17 Оп. 171}⟧"),
    ("⟦a {file_number FO 371/1234}, {repository TNA}⟧",) * 2,
    # the title of a series behind its film; where a letter was written
    ("⟦a {author Vane}, {date 1871}, {file_number M17}, {genre Despatches} from U.S. Ministers to Peru, 1826–1906, Roll {levels 12}⟧",
     "⟦a {author Vane}, {date 1871}, {file_number M17}, {levels Despatches from U.S. Ministers to Peru, 1826–1906}, Roll {levels 12}⟧"),
    ("⟦a {file_number M17}, {genre Despatch} from Vane, {date 1871}⟧",) * 2,
    ("⟦a {author Vane}, {date May 3, 1881}, {title Perth} (Scotland), {levels Colt Papers}⟧", "⟦a {author Vane}, {date May 3, 1881}, Perth (Scotland), {levels Colt Papers}⟧"),
    # a word that is nobody
    ("⟦a {author His} {genre letter}, {date May 3, 1911}, {levels Vane Papers}⟧", "⟦a His {genre letter}, {date May 3, 1911}, {levels Vane Papers}⟧"),
    ("⟦a {author From} {recipient Colt}, {date May 3, 1911}⟧", "⟦a From {recipient Colt}, {date May 3, 1911}⟧"),
    ("⟦a {author May} to {recipient More}, {date May 3, 1911}⟧",) * 2,
    ("⟦a {author To} to {recipient Su}, {date May 3, 1911}⟧",) * 2,
    # a fond in whole words, the time of day
    ("⟦a {repository RGSA}, {levels fond 17}, {levels opis 162}, {levels delo 3}⟧", "⟦a {repository RGSA}, {file_number fond 17, opis 162, delo 3}⟧"),
    ("⟦a {repository РГСА}. {levels Фонд 17}. Опись 3. {levels Дело 4}. Л. {pages 5}⟧", "⟦a {repository РГСА}. {file_number Фонд 17. Опись 3. Дело 4}. Л. {pages 5}⟧"),
    ("⟦a {repository RGSA}, {levels fond 17}, {levels Salt}⟧",) * 2,
    ("⟦a {genre Talk}, {date June 3, 1969}, {levels 3:45 P.M.}, {levels Salt Files}⟧", "⟦a {genre Talk}, {date June 3, 1969}, 3:45 P.M., {levels Salt Files}⟧"),
    ("⟦a {genre Talk}, {file_number 12:03–12:50 p.m.}, {levels Salt Files}⟧", "⟦a {genre Talk}, 12:03–12:50 p.m., {levels Salt Files}⟧"),
    ("⟦a {genre Talk}, {levels 1800 hours}, {levels Salt Files}⟧", "⟦a {genre Talk}, 1800 hours, {levels Salt Files}⟧"),
    ("⟦a {levels 10 AM Salt}, {pages 5:48}⟧",) * 2,
    # what stands behind a file of a department, the marks of a quotation around a name
    ("⟦a {file_number WO 171/1231 A, D}, {date 3 May 1944}⟧", "⟦a {file_number WO 171/1231} A, D, {date 3 May 1944}⟧"),
    ("⟦a {file_number FO 371/12/34}, {date 3 May 1944}⟧",) * 2,
    ("⟦a {author Vane}, {levels “Port Names File”}, {repository TNA}⟧", "⟦a {author Vane}, “{levels Port Names File}”, {repository TNA}⟧"),
    ("⟦a {author Vane}, {levels \"Port Names File}, {repository TNA}⟧", "⟦a {author Vane}, \"{levels Port Names File}, {repository TNA}⟧"),
    ("⟦a {author Vane}, {levels “Port” File}, {repository TNA}⟧",) * 2,
    ("⟦a {author Vane}, box {box 3}, {folder Salt “Dues”}, {repository TNA}⟧",) * 2,
    # the letters of a series before its number
    ("⟦a {repository Archives nationales}, W, {file_number 274}⟧", "⟦a {repository Archives nationales}, {file_number W, 274}⟧"),
    ("⟦a {repository AN}, {levels KK}, {file_number 544}⟧", "⟦a {repository AN}, {file_number KK, 544}⟧"),
    ("⟦a {repository AN}, F7, {file_number 4774 d. 3}⟧", "⟦a {repository AN}, {file_number F7, 4774 d. 3}⟧"),
    ("⟦a {repository AN}, {levels Série KK}, {file_number 544}⟧",) * 2,
    ("⟦a {repository AN}, {author KK}, {file_number 544}⟧",) * 2,
    # that it was sent is none of who wrote
    ("⟦a {genre Lettre} du {author maire de Lyon adressée} au {recipient procureur}, {date 9 avril 1822}⟧", "⟦a {genre Lettre} du {author maire de Lyon} adressée au {recipient procureur}, {date 9 avril 1822}⟧"),
    ("⟦a {genre Lettera} di {author Piero Colt diretta} a {recipient Ada Vane}, {date 9 aprile 1822}⟧", "⟦a {genre Lettera} di {author Piero Colt} diretta a {recipient Ada Vane}, {date 9 aprile 1822}⟧"),
    ("⟦a {genre Carta} de {author Colt dirigida} a {recipient Vane}, {date 9 abril 1822}⟧", "⟦a {genre Carta} de {author Colt} dirigida a {recipient Vane}, {date 9 abril 1822}⟧"),
    # the letters of a business number; who wrote, and whence
    ("⟦a {repository AVA}, {levels MdI}, Präs. {file_number 447/1848}⟧", "⟦a {repository AVA}, {levels MdI}, {file_number Präs. 447/1848}⟧"),
    ("⟦a {repository AVA}, {levels Salz}, {levels KZ.} {file_number 447a/1848}⟧", "⟦a {repository AVA}, {levels Salz}, {file_number KZ. 447a/1848}⟧"),
    ("⟦a {repository AVA}, {levels KZ}. 447/1848⟧", "⟦a {repository AVA}, {file_number KZ. 447/1848}⟧"),
    ("⟦a {repository AVA}, {levels Salz}, 1847/1848⟧",) * 2,
    ("⟦a {repository AVA}, Fond {file_number 12/4}⟧",) * 2,
    ("⟦a {repository BAR}, {genre Notiz} von {recipient Vane}, {date 4.5.1943}⟧", "⟦a {repository BAR}, {genre Notiz} von {author Vane}, {date 4.5.1943}⟧"),
    ("⟦a {genre Bericht} des {author Präsidenten} von {recipient Oberland}, {date 4.5.1943}⟧", "⟦a {genre Bericht} des {author Präsidenten von Oberland}, {date 4.5.1943}⟧"),
    ("⟦a {author Vane} an {recipient Colt}, {date 4.5.1943}⟧",) * 2,
    # an office by its head and its unit
    ("⟦a {genre Memo}, Dir, {author Salt and Policies}, for {recipient CMC}, {date 18 May 43}⟧", "⟦a {genre Memo}, {author Dir, Salt and Policies}, for {recipient CMC}, {date 18 May 43}⟧"),
    ("⟦a {genre Memo}, {author CMC} for {recipient Chief}, NavSalt, {date 1 Apr 43}⟧", "⟦a {genre Memo}, {author CMC} for {recipient Chief, NavSalt}, {date 1 Apr 43}⟧"),
    ("⟦a {genre Memo}, {author Asst Dir}, Salt Div, for {recipient Vane}, {date 1 Apr 43}⟧", "⟦a {genre Memo}, {author Asst Dir, Salt Div}, for {recipient Vane}, {date 1 Apr 43}⟧"),
    ("⟦a {genre Memo}, {author Chief}, {date 1 Apr 43}, Salt Div⟧",) * 2,
    ("⟦a {genre Memo}, {author Vane}, Salt Div, for {recipient Colt}, {date 1 Apr 43}⟧",) * 2,
    # what leads to an archive
    ("⟦a {author Hjort}, {repository I Riksarkivet}, {levels arkiv S}⟧", "⟦a {author Hjort}, I {repository Riksarkivet}, {levels arkiv S}⟧"),
    ("⟦a {author Vane}, {repository - nell'Archivio di Stato}, {levels b. S}⟧", "⟦a {author Vane}, - nell'{repository Archivio di Stato}, {levels b. S}⟧"),
    ("⟦a {author Vane}, {repository I Corps}, {levels b. S}⟧",) * 2,
    # what has a number of its own is kept in a house
    *[(f"⟦a {{repository QXA}}, {number}, box {{box 12}}⟧",) * 2 for number in ("{file_number GN 5/2}", "RG {record_group 27}", "Lot {lot 57 D 155}", "Acc. {accession 1784}")],
    ("⟦a {author Vane} to {recipient Colt}, {repository QXP}, {file_number 479}⟧",) * 2,
    # initials of a collection: a box is of one
    ("⟦a {author Vane}, {genre interview}, box {box 3}, {repository QHC}⟧", "⟦a {author Vane}, {genre interview}, box {box 3}, {levels QHC}⟧"),
    ("⟦a {author Vane} to {recipient Colt}, {date 3 May 1951}, {repository QP}⟧", "⟦a {author Vane} to {recipient Colt}, {date 3 May 1951}, {levels QP}⟧"),
    ("⟦a {author Vane}, {levels Series 4}, box {box 3}, {repository QHC}⟧", "⟦a {author Vane}, {levels Series 4}, box {box 3}, {levels QHC}⟧"),
    ("⟦a {author Vane}, {levels Colt Papers}, box {box 3}, {repository QHC}⟧",) * 2,
    ("⟦a {author Vane}, box {box 3}, {repository LBJL}⟧",) * 2,
    ("⟦a {author Vane}, {genre interview}, {repository QHC}⟧",) * 2,
    # kinds of paper that no label names
    ("⟦a MS. {levels Port Papers}, {pages 12}⟧", "⟦a {genre MS}. {levels Port Papers}, {pages 12}⟧"),
    ("⟦a {levels MS. Port Papers}, {pages 12}⟧", "⟦a {genre MS}. {levels Port Papers}, {pages 12}⟧"),
    ("⟦a {author Quill} diary, {levels Quill Papers}⟧", "⟦a {author Quill} {genre diary}, {levels Quill Papers}⟧"),
    ("⟦a {author Hjort} til {recipient Quill}, brev {date 4.5.1933}, {repository VA}⟧", "⟦a {author Hjort} til {recipient Quill}, {genre brev} {date 4.5.1933}, {repository VA}⟧"),
    ("⟦a {author MS} to {recipient OBR}, {date 3 May 1951}, {levels MS Papers}⟧",) * 2,
    ("⟦a {author Vane}, {date 3 May 1951}, with enclosure, {file_number FO 371/1234}⟧",) * 2,
    # pieces of a path
    ("⟦a {author Vane}, {levels Colt Papers}, series 5, {repository TNA}⟧", "⟦a {author Vane}, {levels Colt Papers}, {levels series 5}, {repository TNA}⟧"),
    ("⟦a {author Vane}, {file_number D54-1}. Port Board files⟧", "⟦a {author Vane}, {file_number D54-1}. {levels Port Board files}⟧"),
    ("⟦a {author Vane}, {levels Colt Papers}, frames 25–59⟧", "⟦a {author Vane}, {levels Colt Papers}, {levels frames 25–59}⟧"),
    ("⟦a {author Vane}, {levels Colt Papers}, and other files⟧",) * 2,
    # a reader behind "to"
    ("⟦a {author Vane} to Colt, {date 3 May 1951}, {repository TNA}⟧", "⟦a {author Vane} to {recipient Colt}, {date 3 May 1951}, {repository TNA}⟧"),
    ("⟦a {author Vane} an Quill, {date 3. Mai 1951}, {repository BArch}⟧", "⟦a {author Vane} an {recipient Quill}, {date 3. Mai 1951}, {repository BArch}⟧"),
    ("⟦a {author Vane} to the point, {date 3 May 1951}⟧",) * 2,
    # titles that are none, and names with more in them
    ("⟦a {author Vane}, {levels NSC Files}, box {box 748}, “{title Trip}”⟧", "⟦a {author Vane}, {levels NSC Files}, box {box 748}, “{folder Trip}”⟧"),
    ("⟦a {levels OF 12}, box {box 345}, {title Colt Papers}, {repository DDEL}⟧", "⟦a {levels OF 12}, box {box 345}, {levels Colt Papers}, {repository DDEL}⟧"),
    ("⟦a {title Colt Papers and Salt}, {levels OF 12}, {repository DDEL}⟧",) * 2,
    ("⟦a {author State 12345} to {recipient Lima}, {date 3 May 1965}⟧", "⟦a {author State} 12345 to {recipient Lima}, {date 3 May 1965}⟧"),
    ("⟦a {author AOK 6} to {recipient Lima}, {date 3 May 1965}⟧",) * 2,
    ("⟦a {genre Memorandum} for the {author President, Vane} to {recipient Truman}⟧", "⟦a {genre Memorandum} for the President, {author Vane} to {recipient Truman}⟧"),
    ("⟦a {author Vane, Colt} to {recipient Truman}⟧",) * 2,
    ("⟦a {author Ada Vane} to {recipient “Dear Sister},” {date 3 May 1863}⟧", "⟦a {author Ada Vane} to “{recipient Dear Sister},” {date 3 May 1863}⟧"),
    ("⟦a {repository Hale Archives}, RG1-027, {box 12}⟧", "⟦a {repository Hale Archives}, {file_number RG1-027}, {box 12}⟧"),
    ("⟦a {repository RAC}, RG 1.1, box {box 12}⟧", "⟦a {repository RAC}, RG {record_group 1.1}, box {box 12}⟧"),
    ("⟦a {levels Vane Papers}, box {box 12}, “Salt.”⟧", "⟦a {levels Vane Papers}, box {box 12}, “{folder Salt}.”⟧"),
    ("⟦a {genre Memo}, {author ACofS G}-4 for {recipient CofS}, {date 3 May 43}⟧", "⟦a {genre Memo}, {author ACofS G-4} for {recipient CofS}, {date 3 May 43}⟧"),
    ("⟦a {file_number CAB 106/123}, {genre narrative} by {author Brig}. Vane⟧", "⟦a {file_number CAB 106/123}, {genre narrative} by {author Brig. Vane}⟧"),
    ("⟦a {repository AWM}{file_number 52, 8/3/12}, {genre War Diary}⟧", "⟦a {file_number AWM52, 8/3/12}, {genre War Diary}⟧"),
    ("⟦a {author Vane}, {genre memoir}, {file_number IWM 12/34/1}⟧", "⟦a {author Vane}, {genre memoir}, {repository IWM} {file_number 12/34/1}⟧"),
    ("⟦a {author Vane}, {genre memoir}, {file_number QRX 12/34/1}⟧",) * 2,
    # verbs of prose behind a writer; days and further parts behind a number
    ("⟦a {author Quill wrote} to {recipient Vane} {date 3 May 1801}, {repository Salt Library}⟧", "⟦a {author Quill} wrote to {recipient Vane} {date 3 May 1801}, {repository Salt Library}⟧"),
    ("⟦a {author Colt schrieb} an {recipient Vane} {date 3 May 1801}, {repository BArch}⟧", "⟦a {author Colt} schrieb an {recipient Vane} {date 3 May 1801}, {repository BArch}⟧"),
    ("⟦a {author Quill}, {genre speech}, {levels Colt writes}⟧",) * 2,
    ("⟦a {levels Colt Papers} {file_number 14/39/B 9}.2.44⟧", "⟦a {levels Colt Papers} {file_number 14/39/B} {date 9.2.44}⟧"),
    ("⟦a {file_number CAB65/24 27.11.41}⟧", "⟦a {file_number CAB65/24} {date 27.11.41}⟧"),
    ("⟦a {repository RGASPI}, {file_number f. 17}, op. 84, d. 304⟧", "⟦a {repository RGASPI}, {file_number f. 17, op. 84, d. 304}⟧"),
    ("⟦a {repository ОГАЧО}. {file_number Ф. Р-12. Оп. 1}. Дело 235⟧", "⟦a {repository ОГАЧО}. {file_number Ф. Р-12. Оп. 1. Дело 235}⟧"),
    ("⟦a {repository ЦГА}, {file_number Фонд 3}, опись 2, дело 7а⟧", "⟦a {repository ЦГА}, {file_number Фонд 3, опись 2, дело 7а}⟧"),
    ("⟦a {levels op. 84}, {file_number 12/3}, d. 304⟧",) * 2,
    # who was asked, and who asked; a page of a transcript
    ("⟦a Ada Colt, interviewed by {author Jon Reed}, {date 4 May 1991}, {repository Quill Library}⟧", "⟦a {author Ada Colt}, interviewed by Jon Reed, {date 4 May 1991}, {repository Quill Library}⟧"),
    ("⟦a {author Ada Colt}, {genre interview} by {levels Jon Reed}, {date 4 May 1991}, {repository Quill Library}⟧", "⟦a {author Ada Colt}, {genre interview} by Jon Reed, {date 4 May 1991}, {repository Quill Library}⟧"),
    ("⟦a {author Ada Colt}, intervistata da {author Gino Reed}, {repository ACS}⟧", "⟦a {author Ada Colt}, intervistata da Gino Reed, {repository ACS}⟧"),
    ("⟦a {author Ada Colt} by {recipient Jon Reed}, {repository Quill Library}⟧",) * 2,
    ("⟦a {author Ada Colt}, transcript, {box 17}, {repository Quill Library}⟧", "⟦a {author Ada Colt}, {genre transcript}, {pages 17}, {repository Quill Library}⟧"),
    ("⟦a {author Ada Colt}, {genre transcript}, box {box 17}, {repository Quill Library}⟧",) * 2,
    # a title between the writer and the place
    ("⟦a {author Ada Vane}, “{levels Salt Ledger: Accounts},” {levels Vane Papers}, box {box 1}⟧", "⟦a {author Ada Vane}, “{title Salt Ledger: Accounts},” {levels Vane Papers}, box {box 1}⟧"),
    ("⟦a {author Ada Vane} to {recipient Colt}, {levels “Salt Ledger,”} {levels Vane Papers}⟧", "⟦a {author Ada Vane} to {recipient Colt}, “{title Salt Ledger},” {levels Vane Papers}⟧"),
    ("⟦a {levels Vane Papers}, “{levels Salt Ledger},” box {box 1}⟧",) * 2,
    ("⟦a {author Ada Vane}, {date 3 May 1951}, “{levels Salt Ledger},” box {box 1}⟧",) * 2,
    ("⟦a {author Ada Vane}, {title Tin}, “{levels Salt Ledger},” box {box 1}⟧",) * 2,
    # what an office is of
    ("⟦a {author Vane} to {recipient Secretary of State} for Salt Affairs, {date 3 May 1947}⟧", "⟦a {author Vane} to {recipient Secretary of State for Salt Affairs}, {date 3 May 1947}⟧"),
    ("⟦a {author Vane} au {recipient ministre} de l’Intérieur Quill, {date 3 mai 1941}⟧", "⟦a {author Vane} au {recipient ministre de l’Intérieur Quill}, {date 3 mai 1941}⟧"),
    ("⟦a {author prefetto} di Salerno a {recipient ministro} dell’Interno, {date 3 maggio 1931}⟧", "⟦a {author prefetto} di Salerno a {recipient ministro dell’Interno}, {date 3 maggio 1931}⟧"),
    ("⟦a {author Vane} to {recipient Director} of {date May 3}, {file_number FO 371/1234}⟧",) * 2,
    ("⟦a {author Vane} to {recipient Colt} for Quill, {file_number FO 371/1234}⟧",) * 2,
    ("⟦a {author Director} of {levels Salt Board}, {file_number FO 371/1234}⟧",) * 2,
    # boxes of other countries
    ("⟦a {repository Riksarkivet}, boks 234⟧", "⟦a {repository Riksarkivet}, boks {box 234}⟧"),
    ("⟦a {levels Garrett Papers}, Box 2.2, Folder 3⟧", "⟦a {levels Garrett Papers}, Box {box 2.2}, Folder {folder 3}⟧"),
]  # fmt: skip


@pytest.mark.parametrize(("labelled", "said"), PAIRS)
def test_a_field_is_cut_to_what_it_is(labelled, said):
    text, spans = taken(labelled)
    for span in spans:
        say(text, span)
        assert len(span.fields) == len(span.field_sure)
    assert put(text, spans) == said
