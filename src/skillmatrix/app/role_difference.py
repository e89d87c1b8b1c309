"""`skillmatrix jobdesc A --against B`: what tells two roles of a matrix apart."""

from skillmatrix.app.inputs import choose_role
from skillmatrix.app.vacancies import Opening
from skillmatrix.errors import Sentence, UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.view.blocks import Paper
from skillmatrix.view.jobdesc import JobDescOptions
from skillmatrix.view.role_difference import build_difference
from skillmatrix.view.wording import Wording


def difference_of(opening: Opening, wanted: JobDescOptions, against: str) -> Paper:
    """The page that compares a role with another one of the same matrix; a role has no difference from itself."""
    matrix, role = opening.matrix, opening.role
    other = choose_role(matrix, against)
    if other.id == role.id:
        known = ", ".join(each for each in matrix.roles_by_id if each != role.id)
        raise UserError("--against {role}: that is the same role; {hint}", role=against, hint=_others(known))
    wording = Wording(matrix, wanted.language, Catalogue(wanted.language, wanted.address))
    return build_difference(wording, role, other, show_ids=wanted.show_ids, with_origin=wanted.with_provenance)


def _others(known: str) -> Sentence:
    return Sentence("choose another one: {roles}", roles=known) if known else Sentence("the matrix has no other role")
