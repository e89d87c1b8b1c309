"""To apply is no consent: whoever wants to keep or pass on data asks for that apart, and people can say no.

“Mit Ihrer Bewerbung willigen Sie ein …” is not freely given, and not needed for the process itself (Art. 6 (1) b and
Art. 7 GDPR). A pool of talents that people may join is left alone.

Wrong:

    <!-- ad de de -->
    ## So bewerben Sie sich

    Mit Ihrer Bewerbung erklären Sie sich mit der Speicherung Ihrer Daten einverstanden.

    Bewerbung über https://jobs.example.org. Fragen beantwortet das Team Personal.

Right:

    <!-- ad de de -->
    ## So bewerben Sie sich

    Wenn Sie möchten, bleiben Ihre Unterlagen mit Ihrer Einwilligung ein Jahr in unserem Pool.

    Bewerbung über https://jobs.example.org. Fragen beantwortet das Team Personal.
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("storage-consent", Severity.WARNING, "an application that is taken for consent")

CONSENT = (
    r"(?:einverstanden|Einverständnis|Einwilligung|willig(?:en|st|t)\b[^.;]{0,80}?\bein|stimm(?:en|st|"
    r"t)\b[^.;]{0,80}?\bzu|Zustimmung|akzeptier\w+|erlaub\w+|gestatt\w+|gilt als)"
)
AGREE = r"(?:agree\w*|consent\w*|accept\w*|authori[sz]e\w*|permit\w*|allow\w*|give us permission)"
PATTERN = pattern(
    rf"\b(?:mit|durch|bei|wer|indem|sobald)\b[^.;!?]{{0,50}}?\b(?:Bewerbung\w*|beworben|bewirbt|Absenden|Einsend\w+|"
    rf"Zusendung|Einreich\w+|Übersend\w+|Übermittlung|Hochladen)\b[^.;!?]{{0,80}}?\b{CONSENT}",
    rf"\b(?:by|when|upon|in|with|if)\b[^.;!?]{{0,20}}?\b(?:apply\w*|application|submi\w+|send\w*|"
    rf"upload\w*)\b[^.;!?]{{0,60}}?\b{AGREE}\b",
    r"\b(?:Ihre|deine|die) (?:Daten|Unterlagen|Bewerbung\w*) (?:\w+ ){0,3}?(?:dauerhaft|unbegrenzt|"
    r"zeitlich unbefristet|auf unbestimmte Zeit) (?:\w+ )?(?:gespeichert|aufbewahrt)\b|\b(?:keep|store|"
    r"retain)\w* (?:your )?(?:data|details|application|CV) (?:indefinitely|permanently|forever|for as long as)\b",
    r"\b(?:Bitte )?(?:fügen Sie|legen Sie|senden Sie|schicken Sie)[^.;]{0,60}\b(?:Einwilligung|"
    r"Einverständniserklärung)\w*|\bEinverständniserklärung\b[^.;]{0,40}(?:beilegen|beifügen|unterschr\w+)",
)
FREE = pattern(
    r"\b(?:wenn (?:Sie|du) (?:\w+ )?(?:möchten|möchtest|wollen|wünschen)|freiwillig\w*|auf Wunsch|"
    r"jederzeit widerruf\w+|if you (?:wish|like|want)|optional\w*|voluntar\w+|separately|tick the box if)\b"
)


def check(draft: Draft) -> Iterator[Remark]:
    """Every sentence that takes the application for consent; it may stand below privacy, too."""
    if draft.kind == "ad":
        for found in draft.find(PATTERN):
            if not FREE.search(found.line.said):
                yield from under_law(draft, Remark(RULE, found.line, *found.match.span()))
