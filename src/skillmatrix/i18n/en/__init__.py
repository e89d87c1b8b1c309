"""All interface texts in English."""

from skillmatrix.i18n.catalogue import Message
from skillmatrix.i18n.en import assess, common, jobdesc, report, show

MESSAGES: dict[str, Message] = {
    **common.MESSAGES,
    **assess.MESSAGES,
    **report.MESSAGES,
    **jobdesc.MESSAGES,
    **show.MESSAGES,
}
