"""The interface texts that the offline page takes along, with the names it fills in."""

from skillmatrix.i18n.catalogue import Catalogue

TEXTS: dict[str, tuple[str, ...]] = {
}


def page_texts(catalogue: Catalogue) -> dict[str, str]:
    """The texts of the page in one language; names in braces stay, for the page to fill in."""
    return {key: catalogue.say(key, **{name: f"{{{name}}}" for name in names}) for key, names in TEXTS.items()}
