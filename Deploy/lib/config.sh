# Keys and configuration files of a state folder. Needs common.sh, install.sh and postgres.sh.
# shellcheck shell=bash

# Makes a CURVE and a signing key for every service and the first operator; keys that are there stay.
make_keys() {
  (umask 077 && mkdir -p "$1/keys")
  "$(programs)/twinriver" keys generate --folder "$1/keys" "${services[@]}" operator >>"$1/logs/keys.log" ||
    fail "keys could not be made in $1/keys" "See $1/logs/keys.log"
}

# Writes the configuration files from the samples in Deploy/config: the samples' places, ports and socket become
# this folder's. Everything else an operator reads in them stays, comments included.
write_configuration() {
  local state=$1 port_base=$2 sample folder
  mkdir -p "$state/config"
  folder=$(yaml_in_quotes "$state")
  for sample in "$repository"/Deploy/config/*.yaml; do
    sed -E \
      -e "s|\"/etc/twinriver/|\"$(sed_replacement "$folder")/|g" \
      -e "s|\"/var/lib/twinriver/|\"$(sed_replacement "$folder")/data/|g" \
      -e "s|\"/run/postgresql\"|\"$(sed_replacement "$(yaml_in_quotes "$postgres_socket")")\"|" \
      "$sample" | renumber_ports "$port_base" >"$state/config/$(basename "$sample").new"
    [ "${sample##*/}" != share-service.yaml ] || provider_source "$state" "$folder" >>"$state/config/${sample##*/}.new"
    mv "$state/config/$(basename "$sample").new" "$state/config/$(basename "$sample")"
  done
}

# Settings that name the main job's provider database, where there is one, as a source of share-service. How to enter
# it lies in a file for the owner alone.
provider_source() {
  local state=$1 folder=$2 file=$1/sources/civil-affairs.conninfo
  [ -s "$state/passwords/civil_affairs_reader" ] || return 0
  (
    umask 077
    mkdir -p "$state/sources"
    printf "host='%s' port=5432 dbname=civil_affairs user=civil_affairs_reader password='%s'\n" \
      "$postgres_socket" "$(<"$state/passwords/civil_affairs_reader")" >"$file.new"
    mv "$file.new" "$file"
  )
  cat <<YAML
  sources:
    civil-affairs:
      provider: "11500000MBX002022W"
      conninfoFile: "$folder/sources/civil-affairs.conninfo"
YAML
}

# The samples count their ports from 25600.
renumber_ports() {
  awk -v base="$1" '/:\/\/|^ *port:/ {
    line = ""
    while (match($0, /256[0-9][0-9]/)) {
      line = line substr($0, 1, RSTART - 1) (base + substr($0, RSTART, 5) - 25600)
      $0 = substr($0, RSTART + 5)
    }
    print line $0
    next
  }
  { print }'
}

yaml_in_quotes() { sed 's/[\\"]/\\&/g' <<<"$1"; }
sed_replacement() { sed 's/[\\&|]/\\&/g' <<<"$1"; }

# What a shell needs for `twinriver` to work with this suite.
write_environment() {
  local state=$1
  (
    umask 077
    {
      printf '# Source this: . %s\n' "$(quoted "$state/env")"
      printf 'export TWINRIVER_STATE=%s\n' "$(quoted "$state")"
      printf 'export TWINRIVER_CONFIG=%s\n' "$(quoted "$state/config/twinriver.yaml")"
      printf 'export TWINRIVER_ADMIN_DATABASE=%s\n' "$(quoted "$(postgres_connection "$state" postgres)")"
      if [ -s "$state/passwords/civil_affairs_reader" ]; then
        printf 'export TWINRIVER_PROVIDER_DATABASE=%s\n' \
          "$(quoted "$(postgres_connection "$state" civil_affairs civil_affairs)")"
        printf 'export TWINRIVER_PROVIDER_PASSWORD_FILE=%s\n' "$(quoted "$state/passwords/civil_affairs_reader")"
      fi
      printf 'export PATH=%s:"$PATH"\n' "$(quoted "$(programs)")"
    } >"$state/env.new"
    mv "$state/env.new" "$state/env"
  )
}
