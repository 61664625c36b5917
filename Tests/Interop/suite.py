"""What the programs that test a whole suite share: the command line, waiting for others, counting."""
import json
import subprocess
import time
import traceback


def twinriver(*arguments):
    """Runs a command that must succeed, and returns what it printed."""
    done = subprocess.run(["twinriver", *arguments], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def told(*arguments):
    """Runs a command that must succeed, and returns the object it printed."""
    return json.loads(twinriver(*arguments, "--json"))


def until(holds, seconds=10, despite=()):
    """Waits for other processes to come so far, which they do at their own pace; returns what `holds` returned."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if result := holds():
                return result
        except despite:
            pass
    raise AssertionError("did not come true in time")


def run_tests(names):
    """Runs every function named test_…, in the order of the file; True if one failed."""
    passed = failed = 0
    tests = [(name, test) for name, test in names.items() if name.startswith("test_")]
    for name, test in sorted(tests, key=lambda item: item[1].__code__.co_firstlineno):
        try:
            test()
            passed += 1
            print("✓", name[5:].replace("_", " "), flush=True)
        except Exception:
            failed += 1
            print("✗", name[5:].replace("_", " "), flush=True)
            traceback.print_exc(limit=4)
    print(f"{passed} passed, {failed} failed")
    return failed != 0
