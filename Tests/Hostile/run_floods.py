"""What a well-behaved caller notices while others attack: it is answered, nearly as soon as before, by a service that
does not grow."""
import math
import os
import statistics
import subprocess
import sys
import time

from people import HERE, PORT, STATE, Person, contracts, d, process_of

from suite import run_tests

PERSON = Person("user-a-officer")
METHOD = "twinriver.health.v1.Health/Check"
REQUEST = contracts("health.v1.HealthCheckRequest")()
SECONDS = 1.5
GROWTH_MEGABYTES = 96
# A factor of two, and what a busy machine's scheduler takes now and then.
FACTOR, SLACK_SECONDS, TRIES = 2.0, 0.004, 3


def one_call():
    """How long it took; a call without an answer counts as what it cost its caller."""
    began = time.monotonic()
    try:
        PERSON.call(METHOD, REQUEST, "share")
    except d.Refused as refused:
        assert refused.reason == "NO_REPLY", refused
    return time.monotonic() - began


def latency(seconds=SECONDS):
    """p50 and p99 of calls at an even pace."""
    taken, end = [], time.monotonic() + seconds
    while time.monotonic() < end:
        taken.append(one_call())
        time.sleep(0.002)
    taken.sort()
    return statistics.median(taken), taken[math.ceil(len(taken) * 0.99) - 1]


def resident(process, field="VmRSS"):
    with open(f"/proc/{process}/status", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith(field)) / 1024


def forget_peak(process):
    with open(f"/proc/{process}/clear_refs", "w", encoding="ascii") as file:
        file.write("5")


def attacked_by(kind):
    """Measures under one kind of attack; the best of some tries counts, since all else only makes it slower."""
    process = process_of("share")
    findings = []
    for _ in range(TRIES):
        quiet = latency()
        memory = resident(process)
        forget_peak(process)
        attacker = subprocess.Popen(
            [sys.executable, os.path.join(HERE, "attack.py"), STATE, str(PORT), kind], stdout=subprocess.PIPE, text=True)
        try:
            time.sleep(0.5)
            during = latency(2 * SECONDS)
            assert attacker.poll() is None, f"{kind} gave up"
        finally:
            attacker.kill()
            attacker.wait()
        growth = resident(process, "VmHWM") - memory
        assert process_of("share") == process and os.path.exists(f"/proc/{process}"), "the service has ended"
        assert growth < GROWTH_MEGABYTES, f"the service grew by {growth:.0f} MB"
        said = ", ".join(f"{before * 1e3:.2f} → {after * 1e3:.2f} ms" for before, after in zip(quiet, during))
        findings.append(f"p50, p99: {said}; memory + {max(0, growth):.0f} MB")
        if all(after <= FACTOR * before + SLACK_SECONDS for before, after in zip(quiet, during)):
            print("   ", findings[-1])
            return
    raise AssertionError("; ".join(findings))


def test_a_message_whose_frames_never_end():
    attacked_by("endless_multipart")


def test_ten_thousand_connections_and_as_many_again():
    attacked_by("connections")


def test_handshakes_that_stall():
    attacked_by("stalled_handshakes")


def test_bytes_that_are_no_zmtp():
    attacked_by("garbage")


def test_strangers_by_the_hundred():
    attacked_by("strangers")


def test_callers_with_a_wrong_server_key():
    attacked_by("wrong_server_key")


def test_an_identity_made_up_without_curve():
    attacked_by("forged_identity")


def test_frames_beyond_every_limit():
    attacked_by("oversize")


def test_messages_nested_too_deeply_and_lists_too_long():
    attacked_by("nested")


if __name__ == "__main__":
    sys.exit(run_tests(globals()))
