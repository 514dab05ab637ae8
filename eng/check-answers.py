#!/usr/bin/env python3
"""Holds answers against the rules that every answer keeps, from outside the program.

usage: eng/check-answers.py ANSWERS.jsonl ARTICLES.jsonl

ANSWERS.jsonl   what `ask --questions FILE.jsonl` printed
ARTICLES.jsonl  what `articles export` wrote

Offsets count UTF-16 code units. Prints one JSON object; exit code 1 when a rule is broken.
"""
import json
import re
import sys


def words(text):
    return re.findall(r"\w+", text)


def in_order(needles, haystack):
    rest = iter(haystack)
    return all(word in rest for word in needles)


def broken_rules(answer, texts):
    sentences, citations = answer["sentences"], answer["citations"]
    if answer["outcome"] != "grounded":
        if sentences or citations:
            yield "an outcome without answer has sentences or citations"
        return
    if not sentences:
        yield "a grounded answer has no sentences"
    used = []
    for sentence in sentences:
        if not sentence["citations"]:
            yield "a sentence has no citation"
        if len(sentence["text"]) > 400:
            yield "a sentence is longer than 400 characters"
        used += [number for number in sentence["citations"] if number not in used]
    numbers = [citation["number"] for citation in citations]
    if used != numbers or numbers != list(range(1, len(numbers) + 1)):
        yield "numbers do not run 1..n in order of first use"
    shown = " ".join(s["text"] + " " + "".join(f"[{n}]" for n in s["citations"]) for s in sentences)
    if answer["answer"] != shown:
        yield "the answer is not its sentences with their markers"
    quotes = {}
    for citation in citations:
        stored = texts.get(citation["article_id"])
        quote = citation["quote"]
        quotes[citation["number"]] = quote
        if stored is None:
            yield "an article cited is not in the corpus"
        elif stored[2 * citation["start"]:2 * citation["end"]] != quote.encode("utf-16-le"):
            yield "a quote is not in the stored text at its offsets"
        if len(quote.split()) < 4 and not any(s["text"] == quote for s in sentences):
            yield "a quote is shorter than a clause"
    if answer["composer"] == "extractive":
        for sentence in sentences:
            joined = [word for number in sentence["citations"] for word in words(quotes.get(number, ""))]
            if not in_order(words(sentence["text"]), joined):
                yield "the words of a sentence do not stand in its quotes, in order"


def main():
    with open(sys.argv[2], encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines if line.strip()]
    texts = {article["_id"]: article["text"].encode("utf-16-le") for article in articles}
    counts = {"answers": 0, "grounded": 0, "citations": 0, "broken": {}}
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            answer = json.loads(line)
            counts["answers"] += 1
            counts["grounded"] += answer["outcome"] == "grounded"
            counts["citations"] += len(answer["citations"])
            for rule in set(broken_rules(answer, texts)):
                counts["broken"][rule] = counts["broken"].get(rule, 0) + 1
    print(json.dumps(counts))
    return 1 if counts["broken"] else 0


if __name__ == "__main__":
    sys.exit(main())
