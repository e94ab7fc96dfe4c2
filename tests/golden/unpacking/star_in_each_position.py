first, *rest = range(4)
*init, last = "abc"
head, *middle, tail = [1, 2]
print(first, rest, init, last, head, middle, tail)  # expect: 0 [1, 2, 3] ['a', 'b'] c 1 [] 2
[*everything] = {1: "a"}
print(everything)  # expect: [1]
