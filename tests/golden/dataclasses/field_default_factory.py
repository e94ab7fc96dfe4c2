from dataclasses import dataclass, field

@dataclass
class C:
    items: list = field(default_factory=list)
    hidden: int = field(default=5, repr=False)
    skipped: int = field(default=1, compare=False)
    made: int = field(init=False, default=7)

a, b = C(), C(skipped=2)
a.items.append(1)
print(a, b, a.hidden, C([1]) == a)  # expect: C(items=[1], skipped=1, made=7) C(items=[], skipped=2, made=7) 5 True
