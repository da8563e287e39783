"""Instants, days and quarters in the register's time zone. Instants and days are the texts of the file: both sort by time."""

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def zone_of(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        raise SystemExit(f"NO TIME ZONES: {name} is not in the system's database (/usr/share/zoneinfo); install tzdata") from None


def milliseconds(instant: str) -> int:
    moment = datetime.strptime(instant, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc)
    return (moment - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(milliseconds=1)


def instant_of(count: int) -> str:
    moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(milliseconds=count)
    return f"{moment.year:04d}-{moment:%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"


def minutes_between(start: str, end: str) -> float:
    return (milliseconds(end) - milliseconds(start)) / 60_000


def day_in(instant: str, zone: ZoneInfo) -> str:
    moment = datetime.fromtimestamp(0, timezone.utc) + timedelta(milliseconds=milliseconds(instant))
    return moment.astimezone(zone).date().isoformat()


def start_of_day(day: str, zone: ZoneInfo) -> str:
    """The first instant of a day; where midnight is skipped, the instant of the jump."""
    local = datetime.combine(date.fromisoformat(day), datetime.min.time(), tzinfo=zone)
    return instant_of((local.astimezone(timezone.utc) - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(milliseconds=1))


def day_after(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def just_before(instant: str) -> str:
    return instant_of(milliseconds(instant) - 1)


class Quarter:
    """A quarter of the fiscal year: events count from `start` to before `end`, days from `first_day` to `last_day`."""

    def __init__(self, settings, year: int, number: int):
        """`year` is the number that the fiscal year bears, `number` is 1 to 4."""
        self._settings = settings
        self.zone = zone_of(settings["timeZone"])
        begins_in = year - _name_ahead(settings)
        months = begins_in * 12 + settings["fiscalYearStart"] - 1 + (number - 1) * 3
        self.year, self.number = year, number
        self.id = f"{year:04d}-Q{number}"
        self.first_day = date(months // 12, months % 12 + 1, 1).isoformat()
        following = date((months + 3) // 12, (months + 3) % 12 + 1, 1).isoformat()
        self.last_day = day_after(following, -1)
        self.start, self.end = start_of_day(self.first_day, self.zone), start_of_day(following, self.zone)

    @classmethod
    def named(cls, settings, quarter_id: str) -> "Quarter":
        return cls(settings, int(quarter_id[:4]), int(quarter_id[6:]))

    def before(self) -> "Quarter":
        return Quarter(self._settings, self.year, self.number - 1) if self.number > 1 else Quarter(self._settings, self.year - 1, 4)

    def up_to(self, valid_at: str) -> "Quarter":
        """As far as a report speaks of it: what happens after an instant inside it has not happened yet."""
        if valid_at >= just_before(self.end):
            return self
        cut = Quarter(self._settings, self.year, self.number)
        cut.end = instant_of(milliseconds(valid_at) + 1)
        cut.last_day = day_in(valid_at, self.zone)
        return cut

    def has(self, instant: str) -> bool:
        return self.start <= instant < self.end

    def as_json(self):
        return {
            "id": self.id,
            "start": self.start,
            "end": self.end,
            "firstDay": self.first_day,
            "lastDay": self.last_day,
            "timeZone": self._settings["timeZone"],
        }


def _name_ahead(settings) -> int:
    """A year that begins in January begins and ends in one calendar year: both ways of naming it are the same."""
    return 1 if settings["fiscalYearNamedAfter"] == "end" and settings["fiscalYearStart"] != 1 else 0
