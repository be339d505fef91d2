#!/usr/bin/env python3
"""Measures Parley on made-up conversations, against what else one might use, and prints tables; see README.md beside this file.

All ways come by turns, once a round, and medians are compared: machines differ and are shared, ratios within one run hold.
What is not installed is named and its row left out."""
import argparse, datetime, os, shutil, statistics, sys, tempfile

import growth, instructions, machine, ways
from corpus import Corpus
from measure import Cost, by_turns, output, run

# Turns that each way meets in a round: the slow ones would take all day for the whole corpus.
SEARCHED = {"detection": 2000, "presidio": 2000, "presidio-packs": 50, "scrubadub": 2000, "regex": 100}


def arguments():
    parser = argparse.ArgumentParser(description="Measures Parley; sizes are megabytes of text, and 0 leaves a part out.")
    parser.add_argument("binaries", help="folder with parley, detecting-benchmark and reading-benchmark")
    parser.add_argument("rules", help="folder with the packs")
    parser.add_argument("megabytes", nargs="?", type=float, default=2, help="for whole commands (%(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="%(default)s")
    parser.add_argument("--python", default=sys.executable, help="one that has what requirements.txt names")
    parser.add_argument("--data", type=float, default=0.25, help="x1 of the growth of data (%(default)s)")
    parser.add_argument("--growing-rules", type=float, default=0.5, help="the smaller corpus of the growth of rules (%(default)s)")
    parser.add_argument("--instructions", type=float, default=0.05, help="the smaller corpus under Valgrind (%(default)s)")
    parser.add_argument("--write", action="store_true", help="write runs/DATE.md instead of printing")
    return parser.parse_args()


def table(*rows):
    """Of lists of cells, the first of which are headings."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|---" * len(rows[0]) + "|"] + lines[1:])


def figure(number):
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


def measured(options, parley, folder):
    """All ways by turns: the costs of whole commands by name, speeds on one core, and rows of start-up."""
    corpus = Corpus(folder, options.megabytes)
    all_texts, patterns = f"{folder}/turns.txt", f"{folder}/patterns.txt"
    corpus.write_texts(all_texts)
    with open(patterns, "w") as file:
        file.write(output([f"{options.binaries}/detecting-benchmark", options.rules, "patterns"]))
    texts = {name: f"{folder}/{name}.txt" for name in SEARCHED}
    for name, count in SEARCHED.items():
        corpus.write_texts(texts[name], count)
    whole = ways.whole(parley, corpus, corpus.write_files(f"{folder}/files"), all_texts)
    start = parley.analyze(growth.one_conversation(folder), 1)
    others = [name for name in SEARCHED if name != "detection"]
    results = by_turns(
        {
            **{name: lambda command=command: run(command) for name, (command, _) in whole.items()},
            "start-up": lambda: run(start),
            "reading": lambda: ways.reading(options.binaries, corpus),
            "detection": lambda: ways.detection(options.binaries, options.rules, texts["detection"]),
            **{name: lambda name=name: ways.other(options.python, name, texts[name], patterns) for name in others},
        }, options.rounds)
    return corpus, {name: (Cost.median(results[name]), size) for name, (_, size) in whole.items()}, results, others


def report(options, parley, folder):
    corpus, whole, results, others = measured(options, parley, folder)
    fastest = whole["analyze, 2 workers"][1] / whole["analyze, 2 workers"][0].wall
    rows = [["way", "MB/s", "user CPU s a MB", "peak MB", "analyze with 2 workers is so many times as fast"]]
    for name, (cost, size) in whole.items():
        speed, peak = size / cost.wall, f"{cost.peak:.0f}" if cost.peak else ""
        rows.append([name, figure(speed), figure(cost.user / size), peak, figure(fastest / speed)])
    yield f"## Whole commands\n\n{corpus.megabytes:.1f} MB of text in {corpus.turns:,} turns, by the clock.\n\n{table(*rows)}"
    for command in ("analyze", "redact"):
        one, two = (whole[f"{command}, {workers}"][0].wall for workers in ("1 worker", "2 workers"))
        yield f"`{command}` with two workers is {one / two:.2f} times as fast as with one."

    start = Cost.median(results["start-up"])
    starts = [["way", "seconds", "peak MB"], ["parley analyze, one conversation", f"{start.wall:.2f}", f"{start.peak:.0f}"]]
    gated = statistics.median(r["gated"] for r in results["detection"])
    analyzed = whole["analyze, 1 worker"]
    speeds = {
        "reading alone": statistics.median(results["reading"]),
        "detection alone, gated": gated,
        "detection alone, rule by rule, PCRE2-JIT": statistics.median(r["every-rule"] for r in results["detection"]),
        "analyze, 1 worker, with start-up": analyzed[1] / analyzed[0].user,
    }
    for name in others:
        if None in results[name]:
            yield f"{name} is not installed for {os.path.basename(options.python)}; its row is left out."
            continue
        title, ready, speed, peak = zip(*results[name])
        speeds[title[0]] = statistics.median(speed)
        starts.append([title[0], f"{statistics.median(ready):.2f}", f"{max(peak):.0f}"])
    rows = [["way", "MB a second of CPU", "detection alone is so many times as fast", "analyze with 1 worker is"]]
    whole_speed = analyzed[1] / analyzed[0].user
    rows += [[name, figure(speed), figure(gated / speed), figure(whole_speed / speed)] for name, speed in speeds.items()]
    yield f"## On one core\n\n{table(*rows)}"
    yield f"## Start-up\n\nUntil the first text is searched, by the clock.\n\n{table(*starts)}"
    if options.data:
        yield "## More data\n\n" + "\n".join(growth.of_data(parley, folder, options.data, options.rounds))
    if options.growing_rules:
        with open(f"{folder}/patterns.txt") as file:
            count = len(file.readlines())
        yield "## More rules\n\n" + "\n".join(growth.of_rules(parley, folder, options.growing_rules, count, options.rounds))
    if options.instructions:
        yield "## Instructions\n\n" + "\n".join(
            instructions.of_analysis(parley, folder, options.instructions, options.rules))


def main():
    options = arguments()
    parley = ways.Parley(options.binaries, options.rules)
    folder, today = tempfile.mkdtemp(), datetime.date.today().isoformat()
    # What Parley keeps from one run to the next, away from the user's own.
    os.environ["PARLEY_CACHE"] = f"{folder}/cache"
    try:
        head = f"# {today}\n\n`python3 {' '.join(sys.argv)}`, medians of {options.rounds} rounds.\n{machine.describe(parley, options.python)}"
        text = "\n\n".join([head, *report(options, parley, folder)]) + "\n"
    finally:
        shutil.rmtree(folder)
    if not options.write:
        print(text, end="")
        return
    path = os.path.join(os.path.dirname(sys.argv[0]), "runs", f"{today}.md")
    with open(path, "w") as file:
        file.write(text)
    print(path)


if __name__ == "__main__":
    main()
