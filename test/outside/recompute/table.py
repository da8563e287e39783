"""The open risks in the columns of an import (docs/import-columns.md): fields as they are known, positions of the valid day."""

import re

from known import Known, code_order
from risks import Standing

KINDS = ("inherent", "residual", "target")
POSITION = ("", "Likelihood", "Impact", "ValidOn", "Rationale")
COLUMNS = (
    *("code", "title", "category", "subtypeId", "eventTypeId", "driverId", "causes", "event", "consequences"),
    *("ownerId", "unitId", "serviceIds", "status", "response", "identifiedOn", "closedOn", "closingReason", "nextReviewOn"),
    *(f"{kind}{part}" for kind in KINDS for part in POSITION),
    *("controls", "controlCount", "incidentCount", "releaseCount", "deploymentCount", "remarks", "tags", "further", "mappingId"),
    *("archivedAt", "withdrawnReason", "id"),
)
# In the table only where any of its risks has something there.
ON_DEMAND = ("remarks", "tags", "further", "mappingId")
DECIDED = ("caused", "contributed", "materialisedAs", "related")


def table(known: Known, open_risks: list[Standing], day):
    in_order = sorted(open_risks, key=lambda one: code_order(one.code))
    rows = [_row(known, one, day) for one in in_order]
    shown = [at for at, column in enumerate(COLUMNS) if column not in ON_DEMAND or any(row[at] is not None for row in rows)]
    return {"columns": [COLUMNS[at] for at in shown], "rows": [[row[at] for at in shown] for row in rows]}


def _row(known: Known, one: Standing, day):
    row = one.risk.row
    cells = {field: row[field] for field in COLUMNS if field in row}
    cells |= {field: _term(known, row[field]) for field in ("subtypeId", "eventTypeId", "driverId")}
    cells |= {table: _lines(part["text"] for part in _parts(known, table, row["id"])) for table in ("causes", "consequences")}
    cells |= {"tags": _lines(row["tags"]), "further": _lines(_further(one) for one in row["further"])}
    mapping = None if row["mappingId"] is None else known.get("importMappings", row["mappingId"])
    unit = None if row["unitId"] is None else known.get("units", row["unitId"])
    services = [known.get("services", service_id) for service_id in row["serviceIds"]]
    cells |= {
        "mappingId": None if mapping is None else mapping["name"],
        "unitId": None if unit is None else unit["name"],
        "serviceIds": _lines(service["name"] for service in services),
    }
    for kind in KINDS:
        position = one.risk.position(day, kind)
        values = (None,) * 5
        if position is not None:
            values = (position.rating, *position.cell, position.valid_on, position.rationale)
        cells |= {f"{kind}{part}": value for part, value in zip(POSITION, values)}
    cells |= {
        "controls": None,
        "controlCount": len({tie["controlId"] for tie in known.of("riskControls", "riskId", row["id"])}),
        "incidentCount": _linked_count(known, row["id"], "incidents"),
        "releaseCount": _linked_count(known, row["id"], "releases"),
        "deploymentCount": _linked_count(known, row["id"], "deployments"),
    }
    return [None if cells[column] == "" else cells[column] for column in COLUMNS]


def _term(known: Known, term_id):
    """A term below the one that it belongs to."""
    term = None if term_id is None else known.get("taxonomy", term_id)
    if term is None:
        return term_id
    label = term["label"][known.language]
    return label if term["parentId"] is None else f"{_term(known, term['parentId'])} > {label}"


def _parts(known: Known, table, risk_id):
    return sorted(known.of(table, "riskId", risk_id), key=lambda part: (part["rank"], part["id"]))


def _linked_count(known: Known, risk_id, table):
    """How many records of another kind are linked by what was decided."""
    ids = set()
    for link in known.all("links"):
        ends = [(link["fromTable"], link["fromId"]), (link["toTable"], link["toId"])]
        for this, other in (ends, ends[::-1]):
            if link["relation"] in DECIDED and this == ("risks", risk_id) and other[0] == table:
                ids.add(other[1])
    return len(ids)


def _further(item):
    return re.sub(r"([\\:：])", r"\\\1", item["name"]) + ": " + item["text"]


def _lines(texts):
    return "\n".join(re.sub(r"^(?=[\t\\\n]|$)", r"\\", text, count=1).replace("\n", "\n\t") for text in texts)
