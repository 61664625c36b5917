"""A department in Python, against the real services: enrolment, calls, topics, refusals, restarts."""
import hashlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time

import zmq

import department as d
import suite

STATE, PORT = sys.argv[1], int(sys.argv[2])
SERVICES = {name: PORT + index for index, name in enumerate(["catalog", "share", "open", "correction", "audit"])}
contracts = d.Contracts(os.path.join(d.ROOT, "Protos", "released", "0.1.0.binpb"))
PROVIDER = "11500000MBX002022W"
AUTHORITY = "11500000MBX001011H"


def public_key(name):
    return open(f"{STATE}/keys/{name}.curve.public").read().strip()


def service(name, keys, socket_type=zmq.DEALER):
    return d.Service(contracts, f"tcp://127.0.0.1:{SERVICES[name]}", public_key(name), keys, socket_type)


def newcomer(kind="system", roles="", of=PROVIDER):
    enrolment = suite.told("org", "enrol", of, "--name", "互操作测试", "--kind", kind, "--roles", roles)
    return enrolment["enrolment_code"]


def enrolled(**who):
    code = newcomer(**who)
    return d.enrol(contracts, f"tcp://127.0.0.1:{SERVICES['catalog']}", public_key("catalog"), code)


def refused(call, reason=None):
    try:
        call()
    except d.Refused as error:
        assert reason is None or error.reason == reason, error
        return error
    raise AssertionError("should have been refused")


def health(at):
    return at.call("twinriver.health.v1.Health/Check", contracts("health.v1.HealthCheckRequest")())


def who_am_i(at, **options):
    return at.call("twinriver.catalog.v1.DirectoryService/WhoAmI", contracts("catalog.v1.WhoAmIRequest")(), **options)


def until(holds, seconds=10):
    return suite.until(holds, seconds, despite=d.Refused)


def test_an_unknown_key_gets_its_fingerprint_and_nothing_else():
    stranger = d.Keys()
    error = refused(lambda: who_am_i(service("catalog", stranger)), "KEY_UNKNOWN")
    assert error.status == 16 and error.info("fingerprint") == stranger.fingerprint


def test_a_newcomer_enrols_with_a_code_and_is_known_everywhere():
    keys = enrolled()
    assert who_am_i(service("catalog", keys)).fingerprint == keys.fingerprint
    for name in SERVICES:
        until(lambda: health(service(name, keys)).status == 1)


def test_a_code_works_once():
    code = newcomer()
    endpoint, server = f"tcp://127.0.0.1:{SERVICES['catalog']}", public_key("catalog")
    d.enrol(contracts, endpoint, server, code)
    refused(lambda: d.enrol(contracts, endpoint, server, code))


def test_a_code_can_do_nothing_but_enrol():
    keys = d.Keys.from_code(newcomer())
    error = refused(lambda: who_am_i(service("catalog", keys)))
    assert error.status == 7


def test_req_sockets_are_served_as_well():
    keys = enrolled()
    assert health(service("catalog", keys, zmq.REQ)).status == 1


def test_a_method_without_the_role_is_denied():
    keys = enrolled()
    request = contracts("catalog.v1.RegisterOrganisationRequest")()
    error = refused(
        lambda: service("catalog", keys).call("twinriver.catalog.v1.DirectoryService/RegisterOrganisation", request)
    )
    assert error.status == 7


def test_an_unknown_method_is_unimplemented_or_denied():
    keys = enrolled()
    at = service("catalog", keys)
    error = refused(lambda: at.once("twinriver.catalog.v1.Nothing/Here", b"", None, 2000, b"", False, "en"))
    assert error.status in (7, 12)


def test_a_legal_act_needs_a_signature():
    keys = enrolled(kind="person", roles="officer")
    request = contracts("catalog.v1.EntryVersionRequest")(code="307001/000001", version=1)
    at = service("catalog", keys)
    refused(lambda: at.call("twinriver.catalog.v1.CatalogService/ReportEntry", request), "SIGNATURE_REQUIRED")
    error = refused(lambda: at.call("twinriver.catalog.v1.CatalogService/ReportEntry", request, sign=True))
    assert error.reason not in ("SIGNATURE_REQUIRED", "SIGNATURE_INVALID"), error


def test_an_idempotency_key_gives_the_first_answer_again():
    keys, key = enrolled(kind="person", roles="officer"), os.urandom(16)
    profile = contracts("catalog.v1.Profile")(unit="信息化处", contact="023-00000000", procedures="数据资源管理办法")
    request = contracts("catalog.v1.UpdateProfileRequest")(code=PROVIDER, profile=profile)
    at = service("catalog", keys)
    method = "twinriver.catalog.v1.DirectoryService/UpdateProfile"
    assert at.call(method, request, key=key) == at.call(method, request, key=key)
    request.profile.unit = "别的处室"
    refused(lambda: at.call(method, request, key=key), "IDEMPOTENCY_KEY_REUSED")


def test_malformed_oversized_and_endless_frames_harm_nobody():
    keys = enrolled()
    good = service("catalog", keys)
    for frames in ([b"\xff" * 200], [os.urandom(1000)], [b"x" * 3_000_000], [b"a"] * 50, [b"", b"", b""]):
        bad = service("catalog", keys)
        bad.connect()
        bad.socket.send_multipart(frames)
        assert health(good).status == 1
        bad.close()


def served_contracts(at):
    """The contracts as the service itself has them, which may know more than those of the last release."""
    served = b""
    while True:
        request = contracts("reflection.v1.GetDescriptorSetRequest")(offset=len(served))
        part = at.call("twinriver.reflection.v1.Reflection/GetDescriptorSet", request)
        served += part.chunk
        if len(served) >= part.total_bytes:
            break
    with tempfile.NamedTemporaryFile() as file:
        file.write(served)
        file.flush()
        return d.Contracts(file.name)


def test_a_service_serves_its_contracts():
    served = served_contracts(service("catalog", enrolled()))
    assert served("catalog.v1.Entry").DESCRIPTOR.fields_by_name["code"].number == 1


def draft_of(name, share_mode, **item):
    draft = contracts("catalog.v1.Entry")(
        name=name, abstract="互操作测试", acquisition=1, format_class="数据库", format_type="postgresql", update_cycle=7)
    draft.category.resource_class, draft.category.subject, draft.category.division = 3, "07", "001"
    draft.items.add(name=draft.name, column="code", data_type="C", share_mode=share_mode, open_type=1, **item)
    return draft


class Cataloguers:
    """Those whose acts bring an entry into the catalog."""

    def __init__(self):
        self.people = {
            role: service("catalog", enrolled(kind="person", roles=role)) for role in ("officer", "secrecy-reviewer")}
        self.people["authority"] = service("catalog", enrolled(kind="person", roles="officer", of=AUTHORITY))

    def act(self, who, method, request, sign=False):
        return self.people[who].call("twinriver.catalog.v1.CatalogService/" + method, request, sign=sign)

    def report(self, draft):
        """Drafts, reviews and reports an entry."""
        entry = self.act("officer", "SaveDraft", contracts("catalog.v1.SaveDraftRequest")(entry=draft))
        version = contracts("catalog.v1.EntryVersionRequest")(code=entry.code, version=entry.version)
        self.act("officer", "SubmitForReview", version)
        verdict = contracts("catalog.v1.ReviewEntryRequest")(
            code=entry.code, version=entry.version, passed=True, conclusion="不涉密")
        final = self.act("secrecy-reviewer", "ReviewEntry", verdict, sign=True)
        assert final.report_obligation.working_days == 10
        self.act("officer", "ReportEntry", version, sign=True)
        return entry

    def publish(self, entry):
        publication = contracts("catalog.v1.PublishEntryRequest")(code=entry.code, version=entry.version)
        self.act("authority", "PublishEntry", publication, sign=True)


def test_an_entry_goes_from_draft_to_publication():
    who = Cataloguers()
    draft = draft_of(f"互操作目录{os.urandom(4).hex()}", share_mode=2)
    nameless = contracts("catalog.v1.SaveDraftRequest")(entry=draft)
    nameless.entry.name, nameless.entry.abstract = "", ""
    error = refused(lambda: who.act("officer", "SaveDraft", nameless))
    found = [detail.legal_violation for detail in error.details if detail.WhichOneof("detail") == "legal_violation"]
    assert {violation.field for violation in found} == {"entry.name", "entry.abstract"} and error.status == 3
    assert all(violation.article == "9" and violation.remedy for violation in found)

    entry = who.report(draft)
    reader = d.Reader(who.people["officer"], topics=["catalog.v1.entry-"])
    while reader.read(limit=1000):
        pass
    who.publish(entry)

    told = until(lambda: [body for _, body in reader.read(wait_ms=2000) if body.topic.endswith("entry-published")])
    published = contracts("catalog.v1.EntryPublished").FromString(told[0].payload)
    assert (published.code, published.version, published.provider) == (entry.code, entry.version, PROVIDER)
    current = who.act("officer", "GetEntry", contracts("catalog.v1.GetEntryRequest")(code=entry.code))
    assert current.abstract == draft.abstract and current.version == entry.version


def test_a_providers_program_answers_behind_an_interface_mount():
    who = Cataloguers()
    entry = who.report(draft_of(f"接口目录{os.urandom(4).hex()}", share_mode=1, key=True, share_type=1))
    who.publish(entry)
    program = service("share", enrolled())
    until(lambda: health(program).status == 1)
    program.contracts = served = served_contracts(program)

    def share(keys, method, request, sign=False):
        at = service("share", keys)
        at.contracts = served
        return at.call("twinriver.share.v1." + method, request, sign=sign)

    officer = enrolled(kind="person", roles="officer")
    mount = served("share.v1.MountInterfaceRequest")(entry=entry.code)
    assert until(lambda: share(officer, "InterfaceService/MountInterface", mount)).kind == 3
    rows = [["500113108"], ["500113114"]]
    threading.Thread(target=d.answer_queries, args=(program, entry.code, ["code"], rows), daemon=True).start()
    listing = served("share.v1.ListMountsRequest")(entry=entry.code)
    until(lambda: share(officer, "MountService/ListMounts", listing).mounts[0].state == 1)

    user = enrolled(kind="person", roles="officer", of=AUTHORITY)
    application = served("share.v1.SubmitRequestRequest")(entry=entry.code, purpose=2, duty="核对行政区划", mode=1)
    grant = until(lambda: share(user, "ShareService/SubmitRequest", application, sign=True)).grants[0]
    query = served("share.v1.QueryRequest")(grant=grant, purpose=2, keys=["500113114", "500119999"])
    assert [list(record.values) for record in share(user, "DeliveryService/Query", query).records] == [["500113114"]]


def test_a_reader_follows_a_topic_and_resumes_from_its_cursor():
    keys = enrolled()
    at = service("catalog", keys)
    reader = d.Reader(at, topics=["catalog.v1.entry-published"])
    events = []
    while True:
        read = reader.read(limit=1)
        if not read:
            break
        events += read
    positions = [position for position, _ in events]
    assert positions == sorted(set(positions)) and len(positions) >= 2
    first = contracts("catalog.v1.EntryPublished").FromString(events[0][1].payload)
    assert first.provider == PROVIDER
    assert d.Reader(at, topics=["catalog.v1.entry-published"], cursor=reader.cursor).read() == []


def test_a_chain_can_be_checked_by_anybody_who_sees_everything():
    keys = enrolled()
    reply = service("catalog", keys).call(
        "twinriver.eventlog.v1.EventLog/Read", contracts("eventlog.v1.ReadRequest")(limit=1000)
    )
    previous = None
    for event in reply.events:
        if previous is not None and previous.position + 1 == event.position:
            assert hashlib.sha256(previous.chain + event.body).digest() == event.chain
        previous = event
    assert previous is not None


def test_a_reader_hears_only_what_is_meant_for_it():
    keys = enrolled()
    events = d.Reader(service("share", keys)).read(limit=1000)
    for _, body in events:
        assert body.audience.everyone or PROVIDER in body.audience.organisations


def test_a_cursor_that_is_not_the_logs_is_told_so():
    keys = enrolled()
    at = service("catalog", keys)
    reader = d.Reader(at)
    reader.read(limit=5)
    reader.cursor.chain = bytes(32)
    error = refused(lambda: reader.read(), "LOG_REWOUND")
    assert error.info("head_position")
    assert reader.read(limit=1), "and reading goes on from the beginning"


def test_a_long_poll_is_answered_by_the_next_commit():
    keys = enrolled()
    at = service("catalog", keys)
    reader = d.Reader(at, topics=["catalog.v1.holder-enrolled"])
    while reader.read(limit=1000):
        pass
    waiting = subprocess.Popen(
        ["twinriver", "org", "enrol", PROVIDER, "--name", "长轮询", "--kind", "system", "--json"],
        stdout=subprocess.DEVNULL,
    )
    assert reader.read(wait_ms=10_000)
    assert waiting.wait() == 0


def test_a_revoked_key_is_out_within_a_second_everywhere():
    keys = enrolled()
    at = service("share", keys)
    until(lambda: health(at).status == 1)
    suite.twinriver("keys", "revoke", keys.fingerprint, "--reason", "测试")
    began = time.monotonic()
    while True:
        try:
            health(at)
        except d.Refused as error:
            assert error.reason == "KEY_REVOKED", error
            break
        assert time.monotonic() - began < 1.0, "still served after a second"


def test_a_service_killed_and_restarted_answers_retries():
    keys = enrolled()
    at = service("catalog", keys)
    assert health(at).status == 1
    pid = int(open(f"{STATE}/run/catalog.pid").read()) if os.path.exists(f"{STATE}/run/catalog.pid") else None
    if pid is None:
        pid = int(subprocess.run(["pgrep", "-f", f"catalog-service.*{STATE}"], capture_output=True, text=True).stdout.split()[0])
    os.kill(pid, signal.SIGKILL)
    with open(f"{STATE}/logs/up-again.log", "w+", encoding="utf-8") as log:
        up = subprocess.Popen(
            [f"{d.ROOT}/Deploy/up", "--state", STATE, "--port-base", str(PORT), "--no-demo"],
            stdout=log, stderr=subprocess.STDOUT,
        )
        # Looking whether everything is built takes as long as the machine is busy.
        status = up.wait(timeout=300)
        log.seek(0)
        assert status == 0, log.read()
    until(lambda: health(at).status == 1, seconds=60)
    assert who_am_i(at).fingerprint == keys.fingerprint


if __name__ == "__main__":
    os.chdir(os.path.dirname(os.path.abspath(__file__)))
    sys.exit(suite.run_tests(globals()))
