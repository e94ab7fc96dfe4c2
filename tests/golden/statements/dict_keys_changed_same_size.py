d = {"a": 1, "b": 2}
try:
    for key in d:
        del d[key]
        d[key + "x"] = 1
except RuntimeError as error:
    print(error)  # expect: dictionary keys changed during iteration
