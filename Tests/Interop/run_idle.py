"""What each service costs at rest: how soon it is ready, how much memory it holds, how soon it ends."""
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

from suite import run_tests, until

STATE, PORT = sys.argv[1], int(sys.argv[2])
SERVICES = ["catalog", "share", "open", "correction", "audit"]
PROGRAMS = os.path.dirname(shutil.which("twinriver"))
READY_SECONDS, END_SECONDS, RESIDENT_MEGABYTES = 1.0, 1.0, 60
# The best of these counts: anything else the machine does makes a try longer, nothing makes it shorter.
TRIES = 3


def process_of(service):
    with open(f"{STATE}/run/{service}.pid", encoding="utf-8") as file:
        return int(file.read())


def has_ended(process):
    try:
        with open(f"/proc/{process}/cmdline", "rb") as file:
            return not file.read()
    except FileNotFoundError:
        return True


def is_ready(service):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORT + 10 + SERVICES.index(service)}/readyz", timeout=2) as reply:
            return reply.status == 200
    except (urllib.error.URLError, OSError):
        return False


def seconds(action):
    began = time.monotonic()
    action()
    return time.monotonic() - began


def allowed(limit):
    """The limits are those of a machine with nothing else to do; a busy one gets its share more."""
    return limit * max(1.0, os.getloadavg()[0] / os.cpu_count())


def end(service):
    process = process_of(service)
    os.kill(process, signal.SIGTERM)
    until(lambda: has_ended(process), seconds=20)


def start(service):
    config = f"{STATE}/config/{service}-service.yaml"
    with open(f"{STATE}/logs/{service}.log", "ab") as log:
        process = subprocess.Popen(
            [f"{PROGRAMS}/{service}-service", "serve", "--config", config],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
    with open(f"{STATE}/run/{service}.pid", "w", encoding="utf-8") as file:
        file.write(f"{process.pid}\n")
    until(lambda: is_ready(service), seconds=60)


def resident_megabytes(service):
    with open(f"/proc/{process_of(service)}/status", encoding="utf-8") as status:
        return int(re.search(r"^VmRSS:\s*(\d+) kB", status.read(), re.MULTILINE).group(1)) / 1024


def test_after_the_main_job_every_service_rests_within_its_memory():
    resident = {service: resident_megabytes(service) for service in SERVICES}
    print("  resident:", ", ".join(f"{service} {size:.1f} MB" for service, size in resident.items()))
    assert max(resident.values()) <= RESIDENT_MEGABYTES, resident


def test_every_service_ends_and_is_ready_again_within_a_second():
    slow = []
    for service in SERVICES:
        ended, ready = [], []
        for _ in range(TRIES):
            ended.append(seconds(lambda: end(service)))
            ready.append(seconds(lambda: start(service)))
        print(f"  {service}: ready in {min(ready):.2f} s, ended in {min(ended):.2f} s")
        if min(ready) > allowed(READY_SECONDS) or min(ended) > allowed(END_SECONDS):
            slow.append(service)
    assert not slow, slow


if __name__ == "__main__":
    sys.exit(run_tests(globals()))
