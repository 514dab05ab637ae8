#!/usr/bin/env bash
# Measures answers without a model, fits the ranking of sentences and the decision to decline anew, and draws docs/declining.svg.
#
#   eng/tune-answers.sh [SHARED]    default: ../shared
set -euo pipefail
shared="$(realpath "${1:-../shared}")"
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build -c Release tests/ResearchBot.Benchmarks --nologo -v quiet >&2
dotnet tests/ResearchBot.Benchmarks/bin/Release/net10.0/ResearchBot.Benchmarks.dll answers "$shared" docs/declining.svg
