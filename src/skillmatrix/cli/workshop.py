"""`skillmatrix workshop`: the table of its commands, each with a module of its own."""

from skillmatrix.cli.command_table import Command, CommandTable

COMMANDS: dict[str, Command] = {
    entry.name: entry
    for entry in (
        Command("open", "workshop_open", "Prepare", "Write the folder of a new workshop about a role."),
        Command("cards", "workshop_cards", "Prepare", "Make the cards anew: a skill a card, with its levels."),
        Command("vote", "workshop_vote", "Vote", "Fill in a ballot, in this terminal."),
        Command("hands", "workshop_hands", "Vote", "Write down a show of hands."),
        Command("shuffle", "workshop_shuffle", "Count", "Mix the ballots, so that nobody can be told from them."),
        Command("tally", "workshop_tally", "Count", "Count a round: where the room agrees, and where not."),
        Command("close", "workshop_close", "Count", "Show what changes in the role, and write it."),
    )
}


class Table(CommandTable):
    """The commands of a workshop."""

    table = COMMANDS


def command() -> None:
    """Let a room agree on what a role needs: vote, talk, vote again. A value changes only where most agree."""
