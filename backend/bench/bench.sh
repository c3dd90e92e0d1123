#!/bin/bash
# bench.sh [DEPARTMENTS=1000] [ROUNDS=3] [SECONDS=8]: W1 and W3 on the project, Mercurius and PostGraphile in turn; see README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd) backend=$(dirname "$here")
departments=${1:-1000} rounds=${2:-3} length=${3:-8}
case $departments in 1000) size=s ;; 10000) size=m ;; *) size=$departments ;; esac
peers=perf_$size own=ziping_$size
jar=$backend/target/ziping.jar
source=${BENCH_HARNESS:-$backend/../../shared/bench}
export WORKDIR=${WORKDIR:-${TMPDIR:-/tmp}/ziping-bench}
export BENCH_TOKEN; BENCH_TOKEN=ziping_$(head -c 24 /dev/urandom | base64 | tr '+/' '-_')
. "$here/prepare.sh"

jdk=${BENCH_JAVA_HOME:-$(ls -d /usr/lib/jvm/temurin-25* 2>/dev/null | tail -1 || :)}
java=${jdk:+$jdk/bin/}java
check_needs
command -v "$java" >/dev/null || fail "no Java in ${jdk:-PATH}: name a JDK in BENCH_JAVA_HOME."
copy_harness
. "$WORKDIR/harness/env.sh"
export PGDATABASE=$peers

declare -A pids=()
finish() {
  for name in "${!pids[@]}"; do kill "${pids[$name]}" 2>/dev/null || :; done
  wait
  if [ -z "${KEEP:-}" ] && [ -f "$WORKDIR/pg/data/postmaster.pid" ]; then cluster stop -m fast; fi
}
trap finish EXIT

# start NAME URL COMMAND…: waits until something answers there
start() {
  local name=$1 url=$2; shift 2
  "$@" > "$WORKDIR/logs/$name.log" 2>&1 & pids[$name]=$!
  until curl -s -o /dev/null "$url"; do
    kill -0 "${pids[$name]}" 2>/dev/null || { tail -20 "$WORKDIR/logs/$name.log" >&2; fail "$name did not start."; }
    sleep 0.5
  done
}

load_peers
create_own
start project http://127.0.0.1:8090/actuator/health env ZIPING_DATABASE_URL="postgresql://$PGHOST:$PGPORT/$own" ZIPING_DATABASE_USER="$PGUSER" \
  ZIPING_SAMPLES=false ZIPING_PORT=8090 "$java" @"$backend/java.options" -jar "$jar"
load_own
cd "$HARNESS"
start postgraphile http://127.0.0.1:5678/graphql env PORT=5678 node peers/postgraphile.js
start mercurius http://127.0.0.1:5680/graphql env PORT=5680 ENGINE=mercurius node peers/node.js

python3 "$here/same.py" "$HARNESS/queries" "$here/queries" "$WORKDIR/ids/$own" "$departments" || exit 2

results=$WORKDIR/results/$own-$(date +%Y%m%dT%H%M%S).jsonl; mkdir -p "$WORKDIR/results"
measure() { # NAME PORT QUERIES WORKLOAD WARMUP [--ids FOLDER]
  python3 run.py --name "$1" --url "http://127.0.0.1:$2/graphql" --queries "$3" --only "$4" --warmup "$5" --departments "$departments" \
    --seconds "$length" --out "$results" "${@:6}"
}
for round in $(seq "$rounds"); do
  # All three compile while they run; the first round gives each the time for it.
  warmup=$([ "$round" = 1 ] && echo "${WARMUP:-30}" || echo 8)
  for workload in w1 w3; do
    measure postgraphile 5678 queries/postgraphile "$workload" "$warmup"
    measure mercurius 5680 queries/node "$workload" "$warmup"
    measure project 8090 "$here/queries" "$workload" "$warmup" --ids "$WORKDIR/ids/$own/$workload"
  done
done
python3 "$here/table.py" "$results" "$departments" "$("$java" -version 2>&1 | sed -n 2p)" "$("$PGBIN/postgres" --version)" "$(node --version)"
