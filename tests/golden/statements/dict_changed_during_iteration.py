d = {"a": 1}
try:
    for key in d:
        d[key + "x"] = 1
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration
s = {1}
try:
    for x in s:
        s.add(x + 1)
except RuntimeError as error:
    print(error)  # expect: Set changed size during iteration
