"""What each delivery of a service carried, and how long changes waited (docs/report-figures.md): told by telling it, step by step."""

from known import Known, code_order
from times import milliseconds

FEWEST_OF_COMMIT = 7
NEVER = float("inf")


class Delivery:
    """A deployment to production or, at a service without any, a release."""

    def __init__(self, row, table, at, release_id, reach):
        self.row, self.table, self.at, self.release_id, self.reach = row, table, at, release_id, reach
        self.id, self.code, self.time = row["id"], row["code"], milliseconds(at)
        is_deployment = table == "deployments"
        self.started_at = row["startedAt"] if is_deployment else at
        told = lambda field, blank: row[field] if is_deployment else blank
        self.planned, self.kind = told("planned", True), told("kind", "code")
        self.outcome, self.intervention = told("outcome", None), told("intervention", None)
        self.recovered_at, self.manual_steps = told("recoveredAt", None), told("manualSteps", None)
        self.place = told("environmentName", None) or ""
        self.carried = None if reach is None else []
        self.gone_back_from = []


class Wait:
    """A time in which something waited: from its merge, or from when it was put back, to its delivery."""

    def __init__(self, cargo, start):
        self.cargo, self.start, self.end, self.kept = cargo, start, NEVER, False


class Cargo:
    """A change or, of a release whose changes are not known, all that it holds."""

    def __init__(self, table, row, rank, merged, count):
        self.table, self.row, self.rank, self.merged, self.count = table, row, rank, merged, count
        sides = (row["insertions"], row["deletions"])
        self.lines = None if sides == (None, None) else sum(side or 0 for side in sides)
        self.generated = (row["generatedLines"] or 0) if table == "changes" else 0
        self.waiting = Wait(self, merged)
        self.carrier, self.taken = None, False
        self.was_kept = False

    def reached(self, reach) -> bool:
        by, up_to = reach
        return (self.rank if by == "release" else self.merged) <= up_to


def named_by(commit, rows):
    """The row of a commit, where either is the beginning of the other; None where none or several are."""
    text = commit.lower()
    known = [(row["commit"].lower(), row) for row in rows if row["commit"] is not None]
    exact = [row for name, row in known if name == text]
    if exact or len(text) < FEWEST_OF_COMMIT:
        return exact[-1] if exact else None
    shorter = [(len(name), index, row) for index, (name, row) in enumerate(known) if len(name) >= FEWEST_OF_COMMIT and text.startswith(name)]
    if shorter:
        return max(shorter, key=lambda one: one[:2])[2]
    longer = [row for name, row in known if name.startswith(text)]
    return longer[0] if len(longer) == 1 else None


def ends_at(deployment):
    return deployment["finishedAt"] or deployment["startedAt"]


def is_to_production(deployment) -> bool:
    return deployment["environment"] == "production" and deployment["archivedAt"] is None


class Deliveries:
    """The deliveries of a service by an instant in order of time, with what they carried, and all waits."""

    def __init__(self, known: Known, service_id, until):
        self._known, self._service_id, self._until = known, service_id, until
        releases = known.of("releases", "serviceId", service_id)
        in_order = sorted(releases, key=lambda row: (row["releasedAt"], code_order(row["code"])))
        self._ranks = {row["id"]: rank for rank, row in enumerate(in_order)}
        self._changes = known.of("changes", "serviceId", service_id)
        deployed = [row for row in known.of("deployments", "serviceId", service_id) if is_to_production(row)]
        self.basis = "deployments" if any(ends_at(row) <= until for row in deployed) else "releases"
        live = [row for row in releases if row["archivedAt"] is None]
        if self.basis == "deployments":
            made = [self._deployment(row, live) for row in deployed]
        else:
            made = [Delivery(row, "releases", row["releasedAt"], row["id"], ("release", self._ranks[row["id"]])) for row in live]
        rank = lambda one: one.reach[1] if one.reach is not None and one.reach[0] == "release" else 0
        self.all = sorted(
            (one for one in made if one.at <= until), key=lambda one: (one.time, one.started_at, rank(one), code_order(one.code))
        )
        self._cargo = self._loads(releases)
        self.waits = [cargo.waiting for cargo in self._cargo]
        self._carry_all()

    def _deployment(self, row, live):
        release_id = row["releaseId"]
        if release_id is None:
            of_version = [one["id"] for one in live if one["version"] == row["version"]]
            of_commit = None if row["commit"] is None else named_by(row["commit"], live)
            release_id = of_version[-1] if of_version else None if of_commit is None else of_commit["id"]
        reach = None
        if release_id is not None and release_id in self._ranks:
            reach = ("release", self._ranks[release_id])
        elif row["commit"] is not None:
            change = named_by(row["commit"], self._changes)
            reach = None if change is None else ("commit", milliseconds(change["mergedAt"]))
        return Delivery(row, "deployments", ends_at(row), release_id, reach)

    def _loads(self, releases):
        told = {change["releaseId"] for change in self._changes}
        changes = [
            Cargo("changes", row, self._ranks.get(row["releaseId"], NEVER), milliseconds(row["mergedAt"]), 1)
            for row in self._changes
            if row["mergedAt"] <= self._until
        ]
        whole = [
            Cargo("releases", row, self._ranks[row["id"]], milliseconds(row["releasedAt"]), row["commits"])
            for row in releases
            if row["id"] not in told and row["releasedAt"] <= self._until
        ]
        return changes + whole

    def _carry_all(self):
        events = []
        for order, one in enumerate(self.all):
            events.append((one.time, 2 * order, one, False))
            back = one.time if one.recovered_at is None else max(one.time, milliseconds(one.recovered_at))
            if one.outcome == "rolledBack" and back <= milliseconds(self._until):
                events.append((back, 2 * order + 1 if back == one.time else -1, one, True))
        lives = {}
        for time, _, one, is_return in sorted(events, key=lambda event: event[:2]):
            live = lives.setdefault(one.place, [])
            if is_return:
                if one in live and live[-1] is not one:
                    continue
                if live and live[-1] is one:
                    live.pop()
                self._put_back([cargo for cargo in self._cargo if cargo.carrier is one and cargo.waiting is None and not cargo.taken], time)
            elif one.outcome == "aborted":
                one.carried = []
            else:
                if one.kind not in ("flag", "configuration"):
                    gone = self._beyond(live, one)
                    for cargo in self._cargo:
                        if cargo.waiting is None and cargo.carrier in gone:
                            if one.reach is not None and cargo.reached(one.reach):
                                # Users still have it, by the one that went back.
                                cargo.carrier, cargo.taken = one, True
                            else:
                                self._put_back([cargo], time)
                    one.gone_back_from = gone
                    del live[len(live) - len(gone) :]
                    live.append(one)
                self._carry(one)

    def _carry(self, one: Delivery):
        if one.reach is None:
            return
        for cargo in self._cargo:
            wait = cargo.waiting
            if wait is None or not cargo.reached(one.reach):
                continue
            wait.end = max(wait.start, one.time)
            wait.kept = one.outcome != "rolledBack" and not cargo.was_kept
            cargo.was_kept = cargo.was_kept or wait.kept
            cargo.waiting, cargo.carrier, cargo.taken = None, one, False
            one.carried.append(wait)

    def _put_back(self, cargoes, time):
        for cargo in cargoes:
            cargo.waiting = Wait(cargo, max(cargo.merged, time))
            self.waits.append(cargo.waiting)

    @staticmethod
    def _beyond(live, one: Delivery):
        """What is live beyond a delivery: by its reach, or where that cannot be compared because its version was live before."""
        comparable = lambda other: one.reach is not None and other.reach is not None and other.reach[0] == one.reach[0]
        if live and comparable(live[-1]):
            first = len(live)
            while first > 0 and comparable(live[first - 1]) and live[first - 1].reach[1] > one.reach[1]:
                first -= 1
            return live[first:]
        same = [index for index, other in enumerate(live) if other.row["version"] == one.row["version"]]
        return live[same[-1] + 1 :] if same else []
