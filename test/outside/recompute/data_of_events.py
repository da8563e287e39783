"""Rows of what happened, from which a report is counted: incidents, releases, losses (docs/report-claims.md)."""

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
