"""How figures of delivery are measured: rates with their intervals, spreads, and undeployed change (docs/report-figures.md)."""

from collections import Counter
from math import ceil, sqrt
from statistics import median

from durations import LEAST_FOR_MEDIAN, LEAST_FOR_P90, plain
from times import instant_of, milliseconds

LEAST_FOR_SHARE = 20
Z = 1.959963984540054


def value(of):
    return {"value": of, "reason": None}


def nothing(reason):
    return {"value": None, "reason": reason}


def wilson(count, of):
    if of == 0:
        return {"low": 0, "high": 1}
    centre = (count + Z**2 / 2) / (of + Z**2)
    half = (Z / (of + Z**2)) * sqrt((count * (of - count)) / of + Z**2 / 4)
    return {"low": 0 if count == 0 else centre - half, "high": 1 if count == of else centre + half}


def rate(count, undecided, of):
    shown = of >= LEAST_FOR_SHARE
    return {
        "of": of,
        "count": count,
        "undecided": undecided,
        "atMost": count + undecided,
        "interval": wilson(count, of),
        "share": count / of if shown else None,
        "shareAtMost": (count + undecided) / of if shown else None,
    }


def spread(values):
    rising = sorted(values)
    n = len(rising)
    return {
        "n": n,
        "median": plain(median(rising)) if rising else None,
        "p90": rising[ceil(0.9 * n) - 1] if n >= LEAST_FOR_P90 else None,
        "longest": rising[-1] if rising else None,
        "values": rising if 0 < n < LEAST_FOR_MEDIAN else None,
    }


def undeployed(waits, span, weight):
    """W(t) at each instant at which it changes, from the sums on both sides of it."""
    start, end = milliseconds(span.start), milliseconds(span.end)
    is_in = lambda one: one.start < end and (one.end > start if one.end > one.start else one.start == one.cargo.merged and one.start >= start)
    inside = [one for one in waits if is_in(one)]
    weigh = lambda one: 1 if weight == "count" else one.cargo.lines or 0
    rises, falls = Counter(), Counter()
    for one in inside:
        rises[max(one.start, start)] += weigh(one)
        if one.end < end:
            falls[one.end] += weigh(one)
    level, area, reached, peak, peak_at, steps = 0, 0, start, 0, None, []
    for time in sorted({start, *rises, *falls}):
        area += level * (time - reached)
        reached = time
        level += rises[time]
        if level > peak:
            peak, peak_at = level, time
        level -= falls[time]
        if not steps or steps[-1]["level"] != level:
            steps.append({"at": instant_of(time), "level": level})
    area += level * (end - reached)
    age = lambda one: min(one.end, end) - one.cargo.merged
    oldest = min(inside, key=lambda one: (-age(one), one.cargo.row["id"].encode("utf-16-be")), default=None)
    count = lambda some: len({one.cargo.row["id"] for one in some})
    told = {
        "n": count(inside),
        "weightUnknown": 0 if weight == "count" else count(one for one in inside if one.cargo.lines is None),
        "peak": peak,
        "peakAt": None if peak_at is None else instant_of(peak_at),
        "mean": area / (end - start),
        "oldestDays": None if oldest is None else age(oldest) / 86_400_000,
        "oldestCommit": None if oldest is None else oldest.cargo.row["commit"],
    }
    return told, steps
