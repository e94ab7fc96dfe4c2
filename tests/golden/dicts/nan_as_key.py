nan = float("nan")
d = {nan: "found"}
print(d[nan], float("nan") in d)  # expect: found False
