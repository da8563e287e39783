"""The rows from which a report is counted (docs/report-claims.md), computed from the register file alone: id -> cells, by table."""

from canonical import canonical
from controls import alive, control_name, controls_of, last_test
from deep_dives import risk_incidents, risk_ratings
from data_of_events import carried_over, deliveries, incidents, lead_times, losses_in, money_back, releases, worked_out
from known import Known
from risks import Risk
from times import day_after

STEPS = ("began", "reopened", "movedIn", "closed", "movedOut")
LEVELS = ("inherent", "residual", "target", "worst", "previous")
PARTS = ("likelihood", "impact", "rating")


def data_tables(report, told):
    """`told` is the report as it was computed: its flows, what was carried over and its waivers are rows as they stand there."""
    known = report.known
    headers = [entry.header for entry in known.entries]
    attributed = [header for header in headers if header["attributedTo"] not in (None, header["actor"])]
    archived = [(table, row) for table in ("incidents", "releases", "losses") for row in known.all(table) if row["archivedAt"] is not None]
    waivers = [] if told["signOff"] is None else told["signOff"]["waivers"]
    return {
        "risks": _risks(report),
        "flows": _flows(told["flows"]),
        "controls": _controls(report),
        "riskControls": _risk_controls(report),
        "incidents": incidents(report),
        "carriedOver": carried_over(told["delivery"]["carriedOver"]),
        "releases": releases(report),
        "deliveries": deliveries(report),
        "leadTimes": lead_times(report),
        "workedOut": worked_out(told["delivery"]),
        "losses": losses_in(report),
        "moneyBack": money_back(report),
        "riskRatings": risk_ratings(told["deepDives"]),
        "riskIncidents": risk_incidents(told["deepDives"], known.zone),
        "restated": _restated(known, report.restated),
        "corrected": _restated(known, report.corrected),
        "archived": {row["code"]: {"table": table} for table, row in archived},
        "attributed": {str(header["seq"]): {} for header in attributed},
        "erased": {row["code"]: {} for row in known.all("people") if row["erasedAt"] is not None},
        "decisionsAsked": {str(index + 1): {"title": one["option"]} for index, one in enumerate(told["paper"]["decisionsAsked"])},
        "unbooked": {code: {} for code in told.get("losses", {}).get("withoutBooking", [])},
        "waivers": {waiver["condition"]: {"count": waiver["count"]} for waiver in waivers},
    }


def _risks(report):
    rows = {one.code: _risk(report, one) for one in report.all}
    if report.compare is not None:
        for row in report.earlier.all("risks"):
            if report.known.get("risks", row["id"]) is None:
                rows[row["code"]] = _gone(report, row)
    return rows


def _risk(report, one):
    risk, now, before = one.risk, one.residual, one.previous
    is_on_map = now is not None and now.rating is not None and now.matrix_id == report.matrix["id"]
    was_on_map = before is not None and before.rating is not None and before.matrix_id == report.matrix["id"]
    has_moved = is_on_map and was_on_map and before.cell != now.cell
    opening, closing = day_after(report.observed.first_day, -1), report.observed.last_day
    positions = {
        "inherent": risk.position(report.valid_on, "inherent"),
        "residual": now,
        "target": risk.position(report.valid_on, "target"),
        "worst": one.worst,
        "previous": before,
    }
    return {
        "title": risk.row["title"],
        "category": one.category,
        "open": one.is_open,
        "assessed": now is not None,
        "high": now is not None and now.is_high,
        "rated": now is not None and report.rating_label(now) is not None,
        "overdue": risk.is_review_overdue(report.valid_on),
        "hasReviewDay": risk.review_due(report.valid_on) is not None,
        "hasOwner": risk.row["ownerId"] is not None,
        "controlled": bool(controls_of(report.known, risk.id)),
        "controlsTell": report.tells_of_controls(one) is not None,
        "sameAfterControls": report.tells_of_controls(one) is True,
        "archived": risk.row["archivedAt"] is not None,
        "archivedWhileOpen": risk.row["archivedAt"] is not None and risk.archived_open_on is not None,
        "onMap": is_on_map,
        "otherMatrix": now is not None and now.matrix_id != report.matrix["id"],
        "previousCategory": one.previous_category,
        "previouslyOpen": one.was_open,
        "movement": one.movement,
        **_ends(risk, opening, closing),
        **_levels(positions),
        "fromLikelihood": before.cell[0] if has_moved else None,
        "fromImpact": before.cell[1] if has_moved else None,
    }


def _gone(report, row):
    """A risk that only the closing of the quarter compared with knew."""
    risk, day = Risk(row, report.earlier), report.compare.last_day
    was_open = risk.is_open(day)
    flags = ("open", "assessed", "high", "rated", "overdue", "hasReviewDay", "controlled", "controlsTell", "sameAfterControls", "archived", "archivedWhileOpen", "onMap", "otherMatrix")
    return {
        "title": row["title"],
        "category": row["category"],
        **dict.fromkeys(flags, False),
        "hasOwner": row["ownerId"] is not None,
        "previousCategory": risk.category(day) if was_open else None,
        "previouslyOpen": was_open,
        "movement": None,
        **_ends(None, day, day),
        **_levels({**dict.fromkeys(LEVELS), "previous": risk.position(day) if was_open else None}),
        "fromLikelihood": None,
        "fromImpact": None,
    }


def _ends(risk, opening, closing):
    at_opening, at_closing = (None if risk is None or not risk.is_open(day) else risk.category(day) for day in (opening, closing))
    return {
        "categoryAtOpening": at_opening,
        "categoryAtClosing": at_closing,
        "openAtOpening": at_opening is not None,
        "openAtClosing": at_closing is not None,
    }


def _levels(positions):
    cells = {}
    for name in LEVELS:
        position = positions[name]
        values = (None, None, None) if position is None else (*position.cell, position.rating)
        cells |= {f"{name}{part.capitalize()}": value for part, value in zip(PARTS, values)}
    return cells


def _flows(flows):
    inside = {
        f"{code} {step} {line['category']} {index}": {"risk": code, "category": line["category"], "step": step}
        for line in flows["categories"]
        for step in STEPS
        for index, code in enumerate(line[step])
    }
    beside = (("beganAndClosed", flows["beganAndClosed"]), ("move", [move["code"] for move in flows["moves"]]))
    return inside | {
        f"{code} {step} {index}": {"risk": code, "category": None, "step": step} for step, codes in beside for index, code in enumerate(codes)
    }


def _controls(report):
    known = report.known
    at_work = {control["id"] for one in report.open for control in controls_of(known, one.risk.id)}
    return {row["code"]: _control(report, row, row["id"] in at_work) for row in alive(known)}


def _control(report, row, is_at_work):
    name = control_name(report.known, row, report.valid_on)
    test = name["test"] or dict.fromkeys(("population", "sample", "exceptions"))
    return {
        **{field: row[field] for field in ("title", "kind", "key")},
        "strength": name["strength"],
        "atWork": is_at_work,
        "tested": last_test(report.known, row, report.observed.last_day) is not None,
        **{f"test{field.capitalize()}": test[field] for field in ("population", "sample", "exceptions")},
    }


def _risk_controls(report):
    rows = {}
    for one in report.open:
        is_rated = one.residual is not None and report.rating_label(one.residual) is not None
        for control in controls_of(report.known, one.risk.id):
            cells = {"risk": one.code, "control": control["code"], "rating": one.residual.rating if is_rated else None}
            rows[f"{one.code} {control['code']}"] = cells
    return rows


def _restated(known: Known, restated):
    """Everything that a restated figure counts or counted."""
    rows = {}
    if restated is None or restated[0] is None:
        return rows
    then, before, after = restated
    for (figure, category), counts in after.items():
        counted = before[figure, category]
        for key in {**counted, **counts}:
            records, minutes, _ = counts.get(key) or counted[key]
            codes = [(known.get(*record) or then.get(*record))["code"] for record in records]
            ids = [record_id for _, record_id in records] + ([] if minutes is None else [canonical(minutes).decode()])
            rows[f"{figure} {category or 'all'} {' '.join(ids)}"] = {
                "figure": figure,
                "category": category or "all",
                "knownThen": key in counted,
                "knownNow": key in counts,
                "record": " ".join(codes),
                "minutes": minutes,
            }
    return rows
