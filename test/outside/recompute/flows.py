"""How the open risks at the beginning of a quarter became those at its end."""

from known import CATEGORIES, Known, code_order
from risks import Risk
from times import day_after


def flows(known: Known, first_day, last_day):
    """How the open risks of the evening before the first day became those of the evening of the last."""
    names = ("began", "reopened", "movedIn", "closed", "movedOut")
    opening_day = day_after(first_day, -1)
    lines = {key: {"opening": 0, "closing": 0, **{name: [] for name in names}} for key in (*CATEGORIES, None)}
    began_and_closed, moves = [], []
    for risk in sorted((Risk(row, known) for row in known.all("risks")), key=lambda one: code_order(one.code)):
        was_open, category = risk.is_open(opening_day), risk.category(opening_day)
        has_begun_here = False
        for key in (category, None) if was_open else ():
            lines[key]["opening"] += 1
        for day in sorted(day for day in risk.days_of_change() if first_day <= day <= last_day):
            is_open, now_in = risk.is_open(day), risk.category(day)
            if is_open and not was_open:
                is_new = risk.row["identifiedOn"] >= first_day and not has_begun_here
                has_begun_here = has_begun_here or is_new
                for key in (now_in, None):
                    lines[key]["began" if is_new else "reopened"].append(risk.code)
            elif was_open and not is_open:
                for key in (category, None):
                    lines[key]["closed"].append(risk.code)
            elif is_open and now_in != category:
                for key, step in ((category, "movedOut"), (now_in, "movedIn"), (None, "movedOut"), (None, "movedIn")):
                    lines[key][step].append(risk.code)
                left = risk.move(day)
                moves.append({"code": risk.code, "from": category, "to": now_in, "on": day, "reason": left["reason"]})
            was_open, category = is_open, now_in
        for key in (category, None) if was_open else ():
            lines[key]["closing"] += 1
        if has_begun_here and not was_open:
            began_and_closed.append(risk.code)
    return {
        "categories": [{"category": category, **lines[category]} for category in CATEGORIES],
        "sum": lines[None],
        "beganAndClosed": began_and_closed,
        "moves": sorted(moves, key=lambda move: (move["on"], code_order(move["code"]))),
    }
