from dataclasses import dataclass, FrozenInstanceError

@dataclass(frozen=True)
class P:
    x: int

p = P(1)
for f in (lambda: setattr(p, "x", 2), lambda: delattr(p, "x")):
    try:
        f()
    except FrozenInstanceError as error:
        print(error)
# expect: cannot assign to field 'x'
# expect: cannot delete field 'x'
print(hash(p) == hash(P(1)), {p: "k"}[P(1)])  # expect: True k
