# Installs what the machine lacks: Debian packages, and a check for Swift. Needs common.sh.
# shellcheck shell=bash

build_packages=(
  ca-certificates curl libpq-dev libprotobuf-c-dev libssl-dev libzmq3-dev openssl pkg-config postgresql
)
test_packages=(faketime iproute2 libprotobuf-dev protobuf-c-compiler protobuf-compiler python3-venv)

# Installs those of the named packages that are missing; with nothing missing, apt is not called.
install_packages() {
  local missing=() package
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null ||
    fail "these Debian packages are missing and this system has no apt: ${missing[*]}" \
      "Install what provides them and run this again."
  if ! is_root; then
    command -v sudo >/dev/null ||
      fail "these packages are missing: ${missing[*]}" "As root: apt-get install ${missing[*]}"
    say "Installing with sudo: ${missing[*]}"
    sudo true || fail "sudo does not let $(id -un) install what is missing" "As root: apt-get install ${missing[*]}"
  else
    say "Installing: ${missing[*]}"
  fi
  as_root apt-get update -q >/dev/null || say "apt-get update failed; trying with the lists at hand."
  without_system_cluster as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}" ||
    fail "these packages could not be installed: ${missing[*]}" "What apt-get said is above."
}

is_installed() {
  if [ "$1" = postgresql ] && postgres_programs >/dev/null; then return 0; fi
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root() {
  if is_root; then "$@"; else sudo "$@"; fi
}

# Debian makes and starts a cluster when PostgreSQL is first installed; nobody asked for one.
without_system_cluster() {
  local folder=/etc/postgresql-common/createcluster.d setting=twinriver.conf status=0
  # The folder stays, and every user's psql looks into it.
  as_root sh -c "umask 022 && mkdir -p $folder && echo 'create_main_cluster = false' >$folder/$setting" || return
  "$@" || status=$?
  as_root rm -f "$folder/$setting"
  return "$status"
}

# The folder of the newest PostgreSQL on this machine that is new enough.
postgres_programs() {
  local folder version best='' best_version=14
  for folder in /usr/lib/postgresql/*/bin; do
    version=$(basename "$(dirname "$folder")")
    [[ $version =~ ^[0-9]+$ ]] && [ -x "$folder/initdb" ] || continue
    if [ "$version" -gt "$best_version" ]; then best=$folder best_version=$version; fi
  done
  if [ -z "$best" ] && command -v pg_config >/dev/null; then
    folder=$(pg_config --bindir)
    [ ! -x "$folder/initdb" ] || best=$folder
  fi
  [ -n "$best" ] && printf '%s\n' "$best"
}

# Swift is not a Debian package, so it is the one thing to install by hand.
require_swift() {
  local found=''
  if command -v swift >/dev/null; then
    found=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  fi
  [ "$(printf '6.3\n%s\n' "${found:-0}" | sort -V | head -n 1)" = 6.3 ] && return
  say "Twinriver needs Swift 6.3 or newer and found ${found:-none}:" \
    "install it from https://www.swift.org/install/linux/ and run this again." >&2
  exit 1
}

# Builds everything once, for running and for testing alike.
build_all() {
  # SwiftPM writes the flags of a package's traits in the order of a set, which is another one each time it plans: with
  # the same hashes every time, what is built stays built.
  step build "Building (release)" "$1" \
    env SWIFT_DETERMINISTIC_HASHING=1 swift build --package-path "$repository" -c release --build-tests ||
    fail "the build failed" "The whole output is in $1"
}

programs() { printf '%s\n' "$repository/.build/release"; }
