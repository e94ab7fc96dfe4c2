from itertools import count, cycle, repeat, islice

print(list(islice(count(5, 2), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 2)), count(1), repeat(5, 3), next(count(0.5)))
# expect: [5, 7, 9] ['a', 'b', 'a', 'b', 'a'] ['x', 'x'] count(1) repeat(5, 3) 0.5
