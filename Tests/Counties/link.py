"""A county that reports to its city over the real services, with the link cut in between."""
import json
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Interop"))
import suite

CITY, COUNTY = sys.argv[1], sys.argv[2]
AUTHORITY, CITY_AUTHORITY, DEPARTMENT = "11500112MBX000019L", "11500000009275780L", "11500112MBX000027F"


def call(where, *arguments, who=None, given=None):
    """Runs `twinriver` for one of the suites as somebody; what it answered."""
    command = ["twinriver", *arguments, "--config", f"{where}/config/twinriver.yaml", "--json"]
    command += ["--as", f"{where}/people/{who}"] if who else []
    done = subprocess.run(command, input=given, capture_output=True, text=True)
    assert done.returncode == 0, f"{arguments}: {done.stderr}"
    return json.loads(done.stdout)


def enrol(where, name, organisation, roles):
    reply = call(where, "org", "enrol", organisation, "--name", name, "--roles", roles)
    done = subprocess.run(
        ["twinriver", "keys", "accept", reply["enrolment_code"], "--folder", f"{where}/people", name,
         "--config", f"{where}/config/twinriver.yaml"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def service(act, *arguments):
    subprocess.run(["bash", "-c", f'{act} "$@"', act, *arguments], check=True)


def cut():
    service("service_stop", CITY, "catalog")


def mend():
    service("service_start", CITY, "catalog")
    service("service_wait_ready", CITY, "catalog")


def database(where, question):
    """One column of the catalog's tables, as the administrator of the suite's PostgreSQL."""
    socket = pathlib.Path(where, "postgres/socket-folder").read_text().strip()
    connection = f"host='{socket}' port=5432 dbname=twinriver user=postgres passfile='{where}/passwords/pgpass'"
    done = subprocess.run(
        ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", connection, "-c",
         f"SET search_path TO catalog; {question}"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def report(name, code="", abstract="名称和位置"):
    """From the draft to the report at the county; the code it got."""
    draft = {
        "name": name, "abstract": abstract, "acquisition": "made", "format_class": "数据库",
        "format_type": "postgresql", "update_cycle": "every-year",
        "category": {"resource_class": "department", "subject": "07", "division": "001", "subdivision": "112"},
        "items": [{"name": "名称", "column": "name", "data_type": "C", "share_mode": "database",
                   "open_type": "unconditional"}],
    }
    if code:
        draft["code"] = code
    entry = call(COUNTY, "catalog", "draft", "-", who="officer", given=json.dumps(draft))
    at = entry["code"], str(entry.get("version", 1))
    call(COUNTY, "catalog", "submit", *at, who="officer")
    call(COUNTY, "catalog", "review", *at, "--pass", "--conclusion", "不涉密", who="reviewer")
    call(COUNTY, "catalog", "report", *at, who="officer")
    return at


def publish(at, where=COUNTY):
    call(where, "catalog", "publish", *at, who="publisher")


def reports():
    return database(CITY, "SELECT sequence || '|' || code || '|' || version || '|' || act || '|' || outcome FROM county_report ORDER BY received_at, sequence")


def uplink():
    return call(COUNTY, "catalog", "county", "uplink", who="publisher")


def waiting():
    return int(uplink().get("waiting", 0))


def test_people_enrol_at_both_suites():
    call(COUNTY, "org", "register", AUTHORITY, "--name", "渝北区发展改革委", "--level", "county", "--region", "500112",
         "--authority")
    call(COUNTY, "org", "register", DEPARTMENT, "--name", "渝北区城市管理局", "--level", "county", "--region", "500112")
    for name, organisation, roles in [
        ("officer", DEPARTMENT, "officer"), ("reviewer", DEPARTMENT, "secrecy-reviewer"),
        ("head", DEPARTMENT, "head"), ("publisher", AUTHORITY, "officer"),
    ]:
        enrol(COUNTY, name, organisation, roles)
    call(COUNTY, "org", "profile", DEPARTMENT, "--unit", "信息科", "--contact", "023-1", "--procedures", "2号",
         who="officer")
    enrol(CITY, "publisher", CITY_AUTHORITY, "officer")


def test_what_is_published_at_the_county_comes_to_the_city():
    publish(report("渝北区公园信息"))
    suite.until(lambda: len(reports()) == 1)
    assert reports() == ["1|307001112/000001|1|published|taken_in"], reports()


def test_while_the_link_is_cut_the_county_works_on_and_nothing_is_lost():
    cut()
    for name in ["渝北区停车场信息", "渝北区路灯信息", "渝北区桥梁信息"]:
        publish(report(name))
    call(COUNTY, "catalog", "suspend", "307001112/000001", "1", "--reason", "系统改造", who="officer")
    publish(report("渝北区公园和绿地信息", code="307001112/000001"))
    assert waiting() == 5
    assert len(reports()) == 1


def test_once_it_is_back_every_report_arrives_once_in_order():
    mend()
    suite.until(lambda: waiting() == 0, seconds=30)
    assert reports() == [
        "1|307001112/000001|1|published|taken_in",
        "2|307001112/000002|1|published|taken_in",
        "3|307001112/000003|1|published|taken_in",
        "4|307001112/000004|1|published|taken_in",
        "5|307001112/000001|1|suspended|taken_in",
        "6|307001112/000001|2|published|taken_in",
    ], reports()
    for line in reports():
        print("   ", line)


def test_the_first_receipt_at_the_county_stays_the_first_receipt():
    received = "SELECT code || '@' || version || '|' || extract(epoch FROM {}) FROM {} ORDER BY code, version"
    county = database(COUNTY, received.format("reported_at", "entry_version"))
    assert len(county) == 5 and database(CITY, received.format("reported_at", "entry_version")) == county
    published = "county_report WHERE act = 'published'"
    assert database(CITY, received.format("first_received_at", published)) == county
    # Those reported while the link was cut came to the city later, the last first receipt included.
    late = database(CITY, "SELECT count(*) FROM county_report WHERE sequence > 1 AND received_at > ALL (SELECT first_received_at FROM county_report)")
    assert late == ["5"], late


def test_a_county_that_is_stopped_in_the_middle_goes_on_where_it_was():
    cut()
    publish(report("渝北区河流信息"))
    service("service_stop", COUNTY, "catalog")
    mend()
    service("service_start", COUNTY, "catalog")
    service("service_wait_ready", COUNTY, "catalog")
    suite.until(lambda: waiting() == 0, seconds=30)
    assert [line.split("|")[0] for line in reports()] == ["1", "2", "3", "4", "5", "6", "7"]


def test_what_the_city_publishes_comes_down():
    publish(("307001112/000003", "1"), where=CITY)
    found = suite.until(
        lambda: call(COUNTY, "catalog", "county", "city-entries", "路灯", who="officer").get("entries"), seconds=30)
    assert [entry["code"] for entry in found] == ["307001112/000003"]


def test_what_the_city_refuses_holds_nothing_up_and_is_told():
    # A shorter list of what the city accepts than the county has.
    file = pathlib.Path(CITY, "config/catalog-service.yaml")
    usual = file.read_text()
    limited = re.sub(r"abstractCharactersLimit: \d+", "abstractCharactersLimit: 50", usual)
    assert limited != usual
    file.write_text(limited)
    cut(), mend()
    publish(report("渝北区池塘信息", abstract="池塘的名称、位置和面积，" * 6))
    publish(report("渝北区湖泊信息"))
    suite.until(lambda: waiting() == 0, seconds=30)
    assert [line.split("|")[-1] for line in reports()[-2:]] == ["refused", "taken_in"], reports()
    answers = uplink()["answers"]
    assert len(answers) == 1 and answers[0]["sequence"] in (8, "8"), answers
    print("   ", answers[0]["reason"], answers[0]["text"])
    work = call(COUNTY, "catalog", "work", who="officer")["items"]
    assert answers[0]["code"] in [item["subject"] for item in work if item["kind"].lower().endswith("correct")], work


sys.exit(suite.run_tests(globals()))
