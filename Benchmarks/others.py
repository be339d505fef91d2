#!/usr/bin/env python3
"""What else one might use in Python, one of them a process: `others.py regex|presidio|presidio-packs|scrubadub TURNS [PATTERNS]`.

Says in a line what it is when it is ready, then searches all turns once for every line of standard input and says in a line how many megabytes of
text that were a second of CPU, and how many hits. `detecting-benchmark` measures the same way."""
import re, sys, time
from importlib.metadata import version


def readable(patterns):
    """Those that Python's `regex` can read, compiled; it knows no callouts, which ask lexicons."""
    import regex

    read = []
    for pattern in patterns:
        try:
            read.append(regex.compile(re.sub(r"\(\?C\d+\)", "", pattern), regex.I))
        except regex.error:
            pass
    return read


def with_regex(patterns):
    """Every pattern of the packs on every turn."""
    import regex

    read = readable(patterns)

    def search(text):
        return sum(1 for pattern in read for _ in pattern.finditer(text))

    return search, f"Python regex {version('regex')}, {len(read)} of the packs' {len(patterns)} patterns"


def with_presidio(packs=None):
    """Its recognizers that are patterns, for English, or one with the patterns of the packs; no model of a language, which would have to be
    downloaded, only words told apart."""
    import logging
    import spacy, tldextract
    from presidio_analyzer import AnalyzerEngine, Pattern, PatternRecognizer, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class Words(SpacyNlpEngine):
        def load(self):
            self.nlp = {"en": spacy.blank("en")}

    logging.getLogger("presidio-analyzer").setLevel(logging.ERROR)
    # Mail addresses are held against a list of domains, which it would fetch from the net; the package has one.
    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    words = Words(models=[{"lang_code": "en", "model_name": "blank"}])
    words.load()
    registry = RecognizerRegistry(supported_languages=["en"])
    registry.load_predefined_recognizers(languages=["en"])
    registry.recognizers = [r for r in registry.recognizers if isinstance(r, PatternRecognizer)]
    if packs:
        same = [Pattern(f"p{number}", one.pattern, 0.5) for number, one in enumerate(readable(packs))]
        registry.recognizers = [PatternRecognizer("VALUE", patterns=same)]
    patterns = sum(len(r.patterns) for r in registry.recognizers)
    engine = AnalyzerEngine(registry=registry, nlp_engine=words, supported_languages=["en"])

    def search(text):
        return len(engine.analyze(text, language="en"))

    return search, (
        f"Presidio {version('presidio-analyzer')}, {len(registry.recognizers)} pattern recognizers with {patterns} patterns")


def with_scrubadub():
    """The detectors that it has on by itself: regular expressions, and a library for telephone numbers."""
    import scrubadub

    scrubber = scrubadub.Scrubber()

    def search(text):
        return sum(1 for _ in scrubber.iter_filth(text))

    return search, f"scrubadub {version('scrubadub')}, {len(scrubber._detectors)} detectors"


def main():
    name, turns = sys.argv[1:3]
    texts = open(turns).read().splitlines()
    size = sum(len(text.encode()) for text in texts) / 1e6
    if name in ("regex", "presidio-packs"):
        patterns = open(sys.argv[3]).read().splitlines()
        search, title = with_regex(patterns) if name == "regex" else with_presidio(patterns)
    else:
        search, title = {"presidio": with_presidio, "scrubadub": with_scrubadub}[name]()
    # What is found here must be: it warms up what is made late, and something that finds nothing is no measure.
    if not search("it's user1@example.com, my card is 4111 1111 1111 1111"):
        sys.exit(f"{name} finds no value in a text with two")
    print(title, flush=True)
    for _ in sys.stdin:
        start = time.process_time()
        hits = sum(search(text) for text in texts)
        print(size / (time.process_time() - start), hits, flush=True)


main()
