"""References of The National Archives at Kew as notes print them."""

from __future__ import annotations

from collections.abc import Iterator

from .work import CheckedCitation, CheckedWork

# letters of departments and courts in the catalogue of The National Archives
DEPARTMENTS = frozenset(
    """AB ACT ADM AE AF AH AIR AJ AM AN AO AP AR ASSI AST AT AV AVIA AW AX AY B BA BB BC BD BE BF BG BH BJ BK BL BM BN BP BR BS BT
    BV BW BX BY C CAB CAOG CB CC CDN CE CF CHAR CHES CJ CK CL CLA CM CN CO COAL COPY COU CP CR CRES CRIM CSC CST CT CTG CUST CV
    CW CX CY D DA DB DC DD DE DEFE DEP DF DG DH DJ DK DL DM DN DO DPP DR DSIR DT DURH DV DW DX DY E EA EB EC ECG ED EE EF EG EH
    EJ EK EL EN ENV EP ER ES ESTO ET EV EW EXT EY F FA FB FC FCO FD FDA FEC FER FG FH FJ FK FL FM FN FO FP FR FS FT FV FW FY
    GFM GRO HCA HD HF HH HK HLG HN HO HP HR HS HSC HW HX HY IF INF IR J JA JB JC JE JH JK JN JR JUST JV K KA KB KC KE KF KG KK
    KL KS KV L LAB LAR LC LCO LCS LE LH LO LOC LR LRRO LS LT M MAF MAR MB MEPO MF MFC MFQ MH MINT MJ MM MN MP MPA MPB MPC MPD
    MPE MPF MPG MPH MPI MPK MPL MPM MPN MPO MPP MPQ MPR MPS MPT MPU MR MRC MT MUN MW NA NATS NC ND NF NG NH NICO NK NL NR NSC NV
    OD OS PA PALA PC PCAP PCOM PEN PEV PF PIN PJ PL PMG POST POWE PP PREM PRIS PRO PROB PT PV PW QAB RAIL RECO REQ RG RH RM RP
    RR RW S SC SO SP STAC STAT STT SUPP T TA TAX TF TITH TN TS UGC UPCT VX WALE WARD WA WB WO WORK WT XX YJ ZHC ZHL ZJ ZLIB
    ZMAP ZPER ZSPC""".split()
)
OWN = ("TNA", "PRO", "UKNA", "BNA")


def at_kew(work: CheckedWork) -> Iterator[tuple[CheckedCitation, str]]:
    """Citations of files at Kew that print their reference, with it."""
    for c in work.of("archival", "ibid"):
        number = c.citation.fields.get("file_number")
        if isinstance(number, str) and is_kew(work, c):
            yield c, number


def is_kew(work: CheckedWork, c: CheckedCitation) -> bool:
    """Whether the citation names or takes over The National Archives of the United Kingdom."""
    name = str(c.fields.get("repository") or "")
    repository = work.repository(c) or ""
    return (
        name.partition(" ")[0].partition(",")[0].partition(":")[0].replace(".", "") in OWN
        or "Kew" in repository
        or "United Kingdom" in repository
        or "Kew" in c.part.said(c.citation)
    )
