"""What inputs are given to, in this process, and what must hold: no exception but `UserError`, and a bounded output."""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from functools import cache
from zlib import crc32

import seeds

from skillmatrix.analysis.score import score
from skillmatrix.app.draft_checks import DraftRules, check_edited
from skillmatrix.app.linked_data import linked_data
from skillmatrix.app.vacancies import Opening
from skillmatrix.diagnostics import Finding
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.engine import check_against, check_answers, check_matrix, check_posting, check_posting_against
from skillmatrix.lint.fixing import fixed
from skillmatrix.lint.policy import Policy
from skillmatrix.lint.run import Run
from skillmatrix.load.files import document_of
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.data import render_data
from skillmatrix.render.findings.forms import FORMS, render_findings
from skillmatrix.render.html import render_html
from skillmatrix.render.jsonld import render_jsonld
from skillmatrix.render.markdown import render_markdown
from skillmatrix.source.layout import laid_out
from skillmatrix.source.limits import MAX_FINDINGS
from skillmatrix.source.meaning import same_meaning
from skillmatrix.view.jobdesc import JobDescOptions, build_jobdesc
from skillmatrix.view.report import ReportInput, build_report
from skillmatrix.view.report_data import report_data

TODAY = dt.date(2026, 11, 30)
STEPS = 4
"""Reading, building, rules, and rules against a matrix: each tells at most `MAX_FINDINGS`, and how many there are."""
MOST_OUTPUT = 2_000_000
OFTEN = (*FORMS, *(("text", "concise", "github") * 30))
"""Forms of findings, each as often as it is tried."""
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What no line for people holds, whatever the file says."""


class Broken(AssertionError):
    """A promise that does not hold."""


def hold(condition: object, promise: str) -> None:
    """Raises `Broken` with the promise if it does not hold."""
    if not condition:
        raise Broken(promise)


def check_file(data: bytes) -> None:
    """Read and checked by the rules for its kind; the findings told in every form."""
    document = document_of(data, "input.yaml")
    run = Run(TODAY, elsewhere={})
    run.remember(team())
    told(run.tell(document).findings, data)


def told(findings: Sequence[Finding], data: bytes) -> None:
    """Findings are few enough, and a form can say them: mostly the one for people, as some others are slow to write."""
    hold(len(findings) <= STEPS * (MAX_FINDINGS + 1), "more findings than are told")
    form = OFTEN[crc32(data) % len(OFTEN)]
    text = render_findings(form, findings, ["input.yaml"], colour=False)
    hold(len(text) < MOST_OUTPUT, f"{form}: more output than anybody reads")
    if form in {"text", "concise", "github"}:
        hold(not UNSAFE.search(text), f"{form}: a character that moves the cursor or turns the text")


def lay_out(data: bytes) -> None:
    """Laid out twice is laid out once."""
    document = document_of(data, "input.yaml")
    if document.data is None:
        return
    once = laid_out(document.text)
    if same_meaning(document.text, once):
        hold(laid_out(once) == once, "laid out twice, it is another text")


def fix(data: bytes) -> None:
    """Fixed twice is fixed once, and no file is broken by it."""
    document = document_of(data, "input.yaml")
    run = Run(TODAY)
    run.remember(team())
    done = fixed(document, run.try_out)
    if done.applied:
        after = document_of(done.text.encode(), "input.yaml")
        hold(after.data is not None, "fixed, it cannot be read")


def check_text(data: bytes) -> None:
    """A draft, held to the law of a market."""
    rules = DraftRules(None, Policy(), ("de",), TODAY)
    told(check_edited(data, "input.md", rules).findings, data)


def check_linked(data: bytes) -> None:
    """Linked data of an advert."""
    told(check_edited(data, "input.jsonld", DraftRules(None, Policy())).findings, data)


def report(data: bytes) -> None:
    """Answers scored against every role of their matrix, and the report in three forms."""
    loaded = check_answers(document_of(data, "answers.yaml"), TODAY)
    if loaded.value is None or loaded.has_errors or check_against(loaded, team()).has_errors:
        return
    for role in team().roles:
        _report(team(), role.id, loaded.value)


def report_on_matrix(data: bytes) -> None:
    """A matrix, scored with the answers of the corpus, and the report in three forms."""
    loaded = check_matrix(document_of(data, "matrix.yaml"), TODAY)
    if loaded.value is not None and not loaded.has_errors:
        for role in loaded.value.roles:
            _report(loaded.value, role.id, given())


def _report(matrix: Matrix, role_id: str, answers: Answers) -> None:
    role = matrix.roles_by_id[role_id]
    result = score(matrix, role, answers, today=TODAY, max_age_months=18, without=())
    low, high = result.coverage.low, result.coverage.high
    hold(low is None or high is None or 0 <= low <= high <= 1, "a share that is none")
    whole = ReportInput(result, matrix, role, answers, TODAY)
    for language in matrix.languages[:2]:
        words = Catalogue(language if language in {"de", "en"} else "en", "sie")
        paper = build_report(whole, language, words)
        hold(len(render_markdown(paper, "report")) < MOST_OUTPUT, "more Markdown than anybody reads")
        page = render_html(paper)
        hold(len(page) < MOST_OUTPUT, "more HTML than anybody reads")
        hold(page.count("<script") == 0, "a script in a report")
        render_data(report_data(whole, language))


def job(data: bytes) -> None:
    """A posting, and the advert and the job description made of it."""
    loaded = check_posting(document_of(data, "posting.yaml"), TODAY)
    if loaded.value is None or loaded.has_errors or check_posting_against(loaded, team()).has_errors:
        return
    role = team().roles_by_id.get(loaded.value.role)
    if role is None:
        return
    opening = Opening(team(), role, loaded.value, None, ())
    for kind in ("ad", "internal"):
        wanted = JobDescOptions(kind, "en")
        paper = build_jobdesc(team(), role, wanted, loaded.value).paper
        hold(len(render_markdown(paper, "jobdesc")) < MOST_OUTPUT, "more Markdown than anybody reads")
        data_of_job = render_jsonld(linked_data(opening, wanted, paper))
        render_html(paper, "jobdesc", data_of_job) if kind == "ad" else render_html(paper)


@cache
def team() -> Matrix:
    """The matrix of the corpus."""
    matrix = check_matrix(document_of(seeds.good()["data-team.yaml"], "data-team.yaml")).value
    assert matrix is not None
    return matrix


@cache
def given() -> Answers:
    """The answers of the corpus."""
    answers = check_answers(document_of(seeds.good()["answers.yaml"], "answers.yaml")).value
    assert answers is not None
    return answers


Target = Callable[[bytes], None]
ATTACKS: dict[str, tuple[tuple[str, Target, int], ...]] = {
    "mutated file": (("read and check", check_file, 4), ("fmt", lay_out, 8), ("--fix", fix, 2), ("report on a matrix", report_on_matrix, 1)),
    "one place": (("read and check", check_file, 4), ("fmt", lay_out, 8), ("--fix", fix, 2), ("report on a matrix", report_on_matrix, 1)),
    "tokens": (("read and check", check_file, 30), ("fmt", lay_out, 60), ("--fix", fix, 4)),
    "grammar": (("read and check", check_file, 30), ("fmt", lay_out, 60), ("--fix", fix, 4)),
    "mutated draft": (("check a draft", check_text, 1),),
    "Markdown": (("check a draft", check_text, 3),),
    "JSON-LD": (("check linked data", check_linked, 6),),
    "answers": (("score and report", report, 1), ("read and check", check_file, 6)),
    "posting": (("job description", job, 2), ("read and check", check_file, 6)),
}  # fmt: skip
"""What each kind of input is given to, and how often: what is cheap is asked more often."""


def attempt(target: Target, data: bytes) -> str:
    """Nothing if all promises hold; else what happened. A `UserError` is an answer."""
    try:
        target(data)
    except UserError as error:
        text = str(error)
        return "" if text and len(text) < MOST_OUTPUT else "a UserError that says nothing, or too much"
    except TookTooLong:
        return "it took too long"
    except (Exception, RecursionError) as error:  # noqa: BLE001 - whatever comes is what is sought
        frames = []
        trace = error.__traceback__
        while trace is not None:
            frames.append(f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}")
            trace = trace.tb_next
        return f"{type(error).__name__}: {str(error)[:200]} at {frames[-1]}"
    return ""


class TookTooLong(BaseException):
    """More processor time than any input of this size may take. No `Exception`, so that nobody answers it."""
