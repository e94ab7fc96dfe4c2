"""Strings: building, splitting, joining, searching, slicing."""


def shuffle(rounds):
    words = "the quick brown fox jumps over the lazy dog".split()
    length = 0
    hits = 0
    for number in range(rounds):
        line = " ".join(words[number % 9 :] + words[: number % 9])
        if line.startswith("fox"):
            hits += 1
        line = line.replace("o", "0").upper()
        length += len(line) + line.count("0") + line.find("DOG")
        for letter in line[:12]:
            if letter == "E":
                hits += 1
    return length, hits


print(shuffle(80_000))
