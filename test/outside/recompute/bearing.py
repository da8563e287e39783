"""As what a row counts in the restated figures of a quarter, and as what its report shows it beside that."""

from carried import ends_at, is_to_production
from delivery import carried_into, restore_time
from known import Known
from links import is_counted
from risks import Risk

UNDATED = ("ownerId", "unitId", "status", "response", "subtypeId", "eventTypeId")


class Context:
    """The quarter that is restated, and the register as it is known now and as it was known at its end."""

    def __init__(self, now: Known, then: Known, quarter):
        self.now, self.then, self.quarter = now, then, quarter
        self.both = (now, then)

    def category_at_end(self, known: Known, row):
        if row is None:
            return None
        risk, day = Risk(row, known), self.quarter.last_day
        return risk.category(day) if risk.is_open(day) else None

    def categories(self, risk_id):
        return [self.category_at_end(known, known.get("risks", risk_id)) for known in self.both]

    def was_or_is_open(self, risk_id) -> bool:
        return any(category is not None for category in self.categories(risk_id))

    def is_due_restated(self, risk_id) -> bool:
        """Whether the review for which a risk waited at the end was due on another day than was known then."""
        rows = [(known, known.get("risks", risk_id)) for known in self.both]
        now, then = [None if row is None else Risk(row, known).review_due(self.quarter.last_day) for known, row in rows]
        return now != then

    def is_of_a_release(self, link) -> bool:
        """Whether a link says of a release or a deployment of the quarter what it did to an incident that counts, by what is known now or then."""
        ends = {link["fromTable"]: link["fromId"], link["toTable"]: link["toId"]}
        table = next((one for one in ("releases", "deployments") if set(ends) == {one, "incidents"}), None)
        if table is None or link["relation"] not in ("caused", "contributed", "suspected", "ruledOut"):
            return False
        if link["relation"] in ("caused", "contributed") and link["fromTable"] != table:
            return False
        counts = any(is_counted(known.get("incidents", ends["incidents"])) for known in self.both)
        rows = [known.get(table, ends[table]) for known in self.both]
        is_of_it = self.is_release_of_it if table == "releases" else self.is_deployment_of_it
        return counts and any(row is not None and is_of_it(row) for row in rows)

    def is_deployment_of_it(self, row) -> bool:
        return is_to_production(row) and self.quarter.has(ends_at(row))

    def is_release_of_it(self, row) -> bool:
        return row["archivedAt"] is None and self.quarter.has(row["releasedAt"])


class Source:
    """How a kind of record bears on a quarter: `fields` are those that are named, `told` the records by which a row is told."""

    def __init__(self, table, bears, fields, reason=None, told=None):
        self.bears, self.fields = bears, fields
        self.reason = reason or (lambda row: "")
        part_of_risk = lambda row: [("risks", row["riskId"])] if "riskId" in row else [(table, row["id"])]
        self.told = told or part_of_risk


def _risk(row, context: Context):
    category = context.category_at_end(context.now, row)
    if category is None:
        return {}
    shown = {field: row[field] for field in UNDATED if field != "status" or row["status"] != "closed"}
    due = Risk(row, context.now).review_due(context.quarter.last_day)
    return {"open": category, "high": category, "shown": {**shown, "due": due}}


def _closure(row, context: Context):
    now, then = context.categories(row["riskId"])
    span = (row["closedOn"], row["reopenedOn"])
    return {"open": span, "high": span} if (now is None) != (then is None) else {}


def _reclassification(row, context: Context):
    now, then = context.categories(row["riskId"])
    left = (row["fromCategory"], row["movedOn"])
    return {"open": left, "high": left} if None not in (now, then) and now != then else {}


def _review(row, context: Context):
    is_held = row["heldOn"] <= context.quarter.last_day
    says = context.was_or_is_open(row["riskId"]) and (is_held or context.is_due_restated(row["riskId"]))
    return {"shown": (row["dueOn"], row["heldOn"])} if says else {}


def _assessment(row, context: Context):
    counts = row["kind"] == "residual" and row["validOn"] <= context.quarter.last_day
    return {"high": tuple(row[field] for field in ("likelihood", "impact", "matrixId", "validOn"))} if counts else {}


def _tie(row, context: Context):
    return {"shown": row["controlId"]} if context.was_or_is_open(row["riskId"]) else {}


def _control(row, context: Context):
    ties = [tie for known in context.both for tie in known.of("riskControls", "controlId", row["id"])]
    is_shown = row["archivedAt"] is None and any(context.was_or_is_open(tie["riskId"]) for tie in ties)
    return {"shown": row["key"]} if is_shown else {}


def _incident(row, context: Context):
    quarter, said = context.quarter, {}
    is_in = row["archivedAt"] is None and quarter.has(row["startedAt"])
    if is_in:
        fields = ("kind", "severity", "serviceId", "startAnchor", "announcedAt", "downtimeStart", "downtimeEnd")
        said["shown"] = tuple(row[field] for field in fields)
    if is_in and is_counted(row):
        lasted = restore_time(row, quarter.end)
        has_ended = lasted is not None and not lasted.is_open
        said |= {"incidents": True, "medianRestoreMinutes": ("minutes", lasted.minutes if has_ended else None)}
    carried = carried_into(context.now, row, quarter) if is_counted(row) else None
    if carried is not None:
        said["shown"] = (carried["minutesInside"], carried["isOpen"])
    links = [link for known in context.both for link in known.of("links", "toId", row["id"])] if is_counted(row) else []
    if any(link["relation"] in ("caused", "contributed") and context.is_of_a_release(link) for link in links):
        said["failures"] = True
    return said


def _span(row, context: Context):
    incidents = [known.get("incidents", row["incidentId"]) for known in context.both]
    counted = [incident for incident in incidents if is_counted(incident)]
    begins_in = any(context.quarter.has(incident["startedAt"]) for incident in counted)
    is_carried = any(carried_into(context.now, incident, context.quarter) is not None for incident in counted)
    return {"shown": (row["startedAt"], row["endedAt"])} if begins_in or is_carried else {}


def _release(row, context: Context):
    return {"releases": True, "failures": True, "shown": row["serviceId"]} if context.is_release_of_it(row) else {}


def _deployment(row, context: Context):
    shown = tuple(row[field] for field in ("serviceId", "planned", "outcome", "intervention", "recoveredAt"))
    return {"deployments": True, "failures": True, "shown": shown} if context.is_deployment_of_it(row) else {}


def _link(row, context: Context):
    if not context.is_of_a_release(row):
        return {}
    return {"failures" if row["relation"] in ("caused", "contributed") else "shown": row["relation"]}


def _loss(row, context: Context):
    quarter = context.quarter
    days = [row[field] for field in ("occurredOn", "bookedOn") if row[field] is not None]
    is_in = row["archivedAt"] is None and any(quarter.first_day <= day <= quarter.last_day for day in days)
    return {"shown": tuple(row[field] for field in ("occurredOn", "bookedOn", "gross", "currency"))} if is_in else {}


_RISK_FIELDS = ["identifiedOn", "closedOn", "category", "archivedAt", "withdrawnReason", "nextReviewOn", *UNDATED]
_INCIDENT_FIELDS = [
    *("startedAt", "startAnchor", "announcedAt", "restoredAt", "downtimeStart", "downtimeEnd"),
    *("severity", "kind", "archivedAt", "serviceId"),
]

_DEPLOYMENT_FIELDS = [
    *("startedAt", "finishedAt", "environment", "archivedAt", "serviceId"),
    *("planned", "outcome", "intervention", "recoveredAt"),
]

SOURCES = {
    "risks": Source("risks", _risk, _RISK_FIELDS, lambda row: row["withdrawnReason"] or row["closingReason"]),
    "closures": Source(
        "closures",
        _closure,
        ["closedOn", "reopenedOn"],
        lambda row: " / ".join(reason for reason in (row["closingReason"], row["reopeningReason"]) if reason),
    ),
    "reclassifications": Source("reclassifications", _reclassification, ["fromCategory", "movedOn"], lambda row: row["reason"]),
    "reviews": Source("reviews", _review, ["dueOn", "heldOn"], lambda row: row["note"]),
    "assessments": Source(
        "assessments", _assessment, ["likelihood", "impact", "validOn", "kind", "matrixId"], lambda row: row["rationale"]
    ),
    "riskControls": Source("riskControls", _tie, ["controlId"]),
    "controls": Source("controls", _control, ["key", "archivedAt"]),
    "incidents": Source("incidents", _incident, _INCIDENT_FIELDS),
    "serviceSpans": Source(
        "serviceSpans", _span, ["startedAt", "endedAt"], told=lambda row: [("incidents", row["incidentId"])]
    ),
    "releases": Source("releases", _release, ["releasedAt", "archivedAt", "serviceId"]),
    "deployments": Source("deployments", _deployment, _DEPLOYMENT_FIELDS),
    "links": Source(
        "links",
        _link,
        ["relation"],
        lambda row: row["evidence"],
        lambda row: [(row["fromTable"], row["fromId"]), (row["toTable"], row["toId"])],
    ),
    "losses": Source("losses", _loss, ["occurredOn", "bookedOn", "gross", "currency", "archivedAt"]),
}
