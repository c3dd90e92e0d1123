#!/usr/bin/env python3
"""same.py PEER_QUERIES OWN_QUERIES IDS DEPARTMENTS: do the three servers answer W1 and W3 with the same figures?

Speed is only worth comparing when they do. Ids differ by design and are left out; amounts are compared as exact decimals.
"""
import json, sys, urllib.request
from decimal import Decimal

peer_queries, own_queries, ids, departments = sys.argv[1:4] + [int(sys.argv[4])]
REGIONS = {"360722": "信丰县", "360783": "龙南市"}


def ask(port, path, variables):
    query = open(path, encoding="utf-8").read().split("\n", 1)[1]
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(f"http://127.0.0.1:{port}/graphql", body, {"content-type": "application/json", "accept": "application/json"})
    answer = json.load(urllib.request.urlopen(request, timeout=60))
    if "errors" in answer:
        sys.exit(f"bench: port {port} answers {path} with {answer['errors']}")
    return next(iter(answer["data"].values()))


def texts(row, *names):
    return [row[n] for n in names]


def exact(row, *names):
    return [Decimal(str(row[n])).normalize() for n in names]


def indicator(i):
    return texts(i, "level1", "level2", "level3", "target", "actual", "version") + exact(i, "weight", "score")


def report(r, department, region, total, sections, heading, projects, budget, indicators):
    return [texts(r, "year", "title", "status", "version"), texts(department, "code", "name"), region, exact(total[0], total[1]), total[0]["grade"],
            [texts(s, heading, "body") for s in sections],
            [texts(p, "code", "name", "grade") + exact(p, "approved", budget, "executed", "score") + [indicator(i) for i in indicators(p)] for p in projects]]


def w1(n):
    m = ask(5680, f"{peer_queries}/node/w1.graphql", {"id": n})
    g = ask(5678, f"{peer_queries}/postgraphile/w1.graphql", {"id": n})
    o = ask(8090, f"{own_queries}/w1.graphql", {"id": json.loads(open(f"{ids}/w1/report.txt").read().split("\n")[n - 1])})
    d = g["departmentByDepartmentId"]
    return (report(m, m["department"], m["department"]["region"], (m, "totalScore"), m["sections"], "title", m["projects"], "budget", lambda p: p["indicators"]),
            report(g, d, d["region"], (g, "totalScore"), g["sectionsByReportId"]["nodes"], "title", g["projectsByReportId"]["nodes"], "budget",
                   lambda p: p["indicatorsByProjectId"]["nodes"]),
            report(o, o["department"], o["department"]["region"]["name"], (o["figures"], "score"), o["sections"], "heading", o["projects"]["nodes"],
                   "initialBudget", lambda p: p["indicators"]))


def w3(code):
    m = ask(5680, f"{peer_queries}/node/w3.graphql", {"region": REGIONS[code]})
    g = ask(5678, f"{peer_queries}/postgraphile/w3.graphql", {"region": REGIONS[code]})["nodes"]
    o = ask(8090, f"{own_queries}/w3.graphql", {"region": code})["nodes"]
    trend = lambda points, rate: [[p["year"], exact(rate(p), "executionRate")] for p in points]
    row = lambda d, latest, points: [exact(latest, "score"), texts(latest, "grade"), points, texts(d, "code", "name")]
    rows = ([row(d, d, trend(d["trend"], lambda p: p)) for d in m], [row(d, d, trend(d["trend"]["nodes"], lambda p: p)) for d in g],
            [row(d, d["trend"][-1]["figures"], trend(d["trend"], lambda p: p["figures"])) for d in o])
    # Equal scores may come in either order and, at the fiftieth place, either may be the one that is cut off.
    return [sorted(r for r in rs if r[0] > rs[-1][0]) for rs in rows]


for name, answers in [(f"W1 of report {n}", w1(n)) for n in (1, departments * 5 // 2, departments * 5)] + [(f"W3 of {code}", w3(code)) for code in REGIONS]:
    if any(a != answers[0] for a in answers):
        sys.exit(f"bench: {name} differs between the servers; the rows they read are not the same.")
print("The three servers give the same figures.")
