# Words, folders and progress that every script here shares. Source it; it defines functions, and sets language and umask.
# shellcheck shell=bash

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
services=(catalog share open correction audit)
export LC_ALL=C.UTF-8
# Whatever the caller's umask allows, nobody else writes what is made here.
umask "$(printf '%04o' $(($(umask) | 022)))"

say() { printf '%s\n' "$*"; }

# Ends the script. The first argument says what is wrong, the others how to mend it.
fail() {
  printf 'error: %s\n' "$1" >&2
  shift
  local line
  for line in "$@"; do printf '       %s\n' "$line" >&2; done
  exit 1
}

is_root() { [ "$(id -u)" -eq 0 ]; }

# The absolute path of a folder that may not exist yet.
absolute() {
  case $1 in
    /*) realpath -m -- "$1" ;;
    *) realpath -m -- "$PWD/$1" ;;
  esac
}

# A word in single quotes that any shell reads back as it was.
quoted() { printf "'%s'" "${1//\'/\'\\\'\'}"; }

# 32 characters nobody guesses.
random_password() { openssl rand -hex 16; }

# Waits a moment without a process of its own: reads from a pipe nobody writes to.
pause() {
  if [ -z "${pause_descriptor:-}" ]; then
    local folder
    folder=$(mktemp -d)
    mkfifo -m 600 "$folder/pause"
    exec {pause_descriptor}<>"$folder/pause"
    rm -r "$folder"
  fi
  read -r -t "$1" -u "$pause_descriptor" _ || true
}

# Runs the arguments until they succeed, at most so many seconds.
within() {
  local limit=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$limit" ] || return 1
    pause 0.1
  done
}

minutes_and_seconds() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

# Runs a long step and says how far it is. Its output goes to a file, shown when the step fails.
#   step NAME "what is done" OUTPUT_FILE COMMAND...
# How long the step took last time is kept in $durations/NAME and makes the "left" of the next time.
step() {
  local name=$1 title=$2 output=$3 began=$SECONDS last='' line='' done_part='' shown=0 status=0
  shift 3
  mkdir -p "$durations" "$(dirname "$output")"
  [ ! -f "$durations/$name" ] || last=$(<"$durations/$name")
  say "$title …${last:+ (took $(minutes_and_seconds "$last") last time)}"
  : >"$output"
  # An ordinary child and a named pipe: the shell forgets a coprocess as soon as it has ended, which may be at once.
  local process descriptor folder
  folder=$(mktemp -d)
  mkfifo "$folder/output"
  "$@" >"$folder/output" 2>&1 &
  process=$!
  exec {descriptor}<"$folder/output"
  rm -r "$folder"
  while true; do
    if IFS= read -r -t 5 -u "$descriptor" line; then
      printf '%s\n' "$line" >>"$output"
      [[ $line =~ ^\[([0-9]+/[0-9]+)\] ]] && done_part=${BASH_REMATCH[1]}
    elif [ $? -le 128 ]; then
      break
    fi
    if [ $((SECONDS - began - shown)) -ge 15 ]; then
      shown=$((SECONDS - began))
      say "  $(minutes_and_seconds "$shown")$(progress_left "$shown" "$last" "$done_part")"
    fi
  done
  exec {descriptor}<&-
  wait "$process" || status=$?
  if [ "$status" -ne 0 ]; then
    tail -n 40 "$output" >&2
    return "$status"
  fi
  printf '%s\n' $((SECONDS - began)) >"$durations/$name"
}

# What is left, from the last run if there was one, else from the step's own "[done/all]".
progress_left() {
  local elapsed=$1 last=$2 part=$3
  local text=${part:+, $part} left
  if [ -n "$last" ] && [ "$last" -gt "$elapsed" ]; then
    left=$((last - elapsed))
  elif [ -n "$part" ] && [ "${part%/*}" -gt 0 ]; then
    left=$((elapsed * (${part#*/} - ${part%/*}) / ${part%/*}))
  else
    printf '%s' "$text"
    return
  fi
  printf '%s, about %s left' "$text" "$(minutes_and_seconds "$left")"
}
