#!/usr/bin/env python3
"""Kill an import with signal 9 at random moments, again and again, and look for harm.

    tests/kill_import.py PROGRAM [KILLS]      PROGRAM: isnad_kill_importer

Each round imports the same documents into the same database and is killed after a random time; when an import gets to
its end, a new database is begun. Holds after every kill: documents that the import said were committed are there
(checked by their number), nothing is doubled, and each document has its text, its original and all of its claims
(every 10th time by reading everything, integrity_check included, and at the end of each database).
The moments are drawn from a fixed seed. Exit status 1 with the first harm found.
"""
import os
import random
import re
import signal
import subprocess
import sys
import tempfile

DOCUMENTS, BYTES, CLAIMS = 600, 2000, 8
FULL_CHECK_EVERY = 10


def run_and_kill(program, database, seconds):
    """Import until `seconds` after the first byte of output or the start; returns (committed, finished)."""
    child = subprocess.Popen([program, "import", database, str(DOCUMENTS), str(BYTES), str(CLAIMS)],
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        out, err = child.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        child.send_signal(signal.SIGKILL)
        out, err = child.communicate()
    if child.returncode not in (0, -signal.SIGKILL):
        sys.exit(f"kill_import: the import failed: {err.strip()}")
    counts = [int(n) for n in re.findall(r"^committed (\d+)$", out, re.M)]
    return (counts[-1] if counts else 0), child.returncode == 0


def verify(program, database):
    """Read everything; returns how many documents are stored."""
    result = subprocess.run([program, "verify", database, str(DOCUMENTS), str(BYTES)], capture_output=True, text=True)
    if "an empty file" in result.stderr:  # killed before its tables were made: the next import makes them
        return 0
    if result.returncode != 0:
        sys.exit(f"kill_import: harm: {result.stderr.strip()}")
    return int(re.match(r"stored (\d+)", result.stdout).group(1))


def main():
    program = sys.argv[1]
    kills_wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    moments = random.Random(1)
    kills = databases = 0
    with tempfile.TemporaryDirectory() as folder:
        # How long a whole import takes here tells between which moments to kill.
        whole = os.path.join(folder, "whole.db")
        began = os.times().elapsed
        _, finished = run_and_kill(program, whole, 600)
        seconds = os.times().elapsed - began
        if not finished or verify(program, whole) != DOCUMENTS:
            sys.exit("kill_import: an import that nobody killed is not whole")
        while kills < kills_wanted:
            databases += 1
            database = os.path.join(folder, f"{databases}.db")
            stored, finished = 0, False
            while not finished and kills < kills_wanted:
                committed, finished = run_and_kill(program, database, moments.uniform(0, seconds))
                promised = stored + committed
                if finished:
                    break
                kills += 1
                if not os.path.exists(database) or os.path.getsize(database) == 0:
                    if promised:
                        sys.exit("kill_import: harm: the database is gone")
                    continue
                if committed or kills % FULL_CHECK_EVERY == 0:
                    stored = verify(program, database)
                    if stored < promised:
                        sys.exit(f"kill_import: harm: {stored} documents, {promised} were promised")
            if finished and verify(program, database) != DOCUMENTS:
                sys.exit("kill_import: harm: the finished import is not whole")
    print(f"kill_import: {kills} kills, {databases} databases, 0 documents lost or doubled, integrity_check clean")


if __name__ == "__main__":
    main()
