"""Files made to take long, as functions of their size."""

from collections.abc import Callable

HEAD = (
    "format: skillmatrix/1\nid: m\nversion: '1'\ntitle: M\nlanguages: [en, de]\n"
    "scale: {0: {name: none}, 1: {name: some}}\n"
)
ANSWERS = "format: skillmatrix-answers/1\nmatrix: {id: m, version: '1'}\nperson: p1\ndate: 2026-11-20\nratings:\n"


def skills(size: int, more: Callable[[int], str] = lambda _: "") -> str:
    rows = "".join(
        f"      - {{id: skill-{i}, name: Skill {i}, levels: {{1: {{en: I do {i}, de: Ich tue {i}}}}}{more(i)}}}\n"
        for i in range(size)
    )
    return f"categories:\n  - id: all\n    name: All\n    skills:\n{rows}"


def unknown_skills(size: int) -> str:
    required = "".join(f"      skil-{i}: 1\n" for i in range(size))
    return f"{HEAD}{skills(size)}roles:\n  - id: r\n    title: R\n    requires:\n{required}"


def unknown_sources(size: int) -> str:
    sources = "".join(f"  source-{i}: {{title: T}}\n" for i in range(size))
    return f"{HEAD}sources:\n{sources}" + skills(
        size, lambda i: f", provenance: {{status: attested, sources: [surce-{i}]}}"
    )


def unknown_roles(size: int) -> str:
    roles = "".join(
        f"  - {{id: role-{i}, title: R, above: [roel-{i}], requires: {{skill-0: 1}}}}\n" for i in range(size)
    )
    return f"{HEAD}{skills(1)}roles:\n{roles}"


def unknown_keys(size: int) -> str:
    return f"{HEAD}{skills(1)}" + "".join(f"titel-{i}: 1\n" for i in range(size))


def unknown_rename_targets(size: int) -> str:
    return f"{HEAD}{skills(size)}renames:\n" + "".join(f"  old-{i}: skil-{i}\n" for i in range(size))


def rename_chain(size: int) -> str:
    return (
        f"{HEAD}{skills(1)}renames:\n"
        + "".join(f"  old-{i}: old-{i + 1}\n" for i in range(size))
        + f"  old-{size}: skill-0\n"
    )


def rename_circle(size: int) -> str:
    return f"{HEAD}{skills(1)}renames:\n" + "".join(f"  old-{i}: old-{(i + 1) % size}\n" for i in range(size))


def lists_that_lack_everything(size: int) -> str:
    return f"{HEAD}categories:\n" + "  - {id: a, name: b, skills: []}\n" * size


REFERENCES = (
    unknown_skills,
    unknown_sources,
    unknown_roles,
    unknown_keys,
    unknown_rename_targets,
    rename_chain,
    rename_circle,
    lists_that_lack_everything,
)

OLD_ANSWERS = ("1", "{not_applicable: no}", "unknown")


def renamed_answers(size: int) -> str:
    return ANSWERS + "".join(f"  old-{i}: {OLD_ANSWERS[i % 3]}\n" for i in range(size))


def unknown_answers(size: int) -> str:
    return ANSWERS + "".join(f"  skil-{i}: 1\n" for i in range(size))


BAD_KEYS: dict[str, Callable[[int], str]] = {
    "duplicate keys": lambda size: f"{HEAD}{skills(1)}renames:\n" + "  a: null\n" * size,
    "keys that are numbers": lambda size: (
        f"{HEAD}{skills(1)}renames:\n" + "".join(f"  {i}.5: a\n" for i in range(size))
    ),
    "keys that are null": lambda size: f"{HEAD}{skills(1)}renames: {{" + "~: a," * size + "}\n",
    "merge keys": lambda size: f"{HEAD}{skills(1)}renames:\n" + "  <<: {}\n" * size,
    "tags": lambda size: f"{HEAD}{skills(1)}renames:\n" + "".join(f"  a{i}: !!str b\n" for i in range(size)),
    "long numbers": lambda size: (
        f"{HEAD}{skills(1)}x:\n" + "".join(f"  a{i}: 1234567890123456789\n" for i in range(size))
    ),
}
