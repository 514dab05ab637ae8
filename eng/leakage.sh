#!/usr/bin/env bash
# Random communities, shelves, roles, channels and questions against every way of reading: with an index that works, with one that
# forgets every filter, and on a real Qdrant server, that of QDRANT_URL or else one of its own.
#
#   eng/leakage.sh [CASES [QDRANT_CASES]]     default: 50000 for each of the first two, 20000 on Qdrant; 0 leaves out
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
cases="${1:-50000}"
on_qdrant="${2:-20000}"

if [[ -z "${QDRANT_URL:-}" && "$on_qdrant" -gt 0 ]]; then
    QDRANT_URL="$(eng/qdrant.sh start)"
    export QDRANT_URL
    own_server=1
fi

# A copy, so that a build in between disturbs nothing.
dotnet build tests/ResearchBot.Tests --nologo -v quiet >&2
copy="$(mktemp -d)"
trap 'rm -rf "$copy"; [[ -z "${own_server:-}" ]] || eng/qdrant.sh stop' EXIT
cp -r tests/ResearchBot.Tests/bin/Debug/net10.0/. "$copy"
leaks() { LEAK_CASES="$1" dotnet "$copy/ResearchBot.Tests.dll" --filter-method "$2" --no-progress; }

[[ "$cases" -eq 0 ]] || leaks "$cases" '*Nobody_ever_sees_what_is_not_theirs_to_see'
[[ "$on_qdrant" -eq 0 ]] || leaks "$on_qdrant" '*Nobody_ever_sees_it_on_a_Qdrant_server_either'
