#!/usr/bin/env bash
# Kills the bot while fifty members wait, a hundred times over, and looks that each is answered and nothing is posted twice.
#
#   eng/discord-restart.sh [RUNS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/ResearchBot.Tests -c Release --nologo -v quiet
KILLED_BOT_RUNS="${1:-100}" dotnet run -c Release --no-build --project tests/ResearchBot.Tests -- --filter-class '*KilledBotTests' --show-live-output on --no-progress
