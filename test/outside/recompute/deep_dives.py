"""The pages of risks: everything about one of them, and its thirteen weeks."""

from actions import actions_of
from controls import control_name, controls_of
from delivery import felt_stretches
from durations import lasted
from times import day_after, day_in

DECIDED = ("caused", "contributed", "materialisedAs", "related")
PAGES, WEEKS = 10, 13


def deep_dives(report, asked):
    """Of the risks whose codes are asked for, else of the gravest ten as far as they are rated high."""
    gravest = [one for one in report.open[:PAGES] if one.residual is not None and one.residual.is_high]
    chosen = gravest if asked is None else [one for one in report.all if one.code in asked]
    return [_page(report, one) for one in chosen]


def _page(report, one):
    known, risk_id = report.known, one.risk.id
    texts = lambda table: [part["text"] for part in sorted(known.of(table, "riskId", risk_id), key=lambda part: part["rank"])]
    incidents = _incidents(report, risk_id)
    return {
        "risk": report.line(one),
        "event": one.risk.row["event"],
        "causes": texts("causes"),
        "consequences": texts("consequences"),
        "controls": [_control(report, control, risk_id) for control in controls_of(known, risk_id)],
        "incidents": incidents,
        "actions": actions_of(known, risk_id, report.valid_on),
        "ratings": [
            {
                "on": position.valid_on,
                "rating": position.rating,
                "label": report.rating_label(position),
                "why": position.rationale.strip() or None,
            }
            for position in reversed(one.history)
        ],
        "weeks": _weeks(report, one, incidents),
    }


def _control(report, control, risk_id):
    known, acts_on = report.known, []
    for tie in known.of("riskControls", "riskId", risk_id):
        table, part_id = ("causes", tie["causeId"]) if tie["causeId"] is not None else ("consequences", tie["consequenceId"])
        part = None if tie["controlId"] != control["id"] or part_id is None else known.get(table, part_id)
        acts_on += [] if part is None else [part["text"]]
    return {
        **control_name(known, control, report.valid_on),
        "kind": control["kind"],
        "owner": known.person(control["ownerId"]),
        "actsOn": " / ".join(acts_on) or None,
    }


def _incidents(report, risk_id):
    known, end, found = report.known, report.observed.end, {}
    for link in (*known.of("links", "fromId", risk_id), *known.of("links", "toId", risk_id)):
        ids = [link[f"{side}Id"] for side in ("from", "to") if link[f"{side}Table"] == "incidents"]
        row = known.get("incidents", ids[0]) if ids else None
        if row is None or row["archivedAt"] is not None or link["relation"] == "ruledOut" or row["startedAt"] >= end:
            continue
        if row["id"] not in found or found[row["id"]]["relation"] not in DECIDED:
            felt = lasted(felt_stretches(known, row), end)
            service = known.get("services", row["serviceId"])
            found[row["id"]] = {
                **{field: row[field] for field in ("code", "title", "severity", "startedAt")},
                "service": "" if service is None else service["name"],
                "felt": None if felt is None else felt.as_json(),
                "relation": link["relation"],
            }
    return sorted(found.values(), key=lambda line: line["startedAt"], reverse=True)


def _weeks(report, one, incidents):
    end = min(report.valid_on, report.observed.last_day)
    weeks = []
    for back in reversed(range(WEEKS)):
        last = day_after(end, -7 * back)
        first = day_after(last, -6)
        position = one.risk.position(last) if one.risk.is_open(last) else None
        began = [line["relation"] in DECIDED for line in incidents if first <= day_in(line["startedAt"], report.known.zone) <= last]
        weeks.append(
            {
                "firstDay": first,
                "lastDay": last,
                "rating": None if position is None else position.rating,
                "incidents": began.count(True),
                "suspected": began.count(False),
            }
        )
    return weeks


def risk_ratings(pages):
    return {
        f"{page['risk']['code']} {line['on']}": {"risk": page["risk"]["code"], "on": line["on"], "rating": line["rating"]}
        for page in pages
        for line in page["ratings"]
    }


def risk_incidents(pages, zone):
    rows = {}
    for page in pages:
        for line in page["incidents"]:
            day = day_in(line["startedAt"], zone)
            weeks = [week["firstDay"] for week in page["weeks"] if week["firstDay"] <= day <= week["lastDay"]]
            rows[f"{page['risk']['code']} {line['code']}"] = {
                "risk": page["risk"]["code"],
                "incident": line["code"],
                "week": weeks[0] if weeks else None,
                "decided": line["relation"] in DECIDED,
                "felt": None if line["felt"] is None else line["felt"]["minutes"],
            }
    return rows
