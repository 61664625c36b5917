# Runs kinds of tests and adds up what passed and failed. Needs common.sh and install.sh.
# shellcheck shell=bash

passed=0 failed=0
failures=()

# Nothing that runs alone takes a third of this; what does has hung, and is ended and told.
readonly longest_minutes=20

# Swift's tests, from what is built already. The runner's own report says how many there were; a runner that ends
# without one has crashed or hung, which is a failure.
run_swift_tests() {
  local package=$1 report=$2 count failures_count status=0
  shift 2
  rm -f "${report%.xml}"*.xml
  timeout --kill-after 10 "${longest_minutes}m" swift test --package-path "$package" "$@" --xunit-output "$report" ||
    status=$?
  [ "$status" -ne 124 ] || say "swift test in $package did not end within $longest_minutes minutes"
  read -r count failures_count < <(count_reports "${report%.xml}"*.xml)
  if [ "$status" -ne 0 ] && [ "$failures_count" -eq 0 ]; then failures_count=1; fi
  if [ "$count" -eq 0 ] && [ "$status" -eq 0 ]; then failures_count=1; fi
  passed=$((passed + (count > failures_count ? count - failures_count : 0)))
  failed=$((failed + failures_count))
  [ "$failures_count" -eq 0 ] || failures+=("swift test in $package: $failures_count")
}

# "tests failures" summed over JUnit files; errors count as failures, skipped tests as neither.
count_reports() {
  local file tests=0 bad=0 line
  for file in "$@"; do
    [ -f "$file" ] || continue
    line=$(grep -m 1 -o '<testsuite [^>]*>' "$file" || true)
    tests=$((tests + $(attribute tests "$line") - $(attribute skipped "$line")))
    bad=$((bad + $(attribute failures "$line") + $(attribute errors "$line")))
  done
  printf '%s %s\n' "$tests" "$bad"
}

attribute() {
  local value
  value=$(sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$2")
  printf '%s' "${value:-0}"
}

# A program that is itself a collection of tests and closes with "N passed, N failed".
run_collection() {
  local name=$1 output status=0 line
  shift
  output=$(mktemp)
  timeout --kill-after 10 "${longest_minutes}m" "$@" 2>&1 | tee "$output" || status=$?
  [ "$status" -ne 124 ] || say "$name did not end within $longest_minutes minutes"
  line=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$output" | tail -n 1 || true)
  rm -f "$output"
  if [[ $line =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
    passed=$((passed + BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[2]))
    [ "${BASH_REMATCH[2]}" -eq 0 ] || failures+=("$name: ${BASH_REMATCH[2]}")
    [ "$status" -eq 0 ] || [ "${BASH_REMATCH[2]}" -gt 0 ] || run_check_failed "$name ended with $status"
  else
    run_check_failed "$name ended without saying how many passed"
  fi
}

# The tool that checks contracts, built when it is older than its sources.
contracts() { swift run --package-path "$repository/Protos/Generator" --quiet contracts "$@"; }

# One command that passes when it ends well.
run_check() {
  local name=$1
  shift
  say "$name"
  if "$@"; then passed=$((passed + 1)); else run_check_failed "$name"; fi
}

run_check_failed() {
  failed=$((failed + 1))
  failures+=("$1")
}

# A Python with what a department's program needs, in the build folder; made again when the requirements change.
python_with_requirements() {
  local folder=$repository/.build/python requirements=$repository/Tests/Interop/requirements.txt
  if ! cmp -s "$requirements" "$folder/requirements.txt"; then
    rm -rf "$folder"
    python3 -m venv "$folder"
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check -r "$requirements" ||
      fail "Python packages could not be installed" "Needed: $(tr '\n' ' ' <"$requirements")"
    cp "$requirements" "$folder/requirements.txt"
  fi
  export TWINRIVER_PYTHON=$folder/bin/python
}

# The sum, alone on the last line, and whether all is well.
finish_tests() {
  local failure
  for failure in "${failures[@]}"; do say "failed: $failure"; done
  say "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
