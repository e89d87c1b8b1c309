"""The offline ballot: one HTML page that asks what a workshop asks, and hands out a ballot file without a name.

It is made of the parts of the offline form, and as closed as that one: it sends nothing and loads nothing.
"""

from collections.abc import Iterator, Mapping

from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue, messages
from skillmatrix.language.private_words import private_words_pattern
from skillmatrix.model.ballot import LONGEST_COMMENT, MOST_IMPORTANT, MOST_PROPOSALS, NEEDS, SIDES
from skillmatrix.model.text import in_language
from skillmatrix.render.form.data import PageData
from skillmatrix.render.form.page import Head, PageParts, render_page
from skillmatrix.view.ballot_form import BallotForm, votes_before
from skillmatrix.view.plain_text import printable
from skillmatrix.view.question import Asked, build_question

PARTS = PageParts("ballot.html.j2", ("form", "ballot"), ("ballot", "ballot_page"))
TEXTS = (
    "and",
    "assess.private_word.",
    "ballot.",
    "form.file.",
    "form.language",
    "form.skip",
    "form.stopped",
    "quote",
    "workshop.need.",
)
"""How the keys of the interface texts begin that the page says."""


def render_ballot(form: BallotForm, send_to: str = "") -> str:
    """The whole page as text; `send_to` says who gets the file. The same form gives the same page."""
    catalogue = Catalogue(form.language, "neutral")
    head = Head(_title(form, form.language), catalogue.say("ballot.name"), catalogue)
    return render_page(PARTS, head, ballot_data(form, send_to))


def ballot_data(form: BallotForm, send_to: str) -> PageData:
    """All that the page knows, ready for JSON. `values` are what can be answered, by kind and by what it is about."""
    workshop, values = form.workshop, _values(form)
    languages = tuple(dict.fromkeys((*form.matrix.languages, *LANGUAGES)))
    return {
        "ballot": {
            "format": "skillmatrix-ballot/1",
            "workshop": workshop.id,
            "matrix": {"id": workshop.matrix.id, "version": workshop.matrix.version},
            "round": form.number,
        },
        "rounds": workshop.rules.rounds,
        "language": form.language if form.language in languages else form.matrix.language,
        "languages": list(languages),
        "sides": list(SIDES),
        "skills": list(form.skills),
        "needs": list(NEEDS),
        "questions": [question.id for question in workshop.ask.questions],
        "values": values,
        "before": _before(form, values) if form.before else None,
        "proposals": workshop.ask.proposals,
        "most_proposals": MOST_PROPOSALS,
        "longest": LONGEST_COMMENT,
        "private_words": private_words_pattern(),
        "send_to": printable(send_to),
        "words": {language: _words(form, language) for language in languages},
        "say": {language: _texts(language) for language in LANGUAGES},
    }


def _values(form: BallotForm) -> dict[str, dict[str, list[int | str]]]:
    """What can be answered, by kind; kinds that the workshop does not ask are empty."""
    ask = form.workshop.ask
    weights: list[int | str] = [*range(1, MOST_IMPORTANT + 1)]
    return {
        "target": {skill: [*form.matrix.offered[skill]] for skill in form.skills if ask.target},
        "must": {skill: [*NEEDS] for skill in form.skills if ask.must},
        "importance": {skill: weights for skill in form.skills if ask.importance},
        "task": {task.id: [] for task in form.role.tasks if ask.tasks},
        "question": {question.id: [*question.by_id] for question in ask.questions},
    }


def _before(form: BallotForm, values: Mapping[str, Mapping[str, object]]) -> PageData:
    """The votes of the round before, as far as enough people voted."""
    counts = {kind: {key: votes_before(form, kind, key) for key in keys} for kind, keys in values.items()}
    return {kind: {key: dict(votes) for key, votes in of.items() if votes} for kind, of in counts.items()}


def _texts(language: str) -> dict[str, str]:
    catalogue = Catalogue(language, "neutral")
    return {key: catalogue.pattern(key) for key in messages(language) if key.startswith(TEXTS)}


def _words(form: BallotForm, language: str) -> PageData:
    """What is said in one language, beside the interface."""
    catalogue = Catalogue(language, "neutral")
    languages = (language, *form.matrix.languages)

    def text(given: dict[str, str] | None) -> str:
        return printable(in_language(given or {}, languages))

    return {
        "interface": catalogue.language,
        "content": language if language in form.matrix.languages else form.matrix.language,
        "title": _title(form, language),
        "role_note": text(form.role.note),
        "origin": text(form.matrix.note),
        "skills": {skill: _skill(form, skill, catalogue, languages) for skill in form.skills},
        "tasks": {task.id: text(task.text) for task in form.role.tasks},
        "questions": {
            question.id: {
                "text": text(question.text),
                "answers": [{"id": answer.id, "text": text(answer.text)} for answer in question.answers],
            }
            for question in form.workshop.ask.questions
        },
    }


def _title(form: BallotForm, language: str) -> str:
    return printable(in_language(form.workshop.title or form.role.short_name, (language, *form.matrix.languages)))


def _skill(form: BallotForm, skill: str, catalogue: Catalogue, languages: tuple[str, ...]) -> PageData:
    """A skill with its levels; the lowest one means that the role does not need it."""
    question = build_question(form.matrix, skill, Asked(1, 1, 1, rater="peer"), catalogue, languages)
    lowest, *others = question.options
    options = (lowest._replace(name=catalogue.say("tally.not_required"), text=""), *others)
    return {
        "name": question.name,
        "category": question.category,
        "description": question.description,
        "options": [option._asdict() for option in options],
    }


def questions_on(form: BallotForm) -> int:
    """How many questions the page asks, without comments and proposals."""
    return sum(1 for _ in _keys(form))


def _keys(form: BallotForm) -> Iterator[str]:
    for keys in _values(form).values():
        yield from keys
