#!/usr/bin/env bash
# What the Discord client costs beside discord.js, on the same loopback server: processor time a million messages, memory for servers.
#
#   eng/discord-cost.sh [SERVERS] [MESSAGES] [MESSAGES A SECOND]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
servers="${1:-1000}" messages="${2:-500000}" rate="${3:-10000}"
dotnet build -c Release tests/ResearchBot.Benchmarks --nologo -v quiet >&2
program="$PWD/tests/ResearchBot.Benchmarks/bin/Release/net10.0/ResearchBot.Benchmarks.dll"
export DISCORDJS_FOLDER="$(eng/discordjs.sh)"
dotnet "$program" discord-cost ours "$servers" "$messages" "$rate" dotnet "$program" discord-client
dotnet "$program" discord-cost discord.js "$servers" "$messages" "$rate" node "$PWD/tests/ResearchBot.Benchmarks/Discord/counting-client.mjs"
