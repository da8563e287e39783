"""Answers the claims of a report again (docs/report-claims.md), and compares them with the report and with rows of one's own."""

from math import ceil
from statistics import median

from durations import plain

NOT_THERE = object()


def claim_differences(claims, told, own_tables):
    """What a file of claims says otherwise than the report, than its own rows, and than rows computed from the register file."""
    about = {"quarter": told["quarter"]["id"], **{field: told[field] for field in ("language", "validAt", "knownAt", "ledger")}}
    found = [] if claims["report"] == about else [f"claims of another report: {claims['report']}"]
    found += [line for pair in ((claims["tables"], own_tables),) for line in _table_differences(*pair)]
    asked = Answers(claims["tables"])
    places = set()
    for claim in claims["claims"]:
        place = claim["id"]
        if place in places:
            found.append(f"claim {place} stands there twice")
        places.add(place)
        rows, answer = asked.answer(claim["question"])
        if rows != claim["rows"]:
            found.append(f"claim {place}: names the rows {claim['rows']}, its question finds {rows}")
        if not _is_same(answer, claim["answer"]):
            found.append(f"claim {place}: answers {claim['answer']}, its rows {answer}")
        said = _at(told, place)
        if not _is_same(said, claim["answer"]):
            found.append(f"claim {place}: answers {claim['answer']}, the report says {'nothing' if said is NOT_THERE else said}")
    return found


def _table_differences(tables, own_tables):
    found = [f"table {name} is in one alone" for name in sorted(set(tables) ^ set(own_tables))]
    for name in set(tables) & set(own_tables):
        ids = [row["id"] for row in tables[name]]
        own = own_tables[name]
        if len(ids) != len(set(ids)):
            found.append(f"table {name}: two rows have one id")
        found += [f"table {name}: {row_id} is in one alone" for row_id in sorted(set(ids) ^ set(own))]
        for row in tables[name]:
            cells, mine = row["cells"], own.get(row["id"], row["cells"])
            for field in {**cells, **mine}:
                if not _is_same(cells.get(field, NOT_THERE), mine.get(field, NOT_THERE)):
                    found.append(f"table {name}: {row['id']}.{field} is {cells.get(field)!r}, recomputed {mine.get(field)!r}")
    return found


class Answers:
    """Answers questions over tables; the rows with a cell are found only once."""

    def __init__(self, tables):
        self._tables = tables
        self._indexes = {}

    def answer(self, question):
        """The ids of the rows and the answer over them."""
        rows = self._rows(question)
        return [row["id"] for row in rows], _answer(rows, question)

    def _rows(self, question):
        table = question["of"]
        if question["ask"] == "value":
            return self._with(table, None, question["row"])
        where = list(question["where"].items())
        if not where:
            return self._tables[table]
        rows = self._with(table, *where[0])
        return [row for row in rows if all(_is_same(row["cells"][field], value) for field, value in where[1:])]

    def _with(self, table, field, value):
        key = (table, field)
        if key not in self._indexes:
            index = {}
            for row in self._tables[table]:
                cell = row["id"] if field is None else row["cells"][field]
                index.setdefault((type(cell) is bool, cell), []).append(row)
            self._indexes[key] = index
        return self._indexes[key].get((type(value) is bool, value), [])


def _answer(rows, question):
    ask = question["ask"]
    if ask == "count":
        return len(rows)
    cells = [row["cells"][question["field"]] for row in rows]
    values = sorted(cell for cell in cells if cell is not None)
    if ask == "sum":
        return sum(values)
    if not values:
        return None
    if ask == "median":
        return plain(median(values))
    if ask == "percentile":
        return values[ceil(question["share"] * len(values)) - 1]
    return {"worst": max, "value": min}[ask](values)


def _at(report, place):
    """What stands at a place of the report: a number, how long a list is, or NOT_THERE."""
    value = report
    for key in place.split("."):
        if isinstance(value, list) and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        elif isinstance(value, dict) and key in value:
            value = value[key]
        else:
            return NOT_THERE
    return len(value) if isinstance(value, list) else value


def _is_same(one, other) -> bool:
    return one == other and isinstance(one, bool) == isinstance(other, bool)
