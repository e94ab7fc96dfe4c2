it = iter("abcdef")
print(list(zip(it, it, it)))  # expect: [('a', 'b', 'c'), ('d', 'e', 'f')]
