"""Everything in report.json that is a figure, a record or a day, computed from the register file and the request alone."""

from actions import actions_of
from changes import changes
from closings import knowledge, mark, sign_off
from controls import alive, control_name, controls_of, weakest
from deep_dives import deep_dives
from delivered import services_of
from delivery import delivery
from flows import flows
from known import CATEGORIES, Known, code_order
from limits import limits
from losses import losses
from matrix import matrix_in_words
from register_file import RegisterFile
from restatements import restated, restatements
from risks import Risk, Standing, standings
from table import table
from times import Quarter, day_in, just_before

RATED = ("up", "down", "new", "reopened", "closed")


class Report:
    def __init__(self, file: RegisterFile, request):
        self.known, self.known_at, self.closing, self.latest = knowledge(file, request)
        self.asked_risks = request.get("risks")
        known = self.known
        self.quarter = Quarter.named(known.settings, request["quarter"])
        compare = request["compare"] if self.closing is None else self.closing["compare"]
        self.compare = None if compare is None else self.quarter.before() if compare == "before" else Quarter.named(known.settings, compare)
        last = just_before(self.quarter.end)
        self.valid_at = min(request["validAt"] or last, last, self.known_at)
        self.valid_on = day_in(self.valid_at, known.zone)
        self.observed = self.quarter.up_to(self.valid_at)
        self.compare_closing = None if self.compare is None else known.closing_of(self.compare.id)
        self.own_closing = known.closing_of(self.quarter.id)
        # By what the quarter compared with is known: its closing, else as everything else.
        self.earlier = known if self.compare_closing is None else known.as_closed(self.compare_closing)
        before = None if self.compare is None else (self.earlier, self.compare.last_day)
        self.all = standings(known, self.quarter.first_day, self.valid_on, before)
        self.open = [one for one in self.all if one.is_open]
        self.matrix = known.matrix_in_use()
        self.restated = None if self.compare is None else restated(known, self.compare, self.compare_closing)
        self.corrected = None if self.own_closing is None else restated(known, self.observed, self.own_closing)
        self.services = services_of(known, self.known_at, self.observed)
        self.flows = flows(known, self.observed.first_day, self.observed.last_day)

    def as_json(self):
        known = self.known
        loss_piece = losses(known, self.observed, self.compare, self.earlier, self.valid_on)
        restatements_of = lambda quarter, closing, sets: None if sets is None else restatements(known, quarter, closing, *sets)
        late = restatements_of(self.compare, self.compare_closing, self.restated)
        return {
            **self._frame(),
            "risks": self._risks(),
            "flows": self.flows,
            "heatMap": self._heat_map(),
            "controls": self._controls(),
            **({} if loss_piece is None else {"losses": loss_piece}),
            "delivery": delivery(known, self.observed, self.compare, self.earlier, self.services),
            "changes": [{**line, "risk": self.line(one)} for one, line in changes(known, self.all, self.valid_on, late)],
            "restatements": late,
            "corrections": restatements_of(self.observed, self.own_closing, self.corrected),
            "signOff": None if self.closing is None else sign_off(self.closing, self.latest, known),
            "paper": self._paper(),
            "deepDives": deep_dives(self, self.asked_risks),
            "table": table(self.known, self.open, self.valid_on),
            "limits": limits(self.known, self.open, self.matrix["id"], self.observed, self.valid_on),
        }

    def _frame(self):
        known, settings = self.known, self.known.settings
        head = known.entries[-1].header
        fields = ("name", "language", "currency", "timeZone", "fiscalYearStart", "fiscalYearNamedAfter", "sampleToday")
        return {
            "language": known.language,
            "register": {"id": settings["registerId"], **{field: settings[field] for field in fields}},
            "quarter": self.quarter.as_json(),
            "compare": None if self.compare is None else {**self.compare.as_json(), "closing": mark(self.compare_closing)},
            "isWhole": self.observed is self.quarter,
            "validAt": self.valid_at,
            "validOn": self.valid_on,
            "knownAt": self.known_at,
            "ledger": {field: head[field] for field in ("seq", "hash", "at")},
            "matrix": matrix_in_words(known, self.matrix),
        }

    def _counts(self, category):
        """The counts of a category, or of all: open risks in the category of the day, those of the earlier day in that of theirs."""
        here = [one for one in self.open if category in (None, one.category)]
        # A risk that was closed belongs to the category that it was closed in.
        moved = [one for one in self.all if category in (None, one.category)]
        was = [one for one in self._open_before() if category in (None, one)]
        rated = [one for one in here if one.residual is not None and one.residual.rating is not None]
        ratings = sorted(rating["rating"] for rating in self.matrix["ratings"])
        return {
            "open": len(here),
            "byRating": [sum(1 for one in rated if one.residual.rating == rating) for rating in ratings],
            "high": sum(1 for one in here if one.residual is not None and one.residual.is_high),
            "notAssessed": sum(1 for one in here if one.residual is None),
            "reviewOverdue": sum(1 for one in here if one.risk.is_review_overdue(self.valid_on)),
            "previousOpen": None if self.compare is None else len(was),
            "moved": None if self.compare is None else {name: sum(1 for one in moved if one.movement == name) for name in RATED},
            "worst": self._worst(rated),
        }

    def _open_before(self):
        """The category of each risk that was open at the end of the quarter compared with, whatever became of its record."""
        if self.compare is None:
            return []
        risks, day = [Risk(row, self.earlier) for row in self.earlier.all("risks")], self.compare.last_day
        return [risk.category(day) for risk in risks if risk.is_open(day)]

    def _worst(self, rated):
        worst = max((one.residual.rating for one in rated), default=None)
        if worst is None:
            return None
        same = [one for one in rated if one.residual.rating == worst]
        return {"rating": worst, "label": self.rating_label(same[0].residual), "count": len(same)}

    def rating_label(self, position):
        labels = [] if position.matrix is None else [one["label"] for one in position.matrix["ratings"] if one["rating"] == position.rating]
        return labels[0][self.known.language] if labels else None

    def _risks(self):
        return {
            "total": len(self.open),
            "byCategory": {category: sum(1 for one in self.open if one.category == category) for category in CATEGORIES},
            "categories": [{"category": category, **self._counts(category)} for category in CATEGORIES],
            "sum": self._counts(None),
            "open": [self.line(one) for one in self.open],
            "sameAfterControls": self._same_after_controls(),
        }

    def line(self, one: Standing):
        known, row = self.known, one.risk.row
        # Both are of the category that it has now: which it had in another one is not known.
        own_id = row["eventTypeId"] if row["category"] == "operational" else row["subtypeId"]
        term_id = own_id if one.category == row["category"] else None
        term = None if term_id is None else known.get("taxonomy", term_id)
        unit = None if row["unitId"] is None else known.get("units", row["unitId"])
        controls = [self._control_name(control) for control in controls_of(known, one.risk.id)]
        return {
            **{field: row[field] for field in ("id", "code", "title", "response", "identifiedOn")},
            "category": one.category,
            "kind": None if term is None else term["label"][known.language],
            "owner": known.person(row["ownerId"]),
            "unit": None if unit is None else unit["name"],
            "status": None if one.is_open and row["status"] == "closed" else row["status"],
            "closedOn": None if one.is_open else row["closedOn"],
            "nextReviewOn": one.risk.review_due(self.valid_on),
            "reviewOverdue": one.risk.is_review_overdue(self.valid_on),
            "inherent": self.level(one.risk.position(self.valid_on, "inherent")),
            "residual": self.level(one.residual),
            "since": self._since(one),
            "worst": self.level(one.worst),
            "peaked": one.has_peaked,
            "target": self.level(one.risk.position(self.valid_on, "target")),
            "previous": self.level(one.previous),
            "movement": one.movement,
            "controls": controls,
            "weakestControl": weakest(controls),
            "action": next(iter(actions_of(known, one.risk.id, self.valid_on)), None),
        }

    def tells_of_controls(self, one: Standing):
        """Whether a risk with controls has the same rating without and with them; None where it cannot tell."""
        inherent, residual = one.risk.position(self.valid_on, "inherent"), one.residual
        has_both = all(position is not None and position.rating is not None for position in (inherent, residual))
        if not has_both or inherent.matrix_id != residual.matrix_id or not controls_of(self.known, one.risk.id):
            return None
        return inherent.rating == residual.rating

    def _same_after_controls(self):
        told = [(one.code, self.tells_of_controls(one)) for one in self.open]
        return {"codes": sorted((code for code, is_same in told if is_same), key=code_order), "of": sum(1 for _, is_same in told if is_same is not None)}

    def _paper(self):
        known = self.known
        row = next(iter(known.of("quarters", "quarter", self.quarter.id)), None)
        decisions = [] if row is None else sorted(known.of("decisionsAsked", "quarterId", row["id"]), key=lambda one: one["rank"])
        said = lambda field: None if row is None else row[field] or None
        return {
            **{field: said(field) for field in ("body", "meetingOn", "agendaItem", "purpose")},
            "documentClass": said("documentClass") or "internal",
            "decisionsAsked": [{field: one[field] for field in ("option", "cost", "decideBy")} for one in decisions],
        }

    def level(self, position):
        if position is None:
            return None
        return {
            "likelihood": position.cell[0],
            "impact": position.cell[1],
            "rating": position.rating,
            "label": self.rating_label(position),
            "high": position.is_high,
            "matrixId": position.matrix_id,
            "validOn": position.valid_on,
            "rationale": position.assessment["rationale"],
            "recorded": self.known.recorded(position.assessment["revision"]),
        }

    def _since(self, one: Standing):
        run = one.run()
        if run is None:
            return None
        made, reaffirmed = run
        return {
            "on": made.valid_on,
            "why": made.assessment["rationale"].strip() or None,
            "recorded": self.known.recorded(made.assessment["revision"]),
            "reaffirmedOn": [position.valid_on for position in reaffirmed],
        }

    def _heat_map(self):
        cells, arrows, not_shown = {}, {}, []
        for one in sorted(self.open, key=lambda one: code_order(one.code)):
            now, then = one.residual, one.previous
            if now is None or now.matrix_id != self.matrix["id"] or now.rating is None:
                not_shown.append(one.code)
                continue
            cells.setdefault(now.cell, []).append(one.code)
            if then is not None and then.matrix_id == now.matrix_id and then.rating is not None and then.cell != now.cell:
                arrows.setdefault((then.cell, now.cell), []).append(one.code)
        cell = lambda pair: {"likelihood": pair[0], "impact": pair[1]}
        return {
            "cells": [{**cell(key), "codes": cells[key]} for key in sorted(cells)],
            "arrows": [{"from": cell(key[0]), "to": cell(key[1]), "codes": arrows[key]} for key in sorted(arrows)],
            "notShown": not_shown,
        }

    def _control_name(self, control):
        return control_name(self.known, control, self.valid_on)

    def _controls(self):
        rows = sorted(alive(self.known), key=lambda row: code_order(row["code"]))
        at_work = {row["id"]: [] for row in rows}
        without = []
        for one in self.open:
            controls = controls_of(self.known, one.risk.id)
            for control in controls:
                at_work[control["id"]].append(one)
            if not controls:
                without.append(one)

        def key_line(control):
            risks = at_work[control["id"]]
            worst = self._worst([one for one in risks if one.residual is not None and one.residual.rating is not None])
            return {
                **self._control_name(control),
                "kind": control["kind"],
                "owner": self.known.person(control["ownerId"]),
                "risks": [one.code for one in risks],
                "worst": None if worst is None else {"rating": worst["rating"], "label": worst["label"]},
            }

        return {
            "total": len(rows),
            "byKind": {kind: sum(1 for row in rows if row["kind"] == kind) for kind in ("preventive", "detective", "corrective")},
            "key": [key_line(row) for row in rows if row["key"]],
            "withoutRisk": [self._control_name(row) for row in rows if not at_work[row["id"]]],
            "risksWithoutControl": [self.line(one) for one in without],
        }
