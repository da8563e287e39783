"""What the figures do not cover."""

from controls import alive, last_test
from delivery import Span
from known import Known, code_order
from risks import Risk


def limits(known: Known, open_risks, matrix_id, quarter, valid_on):
    codes = lambda test: sorted((one.code for one in open_risks if test(one)), key=code_order)
    span = Span(known, quarter)
    controls = alive(known)
    untested = [row for row in controls if last_test(known, row, valid_on) is None]
    archived = lambda table: [row for row in known.all(table) if row["archivedAt"] is not None]
    open_ids = {one.risk.id for one in open_risks}
    while_open = [risk.code for risk in (Risk(row, known) for row in archived("risks")) if risk.archived_open_on is not None]
    out_of_order = [row["code"] for row in span.incidents if is_out_of_order(row)]
    attributed = lambda header: header["attributedTo"] not in (None, header["actor"])
    return {
        "notAssessed": codes(lambda one: one.residual is None),
        "reviewOverdue": codes(lambda one: one.risk.is_review_overdue(valid_on)),
        "withoutReviewDay": sum(1 for one in open_risks if one.risk.review_due(valid_on) is None),
        "withoutOwner": codes(lambda one: one.risk.row["ownerId"] is None),
        "keyControls": sum(1 for row in controls if row["key"]),
        "controls": len(controls),
        "untestedControls": len(untested),
        "untestedKeyControls": sum(1 for row in untested if row["key"]),
        "incidentsWithoutSeverity": sum(1 for row in span.incidents if row["severity"] is None),
        "incidentsNotRestored": span.figures()["notRestored"],
        "archived": {
            "risks": sum(1 for row in archived("risks") if row["id"] not in open_ids),
            "incidents": len(archived("incidents")),
            "releases": len(archived("releases")),
        },
        **({"incidentsOutOfOrder": sorted(out_of_order, key=code_order)} if out_of_order else {}),
        **({"archivedWhileOpen": sorted(while_open, key=code_order)} if while_open else {}),
        "otherMatrix": sum(1 for one in open_risks if one.residual is not None and one.residual.matrix_id != matrix_id),
        "attributedEntries": sum(1 for header in known.headers.values() if attributed(header)),
        "erasedPeople": sum(1 for row in known.all("people") if row["erasedAt"] is not None),
    }


def is_out_of_order(incident) -> bool:
    """Two of its times are the wrong way round; one that was detected before it started only where no reason is given."""
    pairs = [
        ("detectedAt", "acknowledgedAt"),
        ("startedAt", "mitigatedAt"),
        ("startedAt", "restoredAt"),
        ("restoredAt", "stoodDownAt"),
        ("downtimeStart", "downtimeEnd"),
    ]
    if incident["earlyDetectionReason"].strip() == "":
        pairs.append(("startedAt", "detectedAt"))
    times = [(incident[first], incident[second]) for first, second in pairs]
    return any(first is not None and second is not None and second < first for first, second in times)
