"""What links say: of releases and incidents, and of any two kinds of records."""

from known import Known, code_order

OUTCOMES = ("caused", "contributed", "suspected", "ruledOut", "unlinked")


def is_counted(incident) -> bool:
    return incident is not None and incident["archivedAt"] is None and incident["kind"] == "incident"


def release_incidents(known: Known):
    """What links say of a release and an incident that counts: (release id, incident id, outcome, link)."""
    found = []
    for link in known.all("links"):
        ends = (link["fromTable"], link["toTable"])
        if ends not in (("releases", "incidents"), ("incidents", "releases")) or link["relation"] not in OUTCOMES:
            continue
        is_from_release = ends[0] == "releases"
        if link["relation"] in ("caused", "contributed") and not is_from_release:
            continue
        release, incident = (link["fromId"], link["toId"]) if is_from_release else (link["toId"], link["fromId"])
        if is_counted(known.get("incidents", incident)):
            found.append((release, incident, link["relation"], link))
    return found


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
