#!/usr/bin/env bash
# Removes an article that half of a thousand posted answers quote, on a loopback Discord that limits as the real one is seen to,
# kills the bot while it corrects them, and looks that the right ones are corrected, once each.
#
#   eng/correct-many.sh [CHANNELS] [ANSWERS-IN-EACH] [KILLS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/ResearchBot.Tests -c Release --nologo -v quiet
CORRECTED_CHANNELS="${1:-10}" CORRECTED_ANSWERS="${2:-100}" CORRECTION_KILLS="${3:-3}" \
  dotnet run -c Release --no-build --project tests/ResearchBot.Tests -- --filter-class '*ManyCorrectionsTests' --show-live-output on --no-progress
