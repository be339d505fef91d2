"""Conversations made up from a seed, the same at every run: no turn twice, a fifth of them Chinese, a value in 6 % of them."""
import json, os, random

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


class Corpus:
    """Conversations of 20 turns with so many megabytes of text in all. A smaller corpus is the beginning of a larger one.

    It is written as it is made: the memory of this process would count as that of the processes it starts."""

    def __init__(self, folder, megabytes):
        self.path = f"{folder}/{megabytes:g}.jsonl"
        r, length, self.turns, seen = random.Random(20), 0, 0, set()
        with open(self.path, "w") as lines:
            while length < megabytes * 1e6:
                turns = [{"speaker": ("agent", "customer")[i % 2], "text": turn(r)} for i in range(20)]
                length += sum(len(t["text"].encode()) for t in turns)
                seen.update(hash(t["text"]) for t in turns)
                line = {"conversation_id": f"c{self.turns // 20}", "turns": turns}
                lines.write(json.dumps(line, ensure_ascii=False) + "\n")
                self.turns += 20
        if len(seen) != self.turns:
            raise SystemExit(f"{self.turns - len(seen)} turns of the corpus come twice")
        self.megabytes = length / 1e6

    def texts(self):
        with open(self.path) as lines:
            for line in lines:
                yield from (t["text"] for t in json.loads(line)["turns"])

    def write_files(self, folder, count=16):
        """The same conversations in so many files, as people have them: what is in one file of less than 4 MiB goes to one worker."""
        os.makedirs(folder)
        files = [open(f"{folder}/{number}.jsonl", "w") for number in range(count)]
        with open(self.path) as lines:
            for index, line in enumerate(lines):
                files[index % count].write(line)
        for file in files:
            file.close()
        return folder

    def write_texts(self, path, count=None):
        """The first turns, one a line; gives the megabytes of their text."""
        length = 0
        with open(path, "w") as file:
            for index, text in enumerate(self.texts()):
                if index == count:
                    break
                file.write(text + "\n")
                length += len(text.encode())
        return length / 1e6
