"""The official JSON Schema of SARIF 2.1.0, out of a package on the index that carries it.

OASIS publishes the file on its site. `sarif-pydantic` carries it unchanged in its source archive, though not in its
wheel, so the archive is fetched, once, into `build/`; what it is made of is checked before anything of it is used.
"""

import hashlib
import json
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any

BUILD = Path(__file__).parents[2] / "build"
KEPT = BUILD / "sarif-schema-2.1.0.json"
SHA256 = "6352a05f9d03f181b8d9c71a46bdacc4fcff9d8ade5364858b425ba0c0994ed7"

ARCHIVE = "sarif_pydantic-0.6.2"
REQUIREMENT = "sarif-pydantic==0.6.2 --hash=sha256:634df2784533fcac8e86f0c60a0e45ead1d35452dc2331d32596275595906e7f\n"


def official_schema(folder: Path) -> Any | None:
    """The schema; None if there is no index, or none that has the archive. `folder` is an empty one to work in."""
    if not KEPT.is_file() and not _fetch(folder):
        return None
    data = KEPT.read_bytes()
    assert hashlib.sha256(data).hexdigest() == SHA256, f"{KEPT} is not the schema that OASIS published"
    return json.loads(data)


def _fetch(folder: Path) -> bool:
    (folder / "requirements.txt").write_text(REQUIREMENT, encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps")
    options = ("--no-binary", ":all:", "--require-hashes", "--requirement", "requirements.txt", "--dest", ".")
    unwanted = ("COVERAGE_", "PIP_CONSTRAINT", "PIP_BUILD_CONSTRAINT", "PYTHON")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}
    if subprocess.run((*pip, *options), cwd=folder, env=environment, capture_output=True, check=False).returncode:
        return False
    with tarfile.open(folder / f"{ARCHIVE}.tar.gz") as archive:
        member = archive.extractfile(f"{ARCHIVE}/{KEPT.name}")
        assert member
        fetched = folder / KEPT.name
        fetched.write_bytes(member.read())
    BUILD.mkdir(exist_ok=True)
    # Renaming inside one folder is one step: tests that run side by side never see half a file.
    beside = BUILD / f"{KEPT.name}.{os.getpid()}"
    beside.write_bytes(fetched.read_bytes())
    beside.replace(KEPT)
    return True
