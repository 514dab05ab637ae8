#!/usr/bin/env bash
# Ranks with the setting in use, with each part of it switched off, and with settings found by leaving out one set after another.
#
#   eng/tune-ranking.sh [QUESTIONS A SET] [FOLDER OF SETS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/ResearchBot.Benchmarks -c Release --nologo -v quiet
dotnet run -c Release --no-build --project tests/ResearchBot.Benchmarks -- ranking "${2:-../shared/eval/retrieval}" "${1:-100}" parts tune
