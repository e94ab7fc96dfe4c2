from dataclasses import dataclass, field, InitVar

@dataclass
class C:
    a: int
    scale: InitVar[int] = 2
    b: int = field(init=False)
    def __post_init__(self, scale):
        self.b = self.a * scale

print(C(5), C(5, 10).b)  # expect: C(a=5, b=10) 50
