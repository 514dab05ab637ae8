#!/usr/bin/env bash
# Kills the program while it adds articles, at named steps and at random, and looks after each kill that nothing acknowledged is lost,
# nothing is there twice, and the index equals the catalog.
#
#   eng/kill-while-adding.sh [CYCLES]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/ResearchBot.Tests -c Release --nologo -v quiet
KILL_CYCLES="${1:-500}" dotnet run -c Release --no-build --project tests/ResearchBot.Tests -- --filter-class '*KilledAddingTests' --show-live-output on --no-progress
