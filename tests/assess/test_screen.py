"""The full screen, driven by Textual's pilot: keys, mouse, dialogs, sizes, and what is shown as saved."""

import asyncio
import random
import re
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import pytest
from textual import events
from textual.content import Content
from textual.keys import _character_to_key
from textual.pilot import Pilot

from skillmatrix.assess.dialogue import Dialogue, SaveElsewhere
from skillmatrix.assess.results import Results
from skillmatrix.assess.screen.app import AssessApp
from skillmatrix.assess.screen.columns import TextColumn, side_by_side
from skillmatrix.assess.screen.dialogs import Dialog
from skillmatrix.assess.screen.lines import key_lines
from skillmatrix.assess.screen.rows import Row, Rows
from skillmatrix.assess.screen.scroll_line import part_in_sight
from skillmatrix.assess.screen.start_page import StartPage
from skillmatrix.assess.screen.words import ScreenSpeech
from skillmatrix.assess.session import Session
from skillmatrix.assess.speech import Setting
from skillmatrix.errors import UserError
from skillmatrix.model.answers import Evidence, RatingFields
from skillmatrix.model.matrix import Matrix

from .scenarios import SCENARIOS, Action, Scenario
from .small_matrix import ASKED, MAKER, PACKAGED, TEXT, WORKSHOP, read_matrix
from .test_scenarios import ratings_of

Script: TypeAlias = Callable[["Run", Pilot[None]], Awaitable[None]]
ALL = dict.fromkeys(ASKED, RatingFields(level=1))


class Run:
    """One run of the screen: the session, and the ratings saved, one dictionary for each time."""

    def __init__(
        self,
        *,
        ratings: dict[str, RatingFields] | None = None,
        language: str = "en",
        matrix: Matrix = WORKSHOP,
        asked: tuple[str, ...] = ASKED,
        fails: Callable[[int], bool] = lambda _attempt: False,
        save_elsewhere: SaveElsewhere | None = None,
        color: bool = True,
        **setting: Any,
    ) -> None:
        self.session = Session(matrix, matrix.roles_by_id[MAKER.id], asked, ratings, language=language)
        self.saved: list[dict[str, RatingFields]] = []
        self.attempts = 0
        self.fails = fails
        self.dialogue = Dialogue(
            self.session,
            self.save,
            ScreenSpeech(self.session, Setting("skillmatrix assess", "/data/me.yaml", **setting)),
            save_elsewhere,
        )
        self.app = AssessApp(self.dialogue, color=color)

    def save(self, session: Session) -> None:
        self.attempts += 1
        if self.fails(self.attempts):
            raise UserError("/data/me.yaml: the disk is full")
        self.saved.append(session.ratings)

    def play(self, script: Script, size: tuple[int, int] = (80, 24)) -> "Run":
        async def drive() -> None:
            async with self.app.run_test(size=size) as pilot:
                await script(self, pilot)
                await pilot.pause()

        asyncio.run(drive())
        return self

    def keys(self, *keys: str, size: tuple[int, int] = (80, 24)) -> "Run":
        """Begin, then press these keys."""

        async def script(run: Run, pilot: Pilot[None]) -> None:
            await pilot.press("enter", *keys)
            run.end = run.words() if run.app.is_running else ""

        return self.play(script, size)

    end = ""
    """What was shown after the last key."""

    def shown(self) -> str:
        """The screen as text, a line for each row of it; of a dialog, not what is under it."""
        return "\n".join(strip.text for strip in self.app.screen._compositor.render_strips())

    def words(self) -> str:
        """What is shown, without line breaks, frames and scroll bars."""
        return " ".join(re.sub("[\u2500-\u259f]", " ", self.shown()).split())

    def speech_so_far(self) -> RatingFields:
        rating = self.dialogue.speech.so_far()
        assert rating
        return rating

    def row(self, key: str) -> Row:
        return next(row for row in self.app.screen.query(Row) if row.key == key)


async def type_text(pilot: Pilot[None], text: str) -> None:
    await pilot.press(*("space" if character == " " else character for character in text))


# The same scenarios as the other faces


async def act(pilot: Pilot[None], word: str, value: Any) -> None:
    letters = {"cannot_say": "u", "skip": "s", "back": "b", "keep": "enter", "undo": "z"}
    match word:
        case "answer":
            await pilot.press(*str(value))
        case "not_applicable" | "note" | "evidence" | "go_to":
            await write(pilot, {"not_applicable": "n", "note": "t", "evidence": "e", "go_to": "g"}[word], value or "-")
        case "confidence":
            await pilot.press("c", {"low": "1", "medium": "2", "high": "3", None: "-"}[value], "enter")
        case "interest":
            await pilot.press("i", "-" if value is None else str(value), "enter")
        case "language":
            choices = ["de", "en"]
            await pilot.press("l", *((str(choices.index(value) + 1), "enter") if value in choices else ("escape",)))
        case _:
            await pilot.press(letters[word])


async def write(pilot: Pilot[None], letter: str, text: str) -> None:
    """Open a dialog, write, hand over; where it was refused or never opened, go on without."""
    await pilot.press(letter)
    if isinstance(pilot.app.screen, Dialog):
        if letter == "t":
            await pilot.press("ctrl+u")
        await type_text(pilot, text)
        await pilot.press("enter")
    if isinstance(pilot.app.screen, Dialog):
        await pilot.press("escape")


def dialogue_of(session: Session) -> Dialogue[ScreenSpeech]:
    return Dialogue(session, lambda _session: None, ScreenSpeech(session, Setting("go on", "a.yaml")))


def play_screen(session: Session, actions: tuple[Action, ...]) -> None:
    async def drive() -> None:
        app = AssessApp(dialogue_of(session), color=True)
        async with app.run_test() as pilot:
            await pilot.press("enter")
            for word, value in actions:
                await act(pilot, word, value)

    asyncio.run(drive())


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_the_same_actions_give_the_same_ratings(scenario: Scenario) -> None:
    session = Session(WORKSHOP, MAKER, ASKED, ratings_of(scenario.start or {}))

    play_screen(session, scenario.actions)

    assert session.ratings == ratings_of(scenario.ratings)
    assert session.current == scenario.current


# Keys and mouse


def test_a_digit_answers_is_saved_and_goes_on() -> None:
    run = Run().keys("2")

    assert run.saved == [{"soldering": RatingFields(level=2)}]
    assert "Painting" in run.end
    assert "✓ Question 1 saved: level 2, independent." in run.end


@pytest.mark.parametrize(
    ("keys", "level"),
    [
        (["down"], 0),
        (["down", "down"], 1),
        (["up"], 3),
        (["up", "up"], 2),
        (["home"], 0),
        (["end"], 3),
        (["down", "up", "up"], 0),
    ],
)
def test_arrows_highlight_a_row_and_enter_chooses_it(keys: list[str], level: int) -> None:
    assert Run().keys(*keys, "enter").saved == [{"soldering": RatingFields(level=level)}]


def test_at_an_open_question_no_row_is_highlighted_and_enter_answers_nothing() -> None:
    run = Run().keys("enter")

    assert run.saved == []
    assert "! There is no answer here yet. Choose a level from 0 to 3" in run.end


def test_a_click_on_a_row_chooses_it() -> None:
    async def script(run: Run, pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        await pilot.click(run.row("2"))

    assert Run().play(script).saved == [{"soldering": RatingFields(level=2)}]


def test_a_click_on_a_key_in_the_key_line_does_what_the_key_does() -> None:
    async def script(run: Run, pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        lines = run.shown().split("\n")
        y = next(number for number, line in enumerate(lines) if "cannot say" in line)
        await pilot.click(offset=(lines[y].index("cannot say") + 2, y))

    assert Run().play(script).saved == [{"soldering": RatingFields(unknown=True)}]


@pytest.mark.parametrize("letter", ["U", "u"])
def test_capital_letters_do_the_same(letter: str) -> None:
    assert Run().keys(letter).saved == [{"soldering": RatingFields(unknown=True)}]


def test_a_level_off_the_scale_is_refused_with_a_sentence() -> None:
    run = Run().keys("7")

    assert run.saved == []
    assert "! Levels go from 0 to 3." in run.end


LONG_SCALE = read_matrix(
    re.sub(r"        levels:\n(?:          \d.*\n)+        can:\n          2.*\n", "", TEXT, count=1).replace(
        "  3: {name: {de: gestaltend, en: shaping}}", "\n".join(f"  {n}: {{name: N{n}}}" for n in range(3, 12))
    )
)


@pytest.mark.parametrize(("digits", "level"), [("1", 1), ("11", 11), ("13", 3), ("110", 0)])
def test_on_a_scale_beyond_nine_digits_highlight_and_enter_chooses(digits: str, level: int) -> None:
    run = Run(matrix=LONG_SCALE).keys(*digits, "enter")

    assert run.saved == [{"soldering": RatingFields(level=level)}]


def test_the_answer_given_before_is_marked_and_highlighted_and_enter_keeps_it() -> None:
    run = Run(ratings={"soldering": RatingFields(level=2, note="since May")}).keys("b")
    assert "● 2 independent I solder wires." in run.end
    assert "Note: since May" in run.end

    kept = Run(ratings={"soldering": RatingFields(level=2)}).keys("b", "enter")
    assert kept.saved == []
    assert kept.session.current == "painting"


def test_an_answer_that_is_no_level_is_shown_in_words() -> None:
    run = Run(ratings={"soldering": RatingFields(unknown=True)}).keys("b")

    assert "Answer so far: could not say" in run.end


# Dialogs


def test_a_must_have_cannot_be_left_out_and_the_reason_is_said() -> None:
    run = Run().keys("n")

    assert run.session.current == "soldering"
    assert "! This skill is a must-have of the role and can therefore not be left out." in run.end


def test_not_applicable_needs_a_reason() -> None:
    run = Run().keys("3", "n", "enter")
    assert "! “Does not apply” needs a reason." in run.end

    run = Run().keys("3", "n", *"never", "enter")
    assert run.saved[-1]["painting"] == RatingFields(not_applicable="never")
    assert "Question 2 saved: does not apply (never)." in run.end


@pytest.mark.parametrize("letter", ["t", "e"])
def test_letters_typed_into_a_text_are_text(letter: str) -> None:
    run = Run().keys(letter, *"nusbzq3?", "escape")

    assert run.saved == []
    assert run.session.current == "soldering"
    assert "Soldering" in run.end


@pytest.mark.parametrize("letter", ["t", "e", "c", "i", "g", "l", "question_mark"])
def test_escape_closes_every_dialog_and_changes_nothing(letter: str) -> None:
    run = Run().keys(letter, "escape", "2")
    assert run.saved == [{"soldering": RatingFields(level=2)}]


def test_what_is_said_before_the_answer_is_noted_shown_and_saved_with_it() -> None:
    run = Run().keys("t", *"May", "enter", "i", "4", "enter", "c", "3", "enter")
    assert run.saved == []
    assert "✓ Noted. It will be saved together with the answer." in run.end
    assert "Note: May" in run.end
    assert "Confidence: sure" in run.end
    assert "Interest: 4 of 5" in run.end

    assert Run().keys("t", *"May", "enter", "2").saved == [{"soldering": RatingFields(level=2, note="May")}]


def test_a_note_is_shown_for_changing() -> None:
    run = Run().keys("t", *"May", "enter", "t", *"be", "enter", "1")

    assert run.saved[-1]["soldering"].note == "Maybe"


def test_evidence_can_be_confirmed_by_somebody_else() -> None:
    run = Run().keys("e", *"radio", "tab", "space", "enter", "e", *"file:a.jpg", "enter", "2")

    assert run.saved[-1]["soldering"].evidence == (Evidence(text="radio", grade=3), Evidence(file="a.jpg", grade=2))


def test_a_note_that_is_too_long_is_refused_and_not_lost() -> None:
    async def script(run: Run, pilot: Pilot[None]) -> None:
        await pilot.press("enter", "t")
        editor = run.app.screen.query_one("Editor")
        editor.text = "x" * 4001  # type: ignore[attr-defined]
        await pilot.press("enter")
        assert "! That is too long; there is room for 4000 characters." in run.words()
        assert len(editor.text) == 4001  # type: ignore[attr-defined]

    assert Run().play(script).saved == []


@pytest.mark.parametrize(
    ("typed", "skill"), [("4", "listening"), ("lis", "listening"), ("PATIENCE", "patience"), ("in", "soldering")]
)
def test_the_map_leads_to_a_question_by_number_name_and_part_of_a_name(typed: str, skill: str) -> None:
    assert Run().keys("g", *typed, "enter").session.current == skill


def test_the_map_shows_every_question_by_category_with_its_state_in_words() -> None:
    run = Run(ratings={"soldering": RatingFields(level=2), "gluing": RatingFields(unknown=True)}).keys("g")

    assert "All questions · 2 of 5 answered" in run.end
    assert "Craft ● 1 Soldering level 2, independent" in run.end
    assert "○ 2 Painting not answered yet" in run.end
    assert "? 3 Gluing could not say People ○ 4 Listening" in run.end


def test_arrows_and_mouse_choose_in_the_map_too() -> None:
    assert Run().keys("g", "down", "down", "enter").session.current == "gluing"

    async def script(run: Run, pilot: Pilot[None]) -> None:
        await pilot.press("enter", "g")
        await pilot.click(run.row("listening"))

    assert Run().play(script).session.current == "listening"


def test_the_map_says_if_nothing_fits_and_forgives() -> None:
    run = Run().keys("g", *"zzz", "enter")
    assert "! There is no such question; numbers go from 1 to 5" in run.end

    again = Run().keys("g", *"zzz", "enter", "backspace", "backspace", "backspace", "4", "enter")
    assert again.session.current == "listening"


def test_help_has_the_instruction_every_letter_and_the_words_of_the_question() -> None:
    run = Run().keys("question_mark", size=(100, 50))

    assert "Choose the highest level that is true of you." in run.end
    for letter in "nusbtecigrzl?q":
        assert f" {letter} " in run.end
    assert "Words in this question master Who runs the workshop." in run.end


# Languages


def test_the_language_changes_at_once_and_stays_with_the_question() -> None:
    run = Run().keys("l", "1", "enter")

    assert "Löten" in run.end
    assert "○ 2 selbstständig Ich löte Drähte an." in run.end
    assert "n trifft nicht zu" in run.end
    assert run.session.language == "de"


def test_the_language_of_the_first_page_changes_too() -> None:
    async def script(run: Run, pilot: Pilot[None]) -> None:
        assert "Choose the highest level that is true of you." in run.words()
        assert "The file is: /data/me.yaml" in run.words()
        assert "5 questions, about 3 minutes." in run.words()
        await pilot.press("l", "1", "enter", "b", "g", "z", "3")
        assert "Wählen Sie die höchste Stufe" in run.words()
        assert isinstance(run.app.screen, StartPage)

    assert Run().play(script).saved == []


# Targets, other raters, the last time


def test_targets_are_shown_only_if_asked_for() -> None:
    assert "Target" not in Run().keys().end
    assert "Target level 3, minimum level 2" in Run(show_targets=True).keys().end


def test_about_somebody_else_the_infinitive_is_asked() -> None:
    assert "○ 2 independent solder wires" in Run(rater="manager", person="p7").keys().end


def test_what_was_answered_last_time_is_told_only_after_the_answer() -> None:
    run = Run(earlier={"soldering": RatingFields(level=1)})

    assert "Last time" not in Run(earlier={"soldering": RatingFields(level=1)}).keys().end
    assert "level 1, basics" in run.keys("2").end


def test_an_example_is_asked_for_from_the_level_on_that_the_matrix_says() -> None:
    assert "An example helps here: b, then e." in Run().keys("3").end
    assert (
        "An example helps here: g 4, then e."
        in Run(ratings={"patience": RatingFields(level=1)}).keys("g", "4", "enter", "3").end
    )
    assert "An example" not in Run().keys("2").end


# The end


def test_after_the_last_question_all_answers_are_shown_before_the_end() -> None:
    run = Run().keys("1", "t", *"brush", "enter", "2", "u", "0", "2")

    assert "That was the last question. Is everything right?" in run.end
    assert "→ Done: on to the skills overview" in run.end
    assert "● 2 Painting level 2, independent" in run.end
    assert "Note: brush" in run.end
    assert run.app.is_running is False
    assert run.session.is_done


RESULTS = Results(
    lambda session, width, height: f"In short: {session.progress.answered} answered, {width}x{height}\n",
    lambda _session, width: "All of it, " + "word " * (width // 2),
    lambda _session, form: f"maker.{form}",
    lambda place: f"skillmatrix report {place}",
)


def test_the_last_answer_shows_the_result_and_the_keys_that_go_on_from_there() -> None:
    run = Run(results=RESULTS).keys("1", "1", "1", "1", "1")

    assert "In short: 5 answered, 75x19" in run.end
    assert "a read all · h save as HTML · p save as PDF · r answers · b back" in run.end
    assert "Is everything right?" not in run.end


def test_enter_on_the_result_does_not_end() -> None:
    assert "In short" in Run(results=RESULTS).keys("1", "1", "1", "1", "1", "enter", "enter").end


def test_all_of_the_result_is_shown_and_short_again() -> None:
    last = ("1", "1", "1", "1", "1")
    assert "All of it, word" in Run(results=RESULTS).keys(*last, "a").end
    assert "a short" in Run(results=RESULTS).keys(*last, "a").end
    assert "In short" in Run(results=RESULTS).keys(*last, "a", "a").end
    assert "In short" in Run(results=RESULTS).keys(*last, "a", "escape", "escape").end


def test_the_result_is_saved_as_a_file_and_its_name_is_said() -> None:
    assert "✓ Saved: maker.html" in Run(results=RESULTS).keys("1", "1", "1", "1", "1", "h").end
    assert "✓ Saved: maker.pdf" in Run(results=RESULTS).keys("1", "1", "1", "1", "1", "p").end


def test_a_result_that_cannot_be_saved_says_why() -> None:
    def fail(_session: Session, _form: str) -> str:
        raise UserError("this folder is full")

    assert "! this folder is full" in Run(results=RESULTS._replace(save=fail)).keys("1", "1", "1", "1", "1", "h").end


def test_from_the_result_to_all_answers_and_back_and_to_a_question_and_back() -> None:
    last = ("1", "1", "1", "1", "1")
    assert "Is everything right?" in Run(results=RESULTS).keys(*last, "r").end
    assert "In short" in Run(results=RESULTS).keys(*last, "r", "enter").end
    assert "In short" in Run(results=RESULTS).keys(*last, "r", "escape").end
    run = Run(results=RESULTS).keys(*last, "b", "3")
    assert "In short: 5 answered" in run.end
    assert run.saved[-1][ASKED[-1]] == RatingFields(level=3)


def test_the_end_names_the_command_that_shows_the_result_again() -> None:
    run = Run(results=RESULTS).keys("1", "1", "1", "1", "1", "q")
    assert run.dialogue.ending().text == (
        "All 5 questions are answered.\nTo see the result again: skillmatrix report /data/me.yaml"
    )
    assert run.app.return_code == 0


def test_without_an_answer_there_is_no_result_but_all_questions() -> None:
    run = Run(results=RESULTS).keys(*["s"] * 10)
    assert "Is everything right?" in run.end
    assert Run(results=RESULTS).keys(*["s"] * 10, "enter").app.return_code == 0


def test_in_another_size_the_result_is_made_anew() -> None:
    async def script(run: Run, pilot: Pilot[None]) -> None:
        await pilot.press("enter", "1", "1", "1", "1", "1")
        await pilot.resize_terminal(60, 20)
        for _ in range(100):  # a new size arrives when the terminal says so
            await pilot.pause(0.05)
            if "57x15" in run.words():
                break
        run.end = run.words()

    assert "5 answered, 57x15" in Run(results=RESULTS).play(script).end


def test_what_was_taken_back_is_made_again() -> None:
    run = Run().keys("2", "z", "y")
    assert run.saved[-1] == {ASKED[0]: RatingFields(level=2)}
    assert "Redone and saved. Soldering: level 2" in run.end
    assert "There is nothing to redo." in Run().keys("y").end


def test_enter_after_a_choice_stays_with_the_question() -> None:
    run = Run().keys("c", "2", "enter")
    assert "Question 1 of 5" in run.end
    assert run.speech_so_far().confidence == "medium"


async def finish(_run: Run, pilot: Pilot[None]) -> None:
    await pilot.press("enter", "1", "1", "1", "1", "1", "enter")


def test_enter_at_the_end_ends() -> None:
    run = Run().play(finish)

    assert run.dialogue.ending().text == "All 5 questions are answered."
    assert run.app.return_code == 0


def test_an_answer_can_be_changed_from_the_last_page() -> None:
    run = Run().keys("1", "1", "1", "1", "1", "down", "down", "enter", "3")

    assert run.saved[-1]["painting"] == RatingFields(level=3)
    assert "Is everything right?" in run.end


def test_all_answers_can_be_looked_up_on_the_way_and_left_again() -> None:
    run = Run().keys("2", "r")
    assert "All answers" in run.end
    assert "Done" not in run.end

    assert "○ 0" in Run().keys("2", "r", "escape").end
    assert Run().keys("2", "r", "up", "enter").session.current == "soldering"
    assert "Alle Antworten" in Run().keys("2", "r", "l", "1", "enter").end


def test_leaving_with_a_note_that_has_no_answer_asks_once_more() -> None:
    stays = Run().keys("t", "x", "enter", "q")
    assert "! There is a note on “Soldering” but no answer yet" in stays.end

    assert Run().keys("t", "x", "enter", "q", "q").end == ""
    assert "There is a note" in Run().keys("t", "x", "enter", "q", "s", "q").end


def test_leaving_on_the_way_says_how_to_go_on() -> None:
    run = Run().keys("1", "q")

    assert run.dialogue.ending().text == "1 of 5 answered, go on with: skillmatrix assess"


@pytest.mark.parametrize("keys", [["ctrl+c"], ["t", "ctrl+c"], ["g", "ctrl+c"], ["r", "ctrl+c"]])
def test_ctrl_c_ends_wherever_one_is(keys: list[str]) -> None:
    run = Run().keys("1", *keys)

    assert run.end == ""
    assert run.app.stopped_by == 2
    assert run.saved == [{"soldering": RatingFields(level=1)}]


# When saving fails


def test_nothing_is_said_to_be_saved_before_it_is() -> None:
    messages = []
    run = Run()
    save = run.dialogue.on_change

    def watch(session: Session) -> None:
        messages.append(run.dialogue.message)
        save(session)

    run.dialogue.on_change = watch
    run.keys("2", "b", "t", "x", "enter", "z")

    assert messages == [None, None, None]
    assert "✓ Undone and saved." in run.end


def test_an_answer_that_could_not_be_saved_is_not_confirmed_and_saved_with_the_next() -> None:
    run = Run(fails=lambda attempt: attempt == 1).keys("1", "s")
    assert "! Not saved: /data/me.yaml: the disk is full." in run.end
    assert "saved: level" not in run.end

    run = Run(fails=lambda attempt: attempt == 1).keys("1", "2")
    assert "Not saved" not in run.end
    assert run.saved == [{"soldering": RatingFields(level=1), "painting": RatingFields(level=2)}]


def full_disk(places: list[str]) -> SaveElsewhere:
    def save_elsewhere(_session: Session, place: str) -> Setting:
        if place == "full":
            raise UserError("full: the disk is full")
        places.append(place)
        return Setting("skillmatrix assess --answers stick.yaml", "/stick.yaml")

    return save_elsewhere


def test_who_leaves_with_unsaved_answers_is_asked_for_another_place() -> None:
    places: list[str] = []
    asked = Run(fails=lambda _attempt: True, save_elsewhere=full_disk(places)).keys("1", "q")
    assert "Where else should the answers be saved?" in asked.end
    assert "/data/me.yaml: the disk is full" in asked.end

    refused = Run(fails=lambda _attempt: True, save_elsewhere=full_disk(places)).keys("1", "q", *"full", "enter")
    assert "! full: the disk is full" in refused.end

    run = Run(fails=lambda _attempt: True, save_elsewhere=full_disk(places)).keys("1", "q", *"stick", "enter")
    assert run.end == ""
    assert places == ["stick"]
    assert run.dialogue.ending().is_saved
    assert "go on with: skillmatrix assess --answers stick.yaml" in run.dialogue.ending().text


def test_who_names_no_other_place_leaves_with_a_second_q() -> None:
    stays = Run(fails=lambda _attempt: True, save_elsewhere=full_disk([])).keys("1", "q", "escape")
    assert "! Not saved yet. Press q again to leave without saving." in stays.end

    left = Run(fails=lambda _attempt: True, save_elsewhere=full_disk([])).keys("1", "q", "escape", "q")
    assert left.end == ""
    assert not left.dialogue.ending().is_saved


def test_ctrl_c_asks_for_another_place_once() -> None:
    asked = Run(fails=lambda _attempt: True, save_elsewhere=full_disk([])).keys("1", "ctrl+c")
    assert "Where else should" in asked.end

    left = Run(fails=lambda _attempt: True, save_elsewhere=full_disk([])).keys("1", "ctrl+c", "ctrl+c")
    assert (left.end, left.app.stopped_by) == ("", 2)


def test_leaving_tries_once_more_to_save() -> None:
    run = Run(fails=lambda attempt: attempt == 1).keys("1", "q")

    assert run.saved == [{"soldering": RatingFields(level=1)}]


# Looks


def test_texts_of_a_matrix_are_no_markup_and_cannot_drive_a_terminal() -> None:
    evil = "[red]x[/red] [/] [@click=app.bell]y[/] \\x1b[2J $accent"
    matrix = read_matrix(
        TEXT.replace("{de: Löten, en: Soldering}", f'"{evil}"').replace('"I solder wires."', f'"{evil}"')
    )
    run = Run(matrix=matrix, language="de").keys("t", *"[b]", "enter", "g")
    shown = "[red]x[/red] [/] [@click=app.bell]y[/] \\u001b[2J"
    assert "[red]x[/red] [/] [@click=app.bell]y[/]" in run.end

    assert shown in Run(matrix=matrix, language="en").keys("1", "r", size=(160, 30)).end
    assert f"○ 2 independent {shown} $accent" in Run(matrix=matrix, language="en").keys(size=(160, 30)).end


def is_in_sight(run: Run, row: Row) -> bool:
    rows = run.app.screen.query_one(Rows)
    return rows.region.y <= row.region.y and row.region.bottom <= rows.region.bottom and row.region.height > 0


@pytest.mark.parametrize("language", ["de", "en"])
def test_at_80_by_24_every_level_of_every_skill_can_be_read(language: str) -> None:
    role = PACKAGED.roles_by_id["corporate-cm"]
    skills = tuple(role.requires)
    session = Session(PACKAGED, role, skills, language=language)
    app = AssessApp(dialogue_of(session), color=True)
    run = Run()
    run.app = app
    hidden = []

    async def script(_run: Run, pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        for skill in skills:
            session.go_to(skill)
            app.follow()
            await pilot.pause()
            if not all(is_in_sight(run, row) for row in app.screen.query(Row)):
                hidden.append(skill)
            await pilot.press("end")
            assert is_in_sight(run, run.row("5")), skill

    run.play(script)
    assert len(hidden) <= 2, hidden


@pytest.mark.parametrize("size", [(60, 20), (40, 12), (30, 10), (132, 50)])
def test_on_any_size_the_highlighted_row_is_in_sight(size: tuple[int, int]) -> None:
    async def script(run: Run, pilot: Pilot[None]) -> None:
        await pilot.press("enter", "up")
        assert is_in_sight(run, run.row("3"))
        await pilot.press("home")
        assert is_in_sight(run, run.row("0"))

    Run().play(script, size)


def test_the_highlighted_row_stays_in_sight_when_the_terminal_is_resized() -> None:
    async def script(run: Run, pilot: Pilot[None]) -> None:
        await pilot.press("enter", "up")
        for size in ((60, 20), (44, 13), (120, 40), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert is_in_sight(run, run.row("3")), size
            assert "shaping" in run.words()
        await pilot.press("enter")

    assert Run().play(script).saved == [{"soldering": RatingFields(level=3)}]


def test_at_any_size_the_way_out_is_shown() -> None:
    for size in ((80, 24), (60, 20), (40, 12), (30, 10)):
        assert "q save and leave" in Run().keys(size=size).end


MAGENTA = "color(5)"


def colours(run: Run) -> set[str]:
    strips = run.app.screen._compositor.render_strips()
    styles = [segment.style for strip in strips for segment in strip if segment.style]
    return {str(colour.name) for style in styles for colour in (style.color, style.bgcolor) if colour}


@pytest.mark.parametrize("key", ["s", "g", "t", "c", "r", "question_mark"])
def test_without_colour_no_colour_is_used_and_nothing_is_lost(key: str) -> None:
    seen: dict[bool, tuple[set[str], str]] = {}
    for color in (True, False):

        async def script(run: Run, pilot: Pilot[None]) -> None:
            await pilot.press("enter", "2", key)
            seen[run.app.theme == "skillmatrix"] = (colours(run), run.shown())

        Run(color=color).play(script)

    assert MAGENTA in seen[True][0]
    assert seen[False][0] <= {"default"}
    assert seen[False][1] == seen[True][1]


def test_progress_is_the_share_of_answered_questions() -> None:
    async def script(run: Run, pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        assert "━" not in run.shown()
        await pilot.press("1", "1")
        line = next(line for line in run.shown().split("\n") if "━" in line).strip()
        assert (line.count("━"), len(line)) == (30, 76)

    Run().play(script)


def test_a_failure_inside_shows_no_values_of_variables() -> None:
    run = Run()

    def fail(_session: Session) -> None:
        raise IndexError

    run.dialogue.on_change = fail

    with pytest.raises(IndexError):
        run.keys("t", *"secret", "enter", "1")

    assert run.app._exit_renderables == []
    with pytest.raises(IndexError):
        run.app.reraise()


async def burst(app: AssessApp, *keys: str) -> None:
    """Keys that are all there before the first one is looked at, as from somebody fast at a slow machine."""
    for key in keys:
        app.post_message(events.Key(_character_to_key(key) if len(key) == 1 else key, key if len(key) == 1 else None))


@pytest.mark.parametrize(
    ("keys", "ratings", "current"),
    [
        (
            ("1", "2", "u", "0", "3"),
            {"soldering": 1, "painting": 2, "gluing": "unknown", "listening": 0, "patience": 3},
            None,
        ),
        (("down", "enter", "2", "up", "enter"), {"soldering": 0, "painting": 2, "gluing": 3}, "listening"),
        (("1", "b", "3", "enter", "2"), {"soldering": 3, "painting": 2}, "gluing"),
        (
            ("c", "3", "enter", "i", "4", "enter", "2", "1"),
            {"soldering": {"level": 2, "confidence": "high", "interest": 4}, "painting": 1},
            "gluing",
        ),
        (("1", "z", "2", "b", "b"), {"soldering": 2}, "soldering"),
    ],
)
def test_keys_in_a_burst_mean_what_they_mean_one_by_one(
    keys: tuple[str, ...], ratings: dict[str, Any], current: str | None
) -> None:
    async def script(run: Run, pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        await burst(run.app, *keys)
        await pilot.pause()

    run = Run().play(script)

    assert run.session.ratings == ratings_of(ratings)
    assert run.session.current == current


@pytest.mark.parametrize("letter", ["t", "e"])
def test_what_is_typed_while_a_dialog_opens_answers_nothing_and_is_not_lost(letter: str) -> None:
    async def script(run: Run, pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        await burst(run.app, letter, *"3 quick brown foxes")
        await pilot.pause()
        await pilot.press("enter")
        rating = run.speech_so_far()
        assert rating.note == "3 quick brown foxes" or rating.evidence == (Evidence(text="3 quick brown foxes"),)

    assert Run().play(script).saved == []


def test_a_click_beside_everything_does_not_take_the_focus_from_the_rows() -> None:
    async def script(_run: Run, pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        await pilot.click("#name")
        await pilot.press("down", "down", "enter")

    assert Run().play(script).saved == [{"soldering": RatingFields(level=1)}]


KEYS = [*"0123nusbteciglrzq?x-", "enter", "escape", "up", "down", "tab", "space", "backspace", "home", "end"]


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_pressed_what_is_confirmed_is_saved(seed: int) -> None:
    luck = random.Random(seed)
    failing = {luck.randrange(1, 30) for _ in range(8)}
    run = Run(fails=failing.__contains__, save_elsewhere=full_disk([]))

    async def script(run: Run, pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        for _ in range(120):
            if not run.app.is_running or not run.app.screen_stack:
                return
            await pilot.press(luck.choice(KEYS))
            message = run.dialogue.message
            if message and message.kind == "saved":
                assert run.saved[-1] == run.session.ratings

    run.play(script)
    if run.dialogue.ending().is_saved:
        assert (run.saved or [{}])[-1] == run.session.ratings


# Pieces


def test_columns_stand_side_by_side_as_many_lines_as_the_longest_needs() -> None:
    columns = [
        TextColumn(Content("ab"), 4),
        TextColumn(Content("one two three"), 5),
        TextColumn(Content("終わり x"), 6),
    ]

    assert [line.plain for line in side_by_side(columns)] == ["ab  one  終わり", "    two  x     ", "    three      "]


def test_a_key_and_what_it_does_are_never_torn_apart() -> None:
    keys = "n does not apply · u cannot say · ? help"

    assert key_lines(keys, 80) == [["n does not apply", "u cannot say", "? help"]]
    assert key_lines(keys, 31) == [["n does not apply", "u cannot say"], ["? help"]]
    assert key_lines(keys, 5) == [["n does not apply"], ["u cannot say"], ["? help"]]


@pytest.mark.parametrize(
    ("size", "virtual_size", "window_size", "position", "rows"),
    [
        (10, 20, 10, 0, (0, 5)),
        (10, 20, 10, 10, (5, 10)),
        (10, 20, 10, 5, (2, 7)),
        (10, 1000, 10, 990, (9, 10)),
        (10, 10, 10, 0, (0, 10)),
        (10, 0, 10, 0, (0, 10)),
    ],
)
def test_the_scroll_line_shows_which_part_is_in_sight(
    size: int, virtual_size: int, window_size: int, position: int, rows: tuple[int, int]
) -> None:
    assert part_in_sight(size, virtual_size, window_size, position) == rows


def test_a_word_about_private_life_is_pointed_out_while_one_types_a_note() -> None:
    run = Run().keys("t")
    assert "Notes are printed in the report. Health and private matters do not belong there." in run.end
    assert "sounds like" not in run.end
    assert "“wife” sounds like health, family or faith." in Run().keys("t", *"wife").end
    assert "sounds like" not in Run().keys("t", *"wife", "backspace").end


def test_a_private_reason_is_pointed_out_while_one_types_it() -> None:
    assert "“sick” sounds like health, family or faith. The reason is printed, too" in Run().keys("1", "n", *"sick").end
