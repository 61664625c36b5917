# A state folder and a range of ports for as long as a script of tests runs. Needs common.sh.
# shellcheck shell=bash

# Makes the folder, with a space and 汉字 in its name, and finds ports; what is started there is stopped, and everything
# deleted, when the script ends. Sets state and port.
temporary_suite() {
  state=$(mktemp -d "${TMPDIR:-/tmp}/twinriver 两江.XXXXXX")
  chmod 0755 "$state"
  port=$(free_port_base) || fail "no range of ports is free"
  trap temporary_suite_end EXIT
}

temporary_suite_end() {
  local data
  "$repository/Deploy/down" --state "$state" >/dev/null 2>&1
  data=$(cat "$state/postgres/data-folder" 2>/dev/null)
  case $data in /var/lib/twinriver/*) rm -rf "$data" ;; esac
  rm -rf "$state"
}

# A hundred ports of which none is listened on; where to begin looking is left to chance, so that two scripts that look
# at once do not find the same.
free_port_base() {
  local first base
  first=$((21000 + RANDOM % 100 * 100))
  for base in $(seq "$first" 100 31000) $(seq 21000 100 "$first"); do
    if ! ss -Htnl | grep -qE ":$((base / 100))[0-9]{2}\b"; then
      echo "$base"
      return
    fi
  done
  return 1
}
