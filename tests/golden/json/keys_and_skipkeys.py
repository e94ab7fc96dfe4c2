import json

print(json.dumps({"b": 1, 2: "x", None: 0, False: 1, 1.5: 2}), json.dumps({(1,): 2, "a": 1}, skipkeys=True), json.dumps({1: 1, "1": 2}))
# expect: {"b": 1, "2": "x", "null": 0, "false": 1, "1.5": 2} {"a": 1} {"1": 1, "1": 2}
