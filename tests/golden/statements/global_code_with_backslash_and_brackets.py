total = 1 + \
    2
items = [
    1,
    2,  # with a comment
]
text = ("a"
        "b")
print(total, items, text)  # expect: 3 [1, 2] ab
