"""The ways that are compared: Parley's commands, its stages alone, and what else one might use."""
import os, subprocess, sys, time

from measure import output, peak_of


class Parley:
    """The program with the packs of this checkout."""

    def __init__(self, binaries, rules):
        self.path = f"{binaries}/parley"
        self.packs = [word for pack in ("core", "telecom", "ultra-mobile-paygo") for word in ("--rules", f"{rules}/{pack}")]

    def analyze(self, path, workers, program=None):
        return [program or self.path, "analyze", path, *self.packs, "--jobs", str(workers), "--quiet", "-o", "OUTPUT"]

    def redact(self, path, workers):
        return [self.path, "redact", path, *self.packs, "--jobs", str(workers), "--quiet", "-o", "OUTPUT"]


# A process takes some milliseconds to start, in which these would be done: they get the file so many times over.
TIMES_OVER = 20


def whole(parley, corpus, files, texts):
    """Commands and how many megabytes of text each meets; `files` is the folder that Parley reads, `texts` has the turns a line each."""
    again = corpus.megabytes * TIMES_OVER
    return {
        "analyze, 2 workers": (parley.analyze(files, 2), corpus.megabytes),
        "analyze, 1 worker": (parley.analyze(files, 1), corpus.megabytes),
        "redact, 2 workers": (parley.redact(files, 2), corpus.megabytes),
        "redact, 1 worker": (parley.redact(files, 1), corpus.megabytes),
        "grep -P, one pattern": (["grep", "-cP", r"\b\d{4}\b"] + [texts] * TIMES_OVER, again),
        "cat": (["cat"] + [corpus.path] * TIMES_OVER, again),
    }


def detection(binaries, rules, texts):
    """Megabytes a second of CPU with gates and rule by rule, both in one process."""
    with open(texts) as file:
        speeds = dict(line.split() for line in output([f"{binaries}/detecting-benchmark", rules, "1"], stdin=file).splitlines())
    return {name: float(speeds[name]) for name in ("gated", "every-rule")}


def reading(binaries, corpus):
    """Megabytes of text a second of CPU; what reads meets the JSON around it as well."""
    speed = float(output([f"{binaries}/reading-benchmark", corpus.path, "3"]))
    return speed * corpus.megabytes * 1e6 / os.path.getsize(corpus.path)


def other(python, name, texts, patterns):
    """One of others.py: its title, the seconds until it is ready, megabytes a second of CPU, and its peak; or None if it is not installed."""
    module = {"presidio": "presidio_analyzer", "presidio-packs": "presidio_analyzer"}.get(name, name)
    if subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode != 0:
        return None
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "others.py")
    start = time.perf_counter()
    process = subprocess.Popen(
        [python, script, name, texts, patterns], text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    title = process.stdout.readline().strip()
    ready = time.perf_counter() - start
    # The first round warms caches and does not count.
    process.stdin.write("\n\n")
    process.stdin.close()
    rounds = [line.split() for line in process.stdout]
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0 or len(rounds) != 2 or int(rounds[1][1]) == 0:
        sys.exit(f"others.py {name}: exit code {process.returncode}, rounds {rounds}")
    return title, ready, float(rounds[1][0]), peak_of(usage)
