"""What happened to services in a span of time: incidents, how long they lasted, releases, and what releases did."""

from statistics import median

from delivered import delivered
from durations import LEAST_TO_COMPARE, durations, has_ended, lasted, plain
from known import Known, code_order
from links import OUTCOMES, codes_of, is_counted, linked, release_incidents

SEVERITIES = ("sev1", "sev2", "sev3", "sev4")


def felt_stretches(known: Known, incident):
    """When customers felt it: its spans of service, else its downtime; none where that is not known."""
    spans = known.of("serviceSpans", "incidentId", incident["id"])
    if spans:
        return [(span["startedAt"], span["endedAt"]) for span in spans]
    start, end = incident["downtimeStart"], incident["downtimeEnd"]
    if start is None or (end is None and incident["restoredAt"] is not None):
        return []
    timeline = sorted(post["at"] for post in incident["timeline"])
    begins_its_posts = bool(timeline) and timeline[0] == incident["startedAt"]
    starts_with_post = incident["startAnchor"] == "firstPost" or (incident["startAnchor"] is None and begins_its_posts)
    if starts_with_post and start == incident["startedAt"] and end == incident["restoredAt"]:
        return []
    return [(start, end)]


def restore_time(incident, until):
    return lasted([(incident["startedAt"], incident["restoredAt"])], until)


def in_order(records, field="startedAt"):
    return sorted(records, key=lambda record: (record[field], code_order(record["code"])))


class Span:
    """The incidents and releases of a span by their own dates, of one service or of all."""

    def __init__(self, known: Known, quarter, service_id=None):
        self.known, self.quarter = known, quarter
        chosen = lambda row: row["archivedAt"] is None and service_id in (None, row["serviceId"])
        begun = [row for row in known.all("incidents") if chosen(row) and quarter.has(row["startedAt"])]
        self.incidents = in_order(row for row in begun if row["kind"] == "incident")
        self.planned = [row for row in begun if row["kind"] == "maintenance"]
        self.releases = in_order(
            (row for row in known.all("releases") if chosen(row) and quarter.has(row["releasedAt"])), "releasedAt"
        )
        self.restore = {row["id"]: self.restore_of(row) for row in self.incidents}
        self.felt = {row["id"]: self.felt_of(row) for row in self.incidents}
        self.announced = {row["id"]: self.announced_of(row) for row in self.incidents}

    def restore_of(self, incident):
        return restore_time(incident, self.quarter.end)

    def felt_of(self, incident):
        return lasted(felt_stretches(self.known, incident), self.quarter.end)

    def announced_of(self, incident):
        is_announced = incident["announcedAt"] is not None
        return lasted([(incident["announcedAt"], incident["restoredAt"])], self.quarter.end) if is_announced else None

    @property
    def is_empty(self) -> bool:
        return not (self.incidents or self.planned or self.releases)

    def restored_minutes(self):
        """Pairs of an incident and its minutes, of those restored in time."""
        return [(row, self.restore[row["id"]].minutes) for row in self.incidents if has_ended(self.restore[row["id"]])]

    def figures(self, beside=None):
        minutes = [minutes for _, minutes in self.restored_minutes()]
        with_felt = [row["id"] for row in self.incidents if has_ended(self.felt[row["id"]])]
        told = lambda name, all_lasted: durations(all_lasted, None if beside is None else beside[name])
        is_told = beside is None or min(len(minutes), beside["restored"]) >= LEAST_TO_COMPARE
        return {
            "incidents": len(self.incidents),
            "incidentsBySeverity": {name: sum(1 for row in self.incidents if row["severity"] == name) for name in SEVERITIES},
            "incidentsWithoutSeverity": sum(1 for row in self.incidents if row["severity"] is None),
            "plannedWork": len(self.planned),
            "felt": told("felt", list(self.felt.values())),
            "announcedOfFelt": told("announcedOfFelt", [self.announced[key] for key in with_felt]),
            "announced": told("announced", list(self.announced.values())),
            "medianRestoreMinutes": plain(median(minutes)) if minutes and is_told else None,
            "restored": len(minutes),
            "notRestored": sum(1 for one in self.restore.values() if one is not None and one.is_open),
            "releases": len(self.releases),
        }


def delivery(known: Known, quarter, compare, earlier: Known, services):
    """`earlier` is what is known of the quarter compared with."""
    all_services = Span(known, quarter)
    before = None if compare is None else Span(earlier, compare)
    figures = all_services.figures()
    longest = _longest(all_services)
    harm = release_incidents(known)
    return {
        **figures,
        "previous": None if before is None else before.figures(figures),
        "services": _services(known, quarter, compare, earlier),
        "carriedOver": _carried_over(known, quarter),
        "notable": _notable(known, all_services),
        "longest": longest[0]["code"] if longest else None,
        "restores": [
            {"code": row["code"], "at": row["startedAt"], "minutes": minutes, "severity": row["severity"]}
            for row, minutes in all_services.restored_minutes()
        ],
        "releaseTimes": [row["releasedAt"] for row in all_services.releases],
        "outcomes": _outcomes(all_services.releases, harm),
        "releaseLinks": _release_links(known, all_services, harm),
        **delivered(services, quarter),
    }


def _services(known, quarter, compare, earlier):
    lines = []
    for service in sorted(known.all("services"), key=lambda row: code_order(row["code"])):
        now = Span(known, quarter, service["id"])
        before = None if compare is None else Span(earlier, compare, service["id"])
        if now.is_empty and (before is None or before.is_empty):
            continue
        figures = now.figures()
        previous = None if before is None else before.figures(figures)
        name = {"id": service["id"], "code": service["code"], "name": service["name"]}
        lines.append({**name, "figures": figures, "previous": previous})
    return lines


def _name(known, incident):
    service = known.get("services", incident["serviceId"])
    fields = {field: incident[field] for field in ("id", "code", "title", "startedAt")}
    return {**fields, "service": service["name"]}


def carried_into(known, incident, quarter):
    """What of an incident that began before a quarter falls into it; None where nothing is known to."""
    if incident["startedAt"] >= quarter.start:
        return None
    stretches = felt_stretches(known, incident) or [(incident["startedAt"], incident["restoredAt"])]
    inside = lasted([one for one in stretches if one[1] is None or one[1] > quarter.start], quarter.end, quarter.start)
    if inside is None or (inside.minutes == 0 and not inside.is_open):
        return None
    whole = lasted(stretches, quarter.end)
    return {"minutesInside": inside.minutes, "minutes": whole.minutes, "isOpen": whole.is_open}


def _carried_over(known, quarter):
    lines = []
    for incident in in_order(row for row in known.all("incidents") if is_counted(row)):
        carried = carried_into(known, incident, quarter)
        if carried is not None:
            lines.append({**_name(known, incident), **carried})
    return lines


def _longest(span: Span):
    """The longest that ended, as felt or else to its restoration, with its minutes; of equal ones the first."""
    told = [(incident, span.felt[incident["id"]] or span.restore[incident["id"]]) for incident in span.incidents]
    ended = [(incident, one.minutes) for incident, one in told if has_ended(one)]
    return max(ended, key=lambda pair: pair[1], default=None)


def _notable(known, span: Span):
    longest = _longest(span)
    lines = []
    for incident in span.incidents:
        incident_id = incident["id"]
        restore, felt, announced = span.restore[incident_id], span.felt[incident_id], span.announced[incident_id]
        releases, risks = (linked(known, "incidents", incident_id, table) for table in ("releases", "risks"))
        is_open = any(one is not None and one.is_open for one in (restore, felt))
        is_grave = incident["severity"] in ("sev1", "sev2")
        if not (is_grave or is_open or releases or risks or (longest is not None and longest[0]["id"] == incident_id)):
            continue
        rows = (known.get("releases", release_id) for release_id in releases)
        versions = sorted({row["version"] for row in rows if row is not None}, key=lambda text: text.encode("utf-16-be"))
        lines.append(
            {
                **_name(known, incident),
                "severity": incident["severity"],
                "restoreMinutes": restore.minutes if has_ended(restore) else None,
                "openMinutes": restore.minutes if restore is not None and restore.is_open else None,
                "felt": None if felt is None else felt.as_json(),
                "announced": None if announced is None else announced.as_json(),
                "releases": versions,
                "risks": codes_of(known, "risks", risks),
            }
        )
    return lines


def _outcomes(releases, harm):
    counts = dict.fromkeys(OUTCOMES, 0)
    for release in releases:
        said = [OUTCOMES.index(outcome) for release_id, _, outcome, _ in harm if release_id == release["id"]]
        counts[OUTCOMES[min(said, default=len(OUTCOMES) - 1)]] += 1
    return counts


def _release_links(known, span: Span, harm):
    here = {row["id"] for row in (*span.incidents, *span.releases)}
    lines = []
    for release_id, incident_id, _, link in harm:
        if release_id not in here and incident_id not in here:
            continue
        release, incident = known.get("releases", release_id), known.get("incidents", incident_id)
        line = {
            "release": release["version"],
            "service": known.get("services", release["serviceId"])["name"],
            "incident": incident["code"],
            **{field: link[field] for field in ("relation", "evidence", "decidedAt")},
            "decider": known.person(link["deciderId"]),
        }
        lines.append(line)
    in_order = lambda line: (line["decidedAt"], code_order(line["incident"]), line["release"].encode("utf-16-be"))
    return sorted(lines, key=in_order)
