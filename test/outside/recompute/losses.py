"""Losses by the day on which they were booked, and beside that by the day on which they occurred."""

from canonical import GREATEST_SAFE
from known import Known, code_order
from links import codes_of, linked

BASES = {"booked": "bookedOn", "occurred": "occurredOn"}


class Loss:
    def __init__(self, row, known: Known, first_day, last_day, received_by):
        self.row = row
        self.counts = {basis: row[field] is not None and first_day <= row[field] <= last_day for basis, field in BASES.items()}
        self.received = [one for one in known.of("recoveries", "lossId", row["id"]) if one["receivedOn"] <= received_by]
        self.recovered, self.insured = (self._came_back(source) for source in ("recovery", "insurance"))
        has_both = self.recovered is not None and self.insured is not None
        self.net = row["gross"] - self.recovered - self.insured if has_both else None

    def _came_back(self, source):
        """What came back from a source, in the currency of the loss; None where some of it came in another one."""
        own = [one for one in self.received if one["source"] == source]
        if any(one["currency"] != self.row["currency"] for one in own):
            return None
        return sum(one["amount"] for one in own)

    def in_own_currency(self, source):
        return sum(one["amount"] for one in self.received if one["source"] == source and one["currency"] == self.row["currency"])

    def back(self):
        sums: dict[tuple, int] = {}
        for one in self.received:
            key = (one["source"], one["currency"])
            sums[key] = sums.get(key, 0) + one["amount"]
        return [{"source": source, "currency": currency, "amount": sums[source, currency]} for source, currency in sorted(sums)]


def losses_of(known: Known, first_day, last_day, received_by):
    """Losses that were booked or occurred among these days, archived ones left out."""
    alive = (row for row in known.all("losses") if row["archivedAt"] is None)
    some = (Loss(row, known, first_day, last_day, received_by) for row in alive)
    return [loss for loss in some if any(loss.counts.values())]


def losses(known: Known, quarter, compare, earlier: Known, valid_on):
    rows = known.all("losses")
    if not rows:
        return None
    here = losses_of(known, quarter.first_day, quarter.last_day, valid_on)
    before = [] if compare is None else losses_of(earlier, compare.first_day, compare.last_day, valid_on)
    own = known.settings["currency"]
    currencies = sorted({loss.row["currency"] for loss in (*here, *before)}, key=lambda code: (code != own, code))
    return {
        "lastDay": quarter.last_day,
        "currencies": [_currency(known, code, here, before, compare) for code in currencies],
        "withoutBooking": _codes(loss for loss in here if loss.row["bookedOn"] is None),
        "withoutNet": _codes(loss for loss in here if loss.net is None),
        "archived": sum(1 for row in rows if row["archivedAt"] is not None),
    }


def _currency(known, currency, here, before, compare):
    own = [loss for loss in here if loss.row["currency"] == currency]
    earlier = [loss for loss in before if loss.row["currency"] == currency]
    own.sort(key=lambda loss: (-loss.row["gross"], code_order(loss.row["code"])))
    sums = {basis: _sum([loss for loss in own if loss.counts[basis]]) for basis in BASES}
    previous = {basis: _sum([loss for loss in earlier if loss.counts[basis]]) for basis in BASES}
    return {
        "currency": currency,
        "sums": sums,
        "previous": None if compare is None else {basis: {key: line[key] for key in ("count", "gross")} for basis, line in previous.items()},
        "lines": [_line(known, loss) for loss in own],
    }


def _sum(losses_of_basis):
    gross = sum(loss.row["gross"] for loss in losses_of_basis)
    recovered, insured = (sum(loss.in_own_currency(source) for loss in losses_of_basis) for source in ("recovery", "insurance"))
    nets = [loss.net for loss in losses_of_basis]
    return {
        "count": len(losses_of_basis),
        "gross": _safe(gross),
        "recovered": _safe(recovered),
        "insured": _safe(insured),
        "net": None if None in nets else _safe(sum(nets)),
        "netAtMost": _safe(gross - recovered - insured),
        "withoutNet": _codes(loss for loss in losses_of_basis if loss.net is None),
    }


def _safe(amount):
    return amount if abs(amount) <= GREATEST_SAFE else None


def _line(known, loss: Loss):
    row = loss.row
    term = None if row["eventTypeId"] is None else known.get("taxonomy", row["eventTypeId"])
    unit = None if row["unitId"] is None else known.get("units", row["unitId"])
    return {
        **{field: row[field] for field in ("id", "code", "title", "occurredOn", "discoveredOn", "bookedOn", "currency", "gross")},
        "eventType": None if term is None else term["label"][known.language],
        "unit": None if unit is None else unit["name"],
        "owner": known.person(row["ownerId"]),
        "booked": loss.counts["booked"],
        "occurred": loss.counts["occurred"],
        "recovered": loss.recovered,
        "insured": loss.insured,
        "net": loss.net,
        "netReason": "currenciesDiffer" if loss.net is None else None,
        "back": loss.back(),
        **{table: codes_of(known, table, linked(known, "losses", row["id"], table)) for table in ("risks", "incidents", "releases")},
    }


def _codes(some):
    return sorted((loss.row["code"] for loss in some), key=code_order)
