"""How many instructions an analysis takes, as Valgrind counts them: a figure that no other user of the machine disturbs."""
import os, re, shutil, subprocess
from concurrent.futures import ThreadPoolExecutor

from corpus import Corpus

# The main thread of a Swift program waits in sigsuspend with a mask that lies in memory that may not be written;
# Valgrind up to 3.19 writes there, and ends. So it gets a copy.
MASK = """#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>
int sigsuspend(const sigset_t *mask) {
    sigset_t copy = *mask;
    return syscall(SYS_rt_sigsuspend, &copy, 8);
}
"""


def of_analysis(parley, folder, size, rules):
    """A table for two sizes and what lies between them, or why there is none."""
    missing = [name for name in ("valgrind", "strip", "cc") if not shutil.which(name)]
    if missing:
        yield f"Instructions are not counted: {', '.join(missing)} not installed."
        return
    program = f"{folder}/parley"
    # It also ends on the debugging information that Swift writes.
    subprocess.run(["strip", "-g", "-o", program, parley.path], check=True)
    with open(f"{folder}/mask.c", "w") as file:
        file.write(MASK)
    subprocess.run(["cc", "-shared", "-fPIC", "-o", f"{folder}/mask.so", f"{folder}/mask.c"], check=True)
    corpora = [Corpus(folder, size), Corpus(folder, size * 2)]
    # Who else computes changes no count, so both may run at once.
    with ThreadPoolExecutor(2) as pool:
        counts = list(pool.map(lambda corpus: count(parley.analyze(corpus.path, 1, program), corpus.path + ".out", folder, rules), corpora))
    if None in counts:
        yield "Instructions are not counted: the program does not run under this machine's Valgrind."
        return
    yield "| MB of text | instructions, thousand millions |\n|---|---|"
    for corpus, number in zip(corpora, counts):
        yield f"| {corpus.megabytes:.3f} | {number / 1e9:.2f} |"
    between = (counts[1] - counts[0]) / (corpora[1].megabytes - corpora[0].megabytes) / 1e6
    start = counts[0] - between * corpora[0].megabytes * 1e6
    yield f"\n{between:.0f} instructions a byte of text between the two; start-up and gates take {start / 1e9:.2f} thousand millions."


def count(command, output, folder, rules):
    # Callgrind counts the same in three times the time, since it keeps account of calls.
    valgrind = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    command = valgrind + [output if word == "OUTPUT" else word for word in command]
    environment = {**os.environ, "LD_PRELOAD": f"{folder}/mask.so", "PARLEY_RULES": os.path.abspath(rules)}
    result = subprocess.run(command, capture_output=True, text=True, env=environment)
    counted = re.search(r"I\s+refs:\s+([\d,]+)", result.stderr)
    if result.returncode != 0 or not counted or not os.path.isfile(f"{output}/results.jsonl"):
        return None
    return int(counted[1].replace(",", ""))
