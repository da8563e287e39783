"""The register as it was known at an instant, or as a closing knew it."""

import re

from canonical import GREATEST_SAFE
from register_file import RegisterFile
from rows import LATEST_SCHEMA, fold
from times import zone_of

CATEGORIES = ("market", "credit", "operational", "liquidity", "reputation")


class Known:
    """Rows under the latest schema, and who wrote what until then."""

    def __init__(self, file: RegisterFile, language: str, known_at: str, head_seq: int = GREATEST_SAFE):
        """Of the entries up to an instant, as far as they are not later than the one that is numbered `head_seq`."""
        self.file, self.known_at, self.language = file, known_at, language
        self.entries = [entry for entry in file.entries if entry.at <= known_at and entry.seq <= head_seq]
        self.rows = fold(self.entries)
        self.rows.migrate(LATEST_SCHEMA, 0)
        self._indexes = {}
        self.headers = {entry.seq: entry.header for entry in self.entries}
        self.settings = self.rows.get("settings", "register")
        self.zone = zone_of(self.settings["timeZone"])

    def all(self, table):
        return self.rows.all(table)

    def get(self, table, record_id):
        return self.rows.get(table, record_id)

    def of(self, table, field, value):
        """The records of a table with a value in a field."""
        key = (table, field)
        if key not in self._indexes:
            index = {}
            for row in self.all(table):
                index.setdefault(row[field], []).append(row)
            self._indexes[key] = index
        return list(self._indexes[key].get(value, []))

    def closing_of(self, quarter_id):
        """The closing that stands for a quarter: its latest version that was not withdrawn, or None."""
        rows = self.of("quarters", "quarter", quarter_id)
        versions = [one for row in rows for one in self.of("closings", "quarterId", row["id"]) if one["withdrawnAt"] is None]
        return max(versions, key=lambda one: one["version"], default=None)

    def as_closed(self, closing) -> "Known":
        """What a closing knew: everything up to the last entry before its own."""
        return Known(self.file, self.language, closing["knownAt"], closing["headSeq"])

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
