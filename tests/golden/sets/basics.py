s = {3, 1, 2, 3}
s.add(4)
s.add(1)
s.discard(9)
s.remove(2)
print(s, len(s), 1 in s, set(), {1, True, 1.0}, set("aab") == {"a", "b"})  # expect: {1, 3, 4} 3 True set() {1} True
try:
    s.remove(9)
except KeyError as error:
    print(error)  # expect: 9
