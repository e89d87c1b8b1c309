"""`skillmatrix assess --form`: write the offline page instead of asking here."""

from skillmatrix.app.assessment import Assessment
from skillmatrix.cli.output import write
from skillmatrix.cli.telling import tell
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.view.question import minutes_in_words


def refuse_with_form(**options: object) -> None:
    """Options that speak of answers on this device mean nothing for a page that goes to somebody else."""
    for name, value in options.items():
        if value:
            raise UserError("--form writes an empty form; leave out --{name}", name=name)


def write_form(
    asked: Assessment,
    language: str,
    texts: Catalogue,
    output: str,
    *,
    show_targets: bool,
    with_match: bool,
    force: bool,
) -> None:
    """Write the page, and say on standard error what was written."""
    from skillmatrix.render.form.offline_form import OfflineForm
    from skillmatrix.render.form.page import render_form

    form = OfflineForm(
        asked.matrix,
        asked.role,
        asked.skills,
        language,
        texts.address,
        asked.answers,
        show_targets,
        asked.without,
        with_match,
    )
    write(render_form(form), output, force=force, told=False)  # it is told with what the page asks
    if output != "-":
        minutes = minutes_in_words(len(form.skills), texts)
        tell(texts.count("form.written", len(form.skills), path=output, minutes=minutes))
