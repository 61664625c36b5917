# What the patches in this folder say of themselves, and whether they still fit. Needs `here`, the folder.
# shellcheck shell=bash

# The patches with these numbers, or all of them; fails if there is none with a number.
patches() {
  local number patch found
  [ $# -gt 0 ] || set -- '*'
  for number; do
    found=no
    for patch in "$here"/$number-*.patch; do
      [ -e "$patch" ] || continue
      printf '%s\n' "$patch"
      found=yes
    done
    [ "$found" = yes ] || { printf 'there is no patch %s\n' "$number" >&2; return 1; }
  done
}

# One line of a patch's head: Promise, Place, Broken or Test.
field() { sed -n "/^--- /q; s/^$1: *//p" "$2"; }

# Whether a patch fits the tree at ROOT. Not what some repository around it says: ROOT may be an unpacked archive.
fits() {
  (cd "$1" && GIT_CEILING_DIRECTORIES=$(cd .. && pwd) git apply --check "$2")
}

# "Module.Suite/a sentence" as a regular expression for `swift test --filter`.
filter() {
  local escaped
  escaped=$(printf '%s' "$1" | sed 's/[][\\.*^$+?(){}|]/\\&/g')
  printf '^%s/`?%s`?[(]' "${escaped%%/*}" "${escaped#*/}"
}

# Whether the test that a patch names is there, in the suite it names.
names_a_test() {
  local test suite file
  test=$(field Test "$2") suite=${test%%/*}
  while IFS= read -r file; do
    awk -v test="func \`${test#*/}\`" -v suite="struct ${suite#*.} " '
      /^@Suite.* struct |^struct / { inside = index($0, suite) }
      inside && index($0, test) { found = 1 }
      END { exit !found }' "$file" && return
  done < <(grep -rlF "func \`${test#*/}\`" "$1/Tests/${suite%%.*}")
  return 1
}
