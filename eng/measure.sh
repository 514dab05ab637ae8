#!/usr/bin/env bash
# Measures retrieval on both backends, and every citation of every answer, over folders in BEIR form.
#
#   eng/measure.sh [FOLDER ...]     default: every folder of ../shared/eval/retrieval
#
# Needs QDRANT_URL for the second backend: export QDRANT_URL="$(eng/qdrant.sh start)"
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"
[[ $# -gt 0 ]] || set -- ../shared/eval/retrieval/*/
dotnet build -c Release src/ResearchBot.Host --nologo -v quiet >&2
bot() { dotnet "$root/src/ResearchBot.Host/bin/Release/net10.0/ResearchBot.Host.dll" "$@"; }
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

for folder in "$@"; do
    bot evaluate "$folder" --json
    [[ -z "${QDRANT_URL:-}" ]] || Index__Backend=qdrant Qdrant__Url="$QDRANT_URL" bot evaluate "$folder" --json
    data="$scratch/$(basename "$folder")"
    export Data__Directory="$data" Corpus__Seed=
    bot articles add "$folder/corpus.jsonl" >&2 || true
    bot ask --questions "$folder/queries.jsonl" >"$data/answers.jsonl"
    bot articles export "$data/articles.jsonl" >&2
    eng/check-answers.py "$data/answers.jsonl" "$data/articles.jsonl" || true
    unset Data__Directory Corpus__Seed
done
