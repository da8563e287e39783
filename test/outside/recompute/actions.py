"""What is still to be done about a risk and about its controls."""

from controls import controls_of
from known import Known, code_order
from times import day_in


def actions_of(known: Known, risk_id, day):
    """Actions about a risk or a control at work on it that were open at the end of a day, the one due first before others."""
    subjects = [risk_id, *(control["id"] for control in controls_of(known, risk_id))]
    rows = [row for subject in subjects for row in known.of("actions", "subjectId", subject) if _is_open(known, row, day)]
    rows.sort(key=lambda row: (row["dueOn"], code_order(row["code"])))
    return [
        {
            **{field: row[field] for field in ("code", "title", "originalDueOn", "dueOn")},
            "owner": known.person(row["ownerId"]),
            "overdue": row["dueOn"] < day,
        }
        for row in rows
    ]


def _is_open(known: Known, row, day) -> bool:
    is_closed = row["closedOn"] is not None and row["closedOn"] <= day
    return not is_closed and (row["archivedAt"] is None or day_in(row["archivedAt"], known.zone) > day)
