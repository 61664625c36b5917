# Starting, watching and stopping services, with a program that behaves like one.
# shellcheck shell=bash

suite_state="$work/suite"
mkdir -p "$suite_state/config" "$suite_state/run" "$suite_state/logs" "$work/programs"
service_port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
printf 'http:\n  host: "127.0.0.1"\n  port: %s\n' "$service_port" >"$suite_state/config/share-service.yaml"

programs() { printf '%s\n' "$work/programs"; }

# A service that counts its migrations and answers /readyz; $1 is a comment that makes another program of it.
write_program() {
  cat >"$work/programs/share-service" <<PYTHON
#!/usr/bin/env python3
# $1
import http.server, os, sys
if sys.argv[1] == "migrate":
    open("$work/migrations", "a").write("x")
    sys.exit(int(os.environ.get("MIGRATION_STATUS", "0")))
if os.environ.get("SERVICE_ENDS"):
    sys.exit("cannot go on")
class Ready(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'{"ready":true}')
http.server.ThreadingHTTPServer(("127.0.0.1", $service_port), Ready).serve_forever()
PYTHON
  chmod +x "$work/programs/share-service"
}

# A process that nobody has waited for yet still has a number, but no arguments.
has_ended() { [ -z "$(tr -d '\0' 2>/dev/null <"/proc/$1/cmdline")" ]; }

starts_service() {
  write_program first
  service_start "$suite_state" share
  service_wait_ready "$suite_state" share
  equal "$(cat "$work/migrations")" x
}
check "a service is migrated, started and waited for" starts_service

leaves_running_service() {
  local before
  before=$(cat "$suite_state/run/share.pid")
  service_start "$suite_state" share
  equal "$(cat "$suite_state/run/share.pid")" "$before"
}
check "a service whose program did not change is left alone" leaves_running_service

restarts_changed_service() {
  local before
  before=$(cat "$suite_state/run/share.pid")
  write_program second
  service_start "$suite_state" share
  service_wait_ready "$suite_state" share
  [ "$(cat "$suite_state/run/share.pid")" != "$before" ]
  has_ended "$before"
}
check "a service whose program changed is restarted" restarts_changed_service

ignores_other_process() {
  local kept
  kept=$(cat "$suite_state/run/share.pid")
  echo $BASHPID >"$suite_state/run/share.pid"
  service_has_ended "$suite_state" share
  echo "$kept" >"$suite_state/run/share.pid"
  service_is_running "$suite_state" share
}
check "another process with the remembered number is not taken for the service" ignores_other_process

stops_service() {
  local process
  process=$(cat "$suite_state/run/share.pid")
  service_stop "$suite_state" share
  has_ended "$process"
  service_stop "$suite_state" share
}
check "a service is stopped, and stopping twice is no fault" stops_service

reports_failed_migration() {
  local shown
  shown=$(MIGRATION_STATUS=1 service_start "$suite_state" share 2>&1) && return 1
  [[ $shown == *"share-service could not bring its schema up to date"* ]]
}
check "a failed migration is told and nothing is started" reports_failed_migration

reports_ended_service() {
  local shown
  shown=$(
    export SERVICE_ENDS=1
    service_start "$suite_state" share
    service_wait_ready "$suite_state" share 2>&1
  ) && return 1
  [[ $shown == *"cannot go on"* && $shown == *"share-service ended"* ]]
}
check "a service that ends at once is told, with the end of its log" reports_ended_service
