"""What more data and more rules cost."""
import time

from corpus import Corpus
from measure import Cost, by_turns, run
from rules import write_pack


def of_data(parley, folder, base, rounds):
    """A table: the same command on 1, 10 and 40 times as much. One worker, since a small file is not shared by two."""
    corpora = {times: Corpus(folder, base * times) for times in (1, 10, 40)}
    one = one_conversation(folder)
    ways = {"start-up": lambda: run(parley.analyze(one, 1))}
    for times, corpus in corpora.items():
        ways[f"data x{times}"] = lambda path=corpus.path: run(parley.analyze(path, 1))
    results = {name: Cost.median(costs) for name, costs in by_turns(ways, rounds).items()}
    yield (
        "| data | MB of text | seconds | CPU s | s a MB, less start-up | to x1 | CPU s a MB, less start-up | to x1 "
        "| CPU s a MB beyond the row above | peak MB |")
    yield "|---|---|---|---|---|---|---|---|---|---|"
    start = before = results["start-up"]
    size, base = 0, None
    for times, corpus in corpora.items():
        cost = results[f"data x{times}"]
        wall, cpu = (cost.wall - start.wall) / corpus.megabytes, (cost.user - start.user) / corpus.megabytes
        base = base or (wall, cpu)
        beyond = (cost.user - before.user) / (corpus.megabytes - size)
        yield (
            f"| x{times} | {corpus.megabytes:.2f} | {cost.wall:.2f} | {cost.user:.2f} | {wall:.2f} | {wall / base[0]:.2f} "
            f"| {cpu:.2f} | {cpu / base[1]:.2f} | {beyond:.2f} | {cost.peak:.0f} |")
        before, size = cost, corpus.megabytes


def of_rules(parley, folder, size, patterns, rounds):
    """A table: two corpora, the second four times the first, with 1, 4 and 10 times as many patterns.

    What lies between the two is text alone: loading, compiling and making gates are done by then."""
    small, large = Corpus(folder, size), Corpus(folder, size * 4)
    first, second = f"{small.megabytes:.2f} MB", f"{large.megabytes:.2f} MB"
    paths = {"start-up": one_conversation(folder), first: small.path, second: large.path}
    ways, added = {}, {}
    for times in (1, 4, 10):
        more = added[times] = []
        if times > 1:
            write_pack(f"{folder}/rules-x{times}", patterns * (times - 1))
            more = added[times] = ["--rules", f"{folder}/rules-x{times}"]
        for name, path in paths.items():
            ways[f"rules x{times}, {name}"] = lambda path=path, more=more: run(parley.analyze(path, 1) + more)
    # What is compiled is kept from one run to the next, unless it was written a moment ago.
    time.sleep(3)
    first_runs = {times: run(parley.analyze(paths["start-up"], 1) + rules) for times, rules in added.items()}
    results = {name: Cost.median(costs) for name, costs in by_turns(ways, rounds).items()}
    yield (
        f"| rules | patterns | first run, s | start-up, s | {first}, s | {second}, s | {second} less start-up, s | to x1 "
        "| CPU s a MB between the two | to x1 | peak MB |")
    yield "|---|---|---|---|---|---|---|---|---|---|---|"
    base = None
    for times in (1, 4, 10):
        start, few, many = (results[f"rules x{times}, {name}"] for name in paths)
        whole, rate = many.wall - start.wall, (many.user - few.user) / (large.megabytes - small.megabytes)
        base = base or (whole, rate)
        yield (
            f"| x{times} | {patterns * times} | {first_runs[times].wall:.2f} | {start.wall:.2f} | {few.wall:.2f} | {many.wall:.2f} | {whole:.2f} | {whole / base[0]:.2f} "
            f"| {rate:.2f} | {rate / base[1]:.2f} | {many.peak:.0f} |")


def one_conversation(folder):
    """What reading it costs is start-up: loading the rules, and little else."""
    path = f"{folder}/one.jsonl"
    with open(Corpus(folder, 0.001).path) as source, open(path, "w") as file:
        file.write(source.readline())
    return path
