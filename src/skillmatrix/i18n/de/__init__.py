"""All interface texts in German."""

from skillmatrix.i18n.catalogue import Message
from skillmatrix.i18n.de import (
    assess,
    charts,
    checks,
    common,
    difference,
    form,
    jobdesc,
    languages,
    office,
    pdf,
    report,
    screen,
    show,
    uses,
    vacancy,
)

MESSAGES: dict[str, Message] = {
    **common.MESSAGES,
    **difference.MESSAGES,
    **assess.MESSAGES,
    **charts.MESSAGES,
    **checks.MESSAGES,
    **form.MESSAGES,
    **pdf.MESSAGES,
    **office.MESSAGES,
    **report.MESSAGES,
    **jobdesc.MESSAGES,
    **languages.MESSAGES,
    **screen.MESSAGES,
    **show.MESSAGES,
    **uses.MESSAGES,
    **vacancy.MESSAGES,
}
