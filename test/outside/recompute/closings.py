"""What a report knows: up to an instant, or what the closing of its quarter knew; and who stands behind that closing."""

from known import Known
from register_file import RegisterFile
from times import day_after, just_before, start_of_day

MEANINGS = ("prepared", "reviewed", "approved")
CONDITIONS = ("notAssessed", "reviewsOverdue", "incidentsUndecided", "notSigned")


def knowledge(file: RegisterFile, request):
    """What is known, up to which instant, the closing that the report is that of (or None), and what is known by the latest entry."""
    if "knownAt" in request:
        known = Known(file, request["language"], request["knownAt"])
        return known, request["knownAt"], None, known
    latest = Known(file, request["language"], file.entries[-1].at)
    closing = latest.closing_of(request["quarter"])
    if closing is None or request["validAt"] is not None or request["compare"] not in ("before", closing["compare"]):
        return latest, _usual_known_at(latest, request["now"]), None, latest
    return latest.as_closed(closing), closing["knownAt"], closing, latest


def _usual_known_at(latest: Known, now):
    """The later of the last entry and now; now of a sample is the end of its own today."""
    today = latest.settings["sampleToday"]
    end_of_now = now if today is None else just_before(start_of_day(day_after(today, 1), latest.zone))
    return max(latest.entries[-1].at, end_of_now)


def mark(closing):
    return None if closing is None else {"version": closing["version"], "knownAt": closing["knownAt"], "seq": closing["headSeq"]}


def sign_off(closing, latest: Known, known: Known):
    """What a closing says of itself, by the rows that came with it; people are named as the report knows them."""
    signatures = latest.of("signatures", "closingId", closing["id"])
    waivers = latest.of("waivers", "closingId", closing["id"])
    signatures.sort(key=lambda one: (MEANINGS.index(one["meaning"]), one["personId"].encode("utf-16-be")))
    waivers.sort(key=lambda one: CONDITIONS.index(one["condition"]))
    entered_by = lambda one: None if one["enteredById"] == one["personId"] else known.person(one["enteredById"])
    return {
        "version": closing["version"],
        "correction": closing["correction"] or None,
        "definitions": closing["definitions"],
        "signatures": [
            {"name": known.person(one["personId"]), "meaning": one["meaning"], "at": one["signedAt"], "enteredBy": entered_by(one)}
            for one in signatures
        ],
        "waivers": [
            {**{field: one[field] for field in ("condition", "count", "reason")}, "waivedBy": known.person(one["waivedById"])}
            for one in waivers
        ],
    }
