#!/usr/bin/env bash
# What adding and asking cost as a corpus grows: generated articles of about 8 kB go in with `articles add`, a fresh process opens the
# data directory and asks 600 questions of 3 to 12 words, a third of them narrowed to an outlet, a tag or a period.
#
#   eng/measure-scale.sh [ARTICLES ...]     default: 3000 30000 100000
#
# Writes docs/scale.csv and docs/scale.svg. Each size is given up after an hour. Needs about 50 kB of disk an article, meanwhile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[[ $# -gt 0 ]] || set -- 3000 30000 100000
dotnet build -c Release src/ResearchBot.Host --nologo -v quiet >&2
dotnet build -c Release tests/ResearchBot.Benchmarks --nologo -v quiet >&2
benchmarks="tests/ResearchBot.Benchmarks/bin/Release/net10.0/ResearchBot.Benchmarks.dll"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
dotnet "$benchmarks" scale-header | tee "$scratch/scale.csv"

for articles in "$@"; do
    mkdir "$scratch/$articles"
    timeout 3600 dotnet "$benchmarks" scale "$articles" "$scratch/$articles" dotnet src/ResearchBot.Host/bin/Release/net10.0/ResearchBot.Host.dll | tee -a "$scratch/scale.csv"
    rm -rf "${scratch:?}/$articles"
done

dotnet "$benchmarks" scale-plot "$scratch/scale.csv" docs/scale.svg
cp "$scratch/scale.csv" docs/scale.csv
