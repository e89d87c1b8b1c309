"""All interface texts in English."""

from skillmatrix.i18n.catalogue import Message
from skillmatrix.i18n.en import assess, charts, common, form, jobdesc, report, screen, show, talk

MESSAGES: dict[str, Message] = {
    **common.MESSAGES,
    **assess.MESSAGES,
    **charts.MESSAGES,
    **form.MESSAGES,
    **report.MESSAGES,
    **jobdesc.MESSAGES,
    **screen.MESSAGES,
    **show.MESSAGES,
    **talk.MESSAGES,
}
