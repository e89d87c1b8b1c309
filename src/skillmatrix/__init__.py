"""Skills as code: competency matrices in YAML, self-assessment, gap reports and job descriptions.

What programs use is in `skillmatrix.api` and can be had from here, too. It is imported when it is first asked for:
`import skillmatrix` alone imports nothing, because it runs before every command. Everything else is private.
"""

TYPE_CHECKING = False  # as in typing, which would be an import
if TYPE_CHECKING:
    from skillmatrix.api import (
        Answers,
        CountedTable,
        Difference,
        Finding,
        JobDescription,
        Matrix,
        MatrixImport,
        Report,
        Result,
        Source,
        UnusableFile,
        UserError,
        WorkloadEstimate,
        count,
        diff,
        import_matrix,
        job_description,
        load_answers,
        load_matrix,
        report,
        score,
        validate,
        workload,
    )
    from skillmatrix.version import __version__

__all__ = [
    "Answers",
    "CountedTable",
    "Difference",
    "Finding",
    "JobDescription",
    "Matrix",
    "MatrixImport",
    "Report",
    "Result",
    "Source",
    "UnusableFile",
    "UserError",
    "WorkloadEstimate",
    "__version__",
    "count",
    "diff",
    "import_matrix",
    "job_description",
    "load_answers",
    "load_matrix",
    "report",
    "score",
    "validate",
    "workload",
]


if not TYPE_CHECKING:  # type checkers would take it for a promise that every name is there

    def __getattr__(name: str) -> object:
        """A name of the API, or the version, imported now."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        if name == "__version__":
            return import_module("skillmatrix.version").__version__
        return getattr(import_module("skillmatrix.api"), name)

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
