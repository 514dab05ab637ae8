#!/usr/bin/env bash
# Hands the program files that unfold to a gigabyte, nest a hundred thousand deep or never end, and asks it questions meanwhile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build -c Release src/ResearchBot.Host --nologo -v quiet >&2
dotnet build -c Release tests/ResearchBot.Benchmarks --nologo -v quiet >&2
dotnet tests/ResearchBot.Benchmarks/bin/Release/net10.0/ResearchBot.Benchmarks.dll bombs \
  dotnet "$PWD/src/ResearchBot.Host/bin/Release/net10.0/ResearchBot.Host.dll" reading-process
