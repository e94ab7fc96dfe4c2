a = [1, 2, 3]
a.insert(-10, "start"); a.insert(10, "end"); a.insert(-1, "before end")
print(a)  # expect: ['start', 1, 2, 3, 'before end', 'end']
try:
    a.insert("x", 1)
except TypeError as error:
    print(error)  # expect: 'str' object cannot be interpreted as an integer
