"""What a job description is about: a role of a matrix, and beside it the posting and the organisation's file."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from skillmatrix.app.inputs import choose_role, part_with_role, require, usable
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.telling import Tell
from skillmatrix.diagnostics import Loaded
from skillmatrix.errors import Sentence, UserError
from skillmatrix.lint.engine import check_matrix, check_organization, check_posting, check_posting_against
from skillmatrix.load.files import read_file
from skillmatrix.load.invented import Said, without_invented
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.organization import FILE_NAME, Organization
from skillmatrix.model.origin import FileKind
from skillmatrix.model.posting import Posting
from skillmatrix.model.role import Role
from skillmatrix.source.document import Document


class Opening(NamedTuple):
    """A role, what is known of the vacancy, and the documents that say so."""

    matrix: Matrix
    role: Role
    posting: Posting | None
    organization: Organization | None
    documents: Mapping[FileKind, Document] = MappingProxyType({})


def find_opening(
    role: str | None,
    matrix: str | None,
    posting: str | None,
    organization_file: str | None,
    today: date | None,
    tell: Tell,
) -> Opening:
    """The role asked for, or that of the posting."""
    organization_path = Path(organization_file) if organization_file else _beside(posting)
    house = read_file(organization_path, str(organization_path)) if organization_path else None
    organization = _employer(house, tell)
    given = check_posting(read_file(Path(posting), posting), today) if posting else None
    named = usable(given) if given else None  # its warnings are told with those that need the matrix
    _require_no_file(role)
    file = find_matrix(matrix or (named.matrix.id if named else None), tell, part_with_role(role))
    field = check_matrix(read_file(file.path, file.name), advice=False)
    opened = require(field, tell)
    _require_people(opened)
    vacancy = _vacancy(given, role, opened, tell)
    chosen = choose_role(opened, vacancy.role if vacancy else _named(role, opened))
    documents = _documents(field.document, given.document if given else None, house)
    _tell_which_employer_counts(vacancy, organization, documents, tell)
    return Opening(opened, chosen, vacancy, organization, documents)


def opening_in(
    matrix: Matrix, role: str | None, posting: Document | None, organization: Document | None, tell: Tell
) -> Opening:
    """The role asked for, or that of the posting, in a matrix that is at hand; no file is looked for."""
    _require_people(matrix)
    house = _employer(organization, tell)
    vacancy = _vacancy(check_posting(posting), role, matrix, tell) if posting else None
    chosen = choose_role(matrix, vacancy.role if vacancy else role)
    documents = _documents(None, posting, organization)
    _tell_which_employer_counts(vacancy, house, documents, tell)
    return Opening(matrix, chosen, vacancy, house, documents)


def _require_people(matrix: Matrix) -> None:
    """Nobody is hired as a unit: its roles are profiles that a team or a department works towards together."""
    if matrix.subject == "unit":
        raise UserError(
            "“{matrix}” is about units, not about people, so there is no job description from it", matrix=matrix.id
        )


def _employer(document: Document | None, tell: Tell) -> Organization | None:
    """What a file says about the organisation, without what `init` has invented."""
    if document is None:
        return None
    return _told(require(check_organization(document), tell), "organization", document.name, tell)


def _vacancy(given: Loaded[Posting] | None, role: str | None, matrix: Matrix, tell: Tell) -> Posting | None:
    """A posting that fits the matrix and the role asked for, without what `init` has invented."""
    if given is None:
        return None
    vacancy = require(check_posting_against(given, matrix), tell)
    _require_same_role(role, vacancy, given.document.name)
    return _told(vacancy, "posting", given.document.name, tell)


def _told(model: Said, kind: str, path: str, tell: Tell) -> Said:
    """The model without what `init` has invented, which is told."""
    said, left = without_invented(model, kind)
    if left:
        tell(Sentence("{file}: as init wrote it, so printed as a gap: {keys}", file=path, keys=", ".join(left)))
    return said


def _tell_which_employer_counts(
    posting: Posting | None, organization: Organization | None, files: Mapping[FileKind, Document], tell: Tell
) -> None:
    """A posting that names an employer of its own beside the file of a house: one of them counts, and it is said."""
    own = posting.organization if posting else None
    if organization and own and own.name and own.name != organization.name:
        tell(
            Sentence(
                "{file} names an employer of its own; it counts, and that of {house} does not",
                file=files["posting"].name,
                house=files["organization"].name,
            )
        )


def _documents(
    matrix: Document | None, posting: Document | None, organization: Document | None
) -> dict[FileKind, Document]:
    documents: dict[FileKind, Document | None] = {"matrix": matrix, "posting": posting, "organization": organization}
    return {kind: document for kind, document in documents.items() if document}


def _beside(posting: str | None) -> Path | None:
    """The organisation's file in the folder of a posting, if there is one."""
    path = Path(posting).parent / FILE_NAME if posting else None
    return path if path and path.is_file() else None


def _require_same_role(role: str | None, vacancy: Posting, path: str) -> None:
    if role is not None and role != vacancy.role:
        raise UserError(
            "{file} is for the role “{its_role}”, not for “{role}”; leave out the role",
            file=path,
            its_role=vacancy.role,
            role=role,
        )


def _require_no_file(role: str | None) -> None:
    if role is not None and Path(role).suffix in {".yaml", ".yml"}:
        raise UserError("“{role}” is not a role; for a posting, write --posting {role}", role=role)


def _named(role: str | None, matrix: Matrix) -> str:
    if role is None and len(matrix.roles) == 1:
        return matrix.roles[0].id
    if role is None and not matrix.roles:
        raise UserError("the matrix has no roles; a job description is about one, so write one under roles")
    if role is None:
        raise UserError(
            "which role? Choose one of {roles}, or name a vacancy with --posting", roles=", ".join(matrix.roles_by_id)
        )
    return role
