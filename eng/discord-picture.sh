#!/usr/bin/env bash
# Draws messages as a member's client shows them: eng/discord-picture.sh MESSAGES.json OUT.png
# Needs Chromium, and a font with emoji (fonts-noto-color-emoji) for theirs.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

browse() {
  chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --user-data-dir="$work/profile" "$@" "file://$work/page.html" 2>"$work/log"
}

dotnet run --file "$here/discord-picture.cs" -- "$1" "$work/page.html"
height="$(browse --dump-dom | grep -oE 'data-height="[0-9]+"' | head -1 | tr -dc 0-9)"
browse --hide-scrollbars --force-device-scale-factor=1.5 --window-size="760,${height:-1000}" --screenshot="$(realpath -m "$2")" || { cat "$work/log" >&2; exit 1; }
