# Words, quoting, progress and installing.
# shellcheck shell=bash

survives_quoting() { equal "$(eval "printf %s $(quoted "$1")")" "$1"; }
check "a path with a space, a quote and Chinese survives quoting" survives_quoting "/tmp/it's 测试/\$HOME"

knows_the_time_left() {
  equal "$(progress_left 30 90 '')" ', about 1:00 left'
  equal "$(progress_left 30 '' 10/40)" ', 10/40, about 1:30 left'
  equal "$(progress_left 30 20 '')" ''
}
check "the time left comes from the last run, else from the step's own count" knows_the_time_left

remembers_durations() {
  durations=$work/durations
  step sample "Sampling" "$work/sample.log" printf '[1/2] one\n[2/2] two\n'
  equal "$(cat "$work/sample.log")" $'[1/2] one\n[2/2] two'
  [ -s "$work/durations/sample" ]
}
check "a step keeps its output and its duration" remembers_durations

reports_failed_step() {
  durations=$work/durations
  local shown
  shown=$(step failing "Failing" "$work/failing.log" sh -c 'echo cause; exit 3' 2>&1) && return 1
  [[ $shown == *cause* ]] && [ ! -e "$work/durations/failing" ]
}
check "a failing step shows its output and fails" reports_failed_step

installs_nothing_when_nothing_is_missing() {
  apt-get() { echo "apt was called"; return 1; }
  is_installed() { return 0; }
  install_packages "${build_packages[@]}"
}
check "with nothing missing apt is not called" installs_nothing_when_nothing_is_missing

says_one_sentence_without_swift() {
  local shown status=0
  shown=$(swift() { echo "Swift version 5.10.1 (swift-5.10.1-RELEASE)"; }; require_swift 2>&1) || status=$?
  equal "$status" 1
  equal "$(wc -l <<<"$shown")" 1
  [[ $shown == *"needs Swift 6.3 or newer and found 5.10"* ]]
}
check "an old Swift is refused with one sentence" says_one_sentence_without_swift

adds_reports_up() {
  printf '<testsuites>\n<testsuite name="a" errors="1" tests="7" failures="2" skipped="1" time="0.1">\n' >"$work/r.xml"
  equal "$(count_reports "$work/r.xml" "$work/absent.xml")" "6 3"
}
check "reports are added up without what was skipped" adds_reports_up
