"""Texts of a workshop: its files, the ballot in the terminal, and hands written down."""

from skillmatrix.i18n.messages import Message

MESSAGES: dict[str, Message] = {
    "workshop.title": "What does the role {role} need?",
    "workshop.need.necessary": "necessary",
    "workshop.need.useful": "useful",
    "workshop.need.not-needed": "not needed",
    # The cards
    "cards.title": "Cards for the workshop: {role}",
    "cards.subtitle": "{matrix}, version {version}",
    "cards.lowest": "the role does not need it",
    "cards.question": "Which of these levels does the role need?",
    "workshop.file.head": "A workshop about a role. Change this file before the first vote, and not after it.\nWhat it is: skillmatrix workshop --help",
    "workshop.file.ask": "What is asked. In a room ask 12 skills at most; by mail it can be more: ids of skills or areas, or all.\nFurther questions have an id, a text and answers:\n  questions:\n    - id: role-or-task\n      text: Is this a role or only a task?\n      answers: [{{id: role, text: a role}}, {{id: task, text: a task beside another job}}]",
    "workshop.file.rules": "When a value changes: with so many votes on it, this share of them on one level, and the middle half of them\nno further apart than iqr. Fixed before the first vote, and printed with the result.",
    "workshop.invitation": "# What does the role “{role}” need?\n\nYou are invited to help decide it: which skills the role needs, at which level, and which of them it cannot do without.\nYou do not have to work in the role. People who work with it see other things, so both sides are asked.\n\n## How it works\n\nEverybody votes alone. Then you see how all have voted, and vote again. A value changes only if at least eight people\nvote on it and most of them agree. What stays open keeps its old value, and the protocol says so.\n\n## How to vote\n\nAt a terminal:\n\n    {command}\n\nBy mail: open the page that comes with this invitation in a browser, fill it in, download your ballot, and send it to\n\n    (whoever collects the ballots)\n\nYour ballot has a random number instead of your name. Write the number down, and keep the file if you vote by mail: you need it in the next round.\nComments are read aloud and printed, so please write nothing in them that tells who you are.\nIt takes about ten minutes a round.\n",
    "workshop.guide": (
        "# For the facilitator: {role}\n\n"
        "You lead the conversation. You do not vote, and you do not see single ballots: somebody else, whom both sides trust,\n"
        "collects them and opens the folder ballots. Whoever owns the matrix says beforehand what happens with the result.\n\n"
        "## Before\n\n"
        "- At least eight people vote, better twelve, as many from outside the role as from inside: with fewer votes nothing\n  changes.\n"
        "- Read workshop.yaml: what is asked, and the rules. After the first vote they stay as they are.\n"
        "- Send invitation.md. For those who vote by mail or without a terminal, make the page that goes with it:\n\n"
        "      skillmatrix workshop vote {folder} --form ballot.html --send-to ADDRESS\n\n"
        "  Ballots that come by mail go into the folder ballots, as they are.\n\n"
        "## Ninety minutes\n\n"
        "| Minute | |\n|---|---|\n"
        "| 0 | What is decided today, and what is not. Nobody in the room is rated; it is about the role. |\n"
        "| 5 | Read one skill together, with its levels. |\n"
        "| 10 | **Round 1**, in silence. |\n"
        "| 20 | A break; the ballots are shuffled and counted. |\n"
        "| 30 | The tally on the wall. Leave out what is agreed; take the largest disagreement first. |\n"
        "| 65 | **Round 2.** Everybody sees how all have voted, and may change their vote. |\n"
        "| 75 | The tally. Decide a tie in the open, or leave it. |\n"
        "| 85 | Who writes it, when the protocol comes, when you look at it again. |\n\n"
        "Whoever collects types after each round:\n\n"
        "    skillmatrix workshop shuffle {folder}\n"
        "    skillmatrix workshop tally {folder} -o tally.html\n\n"
        "## What to say\n\n"
        "- “There is no right answer. Vote for what the role needs in two years, not for what you can do.”\n"
        "- “You may abstain. Whoever does not know a skill helps most by saying so.”\n"
        "- “Comments are read out and printed, without your vote. Do not write who you are, and nothing about a person.”\n"
        "- Of two camps: “Please describe a situation in which the higher level was needed.” Do not ask who voted how.\n\n"
        "## A tie\n\n"
        "A tie keeps the old value. If the room wants to decide it in the open, it names the level, and the protocol says so:\n"
        "`--decide SKILL=LEVEL`. Two readings of one text are no disagreement about the role: mend the text, ask again next time.\n\n"
        "## After\n\n"
        "    skillmatrix workshop close {folder}\n"
        "    skillmatrix workshop close {folder} --write\n\n"
        "The first shows what would change. The second changes the matrix, writes the protocol and erases the ballots. Before the\n"
        "last round it needs --early. If fewer than 15 % of the votes changed in round 2, another round is not worth it.\n"
    ),
    # The ballot in the terminal
    "workshop.vote.side": "Do you work in this role?\n 1  yes, from inside\n 2  no, I work with it from outside",
    "workshop.vote.side.again": "Type 1 for inside or 2 for outside; q leaves.",
    "workshop.vote.start": "{title}\nRound {round}, {n} questions.",
    "workshop.vote.secret": "Your ballot has a number and no name. Every answer is saved at once.",
    "workshop.vote.keys": "A number answers. Enter: go on · s abstain · c TEXT comment · b back · ? help · q save and leave",
    "workshop.vote.help": "A number: your vote.\nEnter: go on; what is shown as your vote stays.\ns: abstain; a vote you gave is taken back.\nc TEXT: a comment on this skill, shown without your vote; c alone takes it back.\nb: back to the question before.\nq: leave; everything is saved, and you can go on later.",
    "workshop.vote.position": "question {number} of {total}",
    "workshop.vote.target": "{levels}: the level that the role should need",
    "workshop.vote.must": "Can the role do without it?\n 1  necessary: not without it\n 2  useful\n 3  not needed",
    "workshop.vote.importance": "How important is it, from 1 (hardly) to 9 (very)?",
    "workshop.vote.task": "Which share of the time should this take, in percent (0–100)?",
    "workshop.vote.proposal": "Is anything missing? Propose it in a sentence. Enter: done.",
    "workshop.vote.before": "Round {round}: {votes}",
    "workshop.vote.so_far": "Your vote: {answer}",
    "workshop.vote.misread": "{line} is no answer here. Type a number ({values}), s to abstain, ? for help.",
    "workshop.vote.too_long": "That is too long; please use {most} characters at most.",
    "workshop.vote.kept": "Noted.",
    "workshop.vote.withdrawn": "Taken back.",
    "workshop.vote.private": "All in the room read it; think about whether {word} belongs there.",
    "workshop.vote.done": "Thank you. All your votes are saved.",
    "workshop.vote.left": "Saved. You can go on later.",
    "workshop.vote.id": "Your number is {id}. Write it down: with it you go on, and vote in the next round.",
    # Hands
    "workshop.hands.start": "An open vote: for each skill, type how many hands each level has, such as 3:4 4:5. Enter: no hands. q: save and leave.",
    "workshop.hands.misread": "Type levels and hands, such as 3:4 4:5. Here there are: {values}.",
    "workshop.hands.kept": "Noted, hands: {n}.",
}
