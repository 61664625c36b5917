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

survives_quick_steps() {
  durations=$work/durations
  local number
  for number in $(seq 100); do step quick "Blinking" "$work/quick.log" true; done
}
check "a step may be over before it is looked at" survives_quick_steps

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

names_packages_without_sudo() {
  local shown status=0
  is_root() { return 1; }
  is_installed() { [ "$1" != libpq-dev ]; }
  apt-get() { echo "apt was called"; }
  command() { [ "$2" = apt-get ]; }
  shown=$(install_packages "${build_packages[@]}" 2>&1) || status=$?
  equal "$status" 1
  [[ $shown == *"As root: apt-get install libpq-dev"* && $shown != *"apt was called"* ]]
}
check "without sudo the missing packages are named for root" names_packages_without_sudo

names_packages_when_sudo_refuses() {
  local shown status=0
  is_root() { return 1; }
  is_installed() { [ "$1" != libpq-dev ]; }
  sudo() { echo "a password is required" >&2; return 1; }
  shown=$(install_packages "${build_packages[@]}" 2>&1) || status=$?
  equal "$status" 1
  [[ $shown == *"sudo does not let $(id -un) install"*"As root: apt-get install libpq-dev"* ]]
}
check "a sudo that refuses is told, with what root would install" names_packages_when_sudo_refuses

installs_through_sudo() {
  local shown
  is_root() { return 1; }
  is_installed() { [ "$1" != libpq-dev ]; }
  sudo() { printf '%s|' "$@" >>"$work/sudo"; printf '\n' >>"$work/sudo"; }
  shown=$(umask 077; install_packages "${build_packages[@]}" 2>&1)
  equal "$shown" "Installing with sudo: libpq-dev"
  grep -qF "umask 022 && mkdir -p /etc/postgresql-common/createcluster.d" "$work/sudo"
  grep -qF "apt-get|install|-y|--no-install-recommends|libpq-dev|" "$work/sudo"
  equal "$(tail -n 1 "$work/sudo")" "rm|-f|/etc/postgresql-common/createcluster.d/twinriver.conf|"
}
check "with sudo the packages are installed, saying so, and no cluster is made" installs_through_sudo

lets_nobody_else_write() {
  equal "$(umask 000; . "$here/../../Deploy/lib/common.sh"; umask)" 0022
  equal "$(umask 077; . "$here/../../Deploy/lib/common.sh"; umask)" 0077
}
check "nobody else can write what is made, and a stricter umask stays" lets_nobody_else_write

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
