"""Runs a command and says what it took."""
import os, resource, shutil, statistics, subprocess, sys, tempfile, time


class Cost:
    """Seconds by the clock, seconds of CPU for the program (`user`), and the most memory held at once in MB."""

    def __init__(self, wall, user, peak):
        self.wall, self.user, self.peak = wall, user, peak

    @staticmethod
    def median(costs):
        middle = [statistics.median(getattr(cost, name) for cost in costs) for name in ("wall", "user")]
        return Cost(*middle, max(cost.peak for cost in costs))


def run(command):
    """The cost of a list of words. OUTPUT among them stands for a folder that is not there yet; afterwards there must be something in it."""
    folder = tempfile.mkdtemp()
    output = f"{folder}/out"
    command = [output if word == "OUTPUT" else word for word in command]
    with open(f"{folder}/stdout", "wb") as out, open(f"{folder}/stderr", "wb") as errors:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    written = [output] if output in command else [f"{folder}/stdout"]
    size = sum(size_of(path) for path in written)
    # What fails at once would be the fastest of all, and so would be what writes nothing.
    if process.returncode != 0 or size == 0:
        with open(f"{folder}/stderr") as errors:
            sys.exit(f"{' '.join(command)}: exit code {process.returncode}, {size} bytes written\n{errors.read()[-2000:]}")
    shutil.rmtree(folder)
    return Cost(wall, usage.ru_utime, peak_of(usage))


def size_of(path):
    if not os.path.isdir(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(f"{folder}/{name}") for folder, _, names in os.walk(path) for name in names)


def peak_of(usage):
    """In MB. Linux counts the memory of a process that starts another as that one's too, so nothing below it can be told: 0."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return usage.ru_maxrss / unit if usage.ru_maxrss > own * 1.05 else 0


def output(command, **options):
    """What a command prints; ends the run if it fails."""
    result = subprocess.run(command, capture_output=True, text=True, **options)
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit code {result.returncode}\n{result.stderr[-2000:]}")
    return result.stdout


def by_turns(ways, rounds):
    """Calls each function once a round, so that what else the machine does meets all of them; gives the results of each by name."""
    results = {name: [] for name in ways}
    for round in range(rounds):
        for name, way in ways.items():
            print(f"round {round + 1} of {rounds}: {name}", file=sys.stderr, flush=True)
            results[name].append(way())
    return results
