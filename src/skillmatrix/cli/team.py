"""`skillmatrix team`: the table of its commands, each with a module of its own."""

from skillmatrix.cli.command_table import Command, CommandTable

COMMANDS: dict[str, Command] = {
    entry.name: entry
    for entry in (
        Command("report", "team_report", "Pages", "Show what the team covers, and what to learn together."),
        Command("find", "team_find", "Pages", "Find who can help with something, among those who agreed."),
        Command("pairs", "team_pairs", "Pages", "See who could learn a skill from whom."),
        Command(
            "catalogue", "team_catalogue", "Pages", "List every analysis that exists, and from how many people on."
        ),
        Command("invite", "team_invite", "Files", "Write an offline page for each person of a spreadsheet."),
        Command("collect", "team_collect", "Files", "Put the team's answers into one table, levels only."),
    )
}


class Table(CommandTable):
    """The commands of a team."""

    table = COMMANDS


def command() -> None:
    """See what a team covers together: where it hangs on one person, and what to learn. Nobody is ranked."""
