"""Next to words such as “durchsetzungsstark” stand some such as “kooperativ”.

A text with two or three masculine words and not a single feminine one describes half a person; the technical
university of Munich recommends balance. More of them are told by the rule on gender-coded words, and the same holds
here: evidence is mixed (see there), so this is a hint that never fails a run.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Ehrgeizig und zielstrebig arbeiten

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Ehrgeizig, zielstrebig und kooperativ arbeiten
    - Junger Wein, stark nachgefragt, unabhängig vom Jahrgang
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.language.coded_words import coded_words, told
from skillmatrix.model.draft import Draft

RULE = Rule("one-sided-words", Severity.INFO, "masculine words without a single feminine one", disputed=True)

SOME = range(2, 4)
"""One word is no tone, and of four or more the rule on gender-coded words speaks."""


def check(draft: Draft) -> Iterator[Remark]:
    """One finding with all words, at the first of them."""
    agentic, communal = coded_words(draft)
    if len(agentic) in SOME and not communal:
        first = agentic[0]
        yield Remark(RULE, first.line, first.start, first.end, values={"words": told(agentic)})
