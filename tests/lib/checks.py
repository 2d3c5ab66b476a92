"""What the python tests in tests/ share: a case is a function whose name is a fact; `main` runs all and counts.

    from checks import case, check, main, skip

    @case
    def an_empty_file_is_reported():
        check(run("read", path).code == 3, "exit code")

    main()

Closes with "N passed, N failed[, N skipped]", which ./test adds up.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from dataclasses import dataclass
from pathlib import Path

TOP = Path(os.environ.get("ISNAD_TOP", Path(__file__).resolve().parents[2]))
ISNAD = os.environ.get("ISNAD", str(TOP / "build/release/isnad"))
os.environ["ISNAD_TABLES"] = "/nonexistent/tables"  # those of whoever runs the tests are none of theirs
_cases = []
_root = tempfile.mkdtemp(prefix="isnad-test-")


class Skip(Exception):
    pass


def skip(reason):
    raise Skip(reason)


def check(condition, what):
    """Unlike assert, says what was wrong and is never switched off."""
    if not condition:
        raise AssertionError(what)


def equal(found, expected, what=""):
    check(found == expected, f"{what}: found {found!r}, expected {expected!r}")


def case(function):
    _cases.append(function)
    return function


@dataclass
class Ended:
    code: int
    out: str
    err: str


def run(*arguments, stdin=b"", env=None, timeout=300, preexec=None, program=ISNAD):
    """Run isnad. Text that is no UTF-8 in its output is a bug and fails the case."""
    if isinstance(stdin, str):
        stdin = stdin.encode()
    ended = subprocess.run([program, *map(str, arguments)], input=stdin, capture_output=True, timeout=timeout,
                           env={**os.environ, **(env or {})}, preexec_fn=preexec)
    return Ended(ended.returncode, ended.stdout.decode("utf-8"), ended.stderr.decode("utf-8"))


def folder():
    """A new folder that main() removes."""
    return Path(tempfile.mkdtemp(dir=_root))


def main():
    count = {"ok": 0, "FAIL": 0, "skip": 0}
    for function in _cases:
        name = function.__name__.replace("_", " ")
        verdict, said = "ok", ""
        try:
            function()
        except Skip as reason:
            verdict, said = "skip", f": {reason}"
        except AssertionError as wrong:
            verdict, said = "FAIL", f": {wrong}"
        except Exception:
            verdict, said = "FAIL", ":\n" + traceback.format_exc()
        count[verdict] += 1
        print(f"{verdict:5} {name}{said}", flush=True)
    subprocess.run(["chmod", "-R", "u+rwX", _root], check=False)
    shutil.rmtree(_root, ignore_errors=True)
    print(f"{count['ok']} passed, {count['FAIL']} failed" + (f", {count['skip']} skipped" if count["skip"] else ""))
    sys.exit(1 if count["FAIL"] else 0)
