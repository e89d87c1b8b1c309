"""Codes of public classifications: the forms they have, not whether a code exists (that needs the lists themselves).

ISCO-08: one to four digits; the first two are one of 43 sub-major groups (ILO, ISCO-08 structure).
KldB 2010: one to five digits; the first two are one of 37 main groups, the fifth is a level of demand from 1 to 4
(Federal Employment Agency, KldB 2010 in the version of 2020). e-CF: a letter from A to E, a full stop, a number.
ESCO: addresses below http://data.europa.eu/esco/ with http, since they are names and not links.
"""

import re

# Compiled when the first code is met: most matrices have none.
UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
ESCO_SKILL = rf"http://data\.europa\.eu/esco/(?:skill/(?:{UUID}|[SLTK]\d*(?:\.\d+)*)|isced-f/\d{{2,4}})"
ESCO_OCCUPATION = rf"http://data\.europa\.eu/esco/(?:occupation/{UUID}|isco/C\d{{1,4}})"
ECF = r"[A-E]\.[1-9]\d?"
ISCO = r"\d|(?:0[1-3]|1[1-4]|2[1-6]|3[1-5]|4[1-4]|5[1-4]|6[1-3]|7[1-5]|8[1-3]|9[1-6])\d{0,2}"
KLDB = r"\d|(?:01|1[12]|2[1-9]|3[1-4]|4[1-3]|5[1-4]|6[1-3]|7[1-3]|8[1-4]|9[1-4])(?:\d{0,2}|\d{2}[1-4])"


def explain_esco_skill(address: str) -> str:
    """What would be right in the place of this address of a skill; empty if its form is right."""
    return _explain_esco(address, ESCO_SKILL, ESCO_OCCUPATION, "skill")


def explain_esco_occupation(address: str) -> str:
    """What would be right in the place of this address of an occupation; empty if its form is right."""
    return _explain_esco(address, ESCO_OCCUPATION, ESCO_SKILL, "occupation")


def explain_ecf(code: str) -> str:
    """What would be right in the place of this e-CF code; empty if its form is right."""
    if re.fullmatch(ECF, code):
        return ""
    parts = re.fullmatch(r"\W*([a-eA-E])[ .]*0?([1-9]\d?)\W*", code)
    return f"write {parts[1].upper()}.{parts[2]}" if parts else "a letter from A to E, a full stop and a number: E.4"


def explain_isco(code: str) -> str:
    """What would be right in the place of this ISCO-08 code; empty if its form is right."""
    if re.fullmatch(ISCO, code):
        return ""
    bare = re.sub(r"\D", "", code)
    return f'write "{bare}"' if re.fullmatch(ISCO, bare) else 'up to four digits, such as "2431"'


def explain_kldb(code: str) -> str:
    """What would be right in the place of this KldB 2010 code; empty if its form is right."""
    if re.fullmatch(KLDB, code):
        return ""
    bare = re.sub(r"\D", "", code)
    return f'write "{bare}"' if re.fullmatch(KLDB, bare) else 'up to five digits, the last from 1 to 4: "92113"'


def _explain_esco(address: str, right: str, other: str, kind: str) -> str:
    if re.fullmatch(right, address):
        return ""
    if re.fullmatch(other, address):
        return f"copy the address of the {kind} from ESCO; this one stands for something else"
    repaired = address.strip().replace("https://", "http://").lower()
    return (
        f"write {repaired}"
        if re.fullmatch(right, repaired)
        else f"http://data.europa.eu/esco/{kind}/… with 36 characters"
    )
