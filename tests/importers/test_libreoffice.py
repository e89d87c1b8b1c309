"""A sheet as LibreOffice writes it: another program than those that wrote the files of the other tests."""

import datetime as dt
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest

from skillmatrix.importers.opening import open_table

SHEET = 'Name,Datum,"Daten abfragen",Summe\n"Ümit <b>",2026-11-22,3,=1+2\nben,,"1,5",\n'


@pytest.mark.office
def test_a_sheet_of_libreoffice_is_read(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(SHEET, encoding="utf-8")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    filters = ("--infilter=CSV:44,34,76,1,,1033,false,true,false,false,false,-1,true", "--convert-to", "xlsx")
    command = ["soffice", profile, "--headless", *filters, "--outdir", str(tmp_path), str(tmp_path / "people.csv")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    table = open_table(tmp_path / "people.xlsx", "people.xlsx")
    assert list(table.header.values()) == ["Name", "Datum", "Daten abfragen", "Summe"]
    assert [dict(row.cells) for row in table.rows] == [
        {0: "Ümit <b>", 1: dt.date(2026, 11, 22), 2: Decimal(3), 3: Decimal(3)},
        {0: "ben", 2: "1,5"},
    ]
