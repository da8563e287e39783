"""Rows of what happened, from which a report is counted: incidents, releases, losses (docs/report-claims.md)."""

from delivered import kept_changes
from delivery import Span
from durations import has_ended
from limits import is_out_of_order
from links import OUTCOMES, release_incidents
from losses import losses_of


def carried_over(lines):
    return {line["code"]: {field: line[field] for field in ("minutesInside", "minutes", "isOpen")} for line in lines}


def _periods(report):
    """What is known of each of the two quarters, with the quarter, the name of its period, and what its rows are named by after the code."""
    now = (report.known, report.observed, "now", "")
    return [now] if report.compare is None else [now, (report.earlier, report.compare, "before", " before")]


def _service(report, row):
    service = report.known.get("services", row["serviceId"])
    return row["serviceId"] if service is None else service["code"]


def incidents(report):
    rows = {}
    for known, quarter, period, suffix in _periods(report):
        span = Span(known, quarter)
        for row in (*span.incidents, *span.planned):
            lengths = (("restore", span.restore_of(row)), ("felt", span.felt_of(row)), ("announced", span.announced_of(row)))
            rows[row["code"] + suffix] = {
                **{field: row[field] for field in ("code", "title", "kind", "severity")},
                "period": period,
                "service": _service(report, row),
                "outOfOrder": is_out_of_order(row),
                **{key: cell for name, length in lengths for key, cell in _length(name, length).items()},
            }
    return rows


def _length(name, length):
    is_over, is_open = has_ended(length), length is not None and length.is_open
    return {
        f"{name}Known": length is not None,
        f"{name}Over": is_over,
        f"{name}Open": is_open,
        f"{name}Minutes": length.minutes if is_over else None,
        f"{name}OpenMinutes": length.minutes if is_open else None,
    }


def releases(report):
    rows = {}
    harm = release_incidents(report.known)
    for known, quarter, period, suffix in _periods(report):
        for row in Span(known, quarter).releases:
            said = [OUTCOMES.index(outcome) for release_id, _, outcome, _ in harm if release_id == row["id"]]
            rows[row["code"] + suffix] = {
                **{field: row[field] for field in ("code", "version")},
                "period": period,
                "service": _service(report, row),
                "outcome": OUTCOMES[min(said, default=len(OUTCOMES) - 1)] if period == "now" else None,
            }
    return rows


def deliveries(report):
    rows = {}
    for service in report.services:
        for one in service.until_end:
            recovery = one.recovery(report.observed) if one.is_judged and one.ending == "failed" else None
            rows[one.delivery.code] = {
                "service": service.row["code"],
                "basis": service.basis,
                "version": one.delivery.row["version"],
                "inPeriod": report.observed.has(one.delivery.at),
                "ending": one.ending,
                "aborted": one.ending == "aborted",
                "young": one.is_young and one.ending != "aborted",
                "judged": one.is_judged,
                "mayHaveFailed": one.is_judged and one.ending in ("failed", "undecided"),
                "unplanned": one.is_unplanned,
                "rework": one.is_unplanned and one.is_led_to,
                "carriedKnown": one.delivery.carried is not None,
                "hasChanges": bool(one.changes),
                "changes": one.changes,
                "lines": one.lines,
                "linesUnknown": one.lines_unknown,
                "generatedLines": one.generated,
                "oldestWaitDays": None if one.oldest is None else max(0, one.delivery.time - one.oldest) / 86_400_000,
                "stepsKnown": one.delivery.manual_steps is not None,
                "manualSteps": one.delivery.manual_steps,
                "band": one.thesis_band,
                "followed": one.followed,
                "leftOut": one.left_out,
                **_length("recovery", recovery),
            }
    return rows


def lead_times(report):
    return {
        f"{service.row['code']} {wait.cargo.row['commit']}": {
            "service": service.row["code"],
            "delivery": one.delivery.code,
            "commit": wait.cargo.row["commit"],
            "hours": (wait.end - wait.cargo.merged) / 3_600_000,
        }
        for service in report.services
        if service.basis == "deployments"
        for one in service.inside
        if one.ending != "aborted"
        for wait in kept_changes(one)
    }


def worked_out(told):
    """What follows from a formula, of each service and of all of each basis."""
    rows = {}

    def add(of, service, measure, value, band=None):
        if value is not None:
            row_id = " ".join((of, measure, *([] if band is None else [band])))
            rows[row_id] = {"service": service, "basis": of if service is None else None, "measure": measure, "band": band, "value": value}

    def add_rate(of, service, name, measured):
        rate = measured["value"]
        if rate is not None:
            add(of, service, f"{name}Low", rate["interval"]["low"])
            add(of, service, f"{name}High", rate["interval"]["high"])
            add(of, service, f"{name}Share", rate["share"])
            add(of, service, f"{name}ShareAtMost", rate["shareAtMost"])

    def add_bands(of, service, line):
        for name, thesis in (("band", line["thesis"]), ("bandToDate", line["thesisToDate"])):
            for band in thesis["bands"]:
                add(of, service, f"{name}Low", band["interval"]["low"], band["band"])
                add(of, service, f"{name}High", band["interval"]["high"], band["band"])
                add(of, service, f"{name}Share", band["share"], band["band"])

    for line in told["delivered"]:
        code, frequency, undeployed = line["service"], line["keys"]["frequency"]["value"], line["undeployed"]["value"]
        if frequency is not None:
            add(code, code, "perWeek", frequency["perWeek"])
            add(code, code, "days", frequency["days"])
        add_rate(code, code, "fail", line["failures"])
        add_rate(code, code, "rework", line["keys"]["rework"])
        if undeployed is not None:
            for weight, one in undeployed.items():
                named = (("Waited", "n"), ("Unknown", "weightUnknown"), ("Peak", "peak"), ("Mean", "mean"), ("Oldest", "oldestDays"))
                for name, field in named:
                    add(code, code, f"{weight}{name}", one[field])
        add(code, code, "beforeRecord", line["carriedFromBeforeRecord"])
        add_bands(code, code, line)
    for line in told["together"]:
        add_rate(line["basis"], None, "fail", line["failures"])
        add_bands(line["basis"], None, line)
    return rows


def _losses(report):
    for known, quarter, period, suffix in _periods(report):
        for loss in losses_of(known, quarter.first_day, quarter.last_day, report.valid_on):
            yield loss, period, suffix


def losses_in(report):
    rows = {}
    for loss, period, suffix in _losses(report):
        recovered, insured = loss.in_own_currency("recovery"), loss.in_own_currency("insurance")
        rows[loss.row["code"] + suffix] = {
            **{field: loss.row[field] for field in ("code", "title", "currency", "gross")},
            "period": period,
            **loss.counts,
            "recovered": recovered,
            "insured": insured,
            "atMost": loss.row["gross"] - recovered - insured,
            "recoveredIfKnown": loss.recovered,
            "insuredIfKnown": loss.insured,
            "net": loss.net,
        }
    return rows


def money_back(report):
    return {
        f"{loss.row['code']} {one['source']} {one['currency']}": {"loss": loss.row["code"], **one}
        for loss, period, _ in _losses(report)
        if period == "now"
        for one in loss.back()
    }
