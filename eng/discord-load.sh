#!/usr/bin/env bash
# The bot under load, on a loopback Discord: 500 members ask within a second while the composer is silent for 20 s; then 2,000
# gateway events a second for a minute in 200 servers.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/ResearchBot.Tests -c Release --nologo -v quiet
ACK_MEMBERS=500 ACK_SECONDS=20 STORM_SECONDS=60 dotnet run -c Release --no-build --project tests/ResearchBot.Tests -- \
  --filter-class '*Host.Discord.AcknowledgementTests' --filter-class '*Host.Discord.StormTests' --parallel none --show-live-output on --no-progress
