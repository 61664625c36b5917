# A private PostgreSQL cluster that belongs to one state folder. Needs common.sh and install.sh.
#
# As an ordinary user the cluster runs as that user. As root it runs as `postgres`, because PostgreSQL refuses root; its
# data then lie in the state folder if `postgres` may enter that folder, else under /var/lib/twinriver. It listens on a
# socket in a folder of its own and on no TCP port.
# shellcheck shell=bash

# Starts the cluster of a state folder, making it on first use, and brings roles, schemas and settings up to date.
# Sets postgres_socket, postgres_data.
postgres_start() {
  local state=$1
  postgres_locate "$state"
  [ -f "$postgres_data/PG_VERSION" ] || postgres_create "$state"
  postgres_check_version
  local wanted
  wanted=$(postgres_settings)
  if ! postgres_settings_are "$wanted"; then
    postgres_is_running && postgres_control stop -m fast
    postgres_as tee "$postgres_data/twinriver.conf" <<<"$wanted" >/dev/null
  fi
  if ! postgres_is_running; then
    postgres_control start -l "$postgres_data/start.log" ||
      fail "PostgreSQL did not start" "Why is in $postgres_data/start.log and $postgres_data/log"
  fi
  postgres_prepare "$state"
}

# Stops the cluster of a state folder, if there is one and it runs. Nothing is deleted but the socket's empty folder,
# which lies outside and is made again.
postgres_stop() {
  [ -f "$1/postgres/data-folder" ] || return 0
  postgres_locate "$1"
  if postgres_is_running; then postgres_control stop -m fast; fi
  rmdir "$postgres_socket" 2>/dev/null || true
}

# A connection string for one of the cluster's roles, without the password: libpq finds that in the password file.
postgres_connection() {
  local state=$1 role=$2 database=${3:-twinriver}
  printf "host='%s' port=5432 dbname=%s user=%s passfile='%s'" \
    "$postgres_socket" "$database" "$role" "${state//\'/\\\'}/passwords/pgpass"
}

# Finds where data and socket are, and remembers it in the state folder.
postgres_locate() {
  local state=$1 remembered=$1/postgres
  postgres_bin=$(postgres_programs) || fail "no PostgreSQL 15 or newer was found" "apt-get install postgresql"
  install -d -m 0711 "$remembered"
  if [ ! -s "$remembered/data-folder" ]; then postgres_choose_data "$state" >"$remembered/data-folder"; fi
  postgres_data=$(<"$remembered/data-folder")
  postgres_socket=''
  [ ! -s "$remembered/socket-folder" ] || postgres_socket=$(<"$remembered/socket-folder")
  # The folder is in a place that a restart of the machine empties.
  if [ ! -d "$postgres_socket" ] || [ "$(stat -c %U "$postgres_socket")" != "$(postgres_user)" ]; then
    postgres_socket=$(mktemp -d "$(is_root && [ -w /run ] && echo /run || echo /tmp)/twinriver-XXXXXX")
    ! is_root || chown postgres: "$postgres_socket"
    printf '%s\n' "$postgres_socket" >"$remembered/socket-folder"
  fi
}

postgres_user() {
  if is_root; then echo postgres; else id -un; fi
}

# Runs a command as the user the cluster belongs to, from a folder that user can enter.
postgres_as() {
  if is_root; then (cd / && runuser -u postgres -- "$@"); else (cd / && "$@"); fi
}

postgres_choose_data() {
  local state=$1 folder
  if ! is_root; then
    printf '%s\n' "$state/postgres/data"
  elif postgres_as test -x "$state/postgres"; then
    folder=$state/postgres/data
    install -d -m 0700 -o postgres -g postgres "$folder"
    printf '%s\n' "$folder"
  else
    # Not by the path alone: a deleted and remade state folder has other passwords than the data left behind.
    install -d -m 0711 /var/lib/twinriver
    folder=$(mktemp -d "/var/lib/twinriver/$(printf '%s' "$state" | sha256sum | cut -c 1-12)-XXXXXX")
    chown postgres:postgres "$folder"
    printf '%s\n' "$folder"
  fi
}

postgres_create() {
  local state=$1
  say "Making a PostgreSQL cluster in $postgres_data"
  postgres_password "$state" postgres
  # initdb reads the password from a file of its own user's; the socket's folder is private to that user.
  (umask 077 && postgres_as tee "$postgres_socket/password" <"$state/passwords/postgres" >/dev/null)
  postgres_as "$postgres_bin/initdb" --pgdata="$postgres_data" --username=postgres \
    --pwfile="$postgres_socket/password" --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --data-checksums \
    </dev/null >"$state/logs/initdb.log" 2>&1 ||
    fail "initdb failed" "Its output is in $state/logs/initdb.log"
  rm -f "$postgres_socket/password"
  postgres_as tee -a "$postgres_data/postgresql.conf" >/dev/null <<<"include 'twinriver.conf'"
}

# A cluster is read by the version that made it.
postgres_check_version() {
  local made with=${postgres_bin%/bin}
  made=$(postgres_as cat "$postgres_data/PG_VERSION")
  [ "${with##*/}" = "$made" ] && return
  postgres_bin=/usr/lib/postgresql/$made/bin
  [ -x "$postgres_bin/postgres" ] ||
    fail "the data in $postgres_data are of PostgreSQL $made, which is not installed" \
      "apt-get install postgresql-$made, or upgrade the data with pg_upgrade"
}

# Memory by the machine's size, durability always, nothing over TCP, and no data in the server's log.
postgres_settings() {
  local megabytes
  megabytes=$(($(sed -n 's/^MemTotal: *\([0-9]*\).*/\1/p' /proc/meminfo) / 1024))
  cat <<CONF
listen_addresses = ''
port = 5432
unix_socket_directories = '$postgres_socket'
unix_socket_permissions = 0700
max_connections = 150
shared_buffers = $(clamp $((megabytes / 8)) 64 1024)MB
effective_cache_size = $(clamp $((megabytes / 2)) 256 16384)MB
work_mem = 8MB
maintenance_work_mem = 64MB
max_wal_size = 2GB
checkpoint_timeout = 15min
fsync = on
full_page_writes = on
synchronous_commit = on
wal_level = replica
jit = off
password_encryption = scram-sha-256
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_line_prefix = '%m [%p] %q%u '
logging_collector = on
log_filename = 'postgresql-%a.log'
log_truncate_on_rotation = on
log_rotation_age = 1d
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_min_error_statement = panic
cluster_name = 'twinriver'
CONF
}

clamp() { echo $(($1 < $2 ? $2 : $1 > $3 ? $3 : $1)); }

postgres_settings_are() {
  [ "$(postgres_as cat "$postgres_data/twinriver.conf" 2>/dev/null)" = "$1" ]
}

postgres_is_running() { postgres_as "$postgres_bin/pg_ctl" status -D "$postgres_data" >/dev/null; }

postgres_control() {
  postgres_as "$postgres_bin/pg_ctl" "$@" -D "$postgres_data" -w -t 120 -s </dev/null >/dev/null 2>&1
}

# Makes a role's password once; `pgpass` holds all of them for libpq.
postgres_password() {
  local folder=$1/passwords role=$2
  (
    umask 077
    mkdir -p "$folder"
    [ -s "$folder/$role" ] || random_password >"$folder/$role"
    touch "$folder/pgpass"
    grep -q "^\*:\*:\*:$role:" "$folder/pgpass" ||
      printf '*:*:*:%s:%s\n' "$role" "$(<"$folder/$role")" >>"$folder/pgpass"
  )
}

# Roles, schemas and grants. Everything here may be repeated.
postgres_prepare() {
  local state=$1
  {
    postgres_role_statements "$state" "${services[@]}"
    cat "$repository/Deploy/postgres/databases.sql"
    printf '\\connect twinriver\n'
    local role
    for role in "${services[@]}"; do
      printf '\\set role %s\n' "$role"
      cat "$repository/Deploy/postgres/schema.sql"
    done
  } | postgres_admin "$state"
}

# The database of the main job's provider, beside the suite's.
postgres_prepare_provider() {
  {
    postgres_role_statements "$1" civil_affairs civil_affairs_reader
    cat "$repository/Deploy/postgres/provider.sql"
  } | postgres_admin "$1"
}

postgres_role_statements() {
  local state=$1 role
  shift
  for role in "$@"; do
    postgres_password "$state" "$role"
    printf "\\\\set role %s\n\\\\set password '%s'\n" "$role" "$(<"$state/passwords/$role")"
    cat "$repository/Deploy/postgres/role.sql"
  done
}

# Runs SQL from standard input as the superuser. Passwords come that way too, never as arguments that others can see.
postgres_admin() {
  PGOPTIONS='-c client_min_messages=warning' \
    "$postgres_bin/psql" -X -q -v ON_ERROR_STOP=1 -d "$(postgres_connection "$1" postgres postgres)" -f -
}
