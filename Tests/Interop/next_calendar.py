"""A made-up calendar for the year after the shipped ones, as a CSV file: TEST DATA, not the State Council's.

The usual fixed holidays, a spring festival at a guessed date, and two make-up working Sundays, so that counting
weekdays alone would give other days.
"""
from datetime import date, timedelta


def days(year):
    for month, day, count, name in [(1, 1, 3, "元旦"), (2, 5, 7, "春节"), (5, 1, 5, "劳动节"), (10, 1, 7, "国庆节")]:
        for offset in range(count):
            yield date(year, month, day) + timedelta(days=offset), "holiday", name
    for month in (1, 2):
        yield last_sunday(year, month), "makeup-workday", "春节"


def last_sunday(year, month):
    day = date(year, month + 1, 1) - timedelta(days=1)
    return day - timedelta(days=day.isoweekday() % 7)


def write(path, year):
    with open(path, "w", encoding="utf-8") as file:
        file.write("date,kind,name\n")
        for day, kind, name in days(year):
            file.write(f"{day},{kind},{name}（测试用假定数据）\n")
