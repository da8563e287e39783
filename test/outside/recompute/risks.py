"""How a risk stood on a day: whether it was open, in which category, where it was rated, and whether a review was late."""

from known import Known, code_order
from times import day_in


class Position:
    """An assessment with the rating that the matrix which it names gives it, or None where that has no such cell."""

    def __init__(self, assessment, matrix):
        self.assessment, self.matrix = assessment, matrix
        likelihood, impact = assessment["likelihood"], assessment["impact"]
        cells = [] if matrix is None else matrix["cells"]
        is_on_it = 1 <= likelihood <= len(cells) and 1 <= impact <= len(cells[likelihood - 1])
        self.rating = cells[likelihood - 1][impact - 1] if is_on_it else None
        self.cell = (likelihood, impact)
        self.is_high = self.rating is not None and self.rating >= high_from(matrix)

    @property
    def valid_on(self):
        return self.assessment["validOn"]

    @property
    def rationale(self):
        return self.assessment["rationale"]

    @property
    def matrix_id(self):
        return self.assessment["matrixId"]

    def is_same_rating(self, other: "Position") -> bool:
        return self.rating == other.rating and self.matrix_id == other.matrix_id

    def is_same_cell(self, other: "Position") -> bool:
        return self.cell == other.cell and self.matrix_id == other.matrix_id


def high_from(matrix) -> int:
    """High are the two highest of four ratings or more, of fewer only the highest."""
    ratings = sorted(rating["rating"] for rating in matrix["ratings"])
    return ratings[-2] if len(ratings) >= 4 else ratings[-1]


class Risk:
    """A risk with all that its parts tell of its past."""

    def __init__(self, row, known: Known):
        self.row, self.known = row, known
        self.id, self.code = row["id"], row["code"]
        self._assessments = known.of("assessments", "riskId", self.id)
        self._closures = sorted(known.of("closures", "riskId", self.id), key=lambda closure: closure["closedOn"])
        self._left = known.of("reclassifications", "riskId", self.id)
        self.reviews = known.of("reviews", "riskId", self.id)

    @property
    def is_withdrawn(self) -> bool:
        return self.row["withdrawnReason"] != ""

    @property
    def archived_open_on(self):
        """The day on which an open risk was archived, as earlier versions allowed."""
        row = self.row
        if row["archivedAt"] is None or self.is_withdrawn:
            return None
        day = day_in(row["archivedAt"], self.known.zone)
        return day if row["closedOn"] is None or day < row["closedOn"] else None

    @property
    def ended_on(self):
        return self.archived_open_on or self.row["closedOn"]

    def is_identified(self, day) -> bool:
        return self.row["identifiedOn"] <= day

    def is_open(self, day) -> bool:
        if self.is_withdrawn or not self.is_identified(day):
            return False
        if self.ended_on is not None and self.ended_on <= day:
            return False
        return not any(closure["closedOn"] <= day < closure["reopenedOn"] for closure in self._closures)

    def category(self, day) -> str:
        after = [left for left in self._left if left["movedOn"] > day]
        if not after:
            return self.row["category"]
        return min(after, key=lambda left: (left["movedOn"], left["revision"]))["fromCategory"]

    def days_of_change(self) -> set[str]:
        """Every day on which it may have changed whether it is open, or to which category it belongs."""
        days = {self.row["identifiedOn"]} | {left["movedOn"] for left in self._left}
        if self.ended_on is not None:
            days.add(self.ended_on)
        for closure in self._closures:
            days |= {closure["closedOn"], closure["reopenedOn"]}
        return days

    def move(self, day):
        """The reclassification that ended the category before a day."""
        return min((left for left in self._left if left["movedOn"] == day), key=lambda left: left["revision"], default=None)

    def last_reopening(self, day):
        """The closing out of which it last came by a day."""
        over = [closure for closure in self._closures if closure["reopenedOn"] <= day]
        return over[-1] if over else None

    def last_closing(self, day):
        """Day and reason of the closing because of which it is not open on a day, and whether archiving ended it; None for none."""
        spans = [closure for closure in self._closures if closure["closedOn"] <= day < closure["reopenedOn"]]
        if spans:
            return spans[-1]["closedOn"], spans[-1]["closingReason"], False
        if self.ended_on is None or self.ended_on > day:
            return None
        was_archived = self.archived_open_on is not None
        return self.ended_on, "" if was_archived else self.row["closingReason"], was_archived

    def history(self, day, kind="residual") -> list[Position]:
        """Its positions up to a day, in the order in which they took effect."""
        there = [one for one in self._assessments if one["kind"] == kind and one["validOn"] <= day]
        there.sort(key=lambda one: (one["validOn"], one["revision"], one["id"].encode("utf-16-be")))
        # Of two on one day the one recorded first never held.
        by_day = {one["validOn"]: one for one in there}
        return [Position(one, self.known.get("matrices", one["matrixId"])) for one in by_day.values()]

    def position(self, day, kind="residual"):
        history = self.history(day, kind)
        return history[-1] if history else None

    def review_due(self, day):
        """The day of the review for which it waited at the end of a day: the first one held after it answered that one."""
        later = [review for review in self.reviews if review["heldOn"] > day]
        if later:
            return min(later, key=lambda review: review["heldOn"])["dueOn"]
        return self.row["nextReviewOn"]

    def is_review_overdue(self, day) -> bool:
        due = self.review_due(day)
        return self.is_open(day) and due is not None and due < day


class Standing:
    """A risk on the day that a report speaks of, beside the same risk `before`: on an earlier day, as that is known.

    `before` is a pair of what is known and the day, or None where nothing is compared.
    """

    def __init__(self, risk: Risk, first_day, day, before):
        self.risk, self.code, self.first_day, self.day = risk, risk.code, first_day, day
        self.is_open = risk.is_open(day)
        self.category = risk.category(day)
        self.residual = risk.position(day)
        self.history = risk.history(day)
        known_before, earlier = (None, None) if before is None else before
        row = None if before is None else known_before.get("risks", risk.id)
        was = None if row is None else Risk(row, known_before)
        self.was_identified = was is not None and was.is_identified(earlier)
        self.was_open = was is not None and was.is_open(earlier)
        self.previous_category = was.category(earlier) if self.was_open else None
        self.previous = was.position(earlier) if self.was_open else None
        # One that was recorded in error was never closed: the quarter before is restated.
        self.movement = None if before is None or risk.is_withdrawn else self._movement()
        self.worst = self._worst()

    def _movement(self):
        if not self.was_open and not self.is_open:
            return None
        if not self.is_open:
            return "closed"
        if not self.was_open:
            return "reopened" if self.was_identified else "new"
        then, now = self.previous, self.residual
        if now is None or now.rating is None:
            return "unrated"
        if then is None or then.rating is None:
            return "rated"
        if then.matrix_id != now.matrix_id:
            return "remeasured"
        if now.rating != then.rating:
            return "up" if now.rating > then.rating else "down"
        return "same" if now.cell == then.cell else "shifted"

    def _worst(self):
        """The worst position on any day of the quarter on which it was open; of equal ones the first."""
        if not self.history or self.history[-1].rating is None:
            return None
        matrix_id = self.history[-1].matrix_id
        worst = None
        for position in self._positions_within():
            if position.matrix_id == matrix_id and position.rating is not None:
                if worst is None or position.rating > worst.rating:
                    worst = position
        return worst

    def _positions_within(self):
        """Each position that it had on an open day of the quarter, in order of time."""
        changes = {position.valid_on for position in self.history} | self.risk.days_of_change() | {self.first_day}
        found = []
        for day in sorted(day for day in changes if self.first_day <= day <= self.day):
            position = self.risk.position(day)
            if position is not None and self.risk.is_open(day):
                found.append(position)
        return found

    @property
    def has_peaked(self) -> bool:
        """Neither the position at the end nor the one compared with is as bad as the worst."""
        ends = [end for end in (self.residual if self.is_open else None, self.previous) if end is not None]
        return self.worst is not None and not any(
            end.matrix_id == self.worst.matrix_id and end.rating is not None and end.rating >= self.worst.rating for end in ends
        )

    def run(self, is_same=Position.is_same_rating):
        """The position that brought it to its rating, and those after it that changed nothing; None where it has none."""
        if not self.history:
            return None
        start = len(self.history) - 1
        while start > 0 and is_same(self.history[start - 1], self.history[-1]):
            start -= 1
        return self.history[start], self.history[start + 1 :]

    @property
    def gravity(self):
        """The gravest first: residual rating, impact, likelihood, then the code."""
        position = self.residual
        rating = -1 if position is None or position.rating is None else position.rating
        likelihood, impact = (-1, -1) if position is None else position.cell
        return (-rating, -impact, -likelihood, code_order(self.code))


def standings(known: Known, first_day, day, before) -> list[Standing]:
    return sorted((Standing(Risk(row, known), first_day, day, before) for row in known.all("risks")), key=lambda one: one.gravity)
