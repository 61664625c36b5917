# The private cluster: who may enter, what survives, where it listens.
# shellcheck shell=bash

state="$work/state"
mkdir -p "$state/logs"
chmod 755 "$state"

sql() { # sql ROLE DATABASE STATEMENT
  "$postgres_bin/psql" -X -q -A -t -v ON_ERROR_STOP=1 -d "$(postgres_connection "$state" "$1" "$2")" -c "$3" 2>&1
}

says() { # says TEXT COMMAND...: the command fails with this text
  local text=$1 shown
  shift
  shown=$("$@") && { echo "it succeeded"; return 1; }
  [[ $shown == *"$text"* ]] || { echo "it said: $shown"; return 1; }
}

starts() { postgres_start "$state" && postgres_prepare_provider "$state"; }
check "a cluster starts below a path with a space and Chinese" starts
postgres_locate "$state"

own_schema_only() {
  sql catalog twinriver 'CREATE TABLE entry (id int); INSERT INTO entry VALUES (1)'
  says "permission denied for schema catalog" sql share twinriver 'SELECT * FROM catalog.entry'
  says "permission denied for schema public" sql catalog twinriver 'CREATE TABLE public.entry (id int)'
  says "permission denied for database" sql catalog twinriver 'CREATE SCHEMA other'
}
check "a role works in its own schema and in no other" own_schema_only

own_database_only() {
  says "permission denied for database" sql catalog civil_affairs 'SELECT 1'
  says "permission denied for database" sql civil_affairs twinriver 'SELECT 1'
  says "permission denied for database" sql catalog postgres 'SELECT 1'
}
check "a role enters its own database and no other" own_database_only

reader_reads() {
  sql civil_affairs civil_affairs 'CREATE TABLE town (code text)'
  equal "$(sql civil_affairs_reader civil_affairs 'SELECT count(*) FROM town')" 0
  says "read-only" sql civil_affairs_reader civil_affairs 'INSERT INTO town VALUES (1)'
}
check "the provider's reader reads and cannot write" reader_reads

settings_hold() {
  equal "$(sql share twinriver 'SHOW deadlock_timeout')" 50ms
  sql share twinriver "SET deadlock_timeout = '70ms'"
  equal "$(sql share twinriver 'SHOW search_path')" share
  equal "$(sql share twinriver 'SHOW fsync')" on
  equal "$(sql share twinriver 'SHOW listen_addresses')" ""
}
check "roles have their settings, the server is durable and listens on no TCP port" settings_hold

identifies_itself() {
  [[ $(sql audit twinriver \
    'SELECT system_identifier, timeline_id FROM pg_control_system(), pg_control_checkpoint()') =~ ^[0-9]+\|1$ ]]
}
check "a role can read system identifier and timeline" identifies_itself

guess_password() {
  PGPASSFILE=/dev/null PGPASSWORD=guess \
    "$postgres_bin/psql" -X -d "host='$postgres_socket' user=catalog dbname=twinriver" -c 'SELECT 1' 2>&1
}
check "a wrong password is refused" says "password authentication failed" guess_password

private_files() {
  equal "$(stat -c %a "$state/passwords")" 700
  equal "$(stat -c %a "$state/passwords"/* | sort -u)" 600
  equal "$(stat -c %a "$postgres_socket")" 700
  equal "$(stat -c %a "$postgres_data")" 700
  [ "$(printf %s "$postgres_socket/.s.PGSQL.5432" | wc -c)" -le 107 ]
}
check "passwords, data and socket are private and the socket's path is short" private_files

survives_repeats() {
  local before
  before=$(cat "$state/passwords/catalog" "$postgres_data/postmaster.pid")
  postgres_start "$state"
  equal "$(cat "$state/passwords/catalog" "$postgres_data/postmaster.pid")" "$before"
  postgres_stop "$state"
  [ ! -e "$postgres_socket" ]
  postgres_start "$state"
  equal "$(sql catalog twinriver 'SELECT id FROM entry')" 1
}
check "starting again changes nothing, stopping loses nothing" survives_repeats

survives_lost_socket_folder() {
  postgres_stop "$state"
  rm -rf "$postgres_socket"
  postgres_start "$state"
  equal "$(sql catalog twinriver 'SELECT id FROM entry')" 1
}
check "a socket folder that is gone is made again" survives_lost_socket_folder
postgres_locate "$state"
