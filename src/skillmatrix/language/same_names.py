"""Names that stand twice in a list of names."""

import re
from collections.abc import Iterable, Iterator

from skillmatrix.language.similarity import Fingerprint, exact_fingerprint
from skillmatrix.route import Route

SIGNS = re.compile("[+#*]")


def same_names(named: Iterable[tuple[Route, dict[str, str]]]) -> Iterator[tuple[Route, str, Route]]:
    """Each name that stood before, with its route and the route of the first one. Names of signs only are left out.

    `C`, `C++` and `C#` are three names: signs at the end of a word belong to it.
    """
    first: dict[tuple[str, Fingerprint, str], Route] = {}
    for route, texts in named:
        for language, name in texts.items():
            words = exact_fingerprint(name)
            signs = "".join(SIGNS.findall(name))
            known = first.setdefault((language, words, signs), (*route, language))
            if words and known != (*route, language):
                yield (*route, language), name, known
