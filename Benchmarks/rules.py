"""Rule packs made up from a seed, to see what more rules cost.

Patterns are shaped as those of the real intents are: words of which one must stand near one of others, a third of them for agents alone,
a fourth Chinese. No two are the same, since copies would share all that the real ones are searched by. They are those of other trades:
one English word in twenty stands in the corpus, and the others are invented.
"""
import itertools, os, random, re

from corpus import HAN, WORDS

PATTERNS_A_RULE = 40


def vocabulary(r):
    """Words one can pronounce, which nobody uses."""
    onsets = "b c d f g h l m n p r s t v w br cl dr fl gr pl sh st th tr".split()
    vowels, codas = "a e i o u ai ea oo".split(), ["", "l", "m", "n", "r", "s", "t", "ck", "nd"]
    syllables = ["".join(parts) for parts in itertools.product(onsets, vowels, codas)]
    return sorted({"".join(r.choice(syllables) for _ in range(r.randint(2, 3))) for _ in range(8000)})


def english(r, words):
    """A pattern and a text that it matches."""
    def word():
        chosen = r.choice(WORDS) if r.random() < 0.05 else r.choice(words)
        return chosen + r.choice(["", "", "", "", r"\w*", " " + r.choice(words)])

    def group():
        return [word() for _ in range(r.randint(4, 12))]

    parts = [(group(), r.choice([12, 15, 20, 30, 40]), group()) for _ in range(r.choice([1, 1, 1, 2, 3]))]
    pattern = "|".join(rf"\b(?:{'|'.join(a)})\b.{{0,{n}}}\b(?:{'|'.join(b)})\b" for a, n, b in parts)
    return pattern, f"{parts[0][0][0]} {parts[0][2][0]}".replace(r"\w*", "")


def chinese(r):
    def letter():
        return r.choice(HAN) if r.random() < 0.3 else chr(r.randint(0x4E00, 0x9FA5))

    def word():
        written = "".join(letter() for _ in range(r.randint(2, 3)))
        # Some letters differ between the scripts.
        return f"{written[:-1]}[{written[-1]}{letter()}]" if r.random() < 0.3 else written

    def group():
        return [word() for _ in range(r.randint(4, 12))]

    first, second = group(), group()
    pattern = f"(?:{'|'.join(first)}).{{0,{r.choice([4, 6, 8, 12])}}}(?:{'|'.join(second)})"
    return pattern, re.sub(r"\[(.).\]", r"\1", first[0] + second[0])


def write_pack(folder, count):
    """A pack of so many patterns."""
    r = random.Random(7)
    words, seen = vocabulary(r), {}
    while len(seen) < count:
        pattern, example = chinese(r) if r.random() < 0.25 else english(r, words)
        seen[pattern] = example
    patterns = list(seen.items())
    os.makedirs(folder)
    with open(f"{folder}/pack.yaml", "w") as file:
        file.write("pack: generated\ntitle: {en: Generated, zh: 生成}\nversion: 1\nlanguages: [en, zh]\nextends: [core]\n")
    with open(f"{folder}/intents.yaml", "w") as file:
        file.write("intents:\n")
        for number, first in enumerate(range(0, count, PATTERNS_A_RULE)):
            file.write(rule(r, number, patterns[first:first + PATTERNS_A_RULE]))


def rule(r, number, patterns):
    lines = [f"  - id: made_{number}", f"    title: {{en: Made up {number}, zh: 生成 {number}}}", "    patterns:"]
    for index, (pattern, _) in enumerate(patterns):
        # The example is for the first of them and is said by anybody.
        by = ", by: agent" if index > 0 and r.random() < 0.3 else ""
        weight = r.randint(1, 4) if index > 0 else 4
        lines.append(f"      - {{weight: {weight}{by}, regex: {quoted(pattern)}}}")
    lines += ["    examples:", "      match:", f"        - {quoted(patterns[0][1])}", "      skip:", "        - 'mhm'"]
    return "\n".join(lines) + "\n"


def quoted(text):
    return "'" + text.replace("'", "''") + "'"
