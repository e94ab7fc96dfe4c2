from typing import final, overload, no_type_check

@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x * 2

@final
class C: pass
print(f(2), f("a"), C.__final__)  # expect: 4 aa True
