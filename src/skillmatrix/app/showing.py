"""A matrix to look at: the whole, or one role, skill or category of it."""

import shlex
from datetime import date
from typing import NamedTuple

from skillmatrix import resources
from skillmatrix.app.inputs import open_matrix, refusal, require_no_ladder
from skillmatrix.app.matrices import MatrixFile, Part, find_matrix, is_matrix
from skillmatrix.app.telling import Tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import did_you_mean
from skillmatrix.model.trainings import Trainings
from skillmatrix.render.formats import Format
from skillmatrix.view.blocks import Paper
from skillmatrix.view.catalogue import build_catalogue
from skillmatrix.view.catalogue_page import build_page


class Subject(NamedTuple):
    """What is shown: a matrix, or the part of it that has this id."""

    file: MatrixFile
    matrix: Matrix
    part: str | None


def open_subject(name: str, reference: str | None, tell: Tell) -> Subject:
    """What a name stands for: a matrix at hand or a part of the one referred to. If both fit, the matrix is meant."""
    is_whole = reference is None and is_matrix(name)
    part = Part(name, lambda matrix: name in {*_parts(matrix), *matrix.ladder_roles}, _parts, is_role=False)
    file = find_matrix(name if is_whole else reference, tell, part)
    matrix = open_matrix(file, tell)
    parts = _parts(matrix)
    if is_whole:
        if name in parts:
            tell(Sentence("for the part with the same name: skillmatrix show {name} -m {name}", name=name))
        return Subject(file, matrix, None)
    if name in parts:
        return Subject(file, matrix, name)
    if name == matrix.id:
        return Subject(file, matrix, None)
    require_no_ladder(name, matrix)
    known = [*parts, matrix.id, *(path.stem for path in resources.matrices())]
    hint = did_you_mean(name, known) or Sentence("see: skillmatrix list skills, skillmatrix list roles")
    raise refusal(
        matrix, "{file}: there is no role, skill or category “{name}”; {hint}", file=file.name, name=name, hint=hint
    )


def _parts(matrix: Matrix) -> list[str]:
    return [*matrix.roles_by_id, *matrix.skills, *matrix.paths]


def show(subject: Subject, language: str, words: Catalogue, form: Format, today: date | None, tell: Tell) -> Paper:
    """The page for a form. That of a whole matrix says the day, if there is one, and lists its trainings."""
    matrix, room = subject.matrix, form.with_room
    if subject.part and (
        page := build_page(matrix, subject.part, language, words, with_room=room, on_screen=form.on_screen)
    ):
        return page
    trainings = _trainings(subject, tell)
    name = shlex.quote(subject.file.name) if form.on_screen else ""
    return build_catalogue(matrix, language, words, with_room=room, in_short_for=name, today=today, trainings=trainings)


def _trainings(subject: Subject, tell: Tell) -> Trainings | None:
    """Those beside the matrix. A file of them that cannot be used is told; the page stays."""
    from skillmatrix.app.learning import trainings_near  # brings the scores with it, which no other page here needs

    try:
        return trainings_near(subject.matrix, subject.file.path.parent, tell)
    except UserError as error:
        tell(Sentence("the page names no trainings: {why}", why=error.sentence))
        return None
