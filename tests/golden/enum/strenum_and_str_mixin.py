from enum import Enum, StrEnum, auto

class S(StrEnum):
    ONE = auto()
    TWO = "second"

class M(str, Enum):
    A = "a"

print(S.ONE, S.TWO == "second", f"{S.ONE}", S.ONE.upper(), repr(S.ONE), M.A == "a", str(M.A), f"{M.A}", M.A.value)
# expect: one True one ONE <S.ONE: 'one'> True M.A M.A a
