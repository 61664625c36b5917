"""Cases that end past the known calendar: accepted as due pending it, and final once it is loaded."""
import os
import re
import subprocess
import sys
import urllib.parse
import urllib.request
from datetime import date, datetime, timedelta, timezone

import next_calendar
from suite import run_tests, told, until

STATE, PORT = sys.argv[1], int(sys.argv[2])
PORTAL = f"http://127.0.0.1:{PORT + 20}"
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(HERE, "..", "Calendar"))
from wall_calendar import WallCalendar  # noqa: E402

SHIPPED = os.path.join(HERE, "..", "..", "Shared", "Rules", "Data", "cn-holidays.csv")
KNOWN = WallCalendar(SHIPPED)
NEXT_YEAR = KNOWN.years[-1] + 1
NEXT = os.path.join(STATE, f"{NEXT_YEAR} 测试日历.csv")
CHINA = timezone(timedelta(hours=8))
LAST_DAYS = date(NEXT_YEAR - 1, 12, 28)


class Case:
    """A case of one service: how it is looked at, and the working days its answer may take."""

    def __init__(self, service, number, owner, days, extension=0):
        self.service, self.number, self.owner, self.days, self.extension = service, number, owner, days, extension

    def obligation(self):
        return told(self.service, "show", self.number, "--as", key(self.owner))["obligation"]

    def due(self):
        """The day it is due on, None while that is pending."""
        at = self.obligation()["due_at"]
        return at and (datetime.fromisoformat(at.replace("Z", "+00:00")).astimezone(CHINA) - timedelta(days=1)).date()

    def counted(self, calendar, received):
        return calendar.due(received, self.days, self.extension)


def key(name):
    return f"{STATE}/keys/demo/{name}"


def entry(name):
    found = told("catalog", "search", name, "--as", key("provider-officer"))["entries"]
    return next(item["code"] for item in found if item["name"] == name)


def requested():
    """User B asks for a conditional item: 10 working days, never more."""
    made = told(
        "share", "request", entry("巴南区村社区城乡分类"), "--columns", "code,name,ur_code", "--purpose", "data-check",
        "--duty", "年度统计用区划核对（统计法）", "--as", key("user-b-officer"))
    return Case("share", made["id"], "user-b-officer", 10)


def reported():
    """User A doubts a delivered name: 10 working days, and the provider's head takes 15 more."""
    request = told(
        "share", "request", entry("乡镇街道名录"), "--purpose", "work-reference", "--duty", "应急物资调度需要乡镇名录",
        "--as", key("user-a-officer"))
    delivered = told(
        "share", "query", request["grants"][0], "500112002", "--purpose", "work-reference", "--as",
        key("user-a-officer"))
    record, column = delivered["records"][0], delivered["columns"].index("name")
    arguments = [
        delivered["delivery"], "--handle", record["handle"], "--column", "name", "--seen", record["values"][column],
        "--proposed", "双龙湖新街道", "--evidence", "测试", "--as", key("user-a-officer"),
    ]
    # Correction learns of the delivery from share's log.
    made = until(lambda: told("correction", "report", *arguments), despite=AssertionError)
    told("correction", "extend", made["id"], "--days", "15", "--reason", "须实地核实", "--as", key("provider-head"))
    return Case("correction", made["id"], "user-a-officer", 10, 15)


def applied():
    """A citizen applies in the portal: 15 working days, and the provider's head takes 15 more."""
    with urllib.request.urlopen(f"{PORTAL}/apply") as form:
        token = re.search(r'name="token" value="([0-9a-f]+)"', form.read().decode()).group(1)
    fields = {
        "token": token, "entry": entry("巴南区村社区城乡分类"), "kind": "citizen", "name": "王小明",
        "contact": "13000000000", "purpose": "论文研究",
    }
    with urllib.request.urlopen(f"{PORTAL}/apply", urllib.parse.urlencode(fields).encode()) as page:
        number = re.search(r"KF[0-9]{8}-[0-9A-Z]{16}", page.read().decode()).group()
    told("open", "extend", number, "--days", "15", "--reason", "需征求统计部门意见", "--as", key("provider-head"))
    return Case("open", number, "provider-officer", 15, 15)


def receive_on(day, case):
    """Gives a running case another day of receipt, as if the test had been run then; the service counts it itself."""
    statement = f"""
        UPDATE {case.service}.obligation
           SET received_at = '{day} 10:00+08', due_on = NULL, pending_year = {NEXT_YEAR}, original_due_on = NULL,
               original_pending_year = {NEXT_YEAR}, calendar_version = 'none'
         WHERE id = '{case.obligation()["id"]}' AND closed_at IS NULL
     RETURNING id"""
    done = subprocess.run(
        ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-d", os.environ["TWINRIVER_ADMIN_DATABASE"], "-c", statement],
        capture_output=True, text=True)
    assert done.returncode == 0 and done.stdout.strip(), done.stderr
    until(lambda: case.obligation()["calendar_version"] not in ("none", ""), seconds=20)


cases = []


def test_a_case_received_today_is_due_by_the_count_or_pending():
    today = datetime.now(CHINA).date()
    for make in (requested, reported, applied):
        case = make()
        cases.append(case)
        assert case.due() == case.counted(KNOWN, today), (case.service, case.due())
        assert (case.obligation()["pending_calendar_year"] == 0) == (case.due() is not None)


def test_a_case_received_too_late_in_the_last_known_year_is_due_pending_the_next():
    assert len(cases) == 3
    for case in cases:
        receive_on(LAST_DAYS, case)
        assert case.counted(KNOWN, LAST_DAYS) is None
        assert case.due() is None and case.obligation()["pending_calendar_year"] == NEXT_YEAR, case.service


def test_it_is_final_once_that_calendar_is_loaded():
    assert len(cases) == 3
    next_calendar.write(NEXT, NEXT_YEAR)
    loaded = told("calendar", "load", NEXT, "--source", "测试用假定日历，非国务院通知")
    assert (loaded["year"], loaded["version"]) == (NEXT_YEAR, 1), loaded
    calendar = WallCalendar(SHIPPED, NEXT)
    for case in cases:
        wanted = case.counted(calendar, LAST_DAYS)
        assert wanted and wanted.year == NEXT_YEAR
        found = until(case.due, seconds=30)
        assert found == wanted, f"{case.service}: counted {wanted}, found {found}"
        assert case.obligation()["pending_calendar_year"] == 0


def test_the_same_calendar_once_more_changes_nothing():
    before = [case.obligation() for case in cases]
    again = told("calendar", "load", NEXT, "--source", "测试用假定日历，非国务院通知")
    assert again["version"] == 1
    assert before == [case.obligation() for case in cases]


def test_a_final_case_is_answered_as_any_other():
    share, correction, application = cases
    told("share", "answer", share.number, "--refuse", "--reason", "not-needed-for-duty", "--text", "测试", "--as",
         key("provider-officer"))
    told("correction", "answer", correction.number, "-", "--explanation", "核实无误", "--as", key("provider-officer"))
    told("open", "answer", application.number, "--refuse", "--reason", "测试", "--as", key("provider-officer"))
    for case in cases:
        assert case.obligation()["closed_at"], case.service


if __name__ == "__main__":
    sys.exit(run_tests(globals()))
