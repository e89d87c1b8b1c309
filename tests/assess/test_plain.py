"""The plain face, driven with real lines: what it says, what it saves, and when it says that it saved."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatrix.assess.dialogue import Ending
from skillmatrix.assess.plain import run_plain
from skillmatrix.assess.session import Session
from skillmatrix.assess.speech import Setting
from skillmatrix.errors import UserError
from skillmatrix.model.answers import RatingFields

from .small_matrix import ASKED, MAKER, WORKSHOP

ALL = dict.fromkeys(ASKED, RatingFields(level=1))


class Run:
    """One run over lines: the texts told and the ratings saved, in the order in which it happened."""

    def __init__(
        self,
        *lines: str,
        ratings: dict[str, RatingFields] | None = None,
        language: str = "en",
        asked: tuple[str, ...] = ASKED,
        fails: Callable[[int], bool] = lambda _attempt: False,
        **setting: Any,
    ) -> None:
        self.events: list[tuple[str, Any]] = []
        self.attempts = 0
        self.fails = fails
        self.session = Session(WORKSHOP, MAKER, asked, ratings, language=language)
        waiting = iter(lines)
        self.ending: Ending = run_plain(
            self.session,
            lambda: next(waiting, None),
            lambda text: self.events.append(("told", text)),
            self.save,
            Setting("skillmatrix assess --role maker", "/data/me.yaml", **setting),
        )

    def save(self, session: Session) -> None:
        self.attempts += 1
        if self.fails(self.attempts):
            raise UserError("/data/me.yaml: the disk is full")
        self.events.append(("saved", session.ratings))

    @property
    def told(self) -> str:
        return "\n".join(value for kind, value in self.events if kind == "told")

    @property
    def after_first_question(self) -> str:
        """What was told behind the start and the first question, or the end if nothing was left to ask."""
        return "\n".join([value for kind, value in self.events if kind == "told"][2:])

    @property
    def saved(self) -> list[dict[str, RatingFields]]:
        return [value for kind, value in self.events if kind == "saved"]


def flat(text: str) -> str:
    return " ".join(text.split())


# The start and the question


def test_the_first_page_says_by_what_to_choose_where_answers_go_and_how_long_it_takes() -> None:
    assert Run(language="de").told == (
        """\
Wählen Sie die höchste Stufe, die auf Sie zutrifft. Diese Stufe schließt die
niedrigeren ein, auch wenn Sie die dort genannte Hilfe nicht mehr brauchen. Es
zählt, was Sie getan haben und wieder tun könnten, auch in einer früheren
Aufgabe oder in einem anderen Projekt.
Die Zielstufen erscheinen erst am Ende, damit sie die Einschätzung nicht lenken.
Die Datei ist: /data/me.yaml
Die Antworten bleiben in dieser Datei auf diesem Gerät. Das Programm sendet
nichts.
5 Fragen, etwa 3 Minuten. Mit q lässt sich jederzeit unterbrechen; später geht
es an derselben Stelle weiter.

Löten
Handwerk · Frage 1 von 5, etwa 3 Minuten
Verbinden mit Zinn.

 0  noch neu: Dieses Thema ist neu für mich.
 1  Grundlagen: Ich erkläre, was Flussmittel tut.
 2  selbstständig: Ich löte Drähte an.
 3  gestaltend: Ich zeige es dem Personal und den Meistern.

0–3 Stufe · n trifft nicht zu · u kann ich nicht sagen · s später · b zurück ·
? Hilfe · q sichern und beenden"""
    )


def test_the_form_of_address_is_the_one_asked_for() -> None:
    assert "die auf dich zutrifft" in Run(language="de", address="du").told
    assert "Bitte die höchste zutreffende Stufe wählen." in Run(language="de", address="neutral").told


def test_going_on_says_where_and_what_is_saved() -> None:
    run = Run(ratings={"soldering": RatingFields(level=1), "painting": RatingFields(unknown=True)})

    assert "Continuing at question 3 of 5; 2 answers are saved." in run.told
    assert "about 3 minutes. You can stop" not in run.told


def test_a_rating_of_somebody_else_is_asked_in_the_infinitive_and_only_if_agreed() -> None:
    run = Run("n x", "g 1", "n", rater="manager", person="p\x1b7", language="de")

    assert "Einschätzung für p\\u001b7." in run.told
    assert "Nur nach Vereinbarung" in run.told
    assert "2  selbstständig: Drähte anlöten" in run.told
    assert "bei Ihnen" not in flat(run.told)


def test_targets_stay_hidden_unless_they_are_asked_for() -> None:
    assert "Target level 3, minimum level 2" not in Run("1").told
    assert "Target levels are shown at the end" in Run("1").told
    shown = Run("1", show_targets=True).told
    assert "Target level 3, minimum level 2" in shown
    assert "Target levels are shown at the end" not in shown


def test_no_line_is_longer_than_the_width_and_none_is_coloured() -> None:
    told = Run("1", "?", "r", "n", "x", "t", "a note", "1", "foo", width=44).told

    assert max(len(line) for line in told.splitlines()) <= 44
    assert "\x1b" not in told


def test_an_address_is_never_broken() -> None:
    address = "https://example.org/" + "a-b/" * 30

    assert address in Run(f"e {address}", "1", "r", width=40).told


# Answers


def test_an_answer_is_confirmed_only_after_it_was_saved() -> None:
    run = Run("2")

    saved = run.events.index(("saved", {"soldering": RatingFields(level=2)}))
    assert run.events[saved + 1] == ("told", "Saved: level 2, independent.")
    assert not any("Saved" in str(value) for kind, value in run.events[:saved] if kind == "told")


def test_every_answer_is_saved_before_the_next_question_is_asked() -> None:
    assert [list(ratings) for ratings in Run("2", "u", "1").saved] == [
        ["soldering"],
        ["soldering", "painting"],
        ["soldering", "painting", "gluing"],
    ]


def test_the_reason_may_follow_on_a_line_of_its_own_or_on_the_same() -> None:
    wanted = {"soldering": RatingFields(level=1), "painting": RatingFields(not_applicable="no colours here")}

    assert Run("1", "n", "no colours here").session.ratings == wanted
    assert Run("1", "n no colours here").session.ratings == wanted
    assert "Saved: does not apply (no colours here)." in Run("1", "n no colours here").told


def test_an_empty_reason_cancels() -> None:
    run = Run("1", "n", "", "2")

    assert "Nothing changed.\nPainting (Question 2 of 5)" in run.told
    assert run.session.ratings["painting"] == RatingFields(level=2)


def test_a_must_have_is_refused_before_a_reason_is_asked_for() -> None:
    run = Run("n", "2", language="de")

    assert flat(run.after_first_question).startswith(
        "Diese Kompetenz ist eine Voraussetzung der Rolle und kann deshalb nicht entfallen. Wenn sie bei Ihnen nicht "
        "vorkommt, wählen Sie „noch neu“ oder sprechen Sie über den Zuschnitt der Rolle. Löten (Frage 1 von 5)"
    )
    assert run.session.ratings == {"soldering": RatingFields(level=2)}


def test_a_high_level_without_an_example_is_followed_by_a_hint_that_leads_back_to_it() -> None:
    run = Run("3", "g 1", "e built a radio", "3")

    assert run.told.count("From level 3 on, an example that shows the level helps: g 1 to go back, then e.") == 1


def test_no_example_is_asked_for_where_it_is_about_the_person() -> None:
    assert "example" not in Run("g patience", "3").after_first_question


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("4", "Levels go from 0 to 3."),
        ("99", "Levels go from 0 to 3."),
        ("", "There is no answer here yet. Choose a level from 0 to 3; with s the question comes again later."),
        ("b", "This is the first question."),
        ("z", "There is nothing to undo."),
        ("c maybe", "Please type 1, 2 or 3."),
        ("i 6", "Please type a number from 0 to 5."),
        ("i much", "Please type a number from 0 to 5."),
        ("l tlh", "This language is not available. Choose from: de, en."),
        ("t " + "x" * 4001, "That is too long; there is room for 4000 characters."),
        ("e " + "x" * 4001, "That is too long; there is room for 4000 characters."),
        ("g 6", "There is no such question; numbers go from 1 to 5, r lists them all."),
        ("g 0", "There is no such question; numbers go from 1 to 5, r lists them all."),
        ("g paintin", "There is no such question; numbers go from 1 to 5, r lists them all. Perhaps “painting” is meant."),
        ("hello", "“hello” means nothing here; ? shows what you can type."),
        ("\x1b[A", "“\\u001b[A” means nothing here; ? shows what you can type."),
        ("-1", "“-1” means nothing here; ? shows what you can type."),
        ("2.5", "“2.5” means nothing here; ? shows what you can type."),
        ("u really", "“u really” means nothing here; ? shows what you can type."),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_gets_one_sentence_and_the_question_in_short(line: str, sentence: str) -> None:
    run = Run(line)

    assert flat(run.after_first_question) == f"{sentence} Soldering (Question 1 of 5)"
    assert run.saved == []


@pytest.mark.parametrize("line", ["N no colours", "U", "S", " 2 ", "02"])
def test_capitals_and_blanks_do_no_harm(line: str) -> None:
    run = Run(line, ratings={"soldering": RatingFields(level=1)})

    assert run.session.current == "gluing"


# What goes with an answer


def test_what_is_typed_before_the_answer_is_confirmed_as_noted_and_saved_with_the_answer() -> None:
    run = Run("t", "since May", "c", "3", "i", "4", "e", "built a radio", "2")

    assert run.told.count("Noted. It will be saved together with the answer.") == 4
    assert len(run.saved) == 1
    rating = run.saved[0]["soldering"]
    assert (rating.note, rating.confidence, rating.interest) == ("since May", "high", 4)
    assert rating.evidence[0].text == "built a radio"


def test_what_is_typed_after_the_answer_is_saved_at_once() -> None:
    run = Run("2", "b", "t since May", "c low", "i 0", "e built a radio")

    assert [text for kind, text in run.events if kind == "told"].count("Saved.") == 4
    assert len(run.saved) == 5
    assert "Answer so far: level 2, independent" in run.told


@pytest.mark.parametrize("letter", ["t", "e", "c", "i", "g", "l"])
def test_an_empty_line_cancels_whatever_was_asked_for(letter: str) -> None:
    run = Run(letter, "", "2")

    assert "(Empty line: change nothing)" in flat(run.told)
    assert "Nothing changed." in run.told
    assert run.session.ratings == {"soldering": RatingFields(level=2)}


def test_a_minus_removes_what_was_there() -> None:
    run = Run("t x", "e y", "c 1", "i 1", "2", "b", "t -", "e -", "c -", "i -")

    assert run.saved[-1] == {"soldering": RatingFields(level=2)}


def test_leaving_with_a_note_that_has_no_answer_asks_once_more() -> None:
    stayed = Run("t a note", "q", "2")
    assert "There is a note on “Soldering” but no answer yet" in stayed.told
    assert stayed.session.ratings["soldering"].note == "a note"

    left = Run("t a note", "q", "q", "2")
    assert left.session.ratings == {}

    warned_again = Run("t a note", "q", "s", "q")
    assert warned_again.told.count("There is a note on “Soldering” but no answer yet") == 2


def test_an_input_that_ends_says_which_note_was_lost() -> None:
    lost = "There was a note on “Soldering” but no answer yet; it was not saved."

    assert flat(Run("t a note").ending.text).startswith(lost)
    assert flat(Run("t a note", "q", "q").ending.text).startswith(lost)


# Ways


def test_one_can_jump_by_number_and_by_id() -> None:
    assert Run("g 4").session.current == "listening"
    assert Run("g", "PATIENCE").session.current == "patience"


def test_undo_says_what_stands_now_and_is_saved() -> None:
    run = Run("2", "z")

    assert "Undone and saved. Soldering: not answered yet." in run.told
    assert run.saved == [{"soldering": RatingFields(level=2)}, {}]


def test_the_language_changes_from_the_next_question_on() -> None:
    run = Run("l de", "3", language="en")

    assert "Soldering\nCraft · Question 1 of 5" in run.told
    assert "Löten\nHandwerk · Frage 1 von 5" in run.told
    assert "Gespeichert: Stufe 3, gestaltend." in run.told


def test_a_language_of_the_matrix_without_interface_texts_is_spoken_by_the_matrix_only() -> None:
    french = WORKSHOP.model_copy(update={"languages": ("de", "fr")})
    session = Session(french, MAKER, ASKED, language="fr")
    told: list[str] = []

    run_plain(session, lambda: None, told.append, lambda _session: None, Setting("go on", "a.yaml"))

    assert "Löten\nHandwerk · Question 1 of 5" in told[1]


def test_the_review_lists_every_question_with_its_answer_and_what_goes_with_it() -> None:
    run = Run("t since May", "2", "n no colours", "r")

    assert (
        """\
  1. Soldering: level 2, independent
     Note: since May
  2. Painting: does not apply (no colours)
  3. Gluing: not answered yet
  4. Listening: not answered yet
  5. Patience: not answered yet
Gluing (Question 3 of 5)"""
        in run.told
    )


def test_the_help_has_the_instruction_every_letter_and_the_words_of_this_question() -> None:
    told = Run("?").after_first_question

    assert flat(told).startswith("Choose the highest level that is true of you.")
    for letter in ("n", "u", "s", "b", "t", "e", "c", "i", "r", "z", "?", "q"):
        assert f"\n{letter}: " in told
    assert "\ng 12: " in told
    assert "\nl de: " in told
    assert "Words in this question\nmaster: Who runs the workshop.\nSoldering (Question 1 of 5)" in told
    assert "Words in this question" not in Run("g gluing", "?").told


# The end


def test_the_end_of_input_and_q_say_how_far_one_came_and_how_to_go_on() -> None:
    left = "2 of 5 answered, go on with: skillmatrix assess --role maker"

    assert Run("1", "1").ending == Ending(left, is_saved=True)
    assert Run("1", "1", "q", "1").ending == Ending(left, is_saved=True)
    assert Run("1", "1", "n").ending == Ending(left, is_saved=True)
    assert Run("q").ending.text == "0 of 5 answered, go on with: skillmatrix assess --role maker"


def test_after_the_last_question_one_can_still_look_and_change() -> None:
    run = Run("1", "1", "1", "1", "1", "r", "n x", "z", "3", "q", language="de")

    assert "Alle Fragen sind durch, 5 von 5 sind beantwortet." in run.told
    assert "Alle Fragen sind durch; mit g oder b geht es zu einer Frage zurück." in run.told
    assert run.session.ratings["patience"] == RatingFields(level=3)
    assert run.ending.text == "Alle 5 Fragen sind beantwortet."


def test_an_empty_line_at_the_end_ends() -> None:
    assert Run("", "g 1", "2", ratings=ALL).session.ratings == ALL


def test_one_question_is_no_plural() -> None:
    run = Run("1", asked=("gluing",))

    assert "1 question, about 1 minute." in run.told
    assert run.ending.text == "The question is answered."
    assert Run("1").ending.text.startswith("1 of 5 answered")
    assert "1 answer is saved" in Run(ratings={"gluing": RatingFields(level=1)}).told


# When saving fails


def test_an_answer_that_could_not_be_saved_is_not_confirmed_stays_in_memory_and_is_saved_with_the_next() -> None:
    run = Run("1", "2", fails=lambda attempt: attempt == 1)

    assert "Not saved: /data/me.yaml: the disk is full. The answers are kept in memory" in run.told
    assert "Saved: level 1" not in run.told
    assert "Saved: level 2" in run.told
    assert run.saved == [{"soldering": RatingFields(level=1), "painting": RatingFields(level=2)}]
    assert run.ending.is_saved


def test_leaving_tries_once_more_to_save() -> None:
    run = Run("1", "q", fails=lambda attempt: attempt == 1)

    assert run.saved == [{"soldering": RatingFields(level=1)}]
    assert run.ending.is_saved


def test_an_ending_without_saving_says_so() -> None:
    run = Run("1", "b", "t x", "z", fails=lambda _attempt: True)

    assert not run.ending.is_saved
    assert run.ending.text.startswith("Attention: the last changes are not saved.\n")
    assert "Saved" not in run.told
    assert "Undone" not in run.told


# Whatever is typed


LINES = st.lists(
    st.one_of(
        st.sampled_from(["", "0", "1", "2", "3", "4", "u", "s", "b", "r", "z", "?", "q", "l de", "l en", "g 3", "n", "t", "e"]),
        st.sampled_from(["n no", "t note", "e https://example.org", "c 1", "i 5", "g gluing", "t -", "\udcff", "t \udcff", "9999"]),
        st.text(max_size=8),
    ),
    max_size=40,
)  # fmt: skip


@settings(deadline=None)
@given(lines=LINES, fails=st.sets(st.integers(1, 20)))
def test_whatever_is_typed_what_is_confirmed_is_saved(lines: list[str], fails: set[int]) -> None:
    run = Run(*lines, fails=fails.__contains__)

    if run.ending.is_saved:
        assert (run.saved or [{}])[-1] == run.session.ratings
    for at, (kind, value) in enumerate(run.events):
        if kind == "told" and value.startswith("Saved"):
            assert run.events[at - 1][0] == "saved"
    assert all(text.encode() for _, text in run.events if isinstance(text, str))  # no lone surrogates


@settings(deadline=None)
@given(levels=st.lists(st.integers(0, 3), min_size=5, max_size=5), cuts=st.sets(st.integers(1, 4)))
def test_a_run_cut_into_pieces_saves_what_one_run_saves(levels: list[int], cuts: set[int]) -> None:
    ratings: dict[str, RatingFields] = {}
    edges = [0, *sorted(cuts), 5]
    for begin, end in pairwise(edges):
        ratings = Run(*map(str, levels[begin:end]), ratings=ratings).saved[-1]

    assert ratings == {skill: RatingFields(level=level) for skill, level in zip(ASKED, levels, strict=True)}


def test_where_a_note_is_typed_it_is_said_that_it_is_printed() -> None:
    assert "Notes are printed in the report. Health and private matters do not belong there." in flat(
        Run("t", "since May").told
    )


def test_a_word_about_private_life_is_pointed_out_and_the_note_stays() -> None:
    run = Run("t since my divorce", "2")
    hint = "“divorce” sounds like health, family or faith. Nobody has to tell that here, and the note is printed"
    assert hint in flat(run.told)
    assert run.session.ratings["soldering"].note == "since my divorce"
    assert "sounds like" not in flat(Run("t since May", "2").told)


def test_a_private_reason_is_pointed_out_too_and_a_refused_one_is_not() -> None:
    assert "“illness” sounds like health, family or faith. The reason is printed, too" in flat(
        Run("1", "n an illness").told
    )
    assert "sounds like" not in flat(Run("n an illness").told)
