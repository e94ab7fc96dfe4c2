import json

class C:
    def __init__(self, n): self.n = n

print(json.dumps([C(1)], default=lambda c: {"n": c.n}))  # expect: [{"n": 1}]
print(json.loads('[{"n": 5}]', object_hook=lambda d: C(**d))[0].n, json.loads("1.5", parse_float=str), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
# expect: 5 1.5 [('a', 1), ('a', 2)]
