"""docs/editors.md is true: its commands run, and the files they make fit together."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

from skillmatrix.schema.published import PUBLISHED

PAGE = (Path(__file__).parent.parent / "docs" / "editors.md").read_text(encoding="utf-8")
COMMANDS = "".join(re.findall(r"\n\n```\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)).splitlines()


def test_the_commands_of_the_page_run_in_their_order(tmp_path: Path) -> None:
    assert len(COMMANDS) == 4
    for command in COMMANDS:
        program = re.sub("^skillmatrix", shlex.join((sys.executable, "-m", "skillmatrix")), command)
        subprocess.run(program, shell=True, cwd=tmp_path, env=os.environ | {"LC_ALL": "C.UTF-8"}, check=True)

    matrix = (tmp_path / "matrices" / "data-team.yaml").read_text(encoding="utf-8")
    modeline = matrix.partition("\n")[0]
    assert f"    {modeline}\n" in PAGE
    schema = tmp_path / "matrices" / modeline.partition("$schema=")[2]
    data = json.loads(json.dumps(yaml.safe_load(matrix)))  # keys become text, as in every editor
    assert Draft202012Validator(json.loads(schema.read_text(encoding="utf-8"))).is_valid(data)
    assert {path.name for path in schema.parent.iterdir()} == {f"{name}.schema.json" for name in PUBLISHED}
    assert Draft202012Validator(json.loads((schema.parent / "any.schema.json").read_text("utf-8"))).is_valid(data)


def test_the_page_names_every_schema() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \|", PAGE, re.MULTILINE)
    missing = [name for name in PUBLISHED if name not in rows]

    assert not missing, f"docs/editors.md has no row for {', '.join(missing)}"
    assert rows == list(PUBLISHED)
