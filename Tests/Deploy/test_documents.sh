# What the documents say against what is there.
# shellcheck shell=bash

# Reasons that a caller of a service can be given. Not those of the portal, which are pages, and no codes of rule packs.
reasons_of_the_code() {
  grep -rhoE '"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+"' --include='*.swift' --exclude-dir=Generated --exclude-dir=Portal \
    "$repository"/Shared/{RPC/Call,RPC/Server,EventLog,Directory,Obligations,ServiceKit/Handlers,Rules/Clocks,Rules/Codes} \
    "$repository"/Services/{Audit,Catalog,Correction,Open,Share} | tr -d '"' | sort -u |
    grep -vxE 'STATUS_CODE_OK|PROVIDER_HEAD|HEAD_WITH_IMPACT_ASSESSMENTS|AUTHORITY_SAME_LEVEL|CODE_BIRTH_DATE|APPLICANT_KIND_UNKNOWN|OPEN_UNCONDITIONALLY|ENTRY_UNKNOWN|ENTRY_INVALID'
}

reasons_of_the_protocol() {
  sed -n '/^## 9\. Reasons/,$p' "$repository/Protos/PROTOCOL.md" | grep -oE '`[A-Z][A-Z0-9_]+`' | tr -d '`' | sort -u
}

names_every_reason() { equal "$(comm -23 <(reasons_of_the_code) <(reasons_of_the_protocol))" ""; }
check "the protocol names every reason a service can give" names_every_reason

invents_no_reason() {
  local reason
  for reason in $(reasons_of_the_protocol); do
    grep -rqF "\"$reason\"" --include='*.swift' "$repository/Shared" "$repository/Services" || equal "$reason" "in the code"
  done
}
check "and no other" invents_no_reason

# methods_of "sed range in the protocol": the methods named there. methods_with PATTERN: those of rules in the access table.
methods_of() { sed -n "$1" "$repository/Protos/PROTOCOL.md" | grep -oE '`[A-Za-z/]+`' | tr -d '`' | sed 's|.*/||' | sort -u; }
methods_with() {
  grep -hE "$1" "$repository/Shared/Contracts/AccessTable.swift" | sed -n 's/.*Rule([A-Za-z0-9.]*\.\([a-zA-Z]*\), .*/\u\1/p' | sort -u
}

names_signed_methods() {
  equal "$(methods_of '/^### 4\.1/,/^Other requests/p' | grep -v Service | grep -vx SIGNATURE_REQUIRED)" "$(methods_with 'signed: true')"
}
check "the protocol names the acts that must be signed, and no other" names_signed_methods

names_restricted_methods() {
  local restricted
  restricted=$(methods_with 'Rule\(.*(role|authority|system|service\()' | grep -vx OpenService)
  equal "$(comm -23 <(printf '%s\n' "$restricted") <(methods_of '/^### 4\.2/,/^## 5/p'))" ""
}
check "the protocol says who may call what not everybody may" names_restricted_methods

names_settings_that_are() {
  local setting
  for setting in $(grep -ohE '`(server|share|open|directory|commands|database|http)(\.[A-Za-z]+)+`' \
    "$repository"/Protos/PROTOCOL.md "$repository"/*.md "$repository"/Deploy/README.md "$repository"/Services/*/README.md |
    tr -d '`' | grep -vxF open.answer | sort -u); do
    grep -qE "^ *${setting##*.}:" "$repository"/Deploy/config/*.yaml || equal "$setting" "in the samples"
  done
}
check "settings that documents name are in the samples" names_settings_that_are

leads_somewhere() {
  local page link
  for page in "$repository"/*.md "$repository"/{Deploy,Protos}/*.md "$repository"/Services/*/README.md; do
    for link in $(grep -ohE '\]\([^)#]+' "$page" | sed 's/^](//' | grep -v '^http'); do
      [ -e "$(dirname "$page")/$link" ] || equal "$page: $link" "a file"
    done
  done
}
check "links in documents lead to files" leads_somewhere
