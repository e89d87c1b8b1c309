"""Templates of one's own: copied from the packaged ones to be changed, and checked against samples."""

from pathlib import Path
from typing import NamedTuple

from skillmatrix import resources
from skillmatrix.app.outputs import write_new
from skillmatrix.app.telling import Tell
from skillmatrix.diagnostics import Finding
from skillmatrix.errors import Sentence, UserError, reason
from skillmatrix.render.templates.files import known_files, packaged_names

README = "README.md"


def eject(folder: Path, tell: Tell) -> None:
    """Copy the packaged templates into a folder. What is there already stays as it is; if all is, that is an error."""
    names = (*packaged_names(), README)
    kept = [name for name in names if not _copied(name, folder)]
    if kept:
        tell(Sentence("these files already existed and were left alone: {files}", files=", ".join(kept)))
    if len(kept) == len(names):
        raise UserError("nothing was written to {folder}", folder=folder)


class CheckedTemplates(NamedTuple):
    """The files that were looked at, and what was found."""

    files: list[str]
    findings: tuple[Finding, ...]


def check_folder(folder: Path) -> CheckedTemplates:
    """Fill every template in the folder with every sample."""
    from skillmatrix.app.template_samples import samples
    from skillmatrix.render.templates.check import check_templates

    if not folder.is_dir():
        raise UserError(
            "{folder} is not a folder; create one with: skillmatrix templates eject {folder}", folder=folder
        )
    try:
        files = [str(folder / name) for name in known_files(folder)]
    except OSError as error:
        raise UserError("{file}: {reason}", file=folder, reason=reason(error)) from None
    if not files:
        hint = Sentence("copy the packaged ones with: skillmatrix templates eject {folder}", folder=folder)
        raise UserError("{folder} has no templates; {hint}", folder=folder, hint=hint)
    return CheckedTemplates(files, check_templates(folder, samples()))


def _copied(name: str, folder: Path) -> bool:
    """Whether a packaged file was written into the folder; what is there already is never touched."""
    content = (resources.folder("templates") / name).read_bytes()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_new(folder / name, content)
    except FileExistsError:
        if not folder.is_dir():
            raise UserError("{folder} already exists and is not a folder", folder=folder) from None
        return False
    except OSError as error:
        raise UserError("{file}: {reason}", file=folder / name, reason=reason(error)) from None
    return True
