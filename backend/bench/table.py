#!/usr/bin/env python3
"""table.py RESULTS DEPARTMENTS JAVA POSTGRESQL NODE: medians and ratios in markdown; exit status 1 below W1's limits."""
import json, os, re, statistics, sys, time
from collections import defaultdict

LIMITS = {"mercurius": 0.9, "postgraphile": 1.5}  # what W1 on the project must reach, as a multiple of the peer's requests/s
results, departments, java, postgresql, node = sys.argv[1:]
runs = defaultdict(list)
for line in open(results):
    run = json.loads(line)
    runs[run["w"], run["name"]].append(run)


def median(workload, name, key):
    return statistics.median(run[key] for run in runs[workload, name])


def ratio(workload, peer):
    return median(workload, "project", "rps") / median(workload, peer, "rps")


def first(path, pattern):
    found = re.search(pattern, open(path).read(), re.M)
    return found.group(1).strip() if found else "unknown"


memory = int(first("/proc/meminfo", r"^MemTotal:\s+(\d+)")) / 1024 / 1024
print(f"""
{time.strftime('%Y-%m-%d %H:%M %z')}, {os.cpu_count()} cores ({first('/proc/cpuinfo', r'^model name.*: (.*)')}), {memory:.0f} GiB;
server, PostgreSQL and load on this machine.
{java}; {postgresql}; Node {node}; {departments} departments; medians of {len(runs['w1', 'project'])} rounds.

| workload | server | requests/s | project against it | p50 ms | p99 ms | server CPU ms | PostgreSQL CPU ms | bytes | peak RSS MB |
|---|---|---|---|---|---|---|---|---|---|""")
for workload in ("w1", "w3"):
    for name in ("project", "mercurius", "postgraphile"):
        m = lambda key: median(workload, name, key)
        against = "" if name == "project" else f"{ratio(workload, name):.2f}"
        print(f"| {workload.upper()} | {name} | {m('rps'):.0f} | {against} | {m('p50'):.1f} | {m('p99'):.1f} "
              f"| {m('srv_ms'):.2f} | {m('pg_ms'):.2f} | {m('size'):.0f} | {m('rss_mb'):.0f} |")
print("""
The project stores what a report adds up to, so W3 reads one row where the peers sum 30 projects: less work, by design.
It answers exact decimals as text where Mercurius answers binary floats, and section numbers, which it computes, where the
peers answer the stored ordinal; its ids are UUIDs, 38 bytes each in the answer.""")

all_runs = [run for some in runs.values() for run in some]
disturbed = sum(run["other_cores"] >= 0.15 for run in all_runs)
if disturbed:
    print(f"\n{disturbed} of {len(all_runs)} runs were disturbed by other work on this machine: measure again when it is quiet.")
met = True
for peer, limit in LIMITS.items():
    reached = ratio("w1", peer)
    met &= reached >= limit
    print(f"W1: {reached:.2f} × {peer}, at least {limit} wanted: {'met' if reached >= limit else 'MISSED'}.")
bad = sum(run["bad"] for run in all_runs)
if bad:
    print(f"{bad} requests failed.")
sys.exit(0 if met and not bad else 1)
