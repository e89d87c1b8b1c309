"""`skillmatrix plan`: which trainings belong to a matrix, and the plan they make for a person."""

from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from skillmatrix.analysis.learning_plan import LearningPlan, plan_learning
from skillmatrix.analysis.plan import Budget
from skillmatrix.app.inputs import refusal, require, usable
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.reports import Scored
from skillmatrix.app.telling import Tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.lint.engine import check_trainings, check_trainings_against
from skillmatrix.load.files import read_file
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.training import QUARTER
from skillmatrix.model.trainings import Trainings, trainings_inside
from skillmatrix.source.document import Document

FILE = "trainings.yaml"


class Planning(NamedTuple):
    """A person's result, the trainings to the matrix, if there are any, and the plan that they make."""

    scored: Scored
    trainings: Trainings | None
    plan: LearningPlan | None


def plan_for(scored: Scored, trainings: Trainings | None, budget: Budget) -> Planning:
    """The plan for a scored person; without trainings, or without a skill that applies, there is none."""
    if not scored.whole.matrix.roles:
        raise refusal(scored.whole.matrix, "the matrix has no roles, and a plan leads to one")
    result = scored.whole.result
    if trainings is None or not trainings.trainings or result.coverage.low is None:
        return Planning(scored, trainings, None)
    return Planning(scored, trainings, plan_learning(scored.whole.matrix, result, trainings, budget))


def with_trainings(scored: Scored, reference: str | None, tell: Tell) -> Scored:
    """The same with the trainings to its matrix."""
    found = usable_trainings(scored.whole.matrix, reference, tell)
    return scored._replace(whole=scored.whole._replace(trainings=found))


def usable_trainings(matrix: Matrix, reference: str | None, tell: Tell) -> Trainings | None:
    """The trainings to a matrix. A file of them that cannot be used is told; the report stays."""
    try:
        return trainings_of(matrix, reference, None, lambda _: None)
    except UserError as error:
        tell(Sentence("the report names no trainings: {why}", why=error.sentence))
        return None


def trainings_of(matrix: Matrix, reference: str | None, named: str | None, tell: Tell) -> Trainings | None:
    """The trainings to a matrix: of the file that was named, else of the matrix itself, else of a file beside it.

    `reference` is how the matrix was named. Nothing if there are none anywhere.
    """
    if named:
        return trainings_in(read_file(Path(named), named), matrix, tell)
    return trainings_near(matrix, find_matrix(reference or matrix.id, tell).path.parent, tell)


def trainings_near(matrix: Matrix, folder: Path, tell: Tell) -> Trainings | None:
    """Those in the matrix itself, else those in `<id>/trainings.yaml` in the folder that the matrix is in."""
    path = folder / matrix.id / FILE
    if matrix.trainings:
        if path.is_file():
            tell(Sentence("the matrix has trainings of its own; {file} beside it is not read", file=path.name))
        return own_trainings(matrix)
    return trainings_in(read_file(path, path.name), matrix, tell) if path.is_file() else None


def own_trainings(matrix: Matrix) -> Trainings | None:
    """The trainings that stand in the matrix itself."""
    return trainings_inside(matrix) if matrix.trainings else None


def trainings_in(document: Document, matrix: Matrix, tell: Tell) -> Trainings:
    """The trainings in a document, which must be to this matrix."""
    loaded = check_trainings(document, advice=False)
    listed = usable(loaded)
    if listed.matrix.id != matrix.id:
        name = Path(document.name).name
        raise UserError("{file} belongs to another matrix, “{matrix}”", file=name, matrix=listed.matrix.id)
    return require(check_trainings_against(loaded, matrix, advice=False), tell)


def budget_of(hours: str | None, cost: str | None) -> Budget:
    """The budget as people typed it: hours in quarters, money with two decimals, with a point or a comma."""
    return Budget(_quarters(hours), _cents(cost))


def _quarters(hours: str | None) -> int | None:
    value = _number("--hours", hours, "40")
    if value is not None and value % QUARTER:
        raise UserError("--hours {value}: hours come in quarters, such as 1.25 or 40", value=hours)
    return None if value is None else int(value / QUARTER)


def _cents(cost: str | None) -> int | None:
    value = _number("--cost", cost, "1500")
    return None if value is None else int(value * 100)


MOST, DECIMALS = Decimal(10_000_000), 2


def _number(option: str, text: str | None, example: str) -> Decimal | None:
    if text is None:
        return None
    written = text.strip().replace(",", ".")
    plain = written.replace(".", "", 1)
    if not (plain.isascii() and plain.isdigit()) or Decimal(written) > MOST:
        raise UserError(
            "{option} {value}: write a number from 0 to 10000000, such as {example}",
            option=option,
            value=text,
            example=example,
        )
    # “1.500” is one and a half to some and fifteen hundred to others.
    if len(written.partition(".")[2]) > DECIMALS:
        raise UserError(
            "{option} {value}: a number has two decimals at most; write thousands without a sign between them: "
            "{thousands}",
            option=option,
            value=text,
            thousands=plain,
        )
    return Decimal(written)
