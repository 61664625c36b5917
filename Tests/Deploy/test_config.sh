# Configuration files made from the samples.
# shellcheck shell=bash

renders() {
  local state="$work/it's & \"quoted\" 配置" file
  mkdir -p "$state"
  postgres_socket=/tmp/twinriver-socket write_configuration "$state" 30000
  file=$state/config/share-service.yaml
  grep -qxF '  bind: "tcp://127.0.0.1:30001"' "$file"
  grep -qxF '  port: 30011' "$file"
  grep -qxF '  ports: [5432]' "$file"
  grep -qxF '  hosts: ["/tmp/twinriver-socket"]' "$file"
  grep -qxF "  passwordFile: \"$work/it's & \\\"quoted\\\" 配置/passwords/share\"" "$file"
  equal "$(grep -l '256[0-9][0-9]"\|/etc/twinriver' "$state"/config/*.yaml)" ""
  equal "$(service_http "$state" share)" http://127.0.0.1:30011
}
check "samples become a folder's configuration, odd characters and all" renders
