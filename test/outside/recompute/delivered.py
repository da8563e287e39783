"""How services delivered in a quarter (docs/report-figures.md): the five keys, undeployed change, the thesis, the conditions."""

import re
from collections import Counter

from carried import Deliveries
from controls import alive, strength_of
from durations import durations, lasted
from known import Known, code_order
from links import causal_links
from measures import LEAST_FOR_SHARE, nothing, rate, spread, undeployed, value, wilson
from times import day_in, instant_of, milliseconds

WATCHED = 7 * 86_400_000
BANDS = (("from1", 1, 5), ("from6", 6, 20), ("from21", 21, 60), ("over60", 61, None))
LEFT_OUT = ("sizeUnknown", "empty", "aborted", "tooYoung", "last")
GROUPS = {
    "versionedSource": ("versionedSource",),
    "automation": ("automatedBuild", "automatedTest", "automatedDeployment"),
    "devOpsAsOne": ("devOpsAsOne",),
}


class Verdict:
    """What is decided of a delivery: what links say of it, how it ended, where the thesis puts it."""

    def __init__(self, delivery, said, known: Known, known_at):
        self.delivery, self.said = delivery, said
        self.failed_with = sorted(
            (known.get("incidents", one["incident"]) for one in said if one["says"] in ("caused", "contributed")),
            key=lambda row: milliseconds(row["startedAt"]),
        )
        self.is_young = milliseconds(known_at) - delivery.time < WATCHED
        self.is_led_to = any(one["says"] == "ledTo" for one in said)
        has_failed = delivery.outcome in ("rolledBack", "fixedForward") or delivery.intervention is not None or self.failed_with
        is_suspected = any(one["says"] == "suspected" for one in said)
        self.ending = "aborted" if delivery.outcome == "aborted" else "failed" if has_failed else "undecided" if is_suspected else "ok"
        self.is_judged = self.ending != "aborted" and not self.is_young
        self.is_unplanned = not delivery.planned or bool(delivery.gone_back_from)
        counts = [wait.cargo.count for wait in delivery.carried or []]
        lines = [wait.cargo.lines for wait in delivery.carried or []]
        known_lines = [one for one in lines if one is not None]
        self.changes = None if delivery.carried is None or None in counts else sum(counts)
        self.lines = None if not known_lines and (delivery.carried is None or lines) else sum(known_lines)
        self.lines_unknown = len(lines) - len(known_lines)
        self.generated = sum(wait.cargo.generated for wait in delivery.carried or [])
        tables = {wait.cargo.table for wait in delivery.carried or []}
        self.told_by = "both" if len(tables) == 2 else next(iter(tables), "nothing")
        merged = [wait.cargo.merged for wait in delivery.carried or [] if wait.cargo.table == "changes"]
        self.oldest = min(merged, default=None)
        self.band = None if self.changes is None else band_of(self.changes)
        self.followed, self.left_out = False, None

    def place(self, following):
        """`following` is the verdict on the next delivery that was not given up, or None."""
        if self.ending == "aborted":
            self.left_out = "aborted"
        elif self.changes is None:
            self.left_out = "sizeUnknown"
        elif self.changes == 0:
            self.left_out = "empty"
        elif self.is_young:
            self.left_out = "tooYoung"
        elif following is None and self.delivery.table == "releases":
            self.left_out = "last"
        else:
            self.followed = self.ending == "failed" or (following is not None and following.answers(self))

    def answers(self, other) -> bool:
        is_soon = self.delivery.time - other.delivery.time <= WATCHED
        version, before = self.delivery.row["version"], other.delivery.row["version"]
        return is_soon and (self.is_unplanned or (is_patch(version) and version != before))

    @property
    def thesis_band(self):
        return self.band if self.left_out is None else None

    def recovery(self, span):
        begin = self.failed_with[0]["startedAt"] if self.failed_with else self.delivery.at
        restored = [row["restoredAt"] for row in self.failed_with]
        end = self.delivery.recovered_at or (max(restored) if restored and None not in restored else None)
        return None if end is None and not self.failed_with else lasted([(begin, end)], span.end)


def is_patch(version) -> bool:
    found = re.search(r"(?:^|[^\d.])(\d+)\.(\d+)\.(\d+)(?![\d.])", version, re.ASCII)
    return found is not None and int(found[1]) < 1900 and int(found[3]) > 0


def band_of(changes):
    return next((name for name, least, most in BANDS if changes >= least and (most is None or changes <= most)), None)


class Service:
    def __init__(self, known: Known, row, known_at, span):
        self.known, self.row, self.span = known, row, span
        self.made = Deliveries(known, row["id"], known_at)
        self.basis = self.made.basis
        said = _sayings(known, self.made.all)
        self.verdicts = [Verdict(one, said[one.id], known, known_at) for one in self.made.all]
        following = None
        for verdict in reversed(self.verdicts):
            verdict.place(following)
            following = following if verdict.ending == "aborted" else verdict
        self.began = self.verdicts[0].delivery.at if self.verdicts else None
        self.inside = [one for one in self.verdicts if span.has(one.delivery.at)]
        self.until_end = [one for one in self.verdicts if one.delivery.at < span.end]

    def as_json(self):
        known, service = self.known, self.row
        sizes = [one.changes for one in self.inside if one.changes]
        undeployed, steps = self._undeployed()
        return {
            "service": service["code"],
            "name": service["name"],
            "basis": self.basis,
            "began": self.began,
            "keys": self._keys(),
            "failures": failures([self], self.span),
            "sizes": spread(sizes),
            "undeployed": undeployed,
            "carriedFromBeforeRecord": self._before_record(),
            "perRelease": [_picture(known, one) for one in self.inside],
            "thesis": thesis([self], self.basis, lambda one: one.inside),
            "thesisToDate": thesis([self], self.basis, lambda one: one.until_end),
            "conditions": self._conditions(),
            "steps": steps,
        }

    def _keys(self):
        names = ("frequency", "leadTime", "changeFailRate", "rework", "recovery")
        why = "noDeployments" if self.basis == "releases" else why_not(self.basis, self.began, self.span)
        if why is not None:
            return {name: nothing(why) for name in names}
        delivered = [one for one in self.inside if one.ending != "aborted"]
        judged = [one for one in delivered if one.is_judged]
        days = (milliseconds(self.span.end) - milliseconds(self.span.start)) / 86_400_000
        hours = [(wait.end - wait.cargo.merged) / 3_600_000 for one in delivered for wait in kept_changes(one)]
        unknown = sum(1 for one in delivered if one.delivery.carried is None)
        none = nothing("noneOldEnough" if delivered else "noneInSpan")
        unplanned = [one for one in judged if one.is_unplanned]
        rework = rate(sum(1 for one in unplanned if one.is_led_to), 0, len(judged))
        failed = [one.recovery(self.span) for one in judged if one.ending == "failed"]
        lead = nothing("noneInSpan") if not delivered else nothing("noChanges") if not hours else None
        return {
            "frequency": value({"deployments": len(delivered), "perWeek": len(delivered) / (days / 7), "days": days}),
            "leadTime": lead or value({**spread(hours), "deploymentsUnknown": unknown}),
            "changeFailRate": failures([self], self.span),
            "rework": value({**rework, "unplanned": len(unplanned)}) if judged else none,
            "recovery": value(durations(failed)) if failed else nothing("noFailures"),
        }

    def _undeployed(self):
        waits = [wait for wait in self.made.waits if wait.cargo.table == "changes"]
        if self.span.end <= self.span.start:
            return nothing("notBegun"), []
        if not waits:
            return nothing("noChanges"), []
        (count, steps), (lines, _) = (undeployed(waits, self.span, weight) for weight in ("count", "lines"))
        return value({"count": count, "lines": lines}), steps

    def _before_record(self):
        first = next((one for one in self.verdicts if one.ending != "aborted" and one.delivery.carried is not None), None)
        if self.basis != "deployments" or first is None or first.delivery.reach is None or first.delivery.reach[0] != "release":
            return 0
        cargo = [wait.cargo for wait in first.delivery.carried]
        return sum(1 for one in cargo if one.table == "changes" and one.rank < first.delivery.reach[1])

    def _conditions(self):
        known, service = self.known, self.row
        day = day_in(instant_of(max(milliseconds(self.span.start), milliseconds(self.span.end) - 1)), known.zone)
        own = [row for row in alive(known) if row["condition"] is not None and service["id"] in row["serviceIds"]]
        told = [
            {"controlId": row["id"], "code": row["code"], "condition": row["condition"], "strength": strength_of(known, row, day)}
            for row in own
        ]
        owners = [name for name in ("development", "operations") if service[f"{name}OwnerId"] is None]
        groups = []
        for name, parts in GROUPS.items():
            controls = [one for one in told if one["condition"] in parts]
            without = [part for part in parts if all(one["condition"] != part for one in controls)]
            missing = owners if name == "devOpsAsOne" else []
            is_unmet = missing or any(one["strength"] in ("ineffective", "partly") for one in controls)
            is_met = not without and all(one["strength"] == "effective" for one in controls)
            state = "unmet" if is_unmet else "met" if is_met else "unknown"
            groups.append({"group": name, "state": state, "controls": controls, "withoutControl": without, "ownersMissing": missing})
        states = [group["state"] for group in groups]
        steps = [one.delivery.manual_steps for one in self.inside if one.delivery.manual_steps is not None]
        return {
            "groups": groups,
            "state": "unmet" if "unmet" in states else "met" if set(states) == {"met"} else "unknown",
            "manualSteps": {**spread(steps), "total": sum(steps), "unknown": len(self.inside) - len(steps)},
            "developmentOwner": known.person(service["developmentOwnerId"]),
            "operationsOwner": known.person(service["operationsOwnerId"]),
        }


def _sayings(known: Known, made):
    """What links say of each delivery, through itself or its release, by its id."""
    said = {one.id: [] for one in made}
    for table, record_id, incident_id, says, link in causal_links(known):
        line = {"incident": incident_id, "says": says, "through": table, "link": link}
        if table == "deployments":
            if record_id in said:
                said[record_id].append(line)
            continue
        start = known.get("incidents", incident_id)["startedAt"]
        of_release = [one for one in made if one.release_id == record_id and one.outcome != "aborted"]
        before = [one for one in of_release if one.at <= start]
        if of_release:
            said[(before[-1] if before else of_release[0]).id].append(line)
    return said


def kept_changes(verdict):
    """Of releases and of deployments alike: what was put before users for good, as far as it is known when it was merged."""
    known = [wait for wait in verdict.delivery.carried or [] if wait.kept and wait.cargo.table == "changes"]
    return [wait for wait in known if wait.cargo.merged <= verdict.delivery.time]


def why_not(basis, began, span):
    if span.end <= span.start:
        return "notBegun"
    if began is None:
        return "noDeployments" if basis == "deployments" else "noneInSpan"
    return "beforeRecord" if began >= span.end else None


def failures(services, span):
    began = min((one.began for one in services if one.began is not None), default=None)
    why = why_not(services[0].basis, began, span)
    if why is not None:
        return nothing(why)
    inside = [one for service in services for one in service.inside]
    delivered = [one for one in inside if one.ending != "aborted"]
    judged = [one for one in delivered if one.is_judged]
    if not judged:
        return nothing("noneOldEnough" if delivered else "noneInSpan")
    endings = Counter(one.ending for one in judged)
    told = rate(endings["failed"], endings["undecided"], len(judged))
    return value({**told, "tooYoung": len(delivered) - len(judged), "aborted": len(inside) - len(delivered)})


def thesis(services, basis, of):
    chosen = [one for service in services for one in of(service)]
    bands = []
    for name, _, _ in BANDS:
        inside = [one for one in chosen if one.thesis_band == name]
        followed = sum(1 for one in inside if one.followed)
        decides = len(inside) >= LEAST_FOR_SHARE
        bands.append(
            {
                "band": name,
                "of": len(inside),
                "followed": followed,
                "interval": wilson(followed, len(inside)),
                "share": followed / len(inside) if decides else None,
                "decides": decides,
            }
        )
    deciding = [one for one in bands if one["decides"]]
    finding, compared = "tooLittleHistory", None
    if len(deciding) > 1:
        small, large = deciding[0], deciding[-1]
        compared = {"smallest": small["band"], "largest": large["band"]}
        is_more = large["interval"]["low"] > small["interval"]["high"]
        is_less = large["interval"]["high"] < small["interval"]["low"]
        finding = "supported" if is_more else "contradicted" if is_less else "notShown"
    return {
        "finding": finding,
        "basis": basis,
        "quantity": "followedByFailureOrPatch",
        "bands": bands,
        "compared": compared,
        "of": sum(one["of"] for one in bands),
        "leftOut": {reason: sum(1 for one in chosen if one.left_out == reason) for reason in LEFT_OUT},
    }


def _picture(known: Known, one: Verdict):
    delivery = one.delivery
    release = None if delivery.release_id is None else known.get("releases", delivery.release_id)
    incident = lambda said: known.get("incidents", said["incident"])
    return {
        "code": delivery.code,
        "table": delivery.table,
        "version": delivery.row["version"],
        "release": delivery.release_id if release is None else release["version"],
        "at": delivery.at,
        "kind": delivery.kind,
        "manualSteps": delivery.manual_steps,
        "changes": one.changes,
        "lines": one.lines,
        "linesUnknown": one.lines_unknown,
        "generatedLines": one.generated,
        "toldBy": one.told_by,
        "band": one.band,
        "outcome": "tooYoung" if one.is_young and one.ending != "aborted" else one.ending,
        "outcomeSoFar": one.ending,
        "isUnplanned": one.is_unplanned,
        "goneBackFrom": [other.code for other in delivery.gone_back_from],
        "incidents": [
            {
                "incident": incident(said)["code"],
                "title": incident(said)["title"],
                "says": said["says"],
                "through": said["through"],
                "decider": known.person(said["link"]["deciderId"]),
                "decidedAt": said["link"]["decidedAt"],
            }
            for said in one.said
        ],
        "oldestWaitDays": None if one.oldest is None else max(0, delivery.time - one.oldest) / 86_400_000,
        "oldestMergedAt": None if one.oldest is None else instant_of(one.oldest),
    }


def services_of(known: Known, known_at, span):
    """Services that are there, or that something of the span belongs to, of which anything is on record."""

    def is_active(service):
        dated = (("incidents", "startedAt"), ("releases", "releasedAt"), ("deployments", "startedAt"))
        return any(span.has(row[field]) for table, field in dated for row in known.of(table, "serviceId", service["id"]))

    rows = [row for row in known.all("services") if row["archivedAt"] is None or is_active(row)]
    return [one for one in (Service(known, row, known_at, span) for row in rows) if one.began is not None]


def delivered(services, span):
    """The two lists of report.json: by service in order of code, and together by basis."""
    in_order = sorted(services, key=lambda one: code_order(one.row["code"]))
    together = []
    for basis in ("deployments", "releases"):
        own = [one for one in in_order if one.basis == basis]
        if own:
            together.append(
                {
                    "basis": basis,
                    "services": [one.row["code"] for one in own],
                    "failures": failures(own, span),
                    "thesis": thesis(own, basis, lambda one: one.inside),
                    "thesisToDate": thesis(own, basis, lambda one: one.until_end),
                }
            )
    return {"delivered": [one.as_json() for one in in_order], "together": together}
