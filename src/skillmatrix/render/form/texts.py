"""The interface texts that the offline page takes along: whole modules of the catalogue, no list of its own."""

from skillmatrix.i18n.catalogue import Catalogue, messages_of

MODULES = ("common", "form", "assess", "report")
"""The modules whose texts the page can say."""
ABOUT_THE_PERSON = ("assess.refused.is_must", "closing.", "coverage.", "status.")
"""How texts begin that speak of the person's own work; about somebody else their neutral form is said."""


def page_texts(catalogue: Catalogue, *, about_other: bool) -> dict[str, str]:
    """The texts of the page in one language; names in braces stay, for the page to fill in."""
    neutral = catalogue.neutral if about_other else catalogue
    keys = (key for module in MODULES for key in messages_of(catalogue.language, module))
    return {key: (neutral if key.startswith(ABOUT_THE_PERSON) else catalogue).pattern(key) for key in keys}
