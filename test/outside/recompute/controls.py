"""Controls with their last test, and how far each can be relied on because of it."""

from carried import ends_at, is_to_production
from known import Known, code_order
from times import day_after, day_in, start_of_day

# From the weakest on.
STRENGTHS = ("ineffective", "partly", "untested", "effective")
TESTED = ("heldOn", "validUntil", "conclusion", "population", "sample", "exceptions")


def alive(known: Known):
    return [row for row in known.all("controls") if row["archivedAt"] is None]


def controls_of(known: Known, risk_id):
    """The controls at work on a risk, each once, in order of code, without archived ones."""
    ids = {link["controlId"] for link in known.of("riskControls", "riskId", risk_id)}
    return sorted((row for row in alive(known) if row["id"] in ids), key=lambda row: code_order(row["code"]))


def last_test(known: Known, control, day):
    """The last test held by the end of a day, of two on one day the one recorded later; None where there is none."""
    held = [test for test in known.of("controlTests", "controlId", control["id"]) if test["heldOn"] <= day]
    return max(held, key=lambda test: (test["heldOn"], test["revision"]), default=None)


def ended_on(known: Known, control, test, day):
    """The day, by then, on which a deployment to a service of an automated control ended a test that still counted; None where none did."""
    if not control["automated"]:
        return None
    after = start_of_day(day_after(test["heldOn"], 1), known.zone)
    made = [row for service_id in control["serviceIds"] for row in known.of("deployments", "serviceId", service_id)]
    ends = [ends_at(row) for row in made if is_to_production(row) and row["outcome"] != "aborted" and ends_at(row) >= after]
    on = day_in(min(ends), known.zone) if ends else None
    return on if on is not None and on <= day and (test["validUntil"] is None or test["validUntil"] >= on) else None


def strength_of(known: Known, control, day):
    test = last_test(known, control, day)
    is_over = test is None or (test["validUntil"] is not None and test["validUntil"] < day)
    return "untested" if is_over or ended_on(known, control, test, day) is not None else test["conclusion"]


def control_name(known: Known, control, day):
    test = last_test(known, control, day)
    end = None if test is None else ended_on(known, control, test, day)
    return {
        **{field: control[field] for field in ("id", "code", "title", "key")},
        "test": None if test is None else {**{field: test[field] for field in TESTED}, **({} if end is None else {"endedOn": end})},
        "strength": strength_of(known, control, day),
    }


def weakest(names):
    """The code of the first of the weakest; among these a key control before others. None of none."""
    rank = lambda name: (STRENGTHS.index(name["strength"]), not name["key"])
    return min(names, key=rank)["code"] if names else None
