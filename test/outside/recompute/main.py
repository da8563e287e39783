"""Recomputes reports from register files: `python3 main.py FOLDER`.

FOLDER/cases.json is a list of {"register": FILE, "reports": [{"asked": {...}, "report": FILE}]}. Prints what differs as JSON,
a list of {"register", "report", "differences"}, and how many leaves were compared. Needs Python 3.9 and nothing beside it.
"""

import json
import sys
from pathlib import Path

from compare import differences, leaves, patterns
from exempt import EXEMPT
from register_file import RegisterFile
from report import Report


def main(folder: Path):
    found, compared = [], 0
    exempt = patterns(EXEMPT)
    for case in json.loads((folder / "cases.json").read_text("utf-8")):
        file = RegisterFile(folder / case["register"])
        for report in case["reports"]:
            told = json.loads((folder / report["report"]).read_text("utf-8"))
            lines = differences("", told, Report(file, report["asked"]).as_json(), exempt)
            compared += leaves("", told, exempt)
            if lines:
                found.append({"register": case["register"], "report": report["report"], "asked": report["asked"], "differences": lines})
    json.dump({"compared": compared, "found": found}, sys.stdout, ensure_ascii=False)


main(Path(sys.argv[1]))
