"""Reads a register file and verifies what docs/register-file.md tells a verifier to verify, but for the form of the zip itself."""

import json
import zipfile

from canonical import Broken, canonical, merkle_root, parsed, sha256
from rows import Rows, fold

HEADER = {"action", "actor", "at", "attributedTo", "changesRoot", "count", "hash", "note", "prev", "replica", "schema", "seq"}
CHANGE = {"after", "before", "id", "n", "seq", "table"}
FORMAT_VERSION = 1
DOCUMENT_TABLES = ("attachments", "closedReports")
MOST_CHANGES, MOST_BYTES = 1000, 1_048_576


class Entry:
    def __init__(self, header, changes):
        self.header = header
        self.changes = changes
        self.seq, self.at, self.schema = header["seq"], header["at"], header["schema"]


class RegisterFile:
    """The entries of the ledger in order, and the names behind the commitments of people."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self._members = {info.filename: archive.read(info) for info in archive.infolist()}
        self.manifest = parsed(self._member("manifest.json").removesuffix(b"\n"))
        if self.manifest["format"] != "plimsoll-register" or self.manifest["version"] != FORMAT_VERSION:
            raise Broken("manifest: another format or version")
        self.entries = self._entries()
        rows = fold(self.entries)
        self._compare_checkpoint(rows)
        self.names = self._names(rows)
        self._compare_manifest(rows)
        self._compare_evidence(rows)

    def _member(self, name) -> bytes:
        if name not in self._members:
            raise Broken(f"no {name}")
        return self._members[name]

    def _segments(self) -> list[list[bytes]]:
        count = sum(1 for name in self._members if name.startswith("ledger/"))
        segments = [_lines(self._member(f"ledger/{number:06d}.jsonl")) for number in range(1, count + 1)]
        lines = [line for segment in segments for line in segment]
        if segments != _cut(lines):
            raise Broken("segments are cut elsewhere")
        return segments

    def _entries(self) -> list[Entry]:
        entries: list[Entry] = []
        header, leaves, changes = None, [], []
        previous, schema, at = "0" * 64, 0, ""
        for line in (line for segment in self._segments() for line in segment):
            value = parsed(line)
            if header is None:
                header, leaves, changes = value, [], []
                if set(header) != HEADER:
                    raise Broken(f"no header: {line[:120]!r}")
                unhashed = {key: field for key, field in header.items() if key != "hash"}
                expected = len(entries) + 1
                if header["seq"] != expected or header["prev"] != previous or header["hash"] != sha256(canonical(unhashed)):
                    raise Broken(f"entry {expected}: number, link or hash")
                if header["at"] < at:
                    raise Broken(f"entry {expected}: runs back in time")
                if header["schema"] != schema and schema != 0 and header["action"] != "register.migrate":
                    raise Broken(f"entry {expected}: another schema without a migration")
                previous, schema, at = header["hash"], header["schema"], header["at"]
            else:
                if set(value) != CHANGE or value["seq"] != header["seq"] or value["n"] != len(changes) + 1:
                    raise Broken(f"entry {header['seq']}: a change out of place")
                leaves.append(line)
                changes.append(value)
            if len(changes) == header["count"]:
                if merkle_root(leaves) != header["changesRoot"]:
                    raise Broken(f"entry {header['seq']}: changesRoot")
                entries.append(Entry(header, changes))
                header = None
        if header is not None:
            raise Broken(f"entry {header['seq']}: changes are missing")
        return entries

    def _compare_checkpoint(self, rows: Rows):
        made = {f"checkpoint/{table}.jsonl": records for table, records in rows.tables.items() if records}
        there = {name for name in self._members if name.startswith("checkpoint/")}
        if set(made) != there:
            raise Broken(f"checkpoint has other tables: {sorted(set(made) ^ there)}")
        for name, records in made.items():
            ordered = sorted(records.values(), key=lambda row: row["id"].encode("utf-16-be"))
            if [canonical(row) for row in ordered] != _lines(self._members[name]):
                raise Broken(f"{name} is not what the ledger makes")

    def _names(self, rows: Rows) -> dict[str, str]:
        """The names of people by their commitments."""
        names = {}
        for line in _lines(self._members.get("private.jsonl", b"")):
            row = parsed(line)
            bound = bytes.fromhex(row["salt"]) + canonical([row["personId"], row["field"], row["value"]])
            if sha256(bound) != row["hash"]:
                raise Broken(f"private: {row['hash']} is no commitment of its value")
            names[row["hash"]] = row["value"]
        for person in rows.all("people"):
            if person["name"] is not None and person["name"] not in names:
                raise Broken(f"private: nothing stands behind the name of {person['id']}")
        return names

    def _compare_manifest(self, rows: Rows):
        settings = rows.get("settings", "register")
        last = self.entries[-1].header
        expected = {
            "counts": {
                "changes": sum(len(entry.changes) for entry in self.entries),
                "rows": {table: len(records) for table, records in rows.tables.items() if records},
                "segments": sum(1 for name in self._members if name.startswith("ledger/")),
            },
            "format": "plimsoll-register",
            "head": {"at": last["at"], "hash": last["hash"], "seq": last["seq"]},
            "name": settings["name"],
            "registerId": settings["registerId"],
            "schema": last["schema"],
            "version": FORMAT_VERSION,
        }
        if self.manifest != expected:
            raise Broken(f"manifest: {self.manifest} is not {expected}")

    def _compare_evidence(self, rows: Rows):
        """Every document has the hash of its name, and stands in a text of some change; every one that an entry names is there, of the size that its row says."""
        named = {text for entry in self.entries for change in entry.changes for text in (change["after"] or {}).values() if isinstance(text, str)}
        for name, data in self._members.items():
            digest = name.removeprefix("evidence/")
            if name != digest and (digest != sha256(data) or digest not in named):
                raise Broken(f"{name} has another hash, or no change names it")
        for entry in self.entries:
            for change in entry.changes:
                digest = (change["after"] or {}).get("sha256")
                if change["table"] in DOCUMENT_TABLES and digest is not None and f"evidence/{digest}" not in self._members:
                    raise Broken(f"entry {entry.header['seq']}: the document that it names is missing")
        for table in DOCUMENT_TABLES:
            for row in rows.all(table):
                if len(self._members[f"evidence/{row['sha256']}"]) != row["size"]:
                    raise Broken(f"{table} {row['id']}: its document has another size")


def _lines(member: bytes) -> list[bytes]:
    if member and not member.endswith(b"\n"):
        raise Broken("a member does not end with a line feed")
    return member.split(b"\n")[:-1]


def _cut(lines: list[bytes]) -> list[list[bytes]]:
    """Lines as every writer cuts them: before the line that would be too much for a segment."""
    segments: list[list[bytes]] = []
    changes = size = 0
    for line in lines:
        is_change = line.startswith(b'{"after":')
        if not segments or changes + is_change > MOST_CHANGES or size + len(line) + 1 > MOST_BYTES:
            segments.append([])
            changes = size = 0
        segments[-1].append(line)
        changes += is_change
        size += len(line) + 1
    return segments
