"""What the firm says about itself is no more than a quarter of its advert.

Readers look for pay, tasks and qualifications; texts about the company were mostly skipped in a study with a heat map
(LinkedIn, 450 people, a vendor's data). Adverts under 100 words are left alone.

Wrong:

    <!-- ad de de -->
    ## Wir sind

    Die Werkstatt Nord wurde 1987 gegründet und repariert seitdem, was andere wegwerfen. Wir stehen für
    Tradition und Wandel. Bei uns treffen sich Menschen aus vielen Ländern und Berufen. Unsere Kundschaft kommt
    aus der ganzen Region. Wir haben Preise der Stadt und des Landes erhalten und sind stolz darauf. Unser Haus
    liegt mitten im Grünen, mit einem Garten und einer Küche. Jedes Jahr feiern wir ein großes Fest, zu dem alle
    eingeladen sind. Auch in Zukunft wollen wir wachsen und neue Wege gehen. Was uns antreibt, ist die Freude an
    guten Dingen, die lange halten und vielen nützen.

Right:

    <!-- ad de de -->
    ## Wir sind

    Die Werkstatt Nord repariert, was andere wegwerfen.
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.language.author_text import without_addresses
from skillmatrix.language.readability import words
from skillmatrix.model.draft import Draft, DraftLine

RULE = Rule("much-about-us", Severity.INFO, "more than a quarter of an advert about the firm itself")

FEW = 100


def check(draft: Draft) -> Iterator[Remark]:
    """The section about the organisation against all words of an advert."""
    about = [line for line in draft.section("about") if line.kind != "note"]
    total = sum(map(_length, draft.body)) if draft.kind == "ad" and about else 0
    own = sum(map(_length, about))
    if total >= FEW and 4 * own > total:
        yield Remark(RULE, about[0], values={"percent": round(100 * own / total), "count": own})


def _length(line: DraftLine) -> int:
    return len(words(without_addresses(line)))
