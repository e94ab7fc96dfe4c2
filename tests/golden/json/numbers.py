import json

print(json.dumps([1, -0.0, 1e100, 10 ** 20, 0.1, 1.0, float("nan")]), json.loads("[1.0, 1e2, -0, 123456789012345678901]"))
# expect: [1, -0.0, 1e+100, 100000000000000000000, 0.1, 1.0, NaN] [1.0, 100.0, 0, 123456789012345678901]
try:
    json.dumps(float("inf"), allow_nan=False)
except ValueError as error:
    print(error)  # expect: Out of range float values are not JSON compliant
try:
    json.loads("01")
except ValueError as error:
    print(error)  # expect: Extra data: line 1 column 2 (char 1)
