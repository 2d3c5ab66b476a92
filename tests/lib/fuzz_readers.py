#!/usr/bin/env python3
"""Let libFuzzer hurt every reader for some seconds, two readers at a time on each processor.

usage: fuzz_readers.py FOLDER [NAME...]      FOLDER: where reader_fuzz and frames_fuzz were built

Seeds are fuzz/corpus/NAME, which every reader must have, and the golden inputs of stage 1. ISNAD_FUZZ_SECONDS (60 when it is not set) is
the time of each. What breaks a reader is kept in FOLDER/found/NAME and printed in base64: mend the reader and put the input into
its corpus. Closes with "N passed, N failed".
"""
import base64
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
CORPUS = TOP / "fuzz/corpus"
GOLDEN = TOP / "src/01_intake/golden"
GOLDEN_OF = {"csv": "tables", "email": "mail", "feed": "feeds", "html": "pages", "mbox": "boxes", "txt": "texts"}  # others: by their name
SECONDS = int(os.environ.get("ISNAD_FUZZ_SECONDS", "60"))
SLOWEST, MEGABYTES = 10, 2048  # seconds and memory of one input
# For an object of a PDF with a great number poppler makes two tables of up to 1.35 GB; the program reads PDF in a process with limits of its
# own, which a build with sanitisers cannot have (tests/bombs.test).
LIMITS = {"pdf": (40, 4096)}
SHOWN_BYTES = 3000


def formats():
    names = re.findall(r"FormatReader\{Format::\w+, \"(\w+)\"", (TOP / "src/01_intake/readers.cpp").read_text(encoding="utf-8"))
    if len(names) < 17:
        sys.exit(f"only {len(names)} readers in readers.cpp: {names}")
    return names


def fuzz(folder, name):
    """(whether nothing broke, what is to be said of it)"""
    seeds = [path for path in (CORPUS / name, GOLDEN / GOLDEN_OF.get(name, name)) if path.is_dir()]
    if not (CORPUS / name).is_dir():
        return False, f"no corpus: {CORPUS / name}"
    found = folder / "found" / name
    found.mkdir(parents=True, exist_ok=True)
    slowest, megabytes = LIMITS.get(name, (SLOWEST, MEGABYTES))
    program = folder / ("frames_fuzz" if name == "frames" else "reader_fuzz")
    with tempfile.TemporaryDirectory() as new:
        ended = subprocess.run([program, f"-max_total_time={SECONDS}", f"-timeout={slowest}", f"-rss_limit_mb={megabytes}", f"-artifact_prefix={found}/", new, *seeds],
                               env={**os.environ, "ISNAD_FUZZ_FORMAT": "auto" if name == "frames" else name}, capture_output=True)
    said = ended.stderr.decode("utf-8", "replace")
    done = re.search(r"^Done (\d+) runs", said, re.M)
    if ended.returncode == 0 and done:
        return True, f"{done.group(1)} inputs"
    broke = re.search(r"Test unit written to (\S+)", said)
    shown = base64.b64encode(Path(broke.group(1)).read_bytes()[:SHOWN_BYTES]).decode() if broke else ""
    return False, f"exit code {ended.returncode}\n{said[-4000:]}\n{shown}"


def main():
    folder = Path(sys.argv[1])
    names = sys.argv[2:] or [*formats(), "frames"]
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(2 * os.cpu_count()) as pool:
        for name, (good, said) in zip(names, pool.map(lambda name: fuzz(folder, name), names)):
            print(f"{'ok   ' if good else 'FAIL '} {name}: {said}", flush=True)
            passed += good
            failed += not good
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
