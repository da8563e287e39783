"""The differences between report.json and what was computed from the register file."""

import re


def differences(path, told, computed, exempt):
    """Each leaf of the report that was computed otherwise or not at all, and what the report does not have."""
    if any(pattern.fullmatch(path) for pattern in exempt):
        return []
    if isinstance(told, dict) and isinstance(computed, dict):
        found = []
        for key, value in told.items():
            where = f"{path}.{key}" if path else key
            if key in computed:
                found += differences(where, value, computed[key], exempt)
            elif not any(pattern.fullmatch(where) for pattern in exempt):
                found.append(f"not recomputed: {where}")
        return found + [f"not in the report: {path}.{key}" for key in computed if key not in told]
    if isinstance(told, list) and isinstance(computed, list) and len(told) == len(computed):
        return [line for index, pair in enumerate(zip(told, computed)) for line in differences(f"{path}[{index}]", *pair, exempt)]
    is_same = told == computed and isinstance(told, bool) == isinstance(computed, bool)
    return [] if is_same else [f"{path}: the report says {_short(told)}, recomputed {_short(computed)}"]


def leaves(path, told, exempt) -> int:
    """How many leaves of a report are compared."""
    if any(pattern.fullmatch(path) for pattern in exempt):
        return 0
    if isinstance(told, dict):
        return sum(leaves(f"{path}.{key}" if path else key, value, exempt) for key, value in told.items())
    if isinstance(told, list):
        return sum(leaves(f"{path}[{index}]", value, exempt) for index, value in enumerate(told))
    return 1


def patterns(paths):
    return [re.compile(re.escape(path).replace(r"\*", r"\d+")) for path in paths]


def _short(value):
    text = repr(value)
    return text if len(text) <= 300 else f"{text[:300]}…"
