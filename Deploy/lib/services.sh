# Starts, watches and stops the five services of a state folder. Needs common.sh, install.sh and config.sh.
# shellcheck shell=bash

# Migrates a service's schema and starts it, unless it runs already from the same program and configuration.
service_start() {
  local state=$1 name=$2
  local program config fingerprint
  program=$(programs)/$name-service
  config=$state/config/$name-service.yaml
  fingerprint=$(cat "$program" "$config" | sha256sum | cut -c 1-64)
  mkdir -p "$state/run" "$state/logs"
  if service_is_running "$state" "$name"; then
    [ "$(cat "$state/run/$name.fingerprint" 2>/dev/null)" != "$fingerprint" ] || return 0
    say "  $name-service changed: restarting"
    service_stop "$state" "$name"
  fi
  keep_log_small "$state/logs/$name.log"
  "$program" migrate --config "$config" >>"$state/logs/$name.log" 2>&1 ||
    service_failed "$state" "$name" "could not bring its schema up to date"
  setsid "$program" serve --config "$config" >>"$state/logs/$name.log" 2>&1 </dev/null &
  printf '%s\n' $! >"$state/run/$name.pid"
  printf '%s\n' "$fingerprint" >"$state/run/$name.fingerprint"
}

# Waits until a service says that it can work.
service_wait_ready() {
  local state=$1 name=$2 limit=$((SECONDS + 60))
  until service_is_ready "$state" "$name"; do
    # Between its fork and its exec the process does not look like the service yet.
    service_is_running "$state" "$name" || within 2 service_is_running "$state" "$name" ||
      service_failed "$state" "$name" "ended"
    [ "$SECONDS" -lt "$limit" ] || service_failed "$state" "$name" "is not ready: $(service_readiness "$state" "$name")"
    pause 0.1
  done
}

# Asks a service to end, which lets it answer what it has begun; one that does not is killed after 20 s.
service_stop() {
  local state=$1 name=$2 process
  service_is_running "$state" "$name" || return 0
  process=$(<"$state/run/$name.pid")
  kill -TERM "$process" 2>/dev/null || true
  within 20 service_has_ended "$state" "$name" || kill -KILL "$process" 2>/dev/null || true
  within 5 service_has_ended "$state" "$name" || fail "$name-service (process $process) cannot be ended"
  rm -f "$state/run/$name.pid"
}

service_has_ended() { ! service_is_running "$@"; }

# Whether the remembered process is there and is this service: process numbers are used again.
service_is_running() {
  local process
  process=$(cat "$1/run/$2.pid" 2>/dev/null) || return 1
  [ -r "/proc/$process/cmdline" ] &&
    tr '\0' '\n' <"/proc/$process/cmdline" 2>/dev/null | grep -qxF "$1/config/$2-service.yaml"
}

service_is_ready() { service_readiness "$@" >/dev/null; }

service_readiness() { curl -s -S --fail-with-body --max-time 2 "$(service_http "$1" "$2")/readyz" 2>&1; }

# Where a service serves metrics and readiness, from its configuration.
service_http() {
  printf 'http://127.0.0.1:%s' \
    "$(sed -n '/^http:/,/^[a-z]/ s/^  port: *\([0-9]*\).*/\1/p' "$1/config/$2-service.yaml")"
}

service_failed() {
  tail -n 20 "$1/logs/$2.log" >&2
  fail "$2-service $3" "Its log is $1/logs/$2.log"
}

# Keeps one old log beside the current one.
keep_log_small() {
  if [ -f "$1" ] && [ "$(stat -c %s "$1")" -gt 52428800 ]; then mv -f "$1" "$1.1"; fi
}
