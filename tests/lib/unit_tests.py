#!/usr/bin/env python3
"""Run a doctest program and print one line a test case.

usage: unit_tests.py PROGRAM

The cases come from doctest's XML report. A program that crashes leaves the report unfinished: the case in which it
stopped counts as failed. Closes with "N passed, N failed[, N skipped]"; exit code 1 when any failed or none ran.
"""
import re
import subprocess
import sys
import tempfile
from html import unescape

CASE = re.compile(r'<TestCase name="([^"]*)"[^>]*?(skipped="true"\s*/>|>)')


def cases(report):
    """(name, verdict, what doctest said) for each case of the report, in its order."""
    found = list(CASE.finditer(report))
    for case, after in zip(found, found[1:] + [None]):
        body = report[case.end():after.start() if after else len(report)]
        if case.group(2).startswith("skipped"):
            yield unescape(case.group(1)), "skip", ""
        elif 'test_case_success="true"' in body:
            yield unescape(case.group(1)), "ok", ""
        else:
            yield unescape(case.group(1)), "FAIL", unescape(re.sub(r"<[^>]*>|\n\s*(?=\n)", "", body)).strip()


def main():
    program = sys.argv[1]
    with tempfile.NamedTemporaryFile("r", encoding="utf-8", errors="replace") as report:
        ended = subprocess.run([program, "-r=xml", f"-o={report.name}", "--no-skip=false"],
                               capture_output=True, text=True, errors="replace")
        results = list(cases(report.read()))
    count = {"ok": 0, "FAIL": 0, "skip": 0}
    for name, verdict, said in results:
        count[verdict] += 1
        print(f"{verdict:5} {name}")
        if said:
            print(said)
    if ended.returncode != 0 or not results:
        print(ended.stdout[-2000:], ended.stderr[-6000:], sep="\n")
        if not count["FAIL"]:
            print(f"FAIL  {program}: exit code {ended.returncode}, {len(results)} cases")
            count["FAIL"] += 1
    print(f"{count['ok']} passed, {count['FAIL']} failed" + (f", {count['skip']} skipped" if count["skip"] else ""))
    return 1 if count["FAIL"] else 0


if __name__ == "__main__":
    sys.exit(main())
