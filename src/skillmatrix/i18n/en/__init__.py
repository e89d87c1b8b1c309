"""All interface texts in English."""

from skillmatrix.i18n.catalogue import Message
from skillmatrix.i18n.en import (
    assess,
    charts,
    checks,
    common,
    form,
    jobdesc,
    languages,
    pdf,
    report,
    screen,
    show,
    talk,
    vacancy,
)

MESSAGES: dict[str, Message] = {
    **common.MESSAGES,
    **assess.MESSAGES,
    **charts.MESSAGES,
    **checks.MESSAGES,
    **form.MESSAGES,
    **pdf.MESSAGES,
    **report.MESSAGES,
    **jobdesc.MESSAGES,
    **languages.MESSAGES,
    **screen.MESSAGES,
    **show.MESSAGES,
    **talk.MESSAGES,
    **vacancy.MESSAGES,
}
