"""Which risks stand otherwise than on the earlier day, since when, why, and by which entry."""

from known import Known
from risks import Position, Standing

ORDER = ("up", "down", "same", "new", "reopened", "closed", "shifted", "rated", "unrated", "remeasured")


def changes(known: Known, all_risks: list[Standing], day):
    """Pairs of a risk and what is told of its change, by movement and then in the order of the risks."""
    told = [(one, line) for one in all_risks if (line := _change(known, one, day)) is not None]
    return sorted(told, key=lambda pair: ORDER.index(pair[1]["movement"]))


def _change(known: Known, one: Standing, day):
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
            # The closing that was known then was taken back.
            return _by_entry(known, movement, risk.row["identifiedOn"], None, None)
        return _by_entry(known, movement, reopening["reopenedOn"], reopening["reopeningReason"], reopening["revision"])
    if movement == "closed":
        closing = risk.last_closing(day)
        if closing is None:
            # By what is known now it had not been identified.
            return _by_entry(known, movement, risk.row["identifiedOn"], None, None)
        on, reason, by_archiving = closing
        field, is_it = ("archivedAt", lambda value: value is not None) if by_archiving else ("closedOn", lambda value: value == on)
        return _by_entry(known, movement, on, reason, _last(known, risk.id, lambda _, after: is_it(after.get(field))))
    return _by_assessment(known, movement, *run)


def _by_assessment(known, movement, made: Position, reaffirmed):
    line = _by_entry(known, movement, made.valid_on, made.rationale, made.assessment["revision"])
    return {**line, "reaffirmedOn": [position.valid_on for position in reaffirmed]}


def _by_entry(known, movement, on, why, seq):
    return {"movement": movement, "on": on, "why": (why or "").strip() or None, "reaffirmedOn": [], "recorded": known.recorded(seq)}


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
