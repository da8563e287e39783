"""The register as it was known at an instant."""

import re

from register_file import RegisterFile
from rows import LATEST_SCHEMA, fold
from times import zone_of

CATEGORIES = ("market", "credit", "operational", "liquidity", "reputation")


class Known:
    """Rows under the latest schema, and who wrote what until then."""

    def __init__(self, file: RegisterFile, known_at: str, language: str):
        self.file, self.known_at, self.language = file, known_at, language
        self.rows = fold(file.entries, known_at)
        self.rows.migrate(LATEST_SCHEMA, 0)
        self.entries = [entry for entry in file.entries if entry.at <= known_at]
        self.headers = {entry.seq: entry.header for entry in self.entries}
        self.settings = self.rows.get("settings", "register")
        self.zone = zone_of(self.settings["timeZone"])

    def all(self, table):
        return self.rows.all(table)

    def get(self, table, record_id):
        return self.rows.get(table, record_id)

    def of(self, table, field, value):
        return self.rows.of(table, field, value)

    def person(self, person_id):
        """The name of a person, and the id of one who is not there."""
        row = None if person_id is None else self.get("people", person_id)
        if row is None:
            return person_id
        # A name that was known then may have been erased since: its line is gone.
        if row["name"] in self.file.names:
            return self.file.names[row["name"]]
        erased = {"en": "Erased person {}", "ko": "이름이 삭제된 사람 {}"}
        return erased[self.language].format(row["code"])

    def recorded(self, seq):
        """Who recorded something, when, and the note of the entry."""
        header = self.headers.get(seq)
        if header is None:
            return None
        attributed = header["attributedTo"]
        return {
            "seq": seq,
            "at": header["at"],
            "by": self.person(header["actor"]),
            "attributedTo": None if attributed == header["actor"] else self.person(attributed),
            "note": header["note"],
        }

    def matrix_in_use(self):
        return max(self.all("matrices"), key=lambda matrix: matrix["version"])


def code_order(code: str):
    """R-2 before R-10: what stands between digits as text, digits as numbers; leading zeros only where nothing else differs."""
    parts = re.split(r"([0-9]+)", code)
    key = "".join("\x01" + part.rjust(24, "0") if index % 2 else part for index, part in enumerate(parts))
    return (key + "\x00" + code).encode("utf-16-be")
