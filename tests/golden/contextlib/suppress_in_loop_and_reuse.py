from contextlib import suppress

s = suppress(ValueError)
out = []
for text in ("1", "x", "2"):
    with s:
        out.append(int(text))
print(out)  # expect: [1, 2]
