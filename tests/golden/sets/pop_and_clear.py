s = {5}
print(s.pop(), s)  # expect: 5 set()
try:
    s.pop()
except KeyError as error:
    print(error)  # expect: 'pop from an empty set'
