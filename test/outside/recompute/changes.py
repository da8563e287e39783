"""Which risks stand otherwise than on the earlier day, since when, why, and by which entry."""

from known import Known
from risks import Position, Standing
from times import day_in

ORDER = ("up", "down", "same", "new", "reopened", "closed", "shifted", "rated", "unrated", "remeasured")


def changes(known: Known, all_risks: list[Standing], day, restated):
    """Pairs of a risk and what is told of its change, by movement and then in the order of the risks.

    `restated` are the restatements of the report, or None.
    """
    late = {line["names"][0]: line["entries"][-1] for line in _open_otherwise(restated) if line["entries"]}
    told = [(one, line) for one in all_risks if (line := _change(known, one, day, late.get(one.code))) is not None]
    return sorted(told, key=lambda pair: ORDER.index(pair[1]["movement"]))


def _open_otherwise(restated):
    """The lines of the risks that were, or no longer are, open on the last day of the quarter compared with."""
    figures = [] if restated is None else restated["figures"]
    all_open = [figure for figure in figures if figure["figure"] == "open" and figure["category"] is None]
    return [line for figure in all_open for line in (*figure["added"], *figure["removed"])]


def _change(known: Known, one: Standing, day, late):
    """`late` is the last entry behind its restatement, as `recorded` tells it, or None."""
    movement, risk = one.movement, one.risk
    if movement is None:
        return None
    if movement == "same":
        return _by_assessment(known, movement, one.worst, []) if one.has_peaked else None
    had_rating = one.previous is not None and one.previous.rating is not None
    if movement == "unrated" and not had_rating:
        return None
    run = one.run(Position.is_same_cell if movement == "shifted" else Position.is_same_rating)
    if movement == "new":
        why = None if run is None else run[0].rationale
        return _by_entry(known, movement, risk.row["identifiedOn"], why, _last(known, risk.id, lambda before, after: before is None))
    if movement == "reopened":
        reopening = risk.last_reopening(day)
        if reopening is None:
            # The closing that was known then was undone.
            return _by_late_entry(known, movement, risk, late)
        return _by_entry(known, movement, reopening["reopenedOn"], reopening["reopeningReason"], reopening["revision"])
    if movement == "closed":
        closing = risk.last_closing(day)
        if closing is None:
            # By what is known now it had not been identified.
            return _by_late_entry(known, movement, risk, late)
        on, reason, by_archiving = closing
        field, is_it = ("archivedAt", lambda value: value is not None) if by_archiving else ("closedOn", lambda value: value == on)
        return _by_entry(known, movement, on, reason, _last(known, risk.id, lambda _, after: is_it(after.get(field))))
    if run is None:
        return _by_late_entry(known, movement, risk, _last_of_assessments(known, risk.id))
    return _by_assessment(known, movement, *run)


def _by_assessment(known, movement, made: Position, reaffirmed):
    line = _by_entry(known, movement, made.valid_on, made.rationale, made.assessment["revision"])
    return {**line, "reaffirmedOn": [position.valid_on for position in reaffirmed]}


def _by_late_entry(known, movement, risk, late):
    if late is None:
        return _by_entry(known, movement, risk.row["identifiedOn"], None, None)
    return _by_entry(known, movement, day_in(late["at"], known.zone), None, late["seq"])


def _by_entry(known, movement, on, why, seq):
    return {"movement": movement, "on": on, "why": (why or "").strip() or None, "reaffirmedOn": [], "recorded": known.recorded(seq)}


def _last_of_assessments(known: Known, risk_id):
    """The last entry that wrote an assessment which the risk still has, or removed one."""
    seqs = [row["revision"] for row in known.of("assessments", "riskId", risk_id)]
    seqs += [
        entry.seq
        for entry in known.entries
        for change in entry.changes
        if change["table"] == "assessments" and change["after"] is None and change["before"]["riskId"] == risk_id
    ]
    return known.headers.get(max(seqs, default=0))


def _last(known: Known, risk_id, test):
    """The last entry with a change of a risk of which the test holds."""
    seqs = [
        entry.seq
        for entry in known.entries
        for change in entry.changes
        if change["table"] == "risks" and change["id"] == risk_id and change["after"] is not None
        if test(change["before"], change["after"])
    ]
    return seqs[-1] if seqs else None
