"""Working days as a clerk finds them on the calendar on the wall: one day after the other, each looked up."""
import csv
from datetime import date, timedelta

TOMORROW = timedelta(days=1)


class WallCalendar:
    """The days listed in holiday tables (CSV: date,kind,name), and the years those are about."""

    def __init__(self, *tables):
        self.listed = {}
        for table in tables:
            with open(table, encoding="utf-8", newline="") as file:
                self.listed.update({date.fromisoformat(row["date"]): row["kind"] for row in csv.DictReader(file)})
        self.years = sorted({day.year for day in self.listed})

    def works(self, day):
        if day in self.listed:
            return self.listed[day] == "makeup-workday"
        return day.isoweekday() <= 5

    def count_on(self, day, working_days):
        """The day the period ends on, or None once a day is needed that no table is about."""
        left = working_days
        while left > 0:
            day += TOMORROW
            if day.year not in self.years:
                return None
            if self.works(day):
                left -= 1
        return day

    def due(self, received, days, extension=0):
        end = self.count_on(received, days)
        return end and self.count_on(end, extension)
