"""A matrix with its scales, in the language of a report."""

from known import Known
from risks import high_from


def matrix_in_words(known: Known, matrix):
    said = lambda label: label[known.language]

    def scale(scale_id):
        row = known.get("scales", scale_id)
        levels = sorted(row["levels"], key=lambda level: level["level"])
        return {
            "label": said(row["label"]),
            "version": row["version"],
            "levels": [{**level, "label": said(level["label"]), "description": said(level["description"])} for level in levels],
        }

    ratings = sorted(matrix["ratings"], key=lambda rating: rating["rating"])
    return {
        "id": matrix["id"],
        "version": matrix["version"],
        "label": said(matrix["label"]),
        "ratings": [{"rating": rating["rating"], "label": said(rating["label"])} for rating in ratings],
        "cells": matrix["cells"],
        "highFrom": high_from(matrix),
        "likelihood": scale(matrix["likelihoodScaleId"]),
        "impact": scale(matrix["impactScaleId"]),
    }
