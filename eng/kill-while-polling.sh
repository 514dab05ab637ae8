#!/usr/bin/env bash
# Kills the program while it polls a feed that grows, at named steps and at random, and looks in the end that every item is one article.
#
#   eng/kill-while-polling.sh [POLLS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/ResearchBot.Tests -c Release --nologo -v quiet
KILL_POLLS="${1:-100}" dotnet run -c Release --no-build --project tests/ResearchBot.Tests -- --filter-class '*KilledPollingTests' --show-live-output on --no-progress
