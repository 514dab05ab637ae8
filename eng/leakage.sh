#!/usr/bin/env bash
# Random communities, shelves, roles, channels and questions against every way of reading, with an index that works and one that
# forgets every filter; also on a Qdrant server where QDRANT_URL names one.
#
#   eng/leakage.sh [CASES]     default: 50000, for each index
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/ResearchBot.Tests --nologo -v quiet >&2
LEAK_CASES="${1:-50000}" dotnet tests/ResearchBot.Tests/bin/Debug/net10.0/ResearchBot.Tests.dll --filter-class '*LeakageTests' --no-progress
