#!/usr/bin/env python3
"""Measures Parley on made-up conversations, against what else one might use, and prints ratios.

    bench.py BINARY-FOLDER RULES [MB]

Whole commands come by turns, three times each, and the scanner with gates and without on 2,000 of the turns likewise; Python's
module takes 100 turns once. Medians are compared: machines differ and are shared, ratios hold. What is not installed is named. The corpus comes from a seed and no turn comes twice.
"""
import json, os, platform, random, re, shutil, statistics, subprocess, sys, tempfile, time

WORDS = """account again about after activate agent already always amount anyway app available back balance battery because
before bill bought call cancel card change charge check city code company connect country could coverage credit customer data
day device different doesn't double down email every expire fine first fix friend friday from gone good help home hour how
internet keep kind last late later leave line little long look lost love mail maybe message minutes monday money month more
morning move much name network never new nice night nothing now number office okay old only open order other own package paid
password pay people phone pin place plan please port problem question quick radio ready really reason refund remember renew
reset restart right roam school screen second send service setting should show signal sim since slow small someone soon sorry
speed start state still stop store street sure switch talk tell text thank that there thing think this time today tomorrow
tonight travel trouble try turn under understand until update upgrade use visit voice wait want watch week well what when where
which while why wifi window wish without wonder work world would wrong yesterday""".split()
HAN = "我你他的是了在有不这个手机卡号码流量套餐充值账单怎么没有信号可以帮看一下昨天今天刚才客服请问谢谢需要换新停机上网打电话短信收到验证钱费用月底已经还是为什么"
VALUES = [
    lambda r: f"my card is 4111 1111 1111 1111 and the code is {r.randint(100, 999)}",
    lambda r: f"last four {r.randint(1000, 9999)}",
    lambda r: f"call me at 555-01{r.randint(10, 99)}",
    lambda r: f"it's user{r.randint(1, 10**6)}@example.com",
    lambda r: f"my zip code is {r.randint(10000, 99999)}",
    lambda r: f"我的卡号后四位是{r.randint(1000, 9999)}",
]


def turn(r):
    if r.random() < 0.2:
        text = "".join(r.choice(HAN) for _ in range(r.randint(8, 30)))
    else:
        text = " ".join(r.choice(WORDS) for _ in range(r.randint(6, 19)))
    return text + " " + r.choice(VALUES)(r) if r.random() < 0.06 else text


def corpus(folder, size):
    r = random.Random(20)
    texts, length, number = open(f"{folder}/turns.txt", "w"), 0, 0
    with open(f"{folder}/corpus.jsonl", "w") as lines:
        while length < size:
            turns = [{"speaker": ("agent", "customer")[i % 2], "text": turn(r)} for i in range(20)]
            for t in turns:
                length += len(t["text"].encode())
                texts.write(t["text"] + "\n")
            lines.write(json.dumps({"conversation_id": f"c{number}", "turns": turns}, ensure_ascii=False) + "\n")
            number += 1
    texts.close()
    return length


def check(command):
    """What fails at once would be the fastest of all."""
    result = subprocess.run(command, shell=True, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{command}: {result.stderr}")
    return result.stdout


def run(command):
    """Seconds by the clock. OUTPUT stands for a folder that is not there yet."""
    output = tempfile.mkdtemp()
    start = time.perf_counter()
    check(command.replace("OUTPUT", f"{output}/out"))
    taken = time.perf_counter() - start
    shutil.rmtree(output)
    return taken


def python_regex(patterns, texts):
    """Seconds that the third-party module takes for all patterns on these turns, and how many patterns it reads."""
    try:
        import regex
    except ImportError:
        return None, 0
    compiled = []
    for pattern in patterns:
        try:
            compiled.append(regex.compile(re.sub(r"\(\?C\d+\)", "", pattern), regex.I))
        except regex.error:
            pass
    start = time.perf_counter()
    for text in texts:
        for pattern in compiled:
            for _ in pattern.finditer(text):
                pass
    return time.perf_counter() - start, len(compiled)


def main():
    binaries, rules, size = sys.argv[1], sys.argv[2], float(sys.argv[3] if len(sys.argv) > 3 else 4)
    folder = tempfile.mkdtemp()
    packs = " ".join(f"--rules {rules}/{pack}" for pack in ["core", "telecom", "ultra-mobile-paygo"])
    length = corpus(folder, size * 1e6) / 1e6
    texts = open(f"{folder}/turns.txt").read().splitlines()
    parley, corpus_file = f"{binaries}/parley", f"{folder}/corpus.jsonl"
    ways = {
        "analyze, 2 workers": f"{parley} analyze {corpus_file} {packs} --jobs 2 -o OUTPUT",
        "analyze, 1 worker": f"{parley} analyze {corpus_file} {packs} --jobs 1 -o OUTPUT",
        "redact, 2 workers": f"{parley} redact {corpus_file} {packs} --jobs 2 -o OUTPUT",
        "grep -P, one pattern": rf"grep -cP '\b\d{{4}}\b' {folder}/turns.txt",
        "cat": f"cat {corpus_file}",
    }
    one = f"{folder}/one.jsonl"
    with open(one, "w") as file:
        file.write(open(corpus_file).readline())
    start = f"{parley} analyze {one} {packs} --jobs 1 -o OUTPUT"
    seconds = {name: [] for name in [*ways, "start"]}
    for _ in range(3):
        for name, command in ways.items():
            seconds[name].append(run(command))
        seconds["start"].append(run(start))
    results = {name: length / statistics.median(times) for name, times in seconds.items() if name != "start"}

    few = f"{folder}/few.txt"
    with open(few, "w") as file:
        file.write("\n".join(texts[:2000]) + "\n")
    alone = check(f"{binaries}/detecting-benchmark {rules} 3 < {few}")
    for line in alone.splitlines():
        name, speed = line.split()
        results["detection alone, " + name] = float(speed)
    dump = check(f"{binaries}/detecting-benchmark {rules} patterns")
    patterns = dump.splitlines()
    taken, read = python_regex(patterns, texts[:100])
    if taken:
        results[f"Python regex, {read} of {len(patterns)} patterns"] = sum(len(t.encode()) for t in texts[:100]) / 1e6 / taken

    else:
        print("Python's regex is not installed; its row is left out")

    base = results["analyze, 2 workers"]
    print(f"{platform.machine()}, {os.cpu_count()} cores, {length:.1f} MB of text in {len(texts)} turns; start {statistics.median(seconds['start']):.2f} s\n")
    print("| way | MB/s | analyze with 2 workers is so many times as fast |\n|---|---|---|")
    for name, speed in results.items():
        print(f"| {name} | {speed:.3g} | {base / speed:.3g} |")
    shutil.rmtree(folder)


main()
