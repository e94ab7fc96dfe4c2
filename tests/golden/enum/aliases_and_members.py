from enum import Enum

class S(Enum):
    A = 1
    B = 2
    FIRST = 1

print(list(S), S.FIRST, S.FIRST is S.A, list(S.__members__))
# expect: [<S.A: 1>, <S.B: 2>] S.A True ['A', 'B', 'FIRST']
