#!/usr/bin/env bash
# discord.js, an independent client for the tests of the loopback Discord. Brings it if need be and prints its folder.
#
# Usage in a shell:  export DISCORDJS_FOLDER="$(eng/discordjs.sh)"
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
source="$root/tests/ResearchBot.Tests/Emulators/Discord"
folder="${DISCORDJS_CACHE:-$root/.cache/discordjs}"

mkdir -p "$folder"

if ! cmp --silent "$source/package-lock.json" "$folder/package-lock.json" || [[ ! -d "$folder/node_modules/discord.js" ]]; then
    cp "$source/package.json" "$source/package-lock.json" "$folder/"
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --silent >&2)
fi

echo "$folder"
