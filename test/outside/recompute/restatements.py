"""What was recorded after a quarter was closed, or ended, and says otherwise of it (docs/report-figures.md, Late entries)."""

from statistics import median

from bearing import SOURCES, Context
from carried import ends_at, is_to_production
from delivery import Span
from durations import plain
from known import CATEGORIES, Known, code_order
from links import causal_links
from risks import standings
from rows import LATEST_SCHEMA, fold
from times import just_before

MOST_REASONS = 3


class Change:
    """What a late entry did to one row that bears on the quarter."""

    def __init__(self, seq, table, what, row, fields, figures):
        self.seq, self.table, self.what, self.row, self.figures = seq, table, what, row, figures
        source = SOURCES[table]
        self.fields = [field for field in source.fields if field in fields]
        self.reason = source.reason(row).strip() or None
        self.records = source.told(row)
        self.about = {(table, row["id"])} | ({("risks", row["riskId"])} if "riskId" in row else set())


def restated(now: Known, quarter, closing):
    """What was known `then` and the sets that each figure counted then and counts now; then is None where there was no register."""
    since = just_before(quarter.end)
    if closing is None and now.entries[0].at > since:
        return None, {}, {}
    then = Known(now.file, now.language, since) if closing is None else now.as_closed(closing)
    return then, _sets(then, quarter), _sets(now, quarter)


def restatements(now: Known, quarter, closing, then, before, after):
    """`then`, `before` and `after` are those of `restated`."""
    since, version = (just_before(quarter.end), None) if closing is None else (closing["knownAt"], closing["version"])
    about = {"since": since, "version": version}
    if then is None:
        return {**about, "registerIsYounger": True, "figures": [], "entries": []}
    late = _late_changes(now, then, quarter)
    figures = []
    for (figure, category), counted in after.items():
        was = before[figure, category]
        line = lambda key, all_of: _line(now, then, late, figure, key, all_of[key])
        added, removed = ([line(key, one) for key in one if key not in other] for one, other in ((counted, was), (was, counted)))
        values = {"was": _value(figure, was), "now": _value(figure, counted)}
        figures.append({"figure": figure, "category": category, **values, "added": _sorted(added), "removed": _sorted(removed)})
    return {**about, "registerIsYounger": False, "figures": figures, "entries": _entries(now, then, late)}


def _sets(known: Known, quarter):
    """What each figure counts, by keys that are equal only where the same is counted: the records, the minutes, the links."""
    risks = [one for one in standings(known, quarter.first_day, quarter.last_day, None) if one.is_open]
    high = [one for one in risks if one.residual is not None and one.residual.is_high]
    sets = {}
    for figure, some in (("open", risks), ("high", high)):
        for category in (None, *CATEGORIES):
            own = [one for one in some if category in (None, one.category)]
            sets[figure, category] = {one.risk.id: ([("risks", one.risk.id)], None, []) for one in own}
    span = Span(known, quarter)
    each = lambda table, rows: {row["id"]: ([(table, row["id"])], None, []) for row in rows}
    sets["incidents", None] = each("incidents", span.incidents)
    restored = span.restored_minutes()
    sets["medianRestoreMinutes", None] = {(row["id"], minutes): ([("incidents", row["id"])], minutes, []) for row, minutes in restored}
    sets["releases", None] = each("releases", span.releases)
    deployed = [row for row in known.all("deployments") if is_to_production(row) and quarter.has(ends_at(row))]
    delivered = {("releases", row["id"]) for row in span.releases} | {("deployments", row["id"]) for row in deployed}
    failures = {}
    for table, record_id, incident, says, link in causal_links(known):
        if (table, record_id) in delivered and says in ("caused", "contributed"):
            failures.setdefault((record_id, incident), ([(table, record_id), ("incidents", incident)], None, []))[2].append(link)
    sets["failures", None] = failures
    sets["deployments", None] = each("deployments", deployed)
    return sets


def _value(figure, counted):
    if figure != "medianRestoreMinutes":
        return len(counted)
    minutes = [minutes for _, minutes, _ in counted.values()]
    return plain(median(minutes)) if minutes else None


def _late_changes(now: Known, then: Known, quarter) -> list[Change]:
    rows, context = fold(then.entries), Context(now, then, quarter)
    found = []
    for entry in now.entries[len(then.entries) :]:
        before = rows.copy()
        rows.take(entry)
        was_rows, is_rows = _latest(before), _latest(rows)
        for change in entry.changes:
            table, record_id = change["table"], change["id"]
            if table not in SOURCES:
                continue
            was, row = was_rows.get(table, record_id), is_rows.get(table, record_id)
            if row is None and was is None:
                continue
            said = [{} if one is None else SOURCES[table].bears(one, context) for one in (was, row)]
            differs = [name for name in {**said[0], **said[1]} if _differs(said[0].get(name), said[1].get(name))]
            if differs:
                what = "added" if change["before"] is None else "removed" if change["after"] is None else "changed"
                fields = change["after"] if what == "changed" else {}
                figures = [name for name in differs if name != "shown"]
                found.append(Change(entry.seq, table, what, was if row is None else row, fields, figures))
    return found


def _latest(rows):
    if rows.schema in (0, LATEST_SCHEMA):
        return rows
    latest = rows.copy()
    latest.migrate(LATEST_SCHEMA, 0)
    return latest


def _differs(was, now) -> bool:
    """Of two that say something field by field only what both say is compared."""
    if isinstance(was, dict) and isinstance(now, dict):
        return any(was[field] != now[field] for field in was if field in now)
    return was != now


def _code(now, then, late, record):
    table, record_id = record
    rows = [now.get(table, record_id), then.get(table, record_id)]
    rows += [change.row for change in late if (change.table, change.row["id"]) == record]
    codes = [row["code"] for row in rows if row is not None and row.get("code")]
    return codes[0] if codes else record_id


def _line(now, then, late, figure, key, counted):
    records, minutes, links = counted
    about = {*records, *(("links", link["id"]) for link in links)}
    moved = [change for change in late if figure in change.figures and change.about & about]
    seqs, reasons = _each(change.seq for change in moved), _each(change.reason for change in moved)
    codes = [_code(now, then, late, record) for record in records]
    names = []
    for (table, record_id), code in zip(records, codes):
        release = now.get("releases", record_id) if table == "releases" else None
        names.append(code if release is None else release["version"])
    entries = [now.recorded(seq) for seq in seqs]
    first = links[0] if links else None
    return codes, {
        "names": names,
        "minutes": minutes,
        "why": _why(entries[-1] if entries else None, reasons),
        "decided": None if first is None else {"by": now.person(first["deciderId"]), "at": first["decidedAt"]},
        "entries": entries,
    }


def _sorted(lines):
    return [line for _, line in sorted(lines, key=lambda pair: [code_order(code) for code in pair[0]])]


def _entries(now, then, late):
    groups: dict[tuple, list[Change]] = {}
    for change in late:
        groups.setdefault((change.seq, change.table, change.what), []).append(change)
    lines = []
    for (seq, table, what), changes in groups.items():
        recorded = now.recorded(seq)
        names = {" – ".join(_code(now, then, late, record) for record in change.records) for change in changes}
        fields = _each(field for change in changes for field in change.fields)
        why = _why(recorded, _each(change.reason for change in changes))
        lines.append({**recorded, "table": table, "what": what, "names": sorted(names, key=code_order), "fields": fields, "why": why})
    return lines


def _why(recorded, reasons):
    note = None if recorded is None else recorded["note"]
    return note if note is not None else (" / ".join(reasons[:MOST_REASONS]) or None)


def _each(values):
    return list(dict.fromkeys(value for value in values if value is not None))
