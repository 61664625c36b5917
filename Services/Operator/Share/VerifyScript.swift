/// The script that stands beside an exported receipt: whoever has openssl and sha256sum checks it, also in years.
enum VerifyScript {
  /// POSIX shell. Ends with 0 and a line `OK`, or with 1 and a line `WRONG` that says what is wrong.
  static let text = #"""
    #!/bin/sh
    # Checks a receipt (回执): sh verify.sh [CONTENT]
    # CONTENT is the file as it was delivered, all chunks end to end; without it the receipt alone is checked.
    # Needs openssl and sha256sum. Whether platform.pem is the platform's key nobody can tell from these files alone:
    # compare its id with the one the platform publishes (GetReceiptKey).
    set -u
    folder=$(dirname "$0")
    manifest=$folder/manifest.txt

    wrong() { echo "WRONG: $1"; exit 1; }
    field() { sed -n "s/^$1: //p" "$manifest"; }

    # digest KIND: of standard input, in hex.
    digest() {
      case $1 in
        sha256) sha256sum | head -c 64 ;;
        sm3) openssl dgst -sm3 -r | head -c 64 ;;
      esac
    }

    # The key's id is the first half of SHA-256 of its last 32 bytes, which are the raw key.
    id=$(openssl pkey -pubin -in "$folder/platform.pem" -outform DER | tail -c 32 | sha256sum | head -c 32)
    openssl pkeyutl -verify -pubin -inkey "$folder/platform.pem" -rawin -in "$manifest" \
      -sigfile "$folder/manifest.sig" >/dev/null 2>&1 ||
      wrong "manifest.txt is not what the key in platform.pem signed ($id)"
    named=$(field receipt_key)
    [ -z "$named" ] || [ "$named" = "$id" ] || wrong "the manifest names key $named, platform.pem is $id"

    count=$(field chunks)
    index=0
    offset=0
    while [ "$index" -lt "$count" ]; do
      for kind in sha256 sm3; do
        signed=$(field "chunk-$index-$kind")
        [ -n "$signed" ] || continue
        grep -qx "$signed  chunk-$index" "$folder/chunks.$kind" ||
          wrong "chunks.$kind has another digest of chunk $index than the manifest"
        [ $# -gt 0 ] || continue
        size=$(field "chunk-$index-bytes")
        [ -n "$size" ] || wrong "this receipt is older than sizes of chunks: check the chunks one by one"
        # Where SIGPIPE is ignored, tail complains that head has had enough.
        found=$(tail -c +$((offset + 1)) "$1" 2>/dev/null | head -c "$size" | digest "$kind")
        [ "$found" = "$signed" ] || wrong "chunk $index, bytes $offset to $((offset + size)), is not what was delivered ($kind)"
      done
      [ $# -eq 0 ] || offset=$((offset + size))
      index=$((index + 1))
    done
    [ $# -eq 0 ] || [ "$(wc -c <"$1")" -eq "$offset" ] || wrong "there are bytes after the last chunk"
    echo "OK: delivery $(field delivery), $(field records) records, signed by key $id"
    """# + "\n"
}
