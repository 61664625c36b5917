"""Hostile texts and numbers in every field of every request, and other people's ids guessed, by people who are enrolled."""
import os
import re
import subprocess
import sys
import uuid

from people import (
    SERVICES, STATE, Person, contracts, d, filled, largest, message, methods, process_of, service_of, smallest, strings)

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Interop"))
from suite import run_tests  # noqa: E402

TEXTS = [
    "'; DROP TABLE share.request; DROP TABLE catalog.entry; --",
    "' OR '1'='1",
    "$1; SELECT pg_sleep(10)\\",
    '{"level":"critical","message":"forged"}\n{"level":"critical","message":"forged"}\r\n\x1b[2J\x07\u2028',
    "../../../../etc/passwd%00%2e%2e/{{{x}}}<script>alert(1)</script>",
    "-9223372036854775808.-9223372036854775808.0f8fad5b-d9cb-469f-a165-70867728950e",
    "9" * 400,
    "e\u0301" * 20_000,
]
# A mistake of the service, never of the caller.
OUR_FAULT = {2: "UNKNOWN", 13: "INTERNAL", 14: "UNAVAILABLE", 15: "DATA_LOSS"}
PEOPLE = {
    name: Person(name)
    for name in ["operator", "authority-officer", "provider-officer", "provider-head", "provider-reviewer",
                 "user-a-officer", "user-b-officer", "auditor"]
}
OUTSIDER = PEOPLE["user-b-officer"]
ROW_COUNTS = """
    SELECT string_agg(format('SELECT %L AS name, count(*) FROM %I.%I', c.oid::regclass, nspname, relname), ' UNION ALL ')
      FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
     WHERE relkind IN ('r', 'p') AND nspname IN ('catalog', 'share', 'open', 'correction', 'audit')"""


def sql(statement):
    done = subprocess.run(
        ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-d", os.environ["TWINRIVER_ADMIN_DATABASE"], "-c", statement],
        capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def rows():
    return dict(line.rsplit("|", 1) for line in sql(sql(ROW_COUNTS)).splitlines())


def processes():
    return {service: process_of(service) for service in SERVICES}


def alive(before, after=""):
    for service, process in before.items():
        assert process_of(service) == process and os.path.exists(f"/proc/{process}"), f"{service} has ended" + after


def callers(method):
    """Those of the story who get past the access table."""
    descriptor, _ = contracts.method(method)
    for person in PEOPLE.values():
        status, reason, *_ = person.outcome(method, message(descriptor.input_type))
        if reason != "METHOD_NOT_ALLOWED":
            yield person


def asked(service_filter=None):
    for method, descriptor in methods():
        # Long polls would only wait; the health of a service has no text.
        if service_filter is None or service_of(method) in service_filter:
            yield method, descriptor


def test_a_hostile_text_in_any_field_is_refused_or_kept_as_what_it_is():
    before, tables = processes(), rows()
    calls, faults = 0, []
    for method, descriptor in asked():
        person = next(callers(method), None)
        if person is None:
            continue
        for path in strings(descriptor.input_type):
            for hostile in TEXTS:
                request = filled(descriptor.input_type, lambda place: hostile if place == path else "307001/000001")
                if hasattr(request, "wait_ms"):
                    request.wait_ms = 0
                status, reason, text, _ = person.outcome(method, request)
                calls += 1
                if status in OUR_FAULT:
                    faults.append(f"{method} {path} {hostile[:20]!r}: {text}")
                    alive(before, f" after {method} with {path} = {hostile[:80]!r}")
    assert not faults, "\n".join(sorted(set(faults))[:20])
    alive(before)
    after = rows()
    assert set(after) == set(tables) and all(int(after[name]) >= int(tables[name]) - 5 for name in tables)
    print(f"  {calls} calls")


def test_numbers_at_the_ends_of_their_ranges_are_refused_or_kept():
    before, faults = processes(), []
    for method, descriptor in asked():
        for person in callers(method):
            for number in (largest, smallest):
                for text in ("307001/000001", str(uuid.uuid4()), "11500000MBX002022W"):
                    request = filled(descriptor.input_type, lambda _: text, number)
                    for field in ("wait_ms", "limit"):
                        if hasattr(request, field):
                            setattr(request, field, 0)
                    status, _, said, _ = person.outcome(method, request)
                    if status in OUR_FAULT:
                        faults.append(f"{method}: {said}")
                        alive(before, f" after {method} with {number.__name__} numbers")
    assert not faults, "\n".join(sorted(set(faults))[:20])


def test_no_line_of_a_log_was_written_by_a_caller():
    for service in SERVICES:
        with open(f"{STATE}/logs/{service}.log", "rb") as file:
            for line in file.read().splitlines():
                assert not line.startswith(b'{"level":"critical","message":"forged"'), line
                assert b"\x1b" not in line and b"\x07" not in line, line
                assert b"DROP TABLE" not in line, f"a caller's text is in the log of {service}"


def known_ids():
    """Ids of things of the provider and of user A, which user B has nothing to do with."""
    ids = {}
    user = PEOPLE["user-a-officer"]
    share = "twinriver.share.v1.ShareService/"
    requests = user.call(share + "ListRequests", contracts("share.v1.ListRequestsRequest")(include_closed=True))
    ids["request"] = [r.id for r in requests.requests]
    grants = user.call(share + "ListGrants", contracts("share.v1.ListGrantsRequest")())
    ids["grant"] = [g.id for g in grants.grants]
    cases = user.call(
        "twinriver.correction.v1.CorrectionService/ListCases",
        contracts("correction.v1.ListCasesRequest")(include_closed=True))
    ids["case"] = [c.id for c in cases.cases]
    ids["delivery"] = sql("SELECT id FROM share.delivery LIMIT 3").split()
    ids["upload"] = sql("SELECT id FROM share.upload LIMIT 3").split()
    ids["holder"] = sql("SELECT id FROM catalog.holder LIMIT 3").split()
    ids["obligation"] = sql("SELECT id FROM share.obligation LIMIT 2").split()
    return [(kind, value) for kind, values in ids.items() for value in values[:2] if value]


def shape(outcome, value):
    """An outcome without the id that was asked for, which a refusal may repeat."""
    return re.sub(re.escape(value), "ID", repr(outcome))


def neighbour(value):
    """An id that does not exist, of the same form and at the same place in every order: lists go on after any text."""
    return value[:-1] + ("1" if value[-1] != "1" else "2")


def test_somebody_elses_id_looks_like_one_that_does_not_exist():
    ids = known_ids()
    assert {kind for kind, _ in ids} >= {"request", "grant", "case", "delivery"}, ids
    compared = 0
    for method, descriptor in asked():
        if OUTSIDER.outcome(method, message(descriptor.input_type))[1] == "METHOD_NOT_ALLOWED":
            continue
        for path in strings(descriptor.input_type):
            for kind, value in ids:
                if mine(kind, value):
                    continue
                answers = []
                for candidate in (value, neighbour(value)):
                    for request in (
                        filled(descriptor.input_type, lambda place: candidate if place == path else "307001/000001"),
                        only(descriptor.input_type, path, candidate),
                    ):
                        if hasattr(request, "wait_ms"):
                            request.wait_ms = 0
                        answers.append(shape(OUTSIDER.outcome(method, request), candidate))
                compared += 1
                assert answers[:2] == answers[2:], f"{method} {path} tells of a {kind}: {answers}"
    print(f"  {compared} pairs of ids compared")


def mine(kind, value):
    """Whether user B is a party to it all the same."""
    method, request = {
        "request": ("ShareService/GetRequest", contracts("share.v1.GetRequestRequest")(id=value)),
        "grant": ("ShareService/GetGrant", contracts("share.v1.GetGrantRequest")(id=value)),
    }.get(kind, (None, None))
    return method is not None and OUTSIDER.outcome("twinriver.share.v1." + method, request)[0] == 0


def only(descriptor, path, value):
    """A message with nothing but the string at `path`."""
    made = message(descriptor)
    inner = made
    *parents, last = path.split(".")
    for parent in parents:
        inner = getattr(inner, parent)
        if hasattr(inner, "add"):
            inner = inner.add()
    if isinstance(getattr(inner, last), str):
        setattr(inner, last, value)
    else:
        getattr(inner, last).append(value)
    return made


def test_a_key_replayed_with_another_body_never_acts_twice():
    happened = 0
    for method, descriptor in asked():
        if descriptor.GetOptions().idempotency_level != 0:
            continue
        person = next(callers(method), None)
        if person is None or method.endswith(("EnrolKey", "ActivateKey", "RevokeKey", "BlockKey")):
            continue
        key, answered = os.urandom(16), False
        for text in ("307001/000001", "11500000MBX002022W", "11500000MBX004044K"):
            try:
                person.call(method, filled(descriptor.input_type, lambda _: text), key=key)
                assert not answered, f"{method} was done twice under one key"
                answered, happened = True, happened + 1
            except d.Refused as refused:
                assert refused.status not in OUR_FAULT, f"{method}: {refused}"
    assert happened


if __name__ == "__main__":
    sys.exit(run_tests(globals()))
