"""Counts every period day by day over the shipped holiday table and compares with what `calendar due --batch` says.

It shares nothing with the program but the table: see wall_calendar.py.
"""
import json
import os
import subprocess
import sys
import time
from datetime import date

from wall_calendar import TOMORROW, WallCalendar

PROGRAM, CALENDAR = sys.argv[1], WallCalendar(sys.argv[2])
FIRST_YEAR, LAST_YEAR = 2018, 2026
SHAPES = [(10, 0), (15, 0), (10, 15), (15, 15)]
UNANSWERED = {"error": "no answer"}

# Working days of each year by the State Council's notices.
WORKING_DAYS = {
    2018: 250, 2019: 250, 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248,
}

# Periods counted by hand: received, days, extension, due.
COUNTED_BY_HAND = [
    ("2018-09-21", 10, 0, "2018-10-11"),  # mid-autumn and the October week, two make-up days
    ("2018-05-04", 10, 0, "2018-05-18"),  # a Friday, Saturday and Sunday of receipt share one due day
    ("2018-05-05", 10, 0, "2018-05-18"),
    ("2018-05-06", 10, 0, "2018-05-18"),
    ("2018-12-28", 10, 0, "2019-01-14"),
    ("2018-12-28", 10, 15, "2019-02-02"),  # ends on a make-up Saturday
    ("2021-09-18", 10, 0, "2021-10-09"),  # received on one make-up Saturday, due on another
    ("2024-09-14", 15, 0, "2024-10-12"),
    ("2024-09-14", 15, 15, "2024-11-01"),
    ("2026-02-10", 10, 0, "2026-03-02"),  # 2026-02-28 is a make-up working Saturday
    ("2018-08-31", 15, 0, "2018-09-21"),
]

# The first day of receipt whose period ends past the table: December 2026 has 23 working days, November's are before.
FIRST_UNANSWERABLE = {
    (10, 0): "2026-12-18", (15, 0): "2026-12-11", (10, 15): "2026-11-27", (15, 15): "2026-11-20",
}

passed = failed = 0
figures = {"lines": 0, "dates": 0, "unavailable": 0, "mismatches": 0, "seconds": 0.0}


def check(sentence, faults):
    """Counts one test; `faults` says what was wrong, line by line."""
    global passed, failed
    if not faults:
        passed += 1
        return
    failed += 1
    print("✗", sentence)
    for fault in faults[:5]:
        print("   ", fault)
    if len(faults) > 5:
        print(f"    … and {len(faults) - 5} more")


def due(*arguments, lines=None):
    """Runs the program without any suite's settings and returns its exit code and what it printed."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TWINRIVER_")}
    done = subprocess.run(
        [PROGRAM, "calendar", "due", *arguments], input=lines, capture_output=True, env=environment, timeout=120
    )
    return done.returncode, done.stdout


def batch(lines):
    """The exit code and the answers to lines of bytes; a line without an answer gets one that says so."""
    began = time.monotonic()
    code, output = due("--batch", lines=b"".join(line + b"\n" for line in lines))
    figures["seconds"] += time.monotonic() - began
    answers = [json.loads(answer) for answer in output.splitlines()]
    return code, answers + [UNANSWERED] * (len(lines) - len(answers))


def complete(code, answers, lines):
    return code == 0 and len(answers) == len(lines) and UNANSWERED not in answers


def fault(line, answer, due_day, missing_year):
    """What is wrong with an answer, or None."""
    if due_day is None:
        right = answer.get("error") == "CALENDAR_UNAVAILABLE" and answer.get("missing_year") == missing_year
        right = right and "due" not in answer
    else:
        right = answer.get("due") == due_day.isoformat() and "error" not in answer
    wanted = due_day or f"CALENDAR_UNAVAILABLE for {missing_year}"
    return None if right else f"{line}: counted {wanted}, answered {answer.get('due') or answer.get('error')}"


def days_of(year):
    day = date(year, 1, 1)
    while day.year == year:
        yield day
        day += TOMORROW


def compare_all_days():
    """One run of the program per shape, one test per shape and year."""
    every_day = [day for year in range(FIRST_YEAR, LAST_YEAR + 1) for day in days_of(year)]
    for days, extension in SHAPES:
        shape = f"{days}+{extension}" if extension else f"{days}"
        code, answers = batch([f"{day},{days},{extension or ''}".encode() for day in every_day])
        check(
            f"{shape} working days: every line is answered and the exit code is 0",
            [] if complete(code, answers, every_day) else [f"exit {code}"],
        )
        faults = {year: [] for year in range(FIRST_YEAR, LAST_YEAR + 1)}
        unanswerable = []
        for day, answer in zip(every_day, answers):
            end = CALENDAR.due(day, days, extension)
            figures["lines"] += 1
            figures["dates" if end else "unavailable"] += 1
            if not end:
                unanswerable.append(day)
            wrong = fault(day, answer, end, LAST_YEAR + 1)
            if wrong:
                figures["mismatches"] += 1
                faults[day.year].append(wrong)
        for year, wrong in faults.items():
            check(f"{shape} working days, received in {year}", wrong)
        first = FIRST_UNANSWERABLE[days, extension]
        found = str(unanswerable[0]) if unanswerable else "none"
        check(f"{shape} working days are unanswerable from {first} on", [] if found == first else [found])


def compare_edges():
    """The days around the table: nothing is guessed there, and what needs no unknown day is answered."""
    around = [date(2016, 2, 29), date(2017, 12, 30), date(2017, 12, 31), date(2027, 1, 1), date(2030, 6, 1)]
    code, answers = batch([f"{day},10,".encode() for day in around])
    faults = [f"exit {code}"] if code else []
    for day, answer in zip(around, answers):
        missing = (day + TOMORROW).year
        faults.append(fault(day, answer, CALENDAR.due(day, 10), missing))
    check("before and after the table nothing is guessed", list(filter(None, faults)))


def compare_known_facts():
    for year, count in WORKING_DAYS.items():
        found = sum(CALENDAR.works(day) for day in days_of(year))
        check(f"{year} has {count} working days", [] if found == count else [f"the table makes it {found}"])
    lines = [f"{received},{days},{extension or ''}".encode() for received, days, extension, _ in COUNTED_BY_HAND]
    _, answers = batch(lines)
    for line, answer, (_, _, _, by_hand) in zip(lines, answers, COUNTED_BY_HAND):
        check(
            f"{line.decode()} is due on {by_hand}", [] if answer.get("due") == by_hand else [json.dumps(answer)]
        )


def check_bad_lines():
    """Good and bad lines mixed: one answer each, in order, and the run ends well because every line got its answer."""
    lines = [
        (b"2018-09-21,10,", "2018-10-11"),
        (b"2018-02-30,10,", "INVALID_DATE"),
        (b"2018-9-21,10,", "INVALID_DATE"),
        (b"2018-09-21T00:00:00Z,10,", "INVALID_DATE"),
        (b"received,days,extend", "INVALID_DATE"),
        (b"2018-09-21,-10,", "INVALID_WORKING_DAYS"),
        (b"2018-09-21,0,", "INVALID_WORKING_DAYS"),
        (b"2018-09-21,ten,", "INVALID_WORKING_DAYS"),
        (b"2018-09-21,99999999999999999999,", "INVALID_WORKING_DAYS"),
        (b"2018-09-21,10,-15", "INVALID_EXTENSION"),
        (b"2018-09-21,10,1.5", "INVALID_EXTENSION"),
        (b"", "INVALID_LINE"),
        (b"2018-09-21", "INVALID_LINE"),
        (b"2018-09-21,10,15,1", "INVALID_LINE"),
        (b"\xff\xfe,10,", "INVALID_DATE"),
        (b"2026-12-31,10,", "CALENDAR_UNAVAILABLE"),
        (b"9" * 100_000, "LINE_TOO_LONG"),
        (b"2018-12-28,10,15\r", "2019-02-02"),
    ]
    code, answers = batch([line for line, _ in lines])
    check("bad lines are answers too: exit 0", [] if code == 0 else [f"exit {code}"])
    check("there is one answer per line", [] if complete(code, answers, lines) else [f"{len(answers)} answers"])
    for (line, wanted), answer in zip(lines, answers):
        found = answer.get("due") or answer.get("error")
        right = found == wanted and ("due" in answer) != ("error" in answer)
        right = right and ("due" in answer or bool(answer.get("message")))
        shown = line[:30].decode(errors="replace")
        check(f"the line “{shown}” is answered with {wanted}", [] if right else [json.dumps(answer)])
    code, answers = batch([])
    check("no lines, no answers", [] if (code, answers) == (0, []) else [f"exit {code}, {answers}"])


def check_single_questions():
    """One question at a time: the same answers, and an exit code a script can use."""
    for arguments, code_wanted, wanted in [
        (["--received", "2018-09-21", "--working-days", "10"], 0, "2018-10-11"),
        (["--received", "2018-12-28", "--working-days", "10", "--extend", "15"], 0, "2019-02-02"),
        (["--received", "2026-12-18", "--working-days", "10"], 1, "CALENDAR_UNAVAILABLE"),
        (["--received", "2018-02-30", "--working-days", "10"], 1, "INVALID_DATE"),
    ]:
        code, output = due(*arguments, "--json")
        answer = json.loads(output)
        found = answer.get("due") or answer.get("error")
        right = (code, found) == (code_wanted, wanted)
        check(f"{' '.join(arguments)} is answered with {wanted}", [] if right else [f"exit {code}, {found}"])
    code, output = due("--received", "2018-09-21")
    check("half a question is a usage error", [] if code == 64 and not output else [f"exit {code}"])


compare_known_facts()
compare_all_days()
compare_edges()
check_bad_lines()
check_single_questions()
print(
    f"{figures['lines']} lines compared: {figures['dates']} due dates, {figures['unavailable']} CALENDAR_UNAVAILABLE, "
    f"{figures['mismatches']} mismatches; the program took {figures['seconds']:.1f} s"
)
print(f"{passed} passed, {failed} failed")
sys.exit(failed != 0)
