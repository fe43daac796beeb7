# For programs that put the product and a peer under load: starts PostgreSQL with rows.sql on the last processor and Hwasil on
# the first, and stops all when the script ends. Needs PostgreSQL's server and psql (Debian: postgresql).
# Sets: data (a directory that goes at the end), hwasil (the port), pid (its process), user (the first person's id), registered.

benchmark=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd -- "$benchmark/.." && pwd -P)
command -v psql >/dev/null || { echo "This needs PostgreSQL's server and psql." >&2; exit 1; }
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
data=$(mktemp -d)
port=5498 hwasil=3923 peer=3924
last=$(($(nproc) - 1))
export JWT_SECRET=a-secret-for-benchmarks-of-32-bytes-or-more
export DATABASE_URL=postgresql://postgres@127.0.0.1:$port/postgres
as_postgres=() && [[ $EUID != 0 ]] || as_postgres=(runuser -u postgres --)
processes=()
finish() {
    ((${#processes[@]})) && kill "${processes[@]}" 2>/dev/null && wait "${processes[@]}" 2>/dev/null
    "${as_postgres[@]}" "$bin/pg_ctl" -D "$data/postgres" -m immediate -s stop || true
    rm -rf "$data"
}
trap finish EXIT

chmod 755 "$data" && mkdir "$data/postgres" && [[ $EUID != 0 ]] || chown postgres "$data/postgres"
"${as_postgres[@]}" "$bin/initdb" -D "$data/postgres" -A trust -U postgres -E UTF8 --no-locale >/dev/null
"${as_postgres[@]}" taskset -c "$last" "$bin/pg_ctl" -D "$data/postgres" -l "$data/postgres/log" -s -w \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=" start

DATA_DIR=$data/hwasil PORT=$hwasil LOG_LEVEL=warn RATE_LIMITS=off taskset -c 0 "$root/run" >/dev/null &
pid=$!
processes+=("$pid")
until curl -sf "http://127.0.0.1:$hwasil/api/health" >/dev/null; do kill -0 "$pid"; sleep 0.1; done
registered=$(curl -sf "http://127.0.0.1:$hwasil/api/auth/register" -H 'Content-Type: application/json' -d '{"username": "first",
    "email": "first@studio.test", "password": "only for benchmarks", "nickname": "First"}')
field() { node -pe "JSON.parse(process.argv[1]).$1" "$registered"; }
user=$(field user.id)
psql -q -v ON_ERROR_STOP=1 -v user="$user" -f "$benchmark/rows.sql" "$DATABASE_URL"

# start_peer DIRECTORY: the peer's server on the first processor; sets peer_pid
start_peer() {
    (cd "$1" && { [[ -e node_modules ]] || npm ci --silent; })
    (cd "$1" && exec taskset -c 0 node server.mjs $peer "$JWT_SECRET") &
    peer_pid=$!
    processes+=("$peer_pid")
    until curl -s "http://127.0.0.1:$peer/" >/dev/null; do kill -0 "$peer_pid"; sleep 0.1; done
}
