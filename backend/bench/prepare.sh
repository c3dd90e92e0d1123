# Sourced by bench.sh: what the benchmark needs, the harness's copy and private PostgreSQL, the rows of both sides.

fail() { echo "bench: $*" >&2; exit 2; }
need() { command -v "$1" >/dev/null || fail "$1 is missing: $2"; }

check_needs() {
  [ -f "$source/run.py" ] || fail "no harness in $source: name its folder in BENCH_HARNESS."
  [ -f "$jar" ] || fail "no server in $jar: build it first (mvn -DskipTests package)."
  [ "$(id -u)" = 0 ] || fail "the harness starts its PostgreSQL through 'su postgres': run this as root."
  need wrk "install the package wrk."
  need python3 "install the package python3."
  need npm "install Node 20 with npm."
  need ss "install the package iproute2."
  need curl "install the package curl."
  need psql "install the package postgresql-client."
  # A cluster that is there already keeps its version.
  local version; version=$(cat "$WORKDIR/pg/data/PG_VERSION" 2>/dev/null || ls /usr/lib/postgresql 2>/dev/null | sort -n | tail -1 || :)
  : "${PGBIN:=/usr/lib/postgresql/$version/bin}"; export PGBIN
  [ -x "$PGBIN/initdb" ] && [ "$("$PGBIN/initdb" --version | grep -oE '[0-9]+' | head -1)" -ge 15 ] ||
    fail "no PostgreSQL 15 or later in $PGBIN: install the package postgresql or name its folder in PGBIN."
  local port; for port in 5678 5680 8090; do
    [ -z "$(ss -ltnH "sport = :$port")" ] || fail "port $port is taken: stop what listens there."
  done
  if [ ! -f "$WORKDIR/pg/data/postmaster.pid" ] && [ -n "$(ss -ltnH "sport = :${PGPORT:-5555}")" ]; then
    fail "port ${PGPORT:-5555} is taken by another PostgreSQL: choose a free one in PGPORT."
  fi
}

# The harness is never run where it lies: it writes results and node_modules beside itself.
copy_harness() {
  mkdir -p "$WORKDIR/harness" "$WORKDIR/logs"
  cp -rL --no-preserve=mode "$source/." "$WORKDIR/harness/"
  # Nobody reads the project without having signed in: the harness's copy sends an access token, which the peers ignore.
  sed -i 's|local headers = .*|&; headers["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN")|' "$WORKDIR/harness/wrk.lua"
  sed -i 's|"accept": "application/json"}|"accept": "application/json", "authorization": "Bearer " + os.environ["BENCH_TOKEN"]}|' \
    "$WORKDIR/harness/run.py"
  grep -q BENCH_TOKEN "$WORKDIR/harness/wrk.lua" && grep -q BENCH_TOKEN "$WORKDIR/harness/run.py" ||
    fail "the harness has changed: no place for the access token was found in its wrk.lua and run.py."
  [ -d "$WORKDIR/harness/peers/node_modules/mercurius" ] ||
    (cd "$WORKDIR/harness/peers" && npm install --no-package-lock --no-audit --no-fund --loglevel=error)
}

# Whether a database was filled to its end with so many departments; load_* leave this note as the last thing they do.
filled() { [ "$(psql -d postgres -AtXc "select shobj_description(oid, 'pg_database') from pg_database where datname = '$1'")" = "$2 departments" ]; }
note() { psql -d postgres -qXc "comment on database $1 is '$2 departments'"; }

start_cluster() { if [ -d "$WORKDIR/pg/data" ] && ! "$PGBIN/pg_isready" -q; then cluster start -l "$WORKDIR/pg/log"; fi; }
cluster() { su postgres -c "$PGBIN/pg_ctl -D $WORKDIR/pg/data -s -w $*"; }

load_peers() {
  start_cluster
  if [ -z "${RELOAD:-}" ] && [ -d "$WORKDIR/pg/data" ] && filled "$peers" "$departments"; then return; fi
  # Generated here, not by load.sh: the generator takes its texts from the folder beside the harness, which is not copied.
  [ -f "$WORKDIR/csv/$departments/indicator.csv" ] || python3 "$source/gen.py" "$WORKDIR/csv/$departments" --departments "$departments"
  PGOPTIONS="-c client_min_messages=warning" bash "$HARNESS/db/load.sh" "$peers" "$departments"
  note "$peers" "$departments"
}

create_own() {
  if [ -n "${RELOAD:-}" ] || ! filled "$own" "$departments"; then
    PGOPTIONS="-c client_min_messages=warning" "$PGBIN/dropdb" --if-exists "$own"; "$PGBIN/createdb" "$own"
  fi
}

# The server has made its tables by now.
load_own() {
  if ! filled "$own" "$departments"; then
    echo "Loading $departments departments into the project's tables"
    psql -d "$own" -qX1 -v ON_ERROR_STOP=1 -v csv="$WORKDIR/csv/$departments" -f "$here/load.sql"
    psql -d "$own" -qX -c "vacuum (freeze, analyze)" -c checkpoint
    note "$own" "$departments"
  fi
  # A reviewer of the whole country, who sees every report, with a token of a day.
  psql -d "$own" -qX1 -v ON_ERROR_STOP=1 -v token="$BENCH_TOKEN" <<'SQL'
insert into account (id, login, name) values ('00000000-0000-7000-8000-000000000001', 'bench', 'bench') on conflict do nothing;
insert into account_role (account_id, role) values ('00000000-0000-7000-8000-000000000001', 'REVIEWER') on conflict do nothing;
insert into access_token (id, token_hash, account_id, label, read_only, expires_at)
values (gen_random_uuid(), sha256(convert_to(:'token', 'UTF8')), '00000000-0000-7000-8000-000000000001', 'bench', true, now() + interval '1 day');
SQL
  # The harness draws ids from report.txt; W3 is given a file of region codes in its place, one for each report, because the
  # harness knows regions by name only.
  mkdir -p "$WORKDIR/ids/$own/w1" "$WORKDIR/ids/$own/w3"
  psql -d "$own" -AtXc "select '\"' || id || '\"' from report order by id" > "$WORKDIR/ids/$own/w1/report.txt"
  psql -d "$own" -AtXc "select '\"' || d.region_code || '\"' from report r join department d on d.id = r.department_id order by r.id" \
    > "$WORKDIR/ids/$own/w3/report.txt"
}
