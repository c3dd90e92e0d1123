#!/usr/bin/env python3
"""same.py PEER_QUERIES OWN_QUERIES IDS DEPARTMENTS: do the three servers answer W1 and W3 with the same figures?

Speed is only worth comparing when they do. Ids differ by design and are left out; amounts are compared as exact decimals.
"""
import json, os, sys, urllib.request
from decimal import Decimal

peer_queries, own_queries, ids = sys.argv[1:4]
reports = int(sys.argv[4]) * 5
REGIONS = {"360722": "信丰县", "360783": "龙南市"}


def ask(port, path, variables):
    query = open(path, encoding="utf-8").read().split("\n", 1)[1]
    body = json.dumps({"query": query, "variables": variables}).encode()
    headers = {"content-type": "application/json", "accept": "application/json", "authorization": "Bearer " + os.environ["BENCH_TOKEN"]}
    request = urllib.request.Request(f"http://127.0.0.1:{port}/graphql", body, headers)
    answer = json.load(urllib.request.urlopen(request, timeout=60))
    if "errors" in answer:
        sys.exit(f"bench: port {port} answers {path} with {answer['errors']}")
    return next(iter(answer["data"].values()))


def mercurius(workload, variables):
    return ask(5680, f"{peer_queries}/node/{workload}.graphql", variables)


def postgraphile(workload, variables):
    return ask(5678, f"{peer_queries}/postgraphile/{workload}.graphql", variables)


def project(workload, variables):
    return ask(8090, f"{own_queries}/{workload}.graphql", variables)


def texts(row, *names):
    return [row[name] for name in names]


def exact(row, *names):
    return [Decimal(str(row[name])).normalize() for name in names]


def indicator(row):
    return texts(row, "level1", "level2", "level3", "target", "actual", "version") + exact(row, "weight", "score")


def section(row, heading):
    return texts(row, heading, "body")


def work(row, budget, indicators):
    figures = exact(row, "approved", budget, "executed", "score")
    return texts(row, "code", "name", "grade") + figures + [indicator(i) for i in indicators]


def head(report, department, region, score, grade):
    return texts(report, "year", "title", "status", "version") + texts(department, "code", "name") + [region, score, grade]


def w1(number):
    m = mercurius("w1", {"id": number})
    yield (head(m, m["department"], m["department"]["region"], exact(m, "totalScore"), m["grade"]),
           [section(s, "title") for s in m["sections"]],
           [work(p, "budget", p["indicators"]) for p in m["projects"]])
    g = postgraphile("w1", {"id": number})
    d = g["departmentByDepartmentId"]
    yield (head(g, d, d["region"], exact(g, "totalScore"), g["grade"]),
           [section(s, "title") for s in g["sectionsByReportId"]["nodes"]],
           [work(p, "budget", p["indicatorsByProjectId"]["nodes"]) for p in g["projectsByReportId"]["nodes"]])
    o = project("w1", {"id": json.loads(open(f"{ids}/w1/report.txt").read().split("\n")[number - 1])})
    d, figures = o["department"], o["figures"]
    yield (head(o, d, d["region"]["name"], exact(figures, "score"), figures["grade"]),
           [section(s, "heading") for s in o["sections"]],
           [work(p, "initialBudget", p["indicators"]) for p in o["projects"]["nodes"]])


def listed(department, latest, rates):
    return [exact(latest, "score"), latest["grade"], department["code"], department["name"],
            [[year, exact(rate, "executionRate")] for year, rate in rates]]


def w3(code):
    m = mercurius("w3", {"region": REGIONS[code]})
    yield above_the_last(listed(d, d, [(p["year"], p) for p in d["trend"]]) for d in m)
    g = postgraphile("w3", {"region": REGIONS[code]})["nodes"]
    yield above_the_last(listed(d, d, [(p["year"], p) for p in d["trend"]["nodes"]]) for d in g)
    o = project("w3", {"region": code})["nodes"]
    yield above_the_last(listed(d, d["trend"][-1]["figures"], [(p["year"], p["figures"]) for p in d["trend"]]) for d in o)


def above_the_last(rows):
    """Equal scores may come in either order and, at the fiftieth place, either of them may be the one that is cut off."""
    rows = list(rows)
    return sorted(row for row in rows if row[0] > rows[-1][0])


def compare(name, answers):
    first, *others = answers
    if any(other != first for other in others):
        sys.exit(f"bench: {name} differs between the servers: the rows they read are not the same.")


for number in (1, reports // 2, reports):
    compare(f"W1 of report {number}", w1(number))
for code in REGIONS:
    compare(f"W3 of region {code}", w3(code))
print("The three servers give the same figures.")
