import json

d = {"b": 1, "a": [1, {"c": 2}], "e": []}
print(json.dumps(d, indent=2, sort_keys=True))
# expect: {
# expect:   "a": [
# expect:     1,
# expect:     {
# expect:       "c": 2
# expect:     }
# expect:   ],
# expect:   "b": 1,
# expect:   "e": []
# expect: }
print(json.dumps(d, separators=(",", ":")), json.dumps("\u00e9", ensure_ascii=False), json.dumps([1, 2], indent="--"))
# expect: {"b":1,"a":[1,{"c":2}],"e":[]} "é" [
# expect: --1,
# expect: --2
# expect: ]
