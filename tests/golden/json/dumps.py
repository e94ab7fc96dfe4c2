import json

print(json.dumps({"a": [1, 2.5, True, None, "x\"\n\u00e9"], "b": {}}), json.dumps([]), json.dumps("a/b"), json.dumps((1,)), json.dumps(float("inf")), json.dumps({1: 2, None: 3, True: 4, 1.5: 5}))
# expect: {"a": [1, 2.5, true, null, "x\"\n\u00e9"], "b": {}} [] "a/b" [1] Infinity {"1": 4, "null": 3, "1.5": 5}
