#!/usr/bin/env bash
# Reads every file of a folder with the program as it is shipped, each in a process of its own with 30 seconds, and counts what
# became of them: read, said to be protected, damaged or without text, ended the process that reads; and what should not be: refused
# otherwise, died, too slow.
#
#   eng/measure-documents.sh [FOLDER ...]     default: ../shared/eval/documents/pdf and docx
#
# Where pdftotext (poppler-utils) is there, the words of each PDF are compared with its words: F1 over bags of words, files of
# 20 words and more. Running titles and page numbers count against us there, for they are dropped on purpose.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"
[[ $# -gt 0 ]] || set -- ../shared/eval/documents/pdf ../shared/eval/documents/docx
dotnet build -c Release src/ResearchBot.Host --nologo -v quiet >&2
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

for folder in "$@"; do
    rm -f "$scratch"/*

    for file in "$folder"/*; do
        name="$(basename "$file")"
        started="$(date +%s%N)"
        code=0
        timeout 30 dotnet src/ResearchBot.Host/bin/Release/net10.0/ResearchBot.Host.dll read --json "$file" >"$scratch/$name.json" 2>/dev/null || code=$?
        echo "$code $(($(date +%s%N) - started))" >"$scratch/$name.end"
        [[ "$name" != *.pdf ]] || ! command -v pdftotext >/dev/null || timeout 30 pdftotext -enc UTF-8 "$file" "$scratch/$name.txt" 2>/dev/null || true
    done

    python3 - "$folder" "$scratch" <<'PYTHON'
import collections, glob, json, os, re, sys

folder, scratch = sys.argv[1:]
kinds, slowest, scores = collections.Counter(), (0, ""), []
words = lambda text: collections.Counter(re.findall(r"\w+", re.sub(r"(\w)[-\u00ad\u2010]\n+(\w)", r"\1\2", text).lower()))

for end in glob.glob(f"{scratch}/*.end"):
    name = os.path.basename(end)[:-4]
    code, took = (int(part) for part in open(end).read().split())
    slowest = max(slowest, (took / 1e9, name))
    lines = [json.loads(line) for line in open(f"{scratch}/{name}.json", encoding="utf-8")]
    errors = [line["error"] for line in lines if line.get("error")]
    kind = ("too slow" if code == 124 else "died" if code > 1 or not lines else "read" if not errors
        else "ends its reader" if "breaks what reads it" in errors[0] else "protected" if "password" in errors[0] else "damaged" if "damaged" in errors[0]
        else "without text" if "no text" in errors[0] else "refused otherwise")
    kinds[kind] += 1

    if kind in ("died", "too slow", "refused otherwise"):
        print(f"  {name}: {kind}: {errors[:1]}", file=sys.stderr)

    if kind == "read" and os.path.exists(f"{scratch}/{name}.txt"):
        ours, theirs = words(lines[0]["text"]), words(open(f"{scratch}/{name}.txt", encoding="utf-8", errors="replace").read())
        if sum(theirs.values()) >= 20:
            scores.append(2 * sum((ours & theirs).values()) / (sum(ours.values()) + sum(theirs.values())))

print(json.dumps({"folder": folder, "files": sum(kinds.values()), **kinds, "slowest_s": round(slowest[0], 2), "slowest": slowest[1],
    **({"compared": len(scores), "words_f1": round(sum(scores) / len(scores), 4), "words_f1_median": round(sorted(scores)[len(scores) // 2], 4)} if scores else {})}))
PYTHON
done
