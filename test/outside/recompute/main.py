"""Recomputes reports from register files: `python3 main.py FOLDER`.

FOLDER/cases.json is a list of {"register": FILE, "reports": [{"asked": {...}, "report": FILE, "claims": FILE}]}. Prints what
differs as JSON, a list of {"register", "report", "differences"}, how many leaves were compared, how many claims answered, and how
many reports have to do with closings. Needs Python 3.9 and nothing beside it.
"""

import json
import sys
from pathlib import Path

from claims import claim_differences
from compare import differences, leaves, patterns
from data_tables import data_tables
from exempt import EXEMPT
from register_file import RegisterFile
from report import Report


def main(folder: Path):
    found, compared, answered = [], 0, 0
    closings = {"compared": 0, "corrected": 0, "signed": 0}
    exempt = patterns(EXEMPT)
    for case in json.loads((folder / "cases.json").read_text("utf-8")):
        file = RegisterFile(folder / case["register"])
        for report in case["reports"]:
            told, claims = (json.loads((folder / report[name]).read_text("utf-8")) for name in ("report", "claims"))
            computed = Report(file, report["asked"])
            figures = computed.as_json()
            lines = differences("", told, figures, exempt) + claim_differences(claims, told, data_tables(computed, figures))
            compared += leaves("", told, exempt)
            answered += len(claims["claims"])
            closings["compared"] += computed.compare_closing is not None
            closings["corrected"] += computed.own_closing is not None
            closings["signed"] += computed.closing is not None
            if lines:
                found.append({"register": case["register"], "report": report["report"], "asked": report["asked"], "differences": lines})
    json.dump({"compared": compared, "answered": answered, "closings": closings, "found": found}, sys.stdout, ensure_ascii=False)


main(Path(sys.argv[1]))
