"""Rows as they follow from the ledger, and the steps from one schema to the next (docs/register-file.md, docs/register-schema.md)."""

from canonical import Broken

LATEST_SCHEMA = 7
LONGEST_EVIDENCE = 4000


class Rows:
    """The records of a register at one moment: by table and id, each with the `revision` that wrote it."""

    def __init__(self):
        self.tables: dict[str, dict[str, dict]] = {}
        self.schema = 0

    def all(self, table) -> list[dict]:
        return list(self.tables.get(table, {}).values())

    def get(self, table, record_id):
        return self.tables.get(table, {}).get(record_id)

    def copy(self) -> "Rows":
        copied = Rows()
        copied.schema = self.schema
        copied.tables = {table: dict(records) for table, records in self.tables.items()}
        return copied

    def take(self, entry):
        """Brings the rows to where they are after an entry. A row is never changed in place: earlier copies keep theirs."""
        if entry.schema != self.schema:
            if self.schema != 0:
                self.migrate(entry.schema, entry.seq)
            self.schema = entry.schema
        for change in entry.changes:
            records = self.tables.setdefault(change["table"], {})
            row, before, after = records.get(change["id"]), change["before"], change["after"]
            where = f"entry {entry.seq}, change {change['n']}"
            if before is None:
                if row is not None:
                    raise Broken(f"{where}: the record is there already")
                records[change["id"]] = {**after, "revision": entry.seq}
                continue
            if row is None or any(field not in row or row[field] != value for field, value in before.items()):
                raise Broken(f"{where}: does not fit the row")
            if after is None:
                del records[change["id"]]
            else:
                if set(before) != set(after):
                    raise Broken(f"{where}: before and after name other fields")
                records[change["id"]] = {**row, **after, "revision": entry.seq}

    def migrate(self, schema: int, seq: int):
        for step in range(self.schema, schema):
            STEPS[step](self)
        self.schema = schema


def fold(entries) -> Rows:
    """The rows after the last of some entries; of an older schema, as that schema has them."""
    rows = Rows()
    for entry in entries:
        rows.take(entry)
    return rows


def _with(rows: Rows, table, blanks):
    records = rows.tables.get(table, {})
    for record_id, row in records.items():
        records[record_id] = {**row, **{field: value for field, value in blanks.items() if field not in row}}


def _one_to_two(rows: Rows):
    _with(rows, "risks", {"serviceIds": []})


def _two_to_three(rows: Rows):
    links = rows.tables.get("links", {})
    by_ends: dict[tuple, list[dict]] = {}
    for link in list(links.values()):
        ends = (link["fromTable"], link["toTable"])
        if link["relation"] in ("caused", "contributed") and ends in (("risks", "incidents"), ("incidents", "risks")):
            risk, incident = (link["fromId"], link["toId"]) if ends[0] == "risks" else (link["toId"], link["fromId"])
            turned = {**link, "fromTable": "risks", "fromId": risk, "relation": "materialisedAs", "toTable": "incidents", "toId": incident}
            links[link["id"]] = turned
        turned = links[link["id"]]
        if turned["relation"] == "materialisedAs":
            by_ends.setdefault((turned["fromId"], turned["toId"]), []).append(turned)
    for same in by_ends.values():
        same.sort(key=lambda link: (link["decidedAt"], link["id"]))
        evidence = same[0]["evidence"]
        for other in same[1:]:
            longer = other["evidence"] if evidence == "" else f"{evidence}\n{other['evidence']}"
            stands = other["evidence"] == "" or other["evidence"] in evidence.split("\n")
            if not stands and len(longer.encode("utf-16-le")) // 2 <= LONGEST_EVIDENCE:
                evidence = longer
            del links[other["id"]]
        links[same[0]["id"]] = {**same[0], "evidence": evidence}


def _three_to_four(rows: Rows):
    _with(rows, "settings", {"fiscalYearNamedAfter": "start"})
    _with(rows, "risks", {"closingReason": "", "withdrawnReason": ""})
    times = ("startAnchor", "awareAt", "announcedAt", "identifiedAt", "mitigatedAt", "stoodDownAt")
    _with(rows, "incidents", {"earlyDetectionReason": "", **{field: None for field in times}})


def _four_to_five(rows: Rows):
    """Only new kinds of records came with it."""


def _five_to_six(rows: Rows):
    _with(rows, "services", {"toleratedChanges": None, "separation": None, "sharedObjective": ""})
    _with(rows, "incidents", {"factsChangedAt": None, "sourced": None})
    _with(rows, "controls", {"automated": False, "serviceIds": [], "condition": None})


def _six_to_seven(rows: Rows):
    came_from = {"sourced": None, "mappingId": None}
    noted = {"tags": [], "further": []}
    for table in ("risks", "controls", "incidents", "losses", "actions"):
        _with(rows, table, {"remarks": "", **noted, **came_from})
    for table in ("releases", "deployments"):
        _with(rows, table, {**noted, **came_from})
    for table in ("units", "services", "controlTests", "serviceSpans", "changes", "recoveries", "links"):
        _with(rows, table, came_from)


STEPS = {1: _one_to_two, 2: _two_to_three, 3: _three_to_four, 4: _four_to_five, 5: _five_to_six, 6: _six_to_seven}
