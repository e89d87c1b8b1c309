"""A whole matrix on paper: what HR marks up, a works council agrees to and a translator works on."""

from datetime import date

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.trainings import Trainings
from skillmatrix.view.blocks import Paper, Section
from skillmatrix.view.catalogue_brief import is_large, parts
from skillmatrix.view.catalogue_data import skills_data
from skillmatrix.view.catalogue_overview import role_sections
from skillmatrix.view.catalogue_rules import about, contents, glossary, renames, scale, scoring, sources, use
from skillmatrix.view.catalogue_skills import category_sections
from skillmatrix.view.catalogue_trainings import trainings_section
from skillmatrix.view.catalogue_writer import Writer
from skillmatrix.view.numbers import long_date
from skillmatrix.view.wording import Wording


def build_catalogue(  # noqa: PLR0913 - what a page is made of, by name
    matrix: Matrix,
    language: str,
    words: Catalogue,
    *,
    with_room: bool = False,
    in_short_for: str = "",
    today: date | None = None,
    trainings: Trainings | None = None,
) -> Paper:
    """All of a matrix: skills by category, roles, trainings, rules and sources.

    `with_room`: with columns for remarks by hand.

    `in_short_for`: what commands call the matrix; a large one is then only what there is, and the commands for more.
    """
    wording = Wording(matrix, language, words)
    writer = Writer(wording, with_room)
    in_short = in_short_for and is_large(matrix)
    sections = (*parts(writer, in_short_for), scale(writer)) if in_short else _whole(writer, trainings)
    present = tuple(section for section in sections if section.blocks)
    title = writer.say("catalogue.title", title=words.quote(writer.text(matrix.title)))
    data = None if in_short else skills_data(matrix, matrix.skills.values())
    day = today.isoformat() if today else ""
    return wording.told(Paper(title, language, _subtitle(writer, today), present, data=data, day=day))


def _whole(writer: Writer, trainings: Trainings | None) -> tuple[Section, ...]:
    return (
        about(writer),
        contents(writer),
        scale(writer),
        *(section for category in writer.matrix.every_category for section in category_sections(writer, category)),
        *role_sections(writer),
        *([trainings_section(writer, trainings)] if trainings else []),
        scoring(writer),
        use(writer),
        glossary(writer),
        sources(writer),
        renames(writer),
    )


def _subtitle(writer: Writer, today: date | None) -> tuple[str, ...]:
    matrix = writer.matrix
    first = [writer.say("catalogue.version", version=matrix.version)]
    if matrix.reviewed:
        first.append(writer.say("catalogue.reviewed", date=long_date(matrix.reviewed, writer.words.language)))
    if matrix.license:
        first.append(writer.say("catalogue.licence", licence=matrix.license))
    if today:
        first.append(writer.say("catalogue.as_of", date=long_date(today, writer.words.language)))
    counts = {
        "skills": len(matrix.skills),
        "categories": len(matrix.every_category),
        "levels": len(matrix.scale),
        "roles": len(matrix.roles),
    }
    return writer.listed(first), writer.listed([writer.count(f"catalogue.{name}", n) for name, n in counts.items()])
