"""What links say: of releases and incidents, and of any two kinds of records."""

from known import Known, code_order

OUTCOMES = ("caused", "contributed", "suspected", "ruledOut", "unlinked")


def is_counted(incident) -> bool:
    return incident is not None and incident["archivedAt"] is None and incident["kind"] == "incident"


def causal_links(known: Known):
    """What links say of a release or a deployment and an incident that counts: (table, id, incident id, what is said, link)."""
    found = []
    for link in known.all("links"):
        ends = ((link["fromTable"], link["fromId"]), (link["toTable"], link["toId"]))
        is_forward = ends[1][0] == "incidents"
        (table, record_id), (other, incident_id) = ends if is_forward else ends[::-1]
        if other != "incidents" or table not in ("releases", "deployments") or link["relation"] not in OUTCOMES:
            continue
        says = "ledTo" if link["relation"] in ("caused", "contributed") and not is_forward else link["relation"]
        if is_counted(known.get("incidents", incident_id)):
            found.append((table, record_id, incident_id, says, link))
    return found


def release_incidents(known: Known):
    """What is said of a release and an incident: (release id, incident id, outcome, link)."""
    return [(record_id, *rest) for table, record_id, *rest in causal_links(known) if table == "releases" and rest[1] != "ledTo"]


def linked(known: Known, table, record_id, other_table):
    """The ids of the records of another kind to which one is linked, by whatever relation but a denied one."""
    ids = set()
    for link in known.all("links"):
        ends = [(link["fromTable"], link["fromId"]), (link["toTable"], link["toId"])]
        for this, other in (ends, ends[::-1]):
            if this == (table, record_id) and other[0] == other_table and link["relation"] != "ruledOut":
                ids.add(other[1])
    return ids


def codes_of(known: Known, table, ids):
    rows = (known.get(table, record_id) for record_id in ids)
    return sorted((row["code"] for row in rows if row is not None), key=code_order)
