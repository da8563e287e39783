"""How long something lasted, and what may be told of many such durations."""

from math import ceil, floor
from statistics import median

from times import milliseconds

LEAST_FOR_MEDIAN, LEAST_FOR_P90, LEAST_TO_COMPARE = 5, 10, 20


class Lasted:
    """How long something lasted, in minutes; of what had not ended (`is_open`) at least so many, whole."""

    def __init__(self, length_ms: int, is_open: bool):
        self.minutes = floor(length_ms / 60_000) if is_open else plain(length_ms / 60_000)
        self.is_open = is_open

    def as_json(self):
        return {"minutes": self.minutes, "isOpen": self.is_open}


def plain(value):
    """A whole number of minutes as such, as JSON writes it."""
    return int(value) if value is not None and float(value).is_integer() else value


def lasted(stretches, until, since=None):
    """The union of stretches (start, end or None) before `until`; None where nothing of it is known."""
    cut, is_open = [], False
    for start, end in stretches:
        if (end is not None and end < start) or start >= until:
            continue
        ends_later = end is None or end >= until
        is_open = is_open or ends_later
        first = start if since is None else max(start, since)
        last = until if ends_later else end
        if last >= first:
            cut.append((milliseconds(first), milliseconds(last)))
    if not cut:
        return None
    total, reached = 0, None
    for first, last in sorted(cut):
        begin = first if reached is None else max(first, reached)
        total += max(0, last - begin)
        reached = last if reached is None else max(reached, last)
    return Lasted(total, is_open)


def has_ended(one) -> bool:
    return one is not None and not one.is_open


def durations(all_lasted, beside=None):
    """What may be told of so many durations; of an earlier quarter `beside` those of another nothing but counts below 20."""
    values = sorted(one.minutes for one in all_lasted if one is not None and not one.is_open)
    n = len(values)
    line = {
        "n": n,
        "open": sum(1 for one in all_lasted if one is not None and one.is_open),
        "unknown": sum(1 for one in all_lasted if one is None),
        "median": plain(median(values)) if values else None,
        "p90": values[ceil(0.9 * n) - 1] if n >= LEAST_FOR_P90 else None,
        "longest": values[-1] if values else None,
        "values": values if 0 < n < LEAST_FOR_MEDIAN else None,
    }
    if beside is not None and min(n, beside["n"]) < LEAST_TO_COMPARE:
        line |= {"median": None, "p90": None, "longest": None, "values": None}
    return line
